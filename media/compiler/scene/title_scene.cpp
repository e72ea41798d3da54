// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hocvu::media {

namespace {

constexpr double kTextWidth = 690;

void addProgramme(Easel &easel)
{
    const QColor colour(colour::kText);
    const TextBlock text
        = easel.label(QStringLiteral("Bồi dưỡng kỹ năng AI cho cán bộ, công chức, viên chức"),
                      {28, QFont::Medium, colour, 1.36});
    const QRectF place(kLeft, 36, 56 + text.width() + 4, 48);
    easel.add(place, Motion::Fade, 0, [&](QPainter &painter) {
        easel.icons().paint(painter, QStringLiteral("bank"), IconStyle::Duotone,
                            QRectF(kLeft, 38, 42, 42), QColor(colour::kBlue));
        text.paint(painter, kLeft + 56, 60 - text.height() / 2);
    });
    easel.claim(QStringLiteral("programme"), place);
}

void addKicker(Easel &easel, double top)
{
    const TextBlock text
        = easel.fit(QStringLiteral("kicker"), {easel.lesson().kicker, easel.lesson().kickerLine},
                    {28, QFont::DemiBold, QColor(colour::kBlue), 1.36}, {kTextWidth - 90, 40}, 1);
    const QRectF pill(kLeft, top, text.width() + 76, 54);
    easel.add(pill.adjusted(-2, -2, 2, 2), Motion::Rise, 160, [&](QPainter &painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colour::kSky));
        painter.drawRoundedRect(pill, 27, 27);
        painter.setBrush(QColor(colour::kGold));
        painter.drawEllipse(QPointF(pill.left() + 30, pill.center().y()), 8, 8);
        text.paint(painter, pill.left() + 50, pill.center().y() - text.height() / 2);
    });
    easel.claim(QStringLiteral("kicker"), pill);
}

QString emblemOf(const Lesson &lesson)
{
    if (!lesson.scenes.first().icon.isEmpty())
        return lesson.scenes.first().icon;
    for (const Scene &scene : lesson.scenes) {
        for (const Item &item : scene.items) {
            if (!item.icon.isEmpty())
                return item.icon;
        }
    }
    return QStringLiteral("sparkle");
}

} // namespace

void paintTitle(Easel &easel)
{
    const Scene &scene = easel.scene();
    easel.demandIcon(scene.icon, scene.line);
    addProgramme(easel);
    TextStyle headingStyle = boldStyle(64, 46);
    headingStyle.weight = QFont::ExtraBold;
    const TextBlock heading = easel.fit(QStringLiteral("heading"), {scene.heading, scene.line},
                                        headingStyle, {kTextWidth, 240}, 3);
    TextBlock text;
    if (!scene.text.isEmpty())
        text = easel.fit(QStringLiteral("subtitle"), {scene.text, scene.line}, plainStyle(34, 30),
                         {kTextWidth, 94}, 2);
    // Kicker, heading and subtitle stand together in the middle of what captions leave.
    const double used = 54 + 22 + heading.height() + 14 + text.height();
    const double top = std::round(std::max(104.0, 306 - used / 2));
    addKicker(easel, top);
    const QRectF headingBox(kLeft - 2, top + 76, kTextWidth + 4, heading.height());
    easel.add(headingBox, Motion::Rise, 240,
              [&](QPainter &painter) { heading.paint(painter, kLeft, headingBox.top()); });
    easel.claim(QStringLiteral("heading"), headingBox);
    if (!scene.text.isEmpty()) {
        const QRectF textBox(kLeft - 2, headingBox.bottom() + 14, kTextWidth + 4, text.height());
        easel.add(textBox, Motion::Rise, 440,
                  [&](QPainter &painter) { text.paint(painter, kLeft, textBox.top()); });
        easel.claim(QStringLiteral("subtitle"), textBox);
    }
    paintAsOf(easel, kLeft, 536, 640);
    paintHero(easel, emblemOf(easel.lesson()));
}

} // namespace hocvu::media
