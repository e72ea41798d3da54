// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/qti_item.h"

#include "core/bank/item_mark.h"
#include "core/text/fold.h"
#include "exchange/items/item_facts.h"
#include "exchange/items/moodle_reader.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace hocvu {

namespace {

constexpr auto *kMatchChoice = "simpleAssociableChoice";

void collectInteractions(const XmlNode &node, std::vector<const XmlNode *> &found)
{
    for (const XmlNode &child : node.children) {
        if (isQtiInteraction(child.name))
            found.push_back(&child);
        else
            collectInteractions(child, found);
    }
}

bool isFeedback(const XmlNode &node)
{
    return node.name == QLatin1String("feedbackInline")
        || node.name == QLatin1String("feedbackBlock");
}

/// What a choice itself shows when it is chosen; null when there is nothing.
const XmlNode *feedbackOf(const XmlNode &choice)
{
    const auto found = std::find_if(
        choice.children.begin(), choice.children.end(), [&choice](const XmlNode &child) {
            return isFeedback(child) && child.attribute("showHide") != QLatin1String("hide")
                && child.attribute("identifier") == choice.attribute("identifier");
        });
    return found == choice.children.end() ? nullptr : &*found;
}

QString literalPattern(QString key)
{
    return key.replace(QLatin1Char('*'), QLatin1String("\\*"));
}

} // namespace

QtiItemReader::QtiItemReader(const XmlNode &root, const PictureFinder &find, ImportSink &sink)
    : m_root(root)
    , m_find(find)
    , m_sink(sink)
{
}

void QtiItemReader::read()
{
    const XmlNode *interaction = onlyInteraction();
    if (interaction == nullptr)
        return;
    for (const XmlNode *declaration : m_root.all("responseDeclaration")) {
        if (declaration->attribute("identifier") == interaction->attribute("responseIdentifier"))
            m_response = qtiResponseIn(*declaration);
    }
    m_marking = qtiMarkingIn(m_root.child("responseProcessing"));
    const bool isUnknown = m_marking == QtiMarking::Unknown;
    if (isUnknown)
        m_marking = m_response.hasMapping && m_response.correct.isEmpty() ? QtiMarking::Mapped
                                                                          : QtiMarking::Correct;
    m_numbers = qtiNumbersIn(m_root.child("responseProcessing")).value_or(QList<QtiNumber>());
    m_best = maximum();
    if (!readInteraction(*interaction))
        return m_sink.left(
            m_root.line,
            QStringLiteral("a '%1', which no exam can ask").arg(interaction->name.left(40)));
    if (isUnknown && m_root.has("responseProcessing")
        && !m_root.child("responseProcessing").children.empty())
        m_sink.reduced(m_root.line,
                       QStringLiteral("its rules of marking are not understood; the "
                                      "correct response counts, all or nothing"));
    m_item.stem = textIn(m_root.child("itemBody"));
    m_item.title = lineFromPlain(m_root.attribute("title"));
    if (m_item.title == moodleDefaultName(m_item.stem))
        m_item.title.clear();
    m_item.id = lineFromPlain(
        m_root.attributes.value(QStringLiteral("label"), m_root.attribute("identifier")));
    m_item.points = m_best;
    readFeedback();
    readTags();
    if (m_root.has("templateDeclaration"))
        m_sink.reduced(m_root.line, QStringLiteral("templates are not filled in"));
    m_sink.htmlLosses(m_root.line, m_lost);
    m_sink.take(std::move(m_item), m_root.line);
}

const XmlNode *QtiItemReader::onlyInteraction()
{
    std::vector<const XmlNode *> found;
    collectInteractions(m_root.child("itemBody"), found);
    if (found.size() == 1)
        return found.front();
    m_sink.left(
        m_root.line,
        found.empty()
            ? QStringLiteral("an item without a question")
            : QStringLiteral("%1 questions in one item; make an item of each").arg(found.size()));
    return nullptr;
}

