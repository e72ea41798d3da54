// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every write and every sync of a sitting fails, one after the other, once or until space returns.
// The learner is told at once, sees what is kept, and goes on when the disk does.
#include "faults/support/exam_seat.h"
#include "faults/support/faults.h"
#include "faults/support/faulty_vfs.h"
#include "support/result_matchers.h"

#include <QDir>
#include <QTemporaryDir>

#include <functional>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace hocvu;
using namespace std::chrono_literals;
using Saved = ExamPresenter::Saved;
using Trouble = FaultyVfs::Trouble;
using Lasting = FaultyVfs::Lasting;

Q_DECLARE_METATYPE(FaultyVfs::Trouble)
Q_DECLARE_METATYPE(FaultyVfs::Lasting)

namespace {

constexpr int kQuestions = 30;

/// A room on a disk that fails. The disk is the first to come and the last to go.
struct FailingRoom
{
    FaultyVfs disk{QDir::tempPath()};
    TestRoom room;
};

FailingRoom &failingRoom()
{
    static FailingRoom one; // hashing the room's PINs takes longer than a sitting
    return one;
}

/// Tries one step of a sitting again and again, each time with the next of its operations failing,
/// until none is left to fail.
class StepByStep
{
public:
    using Act = std::function<void()>;
    using Holds = std::function<Result<void>()>;

