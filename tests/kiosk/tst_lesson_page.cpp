// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/lesson_page.h"

#include "kiosk/lesson_set.h"
#include "kiosk/pages/checkpoint_card.h"
#include "resources/resources.h"
#include "ui/answer_option.h"
#include "ui/banner.h"
#include "ui/label.h"

#include <QFile>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace hocvu;

class tst_LessonPage : public QObject
{
    Q_OBJECT

private slots:
    void fitsEveryScreen_data() { PageStage::addScreens(); }
    void fitsEveryScreen();
    void showsTheVerdictWhole_data();
    void showsTheVerdictWhole();
    void forgetsWhatTheOneBeforeLiked();
    void goesBackToTheListAfterTheLastLesson();
    void asksAfterTheEnd();
    void showsCaptionsInTheLanguageOfTheWindow();
};

void tst_LessonPage::fitsEveryScreen()
{
    QFETCH(QSize, screen);
    MyLesson lesson(screen, 14);

    lesson.stage.picture(QStringLiteral("lesson-last"));
    QCOMPARE(lesson.stage.cramped(), QString());
    QCOMPARE(lesson.stage.unnamed(), QString());
}

void tst_LessonPage::showsTheVerdictWhole_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<int>("option");

    for (const QSize screen :
         {QSize(1024, 768), QSize(1280, 720), QSize(1366, 768), QSize(1920, 1080)}) {
        QTest::addRow("%d right", screen.width()) << screen << 0;
        QTest::addRow("%d wrong", screen.width()) << screen << 2;
    }
}

void tst_LessonPage::showsTheVerdictWhole()
{
    QFETCH(QSize, screen);
    QFETCH(int, option);
    MyLesson lesson(screen);
    const Checkpoint question = lesson.presenter.lesson().checkpoints.front();
    emit lesson.presenter.askCheckpoint(question);
    lesson.stage.picture(QStringLiteral("lesson-question"));
    QCOMPARE(lesson.stage.cramped(), QString());

    emit lesson.presenter.showAnswer(option == 0, question, option);

    lesson.stage.picture(QStringLiteral("lesson-verdict-%1").arg(option));
    QCOMPARE(lesson.stage.cramped(), QString());
    const QWidget *ground = lesson.stage.ground();
    int seen = 0;
    const QList<Banner *> banners = lesson.page->findChildren<Banner *>();
    for (const Banner *banner : banners)
        seen += banner->isVisible() && banner->visibleRegion().boundingRect() == banner->rect();
    QCOMPARE(seen, 1);
    const auto *chosen
        = lesson.page->findChild<AnswerOption *>(QStringLiteral("checkpointOption%1").arg(option));
    QCOMPARE(chosen->visibleRegion().boundingRect(), chosen->rect());
    QVERIFY(ground->rect().contains(QRect(chosen->mapTo(ground, QPoint()), chosen->size())));
}

void tst_LessonPage::forgetsWhatTheOneBeforeLiked()
{
    MyLesson lesson;
    QTest::mouseClick(lesson.button("lessonRate"), Qt::LeftButton);
    QTest::mouseClick(lesson.button("lessonSound"), Qt::LeftButton);
    QTest::mouseClick(lesson.button("lessonCaptions"), Qt::LeftButton);
    lesson.open(2);
    lesson.page->enter();
    QCOMPARE(lesson.video.speed, 1.25); // The same person's next lesson.
    QVERIFY(lesson.video.silent);

    lesson.page->hide(); // As the window does.
    lesson.room.visit.signOut();
    lesson.room.signIn(2);
    lesson.open(1);
    lesson.page->show();
    lesson.page->enter();

    QCOMPARE(lesson.video.speed, 1.0);
    QVERIFY(!lesson.video.silent);
    QCOMPARE(lesson.button("lessonRate")->text(), QStringLiteral("1×"));
    QCOMPARE(lesson.button("lessonCaptions")->accessibleName(), QStringLiteral("Tắt phụ đề"));
}

void tst_LessonPage::goesBackToTheListAfterTheLastLesson()
{
    MyLesson lesson(QSize(1366, 768), 13);
    QCOMPARE(lesson.button("lessonNext")->text(), QStringLiteral("Bài tiếp theo"));

    lesson.open(14);
    lesson.page->enter();

    QCOMPARE(lesson.button("lessonNext")->text(), QStringLiteral("Về danh sách bài học"));
}

void tst_LessonPage::asksAfterTheEnd()
{
    MyLesson lesson;
    Lesson &first = lesson.room.room.course.lessons.front();
    first.checkpoints.front().at = first.duration;
    first.checkpoints.append(first.checkpoints.front());
    first.checkpoints.back().question = QStringLiteral("Câu thứ hai?");
    lesson.page->enter();
    lesson.presenter.playing(Millis(0));
    for (Millis at(100); at <= first.duration; at += Millis(100)) {
        lesson.room.clock.advance(Millis(100));
        lesson.presenter.moved(at, 1);
    }

    lesson.video.end();

    const auto *card = lesson.page->findChild<CheckpointCard *>();
    QVERIFY(card->isVisible());
    const auto shows = [&](const QString &text) {
        const QList<Label *> labels = card->findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const Label *label) { return label->text() == text; });
    };
    QVERIFY(shows(QStringLiteral("CÂU HỎI CUỐI BÀI")));
    lesson.stage.picture(QStringLiteral("lesson-end-question"));
    for (int question = 0; question < 2; ++question) {
        QVERIFY(shows(first.checkpoints.at(question).question));
        QTest::keyClick(lesson.page->findChild<AnswerOption *>(QStringLiteral("checkpointOption0")),
                        Qt::Key_Space);
        QTest::mouseClick(lesson.button("checkpointAnswer"), Qt::LeftButton);
        QTest::mouseClick(lesson.button("checkpointGoOn"), Qt::LeftButton);
    }
    QVERIFY(!card->isVisible());
    QVERIFY(lesson.presenter.isDone());
    QVERIFY(lesson.button("lessonNext")->isEnabled());
    QVERIFY(lesson.button("lessonNext")->hasFocus()); // Not lost with the card.
}

void tst_LessonPage::showsCaptionsInTheLanguageOfTheWindow()
{
    MyLesson lesson;
    for (const char *language : {"vi", "en"}) {
        const QString path = lesson.room.path(QStringLiteral("%1.vtt").arg(language));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("WEBVTT\n\n00:00.000 --> 00:09.000\ncaption ") + language + '\n');
        lesson.room.media.captions.insert(QString::fromLatin1(language), path);
    }
    const auto *view = lesson.page->findChild<VideoView *>();
    lesson.page->enter();
    QCOMPARE(view->caption(), QStringLiteral("caption vi"));
    QVERIFY(loadResources());
    QTranslator english;
    QVERIFY(english.load(QStringLiteral(":/i18n/hocvu_en.qm")));
    QCoreApplication::installTranslator(&english);

    lesson.page->enter();

    QCoreApplication::removeTranslator(&english);
    QCOMPARE(view->caption(), QStringLiteral("caption en"));
}

QTEST_MAIN(tst_LessonPage)
#include "tst_lesson_page.moc"
