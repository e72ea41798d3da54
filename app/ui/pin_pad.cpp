// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pin_pad.h"

#include "ui/button.h"
#include "ui/focus_mode.h"
#include "ui/paint.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kFieldHeight = 72;
constexpr int kKeyWidth = 96;
constexpr int kDot = 18;
constexpr int kMostDigits = 12;

QRect fieldArea(const QWidget &pad)
{
    return {0, 0, pad.width(), theme::px(kFieldHeight)};
}

} // namespace

PinPad::PinPad(int length, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_shortest(length)
    , m_longest(length)
{
    setObjectName(objectName);
    setAccessibleName(tr("Mã PIN"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    auto *grid = new QGridLayout(this);
    for (int digit = 0; digit <= 9; ++digit) {
        const QString text = QString::number(digit);
        auto *key
            = new Button(Button::Role::Secondary, text, QStringLiteral("pinDigit") + text, this);
        connect(key, &QPushButton::clicked, this, [this, text] { addDigit(text.front()); });
        const int place = digit == 0 ? 10 : digit - 1; // As on a telephone.
        grid->addWidget(addKey(key), place / 3, place % 3);
    }
    m_backspace = Button::iconOnly(Button::Role::Quiet, QStringLiteral("backspace"),
                                   tr("Xóa một chữ số"), QStringLiteral("pinBackspace"), this);
    connect(m_backspace, &QPushButton::clicked, this, &PinPad::takeBack);
    m_enter = new Button(Button::Role::Primary, tr("OK"), QStringLiteral("pinEnter"), this);
    connect(m_enter, &QPushButton::clicked, this, &PinPad::enter);
    grid->addWidget(addKey(m_enter), 3, 2);
    grid->addWidget(addKey(m_backspace), 3, 0);
    layOut();
    setLength(length, length);
}

Button *PinPad::addKey(Button *key)
{
    key->setLarge(true);
    key->setFocusPolicy(Qt::NoFocus); // The pad has it: digits can be typed at any moment.
    key->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return key;
}

void PinPad::layOut()
{
    const QList<Button *> keys = findChildren<Button *>(Qt::FindDirectChildrenOnly);
    int width = theme::px(kKeyWidth);
    for (const Button *key : keys)
        width = std::max(width, key->sizeHint().width());
    for (Button *key : keys)
        key->setFixedWidth(width);
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->setSpacing(theme::px(theme::kGapSmall + theme::kGapTiny));
    grid->setContentsMargins(0, theme::px(kFieldHeight + theme::kGap), 0, 0);
}

void PinPad::setLength(int shortest, int longest)
{
    m_shortest = qBound(1, shortest, kMostDigits);
    m_longest = qBound(m_shortest, longest, kMostDigits);
    m_enter->setVisible(m_shortest < m_longest);
    clear();
}

void PinPad::clear()
{
    m_digits.clear();
    showCount();
}

void PinPad::addDigit(QChar digit)
{
    setFocus(Qt::OtherFocusReason);
    if (digitCount() >= m_longest)
        return;
    m_digits += digit;
    showCount();
    if (m_shortest == m_longest && digitCount() == m_longest)
        enter();
}

void PinPad::takeBack()
{
    setFocus(Qt::OtherFocusReason);
    m_digits.chop(1);
    showCount();
}

void PinPad::enter()
{
    if (digitCount() < m_shortest)
        return;
    const QString digits = m_digits;
    clear();
    emit entered(digits);
}

void PinPad::showCount()
{
    setAccessibleDescription(tr("Đã nhập %n chữ số", nullptr, digitCount()));
    m_backspace->setEnabled(digitCount() > 0);
    m_enter->setEnabled(digitCount() >= m_shortest);
    update();
}

void PinPad::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    if (text.size() == 1 && text.front() >= u'0' && text.front() <= u'9')
        addDigit(text.front());
    else if (event->key() == Qt::Key_Backspace)
        takeBack();
    else if (event->key() == Qt::Key_Delete)
        clear();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        enter();
    else
        QWidget::keyPressEvent(event);
}

void PinPad::paintEvent(QPaintEvent *)
{
    const QRect field = fieldArea(*this);
    const int radius = theme::px(theme::kRadius);
    QPainter painter(this);
    paint::sheet(painter, field, radius,
                 isEnabled() ? theme::colours().card : theme::colours().sunken,
                 theme::colours().fieldLine, 2);
    if (FocusMode::showsRing(*this))
        paint::focusRing(painter, field, radius, theme::colours().focus, theme::colours().card);
    const double dot = theme::px(kDot);
    const double step = qMin(dot * 2.2, double(field.width() - theme::px(40)) / m_longest);
    const double size = qMin(dot, step * 0.62);
    double left = field.center().x() - step * (m_longest - 1) / 2.0;
    const QColor ink = theme::colours().ink;
    for (int place = 0; place < m_longest; ++place, left += step) {
        const QRectF shape(left - size / 2, field.center().y() - size / 2 + 0.5, size, size);
        if (place < digitCount())
            paint::sheet(painter, shape, size / 2, ink);
        else
            paint::sheet(painter, shape, size / 2, {},
                         place < m_shortest ? theme::colours().fieldLine : theme::colours().line,
                         2);
    }
}

void PinPad::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void PinPad::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void PinPad::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        layOut();
}

} // namespace hocvu
