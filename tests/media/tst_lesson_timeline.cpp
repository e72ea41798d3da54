// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/timing/timeline.h"

#include "media/compiler/source/lesson_source.h"
#include "media/lesson_texts.h"
#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;
using namespace hocvu::media;

class tst_LessonTimeline : public QObject
{
    Q_OBJECT

private slots:
    void scenesFollowWithoutAGapOnWholePictures();
    void sentencesLieInTheirScenesInOrder();
    void pausesAreAsLongAsAgreed();
    void aDecisionWaitsUntilTheWaysWereWeighed();
    void aCaseWaitsForItsDecision();
    void findsTheSceneOfAMoment();
    void aCheckpointStopsAfterTheLastWordOfItsScene();
    void aCheckpointAfterTheLastSceneCutsNothing();

private:
    const SentenceLengths m_lengths{{1500, 2233}, {801, 1999, 1200}, {3333}};
};

void tst_LessonTimeline::scenesFollowWithoutAGapOnWholePictures()
{
    const Timeline timeline = layOut(m_lengths);

    int end = 0;
    for (const SceneSpan &span : timeline.scenes) {
        QCOMPARE(span.startMs, end);
        QCOMPARE(span.endMs % kTickMs, 0);
        end = span.endMs;
    }
    QCOMPARE(end, timeline.durationMs);
}

void tst_LessonTimeline::sentencesLieInTheirScenesInOrder()
{
    const Timeline timeline = layOut(m_lengths);

    QCOMPARE(timeline.sentences.size(), 6);
    int last = 0;
    for (const SpokenSpan &span : timeline.sentences) {
        const SceneSpan &scene = timeline.scenes.at(span.scene);
        QVERIFY(span.startMs > last);
        QVERIFY(span.startMs >= scene.startMs && span.endMs <= scene.endMs);
        QCOMPARE(span.endMs - span.startMs, m_lengths.at(span.scene).at(span.sentence));
        QCOMPARE(timeline.sentenceStart(span.scene, span.sentence), span.startMs);
        last = span.endMs;
    }
}

void tst_LessonTimeline::pausesAreAsLongAsAgreed()
{
    const Timeline timeline = layOut(m_lengths);

    const auto pauseBefore = [&](qsizetype i) {
        return timeline.sentences.at(i).startMs - timeline.sentences.at(i - 1).endMs;
    };
    QCOMPARE(pauseBefore(1), 500);
    QCOMPARE(pauseBefore(3), 500);
    // 900 ms between scenes, up to the next whole picture.
    QVERIFY(pauseBefore(2) >= 900 && pauseBefore(2) < 900 + kTickMs);
    QVERIFY(pauseBefore(5) >= 900 && pauseBefore(5) < 900 + kTickMs);
}

void tst_LessonTimeline::aDecisionWaitsUntilTheWaysWereWeighed()
{
    const SentenceLengths lengths{{1000}, {1000, 1000, 1000, 1000, 1000}};

    const Timeline timeline = layOut(lengths, {{1, 3, 2, 3000}, {1, 4, 0, 3000}});

    const auto &spans = timeline.sentences;
    QCOMPARE(spans.at(4).startMs, spans.at(3).endMs + 3000);
    // What was said in between is time to think too.
    QCOMPARE(spans.at(5).startMs, spans.at(4).endMs + 500);
}

void tst_LessonTimeline::aCaseWaitsForItsDecision()
{
    const auto lesson = parseLesson(wholeLesson(), QStringLiteral("lesson.yaml"));
    QVERIFY_RESULT(lesson);

    const QList<Wait> waits = waitsOf(*lesson);

    QCOMPARE(waits.size(), 1);
    const Scene &scene = lesson->scenes.at(waits.first().scene);
    QCOMPARE(scene.kind, SceneKind::Case);
    QCOMPARE(waits.first().sentence, scene.decision);
    QCOMPARE(waits.first().after, scene.items.last().sentence);
}

void tst_LessonTimeline::findsTheSceneOfAMoment()
{
    const Timeline timeline = layOut(m_lengths);

    QCOMPARE(timeline.sceneAt(0), 0);
    QCOMPARE(timeline.sceneAt(timeline.scenes.at(1).startMs - 1), 0);
    QCOMPARE(timeline.sceneAt(timeline.scenes.at(1).startMs), 1);
    QCOMPARE(timeline.sceneAt(timeline.durationMs + 1000), 2);
}

void tst_LessonTimeline::aCheckpointStopsAfterTheLastWordOfItsScene()
{
    const auto lesson = parseLesson(wholeLesson(), QStringLiteral("lesson.yaml"));
    QVERIFY_RESULT(lesson);
    SentenceLengths lengths;
    for (const Scene &scene : lesson->scenes)
        lengths << QList<int>(scene.say.size(), 1000);
    const Timeline timeline = layOut(lengths);

    const CheckpointTimes times = timesOf(lesson->checkpoints.at(0), *lesson, timeline);

    const SceneSpan &scene = timeline.scenes.at(2);
    QCOMPARE(times.rewindMs, scene.startMs);
    QVERIFY(times.atMs >= timeline.sentenceStart(2, 4) + 1000);
    QVERIFY(times.atMs < scene.endMs);
}

void tst_LessonTimeline::aCheckpointAfterTheLastSceneCutsNothing()
{
    const auto lesson = parseLesson(wholeLesson(), QStringLiteral("lesson.yaml"));
    QVERIFY_RESULT(lesson);
    SentenceLengths lengths;
    for (const Scene &scene : lesson->scenes)
        lengths << QList<int>(scene.say.size(), 1000);
    const Timeline timeline = layOut(lengths);

    const CheckpointTimes times = timesOf(lesson->checkpoints.at(1), *lesson, timeline);

    QCOMPARE(times.atMs, timeline.durationMs);
    QCOMPARE(times.rewindMs, timeline.scenes.last().startMs);
}

QTEST_GUILESS_MAIN(tst_LessonTimeline)
#include "tst_lesson_timeline.moc"
