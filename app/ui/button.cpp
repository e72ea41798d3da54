// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/button.h"

#include "ui/focus_mode.h"
#include "ui/icon.h"
#include "ui/paint.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include <utility>

namespace hocvu {

namespace {

constexpr int kHeight = theme::kTarget;
constexpr int kLargeHeight = 64;
constexpr int kTwoLines = 72;
constexpr int kLeastTwoLines = 220;
constexpr int kIcon = 26;
constexpr int kSide = 22;
constexpr int kIconGap = 10;
constexpr int kTwoLinesSide = 14;

/// A filled button turns away from the colour of its text, so that it only becomes easier to read.
Button::Colours filled(Button::State state, const QColor &ground, const QColor &text)
{
    const QColor away = text.lightnessF() > 0.5 ? Qt::black : Qt::white;
    switch (state) {
    case Button::State::Normal:
        return {ground, text, {}};
    case Button::State::Hovered:
        return {theme::mixed(ground, away, 0.16), text, {}};
    case Button::State::Pressed:
        return {theme::mixed(ground, away, 0.3), text, {}};
    case Button::State::Disabled: {
        const theme::ToneColours grey = theme::toneColours(theme::Tone::Neutral);
        return {theme::mixed(grey.soft, grey.line, 0.2), theme::colours().inkSoft, {}};
    }
    }
    return {};
}

Button::Colours edged(Button::State state, const QColor &normal, const QColor &line)
{
    const theme::ToneColours blue = theme::toneColours(theme::Tone::Info);
    switch (state) {
    case Button::State::Normal:
        return {normal, blue.onSoft, line};
    case Button::State::Hovered:
        return {theme::mixed(theme::colours().card, blue.soft, 0.6), blue.onSoft, line};
    case Button::State::Pressed:
        return {blue.soft, blue.onSoft, line};
    case Button::State::Disabled:
        return {normal, theme::colours().inkSoft,
                line.isValid() ? theme::colours().line : QColor()};
    }
    return {};
}

Button::Colours quietOnDeep(Button::State state)
{
    const theme::Colours &look = theme::colours();
    const QColor edge = theme::mixed(look.deepLight, look.onDeep, 0.4);
    switch (state) {
    case Button::State::Normal:
        return {{}, look.onDeep, edge};
    case Button::State::Hovered:
        return {theme::mixed(look.deep, look.deepLight, 0.75), look.onDeep, look.onDeepSoft};
    case Button::State::Pressed:
        return {theme::mixed(look.deep, look.deepLight, 0.4), look.onDeep, look.onDeepSoft};
    case Button::State::Disabled:
        return {{}, look.onDeepSoft, theme::mixed(look.deepLight, look.onDeep, 0.2)};
    }
    return {};
}

} // namespace

Button::Colours Button::colours(Role role, State state)
{
    const theme::ToneColours blue = theme::toneColours(theme::Tone::Info);
    const theme::ToneColours red = theme::toneColours(theme::Tone::Error);
    const theme::ToneColours gold = theme::toneColours(theme::Tone::Gold);
    switch (role) {
    case Role::Primary:
        return filled(state, blue.solid, blue.onSolid);
    case Role::Danger:
        return filled(state, red.solid, red.onSolid);
    case Role::OnDeep:
        return filled(state, gold.solid, gold.onSolid);
    case Role::Secondary:
        return edged(state, theme::colours().card, theme::mixed(blue.line, blue.solid, 0.12));
    case Role::Quiet:
        return edged(state, {}, {});
    case Role::QuietOnDeep:
        return quietOnDeep(state);
    }
    return {};
}

Button::Button(Role role, const QString &text, const QString &objectName, QWidget *parent)
    : QPushButton(parent)
    , m_role(role)
{
    setObjectName(objectName);
    setFocusPolicy(Qt::StrongFocus);
    setAutoDefault(true); // Return presses it, too.
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setText(text);
}

Button *Button::iconOnly(Role role, const QString &iconName, const QString &spokenName,
                         const QString &objectName, QWidget *parent)
{
    auto *button = new Button(role, {}, objectName, parent);
    button->setIconName(iconName);
    button->setSpokenName(spokenName);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}

void Button::setRole(Role role)
{
    m_role = role;
    update();
}

void Button::setText(const QString &text)
{
    m_text = text;
    // An ampersand in a name must not become a keyboard shortcut.
    QPushButton::setText(QString(text).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Button::setSpokenName(const QString &name)
{
    setAccessibleName(name);
    setToolTip(name);
}

void Button::setIconName(const QString &name, bool trailing)
{
    m_iconName = name;
    m_trailing = trailing;
    updateGeometry();
    update();
}

void Button::setTextHidden(bool hidden)
{
    if (std::exchange(m_isTextHidden, hidden) == hidden)
        return;
    setToolTip(hidden ? m_text : QString());
    updateGeometry();
    update();
}

void Button::setLarge(bool large)
{
    m_large = large;
    updateGeometry();
    update();
}

void Button::setDetail(const QString &detail)
{
    m_detail = detail;
    m_left = true;
    setToolTip(detail);
    setAccessibleDescription(detail);
    updateGeometry();
    update();
}

void Button::setLeftAligned(bool left)
{
    m_left = left;
    update();
}

QFont Button::letters() const
{
    QFont font = theme::font(m_large ? theme::TextStyle::Lead : theme::TextStyle::Strong);
    font.setWeight(QFont::DemiBold);
    return font;
}

int Button::contentWidth() const
{
    const int icon = m_iconName.isEmpty() ? 0 : theme::px(kIcon);
    const int text = shownText().isEmpty() ? 0 : QFontMetrics(letters()).horizontalAdvance(m_text);
    return icon + text + (icon > 0 && text > 0 ? theme::px(kIconGap) : 0);
}

QSize Button::sizeHint() const
{
    if (!m_detail.isEmpty())
        return {theme::px(kLeastTwoLines), theme::px(kTwoLines)};
    const int height = theme::px(m_large ? kLargeHeight : kHeight);
    if (shownText().isEmpty())
        return {height, height};
    return {contentWidth() + 2 * theme::px(m_large ? kSide + 8 : kSide), height};
}

Button::State Button::state() const
{
    if (!isEnabled())
        return State::Disabled;
    if (isDown() || isChecked())
        return State::Pressed;
    return underMouse() ? State::Hovered : State::Normal;
}

void Button::paintEvent(QPaintEvent *)
{
    const Colours look = colours(m_role, state());
    const bool onDeep = m_role == Role::OnDeep || m_role == Role::QuietOnDeep;
    const int radius = theme::px(theme::kRadius);
    QPainter painter(this);
    paint::sheet(painter, rect(), radius, look.ground, look.line, 2);
    if (isChecked() && !onDeep)
        paint::sheet(painter, rect(), radius, {}, look.text, 2);
    if (FocusMode::showsRing(*this))
        paint::focusRing(painter, rect(), radius,
                         onDeep ? theme::colours().onDeep : theme::colours().focus,
                         onDeep ? theme::colours().deep : theme::colours().card);
    paintContent(painter, look.text);
}

void Button::paintContent(QPainter &painter, const QColor &colour) const
{
    const int width = contentWidth();
    const int icon = m_iconName.isEmpty() ? 0 : theme::px(kIcon);
    const int side = theme::px(m_detail.isEmpty() ? kSide : kTwoLinesSide);
    const int left = m_left ? side : qMax((this->width() - width) / 2, 0);
    QRect content(left, 0, width, height());
    if (icon > 0) {
        QRect place(content.left(), 0, icon, height());
        if (m_trailing && !shownText().isEmpty())
            place.moveRight(content.right());
        paintIcon(painter, place, m_iconName, colour);
        const int taken = icon + theme::px(kIconGap);
        content.adjust(m_trailing ? 0 : taken, 0, m_trailing ? -taken : 0, 0);
    }
    if (shownText().isEmpty())
        return;
    if (!m_detail.isEmpty()) {
        content.setRight(this->width() - side);
        paintTwoLines(painter, content, colour);
        return;
    }
    painter.setFont(letters());
    painter.setPen(colour);
    painter.drawText(content, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, m_text);
}

void Button::paintTwoLines(QPainter &painter, QRect area, const QColor &colour) const
{
    const QFont small = theme::font(theme::TextStyle::Base);
    const QFontMetrics above(letters());
    const QFontMetrics below(small);
    const int top = (height() - above.height() - below.height()) / 2;
    area.setRect(area.left(), top, area.width(), above.height());
    painter.setPen(colour);
    painter.setFont(letters());
    painter.drawText(area, Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip,
                     above.elidedText(m_text, Qt::ElideRight, area.width()));
    painter.setFont(small);
    painter.setPen(isEnabled() ? theme::colours().inkSoft : colour);
    painter.drawText(area.translated(0, area.height()),
                     Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip,
                     below.elidedText(m_detail, Qt::ElideMiddle, area.width()));
}

void Button::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace hocvu
