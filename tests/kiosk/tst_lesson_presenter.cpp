// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/lesson_presenter.h"

#include "core/journal/kinds.h"
#include "kiosk/flow/course_presenter.h"
#include "kiosk/flow/resume_presenter.h"
#include "support/result_matchers.h"
#include "support/room.h"

#include <QSignalSpy>

using namespace hocvu;
using namespace std::chrono_literals;

namespace {

/// Plays as a player does: a position every 100 ms, until \a to or until it is asked to stop.
void play(TestRoom &room, LessonPresenter &presenter, Millis from, Millis to)
{
    bool stopped = false;
    const auto connection = QObject::connect(&presenter, &LessonPresenter::pauseRequested,
                                             &presenter, [&stopped] { stopped = true; });
    presenter.playing(from);
    for (Millis at = from; at < to && !stopped;) {
        room.clock.advance(100ms);
        at += 100ms;
        presenter.moved(std::min(at, to), 1);
    }
    QObject::disconnect(connection);
    presenter.paused();
}

LessonRecord record(TestRoom &room, int lesson = 1)
{
    return room.records->lessons(room.visit.person().id)->value(lesson);
}

} // namespace

class tst_LessonPresenter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void remembersWhereOneWas();
    void nobodySkipsAheadTheFirstTime();
    void stopsAtTheQuestion();
    void aWrongAnswerGoesBackToItsScene();
    void isDoneWhenAllIsWatchedAndAnswered();
    void asksAfterTheEndOneByOne();
    void whatIsAskedAtTheEndCostsNoSecond();
    void anOpenQuestionIsFoundAgain();
    void whatWasSeenGoesFreely();
    void aPowerCutLosesLessThanASecond();
    void showsWhereItIsMissing();
    void aDamagedVideoIsSaidAndTheOthersGoOn();
    void aBrokenLessonStandsOnceInTheJournal();
    void goesOnToTheNextOpenLesson();
    void goesPastLessonsThatCannotBeShown();
    void goesToWhatWasWatchedBeyondAGap();
    void stepsStayWhereThereIsNoWayOn();
    void theTimeLineLeadsOutOfAQuestion();
    void asksWhetherSomebodyIsThereAfterLongQuiet();
    void aSignOrAQuestionPutsThatOff();
    void keepsTheSettingsOfOnePerson();

private:
    /// The lesson with two more questions, both after its end.
    void openWithEnd();
    /// Plays to the end and answers the question on the way.
    void watchAll();

    std::unique_ptr<TestRoom> m_room;
    std::unique_ptr<LessonPresenter> m_presenter;
};

void tst_LessonPresenter::init()
{
    m_room = std::make_unique<TestRoom>();
    m_room->signIn();
    m_presenter = std::make_unique<LessonPresenter>(m_room->context(), m_room->visit);
    m_room->visit.goToLesson(1);
    m_presenter->open();
}

void tst_LessonPresenter::cleanup()
{
    m_presenter.reset();
    m_room.reset();
}

void tst_LessonPresenter::remembersWhereOneWas()
{
    play(*m_room, *m_presenter, 0ms, 7300ms);
    m_presenter->leave();
    m_room->reopen();
    LessonPresenter again(m_room->context(), m_room->visit);
    QSignalSpy shown(&again, &LessonPresenter::showLesson);

    again.open();

    QCOMPARE(shown.front().at(1).value<Millis>(), Millis(7s));
    QCOMPARE(again.coverage().watched(), 7);
}

void tst_LessonPresenter::nobodySkipsAheadTheFirstTime()
{
    play(*m_room, *m_presenter, 0ms, 5s);
    QSignalSpy seek(m_presenter.get(), &LessonPresenter::seekRequested);

    m_presenter->seek(18s);
    QCOMPARE(seek.back().front().value<Millis>(), Millis(5s));
    m_presenter->seek(2s);
    QCOMPARE(seek.back().front().value<Millis>(), Millis(2s));
    m_presenter->seek(-5s);
    QCOMPARE(seek.back().front().value<Millis>(), Millis(0));
}

void tst_LessonPresenter::stopsAtTheQuestion()
{
    QSignalSpy asked(m_presenter.get(), &LessonPresenter::askCheckpoint);

    play(*m_room, *m_presenter, 0ms, 20s);

    QCOMPARE(asked.size(), 1);
    QCOMPARE(m_presenter->coverage().watched(), 12);
    // Positions that still trickle in while the question stands count nothing.
    m_room->clock.advance(5s);
    m_presenter->moved(17s, 1);
    QCOMPARE(m_presenter->coverage().watched(), 12);
}

