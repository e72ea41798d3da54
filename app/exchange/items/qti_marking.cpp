// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What QTI says about right and wrong: declarations and rules of marking.
#include "exchange/items/qti_item.h"

#include <algorithm>
#include <cmath>

namespace hocvu {

namespace {

QString camelCase(const QString &name)
{
    QString made;
    bool isNext = false;
    for (const QChar c : name) {
        if (c != QLatin1Char('-'))
            made += isNext ? c.toUpper() : c;
        isNext = c == QLatin1Char('-');
    }
    return made;
}

std::optional<double> numberIn(const QString &text)
{
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// Elements, without the texts between them.
std::vector<const XmlNode *> elementsOf(const XmlNode &node)
{
    std::vector<const XmlNode *> found;
    for (const XmlNode &child : node.children) {
        if (!child.isText())
            found.push_back(&child);
    }
    return found;
}

bool isVariable(const XmlNode &node)
{
    return node.name == QLatin1String("variable") || node.name == QLatin1String("customOperator");
}

/// The score that a rule sets; nothing when it does something else.
std::optional<double> scoreSet(const XmlNode &branch)
{
    for (const XmlNode *rule : branch.all("setOutcomeValue")) {
        if (rule->attribute("identifier") == QLatin1String("SCORE"))
            return numberIn(rule->child("baseValue").content());
    }
    return std::nullopt;
}

/// equal or match of the response with a number.
std::optional<QtiNumber> comparedNumber(const XmlNode &condition)
{
    const auto sides = elementsOf(condition);
    const bool isEqual = condition.name == QLatin1String("equal");
    if ((!isEqual && condition.name != QLatin1String("match")) || sides.size() != 2
        || !isVariable(*sides[0]) || sides[1]->name != QLatin1String("baseValue"))
        return std::nullopt;
    const auto value = numberIn(sides[1]->content());
    if (!value)
        return std::nullopt;
    QtiNumber number;
    number.value = *value;
    const QString mode = condition.attribute("toleranceMode");
    const auto tolerance
        = numberIn(condition.attribute("tolerance").section(QLatin1Char(' '), 0, 0));
    if (mode == QLatin1String("absolute"))
        number.tolerance = std::abs(tolerance.value_or(0));
    else if (mode == QLatin1String("relative"))
        number.tolerance = std::abs(*value * tolerance.value_or(0) / 100);
    return number;
}

} // namespace

void unifyQtiNames(XmlNode &node)
{
    if (node.name.startsWith(QLatin1String("qti-"))) {
        node.name = camelCase(node.name.sliced(4));
        QMap<QString, QString> attributes;
        for (auto one = node.attributes.cbegin(); one != node.attributes.cend(); ++one)
            attributes.insert(camelCase(one.key()), one.value());
        node.attributes = attributes;
    }
    for (XmlNode &child : node.children)
        unifyQtiNames(child);
}

QtiResponse qtiResponseIn(const XmlNode &declaration)
{
    QtiResponse response;
    response.cardinality = declaration.attribute("cardinality");
    response.baseType = declaration.attribute("baseType");
    for (const XmlNode *value : declaration.child("correctResponse").all("value"))
        response.correct << value->content().simplified();
    const XmlNode &mapping = declaration.child("mapping");
    response.hasMapping = !mapping.name.isEmpty();
    response.usual = numberIn(mapping.attribute("defaultValue")).value_or(0);
    response.lowest = numberIn(mapping.attribute("lowerBound"));
    response.highest = numberIn(mapping.attribute("upperBound"));
    bool isAnyInsensitive = false;
    for (const XmlNode *entry : mapping.all("mapEntry")) {
        const QString key = entry->attribute("mapKey").simplified();
        if (!response.mapped.contains(key) || response.baseType == QLatin1String("string"))
            response.keys << key;
        if (!response.mapped.contains(key))
            response.mapped.insert(key, numberIn(entry->attribute("mappedValue")).value_or(0));
        isAnyInsensitive
            = isAnyInsensitive || entry->attribute("caseSensitive") == QLatin1String("false");
    }
    response.caseSensitive = !isAnyInsensitive;
    return response;
}

QtiMarking qtiMarkingIn(const XmlNode &processing)
{
    const QString form = processing.attribute("template");
    if (form.contains(QLatin1String("match_correct")))
        return QtiMarking::Correct;
    if (form.contains(QLatin1String("map_response")))
        return QtiMarking::Mapped;
    if (qtiNumbersIn(processing))
        return QtiMarking::Conditions;
    for (const XmlNode *rule : processing.all("setOutcomeValue")) {
        if (rule->attribute("identifier") == QLatin1String("SCORE") && rule->has("mapResponse"))
            return QtiMarking::Mapped;
    }
    for (const XmlNode *condition : processing.all("responseCondition")) {
        const XmlNode &branch = condition->child("responseIf");
        const XmlNode &match = branch.child("match");
        if (match.has("correct") && scoreSet(branch))
            return QtiMarking::Correct;
        if (match.has("index") && branch.child("setOutcomeValue").has("sum"))
            return QtiMarking::Positions;
        if (branch.child("setOutcomeValue").has("mapResponse")
            || condition->child("responseElse").child("setOutcomeValue").has("mapResponse"))
            return QtiMarking::Mapped;
    }
    return QtiMarking::Unknown;
}

std::optional<QList<QtiNumber>> qtiNumbersIn(const XmlNode &processing)
{
    QList<QtiNumber> numbers;
    for (const XmlNode *condition : processing.all("responseCondition")) {
        for (const XmlNode *branch : elementsOf(*condition)) {
            const auto score = scoreSet(*branch);
            const auto parts = elementsOf(*branch);
            if (!score || parts.empty())
                return std::nullopt;
            QtiNumber number;
            if (branch->name == QLatin1String("responseElse")) {
                number.isAny = true;
            } else if (const auto compared = comparedNumber(*parts.front())) {
                number = *compared;
            } else {
                return std::nullopt;
            }
            number.score = *score;
            numbers << number;
        }
    }
    return numbers.isEmpty() ? std::nullopt : std::optional(numbers);
}

} // namespace hocvu
