// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace hocvu {

/// A column that scrolls where the screen is too low for it; its ground is that of the page.
/// It can be dragged by finger, and the wheel and the arrow keys work.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollColumn(QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }
    /// While there is more below, the end fades into the white of a card and \a words say so.
    void setMoreHint(const QString &words);
    bool isHinting() const;
    /// Scrolls until \a widget is in sight and not below the hint.
    void bring(QWidget *widget);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeHint();

    QVBoxLayout *m_column;
    QWidget *m_hint = nullptr;
};

} // namespace hocvu
