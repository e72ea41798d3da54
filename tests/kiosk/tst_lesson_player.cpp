// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lesson_set.h"
#include "kiosk/pages/checkpoint_card.h"
#include "kiosk/pages/full_picture.h"
#include "kiosk/pages/lesson_controls.h"
#include "kiosk/pages/lesson_keys.h"
#include "kiosk/pages/timed_list.h"
#include "kiosk/pages/watch_bar.h"
#include "ui/label.h"
#include "ui/text_field.h"

#include <QFile>
#include <QScrollBar>
#include <QSlider>
#include <QTest>

#include <algorithm>

using namespace hocvu;

/// The lesson page as a player: how large the picture is, full screen, keys, transcript, parts,
/// sound, and a video that cannot be shown.
class tst_LessonPlayer : public QObject
{
    Q_OBJECT

private slots:
    void thePictureIsLarge_data();
    void thePictureIsLarge();
    void fitsEveryScreenWithItsPanel_data() { PageStage::addScreens(); }
    void fitsEveryScreenWithItsPanel();
    void fitsWithMuchLargerLetters_data() { PageStage::addScreens(); }
    void fitsWithMuchLargerLetters();
    void fullScreenCoversTheWindow_data() { PageStage::addScreens(); }
    void fullScreenCoversTheWindow();
    void controlsComeAndGoInFullScreen();
    void controlsStayWhileTheKeyboardIsInThem();
    void aTapOnTheFullPictureShowsTheControlsFirst();
    void asksOverTheFullPicture();
    void leavesFullScreenWithThePage();
    void knowsTheKeysOfPlayers_data();
    void knowsTheKeysOfPlayers();
    void arrowsOnAButtonAreThePlayers();
    void theQuestionKeepsItsOwnKeys();
    void theTranscriptFollowsTheVoice();
    void theTranscriptLetsReadersRead();
    void findsInTheTranscriptWithoutAccents();
    void jumpsWhereItWasWatchedAndSaysWhereNot();
    void goesToAPart();
    void theBarTellsTimeAndPart();
    void joinsCaptionsWhereThereIsNoTranscript();
    void remembersVolumeAndCaptionsOfOnePerson();
    void saysThatThePcIsSilent_data() { PageStage::addScreens(); }
    void saysThatThePcIsSilent();
    void aDamagedLessonIsSaidAndHoldsNobodyUp_data() { PageStage::addScreens(); }
    void aDamagedLessonIsSaidAndHoldsNobodyUp();
    void aVideoThatFailsIsTriedAgain();
    void anyKeyAnswersWhetherSomebodyIsThere();
    void theTimeLineLeadsOutOfAQuestion();
};

namespace {

/// How wide a video of 16:9 is shown.
int pictureWidth(const MyLesson &lesson)
{
    const QSize view = lesson.find<VideoView>("lessonVideo")->size();
    return std::min(view.width(), view.height() * 16 / 9);
}

void key(const MyLesson &lesson, Qt::Key key)
{
    QWidget *focused = QApplication::focusWidget();
    QTest::keyClick(focused ? focused : lesson.page, key);
}

QString notice(const MyLesson &lesson)
{
    const auto *notice = lesson.find<QWidget>("lessonNotice");
    return notice->isVisible() ? notice->accessibleName() : QString();
}

/// The words of what is in sight of a list, as a screen reader has them.
QStringList linesOf(const QListView *list)
{
    QStringList lines;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        lines.append(list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
    return lines;
}

void clickLine(QListView *list, int row)
{
    const QModelIndex index = list->model()->index(row, 0);
    list->scrollTo(index);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
}

} // namespace

void tst_LessonPlayer::thePictureIsLarge_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<bool>("panel");
    QTest::addColumn<int>("least");

