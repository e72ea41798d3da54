// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace hocvu {

/// The colours of the pages.
enum class ColourScheme {
    Light,
    Dark,
    Contrast, ///< For weak eyes: white and yellow on black, every edge drawn.
};
inline constexpr std::array kColourSchemes{ColourScheme::Light, ColourScheme::Dark,
                                           ColourScheme::Contrast};

/// How large the letters are.
enum class TextSize { Normal, Large, Largest };
inline constexpr std::array kTextSizes{TextSize::Normal, TextSize::Large, TextSize::Largest};

/// How a person wants the pages to look; remembered with the person.
struct Appearance
{
    ColourScheme scheme = ColourScheme::Light;
    TextSize text = TextSize::Normal;

    friend bool operator==(const Appearance &, const Appearance &) = default;
};

/// "light", "dark", "contrast"; "normal", "large", "largest", as events have them.
QString colourSchemeName(ColourScheme scheme);
QString textSizeName(TextSize size);
std::optional<ColourScheme> colourSchemeFromName(const QString &name);
std::optional<TextSize> textSizeFromName(const QString &name);

} // namespace hocvu
