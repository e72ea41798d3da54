// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/moodle_reader.h"

#include "core/bank/item_mark.h"
#include "exchange/items/item_facts.h"
#include "exchange/items/moodle_text.h"
#include "exchange/items/pictures.h"
#include "exchange/items/xml_tree.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <cmath>

namespace hocvu {

namespace {

MoodleFormat formatOf(const XmlNode &node)
{
    const QString format = node.attribute("format");
    if (format == QLatin1String("plain_text"))
        return MoodleFormat::Plain;
    if (format == QLatin1String("markdown"))
        return MoodleFormat::Markdown;
    if (format == QLatin1String("html"))
        return MoodleFormat::Html;
    return MoodleFormat::Auto;
}

bool isTrue(const XmlNode &node)
{
    const QString value = node.content();
    return value == QLatin1String("true") || value == QLatin1String("1");
}

double numberIn(const XmlNode &node, double usual)
{
    bool isNumber = false;
    const double number = node.content().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? number : usual;
}

/// Makes an item of one question.
class QuestionReader
{
public:
    QuestionReader(const XmlNode &node, const QString &category, ImportSink &sink)
        : m_node(node)
        , m_sink(sink)
    {
        m_item.category = category;
    }

    void read()
    {
        const QString type = m_node.attribute("type");
        if (!readKind(type)) {
            const QString name = type.left(40).simplified();
            return m_sink.left(
                m_node.line,
                QStringLiteral("a question of the type '%1', which no exam can ask").arg(name));
        }
        readCommon();
        QStringList tags;
        for (const XmlNode *tag : m_node.child("tags").all("tag"))
            tags << tag->child("text").content();
        takeTags(tags, m_item);
        m_sink.htmlLosses(m_node.line, m_lost);
        m_sink.take(std::move(m_item), m_node.line);
    }

private:
    bool readKind(const QString &type)
    {
        if (type == QLatin1String("multichoice"))
            readChoice();
        else if (type == QLatin1String("truefalse"))
            readTrueFalse();
        else if (type == QLatin1String("shortanswer"))
            readShort();
        else if (type == QLatin1String("numerical"))
            readNumeric();
        else if (type == QLatin1String("matching"))
            readMatching();
        else if (type == QLatin1String("ordering"))
            readOrdering();
        else
            return false;
        return true;
    }

    ItemText textOf(const XmlNode &node)
    {
        if (node.name.isEmpty())
            return {};
        const XmlNode &text = node.child("text");
        return moodleText(text.name.isEmpty() ? node.content() : text.content(), formatOf(node),
                          pictureFinder(node), m_lost);
    }
    /// Finds the files that stand beside the text.
    PictureFinder pictureFinder(const XmlNode &node)
    {
        return [this, &node](const QString &address) -> Result<QString> {
            static const QLatin1String mark("@@PLUGINFILE@@");
            if (!address.startsWith(mark))
                return embeddedPictures(m_sink.pictures())(address);
            const QString wanted = QUrl::fromPercentEncoding(
                address.sliced(mark.size()).section(QLatin1Char('?'), 0, 0).toUtf8());
            for (const XmlNode *file : node.all("file")) {
                const QString path = file->attribute("path");
                const QString name
                    = (path.isEmpty() ? QStringLiteral("/") : path) + file->attribute("name");
                if (name == wanted)
                    return keepPicture(QByteArray::fromBase64(file->content().toLatin1()),
                                       m_sink.pictures());
            }
            return fail(
                ErrorCode::NotFound,
                QStringLiteral("a picture that is not in the file (%1)").arg(wanted.left(60)));
        };
    }
    int fractionOf(const XmlNode &node)
    {
        const auto fraction = moodleFraction(node.attribute("fraction"));
        if (!fraction)
            m_sink.reduced(node.line,
                           QStringLiteral("fraction '%1' is no per cent; 0 is taken")
                               .arg(node.attribute("fraction").left(20)));
        return fraction.value_or(0);
    }

