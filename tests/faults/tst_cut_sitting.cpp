// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The power goes at every write of a sitting at the real presenter. Seven minutes later the kiosk
// starts again: the time left is what it was, and every answer that was shown as saved is there.
#include "faults/support/exam_seat.h"
#include "faults/support/faults.h"
#include "faults/support/power_cut.h"
#include "kiosk/flow/resume_presenter.h"
#include "support/choices.h"
#include "support/result_matchers.h"

#include <QDir>

using namespace hocvu;
using namespace std::chrono_literals;

namespace {

constexpr int kQuestions = 30;
constexpr Millis kOff = 7min;

/// How things stood when a step was done.
struct Mark
{
    qsizetype operations = 0;
    FakeClock clock;
    Millis left{}; ///< Negative before the start.
    QList<int> answers;
    QList<bool> flags;
    bool over = false;
};

/// A sitting on a watched disk, with a mark after each step.
class MarkedSitting
{
public:
    explicit MarkedSitting(quint64 seed)
        : m_random(seed)
        , m_seat(m_room)
    {
        letIn(m_room);
        mark(-1ms);
        m_seat.presenter.begin();
        mark(m_seat.left);
        for (int question = 0; question < kQuestions; ++question)
            answer(question);
        m_room.clock.advance(5min); // the PC sleeps
        m_seat.presenter.tick();
        mark(m_seat.left);
        m_seat.presenter.submit();
        m_marks.append(m_marks.back());
        m_marks.back().operations = m_disk.operationCount();
        m_marks.back().over = true;
    }
    QList<DiskOperation> operations() const { return m_disk.operations(); }
    const QList<Mark> &marks() const { return m_marks; }
    const TestRoom &room() const { return m_room; }

private:
    void answer(int question)
    {
        m_seat.sit(1s);
        mark(m_seat.left);
        if (faults::below(m_random, 5) == 0) {
            m_seat.flag(question, true);
            m_flags[question] = true;
            mark(m_seat.left);
        }
        for (int i = faults::below(m_random, 2); i >= 0; --i) {
            const int option = faults::below(m_random, kOptions);
            m_seat.choose(question, option);
            m_answers[question] = option;
            mark(m_seat.left);
        }
    }
    void mark(Millis left)
    {
        m_marks.append({m_disk.operationCount(), m_room.clock, left, m_answers, m_flags, false});
    }

    FaultyVfs m_disk{QDir::tempPath()}; // the first to come and the last to go
    TestRoom m_room;
    std::mt19937_64 m_random;
    ExamSeat m_seat;
    QList<int> m_answers = QList<int>(kQuestions, -1);
    QList<bool> m_flags = QList<bool>(kQuestions, false);
    QList<Mark> m_marks;
};

/// The room as the next start finds it.
class NextStart
{
public:
    explicit NextStart(const TestRoom &room) { m_room.room = room.room; }

    /// \a before was done when the power went and \a doing was not; an error says what is not as
    /// it must be.
    Result<void> inspect(const DiskImage &image, const Mark &before, const Mark &doing)
    {
        putBack(image);
        m_room.clock = doing.clock;
        m_room.clock.reboot(kOff, QByteArray(32, '2'));
        m_room.reopen();
        m_room.visit.signIn(m_room.room.roster.front());
        const auto outage = recover(m_room.context());
        if (!outage)
            return tl::unexpected(outage.error());
        const AttemptRecord kept = lastAttempt(m_room);
        if (before.left >= Millis(0) && choicesOf(kept).isEmpty())
            return fail(ErrorCode::Damaged, QStringLiteral("the sitting is lost"));
        if (choicesOf(kept).isEmpty() || kept.state == AttemptRecord::State::Drawn)
            return {};
        for (int i = 0; i < kQuestions; ++i) {
            const int choice = choicesOf(kept).at(i);
            if (choice != before.answers.at(i) && choice != doing.answers.at(i))
                return fail(ErrorCode::Damaged, QStringLiteral("answer %1 is lost").arg(i + 1));
            if (kept.flags.at(i) != before.flags.at(i) && kept.flags.at(i) != doing.flags.at(i))
                return fail(ErrorCode::Damaged, QStringLiteral("flag %1 is lost").arg(i + 1));
        }
        if (kept.state == AttemptRecord::State::Submitted)
            return doing.over ? Result<void>() : fail(ErrorCode::Damaged, QStringLiteral("over"));
        if (before.over)
            return fail(ErrorCode::Damaged, QStringLiteral("what was handed in is open"));
        ++m_resumed;
        return goOn(doing.left);
    }
    int resumed() const { return m_resumed; }

private:
    void putBack(const DiskImage &image)
    {
        const QString name = QStringLiteral("journal.sqlite");
        wipe(m_room);
        m_room.exporter.reset();
        m_room.certificates.reset();
        m_room.records.reset();
        m_room.journal.reset();
        m_room.db.reset();
        QDir dir(m_room.folder.path());
        const QString aside = dir.filePath(QStringLiteral("image"));
        dir.mkpath(aside);
        if (!writeImage(image, aside))
            qFatal("no room for an image");
        for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
            const QString file = name + QLatin1String(suffix);
            QFile::remove(dir.filePath(file));
            QFile::rename(aside + QLatin1Char('/') + file, dir.filePath(file));
        }
    }
    Result<void> goOn(Millis must)
    {
        ExamSeat seat(m_room);
        seat.comeBack();
        if (!seat.presenter.isRunning())
            return fail(ErrorCode::Damaged, QStringLiteral("it does not go on"));
        if (seat.left < must || seat.left > must + 1s)
            return fail(
                ErrorCode::Damaged,
                QStringLiteral("%1 ms left, must be %2").arg(seat.left.count()).arg(must.count()));
        return {};
    }

