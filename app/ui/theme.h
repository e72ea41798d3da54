// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QSize>
#include <QString>

#include <array>

class QApplication;
class QScreen;

/// The one place where colours, letters and distances are decided.
///
/// Calm, large and light: deep ink on near-white, one blue for what may be pressed, colour beyond
/// that only where it means something, and never as the only sign. Every pair of text and ground
/// that the widgets paint comes from toneColours(), buttonColours() or kGrounds, and a test holds
/// all of them to a contrast of 4.5 to 1.
namespace hocvu::theme {

// Text and grounds. Ink and soft ink are readable on every ground of kGrounds.
inline constexpr QColor kInk{11, 27, 69};
inline constexpr QColor kInkSoft{74, 88, 120};
inline constexpr QColor kPage{246, 249, 254};
inline constexpr QColor kCard{255, 255, 255};
inline constexpr QColor kSunken{234, 240, 250};
inline constexpr std::array kGrounds{kPage, kCard, kSunken};

// The dark ground of the welcome screen and of summaries, and the text on it.
inline constexpr QColor kDeep{12, 37, 92};
inline constexpr QColor kDeepLight{26, 74, 178};
inline constexpr QColor kOnDeep{255, 255, 255};
inline constexpr QColor kOnDeepSoft{205, 219, 248};

// Lines and signs, no text.
inline constexpr QColor kLine{214, 223, 239};
inline constexpr QColor kHairline{228, 235, 246}; ///< The edge of what has a shadow as well.
inline constexpr QColor kFieldLine{118, 134, 168}; ///< At least 3:1 to kCard: the edge of a field.
inline constexpr QColor kFocus{17, 45, 128};
inline constexpr QColor kGold{242, 181, 58};

/// What a colour means. The last four only tell things apart.
enum class Tone { Neutral, Info, Success, Warning, Error, Teal, Violet, Orange, Gold };
inline constexpr std::array kTones{Tone::Neutral, Tone::Info,   Tone::Success,
                                   Tone::Warning, Tone::Error,  Tone::Teal,
                                   Tone::Violet,  Tone::Orange, Tone::Gold};

struct ToneColours
{
    QColor solid; ///< A filled ground.
    QColor onSolid; ///< Text on solid.
    QColor soft; ///< A pale ground; kInk is readable on it as well.
    QColor onSoft; ///< Text on soft and on every ground of kGrounds.
    QColor line; ///< The edge of a soft ground.
};
ToneColours toneColours(Tone tone);

/// Sizes in design pixels: Base is 18, the smallest text that people are to read.
enum class TextStyle { Display, Title, Heading, Lead, Base, Strong, Eyebrow };
QFont font(TextStyle style);

// Distances and shapes in design pixels: pass them through px().
inline constexpr int kGapTiny = 4;
inline constexpr int kGapSmall = 8;
inline constexpr int kGap = 16;
inline constexpr int kGapLarge = 24;
inline constexpr int kGapHuge = 40;
inline constexpr int kRadiusSmall = 10;
inline constexpr int kRadius = 14;
inline constexpr int kRadiusLarge = 20;
inline constexpr int kTarget = 52; ///< Least height of what is pressed by hand.
inline constexpr int kFocusWidth = 3;

/// Design pixels at the current scale, rounded.
int px(int designPixels);

/// The scale set by the last apply(); 1 before.
double scale();

/// The scale that fits a screen of \a logical size: 1 up to 1366x768, 1.3 at 1920x1080.
double scaleFor(QSize logical);

/// The whole style sheet at the current scale.
QString styleSheet();
QPalette palette();

/// Dresses \a application: fonts, palette, style sheet, Fusion underneath. May be called again at
/// any time, as when a learner asks for larger letters; \a scale is held between 0.8 and 2.
void apply(QApplication &application, double scale = 1.0);

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace hocvu::theme
