// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/paper_grammar.h"

#include "core/text/fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kMostOptions = 10; ///< A to J.

constexpr auto kCase = QRegularExpression::CaseInsensitiveOption;

std::optional<Level> levelIn(const QString &word)
{
    const QString folded = fold(word);
    if (folded == QLatin1String("nb") || folded == QLatin1String("nhan biet"))
        return Level::Recall;
    if (folded == QLatin1String("th") || folded == QLatin1String("thong hieu"))
        return Level::Understanding;
    if (folded == QLatin1String("vd") || folded == QLatin1String("vdc")
        || folded == QLatin1String("vdt") || folded == QLatin1String("van dung")
        || folded == QLatin1String("van dung cao") || folded == QLatin1String("van dung thap"))
        return Level::Application;
    return std::nullopt;
}

int indexOf(QChar letter)
{
    return letter.toUpper().unicode() - 'A';
}

QList<int> lettersIn(const QString &text)
{
    QList<int> letters;
    for (const QChar c : text) {
        if (c.isLetter() && !letters.contains(indexOf(c)))
            letters << indexOf(c);
    }
    return letters;
}

/// A row of letters below a row of numbers: "Câu | 1 | 2" and "Đáp án | B | C".
bool takeColumns(const QString &numbers, const QString &letters, std::map<int, QList<int>> &keys)
{
    static const QRegularExpression divider(QStringLiteral("[\\s|;,]+"));
    static const QRegularExpression number(QStringLiteral("^\\d{1,3}\\z"));
    static const QRegularExpression letter(QStringLiteral("^[A-Ja-j]\\z"));
    const QStringList above = numbers.split(divider, Qt::SkipEmptyParts).filter(number);
    const QStringList below = letters.split(divider, Qt::SkipEmptyParts).filter(letter);
    static const QRegularExpression other(QStringLiteral("\\d"));
    if (above.size() < 2 || above.size() != below.size() || letters.contains(other))
        return false;
    for (qsizetype i = 0; i < above.size(); ++i)
        keys[above.at(i).toInt()] = {indexOf(below.at(i).at(0))};
    return true;
}

} // namespace

std::optional<QuestionHead> questionHead(const QString &text, bool bareNumbers)
{
    static const QRegularExpression named(
        QStringLiteral("^\\s*(?:câu|bài|question|cau)\\s*(?:hỏi|số|hoi|so)?\\s*(\\d{1,4})"
                       "(?:\\s*[(\\[]([^)\\]]{1,20})[)\\]])?\\s*[.:)/–—-]?\\s*"
                       "(?:[(\\[]([^)\\]]{1,20})[)\\]]\\s*[.:]?\\s*)?"),
        kCase);
    static const QRegularExpression bare(
        QStringLiteral("^\\s*(\\d{1,4})\\s*[.)/](?!\\d)\\s*(?:[(\\[]([^)\\]]{1,20})[)\\]]\\s*)?"));
    auto match = named.match(text);
    if (!match.hasMatch() && bareNumbers)
        match = bare.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QuestionHead head{match.captured(1).toInt(), match.capturedEnd(0)};
    const int last = match.lastCapturedIndex();
    for (int group = 2; group <= last; ++group) {
        if (match.capturedLength(group) <= 0)
            continue;
        head.level = levelIn(match.captured(group));
        if (!head.level) { // brackets that belong to the question
            head.end = match.capturedStart(group) - 1;
            break;
        }
    }
    return head;
}

QList<OptionHead> optionHeads(const QString &text, int next)
{
    static const QRegularExpression form(
        QStringLiteral("(?:^\\s*|\\s+)([*#]?)\\s?([A-Ja-j])\\s?[.)/:](?=\\s|\\S)\\s*"));
    QList<OptionHead> heads;
    bool isUpper = true;
    qsizetype from = 0;
    while (next < kMostOptions) {
        const auto match = form.match(text, from);
        if (!match.hasMatch() || (heads.isEmpty() && match.capturedStart(0) != 0))
            break;
        const QChar letter = match.captured(2).at(0);
        from = match.capturedEnd(2);
        if (indexOf(letter) != next || (!heads.isEmpty() && letter.isUpper() != isUpper)) {
            if (heads.isEmpty())
                break;
            continue; // a letter inside an option's text
        }
        isUpper = letter.isUpper();
        const bool hasStar = match.capturedLength(1) > 0;
        heads.append({next, hasStar ? match.capturedStart(1) : match.capturedStart(2),
                      match.capturedStart(2), match.capturedEnd(0), hasStar});
        from = match.capturedEnd(0);
        ++next;
    }
    return heads;
}

std::optional<QList<int>> answerLine(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*[(\\[]?\\s*(?:(?:đáp\\s*án|đ/a|đa|answer|key|trả\\s*lời|chọn)"
                       "(?:\\s+(?:đúng|đáp\\s*án))?(?:\\s+là)?|=>)\\s*[:.-]?\\s*"
                       "((?:[A-J]\\s*(?:[,;&.)]|và)?\\s*)+)[)\\].]?\\s*\\z"),
        kCase);
    static const QRegularExpression empty(
        QStringLiteral("^\\s*(?:đáp\\s*án|answer)\\s*:\\s*[.…_]*\\s*\\z"), kCase);
    const auto match = form.match(text);
    if (match.hasMatch())
        return lettersIn(match.captured(1).remove(QStringLiteral("và"), Qt::CaseInsensitive));
    if (empty.match(text).hasMatch())
        return QList<int>();
    return std::nullopt;
}

qsizetype explanationHead(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(?:giải thích|lời giải|hướng dẫn giải|hướng dẫn|hdg|explanation)"
                       "(?:\\s+chi tiết)?\\s*[:.]\\s*"),
        kCase);
    return form.match(text).capturedLength(0);
}

bool isKeyHeading(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:[ivx\\d]+[.)] *)?(?:bang )?(?:dap an|key)(?: (?:trac nghiem|cac cau.*|"
                       "de.*|phan.*|va.*|chi tiet.*))?\\s*:?\\z"));
    return form.match(fold(text)).hasMatch();
}

bool isHeading(const QString &text, bool capitals)
{
    static const QRegularExpression words(
        QStringLiteral("^(?:phan|chuong|chu de|chuyen de|muc|part|section)\\s+[ivx\\d]+\\b"));
    static const QRegularExpression roman(QStringLiteral("^[IVX]{1,5}\\s*[.)/-]\\s+\\S"));
    const QString line = cleanText(text);
    if (words.match(fold(line)).hasMatch() || roman.match(line).hasMatch())
        return true;
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    const auto letters = std::count_if(line.begin(), line.end(), isLetter);
    return capitals && letters >= 8 && line.toUpper() == line && line.contains(QLatin1Char(' '));
}

std::map<int, QList<int>> keysIn(const QList<PaperLine> &lines, qsizetype from)
{
    static const QRegularExpression pair(
        QStringLiteral("(?:câu\\s*)?(\\d{1,3})\\s*[.:)\\-–]?\\s*([A-J])(?![\\p{L}\\d])"), kCase);
    std::map<int, QList<int>> keys;
    for (qsizetype i = from; i < lines.size(); ++i) {
        const QString &text = lines.at(i).text;
        if (i + 1 < lines.size() && takeColumns(text, lines.at(i + 1).text, keys)) {
            ++i;
            continue;
        }
        auto matches = pair.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            keys[match.captured(1).toInt()] = {indexOf(match.captured(2).at(0))};
        }
    }
    return keys;
}

} // namespace hocvu