    TestRoom m_room;
    int m_resumed = 0;
};

} // namespace

class tst_CutSitting : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useQuickFolders(); }
    void aCutAnywhereCostsNoTimeAndNoAnswer();
    void aLostAnswerAndALostSecondAreFound();
};

void tst_CutSitting::aCutAnywhereCostsNoTimeAndNoAnswer()
{
    const quint64 seed = faults::seed();
    const int many = faults::count(1); // random states of each write
    const MarkedSitting sitting(seed);
    const QList<DiskOperation> operations = sitting.operations();
    NextStart next(sitting.room());
    PowerCut cut;
    qint64 states = 0;
    qsizetype done = 0;

    for (qsizetype k = 0; k <= operations.size(); ++k) {
        const auto &marks = sitting.marks();
        while (done + 1 < marks.size() && marks.at(done + 1).operations <= k)
            ++done;
        // Before the first mark the room itself was being set up.
        if (k >= marks.front().operations) {
            const Mark &doing = marks.at(std::min(done + 1, marks.size() - 1));
            std::mt19937_64 random(seed * 1'000'003 + quint64(k));
            QList<DiskImage> images{cut.nothingMore(), cut.everything()};
            for (int i = 0; i < many && cut.unsynced() > 1; ++i)
                images.append({cut.some(random), cut.torn(random)});
            for (const DiskImage &image : std::as_const(images)) {
                const auto found = next.inspect(image, marks.at(done), doing);
                QVERIFY2(found,
                         qPrintable(QStringLiteral("operation %1: %2\nrepeat: "
                                                   "HOCVU_FAULTS_SEED=%3 HOCVU_FAULTS_COUNT=%4")
                                        .arg(k)
                                        .arg(found ? QString() : found.error().detail)
                                        .arg(seed)
                                        .arg(many)));
                ++states;
            }
        }
        if (k < operations.size())
            cut.add(operations.at(k));
    }

    faults::report("cut_sitting_operations", operations.size());
    faults::report("cut_sitting_states", states);
    faults::report("cut_sitting_resumed", next.resumed());
    QVERIFY(next.resumed() > 100);
}

void tst_CutSitting::aLostAnswerAndALostSecondAreFound()
{
    const MarkedSitting sitting(faults::seed());
    NextStart next(sitting.room());
    const auto &marks = sitting.marks();
    const Mark &end = marks.at(marks.size() - 2); // not handed in yet
    PowerCut honest;
    PowerCut lying; // only pretends to sync
    for (qsizetype k = 0; k < end.operations; ++k) {
        honest.add(sitting.operations().at(k));
        if (sitting.operations().at(k).kind != DiskOperation::Kind::Sync)
            lying.add(sitting.operations().at(k));
    }

    QVERIFY_RESULT(next.inspect(honest.nothingMore(), end, end));
    QVERIFY(!next.inspect(lying.nothingMore(), end, end));
    Mark other = end;
    other.left += 1ms;
    QVERIFY(!next.inspect(honest.nothingMore(), other, other));
    other = end;
    other.answers[3] = (other.answers.at(3) + 1) % kOptions;
    QVERIFY(!next.inspect(honest.nothingMore(), other, other));
}

QTEST_GUILESS_MAIN(tst_CutSitting)
#include "tst_cut_sitting.moc"
