// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/help_text.h"

#include "ui/focus_mode.h"
#include "ui/paint.h"
#include "ui/theme.h"

#include <QPainter>
#include <QScrollBar>
#include <QScroller>
#include <QTextBlock>
#include <QTextCursor>

#include <memory>

namespace hocvu {

namespace {

constexpr int kIndent = 34;
constexpr double kLineHeight = 118; ///< Per cent.
constexpr int kMargin = 10; ///< Between the text and the focus ring.

} // namespace

HelpText::HelpText(const QString &markdown, QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("helpText"));
    setFrameShape(QFrame::NoFrame);
    // The program's sheet makes fields of such widgets; this one is only read.
    setStyleSheet(
        QStringLiteral("QTextBrowser { border: none; background: transparent; padding: 0; }"));
    setOpenLinks(false);
    setContextMenuPolicy(Qt::NoContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(theme::px(48));
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
    document()->setDefaultFont(theme::font(theme::TextStyle::Base));
    document()->setDocumentMargin(theme::px(kMargin));
    document()->setIndentWidth(theme::px(kIndent));
    document()->setMarkdown(markdown);
    dress();
}

void HelpText::dress()
{
    const QColor blue = theme::toneColours(theme::Tone::Info).onSoft;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextBlockFormat shape = block.blockFormat();
        const bool isHeading = shape.headingLevel() > 0;
        shape.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
        shape.setTopMargin(theme::px(isHeading && block.previous().isValid() ? theme::kGap : 0));
        shape.setBottomMargin(theme::px(isHeading ? theme::kGapTiny : theme::kGapSmall));
        cursor.setBlockFormat(shape);
        QTextCharFormat letters;
        if (isHeading) {
            letters.setFont(theme::font(theme::TextStyle::Strong));
            letters.setProperty(QTextFormat::FontSizeAdjustment, 0); // what Markdown headings get
        }
        letters.setForeground(isHeading ? blue : QColor(theme::colours().ink));
        cursor.mergeCharFormat(letters);
    }
    moveCursor(QTextCursor::Start);
}

int HelpText::heightFor(int width) const
{
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setTextWidth(width);
    return qCeil(copy->size().height());
}

bool HelpText::scroll(int key)
{
    QScrollBar *bar = verticalScrollBar();
    switch (key) {
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return true;
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        return true;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        return true;
    default:
        return false;
    }
}

void HelpText::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    if (!FocusMode::showsRing(*this))
        return;
    QPainter painter(viewport());
    paint::focusRing(painter, viewport()->rect(), theme::px(theme::kRadiusSmall),
                     theme::colours().focus, theme::colours().card);
}

void HelpText::focusInEvent(QFocusEvent *event)
{
    QTextBrowser::focusInEvent(event);
    viewport()->update();
}

void HelpText::focusOutEvent(QFocusEvent *event)
{
    QTextBrowser::focusOutEvent(event);
    viewport()->update();
}

} // namespace hocvu
