// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kinds_room.h"
#include "kiosk/page_stage.h"
#include "kiosk/pages/exam_page.h"
#include "kiosk/pages/result_page.h"
#include "ui/answer_option.h"
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

/// A picture of 300 by 160 in the stem of every true or false question.
void askWithPictures(Room &room)
{
    askInEveryWay(room);
    QImage image(300, 160, QImage::Format_RGB32);
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

struct MyExam
{
    explicit MyExam(QSize screen, void (*prepare)(Room &) = &askWithPictures)
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

QTEST_MAIN(tst_AnswerArea)
#include "tst_answer_area.moc"
