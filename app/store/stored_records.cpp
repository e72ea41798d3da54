// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stored_records.h"

#include "core/journal/exam_bodies.h"
#include "core/journal/kinds.h"
#include "store/event_rows.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace hocvu {

namespace {

/// Calls \a take for every row of a statement.
template <typename Take>
Result<void> forRows(Database &db, const QString &statement, const Database::Values &values,
                     Take take)
{
    const auto query = db.run(statement, values);
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next())
        take(**query);
    const auto whole = (*query)->allRead();
    (*query)->finish();
    return whole;
}

Database::Values personValue(const QUuid &person)
{
    return {{QStringLiteral("person"), person.toRfc4122()}};
}

QUuid uuidAt(const Statement &row, int column)
{
    return QUuid::fromRfc4122(row.value(column).toByteArray());
}

Millis millisAt(const Statement &row, int column)
{
    return Millis(row.value(column).toLongLong());
}

AttemptRecord attemptOf(const Statement &row, QStringList &paperCodes)
{
    AttemptRecord attempt;
    attempt.id = uuidAt(row, 0);
    attempt.person = uuidAt(row, 1);
    attempt.number = row.value(2).toInt();
    attempt.seed = row.value(3).toByteArray();
    attempt.bankHash = row.value(4).toString();
    const QJsonArray codes = QJsonDocument::fromJson(row.value(5).toString().toUtf8()).array();
    for (const QJsonValue &code : codes)
        paperCodes.append(code.toString());
    attempt.state = AttemptRecord::State(row.value(6).toInt());
    attempt.allowed = millisAt(row, 7);
    attempt.spent = millisAt(row, 8);
    attempt.credited = millisAt(row, 9);
    attempt.extra = millisAt(row, 10);
    attempt.startedAt = millisAt(row, 11);
    attempt.submittedAt = millisAt(row, 12);
    attempt.submittedBy = row.value(13).toString();
    if (!row.value(14).isNull())
        attempt.correct = attempt.written = Score::fromHundredths(row.value(14).toInt());
    attempt.total = row.value(15).toInt();
    return attempt;
}

} // namespace

StoredRecords::StoredRecords(Database &db, Journal &journal)
    : m_db(db)
    , m_journal(journal)
{
}

Result<QList<Event>> StoredRecords::append(const QList<NewEvent> &events)
{
    return m_journal.append(events);
}

void StoredRecords::keep(const QList<NewEvent> &events, const Moment &at, Kept kept)
{
    kept(m_journal.append(events, at));
}

void StoredRecords::setPulse(const Pulse &pulse, Done done)
{
    done(write(QStringLiteral("set_pulse"),
               {{QStringLiteral("what"), pulse.what},
                {QStringLiteral("subject"), pulse.subject.toRfc4122()},
                {QStringLiteral("at"), qint64(pulse.moment.wall.count())},
                {QStringLiteral("boot_at"), qint64(pulse.moment.boot.count())},
                {QStringLiteral("boot_id"), QString::fromLatin1(pulse.moment.bootId)},
                {QStringLiteral("body"),
                 QString::fromUtf8(QJsonDocument(pulse.body).toJson(QJsonDocument::Compact))}}));
}

Result<QList<Pulse>> StoredRecords::pulses() const
{
    QList<Pulse> list;
    const auto read = forRows(m_db, QStringLiteral("pulses"), {}, [&list](const Statement &row) {
        list.append({row.value(0).toString(),
                     uuidAt(row, 1),
                     {millisAt(row, 2), millisAt(row, 3), row.value(4).toString().toLatin1()},
                     QJsonDocument::fromJson(row.value(5).toString().toUtf8()).object()});
    });
    return read ? Result<QList<Pulse>>(list) : tl::unexpected(read.error());
}

void StoredRecords::clearPulse(const QString &what, Done done)
{
    done(write(QStringLiteral("clear_pulse"), {{QStringLiteral("what"), what}}));
}

QUuid StoredRecords::device() const
{
    return m_journal.device();
}

Result<Millis> StoredRecords::latestTime() const
{
    Millis latest{};
    const auto read = forRows(m_db, QStringLiteral("latest_time"), {},
                              [&latest](const Statement &row) { latest = millisAt(row, 0); });
    return read ? Result<Millis>(latest) : tl::unexpected(read.error());
}

Result<QList<Person>> StoredRecords::people() const
{
    QList<Person> list;
    const auto read = forRows(m_db, QStringLiteral("people"), {}, [&list](const Statement &row) {
        list.append({uuidAt(row, 0), row.value(1).toString(), row.value(2).toInt(),
                     row.value(3).toString(), row.value(4).toString(), row.value(5).toInt() == 1,
                     QString()});
    });
    return read ? Result<QList<Person>>(list) : tl::unexpected(read.error());
}

Result<QString> StoredRecords::pinHash(const QUuid &person) const
{
    QString hash;
    const auto read = forRows(m_db, QStringLiteral("pin"), personValue(person),
                              [&hash](const Statement &row) { hash = row.value(0).toString(); });
    return read ? Result<QString>(hash) : tl::unexpected(read.error());
}

