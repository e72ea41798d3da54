// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/qti_writer.h"

#include "exchange/items/item_facts.h"
#include "exchange/items/moodle_reader.h"
#include "exchange/items/pictures.h"
#include "exchange/items/qti_rules.h"

#include <QIODevice>
#include <QXmlStreamWriter>

#include <algorithm>

namespace hocvu {

namespace {

constexpr QLatin1String kItems("http://www.imsglobal.org/xsd/imsqti_v2p1");

QString suffixOf(const QString &name, const ItemPictures &pictures)
{
    const auto type = pictureType(pictures.value(name));
    return type ? type->suffix : QStringLiteral("png");
}

QString pairId(const ItemMatch &match)
{
    return QStringLiteral("L%1 R%2").arg(match.left + 1).arg(match.right + 1);
}

bool hasWildcard(const QString &pattern)
{
    return QString(pattern).remove(QLatin1String("\\*")).contains(QLatin1Char('*'));
}

/// Canonical HTML as QTI's own subset of XHTML has it: a table has a body, u and s are spans, a
/// picture must have an alt.
QString qtiHtml(QString html)
{
    html.replace(QLatin1String("<table>"), QLatin1String("<table><tbody>"))
        .replace(QLatin1String("</table>"), QLatin1String("</tbody></table>"))
        .replace(QLatin1String("<img src"), QLatin1String("<img alt=\"\" src"));
    for (const QString &name : {QStringLiteral("u"), QStringLiteral("s")})
        html.replace(QStringLiteral("<%1>").arg(name),
                     QStringLiteral("<span class=\"%1\">").arg(name))
            .replace(QStringLiteral("</%1>").arg(name), QStringLiteral("</span>"));
    return html;
}

class ItemWriter
{
public:
    ItemWriter(const Item &item, const QString &name, const ItemPictures &pictures)
        : m_item(item)
        , m_name(name)
        , m_pictures(pictures)
        , m_xml(&m_bytes)
    {
    }

