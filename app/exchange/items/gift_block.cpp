// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/gift_block.h"

#include "core/bank/item_mark.h"
#include "exchange/items/item_facts.h"

#include <QRegularExpression>

#include <array>
#include <optional>

namespace hocvu {

namespace {

/// The signs that may be escaped, and what stands for them: characters that no text has.
constexpr QStringView kSigns(u":#={}~\n\\");
constexpr char16_t kFirstMask = 0xFDD0;

bool isMask(QChar c)
{
    return c.unicode() >= kFirstMask && c.unicode() < kFirstMask + kSigns.size();
}

std::optional<MoodleFormat> formatNamed(QStringView name)
{
    if (name == QLatin1String("html"))
        return MoodleFormat::Html;
    if (name == QLatin1String("moodle"))
        return MoodleFormat::Auto;
    if (name == QLatin1String("plain"))
        return MoodleFormat::Plain;
    if (name == QLatin1String("markdown"))
        return MoodleFormat::Markdown;
    return std::nullopt;
}

/// The format that \a text names at its beginning, which is then taken off.
std::optional<MoodleFormat> takeFormat(QStringView &text)
{
    constexpr qsizetype kLongest = 10;
    text = text.trimmed();
    if (!text.startsWith(QLatin1Char('[')))
        return std::nullopt;
    const qsizetype end = text.left(kLongest).indexOf(QLatin1Char(']'));
    const auto format = end < 0 ? std::nullopt : formatNamed(text.sliced(1, end - 1));
    if (format)
        text = text.sliced(end + 1).trimmed();
    return format;
}

/// The parts of \a text that begin with \a sign; what stands before the first, if anything.
QList<QStringView> partsBehind(QStringView text, QChar sign)
{
    QList<QStringView> parts = text.split(sign);
    if (!parts.isEmpty() && parts.first().trimmed().isEmpty())
        parts.removeFirst();
    return parts;
}

} // namespace

QString giftMasked(QStringView text)
{
    QString masked;
    masked.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isMask(c))
            continue;
        QChar next = c == QLatin1Char('\\') && i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (next == QLatin1Char('n'))
            next = QLatin1Char('\n');
        else if (next == QLatin1Char('\n'))
            next = QChar();
        const qsizetype sign = next.isNull() ? -1 : kSigns.indexOf(next);
        masked += sign < 0 ? c : QChar(char16_t(kFirstMask + sign));
        i += sign < 0 ? 0 : 1;
    }
    return masked;
}

QString giftPlain(QStringView masked)
{
    QString plain = masked.toString();
    for (QChar &c : plain) {
        if (isMask(c))
            c = kSigns.at(c.unicode() - kFirstMask);
    }
    return plain;
}

GiftQuestion::GiftQuestion(const GiftBlock &block, ImportSink &sink)
    : m_block(block)
    , m_sink(sink)
    , m_rest(QStringView(block.text).trimmed())
{
    m_item.id = lineFromPlain(block.id);
    m_item.category = lineFromPlain(block.category);
}

void GiftQuestion::read()
{
    if (!splitTitle() || !splitAnswers())
        return;
    readKind();
    if (!m_isLeft)
        keep();
}

bool GiftQuestion::splitTitle()
{
    if (!m_rest.startsWith(QLatin1String("::")))
        return true;
    const qsizetype end = m_rest.indexOf(QLatin1String("::"), 2);
    if (end < 0) {
        leave(QStringLiteral("a title that is not closed; write \"::\" behind it"));
        return false;
    }
    m_item.title = lineFromPlain(giftPlain(m_rest.sliced(2, end - 2)));
    m_rest = m_rest.sliced(end + 2).trimmed();
    return true;
}

bool GiftQuestion::splitAnswers()
{
    const qsizetype begin = m_rest.indexOf(QLatin1Char('{'));
    const qsizetype end = m_rest.indexOf(QLatin1Char('}'), begin < 0 ? 0 : begin);
    if (begin < 0 && end < 0) {
        leave(QStringLiteral("a description without a question"));
        return false;
    }
    if (begin < 0 || end < 0) {
        leave(QStringLiteral("a brace without its partner; write \\{ or \\} for the sign"));
        return false;
    }
    m_answers = m_rest.sliced(begin + 1, end - begin - 1).trimmed();
    const QStringView behind = m_rest.sliced(end + 1);
    if (m_answers.contains(QLatin1Char('{')) || behind.contains(QLatin1Char('{'))
        || behind.contains(QLatin1Char('}'))) {
        leave(QStringLiteral("more than one pair of braces; write \\{ and \\} for the signs, and "
                             "one question for each gap"));
        return false;
    }
    m_stem = m_rest.left(begin).toString();
    if (!behind.trimmed().isEmpty())
        m_stem.append(QLatin1String("_____")).append(behind);
    const qsizetype general = m_answers.lastIndexOf(QLatin1String("####"));
    QStringView explanation;
    if (general >= 0) {
        explanation = m_answers.sliced(general + 4);
        m_answers = m_answers.left(general).trimmed();
    }
    QStringView stem(m_stem);
    m_format = takeFormat(stem).value_or(MoodleFormat::Auto);
    m_item.stem = converted(stem, m_format);
    m_item.explanation = textOf(explanation);
    return true;
}