    StepByStep(FaultyVfs &disk, Trouble trouble, Lasting lasting)
        : m_disk(disk)
        , m_trouble(trouble)
        , m_lasting(lasting)
    {
    }
    /// \a holds looks at what is shown and kept after each try; its error ends the matter.
    Result<void> take(const Act &act, const Holds &holds)
    {
        for (int nth = 1;; ++nth) {
            m_disk.failNth(nth, m_trouble, m_lasting);
            act();
            const int failures = m_disk.failures();
            m_disk.spaceReturns();
            m_failures += failures;
            if (const auto held = holds(); !held)
                return fail(
                    held.error().code,
                    QStringLiteral("operation %1 failing: %2").arg(nth).arg(held.error().detail));
            if (failures == 0)
                return {};
        }
    }
    int failures() const { return m_failures; }

private:
    FaultyVfs &m_disk;
    const Trouble m_trouble;
    const Lasting m_lasting;
    int m_failures = 0;
};

/// A folder as the power would leave it now, opened as the next start does: it is sound and holds
/// at least the answers that \a kept says. What was refused a moment ago may be there or not.
Result<void> survivesACut(TestRoom &room, const AttemptRecord &kept, int except)
{
    const QTemporaryDir copy;
    for (const char *name : {"journal.sqlite", "journal.sqlite-wal"})
        QFile::copy(room.path(QLatin1String(name)), copy.filePath(QLatin1String(name)));
    const auto db = Database::open(copy.filePath(QStringLiteral("journal.sqlite")));
    if (!db)
        return tl::unexpected(db.error());
    if (const auto sound = checkStore(**db); !sound)
        return sound;
    const auto journal = Journal::open(**db, room.clock, QUuid::createUuid());
    if (!journal)
        return tl::unexpected(journal.error());
    const StoredRecords records(**db, **journal);
    const auto attempts = records.attempts(kept.person);
    if (!attempts)
        return tl::unexpected(attempts.error());
    AttemptRecord there = attempts->isEmpty() ? AttemptRecord() : attempts->back();
    if (there.choices.isEmpty() || except < 0)
        return kept.choices == there.choices ? Result<void>()
                                             : fail(ErrorCode::Damaged, QStringLiteral("a paper"));
    there.choices[except] = kept.choices.at(except);
    there.flags[except] = kept.flags.at(except);
    if (there.choices != kept.choices || there.flags != kept.flags)
        return fail(ErrorCode::Damaged, QStringLiteral("a confirmed answer is lost"));
    return {};
}

bool isDiskTrouble(const ExamSeat &seat, Trouble trouble)
{
    return seat.problem
        && seat.problem->code
        == (trouble == Trouble::Full ? ErrorCode::DiskFull : ErrorCode::Unwritable);
}

void addDiskRows()
{
    QTest::addColumn<FaultyVfs::Trouble>("trouble");
    QTest::addColumn<FaultyVfs::Lasting>("lasting");
    QTest::newRow("full once") << Trouble::Full << Lasting::Once;
    QTest::newRow("full until space returns") << Trouble::Full << Lasting::UntilSpaceReturns;
    QTest::newRow("I/O error once") << Trouble::InputOutput << Lasting::Once;
    QTest::newRow("I/O errors for a while") << Trouble::InputOutput << Lasting::UntilSpaceReturns;
}

/// A small file system of memory at \a path, gone with the object.
class SmallDisk
{
public:
    explicit SmallDisk(QString path)
        : m_path(std::move(path))
        , m_mounted(QDir().mkpath(m_path)
                    && ::mount("tmpfs", qPrintable(m_path), "tmpfs", 0, "size=2m,mode=700") == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount(qPrintable(m_path));
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    bool isMounted() const { return m_mounted; }

private:
    QString m_path;
    bool m_mounted;
};

} // namespace

class tst_FullDisk : public QObject
{
    Q_OBJECT

private slots:
    void everyStepSaysItAtOnceAndGoesOn_data() { addDiskRows(); }
    void everyStepSaysItAtOnceAndGoesOn();
    void handingInFailsWholeOrNotAtAll_data() { addDiskRows(); }
    void handingInFailsWholeOrNotAtAll();
    void aReallyFullDiskSaysItAndGoesOn();
};

void tst_FullDisk::everyStepSaysItAtOnceAndGoesOn()
{
    QFETCH(FaultyVfs::Trouble, trouble);
    QFETCH(FaultyVfs::Lasting, lasting);
    auto &[disk, room] = failingRoom();
    wipe(room);
    letIn(room);
    ExamSeat seat(room);
    StepByStep steps(disk, trouble, lasting);
    std::mt19937_64 random(faults::seed());
    int copies = 0;

    QVERIFY_RESULT(steps.take(
        [&] {
            seat.forgetShown();
            seat.presenter.begin();
        },
        [&]() -> Result<void> {
            if (seat.presenter.isRunning()
                == (lastAttempt(room).state == AttemptRecord::State::Running))
                return {};
            return fail(ErrorCode::Damaged,
                        QStringLiteral("begun and not kept, or kept and not begun"));
        }));
    QVERIFY(seat.presenter.isRunning());

    const auto step = [&](int question, const StepByStep::Act &act, bool isAnswer) {
        return steps.take(
            [&] {
                seat.presenter.goTo(question);
                seat.forgetShown();
                act();
            },
            [&]() -> Result<void> {
                if (const auto same = seat.showsWhatIsKept(); !same)
                    return same;
                if (seat.problem && !isDiskTrouble(seat, trouble))
                    return tl::unexpected(*seat.problem);
                const bool failed = seat.saved == Saved::Failed;
                if (isAnswer && seat.problem && !failed)
                    return fail(ErrorCode::Damaged, QStringLiteral("not shown as failed"));
                if (failed && !seat.problem)
                    return fail(ErrorCode::Damaged, QStringLiteral("no problem said"));
                if (!seat.problem)
                    return {};
                ++copies;
                return survivesACut(room, lastAttempt(room), question);
            });
    };
    for (int question = 0; question < kQuestions; ++question) {
        const int times = 1 + faults::below(random, 2);
        for (int i = 0; i < times; ++i) {
            const int option = (faults::below(random, kOptions - 1) + i) % kOptions;
            QVERIFY_RESULT(step(
                question, [&] { seat.choose(question, option); }, true));
            QCOMPARE(lastAttempt(room).choices.at(question), option);
        }
        if (question % 4 == 0) {
            QVERIFY_RESULT(step(
                question, [&] { seat.presenter.setFlagged(true); }, false));
            QVERIFY(lastAttempt(room).flags.at(question));
        }
        // The sign of life fails as well: it is said, and costs nothing.
        QVERIFY_RESULT(step(
            question,
            [&] {
                room.clock.advance(1s);
                seat.presenter.tick();
            },
            false));
    }

    const AttemptRecord before = lastAttempt(room);
    seat.presenter.submit();
    QVERIFY(seat.ended);
    room.reopen();
    QCOMPARE(lastAttempt(room).choices, before.choices);
    QVERIFY(lastAttempt(room).correct);
    QVERIFY_RESULT(checkStore(*room.db));
    faults::report("full_disk_failures", steps.failures());
    faults::report("full_disk_cuts_while_failing", copies);
}

void tst_FullDisk::handingInFailsWholeOrNotAtAll()
{
    QFETCH(FaultyVfs::Trouble, trouble);
    QFETCH(FaultyVfs::Lasting, lasting);
    auto &[disk, room] = failingRoom();
    int tries = 0;
    for (bool failed = true; failed; ++tries) {
        wipe(room);
        letIn(room);
        ExamSeat seat(room);
        seat.presenter.begin();
        seat.choose(0, 1);
        seat.forgetShown();
        disk.failNth(tries + 1, trouble, lasting);

        seat.presenter.submit();

        failed = disk.failures() > 0;
        disk.spaceReturns();
        const AttemptRecord kept = lastAttempt(room);
        const bool submitted = kept.state == AttemptRecord::State::Submitted;
        QCOMPARE(seat.presenter.isRunning(), !submitted);
        if (!submitted) {
            QVERIFY(isDiskTrouble(seat, trouble));
            seat.presenter.submit();
        }
        if (submitted && (!kept.correct || room.records->certificates()->isEmpty()))
            QVERIFY(isDiskTrouble(seat, trouble));
        QVERIFY(seat.ended);
        QCOMPARE(lastAttempt(room).choices.front(), 1);
        QVERIFY_RESULT(checkStore(*room.db));
    }
    faults::report("full_disk_submissions", tries);
}

void tst_FullDisk::aReallyFullDiskSaysItAndGoesOn()
{
    const QTemporaryDir folder;
    const SmallDisk small(folder.filePath(QStringLiteral("small")));
    if (!small.isMounted())
        QSKIP("no small file system: neither root nor a user namespace of our own may mount one");
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(folder.filePath(QStringLiteral("small"))));
    int refused = 0;
    {
        TestRoom room;
        qputenv("TMPDIR", before);
        letIn(room);
        ExamSeat seat(room);
        seat.presenter.begin();
        seat.choose(0, 1);
        QFile ballast(folder.filePath(QStringLiteral("small/ballast")));
        QVERIFY(ballast.open(QFile::WriteOnly | QFile::Unbuffered));
        while (ballast.write(QByteArray(4096, 'x')) == 4096) { }
        for (int i = 0; i < 50; ++i) {
            seat.forgetShown();
            seat.choose(i % kQuestions, i % kOptions);
            QVERIFY_RESULT(seat.showsWhatIsKept());
            QCOMPARE(seat.saved == Saved::Failed, seat.problem.has_value());
            refused += seat.problem ? 1 : 0;
            QVERIFY(!seat.problem || isDiskTrouble(seat, Trouble::Full));
        }
        QVERIFY(refused > 0);

        QVERIFY(ballast.remove());
        for (int i = 0; i < kQuestions; ++i) {
            seat.forgetShown();
            seat.choose(i, 2);
            QVERIFY(seat.saved == Saved::Saved);
        }
        seat.presenter.submit();
        room.reopen();
        QCOMPARE(lastAttempt(room).choices, QList<int>(kQuestions, 2));
        QVERIFY_RESULT(checkStore(*room.db));
    }
    faults::report("full_disk_refused_on_a_real_one", refused);
}

namespace {

/// Mounts of our own that nobody else sees: without root, in a user namespace where we are root.
void leaveForOwnMounts()
{
    const auto say = [](const char *path, const QByteArray &text) {
        QFile file(QString::fromLatin1(path));
        if (file.open(QFile::WriteOnly | QFile::Unbuffered))
            file.write(text);
    };
    const QByteArray user = QByteArray::number(::geteuid());
    const QByteArray group = QByteArray::number(::getegid());
    if (::geteuid() == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return;
    say("/proc/self/setgroups", "deny");
    say("/proc/self/uid_map", "0 " + user + " 1");
    say("/proc/self/gid_map", "0 " + group + " 1");
}

} // namespace

int main(int argc, char **argv)
{
    leaveForOwnMounts(); // before any thread
    useQuickFolders();
    const QCoreApplication app(argc, argv);
    tst_FullDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_full_disk.moc"
