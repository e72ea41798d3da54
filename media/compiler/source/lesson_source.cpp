// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/source/lesson_source.h"

#include "media/compiler/source/field_reader.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr int kMaxHeading = 80;
constexpr int kMaxSentence = 240;
constexpr int kMaxItemTitle = 90;
constexpr int kMaxItemText = 140;
constexpr int kMaxQuotation = 320;
constexpr int kMaxQuestion = 240;

bool isSlug(const QString &text)
{
    static const QRegularExpression slug(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$"));
    return text.size() <= 60 && slug.match(text).hasMatch();
}

std::optional<SceneKind> kindCalled(const QString &name)
{
    static const QHash<QString, SceneKind> kinds{
        {QStringLiteral("title"), SceneKind::Title},
        {QStringLiteral("points"), SceneKind::Points},
        {QStringLiteral("steps"), SceneKind::Steps},
        {QStringLiteral("comparison"), SceneKind::Comparison},
        {QStringLiteral("quotation"), SceneKind::Quotation},
        {QStringLiteral("recap"), SceneKind::Recap},
    };
    const auto found = kinds.constFind(name);
    return found == kinds.constEnd() ? std::nullopt : std::optional(found.value());
}

/// Reads one scene map after another into a lesson.
class SceneReader
{
public:
    explicit SceneReader(Findings &findings)
        : m_findings(findings)
    {
    }

    Scene read(const YamlNode &node);

private:
    void readIdentity(FieldReader &fields, Scene &scene);
    void readSay(FieldReader &fields, Scene &scene);
    void readBody(FieldReader &fields, Scene &scene);
    void readItems(FieldReader &fields, Scene &scene, int atLeast, int atMost);
    Column readColumn(FieldReader &fields, const QString &key, const Scene &scene, int usual);
    int sentenceAt(FieldReader &fields, const Scene &scene, int usual);

    Findings &m_findings;
    QSet<QString> m_ids;
    bool m_first = true;
};

Scene SceneReader::read(const YamlNode &node)
{
    Scene scene;
    FieldReader fields(node, QStringLiteral("scene"), m_findings);
    scene.line = fields.line();
    readIdentity(fields, scene);
    scene.heading = fields.text(QStringLiteral("heading"), kMaxHeading);
    readSay(fields, scene);
    readBody(fields, scene);
    fields.finish();
    m_first = false;
    return scene;
}

void SceneReader::readIdentity(FieldReader &fields, Scene &scene)
{
    scene.id = fields.text(QStringLiteral("id"), 60);
    if (!scene.id.isEmpty() && !isSlug(scene.id))
        m_findings.report(fields.lineOf(QStringLiteral("id")),
                          QStringLiteral("scene id '%1' must be lower-case letters a-z, digits "
                                         "and single hyphens")
                              .arg(scene.id));
    if (m_ids.contains(scene.id))
        m_findings.report(fields.lineOf(QStringLiteral("id")),
                          QStringLiteral("two scenes are called '%1'; rename one").arg(scene.id));
    m_ids.insert(scene.id);

    const QString name = fields.text(QStringLiteral("kind"), 20);
    const auto kind = kindCalled(name);
    scene.kind = kind.value_or(SceneKind::Title);
    const int line = fields.lineOf(QStringLiteral("kind"));
    if (!kind)
        m_findings.report(line,
                          QStringLiteral("no scene kind is called '%1'; use title, points, "
                                         "steps, comparison, quotation or recap")
                              .arg(name));
    else if (m_first != (scene.kind == SceneKind::Title))
        m_findings.report(line, QStringLiteral("the first scene, and only the first, is a title"));
}

void SceneReader::readSay(FieldReader &fields, Scene &scene)
{
    const QString key = QStringLiteral("say");
    const QStringList texts = fields.texts(key, 1, 12, kMaxSentence);
    const std::vector<YamlNode> &nodes = fields.list(key, 1, 12);
    for (qsizetype i = 0; i < texts.size(); ++i)
        scene.say << Sentence{texts.at(i), nodes.at(static_cast<std::size_t>(i)).line};
}

void SceneReader::readBody(FieldReader &fields, Scene &scene)
{
    switch (scene.kind) {
    case SceneKind::Title:
        scene.text = fields.optionalText(QStringLiteral("text"), kMaxItemText);
        scene.icon = fields.optionalText(QStringLiteral("icon"), 40);
        break;
    case SceneKind::Points:
        readItems(fields, scene, 2, 6);
        break;
    case SceneKind::Steps:
        readItems(fields, scene, 2, 5);
        break;
    case SceneKind::Comparison:
        scene.left = readColumn(fields, QStringLiteral("left"), scene, 1);
        scene.right = readColumn(fields, QStringLiteral("right"), scene, 2);
        break;
    case SceneKind::Quotation:
        scene.text = fields.text(QStringLiteral("text"), kMaxQuotation);
        scene.source = fields.text(QStringLiteral("source"), kMaxItemText);
        break;
    case SceneKind::Recap:
        readItems(fields, scene, 3, 3);
        break;
    }
}

int SceneReader::sentenceAt(FieldReader &fields, const Scene &scene, int usual)
{
    const int count = std::max(1, static_cast<int>(scene.say.size()));
    const auto at = fields.optionalNumber(QStringLiteral("at"), 1, count);
    return at.value_or(std::min(usual, count)) - 1;
}

void SceneReader::readItems(FieldReader &fields, Scene &scene, int atLeast, int atMost)
{
    const auto &nodes = fields.list(QStringLiteral("items"), atLeast, atMost);
    // With a sentence to spare the first one introduces, else each item has its own sentence.
    const int introduction = static_cast<std::size_t>(scene.say.size()) > nodes.size() ? 1 : 0;
    for (const YamlNode &node : nodes) {
        FieldReader item(node, QStringLiteral("item"), m_findings);
        Item read;
        read.line = item.line();
        read.title = item.text(QStringLiteral("title"), kMaxItemTitle);
        if (scene.kind != SceneKind::Recap) {
            read.icon = item.optionalText(QStringLiteral("icon"), 40);
            read.text = item.optionalText(QStringLiteral("text"), kMaxItemText);
        }
        const int place = static_cast<int>(scene.items.size()) + 1;
        read.sentence = sentenceAt(item, scene, place + introduction);
        item.finish();
        scene.items << read;
    }
}

Column SceneReader::readColumn(FieldReader &fields, const QString &key, const Scene &scene,
                               int usual)
{
    Column column;
    const YamlNode *node = fields.map(key);
    if (!node)
        return column;
    FieldReader reader(*node, QStringLiteral("'%1'").arg(key), m_findings);
    column.line = reader.line();
    column.title = reader.text(QStringLiteral("title"), 40);
    column.items = reader.texts(QStringLiteral("items"), 1, 4, kMaxItemTitle);
    column.sentence = sentenceAt(reader, scene, usual);
    reader.finish();
    return column;
}

Checkpoint readCheckpoint(const YamlNode &node, const Lesson &lesson, Findings &findings)
{
    FieldReader fields(node, QStringLiteral("checkpoint"), findings);
    Checkpoint read;
    read.line = fields.line();
    read.after = fields.text(QStringLiteral("after"), 60);
    if (lesson.sceneIndex(read.after) < 0)
        findings.report(
            fields.lineOf(QStringLiteral("after")),
            QStringLiteral("no scene is called '%1'; name one that is").arg(read.after));
    read.question = fields.text(QStringLiteral("question"), kMaxQuestion);
    read.options = fields.texts(QStringLiteral("options"), 2, 4, kMaxItemText);
    if (!read.options.isEmpty()) {
        const auto count = static_cast<int>(read.options.size());
        read.key = fields.number(QStringLiteral("key"), 1, count) - 1;
    }
    QStringList distinct = read.options;
    if (distinct.removeDuplicates() > 0)
        findings.report(fields.lineOf(QStringLiteral("options")),
                        QStringLiteral("two options are the same; change one"));
    read.explanation = fields.text(QStringLiteral("explanation"), 400);
    fields.finish();
    return read;
}

void readHead(FieldReader &fields, Lesson &lesson, Findings &findings)
{
    lesson.number = fields.number(QStringLiteral("number"), 1, 99);
    lesson.title = fields.text(QStringLiteral("title"), 120);
    lesson.kicker = fields.text(QStringLiteral("kicker"), 60);
    const QString asOf = fields.text(QStringLiteral("as_of"), 10);
    lesson.asOf = QDate::fromString(asOf, Qt::ISODate);
    if (!asOf.isEmpty() && !lesson.asOf.isValid())
        findings.report(fields.lineOf(QStringLiteral("as_of")),
                        QStringLiteral("'%1' is no date; write it as 2026-05-28").arg(asOf));
    lesson.sources = fields.texts(QStringLiteral("sources"), 1, 12, 200);
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

} // namespace

Result<Lesson> parseLesson(const QByteArray &bytes, const QString &file)
{
    const auto root = readYaml(bytes, file, kMaxLessonBytes);
    if (!root)
        return tl::unexpected(root.error());
    if (const auto refused = refusedFormat(*root, file))
        return tl::unexpected(*refused);

    Findings findings(file);
    FieldReader fields(*root, QStringLiteral("the lesson"), findings);
    fields.number(QStringLiteral("format"), 1, kLessonFormat);
    Lesson lesson;
    lesson.file = file;
    readHead(fields, lesson, findings);
    SceneReader scenes(findings);
    for (const YamlNode &node : fields.list(QStringLiteral("scenes"), 2, 24))
        lesson.scenes << scenes.read(node);
    for (const YamlNode &node : fields.list(QStringLiteral("checkpoints"), 1, 4))
        lesson.checkpoints << readCheckpoint(node, lesson, findings);
    fields.finish();
    if (!findings.isClean())
        return tl::unexpected(findings.first());
    std::stable_sort(lesson.checkpoints.begin(), lesson.checkpoints.end(),
                     [&](const Checkpoint &a, const Checkpoint &b) {
                         return lesson.sceneIndex(a.after) < lesson.sceneIndex(b.after);
                     });
    return lesson;
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
    const QString name = QFileInfo(QDir(folder).absolutePath()).fileName();
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
