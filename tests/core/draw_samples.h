// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/bank.h"
#include "core/exam/blueprint.h"
#include "core/exam/paper.h"

#include <QCryptographicHash>
#include <QSet>

#include <array>
#include <cmath>
#include <vector>

/// 32 bytes that differ for every \a number and \a about.
inline QByteArray seedOf(int number, const QByteArray &about = "paper")
{
    return QCryptographicHash::hash(about + QByteArray::number(number), QCryptographicHash::Sha256);
}

/// What a chi-square of so many degrees of freedom exceeds with a probability of about 1e-6, by
/// Wilson and Hilferty; for few degrees a little higher than the exact value.
inline double farOut(int freedom)
{
    constexpr double kOneInAMillion = 4.7534; // of the normal distribution
    const double part = 2.0 / (9.0 * freedom);
    return freedom * std::pow(1 - part + kOneInAMillion * std::sqrt(part), 3);
}

/// How many questions a bank has of each level, topic by topic from 1.
using CellSizes = std::vector<std::array<int, hocvu::kLevels>>;

/// Question "3.1.02" is the third of topic 3 and level 1; every fifth of a cell is of fixed order.
inline hocvu::Bank bankOf(const CellSizes &sizes, bool practice = false)
{
    QList<hocvu::Question> questions;
    for (size_t topic = 0; topic < sizes.size(); ++topic) {
        for (size_t level = 0; level < hocvu::kLevels; ++level) {
            for (int i = 0; i < sizes[topic][level]; ++i) {
                hocvu::Question question;
                question.topic = int(topic) + 1;
                question.level = hocvu::Level(level);
                question.id = QStringLiteral("%1.%2.%3")
                                  .arg(question.topic)
                                  .arg(level)
                                  .arg(i, 4, 10, QLatin1Char('0'));
                question.practice = practice;
                question.stem = question.id;
                question.options = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                    QStringLiteral("d")};
                question.fixedOrder = i % 5 == 4;
                questions.append(question);
            }
        }
    }
    return *hocvu::Bank::fromQuestions(questions);
}

/// \a perCell questions of every topic and level.
inline hocvu::Bank evenBank(int perCell, bool practice = false)
{
    return bankOf(CellSizes(hocvu::kTopics, {perCell, perCell, perCell}), practice);
}

inline hocvu::Blueprint blueprintOf(const std::vector<int> &topics,
                                    const std::array<int, hocvu::kLevels> &levels)
{
    hocvu::Blueprint blueprint;
    std::copy(topics.begin(), topics.end(), blueprint.topics.begin());
    blueprint.levels = levels;
    return blueprint;
}

inline QSet<QString> idsOf(const hocvu::Paper &paper)
{
    QSet<QString> ids;
    for (const hocvu::PaperItem &item : paper.items)
        ids.insert(item.questionId);
    return ids;
}

/// Every set of official questions of \a bank that fits \a blueprint, tried one by one: for a few
/// dozen questions at most.
class AllPapers
{
public:
    AllPapers(const hocvu::Bank &bank, const hocvu::Blueprint &blueprint)
        : m_bank(bank)
        , m_left(blueprint)
    {
        go(0);
    }
    /// As indices in the bank, ascending.
    const QList<QList<int>> &papers() const { return m_papers; }

private:
    void go(int index)
    {
        if (m_left.total() == 0)
            m_papers.append(m_taken);
        if (m_left.total() == 0 || index == m_bank.questions().size())
            return;
        const hocvu::Question &question = m_bank.questions().at(index);
        int &topic = m_left.topics.at(size_t(question.topic - 1));
        int &level = m_left.levels.at(size_t(question.level));
        if (topic > 0 && level > 0 && !question.practice) {
            --topic;
            --level;
            m_taken.append(index);
            go(index + 1);
            m_taken.removeLast();
            ++topic;
            ++level;
        }
        go(index + 1);
    }

    const hocvu::Bank &m_bank;
    hocvu::Blueprint m_left;
    QList<int> m_taken;
    QList<QList<int>> m_papers;
};
