// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/source/scene_reader.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hocvu::media {

namespace {

constexpr int kMaxId = 60;
constexpr int kMaxIcon = 40;
constexpr int kMaxSentences = 12;

struct NamedKind
{
    SceneKind kind;
    const char *name;
    int since; ///< The format that brought it.
};

constexpr std::array kKinds{
    NamedKind{SceneKind::Title, "title", 1},
    NamedKind{SceneKind::Points, "points", 1},
    NamedKind{SceneKind::Steps, "steps", 1},
    NamedKind{SceneKind::Document, "document", 2},
    NamedKind{SceneKind::Timeline, "timeline", 2},
    NamedKind{SceneKind::Dialogue, "dialogue", 2},
    NamedKind{SceneKind::Table, "table", 2},
    NamedKind{SceneKind::Chart, "chart", 2},
    NamedKind{SceneKind::Comparison, "comparison", 1},
    NamedKind{SceneKind::BeforeAfter, "before-after", 2},
    NamedKind{SceneKind::Case, "case", 2},
    NamedKind{SceneKind::Quotation, "quotation", 1},
    NamedKind{SceneKind::Recap, "recap", 1},
};

/// In the order of Place, without None.
const QStringList &placeNames()
{
    static const QStringList names
        = QStringLiteral("state organ number date subject body signer seal recipients").split(u' ');
    return names;
}

} // namespace

QString kindName(SceneKind kind)
{
    const auto *named = std::find_if(kKinds.begin(), kKinds.end(),
                                     [kind](const NamedKind &one) { return one.kind == kind; });
    return named == kKinds.end() ? QString() : QString::fromLatin1(named->name);
}

