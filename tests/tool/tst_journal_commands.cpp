// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/data_folder.h"
#include "store/stored_records.h"
#include "support/result_matchers.h"
#include "support/sitting.h"
#include "tool/run_hocvu.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace hocvu;

class tst_JournalCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aSoundJournalIsGood_data();
    void aSoundJournalIsGood();
    void checkingWorksWhileAKioskRuns();
    void aByteChangedInTheFileIsFound();
    void anEventChangedByHandIsFound_data();
    void anEventChangedByHandIsFound();
    void whatIsNoJournalIsSaidSo_data();
    void whatIsNoJournalIsSaidSo();
    void aNewerSchemaIsLeftUntouched();
    void replayOfASoundJournalAgrees();
    void replayMendsTablesAndSaysSo();
    void replayLeavesADamagedJournalAlone();
    void replayKeepsAwayFromARunningKiosk();
    void replayNeverMakesAJournal();

private:
    /// SQL that HocVu itself would never run.
    static void tamper(const QString &file, const QStringList &statements)
    {
        {
            QSqlDatabase db = QSqlDatabase::addDatabase("QSQLITE", "tamper");
            db.setDatabaseName(file);
            QVERIFY(db.open());
            for (const QString &statement : statements) {
                QSqlQuery query(db);
                QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
            }
            db.close();
        }
        QSqlDatabase::removeDatabase("tamper");
    }
    HocvuRun check() const { return runHocvu({"journal", "check", m_file}); }
    HocvuRun replay() const { return runHocvu({"journal", "replay", m_file}); }

    QTemporaryDir m_original;
    qint64 m_events = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file; ///< A fresh copy for every test.
};

void tst_JournalCommands::initTestCase()
{
    const Bank bank = syntheticBank(200);
    FakeClock clock;
    const auto db = Database::open(m_original.filePath("journal.sqlite"));
    QVERIFY_RESULT(db);
    const auto journal = Journal::open(**db, clock, QUuid::createUuid());
    QVERIFY_RESULT(journal);
    SittingPlan plan;
    plan.people = 2;
    QList<NewEvent> events;
    QVERIFY_RESULT(Sitting(plan, bank).play(clock, [&](const QList<NewEvent> &some) {
        events += some;
        return Result<void>();
    }));
    QVERIFY_RESULT((*journal)->append(events)); // one commit: the disk may be busy
    m_events = events.size();
}

void tst_JournalCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath("journal.sqlite");
    QVERIFY(QFile::copy(m_original.filePath("journal.sqlite"), m_file));
}

void tst_JournalCommands::aSoundJournalIsGood_data()
{
    QTest::addColumn<bool>("asFolder");
    QTest::newRow("the file") << false;
    QTest::newRow("the data folder") << true;
}

void tst_JournalCommands::aSoundJournalIsGood()
{
    QFETCH(bool, asFolder);
    const QString given = asFolder ? m_folder->path() : m_file;
    const QByteArray before = content(m_file);

    const HocvuRun text = runHocvu({"journal", "check", given});
    const HocvuRun run = runHocvu({"journal", "check", given, "--json"});

    QCOMPARE_CODE(text, 0);
    QVERIFY2(text.out.contains(QByteArray::number(m_events)), text.out.constData());
    QCOMPARE_CODE(run, 0);
    QCOMPARE(run.json().value("events").toInteger(), m_events);
    QCOMPARE(run.json().value("good").toBool(), true);
    QCOMPARE(content(m_file), before);
}

void tst_JournalCommands::checkingWorksWhileAKioskRuns()
{
    FakeClock clock;
    const auto db = Database::open(m_file);
    QVERIFY_RESULT(db);
    const auto journal = Journal::open(**db, clock, QUuid::createUuid());
    QVERIFY_RESULT(journal);
    QVERIFY_RESULT((*journal)->append({{QStringLiteral("exam.started"), QUuid::createUuid(), {}}}));

    const HocvuRun run = runHocvu({"journal", "check", m_file, "--json"});

    QCOMPARE_CODE(run, 0);
    QCOMPARE(run.json().value("events").toInteger(), m_events + 1);
}

void tst_JournalCommands::aByteChangedInTheFileIsFound()
{
    const QByteArray good = content(m_file);
    int found = 0;
    for (qsizetype at = good.indexOf("exam.answered"); at > 0 && found < 5;
         at = good.indexOf("exam.answered", at + 5000), ++found) {
        QByteArray bad = good;
        bad[at + 2] = 'b';
        written(m_file, bad);

        const HocvuRun run = check();

        QCOMPARE_CODE(run, 1);
        QVERIFY_ONE_LINE(run, m_file);
        QVERIFY2(run.err.contains("hocvu journal rebuild"), run.err.constData());
    }
    QVERIFY(found > 0);
}