    QTest::newRow("1024") << QSize(1024, 768) << false << 960;
    QTest::newRow("1280") << QSize(1280, 720) << false << 1000;
    QTest::newRow("1366") << QSize(1366, 768) << false << 1085;
    QTest::newRow("1366 panel") << QSize(1366, 768) << true << 1000;
    QTest::newRow("1920") << QSize(1920, 1080) << false << 1540;
    QTest::newRow("1920 panel") << QSize(1920, 1080) << true << 1430;
}

void tst_LessonPlayer::thePictureIsLarge()
{
    QFETCH(QSize, screen);
    QFETCH(bool, panel);
    QFETCH(int, least);
    MyLesson lesson(screen);

    if (panel)
        QTest::mouseClick(lesson.button("lessonPanelToggle"), Qt::LeftButton);

    lesson.stage.picture(panel ? QStringLiteral("player-panel") : QStringLiteral("player"));
    QVERIFY2(pictureWidth(lesson) >= least, qPrintable(QString::number(pictureWidth(lesson))));
}

void tst_LessonPlayer::fitsEveryScreenWithItsPanel()
{
    QFETCH(QSize, screen);
    MyLesson lesson(screen);
    lesson.play(Millis(9000));

    key(lesson, Qt::Key_T);

    QVERIFY(lesson.find<QWidget>("lessonPanel")->isVisible());
    lesson.stage.picture(QStringLiteral("player-transcript"));
    QCOMPARE(lesson.stage.cramped(), QString());
    QCOMPARE(lesson.stage.unnamed(), QString());
    QTest::mouseClick(lesson.button("lessonTabChapters"), Qt::LeftButton);
    lesson.stage.picture(QStringLiteral("player-chapters"));
    QCOMPARE(lesson.stage.cramped(), QString());
    QCOMPARE(lesson.stage.unnamed(), QString());
    QTest::mouseClick(lesson.button("lessonPanelClose"), Qt::LeftButton);
    QVERIFY(!lesson.find<QWidget>("lessonPanel")->isVisible());
}

void tst_LessonPlayer::fitsWithMuchLargerLetters()
{
    QFETCH(QSize, screen);
    MyLesson lesson(screen, 1, 1.5);

    lesson.stage.picture(QStringLiteral("player-large"));
    QVERIFY2(pictureWidth(lesson) >= screen.width() * 6 / 10,
             qPrintable(QString::number(pictureWidth(lesson))));

    QCOMPARE(lesson.stage.cramped(), QString());
    for (const char *name : {"lessonPlay", "lessonBar", "lessonFullScreen", "lessonNext"}) {
        const auto *widget = lesson.find<QWidget>(name);
        QVERIFY2(widget->visibleRegion().boundingRect() == widget->rect(), name);
    }
}

void tst_LessonPlayer::fullScreenCoversTheWindow()
{
    QFETCH(QSize, screen);
    MyLesson lesson(screen);
    lesson.play(Millis(3000));

    key(lesson, Qt::Key_F11);

    auto *view = lesson.find<VideoView>("lessonVideo");
    view->setCaption(
        QStringLiteral("AI giúp nhanh hơn, còn đúng hay sai\nvẫn phải nhờ mắt người soạn."));
    QCOMPARE(view->mapTo(lesson.stage.ground(), QPoint()), QPoint());
    QCOMPARE(view->size(), screen);
    QVERIFY(lesson.button("lessonPlay")->isVisible());
    QVERIFY(lesson.button("lessonPlay")->height() >= 48);
    lesson.stage.picture(QStringLiteral("player-full"));
    lesson.find<FullPicture>("lessonFullPicture")->rest();
    QVERIFY(!lesson.button("lessonPlay")->isVisible());
    lesson.stage.picture(QStringLiteral("player-full-rest"));

    key(lesson, Qt::Key_Escape);

    QVERIFY(!lesson.find<FullPicture>("lessonFullPicture"));
    QVERIFY(lesson.button("lessonPlay")->isVisible());
    QVERIFY(lesson.page->isAncestorOf(view));
    QCOMPARE(lesson.stage.cramped(), QString());
    QVERIFY(view->width() < screen.width());
}

