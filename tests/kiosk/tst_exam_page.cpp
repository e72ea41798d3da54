// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/exam_page.h"

#include "kiosk/fake_speaker.h"
#include "kiosk/page_stage.h"
#include "kiosk/pages/read_aloud_button.h"
#include "support/room.h"
#include "ui/answer_option.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/dialog_prompt.h"
#include "ui/label.h"
#include "ui/scroll_column.h"

#include <QScrollBar>
#include <QTest>

using namespace hocvu;

class tst_ExamPage : public QObject
{
    Q_OBJECT

private slots:
    void saysEveryRuleWhole_data() { PageStage::addScreens(); }
    void saysEveryRuleWhole();
    void showsAQuestionWithFourLongOptions_data();
    void showsAQuestionWithFourLongOptions();
    void beginsTheNextQuestionAtItsTop();
    void tellsTheLearnerWhatAFullDiskMeans_data() { PageStage::addScreens(); }
    void tellsTheLearnerWhatAFullDiskMeans();
    void aSecondPressOfTheKeyThatOpenedThePaperDoesNothing();
    void theQuestionIsReadWhereTheFocusIs();
    void tabStopsAtOneNumberAndArrowsLeadOn();
};

namespace {

/// A paper whose questions take three lines and whose options take two on a usual screen.
void makeLong(Room &room)
{
    QList<Question> questions = room.bank.questions();
    for (Question &question : questions) {
        question.stem = QStringLiteral(
            "Một người dân gửi đơn kiến nghị có họ tên, số căn cước và địa chỉ. Cán bộ tiếp nhận "
            "muốn nhờ một công cụ AI miễn phí trên mạng tóm tắt nhanh nội dung đơn trước giờ họp "
            "giao ban. Cách làm nào sau đây là phù hợp nhất với quy định?");
        for (QString &option : question.options)
            option = QStringLiteral("Xóa hết họ tên, số căn cước và địa chỉ trong đơn rồi mới đưa "
                                    "phần còn lại vào công cụ để tóm tắt nội dung");
    }
    room.bank = *Bank::fromQuestions(questions);
}

struct MyExam
{
    explicit MyExam(QSize screen, void (*prepare)(Room &) = nullptr)
        : room(prepare)
        , stage(screen)
        , prompt(stage.ground())
        , presenter(room.context(), room.visit)
        , page(new ExamPage(presenter, prompt, stage.ground()))
    {
        giveVoice(*page, &speaker);
        room.signIn(1);
        room.watchAllLessons(room.visit.person().id);
        room.visit.goTo(Place::Exam);
        stage.show(page);
        page->enter();
    }
    ScrollColumn *scroll() const
    {
        return page->findChild<ScrollColumn *>(QStringLiteral("examScroll"));
    }
    bool isWhole(int option) const
    {
        const auto *one
            = page->findChild<AnswerOption *>(QStringLiteral("examOption%1").arg(option));
        const QWidget *view = scroll()->viewport();
        return view->rect().contains(QRect(one->mapTo(view, QPoint()), one->size()));
    }

    FakeSpeaker speaker;
    PreparedRoom room;
    PageStage stage;
    DialogPrompt prompt;
    ExamPresenter presenter;
    ExamPage *page;
};

} // namespace

void tst_ExamPage::saysEveryRuleWhole()
{
    QFETCH(QSize, screen);
    MyExam exam(screen);

    exam.stage.picture(QStringLiteral("exam-rules"));

    QCOMPARE(exam.stage.cramped(), QString());
    QCOMPARE(exam.stage.unnamed(), QString());
    for (const char *name : {"examBegin", "examBack"})
        QVERIFY(exam.page->findChild<Button *>(QLatin1String(name))->height() >= 48);
}

void tst_ExamPage::showsAQuestionWithFourLongOptions_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<bool>("allInSight");

    QTest::newRow("1024x768") << QSize(1024, 768) << false;
    QTest::newRow("1280x720") << QSize(1280, 720) << true;
    QTest::newRow("1366x768") << QSize(1366, 768) << true;
    QTest::newRow("1920x1080") << QSize(1920, 1080) << true;
}

void tst_ExamPage::showsAQuestionWithFourLongOptions()
{
    QFETCH(QSize, screen);
    QFETCH(bool, allInSight);
    MyExam exam(screen, makeLong);

    exam.presenter.begin();

    exam.stage.picture(QStringLiteral("exam-question"));
    QCOMPARE(exam.stage.cramped(), QString());
    QCOMPARE(exam.stage.unnamed(), QString());
    QCOMPARE(exam.isWhole(3), allInSight);
    QCOMPARE(exam.scroll()->isHinting(), !allInSight);
    QCOMPARE(exam.scroll()->verticalScrollBar()->isVisible(), !allInSight);
}

