// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/appearance.h"

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
/// Calm and large: deep ink on near-white, one blue for what may be pressed, colour beyond that
/// only where it means something, and never as the only sign. The same on a dark ground for tired
/// eyes, and white on black with every edge drawn for weak ones. Every pair of text and ground that
/// the widgets paint comes from colours(), toneColours() or Button::colours(), and a test holds all
/// of them, in every look, to a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3), of 7 to 1 in the strong
/// one.
///
/// Nothing moves by itself but videos and clocks, so that there is no motion to switch off.
namespace hocvu::theme {

struct Colours
{
    // Text and grounds. Ink and soft ink are readable on every ground of grounds().
    QColor ink;
    QColor inkSoft;
    QColor page;
    QColor card;
    QColor sunken;
    // The dark ground of the welcome screen and of summaries, and the text on it.
    QColor deep;
    QColor deepLight;
    QColor onDeep;
    QColor onDeepSoft;
    QColor deepLine; ///< The edge of the dark ground; not valid where it needs none.
    // Lines and signs, no text.
    QColor line;
    QColor hairline; ///< The edge of what has a shadow as well.
    QColor fieldLine; ///< At least 3:1 to card: the edge of a field.
    QColor focus;
    QColor gold;

    std::array<QColor, 3> grounds() const { return {page, card, sunken}; }
};
/// Those of the present look.
const Colours &colours();

/// What a colour means. The last four only tell things apart.
enum class Tone { Neutral, Info, Success, Warning, Error, Teal, Violet, Orange, Gold };
inline constexpr std::array kTones{Tone::Neutral, Tone::Info,   Tone::Success,
                                   Tone::Warning, Tone::Error,  Tone::Teal,
                                   Tone::Violet,  Tone::Orange, Tone::Gold};

struct ToneColours
{
    QColor solid; ///< A filled ground.
    QColor onSolid; ///< Text on solid.
    QColor soft; ///< A quiet ground; ink is readable on it as well.
    QColor onSoft; ///< Text on soft and on every ground of Colours::grounds().
    QColor line; ///< The edge of a soft ground.
};
/// Those of the present look.
ToneColours toneColours(Tone tone);

/// \a share of the way from one colour to another, 0 to 1.
QColor mixed(const QColor &from, const QColor &to, double share);

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

/// Design pixels at the current scale, rounded. What stands around letters grows less than they do:
/// at twice the letters 1.4 times, or a screen would hold nothing but margins.
int px(int designPixels);

/// The scale set by the last apply(); 1 before.
double scale();
/// The same of look and letters.
Appearance appearance();

/// The scale that fits a screen of \a logical size: 1 up to 1366x768, 1.3 at 1920x1080.
double scaleFor(QSize logical);

/// How many times the usual size the letters of running text are: 1, 1.4 or 2. Headings, which are
/// large as they are, grow less.
double growthOf(TextSize size);

/// Whether \a width of a page is too narrow for two columns of such letters.
bool isNarrow(int width);

/// The whole style sheet at the current scale.
QString styleSheet();
QPalette palette();

/// Dresses \a application: fonts, palette, style sheet, Fusion underneath. May be called again at
/// any time, as when a learner asks for larger letters; \a scale is held between 0.8 and 2. Widgets
/// follow, but distances that a page took at its making stay: make the page anew.
void apply(QApplication &application, double scale = 1.0, const Appearance &appearance = {});

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace hocvu::theme
