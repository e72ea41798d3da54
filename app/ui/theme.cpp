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

constexpr double kLeastScale = 0.8;
constexpr double kMostScale = 2.0;

/// What apply() was told last: one program has one dress, as it has one style sheet.
struct Dress
{
    double scale = 1.0;
    Appearance appearance;
};
constinit Dress s_dress;

constexpr int kRunningText = 18;

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
        return {kRunningText, QFont::Normal, 100};
    case TextStyle::Strong:
        return {kRunningText, QFont::DemiBold, 100};
    case TextStyle::Eyebrow:
        return {kRunningText, QFont::DemiBold, 105};
    }
    return {kRunningText, QFont::Normal, 100};
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

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](int one, int other) {
        return qRound(std::lerp(double(one), double(other), share));
    };
    return {part(from.red(), to.red()), part(from.green(), to.green()),
            part(from.blue(), to.blue())};
}

QFont font(TextStyle style)
{
    const Letters what = letters(style);
    const double growth = growthOf(s_dress.appearance.text);
    const double size = kRunningText * growth + (what.size - kRunningText) * std::sqrt(growth);
    QFont result(fontFamily());
    result.setPixelSize(qRound(size * s_dress.scale));
    result.setWeight(what.weight);
    if (what.spacing < 100 || what.spacing > 100)
        result.setLetterSpacing(QFont::PercentageSpacing, what.spacing);
    return result;
}

double scale()
{
    return s_dress.scale;
}

Appearance appearance()
{
    return s_dress.appearance;
}

double growthOf(TextSize size)
{
    switch (size) {
    case TextSize::Normal:
        return 1.0;
    case TextSize::Large:
        return 1.4;
    case TextSize::Largest:
        return 2.0;
    }
    return 1.0;
}

int px(int designPixels)
{
    return qRound(designPixels * s_dress.scale * std::sqrt(growthOf(s_dress.appearance.text)));
}

bool isNarrow(int width)
{
    constexpr int kTwoColumns = 900;
    return width < px(kTwoColumns);
}

double scaleFor(QSize logical)
{
    // 1366x768 is the largest of the screens that are simply small.
    const double fit = std::min(logical.width() / 1366.0, logical.height() / 768.0);
    return std::clamp(1.0 + (fit - 1.0) * 0.74, 1.0, kMostScale);
}

QPalette palette()
{
    const Colours &look = colours();
    const ToneColours info = toneColours(Tone::Info);
    QPalette result(look.ink, look.card, look.card, look.line, look.fieldLine, look.ink, look.card);
    result.setColor(QPalette::Window, look.page);
    result.setColor(QPalette::WindowText, look.ink);
    result.setColor(QPalette::Base, look.card);
    result.setColor(QPalette::AlternateBase, look.sunken);
    result.setColor(QPalette::Text, look.ink);
    result.setColor(QPalette::Button, look.card);
    result.setColor(QPalette::ButtonText, look.ink);
    result.setColor(QPalette::PlaceholderText, look.inkSoft);
    result.setColor(QPalette::Highlight, info.solid);
    result.setColor(QPalette::HighlightedText, info.onSolid);
    result.setColor(QPalette::ToolTipBase, look.deep);
    result.setColor(QPalette::ToolTipText, look.onDeep);
    result.setColor(QPalette::Link, info.onSoft);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, look.inkSoft);
    return result;
}

void apply(QApplication &application, double scale, const Appearance &appearance)
{
    loadResources();
    initSheetPictures();
    installAccessibleRoles();
    FocusMode::install(application);
    VietInput::install(application);
    TouchTyping::install(application);
    s_dress = {std::clamp(scale, kLeastScale, kMostScale), appearance};
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