bool QtiItemReader::readInteraction(const XmlNode &interaction)
{
    const QString &name = interaction.name;
    if (name != QLatin1String("textEntryInteraction"))
        m_item.shuffle = interaction.attribute("shuffle") == QLatin1String("true");
    if (name == QLatin1String("choiceInteraction"))
        readChoice(interaction, "simpleChoice");
    else if (name == QLatin1String("inlineChoiceInteraction"))
        readChoice(interaction, "inlineChoice");
    else if (name == QLatin1String("orderInteraction"))
        readOrder(interaction);
    else if (name == QLatin1String("matchInteraction"))
        return readMatch(interaction);
    else if (name == QLatin1String("textEntryInteraction"))
        readText();
    else
        return false;
    return true;
}

/// What the whole is worth: as the item says, or else what the best answer earns.
double QtiItemReader::maximum() const
{
    for (const XmlNode *one : m_root.all("outcomeDeclaration")) {
        const QString name = one->attribute("identifier");
        const QString said = name == QLatin1String("MAXSCORE")
            ? one->child("defaultValue").child("value").content()
            : name == QLatin1String("SCORE") ? one->attribute("normalMaximum")
                                             : QString();
        bool isNumber = false;
        const double number = said.toDouble(&isNumber);
        if (isNumber && number > 0 && std::isfinite(number))
            return number;
    }
    if (m_marking == QtiMarking::Conditions) {
        double best = 0;
        for (const QtiNumber &number : m_numbers)
            best = std::max(best, number.score);
        return best > 0 ? best : 1;
    }
    if (m_marking != QtiMarking::Mapped)
        return 1;
    double sum = 0;
    double most = 0;
    for (const double value : m_response.mapped) {
        sum += std::max(value, 0.0);
        most = std::max(most, value);
    }
    const double best = m_response.cardinality == QLatin1String("multiple") ? sum : most;
    const double bounded
        = m_response.highest && *m_response.highest > 0 ? *m_response.highest : best;
    return bounded > 0 ? bounded : 1;
}

int QtiItemReader::fractionOf(double score) const
{
    const double share = std::clamp(score / m_best, -1.0, 1.0);
    return static_cast<int>(std::lround(share * kWhole));
}

ItemOption QtiItemReader::optionIn(const XmlNode &choice, int fraction)
{
    m_ownFeedback = feedbackOf(choice);
    const ItemText feedback = m_ownFeedback ? textIn(*m_ownFeedback) : ItemText();
    const ItemOption option{textIn(choice), fraction, feedback};
    m_ownFeedback = nullptr;
    return option;
}

void QtiItemReader::readChoice(const XmlNode &interaction, const char *choices)
{
    const bool isSeveral = m_response.cardinality == QLatin1String("multiple");
    const bool isMapped = m_marking == QtiMarking::Mapped;
    const bool hasShares = isMapped || (isSeveral && isMappingOfCorrect());
    m_item.kind = isSeveral ? ItemKind::MultipleChoice : ItemKind::SingleChoice;
    m_item.allOrNothing = isSeveral && !isMapped;
    if (isMapped)
        m_item.lowest = m_response.lowest ? std::min(0, fractionOf(*m_response.lowest)) : -kWhole;
    const auto right = std::max<qsizetype>(1, m_response.correct.size());
    const int share = isSeveral ? int(kWhole / right) : kWhole;
    bool hasFixed = false;
    for (const XmlNode *choice : interaction.all(choices)) {
        const QString id = choice->attribute("identifier");
        m_identifiers << id;
        const double mapped = m_response.mapped.value(id, m_response.usual);
        const bool isKey = m_response.correct.contains(id);
        m_item.options.append(
            optionIn(*choice, hasShares ? fractionOf(mapped) : (isKey ? share : 0)));
        hasFixed = hasFixed || choice->attribute("fixed") == QLatin1String("true");
    }
    const int most = interaction.attribute("maxChoices").toInt();
    if (isSeveral && hasShares && most > 0 && most < m_item.options.size())
        m_sink.reduced(m_root.line,
                       QStringLiteral("no more than %1 may be ticked; here all can be").arg(most));
    if (hasFixed && m_item.shuffle)
        m_sink.reduced(m_root.line, QStringLiteral("options that stay in their place are mixed"));
    readTrueFalse();
}

