// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/lint_balance.h"

#include "core/bank/bank.h"
#include "core/exam/draw.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace hocvu {

namespace {

constexpr qsizetype kEnoughForStatistics = 40; ///< Ten a letter: below, chance explains all.
constexpr double kChiSquare = 11.345; ///< Three degrees of freedom, one bank in a hundred.
constexpr double kDeviations = 2.326; ///< The same risk, one-sided, of a normal distribution.
constexpr double kPracticeSlack = 2; ///< Questions of a level more or less than its share.

using Shares = std::array<double, kOptions>;

/// How far \a counts are from being even.
double chiSquareOf(const Shares &counts)
{
    const double expected = std::accumulate(counts.begin(), counts.end(), 0.0) / kOptions;
    double sum = 0;
    for (const double count : counts)
        sum += (count - expected) * (count - expected) / std::max(expected, 1.0);
    return sum;
}

bool hasKey(const Question &question)
{
    return question.key >= 0 && question.key < question.options.size()
        && question.options.size() == kOptions;
}

/// Questions of one topic by level.
struct Held
{
    std::array<int, kLevels> all{};
    std::array<int, kLevels> practice{};

    int total() const { return std::accumulate(all.begin(), all.end(), 0); }
    int practised() const { return std::accumulate(practice.begin(), practice.end(), 0); }
};

class BalanceLint
{
public:
    BalanceLint(const QList<SourcedQuestion> &questions, const LintRules &rules)
        : m_questions(questions)
        , m_rules(rules)
    {
    }

    QList<Finding> run()
    {
        count();
        lookAtPractice();
        if (m_rules.counts)
            lookAtPlan();
        lookForAPaper();
        if (m_questions.size() >= kEnoughForStatistics) {
            lookAtLetters();
            lookAtLengths();
            lookAtLongest();
        }
        return m_findings;
    }

private:
    void note(Finding::Severity severity, const QString &text)
    {
        m_findings.append({{}, 0, severity, text});
    }

    void count()
    {
        QSet<QString> ids;
        for (const SourcedQuestion &one : m_questions) {
            const Question &question = one.question;
            if (ids.contains(question.id) || question.topic < 1 || question.topic > kTopics)
                continue;
            ids.insert(question.id);
            m_unique.append(question);
            Held &held = m_held.at(size_t(question.topic - 1));
            ++held.all.at(size_t(question.level));
            held.practice.at(size_t(question.level)) += question.practice ? 1 : 0;
        }
    }

    void lookAtPractice()
    {
        for (size_t topic = 0; topic < kTopics; ++topic) {
            const Held &held = m_held.at(topic);
            if (held.practised() < m_rules.practicePerTopic)
                note(Finding::Severity::Error,
                     QStringLiteral("topic %1 has %2 practice questions, %3 are wanted")
                         .arg(topic + 1)
                         .arg(held.practised())
                         .arg(m_rules.practicePerTopic));
            for (const Level level : {Level::Recall, Level::Understanding, Level::Application}) {
                const int practised = held.practice.at(size_t(level));
                const double share = double(held.practised()) * held.all.at(size_t(level))
                    / std::max(held.total(), 1);
                if (std::abs(practised - share) <= kPracticeSlack)
                    continue;
                note(Finding::Severity::Warning,
                     QStringLiteral("topic %1 has %2 of %3 practice questions at level %4; its "
                                    "questions would make it %5: practice is to be like the exam")
                         .arg(topic + 1)
                         .arg(practised)
                         .arg(held.practised())
                         .arg(levelName(level))
                         .arg(std::lround(share)));
            }
        }
    }

