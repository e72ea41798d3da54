// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/printer_list.h"

#include "ui/button.h"
#include "ui/label.h"
#include "ui/tab_order.h"

#include <QPrinterInfo>
#include <QVBoxLayout>

namespace hocvu {

PrinterList::PrinterList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::px(theme::kGapSmall));
}

void PrinterList::refresh()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    QStringList printers = QPrinterInfo::availablePrinterNames();
    const QString usual = QPrinterInfo::defaultPrinterName();
    if (printers.removeOne(usual))
        printers.prepend(usual);
    if (printers.isEmpty()) {
        auto *hint = new Label(tr("Máy này chưa có máy in. Hãy lưu tệp PDF rồi in ở máy khác, hoặc "
                                  "báo người phụ trách."),
                               theme::TextStyle::Base, Label::Ink::Soft, this);
        m_column->addWidget(hint);
        m_rows.append(hint);
    }
    for (int i = 0; i < printers.size(); ++i) {
        auto *button = new Button(Button::Role::Secondary, printers.at(i),
                                  QStringLiteral("printer%1").arg(i), this);
        button->setIconName(QStringLiteral("printer"));
        button->setLeftAligned(true);
        button->setAccessibleName(tr("In ra máy in %1").arg(printers.at(i)));
        m_column->addWidget(button);
        m_rows.append(button);
        connect(button, &QPushButton::clicked, this,
                [this, printer = printers.at(i)] { emit chosen(printer); });
    }
    tabAt(this, m_rows);
}

} // namespace hocvu