    void readChoice()
    {
        const bool isSingle = !m_node.has("single") || isTrue(m_node.child("single"));
        m_item.kind = isSingle ? ItemKind::SingleChoice : ItemKind::MultipleChoice;
        for (const XmlNode *answer : m_node.all("answer"))
            m_item.options.append(
                {textOf(*answer), fractionOf(*answer), textOf(answer->child("feedback"))});
        readShuffle();
    }
    void readTrueFalse()
    {
        m_item.kind = ItemKind::TrueFalse;
        m_item.options = {{}, {}};
        for (const XmlNode *answer : m_node.all("answer")) {
            const bool isYes
                = answer->child("text").content().compare(u"true", Qt::CaseInsensitive) == 0;
            m_item.options[isYes ? 0 : 1]
                = {{}, fractionOf(*answer), textOf(answer->child("feedback"))};
        }
    }
    void readShort()
    {
        m_item.kind = ItemKind::ShortAnswer;
        m_item.caseSensitive = isTrue(m_node.child("usecase"));
        for (const XmlNode *answer : m_node.all("answer"))
            m_item.answers.append({lineFromPlain(answer->child("text").content()), 0, 0,
                                   fractionOf(*answer), textOf(answer->child("feedback"))});
    }
    void readNumeric()
    {
        m_item.kind = ItemKind::Numeric;
        for (const XmlNode *answer : m_node.all("answer")) {
            const QString text = answer->child("text").content();
            ItemAnswer made;
            made.fraction = fractionOf(*answer);
            made.feedback = textOf(answer->child("feedback"));
            made.pattern = text == QLatin1String("*") ? text : QString();
            const auto value = typedNumber(text);
            made.value = made.pattern.isEmpty() ? value.value_or(qQNaN()) : 0;
            made.tolerance = made.pattern.isEmpty() ? numberIn(answer->child("tolerance"), 0) : 0;
            m_item.answers.append(made);
        }
        if (!m_node.child("units").children.empty())
            m_sink.reduced(m_node.line, QStringLiteral("units of measurement are not kept"));
    }
    void readMatching()
    {
        m_item.kind = ItemKind::Matching;
        QList<int> rights;
        for (const XmlNode *pair : m_node.all("subquestion")) {
            const ItemText left = textOf(*pair);
            if (!left.isEmpty()) {
                m_item.lefts.append(left);
                rights.append(static_cast<int>(m_item.rights.size()));
            }
            m_item.rights.append({lineFromPlain(pair->child("answer").child("text").content())});
        }
        if (!rights.isEmpty())
            m_item.matches = evenMatches(rights);
        readShuffle();
    }
    void readOrdering()
    {
        m_item.kind = ItemKind::Ordering;
        auto answers = m_node.all("answer");
        const auto place
            = [](const XmlNode *answer) { return answer->attribute("fraction").toDouble(); };
        std::stable_sort(
            answers.begin(), answers.end(),
            [&place](const XmlNode *a, const XmlNode *b) { return place(a) < place(b); });
        for (const XmlNode *answer : answers)
            m_item.options.append({textOf(*answer), 0, textOf(answer->child("feedback"))});
        const QString grading = m_node.child("gradingtype").content();
        m_item.grading = gradingFromName(grading).value_or(OrderGrading::AbsolutePosition);
        if (!grading.isEmpty() && !gradingFromName(grading))
            m_sink.reduced(m_node.line,
                           QStringLiteral("the grading %1 is not known; ABSOLUTE_POSITION is taken")
                               .arg(grading.left(40)));
        const QString select = m_node.child("selecttype").content();
        if (!select.isEmpty() && select != QLatin1String("ALL"))
            m_sink.reduced(m_node.line, QStringLiteral("all things are asked, not some of them"));
    }
    void readShuffle()
    {
        if (m_node.has("shuffleanswers"))
            m_item.shuffle = isTrue(m_node.child("shuffleanswers"));
    }
    void readCommon()
    {
        m_item.stem = textOf(m_node.child("questiontext"));
        m_item.explanation = textOf(m_node.child("generalfeedback"));
        m_item.title = lineFromPlain(m_node.child("name").child("text").content());
        if (m_item.title == moodleDefaultName(m_item.stem))
            m_item.title.clear();
        m_item.id = lineFromPlain(m_node.child("idnumber").content());
        m_item.points = numberIn(m_node.child("defaultgrade"), 1);
        const double penalty = numberIn(m_node.child("penalty"), 0);
        if (penalty >= 0 && penalty <= 1)
            m_item.penalty = static_cast<int>(std::lround(penalty * kWhole));
        m_item.feedback = {textOf(m_node.child("correctfeedback")),
                           textOf(m_node.child("partiallycorrectfeedback")),
                           textOf(m_node.child("incorrectfeedback"))};
        if (m_node.has("hint"))
            m_sink.reduced(m_node.line, QStringLiteral("hints for further tries are not kept"));
        noteSettings();
        const XmlNode &image = m_node.child("image"); // of Moodle 1.9, which showed it below
        if (!image.content().isEmpty() || !m_node.child("image_base64").content().isEmpty())
            m_sink.reduced(m_node.line,
                           QStringLiteral("a picture beside the text is left out: %1")
                               .arg(image.content().left(60)));
    }

