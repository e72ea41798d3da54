// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <compare>

namespace hocvu {

/// How many answers are right, of which some may be so in part: 25.5 of 30. Kept in whole
/// hundredths of a question, so that sums do not depend on their order.
class Score
{
public:
    static constexpr int kOne = 100; ///< Hundredths that a question is worth.

    constexpr Score() = default;
    constexpr Score(int questions) // NOLINT(google-explicit-constructor): a count is a score
        : m_hundredths(questions * kOne)
    {
    }
    static constexpr Score fromHundredths(int hundredths)
    {
        Score score;
        score.m_hundredths = hundredths;
        return score;
    }

    /// What marks that add up to so many hundredths count: never less than nothing.
    static constexpr Score ofMarks(int hundredths)
    {
        return fromHundredths(hundredths < 0 ? 0 : hundredths);
    }

    constexpr int hundredths() const { return m_hundredths; }
    constexpr double questions() const { return double(m_hundredths) / kOne; }
    /// "27", "25.5", "0.33".
    QString text(QChar point = u'.') const;
    /// As Vietnamese writes it: "25,5".
    QString vietnamese() const { return text(u','); }
    QJsonValue toJson() const;

    constexpr Score &operator+=(Score other)
    {
        m_hundredths += other.m_hundredths;
        return *this;
    }
    friend constexpr Score operator+(Score a, Score b) { return a += b; }
    friend constexpr auto operator<=>(const Score &, const Score &) = default;

private:
    int m_hundredths = 0;
};

} // namespace hocvu