void GiftQuestion::readKind()
{
    if (m_answers.isEmpty())
        return leave(QStringLiteral("an essay, which no machine marks"));
    if (m_answers.startsWith(QLatin1Char('>')))
        return readOrdering();
    if (m_answers.startsWith(QLatin1Char('#')))
        return readNumeric();
    const bool hasEquals = m_answers.contains(QLatin1Char('='));
    if (m_answers.contains(QLatin1Char('~')))
        return readChoice(hasEquals);
    if (hasEquals && m_answers.contains(QLatin1String("->")))
        return readMatching();
    const qsizetype hash = m_answers.indexOf(QLatin1Char('#'));
    const QStringView word = (hash < 0 ? m_answers : m_answers.left(hash)).trimmed();
    for (const QLatin1String known :
         {QLatin1String("T"), QLatin1String("TRUE"), QLatin1String("F"), QLatin1String("FALSE")}) {
        if (word == known)
            return readTrueFalse(word, hash < 0 ? QStringView() : m_answers.sliced(hash + 1));
    }
    readShort();
}

void GiftQuestion::readChoice(bool isSingle)
{
    m_item.kind = isSingle ? ItemKind::SingleChoice : ItemKind::MultipleChoice;
    const QString marked = m_answers.toString().replace(QLatin1Char('='), QLatin1String("~="));
    for (QStringView answer : partsBehind(marked, QLatin1Char('~'))) {
        answer = answer.trimmed();
        ItemOption option;
        if (answer.startsWith(QLatin1Char('='))) {
            option.fraction = kWhole;
            answer = answer.sliced(1);
        } else {
            takeWeight(answer, option.fraction);
        }
        splitFeedback(answer, option.feedback);
        option.text = textOf(answer);
        m_item.options.append(option);
    }
}

void GiftQuestion::readTrueFalse(QStringView word, QStringView feedback)
{
    m_item.kind = ItemKind::TrueFalse;
    const bool isTrue = word.startsWith(QLatin1Char('T'));
    const qsizetype hash = feedback.indexOf(QLatin1Char('#'));
    const ItemText wrong = textOf(hash < 0 ? feedback : feedback.left(hash));
    const ItemText right = hash < 0 ? ItemText() : textOf(feedback.sliced(hash + 1));
    m_item.options = {{{}, isTrue ? kWhole : 0, isTrue ? right : wrong},
                      {{}, isTrue ? 0 : kWhole, isTrue ? wrong : right}};
}

void GiftQuestion::readShort()
{
    m_item.kind = ItemKind::ShortAnswer;
    for (QStringView answer : partsBehind(m_answers, QLatin1Char('='))) {
        answer = answer.trimmed();
        ItemAnswer one;
        takeWeight(answer, one.fraction);
        splitFeedback(answer, one.feedback);
        one.pattern = lineFromPlain(stripFormat(answer));
        m_item.answers.append(one);
    }
}

void GiftQuestion::readNumeric()
{
    m_item.kind = ItemKind::Numeric;
    QStringView numbers = m_answers.sliced(1);
    const qsizetype tilde = numbers.indexOf(QLatin1Char('~'));
    const QStringView wrong = tilde < 0 ? QStringView() : numbers.sliced(tilde + 1);
    numbers = tilde < 0 ? numbers : numbers.left(tilde);
    for (QStringView answer : partsBehind(numbers, QLatin1Char('='))) {
        answer = answer.trimmed();
        ItemAnswer one;
        takeWeight(answer, one.fraction);
        splitFeedback(answer, one.feedback);
        if (!readNumber(answer.trimmed(), one))
            return leave(QStringLiteral("'%1' is no number; write 5, 5:0.1 or 1..5")
                             .arg(giftPlain(answer).left(40)));
        m_item.answers.append(one);
    }
    if (tilde >= 0) {
        QStringView rest = wrong;
        ItemAnswer any;
        any.pattern = QStringLiteral("*");
        any.fraction = 0;
        splitFeedback(rest, any.feedback);
        m_item.answers.append(any);
    }
}

bool GiftQuestion::readNumber(QStringView text, ItemAnswer &answer) const
{
    const auto number = [](QStringView part) { return typedNumber(giftPlain(part)); };
    if (text == QLatin1String("*")) {
        answer.pattern = QStringLiteral("*");
        return true;
    }
    const qsizetype dots = text.indexOf(QLatin1String(".."));
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (dots > 0) {
        const auto least = number(text.left(dots));
        const auto most = number(text.sliced(dots + 2));
        if (!least || !most || *most < *least)
            return false;
        answer.value = (*most + *least) / 2;
        answer.tolerance = *most - answer.value;
        return true;
    }
    const auto value = number(colon > 0 ? text.left(colon) : text);
    const auto tolerance = colon > 0 ? number(text.sliced(colon + 1)) : 0.0;
    if (!value || !tolerance || *tolerance < 0)
        return false;
    answer.value = *value;
    answer.tolerance = *tolerance;
    return true;
}

