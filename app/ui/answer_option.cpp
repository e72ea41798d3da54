// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answer_option.h"

#include "ui/focus_mode.h"
#include "ui/icon.h"
#include "ui/paint.h"
#include "ui/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace hocvu {

namespace {

constexpr int kDisc = 44;
constexpr int kSide = 16;
constexpr int kUpDown = 14;
constexpr int kUpDownCompact = 7;
constexpr int kMarkIcon = 28;
constexpr int kLeastHeight = 68;
constexpr int kLeastHeightCompact = 56;

theme::Tone toneOf(AnswerOption::Mark mark)
{
    switch (mark) {
    case AnswerOption::Mark::None:
        return theme::Tone::Info;
    case AnswerOption::Mark::Right:
        return theme::Tone::Success;
    case AnswerOption::Mark::Wrong:
        return theme::Tone::Error;
    }
    return theme::Tone::Info;
}

QString wordOf(AnswerOption::Mark mark)
{
    switch (mark) {
    case AnswerOption::Mark::None:
        return {};
    case AnswerOption::Mark::Right:
        return AnswerOption::tr("Đúng");
    case AnswerOption::Mark::Wrong:
        return AnswerOption::tr("Sai");
    }
    return {};
}

QFont answerFont()
{
    return theme::font(theme::TextStyle::Lead);
}

} // namespace

AnswerOption::AnswerOption(int index, const QString &text, const QString &objectName,
                           QWidget *parent)
    : QRadioButton(parent)
    , m_index(index)
    , m_text(text)
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

void AnswerOption::setAnswer(const QString &text)
{
    m_text = text;
    rename();
}

void AnswerOption::setMark(Mark mark)
{
    m_mark = mark;
    rename();
}

void AnswerOption::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

void AnswerOption::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setCursor(readOnly ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

QChar AnswerOption::letter() const
{
    return QChar(static_cast<char16_t>(u'A' + m_index));
}

void AnswerOption::rename()
{
    const QString name = tr("%1. %2").arg(letter()).arg(m_text);
    const QString word = wordOf(m_mark);
    setAccessibleName(word.isEmpty() ? name : tr("%1 (%2)").arg(name, word));
    updateGeometry();
    update();
}

QRect AnswerOption::textArea(QSize size) const
{
    const int side = theme::px(kSide);
    int right = size.width() - side;
    if (m_mark != Mark::None) {
        const QFontMetrics letters(theme::font(theme::TextStyle::Strong));
        right -= theme::px(kMarkIcon + theme::kGapSmall + theme::kGap)
            + letters.horizontalAdvance(wordOf(m_mark));
    }
    const int left = side + theme::px(kDisc + theme::kGap);
    return {left, 0, right - left, size.height()};
}

int AnswerOption::heightForWidth(int width) const
{
    const int text = paint::textHeight(m_text, answerFont(), textArea({width, 0}).width());
    return qMax(text + 2 * theme::px(m_compact ? kUpDownCompact : kUpDown),
                theme::px(m_compact ? kLeastHeightCompact : kLeastHeight));
}

QSize AnswerOption::sizeHint() const
{
    const int width = theme::px(560);
    return {width, heightForWidth(width)};
}

QSize AnswerOption::minimumSizeHint() const
{
    return {theme::px(280), theme::px(m_compact ? kLeastHeightCompact : kLeastHeight)};
}

bool AnswerOption::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void AnswerOption::mousePressEvent(QMouseEvent *event)
{
    if (m_readOnly)
        event->ignore();
    else
        QRadioButton::mousePressEvent(event);
}

void AnswerOption::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Return goes on to the page: it may mean "next question" there.
        event->ignore();
        return;
    case Qt::Key_Space:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (m_readOnly) {
            event->ignore();
            return;
        }
        break;
    default:
        break;
    }
    QRadioButton::keyPressEvent(event);
}

void AnswerOption::paintEvent(QPaintEvent *)
{
    const theme::ToneColours colours = theme::toneColours(toneOf(m_mark));
    const bool marked = m_mark != Mark::None;
    const bool strong = isChecked() || marked;
    const bool hovered = underMouse() && isEnabled() && !m_readOnly;
    const int radius = theme::px(theme::kRadius);
    const QColor ground = strong ? colours.soft : isDown() ? theme::kSunken : theme::kCard;
    const QColor line = strong || hovered ? colours.solid : theme::kLine;
    QPainter painter(this);
    paint::sheet(painter, rect(), radius, ground, line, strong ? 3 : 2);
    if (FocusMode::showsRing(*this))
        paint::focusRing(painter, rect(), radius, theme::kFocus, ground);

    const int disc = theme::px(kDisc);
    paintDisc(painter, {theme::px(kSide), (height() - disc) / 2, disc, disc});
    const QRect area = textArea(size());
    painter.setFont(answerFont());
    painter.setPen(isEnabled() ? theme::kInk : theme::kInkSoft);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, m_text);
    if (!marked)
        return;
    QRect sign(area.right() + theme::px(theme::kGap), 0, theme::px(kMarkIcon), height());
    paintIcon(painter, sign,
              m_mark == Mark::Right ? QStringLiteral("check-circle") : QStringLiteral("x-circle"),
              colours.onSoft, IconStyle::Duotone);
    painter.setFont(theme::font(theme::TextStyle::Strong));
    painter.setPen(colours.onSoft);
    painter.drawText(QRect(sign.right() + theme::px(theme::kGapSmall), 0, width(), height()),
                     Qt::AlignVCenter | Qt::AlignLeft, wordOf(m_mark));
}

void AnswerOption::paintDisc(QPainter &painter, const QRect &disc) const
{
    const theme::ToneColours colours = theme::toneColours(toneOf(m_mark));
    const bool filled = isChecked();
    const theme::ToneColours quiet = theme::toneColours(theme::Tone::Neutral);
    paint::sheet(painter, disc, disc.width() / 2.0, filled ? colours.solid : quiet.soft,
                 filled ? QColor() : quiet.line, 2);
    QFont font = theme::font(theme::TextStyle::Lead);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(filled ? colours.onSolid : quiet.onSoft);
    painter.drawText(disc, Qt::AlignCenter, letter());
}

void AnswerOption::changeEvent(QEvent *event)
{
    QRadioButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace hocvu
