// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/exam_presenter.h"

#include "core/journal/kinds.h"
#include "kiosk/flow/course_presenter.h"
#include "kiosk/flow/desk_presenter.h"
#include "kiosk/flow/resume_presenter.h"
#include "support/choices.h"
#include "support/result_matchers.h"
#include "support/room.h"

#include <QFile>
#include <QSignalSpy>
#include <QSqlQuery>

using namespace hocvu;
using namespace std::chrono_literals;

namespace {

/// A presenter with what it last said.
struct Sitting
{
    explicit Sitting(TestRoom &room)
        : presenter(room.context(), room.visit)
    {
        QObject::connect(&presenter, &ExamPresenter::showQuestion, &presenter,
                         [this](const QuestionView &view) { question = view; });
        QObject::connect(&presenter, &ExamPresenter::showTimeLeft, &presenter,
                         [this](Millis time) { left = time; });
        QObject::connect(&presenter, &ExamPresenter::showSaved, &presenter,
                         [this](ExamPresenter::Saved state) { saved = state; });
        QObject::connect(&presenter, &ExamPresenter::showProblem, &presenter,
                         [this](const Error &error) { problem = error; });
        QObject::connect(&presenter, &ExamPresenter::ended, &presenter, [this](bool time) {
            ended = true;
            byTime = time;
        });
    }
    ExamPresenter presenter;
    QuestionView question;
    Millis left{-1};
    ExamPresenter::Saved saved = ExamPresenter::Saved::Nothing;
    std::optional<Error> problem;
    bool ended = false;
    bool byTime = false;
};

/// The first person, ready for the exam.
void prepare(TestRoom &room)
{
    room.signIn();
    room.watchAllLessons(room.visit.person().id);
}

AttemptRecord lastAttempt(TestRoom &room)
{
    return room.records->attempts(room.room.roster.front().id)->back();
}

} // namespace

class tst_ExamPresenter : public QObject
{
    Q_OBJECT

private slots:
    void opensOnlyAfterAllLessons();
    void aWaiverOpensIt();
    void opensOnlyInTheWindow();
    void turningTheClockBackOpensNothing();
    void aSupervisorOpensWhatAWrongClockClosed();
    void showsTheRulesFirst();
    void everyClickIsKeptBeforeItIsShownAsSaved();
    void anAnswerInTheLastSecondCounts();
    void submitsItselfAtZero();
    void marksAndCertifiesAtOnce();
    void aSecondAttemptIsAnotherPaper();
    void noThirdAttempt();
    void aCrashCostsNoTimeAndNoAnswer();
    void anOutageBeyondTheCapCounts();
    void aSuspendIsCreditedAndNoted();
    void aJumpingClockChangesNothing();
    void aJumpingClockIsRecordedWithItsBounds();
    void aClockSetDuringACrashIsRecorded();
    void aCrashBeforeTheMarksLosesNone();
    void aFullDiskIsShownAndTriedAgain();
    void thePaperIsHandedInOnlyWhenEveryClickIsSafe();
    void anotherBankRefusesToResume();
};

void tst_ExamPresenter::opensOnlyAfterAllLessons()
{
    TestRoom room;
    room.signIn();
    for (int lesson = 1; lesson <= 13; ++lesson)
        room.watchLesson(room.visit.person().id, lesson);
    Sitting sitting(room);
    sitting.presenter.open();

    sitting.presenter.begin();

    QVERIFY(sitting.problem);
    QVERIFY(!sitting.presenter.isRunning());
    QCOMPARE(examReadiness(room.context(), room.visit.person().id)->lessonsLeft, 1);
    room.watchLesson(room.visit.person().id, 14);
    sitting.presenter.begin();
    QVERIFY(sitting.presenter.isRunning());
}

void tst_ExamPresenter::aWaiverOpensIt()
{
    TestRoom room;
    room.signIn();
    QVERIFY_RESULT(room.records->append(
        {{kind::kWaiverGranted,
          room.visit.person().id,
          {{QStringLiteral("what"), QStringLiteral("lessons")},
           {QStringLiteral("reason"), QStringLiteral("đã học ở lớp tập trung")},
           {QStringLiteral("by"), QStringLiteral("supervisor")}}}}));
    Sitting sitting(room);

    sitting.presenter.begin();

    QVERIFY(sitting.presenter.isRunning());
}

