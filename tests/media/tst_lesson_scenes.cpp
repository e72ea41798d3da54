// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    void whatDoesNotFitNamesItsScene_data();
    void whatDoesNotFitNamesItsScene();
    void theStageRepaintsOnlyWhatChanged();
    void jumpingShowsTheSamePictureAsPlaying();

private:
    struct Painted
    {
        Lesson lesson;
        Timeline timeline;
        std::vector<SceneArt> arts;
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
    QCOMPARE(made->arts.size(), std::size_t{6});
    for (std::size_t i = 0; i < made->arts.size(); ++i) {
        const SceneSpan &span = made->timeline.scenes.at(static_cast<qsizetype>(i));
        for (const Sprite &sprite : made->arts[i].sprites) {
            QVERIFY(sprite.enterMs >= span.startMs);
            QVERIFY(!(stateOf(sprite, span.startMs - kTickMs)).isVisible());
            // At rest, or gone, when the scene ends.
            QCOMPARE(stateOf(sprite, span.endMs), stateOf(sprite, span.endMs + 10'000));
        }
    }
}

void tst_LessonScenes::anItemAppearsWithItsSentence()
{
    const auto made = painted(wholeLesson());

    QVERIFY_RESULT(made);
    for (int item = 0; item < 3; ++item) {
        const int start = made->timeline.sentenceStart(1, item + 1);
        const auto &sprites = made->arts[1].sprites;
        QVERIFY(std::any_of(sprites.begin(), sprites.end(), [start](const Sprite &sprite) {
            return sprite.enterMs == start && sprite.motion == Motion::Rise;
        }));
    }
}

void tst_LessonScenes::whatDoesNotFitNamesItsScene_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");

    const QByteArray endless(
        "Một tiêu đề dài đến mức không ai đọc hết được, mà cũng không có khung nào chứa nổi nó");
    QTest::newRow("point") << QByteArray("\"Rủi ro cao\"") << '"' + endless + '"'
                           << QStringLiteral("lesson.yaml:22: scene 'ba-muc': the title '%1' does "
                                             "not fit its place; shorten it")
                                  .arg(QString::fromUtf8(endless));
    QTest::newRow("step") << QByteArray("\"Chuẩn bị\"") << '"' + endless + '"'
                          << QStringLiteral(
                                 "lesson.yaml:34: scene 'quy-trinh': the title '%1' does "
                                 "not fit its place; shorten it")
                                 .arg(QString::fromUtf8(endless));
    QTest::newRow("icon") << QByteArray("icon: pen-nib") << QByteArray("icon: pen-nob")
                          << QStringLiteral(
                                 "lesson.yaml:37: scene 'quy-trinh': no Phosphor icon is "
                                 "called 'pen-nob'; take another");
    QTest::newRow("glyph") << QByteArray("\"Ba mức rủi ro\"") << QByteArray("\"Ba mức 龍\"")
                           << QStringLiteral("lesson.yaml:18: scene 'ba-muc': the font has no '龍' "
                                             "for the heading; use another character");
}

void tst_LessonScenes::whatDoesNotFitNamesItsScene()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, message);

    const auto made = painted(spoiled(wholeLesson(), from, to));

    QCOMPARE_ERROR(made, ErrorCode::NotUnderstood);
    QCOMPARE(made.error().detail, message);
}

void tst_LessonScenes::theStageRepaintsOnlyWhatChanged()
{
    auto made = painted(wholeLesson());
    QVERIFY_RESULT(made);
    const int still = made->timeline.sentenceStart(1, 1) - 2 * kTickMs;
    Stage stage(std::move(made->arts), made->timeline, m_small);
    stage.moveTo(still - kTickMs);
    QCOMPARE(stage.paint(), stage.picture().rect());

    const bool moved = stage.moveTo(still);
    const QRect bar = stage.paint();
    const bool movedLater = stage.moveTo(still + 3 * kTickMs);
    const QRect card = stage.paint();

    QVERIFY(!moved);
    QVERIFY(bar.top() > stage.picture().height() * 9 / 10);
    QVERIFY(movedLater);
    QVERIFY(card.height() > bar.height());
    QVERIFY(card != stage.picture().rect());
}

void tst_LessonScenes::jumpingShowsTheSamePictureAsPlaying()
{
    auto made = painted(wholeLesson());
    QVERIFY_RESULT(made);
    const int target = made->timeline.scenes.at(2).endMs - 400;
    Stage played(made->arts, made->timeline, m_small);
    Stage jumped(std::move(made->arts), made->timeline, m_small);

    for (int ms = 0; ms <= target; ms += kTickMs) {
        played.moveTo(ms);
        played.paint();
    }
    jumped.moveTo(target / kTickMs * kTickMs);
    jumped.paint();

    QCOMPARE(played.picture(), jumped.picture());
}

QTEST_MAIN(tst_LessonScenes)
#include "tst_lesson_scenes.moc"
