// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/read_aloud_button.h"

#include "kiosk/fake_speaker.h"
#include "kiosk/page_stage.h"
#include "kiosk/pages/exam_page.h"
#include "kiosk/pages/help_sheet.h"
#include "kiosk/pages/question_words.h"
#include "ui/dialog_prompt.h"
#include "ui/scroll_column.h"

#include <QPointer>

using namespace hocvu;

class tst_ReadAloudButton : public QObject
{
    Q_OBJECT

private slots:
    void isThereOnlyWhereAVoiceIs();
    void readsAndStopsByPressAndByKey();
    void isReadyAgainAtTheEndOfTheText();
    void fallsSilentWhenItIsGone();
    void leavesAloneWhatAnotherReads();
    void readsTheQuestionOfAnExam();
    void fallsSilentAtTheNextQuestion();
    void takesNoRoomFromTheAnswers_data();
    void takesNoRoomFromTheAnswers();
    void theHelpIsRead();
    void readsEveryKindOfQuestion();
};

namespace {

QString twoSentences()
{
    return QStringLiteral("Một. Hai.");
}

struct Reading
{
    Reading()
        : stage(QSize(1024, 768))
        , button(new ReadAloudButton(twoSentences, QStringLiteral("vi"), QStringLiteral("listen"),
                                     stage.ground()))
    {
        button->setSpeaker(&speaker);
        stage.ground()->show();
        stage.ground()->activateWindow();
        [[maybe_unused]] const bool isShown = QTest::qWaitForWindowExposed(stage.ground());
    }

    FakeSpeaker speaker;
    PageStage stage;
    QPointer<ReadAloudButton> button;
};

struct Sitting
{
    explicit Sitting(QSize screen)
        : stage(screen)
        , prompt(stage.ground())
        , presenter(room.context(), room.visit)
        , page(new ExamPage(presenter, prompt, stage.ground()))
    {
        giveVoice(*page, &speaker);
        room.signIn(0);
        room.watchAllLessons(room.visit.person().id);
        room.visit.goTo(Place::Exam);
        stage.show(page);
        page->enter();
        presenter.begin();
    }

    FakeSpeaker speaker;
    TestRoom room;
    PageStage stage;
    DialogPrompt prompt;
    ExamPresenter presenter;
    ExamPage *page;
};

ItemText text(const char *words)
{
    ItemText made;
    made.text = QString::fromUtf8(words);
    return made;
}

} // namespace

void tst_ReadAloudButton::isThereOnlyWhereAVoiceIs()
{
    Reading my;
    QVERIFY(my.button->isVisible());
    QVERIFY(my.button->height() >= 48);

    my.speaker.setLanguages({QStringLiteral("en")});
    QVERIFY(!my.button->isVisible());
    my.speaker.setLanguages({QStringLiteral("en"), QStringLiteral("vi")});
    QVERIFY(my.button->isVisible());
    my.button->setSpeaker(nullptr);
    QVERIFY(!my.button->isVisible());
}

void tst_ReadAloudButton::readsAndStopsByPressAndByKey()
{
    Reading my;

    QTest::mouseClick(my.button, Qt::LeftButton);
    QCOMPARE(my.speaker.said, QStringList{QStringLiteral("vi Một. Hai.")});
    QVERIFY(my.speaker.isSpeaking());
    QCOMPARE(my.button->accessibleName(), QStringLiteral("Thôi nghe"));
    QTest::keyClick(my.stage.ground(), Qt::Key_F2);
    QVERIFY(!my.speaker.isSpeaking());
    QCOMPARE(my.button->accessibleName(), QStringLiteral("Nghe"));
    QTest::keyClick(my.stage.ground(), Qt::Key_F2);
    QCOMPARE(my.speaker.said.size(), 2);
    QVERIFY(my.speaker.isSpeaking());
}

void tst_ReadAloudButton::isReadyAgainAtTheEndOfTheText()
{
    Reading my;
    my.button->click();

    my.speaker.end();

    QCOMPARE(my.button->accessibleName(), QStringLiteral("Nghe"));
    my.button->click();
    QCOMPARE(my.speaker.said.size(), 2);
}

void tst_ReadAloudButton::fallsSilentWhenItIsGone()
{
    Reading my;
    my.button->click();
    QVERIFY(my.speaker.isSpeaking());

    my.stage.ground()->hide();
    QVERIFY(!my.speaker.isSpeaking());

    my.stage.ground()->show();
    my.button->click();
    QVERIFY(my.speaker.isSpeaking());
    delete my.button;
    QVERIFY(!my.speaker.isSpeaking());
}

