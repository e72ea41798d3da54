// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace hocvu {

class Button;
class Label;

/// The head of a page: the way back, a small line, the title, and room at the right.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    /// Told to screen readers when it changes on the screen.
    void setTitle(const QString &title);
    /// The small capitals above the title, such as "BÀI 3/14"; empty hides them.
    void setEyebrow(const QString &words);
    /// Shows the back button (objectName "pageBack"); hidden at first.
    void setBackVisible(bool visible);
    /// Other words than "Quay lại".
    void setBackText(const QString &text);
    /// Puts \a widget at the right end, after those already there; the header owns it.
    void addRight(QWidget *widget);

signals:
    void backRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    Button *m_back;
    QWidget *m_words;
    Label *m_eyebrow;
    Label *m_title;
};

} // namespace hocvu
