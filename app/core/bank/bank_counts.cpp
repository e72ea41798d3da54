// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/bank_counts.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace hocvu {

namespace {

constexpr int kMost = 10'000; ///< Of one topic and level.

/// The five numbers of a line; nothing when it is not of the form.
std::optional<std::array<int, 5>> numbersIn(const QString &line)
{
    const QStringList cells = line.split(QLatin1Char('|'));
    std::array<int, 5> numbers{};
    if (cells.size() != std::ssize(numbers))
        return std::nullopt;
    for (size_t i = 0; i < numbers.size(); ++i) {
        bool sound = false;
        numbers.at(i) = cells.at(qsizetype(i)).trimmed().toInt(&sound);
        if (!sound || numbers.at(i) < 0 || numbers.at(i) > kMost)
            return std::nullopt;
    }
    return numbers;
}

} // namespace

Result<BankCounts> BankCounts::parse(const QByteArray &text, const QString &file)
{
    if (text.size() > kMaxBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("%1: %2 bytes").arg(file).arg(text.size()));
    BankCounts counts;
    QSet<int> topics;
    const QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        const auto numbers = numbersIn(line);
        const int topic = numbers ? numbers->at(0) : 0;
        if (topic < 1 || topic > kTopics || topics.contains(topic)) {
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("%1:%2: write \"topic | recall | understanding | "
                                       "application | practice\" in numbers, each topic from 1 to "
                                       "%3 once")
                            .arg(file)
                            .arg(i + 1)
                            .arg(kTopics));
        }
        topics.insert(topic);
        counts.topics.at(size_t(topic - 1))
            = {{numbers->at(1), numbers->at(2), numbers->at(3)}, numbers->at(4)};
    }
    if (topics.size() != kTopics)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("%1: %2 of %3 topics; add the others")
                        .arg(file)
                        .arg(topics.size())
                        .arg(kTopics));
    return counts;
}

} // namespace hocvu
