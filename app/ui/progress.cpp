// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress.h"

#include "ui/paint.h"

#include <QPainter>

#include <numeric>

namespace hocvu {

namespace {

constexpr int kBarHeight = 10;
constexpr int kPartGap = 6;

struct Colours
{
    QColor filled;
    QColor empty;
    QColor words;
    QColor caption;
};

Colours coloursFor(theme::Tone tone, bool onDeep)
{
    const theme::Colours &look = theme::colours();
    if (onDeep)
        return {look.gold, theme::mixed(look.deepLight, look.onDeep, 0.24), look.onDeep,
                look.onDeepSoft};
    return {theme::toneColours(tone).solid, look.line, look.ink, look.inkSoft};
}

/// Share of the range that is done, 0 to 1.
double fraction(const QProgressBar &bar)
{
    const int range = bar.maximum() - bar.minimum();
    return range > 0 ? qBound(0.0, double(bar.value() - bar.minimum()) / range, 1.0) : 0.0;
}

} // namespace

ProgressRing::ProgressRing(int diameter, QWidget *parent)
    : QProgressBar(parent)
    , m_diameter(diameter)
{
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ProgressRing::setWords(const QString &words)
{
    m_words = words;
    rename();
}

void ProgressRing::setCaption(const QString &caption)
{
    m_caption = caption;
    rename();
}

void ProgressRing::rename()
{
    setAccessibleName(m_caption.isEmpty() ? m_words : tr("%1: %2").arg(m_caption, m_words));
    update();
}

void ProgressRing::setTone(theme::Tone tone)
{
    m_tone = tone;
    update();
}

void ProgressRing::setOnDeep(bool onDeep)
{
    m_onDeep = onDeep;
    update();
}

QSize ProgressRing::sizeHint() const
{
    return {theme::px(m_diameter), theme::px(m_diameter)};
}

void ProgressRing::paintEvent(QPaintEvent *)
{
    const Colours look = coloursFor(m_tone, m_onDeep);
    const double width = qMax(theme::px(m_diameter) / 11.0, 4.0);
    QRectF area(rect());
    area.adjust(width / 2, width / 2, -width / 2, -width / 2);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.empty, width));
    painter.drawEllipse(area);
    const double done = fraction(*this);
    if (done > 0) {
        painter.setPen(QPen(look.filled, width, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(area, 90 * 16, -qRound(done * 360 * 16));
    }

    QFont large = theme::font(theme::TextStyle::Heading);
    large.setPixelSize(theme::px(qMax(m_diameter / 5, 18)));
    const QString words = m_words.isEmpty() ? tr("%1 %").arg(qRound(done * 100)) : m_words;
    // Words that are long for the ring, "25,67/30", are written smaller.
    const double room = area.width() - 2 * width;
    if (const int wide = QFontMetrics(large).horizontalAdvance(words); wide > room)
        large.setPixelSize(qMax(theme::px(16), int(large.pixelSize() * room / wide)));
    const int lineHeight = QFontMetrics(large).height();
    const QFont small = theme::font(theme::TextStyle::Base);
    const int smallHeight = m_caption.isEmpty() ? 0 : QFontMetrics(small).height();
    QRect line(0, (height() - lineHeight - smallHeight) / 2, this->width(), lineHeight);
    painter.setFont(large);
    painter.setPen(look.words);
    painter.drawText(line, Qt::AlignCenter, words);
    painter.setFont(small);
    painter.setPen(look.caption);
    painter.drawText(QRect(0, line.bottom(), this->width(), smallHeight), Qt::AlignCenter,
                     m_caption);
}

ProgressBar::ProgressBar(QWidget *parent)
    : QProgressBar(parent)
{
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressBar::setParts(const QList<int> &lengths)
{
    m_parts = lengths;
    update();
}

void ProgressBar::setTone(theme::Tone tone)
{
    m_tone = tone;
    update();
}

void ProgressBar::setOnDeep(bool onDeep)
{
    m_onDeep = onDeep;
    update();
}

QSize ProgressBar::sizeHint() const
{
    return {theme::px(240), theme::px(kBarHeight)};
}

QSize ProgressBar::minimumSizeHint() const
{
    return {theme::px(60), theme::px(kBarHeight)};
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    const Colours look = coloursFor(m_tone, m_onDeep);
    const QList<int> parts = m_parts.isEmpty() ? QList<int>{1} : m_parts;
    const double total = std::max(std::accumulate(parts.begin(), parts.end(), 0.0), 1.0);
    const double gap = theme::px(kPartGap);
    const double room = width() - gap * static_cast<double>(parts.size() - 1);
    const double high = theme::px(kBarHeight);
    const double top = (height() - high) / 2;
    double left = 0;
    double done = fraction(*this) * total;
    QPainter painter(this);
    for (const int part : parts) {
        const QRectF whole(left, top, room * part / total, high);
        paint::sheet(painter, whole, high / 2, look.empty);
        const double share = part > 0 ? qBound(0.0, done / part, 1.0) : 0.0;
        if (share > 0) {
            QRectF filled = whole;
            filled.setWidth(qMax(whole.width() * share, high));
            paint::sheet(painter, filled, high / 2, look.filled);
        }
        done -= part;
        left = whole.right() + gap;
    }
}

} // namespace hocvu
