// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/output/documents.h"

#include "media/compiler/source/scene_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hocvu::media {

namespace {

constexpr int kFormat = 1;

QJsonArray scenesOf(const Lesson &lesson, const Timeline &timeline)
{
    QJsonArray scenes;
    for (qsizetype i = 0; i < lesson.scenes.size(); ++i) {
        const SceneSpan &span = timeline.scenes.at(i);
        const Scene &scene = lesson.scenes.at(i);
        QJsonObject object{{QStringLiteral("id"), scene.id},
                           {QStringLiteral("kind"), kindName(scene.kind)},
                           {QStringLiteral("heading"), scene.heading},
                           {QStringLiteral("startMs"), span.startMs},
                           {QStringLiteral("endMs"), span.endMs}};
        if (scene.explains > 0)
            object.insert(QStringLiteral("explains"), scene.explains);
        if (!scene.from.isEmpty())
            object.insert(QStringLiteral("from"), QJsonArray::fromStringList(scene.from));
        scenes << object;
    }
    return scenes;
}

QJsonArray keyPointsOf(const Lesson &lesson, const Timeline &timeline)
{
    QJsonArray points;
    for (qsizetype point = 0; point < lesson.keyPoints.size(); ++point) {
        QJsonArray explained;
        for (qsizetype i = 0; i < lesson.scenes.size(); ++i) {
            if (lesson.scenes.at(i).explains == point + 1)
                explained << QJsonObject{{QStringLiteral("scene"), lesson.scenes.at(i).id},
                                         {QStringLiteral("startMs"), timeline.scenes.at(i).startMs},
                                         {QStringLiteral("endMs"), timeline.scenes.at(i).endMs}};
        }
        points << QJsonObject{{QStringLiteral("text"), lesson.keyPoints.at(point)},
                              {QStringLiteral("explained"), explained}};
    }
    return points;
}

QJsonArray transcriptOf(const Lesson &lesson, const Timeline &timeline)
{
    QJsonArray transcript;
    for (const SpokenSpan &span : timeline.sentences) {
        const Scene &scene = lesson.scenes.at(span.scene);
        const Sentence &sentence = scene.say.at(span.sentence);
        QJsonObject object{{QStringLiteral("scene"), scene.id},
                           {QStringLiteral("startMs"), span.startMs},
                           {QStringLiteral("endMs"), span.endMs},
                           {QStringLiteral("text"), sentence.text}};
        if (!sentence.english.isEmpty())
            object.insert(QStringLiteral("english"), sentence.english);
        transcript << object;
    }
    return transcript;
}

/// "5:07"
QString minutes(int ms)
{
    return QStringLiteral("%1:%2").arg(ms / 60'000).arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'));
}

QString sourceList(const QStringList &sources)
{
    QString text;
    for (const QString &source : sources)
        text += QStringLiteral("- %1\n").arg(source);
    return text;
}

} // namespace

QByteArray lessonDocument(const Lesson &lesson, const Timeline &timeline)
{
    const QJsonObject object{
        {QStringLiteral("format"), kFormat},
        {QStringLiteral("number"), lesson.number},
        {QStringLiteral("slug"), lesson.slug},
        {QStringLiteral("title"), lesson.title},
        {QStringLiteral("durationMs"), timeline.durationMs},
        {QStringLiteral("asOf"), lesson.asOf.toString(Qt::ISODate)},
        {QStringLiteral("sources"), QJsonArray::fromStringList(lesson.sources)},
        {QStringLiteral("keyPoints"), keyPointsOf(lesson, timeline)},
        {QStringLiteral("scenes"), scenesOf(lesson, timeline)},
        {QStringLiteral("transcript"), transcriptOf(lesson, timeline)},
    };
    return QJsonDocument(object).toJson();
}

QByteArray checkpointsDocument(const Lesson &lesson, const Timeline &timeline)
{
    QJsonArray checkpoints;
    for (const Checkpoint &checkpoint : lesson.checkpoints) {
        const CheckpointTimes times = timesOf(checkpoint, lesson, timeline);
        checkpoints << QJsonObject{
            {QStringLiteral("atMs"), times.atMs},
            {QStringLiteral("rewindMs"), times.rewindMs},
            {QStringLiteral("question"), checkpoint.question},
            {QStringLiteral("options"), QJsonArray::fromStringList(checkpoint.options)},
            {QStringLiteral("key"), checkpoint.key},
            {QStringLiteral("explanation"), checkpoint.explanation}};
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), kFormat},
                                     {QStringLiteral("checkpoints"), checkpoints}})
        .toJson();
}

QByteArray transcript(const Lesson &lesson, const Timeline &timeline, Language language)
{
    const bool english = language == Language::English;
    const QString day = lesson.asOf.toString(QStringLiteral("d/M/yyyy"));
    QString text = english
        ? QStringLiteral("# Lesson %1. %2\n\nThe law as of %3. Length %4.\n")
        : QStringLiteral("# Bài %1. %2\n\nNội dung cập nhật đến ngày %3. Thời lượng %4.\n");
    text
        = text.arg(QString::number(lesson.number), lesson.title, day, minutes(timeline.durationMs));
    int scene = -1;
    for (const SpokenSpan &span : timeline.sentences) {
        const Scene &of = lesson.scenes.at(span.scene);
        if (span.scene != scene)
            text += QStringLiteral("\n## %1 · %2\n\n")
                        .arg(minutes(timeline.scenes.at(span.scene).startMs), of.heading);
        scene = span.scene;
        text += QStringLiteral("- %1 %2\n")
                    .arg(minutes(span.startMs), textOf(of.say.at(span.sentence), language));
        if (span.sentence + 1 == of.say.size() && !of.from.isEmpty())
            text += (english ? QStringLiteral("\nSources: %1\n") : QStringLiteral("\nNguồn: %1\n"))
                        .arg(of.from.join(QStringLiteral("; ")));
    }
    text += english ? QStringLiteral("\n## Sources\n\n") : QStringLiteral("\n## Nguồn\n\n");
    return (text + sourceList(lesson.sources)).toUtf8();
}

} // namespace hocvu::media