/// Whether the mapping gives marks for just what is correct: then it says how much each is worth.
bool QtiItemReader::isMappingOfCorrect() const
{
    const auto positive = std::count_if(m_response.mapped.begin(), m_response.mapped.end(),
                                        [](double value) { return value > 0; });
    return positive == m_response.correct.size()
        && std::all_of(m_response.correct.begin(), m_response.correct.end(),
                       [this](const QString &id) { return m_response.mapped.value(id) > 0; });
}

/// Two choices that say true and false.
void QtiItemReader::readTrueFalse()
{
    if (m_item.kind != ItemKind::SingleChoice || m_item.options.size() != 2)
        return;
    const auto meaning = [](const QString &id) {
        return id.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 ? 0
            : id.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0 ? 1
                                                                           : -1;
    };
    const auto says = [this](int option, const char *one, const char *other) {
        const QString text = fold(plainOf(m_item.options.at(option).text));
        return text == QLatin1String(one) || text == QLatin1String(other);
    };
    const int first = meaning(m_identifiers.at(0));
    const int second = meaning(m_identifiers.at(1));
    if (first < 0 || second < 0 || first == second || !says(first, "true", "dung")
        || !says(second, "false", "sai"))
        return;
    m_item.kind = ItemKind::TrueFalse;
    if (first == 1) {
        m_item.options.swapItemsAt(0, 1);
        m_identifiers.swapItemsAt(0, 1);
    }
    for (ItemOption &option : m_item.options)
        option.text = {};
}

void QtiItemReader::readOrder(const XmlNode &interaction)
{
    m_item.kind = ItemKind::Ordering;
    m_item.grading = m_marking == QtiMarking::Positions ? OrderGrading::AbsolutePosition
                                                        : OrderGrading::AllOrNothing;
    QHash<QString, const XmlNode *> choices;
    for (const XmlNode *choice : interaction.all("simpleChoice"))
        choices.insert(choice->attribute("identifier"), choice);
    for (const QString &id : m_response.correct) {
        const XmlNode *choice = choices.take(id);
        if (choice == nullptr)
            continue;
        m_identifiers << id;
        m_item.options.append(optionIn(*choice, 0));
    }
    if (!choices.isEmpty()) // an order of some of them
        m_item.options.clear();
}

/// The choices of one set; gives their ids.
QStringList QtiItemReader::readSide(const XmlNode &set, QList<ItemText> &texts)
{
    QStringList ids;
    for (const XmlNode *choice : set.all(kMatchChoice)) {
        ids << choice->attribute("identifier");
        texts << textIn(*choice);
    }
    return ids;
}

/// False when only several rights for one left are right, of which each takes one here.
bool QtiItemReader::readMatch(const XmlNode &interaction)
{
    m_item.kind = ItemKind::Matching;
    const auto sets = interaction.all("simpleMatchSet");
    const QStringList lefts = sets.empty() ? QStringList() : readSide(*sets[0], m_item.lefts);
    const QStringList rights = sets.size() < 2 ? QStringList() : readSide(*sets[1], m_item.rights);
    const auto pair = [&](const QString &text, int fraction) {
        const QString left = text.section(QLatin1Char(' '), 0, 0);
        const QString right = text.section(QLatin1Char(' '), 1, 1);
        m_item.matches.append({int(lefts.indexOf(left)), int(rights.indexOf(right)), fraction});
    };
    m_item.allOrNothing = m_marking != QtiMarking::Mapped;
    if (m_marking == QtiMarking::Mapped || m_response.correct.isEmpty()) {
        m_item.lowest = m_response.lowest ? std::min(0, fractionOf(*m_response.lowest)) : -kWhole;
        for (const QString &key : std::as_const(m_response.keys))
            pair(key, fractionOf(m_response.mapped.value(key)));
    } else {
        for (const QString &key : std::as_const(m_response.correct))
            pair(key, int(kWhole / m_response.correct.size()));
    }
    if (m_marking == QtiMarking::Mapped && m_response.usual != 0)
        m_sink.reduced(m_root.line,
                       QStringLiteral("pairs that are not listed count; here they do not"));
    return sets.empty() || haveOnePartner(sets[0]->all(kMatchChoice));
}

