// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mirror.h"
#include "store/mirror_file.h"
#include "store/rebuild.h"
#include "store/test_journal.h"
#include "support/result_matchers.h"

#include <QTest>

#include <sys/resource.h>

#include <csignal>

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
    void theOwnDatabaseWinsOverALongerCopy();
    void aLiveCopyWinsOverOneSetAside();
    void theOwnDatabaseGoesOnBehindItsGap();
    void whatWasSetAsideGoesOnAtTheEnd();
    void whatIsMissingIsCounted();
    void whatADamagedEndHeldIsNotKnown();
    void aNewerCopyIsNotLeftOut_data();
    void aNewerCopyIsNotLeftOut();
    void anEventThatTheTablesRefuseEndsItsDevice_data();
    void anEventThatTheTablesRefuseEndsItsDevice();
    void twoKiosksWithOneCertificateNumber();
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
    /// The room's first \a count events, told otherwise from number \a from on.
    QList<Event> retold(qsizetype from, qsizetype count) const
    {
        QList<Event> events = m_events.mid(0, count);
        for (qsizetype i = from - 1; i < events.size(); ++i) {
            events[i].moment.wall += Millis(1);
            events[i].prev = events.at(i - 1).hash;
            events[i].hash = eventHash(events.at(i));
        }
        return events;
    }
    QString copyOf(const QList<Event> &events, const QString &suffix = {}) const
    {
        const QUuid device = events.constFirst().device;
        const QString path = at(mirrorFileName(device) + suffix);
        writeBytes(path, mirrorBytes(mirrorHead(device), events));
        return path;
    }
    /// The room's journal cut behind \a count events.
    QString databaseOf(qsizetype count) const
    {
        const QString path = at("damaged.sqlite");
        (void)rebuildJournal({{mirror(count)}, {}}, path);
        QFile::remove(at(mirrorFileName(m_room->journal->device())));
        return path;
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
    const auto rebuilt = rebuild({{copyOf(retold(31, 40))}, m_room->path()});

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

void tst_Rebuild::theOwnDatabaseWinsOverALongerCopy()
{
    for (const QString &suffix : {QString(), QStringLiteral(".damaged-1")}) {
        const QString database = databaseOf(40);
        const QString copy = copyOf(retold(31, 100), suffix);

        const auto rebuilt = rebuild({{copy}, database});

        QVERIFY_RESULT(rebuilt);
        QCOMPARE(linesOf(at("new.sqlite")), lines().mid(0, 40));
        // That the copy is longer is one thing to be said, that it contradicts another.
        QCOMPARE(rebuilt->findings.size(), suffix.isEmpty() ? 2 : 1);
        QVERIFY2(rebuilt->findings.constLast().contains(copy + ": 70 lines"),
                 qPrintable(rebuilt->findings.constLast()));
        for (const QString &file : {at("new.sqlite"), database, copy})
            QVERIFY(QFile::remove(file));
    }
}

void tst_Rebuild::aLiveCopyWinsOverOneSetAside()
{
    const QString aside = copyOf(retold(31, 100), ".damaged-1");
    const QString live = copyOf(m_events.mid(0, 40));

    const auto rebuilt = rebuild({{aside, live}, {}});

    QVERIFY_RESULT(rebuilt);
    QCOMPARE(linesOf(at("new.sqlite")), lines().mid(0, 40));
    QCOMPARE(rebuilt->findings.size(), 1);
    QVERIFY2(rebuilt->findings.constFirst().contains(aside + ": 70 lines"),
             qPrintable(rebuilt->findings.constFirst()));
}

/// Event 20 of the database is lost; the copy has it, and another history from 31 on.
void tst_Rebuild::theOwnDatabaseGoesOnBehindItsGap()
{
    const QString database = databaseOf(60);
    {
        TestJournal room;
        room.close();
        QVERIFY(QFile::remove(room.path()) && QFile::copy(database, room.path()));
        QVERIFY(
            room.meddleWithEvents(QStringLiteral("UPDATE event SET body = '{}' WHERE seq = 20")));
        QVERIFY(QFile::remove(database) && QFile::copy(room.path(), database));
    }

    const auto rebuilt = rebuild({{copyOf(retold(31, 100))}, database});

    QVERIFY_RESULT(rebuilt);
    QCOMPARE(linesOf(at("new.sqlite")), lines().mid(0, 60));
    QVERIFY(rebuilt->findings.join('\n').contains(QStringLiteral(": 70 lines")));
}

void tst_Rebuild::whatWasSetAsideGoesOnAtTheEnd()
{
    const QString aside = copyOf(m_events.mid(0, 100), ".damaged-1");
    const QString live
        = mirror(60, [this](QByteArray &bytes) { bytes.replace(eventLine(m_events.at(19)), "#"); });

    const auto rebuilt = rebuild({{live, aside}, {}});

    QVERIFY_RESULT(rebuilt);
    QCOMPARE(linesOf(at("new.sqlite")), lines().mid(0, 100));
    QCOMPARE(rebuilt->findings, QStringList());
}

void tst_Rebuild::whatADamagedEndHeldIsNotKnown()
{
    const QString path = mirror(40, [](QByteArray &bytes) { bytes += "{\"at\":17}\n"; });
    const auto alone = rebuild({{path}, {}});
    QVERIFY_RESULT(alone);
    QCOMPARE(alone->events(), 40);
    QCOMPARE(alone->findings.size(), 1);
    QVERIFY(alone->findings.constFirst().contains(QStringLiteral("1 lines behind event 40")));
    QVERIFY(QFile::remove(at("new.sqlite")));

    const auto both = rebuild({{path}, m_room->path()});
    QVERIFY_RESULT(both);
    QCOMPARE(both->findings, QStringList()); // the journal has what was in it
    QVERIFY(QFile::remove(at("new.sqlite")));

    const auto cut = rebuild({{mirror(40, [](QByteArray &bytes) { bytes.chop(1); })}, {}});
    QVERIFY_RESULT(cut);
    QCOMPARE(cut->events(), 39);
    QCOMPARE(cut->findings, QStringList());
    QCOMPARE(cut->notes.size(), 1);
}

void tst_Rebuild::aNewerCopyIsNotLeftOut_data()
{
    QTest::addColumn<bool>("orEmpty");
    QTest::addColumn<bool>("hasOther");
    QTest::newRow("alone") << false << false;
    QTest::newRow("alone, or an empty journal") << true << false;
    QTest::newRow("beside a journal") << true << true;
}

void tst_Rebuild::aNewerCopyIsNotLeftOut()
{
    QFETCH(bool, orEmpty);
    QFETCH(bool, hasOther);
    QList<Event> events = m_events.mid(0, 5);
    events.last().kind = QStringLiteral("exam.proctored");
    events.last().hash = eventHash(events.last());

    QCOMPARE_ERROR(rebuild({{copyOf(events)}, hasOther ? m_room->path() : QString(), orEmpty}),
                   ErrorCode::TooNew);

    QVERIFY(!QFile::exists(at("new.sqlite")));
}

void tst_Rebuild::anEventThatTheTablesRefuseEndsItsDevice_data()
{
    QTest::addColumn<QList<NewEvent>>("bad"); // the last one is refused
    const QUuid one = QUuid::createUuid();
    QTest::newRow("a key of five")
        << QList<NewEvent>{{kind::kQuestionVoided,
                            one,
                            {{QStringLiteral("bank"), QStringLiteral("b")},
                             {QStringLiteral("question"), QStringLiteral("q")},
                             {QStringLiteral("key"), 4},
                             {QStringLiteral("reason"), QStringLiteral("r")},
                             {QStringLiteral("by"), QStringLiteral("supervisor")}}}};
    NewEvent nameless = someEvent();
    nameless.body.remove(QStringLiteral("name"));
    QTest::newRow("no name") << QList<NewEvent>{nameless};
    const NewEvent bundle{kind::kBundleExported, one, {{QStringLiteral("counter"), 7}}};
    QTest::newRow("a bundle twice") << QList<NewEvent>{bundle, bundle};
    const NewEvent certificate{kind::kCertificateIssued,
                               one,
                               {{QStringLiteral("number"), QStringLiteral("K-1")},
                                {QStringLiteral("qr"), QStringLiteral("q")},
                                {QStringLiteral("attempt"), one.toString()}}};
    QTest::newRow("a certificate twice") << QList<NewEvent>{certificate, certificate};
    const NewEvent drawn{kind::kExamDrawn,
                         one,
                         {{QStringLiteral("person"), one.toString()},
                          {QStringLiteral("seed"), QStringLiteral("00")},
                          {QStringLiteral("bank"), QStringLiteral("b")}}};
    QTest::newRow("drawn twice") << QList<NewEvent>{drawn, drawn};
    const NewEvent credited{kind::kExamCredited, one, {{QStringLiteral("extra"), qint64{1} << 62}}};
    QTest::newRow("endless credit") << QList<NewEvent>{drawn, credited, credited};
}

void tst_Rebuild::anEventThatTheTablesRefuseEndsItsDevice()
{
    QFETCH(QList<NewEvent>, bad);
    FakeClock clock;
    MemoryJournal bent(clock, QUuid::createUuid());
    bent.append(QList<NewEvent>{someEvent(), someEvent(), someEvent()} + bad
                + QList<NewEvent>{someEvent(), someEvent()});
    const qint64 refused = 3 + bad.size();

    const auto rebuilt = rebuild({{copyOf(bent.events()), mirror(m_events.size())}, {}});

    QVERIFY_RESULT(rebuilt);
    QCOMPARE(rebuilt->events(), m_events.size() + refused - 1);
    QCOMPARE(rebuilt->missing(), 3);
    QCOMPARE(rebuilt->findings.size(), 1);
    QVERIFY2(rebuilt->findings.constFirst().startsWith(
                 QStringLiteral("event %1 of device ").arg(refused)),
             qPrintable(rebuilt->findings.constFirst()));
    const auto db = Database::open(at("new.sqlite"));
    QVERIFY_RESULT(db);
    QCOMPARE(*checkJournal(**db), rebuilt->events());
    const auto replayed = replayJournal(**db);
    QVERIFY_RESULT(replayed);
    QCOMPARE(replayed->after, replayed->before);
}

void tst_Rebuild::twoKiosksWithOneCertificateNumber()
{
    const QString one = mirror(m_events.size());
    const QList<Event> events = playInMemory({}, syntheticBank(200), QUuid::createUuid());

    const auto rebuilt = rebuild({{one, copyOf(events)}, {}});

    QVERIFY_RESULT(rebuilt);
    QCOMPARE(rebuilt->findings.size(), 1);
    QVERIFY(rebuilt->missing() > 0);
    QCOMPARE(rebuilt->events() + rebuilt->missing(), m_events.size() + events.size());
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
    const Appearance dark{ColourScheme::Dark, TextSize::Large};
    room.records->setAppearance(person, dark, done);
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
    QCOMPARE(records.appearance(person).value_or(std::nullopt), std::optional(dark));
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
    const QString one = mirror(m_events.size());
    const auto old = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit tight{rlim_t{30'000}, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tight);
    const auto failed = rebuild({{one}, {}});
    setrlimit(RLIMIT_FSIZE, &before);
    static_cast<void>(std::signal(SIGXFSZ, old));

    QVERIFY(!failed);
    QVERIFY2(failed.error().code == ErrorCode::Unwritable
                 || failed.error().code == ErrorCode::DiskFull,
             qPrintable(failed.error().detail));
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
        {QStringLiteral("DROP TABLE appearance"), QStringLiteral("DROP TABLE voided"),
         QStringLiteral("DROP TABLE person"), QStringLiteral("DROP TABLE lesson"),
         QStringLiteral("DROP TABLE checkpoint"), QStringLiteral("DROP TABLE waiver"),
         QStringLiteral("DROP TABLE attempt"), QStringLiteral("DROP TABLE answer"),
         QStringLiteral("DROP TABLE interruption"), QStringLiteral("DROP TABLE certificate"),
         QStringLiteral("DROP TABLE incident"), QStringLiteral("DROP TABLE bundle"),
         QStringLiteral("PRAGMA user_version=1")}));
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
