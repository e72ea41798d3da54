// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/lint.h"

#include "core/bank/bank.h"
#include "core/bank/lint_question.h"
#include "core/exam/draw.h"
#include "core/text/fold.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace hocvu {

namespace {

constexpr double kNearlyAlike = 0.8; ///< Jaccard index of the words of two stems.
constexpr qsizetype kEnoughForStatistics = 40; ///< Ten a letter: below, chance explains all.
constexpr double kChiSquare = 11.345; ///< Three degrees of freedom, one bank in a hundred.
constexpr double kDeviations = 2.326; ///< The same risk, one-sided, of a normal distribution.

using Words = QList<quint32>; ///< Numbers that stand for words, ascending, each once.

/// The words of one stem after another as sets that are quick to compare.
class WordSets
{
public:
    Words of(const QString &stem)
    {
        static const QRegularExpression gap(QStringLiteral("[^\\w]+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
        QSet<quint32> words;
        const QStringList all = fold(stem).split(gap, Qt::SkipEmptyParts);
        for (const QString &word : all) {
            const auto known = m_numbers.constFind(word);
            if (known == m_numbers.constEnd())
                words.insert(*m_numbers.insert(word, quint32(m_numbers.size())));
            else
                words.insert(*known);
        }
        Words sorted(words.begin(), words.end());
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    }

private:
    QHash<QString, quint32> m_numbers;
};

double jaccard(const Words &a, const Words &b)
{
    const double most = double(std::min(a.size(), b.size()));
    if (most < kNearlyAlike * double(std::max(a.size(), b.size())))
        return 0; // cannot reach the limit any more
    Words common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    const auto together = double(a.size() + b.size() - common.size());
    return together > 0 ? double(common.size()) / together : 0;
}

/// Looks at what only the whole bank shows.
class BankLint
{
public:
    BankLint(const QList<SourcedQuestion> &questions, const LintRules &rules)
        : m_questions(questions)
        , m_rules(rules)
    {
    }

    QList<Finding> run()
    {
        for (const SourcedQuestion &one : m_questions)
            m_findings += lintQuestion(one, m_rules);
        lookForDoubles();
        lookForLikeness();
        std::stable_sort(m_findings.begin(), m_findings.end(),
                         [](const Finding &a, const Finding &b) {
                             return a.file != b.file ? a.file < b.file : a.line < b.line;
                         });
        lookAtCounts();
        lookAtKeys();
        lookAtLongest();
        return m_findings;
    }

private:
    void note(const SourcedQuestion &one, Finding::Severity severity, const QString &text)
    {
        m_findings.append({one.file, one.line, severity,
                           QStringLiteral("question %1: %2").arg(one.question.id, text)});
    }
    void noteWhole(Finding::Severity severity, const QString &text)
    {
        m_findings.append({{}, 0, severity, text});
    }
    static QString placeOf(const SourcedQuestion &one)
    {
        return QStringLiteral("%1 (%2:%3)").arg(one.question.id, one.file).arg(one.line);
    }

    void lookForDoubles()
    {
        QHash<QString, const SourcedQuestion *> ids;
        QHash<QString, const SourcedQuestion *> stems;
        for (const SourcedQuestion &one : m_questions) {
            const QString stem = fold(one.question.stem);
            if (const SourcedQuestion *first = ids.value(one.question.id)) {
                note(one, Finding::Severity::Error,
                     QStringLiteral("this id is there twice, first at %1:%2; give a new one")
                         .arg(first->file)
                         .arg(first->line));
            }
            if (const SourcedQuestion *first = stems.value(stem)) {
                note(one, Finding::Severity::Error,
                     QStringLiteral("the same stem as %1; write another").arg(placeOf(*first)));
            }
            ids.insert(one.question.id, &one);
            stems.insert(stem, &one);
        }
    }

    void lookForLikeness()
    {
        WordSets sets;
        QList<Words> words;
        words.reserve(m_questions.size());
        for (const SourcedQuestion &one : m_questions)
            words.append(sets.of(one.question.stem));
        for (qsizetype i = 0; i < m_questions.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j) {
                const double alike = jaccard(words.at(i), words.at(j));
                if (alike < kNearlyAlike
                    || fold(m_questions.at(i).question.stem)
                        == fold(m_questions.at(j).question.stem))
                    continue;
                note(m_questions.at(i), Finding::Severity::Warning,
                     QStringLiteral("the stem is %1% that of %2; do both belong in one bank?")
                         .arg(std::lround(alike * 100))
                         .arg(placeOf(m_questions.at(j))));
            }
        }
    }

    void lookAtCounts()
    {
        std::array<int, kTopics> practice{};
        QList<Question> unique;
        QSet<QString> ids;
        for (const SourcedQuestion &one : m_questions) {
            const Question &question = one.question;
            if (ids.contains(question.id) || question.topic < 1 || question.topic > kTopics)
                continue;
            ids.insert(question.id);
            unique.append(question);
            practice.at(size_t(question.topic - 1)) += question.practice ? 1 : 0;
        }
        for (size_t topic = 0; topic < kTopics; ++topic) {
            if (practice.at(topic) >= m_rules.practicePerTopic)
                continue;
            noteWhole(Finding::Severity::Error,
                      QStringLiteral("topic %1 has %2 practice questions, %3 are wanted")
                          .arg(topic + 1)
                          .arg(practice.at(topic))
                          .arg(m_rules.practicePerTopic));
        }
        const auto bank = Bank::fromQuestions(unique);
        const auto paper = bank.and_then([this](const Bank &sound) {
            return drawPaper(sound, m_rules.blueprint, QByteArray(32, '\0'));
        });
        if (!paper)
            noteWhole(Finding::Severity::Error,
                      QStringLiteral("no paper can be drawn: %1").arg(paper.error().detail));
    }

    void lookAtKeys()
    {
        std::array<int, kOptions> keys{};
        for (const SourcedQuestion &one : m_questions) {
            if (one.question.key >= 0 && one.question.key < kOptions)
                ++keys.at(size_t(one.question.key));
        }
        const double expected = double(m_questions.size()) / kOptions;
        double chiSquare = 0;
        for (const int count : keys)
            chiSquare += (count - expected) * (count - expected) / std::max(expected, 1.0);
        if (m_questions.size() < kEnoughForStatistics || chiSquare <= kChiSquare)
            return;
        noteWhole(Finding::Severity::Warning,
                  QStringLiteral("the keys are %1 A, %2 B, %3 C, %4 D: chance would make them more "
                                 "even (chi-square %5 > %6)")
                      .arg(keys.at(0))
                      .arg(keys.at(1))
                      .arg(keys.at(2))
                      .arg(keys.at(3))
                      .arg(chiSquare, 0, 'f', 1)
                      .arg(kChiSquare, 0, 'f', 1));
    }

    void lookAtLongest()
    {
        const auto keyIsLongest = [](const SourcedQuestion &one) {
            const Question &question = one.question;
            for (int i = 0; i < question.options.size(); ++i) {
                if (i != question.key
                    && question.options.at(i).size() >= question.options.value(question.key).size())
                    return false;
            }
            return true;
        };
        const auto longest = std::count_if(m_questions.begin(), m_questions.end(), keyIsLongest);
        const auto count = double(m_questions.size());
        const double limit = count / kOptions + kDeviations * std::sqrt(count * 0.25 * 0.75);
        if (m_questions.size() < kEnoughForStatistics || double(longest) <= limit)
            return;
        noteWhole(Finding::Severity::Warning,
                  QStringLiteral("the key is the longest option in %1 of %2 questions; chance "
                                 "would make it %3 at most: shorten keys or lengthen others")
                      .arg(longest)
                      .arg(m_questions.size())
                      .arg(int(limit)));
    }

    const QList<SourcedQuestion> &m_questions;
    const LintRules &m_rules;
    QList<Finding> m_findings;
};

} // namespace

QString Finding::toText() const
{
    const QString place
        = file.isEmpty() ? QStringLiteral("bank") : QStringLiteral("%1:%2").arg(file).arg(line);
    return QStringLiteral("%1: %2: %3")
        .arg(place,
             severity == Severity::Error ? QStringLiteral("error") : QStringLiteral("warning"),
             text);
}

QList<Finding> lintBank(const QList<SourcedQuestion> &questions, const LintRules &rules)
{
    return BankLint(questions, rules).run();
}

bool hasErrors(const QList<Finding> &findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.severity == Finding::Severity::Error;
    });
}

} // namespace hocvu
