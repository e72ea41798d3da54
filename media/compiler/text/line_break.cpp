// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/text/line_break.h"

#include "media/compiler/text/compounds.h"

#include <QSet>

#include <limits>
#include <vector>

namespace hocvu::media {

namespace {

/// Costs are in squared shares of a line: 0.04 is as bad as a line a fifth too short.
constexpr double kInsideCompound = 0.30;
constexpr double kAfterPunctuation = -0.09;
constexpr double kBeforeJoiningWord = -0.04;
constexpr double kLoneLastWord = 0.25;
constexpr double kAfterSmallWord = 0.06;
constexpr double kAfterNumber = 0.12;

QSet<QString> setOf(const QString &words)
{
    const QStringList list = words.split(u'|');
    return {list.begin(), list.end()};
}

bool isJoiningWord(const QString &word)
{
    static const QSet<QString> words = setOf(
        QStringLiteral("và|hoặc|hay|nhưng|mà|để|khi|nếu|thì|vì|do|là|của|cho|với|từ|đến|trong|"
                       "trên|theo|bằng|rồi|không|đã|sẽ|được|phải|có|trước|sau|như|tại|còn|"
                       "and|or|but|that|which|who|when|if|because|so|for|with|to|of|in|on|by|"
                       "from|as|before|after|where|while|than"));
    return words.contains(word.toLower());
}

/// Words that lean on the next one.
bool isSmallWord(const QString &word)
{
    static const QSet<QString> words
        = setOf(QStringLiteral("và|hoặc|hay|của|cho|với|từ|trong|trên|theo|bằng|để|là|các|những|"
                               "một|mọi|mỗi|không|đã|sẽ|được|phải|người|số|khoản|điều|luật|việc|"
                               "bài|bước|ngày|tháng|năm|hai|ba|bốn"));
    return words.contains(word.toLower());
}

double breakCost(const QString &before, const QString &after, int lines)
{
    // In a paragraph a ragged edge disturbs more than a break within a phrase.
    const double phrase = lines > 3 ? 0.3 : 1;
    if (isCompound(before, after))
        return kInsideCompound;
    if (QStringLiteral(",;:.!?…–").contains(before.back()))
        return kAfterPunctuation * phrase;
    double cost = isSmallWord(before) ? kAfterSmallWord * phrase : 0;
    if (before.back().isDigit() && after.front().isLower())
        cost += kAfterNumber; // what is counted
    if (isJoiningWord(after))
        cost += kBeforeJoiningWord * phrase;
    return cost;
}

class Breaker
{
public:
    Breaker(const QString &text, double width, const Measure &measure)
        : m_words(text.split(u' ', Qt::SkipEmptyParts))
        , m_width(width)
        , m_measure(measure)
    {
    }

    std::optional<QStringList> into(int lines) const;

private:
    QString line(qsizetype from, qsizetype to) const
    {
        return QStringList(m_words.mid(from, to - from)).join(u' ');
    }

    /// What a line of these words costs as number \a row of \a lines, apart from its width.
    double costOf(qsizetype start, qsizetype end, int row, int lines) const
    {
        if (end < m_words.size())
            return breakCost(m_words.at(end - 1), m_words.at(end), lines);
        return end - start == 1 && row > 1 ? kLoneLastWord : 0;
    }

    QStringList m_words;
    double m_width;
    const Measure &m_measure;
};

/// The cheapest way to set all words in exactly \a lines lines.
std::optional<QStringList> Breaker::into(int lines) const
{
    constexpr double kNever = std::numeric_limits<double>::infinity();
    const qsizetype count = m_words.size();
    const double ideal = m_measure(m_words.join(u' ')) / lines;
    const auto at = [&](int row, qsizetype word) {
        return static_cast<std::size_t>(row * (count + 1) + word);
    };
    std::vector<double> best(at(lines, count) + 1, kNever);
    std::vector<qsizetype> from(best.size(), 0);
    best[at(0, 0)] = 0;
    for (int row = 1; row <= lines; ++row) {
        for (qsizetype start = 0; start < count; ++start) {
            const double sofar = best[at(row - 1, start)];
            for (qsizetype end = start + 1; sofar < kNever && end <= count; ++end) {
                const double width = m_measure(line(start, end));
                if (width > m_width)
                    break;
                const double off = (width - ideal) / m_width;
                const double cost = sofar + off * off + costOf(start, end, row, lines);
                if (cost < best[at(row, end)]) {
                    best[at(row, end)] = cost;
                    from[at(row, end)] = start;
                }
            }
        }
    }
    if (best[at(lines, count)] == kNever)
        return std::nullopt;
    QStringList set;
    qsizetype end = count;
    for (int row = lines; row > 0; --row) {
        set.prepend(line(from[at(row, end)], end));
        end = from[at(row, end)];
    }
    return set;
}

} // namespace

std::optional<QStringList> brokenLines(const QString &text, double width, int maxLines,
                                       const Measure &measure)
{
    const Breaker breaker(text, width, measure);
    if (text.trimmed().isEmpty())
        return QStringList();
    for (int lines = 1; lines <= maxLines; ++lines) {
        if (auto set = breaker.into(lines))
            return set;
    }
    return std::nullopt;
}

bool splitsCompound(const QStringList &lines)
{
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QString before = lines.at(i - 1).section(u' ', -1);
        const QString after = lines.at(i).section(u' ', 0, 0);
        if (isCompound(before, after))
            return true;
    }
    return false;
}

} // namespace hocvu::media
