// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/pages/top_bar.h"
#include "ui/backdrop.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QVBoxLayout>

/// A screen with the kiosk's ground and room for its bar, to try one page on without the window.
/// Make it before the page: it sets the scale that fits the screen.
class PageStage
{
public:
    using Look = hocvu::Backdrop::Look;

    explicit PageStage(QSize screen, Look look = Look::Light)
    {
        hocvu::theme::apply(*qApp, hocvu::theme::scaleFor(screen));
        m_ground = std::make_unique<hocvu::Backdrop>(look);
        m_ground->resize(screen);
    }

    /// The column of rows for a test function that takes a QSize named "screen".
    static void addScreens()
    {
        QTest::addColumn<QSize>("screen");
        for (const QSize screen :
             {QSize(1024, 768), QSize(1280, 720), QSize(1366, 768), QSize(1920, 1080)})
            QTest::addRow("%dx%d", screen.width(), screen.height()) << screen;
    }

    QWidget *ground() { return m_ground.get(); }

    /// Shows \a page, which the stage owns from now on, and gives it its room.
    void show(QWidget *page)
    {
        m_page = page;
        auto *column = new QVBoxLayout(m_ground.get());
        column->setSizeConstraint(QLayout::SetNoConstraint);
        column->setContentsMargins(0, hocvu::theme::px(hocvu::TopBar::kHeight), 0, 0);
        column->addWidget(page);
        m_ground->show();
        m_ground->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(m_ground.get()));
    }

    /// Whether nothing of the page must be cut off for want of room.
    bool fits() const
    {
        QCoreApplication::processEvents();
        const QLayout *layout = m_page->layout();
        const int high = layout->hasHeightForWidth()
            ? layout->totalMinimumHeightForWidth(m_page->width())
            : layout->totalMinimumSize().height();
        const int wide = layout->totalMinimumSize().width();
        if (wide > m_page->width() || high > m_page->height())
            qWarning("needs %dx%d, has %dx%d", wide, high, m_page->width(), m_page->height());
        return wide <= m_page->width() && high <= m_page->height();
    }

    /// What can be reached by keyboard but has no object name, or says nothing to a screen reader.
    QString unnamed() const
    {
        QStringList faults;
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                continue;
            if (widget->objectName().isEmpty() || widget->accessibleName().isEmpty())
                faults.append(QStringLiteral("%1 “%2”").arg(
                    QLatin1String(widget->metaObject()->className()), widget->objectName()));
        }
        return faults.join(QStringLiteral(", "));
    }

    /// Saves the screen as NAME-WIDTH.png where $HOCVU_PICTURES says; nothing without it.
    void picture(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("HOCVU_PICTURES");
        if (folder.isEmpty())
            return;
        QCoreApplication::processEvents();
        QDir().mkpath(folder);
        m_ground->grab().save(
            QStringLiteral("%1/%2-%3.png").arg(folder, name).arg(m_ground->width()));
    }

private:
    std::unique_ptr<hocvu::Backdrop> m_ground;
    QWidget *m_page = nullptr;
};
