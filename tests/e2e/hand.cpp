// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hand.h"

#include <QApplication>
#include <QScreen>
#include <QTest>
#include <QWindow>

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

void Hand::click(const QString &name, int timeoutMs)
{
    waitFor(QStringLiteral("'%1' to be in reach").arg(name), timeoutMs,
            [&] { return isReachable(visible(name)); });
    QWidget *widget = visible(name);
    QTest::mouseClick(widget->window()->windowHandle(), Qt::LeftButton, Qt::NoModifier,
                      widget->mapTo(widget->window(), widget->rect().center()));
    QTest::qWait(20);
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

void Hand::waitFor(const QString &what, int timeoutMs, const std::function<bool()> &happened)
{
    if (!QTest::qWaitFor(happened, timeoutMs))
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
