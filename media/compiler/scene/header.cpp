// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr double kHeadingLeft = 94;
constexpr double kHeadingRight = 1092; ///< The dots in the corner begin behind it.
const QRectF kPill(892, 66, 316, 64);

bool asksAtEnd(const Easel &easel)
{
    const auto &checkpoints = easel.lesson().checkpoints;
    return std::any_of(checkpoints.begin(), checkpoints.end(), [&](const Checkpoint &checkpoint) {
        return checkpoint.after == easel.scene().id;
    });
}

QString kickerOf(const Easel &easel)
{
    const auto parts = easel.lesson().scenes.size() - 1;
    return QStringLiteral("%1  ·  PHẦN %2/%3")
        .arg(easel.lesson().kicker.toUpper())
        .arg(easel.index())
        .arg(parts);
}

/// One line, or two smaller ones for a long heading.
TextBlock headingBlock(Easel &easel, double width)
{
    const Scene &scene = easel.scene();
    TextStyle style{38, QFont::ExtraBold, QColor(colour::kInk), 1.3, 0, 30};
    const auto oneLine = TextBlock::fit(scene.heading, style, width, 60, 1);
    if (oneLine)
        return easel.fit(QStringLiteral("heading"), scene.line, scene.heading, style, {width, 60},
                         1);
    style = {28, QFont::ExtraBold, QColor(colour::kInk), 1.22, 0, 25};
    return easel.fit(QStringLiteral("heading"), scene.line, scene.heading, style, {width, 70}, 2);
}

void paintQuestionPill(Easel &easel)
{
    const int last = static_cast<int>(easel.scene().say.size()) - 1;
    const TextStyle style{21, QFont::Bold, QColor(0x4a2c06)};
    const TextBlock text = easel.fit(QStringLiteral("question sign"), easel.scene().line,
                                     QStringLiteral("Câu hỏi tương tác"), style, {230, 40}, 1);
    const QRectF area = kPill.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom);
    easel.add(area, Motion::Pop, easel.sentenceMs(last) + 300, [&](QPainter &painter) {
        paintShadow(painter, kPill, 32, easel.scale(), QColor(200, 140, 20, 80));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colour::kGold));
        painter.drawRoundedRect(kPill, 32, 32);
        easel.icons().paint(painter, QStringLiteral("question"), IconStyle::Fill,
                            QRectF(kPill.left() + 15, kPill.top() + 11, 42, 42), QColor(0x4a2c06));
        text.paint(painter, kPill.left() + 70, kPill.center().y() - text.height() / 2);
    });
    easel.claim(QStringLiteral("question sign"), kPill);
}

} // namespace

void paintHeader(Easel &easel)
{
    const Scene &scene = easel.scene();
    const bool asks = asksAtEnd(easel);
    const double right = asks ? kPill.left() - 24 : kHeadingRight;
    const double width = right - kHeadingLeft;
    const TextStyle kickerStyle{15, QFont::DemiBold, QColor(colour::kBlue), 1.36, 1.1, 12};
    const TextBlock kicker = easel.fit(QStringLiteral("kicker"), scene.line, kickerOf(easel),
                                       kickerStyle, {width, 24}, 1);
    const TextBlock heading = headingBlock(easel, width);
    const int start = easel.startMs() + 240; // when the scene before has all but gone
    const QRectF bar(kLeft, 50, 5, 78);
    const QRectF text(kHeadingLeft, 42, width, 98);
    easel.add(bar.adjusted(-2, -2, 2, 2), Motion::Fade, start, [&](QPainter &painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colour::kBlue));
        painter.drawRoundedRect(bar, 2.5, 2.5);
    });
    easel.add(text, Motion::FromLeft, start, [&](QPainter &painter) {
        kicker.paint(painter, kHeadingLeft, 46);
        heading.paint(painter, kHeadingLeft, 103 - heading.height() / 2);
    });
    easel.claim(QStringLiteral("heading"), text);
    if (asks)
        paintQuestionPill(easel);
}

} // namespace hocvu::media
