// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scroll_column.h"

#include "ui/icon.h"
#include "ui/theme.h"

#include <QFontMetrics>
#include <QLinearGradient>
#include <QPainter>
#include <QScrollBar>
#include <QScroller>
#include <QVBoxLayout>

namespace hocvu {

namespace {

constexpr int kHintHeight = 56;
constexpr int kHintIcon = 24;

/// Lies over the end of what is shown; what is below it can be pressed all the same.
class MoreHint : public QWidget
{
public:
    MoreHint(const QString &words, QWidget *parent)
        : QWidget(parent)
        , m_words(words)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QColor none = theme::colours().card;
        none.setAlpha(0);
        QLinearGradient fade(0, 0, 0, height());
        fade.setColorAt(0, none);
        fade.setColorAt(0.45, theme::colours().card);
        painter.fillRect(rect(), fade);
        const QFont letters = theme::font(theme::TextStyle::Strong);
        const int icon = theme::px(kHintIcon);
        const int gap = theme::px(theme::kGapSmall);
        const int words = QFontMetrics(letters).horizontalAdvance(m_words);
        const int top = height() / 3;
        const QColor blue = theme::toneColours(theme::Tone::Info).onSoft;
        QRect line((width() - icon - gap - words) / 2, top, icon, height() - top);
        paintIcon(painter, line, QStringLiteral("caret-down"), blue);
        painter.setFont(letters);
        painter.setPen(blue);
        line.setRect(line.right() + gap, top, words, height() - top);
        painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, m_words);
    }

private:
    QString m_words;
};

} // namespace

ScrollColumn::ScrollColumn(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *contents = new QWidget(this);
    contents->setObjectName(QStringLiteral("scrolled")); // The style sheet makes it transparent.
    m_column = new QVBoxLayout(contents);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::px(theme::kGapSmall));
    setWidget(contents);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(theme::px(48));
    setFocusPolicy(Qt::NoFocus);
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
}

void ScrollColumn::setMoreHint(const QString &words)
{
    delete m_hint;
    m_hint = new MoreHint(words, this);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_hint, [this] { placeHint(); });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, m_hint, [this] { placeHint(); });
    placeHint();
}

bool ScrollColumn::isHinting() const
{
    return m_hint && m_hint->isVisibleTo(this);
}

void ScrollColumn::bring(QWidget *widget)
{
    ensureWidgetVisible(widget, 0, theme::px(m_hint ? kHintHeight : theme::kGapSmall));
}

void ScrollColumn::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeHint();
}

void ScrollColumn::placeHint()
{
    if (!m_hint)
        return;
    QRect place = viewport()->geometry();
    place.setTop(place.bottom() + 1 - theme::px(kHintHeight));
    m_hint->setGeometry(place);
    m_hint->setVisible(verticalScrollBar()->value() < verticalScrollBar()->maximum());
    m_hint->raise();
}

} // namespace hocvu