void GiftQuestion::readMatching()
{
    m_item.kind = ItemKind::Matching;
    QList<int> rights;
    for (const QStringView answer : partsBehind(m_answers, QLatin1Char('='))) {
        const qsizetype arrow = answer.indexOf(QLatin1String("->"));
        if (arrow < 0)
            return leave(QStringLiteral("a pair without \"->\"; write \"=left -> right\""));
        const ItemText left = textOf(answer.left(arrow));
        if (!left.isEmpty()) {
            m_item.lefts.append(left);
            rights.append(static_cast<int>(m_item.rights.size()));
        }
        m_item.rights.append({lineFromPlain(giftPlain(answer.sliced(arrow + 2)))});
    }
    m_item.matches = rights.isEmpty() ? QList<ItemMatch>() : evenMatches(rights);
}

void GiftQuestion::readOrdering()
{
    static const QRegularExpression head(QStringLiteral(
        "^>\\s*(\\d*)\\s*(?:(?:ALL|EXACT|RANDOM|CONTIGUOUS|CONTIG|REL)(?![A-Z_]))?\\s*"
        "(?:(?:HORIZONTAL|HORI|H|VERTICAL|VERT|V|0|1)(?![A-Z_]))?\\s*"
        "([A-Z_]{3,})?\\s*(?:SHOW|HIDE|TRUE|FALSE|YES|NO|0|1)?\\s*"
        "(?:none|123|abc|ABC|ABCD|iii|III|IIII)?\\s*\\z"));
    m_item.kind = ItemKind::Ordering;
    const QList<QStringView> lines = m_answers.split(QLatin1Char('\n'));
    const auto match = head.match(lines.first().toString());
    if (!match.hasMatch())
        return leave(QStringLiteral("an ordering whose first line is not understood"));
    QString grading = match.captured(2);
    if (grading == QLatin1String("ABSOLUTE") || grading == QLatin1String("ABS"))
        grading = QStringLiteral("ABSOLUTE_POSITION");
    if (grading == QLatin1String("RELATIVE") || grading == QLatin1String("REL"))
        grading = QStringLiteral("RELATIVE_NEXT_EXCLUDE_LAST");
    if (!grading.isEmpty() && !gradingFromName(grading))
        m_sink.reduced(m_block.line,
                       QStringLiteral("the grading %1 is not known; "
                                      "ABSOLUTE_POSITION is taken")
                           .arg(grading));
    m_item.grading = gradingFromName(grading).value_or(OrderGrading::AbsolutePosition);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines.at(i).trimmed().isEmpty())
            m_item.options.append({textOf(lines.at(i))});
    }
    const int count = match.captured(1).toInt();
    if (count > 0 && count < m_item.options.size())
        m_sink.reduced(m_block.line,
                       QStringLiteral("all %1 things are asked, not %2 of them")
                           .arg(m_item.options.size())
                           .arg(count));
}

ItemText GiftQuestion::textOf(QStringView masked)
{
    const MoodleFormat format = takeFormat(masked).value_or(m_format);
    return converted(masked, format);
}

ItemText GiftQuestion::converted(QStringView masked, MoodleFormat format)
{
    return moodleText(giftPlain(masked.trimmed()), format, embeddedPictures(m_sink.pictures()),
                      m_lost);
}

QString GiftQuestion::stripFormat(QStringView masked)
{
    (void)takeFormat(masked);
    return giftPlain(masked);
}

void GiftQuestion::splitFeedback(QStringView &answer, ItemText &feedback)
{
    const qsizetype hash = answer.indexOf(QLatin1Char('#'));
    if (hash < 0)
        return;
    feedback = textOf(answer.sliced(hash + 1));
    answer = answer.left(hash);
}

/// "%50%" at the beginning; takes it off.
bool GiftQuestion::takeWeight(QStringView &answer, int &fraction)
{
    constexpr qsizetype kLongest = 16;
    if (!answer.startsWith(QLatin1Char('%')))
        return false;
    const qsizetype end = answer.left(kLongest).indexOf(QLatin1Char('%'), 1);
    const auto weight
        = end < 0 ? std::nullopt : moodleFraction(answer.sliced(1, end - 1).toString());
    if (!weight) {
        static const QRegularExpression number(QStringLiteral("^%-?[0-9]+(?:\\.[0-9]*)?%"));
        if (const auto match = number.match(answer.toString()); match.hasMatch())
            leave(QStringLiteral("'%1' is no share; write one from %-100% to %100%")
                      .arg(match.captured()));
        return false;
    }
    fraction = *weight;
    answer = answer.sliced(end + 1);
    return true;
}

void GiftQuestion::leave(const QString &why)
{
    m_isLeft = true;
    m_sink.left(m_block.line, why);
}

void GiftQuestion::keep()
{
    takeTags(m_block.tags, m_item);
    m_sink.htmlLosses(m_block.line, m_lost);
    m_sink.take(std::move(m_item), m_block.line);
}

} // namespace hocvu
