// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/item_facts.h"

#include "core/bank/bank.h"
#include "exchange/items/imported.h"

#include <QDate>

namespace hocvu {

namespace {

constexpr QLatin1String kPrefix("hocvu:");

QString escaped(const QString &value)
{
    QString text;
    for (const QChar c : value) {
        if (c == QLatin1Char('\\'))
            text += QLatin1String("\\\\");
        else if (c == QLatin1Char('\n'))
            text += QLatin1String("\\n");
        else if (c == QLatin1Char(' ') && text.endsWith(c)) // else somebody makes them one
            text += QLatin1String("\\s");
        else
            text += c;
    }
    return text;
}

QString unescaped(const QString &value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const bool isEscape = value.at(i) == QLatin1Char('\\') && i + 1 < value.size();
        const QChar c = value.at(isEscape ? ++i : i);
        if (isEscape && c == QLatin1Char('n'))
            text += QLatin1Char('\n');
        else if (isEscape && c == QLatin1Char('s'))
            text += QLatin1Char(' ');
        else
            text += c;
    }
    return text;
}

/// Collects what is not as a new item has it.
class Writer
{
public:
    void add(const char *name, const QString &value, bool isNew)
    {
        if (!isNew)
            m_tags << kPrefix + QLatin1String(name) + QLatin1Char('=') + escaped(value);
    }
    void add(const char *name, const QString &value) { add(name, value, value.isEmpty()); }
    void add(const char *name, QDate day) { add(name, day.toString(Qt::ISODate), !day.isValid()); }
    void add(const char *name, int number, int usual)
    {
        add(name, QString::number(number), number == usual);
    }
    void add(const char *name, const ItemText &text)
    {
        add(name, text.rich ? QStringLiteral("html:") + text.text : text.text, text.isEmpty());
    }
    QStringList tags() const { return m_tags; }

private:
    QStringList m_tags;
};

ItemText textOf(const QString &value)
{
    static const QLatin1String mark("html:");
    if (!value.startsWith(mark))
        return textFromPlain(value);
    // Pictures in it are known by their name already.
    QStringList left;
    const PictureFinder known = [](const QString &name) -> Result<QString> { return name; };
    return textFromHtml(QStringView(value).sliced(mark.size()), known, left);
}

QString matchesText(const Item &item)
{
    QStringList parts;
    for (const ItemMatch &match : item.matches)
        parts << QStringLiteral("%1:%2:%3")
                     .arg(match.left + 1)
                     .arg(match.right + 1)
                     .arg(percentText(match.fraction));
    return parts.join(QLatin1Char(','));
}

bool takeMatches(const QString &value, Item &item)
{
    QList<ItemMatch> matches;
    for (const QString &part : value.split(QLatin1Char(','))) {
        const QStringList numbers = part.split(QLatin1Char(':'));
        const auto fraction = fractionFromPercent(numbers.value(2));
        const int left = numbers.value(0).toInt();
        const int right = numbers.value(1).toInt();
        if (numbers.size() != 3 || !fraction || left < 1 || left > item.lefts.size() || right < 1
            || right > item.rights.size() || matches.size() > 10 * kMaxItemParts)
            return false;
        matches.append({left - 1, right - 1, *fraction});
    }
    item.matches = matches;
    return true;
}

bool takeDay(const QString &value, QDate &to)
{
    to = QDate::fromString(value, Qt::ISODate);
    return to.isValid();
}

bool takeNumber(const QString &value, int least, int most, int &to)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return false;
    to = number;
    return true;
}

bool takeFraction(const QString &value, int &to)
{
    const auto fraction = fractionFromPercent(value);
    to = fraction.value_or(to);
    return fraction.has_value();
}

bool takeText(const QString &value, QString &to)
{
    to = lineFromPlain(value);
    return true;
}

bool takeReview(const QString &name, const QString &value, ItemRecord &record)
{
    Review review = record.review.value_or(Review());
    bool isKnown = true;
    if (name == QLatin1String("blind")) {
        isKnown = takeNumber(value, 0, kOptions - 1, review.blind);
    } else if (name == QLatin1String("verdict")) {
        const auto verdict = verdictNames().indexOf(value);
        isKnown = verdict >= 0;
        review.verdict = isKnown ? Review::Verdict(verdict) : review.verdict;
    } else {
        review.note = textFromPlain(value).text;
    }
    if (isKnown)
        record.review = review;
    return isKnown;
}

