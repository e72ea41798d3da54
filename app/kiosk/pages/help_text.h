// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace hocvu {

/// Text to read, written in Markdown: headings, paragraphs, lists and bold type in the theme's
/// letters and colours. Arrows, page keys and a finger scroll it.
class HelpText : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpText(const QString &markdown, QWidget *parent = nullptr);

    /// How high it has to be to show everything at \a width.
    int heightFor(int width) const;
    /// Scrolls as \a key says, when it is one of those that scroll; whether it was.
    bool scroll(int key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void dress();
};

} // namespace hocvu
