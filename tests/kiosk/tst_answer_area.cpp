// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kinds_room.h"
#include "kiosk/page_stage.h"
#include "kiosk/pages/exam_page.h"
#include "kiosk/pages/result_page.h"
#include "ui/answer_option.h"
#include "ui/button.h"
#include "ui/dialog_prompt.h"
#include "ui/label.h"
#include "ui/text_field.h"

#include <QAccessible>
#include <QBuffer>
#include <QComboBox>
#include <QCryptographicHash>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

using namespace hocvu;

namespace {

/// A picture of that size in the stem of every true or false question.
void askWithPictures(Room &room, QSize size)
{
    askInEveryWay(room);
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(0x2f, 0x6f, 0xb0));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    const QString name
        = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QList<Question> questions = room.bank.questions();
    for (Question &question : questions) {
        if (!question.marked || question.marked->kind != ItemKind::TrueFalse)
            continue;
        Item item = *question.marked;
        item.stem = {QStringLiteral("<p>Ảnh này do <b>AI</b> tạo ra.</p><p><img alt=\"một ô xanh\" "
                                    "src=\"%1\"/></p>")
                         .arg(name),
                     true};
        setItem(question, item, true);
    }
    room.bank = *Bank::fromQuestions(questions, {{name, bytes}});
}

void askWithSmallPictures(Room &room)
{
    askWithPictures(room, QSize(300, 160));
}

void askWithWidePictures(Room &room)
{
    askWithPictures(room, QSize(1600, 900));
}

struct MyExam
{
    explicit MyExam(QSize screen, void (*prepare)(Room &) = &askWithSmallPictures)
        : room(prepare)
        , stage(screen)
        , prompt(stage.ground())
        , sitting(room)
        , page(new ExamPage(sitting.presenter, prompt, stage.ground()))
    {
        room.signIn(0);
        room.watchAllLessons(room.visit.person().id);
        stage.show(page);
        page->enter();
        sitting.presenter.begin();
    }
    void goTo(ItemKind kind) { sitting.presenter.goTo(sitting.placeOf(kind)); }
    QString kept() const { return sitting.attempt().answers.at(sitting.view.index); }
    template <typename Widget>
    Widget *find(const char *name, int number = -1) const
    {
        const QString end = number < 0 ? QString() : QString::number(number);
        return page->findChild<Widget *>(QLatin1String(name) + end);
    }

    PreparedRoom room;
    PageStage stage;
    DialogPrompt prompt;
    KindsSitting sitting;
    ExamPage *page;
};

} // namespace

class tst_AnswerArea : public QObject
{
    Q_OBJECT

private slots:
    void fitsEveryScreen_data();
    void fitsEveryScreen();
    void theResultShowsEveryKind_data() { PageStage::addScreens(); }
    void theResultShowsEveryKind();
    void severalAreTicked();
    void keysTickToo();
    void thingsArePutIntoOrder();
    void aListIsChosenFrom();
    void theWheelChangesNoAnswer();
    void theLineBelongsToWhoTypes();
    void aPictureIsSeen();
    void whoTypesAtOnceTypesIntoTheLine();
    void whatIsNoNumberIsSaid();
    void pageKeysTurnPagesEverywhere();
    void theKeyboardGoesThroughTheAnswersFirst();
    void aWidePictureFitsTheNarrowestPage();
    void theRulesSayHowIsAsked();
    void whatIsShownIsSaid();
};

void tst_AnswerArea::fitsEveryScreen_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<int>("kind");
    for (const QSize screen : {QSize(1024, 768), QSize(1366, 768), QSize(1920, 1080)}) {
        for (int i = 0; i < kItemKinds; ++i)
            QTest::addRow("%dx%d %s", screen.width(), screen.height(),
                          qPrintable(kindName(ItemKind(i))))
                << screen << i;
    }
}

