// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/countdown.h"

#include "ui/accessible.h"
#include "ui/icon.h"
#include "ui/paint.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace hocvu {

namespace {

constexpr int kHeight = 60;
constexpr int kIcon = 28;
constexpr int kSide = 18;
constexpr int kIconGap = 10;

using std::chrono::seconds;

Countdown::Stage stageFor(seconds remaining)
{
    if (remaining <= seconds(0))
        return Countdown::Stage::Over;
    if (remaining <= seconds(60))
        return Countdown::Stage::OneMinute;
    return remaining <= seconds(300) ? Countdown::Stage::FiveMinutes : Countdown::Stage::Plenty;
}

QFont digitFont()
{
    QFont font = theme::font(theme::TextStyle::Heading);
    font.setPixelSize(theme::px(26));
    return font;
}

/// All digits take the room of the widest one, so that the clock stands still.
int digitWidth()
{
    const QFontMetrics metrics(digitFont());
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = qMax(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

int widthOf(QChar letter)
{
    return letter.isDigit() ? digitWidth() : QFontMetrics(digitFont()).horizontalAdvance(letter);
}

} // namespace

Countdown::Countdown(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("countdown"));
}

void Countdown::setRemaining(seconds remaining)
{
    const qsizetype lengthBefore = text().size();
    m_remaining = qMax(remaining, seconds(0));
    setAccessibleDescription(text());
    const Stage stage = stageFor(m_remaining);
    if (stage != m_stage || accessibleName().isEmpty()) {
        const bool urgent = stage != Stage::Plenty && stage != m_stage;
        m_stage = stage;
        updateGeometry();
        if (urgent)
            announce(this, caption());
        else
            setAccessibleName(caption());
    }
    if (text().size() != lengthBefore)
        updateGeometry();
    update();
}

void Countdown::setPaused(bool paused)
{
    m_paused = paused;
    setAccessibleName(caption());
    updateGeometry();
    update();
}

QString Countdown::text() const
{
    const auto total = m_remaining.count();
    const QString tail = QStringLiteral("%1:%2")
                             .arg(total / 60 % 60, 2, 10, QLatin1Char('0'))
                             .arg(total % 60, 2, 10, QLatin1Char('0'));
    return total < 3600 ? tail : QStringLiteral("%1:%2").arg(total / 3600).arg(tail);
}

theme::Tone Countdown::tone() const
{
    switch (m_stage) {
    case Stage::Plenty:
        return theme::Tone::Neutral;
    case Stage::FiveMinutes:
        return theme::Tone::Warning;
    case Stage::OneMinute:
    case Stage::Over:
        return theme::Tone::Error;
    }
    return theme::Tone::Neutral;
}

QString Countdown::caption() const
{
    if (m_paused)
        return tr("Tạm dừng");
    switch (m_stage) {
    case Stage::Plenty:
        return tr("Thời gian còn lại");
    case Stage::FiveMinutes:
        return tr("Còn dưới 5 phút");
    case Stage::OneMinute:
        return tr("Còn dưới 1 phút");
    case Stage::Over:
        return tr("Hết giờ");
    }
    return {};
}

QString Countdown::spoken() const
{
    const auto total = m_remaining.count();
    return tr("%1: %2 phút %3 giây").arg(caption()).arg(total / 60).arg(total % 60);
}

QString Countdown::iconName() const
{
    if (m_paused)
        return QStringLiteral("pause");
    switch (m_stage) {
    case Stage::Plenty:
        return QStringLiteral("clock");
    case Stage::FiveMinutes:
        return QStringLiteral("hourglass");
    case Stage::OneMinute:
    case Stage::Over:
        return QStringLiteral("warning");
    }
    return {};
}

QSize Countdown::sizeHint() const
{
    int digits = 0;
    const QString time = text();
    for (const QChar letter : time)
        digits += widthOf(letter);
    const int words
        = QFontMetrics(theme::font(theme::TextStyle::Base)).horizontalAdvance(caption());
    const int text = digits + theme::px(theme::kGapSmall + theme::kGapTiny) + words;
    return {2 * theme::px(kSide) + theme::px(kIcon + kIconGap) + text, theme::px(kHeight)};
}

void Countdown::paintEvent(QPaintEvent *)
{
    const theme::ToneColours look = theme::toneColours(tone());
    QPainter painter(this);
    paint::sheet(painter, rect(), height() / 2.0, look.soft, look.line, 1.5);
    int left = theme::px(kSide);
    paintIcon(painter, QRect(left, 0, theme::px(kIcon), height()), iconName(), look.solid,
              IconStyle::Duotone);
    left += theme::px(kIcon + kIconGap);
    painter.setPen(look.onSoft);
    painter.setFont(digitFont());
    const QString time = text();
    for (const QChar letter : time) {
        const int room = widthOf(letter);
        painter.drawText(QRect(left, 0, room, height()), Qt::AlignCenter | Qt::TextDontClip,
                         letter);
        left += room;
    }
    left += theme::px(theme::kGapSmall + theme::kGapTiny);
    painter.setFont(theme::font(theme::TextStyle::Base));
    painter.drawText(QRect(left, 0, width() - left, height()),
                     Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, caption());
}

void Countdown::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace hocvu
