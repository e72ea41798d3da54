// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/page_help.h"

#include "kiosk/pages/help_sheet.h"
#include "kiosk/pages/help_text.h"
#include "kiosk/pages/idle_sheet.h"
#include "resources/resources.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/countdown.h"
#include "ui/dialog_prompt.h"
#include "ui/label.h"
#include "ui/text_field.h"
#include "window_stage.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextList>
#include <QTranslator>

using namespace hocvu;

class tst_PageHelp : public QObject
{
    Q_OBJECT

private slots:
    void everyPageHasHelpInBothLanguages_data();
    void everyPageHasHelpInBothLanguages();
    void tellsAboutThePageThatIsShown();
    void f1OpensAndEscClosesWhereOneWas();
    void theButtonOpensAndTheButtonCloses();
    void nothingBelowIsReached();
    void whatIsTypedStays();
    void theClockOfAnExamGoesOnInSight();
    void theEndOfTheTimeTakesHelpAway();
    void aLessonPausesAndGoesOn();
    void whoLeftWithHelpOpenIsSignedOut();
    void helpOnTheFirstPageGoesAwayByItself();
    void anotherPageTakesHelpAway();
    void aQuestionThatComesUpMeanwhileCanBeAnswered();
    void fitsEveryScreenAndEverySize_data();
    void fitsEveryScreenAndEverySize();
    void isReadByKeyboardToItsEnd();
    void speaksTheLanguageOfTheWindow();
};

namespace {

constexpr std::array kPlaces{Place::Idle,   Place::SignIn,      Place::Course,      Place::Lesson,
                             Place::Exam,   Place::Result,      Place::Certificate, Place::Desk,
                             Place::Resume, Place::SessionCode, Place::Practice};
constexpr QSize kScreen{1280, 720};

HelpSheet *sheetIn(const WindowStage &stage)
{
    const auto sheets = stage.window.findChildren<HelpSheet *>();
    for (HelpSheet *sheet : sheets) {
        if (sheet->isVisible())
            return sheet;
    }
    return nullptr;
}

void press(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
}

/// Words of the window in another language, as far as the help asks for them.
class EnglishHelp : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        const bool asks = qstrcmp(context, "hocvu::PageHelp") == 0 && qstrcmp(text, "vi") == 0;
        return asks ? QStringLiteral("en") : QString();
    }
};

} // namespace

void tst_PageHelp::everyPageHasHelpInBothLanguages_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("language");
    QStringList topics{QStringLiteral("practice")};
    for (const Place place : kPlaces)
        topics.append(helpTopic(place));
    for (const QString &topic : std::as_const(topics)) {
        for (const char *language : {"vi", "en"})
            QTest::addRow("%s %s", qPrintable(topic), language) << topic << language;
    }
}

void tst_PageHelp::everyPageHasHelpInBothLanguages()
{
    QFETCH(QString, topic);
    QFETCH(QString, language);
    const bool isVietnamese = language == QLatin1String("vi");

    const QString text = helpText(topic, language);

    QVERIFY(!text.isEmpty());
    QCOMPARE(text, text.normalized(QString::NormalizationForm_C));
    static const QRegularExpression space(QStringLiteral("\\s+"));
    const qsizetype words = text.split(space, Qt::SkipEmptyParts).size();
    QVERIFY2(words >= 120 && words <= 265, qPrintable(QString::number(words)));

    const HelpText shown(text);
    QStringList headings;
    int steps = 0;
    for (QTextBlock block = shown.document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0)
            headings.append(block.text());
        else if (block.textList()
                 && block.textList()->format().style() == QTextListFormat::ListDecimal)
            ++steps;
    }
    QCOMPARE(headings.size(), 4);
    QCOMPARE(headings.mid(1),
             isVietnamese
                 ? QStringList({QStringLiteral("Các bước"), QStringLiteral("Khi gặp khó khăn"),
                                QStringLiteral("Phím")})
                 : QStringList({QStringLiteral("What to do"),
                                QStringLiteral("If something is wrong"), QStringLiteral("Keys")}));
    QVERIFY2(steps >= 3 && steps <= 6, qPrintable(QString::number(steps)));
    QVERIFY(text.contains(isVietnamese ? QStringLiteral("- **Nếu ") : QStringLiteral("- **If ")));
    for (const QChar sign : QStringView(u"|<>\"'_[]"))
        QVERIFY2(!shown.toPlainText().contains(sign), qPrintable(QString(sign)));
    QCOMPARE(text.count(QStringLiteral("“")), text.count(QStringLiteral("”")));
}

