// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/backdrop.h"
#include "media/compiler/scene/scene_painters.h"
#include "media/compiler/scene/stage.h"
#include "media/compiler/source/lesson_source.h"
#include "media/lesson_texts.h"
#include "resources/resources.h"
#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;
using namespace hocvu::media;

class tst_LessonScenes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everythingMovesWithinItsScene();
    void anItemAppearsWithItsSentence();
    void noLetterIsTooSmallForTheLastRow();
    void aStyleCannotAskForSmallerLetters();
    void cardsOfASceneHaveLettersOfOneSize();
    void whatDoesNotFitNamesItsScene_data();
    void whatDoesNotFitNamesItsScene();
    void thePlaceAmongTheScenesIsShown();
    void theStageRepaintsOnlyWhatChanged();
    void jumpingShowsTheSamePictureAsPlaying();
    void aBarUnrollsFromTheLeft();
    void paintingTwiceGivesTheSamePictures();

private:
    struct Painted
    {
        Lesson lesson;
        Timeline timeline;
        std::vector<SceneArt> arts;

        Chapter chapter(int scene) const
        {
            const SceneSpan &span = timeline.scenes.at(scene);
            return {scene, static_cast<int>(timeline.scenes.size()), span.endMs - span.startMs};
        }
    };
    Result<Painted> painted(const QByteArray &text) const;

    const Scale m_small{0.25};
};

void tst_LessonScenes::initTestCase()
{
    QVERIFY(loadResources());
}

Result<tst_LessonScenes::Painted> tst_LessonScenes::painted(const QByteArray &text) const
{
    auto lesson = parseLesson(text, QStringLiteral("lesson.yaml"));
    if (!lesson)
        return tl::unexpected(lesson.error());
    SentenceLengths lengths;
    for (const Scene &scene : lesson->scenes)
        lengths << QList<int>(scene.say.size(), 1500);
    const Timeline timeline = layOut(lengths);
    const Icons icons(qEnvironmentVariable("HOCVU_SOURCE_DIR")
                      + QStringLiteral("/node_modules/@phosphor-icons/core/assets"));
    auto arts = paintScenes({*lesson, timeline, icons, m_small});
    if (!arts)
        return tl::unexpected(arts.error());
    return Painted{std::move(*lesson), timeline, std::move(*arts)};
}

