// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/modal_sheet.h"

#include <chrono>

namespace hocvu {

class Button;
class Card;
class Countdown;
class HelpText;
class ReadAloudButton;

/// A page's help over the whole window: the text in the middle, "Đóng" below it.
///
/// Lives from opening to closing, so that it is always dressed in the theme of the moment.
class HelpSheet : public ModalSheet
{
    Q_OBJECT

public:
    /// \a markdown begins with its title, a line with "# ", and is in \a language, such as "vi".
    HelpSheet(const QString &markdown, const QString &language, QWidget *host);

    /// Shows a clock that runs on behind the help, from the first call on.
    void showTimeLeft(std::chrono::seconds left);
    /// What is read aloud.
    QString words() const;

signals:
    /// Somebody has read it and wants it away; once.
    void closeRequested();

protected:
    QList<QWidget *> stops() const override;
    void cancel() override;
    void fit() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_title;
    Card *m_card;
    HelpText *m_text;
    Countdown *m_clock;
    ReadAloudButton *m_listen;
    Button *m_close;
};

} // namespace hocvu
