// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

// The three looks. tests/ui/tst_theme.cpp holds every pair to its contrast.
namespace hocvu::theme {

namespace {

constexpr QColor kWhite{255, 255, 255};
constexpr QColor kBlack{0, 0, 0};
constexpr QColor kGoldLight{242, 181, 58};
constexpr QColor kNight{8, 16, 36}; ///< Text on the light tones of the dark look.

constinit const Colours kLight{
    .ink = {11, 27, 69},
    .inkSoft = {74, 88, 120},
    .page = {246, 249, 254},
    .card = kWhite,
    .sunken = {234, 240, 250},
    .deep = {12, 37, 92},
    .deepLight = {26, 74, 178},
    .onDeep = kWhite,
    .onDeepSoft = {205, 219, 248},
    .deepLine = {},
    .line = {214, 223, 239},
    .hairline = {228, 235, 246},
    .fieldLine = {118, 134, 168},
    .focus = {17, 45, 128},
    .gold = kGoldLight,
};

constinit const Colours kDark{
    .ink = {234, 240, 251},
    .inkSoft = {178, 192, 219},
    .page = {14, 20, 34},
    .card = {24, 33, 52},
    .sunken = {18, 25, 41},
    .deep = {9, 22, 56},
    .deepLight = {22, 58, 142},
    .onDeep = kWhite,
    .onDeepSoft = {205, 219, 248},
    .deepLine = {},
    .line = {52, 65, 94},
    .hairline = {42, 54, 80},
    .fieldLine = {128, 144, 180},
    .focus = {148, 190, 255},
    .gold = kGoldLight,
};

constinit const Colours kContrast{
    .ink = kWhite,
    .inkSoft = kWhite,
    .page = kBlack,
    .card = kBlack,
    .sunken = {24, 24, 24},
    .deep = kBlack,
    .deepLight = kBlack,
    .onDeep = kWhite,
    .onDeepSoft = kWhite,
    .deepLine = kWhite,
    .line = {190, 190, 190},
    .hairline = {190, 190, 190},
    .fieldLine = kWhite,
    .focus = {255, 222, 0},
    .gold = {255, 222, 0},
};

ToneColours lightTone(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return {{74, 88, 120}, kWhite, {234, 239, 248}, {62, 75, 105}, {205, 215, 232}};
    case Tone::Info:
        return {{31, 91, 208}, kWhite, {229, 238, 252}, {24, 74, 176}, {180, 204, 245}};
    case Tone::Success:
        return {{15, 119, 79}, kWhite, {227, 245, 236}, {11, 99, 65}, {160, 217, 190}};
    case Tone::Warning:
        return {{156, 84, 0}, kWhite, {255, 243, 219}, {130, 69, 0}, {242, 205, 133}};
    case Tone::Error:
        return {{190, 35, 60}, kWhite, {253, 233, 236}, {166, 26, 49}, {243, 180, 190}};
    case Tone::Teal:
        return {{11, 118, 127}, kWhite, {224, 244, 246}, {8, 98, 106}, {158, 214, 219}};
    case Tone::Violet:
        return {{98, 64, 204}, kWhite, {239, 234, 252}, {84, 52, 184}, {205, 190, 245}};
    case Tone::Orange:
        return {{176, 84, 14}, kWhite, {253, 238, 224}, {150, 69, 8}, {242, 200, 164}};
    case Tone::Gold:
        return {kGoldLight, {56, 36, 0}, {255, 246, 224}, {122, 79, 0}, {240, 211, 145}};
    }
    return {};
}

ToneColours darkTone(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return {{160, 176, 206}, kNight, {36, 47, 72}, {200, 212, 234}, {66, 80, 112}};
    case Tone::Info:
        return {{122, 172, 255}, kNight, {26, 46, 88}, {162, 198, 255}, {62, 96, 160}};
    case Tone::Success:
        return {{92, 205, 150}, kNight, {16, 58, 44}, {132, 222, 178}, {38, 110, 82}};
    case Tone::Warning:
        return {{247, 180, 84}, kNight, {68, 46, 14}, {252, 203, 128}, {132, 92, 30}};
    case Tone::Error:
        return {{255, 138, 150}, kNight, {78, 26, 36}, {255, 172, 180}, {150, 60, 74}};
    case Tone::Teal:
        return {{86, 204, 214}, kNight, {12, 56, 62}, {130, 220, 228}, {34, 112, 120}};
    case Tone::Violet:
        return {{178, 154, 255}, kNight, {48, 38, 96}, {200, 182, 255}, {98, 78, 170}};
    case Tone::Orange:
        return {{247, 164, 96}, kNight, {72, 42, 16}, {250, 188, 136}, {138, 84, 38}};
    case Tone::Gold:
        return {kGoldLight, {56, 36, 0}, {66, 50, 14}, {246, 208, 122}, {128, 100, 34}};
    }
    return {};
}

/// One bright colour on black, and its shadow as the quiet ground.
ToneColours contrastTone(const QColor &bright)
{
    return {bright, kBlack, mixed(kBlack, bright, 0.18), mixed(bright, kWhite, 0.2), bright};
}

ToneColours contrastTone(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return contrastTone(QColor(220, 220, 220));
    case Tone::Info:
        return contrastTone(QColor(120, 190, 255));
    case Tone::Success:
        return contrastTone(QColor(80, 240, 150));
    case Tone::Warning:
    case Tone::Gold:
        return contrastTone(QColor(255, 222, 0));
    case Tone::Error:
        return contrastTone(QColor(255, 150, 150));
    case Tone::Teal:
        return contrastTone(QColor(80, 236, 236));
    case Tone::Violet:
        return contrastTone(QColor(206, 176, 255));
    case Tone::Orange:
        return contrastTone(QColor(255, 182, 108));
    }
    return {};
}

} // namespace

const Colours &colours()
{
    switch (appearance().scheme) {
    case ColourScheme::Light:
        return kLight;
    case ColourScheme::Dark:
        return kDark;
    case ColourScheme::Contrast:
        return kContrast;
    }
    return kLight;
}

ToneColours toneColours(Tone tone)
{
    switch (appearance().scheme) {
    case ColourScheme::Light:
        return lightTone(tone);
    case ColourScheme::Dark:
        return darkTone(tone);
    case ColourScheme::Contrast:
        return contrastTone(tone);
    }
    return {};
}

} // namespace hocvu::theme