    void lookAtPlan()
    {
        for (size_t topic = 0; topic < kTopics; ++topic) {
            const Held &held = m_held.at(topic);
            const BankCounts::Topic &plan = m_rules.counts->topics.at(topic);
            for (const Level level : {Level::Recall, Level::Understanding, Level::Application})
                compare(topic, levelName(level), held.all.at(size_t(level)),
                        plan.levels.at(size_t(level)));
            compare(topic, QStringLiteral("practice"), held.practised(), plan.practice);
        }
    }
    void compare(size_t topic, const QString &what, int found, int wanted)
    {
        if (found != wanted)
            note(Finding::Severity::Error,
                 QStringLiteral("topic %1 has %2 questions of %3, the plan says %4")
                     .arg(topic + 1)
                     .arg(found)
                     .arg(what)
                     .arg(wanted));
    }

    void lookForAPaper()
    {
        const auto bank = Bank::fromQuestions(m_unique);
        const auto paper = bank.and_then([this](const Bank &sound) {
            return drawPaper(sound, m_rules.blueprint, QByteArray(32, '\0'));
        });
        if (!paper)
            note(Finding::Severity::Error,
                 QStringLiteral("no paper can be drawn: %1").arg(paper.error().detail));
    }

    void lookAtLetters()
    {
        Shares letters{};
        for (const SourcedQuestion &one : m_questions) {
            if (hasKey(one.question))
                ++letters.at(size_t(one.question.key));
        }
        if (const double distance = chiSquareOf(letters); distance > kChiSquare)
            note(Finding::Severity::Warning,
                 QStringLiteral("the keys are %1 A, %2 B, %3 C, %4 D: chance would make them more "
                                "even (chi-square %5 > %6)")
                     .arg(letters.at(0))
                     .arg(letters.at(1))
                     .arg(letters.at(2))
                     .arg(letters.at(3))
                     .arg(distance, 0, 'f', 1)
                     .arg(kChiSquare, 0, 'f', 1));
    }

    /// Whether somebody who knows nothing could go by the options' lengths.
    void lookAtLengths()
    {
        Shares ranks{};
        for (const SourcedQuestion &one : m_questions) {
            if (hasKey(one.question))
                addRank(one.question, ranks);
        }
        if (const double distance = chiSquareOf(ranks); distance > kChiSquare)
            note(Finding::Severity::Warning,
                 QStringLiteral("from the shortest option to the longest the keys are %1, %2, %3, "
                                "%4: chance would make them more even (chi-square %5 > %6)")
                     .arg(ranks.at(0), 0, 'f', 0)
                     .arg(ranks.at(1), 0, 'f', 0)
                     .arg(ranks.at(2), 0, 'f', 0)
                     .arg(ranks.at(3), 0, 'f', 0)
                     .arg(distance, 0, 'f', 1)
                     .arg(kChiSquare, 0, 'f', 1));
    }
    /// A key as long as others takes its share of each place that it may have.
    static void addRank(const Question &question, Shares &ranks)
    {
        const qsizetype length = question.options.at(question.key).size();
        size_t shorter = 0;
        size_t equal = 0;
        for (const QString &option : question.options) {
            shorter += size_t(option.size() < length);
            equal += size_t(option.size() == length);
        }
        for (size_t rank = shorter; rank < shorter + equal; ++rank)
            ranks.at(rank) += 1.0 / double(equal);
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
            return !question.asked;
        };
        const auto longest = std::count_if(m_questions.begin(), m_questions.end(), keyIsLongest);
        const auto count = double(m_questions.size());
        const double limit = count / kOptions + kDeviations * std::sqrt(count * 0.25 * 0.75);
        if (double(longest) > limit)
            note(Finding::Severity::Warning,
                 QStringLiteral("the key is the longest option in %1 of %2 questions; chance "
                                "would make it %3 at most: shorten keys or lengthen others")
                     .arg(longest)
                     .arg(m_questions.size())
                     .arg(int(limit)));
    }

    const QList<SourcedQuestion> &m_questions;
    const LintRules &m_rules;
    QList<Question> m_unique;
    std::array<Held, kTopics> m_held{};
    QList<Finding> m_findings;
};

} // namespace

QList<Finding> lintBalance(const QList<SourcedQuestion> &questions, const LintRules &rules)
{
    return BalanceLint(questions, rules).run();
}

} // namespace hocvu
