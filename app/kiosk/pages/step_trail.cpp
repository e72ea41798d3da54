// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/step_trail.h"

#include "ui/accessible.h"
#include "ui/icon.h"
#include "ui/paint.h"
#include "ui/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace hocvu {

namespace {

constexpr int kDisc = 34;
constexpr int kGap = 8;
constexpr int kBridge = 26;

int wordsWidth(const QString &words)
{
    return QFontMetrics(theme::font(theme::TextStyle::Strong)).horizontalAdvance(words);
}

} // namespace

StepTrail::StepTrail(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    setCurrent(0);
}

void StepTrail::setCurrent(int index)
{
    m_current = index;
    setAccessibleName(
        tr("Bước %1 trên %2: %3").arg(index + 1).arg(m_steps.size()).arg(m_steps.value(index)));
    update();
}

QSize StepTrail::sizeHint() const
{
    int wide = theme::px(kBridge) * (static_cast<int>(m_steps.size()) - 1);
    for (const QString &step : m_steps)
        wide += theme::px(kDisc + 2 * kGap) + wordsWidth(step);
    return {wide, theme::px(kDisc)};
}

void StepTrail::paintEvent(QPaintEvent *)
{
    const theme::ToneColours blue = theme::toneColours(theme::Tone::Info);
    QPainter painter(this);
    const QFont letters = theme::font(theme::TextStyle::Strong);
    const int size = theme::px(kDisc);
    int left = 0;
    for (int i = 0; i < m_steps.size(); ++i) {
        const QRect disc(left, 0, size, size);
        const bool ahead = i > m_current;
        paint::sheet(painter, disc, size / 2.0,
                     i == m_current ? blue.solid
                         : ahead    ? theme::colours().card
                                    : blue.soft,
                     i == m_current ? QColor()
                         : ahead    ? theme::colours().fieldLine
                                    : blue.line);
        painter.setFont(letters);
        if (i < m_current) {
            const int edge = theme::px(7);
            paintIcon(painter, disc.adjusted(edge, edge, -edge, -edge), QStringLiteral("check"),
                      blue.onSoft);
        } else {
            painter.setPen(ahead ? theme::colours().inkSoft : blue.onSolid);
            painter.drawText(disc, Qt::AlignCenter, QString::number(i + 1));
        }
        left += size + theme::px(kGap);
        const int wide = wordsWidth(m_steps.at(i));
        painter.setPen(i == m_current ? theme::colours().ink : theme::colours().inkSoft);
        painter.drawText(QRect(left, 0, wide, height()), Qt::AlignVCenter | Qt::TextDontClip,
                         m_steps.at(i));
        left += wide + theme::px(kGap);
        if (i + 1 < m_steps.size())
            painter.fillRect(QRect(left, height() / 2, theme::px(kBridge - kGap), theme::px(2)),
                             theme::colours().fieldLine);
        left += theme::px(kBridge);
    }
}

} // namespace hocvu