void tst_PageHelp::tellsAboutThePageThatIsShown()
{
    WindowStage stage(kScreen);
    QStringList titles;

    for (const Place place : kPlaces) {
        if (place == Place::Course)
            stage.room.signIn(0);
        if (place == Place::Exam)
            stage.goToExam();
        stage.room.visit.goTo(place);
        const Place shown = stage.room.visit.place(); // a page may lead on to another one
        QTest::mouseClick(stage.find<Button>("helpOpen"), Qt::LeftButton);

        const QString title = sheetIn(stage)->accessibleName();
        QVERIFY(helpText(helpTopic(shown), QStringLiteral("vi"))
                    .startsWith(QStringLiteral("# %1\n").arg(title)));
        stage.picture(QStringLiteral("help-") + helpTopic(shown));
        titles.append(title);
        press(Qt::Key_Escape);
    }

    titles.removeDuplicates();
    QVERIFY2(titles.size() >= 8, qPrintable(titles.join(QStringLiteral(", "))));
}

void tst_PageHelp::f1OpensAndEscClosesWhereOneWas()
{
    WindowStage stage(kScreen);
    stage.room.visit.goTo(Place::SignIn);
    QCOMPARE(stage.focus(), QStringLiteral("nameField"));

    press(Qt::Key_F1);
    QVERIFY(sheetIn(stage));
    QCOMPARE(stage.find<Label>("helpTitle")->text(), QStringLiteral("Tìm tên và đăng nhập"));
    QCOMPARE(stage.focus(), QStringLiteral("helpText"));

    press(Qt::Key_Escape);
    QVERIFY(!sheetIn(stage));
    QCOMPARE(stage.focus(), QStringLiteral("nameField"));
    QCOMPARE(stage.room.visit.place(), Place::SignIn); // Esc went no further

    press(Qt::Key_F1);
    press(Qt::Key_F1);
    QVERIFY(!sheetIn(stage));
    QCOMPARE(stage.focus(), QStringLiteral("nameField"));
}

void tst_PageHelp::theButtonOpensAndTheButtonCloses()
{
    WindowStage stage(kScreen);
    stage.room.signIn(0);

    QTest::mouseClick(stage.find<Button>("helpOpen"), Qt::LeftButton);
    QVERIFY(sheetIn(stage));
    QTest::mouseClick(stage.find<Button>("helpClose"), Qt::LeftButton);

    QVERIFY(!sheetIn(stage));
    QCOMPARE(stage.focus(), QStringLiteral("courseContinue"));
}

void tst_PageHelp::nothingBelowIsReached()
{
    WindowStage stage(kScreen);
    stage.goToExam();
    stage.exam.begin();
    const auto *option = stage.find<QWidget>("examOption0");
    press(Qt::Key_F1);
    const QWidget *sheet = sheetIn(stage);
    QVERIFY(sheet);

    for (const Qt::Key key : {Qt::Key_A, Qt::Key_1, Qt::Key_Space, Qt::Key_Left})
        press(key);
    press(Qt::Key_Tab);
    for (const Qt::Key key : {Qt::Key_A, Qt::Key_1, Qt::Key_PageDown})
        press(key);
    for (QWidget *widget : stage.window.findChildren<QWidget *>()) {
        if (sheet->isAncestorOf(widget))
            continue;
        const QPoint middle = widget->mapTo(&stage.window, widget->rect().center());
        const QWidget *top = stage.window.childAt(middle);
        QVERIFY2(widget == sheet || !top || top == sheet || sheet->isAncestorOf(top),
                 qPrintable(widget->objectName()));
    }

    QVERIFY(sheetIn(stage));
    QVERIFY(option);
    QCOMPARE(stage.exam.answeredCount(), 0);
    press(Qt::Key_Escape);
    QVERIFY(stage.find<QWidget>("examNumber")
                ->property("text")
                .toString()
                .contains(QStringLiteral("1/")));
    press(Qt::Key_A);
    QCOMPARE(stage.exam.answeredCount(), 1); // and afterwards it is as it was
}

