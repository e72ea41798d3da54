// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/ledger.h"

#include "core/journal/exam_bodies.h"
#include "core/journal/kinds.h"

#include <algorithm>
#include <tuple>

namespace hocvu {

namespace {

/// Ids in the order of their bytes, as databases have them; QUuid's own looks at variants first.
bool idBefore(const QUuid &a, const QUuid &b)
{
    return a.toRfc4122() < b.toRfc4122();
}

template <typename Record>
void sortByNumber(QList<Record> &records)
{
    std::sort(records.begin(), records.end(), [](const Record &a, const Record &b) {
        return std::tuple(a.person.toRfc4122(), a.number, a.id.toRfc4122())
            < std::tuple(b.person.toRfc4122(), b.number, b.id.toRfc4122());
    });
}

} // namespace

QList<Person> Ledger::people() const
{
    QList<Person> people = m_people.values();
    std::sort(people.begin(), people.end(),
              [](const Person &a, const Person &b) { return idBefore(a.id, b.id); });
    return people;
}

QHash<int, LessonRecord> Ledger::lessons(const QUuid &person) const
{
    QHash<int, LessonRecord> records;
    const auto found = m_lessons.constFind(person);
    if (found == m_lessons.constEnd())
        return records;
    for (auto lesson = found->cbegin(); lesson != found->cend(); ++lesson) {
        records.insert(lesson.key(),
                       {lesson->coverage.ranges(), lesson->lastSecond, lesson->checkpointsDone});
    }
    return records;
}

bool Ledger::hasWaiver(const QUuid &person, const QString &what) const
{
    return m_waivers.value(person).contains(what);
}

QList<WaiverRecord> Ledger::waivers() const
{
    QList<WaiverRecord> list;
    for (const auto &ofPerson : m_waivers)
        list.append(ofPerson.values());
    std::sort(list.begin(), list.end(), [](const WaiverRecord &a, const WaiverRecord &b) {
        return a.person == b.person ? a.what < b.what : idBefore(a.person, b.person);
    });
    return list;
}

AttemptRecord Ledger::recordOf(const Attempt &attempt) const
{
    AttemptRecord record = attempt.record;
    const qsizetype questions = record.paper.items.size();
    record.answers.resize(questions);
    record.flags.fill(false, questions);
    for (auto answer = attempt.answers.cbegin(); answer != attempt.answers.cend(); ++answer) {
        if (answer.key() < 0 || answer.key() >= questions)
            continue;
        record.answers[answer.key()] = answer->given;
        record.flags[answer.key()] = answer->flagged;
    }
    // Whenever a question was voided, before the paper was drawn or after it was marked: the same.
    countVoided(m_voided.value(record.bankHash).values(), record);
    return record;
}

QList<AttemptRecord> Ledger::attempts(const QUuid &person) const
{
    QList<AttemptRecord> list;
    for (const QUuid &id : m_attemptsOf.value(person))
        list.append(recordOf(*m_attempts.constFind(id)));
    sortByNumber(list);
    return list;
}

QList<AttemptRecord> Ledger::allAttempts() const
{
    QList<AttemptRecord> list;
    for (const Attempt &attempt : m_attempts) {
        if (attempt.drawn)
            list.append(recordOf(attempt));
    }
    sortByNumber(list);
    return list;
}

DrawFacts Ledger::drawFacts(const QUuid &attempt) const
{
    const auto found = m_attempts.constFind(attempt);
    return found == m_attempts.constEnd() ? DrawFacts() : found->facts;
}

QList<InterruptionRecord> Ledger::interruptions(const QUuid &attempt) const
{
    const auto found = m_attempts.constFind(attempt);
    return found == m_attempts.constEnd() ? QList<InterruptionRecord>() : found->interruptions;
}

QList<CertificateRecord> Ledger::certificates() const
{
    QList<CertificateRecord> list = m_certificates.values();
    std::sort(list.begin(), list.end(), [](const CertificateRecord &a, const CertificateRecord &b) {
        return a.number.toUtf8() < b.number.toUtf8();
    });
    return list;
}

QList<IncidentRecord> Ledger::losses() const
{
    QList<IncidentRecord> list = incidents();
    list.removeIf(
        [](const IncidentRecord &one) { return one.type != incident::kJournalRebuiltInPart; });
    return list;
}

QList<IncidentRecord> Ledger::incidents() const
{
    QList<IncidentRecord> list = m_incidents;
    std::sort(list.begin(), list.end(), [](const IncidentRecord &a, const IncidentRecord &b) {
        return a.device == b.device ? a.seq < b.seq : idBefore(a.device, b.device);
    });
    return list;
}

QList<VoidedQuestion> Ledger::voidedQuestions() const
{
    QList<VoidedQuestion> list;
    for (const auto &ofBank : m_voided)
        list.append(ofBank.values());
    std::sort(list.begin(), list.end(), [](const VoidedQuestion &a, const VoidedQuestion &b) {
        return std::pair(a.bank.toUtf8(), a.question.toUtf8())
            < std::pair(b.bank.toUtf8(), b.question.toUtf8());
    });
    return list;
}

Records::LastBundle Ledger::lastBundle(const QUuid &device) const
{
    Records::LastBundle last;
    const auto bundles = m_bundles.value(device);
    for (auto bundle = bundles.cbegin(); bundle != bundles.cend(); ++bundle) {
        if (bundle.key() > last.counter)
            last = {bundle.key(), bundle.value()};
    }
    return last;
}

} // namespace hocvu
