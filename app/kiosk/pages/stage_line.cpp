// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/stage_line.h"

#include "ui/accessible.h"
#include "ui/paint.h"
#include "ui/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kTodayHeight = 40; ///< Of the mark above the line.
constexpr int kBar = 10;
constexpr int kGap = 14;
constexpr QColor kAhead{70, 104, 178};
constexpr QColor kPast{150, 176, 232};

QString dayAndMonth(QDate date)
{
    return date.toString(QStringLiteral("d/M"));
}

QFont smallStrong()
{
    return theme::font(theme::TextStyle::Strong);
}

} // namespace

StageLine::StageLine(const QList<Stage> &stages, QWidget *parent)
    : QWidget(parent)
    , m_stages(stages)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
}

void StageLine::setToday(QDate today)
{
    m_today = today;
    setAccessibleName(tr("Lộ trình cuộc thi"));
    QString words;
    for (int i = 0; i < m_stages.size(); ++i) {
        const Stage &stage = m_stages.at(i);
        words += tr("Chặng %1: %2, từ %3 đến %4. ")
                     .arg(i + 1)
                     .arg(stage.name, dayAndMonth(stage.from), dayAndMonth(stage.to));
        if (stage.from <= today && today <= stage.to)
            words += tr("Hôm nay đang ở chặng này. ");
    }
    setAccessibleDescription(words.trimmed());
    update();
}

QSize StageLine::sizeHint() const
{
    const int name = QFontMetrics(smallStrong()).height();
    const int dates = QFontMetrics(theme::font(theme::TextStyle::Base)).height();
    return {theme::px(600), theme::px(kTodayHeight + kBar + 10) + name + dates};
}

QRect StageLine::cell(int index) const
{
    const int count = std::max(static_cast<int>(m_stages.size()), 1);
    const int gap = theme::px(kGap);
    const int wide = (width() - gap * (count - 1)) / count;
    return {index * (wide + gap), 0, wide, height()};
}

void StageLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 0; i < m_stages.size(); ++i) {
        paintStage(painter, i);
        if (m_stages.at(i).from <= m_today && m_today <= m_stages.at(i).to)
            paintToday(painter, i);
    }
}

void StageLine::paintStage(QPainter &painter, int index) const
{
    const Stage &stage = m_stages.at(index);
    const bool past = stage.to < m_today;
    const bool present = !past && stage.from <= m_today;
    const QRect area = cell(index);
    QRect bar(area.left(), theme::px(kTodayHeight), area.width(), theme::px(kBar));
    const double round = bar.height() / 2.0;
    paint::sheet(painter, bar, round, past ? kPast : kAhead);
    if (present) {
        const auto days = static_cast<double>(stage.from.daysTo(stage.to) + 1);
        const double share = (static_cast<double>(stage.from.daysTo(m_today)) + 0.5) / days;
        bar.setWidth(std::max(qRound(bar.width() * share), bar.height()));
        paint::sheet(painter, bar, round, theme::colours().gold);
    }
    QRect line(area.left(), bar.bottom() + theme::px(10), area.width(),
               QFontMetrics(smallStrong()).height());
    painter.setFont(smallStrong());
    painter.setPen(present ? theme::colours().gold : theme::colours().onDeep);
    const QString name = tr("Chặng %1: %2").arg(index + 1).arg(stage.name);
    painter.drawText(line, Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, line.width()));
    line.translate(0, line.height());
    painter.setFont(theme::font(theme::TextStyle::Base));
    painter.setPen(theme::colours().onDeepSoft);
    painter.drawText(line, Qt::AlignLeft | Qt::TextSingleLine,
                     past
                         ? tr("%1 – %2, đã qua").arg(dayAndMonth(stage.from), dayAndMonth(stage.to))
                         : tr("%1 – %2").arg(dayAndMonth(stage.from), dayAndMonth(stage.to)));
}

void StageLine::paintToday(QPainter &painter, int index) const
{
    const Stage &stage = m_stages.at(index);
    const QRect area = cell(index);
    const auto days = static_cast<double>(stage.from.daysTo(stage.to) + 1);
    const double share = (static_cast<double>(stage.from.daysTo(m_today)) + 0.5) / days;
    const int at = area.left() + qRound(area.width() * share);
    const QString words = tr("Hôm nay, %1").arg(dayAndMonth(m_today));
    painter.setFont(smallStrong());
    const QFontMetrics letters = painter.fontMetrics();
    QRect flag(0, 0, letters.horizontalAdvance(words) + theme::px(24),
               letters.height() + theme::px(4));
    flag.moveLeft(std::clamp(at - flag.width() / 2, 0, std::max(width() - flag.width(), 0)));
    const theme::ToneColours gold = theme::toneColours(theme::Tone::Gold);
    paint::sheet(painter, flag, flag.height() / 2.0, gold.solid);
    painter.setPen(gold.onSolid);
    painter.drawText(flag, Qt::AlignCenter | Qt::TextSingleLine, words);
    const double dot = theme::px(kBar + 10);
    const double middle = theme::px(kTodayHeight) + theme::px(kBar) / 2.0;
    paint::sheet(painter, QRectF(at - dot / 2, middle - dot / 2, dot, dot), dot / 2, gold.solid,
                 theme::colours().deep, theme::px(3));
}

} // namespace hocvu