void tst_PageHelp::whatIsTypedStays()
{
    WindowStage stage(kScreen);
    stage.room.visit.goTo(Place::SignIn);
    QTest::mouseClick(stage.find<Button>("walkInOpen"), Qt::LeftButton);
    auto *name = stage.find<TextField>("walkInName");
    QTest::keyClicks(name, QStringLiteral("Tran Thi B"));

    press(Qt::Key_F1);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("xyz"));
    press(Qt::Key_Escape);

    QCOMPARE(name->text().size(), 10);
    QCOMPARE(stage.focus(), QStringLiteral("walkInName"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ich"));
    QCOMPARE(name->text().size(), 13);
}

void tst_PageHelp::theClockOfAnExamGoesOnInSight()
{
    WindowStage stage(kScreen);
    stage.goToExam();
    press(Qt::Key_F1);
    QVERIFY(!stage.find<Countdown>("helpClock")->isVisible()); // nothing runs yet
    press(Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    stage.exam.begin();

    press(Qt::Key_F1);
    const auto *clock = stage.find<Countdown>("helpClock");
    QVERIFY(clock->isVisible());
    const QString before = clock->text();
    stage.wait(std::chrono::seconds(1));
    QVERIFY(clock->text() != before);
    QCOMPARE(clock->text(), stage.find<Countdown>("examCountdown")->text());
    QVERIFY(sheetIn(stage)->words().contains(QStringLiteral("đồng hồ vẫn chạy")));
    stage.picture(QStringLiteral("help-exam-clock"));
}

void tst_PageHelp::theEndOfTheTimeTakesHelpAway()
{
    WindowStage stage(kScreen);
    stage.goToExam();
    stage.exam.begin();
    press(Qt::Key_F1);

    for (int minute = 0; minute < 2 * 60 && stage.room.visit.place() == Place::Exam; ++minute) {
        for (int second = 0; second < 60; ++second) {
            stage.room.clock.advance(std::chrono::seconds(1));
            stage.exam.tick();
        }
    }

    QVERIFY(!sheetIn(stage));
    QCOMPARE(stage.room.visit.place(), Place::Result);
}

void tst_PageHelp::aLessonPausesAndGoesOn()
{
    WindowStage stage(kScreen);
    stage.room.signIn(0);
    stage.room.visit.goToLesson(1);
    QCOMPARE(stage.video.state(), VideoEngine::State::Playing);

    press(Qt::Key_F1);
    QCOMPARE(stage.video.state(), VideoEngine::State::Paused);
    press(Qt::Key_Escape);
    QCOMPARE(stage.video.state(), VideoEngine::State::Playing);

    stage.video.pause();
    press(Qt::Key_F1);
    press(Qt::Key_Escape);
    QCOMPARE(stage.video.state(), VideoEngine::State::Paused); // as it was
}

void tst_PageHelp::whoLeftWithHelpOpenIsSignedOut()
{
    WindowStage stage(kScreen);
    stage.room.signIn(0);
    press(Qt::Key_F1);

    stage.wait(std::chrono::seconds(180));
    auto *warning = stage.window.findChild<IdleSheet *>();
    QVERIFY(warning->isVisible());
    press(Qt::Key_Space);
    QVERIFY(!warning->isVisible());
    QVERIFY(sheetIn(stage)); // what took the warning away took nothing else
    stage.wait(std::chrono::seconds(180));
    stage.wait(std::chrono::seconds(60));

    QVERIFY(!stage.room.visit.isSignedIn());
    QVERIFY(!sheetIn(stage));
}

void tst_PageHelp::helpOnTheFirstPageGoesAwayByItself()
{
    WindowStage stage(kScreen);
    press(Qt::Key_F1);
    QVERIFY(sheetIn(stage));

    stage.wait(std::chrono::seconds(180));
    QVERIFY(stage.window.findChild<IdleSheet *>()->isVisible());
    stage.wait(std::chrono::seconds(60));

    QVERIFY(!sheetIn(stage));
    QVERIFY(!stage.window.findChild<IdleSheet *>()->isVisible());
    QCOMPARE(stage.focus(), QStringLiteral("idleStart"));
}

void tst_PageHelp::anotherPageTakesHelpAway()
{
    WindowStage stage(kScreen);
    stage.room.signIn(0);
    press(Qt::Key_F1);

    stage.room.visit.signOut();

    QVERIFY(!sheetIn(stage));
    QCOMPARE(stage.focus(), QStringLiteral("idleStart"));
    press(Qt::Key_F1);
    QCOMPARE(sheetIn(stage)->accessibleName(), QStringLiteral("Trang đầu"));
}

void tst_PageHelp::aQuestionThatComesUpMeanwhileCanBeAnswered()
{
    WindowStage stage(kScreen);
    stage.room.signIn(0);
    press(Qt::Key_F1);
    DialogPrompt prompt(&stage.window);
    bool isAnswered = false;

    prompt.confirm(&stage.window, QStringLiteral("A?"), {}, QStringLiteral("B"),
                   QStringLiteral("C"), [&](bool) { isAnswered = true; });
    QCOMPARE(stage.focus(), QStringLiteral("promptNo"));
    press(Qt::Key_F1);
    QVERIFY(sheetIn(stage));
    press(Qt::Key_Escape);

    QVERIFY(isAnswered);
    QCOMPARE(stage.focus(), QStringLiteral("helpText"));
}

void tst_PageHelp::fitsEveryScreenAndEverySize_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<double>("letters");

    for (const QSize screen :
         {QSize(1024, 768), QSize(1280, 720), QSize(1366, 768), QSize(1920, 1080)})
        QTest::addRow("%dx%d", screen.width(), screen.height()) << screen << 0.0;
    QTest::newRow("twice as large at 1024x768") << QSize(1024, 768) << 2.0;
    QTest::newRow("twice as large at 1366x768") << QSize(1366, 768) << 2.0;
}

void tst_PageHelp::fitsEveryScreenAndEverySize()
{
    QFETCH(QSize, screen);
    QFETCH(double, letters);
    WindowStage stage(screen, letters);
    stage.goToExam();
    stage.exam.begin();
    press(Qt::Key_F1);
    QCoreApplication::processEvents();

    QWidget *sheet = sheetIn(stage);
    QCOMPARE(sheet->size(), stage.window.size());
    for (const char *name : {"helpTitle", "helpText", "helpClose", "helpClock"}) {
        const auto *part = stage.find<QWidget>(name);
        const QRect place(part->mapTo(sheet, QPoint()), part->size());
        QVERIFY2(part->isVisible() && sheet->rect().contains(place), name);
        const QSize least = part->minimumSizeHint();
        QVERIFY2(part->width() >= least.width() && part->height() >= least.height(), name);
    }
    const auto *text = stage.find<HelpText>("helpText");
    QVERIFY(text->viewport()->height() >= 4 * text->fontMetrics().lineSpacing());
    QVERIFY(!text->horizontalScrollBar()->isVisible());
    for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part)
            QVERIFY(QFontInfo(part.fragment().charFormat().font()).pixelSize() >= 18);
    }
    QVERIFY(stage.find<QWidget>("helpClose")->height() >= 48);
    stage.picture(letters > 0 ? QStringLiteral("help-exam-large") : QStringLiteral("help-exam"));
}

