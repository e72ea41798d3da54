// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/kinds.h"
#include "store/journal.h"
#include "store/mirror_file.h"
#include "support/result_matchers.h"
#include "support/sitting.h"
#include "tool/run_hocvu.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace hocvu;

class tst_JournalRebuild : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aCopyBecomesAJournal();
    void theFolderOfOneKioskIsFound();
    void severalKiosksAreNotMadeOne();
    void whatIsMissingIsIncomplete();
    void theDamagedJournalIsReadToo();
    void whatCannotBeKnownIsIncomplete_data();
    void whatCannotBeKnownIsIncomplete();
    void anUnsoundJournalIsIncomplete();
    void aNewerCopyIsSaidSo();
    void whatIsThereIsNeverOverwritten();
    void whatCannotBeReadIsSaidSo_data();
    void whatCannotBeReadIsSaidSo();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    QString copy(qsizetype events) const
    {
        const QUuid device = m_events.constFirst().device;
        QByteArray bytes = mirrorHead(device) + '\n';
        for (const Event &event : m_events.mid(0, events))
            bytes += eventLine(event) + '\n';
        return written(at(mirrorFileName(device)), bytes);
    }
    HocvuRun rebuild(const QStringList &more = {}) const
    {
        return runHocvu(QStringList{"journal", "rebuild", "--mirror", m_folder->path(), "--into",
                                    at("new.sqlite")}
                        + more);
    }

    QList<Event> m_events;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_JournalRebuild::initTestCase()
{
    SittingPlan plan;
    plan.people = 2;
    plan.lessons = 1;
    m_events = playInMemory(plan, syntheticBank(200), QUuid::createUuid());
}

void tst_JournalRebuild::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_JournalRebuild::aCopyBecomesAJournal()
{
    copy(m_events.size());

    const HocvuRun run = rebuild({"--json"});

    QCOMPARE_CODE(run, 0);
    QCOMPARE(run.json().value("events").toInteger(), m_events.size());
    QCOMPARE(run.json().value("missing").toInteger(-1), 0);
    QCOMPARE(run.json().value("lastAt").toInteger(),
             qint64(m_events.constLast().moment.wall.count()));
    const HocvuRun checked = runHocvu({"journal", "check", at("new.sqlite"), "--json"});
    QCOMPARE_CODE(checked, 0);
    QCOMPARE(checked.json().value("events").toInteger(), m_events.size());
    QCOMPARE_CODE(runHocvu({"journal", "replay", at("new.sqlite")}), 0);
}

void tst_JournalRebuild::theFolderOfOneKioskIsFound()
{
    const QString copied = copy(m_events.size());
    QVERIFY(QDir().mkdir(at("hocvu-1")));
    QVERIFY(QFile::rename(copied, at("hocvu-1/") + QFileInfo(copied).fileName()));
    QVERIFY(QDir().mkdir(at("photos")));

    QCOMPARE(rebuild().code, 0);
}

void tst_JournalRebuild::severalKiosksAreNotMadeOne()
{
    for (const char *own : {"hocvu-1", "hocvu-2"}) {
        const QString copied = copy(m_events.size());
        QVERIFY(QDir().mkdir(at(own)));
        QVERIFY(QFile::rename(copied, at(own) + u'/' + QFileInfo(copied).fileName()));
    }

    const HocvuRun run = rebuild();

    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.contains("copies of 2 kiosks (hocvu-1, hocvu-2)"), run.err.constData());
    QVERIFY(!QFile::exists(at("new.sqlite")));
}

void tst_JournalRebuild::whatIsMissingIsIncomplete()
{
    const QString file = copy(40);
    QByteArray bytes = content(file);
    bytes.replace(eventLine(m_events.at(29)), "#");
    written(file, bytes);

    const HocvuRun run = rebuild();

    QCOMPARE_CODE(run, 3);
    QVERIFY2(run.out.contains("events 1 to 29"), run.out.constData());
    QVERIFY2(run.out.contains("MISSING: 11 after them"), run.out.constData());
}

void tst_JournalRebuild::theDamagedJournalIsReadToo()
{
    copy(20);
    QVERIFY(QDir(m_folder->path()).mkdir("data"));
    FakeClock clock;
    {
        const auto db = Database::open(at("data/journal.sqlite"));
        QVERIFY_RESULT(db);
        const auto journal = Journal::open(**db, clock, QUuid::createUuid());
        QVERIFY_RESULT(journal);
        QVERIFY_RESULT((*journal)->append({{kind::kExamStarted, QUuid::createUuid(), {}}}));
    }

    const HocvuRun run = rebuild({"--journal", at("data"), "--json"});

    QCOMPARE_CODE(run, 0);
    QCOMPARE(run.json().value("devices").toArray().size(), 2);
    QCOMPARE(run.json().value("events").toInteger(), 21);
}

