// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/lint_question.h"

#include "core/bank/exam_item.h"
#include "core/text/fold.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace hocvu {

namespace {

constexpr int kRounding = 1000; ///< What shares such as 33.33333 % may lack together.
constexpr qsizetype kWordsWithoutDiacritics = 8; ///< A shorter stem may be right without any.
constexpr qsizetype kSpreadRatio = 3;
constexpr qsizetype kSpreadCharacters = 40;

/// Looks at one question and notes what it finds.
class QuestionLint
{
public:
    QuestionLint(const SourcedQuestion &sourced, const LintRules &rules)
        : m_sourced(sourced)
        , m_question(sourced.question)
        , m_rules(rules)
    {
    }

    QList<Finding> run()
    {
        lookAtLetters();
        lookAtStem();
        lookAtOptions();
        if (m_question.marked)
            lookAtMarks(*m_question.marked);
        lookAtDays();
        if (m_rules.knowsWord)
            lookAtSpelling();
        if (!m_rules.laws.isEmpty())
            lookAtLaws();
        return m_findings;
    }

private:
    void error(const QString &text) { note(Finding::Severity::Error, text); }
    void warn(const QString &text) { note(Finding::Severity::Warning, text); }
    void note(Finding::Severity severity, const QString &text)
    {
        m_findings.append({m_sourced.file, m_sourced.line, severity,
                           QStringLiteral("question %1: %2").arg(m_question.id, text)});
    }

    /// Things that cannot be told apart, and marks that nobody or everybody earns.
    void lookAtMarks(const Item &item)
    {
        QList<ItemText> options;
        for (const ItemOption &option : item.options) {
            if (item.kind != ItemKind::TrueFalse)
                options.append(option.text);
        }
        for (const QList<ItemText> &list : {options, item.lefts, item.rights}) {
            QSet<QString> seen;
            for (const ItemText &one : list) {
                if (seen.contains(one.text))
                    error(QStringLiteral("“%1” is there twice; nobody can tell which is meant")
                              .arg(plainWords(one)));
                seen.insert(one.text);
            }
        }
        if (mostOf(item) < kWhole - kRounding)
            error(QStringLiteral("no answer earns all of it; raise its fractions"));
        for (const ItemAnswer &answer : item.answers) {
            if (answer.pattern == QLatin1String("*") && answer.fraction == kWhole)
                error(QStringLiteral("every answer is right; write what is"));
            if (answer.pattern.size() > kLongestTyped)
                error(QStringLiteral("an answer of %1 characters, %2 can be typed")
                          .arg(answer.pattern.size())
                          .arg(kLongestTyped));
        }
        const auto isWhole = [](const ItemOption &option) { return option.fraction == kWhole; };
        if (item.kind == ItemKind::SingleChoice
            && std::all_of(item.options.begin(), item.options.end(), isWhole))
            error(QStringLiteral("every option is right; mark the right one"));
    }
    /// The most that an answer can earn.
    static qint64 mostOf(const Item &item)
    {
        switch (item.kind) {
        case ItemKind::SingleChoice:
        case ItemKind::TrueFalse:
            return bestOf(item.options);
        case ItemKind::MultipleChoice:
            return item.allOrNothing ? kWhole : sumOf(item.options);
        case ItemKind::ShortAnswer:
        case ItemKind::Numeric:
            return bestOf(item.answers);
        case ItemKind::Matching:
            return item.allOrNothing ? kWhole : mostOfPairs(item);
        case ItemKind::Ordering:
            break;
        }
        return kWhole;
    }
    template <typename Parts>
    static qint64 bestOf(const Parts &parts)
    {
        qint64 best = 0;
        for (const auto &part : parts)
            best = std::max<qint64>(best, part.fraction);
        return best;
    }
    static qint64 sumOf(const QList<ItemOption> &options)
    {
        qint64 sum = 0;
        for (const ItemOption &option : options)
            sum += std::max(option.fraction, 0);
        return sum;
    }
    static qint64 mostOfPairs(const Item &item)
    {
        QHash<int, int> best; // by left
        for (const ItemMatch &match : item.matches)
            best[match.left] = std::max(best.value(match.left), match.fraction);
        return std::accumulate(best.begin(), best.end(), qint64{0});
    }

