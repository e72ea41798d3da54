// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QRectF>

namespace hocvu::media {

/// Size of the picture in which every position and size of the painters is meant.
inline constexpr int kWidth = 1280;
inline constexpr int kHeight = 720;

/// Left and right edge of what a scene shows.
inline constexpr int kLeft = 72;
inline constexpr int kRight = 1208;
inline constexpr int kContentWidth = kRight - kLeft;

/// Captions are drawn by the player below this line; nothing that matters may reach it.
inline constexpr int kCaptionTop = 592;

namespace colour {
inline constexpr QRgb kInk = 0xff0b1b45; ///< Headings and titles on light ground.
inline constexpr QRgb kText = 0xff55617f; ///< Running text on light ground.
inline constexpr QRgb kBlue = 0xff2460d0;
inline constexpr QRgb kGold = 0xfff2b53a;
inline constexpr QRgb kPaper = 0xffffffff;
inline constexpr QRgb kTrack = 0xffd3dcea; ///< The unplayed part of the progress bar.
} // namespace colour

/// One of the colours that tell the cards of a scene apart.
struct Accent
{
    QColor strong; ///< Lines, icons, labels.
    QColor bright; ///< The other end of a gradient from strong.
    QColor pale; ///< Ground behind an icon.
};

/// The accents in the order in which cards take them; any \a index is fine.
Accent accentAt(int index);
Accent goodAccent();
Accent badAccent();

/// Picture elements for one point of the 1280x720 picture: 1 for the film, 0.5 for a draft.
struct Scale
{
    double factor = 1;
};

/// A transparent image that a painter addresses in points.
QImage transparentImage(const QSizeF &points, Scale scale);

} // namespace hocvu::media
