// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/exam_bodies.h"
#include "core/journal/kinds.h"
#include "core/journal/ledger.h"
#include "store/stored_records.h"
#include "support/choices.h"
#include "support/fake_clock.h"
#include "support/result_matchers.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace hocvu;

namespace {

const QUuid kDevice(QStringLiteral("d0d0d0d0-0000-4000-8000-00000000000d"));

/// Events as no sane room makes them: everything may happen in any order to a few people and
/// attempts, also what must be refused.
class WildHistory
{
public:
    explicit WildHistory(quint64 seed)
        : m_random(seed)
    {
    }

    static QList<QUuid> people() { return ids('a', 4); }
    static QList<QUuid> attempts() { return ids('e', 5); }

    int below(int bound) { return int(m_random() % quint64(bound)); }
    NewEvent next()
    {
        using Make = NewEvent (WildHistory::*)();
        static constexpr std::array<Make, 17> kMakers{
            &WildHistory::registered,  &WildHistory::watched,  &WildHistory::watched,
            &WildHistory::checkpoint,  &WildHistory::waiver,   &WildHistory::drawn,
            &WildHistory::answered,    &WildHistory::answered, &WildHistory::answered,
            &WildHistory::flagged,     &WildHistory::state,    &WildHistory::state,
            &WildHistory::interrupted, &WildHistory::marked,   &WildHistory::certificate,
            &WildHistory::deskEvent,   &WildHistory::voided};
        return (this->*kMakers.at(size_t(below(int(kMakers.size())))))();
    }

private:
    static QList<QUuid> ids(char digit, int count)
    {
        QList<QUuid> list;
        for (int i = 0; i < count; ++i)
            list.append(QUuid(QString(8, QLatin1Char(digit))
                              + QStringLiteral("-0000-4000-8000-00000000000%1").arg(i)));
        return list;
    }
    QUuid person() { return people().at(below(4)); }
    QUuid attempt() { return attempts().at(below(5)); }
    QString words()
    {
        static const QStringList kWords{QString(), QStringLiteral("Đặng Thị Ngọc Ánh"),
                                        QStringLiteral("Trạm Y tế \"phường\""),
                                        QStringLiteral("CB-012"), QStringLiteral("ok")};
        return kWords.at(below(int(kWords.size())));
    }

