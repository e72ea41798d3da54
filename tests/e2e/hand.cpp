// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hand.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QEventLoop>
#include <QScreen>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>
#include <QWindow>

namespace {

constexpr std::chrono::milliseconds kBetweenLooks{10};

void pressAt(const QWidget &widget, const QPoint &place)
{
    QTest::mouseClick(widget.window()->windowHandle(), Qt::LeftButton, Qt::NoModifier,
                      widget.mapTo(widget.window(), place));
    QTest::qWait(20);
}

} // namespace

Hand::Hand(std::function<QWidget *()> window)
    : m_window(std::move(window))
{
}

QWidget *Hand::target() const
{
    QWidget *modal = QApplication::activeModalWidget();
    return modal ? modal : m_window();
}

QWidget *Hand::visible(const QString &name) const
{
    for (QWidget *widget : target()->findChildren<QWidget *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

QWidget *Hand::see(const QString &name, int timeoutMs)
{
    waitFor(name, timeoutMs, [&] { return visible(name) != nullptr; });
    return visible(name);
}

bool Hand::isReachable(const QWidget *widget) const
{
    if (!widget || !widget->isEnabled())
        return false;
    const QWidget *window = widget->window();
    const QPoint middle = widget->mapTo(window, widget->rect().center());
    const QWidget *top = window->childAt(middle);
    return window->rect().contains(middle) && top && (top == widget || widget->isAncestorOf(top));
}

/// Turns the wheel over the list that \a widget lies in until it comes into sight, as people do.
void Hand::scrollTo(const QWidget *widget) const
{
    if (!widget)
        return;
    const QWidget *list = widget->parentWidget();
    while (list && !qobject_cast<const QAbstractScrollArea *>(list))
        list = list->parentWidget();
    const auto *area = qobject_cast<const QAbstractScrollArea *>(list);
    if (!area)
        return;
    const QRect sight = area->viewport()->rect();
    const QPoint middle = widget->mapTo(area->viewport(), widget->rect().center());
    if (sight.contains(middle))
        return;
    const int notch = middle.y() > sight.bottom() ? -120 : 120;
    const QPointF at = area->viewport()->mapTo(widget->window(), sight.center());
    QWheelEvent wheel(at, widget->window()->mapToGlobal(at), {}, {0, notch}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(widget->window()->windowHandle(), &wheel);
}

void Hand::click(const QString &name, int timeoutMs)
{
    waitFor(QStringLiteral("'%1' to be in reach").arg(name), timeoutMs, [&] {
        const bool isReached = isReachable(visible(name));
        if (!isReached)
            scrollTo(visible(name));
        return isReached;
    });
    QWidget *widget = visible(name);
    pressAt(*widget, widget->rect().center());
}

void Hand::clickRow(const QString &name, int row)
{
    auto *table = qobject_cast<QTableView *>(see(name));
    if (!table)
        throw TourError(qPrintable(QStringLiteral("'%1' is no table").arg(name)));
    const QRect cell = table->visualRect(table->model()->index(row, 0));
    if (!table->viewport()->rect().contains(cell.center()))
        throw TourError(qPrintable(QStringLiteral("'%1' has no row %2").arg(name).arg(row)));
    pressAt(*table->viewport(), cell.center());
}

void Hand::type(const QString &letters)
{
    for (const QChar letter : letters)
        QTest::keyClick(target()->windowHandle(), letter.toLatin1());
    QTest::qWait(20);
}

void Hand::press(Qt::Key key)
{
    QTest::keyClick(target()->windowHandle(), key);
    QTest::qWait(20);
}

// A loop of its own, not QTest::qWaitFor(): that sleeps between its looks, and the player waits
// for the window's thread with every picture.
void Hand::waitFor(const QString &what, int timeoutMs, const std::function<bool()> &happened)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (happened())
            loop.quit();
    });
    look.start(kBetweenLooks);
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    if (!happened())
        loop.exec();
    if (!happened())
        throw TourError(qPrintable(
            QStringLiteral("waited %1 s for %2").arg(double(timeoutMs) / 1000).arg(what)));
}

void Hand::picture(const QString &path)
{
    QTest::qWait(120); // the last paint
    QWidget *window = m_window();
    const bool hasScreen = QGuiApplication::platformName() == QLatin1String("xcb");
    const QPixmap pixmap = hasScreen ? window->screen()->grabWindow(0) : window->grab();
    if (!pixmap.save(path))
        throw TourError(qPrintable(QStringLiteral("cannot write %1").arg(path)));
}