void tst_LessonPresenter::aWrongAnswerGoesBackToItsScene()
{
    play(*m_room, *m_presenter, 0ms, 20s);
    QSignalSpy answer(m_presenter.get(), &LessonPresenter::showAnswer);
    QSignalSpy seek(m_presenter.get(), &LessonPresenter::seekRequested);
    QSignalSpy asked(m_presenter.get(), &LessonPresenter::askCheckpoint);

    m_presenter->answer(2);
    QCOMPARE(answer.front().front().toBool(), false);
    QVERIFY(record(*m_room).checkpointsDone.isEmpty());
    m_presenter->goOn(); // without watching: it is asked again
    QCOMPARE(asked.size(), 1);
    m_presenter->answer(1);
    m_presenter->watchAgain();
    QCOMPARE(seek.back().front().value<Millis>(), Millis(4s));
    play(*m_room, *m_presenter, 4s, 20s);
    QCOMPARE(asked.size(), 2);
}

void tst_LessonPresenter::isDoneWhenAllIsWatchedAndAnswered()
{
    QSignalSpy completed(m_presenter.get(), &LessonPresenter::completed);
    play(*m_room, *m_presenter, 0ms, 20s);
    m_presenter->answer(0);
    m_presenter->goOn();
    play(*m_room, *m_presenter, 12s, 20'300ms);
    QVERIFY(completed.isEmpty());

    m_presenter->ended();

    QCOMPARE(completed.size(), 1);
    QVERIFY(m_presenter->isDone());
    const auto rows = lessonRows(m_room->context(), m_room->visit.person().id);
    QVERIFY(rows->front().done);
    QVERIFY(rows->at(1).isNext);
}

void tst_LessonPresenter::openWithEnd()
{
    Lesson &lesson = m_room->room.course.lessons.front();
    Checkpoint end = lesson.checkpoints.front();
    end.at = lesson.duration;
    end.rewind = 15s;
    end.question = QStringLiteral("Cuối bài, câu một?");
    lesson.checkpoints.append(end);
    end.question = QStringLiteral("Cuối bài, câu hai?");
    lesson.checkpoints.append(end);
    m_presenter->open();
}

void tst_LessonPresenter::watchAll()
{
    play(*m_room, *m_presenter, 0ms, 20s);
    m_presenter->answer(0);
    m_presenter->goOn();
    play(*m_room, *m_presenter, 12s, m_presenter->lesson().duration);
    m_presenter->ended();
}

void tst_LessonPresenter::asksAfterTheEndOneByOne()
{
    openWithEnd();
    QSignalSpy asked(m_presenter.get(), &LessonPresenter::askCheckpoint);
    QSignalSpy seek(m_presenter.get(), &LessonPresenter::seekRequested);
    QSignalSpy played(m_presenter.get(), &LessonPresenter::playRequested);
    QSignalSpy completed(m_presenter.get(), &LessonPresenter::completed);
    watchAll();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(1).front().value<Checkpoint>().question,
             QStringLiteral("Cuối bài, câu một?"));
    QCOMPARE(seek.size(), 1); // Back to the question on the way, and nowhere at the end.
    const qsizetype playedBefore = played.size();

    m_presenter->answer(0);
    m_presenter->goOn();

    QCOMPARE(asked.size(), 3);
    QCOMPARE(asked.at(2).front().value<Checkpoint>().question,
             QStringLiteral("Cuối bài, câu hai?"));
    QVERIFY(completed.isEmpty());
    m_presenter->answer(1); // wrong: the scene again, then the same question
    m_presenter->watchAgain();
    QCOMPARE(seek.back().front().value<Millis>(), Millis(15s));
    play(*m_room, *m_presenter, 15s, m_presenter->lesson().duration);
    m_presenter->ended();
    QCOMPARE(asked.size(), 4);
    m_presenter->answer(0);
    m_presenter->goOn();
    QCOMPARE(completed.size(), 1);
    QVERIFY(m_presenter->isDone());
    QCOMPARE(played.size(), playedBefore + 1); // To watch again; never beyond the end.
}

void tst_LessonPresenter::whatIsAskedAtTheEndCostsNoSecond()
{
    openWithEnd();
    QSignalSpy asked(m_presenter.get(), &LessonPresenter::askCheckpoint);
    play(*m_room, *m_presenter, 0ms, 20s);
    m_presenter->answer(0);
    m_presenter->goOn();

    // The player says the last position before it says that the end was reached.
    play(*m_room, *m_presenter, 12s, m_presenter->lesson().duration);
    QCOMPARE(asked.size(), 1);
    m_presenter->ended();

    QCOMPARE(asked.size(), 2);
    QVERIFY(m_presenter->coverage().isComplete());
}