void tst_LessonPlayer::controlsComeAndGoInFullScreen()
{
    MyLesson lesson;
    lesson.play(Millis(3000));
    key(lesson, Qt::Key_F);
    auto *full = lesson.find<FullPicture>("lessonFullPicture");
    const QWidget *play = lesson.button("lessonPlay");
    full->rest();
    QVERIFY(!play->isVisible());

    QTest::mouseMove(full, QPoint(200, 200));
    QTest::mouseMove(full, QPoint(210, 210));
    QTRY_VERIFY(play->isVisible());
    full->rest();
    key(lesson, Qt::Key_Space);

    QCOMPARE(lesson.video.now, VideoEngine::State::Paused);
    QVERIFY(play->isVisible());
    full->rest();
    QVERIFY(play->isVisible()); // Not while it is paused.
}

void tst_LessonPlayer::controlsStayWhileTheKeyboardIsInThem()
{
    MyLesson lesson;
    lesson.play(Millis(3000));
    key(lesson, Qt::Key_F);
    auto *full = lesson.find<FullPicture>("lessonFullPicture");

    key(lesson, Qt::Key_Tab);

    QVERIFY(
        lesson.find<LessonControls>("lessonControls")->isAncestorOf(QApplication::focusWidget()));
    full->rest();
    QVERIFY(lesson.button("lessonPlay")->isVisible());
    for (int i = 0; i < 20; ++i) { // Round and round, and never to what lies below.
        key(lesson, Qt::Key_Tab);
        QVERIFY(full->isAncestorOf(QApplication::focusWidget()));
    }
}

void tst_LessonPlayer::aTapOnTheFullPictureShowsTheControlsFirst()
{
    MyLesson lesson;
    lesson.play(Millis(3000));
    key(lesson, Qt::Key_F);
    auto *view = lesson.find<VideoView>("lessonVideo");
    lesson.find<FullPicture>("lessonFullPicture")->rest();

    QTest::mouseClick(view, Qt::LeftButton);
    QVERIFY(lesson.button("lessonPlay")->isVisible());
    QCOMPARE(lesson.video.now, VideoEngine::State::Playing);

    lesson.room.clock.advance(Millis(1000));
    QTest::mouseClick(view, Qt::LeftButton);
    QCOMPARE(lesson.video.now, VideoEngine::State::Paused);
}

void tst_LessonPlayer::asksOverTheFullPicture()
{
    MyLesson lesson(QSize(1280, 720));
    lesson.play(Millis(3000));
    key(lesson, Qt::Key_F);

    lesson.play(Millis(13'000));

    const auto *card = lesson.page->window()->findChild<CheckpointCard *>();
    QVERIFY(card->isVisible());
    QVERIFY(!lesson.button("lessonPlay")->isVisible()); // It would lie over the card.
    lesson.stage.picture(QStringLiteral("player-full-question"));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("checkpointOption0"));
    key(lesson, Qt::Key_A);
    QTest::mouseClick(lesson.button("checkpointAnswer"), Qt::LeftButton);
    QTest::mouseClick(lesson.button("checkpointGoOn"), Qt::LeftButton);
    QVERIFY(!card->isVisible());
    QCOMPARE(lesson.video.now, VideoEngine::State::Playing);
    QVERIFY(lesson.find<FullPicture>("lessonFullPicture"));
    QVERIFY(lesson.find<FullPicture>("lessonFullPicture")->hasFocus());
}

void tst_LessonPlayer::leavesFullScreenWithThePage()
{
    MyLesson lesson;
    key(lesson, Qt::Key_F);

    lesson.page->hide();

    QVERIFY(!lesson.find<FullPicture>("lessonFullPicture"));
    lesson.page->show();
    lesson.page->enter();
    QVERIFY(lesson.button("lessonPlay")->isVisible());
}

void tst_LessonPlayer::knowsTheKeysOfPlayers_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<LessonKey>("meaning");

    QTest::newRow("k") << Qt::Key_K << LessonKey::PlayPause;
    QTest::newRow("left") << Qt::Key_Left << LessonKey::Back;
    QTest::newRow("right") << Qt::Key_Right << LessonKey::Forward;
    QTest::newRow("home") << Qt::Key_Home << LessonKey::Start;
    QTest::newRow("up") << Qt::Key_Up << LessonKey::Louder;
    QTest::newRow("down") << Qt::Key_Down << LessonKey::Quieter;
    QTest::newRow("m") << Qt::Key_M << LessonKey::Mute;
    QTest::newRow("c") << Qt::Key_C << LessonKey::Captions;
    QTest::newRow("t") << Qt::Key_T << LessonKey::Transcript;
    QTest::newRow("f") << Qt::Key_F << LessonKey::FullScreen;
    QTest::newRow("F11") << Qt::Key_F11 << LessonKey::FullScreen;
    QTest::newRow("+") << Qt::Key_Plus << LessonKey::Faster;
    QTest::newRow("-") << Qt::Key_Minus << LessonKey::Slower;
}

