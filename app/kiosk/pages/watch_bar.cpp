// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/watch_bar.h"

#include "kiosk/pages/page_words.h"
#include "ui/focus_mode.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kStep = 10;
constexpr int kWordsAbove = 74;

} // namespace

WatchBar::WatchBar(QWidget *parent)
    : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setSingleStep(kStep);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setMouseTracking(true);
    setAccessibleName(tr("Vị trí trong bài học, tính bằng giây"));
}

void WatchBar::setCoverage(const Coverage &coverage)
{
    m_coverage = coverage;
    setRange(0, coverage.duration());
    update();
}

void WatchBar::setPosition(Millis position)
{
    if (!isSliderDown())
        setValue(int(position.count() / 1000));
    describe();
    update();
}

void WatchBar::setChapters(const QList<LessonScene> &chapters)
{
    m_chapters = chapters;
    update();
}

QString WatchBar::words(int second) const
{
    QString part;
    for (const LessonScene &chapter : m_chapters) {
        if (chapter.start <= std::chrono::seconds(second))
            part = chapter.heading;
    }
    QStringList all{hocvu::words::place(second)};
    if (!part.isEmpty())
        all.append(part);
    if (!m_coverage.has(second) && second > m_coverage.frontier())
        all.append(tr("chưa xem"));
    return all.join(QStringLiteral(" · "));
}

void WatchBar::tell(int second)
{
    // Clear of the line: Qt puts the words below the place that it is told.
    const QPoint above(int(xOf(second)), -theme::px(kWordsAbove));
    QToolTip::showText(mapToGlobal(above), words(second), this);
}

/// For screen readers; said anew only when another part begins.
void WatchBar::describe()
{
    const QString now = words(value()).section(QStringLiteral(" · "), 1);
    if (now != accessibleDescription())
        setAccessibleDescription(now);
}

void WatchBar::setMarks(const QList<Millis> &marks)
{
    m_marks = marks;
    update();
}

QSize WatchBar::sizeHint() const
{
    return {theme::px(200), theme::px(theme::kTarget)};
}

QRect WatchBar::track() const
{
    const int edge = theme::px(12);
    const int height = theme::px(10);
    return {edge, (this->height() - height) / 2, width() - 2 * edge, height};
}

double WatchBar::xOf(double second) const
{
    const QRect line = track();
    return line.left() + (maximum() == 0 ? 0.0 : line.width() * second / maximum());
}

int WatchBar::secondAt(int x) const
{
    const QRect line = track();
    return std::clamp((x - line.left()) * maximum() / std::max(line.width(), 1), 0, maximum());
}

void WatchBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRect line = track();
    const double radius = line.height() / 2.0;
    const auto stretch = [&](double from, double to, const QColor &colour) {
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(xOf(from), line.top(), xOf(to) - xOf(from), line.height()),
                                radius, radius);
    };
    const theme::ToneColours blue = theme::toneColours(theme::Tone::Info);
    stretch(0, maximum(), theme::colours().line);
    for (const Seconds &range : m_coverage.ranges())
        stretch(range.from, range.to, blue.solid);
    painter.setBrush(theme::colours().card);
    for (const LessonScene &chapter : m_chapters) {
        const double x = xOf(double(chapter.start.count()) / 1000);
        if (chapter.start > Millis(0))
            painter.drawRect(QRectF(x - theme::px(1), line.top(), theme::px(2), line.height()));
    }
    painter.setBrush(theme::toneColours(theme::Tone::Gold).solid);
    for (const Millis mark : m_marks)
        painter.drawEllipse(QPointF(xOf(double(mark.count()) / 1000), line.center().y() + 0.5),
                            radius * 1.1, radius * 1.1);

    const bool ring = FocusMode::showsRing(*this);
    const double knob = theme::px(11);
    const QPointF centre(xOf(value()), line.center().y() + 0.5);
    painter.setPen(QPen(ring ? theme::colours().focus : blue.solid, theme::px(ring ? 5 : 3)));
    painter.setBrush(theme::colours().card);
    painter.drawEllipse(centre, knob, knob);
}

void WatchBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setValue(secondAt(event->pos().x()));
}

void WatchBar::mouseMoveEvent(QMouseEvent *event)
{
    const int second = secondAt(event->pos().x());
    if (isSliderDown())
        setValue(second);
    tell(second);
}

void WatchBar::mouseReleaseEvent(QMouseEvent *)
{
    if (!isSliderDown())
        return;
    setSliderDown(false);
    emit seekRequested(std::chrono::seconds(value()));
}

void WatchBar::keyPressEvent(QKeyEvent *event)
{
    const bool isBack = event->key() == Qt::Key_Left;
    if (!isBack && event->key() != Qt::Key_Right) {
        event->ignore(); // up and down are the page's
        return;
    }
    emit stepRequested(std::chrono::seconds(isBack ? -kStep : kStep));
    tell(value());
}

void WatchBar::focusInEvent(QFocusEvent *event)
{
    QAbstractSlider::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        tell(value());
}

void WatchBar::focusOutEvent(QFocusEvent *event)
{
    QAbstractSlider::focusOutEvent(event);
    QToolTip::hideText();
}

bool WatchBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractSlider::event(event);
    tell(secondAt(static_cast<QHelpEvent *>(event)->pos().x()));
    return true;
}

} // namespace hocvu