void tst_ExamPage::beginsTheNextQuestionAtItsTop()
{
    MyExam exam(QSize(1024, 768), makeLong);
    exam.presenter.begin();
    QTRY_VERIFY(exam.scroll()->isHinting());
    QScrollBar *bar = exam.scroll()->verticalScrollBar();
    QCoreApplication::processEvents(); // the bar narrows the words, which need another line

    bar->setValue(bar->maximum());
    exam.stage.picture(QStringLiteral("exam-question-end"));
    QVERIFY(!exam.scroll()->isHinting());
    exam.presenter.choose(3);
    QCOMPARE(bar->value(), bar->maximum());
    exam.presenter.next();

    QCOMPARE(bar->value(), 0);
    QVERIFY(exam.scroll()->isHinting());
}

void tst_ExamPage::tellsTheLearnerWhatAFullDiskMeans()
{
    QFETCH(QSize, screen);
    MyExam exam(screen);
    exam.presenter.begin();
    exam.presenter.choose(1);
    const auto *option = exam.page->findChild<AnswerOption *>(QStringLiteral("examOption0"));
    const auto placeOfOption = [&] { return option->mapTo(exam.page, QPoint()); };
    QCoreApplication::processEvents(); // the question is laid out
    const QPoint before = placeOfOption();
    const auto shown = [&] {
        QCoreApplication::processEvents();
        for (const Banner *banner : exam.page->findChildren<Banner *>()) {
            if (banner->isVisible())
                return banner->text();
        }
        return QString();
    };

    emit exam.presenter.showProblem({ErrorCode::DiskFull, {}});

    QVERIFY(shown().contains(QStringLiteral("Hãy mời người phụ trách; bạn cứ làm tiếp")));
    QVERIFY(!shown().contains(QStringLiteral("xóa bớt tệp")));
    exam.stage.picture(QStringLiteral("exam-disk-full"));
    QCOMPARE(exam.stage.cramped(), QString());
    QCOMPARE(placeOfOption(), before); // nothing moves under the hand

    emit exam.presenter.problemSolved();

    QVERIFY(shown().contains(QStringLiteral("mọi câu đều đã lưu")));
    QCOMPARE(placeOfOption(), before);

    emit exam.presenter.showInterruption(Millis(125'000), Millis(125'000));

    QVERIFY(shown().contains(QStringLiteral("02:05")));
    QCOMPARE(placeOfOption(), before);
}

/// Somebody impatient presses Enter twice on the page before.
void tst_ExamPage::aSecondPressOfTheKeyThatOpenedThePaperDoesNothing()
{
    MyExam exam(QSize(1366, 768));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(exam.presenter.isRunning());

    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space})
        QTest::keyClick(QApplication::focusWidget(), key);

    QCOMPARE(exam.presenter.answeredCount(), 0);
    QVERIFY(!exam.room.records->attempts(exam.room.visit.person().id)->back().flags.contains(true));

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_B);
    QCOMPARE(exam.presenter.answeredCount(), 1);
}

void tst_ExamPage::theQuestionIsReadWhereTheFocusIs()
{
    MyExam exam(QSize(1366, 768));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    const QWidget *stem = exam.page->findChild<QWidget *>(QStringLiteral("examStem"));
    QCOMPARE(QApplication::focusWidget(), stem);
    QVERIFY(stem->accessibleName().startsWith(QStringLiteral("Câu 1 trên 30. ")));

    exam.page->findChild<AnswerOption *>(QStringLiteral("examOption1"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QCOMPARE(QApplication::focusWidget(), stem);
    QVERIFY(stem->accessibleName().startsWith(QStringLiteral("Câu 2 trên 30. ")));

    auto *next = exam.page->findChild<Button *>(QStringLiteral("examNext"));
    next->setFocus();
    QTest::keyClick(next, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), next); // who turns pages goes on turning
}

void tst_ExamPage::tabStopsAtOneNumberAndArrowsLeadOn()
{
    MyExam exam(QSize(1366, 768));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const auto chip = [&exam](int number) {
        return exam.page->findChild<QWidget *>(QStringLiteral("examChip%1").arg(number));
    };
    QTRY_VERIFY(chip(30)->isVisible());
    exam.page->findChild<Button *>(QStringLiteral("examNext"))->setFocus();

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), chip(1));
    QTest::keyClick(chip(1), Qt::Key_Left); // there is none
    QCOMPARE(QApplication::focusWidget(), chip(1));
    QTest::keyClick(chip(1), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), chip(7));
    QTest::keyClick(chip(7), Qt::Key_Tab);

    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("examSubmit"));
}

QTEST_MAIN(tst_ExamPage)
#include "tst_exam_page.moc"
