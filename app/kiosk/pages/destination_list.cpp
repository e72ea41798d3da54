// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/destination_list.h"

#include "ui/button.h"
#include "ui/label.h"
#include "ui/tab_order.h"

#include <QApplication>
#include <QDir>
#include <QVBoxLayout>

#include <algorithm>

namespace hocvu {

namespace {

QString verbFor(const Destination &one)
{
    if (one.removable)
        return DestinationList::tr("Lưu vào USB “%1”").arg(one.label);
    const QString folder = QDir(one.path).dirName();
    return DestinationList::tr("Lưu vào thư mục %1").arg(folder.isEmpty() ? one.label : folder);
}

QString detailOf(const Destination &one)
{
    if (!one.removable)
        return one.label;
    const QString gigabytes
        = QLocale(QLocale::Vietnamese).toString(double(one.freeBytes) / 1e9, 'f', 1);
    return DestinationList::tr("còn trống %1 GB").arg(gigabytes);
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
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    qDeleteAll(m_rows);
    m_rows.clear();
    const bool anyStick = std::any_of(destinations.begin(), destinations.end(),
                                      [](const Destination &one) { return one.removable; });
    int index = 0;
    for (const Destination &one : destinations) {
        auto *button = new Button(Button::Role::Secondary, verbFor(one),
                                  QStringLiteral("%1%2").arg(objectName()).arg(index++), this);
        button->setIconName(one.removable ? QStringLiteral("usb") : QStringLiteral("floppy-disk"));
        button->setDetail(detailOf(one));
        m_column->addWidget(button);
        m_rows.append(button);
        connect(button, &QPushButton::clicked, this,
                [this, path = one.path] { emit chosen(path); });
    }
    if (!anyStick)
        addSearch(destinations.isEmpty());
    tabAt(this, m_rows);
    if (auto *first = findChild<Button *>(); hadFocus && first)
        first->setFocus();
}

void DestinationList::addSearch(bool nothingElse)
{
    auto *hint = new Label(nothingElse ? tr("Chưa thấy USB. Hãy cắm USB rồi bấm “Tìm lại USB”.")
                                       : tr("Muốn lưu vào USB: hãy cắm USB rồi bấm “Tìm lại USB”."),
                           theme::TextStyle::Base, Label::Ink::Soft, this);
    auto *again = new Button(Button::Role::Secondary, tr("Tìm lại USB"),
                             objectName() + QStringLiteral("Search"), this);
    again->setIconName(QStringLiteral("usb"));
    for (QWidget *row : {static_cast<QWidget *>(hint), static_cast<QWidget *>(again)}) {
        m_column->addWidget(row);
        m_rows.append(row);
    }
    // Queued: the answer removes the button that asked.
    connect(again, &QPushButton::clicked, this, &DestinationList::searchWanted,
            Qt::QueuedConnection);
}

} // namespace hocvu
