// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answer_option.h"

#include "ui/focus_mode.h"
#include "ui/formatted.h"
#include "ui/icon.h"
#include "ui/paint.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocument>
#include <QtMath>

#include <type_traits>

namespace hocvu {

namespace {

constexpr int kDisc = 44;
constexpr int kSide = 16;
constexpr int kUpDown = 14;
constexpr int kUpDownCompact = 7;
constexpr int kMarkIcon = 28;
constexpr int kTickRadius = 10;
constexpr int kLeastHeight = 68;
constexpr int kLeastHeightCompact = 56;

theme::Tone toneOf(AnswerMark mark)
{
    switch (mark) {
    case AnswerMark::None:
        return theme::Tone::Info;
    case AnswerMark::Right:
        return theme::Tone::Success;
    case AnswerMark::Wrong:
        return theme::Tone::Error;
    }
    return theme::Tone::Info;
}

QString wordOf(AnswerMark mark)
{
    switch (mark) {
    case AnswerMark::None:
        return {};
    case AnswerMark::Right:
        return AnswerOption::tr("Đúng");
    case AnswerMark::Wrong:
        return AnswerOption::tr("Sai");
    }
    return {};
}

QFont answerFont()
{
    return theme::font(theme::TextStyle::Lead);
}

} // namespace

template <typename Base>
AnswerButton<Base>::AnswerButton(int index, const QString &text, const QString &objectName,
                                 QWidget *parent)
    : Base(parent)
    , m_index(index)
    , m_text(text)
{
    this->setObjectName(objectName);
    this->setFocusPolicy(Qt::StrongFocus);
    this->setCursor(Qt::PointingHandCursor);
    this->setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    this->setSizePolicy(policy);
    rename();
}

template <typename Base>
AnswerButton<Base>::~AnswerButton() = default;

template <typename Base>
void AnswerButton<Base>::setAnswer(const QString &text, bool isRich)
{
    if (text == m_text && isRich == (m_rich != nullptr))
        return; // a question is shown again at every click
    m_text = text;
    m_rich.reset();
    if (isRich) {
        m_rich = std::make_unique<QTextDocument>();
        m_rich->setDocumentMargin(0);
        m_rich->setDefaultFont(answerFont());
        m_rich->setHtml(formatted(text));
    }
    rename();
}

template <typename Base>
void AnswerButton<Base>::setPlace(int place)
{
    m_place = place;
    rename();
}

template <typename Base>
void AnswerButton<Base>::setMark(AnswerMark mark)
{
    m_mark = mark;
    rename();
}

template <typename Base>
void AnswerButton<Base>::setCompact(bool compact)
{
    m_compact = compact;
    this->updateGeometry();
    this->update();
}

template <typename Base>
void AnswerButton<Base>::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    this->setCursor(readOnly ? Qt::ArrowCursor : Qt::PointingHandCursor);
    this->update();
}

template <typename Base>
QString AnswerButton<Base>::letter() const
{
    return QString(QChar(static_cast<char16_t>(u'A' + m_index)));
}

template <typename Base>
QString AnswerButton<Base>::sign() const
{
    return m_place < 0 ? letter() : m_place == 0 ? QStringLiteral("–") : QString::number(m_place);
}

template <typename Base>
void AnswerButton<Base>::rename()
{
    const QString words = m_rich ? m_rich->toPlainText() : m_text;
    QString name = AnswerOption::tr("%1. %2").arg(letter(), words);
    if (m_place > 0)
        name = AnswerOption::tr("%1 (vị trí %2)").arg(name).arg(m_place);
    const QString word = wordOf(m_mark);
    this->setAccessibleName(word.isEmpty() ? name : AnswerOption::tr("%1 (%2)").arg(name, word));
    this->updateGeometry();
    this->update();
}

template <typename Base>
QRect AnswerButton<Base>::textArea(QSize size) const
{
    const int side = theme::px(kSide);
    int right = size.width() - side;
    if (m_mark != AnswerMark::None) {
        const QFontMetrics letters(theme::font(theme::TextStyle::Strong));
        right -= theme::px(kMarkIcon + theme::kGapSmall + theme::kGap)
            + letters.horizontalAdvance(wordOf(m_mark));
    }
    const int left = side + theme::px(kDisc + theme::kGap);
    return {left, 0, right - left, size.height()};
}

template <typename Base>
int AnswerButton<Base>::heightForWidth(int width) const
{
    const int room = textArea({width, 0}).width();
    int text = 0;
    if (m_rich) {
        m_rich->setTextWidth(room);
        text = qCeil(m_rich->size().height());
    } else {
        text = paint::textHeight(m_text, answerFont(), room);
    }
    return qMax(text + 2 * theme::px(m_compact ? kUpDownCompact : kUpDown),
                theme::px(m_compact ? kLeastHeightCompact : kLeastHeight));
}