void tst_JournalRebuild::whatCannotBeKnownIsIncomplete_data()
{
    QTest::addColumn<QByteArray>("tail"); // of the copy
    QTest::addColumn<bool>("isAsked"); // for a journal that is gone
    QTest::addColumn<int>("code");
    QTest::newRow("the journal is gone") << QByteArray() << true << 3;
    QTest::newRow("a confirmed line is damaged") << QByteArray("{\"at\":1}\n") << false << 3;
    QTest::newRow("a line was never confirmed") << QByteArray("{\"at\":1}") << false << 0;
}

void tst_JournalRebuild::whatCannotBeKnownIsIncomplete()
{
    QFETCH(QByteArray, tail);
    QFETCH(bool, isAsked);
    QFETCH(int, code);
    const QString file = copy(20);
    written(file, content(file) + tail);

    const HocvuRun run
        = rebuild(isAsked ? QStringList{"--journal", at("gone.sqlite")} : QStringList());

    QCOMPARE_CODE(run, code);
    QVERIFY2(run.out.contains("NOTE: "), run.out.constData());
    QCOMPARE(run.out.contains("none known to be missing"), code == 0);
}

/// One bit in the number of cells of each page in turn: SQLite reads on, and misses what it held.
void tst_JournalRebuild::anUnsoundJournalIsIncomplete()
{
    constexpr qsizetype kPageBytes = Database::kPageBytes;
    FakeClock clock;
    {
        const auto db = Database::open(at("damaged.sqlite"));
        QVERIFY_RESULT(db);
        const auto journal = Journal::open(**db, clock, QUuid::createUuid());
        QVERIFY_RESULT(journal);
        for (int i = 0; i < 60; ++i)
            QVERIFY_RESULT((*journal)->append({{kind::kExamStarted, QUuid::createUuid(), {}}}));
    }
    const QByteArray good = content(at("damaged.sqlite"));
    int shorter = 0;
    for (qsizetype cells = kPageBytes + 4; cells < good.size(); cells += kPageBytes) {
        if (good.at(cells) == 0)
            continue;
        QByteArray bytes = good;
        bytes[cells] = static_cast<char>(bytes.at(cells) - 1);
        written(at("damaged.sqlite"), bytes);
        QFile::remove(at("new.sqlite"));

        const HocvuRun run = rebuild({"--journal", at("damaged.sqlite")});

        if (run.code == 1 || run.code == 2)
            continue; // nothing could be read, and that is said
        QCOMPARE_CODE(run, 3);
        QVERIFY2(run.out.contains("NOTE: "), run.out.constData());
        QVERIFY(!run.out.contains("none known to be missing"));
        shorter += run.out.contains("events 1 to 59") ? 1 : 0;
    }
    QVERIFY(shorter > 0);
}

void tst_JournalRebuild::aNewerCopyIsSaidSo()
{
    copy(20);
    const QByteArray head = mirrorHead(QUuid::createUuid()) + '\n';
    written(at("journal-x.jsonl"), QByteArray(head).replace("\"format\":1", "\"format\":2"));

    const HocvuRun run = rebuild();

    QCOMPARE_CODE(run, 2);
    QVERIFY(!QFile::exists(at("new.sqlite")));
}

void tst_JournalRebuild::whatIsThereIsNeverOverwritten()
{
    copy(20);
    written(at("new.sqlite"), "mine");

    const HocvuRun run = rebuild();

    QCOMPARE_CODE(run, 2);
    QVERIFY_ONE_LINE(run, at("new.sqlite"));
    QCOMPARE(content(at("new.sqlite")), QByteArray("mine"));
}

void tst_JournalRebuild::whatCannotBeReadIsSaidSo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const QByteArray head = mirrorHead(QUuid::createUuid()) + '\n';
    QTest::newRow("no copy") << QByteArray() << 2;
    QTest::newRow("rubbish") << QByteArray(5000, 'x') << 2;
    QTest::newRow("a head alone") << head << 2;
    QTest::newRow("newer") << QByteArray(head).replace("\"format\":1", "\"format\":2") << 2;
}

void tst_JournalRebuild::whatCannotBeReadIsSaidSo()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    if (!bytes.isNull())
        written(at("journal-x.jsonl"), bytes);

    const HocvuRun run = rebuild();

    QCOMPARE_CODE(run, code);
    QVERIFY_ONE_LINE(run, m_folder->path());
    QVERIFY(!QFile::exists(at("new.sqlite")));
}

QTEST_GUILESS_MAIN(tst_JournalRebuild)
#include "tst_journal_rebuild.moc"