void tst_AnswerArea::fitsEveryScreen()
{
    QFETCH(QSize, screen);
    QFETCH(int, kind);
    MyExam exam(screen);
    const int place = exam.sitting.placeOf(ItemKind(kind));

    exam.sitting.presenter.goTo(place);
    exam.stage.picture(QStringLiteral("exam-kind-%1").arg(kindName(ItemKind(kind))));
    QCOMPARE(exam.stage.cramped(), QString());
    QCOMPARE(exam.stage.unnamed(), QString());
    exam.sitting.give(place, false);
    exam.sitting.presenter.goTo(0);
    exam.sitting.presenter.goTo(place);

    exam.stage.picture(QStringLiteral("exam-kind-%1-answered").arg(kindName(ItemKind(kind))));
    QCOMPARE(exam.stage.cramped(), QString());
}

void tst_AnswerArea::theResultShowsEveryKind()
{
    QFETCH(QSize, screen);
    MyExam exam(screen);
    exam.room.room.campaign.attempts = 1;
    for (int i = 0; i < 30; ++i)
        exam.sitting.give(i, false);
    exam.sitting.presenter.submit();
    ResultPresenter presenter(exam.room.context(), exam.room.visit);
    PageStage stage(screen);
    auto *result = new ResultPage(presenter, stage.ground());
    stage.show(result);
    result->enter();

    auto *scroll = result->findChild<QScrollArea *>(QStringLiteral("resultReview"));
    QVERIFY(scroll);
    QCOMPARE(stage.cramped(), QString());
    const int pages = 6;
    for (int i = 0; i < pages; ++i) {
        scroll->verticalScrollBar()->setValue(scroll->viewport()->height() * i);
        stage.picture(QStringLiteral("result-kinds-%1").arg(i));
    }
}

void tst_AnswerArea::severalAreTicked()
{
    MyExam exam(QSize(1366, 768));
    exam.goTo(ItemKind::MultipleChoice);
    const PaperItem item = exam.sitting.attempt().paper.items.at(exam.sitting.view.index);

    for (const int option : {0, 2, 3, 2})
        QTest::mouseClick(exam.find<AnswerTick>("examTick", option), Qt::LeftButton);

    QList<int> kept{item.order.at(0), item.order.at(3)};
    std::sort(kept.begin(), kept.end());
    QCOMPARE(exam.kept(), QStringLiteral("%1,%2").arg(kept.at(0)).arg(kept.at(1)));
    QVERIFY(exam.find<AnswerTick>("examTick", 0)->isChecked());
    QVERIFY(!exam.find<AnswerTick>("examTick", 2)->isChecked());
    QVERIFY(!exam.find<AnswerOption>("examOption", 0)->isVisible());
}

void tst_AnswerArea::keysTickToo()
{
    MyExam exam(QSize(1366, 768));
    exam.goTo(ItemKind::MultipleChoice);

    QTest::keyClick(exam.page, Qt::Key_2);
    QTest::keyClick(exam.page, Qt::Key_C);
    QTest::keyClick(exam.page, Qt::Key_9); // there is none

    QVERIFY(exam.find<AnswerTick>("examTick", 1)->isChecked());
    QVERIFY(exam.find<AnswerTick>("examTick", 2)->isChecked());
    QCOMPARE(exam.kept().size(), 3);
}

void tst_AnswerArea::thingsArePutIntoOrder()
{
    MyExam exam(QSize(1366, 768));
    exam.goTo(ItemKind::Ordering);
    const auto name
        = [&exam](int tick) { return exam.find<AnswerTick>("examTick", tick)->accessibleName(); };

    for (const int option : {2, 0, 3})
        QTest::mouseClick(exam.find<AnswerTick>("examTick", option), Qt::LeftButton);

    QCOMPARE(exam.sitting.presenter.answeredCount(), 0);
    QVERIFY2(name(2).contains(QStringLiteral("vị trí 1")), qPrintable(name(2)));
    QVERIFY2(name(3).contains(QStringLiteral("vị trí 3")), qPrintable(name(3)));
    QVERIFY2(!name(1).contains(QStringLiteral("vị trí")), qPrintable(name(1)));
    QTest::mouseClick(exam.find<AnswerTick>("examTick", 1), Qt::LeftButton);
    QCOMPARE(exam.sitting.presenter.answeredCount(), 1);
    QTest::mouseClick(exam.find<AnswerTick>("examTick", 0), Qt::LeftButton);
    QVERIFY(exam.find<AnswerTick>("examTick", 2)->isChecked());
    QVERIFY(!exam.find<AnswerTick>("examTick", 3)->isChecked());
}

