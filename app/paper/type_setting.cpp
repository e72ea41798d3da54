// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/type_setting.h"

#include "resources/resources.h"

#include <QFontMetricsF>
#include <QRawFont>

#include <algorithm>

namespace hocvu {

namespace {

constexpr double kUnitsPerPoint = 2540.0 / 72;

/// The two lines that come out most even; one line when there is no space to break at.
QStringList brokenInTwo(const QString &text, const QFontMetricsF &metrics)
{
    QStringList best{text};
    double bestWidth = metrics.horizontalAdvance(text);
    for (qsizetype at = text.indexOf(QLatin1Char(' ')); at > 0;
         at = text.indexOf(QLatin1Char(' '), at + 1)) {
        const QStringList tried{text.left(at), text.mid(at + 1)};
        const double width
            = std::max(metrics.horizontalAdvance(tried[0]), metrics.horizontalAdvance(tried[1]));
        if (width < bestWidth) {
            best = tried;
            bestWidth = width;
        }
    }
    return best;
}

/// The largest of \a largest, half a point less, and so on down to \a smallest, that keeps within
/// \a width a text which is \a widthPerPoint wide at one point.
std::optional<double> fittingSize(double largest, double smallest, double widthPerPoint,
                                  double width)
{
    constexpr double kStep = 0.5;
    constexpr double kRounding = 1.005; // a font's size is a whole number of dots
    for (int i = 0; largest - i * kStep >= smallest; ++i) {
        const double size = largest - i * kStep;
        if (size * widthPerPoint * kRounding <= width)
            return size;
    }
    return std::nullopt;
}

SetType setIn(const QFont &font, const QStringList &lines)
{
    const QFontMetricsF metrics(font);
    SetType type{lines, font, metrics.ascent() + metrics.descent(), 0};
    for (const QString &line : lines)
        type.width = std::max(type.width, metrics.horizontalAdvance(line));
    return type;
}

} // namespace

QFont paperFont(QFont::Weight weight, double points, double tracking)
{
    QFont font(fontFamily());
    font.setPixelSize(qRound(points * kUnitsPerPoint));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(
        static_cast<QFont::StyleStrategy>(QFont::NoFontMerging | QFont::PreferQuality));
    // Any explicit letter spacing, even 100 %, turns ligatures off: a ligature has no character
    // of its own and vanishes when text is copied out of the PDF. Not in absolute measure: Qt
    // scales that by the resolution of the device, and fitting and drawing would differ.
    font.setLetterSpacing(QFont::PercentageSpacing, 100 + tracking);
    return font;
}

std::optional<SetType> fitText(const QString &text, const TypeStyle &style, double width)
{
    // Measured once: unhinted type scales, and loading a font for each size tried is slow.
    const QFont font = paperFont(style.weight, style.size, style.tracking);
    const SetType one = setIn(font, {text});
    if (const auto size
        = fittingSize(style.size, style.smallestInOne, one.width / style.size, width))
        return setIn(paperFont(style.weight, *size, style.tracking), one.lines);
    const SetType two = setIn(font, brokenInTwo(text, QFontMetricsF(font)));
    if (const auto size
        = fittingSize(style.largestInTwo, style.smallest, two.width / style.size, width))
        return setIn(paperFont(style.weight, *size, style.tracking), two.lines);
    return std::nullopt;
}

std::optional<char32_t> undrawable(const QString &text)
{
    const QRawFont font = QRawFont::fromFont(paperFont(QFont::Normal, 12));
    for (const char32_t letter : text.toStdU32String())
        if (!font.supportsCharacter(letter))
            return letter;
    return std::nullopt;
}

} // namespace hocvu
