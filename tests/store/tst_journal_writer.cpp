// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal_writer.h"

#include "core/journal/kinds.h"
#include "support/fake_clock.h"
#include "support/result_matchers.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace hocvu;

namespace {

const QUuid kAttempt = QUuid::createUuidV5(QUuid(), QByteArrayLiteral("attempt"));

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

void tst_JournalWriter::whatCannotBeOpenedIsSaid()
{
    const FakeClock clock;

    QCOMPARE_ERROR(JournalWriter::open(QStringLiteral("/nowhere/journal.sqlite"), clock),
                   ErrorCode::Unwritable);
}

QTEST_GUILESS_MAIN(tst_JournalWriter)
#include "tst_journal_writer.moc"
