// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/click_log.h"

#include <QPointer>

#include <algorithm>

namespace hocvu {

ClickLog::ClickLog(Records &records, int questions, QObject *parent)
    : QObject(parent)
    , m_records(records)
    , m_marks(questions)
{
}

void ClickLog::restore(int question, qint64 seq)
{
    m_marks[question].seq = seq;
}

void ClickLog::keep(int question, const NewEvent &event, const Moment &at)
{
    Mark &mark = m_marks[question];
    mark.failed.removeIf([&event](const Click &one) { return one.event.kind == event.kind; });
    const Click click{event, at, ++m_tickets};
    mark.lastTicket.insert(event.kind, click.ticket);
    write(question, click);
}

void ClickLog::write(int question, const Click &click)
{
    ++m_marks[question].waiting;
    emit changed(question);
    m_records.keep({click.event}, click.at,
                   [self = QPointer(this), question, click](const Result<QList<Event>> &kept) {
                       if (self)
                           self->settle(question, click, kept);
                   });
}

void ClickLog::settle(int question, const Click &click, const Result<QList<Event>> &kept)
{
    Mark &mark = m_marks[question];
    --mark.waiting;
    if (kept)
        mark.seq = kept->back().seq;
    else if (mark.lastTicket.value(click.event.kind) == click.ticket)
        mark.failed.append(click);
    emit changed(question);
    if (!kept)
        emit failed(kept.error());
}

void ClickLog::retry()
{
    for (int question = 0; question < m_marks.size(); ++question) {
        const QList<Click> failed = std::exchange(m_marks[question].failed, {});
        for (const Click &click : failed)
            write(question, click);
    }
}

void ClickLog::setCopied(qint64 seq)
{
    m_copied = seq;
    for (int question = 0; question < m_marks.size(); ++question)
        emit changed(question);
}

ClickLog::State ClickLog::state(int question) const
{
    const Mark &mark = m_marks.at(question);
    if (!mark.failed.isEmpty())
        return State::Failed;
    if (mark.waiting > 0)
        return State::Waiting;
    if (mark.seq == 0)
        return State::Nothing;
    return mark.seq <= m_copied ? State::SavedTwice : State::Saved;
}

bool ClickLog::isAnyWaiting() const
{
    return std::any_of(m_marks.begin(), m_marks.end(),
                       [](const Mark &mark) { return mark.waiting > 0; });
}

int ClickLog::failedCount() const
{
    return int(std::count_if(m_marks.begin(), m_marks.end(),
                             [](const Mark &mark) { return !mark.failed.isEmpty(); }));
}

} // namespace hocvu