void tst_LessonPresenter::anOpenQuestionIsFoundAgain()
{
    openWithEnd();
    watchAll();
    m_presenter->leave();
    LessonPresenter again(m_room->context(), m_room->visit);
    QSignalSpy asked(&again, &LessonPresenter::askCheckpoint);
    again.open();
    QVERIFY(again.isOnlyAnswerMissing());

    again.seekToMissing();

    QCOMPARE(asked.size(), 1);
    QVERIFY(again.isAtTheEnd(asked.front().front().value<Checkpoint>()));
    again.answer(0);
    again.goOn();
    again.answer(0);
    again.goOn();
    QVERIFY(again.isDone());
}

void tst_LessonPresenter::whatWasSeenGoesFreely()
{
    m_room->watchLesson(m_room->visit.person().id, 2);
    m_room->visit.goToLesson(2);
    m_presenter->open();
    QSignalSpy seek(m_presenter.get(), &LessonPresenter::seekRequested);

    m_presenter->seek(19s);

    QCOMPARE(seek.back().front().value<Millis>(), Millis(19s));
}

void tst_LessonPresenter::aPowerCutLosesLessThanASecond()
{
    play(*m_room, *m_presenter, 0ms, 3s);
    m_presenter->playing(3s);
    for (Millis at = 3s; at <= 9900ms; at += 100ms) {
        m_room->clock.advance(100ms);
        m_presenter->moved(at, 1);
    }
    // The power goes: nobody says good-bye.
    m_presenter.reset();
    m_room->reopen();

    QVERIFY_RESULT(recover(m_room->context()));

    QCOMPARE(record(*m_room).watched, (QList<Seconds>{{0, 9}}));
    QVERIFY(m_room->records->pulses()->isEmpty());
}

void tst_LessonPresenter::showsWhereItIsMissing()
{
    const QUuid person = m_room->visit.person().id;
    QVERIFY_RESULT(m_room->records->append(
        {{QStringLiteral("lesson.watched"),
          person,
          {{QStringLiteral("lesson"), 1}, {QStringLiteral("from"), 0}, {QStringLiteral("to"), 6}}},
         {QStringLiteral("lesson.watched"),
          person,
          {{QStringLiteral("lesson"), 1},
           {QStringLiteral("from"), 9},
           {QStringLiteral("to"), 21}}}}));
    m_presenter->open();
    QSignalSpy seek(m_presenter.get(), &LessonPresenter::seekRequested);

    m_presenter->seekToMissing();

    QCOMPARE(seek.back().front().value<Millis>(), Millis(6s));
    QCOMPARE(lessonRows(m_room->context(), person)->front().missing, (QList<Seconds>{{6, 9}}));
}

void tst_LessonPresenter::aDamagedVideoIsSaidAndTheOthersGoOn()
{
    m_room->media.problem = Error{ErrorCode::Damaged, QStringLiteral("01-bai/video.mp4")};
    QSignalSpy problem(m_presenter.get(), &LessonPresenter::showProblem);
    m_presenter->open();
    QCOMPARE(problem.size(), 1);

    m_room->media.problem.reset();
    m_room->visit.goToLesson(2);
    m_presenter->open();

    QCOMPARE(problem.size(), 1);
}

void tst_LessonPresenter::goesOnToTheNextOpenLesson()
{
    const QUuid person = m_room->visit.person().id;
    m_room->watchLesson(person, 1);
    m_room->watchLesson(person, 2);
    m_presenter->open();
    m_presenter->nextLesson();
    QCOMPARE(m_room->visit.lesson(), 3);

    m_room->watchAllLessons(person);
    m_presenter->nextLesson();

    QCOMPARE(m_room->visit.place(), Place::Course);
}

void tst_LessonPresenter::aBrokenLessonStandsOnceInTheJournal()
{
    m_room->media.broken = {1};
    const qsizetype before = m_room->records->eventLines(0)->size();
    QSignalSpy problem(m_presenter.get(), &LessonPresenter::showProblem);

    m_presenter->open();
    m_presenter->open();

    QVERIFY(m_presenter->isBroken());
    QCOMPARE(problem.size(), 2);
    const QList<QByteArray> lines = m_room->records->eventLines(0)->mid(before);
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.constFirst().contains("lesson_broken"));
    QVERIFY(lines.constFirst().contains("lesson 1: "));
}

void tst_LessonPresenter::goesPastLessonsThatCannotBeShown()
{
    m_room->media.broken = {1, 2, 4};
    m_presenter->open();

    m_presenter->nextLesson();
    QCOMPARE(m_room->visit.lesson(), 3);

    m_presenter->open();
    m_presenter->nextLesson();
    QCOMPARE(m_room->visit.lesson(), 5);

    for (int number = 3; number <= 14; ++number)
        m_room->watchLesson(m_room->visit.person().id, number);
    m_presenter->open();
    m_presenter->nextLesson();
    QCOMPARE(m_room->visit.place(), Place::Course);
}