template <typename Base>
QSize AnswerButton<Base>::sizeHint() const
{
    const int width = theme::px(560);
    return {width, heightForWidth(width)};
}

template <typename Base>
QSize AnswerButton<Base>::minimumSizeHint() const
{
    return {theme::px(280), theme::px(m_compact ? kLeastHeightCompact : kLeastHeight)};
}

template <typename Base>
bool AnswerButton<Base>::hitButton(const QPoint &position) const
{
    return this->rect().contains(position);
}

template <typename Base>
void AnswerButton<Base>::mousePressEvent(QMouseEvent *event)
{
    if (m_readOnly)
        event->ignore();
    else
        Base::mousePressEvent(event);
}

template <typename Base>
void AnswerButton<Base>::keyPressEvent(QKeyEvent *event)
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
    Base::keyPressEvent(event);
}

template <typename Base>
void AnswerButton<Base>::paintEvent(QPaintEvent *)
{
    const theme::ToneColours colours = theme::toneColours(toneOf(m_mark));
    const bool marked = m_mark != AnswerMark::None;
    const bool strong = this->isChecked() || marked;
    const bool hovered = this->underMouse() && this->isEnabled() && !m_readOnly;
    const int radius = theme::px(theme::kRadius);
    const QColor ground = strong ? colours.soft
        : this->isDown()         ? theme::colours().sunken
                                 : theme::colours().card;
    const QColor line = strong || hovered ? colours.solid : theme::colours().line;
    const int height = this->height();
    QPainter painter(this);
    paint::sheet(painter, this->rect(), radius, ground, line, strong ? 3 : 2);
    if (FocusMode::showsRing(*this))
        paint::focusRing(painter, this->rect(), radius, theme::colours().focus, ground);

    const int disc = theme::px(kDisc);
    paintDisc(painter, {theme::px(kSide), (height - disc) / 2, disc, disc});
    const QRect area = textArea(this->size());
    const QColor ink = this->isEnabled() ? theme::colours().ink : theme::colours().inkSoft;
    if (m_rich) {
        m_rich->setTextWidth(area.width());
        painter.save();
        painter.translate(area.left(), (height - m_rich->size().height()) / 2);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, ink);
        m_rich->documentLayout()->draw(&painter, context);
        painter.restore();
    } else {
        painter.setFont(answerFont());
        painter.setPen(ink);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, m_text);
    }
    if (!marked)
        return;
    QRect sign(area.right() + theme::px(theme::kGap), 0, theme::px(kMarkIcon), height);
    paintIcon(painter, sign,
              m_mark == AnswerMark::Right ? QStringLiteral("check-circle")
                                          : QStringLiteral("x-circle"),
              colours.onSoft, IconStyle::Duotone);
    painter.setFont(theme::font(theme::TextStyle::Strong));
    painter.setPen(colours.onSoft);
    painter.drawText(QRect(sign.right() + theme::px(theme::kGapSmall), 0, this->width(), height),
                     Qt::AlignVCenter | Qt::AlignLeft, wordOf(m_mark));
}

/// Round where one excludes the others, else with corners, as ticks are.
template <typename Base>
void AnswerButton<Base>::paintDisc(QPainter &painter, const QRect &disc) const
{
    const theme::ToneColours colours = theme::toneColours(toneOf(m_mark));
    const bool filled = this->isChecked();
    const theme::ToneColours quiet = theme::toneColours(theme::Tone::Neutral);
    constexpr bool isRound = std::is_base_of_v<QRadioButton, Base>;
    const double radius = isRound ? disc.width() / 2.0 : theme::px(kTickRadius);
    paint::sheet(painter, disc, radius, filled ? colours.solid : quiet.soft,
                 filled ? QColor() : quiet.line, 2);
    QFont font = theme::font(theme::TextStyle::Lead);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(filled ? colours.onSolid : quiet.onSoft);
    painter.drawText(disc, Qt::AlignCenter, sign());
}

template <typename Base>
void AnswerButton<Base>::changeEvent(QEvent *event)
{
    Base::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        this->updateGeometry();
}

template class AnswerButton<QRadioButton>;
template class AnswerButton<QCheckBox>;

AnswerOption::AnswerOption(int index, const QString &text, const QString &objectName,
                           QWidget *parent)
    : AnswerButton(index, text, objectName, parent)
{
}

AnswerTick::AnswerTick(int index, const QString &text, const QString &objectName, QWidget *parent)
    : AnswerButton(index, text, objectName, parent)
{
}

} // namespace hocvu
