// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/theme.h"

#include <array>
#include <cmath>

namespace hocvu::media {

Accent accentAt(int index)
{
    static const std::array<Accent, 6> accents{{
        {QColor(0x1f5bd0), QColor(0x3f7dfb), QColor(0xe4ecfb)},
        {QColor(0x0b7f8a), QColor(0x17b3c4), QColor(0xdff3f5)},
        {QColor(0x6a45d4), QColor(0x9169ff), QColor(0xefe9fc)},
        {QColor(0xc05f0c), QColor(0xf58a2b), QColor(0xfcefe2)},
        {QColor(0x0f7d5a), QColor(0x18b081), QColor(0xe0f4ec)},
        {QColor(0xb92f67), QColor(0xea5c95), QColor(0xfbe7ef)},
    }};
    return accents.at(static_cast<std::size_t>(index) % accents.size());
}

Accent goodAccent()
{
    return {QColor(0x0f7d5a), QColor(0x16a377), QColor(0xe6f5ef)};
}

Accent badAccent()
{
    return {QColor(0xc42542), QColor(0xe8405c), QColor(0xfdeef1)};
}

Accent pastAccent()
{
    return {QColor(0x56647f), QColor(0x7a8aa8), QColor(0xeef2f8)};
}

TextStyle boldStyle(double size, double smallest, const QColor &color)
{
    return {size, QFont::Bold, color, 1.28, 0, smallest};
}

TextStyle plainStyle(double size, double smallest, const QColor &color)
{
    return {size, QFont::Medium, color, 1.34, 0, smallest};
}

QSize pictureSize(Scale scale)
{
    const auto even = [&](int points) {
        return (static_cast<int>(std::ceil(points * scale.factor - 0.01)) + 1) / 2 * 2;
    };
    return {even(kWidth), even(kHeight)};
}

QRect elementsOf(const QRectF &area, Scale scale)
{
    return QRectF(area.topLeft() * scale.factor, area.size() * scale.factor).toAlignedRect();
}

} // namespace hocvu::media