void StoredRecords::setPinHash(const QUuid &person, const QString &hash, Done done)
{
    auto values = personValue(person);
    values.append({QStringLiteral("hash"), hash});
    done(write(QStringLiteral("set_pin"), values));
}

Result<std::optional<Appearance>> StoredRecords::appearance(const QUuid &person) const
{
    std::optional<Appearance> known;
    const auto read = forRows(m_db, QStringLiteral("appearance"), personValue(person),
                              [&known](const Statement &row) {
                                  const auto scheme = colourSchemeFromName(row.value(0).toString());
                                  const auto text = textSizeFromName(row.value(1).toString());
                                  if (scheme && text)
                                      known = Appearance{*scheme, *text};
                              });
    return read ? Result<std::optional<Appearance>>(known) : tl::unexpected(read.error());
}

void StoredRecords::setAppearance(const QUuid &person, const Appearance &wanted, Done done)
{
    auto values = personValue(person);
    values.append({QStringLiteral("scheme"), colourSchemeName(wanted.scheme)});
    values.append({QStringLiteral("text_size"), textSizeName(wanted.text)});
    done(write(QStringLiteral("set_appearance"), values));
}

Result<void> StoredRecords::write(const QString &statement, const Database::Values &values)
{
    const auto written = m_db.run(statement, values);
    return written ? Result<void>() : tl::unexpected(written.error());
}

Result<QHash<int, LessonRecord>> StoredRecords::lessons(const QUuid &person) const
{
    QHash<int, LessonRecord> lessons;
    const auto watched = forRows(m_db, QStringLiteral("lessons_of_person"), personValue(person),
                                 [&lessons](const Statement &row) {
                                     LessonRecord &lesson = lessons[row.value(0).toInt()];
                                     lesson.watched = rangesFromText(row.value(1).toString());
                                     lesson.lastSecond = row.value(2).toInt();
                                 });
    if (!watched)
        return tl::unexpected(watched.error());
    const auto answered
        = forRows(m_db, QStringLiteral("checkpoints_of_person"), personValue(person),
                  [&lessons](const Statement &row) {
                      lessons[row.value(0).toInt()].checkpointsDone.insert(row.value(1).toInt());
                  });
    if (!answered)
        return tl::unexpected(answered.error());
    return lessons;
}

Result<bool> StoredRecords::hasWaiver(const QUuid &person, const QString &what) const
{
    bool granted = false;
    auto values = personValue(person);
    values.append({QStringLiteral("what"), what});
    const auto read = forRows(m_db, QStringLiteral("waiver"), values,
                              [&](const Statement &row) { granted = row.value(0).toInt() > 0; });
    return read ? Result<bool>(granted) : tl::unexpected(read.error());
}

Result<QList<AttemptRecord>> StoredRecords::attempts(const QUuid &person) const
{
    return readAttempts(QStringLiteral("attempts_of_person"), personValue(person));
}

Result<QList<AttemptRecord>> StoredRecords::allAttempts() const
{
    return readAttempts(QStringLiteral("attempts"), {});
}

Result<QList<AttemptRecord>> StoredRecords::openAttempts() const
{
    return readAttempts(QStringLiteral("open_attempts"), {});
}

Result<std::optional<Pulse>> StoredRecords::lastLife(const QUuid &id) const
{
    std::optional<Pulse> last;
    std::optional<Moment> shownSince;
    qint64 before = 0; // used before the paper was last brought to the screen
    const auto read = forRows(
        m_db, QStringLiteral("moments_of_subject"), {{QStringLiteral("subject"), id.toRfc4122()}},
        [&](const Statement &row) {
            const Moment at{millisAt(row, 0), millisAt(row, 2), row.value(1).toString().toLatin1()};
            const QString kind = row.value(3).toString();
            const auto body = QJsonDocument::fromJson(row.value(4).toByteArray()).object();
            if (kind == kind::kExamStarted || kind == kind::kExamResumed) {
                shownSince = at;
                before = body.value(QLatin1String("spent")).toInteger();
            } else if (kind == kind::kExamInterrupted) {
                shownSince.reset();
                before = body.value(QLatin1String("spent")).toInteger();
            }
            const bool sameBoot = shownSince && shownSince->bootId == at.bootId;
            const qint64 since = sameBoot ? (at.boot - shownSince->boot).count() : 0;
            last = Pulse{
                QStringLiteral("exam"), id, at, {{QStringLiteral("spent"), before + since}}};
        });
    return read ? Result<std::optional<Pulse>>(last) : tl::unexpected(read.error());
}

Result<bool> StoredRecords::mayLackClicks(const QUuid &attempt) const
{
    bool may = false;
    const auto read = forRows(m_db, QStringLiteral("may_lack_clicks"),
                              {{QStringLiteral("type"), QString(incident::kJournalRebuiltInPart)},
                               {QStringLiteral("subject"), attempt.toRfc4122()}},
                              [&may](const Statement &row) { may = row.value(0).toBool(); });
    return read ? Result<bool>(may) : tl::unexpected(read.error());
}

