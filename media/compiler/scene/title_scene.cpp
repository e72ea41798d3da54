// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hocvu::media {

namespace {

constexpr double kTextWidth = 650;

void addProgramme(Easel &easel, int start)
{
    const TextStyle style{17, QFont::Medium, QColor(0xb4c8f5), 1.36, 0.2};
    const TextBlock text
        = easel.fit(QStringLiteral("programme"), easel.scene().line,
                    QStringLiteral("Bồi dưỡng kỹ năng AI cho cán bộ, công chức, viên chức"), style,
                    {560, 30}, 1);
    easel.add(QRectF(kLeft - 2, 44, 640, 44), Motion::Fade, start, [&](QPainter &painter) {
        easel.icons().paint(painter, QStringLiteral("bank"), IconStyle::Duotone,
                            QRectF(kLeft - 1, 49, 34, 34), QColor(0xb4c8f5));
        text.paint(painter, kLeft + 44, 66 - text.height() / 2);
    });
    easel.claim(QStringLiteral("programme"), QRectF(kLeft, 44, 640, 44));
}

void addKicker(Easel &easel, double top, int start)
{
    const TextStyle style{16, QFont::DemiBold, QColor(0xffe3a6), 1.36, 0.2};
    const TextBlock text = easel.fit(QStringLiteral("kicker"), easel.scene().line,
                                     easel.lesson().kicker, style, {560, 30}, 1);
    const QRectF pill(kLeft, top, text.width() + 63, 40);
    easel.add(pill.adjusted(-2, -2, 2, 2), Motion::Rise, start, [&](QPainter &painter) {
        painter.setPen(QPen(QColor(242, 181, 58, 120), 1.4));
        painter.setBrush(QColor(255, 255, 255, 24));
        painter.drawRoundedRect(pill, 20, 20);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colour::kGold));
        painter.drawEllipse(QPointF(pill.left() + 22, pill.center().y()), 4.8, 4.8);
        text.paint(painter, pill.left() + 38, pill.center().y() - text.height() / 2);
    });
    easel.claim(QStringLiteral("kicker"), pill);
}

/// The gold line, and how fresh the content is.
void addFoot(Easel &easel, double top, int start)
{
    const TextStyle style{16, QFont::Normal, QColor(0x9fb6ea), 1.36, 0.2};
    const QString date = easel.lesson().asOf.toString(QStringLiteral("dd/MM/yyyy"));
    const TextBlock text = easel.fit(QStringLiteral("date"), easel.scene().line,
                                     QStringLiteral("Nội dung cập nhật đến ngày %1").arg(date),
                                     style, {kTextWidth, 24}, 1);
    const QRectF line(kLeft, top, 128, 6);
    easel.add(line.adjusted(-2, -2, 2, 2), Motion::FromLeft, start, [&](QPainter &painter) {
        QLinearGradient gradient(line.topLeft(), line.topRight());
        gradient.setColorAt(0, QColor(colour::kGold));
        gradient.setColorAt(1, QColor(0xff8a5c));
        painter.setPen(Qt::NoPen);
        painter.setBrush(gradient);
        painter.drawRoundedRect(line, 3, 3);
    });
    const QRectF place(kLeft, top + 22, kTextWidth, 26);
    easel.add(place, Motion::Fade, start + 200,
              [&](QPainter &painter) { text.paint(painter, kLeft, place.top() + 2); });
    easel.claim(QStringLiteral("date"), line.united(place));
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
    easel.standOnDark();
    const Scene &scene = easel.scene();
    const int start = easel.startMs();
    addProgramme(easel, start);
    const TextStyle headingStyle{60, QFont::ExtraBold, QColor(Qt::white), 1.34, 0, 44};
    const TextBlock heading = easel.fit(QStringLiteral("heading"), scene.line, scene.heading,
                                        headingStyle, {kTextWidth, 214}, 3);
    TextBlock text;
    if (!scene.text.isEmpty()) {
        const TextStyle style{26, QFont::Normal, QColor(0xd5e2fd), 1.36, 0, 22};
        text = easel.fit(QStringLiteral("subtitle"), scene.line, scene.text, style,
                         {kTextWidth, 72}, 2);
    }
    // Kicker, heading, subtitle and foot stand together in the middle of what captions leave.
    const double used = 66 + heading.height() + 14 + text.height() + 70;
    const double top = std::round(std::max(128.0, 342 - used / 2));
    addKicker(easel, top, start + 160);
    const QRectF headingBox(kLeft - 2, top + 66, kTextWidth + 4, heading.height());
    easel.add(headingBox, Motion::Rise, start + 240,
              [&](QPainter &painter) { heading.paint(painter, kLeft, headingBox.top()); });
    easel.claim(QStringLiteral("heading"), headingBox);
    double bottom = headingBox.bottom() + 14;
    if (!scene.text.isEmpty()) {
        const QRectF textBox(kLeft - 2, bottom, kTextWidth + 4, text.height());
        easel.add(textBox, Motion::Rise, start + 440,
                  [&](QPainter &painter) { text.paint(painter, kLeft, textBox.top()); });
        easel.claim(QStringLiteral("subtitle"), textBox);
        bottom = textBox.bottom() + 22;
    }
    addFoot(easel, std::round(bottom), start + 640);
    easel.demandIcon(scene.icon, scene.line);
    paintHero(easel, emblemOf(easel.lesson()));
}

} // namespace hocvu::media