void tst_ExamPresenter::opensOnlyInTheWindow()
{
    TestRoom room;
    prepare(room);
    const QUuid person = room.visit.person().id;
    QCOMPARE(examReadiness(room.context(), person)->state, ExamReadiness::State::Open);
    room.clock.jumpWall(-20 * 24h);
    // The latest time ever seen counts, not what the clock says now.
    QCOMPARE(examReadiness(room.context(), person)->state, ExamReadiness::State::Open);

    room.clock.jumpWall(30 * 24h);

    QCOMPARE(examReadiness(room.context(), person)->state, ExamReadiness::State::Closed);
}

void tst_ExamPresenter::turningTheClockBackOpensNothing()
{
    TestRoom room;
    prepare(room);
    room.clock.jumpWall(30 * 24h);
    room.watchLesson(room.visit.person().id, 1); // an event after the close
    room.clock.jumpWall(-30 * 24h);

    QCOMPARE(examReadiness(room.context(), room.visit.person().id)->state,
             ExamReadiness::State::Closed);
}

/// One event written while the clock ran years ahead would close the exam for good.
void tst_ExamPresenter::aSupervisorOpensWhatAWrongClockClosed()
{
    TestRoom room;
    prepare(room);
    room.clock.jumpWall(4 * 365 * 24h);
    room.watchLesson(room.visit.person().id, 1);
    room.clock.jumpWall(-4 * 365 * 24h);
    const Person person = room.visit.person();
    const Person other = room.room.roster.at(2);
    const auto exam = examReadiness(room.context(), person.id);
    QCOMPARE(exam->state, ExamReadiness::State::Closed);
    QCOMPARE(exam->now, *room.records->latestTime());
    DeskPresenter desk(room.context(), room.visit);
    desk.enterPin(QStringLiteral("246810"));

    desk.waiveFor(person, QStringLiteral("đồng hồ máy sai, đã chỉnh lại"));

    QCOMPARE(examReadiness(room.context(), person.id)->state, ExamReadiness::State::Open);
    QVERIFY(!*room.records->hasWaiver(person.id, waiver::kLessons)); // nothing that was not needed
    QCOMPARE(examReadiness(room.context(), other.id)->state, ExamReadiness::State::Closed);
    desk.waiveFor(other, QStringLiteral("đồng hồ máy sai, đã chỉnh lại"));
    QCOMPARE(examReadiness(room.context(), other.id)->state, ExamReadiness::State::Open);
    QVERIFY(*room.records->hasWaiver(other.id, waiver::kLessons));

    Sitting sitting(room);
    sitting.presenter.begin();
    QVERIFY(sitting.presenter.isRunning());
    sitting.presenter.submit();
    QTRY_COMPARE(examReadiness(room.context(), person.id)->attemptsUsed, 1);
}

void tst_ExamPresenter::showsTheRulesFirst()
{
    TestRoom room;
    prepare(room);
    Sitting sitting(room);
    QSignalSpy rules(&sitting.presenter, &ExamPresenter::showRules);

    sitting.presenter.open();

    QCOMPARE(rules.size(), 1);
    QCOMPARE(rules.front(), (QVariantList{30, 30, 1, 2}));
    QVERIFY(room.records->attempts(room.visit.person().id)->isEmpty());
}

void tst_ExamPresenter::everyClickIsKeptBeforeItIsShownAsSaved()
{
    TestRoom room;
    prepare(room);
    Sitting sitting(room);
    sitting.presenter.begin();
    QList<int> kept;
    connect(&sitting.presenter, &ExamPresenter::showSaved, &sitting.presenter,
            [&](ExamPresenter::Saved state) {
                if (state == ExamPresenter::Saved::Saved)
                    kept.append(choicesOf(lastAttempt(room)).front());
            });

    for (const int shown : {2, 0, 3}) {
        sitting.presenter.choose(shown);
        const int option = lastAttempt(room).paper.items.front().order.at(shown);
        QCOMPARE(kept.back(), option);
        QCOMPARE(choiceShown(sitting.question), shown);
    }
    QVERIFY(sitting.saved == ExamPresenter::Saved::Saved);
    sitting.presenter.setFlagged(true);
    QVERIFY(lastAttempt(room).flags.front());
}

void tst_ExamPresenter::anAnswerInTheLastSecondCounts()
{
    TestRoom room;
    prepare(room);
    Sitting sitting(room);
    sitting.presenter.begin();
    for (int second = 0; second < 1799; ++second) {
        room.clock.advance(1s);
        sitting.presenter.tick();
    }
    room.clock.advance(999ms);

    sitting.presenter.choose(1);

    QVERIFY(sitting.saved == ExamPresenter::Saved::Saved);
    QVERIFY(choicesOf(lastAttempt(room)).front() >= 0);
    room.clock.advance(1ms);
    sitting.presenter.choose(2);
    QVERIFY(sitting.ended);
    QVERIFY(sitting.byTime);
    QCOMPARE(choiceShown(sitting.question), 1);
}

