// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QStringList>

#include <optional>

namespace hocvu {

/// How one kind of text on a paper is set, and how small it may become before it is broken.
/// Sizes in points.
struct TypeStyle
{
    QFont::Weight weight = QFont::Normal;
    QColor colour;
    double size = 12; ///< As long as it fits in one line.
    double smallestInOne = 12; ///< Below this it goes into two lines …
    double largestInTwo = 12; ///< … which start at this size.
    double smallest = 12; ///< Not readable below; equal to smallestInOne: never two lines.
    double tracking = 0; ///< Extra space after each letter, in hundredths of its width.

    TypeStyle scaled(double factor) const
    {
        return {weight,   colour,  size * factor, smallestInOne * factor, largestInTwo * factor,
                smallest, tracking};
    }
};

/// A text after fitting: one or two lines in one font.
struct SetType
{
    QStringList lines;
    QFont font;
    double lineHeight = 0; ///< From baseline to baseline; hundredths of a millimetre.
    double width = 0; ///< Of the wider line.
};

/// The font for papers at \a points. Its pixel is a hundredth of a millimetre. It never borrows
/// glyphs from other fonts and uses no ligatures: those two would break archiving and copying.
QFont paperFont(QFont::Weight weight, double points, double tracking = 0);

/// Fits \a text into \a width (hundredths of a millimetre); nothing when no allowed size does.
std::optional<SetType> fitText(const QString &text, const TypeStyle &style, double width);

/// The first character of \a text that the paper font cannot draw, if any.
std::optional<char32_t> undrawable(const QString &text);

} // namespace hocvu
