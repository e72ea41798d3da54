// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mirror.h"
#include "store/mirror_file.h"
#include "store/rebuild.h"
#include "store/test_journal.h"
#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;

class tst_Rebuild : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void fromAMirrorAloneItIsTheSameJournal();
    void theNewJournalHasANewDeviceAndGoesOn();
    void twoMirrorsOfOneKioskGiveBothItsLives();
    void whatTheMirrorLacksComesFromTheDatabase();
    void aGapInOneIsBridgedByTheOther();
    void contradictionsAreToldAndTheLongerChainKept();
    void anotherHistoryInTheCopyIsNotTakenUp();
    void whatIsMissingIsCounted();
    void pinsAndSignsOfLifeAreKept();
    void theTargetIsNeverOverwritten();
    void nothingIsLeftBehindOnFailure();
    void nothingToReadIsSaid();
    void anOldSchemaIsReadToo();
    void theFixtureBecomesAJournal();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    /// A mirror of the room's events up to \a count, with a change.
    QString mirror(qsizetype count, const std::function<void(QByteArray &)> &change = {}) const
    {
        QByteArray bytes
            = mirrorBytes(mirrorHead(m_room->journal->device()), m_events.mid(0, count));
        if (change)
            change(bytes);
        const QString path = at(mirrorFileName(m_room->journal->device()));
        writeBytes(path, bytes);
        return path;
    }
    Result<Rebuilt> rebuild(const RebuildSources &sources) const
    {
        return rebuildJournal(sources, at(QStringLiteral("new.sqlite")));
    }
    QStringList linesOf(const QString &path) const
    {
        QStringList lines;
        const auto db = Database::openReadOnly(path);
        const auto devices = db ? storedDevices(**db) : tl::unexpected(db.error());
        for (const StoredDevice &device : devices.value_or(QList<StoredDevice>())) {
            (void)forEachStored(**db, device, {}, [&](const Event &event) -> Result<void> {
                lines.append(QString::fromUtf8(eventLine(event)));
                return {};
            });
        }
        return lines;
    }
    QStringList lines() const
    {
        QStringList lines;
        for (const Event &event : m_events)
            lines.append(QString::fromUtf8(eventLine(event)));
        return lines;
    }

    std::unique_ptr<TestJournal> m_room;
    QList<Event> m_events;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Rebuild::initTestCase()
{
    m_room = std::make_unique<TestJournal>();
    m_events = m_room->play(3, 2);
    QVERIFY(m_events.size() > 100);
}

void tst_Rebuild::init()
{
    m_folder = std::make_unique<QTemporaryDir>(quickFolder());
}

void tst_Rebuild::fromAMirrorAloneItIsTheSameJournal()
{
    const auto rebuilt = rebuild({{mirror(m_events.size())}, {}});

    QVERIFY_RESULT(rebuilt);
    QCOMPARE(rebuilt->events(), m_events.size());
    QCOMPARE(rebuilt->missing(), 0);
    QVERIFY(!rebuilt->pinsKnown); // they never leave the device
    QCOMPARE(rebuilt->findings, QStringList());
    QCOMPARE(rebuilt->lastAt(), m_events.constLast().moment.wall);
    QCOMPARE(linesOf(at("new.sqlite")), lines());
    const auto db = Database::open(at("new.sqlite"));
    QVERIFY_RESULT(db);
    QCOMPARE(*checkJournal(**db), m_events.size());
    QCOMPARE(*projectionsChecksum(**db), *projectionsChecksum(*m_room->db));
}

