// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/gift_writer.h"

#include "exchange/items/item_facts.h"

#include <algorithm>
#include <utility>

namespace hocvu {

namespace {

QString escaped(const QString &text)
{
    QString made;
    made.reserve(text.size());
    for (const QChar c : text) {
        if (QStringView(u"\\#=~{}:").contains(c))
            made += QLatin1Char('\\');
        made += c == QLatin1Char('\n') ? QStringLiteral("\\n") : QString(c);
    }
    return made;
}

/// A value between "[tag:" and "]"; a backslash at its end must not escape the bracket.
QString bracketed(const char *name, QString value)
{
    value.replace(QLatin1Char(']'), QLatin1String("\\]"));
    if (value.endsWith(QLatin1Char('\\')))
        value += QLatin1Char(' ');
    return QStringLiteral(" [%1:%2]").arg(QLatin1String(name), value);
}

QString number(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

bool hasMarkup(const QString &text)
{
    return text.contains(QLatin1Char('<')) || text.contains(QLatin1Char('&'));
}

/// Writes one question.
class Writer
{
public:
    Writer(const Item &item, const ItemPictures &pictures)
        : m_item(item)
        , m_pictures(pictures)
        , m_format(item.stem.rich ? QStringLiteral("html") : QString())
    {
        if (!item.stem.rich && hasMarkup(item.stem.text))
            m_format = QStringLiteral("plain");
    }

    QString question() const
    {
        QString text = comment();
        if (!m_item.title.isEmpty())
            text += QStringLiteral("::%1::").arg(escaped(m_item.title));
        if (!m_format.isEmpty() || isOddBeginning(m_item.stem.text))
            text += QStringLiteral("[%1]").arg(m_format.isEmpty() ? QStringLiteral("moodle")
                                                                  : m_format);
        text += escaped(addressed(m_item.stem)) + QLatin1Char('{') + answers();
        if (!m_item.explanation.isEmpty())
            text += QStringLiteral("\t####%1\n").arg(formatted(m_item.explanation));
        return text + QStringLiteral("}\n\n");
    }

private:
    QString comment() const
    {
        QString line;
        if (!m_item.id.isEmpty())
            line += bracketed("id", m_item.id);
        ItemFacts facts = ItemFact::Shuffle | ItemFact::Points | ItemFact::Penalty
            | ItemFact::CaseSensitive | ItemFact::Marking | ItemFact::Feedback;
        if (m_item.kind == ItemKind::SingleChoice && !hasWhole())
            facts |= ItemFact::Kind;
        if (m_item.kind == ItemKind::Matching)
            facts |= ItemFact::Matches;
        if (m_item.kind == ItemKind::Ordering)
            facts |= ItemFact::OptionFeedback;
        for (const QString &tag : m_item.tags + factTags(m_item, facts))
            line += bracketed("tag", tag);
        return line.isEmpty() ? QString() : QStringLiteral("//") + line + QLatin1Char('\n');
    }
    bool hasWhole() const
    {
        return std::any_of(m_item.options.begin(), m_item.options.end(),
                           [](const ItemOption &option) { return option.fraction == kWhole; });
    }
    QString addressed(const ItemText &text) const
    {
        if (!text.rich)
            return text.text;
        return htmlOf(text, [this](const QString &name) { return dataAddress(name, m_pictures); });
    }
    /// What GIFT would take for something else.
    static bool isOddBeginning(const QString &stem)
    {
        return stem.startsWith(QLatin1Char('[')) || stem.startsWith(QLatin1String("//"))
            || stem.startsWith(QLatin1String("$CATEGORY"));
    }
    /// With its format in brackets where it is not the question's.
    QString formatted(const ItemText &text) const
    {
        QString format;
        const bool isOdd = hasMarkup(text.text) || text.text.startsWith(QLatin1Char('['))
            || (m_format == QLatin1String("html") && text.text.contains(QLatin1Char('\n')));
        if (text.rich)
            format = QStringLiteral("html");
        else if (isOdd)
            format = QStringLiteral("plain");
        const bool isUsual = format == m_format && !text.text.startsWith(QLatin1Char('['));
        return (format.isEmpty() || isUsual ? QString() : QStringLiteral("[%1]").arg(format))
            + escaped(addressed(text));
    }
    QString withFeedback(const QString &answer, const ItemText &feedback) const
    {
        return answer + (feedback.isEmpty() ? QString() : QLatin1Char('#') + formatted(feedback))
            + QLatin1Char('\n');
    }
    QString weight(int fraction) const { return QStringLiteral("%%1%").arg(percentText(fraction)); }

    QString answers() const
    {
        switch (m_item.kind) {
        case ItemKind::SingleChoice:
        case ItemKind::MultipleChoice:
            return choices();
        case ItemKind::TrueFalse:
            return trueFalse();
        case ItemKind::ShortAnswer:
            return shortAnswers();
        case ItemKind::Numeric:
            return numbers();
        case ItemKind::Matching:
            return pairs();
        case ItemKind::Ordering:
            return order();
        }
        return {};
    }
    QString choices() const
    {
        QString text = QStringLiteral("\n");
        // One "=" alone: without any "~" they would be short answers.
        bool mayBeKey = m_item.kind == ItemKind::SingleChoice;
        for (const ItemOption &option : m_item.options) {
            const QString shown = formatted(option.text);
            const bool looksWeighted = shown.startsWith(QLatin1Char('%'));
            text += QLatin1Char('\t');
            const bool isKey = std::exchange(mayBeKey, mayBeKey && option.fraction != kWhole)
                && option.fraction == kWhole;
            if (isKey)
                text += QLatin1Char('=');
            else if (option.fraction == 0 && !looksWeighted)
                text += QLatin1Char('~');
            else
                text += QLatin1Char('~') + weight(option.fraction);
            text += withFeedback(shown, option.feedback);
        }
        return text;
    }
    QString trueFalse() const
    {
        const bool isTrue = m_item.options.first().fraction == kWhole;
        const ItemText &right = m_item.options.at(isTrue ? 0 : 1).feedback;
        const ItemText &wrong = m_item.options.at(isTrue ? 1 : 0).feedback;
        QString text = isTrue ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        if (!wrong.isEmpty() || !right.isEmpty())
            text += QLatin1Char('#') + formatted(wrong);
        if (!right.isEmpty())
            text += QLatin1Char('#') + formatted(right);
        return text;
    }
    QString shortAnswers() const
    {
        QString text = QStringLiteral("\n");
        for (const ItemAnswer &answer : m_item.answers) {
            const bool isOdd = answer.pattern.startsWith(QLatin1Char('['));
            text += QStringLiteral("\t=") + weight(answer.fraction)
                + withFeedback((isOdd ? QStringLiteral("[plain]") : QString())
                                   + escaped(answer.pattern),
                               answer.feedback);
        }
        return text;
    }
    QString numbers() const
    {
        QString text = QStringLiteral("#\n");
        for (const ItemAnswer &answer : m_item.answers) {
            const QString value = answer.pattern.isEmpty()
                ? number(answer.value) + QLatin1Char(':') + number(answer.tolerance)
                : QStringLiteral("*");
            text += QStringLiteral("\t=") + weight(answer.fraction)
                + withFeedback(value, answer.feedback);
        }
        return text;
    }
    QString pairs() const
    {
        QString text = QStringLiteral("\n");
        QList<bool> isUsed(m_item.rights.size(), false);
        const auto add = [&](const QString &left, int right) {
            isUsed[right] = true;
            text += QStringLiteral("\t=%1 -> %2\n")
                        .arg(left, escaped(lineFromPlain(plainOf(m_item.rights.at(right)))));
        };
        for (int left = 0; left < m_item.lefts.size(); ++left) {
            QString shown = formatted(m_item.lefts.at(left));
            if (shown.contains(QLatin1String("->"))) // an arrow of its own
                shown = QStringLiteral("[html]")
                    + escaped(htmlOf(m_item.lefts.at(left), [this](const QString &name) {
                                  return dataAddress(name, m_pictures);
                              }).replace(QLatin1String("->"), QLatin1String("-&gt;")));
            const auto best = std::find_if(m_item.matches.begin(), m_item.matches.end(),
                                           [left](const ItemMatch &match) {
                                               return match.left == left && match.fraction > 0;
                                           });
            if (best != m_item.matches.end())
                add(shown, best->right);
        }
        for (int right = 0; right < m_item.rights.size(); ++right) {
            if (!isUsed.at(right))
                add({}, right);
        }
        return text;
    }
    QString order() const
    {
        QString text = QStringLiteral(">%1 ALL VERTICAL %2\n")
                           .arg(m_item.options.size())
                           .arg(gradingName(m_item.grading));
        for (const ItemOption &option : m_item.options) {
            const QString shown = formatted(option.text);
            const bool isComment = shown.startsWith(QLatin1String("//"));
            text += (isComment ? QStringLiteral("[plain]") : QString()) + shown + QLatin1Char('\n');
        }
        return text;
    }

    const Item &m_item;
    const ItemPictures &m_pictures;
    QString m_format; ///< Of the question, which its other texts have when they do not say.
};

/// Why GIFT would take \a item for something else; empty when it would not.
QString misreading(const Item &item)
{
    if (item.kind != ItemKind::ShortAnswer)
        return {};
    const bool hasArrow
        = std::any_of(item.answers.begin(), item.answers.end(), [](const ItemAnswer &answer) {
              return answer.pattern.contains(QLatin1String("->"))
                  || answer.feedback.text.contains(QLatin1String("->"));
          });
    return hasArrow ? QStringLiteral("a short answer with \"->\", which GIFT takes for a matching")
                    : QString();
}

} // namespace

QByteArray writeGift(const QList<Item> &items, const ItemPictures &pictures,
                     QList<ImportNote> &notes)
{
    QString text;
    QString category;
    for (const Item &item : items) {
        if (const QString why = misreading(item); !why.isEmpty()) {
            notes.append({item.file, item.line, ImportNote::Kind::Left, why});
            continue;
        }
        const auto isRich = [](const ItemText &right) { return right.rich; };
        if (std::any_of(item.rights.begin(), item.rights.end(), isRich))
            notes.append({item.file, item.line, ImportNote::Kind::Reduced,
                          QStringLiteral("the right sides lose their formatting")});
        if (item.category != category) {
            category = item.category;
            text += QStringLiteral("$CATEGORY: %1\n\n").arg(category);
        }
        text += Writer(item, pictures).question();
    }
    return text.toUtf8();
}

} // namespace hocvu
