// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal_writer.h"

#include "core/journal/kinds.h"
#include "store/mirror_file.h"
#include "support/fake_clock.h"
#include "support/result_matchers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace hocvu;

namespace {

constexpr QUuid kAttempt(0x1b4e28ba, 0x2fa1, 0x4d2f, 0xa3, 0xf5, 0x0c, 0x1d, 0x2e, 0x3f, 0x40,
                         0x51);

NewEvent answer(int question)
{
    return {kind::kExamAnswered,
            kAttempt,
            {{QStringLiteral("question"), question}, {QStringLiteral("choice"), question % 4}}};
}

/// A journal that is written by a thread and read here.
struct Room
{
    Room()
        : path(folder.filePath(QStringLiteral("journal.sqlite")))
        , db(*Database::open(path))
        , journal(*Journal::open(*db, clock, QUuid::createUuid()))
        , writer(*JournalWriter::open(path, clock))
        , records(*db, *journal, *writer)
    {
    }
    QTemporaryDir folder;
    QString path;
    FakeClock clock;
    std::unique_ptr<Database> db;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<JournalWriter> writer;
    BackgroundRecords records;
};

} // namespace

class tst_JournalWriter : public QObject
{
    Q_OBJECT

private slots:
    void tellsInTheCallersThreadWhatStorageHolds();
    void keepsTheOrderOfTheCalls();
    void neverHoldsTheCallerUp();
    void endingWritesWhatWaits();
    void anEventCarriesTheTimeOfItsClick();
    void theLogGoesToThePagesWhenNothingIsToDo();
    void theCopyFollowsAndComesBack();
    void aCopyTakenAwayIsMissedAndCaughtUpWhileClicksGoOn_data();
    void aCopyTakenAwayIsMissedAndCaughtUpWhileClicksGoOn();
    void aCopyWithAnotherHistoryIsSetAsideAndToldOf();
    void aChangedByteInAnOpenCopyIsSeenAndMended();
    void kiosksShareAPlaceForCopies();
    void aCopyOnTheSameDiskIsNone();
    void aCopyThatKnowsMoreStopsTheStart();
    void whatCannotBeOpenedIsSaid();
};

void tst_JournalWriter::tellsInTheCallersThreadWhatStorageHolds()
{
    Room room;
    qsizetype storedWhenTold = -1;
    QThread *toldIn = nullptr;

    room.records.keep({answer(1), answer(2)}, room.clock.now(),
                      [&](const Result<QList<Event>> &kept) {
                          QVERIFY_RESULT(kept);
                          toldIn = QThread::currentThread();
                          storedWhenTold = room.records.eventLines(1)->size();
                      });

    QCOMPARE(storedWhenTold, -1); // not before the event loop
    QTRY_COMPARE(storedWhenTold, 2);
    QCOMPARE(toldIn, QThread::currentThread());
}

void tst_JournalWriter::keepsTheOrderOfTheCalls()
{
    Room room;
    QList<qint64> told;
    for (int i = 0; i < 50; ++i) {
        room.records.keep({answer(i)}, room.clock.now(), [&](const Result<QList<Event>> &kept) {
            told.append(kept ? kept->front().seq : -1);
        });
    }

    const auto last = room.records.append({answer(50)}); // waits for all of them

    QVERIFY_RESULT(last);
    QCOMPARE(last->front().seq, 51);
    QTRY_COMPARE(told.size(), 50);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(told.back(), 50);
    QCOMPARE(*checkJournal(*room.db), 51);
}

void tst_JournalWriter::neverHoldsTheCallerUp()
{
    Room room;
    const auto other = Database::open(room.path);
    QVERIFY_RESULT(other);
    bool told = false;

    const auto held = (*other)->transaction([&]() -> Result<void> {
        // Nobody else can write now: whoever waited for the disk would come back with a failure.
        room.records.keep({answer(1)}, room.clock.now(), [&](const Result<QList<Event>> &kept) {
            QVERIFY_RESULT(kept);
            told = true;
        });
        return {};
    });

    QVERIFY_RESULT(held);
    QTRY_VERIFY(told);
}

void tst_JournalWriter::endingWritesWhatWaits()
{
    Room room;
    for (int i = 0; i < 200; ++i)
        room.records.keep({answer(i)}, room.clock.now(), [](const Result<QList<Event>> &) {});

    room.writer.reset();

    QCOMPARE(*checkJournal(*room.db), 200);
}

void tst_JournalWriter::anEventCarriesTheTimeOfItsClick()
{
    Room room;
    const Moment click = room.clock.now();
    room.clock.advance(std::chrono::seconds(30)); // a very slow disk
    std::optional<Event> event;

    room.records.keep({answer(1)}, click, [&](const Result<QList<Event>> &kept) {
        QVERIFY_RESULT(kept);
        event = kept->front();
    });

    QTRY_VERIFY(event);
    QCOMPARE(event->moment, click);
}