void tst_AnswerArea::aListIsChosenFrom()
{
    MyExam exam(QSize(1366, 768));
    exam.goTo(ItemKind::Matching);
    auto *list = exam.find<QComboBox>("examMatch", 1);
    QVERIFY(list);
    QCOMPARE(list->count(), 5);
    const int left = exam.sitting.attempt().paper.items.at(exam.sitting.view.index).order.at(1);

    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);

    QCOMPARE(exam.kept(), QStringLiteral("%1:1").arg(left));
    QCOMPARE(list->currentIndex(), 2);
}

void tst_AnswerArea::theWheelChangesNoAnswer()
{
    MyExam exam(QSize(1366, 768));
    exam.goTo(ItemKind::Matching);
    auto *list = exam.find<QComboBox>("examMatch", 0);
    list->setFocus();

    QWheelEvent wheel(list->rect().center(), list->mapToGlobal(list->rect().center()), {},
                      QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(list, &wheel);

    QCOMPARE(list->currentIndex(), 0);
    QCOMPARE(exam.kept(), QString());
}

void tst_AnswerArea::theLineBelongsToWhoTypes()
{
    MyExam exam(QSize(1366, 768));
    exam.goTo(ItemKind::ShortAnswer);
    auto *line = exam.find<TextField>("examTyped");
    QVERIFY(line->isVisible());
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("cau  lenh"));
    line->setCursorPosition(3);

    exam.room.clock.advance(std::chrono::seconds(1));
    exam.sitting.presenter.tick();

    QCOMPARE(exam.kept(), QStringLiteral("cau lenh"));
    QCOMPARE(line->text(), QStringLiteral("cau  lenh"));
    QCOMPARE(line->cursorPosition(), 3);
    const int place = exam.sitting.view.index;
    exam.sitting.presenter.goTo(place == 0 ? 1 : 0);
    exam.sitting.presenter.goTo(place);
    QCOMPARE(line->text(), QStringLiteral("cau lenh"));
}

void tst_AnswerArea::aPictureIsSeen()
{
    MyExam exam(QSize(1366, 768));
    exam.goTo(ItemKind::TrueFalse);
    const auto *stem = exam.find<Label>("examStem");

    QVERIFY(stem->height() > 160);
    const QImage shown = exam.page->grab().toImage();
    const QPoint middle = stem->mapTo(exam.page, QPoint(100, stem->height() - 60));
    QCOMPARE(shown.pixelColor(middle * shown.devicePixelRatio()), QColor(0x2f, 0x6f, 0xb0));
}

void tst_AnswerArea::whatIsShownIsSaid()
{
    MyExam exam(QSize(1366, 768));
    exam.goTo(ItemKind::SingleChoice);

    for (int i = 0; i < 3; ++i) {
        const auto *option = exam.find<AnswerOption>("examOption", i);
        QVERIFY(!option->accessibleName().contains(QLatin1Char('<')));
        QCOMPARE(QAccessible::queryAccessibleInterface(const_cast<AnswerOption *>(option))->role(),
                 QAccessible::RadioButton);
    }
    exam.goTo(ItemKind::MultipleChoice);
    QCOMPARE(QAccessible::queryAccessibleInterface(exam.find<AnswerTick>("examTick", 0))->role(),
             QAccessible::CheckBox);
    exam.goTo(ItemKind::Matching);
    QVERIFY(!exam.find<QComboBox>("examMatch", 0)->accessibleName().isEmpty());
}