    void lookAtLetters()
    {
        const QString all = shownTexts(m_question).join(QLatin1Char('\n'))
            + m_question.sourceDocument + m_question.sourceArticle;
        if (all.normalized(QString::NormalizationForm_C) != all)
            error(QStringLiteral("letters and accents are typed apart; save the text in NFC"));
        const auto unseen = std::find_if(
            all.begin(), all.end(), [](QChar c) { return c != QLatin1Char('\n') && isUnseen(c); });
        if (unseen != all.end())
            error(QStringLiteral("a character that cannot be seen (U+%1); type the text anew")
                      .arg(unseen->unicode(), 4, 16, QLatin1Char('0')));
        if (all.contains(QChar(0x00D0)) || all.contains(QChar(0x0189)))
            error(QStringLiteral("a letter that only looks like Đ (U+0110); type it anew"));
    }

    void lookAtStem()
    {
        const QString clean = cleanText(m_question.stem);
        if (clean.count(QLatin1Char(' ')) + 1 >= kWordsWithoutDiacritics
            && fold(clean) == clean.toLower()) {
            error(QStringLiteral("the stem has no diacritics; type it in full"));
        }
    }

    void lookAtOptions()
    {
        QSet<QString> seen;
        for (const QString &option : m_question.options) {
            const QString clean = cleanText(option); // case counts: capitals are asked about too
            if (seen.contains(clean))
                error(QStringLiteral("the option “%1” is there twice").arg(option));
            seen.insert(clean);
            if (isAboutOtherOptions(clean.toLower()))
                error(QStringLiteral("the option “%1” speaks of other options, which are "
                                     "shuffled; write what it means")
                          .arg(option));
        }
        lookAtLikeness();
        lookAtLengths();
    }

    /// Options that only differ in accents are a slip far more often than a trap.
    void lookAtLikeness()
    {
        for (qsizetype i = 0; i < m_question.options.size(); ++i) {
            const QString &one = m_question.options.at(i);
            for (qsizetype j = 0; j < i; ++j) {
                const QString &other = m_question.options.at(j);
                if (fold(one) == fold(other)
                    && cleanText(one).toLower() != cleanText(other).toLower())
                    warn(QStringLiteral("“%1” and “%2” differ in accents only; is that meant?")
                             .arg(other, one));
            }
        }
    }

    /// Words of two capitals or more are names and abbreviations.
    void lookAtSpelling()
    {
        static const QRegularExpression letters(QStringLiteral("\\p{L}{2,}"));
        QStringList unknown;
        auto words = letters.globalMatch(shownTexts(m_question).join(QLatin1Char('\n')));
        while (words.hasNext()) {
            const QString word = words.next().captured();
            const auto capitals
                = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
            if (capitals < 2 && !unknown.contains(word) && !m_rules.knowsWord(word))
                unknown.append(word);
        }
        for (const QString &word : unknown)
            error(QStringLiteral("“%1” is no Vietnamese syllable; mend it, or add it to words.txt")
                      .arg(word));
    }

    /// \a option in lower case.
    static bool isAboutOtherOptions(const QString &option)
    {
        static const QRegularExpression form(
            QStringLiteral(
                "\\b(?:tất cả|cả|toàn bộ|không có|không|một trong)(?: "
                "(?:các|những|hai|ba|bốn|[2-4]))?"
                " (?:đáp án|phương án|lựa chọn|câu trả lời)\\b"
                "|\\b(?:đáp án|phương án|lựa chọn|câu trả lời) (?:(?:nêu |ở )?trên|khác|còn lại)\\b"
                "|\\b(?:tất cả|cả (?:hai|ba|bốn|[2-4]))(?: (?:các|những))?(?: (?:ý|câu|điều))?"
                " (?:(?:nêu |ở )?trên|đều (?:đúng|sai))\\b"
                "|\\b(?:cả|đáp án|phương án|câu|ý) [a-d]\\b(?! *[/.]?[0-9])"
                "|^[a-d](?: ?, ?[a-d])*(?: và | hoặc | lẫn | & )[a-d]\\b"),
            QRegularExpression::UseUnicodePropertiesOption);
        return form.match(option).hasMatch();
    }

