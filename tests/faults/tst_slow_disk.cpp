// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk that takes 50 ms a sync: nobody's hand waits for it, and nothing is shown as saved before
// it is.
#include "faults/support/exam_seat.h"
#include "faults/support/faults.h"
#include "faults/support/faulty_vfs.h"
#include "kiosk/flow/lesson_presenter.h"
#include "store/journal_writer.h"
#include "support/choices.h"
#include "support/result_matchers.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace hocvu;
using namespace std::chrono_literals;

namespace {

constexpr int kQuestions = 30;

/// A room's journal written by a thread, as in the kiosk.
struct InBackground
{
    explicit InBackground(TestRoom &testRoom)
        : room(testRoom)
        , writer(*JournalWriter::open(room.path(QStringLiteral("journal.sqlite")), room.clock))
        , records(std::make_unique<BackgroundRecords>(*room.db, *room.journal, *writer))
    {
    }
    Context context() const
    {
        const Context plain = room.context();
        return {plain.room,         *records,       plain.clock, plain.secrets, plain.exam,
                plain.certificates, plain.exporter, plain.media, plain.copy};
    }

    TestRoom &room;
    std::unique_ptr<JournalWriter> writer;
    std::unique_ptr<BackgroundRecords> records;
};

/// The longest that one call held up the window, in ms.
class Holdup
{
public:
    template <typename Call>
    void by(Call call)
    {
        QElapsedTimer timer;
        timer.start();
        call();
        m_longest = std::max(m_longest, double(timer.nsecsElapsed()) / 1e6);
    }
    double longest() const { return m_longest; }

private:
    double m_longest = 0;
};

} // namespace

class tst_SlowDisk : public QObject
{
    Q_OBJECT

private slots:
    void noHandWaitsForTheDisk();
    void whatWasWatchedIsThereWhenTheNextPageReads();
};

void tst_SlowDisk::noHandWaitsForTheDisk()
{
    FaultyVfs disk(QDir::tempPath());
    TestRoom room;
    letIn(room);
    const InBackground background(room);
    ExamPresenter presenter(background.context(), room.visit);
    ClickLog::State mark = ClickLog::State::Nothing;
    bool ended = false;
    int markedTooEarly = 0;
    connect(&presenter, &ExamPresenter::showSaved, this, [&](ClickLog::State state) {
        mark = state;
        const auto attempts = background.records->attempts(room.visit.person().id);
        if (state == ClickLog::State::Saved && choicesOf(attempts->back()).count(-1) == kQuestions)
            ++markedTooEarly;
    });
    connect(&presenter, &ExamPresenter::ended, this, [&] { ended = true; });
    disk.setSyncDelay(50ms);
    const int before = disk.syncsHere();
    Holdup holdup;

    holdup.by([&] { presenter.begin(); });
    QTRY_VERIFY(presenter.isRunning());
    for (int i = 0; i < kQuestions; ++i) {
        holdup.by([&] { presenter.goTo(i); });
        holdup.by([&] { presenter.choose(i % 4); });
        QCOMPARE(mark, ClickLog::State::Waiting);
        if (i % 5 == 0)
            holdup.by([&] { presenter.setFlagged(true); });
        if (i % 7 == 0)
            QTRY_COMPARE(mark, ClickLog::State::Saved);
        room.clock.advance(1s);
        holdup.by([&] { presenter.tick(); });
    }
    holdup.by([&] { presenter.submit(); });
    QVERIFY(presenter.isHandingIn()); // not before the last click is safe
    QTRY_VERIFY_WITH_TIMEOUT(ended, 30'000);

    QCOMPARE(disk.syncsHere(), before);
    QVERIFY(disk.syncsElsewhere() > kQuestions);
    QCOMPARE(markedTooEarly, 0);
    QVERIFY(lastAttempt(room).correct);
    QCOMPARE(choicesOf(lastAttempt(room)).count(-1), 0);
    faults::report("slow_disk_syncs_elsewhere", disk.syncsElsewhere());
    faults::report("slow_disk_syncs_in_the_window", disk.syncsHere() - before);
    std::printf("faults slow_disk_longest_holdup %.2f ms\n", holdup.longest());
}

void tst_SlowDisk::whatWasWatchedIsThereWhenTheNextPageReads()
{
    FaultyVfs disk(QDir::tempPath());
    TestRoom room;
    room.signIn();
    const InBackground background(room);
    LessonPresenter presenter(background.context(), room.visit);
    bool answered = false;
    connect(&presenter, &LessonPresenter::showAnswer, this, [&] { answered = true; });
    disk.setSyncDelay(50ms);
    const int before = disk.syncsHere();

    room.visit.goToLesson(1);
    presenter.open();
    const Lesson &lesson = *room.room.course.find(1);
    presenter.playing(0ms);
    for (Millis at = 0ms; at < lesson.duration; at += 500ms) {
        room.clock.advance(500ms);
        presenter.moved(at, 1);
        if (at == lesson.checkpoints.front().at) {
            presenter.answer(lesson.checkpoints.front().key);
            QTRY_VERIFY(answered);
            presenter.goOn();
        }
    }
    presenter.ended();
    presenter.nextLesson();

    QTRY_COMPARE(room.visit.lesson(), 2); // not the same again, for want of its last seconds
    QCOMPARE(disk.syncsHere(), before);
}

QTEST_GUILESS_MAIN(tst_SlowDisk)
#include "tst_slow_disk.moc"