void tst_ReadAloudButton::leavesAloneWhatAnotherReads()
{
    Reading my;
    my.speaker.say(QStringLiteral("Ba."), QStringLiteral("vi"));

    my.button->stop();
    my.button->hide();

    QVERIFY(my.speaker.isSpeaking());
}

void tst_ReadAloudButton::readsTheQuestionOfAnExam()
{
    Sitting exam(QSize(1366, 768));

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);

    QCOMPARE(exam.speaker.said.size(), 1);
    const QStringList lines = exam.speaker.said.constFirst().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.at(0).startsWith(QStringLiteral("vi Câu hỏi")));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("A. ")));
    QVERIFY(lines.at(4).startsWith(QStringLiteral("D. ")));
    for (const QString &line : lines)
        QVERIFY2(line.endsWith(QLatin1Char('.')) || line.endsWith(QLatin1Char('?'))
                     || line.endsWith(QLatin1Char(':')),
                 qPrintable(line));
    QCOMPARE(exam.presenter.answeredCount(), 0);
}

void tst_ReadAloudButton::fallsSilentAtTheNextQuestion()
{
    Sitting exam(QSize(1366, 768));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    QVERIFY(exam.speaker.isSpeaking());

    exam.presenter.choose(1); // who answers may hear the rest
    QVERIFY(exam.speaker.isSpeaking());
    exam.presenter.next();

    QVERIFY(!exam.speaker.isSpeaking());
}

void tst_ReadAloudButton::takesNoRoomFromTheAnswers_data()
{
    PageStage::addScreens();
}

void tst_ReadAloudButton::takesNoRoomFromTheAnswers()
{
    QFETCH(QSize, screen);
    Sitting exam(screen);
    const auto *button = exam.page->findChild<ReadAloudButton *>(QStringLiteral("examListen"));

    exam.stage.picture(QStringLiteral("exam-listen"));

    QVERIFY(button->isVisible() && button->height() >= 48);
    QCOMPARE(exam.stage.cramped(), QString());
    QCOMPARE(exam.stage.unnamed(), QString());
    QVERIFY(!exam.page->findChild<ScrollColumn *>(QStringLiteral("examScroll"))->isHinting());
}

void tst_ReadAloudButton::theHelpIsRead()
{
    FakeSpeaker speaker({QStringLiteral("en")});
    PageStage stage(QSize(1280, 720));
    stage.ground()->show();
    auto *sheet = new HelpSheet(QStringLiteral("# One\n\nTwo **three**.\n\n1. Four\n"),
                                QStringLiteral("en"), stage.ground());
    giveVoice(*sheet, &speaker);
    sheet->open();
    auto *button = sheet->findChild<ReadAloudButton *>();
    QVERIFY(button->isVisible());

    QTest::keyClick(sheet->focusWidget(), Qt::Key_F2);
    QCOMPARE(speaker.said, QStringList{QStringLiteral("en One.\nTwo three.\nFour")});
    stage.picture(QStringLiteral("help-listen"));
    QTest::keyClick(sheet->focusWidget(), Qt::Key_Tab);
    QCOMPARE(stage.ground()->focusWidget(), button);
    sheet->dismiss();

    QVERIFY(!speaker.isSpeaking());
}

void tst_ReadAloudButton::readsEveryKindOfQuestion()
{
    ShownQuestion question;
    question.stem = text("Câu này hỏi gì");
    question.options = {text("Một"), text("Hai?")};
    question.rights = {text("Ba")};
    const auto spoken = [&](ItemKind kind) {
        question.kind = kind;
        return words::spokenQuestion(question).replace(QLatin1Char('\n'), QLatin1Char(' '));
    };

    for (const ItemKind kind : {ItemKind::SingleChoice, ItemKind::MultipleChoice})
        QCOMPARE(spoken(kind), QStringLiteral("Câu này hỏi gì. A. Một. B. Hai?"));
    QCOMPARE(spoken(ItemKind::TrueFalse), QStringLiteral("Câu này hỏi gì. A. Đúng. B. Sai."));
    QCOMPARE(spoken(ItemKind::Ordering), QStringLiteral("Câu này hỏi gì. Một. Hai?"));
    QCOMPARE(spoken(ItemKind::Matching),
             QStringLiteral("Câu này hỏi gì. Các phần bên trái: Một. Hai? Các phần để ghép: Ba."));
    for (const ItemKind kind : {ItemKind::ShortAnswer, ItemKind::Numeric})
        QCOMPARE(spoken(kind), QStringLiteral("Câu này hỏi gì."));
}

QTEST_MAIN(tst_ReadAloudButton)
#include "tst_read_aloud_button.moc"
