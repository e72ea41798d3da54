// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/button.h"

#include <QPointer>

#include <functional>

namespace hocvu {

class Speaker;

/// "Nghe": reads aloud what its page shows, and stops when pressed again; F2 presses it. It is
/// there only when it has a Speaker with a voice for its language. Whoever makes it calls stop()
/// when what is read is not shown any more; a button that is hidden or deleted stops by itself.
class ReadAloudButton : public Button
{
    Q_OBJECT

public:
    /// Asked at each press for what is to be read.
    using Words = std::function<QString()>;

    /// \a language of the words, such as "vi".
    ReadAloudButton(Words words, const QString &language, const QString &objectName,
                    QWidget *parent = nullptr);
    ~ReadAloudButton() override;

    /// A loan; null takes the button away.
    void setSpeaker(Speaker *speaker);
    /// As a press does.
    void toggle();
    void stop();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void showState();

    Words m_words;
    QString m_language;
    QPointer<Speaker> m_speaker;
    bool m_isReading = false; ///< What is being said was asked for here.
};

/// Gives \a speaker to every ReadAloudButton within \a page.
void giveVoice(const QWidget &page, Speaker *speaker);

} // namespace hocvu
