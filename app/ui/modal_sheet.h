// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace hocvu {

/// Something over the whole of its host, which it darkens: a question, a page's help, the settings.
///
/// What lies under it cannot be reached, by hand or by key, and stays as it is; Tab goes round the
/// sheet's own stops. Of several sheets the one that opened last has the keyboard. When a sheet
/// goes away the focus is back where it was.
class ModalSheet : public QWidget
{
    Q_OBJECT

public:
    /// Covers the host and takes the focus; a screen reader says the accessible name.
    void open();
    /// Goes away for good, and deletes itself.
    void dismiss();

protected:
    explicit ModalSheet(QWidget *host);

    /// What Tab goes to, in its order; never empty.
    virtual QList<QWidget *> stops() const = 0;
    /// Which of them has the focus first.
    virtual QWidget *firstStop() const { return stops().constFirst(); }
    /// Esc was pressed.
    virtual void cancel() = 0;
    /// The sheet has a new size.
    virtual void fit() { }
    bool isDismissed() const { return m_isDismissed; }

    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void cover();
    void keepFocus(QWidget *now);
    bool isOnTop() const;

    QPointer<QWidget> m_focusBefore;
    bool m_isDismissed = false;
};

} // namespace hocvu
