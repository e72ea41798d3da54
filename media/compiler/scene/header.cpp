// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr double kTextLeft = kLeft + 24;
constexpr double kKickerTop = 24;
constexpr double kHeadingTop = 64;
constexpr double kHeadingHeight = 60;
constexpr int kEnterMs = 240; ///< When the scene before has all but gone.
const QRectF kPill(kRight - 214, kHeadingTop + 2, 214, 56);

bool asksAtEnd(const Easel &easel)
{
    const auto &checkpoints = easel.lesson().checkpoints;
    return std::any_of(checkpoints.begin(), checkpoints.end(), [&](const Checkpoint &checkpoint) {
        return checkpoint.after == easel.scene().id;
    });
}

void paintQuestionPill(Easel &easel)
{
    const int last = static_cast<int>(easel.scene().say.size()) - 1;
    const QColor ink(colour::kDarkGold);
    const TextBlock text = easel.label(QStringLiteral("Câu hỏi"), boldStyle(30, 28, ink), 130);
    const QRectF area = kPill.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom);
    easel.add(area, Motion::Pop, easel.sentenceMs(last) + 300, [&](QPainter &painter) {
        paintShadow(painter, kPill, 28, easel.scale(), QColor(200, 140, 20, 80));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colour::kGold));
        painter.drawRoundedRect(kPill, 28, 28);
        easel.icons().paint(painter, QStringLiteral("question"), IconStyle::Fill,
                            QRectF(kPill.left() + 16, kPill.top() + 7, 42, 42), ink);
        text.paint(painter, kPill.left() + 70, kPill.center().y() - text.height() / 2);
    });
    easel.claim(QStringLiteral("question sign"), kPill);
}

} // namespace

void paintHeader(Easel &easel)
{
    const bool asks = asksAtEnd(easel);
    const double width = (asks ? kPill.left() - 20 : kRight) - kTextLeft;
    const auto count = static_cast<int>(easel.lesson().scenes.size());
    const TextBlock place = easel.label(QStringLiteral("%1/%2").arg(easel.index() + 1).arg(count),
                                        {28, QFont::DemiBold, QColor(colour::kSlate), 1.36});
    const TextBlock kicker
        = easel.fit(QStringLiteral("kicker"), {easel.lesson().kicker, easel.scene().line},
                    {28, QFont::DemiBold, QColor(colour::kBlue), 1.36},
                    {kRight - kTextLeft - place.width() - 40, 40}, 1);
    TextStyle style = boldStyle(44, 34);
    style.weight = QFont::ExtraBold;
    const TextBlock heading
        = easel.fit(QStringLiteral("heading"), {easel.scene().heading, easel.scene().line}, style,
                    {width, kHeadingHeight}, 1);
    const QRectF bar(kLeft, kKickerTop + 4, 7, kHeadingTop + kHeadingHeight - kKickerTop - 8);
    const QRectF text(kTextLeft - 2, kKickerTop, width + 2, kHeadingTop + kHeadingHeight - 24);
    easel.add(bar.adjusted(-2, -2, 2, 2), Motion::Fade, kEnterMs, [&](QPainter &painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colour::kBlue));
        painter.drawRoundedRect(bar, 3.5, 3.5);
    });
    easel.add(text.adjusted(0, 0, 0, 6), Motion::FromLeft, kEnterMs, [&](QPainter &painter) {
        kicker.paint(painter, kTextLeft, kKickerTop);
        heading.paint(painter, kTextLeft, kHeadingTop + (kHeadingHeight - heading.height()) / 2);
    });
    const QRectF corner(kRight - place.width() - 4, kKickerTop, place.width() + 4, 40);
    easel.add(corner, Motion::Fade, kEnterMs,
              [&](QPainter &painter) { place.paint(painter, corner.left() + 2, kKickerTop); });
    easel.claim(QStringLiteral("heading"),
                QRectF(kLeft, kKickerTop, kTextLeft - kLeft + width,
                       kHeadingTop + kHeadingHeight - kKickerTop));
    if (asks)
        paintQuestionPill(easel);
}

void paintAsOf(Easel &easel, double left, double top, int enterMs)
{
    const QColor colour(colour::kText);
    const TextBlock text
        = easel.label(QStringLiteral("Nội dung cập nhật đến ngày %1")
                          .arg(easel.lesson().asOf.toString(QStringLiteral("d/M/yyyy"))),
                      {28, QFont::Medium, colour, 1.36}, 620);
    const QRectF place(left, top, 44 + text.width() + 4, 44);
    easel.add(place, Motion::Fade, enterMs, [&](QPainter &painter) {
        easel.icons().paint(painter, QStringLiteral("calendar-check"), IconStyle::Duotone,
                            QRectF(left, top + 4, 36, 36), QColor(colour::kBlue));
        text.paint(painter, left + 44, top + 22 - text.height() / 2);
    });
    easel.claim(QStringLiteral("date"), place);
}

} // namespace hocvu::media