bool takeRecord(const QString &name, const QString &value, ItemRecord &record)
{
    if (name == QLatin1String("topic"))
        return takeNumber(value, 1, kTopics, record.topic);
    if (name == QLatin1String("lesson"))
        return takeNumber(value, 1, 99, record.lesson);
    if (name == QLatin1String("version"))
        return takeNumber(value, 1, 9999, record.version);
    if (name == QLatin1String("pool")) {
        record.practice = value == QLatin1String("practice");
        return record.practice;
    }
    if (name == QLatin1String("level")) {
        const auto level = levelFromName(value);
        if (level)
            record.level = *level;
        return level.has_value();
    }
    if (name == QLatin1String("confidence")) {
        const auto worth = confidenceNames().indexOf(value);
        record.confidence = worth < 0 ? record.confidence : Confidence(worth);
        return worth >= 0;
    }
    if (name == QLatin1String("source"))
        return takeText(value, record.sourceDocument);
    if (name == QLatin1String("article"))
        return takeText(value, record.sourceArticle);
    if (name == QLatin1String("scene"))
        return takeText(value, record.scene);
    if (name == QLatin1String("as_of"))
        return takeDay(value, record.asOf);
    if (name == QLatin1String("valid_from"))
        return takeDay(value, record.validFrom);
    if (name == QLatin1String("valid_to"))
        return takeDay(value, record.validTo);
    if (name == QLatin1String("blind") || name == QLatin1String("verdict")
        || name == QLatin1String("note"))
        return takeReview(name, value, record);
    return false;
}

bool takeOptionFeedback(const QString &number, const QString &value, Item &item)
{
    const bool isTyped = item.options.isEmpty();
    const auto count = isTyped ? item.answers.size() : item.options.size();
    int index = 0;
    if (!takeNumber(number, 1, static_cast<int>(count), index))
        return false;
    (isTyped ? item.answers[index - 1].feedback : item.options[index - 1].feedback) = textOf(value);
    return true;
}

bool takePattern(const QString &number, const QString &value, Item &item)
{
    int index = 0;
    if (!takeNumber(number, 1, static_cast<int>(item.answers.size()), index))
        return false;
    ItemAnswer &answer = item.answers[index - 1];
    answer = {lineFromPlain(value), 0, 0, answer.fraction, answer.feedback};
    return true;
}

bool takeMarking(const QString &name, const QString &value, Item &item)
{
    if (name == QLatin1String("penalty"))
        return takeFraction(value, item.penalty) && item.penalty >= 0;
    if (name == QLatin1String("lowest"))
        return takeFraction(value, item.lowest) && item.lowest <= 0;
    if (name == QLatin1String("points")) {
        bool isNumber = false;
        const double points = value.toDouble(&isNumber);
        item.points = isNumber ? points : item.points;
        return isNumber;
    }
    if (name == QLatin1String("matches"))
        return takeMatches(value, item);
    if (name == QLatin1String("shuffle"))
        item.shuffle = value != QLatin1String("no");
    else if (name == QLatin1String("case"))
        item.caseSensitive = value == QLatin1String("yes");
    else if (name == QLatin1String("marking"))
        item.allOrNothing = value == QLatin1String("all");
    else if (name == QLatin1String("right"))
        item.feedback.right = textOf(value);
    else if (name == QLatin1String("partly"))
        item.feedback.partly = textOf(value);
    else if (name == QLatin1String("wrong"))
        item.feedback.wrong = textOf(value);
    else if (name == QLatin1String("title"))
        return takeText(value, item.title);
    else if (name == QLatin1String("category"))
        return takeText(value, item.category);
    else
        return false;
    return true;
}

/// Whether a tag may say that an item is of \a kind which was read as of \a other: all else but how
/// many options may be chosen can be seen, and the parts of the item are those of what was seen.
bool mayBe(ItemKind kind, ItemKind other)
{
    const auto isChoice = [](ItemKind one) {
        return one == ItemKind::SingleChoice || one == ItemKind::MultipleChoice;
    };
    return kind == other || (isChoice(kind) && isChoice(other));
}

