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
        {QColor(0x0e95a0), QColor(0x17c0d3), QColor(0xe1f4f6)},
        {QColor(0x6a45d4), QColor(0x9169ff), QColor(0xefe9fc)},
        {QColor(0xd3701a), QColor(0xff9433), QColor(0xfbefe4)},
        {QColor(0x138f68), QColor(0x18b987), QColor(0xe3f5ee)},
        {QColor(0xc23a72), QColor(0xf0659c), QColor(0xfbe8f0)},
    }};
    return accents.at(static_cast<std::size_t>(index) % accents.size());
}

Accent goodAccent()
{
    return {QColor(0x139068), QColor(0x17b483), QColor(0xeef6f5)};
}

Accent badAccent()
{
    return {QColor(0xd12d4a), QColor(0xff3d5c), QColor(0xfbf0f3)};
}

QImage transparentImage(const QSizeF &points, Scale scale)
{
    QImage image(static_cast<int>(std::ceil(points.width() * scale.factor)),
                 static_cast<int>(std::ceil(points.height() * scale.factor)),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale.factor);
    image.fill(Qt::transparent);
    return image;
}

} // namespace hocvu::media