void tst_PageHelp::isReadByKeyboardToItsEnd()
{
    WindowStage stage(QSize(1024, 768), 2.0);
    press(Qt::Key_F1);
    QCoreApplication::processEvents();
    auto *bar = stage.find<HelpText>("helpText")->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), 0);

    press(Qt::Key_Down);
    QVERIFY(bar->value() > 0);
    press(Qt::Key_End);
    QCOMPARE(bar->value(), bar->maximum());
    press(Qt::Key_Tab);
    QCOMPARE(stage.focus(), QStringLiteral("helpClose"));
    press(Qt::Key_Home); // the text scrolls wherever the focus is
    QCOMPARE(bar->value(), 0);
    press(Qt::Key_PageDown);
    QVERIFY(bar->value() > 0);
    press(Qt::Key_Tab);
    QCOMPARE(stage.focus(), QStringLiteral("helpText"));
    stage.picture(QStringLiteral("help-idle-large"));
    press(Qt::Key_Return);
    QVERIFY(!sheetIn(stage));
}

void tst_PageHelp::speaksTheLanguageOfTheWindow()
{
    EnglishHelp english;
    QCoreApplication::installTranslator(&english);
    {
        WindowStage stage(kScreen);
        press(Qt::Key_F1);

        QCOMPARE(stage.find<Label>("helpTitle")->text(), QStringLiteral("First page"));
    }
    QCoreApplication::removeTranslator(&english);
}

QTEST_MAIN(tst_PageHelp)
#include "tst_page_help.moc"
