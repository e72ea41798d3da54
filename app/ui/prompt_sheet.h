// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace hocvu {

class Button;

/// The sheet of DialogPrompt: darkens \a host and asks in its middle.
class PromptSheet : public QWidget
{
    Q_OBJECT

public:
    PromptSheet(const QString &title, const QString &text, const QString &yesLabel,
                const QString &noLabel, QWidget *host);

    /// Covers the host and takes the focus.
    void open();
    /// Goes away with no answer.
    void dismiss();

signals:
    /// At most once, after the sheet is gone and the focus is back.
    void answered(bool yes);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void answer(bool yes);
    void keepFocus(QWidget *now);
    bool isOnTop() const;

    Button *m_yes;
    Button *m_no = nullptr;
    QPointer<QWidget> m_focusBefore;
    bool m_closed = false;
};

} // namespace hocvu
