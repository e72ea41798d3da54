// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/moodle_text.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace hocvu {

namespace {

bool isMarkdown(const QString &text)
{
    static const QRegularExpression signs(QStringLiteral("[*_`]|\\]\\(|^(#|[-+] |[0-9]+\\. )"),
                                          QRegularExpression::MultilineOption);
    return signs.match(text).hasMatch();
}

} // namespace

ItemText moodleText(const QString &text, MoodleFormat format, const PictureFinder &find,
                    QStringList &left)
{
    static const QString markdown = QStringLiteral("the meaning of Markdown's signs");
    switch (format) {
    case MoodleFormat::Auto:
        if (!text.contains(QLatin1Char('<')) && !text.contains(QLatin1Char('&')))
            return textFromPlain(text);
        return textFromHtml(
            QString(text.trimmed()).replace(QLatin1Char('\n'), QLatin1String("<br/>")), find, left);
    case MoodleFormat::Html:
        return textFromHtml(text, find, left);
    case MoodleFormat::Plain:
        return textFromPlain(text);
    case MoodleFormat::Markdown:
        if (isMarkdown(text) && !left.contains(markdown))
            left << markdown;
        return textFromPlain(text);
    }
    return {};
}

std::optional<int> moodleFraction(const QString &percent)
{
    static constexpr std::array kGrades{
        9000000, 8333333, 8000000, 7500000, 7000000, 6666667, 6000000, 5000000, 4000000, 3333333,
        3000000, 2500000, 2000000, 1666667, 1428571, 1250000, 1111111, 1000000, 500000,  kWhole};
    constexpr int kNear = kWhole / 10'000;
    const auto fraction = fractionFromPercent(percent);
    if (!fraction)
        return fraction;
    for (const int grade : kGrades) {
        if (std::abs(std::abs(*fraction) - grade) < kNear)
            return *fraction < 0 ? -grade : grade;
    }
    return fraction;
}

} // namespace hocvu
