// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/session_code_page.h"

#include "core/journal/kinds.h"
#include "kiosk/flow/course_presenter.h"
#include "kiosk/flow/desk_presenter.h"
#include "kiosk/flow/exam_presenter.h"
#include "kiosk/flow/result_presenter.h"
#include "kiosk/flow/resume_presenter.h"
#include "kiosk/page_stage.h"
#include "seal/session_code.h"
#include "support/result_matchers.h"
#include "support/room.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/text_field.h"

#include <QSignalSpy>
#include <QTest>

using namespace hocvu;

class tst_SessionCodePage : public QObject
{
    Q_OBJECT

private slots:
    void fitsEveryScreen_data() { PageStage::addScreens(); }
    void fitsEveryScreen();
    void opensTheExamForWhoIsReady();
    void typesTheHyphensItself();
    void saysWhatIsWrongWithACode_data();
    void saysWhatIsWrongWithACode();
    void learnersGoBackToTheirPage();
    void theDeskOpensItBeforeAnybodyCame();
    void aSittingThatWasCutOffWaitsForIt();
    void aPaperThatWaitedForItsMarksGetsThem();
    void nothingIsShownOfAnEarlierPaperWhileItIsShut();
};

namespace {

struct Shut
{
    explicit Shut(QSize screen = QSize(1280, 720))
        : stage(screen)
        , presenter(room.context(), room.visit)
        , page(new SessionCodePage(presenter, stage.ground()))
    {
        room.signIn();
        room.watchAllLessons(room.visit.person().id);
        QObject::connect(&room.visit, &Visit::placeChanged, page, [this](Place place) {
            if (place == Place::SessionCode)
                page->enter();
        });
        stage.show(page);
    }
    void type(const QString &text)
    {
        auto *field = page->findChild<TextField *>(QStringLiteral("sessionCode"));
        field->setFocus();
        QTest::keyClicks(field, text);
    }
    QString shown() const
    {
        return page->findChild<TextField *>(QStringLiteral("sessionCode"))->text();
    }
    Button *button(const char *name) const
    {
        return page->findChild<Button *>(QLatin1String(name));
    }
    QString notice() const { return page->findChild<Banner *>()->text(); }

    TestRoom room;
    PageStage stage;
    SessionCodePresenter presenter;
    SessionCodePage *page;
};

} // namespace

