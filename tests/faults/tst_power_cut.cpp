// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The power goes at every single thing that a sitting asks of the disk. Whatever part of what was
// not synced is there: the journal opens, and every event that append() had returned is in it.
#include "faults/support/power_cut.h"

#include "core/journal/kinds.h"
#include "faults/support/exam_seat.h"
#include "faults/support/faults.h"
#include "support/result_matchers.h"
#include "support/sitting.h"

#include <QSet>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace hocvu;

namespace {

const QUuid kDevice(QStringLiteral("d0d0d0d0-0000-4000-8000-00000000000d"));

/// A sitting that has been, with all that it asked of the disk.
struct Recording
{
    QList<DiskOperation> operations;
    QList<QByteArray> hashes; ///< Of every event, in order.
    /// After how many operations append() returned, and how many events there were then.
    QList<std::pair<qsizetype, qsizetype>> confirmed;

    qsizetype confirmedAfter(qsizetype operation) const
    {
        qsizetype events = 0;
        for (const auto &[at, count] : confirmed)
            events = at <= operation ? count : events;
        return events;
    }
    bool isBoundary(qsizetype events) const
    {
        return events == 0
            || std::any_of(confirmed.begin(), confirmed.end(),
                           [events](const auto &one) { return one.second == events; });
    }
};

/// Plays a sitting into a journal on a watched disk.
class Recorder
{
public:
    /// \a pagesAPass: how much is written before SQLite copies it into the database; its own
    /// choice is 1000, fewer let one sitting see it several times.
    explicit Recorder(int pagesAPass)
        : m_pagesAPass(pagesAPass)
        , m_disk(m_folder.path())
    {
        open();
    }

    Result<Recording> record(const SittingPlan &plan, const Bank &bank)
    {
        const auto played = Sitting(plan, bank).play(m_clock, [this](const auto &events) {
            return keep(events);
        });
        close(); // the kiosk is shut down in the end, and that is watched as well
        if (!played)
            return tl::unexpected(played.error());
        m_recording.operations = m_disk.operations();
        return m_recording;
    }
    bool wasInterrupted() const { return m_interrupted; }

private:
    void close()
    {
        m_records.reset();
        m_journal.reset();
        m_db.reset();
    }
    void open()
    {
        close();
        m_db = *Database::open(m_folder.filePath(QStringLiteral("journal.sqlite")));
        QSqlQuery limit(QSqlDatabase::database(QSqlDatabase::connectionNames().constLast()));
        limit.exec(QStringLiteral("PRAGMA wal_autocheckpoint=%1").arg(m_pagesAPass));
        limit.finish();
        m_journal = *Journal::open(*m_db, m_clock, kDevice);
        m_records = std::make_unique<StoredRecords>(*m_db, *m_journal);
    }
    Result<void> keep(const QList<NewEvent> &events)
    {
        if (events.front().kind == kind::kExamInterrupted) {
            m_interrupted = true;
            open(); // the PC was off
        }
        const auto kept = m_records->append(events);
        if (!kept)
            return tl::unexpected(kept.error());
        for (const Event &event : *kept)
            m_recording.hashes.append(event.hash);
        m_recording.confirmed.append({m_disk.operationCount(), m_recording.hashes.size()});
        Result<void> beaten;
        m_records->setPulse({QStringLiteral("exam"), events.front().subject, m_clock.now(), {}},
                            [&beaten](const Result<void> &written) { beaten = written; });
        return beaten;
    }

    const int m_pagesAPass;
    const QTemporaryDir m_folder;
    FaultyVfs m_disk; // outlives what opens files on it
    FakeClock m_clock;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<StoredRecords> m_records;
    Recording m_recording;
    bool m_interrupted = false;
};

/// One whole sitting: a person registers, learns, and sits an exam that a power cut interrupts.
Result<Recording> recordSitting(quint64 seed, int pagesAPass)
{
    const Bank bank = syntheticBank(252);
    for (;; ++seed) { // about one sitting in ten is interrupted
        SittingPlan plan;
        plan.people = 1;
        plan.seed = seed;
        Recorder recorder(pagesAPass);
        auto recording = recorder.record(plan, bank);
        if (!recording || recorder.wasInterrupted())
            return recording;
    }
}

/// Looks at images of the disk, each as the next start of the kiosk finds it.
class Inspector
{
public:
    explicit Inspector(const Recording &recording)
        : m_recording(recording)
    {
    }

