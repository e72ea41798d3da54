// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <chrono>

namespace hocvu {

class Button;
class Card;
class Countdown;
class HelpText;
class ReadAloudButton;

/// A page's help over the whole window: the text in the middle, "Đóng" below it. Whatever lies
/// under it cannot be reached, by hand or by key, and stays as it is.
///
/// Lives from opening to closing, so that it is always dressed in the theme of the moment.
class HelpSheet : public QWidget
{
    Q_OBJECT

public:
    /// \a markdown begins with its title, a line with "# ", and is in \a language, such as "vi".
    HelpSheet(const QString &markdown, const QString &language, QWidget *host);

    /// Covers the host and takes the focus.
    void open();
    /// Goes away; the focus is back where it was.
    void dismiss();
    /// Shows a clock that runs on behind the help, from the first call on.
    void showTimeLeft(std::chrono::seconds left);
    /// What is read aloud.
    QString words() const;

signals:
    /// Somebody has read it and wants it away; once.
    void closeRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void cover();
    void fit();
    void keepFocus(QWidget *now);

    QString m_title;
    Card *m_card;
    HelpText *m_text;
    Countdown *m_clock;
    ReadAloudButton *m_listen;
    Button *m_close;
    QPointer<QWidget> m_focusBefore;
    bool m_isClosed = false;
};

} // namespace hocvu
