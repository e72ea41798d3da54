// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/output/documents.h"

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
        scenes << QJsonObject{{QStringLiteral("id"), lesson.scenes.at(i).id},
                              {QStringLiteral("heading"), lesson.scenes.at(i).heading},
                              {QStringLiteral("startMs"), span.startMs},
                              {QStringLiteral("endMs"), span.endMs}};
    }
    return scenes;
}

QJsonArray transcriptOf(const Lesson &lesson, const Timeline &timeline)
{
    QJsonArray transcript;
    for (const SpokenSpan &span : timeline.sentences)
        transcript << QJsonObject{
            {QStringLiteral("startMs"), span.startMs},
            {QStringLiteral("endMs"), span.endMs},
            {QStringLiteral("text"), lesson.scenes.at(span.scene).say.at(span.sentence).text}};
    return transcript;
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

} // namespace hocvu::media
