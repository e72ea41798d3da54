// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk that cannot be read says so: whoever asks gets all rows or an error, never some of them.
#include "core/journal/kinds.h"
#include "faults/support/exam_seat.h"
#include "faults/support/faults.h"
#include "faults/support/faulty_vfs.h"
#include "support/result_matchers.h"
#include "support/sitting.h"

#include <QTemporaryDir>

#include <functional>

using namespace hocvu;

namespace {

/// A journal larger than SQLite's first read, opened anew for every question so that nothing is
/// in memory.
class Archive
{
public:
    Archive()
        : m_disk(m_folder.path())
    {
        open();
        SittingPlan plan;
        plan.people = 12;
        const Bank bank = syntheticBank(252);
        const auto played = Sitting(plan, bank).play(m_clock, [this](const auto &events) {
            const auto kept = records->append(events);
            return kept ? Result<void>() : tl::unexpected(kept.error());
        });
        if (!played)
            qFatal("%s", qPrintable(played.error().detail));
    }
    void open()
    {
        m_disk.spaceReturns();
        records.reset();
        m_journal.reset();
        db.reset();
        db = *Database::open(m_folder.filePath(QStringLiteral("journal.sqlite")));
        m_journal = *Journal::open(*db, m_clock, QUuid::createUuid());
        records = std::make_unique<StoredRecords>(*db, *m_journal);
    }
    FaultyVfs &disk() { return m_disk; }

private:
    const QTemporaryDir m_folder;
    FaultyVfs m_disk;
    FakeClock m_clock;

public:
    std::unique_ptr<Database> db;

private:
    std::unique_ptr<Journal> m_journal;

public:
    std::unique_ptr<StoredRecords> records;
};

Archive &archive()
{
    static Archive one;
    return one;
}

using Ask = std::function<Result<qint64>()>;

template <typename List>
Result<qint64> sizeOf(const Result<List> &list)
{
    return list ? Result<qint64>(qint64(list->size())) : tl::unexpected(list.error());
}

QList<std::pair<QByteArray, Ask>> questions()
{
    Archive &a = archive();
    return {
        {"event lines", [&a] { return sizeOf(a.records->eventLines(1)); }},
        {"people", [&a] { return sizeOf(a.records->people()); }},
        {"attempts", [&a] { return sizeOf(a.records->allAttempts()); }},
        {"certificates", [&a] { return sizeOf(a.records->certificates()); }},
        {"check of the journal", [&a] { return checkJournal(*a.db); }},
        {"checksum of the tables",
         [&a] {
             return projectionsChecksum(*a.db).map(
                 [](const QString &sum) { return qint64(sum.left(15).toULongLong(nullptr, 16)); });
         }},
        {"replay", [&a] {
             return replayJournal(*a.db).map([](const Replay &replay) { return replay.events; });
         }}};
}

} // namespace

class tst_ReadErrors : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useQuickFolders(); }
    void allRowsOrAnError_data();
    void allRowsOrAnError();
};

void tst_ReadErrors::allRowsOrAnError_data()
{
    QTest::addColumn<int>("question");
    const auto asked = questions();
    for (int i = 0; i < asked.size(); ++i)
        QTest::newRow(asked.at(i).first.constData()) << i;
}

void tst_ReadErrors::allRowsOrAnError()
{
    QFETCH(int, question);
    const Ask ask = questions().at(question).second;
    archive().open();
    const auto whole = ask();
    QVERIFY_RESULT(whole);
    int said = 0;
    for (int nth = 1;; ++nth) {
        archive().open();
        archive().disk().failNth(nth, FaultyVfs::Trouble::Unreadable, FaultyVfs::Lasting::Once);

        const auto answer = ask();

        const bool failed = archive().disk().failures() > 0;
        archive().disk().spaceReturns();
        said += answer ? 0 : 1;
        QVERIFY2(!answer || *answer == *whole,
                 qPrintable(QStringLiteral("read %1 failed: %2 instead of %3")
                                .arg(nth)
                                .arg(answer.value_or(0))
                                .arg(*whole)));
        if (!failed)
            break;
    }
    faults::report("read_errors_said", said);
    QVERIFY(said > 0);
    archive().open();
    QVERIFY_RESULT(checkStore(*archive().db));
}

QTEST_GUILESS_MAIN(tst_ReadErrors)
#include "tst_read_errors.moc"
