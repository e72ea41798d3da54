// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/source/lesson_source.h"

#include "media/compiler/source/field_reader.h"
#include "media/compiler/source/scene_reader.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr int kMaxScenes = 24;

const Limits &limitsOf(const Lesson &lesson)
{
    return lesson.format == 1 ? kFirstLimits : kLimits;
}

Checkpoint readCheckpoint(const YamlNode &node, const Lesson &lesson, Findings &findings)
{
    const Limits &limits = limitsOf(lesson);
    FieldReader fields(node, QStringLiteral("checkpoint"), findings);
    Checkpoint read;
    read.line = fields.line();
    read.after = fields.text(QStringLiteral("after"), 60);
    if (lesson.sceneIndex(read.after) < 0)
        findings.report(
            fields.lineOf(QStringLiteral("after")),
            QStringLiteral("no scene is called '%1'; name one that is").arg(read.after));
    read.question = fields.text(QStringLiteral("question"), limits.question);
    read.options = fields.texts(QStringLiteral("options"), 2, 4, limits.option);
    if (!read.options.isEmpty()) {
        const auto count = static_cast<int>(read.options.size());
        read.key = fields.number(QStringLiteral("key"), 1, count) - 1;
    }
    QStringList distinct = read.options;
    if (distinct.removeDuplicates() > 0)
        findings.report(fields.lineOf(QStringLiteral("options")),
                        QStringLiteral("two options are the same; change one"));
    read.explanation = fields.text(QStringLiteral("explanation"), limits.explanation);
    fields.finish();
    return read;
}

QList<int> linesOf(const std::vector<YamlNode> &nodes)
{
    QList<int> lines;
    for (const YamlNode &node : nodes)
        lines << node.line;
    return lines;
}

void readHead(FieldReader &fields, Lesson &lesson, Findings &findings)
{
    lesson.number = fields.number(QStringLiteral("number"), 1, 99);
    lesson.title = fields.text(QStringLiteral("title"), 120);
    lesson.kicker = fields.text(QStringLiteral("kicker"), 60);
    lesson.kickerLine = fields.lineOf(QStringLiteral("kicker"));
    const QString asOf = fields.text(QStringLiteral("as_of"), 10);
    lesson.asOf = QDate::fromString(asOf, Qt::ISODate);
    if (!asOf.isEmpty() && !lesson.asOf.isValid())
        findings.report(fields.lineOf(QStringLiteral("as_of")),
                        QStringLiteral("'%1' is no date; write it as 2026-05-28").arg(asOf));
    lesson.sources = fields.texts(QStringLiteral("sources"), 1, 12, 200);
    lesson.sourceLines = linesOf(fields.list(QStringLiteral("sources"), 1, 12));
    if (fields.has(QStringLiteral("invented_laws")))
        lesson.inventedLaws = fields.texts(QStringLiteral("invented_laws"), 1, 4, 40);
    if (lesson.format > 1) {
        lesson.keyPoints = fields.texts(QStringLiteral("key_points"), 4, 6, kMaxKeyPoint);
        lesson.keyPointLines = linesOf(fields.list(QStringLiteral("key_points"), 4, 6));
    }
}

/// Looks at nothing but the format, so that a newer file says "too new" and not "unknown key".
std::optional<Error> refusedFormat(const YamlNode &root, const QString &file)
{
    Findings findings(file);
    FieldReader fields(root, QStringLiteral("the lesson"), findings);
    const int format = fields.number(QStringLiteral("format"), 1, 1'000'000);
    if (!findings.isClean())
        return findings.first();
    if (format <= kLessonFormat)
        return std::nullopt;
    findings.report(fields.lineOf(QStringLiteral("format")),
                    QStringLiteral("format %1 is newer than this compiler knows (%2); "
                                   "update HocVu or write format %2")
                        .arg(format)
                        .arg(kLessonFormat),
                    ErrorCode::TooNew);
    return findings.first();
}

/// As Windows' Notepad saves a text: a mark in front, other line ends.
QByteArray withPlainLines(QByteArray bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    return bytes.replace("\r\n", "\n");
}

/// Keeps the lines of each scene, up to the line where the next begins.
void keepLines(const QByteArray &bytes, Lesson &lesson)
{
    const QList<QByteArray> lines = bytes.split('\n');
    for (qsizetype i = 0; i < lesson.scenes.size(); ++i) {
        const qsizetype first = lesson.scenes.at(i).line - 1;
        const bool last = i + 1 == lesson.scenes.size();
        const qsizetype end = last ? lines.size() : lesson.scenes.at(i + 1).line;
        lesson.scenes[i].written = lines.mid(first, end - first).join('\n');
    }
}

} // namespace

Result<Lesson> parseLesson(const QByteArray &written, const QString &file)
{
    const QByteArray bytes = withPlainLines(written);
    const auto root = readYaml(bytes, file, kMaxLessonBytes);
    if (!root)
        return tl::unexpected(root.error());
    if (const auto refused = refusedFormat(*root, file))
        return tl::unexpected(*refused);

    Findings findings(file);
    FieldReader fields(*root, QStringLiteral("the lesson"), findings);
    Lesson lesson;
    lesson.file = file;
    lesson.format = fields.number(QStringLiteral("format"), 1, kLessonFormat);
    readHead(fields, lesson, findings);
    SceneReader scenes(lesson, findings);
    for (const YamlNode &node : fields.list(QStringLiteral("scenes"), 2, kMaxScenes))
        lesson.scenes << scenes.read(node);
    for (const YamlNode &node :
         fields.list(QStringLiteral("checkpoints"), 1, limitsOf(lesson).checkpoints))
        lesson.checkpoints << readCheckpoint(node, lesson, findings);
    fields.finish();
    if (!findings.isClean())
        return tl::unexpected(findings.first());
    keepLines(bytes, lesson);
    std::stable_sort(lesson.checkpoints.begin(), lesson.checkpoints.end(),
                     [&](const Checkpoint &a, const Checkpoint &b) {
                         return lesson.sceneIndex(a.after) < lesson.sceneIndex(b.after);
                     });
    return lesson;
}

QString lessonName(const QString &folder)
{
    return QFileInfo(QDir(folder).absolutePath()).fileName();
}

Result<Lesson> loadLesson(const QString &folder)
{
    static const QRegularExpression named(QStringLiteral("^([0-9]{2})-(.+)$"));
    const QString path = QDir(folder).filePath(QStringLiteral("lesson.yaml"));
    QFile file(path);
    if (!file.exists())
        return fail(
            ErrorCode::NotFound,
            QStringLiteral("%1: not there; name a folder that holds a lesson.yaml").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable,
                    QStringLiteral("%1: %2; make it readable").arg(path, file.errorString()));
    auto lesson = parseLesson(file.read(kMaxLessonBytes + 1), path);
    if (!lesson)
        return lesson;
    const QString name = lessonName(folder);
    const auto match = named.match(name);
    if (!match.hasMatch() || !isSlug(match.captured(2))
        || match.captured(1).toInt() != lesson->number)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("%1: lesson %2 must stand in a folder called %3-slug; "
                                   "rename the folder or change 'number'")
                        .arg(path)
                        .arg(lesson->number)
                        .arg(lesson->number, 2, 10, QLatin1Char('0')));
    lesson->slug = name;
    return lesson;
}

} // namespace hocvu::media
