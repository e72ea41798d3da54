// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/appearance.h"

namespace hocvu {

namespace {

constexpr std::array kSchemeNames{"light", "dark", "contrast"};
constexpr std::array kSizeNames{"normal", "large", "largest"};

template <typename Value, typename Values, typename Names>
std::optional<Value> find(const QString &name, const Values &values, const Names &names)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names.at(i)))
            return values.at(i);
    }
    return {};
}

} // namespace

QString colourSchemeName(ColourScheme scheme)
{
    return QLatin1String(kSchemeNames.at(static_cast<size_t>(scheme)));
}

QString textSizeName(TextSize size)
{
    return QLatin1String(kSizeNames.at(static_cast<size_t>(size)));
}

std::optional<ColourScheme> colourSchemeFromName(const QString &name)
{
    return find<ColourScheme>(name, kColourSchemes, kSchemeNames);
}

std::optional<TextSize> textSizeFromName(const QString &name)
{
    return find<TextSize>(name, kTextSizes, kSizeNames);
}

} // namespace hocvu
