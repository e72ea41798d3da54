// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace hocvu::media {

/// The longest texts of a lesson, in characters; see media/lessons/README.md. What is within them
/// usually fits its place; whether it does, the scenes say.
struct Limits
{
    int heading;
    int subtitle;
    int pointTitle;
    int pointAlone; ///< A point without a text.
    int pointText;
    int stepTitle;
    int stepText;
    int recap;
    int columnTitle;
    int columnEntry;
    int quotation;
    int source;
    int sentence;
    int question;
    int option;
    int explanation;
    int checkpoints; ///< At most so many.
};

/// Of format 1, when letters were small.
inline constexpr Limits kFirstLimits{80, 140, 90,  90,  140, 90,  140, 90, 40,
                                     90, 320, 140, 240, 240, 140, 400, 4};
inline constexpr Limits kLimits{38, 60,  26, 40, 50,  28, 52,  40, 24,
                                38, 170, 60, 95, 110, 60, 120, 8};

// Of the kinds that came with format 2.
inline constexpr int kMaxDocumentPart = 34;
inline constexpr int kMaxMark = 12;
inline constexpr int kMaxEvent = 52;
inline constexpr int kMaxTurn = 120;
inline constexpr int kMaxDialogue = 300;
inline constexpr int kMaxTableColumn = 16;
inline constexpr int kMaxBarLabel = 18;
inline constexpr int kMaxUnit = 14;
inline constexpr int kMaxExampleTitle = 24;
inline constexpr int kMaxExample = 150;
inline constexpr int kMaxSituation = 130;
inline constexpr int kMaxWay = 44;
inline constexpr int kMaxWhy = 84;
inline constexpr int kMaxKeyPoint = 160;
inline constexpr double kMaxValue = 999'999'999;

/// Of a table with so many columns.
constexpr int maxCell(qsizetype columns)
{
    return columns <= 2 ? 34 : columns == 3 ? 22 : 14;
}

} // namespace hocvu::media
