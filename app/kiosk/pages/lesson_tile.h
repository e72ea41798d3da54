// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/course_presenter.h"
#include "ui/tile_button.h"

namespace hocvu {

/// One lesson of the course: its number, title, what is done and what is missing in words, a bar,
/// a tick once it is done, an edge when it is the one to go on with.
class LessonTile : public TileButton
{
    Q_OBJECT

public:
    explicit LessonTile(int number, QWidget *parent = nullptr);

    void showLesson(const LessonRow &row);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_done = false;
    bool m_next = false;
};

} // namespace hocvu