void tst_LessonPlayer::knowsTheKeysOfPlayers()
{
    QFETCH(Qt::Key, key);
    QFETCH(LessonKey, meaning);
    MyLesson lesson;
    lesson.play(Millis(11'500));
    lesson.presenter.seek(Millis(1000));
    const auto is = [&](LessonKey one) { return meaning == one; };

    QTest::keyClick(lesson.page, key);

    const bool plays = lesson.video.now == VideoEngine::State::Playing;
    QCOMPARE(plays, !is(LessonKey::PlayPause));
    QCOMPARE(lesson.video.at,
             is(LessonKey::Back) || is(LessonKey::Start) ? 0
                 : is(LessonKey::Forward)                ? 11'000
                                                         : 1000);
    QCOMPARE(qRound(lesson.video.loud * 100), is(LessonKey::Quieter) ? 90 : 100);
    QCOMPARE(lesson.video.silent, is(LessonKey::Mute));
    QCOMPARE(lesson.presenter.settings().hasCaptions, !is(LessonKey::Captions));
    QCOMPARE(lesson.presenter.settings().hasPanel, is(LessonKey::Transcript));
    QCOMPARE(lesson.find<FullPicture>("lessonFullPicture") != nullptr, is(LessonKey::FullScreen));
    QCOMPARE(lesson.video.speed, is(LessonKey::Faster) ? 1.25 : is(LessonKey::Slower) ? 0.75 : 1.0);
    QVERIFY(!lessonKeysInWords().isEmpty());
    QVERIFY(lesson.button("lessonPlay")->toolTip().contains(lessonKeysInWords()));
}

void tst_LessonPlayer::arrowsOnAButtonAreThePlayers()
{
    MyLesson lesson;
    lesson.play(Millis(11'000));
    lesson.button("lessonRate")->setFocus();

    key(lesson, Qt::Key_Left);
    key(lesson, Qt::Key_Down);

    QCOMPARE(lesson.video.at, 1000);
    QCOMPARE(qRound(lesson.video.loud * 100), 90);
    QVERIFY(lesson.button("lessonRate")->hasFocus());
}

void tst_LessonPlayer::theQuestionKeepsItsOwnKeys()
{
    MyLesson lesson;
    lesson.play(Millis(13'000));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("checkpointOption0"));

    key(lesson, Qt::Key_C);

    QVERIFY(lesson.find<QAbstractButton>("checkpointOption2")->isChecked());
    QVERIFY(lesson.presenter.settings().hasCaptions);
}

void tst_LessonPlayer::theTranscriptFollowsTheVoice()
{
    MyLesson lesson(QSize(1280, 720));
    key(lesson, Qt::Key_T);
    const auto *list = lesson.find<TimedList>("lessonSentences");
    QTRY_VERIFY(list->verticalScrollBar()->maximum() > 0);
    QVERIFY(list->isFollowing()); // Being laid out is not being scrolled.
    QVERIFY(!lesson.button("lessonFollow")->isVisible());

    lesson.play(Millis(2500));
    QCOMPARE(list->present(), 1);
    lesson.play(Millis(10'500));

    QCOMPARE(list->present(), 5);
    QVERIFY(list->isFollowing());
    QCOMPARE(linesOf(list).at(5),
             QStringLiteral("0:10, Hay để AI viết nháp, rồi chị soát từng dòng?, đang phát"));
    QTRY_VERIFY(
        list->viewport()->rect().contains(list->visualRect(list->model()->index(5, 0)).center()));
}

void tst_LessonPlayer::theTranscriptLetsReadersRead()
{
    MyLesson lesson(QSize(1280, 720));
    key(lesson, Qt::Key_T);
    auto *list = lesson.find<TimedList>("lessonSentences");
    lesson.play(Millis(2500));
    QVERIFY(!lesson.button("lessonFollow")->isVisible());
    QTRY_VERIFY(list->verticalScrollBar()->maximum() > 0);

    list->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
    lesson.play(Millis(6500));

    QVERIFY(!list->isFollowing());
    QVERIFY(lesson.button("lessonFollow")->isVisible());
    QCOMPARE(list->verticalScrollBar()->value(), list->verticalScrollBar()->maximum());
    lesson.stage.picture(QStringLiteral("player-reading"));
    QTest::mouseClick(lesson.button("lessonFollow"), Qt::LeftButton);
    QVERIFY(list->isFollowing());
    QVERIFY(!lesson.button("lessonFollow")->isVisible());
    QTRY_VERIFY(
        list->viewport()->rect().contains(list->visualRect(list->model()->index(3, 0)).center()));
}

void tst_LessonPlayer::findsInTheTranscriptWithoutAccents()
{
    MyLesson lesson(QSize(1280, 720));
    key(lesson, Qt::Key_T);
    const auto *list = lesson.find<TimedList>("lessonSentences");
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("lessonSearch"));

    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("giay moi"));

    lesson.stage.picture(QStringLiteral("player-search"));
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(linesOf(list).constFirst().contains(QStringLiteral("giấy mời")));
    QCOMPARE(lesson.find<Label>("lessonFound")->text(), QStringLiteral("Có 1 câu."));
    lesson.find<TextField>("lessonSearch")->setText(QStringLiteral("xe đạp"));
    QCOMPARE(lesson.find<Label>("lessonFound")->text(), QStringLiteral("Không có câu nào."));
    lesson.find<TextField>("lessonSearch")->clear();
    QCOMPARE(list->model()->rowCount(), 10);
    QVERIFY(list->isFollowing());
}

void tst_LessonPlayer::jumpsWhereItWasWatchedAndSaysWhereNot()
{
    MyLesson lesson(QSize(1280, 720));
    lesson.play(Millis(9000));
    key(lesson, Qt::Key_T);
    auto *list = lesson.find<TimedList>("lessonSentences");

    clickLine(list, 1);
    QCOMPARE(lesson.video.at, 2000);
    QCOMPARE(notice(lesson), QString());

    clickLine(list, 8);
    QVERIFY(lesson.video.at <= 9000);
    QVERIFY(notice(lesson).startsWith(QStringLiteral("Bạn chưa xem đến đoạn này")));
    lesson.stage.picture(QStringLiteral("player-not-watched"));
    QVERIFY(linesOf(list).at(8).endsWith(QStringLiteral("chưa xem")));
}

void tst_LessonPlayer::goesToAPart()
{
    MyLesson lesson(QSize(1280, 720));
    lesson.play(Millis(9000));
    key(lesson, Qt::Key_T);
    QTest::mouseClick(lesson.button("lessonTabChapters"), Qt::LeftButton);
    auto *list = lesson.find<TimedList>("lessonChapters");
    QCOMPARE(list->present(), 1);

    clickLine(list, 0);
    QCOMPARE(lesson.video.at, 0);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    key(lesson, Qt::Key_Return);

    QCOMPARE(lesson.video.at, 5000);
}

void tst_LessonPlayer::theBarTellsTimeAndPart()
{
    MyLesson lesson;
    lesson.play(Millis(9000));
    const auto *bar = lesson.find<WatchBar>("lessonBar");

    QCOMPARE(bar->words(6), QStringLiteral("0:06 · AI là công cụ"));
    QCOMPARE(bar->words(15), QStringLiteral("0:15 · Tóm tắt: ba việc làm được ngay · chưa xem"));
    QCOMPARE(bar->accessibleDescription(), QStringLiteral("AI là công cụ"));
}

void tst_LessonPlayer::joinsCaptionsWhereThereIsNoTranscript()
{
    MyLesson lesson;
    lesson.room.room.course.lessons.front().transcript.clear();
    lesson.room.room.course.lessons.front().scenes.clear();
    const QString path = lesson.room.path(QStringLiteral("vi.vtt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("WEBVTT\n\n00:00.000 --> 00:02.000\nCâu một còn\ndài\n\n00:02.000 --> 00:04.000\n"
               "đến đây. \n\n00:05.000 --> 00:07.000\nCâu hai.\n");
    file.close();
    lesson.room.media.captions.insert(QStringLiteral("vi"), path);

    lesson.page->enter();
    key(lesson, Qt::Key_T);

    QCOMPARE(linesOf(lesson.find<TimedList>("lessonSentences")),
             QStringList({QStringLiteral("0:00, Câu một còn dài đến đây., đang phát"),
                          QStringLiteral("0:05, Câu hai., chưa xem")}));
    QVERIFY(!lesson.button("lessonTabChapters")->isVisible());
}

void tst_LessonPlayer::remembersVolumeAndCaptionsOfOnePerson()
{
    MyLesson lesson;
    QTest::mouseClick(lesson.button("lessonCaptionSize"), Qt::LeftButton);
    lesson.find<QSlider>("lessonVolume")->setValue(40);
    QCOMPARE(lesson.button("lessonCaptionSize")->accessibleName(),
             QStringLiteral("Cỡ chữ phụ đề: lớn"));

    lesson.open(2);
    lesson.page->enter();
    QCOMPARE(lesson.video.loud, 0.4);
    QCOMPARE(lesson.find<QSlider>("lessonVolume")->value(), 40);
    QCOMPARE(lesson.button("lessonCaptionSize")->accessibleName(),
             QStringLiteral("Cỡ chữ phụ đề: lớn"));

    lesson.page->hide();
    lesson.room.visit.signOut();
    lesson.room.signIn(2);
    lesson.open(1);
    lesson.page->show();
    lesson.page->enter();

    QCOMPARE(lesson.video.loud, 1.0);
    QCOMPARE(lesson.button("lessonCaptionSize")->accessibleName(),
             QStringLiteral("Cỡ chữ phụ đề: vừa"));
}

void tst_LessonPlayer::saysThatThePcIsSilent()
{
    QFETCH(QSize, screen);
    MyLesson lesson(MyLesson::Silent(), screen);

    lesson.stage.picture(QStringLiteral("player-silent"));

    QVERIFY(lesson.find<Label>("lessonNoSound")->isVisible());
    QVERIFY(!lesson.button("lessonSound")->isEnabled());
    QCOMPARE(lesson.button("lessonSound")->accessibleName(),
             QStringLiteral("Máy này không có loa hoặc tai nghe"));
    QCOMPARE(lesson.stage.cramped(), QString());
    key(lesson, Qt::Key_C); // Who wants no captions may have none …
    QVERIFY(!lesson.presenter.settings().hasCaptions);
    lesson.open(2);
    lesson.page->enter();
    QVERIFY(lesson.presenter.settings().hasCaptions); // … but nobody begins with nothing.

    lesson.video.sounds = true;
    emit lesson.video.soundChanged(true);
    QVERIFY(!lesson.find<Label>("lessonNoSound")->isVisible());
    QVERIFY(lesson.button("lessonSound")->isEnabled());
}

void tst_LessonPlayer::aDamagedLessonIsSaidAndHoldsNobodyUp()
{
    QFETCH(QSize, screen);
    MyLesson lesson({1, 2}, screen);

    lesson.stage.picture(QStringLiteral("player-damaged"));

    QVERIFY(lesson.find<QWidget>("lessonProblem")->isVisible());
    QVERIFY(lesson.find<QWidget>("lessonProblem")
                ->accessibleDescription()
                .contains(QStringLiteral("hỏng")));
    QCOMPARE(lesson.video.loaded, QStringList());
    QVERIFY(!lesson.button("lessonPlay")->isEnabled());
    QCOMPARE(lesson.stage.cramped(), QString());
    QVERIFY(lesson.button("lessonNext")->isEnabled());
    QVERIFY(lesson.button("lessonNext")->hasFocus());
    key(lesson, Qt::Key_Space);
    QTRY_COMPARE(lesson.room.visit.lesson(), 3); // The second is damaged, too.

    lesson.page->enter();
    QVERIFY(!lesson.find<QWidget>("lessonProblem")->isVisible());
    QCOMPARE(lesson.video.loaded.size(), 1);
    QVERIFY(lesson.button("lessonPlay")->isEnabled());
}

void tst_LessonPlayer::aVideoThatFailsIsTriedAgain()
{
    MyLesson lesson(QSize(1280, 720));
    lesson.play(Millis(3000));
    lesson.video.set(VideoEngine::State::Failed);
    emit lesson.video.failed({ErrorCode::Damaged, QStringLiteral("stops at 3000 ms")});
    QVERIFY(lesson.find<QWidget>("lessonProblem")->isVisible());
    QVERIFY(!lesson.button("lessonPlay")->isEnabled());

    QTest::mouseClick(lesson.button("lessonRetry"), Qt::LeftButton);

    QVERIFY(!lesson.find<QWidget>("lessonProblem")->isVisible());
    QCOMPARE(lesson.video.loaded.size(), 2);
    QCOMPARE(lesson.video.at, 3000); // Nothing is lost.
    QVERIFY(lesson.button("lessonPlay")->hasFocus());
}

void tst_LessonPlayer::anyKeyAnswersWhetherSomebodyIsThere()
{
    MyLesson lesson(QSize(1280, 720));
    lesson.play(Millis(3000));
    lesson.room.clock.advance(LessonPresenter::kQuiet);
    lesson.play(Millis(3100));

    QCOMPARE(lesson.video.now, VideoEngine::State::Paused);
    QVERIFY(lesson.button("lessonStillThere")->isVisible());
    lesson.stage.picture(QStringLiteral("player-still-there"));
    QCOMPARE(lesson.stage.cramped(), QString());
    key(lesson, Qt::Key_M);

    QVERIFY(!lesson.button("lessonStillThere")->isVisible());
    QCOMPARE(lesson.video.now, VideoEngine::State::Playing);
    QVERIFY(!lesson.video.silent);
    lesson.play(Millis(9000));
    QCOMPARE(lesson.video.now, VideoEngine::State::Playing);
}

void tst_LessonPlayer::theTimeLineLeadsOutOfAQuestion()
{
    MyLesson lesson;
    lesson.play(Millis(13'000));
    const auto *card = lesson.page->findChild<CheckpointCard *>();
    QVERIFY(card->isVisible());

    emit lesson.find<WatchBar>("lessonBar")->seekRequested(Millis(4000));

    QVERIFY(!card->isVisible());
    QCOMPARE(lesson.video.at, 4000);
    lesson.play(Millis(13'000));
    QVERIFY(card->isVisible());
}

QTEST_MAIN(tst_LessonPlayer)
#include "tst_lesson_player.moc"
