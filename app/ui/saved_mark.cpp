// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saved_mark.h"

#include "ui/accessible.h"
#include "ui/icon.h"
#include "ui/paint.h"
#include "ui/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace hocvu {

namespace {

constexpr int kHeight = 40;
constexpr int kIcon = 24;
constexpr int kSide = 14;

struct Look
{
    QString iconName;
    theme::Tone tone;
};

Look lookOf(SavedMark::State state)
{
    switch (state) {
    case SavedMark::State::Nothing:
        return {{}, theme::Tone::Neutral};
    case SavedMark::State::Waiting:
        return {QStringLiteral("floppy-disk"), theme::Tone::Neutral};
    case SavedMark::State::Saved:
        return {QStringLiteral("check-circle"), theme::Tone::Success};
    case SavedMark::State::SavedTwice:
        return {QStringLiteral("checks"), theme::Tone::Success};
    case SavedMark::State::Failed:
        return {QStringLiteral("warning-octagon"), theme::Tone::Error};
    }
    return {};
}

} // namespace

SavedMark::SavedMark(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("savedMark"));
}

void SavedMark::setState(State state)
{
    const bool changed = state != m_state;
    m_state = state;
    if (state == State::Failed && changed)
        announce(this, words());
    else
        setAccessibleName(words());
    updateGeometry();
    update();
}

QString SavedMark::words() const
{
    switch (m_state) {
    case State::Nothing:
        return {};
    case State::Waiting:
        return tr("Đang lưu…");
    case State::Saved:
        return tr("Đã lưu");
    case State::SavedTwice:
        return tr("Đã lưu hai nơi");
    case State::Failed:
        return tr("Chưa lưu được");
    }
    return {};
}

QSize SavedMark::sizeHint() const
{
    // As wide as the longest words, so that nothing beside it moves.
    const QFontMetrics letters(theme::font(theme::TextStyle::Strong));
    int widest = 0;
    for (const QString &text :
         {tr("Đang lưu…"), tr("Đã lưu"), tr("Đã lưu hai nơi"), tr("Chưa lưu được")})
        widest = qMax(widest, letters.horizontalAdvance(text));
    return {widest + theme::px(kIcon + theme::kGapSmall + 2 * kSide), theme::px(kHeight)};
}

void SavedMark::paintEvent(QPaintEvent *)
{
    if (m_state == State::Nothing)
        return;
    const Look look = lookOf(m_state);
    const theme::ToneColours colours = theme::toneColours(look.tone);
    QPainter painter(this);
    if (m_state == State::Failed)
        paint::sheet(painter, rect(), height() / 2.0, colours.soft, colours.line);
    const QFont letters = theme::font(theme::TextStyle::Strong);
    const int icon = theme::px(kIcon);
    const int gap = theme::px(theme::kGapSmall);
    const int content = icon + gap + QFontMetrics(letters).horizontalAdvance(words());
    const int left = width() - theme::px(kSide) - content; // Beside the clock.
    paintIcon(painter, QRect(left, 0, icon, height()), look.iconName, colours.solid,
              IconStyle::Duotone);
    painter.setFont(letters);
    painter.setPen(colours.onSoft);
    painter.drawText(rect().adjusted(left + icon + gap, 0, 0, 0),
                     Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, words());
}

void SavedMark::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace hocvu