    NewEvent registered()
    {
        return {kind::kPersonRegistered,
                person(),
                {{"name", words()},
                 {"birthYear", 1960 + below(45)},
                 {"unit", words()},
                 {"code", words()},
                 {"provisional", below(2) == 0},
                 {"by", words()}}};
    }
    NewEvent watched()
    {
        const int from = below(90);
        return {kind::kLessonWatched,
                person(),
                {{"lesson", 1 + below(3)}, {"from", from}, {"to", from + 1 + below(20)}}};
    }
    NewEvent checkpoint()
    {
        return {kind::kCheckpointAnswered,
                person(),
                {{"lesson", 1 + below(3)},
                 {"checkpoint", below(2)},
                 {"choice", below(4)},
                 {"right", below(2) == 0}}};
    }
    NewEvent waiver()
    {
        return {kind::kWaiverGranted,
                person(),
                {{"what", below(2) == 0 ? QStringLiteral("lessons") : words()},
                 {"reason", words()},
                 {"by", words()}}};
    }
    NewEvent drawn()
    {
        QJsonArray paper;
        for (int i = below(6); i >= 0; --i)
            paper.append(QStringLiteral("%1.%2:2013").arg(1 + below(14)).arg(10 + i));
        return {kind::kExamDrawn,
                attempt(),
                {{"person", person().toString(QUuid::WithoutBraces)},
                 {"number", 1 + below(2)},
                 {"seed", QString::number(m_random(), 16).rightJustified(64, QLatin1Char('0'))},
                 {"bank", words()},
                 {"allowed", 1000 * below(2000)},
                 {"paper", paper}}};
    }
    NewEvent answered()
    {
        QJsonObject body{{"question", below(8) - 1}};
        if (below(3) == 0)
            body.insert("choice", below(5) - 1); // version 1
        else
            body.insert("answer", below(4) == 0 ? words() : answerFor(below(5) - 1));
        return {kind::kExamAnswered, attempt(), body};
    }
    NewEvent flagged()
    {
        return {kind::kExamFlagged, attempt(), {{"question", below(8) - 1}, {"on", below(3) > 0}}};
    }
    NewEvent state()
    {
        const QUuid id = attempt();
        switch (below(4)) {
        case 0:
            return {kind::kExamStarted, id, {}};
        case 1:
            return {kind::kExamResumed, id, {{"spent", below(100'000)}}};
        case 2:
            return {kind::kExamCredited,
                    id,
                    {{"extra", below(60'000)}, {"reason", words()}, {"by", words()}}};
        default:
            return {kind::kExamSubmitted, id, {{"by", words()}, {"spent", below(100'000)}}};
        }
    }
    NewEvent interrupted()
    {
        return {kind::kExamInterrupted,
                attempt(),
                {{"cause", words()},
                 {"spent", below(100'000)},
                 {"from", below(1000)},
                 {"to", 1000 + below(1000)},
                 {"gap", below(2000)},
                 {"credited", below(2000)}}};
    }
    NewEvent marked()
    {
        if (below(3) == 0) // version 1
            return {kind::kExamMarked,
                    attempt(),
                    {{"correct", below(31)}, {"total", below(31)}, {"bank", words()}}};
        QList<int> shares;
        for (int i = below(7); i >= 0; --i)
            shares.append(below(3) == 0 ? 100 : below(201) - 100);
        return {kind::kExamMarked, attempt(), markedBody(shares, words())};
    }
    NewEvent certificate()
    {
        return {kind::kCertificateIssued,
                person(),
                {{"attempt", attempt().toString(QUuid::WithoutBraces)},
                 {"number", QStringLiteral("BĐ-%1").arg(below(12))},
                 {"qr", words()}}};
    }
    NewEvent voided()
    {
        return {kind::kQuestionVoided,
                kDevice,
                {{"question", QStringLiteral("%1.%2").arg(1 + below(14)).arg(10 + below(6))},
                 {"bank", words()},
                 {"key", below(20) == 0 ? 4 : below(4)},
                 {"reason", words()},
                 {"by", words()}}};
    }
    NewEvent deskEvent()
    {
        if (below(3) > 0)
            return {kind::kIncidentReported,
                    person(),
                    {{"type", words()}, {"text", words()}, {"by", words()}}};
        return {kind::kBundleExported,
                kDevice,
                {{"counter", 1 + below(8)}, {"firstSeq", 1}, {"lastSeq", 1 + below(100)}}};
    }

    std::mt19937_64 m_random;
};

QJsonArray toJson(const QList<int> &numbers)
{
    QJsonArray array;
    for (const int number : numbers)
        array.append(number);
    return array;
}

QJsonObject toJson(const AttemptRecord &attempt)
{
    QList<int> flags;
    for (const bool flag : attempt.flags)
        flags.append(flag ? 1 : 0);
    return {{"id", attempt.id.toString()},
            {"person", attempt.person.toString()},
            {"number", attempt.number},
            {"seed", QString::fromLatin1(attempt.seed.toHex())},
            {"bank", attempt.bankHash},
            {"paper", QJsonArray::fromStringList(attempt.paper.toCodes())},
            {"state", int(attempt.state)},
            {"allowed", qint64(attempt.allowed.count())},
            {"spent", qint64(attempt.spent.count())},
            {"credited", qint64(attempt.credited.count())},
            {"extra", qint64(attempt.extra.count())},
            {"startedAt", qint64(attempt.startedAt.count())},
            {"submittedAt", qint64(attempt.submittedAt.count())},
            {"submittedBy", attempt.submittedBy},
            {"correct", attempt.correct ? QJsonValue(attempt.correct->hundredths()) : QJsonValue()},
            {"total", attempt.total},
            {"voided", toJson(attempt.voided)},
            {"answers", QJsonArray::fromStringList(attempt.answers)},
            {"flags", toJson(flags)}};
}

QJsonObject toJson(const QHash<int, LessonRecord> &lessons)
{
    QJsonObject json;
    for (auto lesson = lessons.cbegin(); lesson != lessons.cend(); ++lesson) {
        QList<int> done = lesson->checkpointsDone.values();
        std::sort(done.begin(), done.end());
        json.insert(QString::number(lesson.key()),
                    QJsonObject{{"watched", rangesToText(lesson->watched)},
                                {"last", lesson->lastSecond},
                                {"done", toJson(done)}});
    }
    return json;
}

QJsonObject toJson(const Person &person)
{
    return {{"id", person.id.toString()},    {"name", person.name},
            {"birthYear", person.birthYear}, {"unit", person.unit},
            {"code", person.code},           {"provisional", person.provisional}};
}

QJsonObject toJson(const CertificateRecord &one)
{
    return {{"number", one.number},
            {"person", one.person.toString()},
            {"attempt", one.attempt.toString()},
            {"qr", one.qr},
            {"at", qint64(one.issuedAt.count())}};
}

template <typename Record>
QJsonArray toJsonArray(const QList<Record> &records)
{
    QJsonArray array;
    for (const Record &record : records)
        array.append(toJson(record));
    return array;
}

/// Rows of the tables that no call of Records returns, as sql/dump_TABLE.sql gives them.
QStringList deskRows(Database &db)
{
    QStringList rows;
    for (const QString &table : QStringList{"waiver", "interruption", "incident"}) {
        const auto query = db.run("dump_" + table);
        while (query && (*query)->next())
            rows.append(table + QString::fromUtf8((*query)->value(0).toByteArray()));
        if (query)
            (*query)->finish();
    }
    rows.sort();
    return rows;
}

QString hex(const QUuid &id)
{
    return QString::fromLatin1(id.toRfc4122().toHex().toUpper());
}

QString row(const QString &table, const QJsonArray &values)
{
    return table + QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

QStringList deskRows(const Ledger &ledger)
{
    QStringList rows;
    for (const WaiverRecord &one : ledger.waivers())
        rows.append(row("waiver", {hex(one.person), one.what, one.reason, one.by}));
    for (const QUuid &attempt : WildHistory::attempts()) {
        int number = 0;
        for (const InterruptionRecord &one : ledger.interruptions(attempt))
            rows.append(row("interruption",
                            {hex(attempt), ++number, one.cause, qint64(one.from.count()),
                             qint64(one.to.count()), qint64(one.gap.count()),
                             qint64(one.credited.count())}));
    }
    for (const IncidentRecord &one : ledger.incidents())
        rows.append(row("incident", {1, one.seq, hex(one.subject), one.type, one.text, one.by}));
    rows.sort();
    return rows;
}

/// In memory where that is possible: this test is about meaning, and a busy disk makes thousands of
/// commits slow.
QString quickFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath())
        + QStringLiteral("/hocvu-XXXXXX");
}

} // namespace

/// store/projector.cpp in SQL and core/journal/ledger.cpp in memory are two accounts of what events
/// mean. They were written apart and must say the same.
class tst_ProjectorAgainstLedger : public QObject
{
    Q_OBJECT

private slots:
    void tablesSayWhatTheLedgerSays_data();
    void tablesSayWhatTheLedgerSays();

    void historiesHoldWhatIsAcceptedAndWhatIsRefused();

private:
    int m_accepted = 0;
    int m_refused = 0;

    void playBoth(WildHistory &history, Journal &journal, FakeClock &clock, Ledger &ledger);
    void compare(StoredRecords &records, Database &db, const Ledger &ledger);
};

void tst_ProjectorAgainstLedger::tablesSayWhatTheLedgerSays_data()
{
    QTest::addColumn<int>("firstSeed");
    for (int seed = 1; seed <= 200; seed += 20)
        QTest::addRow("seeds %d to %d", seed, seed + 19) << seed;
}

void tst_ProjectorAgainstLedger::tablesSayWhatTheLedgerSays()
{
    QFETCH(int, firstSeed);
    for (int seed = firstSeed; seed < firstSeed + 20; ++seed) {
        QTemporaryDir folder(quickFolder());
        WildHistory history{quint64(seed)};
        FakeClock clock;
        Ledger ledger;
        const QString path = folder.filePath("journal.sqlite");
        {
            const auto db = Database::open(path);
            QVERIFY_RESULT(db);
            const auto journal = Journal::open(**db, clock, kDevice);
            QVERIFY_RESULT(journal);
            playBoth(history, **journal, clock, ledger);
        }
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("seed %1").arg(seed)));

        const auto db = Database::open(path);
        QVERIFY_RESULT(db);
        const auto journal = Journal::open(**db, clock, kDevice);
        QVERIFY_RESULT(journal);
        StoredRecords records(**db, **journal);
        compare(records, **db, ledger);

        Ledger fromLines;
        for (const QByteArray &line : records.eventLines(1).value_or(QList<QByteArray>()))
            QVERIFY_RESULT(readEventLine(line).and_then(
                [&](const Event &event) { return fromLines.apply(event); }));
        QCOMPARE(fromLines.eventCount(), ledger.eventCount());
        compare(records, **db, fromLines);

        const auto replayed = replayJournal(**db);
        QVERIFY_RESULT(replayed);
        QCOMPARE(replayed->after, replayed->before);
        compare(records, **db, ledger);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void tst_ProjectorAgainstLedger::historiesHoldWhatIsAcceptedAndWhatIsRefused()
{
    QVERIFY2(m_accepted > 2000 && m_refused > 500,
             qPrintable(QStringLiteral("%1 accepted, %2 refused").arg(m_accepted).arg(m_refused)));
}

void tst_ProjectorAgainstLedger::playBoth(WildHistory &history, Journal &journal, FakeClock &clock,
                                          Ledger &ledger)
{
    qint64 seq = 0;
    for (int step = 0; step < 30; ++step) {
        clock.advance(Millis(history.below(5000)));
        if (history.below(10) == 0)
            clock.jumpWall(Millis(-history.below(100'000)));
        QList<NewEvent> batch;
        for (int i = 1 + history.below(6); i > 0; --i)
            batch.append(history.next());

        Ledger trial = ledger;
        bool accepted = true;
        for (qsizetype i = 0; i < batch.size(); ++i) {
            const NewEvent &fresh = batch.at(i);
            accepted = accepted
                && trial.apply({kDevice,
                                seq + i + 1,
                                clock.now(),
                                fresh.kind,
                                1,
                                fresh.subject,
                                fresh.body,
                                {},
                                {}});
        }
        const auto kept = journal.append(batch);

        QCOMPARE(kept.has_value(), accepted);
        ++(accepted ? m_accepted : m_refused);
        if (!accepted)
            continue;
        ledger = trial;
        seq += batch.size();
        QCOMPARE(kept->constLast().seq, seq);
    }
}

void tst_ProjectorAgainstLedger::compare(StoredRecords &records, Database &db, const Ledger &ledger)
{
    QCOMPARE(records.latestTime().value_or(Millis(-1)).count(), ledger.latestTime().count());
    QCOMPARE(toJsonArray(records.people().value_or(QList<Person>())), toJsonArray(ledger.people()));
    QCOMPARE(toJsonArray(records.allAttempts().value_or(QList<AttemptRecord>())),
             toJsonArray(ledger.allAttempts()));
    QCOMPARE(toJsonArray(records.certificates().value_or(QList<CertificateRecord>())),
             toJsonArray(ledger.certificates()));
    QCOMPARE(records.voidedQuestions().value_or(QList<VoidedQuestion>()), ledger.voidedQuestions());
    const auto last = records.lastBundle();
    QVERIFY_RESULT(last);
    QCOMPARE(last->counter, ledger.lastBundle(kDevice).counter);
    QCOMPARE(last->lastSeq, ledger.lastBundle(kDevice).lastSeq);
    for (const QUuid &person : WildHistory::people() + QList<QUuid>{kDevice}) {
        const auto lessons = records.lessons(person);
        QVERIFY_RESULT(lessons);
        QCOMPARE(toJson(*lessons), toJson(ledger.lessons(person)));
        QCOMPARE(toJsonArray(records.attempts(person).value_or(QList<AttemptRecord>())),
                 toJsonArray(ledger.attempts(person)));
        for (const QString &what : {QStringLiteral("lessons"), QStringLiteral("ok")})
            QCOMPARE(records.hasWaiver(person, what).value_or(false),
                     ledger.hasWaiver(person, what));
    }
    QCOMPARE(deskRows(db), deskRows(ledger));
}

QTEST_GUILESS_MAIN(tst_ProjectorAgainstLedger)
#include "tst_projector_against_ledger.moc"