    /// What nobody reads above: settings of how Moodle shows a question, and what is not of Moodle.
    void noteSettings()
    {
        // Read, or of no meaning for an exam: as Moodle writes them where nobody chose anything.
        static constexpr std::array kRead{"name",
                                          "questiontext",
                                          "generalfeedback",
                                          "idnumber",
                                          "defaultgrade",
                                          "penalty",
                                          "correctfeedback",
                                          "partiallycorrectfeedback",
                                          "incorrectfeedback",
                                          "hint",
                                          "image",
                                          "image_base64",
                                          "tags",
                                          "answer",
                                          "subquestion",
                                          "single",
                                          "shuffleanswers",
                                          "usecase",
                                          "units",
                                          "gradingtype",
                                          "selecttype",
                                          "selectcount",
                                          "shownumcorrect",
                                          "showstandardinstruction"};
        static constexpr std::array<std::array<const char *, 2>, 9> kUsual{{
            {"hidden", "0"},
            {"answernumbering", "abc"},
            {"answernumbering", "ABCD"}, // as options have letters here
            {"layouttype", "VERTICAL"},
            {"numberingstyle", "none"},
            {"showgrading", "SHOW"},
            {"unitgradingtype", "0"},
            {"showunits", "3"},
            {"unitsleft", "0"},
        }};
        for (const XmlNode &part : m_node.children) {
            const auto isName
                = [&part](const char *name) { return part.name == QLatin1String(name); };
            const QString value = part.content().simplified();
            const bool isUsual = std::any_of(kUsual.begin(), kUsual.end(), [&](const auto &pair) {
                return isName(pair[0]) && value == QLatin1String(pair[1]);
            });
            if (part.isText() || isUsual || std::any_of(kRead.begin(), kRead.end(), isName)
                || (value.isEmpty() && part.children.empty()))
                continue;
            m_sink.reduced(part.line,
                           isName("hidden") ? QStringLiteral(
                               "it is hidden in its Moodle; look whether it is to be asked")
                                            : QStringLiteral("'%1' is not kept: %2")
                                                  .arg(part.name.left(40), value.left(40)));
        }
    }

    const XmlNode &m_node;
    ImportSink &m_sink;
    Item m_item;
    QStringList m_lost;
};

/// "$course$/top/Tin học" is "Tin học".
QString categoryIn(const XmlNode &node, ImportSink &sink)
{
    if (!node.child("info").content().isEmpty())
        sink.reduced(node.line, QStringLiteral("the description of a category is left out"));
    QString path = lineFromPlain(node.child("category").child("text").content());
    if (path.startsWith(QLatin1Char('$')))
        path = path.section(QLatin1Char('/'), 1);
    if (path == QLatin1String("top"))
        return {};
    return path.startsWith(QLatin1String("top/")) ? path.sliced(4) : path;
}

} // namespace

QString moodleDefaultName(const ItemText &stem)
{
    constexpr qsizetype kLongest = 80;
    const QString line = lineFromPlain(plainOf(stem));
    if (line.size() <= kLongest)
        return line;
    const qsizetype space = line.lastIndexOf(QLatin1Char(' '), kLongest);
    return lineFromPlain(line.left(space > 0 ? space : kLongest)) + QStringLiteral(" ...");
}

Result<void> readMoodle(const QByteArray &bytes, const QString &file, ImportSink &sink)
{
    const auto quiz = readXml(bytes, file);
    if (!quiz)
        return tl::unexpected(quiz.error());
    if (quiz->name != QLatin1String("quiz"))
        return fail(
            ErrorCode::NotUnderstood,
            QStringLiteral("%1: the root is '%2', not 'quiz'").arg(file, quiz->name.left(40)));
    QString category;
    for (const XmlNode &node : quiz->children) {
        if (node.name == QLatin1String("question")
            && node.attribute("type") == QLatin1String("category"))
            category = categoryIn(node, sink);
        else if (node.name == QLatin1String("question"))
            QuestionReader(node, category, sink).read();
        else if (!node.isText())
            sink.left(node.line, QStringLiteral("an element '%1'").arg(node.name.left(40)));
    }
    return {};
}

} // namespace hocvu