void tst_ExamPresenter::submitsItselfAtZero()
{
    TestRoom room;
    prepare(room);
    Sitting sitting(room);
    sitting.presenter.begin();
    QCOMPARE(sitting.left, Millis(30min));
    for (int i = 0; i < 1800 && !sitting.ended; ++i) {
        room.clock.advance(1s);
        sitting.presenter.tick();
    }

    QVERIFY(sitting.ended && sitting.byTime);
    const AttemptRecord attempt = lastAttempt(room);
    QCOMPARE(attempt.state, AttemptRecord::State::Submitted);
    QCOMPARE(attempt.submittedBy, QStringLiteral("time"));
    QCOMPARE(attempt.spent, Millis(30min));
    QCOMPARE(attempt.correct, 0);
}

void tst_ExamPresenter::marksAndCertifiesAtOnce()
{
    TestRoom room;
    prepare(room);
    Sitting sitting(room);
    sitting.presenter.begin();
    int rights = 0;
    for (int i = 0; i < 30; ++i) {
        const PaperItem item = lastAttempt(room).paper.items.at(i);
        const int key = room.room.bank.find(item.questionId)->key;
        for (int shown = 0; shown < kOptions; ++shown) {
            if (item.order.at(shown) == key && i % 3 != 0) {
                sitting.presenter.choose(shown);
                ++rights;
            }
        }
        sitting.presenter.next();
    }

    sitting.presenter.submit();

    QVERIFY(sitting.ended && !sitting.byTime);
    QCOMPARE(lastAttempt(room).correct, rights);
    const auto certificates = room.records->certificates();
    QVERIFY_RESULT(certificates);
    QCOMPARE(certificates->size(), 1);
    QCOMPARE(certificates->front().number, QStringLiteral("BĐ-2026-7QK-00001"));
    const auto pdf = room.certificates->pdfOf(room.visit.person(), lastAttempt(room),
                                              certificates->front(), true);
    QVERIFY_RESULT(pdf);
    QFile file(*pdf);
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-1.4"));
    QCOMPARE(room.visit.place(), Place::Result);
}

void tst_ExamPresenter::aSecondAttemptIsAnotherPaper()
{
    TestRoom room;
    prepare(room);
    Sitting first(room);
    first.presenter.begin();
    first.presenter.submit();
    Sitting second(room);
    second.presenter.open();
    second.presenter.begin();

    const auto attempts = room.records->attempts(room.visit.person().id);
    QCOMPARE(attempts->size(), 2);
    QCOMPARE(attempts->at(1).number, 2);
    QVERIFY(attempts->at(0).paper != attempts->at(1).paper);
}

void tst_ExamPresenter::noThirdAttempt()
{
    TestRoom room;
    prepare(room);
    for (int i = 0; i < 2; ++i) {
        Sitting sitting(room);
        sitting.presenter.begin();
        sitting.presenter.submit();
    }
    Sitting third(room);

    third.presenter.begin();

    QVERIFY(third.problem);
    QCOMPARE(room.records->attempts(room.visit.person().id)->size(), 2);
}

void tst_ExamPresenter::aCrashCostsNoTimeAndNoAnswer()
{
    TestRoom room;
    prepare(room);
    QuestionView shown;
    {
        Sitting sitting(room);
        sitting.presenter.begin();
        for (int i = 0; i < 17; ++i) {
            room.clock.advance(4s);
            sitting.presenter.tick();
            sitting.presenter.choose(i % 4);
            sitting.presenter.next();
        }
        sitting.presenter.tick();
    }
    room.clock.reboot(20min, QByteArray(32, '2'));
    room.reopen();

    const auto outage = recover(room.context());

    QVERIFY_RESULT(outage);
    QVERIFY(*outage);
    QCOMPARE((*outage)->answered, 17);
    QCOMPARE((*outage)->left, Millis(30min) - 17 * 4s);
    QCOMPARE((*outage)->credited, Millis(20min));
    QCOMPARE((*outage)->person.name, room.room.roster.front().name);
    const auto second = recover(room.context()); // another crash before anybody sat down
    QVERIFY(second && *second);
    QCOMPARE((*second)->left, (*outage)->left);
    QCOMPARE(room.records->interruptions((*outage)->attempt)->size(), 1);
    Sitting again(room);
    again.presenter.open();
    QVERIFY(!again.presenter.isRunning());
    QCOMPARE(room.visit.place(), Place::Resume); // first the learner is told what happened
    room.visit.goToExam((*outage)->attempt);
    again.presenter.open();
    QVERIFY(again.presenter.isRunning());
    QCOMPARE(again.left, Millis(30min) - 17 * 4s);
    QCOMPARE(again.question.index, 17); // the first that is open
    again.presenter.goTo(3);
    QCOMPARE(choiceShown(again.question), 3);
}

