// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/course_presenter.h"
#include "ui/card.h"

namespace hocvu {

class Button;
class Label;
class ProgressRing;

/// The head of "Khóa học của tôi": who is here, how far, and the one next step.
class CourseHero : public Card
{
    Q_OBJECT

public:
    explicit CourseHero(QWidget *parent = nullptr);

    void greet(const QString &name, const QString &unit);
    void showLessons(const QList<LessonRow> &rows);
    /// False while a paper waits to be handed in.
    void setLessonsOpen(bool open);
    /// The button to go on with; null when every lesson is done.
    Button *goOnButton() const;

signals:
    void lessonRequested(int number);
    void signOutRequested();

private:
    ProgressRing *m_ring;
    Label *m_name;
    Label *m_unit;
    Label *m_next;
    Button *m_continue;
    int m_nextNumber = 0; ///< 0: none is left.
};

} // namespace hocvu
