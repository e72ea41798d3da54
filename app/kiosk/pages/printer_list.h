// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace hocvu {

/// The printers of this PC, one button each, the default first; says what to do when there is
/// none. In the window's own language, unlike the system's print dialog, and with nothing that
/// could be set wrongly: a certificate is one A4 page. Buttons are "printer0", "printer1" …
class PrinterList : public QWidget
{
    Q_OBJECT

public:
    explicit PrinterList(QWidget *parent = nullptr);
    /// Looks again which printers there are.
    void refresh();

signals:
    void chosen(const QString &printer);

private:
    QVBoxLayout *m_column;
    QList<QWidget *> m_rows;
};

} // namespace hocvu
