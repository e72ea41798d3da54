// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/question_chip.h"

#include "ui/focus_mode.h"
#include "ui/icon.h"
#include "ui/paint.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace hocvu {

namespace {

constexpr int kEdge = 52;
constexpr int kSign = 18;

} // namespace

QuestionChip::QuestionChip(int number, const QString &objectName, QWidget *parent)
    : QAbstractButton(parent)
    , m_number(number)
{
    setObjectName(objectName);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    rename();
}

void QuestionChip::setAnswered(bool answered)
{
    m_answered = answered;
    rename();
}

void QuestionChip::setFlagged(bool flagged)
{
    m_flagged = flagged;
    rename();
}

void QuestionChip::setUnsaved(bool unsaved)
{
    m_unsaved = unsaved;
    rename();
}

void QuestionChip::setCurrent(bool current)
{
    m_current = current;
    rename();
}

void QuestionChip::rename()
{
    QStringList words{tr("Câu %1").arg(m_number),
                      m_answered ? tr("đã trả lời") : tr("chưa trả lời")};
    if (m_unsaved)
        words << tr("chưa lưu được");
    if (m_flagged)
        words << tr("đánh dấu xem lại");
    if (m_current)
        words << tr("đang làm");
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

QSize QuestionChip::sizeHint() const
{
    return {theme::px(kEdge), theme::px(kEdge)};
}

void QuestionChip::paintEvent(QPaintEvent *)
{
    const theme::ToneColours blue
        = theme::toneColours(m_unsaved ? theme::Tone::Error : theme::Tone::Info);
    const theme::ToneColours gold = theme::toneColours(theme::Tone::Gold);
    const int radius = theme::px(theme::kRadiusSmall);
    const QColor line = m_current || underMouse() ? blue.solid : theme::colours().fieldLine;
    const QColor ground = m_answered ? blue.solid
        : isDown()                   ? theme::colours().sunken
                                     : theme::colours().card;
    QPainter painter(this);
    const QRect area = rect().adjusted(1, 1, -1, -1);
    paint::sheet(painter, area, radius, ground, m_answered ? QColor() : line, m_current ? 3 : 1.5);
    if (m_answered && m_current)
        paint::sheet(painter, area.adjusted(3, 3, -3, -3), radius - 3, {}, blue.onSolid, 2);
    if (FocusMode::showsRing(*this))
        paint::focusRing(painter, rect(), radius + 1, theme::colours().focus,
                         theme::colours().card);
    QFont font = theme::font(theme::TextStyle::Strong);
    painter.setFont(font);
    painter.setPen(m_answered ? blue.onSolid : theme::colours().ink);
    painter.drawText(area, Qt::AlignCenter, QString::number(m_number));
    const int sign = theme::px(kSign);
    if (m_unsaved) { // not by colour alone
        const QRect corner(1, 1, sign, sign);
        paint::sheet(painter, corner, sign / 2.0, theme::colours().card, blue.solid, 1.5);
        paintIcon(painter, corner.adjusted(2, 2, -2, -2), QStringLiteral("warning"), blue.solid);
    }
    if (!m_flagged)
        return;
    const QRect corner(width() - sign - 1, 1, sign, sign);
    paint::sheet(painter, corner, sign / 2.0, gold.solid, theme::colours().card, 1.5);
    paintIcon(painter, corner.adjusted(3, 3, -3, -3), QStringLiteral("flag"), gold.onSolid);
}

void QuestionChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void QuestionChip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace hocvu