void tst_JournalWriter::theLogGoesToThePagesWhenNothingIsToDo()
{
    Room room;
    for (int i = 0; i < 20; ++i)
        QVERIFY_RESULT(room.records.append({answer(i)}));
    const QFileInfo log(room.path + QStringLiteral("-wal"));
    QVERIFY(log.size() > 0);

    QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(log.filePath()).size(), 0, 10'000);
    QCOMPARE(*checkJournal(*room.db), 20);
}

void tst_JournalWriter::theCopyFollowsAndComesBack()
{
    Room room;
    const QString stick = room.folder.filePath(QStringLiteral("stick"));
    CopyState state;
    room.writer.reset();
    room.writer = *JournalWriter::open(room.path, room.clock, {stick, {}, true},
                                       [&state](const CopyState &now) { state = now; });
    BackgroundRecords records(*room.db, *room.journal, *room.writer);
    QTRY_COMPARE(state.state, CopyState::State::Missing);
    QVERIFY_RESULT(records.append({answer(1), answer(2)})); // losing it stops nothing

    QVERIFY(QDir().mkpath(stick));

    QTRY_COMPARE_WITH_TIMEOUT(state.state, CopyState::State::Good, 10'000);
    QCOMPARE(state.seq, 2);
    records.keep({answer(3)}, room.clock.now(), [](const Result<QList<Event>> &) {});
    QTRY_COMPARE(state.seq, 3);
    QFile copy(
        stick
        + QStringLiteral("/journal-%1.jsonl").arg(records.device().toString(QUuid::WithoutBraces)));
    QVERIFY(copy.open(QFile::ReadOnly));
    QVERIFY(copy.readAll().endsWith(records.eventLines(3)->front() + '\n'));
}

void tst_JournalWriter::aCopyTakenAwayIsMissedAndCaughtUpWhileClicksGoOn_data()
{
    QTest::addColumn<bool>("folderToo");
    QTest::newRow("the file") << false;
    QTest::newRow("the folder") << true;
}

void tst_JournalWriter::aCopyTakenAwayIsMissedAndCaughtUpWhileClicksGoOn()
{
    QFETCH(bool, folderToo);
    Room room;
    const QString stick = room.folder.filePath(QStringLiteral("stick"));
    QVERIFY(QDir().mkpath(stick));
    QList<CopyState> told;
    room.writer.reset();
    room.writer = *JournalWriter::open(room.path, room.clock, {stick, {}, true},
                                       [&told](const CopyState &now) { told.append(now); });
    BackgroundRecords records(*room.db, *room.journal, *room.writer);
    QVERIFY_RESULT(records.append({answer(0)}));
    QTRY_VERIFY(!told.isEmpty() && told.back().seq == 1);
    QVERIFY(folderToo ? QDir().rename(stick, stick + QStringLiteral("-gone"))
                      : QDir(stick).removeRecursively() && QDir().mkpath(stick));

    QVERIFY_RESULT(records.append({answer(1)}));
    QTRY_COMPARE(told.back().state, CopyState::State::Missing); // never "good" for event 2
    if (folderToo)
        QVERIFY(QDir().mkpath(stick));
    // As in an exam: something is to be written all the time.
    int question = 2;
    const auto isBack = [&] {
        static_cast<void>(records.append({answer(question++ % 30)}));
        return told.back().state == CopyState::State::Good;
    };

    QVERIFY(QTest::qWaitFor(isBack, 10'000));
    const auto copy = QDir(stick).entryInfoList({QStringLiteral("*.jsonl")}).value(0);
    QTRY_COMPARE(told.back().seq, *checkJournal(*room.db));
    QFile file(copy.filePath());
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), *checkJournal(*room.db) + 1); // with its head
}

void tst_JournalWriter::aCopyWithAnotherHistoryIsSetAsideAndToldOf()
{
    Room room;
    const QString stick = room.folder.filePath(QStringLiteral("stick"));
    QVERIFY(QDir().mkpath(stick));
    const auto writeWithCopy = [&](const QList<NewEvent> &events) {
        QStringList aside;
        room.writer.reset();
        room.writer = *JournalWriter::open(room.path, room.clock, {stick, {}, true},
                                           [&aside](const CopyState &now) {
                                               if (!now.setAside.isEmpty())
                                                   aside.append(now.setAside);
                                           });
        BackgroundRecords records(*room.db, *room.journal, *room.writer);
        static_cast<void>(records.append(events));
        QTest::qWait(50);
        return aside;
    };
    QVERIFY_RESULT(room.journal->append({answer(1)}));
    QVERIFY(writeWithCopy({answer(2)}).isEmpty());
    QFile copy(QDir(stick).entryInfoList({QStringLiteral("*.jsonl")}).value(0).filePath());
    QVERIFY(copy.open(QFile::ReadWrite));
    QByteArray text = copy.readAll();
    const qsizetype at = text.indexOf("\"choice\":1");
    QVERIFY(at > 0);
    text[at + 9] = '3';
    QVERIFY(copy.seek(0) && copy.write(text) == text.size());
    copy.close();

    const QStringList aside = writeWithCopy({answer(3)});

    QCOMPARE(aside.size(), 1);
    QVERIFY2(QFile::exists(aside.front()), qPrintable(aside.front()));
}

void tst_JournalWriter::aChangedByteInAnOpenCopyIsSeenAndMended()
{
    Room room;
    const QString stick = room.folder.filePath(QStringLiteral("stick"));
    QVERIFY(QDir().mkpath(stick));
    QString aside;
    room.writer.reset();
    room.writer = *JournalWriter::open(room.path, room.clock, {stick, {}, true},
                                       [&aside](const CopyState &now) {
                                           if (!now.setAside.isEmpty())
                                               aside = now.setAside;
                                       });
    BackgroundRecords records(*room.db, *room.journal, *room.writer);
    QVERIFY_RESULT(records.append({answer(1), answer(2)}));
    QTest::qWait(100);
    QFile copy(mirrorsIn(stick).value(0));
    QVERIFY(copy.open(QFile::ReadWrite));
    const QByteArray good = copy.readAll();
    QVERIFY(copy.seek(good.indexOf("\"choice\":1") + 9) && copy.write("3") == 1);
    copy.close();

    QTRY_VERIFY_WITH_TIMEOUT(!aside.isEmpty(), 10'000); // without a click

    QVERIFY(copy.open(QFile::ReadOnly));
    QCOMPARE(copy.readAll(), good);
}

void tst_JournalWriter::kiosksShareAPlaceForCopies()
{
    const QTemporaryDir stick;
    Room rooms[2];
    for (int i = 0; i < 2; ++i) {
        Room &room = rooms[i];
        room.writer.reset();
        room.writer = *JournalWriter::open(room.path, room.clock,
                                           {stick.path(), QStringLiteral("hocvu-%1").arg(i), true});
        QVERIFY_RESULT(
            BackgroundRecords(*room.db, *room.journal, *room.writer).append({answer(i)}));
        room.writer.reset();
    }

    for (int i = 0; i < 2; ++i)
        QCOMPARE(mirrorsIn(stick.filePath(QStringLiteral("hocvu-%1").arg(i))).size(), 1);
    QCOMPARE(mirrorsIn(stick.path()).size(), 0);
}

void tst_JournalWriter::aCopyOnTheSameDiskIsNone()
{
    Room room;
    const QString here = room.folder.filePath(QStringLiteral("here"));
    QVERIFY(QDir().mkpath(here));
    CopyState state;
    room.writer.reset();
    room.writer = *JournalWriter::open(room.path, room.clock, {here},
                                       [&state](const CopyState &now) { state = now; });

    QTRY_COMPARE(state.state, CopyState::State::Missing);
    QCOMPARE(codeName(state.problem->code), codeName(ErrorCode::NotAllowed));
}

void tst_JournalWriter::aCopyThatKnowsMoreStopsTheStart()
{
    Room room;
    const QString stick = room.folder.filePath(QStringLiteral("stick"));
    QVERIFY(QDir().mkpath(stick));
    const QString older = room.folder.filePath(QStringLiteral("older.sqlite"));
    QVERIFY_RESULT(room.records.append({answer(1)}));
    room.writer.reset();
    {
        auto copy = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("copy"));
        copy.setDatabaseName(room.path);
        QVERIFY(copy.open());
        QVERIFY(QSqlQuery(copy).exec(QStringLiteral("VACUUM INTO '%1'").arg(older)));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("copy"));
    room.writer = *JournalWriter::open(room.path, room.clock, {stick, {}, true});
    QVERIFY_RESULT(BackgroundRecords(*room.db, *room.journal, *room.writer).append({answer(2)}));
    room.writer.reset();

    QCOMPARE_ERROR(JournalWriter::open(older, room.clock, {stick, {}, true}), ErrorCode::Damaged);
}

void tst_JournalWriter::whatCannotBeOpenedIsSaid()
{
    const FakeClock clock;

    QCOMPARE_ERROR(JournalWriter::open(QStringLiteral("/nowhere/journal.sqlite"), clock),
                   ErrorCode::Unwritable);
}

QTEST_GUILESS_MAIN(tst_JournalWriter)
#include "tst_journal_writer.moc"