void tst_LessonScenes::everythingMovesWithinItsScene()
{
    const auto made = painted(wholeLesson());

    QVERIFY_RESULT(made);
    QCOMPARE(made->arts.size(), std::size_t{13});
    for (std::size_t i = 0; i < made->arts.size(); ++i) {
        const int end = made->chapter(static_cast<int>(i)).lengthMs;
        for (const Sprite &sprite : made->arts[i].sprites) {
            QVERIFY(sprite.enterMs >= 0);
            QVERIFY(!(stateOf(sprite, -kTickMs)).isVisible());
            // At rest, or gone, when the scene ends.
            QCOMPARE(stateOf(sprite, end), stateOf(sprite, end + 10'000));
        }
    }
}

void tst_LessonScenes::anItemAppearsWithItsSentence()
{
    const auto made = painted(wholeLesson());

    QVERIFY_RESULT(made);
    for (int scene = 0; scene < made->lesson.scenes.size(); ++scene) {
        const int start = made->timeline.scenes.at(scene).startMs;
        const auto &sprites = made->arts[static_cast<std::size_t>(scene)].sprites;
        for (const Item &item : made->lesson.scenes.at(scene).items) {
            const int enter = made->timeline.sentenceStart(scene, item.sentence) - start;
            QVERIFY(std::any_of(sprites.begin(), sprites.end(),
                                [enter](const Sprite &sprite) { return sprite.enterMs == enter; }));
        }
    }
}

void tst_LessonScenes::noLetterIsTooSmallForTheLastRow()
{
    const auto made = painted(wholeLesson());

    QVERIFY_RESULT(made);
    for (const SceneArt &art : made->arts)
        QVERIFY(art.smallestLetter >= 28 && art.smallestLetter < 100);
}

void tst_LessonScenes::aStyleCannotAskForSmallerLetters()
{
    const TextStyle tiny{12, QFont::Normal, Qt::black, 1.3, 0, 8};

    const auto block = TextBlock::fit(QStringLiteral("nhỏ"), tiny, 400, 100, 1);
    const auto narrow = TextBlock::fit(QStringLiteral("một hai ba bốn năm"), tiny, 100, 100, 1);

    QVERIFY(block);
    QCOMPARE(block->size(), 28.0);
    QVERIFY(!narrow);
}

void tst_LessonScenes::cardsOfASceneHaveLettersOfOneSize()
{
    const QStringList texts{QStringLiteral("ngắn"),
                            QStringLiteral("một câu dài hơn nhiều, phải xuống dòng mấy lần")};
    const TextStyle style{44, QFont::Bold, Qt::black, 1.3, 0, 28};

    const auto blocks = TextBlock::fitAll(texts, style, 320, 130, 3);

    QVERIFY(blocks);
    QVERIFY(blocks->at(0).size() < 44);
    QCOMPARE(blocks->at(0).size(), blocks->at(1).size());
}

void tst_LessonScenes::whatDoesNotFitNamesItsScene_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");

    const auto row = [](const char *name, const char *from, const char *to, const char *message) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(message);
    };
    row("step", "\"Viết câu lệnh\"", "\"WWWWWWWWWWWWWWWWWWWWWWWWWWWW\"",
        "lesson.yaml:43: scene 'quy-trinh': the title 'WWWWWWWWWWWWWWWWWWWWWWWWWWWW' does not "
        "fit its place; shorten it");
    row("turn", "\"Tôi không chắc, bạn hãy tra lại.\"",
        "\"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW\"",
        "lesson.yaml:80: scene 'hoi-dap': the turn 'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW' "
        "does not fit its place; shorten it");
    row("cell", "\"viết ngắn gọn\"", "\"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW\"",
        "lesson.yaml:90: scene 'bang': the cell 'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW' does not fit "
        "its place; shorten it");
    row("icon", "icon: pen-nib", "icon: pen-nob",
        "lesson.yaml:45: scene 'quy-trinh': no Phosphor icon is called 'pen-nob', or it "
        "can not be drawn; take another");
    row("glyph", "\"Ba mức rủi ro\"", "\"Ba mức ➤\"",
        "lesson.yaml:23: scene 'ba-muc': the font has no '➤' for the heading; use another "
        "character");
}

void tst_LessonScenes::whatDoesNotFitNamesItsScene()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, message);

    const auto made = painted(spoiled(wholeLesson(), from, to));

    QVERIFY(!made);
    QCOMPARE(made.error().detail, message);
}

void tst_LessonScenes::thePlaceAmongTheScenesIsShown()
{
    const QImage ground = lightBackdrop(m_small);
    const SceneArt empty;
    const auto barOf = [&](int index, int ms) {
        Stage stage(empty, ground, nullptr, {index, 4, 8000}, m_small);
        stage.moveTo(ms);
        stage.paint();
        QList<bool> filled;
        for (int segment = 0; segment < 4; ++segment) {
            const double x = kLeft + (segment + 0.5) * kContentWidth / 4.0;
            filled << (stage.picture().pixelColor(static_cast<int>(x * 0.25), 175).blue() > 170
                       && stage.picture().pixelColor(static_cast<int>(x * 0.25), 175).red() < 120);
        }
        return filled;
    };

    QCOMPARE(barOf(0, 0), (QList<bool>{false, false, false, false}));
    QCOMPARE(barOf(1, 7000), (QList<bool>{true, true, false, false}));
    QCOMPARE(barOf(3, 8000), (QList<bool>{true, true, true, true}));
}