bool takeFact(const QString &name, const QString &value, Item &item)
{
    if (takeRecord(name, value, item.record) || takeMarking(name, value, item))
        return true;
    if (name == QLatin1String("kind")) {
        const auto kind = kindFromName(value);
        if (!kind || !mayBe(*kind, item.kind))
            return false;
        item.kind = *kind;
        return true;
    }
    if (name == QLatin1String("grading")) {
        const auto grading = gradingFromName(value);
        item.grading = grading.value_or(item.grading);
        return grading.has_value();
    }
    static const QLatin1String pattern("pattern");
    if (name.startsWith(pattern))
        return takePattern(name.sliced(pattern.size()), value, item);
    static const QLatin1String feedback("feedback");
    return name.startsWith(feedback)
        && takeOptionFeedback(name.sliced(feedback.size()), value, item);
}

void addRecord(const ItemRecord &record, Writer &writer)
{
    writer.add("topic", record.topic, 0);
    if (record.level)
        writer.add("level", levelName(*record.level));
    writer.add("pool", QStringLiteral("practice"), !record.practice);
    writer.add("source", record.sourceDocument);
    writer.add("article", record.sourceArticle);
    writer.add("confidence", confidenceNames().at(int(record.confidence)),
               record.confidence == Confidence::Skill);
    writer.add("lesson", record.lesson, 0);
    writer.add("scene", record.scene);
    writer.add("version", record.version, 1);
    writer.add("as_of", record.asOf);
    writer.add("valid_from", record.validFrom);
    writer.add("valid_to", record.validTo);
    if (!record.review)
        return;
    writer.add("blind", record.review->blind, -1);
    writer.add("verdict", verdictNames().at(int(record.review->verdict)));
    writer.add("note", record.review->note);
}

} // namespace

QStringList factTags(const Item &item, ItemFacts wanted)
{
    Writer writer;
    addRecord(item.record, writer);
    if (wanted & ItemFact::Kind)
        writer.add("kind", kindName(item.kind));
    if (wanted & ItemFact::Title)
        writer.add("title", item.title);
    if (wanted & ItemFact::Category)
        writer.add("category", item.category);
    if (wanted & ItemFact::Shuffle)
        writer.add("shuffle", QStringLiteral("no"), item.shuffle);
    if (wanted & ItemFact::Points)
        writer.add("points", QString::number(item.points, 'g', QLocale::FloatingPointShortest),
                   item.points == 1.0);
    if (wanted & ItemFact::Penalty)
        writer.add("penalty", percentText(item.penalty), item.penalty == 0);
    if (wanted & ItemFact::CaseSensitive)
        writer.add("case", QStringLiteral("yes"), !item.caseSensitive);
    if (wanted & ItemFact::Marking) {
        writer.add("marking", QStringLiteral("all"), !item.allOrNothing);
        writer.add("lowest", percentText(item.lowest), item.lowest == 0);
    }
    if (wanted & ItemFact::Matches)
        writer.add("matches", matchesText(item), isEvenMatching(item));
    if (wanted & ItemFact::Grading)
        writer.add("grading", gradingName(item.grading),
                   item.grading == OrderGrading::AbsolutePosition);
    if (wanted & ItemFact::Feedback) {
        writer.add("right", item.feedback.right);
        writer.add("partly", item.feedback.partly);
        writer.add("wrong", item.feedback.wrong);
    }
    if (wanted & ItemFact::OptionFeedback) {
        const QString feedback = QStringLiteral("feedback%1");
        for (qsizetype i = 0; i < item.options.size(); ++i)
            writer.add(qPrintable(feedback.arg(i + 1)), item.options.at(i).feedback);
        for (qsizetype i = 0; i < item.answers.size(); ++i)
            writer.add(qPrintable(feedback.arg(i + 1)), item.answers.at(i).feedback);
    }
    for (qsizetype i = 0; (wanted & ItemFact::Patterns) && i < item.answers.size(); ++i) {
        const QString &pattern = item.answers.at(i).pattern;
        const bool isPlain = !QString(pattern).remove(QLatin1String("\\*")).contains(u'*');
        writer.add(qPrintable(QStringLiteral("pattern%1").arg(i + 1)), pattern,
                   isPlain || (item.kind == ItemKind::Numeric && i > 0));
    }
    return writer.tags();
}

void takeTags(const QStringList &tags, Item &item)
{
    normalise(item); // the facts count its parts as they were when they were written
    for (const QString &tag : tags) {
        const QString line = lineFromPlain(tag);
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        const bool isFact = line.startsWith(kPrefix) && equals > 0;
        const bool isTaken = isFact
            && takeFact(line.sliced(kPrefix.size(), equals - kPrefix.size()),
                        unescaped(line.sliced(equals + 1)), item);
        if (!isTaken && !line.isEmpty())
            item.tags << line;
    }
}

} // namespace hocvu
