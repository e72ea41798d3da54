// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/lesson_tile.h"

#include "kiosk/pages/page_words.h"
#include "ui/focus_mode.h"
#include "ui/icon.h"
#include "ui/paint.h"

#include <QPainter>

namespace hocvu {

namespace {

constexpr int kTick = 28;
// As TileButton lays its picture out.
constexpr int kPadding = 18;
constexpr int kMedallion = 60;

} // namespace

LessonTile::LessonTile(int number, QWidget *parent)
    : TileButton({}, {}, {}, QStringLiteral("lessonTile%1").arg(number), parent)
{
    setNumber(number);
}

void LessonTile::showLesson(const LessonRow &row)
{
    m_done = row.done;
    m_next = row.isNext;
    setTitle(row.title);
    const QString state = words::lessonState(row);
    setSubtitle(row.done ? tr("%1 · %2").arg(state, words::length(row.seconds)) : state);
    setTone(row.done           ? theme::Tone::Success
                : row.isBroken ? theme::Tone::Warning
                               : theme::Tone::Info);
    setFraction(!row.done && row.percent > 0 ? row.percent / 100.0 : -1);
    setAccessibleName(tr("Bài %1: %2").arg(row.number).arg(row.title));
}

void LessonTile::paintEvent(QPaintEvent *event)
{
    TileButton::paintEvent(event);
    const QRect sheet = rect().marginsRemoved(paint::shadowMargins());
    QPainter painter(this);
    if (m_next && !FocusMode::showsRing(*this))
        paint::sheet(painter, sheet, theme::px(theme::kRadiusLarge), {},
                     theme::toneColours(theme::Tone::Info).solid, 2);
    if (!m_done)
        return;
    const int size = theme::px(kTick);
    const int half = theme::px(kMedallion) / 2;
    const QPoint corner(sheet.left() + theme::px(kPadding) + 2 * half, sheet.center().y() + half);
    const QRect tick(corner - QPoint(size * 2 / 3, size * 2 / 3), QSize(size, size));
    paint::sheet(painter, tick, size / 2.0, theme::toneColours(theme::Tone::Success).solid,
                 theme::colours().card, theme::px(2));
    const int edge = theme::px(6);
    paintIcon(painter, tick.adjusted(edge, edge, -edge, -edge), QStringLiteral("check"),
              theme::colours().card);
}

} // namespace hocvu