void tst_SessionCodePage::fitsEveryScreen()
{
    QFETCH(QSize, screen);
    Shut shut(screen);
    shut.room.exam.shut();
    shut.room.visit.goToSessionCode(Place::Exam);

    shut.stage.picture(QStringLiteral("session-code"));
    QCOMPARE(shut.stage.cramped(), QString());
    QCOMPARE(shut.stage.unnamed(), QString());
    shut.type(QStringLiteral("7F6N7MTMBKPE"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    shut.stage.picture(QStringLiteral("session-code-slip"));
    QCOMPARE(shut.stage.cramped(), QString());
}

void tst_SessionCodePage::opensTheExamForWhoIsReady()
{
    Shut shut;
    shut.room.exam.shut();
    const QUuid person = shut.room.visit.person().id;
    QCOMPARE(examReadiness(shut.room.context(), person)->state, ExamReadiness::State::Sealed);
    ExamPresenter exam(shut.room.context(), shut.room.visit);
    shut.room.visit.goTo(Place::Exam);
    exam.open();
    QCOMPARE(shut.room.visit.place(), Place::SessionCode);
    exam.begin(); // by whatever way
    QVERIFY(!exam.isRunning());

    shut.type(QString::fromLatin1(TestExam::kCode));
    QTest::mouseClick(shut.button("sessionOpen"), Qt::LeftButton);

    QCOMPARE(shut.room.visit.place(), Place::Exam);
    QCOMPARE(examReadiness(shut.room.context(), person)->state, ExamReadiness::State::Open);
    exam.open();
    exam.begin();
    QVERIFY(exam.isRunning());
}

void tst_SessionCodePage::typesTheHyphensItself()
{
    Shut shut;
    shut.room.exam.shut();
    shut.room.visit.goToSessionCode(Place::Exam);

    shut.type(QStringLiteral("7f6n 7m"));
    QCOMPARE(shut.shown(), QStringLiteral("7F6N-7M"));
    QVERIFY(!shut.button("sessionOpen")->isEnabled());
    shut.type(QStringLiteral("tm-bkpdxyz"));
    QCOMPARE(shut.shown(), QStringLiteral("7F6N-7MTM-BKPD"));
    QVERIFY(shut.button("sessionOpen")->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QCOMPARE(shut.shown(), QStringLiteral("7F6N-7MTM-BKP"));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QCOMPARE(shut.shown(), QStringLiteral("7F6N-7MTM"));
}

void tst_SessionCodePage::saysWhatIsWrongWithACode_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("says");
    QTest::newRow("slip") << QStringLiteral("7F6N7MTMBKPE") << QStringLiteral("gõ nhầm");
    QTest::newRow("another kit's")
        << SessionCode::random().text() << QStringLiteral("không phải của bộ đề");
}

void tst_SessionCodePage::saysWhatIsWrongWithACode()
{
    QFETCH(QString, typed);
    QFETCH(QString, says);
    Shut shut;
    shut.room.exam.shut();
    shut.room.visit.goToSessionCode(Place::Exam);

    shut.type(typed);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QCOMPARE(shut.room.visit.place(), Place::SessionCode);
    QVERIFY2(shut.notice().contains(says), qPrintable(shut.notice()));
    QVERIFY(shut.room.exam.isSealed());
    QVERIFY(shut.button("sessionOpen")->isEnabled());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("sessionCode"));
}

void tst_SessionCodePage::learnersGoBackToTheirPage()
{
    Shut shut;
    shut.room.exam.shut();
    shut.room.visit.goToSessionCode(Place::Exam);

    QTest::mouseClick(shut.button("sessionBack"), Qt::LeftButton);

    QCOMPARE(shut.room.visit.place(), Place::Course);
}

void tst_SessionCodePage::theDeskOpensItBeforeAnybodyCame()
{
    Shut shut;
    shut.room.exam.shut();
    shut.room.visit.signOut();
    DeskPresenter desk(shut.room.context(), shut.room.visit);
    desk.enterPin(QStringLiteral("246810"));
    QVERIFY(desk.isSealed());

    desk.openExamRoom();

    QCOMPARE(shut.room.visit.place(), Place::SessionCode);
    QVERIFY(!desk.isOpen()); // who presses "back" now is not at the desk
    shut.type(QString::fromLatin1(TestExam::kCode));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(shut.room.visit.place(), Place::Idle);
    QVERIFY(!shut.room.exam.isSealed());
}

void tst_SessionCodePage::aSittingThatWasCutOffWaitsForIt()
{
    Shut shut;
    {
        ExamPresenter exam(shut.room.context(), shut.room.visit);
        exam.begin();
        exam.choose(2);
    }
    shut.room.visit.signOut();
    shut.room.exam.shut();
    const auto outage = recover(shut.room.context());
    QVERIFY(outage && *outage);
    QCOMPARE((*outage)->answered, 1);
    ResumePresenter resume(shut.room.context(), shut.room.visit);
    resume.open(**outage);
    QCOMPARE(shut.room.visit.place(), Place::Resume);

    resume.goOn();

    QCOMPARE(shut.room.visit.place(), Place::SessionCode);
    shut.type(QString::fromLatin1(TestExam::kCode));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(shut.room.visit.place(), Place::Resume);
    resume.refresh();
    resume.goOn();
    QCOMPARE(shut.room.visit.place(), Place::Exam);
    ExamPresenter exam(shut.room.context(), shut.room.visit);
    exam.open();
    QVERIFY(exam.isRunning());
    QCOMPARE(exam.answeredCount(), 1);
}

/// The power went between handing in and the marks, and the code went with it.
void tst_SessionCodePage::aPaperThatWaitedForItsMarksGetsThem()
{
    Shut shut;
    const QUuid person = shut.room.visit.person().id;
    QUuid attempt;
    {
        ExamPresenter exam(shut.room.context(), shut.room.visit);
        exam.begin();
        exam.choose(0);
        attempt = shut.room.records->attempts(person)->back().id;
    }
    QVERIFY_RESULT(shut.room.records->append(
        {{kind::kExamSubmitted,
          attempt,
          {{QStringLiteral("by"), QStringLiteral("learner")}, {QStringLiteral("spent"), 1000}}}}));
    shut.room.exam.shut();
    QVERIFY_RESULT(recover(shut.room.context()));
    QVERIFY(!shut.room.records->attempts(person)->back().correct);
    shut.room.visit.goToSessionCode(Place::Idle);

    shut.type(QString::fromLatin1(TestExam::kCode));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QVERIFY(shut.room.records->attempts(person)->back().correct);
    QCOMPARE(shut.room.records->certificates()->size(), 1);
}

void tst_SessionCodePage::nothingIsShownOfAnEarlierPaperWhileItIsShut()
{
    Shut shut;
    {
        ExamPresenter exam(shut.room.context(), shut.room.visit);
        exam.begin();
        exam.submit();
    }
    shut.room.exam.shut();
    ResultPresenter result(shut.room.context(), shut.room.visit);
    const QSignalSpy results(&result, &ResultPresenter::showResult);
    const QSignalSpy reviews(&result, &ResultPresenter::showReview);
    const QSignalSpy problems(&result, &ResultPresenter::showProblem);

    result.refresh();

    QCOMPARE(results.size(), 1);
    QCOMPARE(reviews.size(), 0);
    QCOMPARE(problems.size(), 0);
}

QTEST_MAIN(tst_SessionCodePage)
#include "tst_session_code_page.moc"