void tst_LessonPresenter::goesToWhatWasWatchedBeyondAGap()
{
    QVERIFY(m_room->records->append(
        {{kind::kLessonWatched,
          m_room->visit.person().id,
          {{QStringLiteral("lesson"), 1}, {QStringLiteral("from"), 0}, {QStringLiteral("to"), 4}}},
         {kind::kLessonWatched,
          m_room->visit.person().id,
          {{QStringLiteral("lesson"), 1},
           {QStringLiteral("from"), 8},
           {QStringLiteral("to"), 11}}}}));
    m_presenter->open();
    QSignalSpy seek(m_presenter.get(), &LessonPresenter::seekRequested);
    QSignalSpy refused(m_presenter.get(), &LessonPresenter::notWatchedYet);

    m_presenter->seek(9500ms);
    QCOMPARE(seek.back().front().value<Millis>(), Millis(9500));
    QCOMPARE(refused.size(), 0);
    QVERIFY(m_presenter->mayGoTo(9500ms));
    QVERIFY(!m_presenter->mayGoTo(6s));

    m_presenter->seek(6s);
    QCOMPARE(seek.back().front().value<Millis>(), Millis(4s));
    QCOMPARE(refused.size(), 1);
}

void tst_LessonPresenter::stepsStayWhereThereIsNoWayOn()
{
    play(*m_room, *m_presenter, 0ms, 5400ms);
    QSignalSpy seek(m_presenter.get(), &LessonPresenter::seekRequested);
    QSignalSpy refused(m_presenter.get(), &LessonPresenter::notWatchedYet);

    m_presenter->step(5400ms, 10s);
    QCOMPARE(seek.size(), 0); // Not back to where the second began.
    QCOMPARE(refused.size(), 1);

    m_presenter->step(5400ms, -10s);
    QCOMPARE(seek.back().front().value<Millis>(), Millis(0));
    m_presenter->step(0ms, 3s);
    QCOMPARE(seek.back().front().value<Millis>(), Millis(3s));
    QCOMPARE(refused.size(), 1);
}

void tst_LessonPresenter::theTimeLineLeadsOutOfAQuestion()
{
    play(*m_room, *m_presenter, 0ms, 20s);
    QSignalSpy on(m_presenter.get(), &LessonPresenter::playRequested);

    m_presenter->seek(3s);

    QCOMPARE(on.size(), 1);
}

void tst_LessonPresenter::asksWhetherSomebodyIsThereAfterLongQuiet()
{
    QSignalSpy asked(m_presenter.get(), &LessonPresenter::askStillThere);
    QSignalSpy pause(m_presenter.get(), &LessonPresenter::pauseRequested);
    QSignalSpy on(m_presenter.get(), &LessonPresenter::playRequested);
    m_presenter->playing(0ms);

    m_room->clock.advance(LessonPresenter::kQuiet - 1ms);
    m_presenter->moved(2s, 1);
    QCOMPARE(asked.size(), 0);

    m_room->clock.advance(1ms);
    m_presenter->moved(3s, 1);
    m_presenter->moved(4s, 1);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(pause.size(), 1);

    m_presenter->stillThere();
    m_presenter->stillThere();
    QCOMPARE(on.size(), 1);
    m_presenter->moved(5s, 1);
    QCOMPARE(asked.size(), 1);
}

void tst_LessonPresenter::aSignOrAQuestionPutsThatOff()
{
    QSignalSpy asked(m_presenter.get(), &LessonPresenter::askStillThere);
    m_presenter->playing(0ms);
    m_room->clock.advance(LessonPresenter::kQuiet - 1ms);
    m_presenter->touched();
    m_room->clock.advance(LessonPresenter::kQuiet - 1ms);
    m_presenter->moved(2s, 1);
    QCOMPARE(asked.size(), 0);

    m_room->clock.advance(1ms);
    m_presenter->moved(12s, 1); // Its question is question enough.

    QCOMPARE(asked.size(), 0);
}

void tst_LessonPresenter::keepsTheSettingsOfOnePerson()
{
    m_presenter->settings().setVolume(30);
    m_presenter->settings().isMuted = true;
    m_room->visit.goToLesson(2);
    m_presenter->open();
    QCOMPARE(m_presenter->settings().volume(), 30);

    m_presenter->settings().setVolume(40);
    QVERIFY(!m_presenter->settings().isMuted); // Who turns it up wants to hear.
    m_room->visit.signOut();
    m_room->signIn(1);
    m_room->visit.goToLesson(1);
    m_presenter->open();

    QCOMPARE(m_presenter->settings().volume(), 100);
}

QTEST_GUILESS_MAIN(tst_LessonPresenter)
#include "tst_lesson_presenter.moc"
