// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every write and every sync of a sitting fails, one after the other, once or until space returns.
// The learner is told at once, sees what is kept, and goes on when the disk does.
#include "faults/support/exam_seat.h"
#include "faults/support/faults.h"
#include "faults/support/faulty_vfs.h"
#include "support/choices.h"
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
    if (choicesOf(there).isEmpty() || except < 0)
        return choicesOf(kept) == choicesOf(there)
            ? Result<void>()
            : fail(ErrorCode::Damaged, QStringLiteral("a paper"));
    there.answers[except] = kept.answers.at(except);
    there.flags[except] = kept.flags.at(except);
    if (choicesOf(there) != choicesOf(kept) || there.flags != kept.flags)
        return fail(ErrorCode::Damaged, QStringLiteral("a confirmed answer is lost"));
    return {};
}

bool isDiskTrouble(const ExamSeat &seat, Trouble trouble)
{
    return seat.problem
        && seat.problem->code
        == (trouble == Trouble::Full ? ErrorCode::DiskFull : ErrorCode::Unwritable);
}

/// A sitting of which every step meets every failure before it succeeds.
class FailingSitting
{
public:
    FailingSitting(FaultyVfs &disk, TestRoom &room, Trouble trouble, Lasting lasting)
        : m_room(room)
        , m_trouble(trouble)
        , m_steps(disk, trouble, lasting)
    {
        wipe(room);
        letIn(room);
        m_seat.emplace(room);
    }
    Result<void> begin()
    {
        return m_steps.take(
            [this] { m_seat->presenter.begin(); },
            [this]() -> Result<void> {
                const bool kept = lastAttempt(m_room).state == AttemptRecord::State::Running
                    && !choicesOf(lastAttempt(m_room)).isEmpty();
                if (kept == m_seat->presenter.isRunning())
                    return {};
                return fail(ErrorCode::Damaged, QStringLiteral("begun is not what is kept"));
            });
    }
    Result<void> choose(int question, int option)
    {
        return take(question, true, [=, this] { m_seat->choose(question, option); });
    }
    Result<void> flag(int question)
    {
        return take(question, false, [this] { m_seat->presenter.setFlagged(true); });
    }
    /// The sign of life fails as well: it is said, and costs nothing.
    Result<void> passASecond(int question)
    {
        return take(question, false, [this] {
            m_room.clock.advance(1s);
            m_seat->presenter.tick();
        });
    }
    void submit() { m_seat->presenter.submit(); }
    int failures() const { return m_steps.failures(); }
    int cuts() const { return m_cuts; }

private:
    Result<void> take(int question, bool isAnswer, const StepByStep::Act &act)
    {
        return m_steps.take(
            [&] {
                m_seat->presenter.goTo(question);
                m_seat->forgetShown();
                act();
            },
            [&] { return holds(question, isAnswer); });
    }
    Result<void> holds(int question, bool isAnswer)
    {
        if (const auto same = m_seat->showsWhatIsKept(); !same)
            return same;
        if (m_seat->problem && !isDiskTrouble(*m_seat, m_trouble))
            return tl::unexpected(*m_seat->problem);
        const bool failed = m_seat->saved == Saved::Failed;
        if (isAnswer && failed != m_seat->problem.has_value())
            return fail(ErrorCode::Damaged, QStringLiteral("the problem and the mark differ"));
        if (!m_seat->problem)
            return {};
        ++m_cuts;
        return survivesACut(m_room, lastAttempt(m_room), question);
    }

    TestRoom &m_room;
    const Trouble m_trouble;
    StepByStep m_steps;
    std::optional<ExamSeat> m_seat;
    int m_cuts = 0;
};

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
    FailingSitting sitting(disk, room, trouble, lasting);
    std::mt19937_64 random(faults::seed());
    QVERIFY_RESULT(sitting.begin());
    for (int question = 0; question < kQuestions; ++question) {
        const int times = 1 + faults::below(random, 2); // some change their mind
        for (int i = 0; i < times; ++i) {
            const int option = (faults::below(random, kOptions - 1) + i) % kOptions;
            QVERIFY_RESULT(sitting.choose(question, option));
            QCOMPARE(choicesOf(lastAttempt(room)).at(question), option);
        }
        if (question % 4 == 0) {
            QVERIFY_RESULT(sitting.flag(question));
            QVERIFY(lastAttempt(room).flags.at(question));
        }
        QVERIFY_RESULT(sitting.passASecond(question));
    }

    const QList<int> before = choicesOf(lastAttempt(room));
    sitting.submit();
    room.reopen();
    QCOMPARE(choicesOf(lastAttempt(room)), before);
    QVERIFY(lastAttempt(room).correct);
    QVERIFY_RESULT(checkStore(*room.db));
    faults::report("full_disk_failures", sitting.failures());
    faults::report("full_disk_cuts_while_failing", sitting.cuts());
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
            room.clock.advance(2s);
            seat.presenter.tick(); // tries again by itself
        }
        if (submitted && (!kept.correct || room.records->certificates()->isEmpty()))
            QVERIFY(isDiskTrouble(seat, trouble));
        QVERIFY(seat.ended);
        QCOMPARE(choicesOf(lastAttempt(room)).front(), 1);
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
        QCOMPARE(choicesOf(lastAttempt(room)), QList<int>(kQuestions, 2));
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
