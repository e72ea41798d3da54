// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/watch_bar.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kStep = 5;

} // namespace

WatchBar::WatchBar(QWidget *parent)
    : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setSingleStep(kStep);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
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
    update();
}

void WatchBar::setMarks(const QList<Millis> &marks)
{
    m_marks = marks;
    update();
}

QSize WatchBar::sizeHint() const
{
    return {theme::px(240), theme::px(44)};
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
    painter.setBrush(theme::toneColours(theme::Tone::Gold).solid);
    for (const Millis mark : m_marks)
        painter.drawEllipse(QPointF(xOf(double(mark.count()) / 1000), line.center().y() + 0.5),
                            radius * 1.1, radius * 1.1);

    const double knob = theme::px(11);
    const QPointF centre(xOf(value()), line.center().y() + 0.5);
    painter.setPen(
        QPen(hasFocus() ? theme::colours().focus : blue.solid, theme::px(hasFocus() ? 5 : 3)));
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
    if (isSliderDown())
        setValue(secondAt(event->pos().x()));
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
    if (event->key() == Qt::Key_Left)
        emit seekRequested(std::chrono::seconds(std::max(value() - kStep, 0)));
    else if (event->key() == Qt::Key_Right)
        emit seekRequested(std::chrono::seconds(std::min(value() + kStep, maximum())));
    else
        QWidget::keyPressEvent(event);
}

} // namespace hocvu