void tst_Rebuild::theNewJournalHasANewDeviceAndGoesOn()
{
    QVERIFY_RESULT(rebuild({{mirror(m_events.size())}, {}}));
    const QUuid fresh(QStringLiteral("00000000-0000-4000-8000-000000000001")); // sorts first
    const auto db = Database::open(at("new.sqlite"));
    QVERIFY_RESULT(db);
    const auto journal = Journal::open(**db, m_room->clock, fresh);
    QVERIFY_RESULT(journal);
    QCOMPARE((*journal)->device(), fresh);
    const QUuid attempt = [this] {
        for (const Event &event : m_events) {
            if (event.kind == kind::kExamDrawn)
                return event.subject;
        }
        return QUuid();
    }();

    const auto kept
        = (*journal)->append({{kind::kExamCredited,
                               attempt,
                               {{QStringLiteral("extra"), 60'000},
                                {QStringLiteral("reason"), QStringLiteral("thử")},
                                {QStringLiteral("by"), QStringLiteral("supervisor")}}}});

    QVERIFY_RESULT(kept);
    QCOMPARE(kept->constFirst().seq, 1);
    QCOMPARE(kept->constFirst().prev, firstPrev());
    QCOMPARE(*checkJournal(**db), m_events.size() + 1);
    const auto replayed = replayJournal(**db);
    QVERIFY_RESULT(replayed);
    QCOMPARE(replayed->after, replayed->before); // although the new device's id sorts first
}

void tst_Rebuild::twoMirrorsOfOneKioskGiveBothItsLives()
{
    const QString first = mirror(m_events.size());
    QVERIFY_RESULT(rebuild({{first}, {}}));
    QString checksum;
    QStringList expected;
    {
        const auto db = Database::open(at("new.sqlite"));
        QVERIFY_RESULT(db);
        const QUuid fresh(QStringLiteral("00000000-0000-4000-8000-000000000001"));
        const auto journal = Journal::open(**db, m_room->clock, fresh);
        QVERIFY_RESULT(journal);
        QVERIFY_RESULT((*journal)->append({someEvent()}));
        QVERIFY_RESULT(Mirror::open(m_folder->path(), **journal, QString()));
        checksum = *projectionsChecksum(**db);
        QTemporaryDir stick(quickFolder());
        const auto others = Mirror::openOthers(stick.path(), **db, fresh, QString());
        QVERIFY_RESULT(others);
        QCOMPARE(others->size(), std::size_t{1});
        QCOMPARE(bytesOf(others->front().mirror->path()), bytesOf(first));
    }
    expected = linesOf(at("new.sqlite"));

    const auto again = rebuildJournal({mirrorsIn(m_folder->path()), {}}, at("again.sqlite"));

    QVERIFY_RESULT(again);
    QCOMPARE(again->devices.size(), 2);
    QCOMPARE(linesOf(at("again.sqlite")), expected);
    const auto db = Database::openReadOnly(at("again.sqlite"));
    QVERIFY_RESULT(db);
    QCOMPARE(*projectionsChecksum(**db), checksum);
}

void tst_Rebuild::whatTheMirrorLacksComesFromTheDatabase()
{
    const auto rebuilt = rebuild({{mirror(50)}, m_room->path()});

    QVERIFY_RESULT(rebuilt);
    QCOMPARE(rebuilt->events(), m_events.size());
    QCOMPARE(rebuilt->findings, QStringList());
    QCOMPARE(linesOf(at("new.sqlite")), lines());
}

void tst_Rebuild::aGapInOneIsBridgedByTheOther()
{
    TestJournal room;
    const QList<Event> events = room.play(1, 1, 2);
    QVERIFY(room.meddleWithEvents(
        QStringLiteral("UPDATE event SET body = '{}' WHERE seq IN (20, 30)")));
    room.close();
    const QString path = at(mirrorFileName(events.constFirst().device));
    QByteArray bytes = mirrorBytes(mirrorHead(events.constFirst().device), events.mid(0, 25));
    bytes.replace(eventLine(events.at(9)), QByteArray("rubbish"));
    QVERIFY(writeBytes(path, bytes));

    const auto rebuilt = rebuild({{path}, room.path()});

    // Event 10 only the database has, 20 only the mirror; 30 nobody.
    QVERIFY_RESULT(rebuilt);
    QCOMPARE(rebuilt->events(), 29);
    QCOMPARE(rebuilt->devices.constFirst().lastSeen, events.size());
    QCOMPARE(rebuilt->missing(), events.size() - 29);
}

void tst_Rebuild::contradictionsAreToldAndTheLongerChainKept()
{
    QList<Event> retold = m_events.mid(0, 40);
    QByteArray prev = retold.at(29).hash;
    for (qsizetype i = 30; i < retold.size(); ++i) {
        retold[i].moment.wall += Millis(1);
        retold[i].prev = prev;
        retold[i].hash = prev = eventHash(retold.at(i));
    }
    const QString path = at(mirrorFileName(retold.constFirst().device));
    QVERIFY(writeBytes(path, mirrorBytes(mirrorHead(retold.constFirst().device), retold)));

    const auto rebuilt = rebuild({{path}, m_room->path()});

    QVERIFY_RESULT(rebuilt);
    QCOMPARE(rebuilt->events(), m_events.size());
    QCOMPARE(rebuilt->findings.size(), 1);
    QVERIFY2(rebuilt->findings.constFirst().startsWith(QStringLiteral("event 31 of device")),
             qPrintable(rebuilt->findings.constFirst()));
    QCOMPARE(linesOf(at("new.sqlite")), lines());
}

void tst_Rebuild::anotherHistoryInTheCopyIsNotTakenUp()
{
    QList<Event> spliced = m_events.mid(0, 40);
    spliced[29].moment.wall += Millis(1); // event 30 of another life
    spliced[29].hash = eventHash(spliced.at(29));
    QByteArray prev = spliced.at(29).hash;
    for (qsizetype i = 30; i < spliced.size(); ++i) {
        spliced[i].prev = prev;
        spliced[i].hash = prev = eventHash(spliced.at(i));
    }
    spliced[29] = m_events.at(29);
    const QString path = at(mirrorFileName(spliced.constFirst().device));
    QVERIFY(writeBytes(path, mirrorBytes(mirrorHead(spliced.constFirst().device), spliced)));

    const auto rebuilt = rebuild({{path}, {}});

    QVERIFY_RESULT(rebuilt);
    QCOMPARE(rebuilt->events(), 30);
    QCOMPARE(rebuilt->missing(), 10);
}

void tst_Rebuild::whatIsMissingIsCounted()
{
    const QString path = mirror(60, [this](QByteArray &bytes) {
        bytes.replace(eventLine(m_events.at(49)), QByteArray(300, '\0'));
    });

    const auto rebuilt = rebuild({{path}, {}});

    QVERIFY_RESULT(rebuilt);
    QCOMPARE(rebuilt->events(), 49);
    QCOMPARE(rebuilt->missing(), 11);
    QCOMPARE(rebuilt->lastAt(), m_events.at(48).moment.wall);
}

void tst_Rebuild::pinsAndSignsOfLifeAreKept()
{
    TestJournal room;
    const auto kept = room.journal->append({someEvent()});
    QVERIFY_RESULT(kept);
    const QUuid person = kept->constFirst().subject;
    const auto done = [](const Result<void> &written) { QVERIFY_RESULT(written); };
    room.records->setPinHash(person, QStringLiteral("a hash"), done);
    const Pulse pulse{
        QStringLiteral("lesson"), person, room.clock.now(), {{QStringLiteral("lesson"), 2}}};
    room.records->setPulse(pulse, done);
    room.close();

    const auto rebuilt = rebuild({{}, room.path()});

    QVERIFY_RESULT(rebuilt);
    QCOMPARE(rebuilt->pins, 1);
    QVERIFY(rebuilt->pinsKnown);
    const auto db = Database::open(at("new.sqlite"));
    QVERIFY_RESULT(db);
    const auto journal = Journal::open(**db, room.clock, QUuid::createUuid());
    QVERIFY_RESULT(journal);
    StoredRecords records(**db, **journal);
    QCOMPARE(records.pinHash(person).value_or(QString()), QStringLiteral("a hash"));
    const auto pulses = records.pulses();
    QVERIFY_RESULT(pulses);
    QCOMPARE(pulses->size(), 1);
    QCOMPARE(pulses->constFirst().moment, pulse.moment);
    QCOMPARE(pulses->constFirst().body, pulse.body);
}

void tst_Rebuild::theTargetIsNeverOverwritten()
{
    QVERIFY(writeBytes(at("new.sqlite"), "mine"));

    QCOMPARE_ERROR(rebuild({{mirror(10)}, {}}), ErrorCode::NotAllowed);

    QCOMPARE(bytesOf(at("new.sqlite")), QByteArray("mine"));
}

void tst_Rebuild::nothingIsLeftBehindOnFailure()
{
    // Two kiosks that numbered their certificates alike: their events exclude each other.
    const QString one = mirror(m_events.size());
    const QList<Event> events = playInMemory({}, syntheticBank(200), QUuid::createUuid());
    const QString other = at(mirrorFileName(events.constFirst().device));
    QVERIFY(writeBytes(other, mirrorBytes(mirrorHead(events.constFirst().device), events)));

    QCOMPARE_ERROR(rebuild({{one, other}, {}}), ErrorCode::Damaged);

    QCOMPARE(QDir(m_folder->path()).entryList({"new*"}, QDir::Files), QStringList());
}

void tst_Rebuild::nothingToReadIsSaid()
{
    const QString rubbish = at("journal-x.jsonl");
    QVERIFY(writeBytes(rubbish, QByteArray(5000, 'x')));

    QCOMPARE_ERROR(rebuild({}), ErrorCode::NotFound);
    QCOMPARE_ERROR(rebuild({{rubbish}, {}}), ErrorCode::NotUnderstood);
    QCOMPARE_ERROR(rebuild({{}, rubbish}), ErrorCode::Damaged);
    QVERIFY(!QFile::exists(at("new.sqlite")));

    const auto empty = rebuild({{rubbish}, {}, true});
    QVERIFY_RESULT(empty);
    QCOMPARE(empty->events(), 0);
    QCOMPARE(empty->findings.size(), 1);
    QVERIFY_RESULT(Database::open(at("new.sqlite")));
}

void tst_Rebuild::anOldSchemaIsReadToo()
{
    TestJournal room;
    const auto kept = room.journal->append({someEvent(), someEvent()});
    QVERIFY_RESULT(kept);
    room.close();
    QVERIFY(room.meddle(
        {QStringLiteral("DROP VIEW attempt_marks"), QStringLiteral("DROP VIEW voided_place"),
         QStringLiteral("DROP TABLE voided"), QStringLiteral("DROP TABLE person"),
         QStringLiteral("DROP TABLE lesson"), QStringLiteral("DROP TABLE checkpoint"),
         QStringLiteral("DROP TABLE waiver"), QStringLiteral("DROP TABLE attempt"),
         QStringLiteral("DROP TABLE answer"), QStringLiteral("DROP TABLE interruption"),
         QStringLiteral("DROP TABLE certificate"), QStringLiteral("DROP TABLE incident"),
         QStringLiteral("DROP TABLE bundle"), QStringLiteral("PRAGMA user_version=1")}));
    const QByteArray before = bytesOf(room.path());

    const auto rebuilt = rebuild({{}, room.path()});

    QVERIFY_RESULT(rebuilt);
    QCOMPARE(rebuilt->events(), 2);
    QCOMPARE(bytesOf(room.path()), before);
}

void tst_Rebuild::theFixtureBecomesAJournal()
{
    const QString fixture = qEnvironmentVariable("HOCVU_SOURCE_DIR")
        + QStringLiteral("/tests/data/store/mirror-v1.jsonl");

    const auto rebuilt = rebuild({{fixture}, {}});

    QVERIFY_RESULT(rebuilt);
    QCOMPARE(rebuilt->events(), 16);
    const auto db = Database::open(at("new.sqlite"));
    QVERIFY_RESULT(db);
    const auto journal = Journal::open(**db, m_room->clock, QUuid::createUuid());
    QVERIFY_RESULT(journal);
    const auto attempts = StoredRecords(**db, **journal).allAttempts();
    QVERIFY_RESULT(attempts);
    QCOMPARE(attempts->size(), 1);
    QCOMPARE(attempts->constFirst().state, AttemptRecord::State::Submitted);
    QCOMPARE(attempts->constFirst().extra, Millis(60'000));
}

QTEST_GUILESS_MAIN(tst_Rebuild)
#include "tst_rebuild.moc"
