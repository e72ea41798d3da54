// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace hocvu::media {

enum class IconStyle { Duotone, Fill, Bold };

/// The Phosphor icons of a folder such as node_modules/@phosphor-icons/core/assets.
class Icons
{
public:
    explicit Icons(const QString &folder)
        : m_folder(folder)
    {
    }

    /// The icons' package with its version and every icon, for cache keys.
    QByteArray version() const;
    bool has(const QString &name) const;
    /// The icon's SVG text, empty when there is none.
    QByteArray svg(const QString &name, IconStyle style) const;
    /// Draws the icon in one colour; an unknown name draws nothing.
    void paint(QPainter &painter, const QString &name, IconStyle style, const QRectF &box,
               const QColor &colour) const;

private:
    QString m_folder;
};

} // namespace hocvu::media
