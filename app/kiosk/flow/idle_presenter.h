// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/visit.h"

namespace hocvu {

/// The idle page: the contest, its stages with today's place, the prizes, who has finished here.
class IdlePresenter : public QObject
{
    Q_OBJECT

public:
    IdlePresenter(const Context &context, Visit &visit, QObject *parent = nullptr);

    const Campaign &campaign() const { return m_context.room.campaign; }
    QString roomName() const { return m_context.room.name; }
    /// Whether everybody may know the exam's questions: no result of it counts.
    bool isTrial() const { return m_context.exam.isTrial(); }
    /// For the clock on the wall, and for how long nobody has touched anything.
    Moment now() const { return m_context.clock.now(); }
    int lessonCount() const { return int(m_context.room.course.lessons.size()); }
    /// Index into campaign().stages, -1 outside of all.
    int stageToday() const;
    /// Days from today to the close of the exam; negative when it is over.
    int daysLeft() const;

    void refresh();
    void start() { m_visit.goTo(Place::SignIn); }
    void openDesk() { m_visit.goTo(Place::Desk); }

signals:
    /// How many people of this kiosk began, and how many have a result.
    void showCounts(int began, int finished);

private:
    Context m_context;
    Visit &m_visit;
};

} // namespace hocvu
