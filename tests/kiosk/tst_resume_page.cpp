// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/resume_page.h"

#include "kiosk/flow/exam_presenter.h"
#include "kiosk/page_stage.h"
#include "support/room.h"
#include "ui/button.h"
#include "ui/label.h"
#include "ui/text_field.h"

#include <QTest>

using namespace hocvu;

class tst_ResumePage : public QObject
{
    Q_OBJECT

private slots:
    void fitsEveryScreen_data() { PageStage::addScreens(); }
    void fitsEveryScreen();
    void saysThatNothingIsLostAfterAPowerCut();
    void saysWhatADamagedJournalMayHaveLost();
    void saysHowMuchOfALongOutageIsCredited();
    void goesOnWithTheExam();
    void theSupervisorsStepsFitEveryScreen_data() { PageStage::addScreens(); }
    void theSupervisorsStepsFitEveryScreen();
    void theSupervisorGivesLostTimeBack();
    void nothingIsGivenBackTwice();
    void aCampaignMayAskForARelease();
    void whatAnOutageUsedUpWaitsForTheSupervisor();
    void waitsUntilLater();
};

namespace {

/// A sitting that the power cut off, found again at the next start.
struct CutOff
{
    explicit CutOff(Millis gap, QSize screen = QSize(1280, 720), bool releaseNeeded = false)
        : stage(screen)
        , presenter(room.context(), room.visit)
    {
        room.room.campaign.releaseAfterOutage = releaseNeeded;
        room.signIn(0);
        room.watchAllLessons(room.visit.person().id);
        {
            ExamPresenter exam(room.context(), room.visit);
            room.visit.goTo(Place::Exam);
            exam.open();
            exam.begin();
            for (int i = 0; i < 17; ++i) {
                exam.goTo(i);
                exam.choose(1);
            }
            for (int i = 0; i < 40; ++i) { // A longer silence would be an interruption itself.
                room.clock.advance(std::chrono::seconds(1));
                exam.tick();
            }
        }
        room.visit.signOut();
        room.clock.reboot(gap, QByteArrayLiteral("22222222222222222222222222222222"));
        const auto found = recover(room.context());
        Q_ASSERT(found && *found);
        page = new ResumePage(presenter, stage.ground());
        presenter.open(**found);
        stage.show(page);
        page->enter();
    }
    QString text(const char *name) const
    {
        return page->findChild<Label *>(QLatin1String(name))->text();
    }
    Button *button(const char *name) const
    {
        return page->findChild<Button *>(QLatin1String(name));
    }
    void click(const char *name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    void enterPin(const QString &pin) const
    {
        for (const QChar digit : pin)
            QTest::mouseClick(page->findChild<Button *>(QStringLiteral("pinDigit") + digit),
                              Qt::LeftButton);
        click("pinEnter");
    }
    AttemptRecord attempt() { return room.records->allAttempts()->back(); }

    TestRoom room;
    PageStage stage;
    ResumePresenter presenter;
    ResumePage *page = nullptr;
};

using std::chrono::minutes;

} // namespace

void tst_ResumePage::fitsEveryScreen()
{
    QFETCH(QSize, screen);
    CutOff cut(minutes(50), screen);

    cut.stage.picture(QStringLiteral("resume"));
    QCOMPARE(cut.stage.cramped(), QString());
    QCOMPARE(cut.stage.unnamed(), QString());
}

void tst_ResumePage::saysThatNothingIsLostAfterAPowerCut()
{
    CutOff cut(minutes(3));

    QCOMPARE(cut.text("resumeSaved"), QStringLiteral("17/30"));
    QCOMPARE(cut.text("resumeLeft"), QStringLiteral("29:20"));
    QCOMPARE(cut.text("resumeGap"),
             QStringLiteral("Máy bị gián đoạn 3 phút. Khoảng này không tính vào giờ thi."));
    QCOMPARE(cut.text("resumePerson"), QStringLiteral("Nguyễn Thị Hường · Văn phòng HĐND và UBND"));
}

void tst_ResumePage::saysWhatADamagedJournalMayHaveLost()
{
    CutOff cut(minutes(3));
    const auto says = [&cut](const QString &words) {
        const auto labels = cut.page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const QLabel *label) { return label->text().contains(words); });
    };
    QVERIFY(says(QStringLiteral("còn nguyên")));
    Outage outage = recover(cut.room.context())->value();
    outage.mayLackClicks = true;

    cut.presenter.open(outage);
    cut.page->enter();

    QVERIFY(!says(QStringLiteral("còn nguyên")));
    QVERIFY(says(QStringLiteral("Có thể thiếu vài câu bạn đã chọn")));
    cut.stage.picture(QStringLiteral("resume-in-part"));
    QCOMPARE(cut.stage.cramped(), QString());
}