Result<QList<AttemptRecord>> StoredRecords::unmarkedAttempts() const
{
    return readAttempts(QStringLiteral("unmarked_attempts"), {});
}

Result<QList<AttemptRecord>> StoredRecords::readAttempts(const QString &statement,
                                                         const Database::Values &values) const
{
    QList<AttemptRecord> list;
    QList<QStringList> papers;
    const auto read = forRows(m_db, statement, values, [&](const Statement &row) {
        papers.append(QStringList());
        list.append(attemptOf(row, papers.back()));
    });
    if (!read)
        return tl::unexpected(read.error());
    const auto voided = list.isEmpty() ? Result<QList<VoidedQuestion>>() : voidedQuestions();
    if (!voided)
        return tl::unexpected(voided.error());
    for (qsizetype i = 0; i < list.size(); ++i) {
        auto paper = Paper::fromCodes(papers.at(i));
        if (!paper)
            return tl::unexpected(paper.error());
        list[i].paper = *std::move(paper);
        if (const auto answers = readAnswers(list[i]); !answers)
            return tl::unexpected(answers.error());
        countVoided(*voided, list[i]);
    }
    return list;
}

Result<void> StoredRecords::readAnswers(AttemptRecord &attempt) const
{
    attempt.answers.resize(attempt.paper.items.size());
    attempt.flags.fill(false, attempt.paper.items.size());
    return forRows(m_db, QStringLiteral("answers_of_attempt"),
                   {{QStringLiteral("attempt"), attempt.id.toRfc4122()}},
                   [&attempt](const Statement &row) {
                       const int question = row.value(0).toInt();
                       if (question < 0 || question >= attempt.answers.size())
                           return;
                       attempt.answers[question] = row.value(1).toString();
                       attempt.flags[question] = row.value(2).toInt() == 1;
                   });
}

Result<QList<InterruptionRecord>> StoredRecords::interruptions(const QUuid &attempt) const
{
    QList<InterruptionRecord> list;
    const auto read = forRows(
        m_db, QStringLiteral("interruptions_of_attempt"),
        {{QStringLiteral("attempt"), attempt.toRfc4122()}}, [&list](const Statement &row) {
            list.append({row.value(0).toString(), millisAt(row, 1), millisAt(row, 2),
                         millisAt(row, 3), millisAt(row, 4)});
        });
    return read ? Result<QList<InterruptionRecord>>(list) : tl::unexpected(read.error());
}

Result<QList<CertificateRecord>> StoredRecords::certificates() const
{
    QList<CertificateRecord> list;
    const auto read = forRows(m_db, QStringLiteral("certificates"), {}, [&](const Statement &row) {
        list.append({row.value(0).toString(), uuidAt(row, 1), uuidAt(row, 2),
                     row.value(3).toString(), millisAt(row, 4)});
    });
    return read ? Result<QList<CertificateRecord>>(list) : tl::unexpected(read.error());
}

Result<QList<VoidedQuestion>> StoredRecords::voidedQuestions() const
{
    QList<VoidedQuestion> list;
    Result<void> keys;
    const auto read
        = forRows(m_db, QStringLiteral("voided_questions"), {}, [&](const Statement &row) {
              const auto key = readVoidedKeyText(row.value(2).toString());
              if (!key)
                  keys = tl::unexpected(key.error());
              else
                  list.append({row.value(0).toString(), row.value(1).toString(), *key,
                               row.value(3).toString(), row.value(4).toString()});
          });
    if (!keys)
        return tl::unexpected(keys.error());
    return read ? Result<QList<VoidedQuestion>>(list) : tl::unexpected(read.error());
}

Result<Records::LastBundle> StoredRecords::lastBundle() const
{
    LastBundle last;
    const auto read = forRows(m_db, QStringLiteral("last_bundle"), {}, [&](const Statement &row) {
        last = {row.value(0).toInt(), row.value(1).toLongLong()};
    });
    return read ? Result<LastBundle>(last) : tl::unexpected(read.error());
}

Result<QList<QByteArray>> StoredRecords::eventLines(qint64 firstSeq) const
{
    QList<QByteArray> lines;
    const auto read = m_journal.forEachOwn(firstSeq, [&lines](const Event &event) -> Result<void> {
        lines.append(eventLine(event));
        return {};
    });
    return read ? Result<QList<QByteArray>>(lines) : tl::unexpected(read.error());
}

Result<QList<QByteArray>> StoredRecords::inheritedEventLines() const
{
    const auto devices = storedDevices(m_db);
    if (!devices)
        return tl::unexpected(devices.error());
    QList<QByteArray> lines;
    for (const StoredDevice &device : *devices) {
        if (device.id == m_journal.device())
            continue;
        const auto read
            = forEachStored(m_db, device, {}, [&lines](const Event &event) -> Result<void> {
                  lines.append(eventLine(event));
                  return {};
              });
        if (!read)
            return tl::unexpected(read.error());
    }
    return lines;
}

} // namespace hocvu
