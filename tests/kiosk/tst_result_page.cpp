// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/result_page.h"

#include "core/journal/kinds.h"
#include "kiosk/flow/exam_presenter.h"
#include "kiosk/flow/void_question.h"
#include "kiosk/page_stage.h"
#include "support/room.h"
#include "ui/label.h"

#include <QAbstractButton>
#include <QTest>

using namespace hocvu;

class tst_ResultPage : public QObject
{
    Q_OBJECT

private slots:
    void fitsEveryScreen_data() { PageStage::addScreens(); }
    void fitsEveryScreen();
    void saysHowManyQuestionsWereVoided_data();
    void saysHowManyQuestionsWereVoided();
    void opensTheLessonWhereTheQuestionIsExplained_data();
    void opensTheLessonWhereTheQuestionIsExplained();
};

namespace {

/// Every question is explained from the eighth second of its lesson on.
void explain(Room &room)
{
    const QString scene = QStringLiteral("vi-du");
    for (Lesson &lesson : room.course.lessons)
        lesson.scenes = {{scene, QStringLiteral("Ví dụ"), Millis(8'000), Millis(20'400), 1}};
    QList<Question> questions = room.bank.questions();
    for (Question &question : questions)
        question.scene = scene;
    room.bank = *Bank::fromQuestions(questions);
}

/// Somebody who handed in an empty paper, of which \a voided questions were voided since.
struct Shown
{
    explicit Shown(int voided, QSize screen = QSize(1024, 768), bool wordy = false,
                   bool explained = false)
        : room(wordy           ? &makeWordy
                   : explained ? &explain
                               : nullptr)
        , stage(screen)
    {
        room.signIn();
        room.watchAllLessons(room.visit.person().id);
        for (int attempt = 0; attempt < (wordy ? 2 : 1); ++attempt) {
            ExamPresenter exam(room.context(), room.visit);
            exam.begin();
            for (int i = 0; i < 9 && wordy && attempt == 0; ++i) {
                exam.goTo(i);
                exam.choose(i % kOptions);
            }
            room.clock.advance(std::chrono::minutes(1 + attempt));
            exam.submit();
        }
        const Paper paper = room.records->attempts(room.visit.person().id)->back().paper;
        for (int i = 0; i < voided; ++i) {
            const auto voiding = voidingOf(room.context(), paper.items.at(i).questionId,
                                           QStringLiteral("luật đã thay đổi"));
            if (!voiding || !room.records->append(voiding->events))
                qFatal("not voided");
        }
        presenter = std::make_unique<ResultPresenter>(room.context(), room.visit);
        page = new ResultPage(*presenter, stage.ground());
        stage.show(page);
        page->enter();
    }
    const Label *sentence() const
    {
        return page->findChild<Label *>(QStringLiteral("resultVoided"));
    }

    PreparedRoom room;
    PageStage stage;
    std::unique_ptr<ResultPresenter> presenter;
    ResultPage *page = nullptr;
};

} // namespace

void tst_ResultPage::fitsEveryScreen()
{
    QFETCH(QSize, screen);
    const Shown result(2, screen);
    result.stage.picture(QStringLiteral("result-voided"));
    QCOMPARE(result.stage.cramped(), QString());

    const Shown wordy(1, screen, true);
    wordy.stage.picture(QStringLiteral("result-voided-wordy"));
    QCOMPARE(wordy.stage.cramped(), QString());
}

void tst_ResultPage::saysHowManyQuestionsWereVoided_data()
{
    QTest::addColumn<int>("voided");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("three") << 3;
}

void tst_ResultPage::saysHowManyQuestionsWereVoided()
{
    QFETCH(int, voided);
    const Shown result(voided);

    QCOMPARE(result.sentence()->isVisible(), voided > 0);
    if (voided > 0)
        QVERIFY2(result.sentence()->text().startsWith(QString::number(voided)),
                 qPrintable(result.sentence()->text()));
}

void tst_ResultPage::opensTheLessonWhereTheQuestionIsExplained_data()
{
    QTest::addColumn<bool>("explained");
    QTest::addColumn<QString>("words");
    QTest::newRow("by a scene") << true << QStringLiteral(", từ 00:08");
    QTest::newRow("by a lesson") << false << QString();
}

void tst_ResultPage::opensTheLessonWhereTheQuestionIsExplained()
{
    QFETCH(bool, explained);
    QFETCH(QString, words);
    Shown result(0, QSize(1024, 768), false, explained);
    const QString question = result.room.records->attempts(result.room.visit.person().id)
                                 ->back()
                                 .paper.items.first()
                                 .questionId;
    const int lesson = result.room.room.bank.find(question)->lesson;
    auto *button = result.page->findChild<QAbstractButton *>(QStringLiteral("reviewLesson1"));
    QVERIFY(button);

    QCOMPARE(button->text(), QStringLiteral("Xem lại bài %1").arg(lesson) + words);
    button->click();

    QCOMPARE(result.room.visit.place(), Place::Lesson);
    QCOMPARE(result.room.visit.lesson(), lesson);
    QCOMPARE(result.room.visit.lessonStart(), explained ? Millis(8'000) : Millis(-1));
}

QTEST_MAIN(tst_ResultPage)
#include "tst_result_page.moc"
