// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/person_row.h"

#include "ui/icon.h"
#include "ui/paint.h"
#include "ui/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace hocvu {

namespace {

constexpr int kSide = 16;
constexpr int kEdge = 9;
constexpr int kIcon = 34;

QFont nameFont()
{
    QFont font = theme::font(theme::TextStyle::Lead);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

PersonRow::PersonRow(const QString &objectName, QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(objectName);
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PersonRow::setPerson(const Person &person)
{
    m_person = person.id;
    setText(person.name);
    m_details = tr("Sinh năm %1 · %2").arg(person.birthYear).arg(person.unit);
    setAccessibleName(QStringLiteral("%1, %2").arg(person.name, m_details));
    update();
}

void PersonRow::setMarked(bool marked)
{
    m_marked = marked;
    update();
}

QSize PersonRow::sizeHint() const
{
    const int lines = QFontMetrics(nameFont()).height()
        + QFontMetrics(theme::font(theme::TextStyle::Base)).height();
    return {theme::px(360), lines + 2 * theme::px(kEdge)};
}

void PersonRow::paintEvent(QPaintEvent *)
{
    const theme::ToneColours blue = theme::toneColours(theme::Tone::Info);
    const int radius = theme::px(theme::kRadius);
    QPainter painter(this);
    const bool lit = m_marked || underMouse() || isDown();
    paint::sheet(painter, rect(), radius, lit ? blue.soft : theme::kCard,
                 m_marked ? blue.solid : theme::kLine, m_marked ? 2 : 1);
    const int icon = theme::px(kIcon);
    QRect line
        = rect().adjusted(theme::px(kSide), theme::px(kEdge), -theme::px(kSide), -theme::px(kEdge));
    paintIcon(painter, QRect(line.left(), 0, icon, height()), QStringLiteral("user-circle"),
              blue.solid, IconStyle::Duotone);
    paintIcon(painter, QRect(line.right() - icon / 2, 0, icon / 2, height()),
              QStringLiteral("caret-right"), theme::kInkSoft);
    line.adjust(icon + theme::px(12), 0, -icon, 0);
    painter.setFont(nameFont());
    painter.setPen(theme::kInk);
    line.setHeight(painter.fontMetrics().height());
    painter.drawText(line, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
    line.translate(0, line.height());
    painter.setFont(theme::font(theme::TextStyle::Base));
    painter.setPen(theme::kInkSoft);
    line.setHeight(painter.fontMetrics().height());
    painter.drawText(line, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_details, Qt::ElideRight, line.width()));
}

} // namespace hocvu
