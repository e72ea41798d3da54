// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/text/text_block.h"

#include <QColor>
#include <QRectF>
#include <QSize>

namespace hocvu::media {

// The theme of all lessons: measures, colours and letters. The ground is light, because an old
// projector in a lit room shows dark pictures as grey, and no letter is smaller than
// kSmallestLetter, because somebody sits in the last row.

/// Size of the picture in which every position and size of the painters is meant.
inline constexpr int kWidth = 1280;
inline constexpr int kHeight = 720;

/// Left and right edge of what a scene shows.
inline constexpr int kLeft = 64;
inline constexpr int kRight = 1216;
inline constexpr int kContentWidth = kRight - kLeft;

/// Where a scene's own things stand, below its heading.
inline constexpr int kContentTop = 142;
inline constexpr int kContentBottom = 580;
inline constexpr int kContentHeight = kContentBottom - kContentTop;
inline constexpr QRectF kContent(kLeft, kContentTop, kContentWidth, kContentHeight);

/// Captions are drawn by the player below this line; nothing that matters may reach it.
inline constexpr int kCaptionTop = 592;

inline constexpr double kCardRadius = 20;

namespace colour {
inline constexpr QRgb kInk = 0xff0b1b45; ///< Headings and titles.
inline constexpr QRgb kText = 0xff36425f; ///< Running text: 9 to 1 on white.
inline constexpr QRgb kPaper = 0xffffffff;
inline constexpr QRgb kHairline = 0xffd5deee; ///< Edge of a card.
inline constexpr QRgb kGhost = 0xffb4c3de; ///< Outline of what is still to come.
inline constexpr QRgb kTrack = 0xffcfd9ea; ///< The unplayed part of the chapter bar.
inline constexpr QRgb kMist = 0xfff1f5fd; ///< Ground of a strip inside of a card.
inline constexpr QRgb kSlate = 0xff64748f; ///< What lies behind: before, past, greyed.
inline constexpr QRgb kBlue = 0xff1f5bd0;
inline constexpr QRgb kDeepBlue = 0xff0d2a66;
inline constexpr QRgb kBright = 0xff3f7dfb;
inline constexpr QRgb kSky = 0xffe4ecfb;
inline constexpr QRgb kViolet = 0xff6a45d4;
inline constexpr QRgb kGold = 0xfff2b53a;
inline constexpr QRgb kDarkGold = 0xff4a2c06; ///< Letters on gold.
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
/// Of what was before: neither good nor bad.
Accent pastAccent();

/// Letters of headings and titles on cards; from \a size down to \a smallest.
TextStyle boldStyle(double size, double smallest = kSmallestLetter,
                    const QColor &color = QColor(colour::kInk));
/// Letters of running text.
TextStyle plainStyle(double size, double smallest = kSmallestLetter,
                     const QColor &color = QColor(colour::kText));

/// Picture elements for one point of the 1280x720 picture: 1 for the film, 2/3 for a draft.
struct Scale
{
    double factor = 1;
};

/// The picture's size in elements: whole and even, as H.264 wants it.
QSize pictureSize(Scale scale);

/// \a area of the picture in whole picture elements, so that what is at rest is copied and not
/// resampled.
QRect elementsOf(const QRectF &area, Scale scale);

} // namespace hocvu::media