    /// An error unless the journal opens, is sound and holds the first \a confirmed events.
    Result<void> inspect(const DiskImage &image, qsizetype confirmed)
    {
        size_t key = qHash(confirmed);
        for (auto file = image.begin(); file != image.end(); ++file)
            key = qHashMulti(key, file.key(), file.value());
        if (m_seen.contains(key))
            return {};
        m_seen.insert(key);
        if (!writeImage(image, m_folder.path()))
            return fail(ErrorCode::Unwritable, m_folder.path());
        auto db = Database::open(m_folder.filePath(QStringLiteral("journal.sqlite")));
        if (!db)
            return unreadable(db.error());
        auto journal = Journal::open(**db, m_clock, kDevice);
        if (!journal)
            return unreadable(journal.error());
        if (const auto sound = checkStore(**db); !sound)
            return unreadable(sound.error());
        return compare(**journal, confirmed);
    }
    qsizetype states() const { return m_seen.size(); }
    int lost() const { return m_lost; }
    int unreadable() const { return m_unreadable; }

private:
    Result<void> unreadable(const Error &error)
    {
        ++m_unreadable;
        return tl::unexpected(error);
    }
    Result<void> compare(Journal &journal, qsizetype confirmed)
    {
        qsizetype there = 0;
        bool same = true;
        const auto read = journal.forEachOwn(1, [&](const Event &event) -> Result<void> {
            same = same && event.hash == m_recording.hashes.value(there);
            ++there;
            return {};
        });
        if (!read)
            return unreadable(read.error());
        if (there < confirmed || !same) {
            ++m_lost;
            return fail(
                ErrorCode::Damaged,
                QStringLiteral("%1 events were confirmed, %2 are there").arg(confirmed).arg(there));
        }
        if (!m_recording.isBoundary(there))
            return fail(ErrorCode::Damaged,
                        QStringLiteral("%1 events: a part of one append()").arg(there));
        const auto goesOn
            = journal.append({{kind::kExamFlagged,
                               kDevice,
                               {{QStringLiteral("question"), 1}, {QStringLiteral("on"), true}}}});
        return goesOn ? Result<void>() : tl::unexpected(goesOn.error());
    }

    const Recording &m_recording;
    const QTemporaryDir m_folder;
    FakeClock m_clock;
    QSet<size_t> m_seen;
    int m_lost = 0;
    int m_unreadable = 0;
};

} // namespace

class tst_PowerCut : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useQuickFolders(); }
    void confirmedEventsSurviveACutAnywhere_data();
    void confirmedEventsSurviveACutAnywhere();
    void aDiskThatOnlyPretendsToSyncIsFound();
};

void tst_PowerCut::confirmedEventsSurviveACutAnywhere_data()
{
    QTest::addColumn<int>("pagesAPass");
    QTest::newRow("often copied into the database") << 60;
    QTest::newRow("as SQLite does by itself") << 1000;
}

void tst_PowerCut::confirmedEventsSurviveACutAnywhere()
{
    QFETCH(int, pagesAPass);
    const quint64 seed = faults::seed();
    const int many = faults::count(3); // random and torn states of each operation
    const auto recording = recordSitting(seed, pagesAPass);
    QVERIFY_RESULT(recording);
    Inspector inspector(*recording);
    PowerCut cut;

    for (qsizetype k = 0; k <= recording->operations.size(); ++k) {
        const qsizetype confirmed = recording->confirmedAfter(k);
        const auto holds = [&](const DiskImage &image, const char *which) {
            const auto found = inspector.inspect(image, confirmed);
            if (!found)
                std::printf("power cut after operation %lld, %s: %s\n"
                            "repeat: HOCVU_FAULTS_SEED=%llu HOCVU_FAULTS_COUNT=%d\n",
                            static_cast<long long>(k), which, qPrintable(found.error().detail),
                            static_cast<unsigned long long>(seed), many);
            return found;
        };
        QVERIFY_RESULT(holds(cut.nothingMore(), "nothing that was not synced"));
        // Together with those of the operations before, these are all the beginnings.
        QVERIFY_RESULT(holds(cut.everything(), "everything"));
        std::mt19937_64 random(seed * 1'000'003 + quint64(k));
        for (int i = 0; i < many && cut.unsynced() > 1; ++i) {
            QVERIFY_RESULT(holds(cut.some(random), "some"));
            QVERIFY_RESULT(holds(cut.torn(random), "torn"));
        }
        if (k < recording->operations.size())
            cut.add(recording->operations.at(k));
    }

    faults::report("power_cut_operations", recording->operations.size());
    faults::report("power_cut_copies_into_the_database",
                   std::count_if(recording->operations.begin(), recording->operations.end(),
                                 [](const DiskOperation &one) {
                                     return one.kind == DiskOperation::Kind::Sync
                                         && one.file == QLatin1String("journal.sqlite");
                                 }));
    faults::report("power_cut_events", recording->hashes.size());
    faults::report("power_cut_states", inspector.states());
    faults::report("power_cut_confirmed_lost", inspector.lost());
    faults::report("power_cut_unreadable", inspector.unreadable());
    QVERIFY(inspector.states() > recording->operations.size());
}

void tst_PowerCut::aDiskThatOnlyPretendsToSyncIsFound()
{
    const auto recording = recordSitting(faults::seed(), 60);
    QVERIFY_RESULT(recording);
    Inspector inspector(*recording);
    PowerCut cut;
    for (const DiskOperation &one : recording->operations) {
        if (one.kind != DiskOperation::Kind::Sync)
            cut.add(one);
    }

    QVERIFY(!inspector.inspect(cut.nothingMore(), recording->hashes.size()));

    QCOMPARE(inspector.lost(), 1);
    QVERIFY_RESULT(inspector.inspect(cut.everything(), recording->hashes.size()));
}

QTEST_GUILESS_MAIN(tst_PowerCut)
#include "tst_power_cut.moc"
