// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spoken/number_words.h"

#include <QStringList>

#include <array>

namespace hocvu {

namespace {

QString digitWord(int digit)
{
    static const QStringList words
        = QStringLiteral("không một hai ba bốn năm sáu bảy tám chín").split(u' ');
    return words.at(digit);
}

/// The units digit changes its word after a ten: mười lăm, hai mươi mốt, ba mươi tư.
QString unitsAfterTens(int tens, int units)
{
    if (units == 5)
        return QStringLiteral("lăm");
    if (tens > 1 && units == 1)
        return QStringLiteral("mốt");
    if (tens > 1 && units == 4)
        return QStringLiteral("tư");
    return digitWord(units);
}

/// 0 to 999. With \a full the hundreds are said even when there are none: "không trăm linh năm".
QStringList threeDigits(int number, bool full)
{
    QStringList words;
    const int hundreds = number / 100;
    const int tens = number / 10 % 10;
    const int units = number % 10;
    if (hundreds > 0 || full)
        words << digitWord(hundreds) << QStringLiteral("trăm");
    if (tens == 1)
        words << QStringLiteral("mười");
    else if (tens > 1)
        words << digitWord(tens) << QStringLiteral("mươi");
    else if (units > 0 && !words.isEmpty())
        words << QStringLiteral("linh");
    if (units > 0)
        words << (tens > 0 ? unitsAfterTens(tens, units) : digitWord(units));
    return words;
}

} // namespace

QString numberWords(qint64 number)
{
    if (number == 0)
        return digitWord(0);
    static const std::array<QString, 4> scales{QString(), QStringLiteral("nghìn"),
                                               QStringLiteral("triệu"), QStringLiteral("tỷ")};
    QStringList words;
    qint64 divisor = 1'000'000'000;
    for (std::size_t scale = scales.size(); scale-- > 0; divisor /= 1000) {
        const int group = static_cast<int>(number / divisor % 1000);
        if (group == 0)
            continue;
        words << threeDigits(group, !words.isEmpty());
        if (scale > 0)
            words << scales.at(scale);
    }
    return words.join(u' ');
}

QString digitWords(const QString &digits)
{
    QStringList words;
    for (const QChar c : digits) {
        if (c >= u'0' && c <= u'9')
            words << digitWord(c.digitValue());
    }
    return words.join(u' ');
}

int romanValue(QStringView text)
{
    int value = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto worth = [&](qsizetype at) {
            const QChar c = at < text.size() ? text.at(at) : QChar();
            return c == u'I' ? 1 : c == u'V' ? 5 : c == u'X' ? 10 : 0;
        };
        const int here = worth(i);
        if (here == 0)
            return 0;
        const bool subtracts = here < worth(i + 1);
        value += subtracts ? -here : here;
    }
    return value > 0 && value < 40 ? value : 0;
}

} // namespace hocvu
