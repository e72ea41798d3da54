// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/course.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kNewestFormat = 1;

Result<QJsonObject> readObject(const QByteArray &json, const QString &what)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const int format = root.value(QLatin1String("format")).toInt();
    if (format < 1)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("%1 cannot be read").arg(what));
    if (format > kNewestFormat)
        return fail(ErrorCode::TooNew, QStringLiteral("%1 has format %2").arg(what).arg(format));
    return root;
}

Result<Checkpoint> readCheckpoint(const QJsonObject &json)
{
    Checkpoint checkpoint;
    checkpoint.at = Millis(json.value(QLatin1String("atMs")).toInteger(-1));
    checkpoint.rewind = Millis(json.value(QLatin1String("rewindMs")).toInteger(-1));
    checkpoint.question = json.value(QLatin1String("question")).toString();
    const QJsonArray options = json.value(QLatin1String("options")).toArray();
    for (const QJsonValue &option : options)
        checkpoint.options.append(option.toString());
    checkpoint.key = json.value(QLatin1String("key")).toInt(-1);
    checkpoint.explanation = json.value(QLatin1String("explanation")).toString();
    if (checkpoint.at < Millis(0) || checkpoint.rewind < Millis(0)
        || checkpoint.rewind > checkpoint.at || checkpoint.options.size() < 2 || checkpoint.key < 0
        || checkpoint.key >= checkpoint.options.size())
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("a checkpoint's times, options or key are out of range"));
    return checkpoint;
}

Result<LessonScene> readScene(const QJsonObject &json)
{
    LessonScene scene;
    scene.id = json.value(QLatin1String("id")).toString();
    scene.heading = json.value(QLatin1String("heading")).toString();
    scene.start = Millis(json.value(QLatin1String("startMs")).toInteger(-1));
    scene.end = Millis(json.value(QLatin1String("endMs")).toInteger(-1));
    scene.explains = json.value(QLatin1String("explains")).toInt();
    if (scene.id.isEmpty() || scene.start < Millis(0) || scene.end < scene.start)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("a scene lacks its id or its times are out of range"));
    return scene;
}

QList<SpokenSentence> readTranscript(const QJsonArray &array)
{
    QList<SpokenSentence> sentences;
    for (const QJsonValue &one : array) {
        const SpokenSentence sentence{Millis(one[QLatin1String("startMs")].toInteger(-1)),
                                      Millis(one[QLatin1String("endMs")].toInteger(-1)),
                                      one[QLatin1String("text")].toString(),
                                      one[QLatin1String("english")].toString()};
        if (sentence.start >= Millis(0) && sentence.end >= sentence.start
            && !sentence.text.isEmpty())
            sentences.append(sentence);
    }
    std::stable_sort(
        sentences.begin(), sentences.end(),
        [](const SpokenSentence &a, const SpokenSentence &b) { return a.start < b.start; });
    return sentences;
}

/// What a lesson says about itself beyond its length, where it does.
Result<void> readOutline(const QJsonObject &json, Lesson &lesson)
{
    const QJsonArray points = json.value(QLatin1String("keyPoints")).toArray();
    for (const QJsonValue &point : points)
        lesson.keyPoints.append(point[QLatin1String("text")].toString());
    const QJsonArray scenes = json.value(QLatin1String("scenes")).toArray();
    for (const QJsonValue &one : scenes) {
        const auto scene = readScene(one.toObject());
        if (!scene)
            return tl::unexpected(scene.error());
        lesson.scenes.append(*scene);
    }
    lesson.transcript = readTranscript(json.value(QLatin1String("transcript")).toArray());
    return {};
}

} // namespace

const LessonScene *Lesson::scene(const QString &id) const
{
    const auto found = std::find_if(scenes.begin(), scenes.end(),
                                    [&id](const LessonScene &one) { return one.id == id; });
    return found == scenes.end() ? nullptr : &*found;
}

const Lesson *Course::find(int number) const
{
    const auto found = std::find_if(lessons.begin(), lessons.end(),
                                    [number](const Lesson &one) { return one.number == number; });
    return found == lessons.end() ? nullptr : &*found;
}

Result<Lesson> readLesson(const QByteArray &lessonJson, const QByteArray &checkpointsJson)
{
    const auto root = readObject(lessonJson, QStringLiteral("lesson.json"));
    if (!root)
        return tl::unexpected(root.error());
    Lesson lesson;
    lesson.number = root->value(QLatin1String("number")).toInt();
    lesson.slug = root->value(QLatin1String("slug")).toString();
    lesson.title = root->value(QLatin1String("title")).toString();
    lesson.duration = Millis(root->value(QLatin1String("durationMs")).toInteger());
    if (lesson.number < 1 || lesson.title.isEmpty() || lesson.duration <= Millis(0))
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("lesson.json lacks a number, title or duration"));
    if (const auto outline = readOutline(*root, lesson); !outline)
        return tl::unexpected(outline.error());

    const auto checks = readObject(checkpointsJson, QStringLiteral("checkpoints.json"));
    if (!checks)
        return tl::unexpected(checks.error());
    const QJsonArray checkpoints = checks->value(QLatin1String("checkpoints")).toArray();
    for (const QJsonValue &one : checkpoints) {
        const auto checkpoint = readCheckpoint(one.toObject());
        if (!checkpoint)
            return tl::unexpected(checkpoint.error());
        if (checkpoint->at > lesson.duration)
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("a checkpoint stands behind the end of the video"));
        lesson.checkpoints.append(*checkpoint);
    }
    return lesson;
}

} // namespace hocvu
