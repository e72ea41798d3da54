// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tile_button.h"

#include "ui/focus_mode.h"
#include "ui/icon.h"
#include "ui/paint.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace hocvu {

namespace {

constexpr int kMedallion = 60;
constexpr int kUprightMedallion = 96;
constexpr int kPadding = 18;
constexpr int kStatusIcon = 24;
constexpr int kBar = 8;

struct Sign
{
    QString iconName;
    QString word;
    theme::Tone tone;
};

Sign signOf(TileButton::Status status)
{
    switch (status) {
    case TileButton::Status::None:
        return {{}, {}, theme::Tone::Neutral};
    case TileButton::Status::Open:
        return {QStringLiteral("caret-right"), {}, theme::Tone::Neutral};
    case TileButton::Status::Current:
        return {QStringLiteral("play-circle"), TileButton::tr("Đang học"), theme::Tone::Info};
    case TileButton::Status::Done:
        return {QStringLiteral("check-circle"), TileButton::tr("Đã xong"), theme::Tone::Success};
    case TileButton::Status::Locked:
        return {QStringLiteral("lock-key"), TileButton::tr("Chưa mở"), theme::Tone::Neutral};
    case TileButton::Status::Attention:
        return {QStringLiteral("warning"), TileButton::tr("Cần xem"), theme::Tone::Warning};
    }
    return {};
}

QFont titleFont()
{
    QFont font = theme::font(theme::TextStyle::Lead);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

TileButton::TileButton(const QString &iconName, const QString &title, const QString &subtitle,
                       const QString &objectName, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
    , m_title(title)
    , m_subtitle(subtitle)
{
    setObjectName(objectName);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    rename();
}

void TileButton::setTitle(const QString &title)
{
    m_title = title;
    rename();
}

void TileButton::setSubtitle(const QString &subtitle)
{
    m_subtitle = subtitle;
    rename();
}

void TileButton::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    update();
}

void TileButton::setNumber(int number)
{
    m_number = number;
    update();
}

void TileButton::setTone(theme::Tone tone)
{
    m_tone = tone;
    update();
}

void TileButton::setStatus(Status status)
{
    m_status = status;
    setCursor(status == Status::Locked ? Qt::ArrowCursor : Qt::PointingHandCursor);
    rename();
}

void TileButton::setFraction(double fraction)
{
    m_fraction = fraction;
    updateGeometry();
    update();
}

void TileButton::setUpright(bool upright)
{
    m_upright = upright;
    updateGeometry();
    update();
}

void TileButton::rename()
{
    const QString word = signOf(m_status).word;
    setAccessibleName(word.isEmpty() ? m_title : tr("%1, %2").arg(m_title, word));
    setAccessibleDescription(m_subtitle);
    updateGeometry();
    update();
}

QSize TileButton::sizeHint() const
{
    const int width = theme::px(m_upright ? 260 : 360);
    return {width, heightForWidth(width)};
}

QSize TileButton::minimumSizeHint() const
{
    return {theme::px(m_upright ? 190 : 250), theme::px(kMedallion + 2 * kPadding)};
}

int TileButton::heightForWidth(int width) const
{
    const QMargins shadow = paint::shadowMargins();
    const int inner = width - shadow.left() - shadow.right() - 2 * theme::px(kPadding);
    const int bar = m_fraction >= 0 ? theme::px(kBar + 10) : 0;
    const int edges = shadow.top() + shadow.bottom() + 2 * theme::px(kPadding) + bar;
    if (m_upright) {
        const int status = statusSize().height();
        return edges + theme::px(kUprightMedallion + theme::kGap) + textHeight(inner)
            + (status > 0 ? status + theme::px(theme::kGapSmall) : 0);
    }
    const int taken = theme::px(kMedallion + theme::kGap) + statusSize().width()
        + (statusSize().isEmpty() ? 0 : theme::px(theme::kGap));
    return edges + qMax(theme::px(kMedallion), textHeight(inner - taken));
}

int TileButton::textHeight(int width) const
{
    const int title = paint::textHeight(m_title, titleFont(), width);
    if (m_subtitle.isEmpty())
        return title;
    return title + theme::px(2)
        + paint::textHeight(m_subtitle, theme::font(theme::TextStyle::Base), width);
}

QSize TileButton::statusSize() const
{
    const Sign sign = signOf(m_status);
    if (sign.iconName.isEmpty() || (m_upright && sign.word.isEmpty()))
        return {0, 0};
    const QFontMetrics letters(theme::font(theme::TextStyle::Strong));
    const int word = sign.word.isEmpty()
        ? 0
        : letters.horizontalAdvance(sign.word) + theme::px(theme::kGapSmall);
    return {theme::px(kStatusIcon) + word, qMax(theme::px(kStatusIcon), letters.height())};
}

QRect TileButton::sheetArea() const
{
    return rect().marginsRemoved(paint::shadowMargins());
}

theme::ToneColours TileButton::look() const
{
    const bool grey = m_status == Status::Locked || !isEnabled();
    return theme::toneColours(grey ? theme::Tone::Neutral : m_tone);
}

bool TileButton::hitButton(const QPoint &position) const
{
    return sheetArea().contains(position);
}

void TileButton::mousePressEvent(QMouseEvent *event)
{
    if (m_status == Status::Locked) {
        emit lockedPressed();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void TileButton::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_status == Status::Locked && (enter || event->key() == Qt::Key_Space))
        emit lockedPressed();
    else if (enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void TileButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGround(painter);
    const int padding = theme::px(kPadding);
    QRect area = sheetArea().adjusted(padding, padding, -padding, -padding);
    if (m_fraction >= 0) {
        const QRect bar(area.left(), area.bottom() - theme::px(kBar) + 1, area.width(),
                        theme::px(kBar));
        paintFraction(painter, bar);
        area.setBottom(bar.top() - theme::px(10));
    }
    if (m_upright)
        paintUpright(painter, area);
    else
        paintFlat(painter, area);
}

void TileButton::paintFlat(QPainter &painter, QRect area) const
{
    const int disc = theme::px(kMedallion);
    const QSize status = statusSize();
    paintMedallion(painter, {area.left(), area.center().y() - disc / 2, disc, disc});
    area.setLeft(area.left() + disc + theme::px(theme::kGap));
    if (!status.isEmpty()) {
        const int left = area.right() - status.width();
        paintStatus(painter, {left, area.top(), status.width(), area.height()});
        area.setRight(left - theme::px(theme::kGap));
    }
    paintTexts(painter, area);
}

void TileButton::paintUpright(QPainter &painter, QRect area) const
{
    const int disc = theme::px(kUprightMedallion);
    const QSize status = statusSize();
    const int content = disc + theme::px(theme::kGap) + textHeight(area.width());
    int spare = (area.height() - content) / 2;
    if (!status.isEmpty()) {
        const int left = area.left() + (area.width() - status.width()) / 2;
        paintStatus(painter, {QPoint(left, area.bottom() - status.height()), status});
        const int taken = content + status.height() + theme::px(theme::kGapSmall);
        spare = qMin(spare, area.height() - taken);
    }
    area.setTop(area.top() + qMax(spare, 0));
    paintMedallion(painter, {area.left() + (area.width() - disc) / 2, area.top(), disc, disc});
    area.setTop(area.top() + disc + theme::px(theme::kGap));
    paintTexts(painter, area);
}

void TileButton::paintGround(QPainter &painter) const
{
    const QRect area = sheetArea();
    const int radius = theme::px(theme::kRadiusLarge);
    const bool usable = isEnabled() && m_status != Status::Locked;
    const bool lifted = usable && underMouse() && !isDown();
    if (usable)
        paint::shadow(painter, area, radius);
    const QColor ground = !usable ? theme::colours().page
        : isDown()                ? theme::colours().sunken
                                  : theme::colours().card;
    const QColor line = usable ? theme::colours().hairline : theme::colours().line;
    paint::sheet(painter, area, radius, ground, line);
    if (lifted || isChecked() || m_status == Status::Current)
        paint::sheet(painter, area, radius, {}, look().solid, 2);
    if (FocusMode::showsRing(*this))
        paint::focusRing(painter, area, radius, theme::colours().focus, ground);
}

void TileButton::paintMedallion(QPainter &painter, const QRect &area) const
{
    const theme::ToneColours colours = look();
    paint::sheet(painter, area, m_upright ? area.width() / 2.0 : theme::px(theme::kRadius),
                 colours.soft);
    if (m_number > 0) {
        QFont digits = theme::font(theme::TextStyle::Heading);
        digits.setPixelSize(area.height() * 2 / 5);
        painter.setFont(digits);
        painter.setPen(colours.onSoft);
        painter.drawText(area, Qt::AlignCenter, QString::number(m_number));
        return;
    }
    const int edge = area.width() * 23 / 100;
    paintIcon(painter, area.adjusted(edge, edge, -edge, -edge), m_iconName, colours.solid,
              IconStyle::Duotone);
}

void TileButton::paintTexts(QPainter &painter, const QRect &area) const
{
    const bool usable = isEnabled() && m_status != Status::Locked;
    const int flags = Qt::TextWordWrap | (m_upright ? Qt::AlignHCenter : Qt::AlignLeft);
    const int all = textHeight(area.width());
    int top = m_upright ? area.top() : area.top() + qMax((area.height() - all) / 2, 0);
    const int titleHeight = paint::textHeight(m_title, titleFont(), area.width());
    painter.setFont(titleFont());
    painter.setPen(usable ? theme::colours().ink : theme::colours().inkSoft);
    painter.drawText(QRect(area.left(), top, area.width(), titleHeight), flags, m_title);
    top += titleHeight + theme::px(2);
    painter.setFont(theme::font(theme::TextStyle::Base));
    painter.setPen(theme::colours().inkSoft);
    painter.drawText(QRect(area.left(), top, area.width(), area.bottom() - top + 1), flags,
                     m_subtitle);
}

void TileButton::paintStatus(QPainter &painter, const QRect &area) const
{
    const Sign sign = signOf(m_status);
    const QColor colour = theme::toneColours(sign.tone).onSoft;
    const int icon = theme::px(kStatusIcon);
    paintIcon(painter, QRect(area.left(), area.top(), icon, area.height()), sign.iconName, colour,
              IconStyle::Duotone);
    painter.setFont(theme::font(theme::TextStyle::Strong));
    painter.setPen(colour);
    painter.drawText(area.adjusted(icon + theme::px(theme::kGapSmall), 0, 0, 0),
                     Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, sign.word);
}

void TileButton::paintFraction(QPainter &painter, const QRect &area) const
{
    const double radius = area.height() / 2.0;
    paint::sheet(painter, area, radius, theme::colours().line);
    if (m_fraction <= 0)
        return;
    QRectF filled(area);
    filled.setWidth(qMax(area.width() * qMin(m_fraction, 1.0), 2 * radius));
    paint::sheet(painter, filled, radius, look().solid);
}

void TileButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace hocvu