void tst_ExamPresenter::anOutageBeyondTheCapCounts()
{
    TestRoom room;
    prepare(room);
    {
        Sitting sitting(room);
        sitting.presenter.begin();
    }
    room.clock.reboot(40min, QByteArray(32, '2'));
    room.reopen();

    const auto outage = recover(room.context());

    QVERIFY_RESULT(outage);
    QCOMPARE((*outage)->credited, Millis(30min));
    QCOMPARE((*outage)->left, Millis(20min));
}

void tst_ExamPresenter::aSuspendIsCreditedAndNoted()
{
    TestRoom room;
    prepare(room);
    Sitting sitting(room);
    sitting.presenter.begin();
    QSignalSpy interruption(&sitting.presenter, &ExamPresenter::showInterruption);
    room.clock.advance(2s);
    sitting.presenter.tick();
    room.clock.advance(10min);

    sitting.presenter.tick();

    QCOMPARE(interruption.size(), 1);
    QCOMPARE(sitting.left, Millis(30min) - 2s);
    QCOMPARE(lastAttempt(room).credited, Millis(10min));
    QCOMPARE(lastAttempt(room).state, AttemptRecord::State::Running);
}

void tst_ExamPresenter::aJumpingClockChangesNothing()
{
    TestRoom room;
    prepare(room);
    Sitting sitting(room);
    sitting.presenter.begin();
    for (const Millis jump : {Millis(24h), Millis(-72h), Millis(365 * 24h), Millis(-730 * 24h)}) {
        room.clock.jumpWall(jump);
        room.clock.advance(1s);
        sitting.presenter.tick();
        sitting.presenter.choose(0);
        QVERIFY(sitting.saved == ExamPresenter::Saved::Saved);
    }

    QCOMPARE(sitting.left, Millis(30min) - 4s);
    QVERIFY(!sitting.ended);
}

void tst_ExamPresenter::aJumpingClockIsRecordedWithItsBounds()
{
    TestRoom room;
    prepare(room);
    Sitting sitting(room);
    sitting.presenter.begin();
    room.clock.advance(1s);
    const Millis expected = room.clock.now().wall;
    room.clock.jumpWall(-365 * 24h);

    sitting.presenter.tick();
    sitting.presenter.tick();

    const auto noted = room.records->interruptions(lastAttempt(room).id);
    QVERIFY_RESULT(noted);
    QCOMPARE(noted->size(), 1);
    const InterruptionRecord clock{QStringLiteral("clock"), expected, expected - 365 * 24h, {}, {}};
    QCOMPARE(noted->front(), clock);
    QCOMPARE(lastAttempt(room).state, AttemptRecord::State::Running);
}

void tst_ExamPresenter::aClockSetDuringACrashIsRecorded()
{
    TestRoom room;
    prepare(room);
    {
        Sitting sitting(room);
        sitting.presenter.begin();
    }
    room.clock.advance(2min); // the program died, the PC did not
    room.clock.jumpWall(24h);
    room.reopen();

    const auto outage = recover(room.context());

    QVERIFY_RESULT(outage);
    QCOMPARE((*outage)->left, Millis(30min));
    const auto noted = room.records->interruptions(lastAttempt(room).id);
    QCOMPARE(noted->size(), 2);
    QCOMPARE(noted->at(0).cause, QStringLiteral("clock"));
    QCOMPARE(noted->at(0).to - noted->at(0).from, Millis(24h));
    QCOMPARE(noted->at(1).cause, QStringLiteral("crash"));
    QCOMPARE(noted->at(1).gap, Millis(2min));
    QCOMPARE(noted->at(1).credited, Millis(2min));
}

