// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/lint.h"

#include "core/bank/lint_balance.h"
#include "core/bank/lint_question.h"
#include "core/text/fold.h"
#include "core/text/tone_placement.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace hocvu {

namespace {

constexpr int kMostAlike = 1000; ///< Pairs that are told.
constexpr double kNearlyAlike = 0.8; ///< Jaccard index of the words of two stems.

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
        lookForDoubledOptions();
        lookForLikeness();
        lookAtTonePlacement();
        std::stable_sort(m_findings.begin(), m_findings.end(),
                         [](const Finding &a, const Finding &b) {
                             return a.file != b.file ? a.file < b.file : a.line < b.line;
                         });
        return m_findings + lintBalance(m_questions, m_rules);
    }

private:
    void note(const SourcedQuestion &one, Finding::Severity severity, const QString &text)
    {
        m_findings.append({one.file, one.line, severity,
                           QStringLiteral("question %1: %2").arg(one.question.id, text)});
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
        int noted = 0;
        for (qsizetype i = 0; i < m_questions.size() && noted < kMostAlike; ++i) {
            for (qsizetype j = 0; j < i && noted < kMostAlike; ++j) {
                const double alike = jaccard(words.at(i), words.at(j));
                if (alike < kNearlyAlike
                    || fold(m_questions.at(i).question.stem)
                        == fold(m_questions.at(j).question.stem))
                    continue;
                const QString rest = ++noted < kMostAlike
                    ? QString()
                    : QStringLiteral("; more pairs like this are not looked for");
                note(m_questions.at(i), Finding::Severity::Warning,
                     QStringLiteral("the stem is %1% that of %2; do both belong in one bank?")
                             .arg(std::lround(alike * 100))
                             .arg(placeOf(m_questions.at(j)))
                         + rest);
            }
        }
    }

    /// The same options and the same key: who has met the one knows the other.
    void lookForDoubledOptions()
    {
        QHash<QString, const SourcedQuestion *> lists;
        for (const SourcedQuestion &one : m_questions) {
            if (one.question.asked)
                continue;
            QStringList options;
            for (const QString &option : one.question.options)
                options.append(cleanText(option));
            options.sort();
            options.append(cleanText(one.question.options.value(one.question.key)));
            const QString key = options.join(QLatin1Char('\n'));
            if (const SourcedQuestion *first = lists.value(key))
                note(one, Finding::Severity::Warning,
                     QStringLiteral("the same options and key as %1; write others")
                         .arg(placeOf(*first)));
            lists.insert(key, &one);
        }
    }

    /// "hòa" or "hoà": which of the two a bank follows is its own affair, but it follows one.
    void lookAtTonePlacement()
    {
        QList<TonePlacement> all;
        qsizetype onFirst = 0;
        qsizetype onLast = 0;
        for (const SourcedQuestion &one : m_questions) {
            all.append(tonePlacementIn(shownTexts(one.question).join(QLatin1Char('\n'))));
            onFirst += all.constLast().onFirst.size();
            onLast += all.constLast().onLast.size();
        }
        const bool firstIsUsual = onFirst >= onLast;
        for (qsizetype i = 0; i < all.size(); ++i) {
            const QStringList &other = firstIsUsual ? all.at(i).onLast : all.at(i).onFirst;
            if (other.isEmpty())
                continue;
            note(m_questions.at(i), Finding::Severity::Error,
                 QStringLiteral("“%1” places its tone otherwise than the rest of the bank; write "
                                "all of them one way")
                     .arg(other.constFirst()));
        }
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