    QByteArray write()
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("assessmentItem"));
        m_xml.writeDefaultNamespace(kItems);
        attribute("identifier", m_name);
        attribute("title", m_item.title.isEmpty() ? moodleDefaultName(m_item.stem) : m_item.title);
        attribute("label", m_item.id);
        attribute("adaptive", QStringLiteral("false"));
        attribute("timeDependent", QStringLiteral("false"));
        attribute("toolName", QStringLiteral("HocVu"));
        response();
        outcomes();
        body();
        writeQtiRules(m_item, m_xml);
        feedback();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QLatin1String(name), value);
    }
    void start(const char *name) { m_xml.writeStartElement(QLatin1String(name)); }
    void end() { m_xml.writeEndElement(); }
    /// QXmlStreamWriter writes no ready-made XML: its device does, behind the open start tag.
    void raw(const ItemText &text)
    {
        const QString html = htmlOf(text, [this](const QString &name) {
            return QStringLiteral("../media/%1.%2").arg(name, suffixOf(name, m_pictures));
        });
        m_xml.writeCharacters({});
        m_xml.device()->write(qtiHtml(html).toUtf8());
    }
    void response()
    {
        start("responseDeclaration");
        attribute("identifier", QStringLiteral("RESPONSE"));
        attribute("cardinality", cardinality());
        attribute("baseType", baseType());
        const QStringList correct = correctValues();
        if (!correct.isEmpty()) {
            start("correctResponse");
            for (const QString &value : correct)
                m_xml.writeTextElement(QStringLiteral("value"), value);
            end();
        }
        if (qtiIsMapped(m_item) || m_item.kind == ItemKind::Matching
            || m_item.kind == ItemKind::MultipleChoice)
            mapping();
        end();
    }
    QString cardinality() const
    {
        if (m_item.kind == ItemKind::Ordering)
            return QStringLiteral("ordered");
        const bool isMany
            = m_item.kind == ItemKind::MultipleChoice || m_item.kind == ItemKind::Matching;
        return isMany ? QStringLiteral("multiple") : QStringLiteral("single");
    }
    QString baseType() const
    {
        switch (m_item.kind) {
        case ItemKind::ShortAnswer:
            return QStringLiteral("string");
        case ItemKind::Numeric:
            return QStringLiteral("float");
        case ItemKind::Matching:
            return QStringLiteral("directedPair");
        case ItemKind::SingleChoice:
        case ItemKind::MultipleChoice:
        case ItemKind::TrueFalse:
        case ItemKind::Ordering:
            break;
        }
        return QStringLiteral("identifier");
    }
    QStringList correctValues() const
    {
        QStringList values;
        const bool isOrdering = m_item.kind == ItemKind::Ordering;
        const bool isOne = cardinality() == QLatin1String("single");
        const int best = bestFraction();
        for (qsizetype i = 0; i < m_item.options.size(); ++i) {
            const int fraction = m_item.options.at(i).fraction;
            if (isOrdering || (isOne ? fraction == best : fraction > 0))
                values << qtiOptionId(m_item, i);
        }
        for (const ItemAnswer &answer : m_item.answers) {
            if (answer.fraction == best && !hasWildcard(answer.pattern))
                values << keyOf(answer);
        }
        int left = -1;
        for (const ItemMatch &match : m_item.matches) {
            if (match.left != left && match.fraction > 0) {
                left = match.left;
                values << pairId(match);
            }
        }
        return isOne ? values.mid(0, 1) : values;
    }
    int bestFraction() const
    {
        int best = 1;
        for (const ItemOption &option : m_item.options)
            best = std::max(best, option.fraction);
        for (const ItemAnswer &answer : m_item.answers)
            best = std::max(best, answer.fraction);
        return best;
    }
    QString keyOf(const ItemAnswer &answer) const
    {
        return m_item.kind == ItemKind::Numeric
            ? qtiNumber(answer.value)
            : QString(answer.pattern).replace(QLatin1String("\\*"), QLatin1String("*"));
    }
    void entry(const QString &key, int fraction)
    {
        start("mapEntry");
        attribute("mapKey", key);
        attribute("mappedValue", qtiScore(m_item, fraction));
        if (m_item.kind == ItemKind::ShortAnswer)
            attribute("caseSensitive",
                      m_item.caseSensitive ? QStringLiteral("true") : QStringLiteral("false"));
        end();
    }
    void mapping()
    {
        start("mapping");
        if (cardinality() == QLatin1String("multiple")) {
            attribute("lowerBound", qtiScore(m_item, m_item.lowest));
            attribute("upperBound", qtiNumber(qtiMaximum(m_item)));
        }
        attribute("defaultValue", QStringLiteral("0"));
        for (qsizetype i = 0; i < m_item.options.size(); ++i)
            entry(qtiOptionId(m_item, i), m_item.options.at(i).fraction);
        for (const ItemAnswer &answer : m_item.answers)
            entry(keyOf(answer), answer.fraction);
        for (const ItemMatch &match : m_item.matches)
            entry(pairId(match), match.fraction);
        end();
    }

    void outcome(const char *name, const char *cardinality, const char *type,
                 const QStringList &values)
    {
        start("outcomeDeclaration");
        attribute("identifier", QLatin1String(name));
        attribute("cardinality", QLatin1String(cardinality));
        attribute("baseType", QLatin1String(type));
        if (!values.isEmpty()) {
            start("defaultValue");
            for (const QString &value : values)
                m_xml.writeTextElement(QStringLiteral("value"), value);
            end();
        }
        end();
    }
    void outcomes()
    {
        outcome("SCORE", "single", "float", {QStringLiteral("0")});
        outcome("MAXSCORE", "single", "float", {qtiNumber(qtiMaximum(m_item))});
        if (qtiHasFeedback(m_item))
            outcome("FEEDBACK", qPrintable(cardinality()), "identifier", {});
        if (!m_item.explanation.isEmpty())
            outcome("EXPLANATION", "single", "identifier", {QStringLiteral("explanation")});
        ItemFacts facts = ItemFact::Kind | ItemFact::Penalty | ItemFact::Feedback
            | ItemFact::Category | ItemFact::Grading | ItemFact::Marking | ItemFact::Patterns;
        if (m_item.points <= 0)
            facts |= ItemFact::Points;
        if (m_item.kind != ItemKind::SingleChoice && m_item.kind != ItemKind::MultipleChoice
            && m_item.kind != ItemKind::TrueFalse)
            facts |= ItemFact::OptionFeedback;
        if (m_item.kind == ItemKind::ShortAnswer || m_item.kind == ItemKind::Numeric)
            facts |= ItemFact::Shuffle;
        if (m_item.kind != ItemKind::ShortAnswer)
            facts |= ItemFact::CaseSensitive;
        if (m_item.kind == ItemKind::Matching)
            facts |= ItemFact::Matches;
        outcome("TAGS", "multiple", "string", m_item.tags + factTags(m_item, facts));
    }

    void body()
    {
        start("itemBody");
        start("div");
        raw(m_item.stem);
        end();
        interaction();
        end();
    }
    void interaction()
    {
        switch (m_item.kind) {
        case ItemKind::SingleChoice:
        case ItemKind::MultipleChoice:
        case ItemKind::TrueFalse:
            return choices("choiceInteraction");
        case ItemKind::Ordering:
            return choices("orderInteraction");
        case ItemKind::ShortAnswer:
        case ItemKind::Numeric:
            start("p");
            start("textEntryInteraction");
            attribute("responseIdentifier", QStringLiteral("RESPONSE"));
            end();
            end();
            return;
        case ItemKind::Matching:
            return matches();
        }
    }
    void startInteraction(const char *name)
    {
        start(name);
        attribute("responseIdentifier", QStringLiteral("RESPONSE"));
        attribute("shuffle", m_item.shuffle ? QStringLiteral("true") : QStringLiteral("false"));
    }
    void choices(const char *name)
    {
        startInteraction(name);
        if (m_item.kind != ItemKind::Ordering)
            attribute("maxChoices",
                      m_item.kind == ItemKind::MultipleChoice ? QStringLiteral("0")
                                                              : QStringLiteral("1"));
        for (qsizetype i = 0; i < m_item.options.size(); ++i) {
            start("simpleChoice");
            attribute("identifier", qtiOptionId(m_item, i));
            if (m_item.kind == ItemKind::TrueFalse)
                m_xml.writeCharacters(i == 0 ? QStringLiteral("Đúng") : QStringLiteral("Sai"));
            else
                raw(m_item.options.at(i).text);
            end();
        }
        end();
    }
    void matches()
    {
        startInteraction("matchInteraction");
        attribute("maxAssociations", QString::number(m_item.lefts.size()));
        set(m_item.lefts, QLatin1Char('L'), QStringLiteral("1"));
        set(m_item.rights, QLatin1Char('R'), QString::number(m_item.lefts.size()));
        end();
    }
    void set(const QList<ItemText> &texts, QChar letter, const QString &most)
    {
        start("simpleMatchSet");
        for (qsizetype i = 0; i < texts.size(); ++i) {
            start("simpleAssociableChoice");
            attribute("identifier", letter + QString::number(i + 1));
            attribute("matchMax", most);
            raw(texts.at(i));
            end();
        }
        end();
    }

    void modal(const char *outcome, const QString &id, const ItemText &text)
    {
        if (text.isEmpty())
            return;
        start("modalFeedback");
        attribute("outcomeIdentifier", QLatin1String(outcome));
        attribute("identifier", id);
        attribute("showHide", QStringLiteral("show"));
        raw(text);
        end();
    }
    void feedback()
    {
        for (qsizetype i = 0; i < m_item.options.size() && qtiHasFeedback(m_item); ++i)
            modal("FEEDBACK", qtiOptionId(m_item, i), m_item.options.at(i).feedback);
        modal("EXPLANATION", QStringLiteral("explanation"), m_item.explanation);
    }

    const Item &m_item;
    const QString &m_name;
    const ItemPictures &m_pictures;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray writeQtiItem(const Item &item, const QString &name, const ItemPictures &pictures)
{
    return ItemWriter(item, name, pictures).write();
}

} // namespace hocvu