void tst_JournalCommands::anEventChangedByHandIsFound_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("another answer")
        << QStringList{"DROP TRIGGER event_is_never_changed",
                       "UPDATE event SET body = replace(body, '\"choice\":0', '\"choice\":1')"};
    QTest::newRow("another time") << QStringList{"DROP TRIGGER event_is_never_changed",
                                                 "UPDATE event SET at = at + 1 WHERE seq = 20"};
    QTest::newRow("one removed") << QStringList{"DROP TRIGGER event_is_never_removed",
                                                "DELETE FROM event WHERE seq = 20"};
}

void tst_JournalCommands::anEventChangedByHandIsFound()
{
    QFETCH(QStringList, statements);
    tamper(m_file, statements);

    const HocvuRun run = check();

    QVERIFY2(run.code == 1 || run.code == 2, run.err.constData());
    QCOMPARE_CODE(run, 1);
    QVERIFY_ONE_LINE(run, m_file);
}

void tst_JournalCommands::whatIsNoJournalIsSaidSo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << "nowhere.sqlite" << QByteArray() << 2;
    QTest::newRow("a text") << "notes.sqlite" << QByteArray(5000, 'x') << 1;
    QTest::newRow("empty") << "empty.sqlite" << QByteArray("") << 2;
}

void tst_JournalCommands::whatIsNoJournalIsSaidSo()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const QString file = m_folder->filePath(name);
    if (!bytes.isNull())
        written(file, bytes);

    for (const char *command : {"check", "replay"}) {
        const HocvuRun run = runHocvu({"journal", command, file});

        QCOMPARE_CODE(run, code);
        QVERIFY_ONE_LINE(run, file);
        QCOMPARE(content(file), bytes);
    }
}

void tst_JournalCommands::aNewerSchemaIsLeftUntouched()
{
    tamper(m_file, {"PRAGMA user_version = 99"});
    const QByteArray before = content(m_file);

    for (const char *command : {"check", "replay"}) {
        const HocvuRun run = runHocvu({"journal", command, m_file});

        QCOMPARE_CODE(run, 2);
        QVERIFY2(run.err.contains("newer version"), run.err.constData());
        QCOMPARE(content(m_file), before);
    }
}

void tst_JournalCommands::replayOfASoundJournalAgrees()
{
    const HocvuRun run = runHocvu({"journal", "replay", m_folder->path(), "--json"});

    QCOMPARE_CODE(run, 0);
    QCOMPARE(run.json().value("events").toInteger(), m_events);
    QCOMPARE(run.json().value("agreed").toBool(), true);
    QCOMPARE(run.json().value("before").toString().size(), 64);
    QCOMPARE(run.json().value("before"), run.json().value("after"));
    QVERIFY(replay().out.contains("agree with the journal"));
}

void tst_JournalCommands::replayMendsTablesAndSaysSo()
{
    tamper(m_file, {"UPDATE attempt SET score = 3000"});

    const HocvuRun first = replay();
    const HocvuRun second = replay();

    QCOMPARE_CODE(first, 1);
    QVERIFY2(first.out.contains("did not agree"), first.out.constData());
    QCOMPARE_CODE(second, 0);
}

void tst_JournalCommands::replayLeavesADamagedJournalAlone()
{
    tamper(m_file,
           {"DROP TRIGGER event_is_never_changed", "UPDATE event SET at = at + 1 WHERE seq = 20",
            "UPDATE attempt SET score = 3000"});
    const QByteArray before = content(m_file);

    const HocvuRun run = replay();

    QCOMPARE_CODE(run, 1);
    QVERIFY_ONE_LINE(run, m_file);
    QCOMPARE(content(m_file), before);
}

void tst_JournalCommands::replayKeepsAwayFromARunningKiosk()
{
    written(m_folder->filePath("device.key"), "a key");
    const auto kiosk = DataFolder::open(m_folder->path());
    QVERIFY_RESULT(kiosk);

    const HocvuRun run = runHocvu({"journal", "replay", m_folder->path()});

    QCOMPARE_CODE(run, 2);
    QVERIFY_ONE_LINE(run, m_folder->path());
    QVERIFY2(run.err.contains("in use"), run.err.constData());
}

void tst_JournalCommands::replayNeverMakesAJournal()
{
    const QString file = m_folder->filePath("new.sqlite");

    QCOMPARE_CODE(runHocvu({"journal", "replay", file}), 2);
    QVERIFY(!QFile::exists(file));
}

QTEST_GUILESS_MAIN(tst_JournalCommands)
#include "tst_journal_commands.moc"