void tst_ExamPresenter::aCrashBeforeTheMarksLosesNone()
{
    TestRoom room;
    prepare(room);
    {
        Sitting sitting(room);
        sitting.presenter.begin();
        const NewEvent submitted{
            kind::kExamSubmitted,
            lastAttempt(room).id,
            {{QStringLiteral("by"), QStringLiteral("learner")}, {QStringLiteral("spent"), 60'000}}};
        QVERIFY_RESULT(room.records->append({submitted})); // and then the power went
    }
    room.reopen();

    const auto outage = recover(room.context());

    QVERIFY_RESULT(outage);
    QVERIFY(!*outage);
    QCOMPARE(lastAttempt(room).correct, 0);
    QCOMPARE(room.records->certificates()->size(), 1);
    QVERIFY_RESULT(recover(room.context()));
    QCOMPARE(room.records->certificates()->size(), 1);
}

void tst_ExamPresenter::aFullDiskIsShownAndTriedAgain()
{
    TestRoom room;
    prepare(room);
    Sitting sitting(room);
    sitting.presenter.begin();
    sitting.presenter.choose(1);
    QSqlQuery limit(QSqlDatabase::database(QSqlDatabase::connectionNames().constLast()));
    QVERIFY(limit.exec(QStringLiteral("PRAGMA max_page_count=1"))); // not one page more
    bool refused = false;
    for (int i = 0; i < 3000 && !refused; ++i) {
        sitting.presenter.choose(i % 4);
        refused = sitting.saved == ExamPresenter::Saved::Failed;
    }
    QVERIFY(refused);
    QCOMPARE(codeName(sitting.problem->code), codeName(ErrorCode::DiskFull));
    const AttemptRecord before = lastAttempt(room);
    const auto shownOption = [&](const AttemptRecord &attempt) {
        return attempt.paper.items.front().order.at(choiceShown(sitting.question));
    };
    QVERIFY(shownOption(before) != choicesOf(before).front()); // what is shown as not saved is not
    sitting.presenter.goTo(1);
    QVERIFY(sitting.saved == ExamPresenter::Saved::Nothing); // each question has its own mark
    sitting.presenter.goTo(0);
    QVERIFY(sitting.saved == ExamPresenter::Saved::Failed);

    QSignalSpy solved(&sitting.presenter, &ExamPresenter::problemSolved);
    room.clock.advance(1s);
    sitting.presenter.tick();
    QCOMPARE(solved.size(), 0);

    QVERIFY(limit.exec(QStringLiteral("PRAGMA max_page_count=1000000")));
    room.clock.advance(1s);
    sitting.presenter.tick();

    QVERIFY(sitting.saved == ExamPresenter::Saved::Saved);
    QCOMPARE(solved.size(), 1);
    const AttemptRecord kept = lastAttempt(room);
    QCOMPARE(shownOption(kept), choicesOf(kept).front());
    QVERIFY_RESULT(checkJournal(*room.db));
}

void tst_ExamPresenter::thePaperIsHandedInOnlyWhenEveryClickIsSafe()
{
    TestRoom room;
    prepare(room);
    Sitting sitting(room);
    sitting.presenter.begin();
    QSqlQuery limit(QSqlDatabase::database(QSqlDatabase::connectionNames().constLast()));
    QVERIFY(limit.exec(QStringLiteral("PRAGMA max_page_count=1")));
    for (int i = 0; i < 3000 && sitting.saved != ExamPresenter::Saved::Failed; ++i)
        sitting.presenter.choose(i % 4);
    QVERIFY(sitting.saved == ExamPresenter::Saved::Failed);
    room.clock.advance(90s / 20);
    sitting.presenter.tick();
    const Millis handedInAt = 90s / 20;

    sitting.presenter.submit();
    QVERIFY(sitting.presenter.isHandingIn());
    for (int i = 0; i < 3; ++i) {
        room.clock.advance(2s);
        sitting.presenter.tick();
        sitting.presenter.choose(0); // too late
    }
    QVERIFY(!sitting.ended);
    QCOMPARE(lastAttempt(room).state, AttemptRecord::State::Running);
    QVERIFY(limit.exec(QStringLiteral("PRAGMA max_page_count=1000000")));
    for (int i = 0; i < 2; ++i) {
        room.clock.advance(2s);
        sitting.presenter.tick();
    }

    QVERIFY(sitting.ended);
    const AttemptRecord kept = lastAttempt(room);
    QCOMPARE(kept.state, AttemptRecord::State::Submitted);
    QCOMPARE(kept.spent, handedInAt); // the time of the click, not of the disk
    QCOMPARE(kept.paper.items.front().order.at(choiceShown(sitting.question)),
             choicesOf(kept).front());
}

void tst_ExamPresenter::anotherBankRefusesToResume()
{
    TestRoom room;
    prepare(room);
    {
        Sitting sitting(room);
        sitting.presenter.begin();
    }
    QList<Question> questions = room.room.bank.questions();
    questions.front().stem += QLatin1Char('?');
    room.room.bank = *Bank::fromQuestions(questions);
    Sitting sitting(room);

    room.visit.goToExam(lastAttempt(room).id);
    sitting.presenter.open();

    QVERIFY(sitting.problem);
    QVERIFY(!sitting.presenter.isRunning());
}

QTEST_MAIN(tst_ExamPresenter)
#include "tst_exam_presenter.moc"
