// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/destination_list.h"

#include "ui/button.h"
#include "ui/label.h"

#include <QFontMetrics>
#include <QVBoxLayout>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kLettersShown = 26;

/// The end of a long path tells more than its beginning.
QString shortened(const QString &label)
{
    return label.size() <= kLettersShown ? label
                                         : QStringLiteral("…") + label.right(kLettersShown - 1);
}

} // namespace

DestinationList::DestinationList(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(objectName);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::px(theme::kGapSmall));
}

void DestinationList::setDestinations(const QList<Destination> &destinations)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    const bool anyStick = std::any_of(destinations.begin(), destinations.end(),
                                      [](const Destination &one) { return one.removable; });
    if (!anyStick) {
        auto *hint = new Label(tr("Chưa thấy USB. Cắm USB rồi mở lại trang này, hoặc lưu vào máy:"),
                               theme::TextStyle::Base, Label::Ink::Soft, this);
        m_column->addWidget(hint);
        m_rows.append(hint);
    }
    int index = 0;
    for (const Destination &one : destinations) {
        const double gigabytes = double(one.freeBytes) / 1e9;
        const QString name = one.removable
            ? tr("USB %1 (còn %2 GB)")
                  .arg(one.label, QLocale(QLocale::Vietnamese).toString(gigabytes, 'f', 1))
            : shortened(one.label);
        auto *button = new Button(Button::Role::Secondary, name,
                                  QStringLiteral("%1%2").arg(objectName()).arg(index++), this);
        button->setIconName(one.removable ? QStringLiteral("usb") : QStringLiteral("floppy-disk"));
        button->setLeftAligned(true);
        button->setAccessibleName(tr("Lưu vào %1").arg(one.label));
        m_column->addWidget(button);
        m_rows.append(button);
        connect(button, &QPushButton::clicked, this,
                [this, path = one.path] { emit chosen(path); });
    }
}

} // namespace hocvu
