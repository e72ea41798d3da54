// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/qti_rules.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace hocvu {

namespace {

constexpr QLatin1String kTemplates("http://www.imsglobal.org/question/qti_v2p1/rptemplates/");
constexpr double kMostTolerance = 1e300; ///< Any number.

class Rules
{
public:
    Rules(const Item &item, QXmlStreamWriter &xml)
        : m_item(item)
        , m_xml(xml)
    {
    }

    void write()
    {
        start("responseProcessing");
        const bool isByPosition
            = m_item.kind == ItemKind::Ordering && m_item.grading == OrderGrading::AbsolutePosition;
        if (m_item.kind == ItemKind::Numeric)
            numbers();
        else if (isByPosition)
            positions();
        else if (qtiIsMapped(m_item) && !qtiHasFeedback(m_item))
            attribute("template", kTemplates + QLatin1String("map_response"));
        else if (qtiIsMapped(m_item))
            mapped();
        else if (qtiMaximum(m_item) == 1.0 && !qtiHasFeedback(m_item))
            attribute("template", kTemplates + QLatin1String("match_correct"));
        else
            matchCorrect();
        if (qtiHasFeedback(m_item))
            chooseFeedback();
        end();
    }

private:
    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QLatin1String(name), value);
    }
    void start(const char *name) { m_xml.writeStartElement(QLatin1String(name)); }
    void end() { m_xml.writeEndElement(); }
    void variable(const char *element)
    {
        start(element);
        attribute("identifier", QStringLiteral("RESPONSE"));
        end();
    }
    void setScore(const QString &value)
    {
        start("setOutcomeValue");
        attribute("identifier", QStringLiteral("SCORE"));
        base("float", value);
        end();
    }
    void base(const char *type, const QString &value)
    {
        start("baseValue");
        attribute("baseType", QLatin1String(type));
        m_xml.writeCharacters(value);
        end();
    }
    void mapped()
    {
        start("setOutcomeValue");
        attribute("identifier", QStringLiteral("SCORE"));
        variable("mapResponse");
        end();
    }
    void matchCorrect()
    {
        start("responseCondition");
        start("responseIf");
        start("match");
        variable("variable");
        variable("correct");
        end();
        setScore(qtiNumber(qtiMaximum(m_item)));
        end();
        end();
    }
    void numbers()
    {
        start("responseCondition");
        bool isFirst = true;
        for (const ItemAnswer &answer : m_item.answers) {
            // A condition must begin with an if: the fact "pattern" says what is meant.
            const bool isAny = !answer.pattern.isEmpty() && !isFirst;
            start(isAny ? "responseElse" : isFirst ? "responseIf" : "responseElseIf");
            if (!isAny)
                equal(answer);
            setScore(qtiScore(m_item, answer.fraction));
            end();
            isFirst = false;
        }
        end();
    }
    void equal(const ItemAnswer &answer)
    {
        const QString tolerance
            = qtiNumber(answer.pattern.isEmpty() ? answer.tolerance : kMostTolerance);
        start("equal");
        attribute("toleranceMode", QStringLiteral("absolute"));
        attribute("tolerance", tolerance + QLatin1Char(' ') + tolerance);
        variable("variable");
        base("float", qtiNumber(answer.value));
        end();
    }
    void positions()
    {
        const QString share = qtiNumber(qtiMaximum(m_item) / double(m_item.options.size()));
        for (qsizetype i = 0; i < m_item.options.size(); ++i) {
            start("responseCondition");
            start("responseIf");
            start("match");
            start("index");
            attribute("n", QString::number(i + 1));
            variable("variable");
            end();
            base("identifier", qtiOptionId(m_item, i));
            end();
            start("setOutcomeValue");
            attribute("identifier", QStringLiteral("SCORE"));
            start("sum");
            start("variable");
            attribute("identifier", QStringLiteral("SCORE"));
            end();
            base("float", share);
            end();
            end();
            end();
            end();
        }
    }
    void chooseFeedback()
    {
        start("setOutcomeValue");
        attribute("identifier", QStringLiteral("FEEDBACK"));
        variable("variable");
        end();
    }

    const Item &m_item;
    QXmlStreamWriter &m_xml;
};

} // namespace

QString qtiNumber(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString qtiOptionId(const Item &item, qsizetype index)
{
    if (item.kind == ItemKind::TrueFalse)
        return index == 0 ? QStringLiteral("true") : QStringLiteral("false");
    return QStringLiteral("C%1").arg(index + 1);
}

double qtiMaximum(const Item &item)
{
    return item.points > 0 ? item.points : 1;
}

QString qtiScore(const Item &item, int fraction)
{
    return qtiNumber(double(fraction) / kWhole * qtiMaximum(item));
}

bool qtiIsMapped(const Item &item)
{
    return !item.allOrNothing && item.kind != ItemKind::Ordering && item.kind != ItemKind::Numeric;
}

bool qtiHasFeedback(const Item &item)
{
    return item.kind != ItemKind::Ordering
        && std::any_of(item.options.begin(), item.options.end(),
                       [](const ItemOption &option) { return !option.feedback.isEmpty(); });
}

void writeQtiRules(const Item &item, QXmlStreamWriter &xml)
{
    Rules(item, xml).write();
}

} // namespace hocvu
