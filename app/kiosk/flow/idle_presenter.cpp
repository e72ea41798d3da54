// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/idle_presenter.h"

#include "core/text/dates.h"

namespace hocvu {

IdlePresenter::IdlePresenter(const Context &context, Visit &visit, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_visit(visit)
{
}

int IdlePresenter::stageToday() const
{
    return campaign().stageOn(toVietnam(m_context.clock.now().wall).date());
}

int IdlePresenter::daysLeft() const
{
    const QDate today = toVietnam(m_context.clock.now().wall).date();
    const QDate last = campaign().examCloses.toTimeZone(vietnamTime()).date();
    return int(today.daysTo(last));
}

void IdlePresenter::refresh()
{
    const auto people = m_context.records.people();
    const auto attempts = m_context.records.allAttempts();
    if (!people || !attempts) {
        emit m_visit.trouble(!people ? people.error() : attempts.error());
        return;
    }
    QSet<QUuid> finished;
    for (const AttemptRecord &attempt : *attempts) {
        if (attempt.correct)
            finished.insert(attempt.person);
    }
    emit showCounts(int(people->size()), int(finished.size()));
}

} // namespace hocvu