void tst_ResumePage::saysHowMuchOfALongOutageIsCredited()
{
    CutOff cut(minutes(32));

    QCOMPARE(cut.text("resumeLeft"), QStringLiteral("27:20"));
    QCOMPARE(cut.text("resumeGap"),
             QStringLiteral("Máy bị gián đoạn 32 phút. Trong đó 30 phút không tính vào giờ thi."));
}

void tst_ResumePage::goesOnWithTheExam()
{
    CutOff cut(minutes(3));
    QCOMPARE(QApplication::focusWidget(), cut.button("resumeGoOn"));

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);

    QCOMPARE(cut.room.visit.place(), Place::Exam);
    QCOMPARE(cut.room.visit.person().name, QStringLiteral("Nguyễn Thị Hường"));
}

void tst_ResumePage::theSupervisorsStepsFitEveryScreen()
{
    QFETCH(QSize, screen);
    CutOff cut(minutes(50), screen);
    cut.click("resumeSupervisor");
    cut.stage.picture(QStringLiteral("release-pin"));
    QCOMPARE(cut.stage.cramped(), QString());
    QCOMPARE(cut.stage.unnamed(), QString());

    cut.enterPin(QStringLiteral("246810"));

    cut.stage.picture(QStringLiteral("release-time"));
    QCOMPARE(cut.stage.cramped(), QString());
    QCOMPARE(cut.stage.unnamed(), QString());
}

void tst_ResumePage::theSupervisorGivesLostTimeBack()
{
    CutOff cut(minutes(50));
    QCOMPARE(cut.text("resumeLeft"), QStringLiteral("09:20"));
    cut.click("resumeSupervisor");
    cut.enterPin(QStringLiteral("13579"));
    QCOMPARE(cut.room.visit.place(), Place::Resume); // a wrong PIN opens nothing
    cut.enterPin(QStringLiteral("246810"));
    QVERIFY(cut.text("releaseLost").contains(QStringLiteral("20 phút")));
    QVERIFY(!cut.button("releaseCredit")->isEnabled()); // not without a reason

    cut.page->findChild<TextField *>(QStringLiteral("releaseReason"))
        ->setText(QStringLiteral("mất điện cả phường"));
    cut.click("releaseCredit");

    QCOMPARE(cut.attempt().extra, Millis(minutes(20)));
    QCOMPARE(cut.room.visit.place(), Place::Exam);
    QCOMPARE(cut.room.visit.approvedAttempt(), cut.attempt().id);
}

void tst_ResumePage::nothingIsGivenBackTwice()
{
    CutOff cut(minutes(50));
    cut.click("resumeSupervisor");
    cut.enterPin(QStringLiteral("246810"));
    cut.page->findChild<TextField *>(QStringLiteral("releaseReason"))
        ->setText(QStringLiteral("mất điện"));
    cut.click("releaseCredit");

    cut.presenter.refresh(); // the learner comes by this page once more

    QCOMPARE(cut.text("resumeLeft"), QStringLiteral("29:20"));
    QVERIFY(!cut.button("resumeSupervisor")->isVisible());
}

void tst_ResumePage::aCampaignMayAskForARelease()
{
    CutOff cut(minutes(3), QSize(1280, 720), true);

    cut.click("resumeGoOn");
    QCOMPARE(cut.room.visit.place(), Place::Resume);
    cut.enterPin(QStringLiteral("246810"));

    QCOMPARE(cut.room.visit.place(), Place::Exam);
    QCOMPARE(cut.attempt().extra, Millis(0)); // nothing was lost
}

void tst_ResumePage::whatAnOutageUsedUpWaitsForTheSupervisor()
{
    CutOff cut(minutes(24 * 60));
    QCOMPARE(cut.text("resumeLeft"), QStringLiteral("00:00"));

    cut.click("resumeGoOn");

    QCOMPARE(cut.room.visit.place(), Place::Resume); // nothing is handed in over anybody's head
    QCOMPARE(cut.attempt().state, AttemptRecord::State::Interrupted);
}

void tst_ResumePage::waitsUntilLater()
{
    CutOff cut(minutes(3));

    QTest::mouseClick(cut.button("resumeLater"), Qt::LeftButton);

    QCOMPARE(cut.room.visit.place(), Place::Idle);
    QVERIFY(!cut.room.visit.isSignedIn());
}

QTEST_MAIN(tst_ResumePage)
#include "tst_resume_page.moc"