/// Whether each of \a lefts can have what is right for it.
bool QtiItemReader::haveOnePartner(const std::vector<const XmlNode *> &lefts)
{
    QSet<int> paired;
    bool isGreedy = false;
    for (const ItemMatch &match : std::as_const(m_item.matches)) {
        if (match.fraction <= 0 || match.left < 0)
            continue;
        const bool isAgain = paired.contains(match.left);
        if (isAgain && m_item.allOrNothing)
            return false;
        const bool takesSeveral
            = lefts.at(size_t(match.left))->attribute("matchMax") != QLatin1String("1");
        isGreedy = isGreedy || (isAgain && takesSeveral);
        paired.insert(match.left);
    }
    if (isGreedy)
        m_sink.reduced(m_root.line,
                       QStringLiteral("several partners for one on the left; here it takes one"));
    return true;
}

void QtiItemReader::readText()
{
    if (m_response.baseType == QLatin1String("float")
        || m_response.baseType == QLatin1String("integer"))
        return readNumbers();
    m_item.kind = ItemKind::ShortAnswer;
    m_item.caseSensitive = m_response.caseSensitive;
    if (m_marking == QtiMarking::Mapped) {
        for (const QString &key : std::as_const(m_response.keys))
            m_item.answers.append({literalPattern(lineFromPlain(key)), 0, 0,
                                   fractionOf(m_response.mapped.value(key))});
        if (m_response.usual != 0)
            m_item.answers.append({QStringLiteral("*"), 0, 0, fractionOf(m_response.usual)});
    } else {
        for (const QString &key : std::as_const(m_response.correct))
            m_item.answers.append({literalPattern(lineFromPlain(key))});
    }
}

void QtiItemReader::readNumbers()
{
    m_item.kind = ItemKind::Numeric;
    const auto add = [this](const QString &text, double score) {
        const auto number = typedNumber(text);
        m_item.answers.append({{}, number.value_or(qQNaN()), 0, fractionOf(score)});
    };
    if (m_marking == QtiMarking::Conditions) {
        for (const QtiNumber &one : std::as_const(m_numbers))
            m_item.answers.append({one.isAny ? QStringLiteral("*") : QString(), one.value,
                                   one.tolerance, fractionOf(one.score)});
    } else if (m_marking == QtiMarking::Mapped) {
        for (const QString &key : std::as_const(m_response.keys))
            add(key, m_response.mapped.value(key));
    } else {
        for (const QString &key : std::as_const(m_response.correct))
            add(key, m_best);
    }
}

void QtiItemReader::readFeedback()
{
    for (const XmlNode *feedback : m_root.all("modalFeedback")) {
        const QString id = feedback->attribute("identifier");
        const ItemText text = textIn(*feedback);
        const auto option = m_identifiers.indexOf(id);
        const bool isOfOption = option >= 0 && option < m_item.options.size();
        ItemText &place = isOfOption ? m_item.options[option].feedback : m_item.explanation;
        if (place.isEmpty())
            place = text;
        else
            m_sink.reduced(feedback->line, QStringLiteral("a further feedback is not kept"));
    }
}

void QtiItemReader::readTags()
{
    QStringList tags;
    for (const XmlNode *one : m_root.all("outcomeDeclaration")) {
        if (one->attribute("identifier") != QLatin1String("TAGS"))
            continue;
        for (const XmlNode *value : one->child("defaultValue").all("value"))
            tags << value->content();
    }
    takeTags(tags, m_item);
}

} // namespace hocvu