void tst_LessonScenes::theStageRepaintsOnlyWhatChanged()
{
    const auto made = painted(wholeLesson());
    QVERIFY_RESULT(made);
    const int still
        = made->timeline.sentenceStart(1, 1) - made->timeline.scenes.at(1).startMs - 2 * kTickMs;
    const QImage ground = lightBackdrop(m_small);
    Stage stage(made->arts[1], ground, nullptr, made->chapter(1), m_small);
    stage.moveTo(still - kTickMs);
    QCOMPARE(stage.paint(), QRegion(stage.picture().rect()));

    const bool moved = stage.moveTo(still);
    const QRect bar = stage.paint().boundingRect();
    const bool movedLater = stage.moveTo(still + 3 * kTickMs);
    const QRect card = stage.paint().boundingRect();

    QVERIFY(!moved);
    QVERIFY(bar.top() > stage.picture().height() * 9 / 10);
    QVERIFY(movedLater);
    QVERIFY(card.height() > bar.height());
    QVERIFY(card != stage.picture().rect());
}

void tst_LessonScenes::jumpingShowsTheSamePictureAsPlaying()
{
    const auto made = painted(wholeLesson());
    QVERIFY_RESULT(made);
    const QImage ground = lightBackdrop(m_small);
    const QImage leaving
        = Stage(made->arts[1], ground, nullptr, made->chapter(1), m_small).settled();
    const Chapter chapter = made->chapter(2);
    Stage played(made->arts[2], ground, &leaving, chapter, m_small);
    Stage jumped(made->arts[2], ground, &leaving, chapter, m_small);
    const int target = (chapter.lengthMs - 400) / kTickMs * kTickMs;

    for (int ms = 0; ms <= target; ms += kTickMs) {
        played.moveTo(ms);
        played.paint();
    }
    jumped.moveTo(target);
    jumped.paint();

    QCOMPARE(played.picture(), jumped.picture());
}

void tst_LessonScenes::aBarUnrollsFromTheLeft()
{
    QImage red(100, 10, QImage::Format_ARGB32_Premultiplied);
    red.fill(Qt::red);
    SceneArt art;
    art.sprites.push_back({red, QPoint(25, 25), Motion::Unroll, 1000});
    const QImage ground = lightBackdrop(m_small);
    Stage stage(art, ground, nullptr, {0, 1, 5000}, m_small);
    const auto isRed = [&](int x) { return stage.picture().pixel(x, 30) == qRgb(255, 0, 0); };

    stage.moveTo(1200);
    stage.paint();

    QVERIFY(isRed(27));
    QVERIFY(!isRed(122));
    stage.moveTo(2000);
    stage.paint();
    QVERIFY(isRed(122));
}

void tst_LessonScenes::paintingTwiceGivesTheSamePictures()
{
    const auto lesson = parseLesson(wholeLesson(), QStringLiteral("lesson.yaml"));
    QVERIFY_RESULT(lesson);
    SentenceLengths lengths;
    for (const Scene &scene : lesson->scenes)
        lengths << QList<int>(scene.say.size(), 1500);
    const Timeline timeline = layOut(lengths);
    const Icons icons(qEnvironmentVariable("HOCVU_SOURCE_DIR")
                      + QStringLiteral("/node_modules/@phosphor-icons/core/assets"));
    const Studio studio{*lesson, timeline, icons, Scale{1}};
    std::vector<SceneArt> first;
    for (int scene = 0; scene < lesson->scenes.size(); ++scene) {
        auto art = paintScene(studio, scene);
        QVERIFY_RESULT(art);
        first.push_back(std::move(*art));
    }

    for (int scene = static_cast<int>(first.size()) - 1; scene >= 0; --scene) {
        const auto again = paintScene(studio, scene);

        QVERIFY_RESULT(again);
        const auto &sprites = first[static_cast<std::size_t>(scene)].sprites;
        QCOMPARE(again->sprites.size(), sprites.size());
        for (std::size_t i = 0; i < sprites.size(); ++i)
            QCOMPARE(again->sprites[i].image, sprites[i].image);
    }
}

QTEST_MAIN(tst_LessonScenes)
#include "tst_lesson_scenes.moc"
