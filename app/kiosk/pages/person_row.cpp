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
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PersonRow::setPerson(const Person &person)
{
    m_person = person.id;
    setText(person.name);
    m_details = tr("Sinh năm %1 · %2").arg(person.birthYear).arg(person.unit);
    setAccessibleName(QStringLiteral("%1, %2").arg(person.name, m_details));
    updateGeometry();
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

QRect PersonRow::words(QSize size) const
{
    return QRect(QPoint(0, 0), size)
        .adjusted(theme::px(kSide + kIcon + 12), theme::px(kEdge), -theme::px(kSide + kIcon),
                  -theme::px(kEdge));
}

int PersonRow::heightForWidth(int width) const
{
    const int room = words({width, 0}).width();
    return paint::textHeight(text(), nameFont(), room)
        + paint::textHeight(m_details, theme::font(theme::TextStyle::Base), room)
        + 2 * theme::px(kEdge);
}

void PersonRow::paintEvent(QPaintEvent *)
{
    const theme::ToneColours blue = theme::toneColours(theme::Tone::Info);
    QPainter painter(this);
    const bool lit = m_marked || underMouse() || isDown();
    paint::sheet(painter, rect(), theme::px(theme::kRadius),
                 lit ? blue.soft : theme::colours().card,
                 m_marked ? blue.solid : theme::colours().line, m_marked ? 2 : 1);
    const int icon = theme::px(kIcon);
    const int side = theme::px(kSide);
    paintIcon(painter, QRect(side, 0, icon, height()), QStringLiteral("user-circle"), blue.solid,
              IconStyle::Duotone);
    paintIcon(painter, QRect(width() - side - icon / 2, 0, icon / 2, height()),
              QStringLiteral("caret-right"), theme::colours().inkSoft);
    QRect line = words(size());
    painter.setFont(nameFont());
    painter.setPen(theme::colours().ink);
    painter.drawText(line, Qt::TextWordWrap, text());
    line.setTop(line.top() + paint::textHeight(text(), nameFont(), line.width()));
    painter.setFont(theme::font(theme::TextStyle::Base));
    painter.setPen(theme::colours().inkSoft);
    painter.drawText(line, Qt::TextWordWrap, m_details);
}

} // namespace hocvu
