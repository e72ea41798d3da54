// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QLabel>

namespace hocvu {

/// Text in one of the theme's styles. Plain text, for names and most else come from files; only
/// setWords() shows formatting. Wraps, and is as high as its text at its width.
class Label : public QLabel
{
    Q_OBJECT

public:
    static constexpr int kRingSide = 10; ///< Design pixels between the ring and the words.

    enum class Ink { Normal, Soft, OnDeep, OnDeepSoft };

    explicit Label(const QString &text, theme::TextStyle style = theme::TextStyle::Base,
                   QWidget *parent = nullptr);
    Label(const QString &text, theme::TextStyle style, Ink ink, QWidget *parent = nullptr);

    /// Plain, or with formatting: then it is HTML of the white list that questions may have.
    void setWords(const QString &text, bool isRich);
    void setInk(Ink ink);
    /// Has Tab stop here, for those who hear the words, with room for the ring around them.
    void setTabStop();
    /// Text in a tone's colour, on a ground of theme::Colours::grounds().
    void setTone(theme::Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    theme::TextStyle m_style;
    QString m_html; ///< Of setWords(), and what was made of it.
    QString m_formatted;
    QColor m_colour;
    bool m_isStop = false;
};

} // namespace hocvu
