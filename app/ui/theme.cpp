// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "resources/resources.h"
#include "ui/accessible.h"
#include "ui/focus_mode.h"
#include "ui/touch_typing.h"
#include "ui/viet_input.h"

#include <QApplication>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

// Outside any namespace: the macro declares a global function.
static void initSheetPictures()
{
    Q_INIT_RESOURCE(sheet);
}

namespace hocvu::theme {

namespace {

// The scale belongs to the application as its font and style sheet do: it is set with them.
constexpr char kScaleProperty[] = "hocvuScale";

constexpr double kLeastScale = 0.8;
constexpr double kMostScale = 2.0;

struct Letters
{
    int size;
    QFont::Weight weight;
    double spacing; ///< Per cent of the normal distance.
};

Letters letters(TextStyle style)
{
    switch (style) {
    case TextStyle::Display:
        return {46, QFont::ExtraBold, 99};
    case TextStyle::Title:
        return {34, QFont::ExtraBold, 99.5};
    case TextStyle::Heading:
        return {24, QFont::Bold, 100};
    case TextStyle::Lead:
        return {21, QFont::Normal, 100};
    case TextStyle::Base:
        return {18, QFont::Normal, 100};
    case TextStyle::Strong:
        return {18, QFont::DemiBold, 100};
    case TextStyle::Eyebrow:
        return {18, QFont::DemiBold, 105};
    }
    return {18, QFont::Normal, 100};
}

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

} // namespace

ToneColours toneColours(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return {{74, 88, 120}, kCard, {234, 239, 248}, {62, 75, 105}, {205, 215, 232}};
    case Tone::Info:
        return {{31, 91, 208}, kCard, {229, 238, 252}, {24, 74, 176}, {180, 204, 245}};
    case Tone::Success:
        return {{15, 119, 79}, kCard, {227, 245, 236}, {11, 99, 65}, {160, 217, 190}};
    case Tone::Warning:
        return {{156, 84, 0}, kCard, {255, 243, 219}, {130, 69, 0}, {242, 205, 133}};
    case Tone::Error:
        return {{190, 35, 60}, kCard, {253, 233, 236}, {166, 26, 49}, {243, 180, 190}};
    case Tone::Teal:
        return {{11, 118, 127}, kCard, {224, 244, 246}, {8, 98, 106}, {158, 214, 219}};
    case Tone::Violet:
        return {{98, 64, 204}, kCard, {239, 234, 252}, {84, 52, 184}, {205, 190, 245}};
    case Tone::Orange:
        return {{176, 84, 14}, kCard, {253, 238, 224}, {150, 69, 8}, {242, 200, 164}};
    case Tone::Gold:
        return {kGold, {56, 36, 0}, {255, 246, 224}, {122, 79, 0}, {240, 211, 145}};
    }
    return {};
}

QFont font(TextStyle style)
{
    const Letters what = letters(style);
    QFont result(fontFamily());
    result.setPixelSize(px(what.size));
    result.setWeight(what.weight);
    if (what.spacing < 100 || what.spacing > 100)
        result.setLetterSpacing(QFont::PercentageSpacing, what.spacing);
    return result;
}

double scale()
{
    const QVariant set = qApp ? qApp->property(kScaleProperty) : QVariant();
    return set.isValid() ? set.toDouble() : 1.0;
}

int px(int designPixels)
{
    return qRound(designPixels * scale());
}

double scaleFor(QSize logical)
{
    // 1366x768 is the largest of the screens that are simply small.
    const double fit = std::min(logical.width() / 1366.0, logical.height() / 768.0);
    return std::clamp(1.0 + (fit - 1.0) * 0.74, 1.0, kMostScale);
}

QPalette palette()
{
    const ToneColours info = toneColours(Tone::Info);
    QPalette result(kInk, kCard, kCard, kLine, kFieldLine, kInk, kCard);
    result.setColor(QPalette::Window, kPage);
    result.setColor(QPalette::WindowText, kInk);
    result.setColor(QPalette::Base, kCard);
    result.setColor(QPalette::AlternateBase, kSunken);
    result.setColor(QPalette::Text, kInk);
    result.setColor(QPalette::Button, kCard);
    result.setColor(QPalette::ButtonText, kInk);
    result.setColor(QPalette::PlaceholderText, kInkSoft);
    result.setColor(QPalette::Highlight, info.solid);
    result.setColor(QPalette::HighlightedText, info.onSolid);
    result.setColor(QPalette::ToolTipBase, kDeep);
    result.setColor(QPalette::ToolTipText, kOnDeep);
    result.setColor(QPalette::Link, info.onSoft);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, kInkSoft);
    return result;
}

void apply(QApplication &application, double scale)
{
    loadResources();
    initSheetPictures();
    installAccessibleRoles();
    FocusMode::install(application);
    VietInput::install(application);
    TouchTyping::install(application);
    application.setProperty(kScaleProperty, std::clamp(scale, kLeastScale, kMostScale));
    // Once only: replacing the style below a style sheet re-creates the latter for each widget.
    if (application.styleSheet().isEmpty())
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(palette());
    QApplication::setFont(font(TextStyle::Base));
    application.setStyleSheet(styleSheet());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

} // namespace hocvu::theme