void tst_AnswerArea::whoTypesAtOnceTypesIntoTheLine()
{
    MyExam exam(QSize(1366, 768));
    const int place = exam.sitting.placeOf(ItemKind::ShortAnswer);
    exam.sitting.presenter.goTo(place == 0 ? 1 : place - 1);
    auto *next = exam.find<Button>(place == 0 ? "examPrevious" : "examNext");
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(exam.sitting.view.index, place);

    auto *line = exam.find<TextField>("examTyped");
    QTRY_VERIFY(QApplication::focusWidget() == line);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("la ha noi"));

    QCOMPARE(line->text(), QStringLiteral("la ha noi"));
    QCOMPARE(exam.sitting.view.index, place);
    exam.sitting.presenter.keepTyped();
    QCOMPARE(exam.kept(), QStringLiteral("la ha noi"));
}

void tst_AnswerArea::whatIsNoNumberIsSaid()
{
    MyExam exam(QSize(1366, 768));
    exam.goTo(ItemKind::Numeric);
    auto *line = exam.find<TextField>("examTyped");
    const auto *warning = exam.find<Label>("examWarning");

    QVERIFY(!warning->isVisible());
    QTest::keyClicks(line, QStringLiteral("ba"));
    QVERIFY(warning->isVisible());
    exam.stage.picture(QStringLiteral("exam-no-number"));
    exam.sitting.presenter.keepTyped();
    QCOMPARE(exam.sitting.presenter.answeredCount(), 0);
    line->clear();
    QTest::keyClicks(line, QStringLiteral("1.250"));
    QVERIFY(!warning->isVisible());
}

void tst_AnswerArea::pageKeysTurnPagesEverywhere()
{
    MyExam exam(QSize(1366, 768));
    for (const ItemKind kind : {ItemKind::Matching, ItemKind::ShortAnswer, ItemKind::Ordering}) {
        exam.goTo(kind);
        const int place = exam.sitting.view.index;
        auto *widget = kind == ItemKind::Matching ? exam.find<QWidget>("examMatch", 0)
            : kind == ItemKind::Ordering          ? exam.find<QWidget>("examTick", 0)
                                                  : exam.find<QWidget>("examTyped");
        widget->setFocus();

        QTest::keyClick(widget, place == 29 ? Qt::Key_PageUp : Qt::Key_PageDown);

        QCOMPARE(exam.sitting.view.index, place == 29 ? 28 : place + 1);
        QCOMPARE(exam.sitting.attempt().answers.at(place), QString());
    }
}

void tst_AnswerArea::theKeyboardGoesThroughTheAnswersFirst()
{
    MyExam exam(QSize(1366, 768));
    exam.goTo(ItemKind::Matching);
    exam.find<QWidget>("examMatch", 0)->setFocus();

    for (int i = 1; i < 3; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() == exam.find<QWidget>("examMatch", i));
    }
    exam.goTo(ItemKind::Ordering);
    exam.find<QWidget>("examTick", 0)->setFocus();
    for (int i = 1; i < 4; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() == exam.find<QWidget>("examTick", i));
    }
}

void tst_AnswerArea::aWidePictureFitsTheNarrowestPage()
{
    MyExam exam(QSize(1024, 768), &askWithWidePictures);
    exam.goTo(ItemKind::TrueFalse);
    exam.stage.picture(QStringLiteral("exam-wide-picture"));

    QCOMPARE(exam.stage.cramped(), QString());
    auto *scroll = exam.find<QScrollArea>("examScroll");
    QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    QVERIFY(exam.find<AnswerOption>("examOption", 1)->visibleRegion().boundingRect().width() > 400);
}

void tst_AnswerArea::theRulesSayHowIsAsked()
{
    PreparedRoom usual(nullptr);
    PreparedRoom every(&askWithSmallPictures);

    QVERIFY(!ExamPresenter(usual.context(), usual.visit).asksInEveryWay());
    QVERIFY(ExamPresenter(every.context(), every.visit).asksInEveryWay());
}

QTEST_MAIN(tst_AnswerArea)
#include "tst_answer_area.moc"
