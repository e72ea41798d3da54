// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <chrono>

namespace hocvu {

class Button;
class Label;
class ProgressRing;

/// The question whether anybody is still there, over the whole window. It only shows: whoever
/// opened it counts the time and hides it at the first key or touch.
class IdleSheet : public QWidget
{
    Q_OBJECT

public:
    explicit IdleSheet(QWidget *parent);

    /// \a signedIn tells what will happen: signing out, or only going back to the first page.
    void open(bool signedIn, std::chrono::seconds left);
    void showLeft(std::chrono::seconds left);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ProgressRing *m_ring;
    Label *m_text;
    Button *m_stay;
};

} // namespace hocvu