bool isSlug(const QString &text)
{
    static const QRegularExpression slug(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$"));
    return text.size() <= kMaxId && slug.match(text).hasMatch();
}

SceneReader::SceneReader(const Lesson &lesson, Findings &findings)
    : m_lesson(lesson)
    , m_limits(lesson.format == 1 ? kFirstLimits : kLimits)
    , m_findings(findings)
{
}

Scene SceneReader::read(const YamlNode &node)
{
    Scene scene;
    FieldReader fields(node, QStringLiteral("scene"), m_findings);
    scene.line = fields.line();
    readIdentity(fields, scene);
    scene.heading = fields.text(QStringLiteral("heading"), m_limits.heading);
    if (m_lesson.format > 1)
        readGrounds(fields, scene);
    readSay(fields, scene);
    readBody(fields, scene);
    fields.finish();
    m_first = false;
    return scene;
}

void SceneReader::readIdentity(FieldReader &fields, Scene &scene)
{
    scene.id = fields.text(QStringLiteral("id"), kMaxId);
    const int idLine = fields.lineOf(QStringLiteral("id"));
    if (!scene.id.isEmpty() && !isSlug(scene.id))
        m_findings.report(idLine,
                          QStringLiteral("scene id '%1' must be lower-case letters a-z, digits "
                                         "and single hyphens")
                              .arg(scene.id));
    if (m_ids.contains(scene.id))
        m_findings.report(idLine,
                          QStringLiteral("two scenes are called '%1'; rename one").arg(scene.id));
    m_ids.insert(scene.id);

    const QString name = fields.text(QStringLiteral("kind"), 20);
    const int line = fields.lineOf(QStringLiteral("kind"));
    QStringList known;
    bool found = false;
    for (const NamedKind &one : kKinds) {
        if (one.since > m_lesson.format)
            continue;
        known << QString::fromLatin1(one.name);
        if (known.last() == name) {
            scene.kind = one.kind;
            found = true;
        }
    }
    if (!found)
        m_findings.report(line,
                          QStringLiteral("no scene kind is called '%1'; use one of %2")
                              .arg(name, known.join(QStringLiteral(", "))));
    else if (m_first != (scene.kind == SceneKind::Title))
        m_findings.report(line, QStringLiteral("the first scene, and only the first, is a title"));
}

/// Which key point it explains, and from where.
void SceneReader::readGrounds(FieldReader &fields, Scene &scene)
{
    const auto count = std::max(1, static_cast<int>(m_lesson.keyPoints.size()));
    scene.explains = fields.optionalNumber(QStringLiteral("explains"), 1, count).value_or(0);
    const QString key = QStringLiteral("from");
    if (!fields.has(key))
        return;
    scene.from = fields.texts(key, 1, 8, 200);
    for (const QString &place : scene.from) {
        const bool known
            = std::any_of(m_lesson.sources.begin(), m_lesson.sources.end(),
                          [&](const QString &source) { return place.startsWith(source); });
        if (!known && !place.isEmpty())
            m_findings.report(fields.lineOf(key),
                              QStringLiteral("'%1' begins with none of the lesson's sources; add "
                                             "its document there or mend it here")
                                  .arg(place));
    }
}

void SceneReader::readSay(FieldReader &fields, Scene &scene)
{
    const QString key = QStringLiteral("say");
    const std::vector<YamlNode> &nodes = fields.list(key, 1, kMaxSentences);
    if (m_lesson.format == 1) {
        const QStringList texts = fields.texts(key, 1, kMaxSentences, m_limits.sentence);
        for (qsizetype i = 0; i < texts.size(); ++i)
            scene.say << Sentence{texts.at(i), {}, nodes.at(static_cast<std::size_t>(i)).line};
        return;
    }
    for (const YamlNode &node : nodes) {
        FieldReader entry(node, QStringLiteral("entry of 'say'"), m_findings);
        Sentence sentence;
        sentence.line = entry.line();
        sentence.text = entry.text(QStringLiteral("vi"), m_limits.sentence);
        sentence.english = entry.text(QStringLiteral("en"), m_limits.sentence);
        entry.finish();
        scene.say << sentence;
    }
}

void SceneReader::readBody(FieldReader &fields, Scene &scene)
{
    switch (scene.kind) {
    case SceneKind::Title:
        scene.text = fields.optionalText(QStringLiteral("text"), m_limits.subtitle);
        scene.icon = fields.optionalText(QStringLiteral("icon"), kMaxIcon);
        break;
    case SceneKind::Points:
        return readPoints(fields, scene);
    case SceneKind::Steps:
        return readSteps(fields, scene);
    case SceneKind::Document:
        return readDocument(fields, scene);
    case SceneKind::Timeline:
        return readTimeline(fields, scene);
    case SceneKind::Dialogue:
        return readDialogue(fields, scene);
    case SceneKind::Table:
        return readTable(fields, scene);
    case SceneKind::Chart:
        return readChart(fields, scene);
    case SceneKind::Comparison:
        readSide(fields, QStringLiteral("left"), scene);
        readSide(fields, QStringLiteral("right"), scene);
        break;
    case SceneKind::BeforeAfter:
        readSide(fields, QStringLiteral("before"), scene);
        readSide(fields, QStringLiteral("after"), scene);
        break;
    case SceneKind::Case:
        return readCase(fields, scene);
    case SceneKind::Quotation:
        scene.text = fields.text(QStringLiteral("text"), m_limits.quotation);
        scene.source = fields.text(QStringLiteral("source"), m_limits.source);
        break;
    case SceneKind::Recap:
        return readRecap(fields, scene);
    }
}

int SceneReader::sentenceAt(FieldReader &fields, const QString &key, const Scene &scene, int usual)
{
    const int count = std::max(1, static_cast<int>(scene.say.size()));
    const auto at = fields.optionalNumber(key, 1, count);
    return at ? *at - 1 : std::min(usual, count - 1);
}

template <typename ReadOne>
void SceneReader::readItems(FieldReader &fields, const QString &key, int atLeast, int atMost,
                            Scene &scene, const ReadOne &readOne)
{
    const auto &nodes = fields.list(key, atLeast, atMost);
    // With a sentence to spare the first one introduces, else each item has its own sentence.
    const int introduction = static_cast<std::size_t>(scene.say.size()) > nodes.size() ? 1 : 0;
    for (const YamlNode &node : nodes) {
        FieldReader reader(node, QStringLiteral("entry of '%1'").arg(key), m_findings);
        Item item;
        item.line = reader.line();
        readOne(reader, item);
        item.sentence = sentenceAt(reader, QStringLiteral("at"), scene,
                                   static_cast<int>(scene.items.size()) + introduction);
        reader.finish();
        scene.items << item;
    }
}

void SceneReader::readPoints(FieldReader &fields, Scene &scene)
{
    const QString key = QStringLiteral("items");
    const bool few = fields.list(key, 2, 6).size() <= 4;
    readItems(fields, key, 2, 6, scene, [&](FieldReader &reader, Item &item) {
        item.icon = reader.optionalText(QStringLiteral("icon"), kMaxIcon);
        if (few || m_lesson.format == 1)
            item.text = reader.optionalText(QStringLiteral("text"), m_limits.pointText);
        item.title = reader.text(QStringLiteral("title"),
                                 item.text.isEmpty() ? m_limits.pointAlone : m_limits.pointTitle);
    });
}

void SceneReader::readSteps(FieldReader &fields, Scene &scene)
{
    readItems(fields, QStringLiteral("items"), 2, 5, scene, [&](FieldReader &reader, Item &item) {
        item.icon = reader.optionalText(QStringLiteral("icon"), kMaxIcon);
        item.title = reader.text(QStringLiteral("title"), m_limits.stepTitle);
        item.text = reader.optionalText(QStringLiteral("text"), m_limits.stepText);
    });
}

void SceneReader::readDocument(FieldReader &fields, Scene &scene)
{
    const QString place = QStringLiteral("place");
    QSet<Place> taken;
    readItems(fields, QStringLiteral("items"), 3, 9, scene, [&](FieldReader &reader, Item &item) {
        item.title = reader.text(QStringLiteral("title"), kMaxDocumentPart);
        if (reader.has(place))
            item.place = static_cast<Place>(reader.word(place, placeNames()) + 1);
        const bool mixed = !scene.items.isEmpty()
            && (scene.items.first().place == Place::None) != (item.place == Place::None);
        if (mixed)
            m_findings.report(item.line,
                              QStringLiteral("all parts of a paper have a 'place' or none has; "
                                             "add or remove it"));
        if (item.place != Place::None && taken.contains(item.place))
            m_findings.report(item.line, QStringLiteral("two parts stand in one place; mend one"));
        taken.insert(item.place);
    });
}

void SceneReader::readTimeline(FieldReader &fields, Scene &scene)
{
    readItems(fields, QStringLiteral("items"), 3, 5, scene, [&](FieldReader &reader, Item &item) {
        item.mark = reader.text(QStringLiteral("mark"), kMaxMark);
        item.title = reader.text(QStringLiteral("title"), kMaxEvent);
    });
}

void SceneReader::readDialogue(FieldReader &fields, Scene &scene)
{
    const QString key = QStringLiteral("turns");
    qsizetype letters = 0;
    readItems(fields, key, 2, 4, scene, [&](FieldReader &reader, Item &item) {
        item.byAi
            = reader.word(QStringLiteral("who"), {QStringLiteral("person"), QStringLiteral("ai")})
            == 1;
        item.text = reader.text(QStringLiteral("text"), kMaxTurn);
        letters += item.text.size();
    });
    if (letters > kMaxDialogue)
        m_findings.report(fields.lineOf(key),
                          QStringLiteral("the turns have %1 characters together; shorten them to "
                                         "%2")
                              .arg(letters)
                              .arg(kMaxDialogue),
                          ErrorCode::TooLarge);
}

void SceneReader::readTable(FieldReader &fields, Scene &scene)
{
    scene.columns = fields.texts(QStringLiteral("columns"), 2, 4, kMaxTableColumn);
    if (scene.columns.isEmpty())
        return;
    const auto count = static_cast<int>(scene.columns.size());
    readItems(fields, QStringLiteral("rows"), 2, 5, scene, [&](FieldReader &reader, Item &item) {
        item.cells = reader.texts(QStringLiteral("cells"), count, count, maxCell(count));
    });
}

void SceneReader::readChart(FieldReader &fields, Scene &scene)
{
    scene.unit = fields.text(QStringLiteral("unit"), kMaxUnit);
    const QString key = QStringLiteral("bars");
    double largest = 0;
    readItems(fields, key, 2, 5, scene, [&](FieldReader &reader, Item &item) {
        item.title = reader.text(QStringLiteral("label"), kMaxBarLabel);
        item.value = reader.amount(QStringLiteral("value"), kMaxValue);
        largest = std::max(largest, item.value);
    });
    if (largest <= 0)
        m_findings.report(fields.lineOf(key),
                          QStringLiteral("all values are 0; a chart needs one above it"));
}

void SceneReader::readCase(FieldReader &fields, Scene &scene)
{
    scene.text = fields.text(QStringLiteral("text"), kMaxSituation);
    const QString key = QStringLiteral("options");
    const auto &nodes = fields.list(key, 2, 3);
    const QStringList ways = fields.texts(key, 2, 3, kMaxWay);
    const int last = std::max(1, static_cast<int>(scene.say.size())) - 1;
    for (qsizetype i = 0; i < ways.size(); ++i) {
        Item item;
        item.title = ways.at(i);
        item.line = nodes.at(static_cast<std::size_t>(i)).line;
        item.sentence = std::min(static_cast<int>(i) + 1, last);
        scene.items << item;
    }
    if (!ways.isEmpty())
        scene.key = fields.number(QStringLiteral("key"), 1, static_cast<int>(ways.size())) - 1;
    scene.why = fields.text(QStringLiteral("why"), kMaxWhy);
    scene.decision = sentenceAt(fields, QStringLiteral("decide_at"), scene, last);
    if (!scene.items.isEmpty() && scene.items.last().sentence > scene.decision)
        m_findings.report(fields.lineOf(QStringLiteral("decide_at")),
                          QStringLiteral("the decision comes before all ways are shown; tell it "
                                         "later"));
}

void SceneReader::readRecap(FieldReader &fields, Scene &scene)
{
    readItems(fields, QStringLiteral("items"), 3, 3, scene, [&](FieldReader &reader, Item &item) {
        item.title = reader.text(QStringLiteral("title"), m_limits.recap);
    });
}

void SceneReader::readSide(FieldReader &fields, const QString &key, Scene &scene)
{
    const YamlNode *node = fields.map(key);
    if (!node)
        return;
    FieldReader reader(*node, QStringLiteral("'%1'").arg(key), m_findings);
    Item item;
    item.line = reader.line();
    item.sentence
        = sentenceAt(reader, QStringLiteral("at"), scene, static_cast<int>(scene.items.size()));
    if (scene.kind == SceneKind::Comparison) {
        item.title = reader.text(QStringLiteral("title"), m_limits.columnTitle);
        readEntries(reader, scene, item);
    } else {
        item.title = reader.text(QStringLiteral("title"), kMaxExampleTitle);
        item.text = reader.text(QStringLiteral("text"), kMaxExample);
    }
    reader.finish();
    scene.items << item;
}

/// The entries of one side: a text that comes with its side, or {text, at}; none comes before it.
void SceneReader::readEntries(FieldReader &fields, const Scene &scene, Item &item)
{
    const QString key = QStringLiteral("items");
    const auto &nodes = fields.list(key, 1, 4);
    const bool plain = std::all_of(nodes.begin(), nodes.end(), [](const YamlNode &node) {
        return node.kind == YamlNode::Kind::Scalar;
    });
    if (plain) {
        item.cells = fields.texts(key, 1, 4, m_limits.columnEntry);
        item.cellSentences = QList<int>(item.cells.size(), item.sentence);
        return;
    }
    for (const YamlNode &node : nodes) {
        FieldReader entry(node, QStringLiteral("entry of 'items'"), m_findings);
        item.cells << entry.text(QStringLiteral("text"), m_limits.columnEntry);
        item.cellSentences << std::max(
            item.sentence, sentenceAt(entry, QStringLiteral("at"), scene, item.sentence));
        entry.finish();
    }
}

} // namespace hocvu::media