    void lookAtDays()
    {
        const QDate day = m_sourced.asOf;
        if (m_sourced.validTo.isValid() && m_sourced.validTo <= day)
            error(QStringLiteral("its key is not right since %1; take it out or write it anew")
                      .arg(m_sourced.validTo.toString(Qt::ISODate)));
        if (m_sourced.validFrom.isValid() && m_sourced.validFrom > day)
            warn(QStringLiteral("its key is right from %1 only, after the day of the check")
                     .arg(m_sourced.validFrom.toString(Qt::ISODate)));
    }

    void lookAtLengths()
    {
        if (m_question.options.isEmpty())
            return;
        const auto byLength
            = [](const QString &a, const QString &b) { return a.size() < b.size(); };
        const auto [shortest, longest]
            = std::minmax_element(m_question.options.begin(), m_question.options.end(), byLength);
        if (longest->size() >= kSpreadRatio * shortest->size()
            && longest->size() - shortest->size() >= kSpreadCharacters) {
            warn(QStringLiteral("options from %1 to %2 characters; make them more alike")
                     .arg(shortest->size())
                     .arg(longest->size()));
        }
    }

    void lookAtLaws()
    {
        const QStringList cited = lawNumbersIn(m_question.sourceDocument);
        const QStringList all = lawNumbersIn(m_question.sourceDocument + QLatin1Char('\n')
                                             + shownTexts(m_question).join(QLatin1Char('\n')));
        for (const QString &number : all) {
            const KnownLaw *law = m_rules.laws.find(number);
            if (law != nullptr)
                lookAtLaw(*law);
            else if (cited.contains(number))
                error(QStringLiteral("the source %1 is not in the table of laws; mend the number "
                                     "or add it there")
                          .arg(number));
            else
                warn(QStringLiteral("%1 is not in the table of laws; is the number right?")
                         .arg(number));
        }
    }

    void lookAtLaw(const KnownLaw &law)
    {
        if (!m_sourced.asOf.isValid() || law.isInForceOn(m_sourced.asOf))
            return;
        const bool ended = law.from <= m_sourced.asOf;
        const QDate day = ended ? law.until : law.from;
        if (speaksOf(day))
            return;
        warn(QStringLiteral("%1 %2 %3; say so in the stem or the explanation")
                 .arg(law.number,
                      ended ? QStringLiteral("is not in force since")
                            : QStringLiteral("is not in force before"),
                      day.toString(Qt::ISODate)));
    }

    /// Whether stem or explanation name \a day, the day before, or say that a law is not in force.
    bool speaksOf(QDate day) const
    {
        static const QRegularExpression inWords(
            QStringLiteral("(?:hết|chưa có|chưa) hiệu lực|không còn hiệu lực|(?:được|bị) thay thế"),
            QRegularExpression::CaseInsensitiveOption
                | QRegularExpression::UseUnicodePropertiesOption);
        const QString explanation = m_question.marked ? plainWords(m_question.marked->explanation)
                                                      : m_question.explanation;
        const QString text = m_question.stem + QLatin1Char('\n') + explanation;
        return inWords.match(text).hasMatch() || names(text, day) || names(text, day.addDays(-1));
    }
    static bool names(const QString &text, QDate day)
    {
        static const QRegularExpression form(
            QStringLiteral("\\b([0-9]{1,2})(?:/| tháng )([0-9]{1,2})(?:/| năm )([0-9]{4})\\b"),
            QRegularExpression::UseUnicodePropertiesOption);
        auto dates = form.globalMatch(text);
        while (dates.hasNext()) {
            const auto date = dates.next();
            if (day
                == QDate(date.capturedView(3).toInt(), date.capturedView(2).toInt(),
                         date.capturedView(1).toInt()))
                return true;
        }
        return false;
    }

    const SourcedQuestion &m_sourced;
    const Question &m_question;
    const LintRules &m_rules;
    QList<Finding> m_findings;
};

} // namespace

QStringList shownTexts(const Question &question)
{
    QStringList texts = QStringList{question.stem, question.explanation} + question.options;
    if (!question.marked)
        return texts;
    const Item &item = *question.marked;
    texts.append(plainWords(item.explanation));
    for (const ItemOption &option : item.options)
        texts.append(plainWords(option.text));
    for (const QList<ItemText> &side : {item.lefts, item.rights}) {
        for (const ItemText &one : side)
            texts.append(plainWords(one));
    }
    return texts;
}

QList<Finding> lintQuestion(const SourcedQuestion &sourced, const LintRules &rules)
{
    return QuestionLint(sourced, rules).run();
}

} // namespace hocvu
