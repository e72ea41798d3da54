// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/pages/top_bar.h"
#include "support/room.h"
#include "ui/backdrop.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QVBoxLayout>

/// Words as long as a kit may hold them, before the presenters see the room.
inline void makeWordy(hocvu::Room &room)
{
    const QString unit = QStringLiteral("Trung tâm Phục vụ hành chính công, tiếp công dân và giải "
                                        "quyết thủ tục một cửa liên thông phường");
    room.name = QStringLiteral("Phòng máy của Trường Trung học cơ sở Nguyễn Bỉnh Khiêm, tầng 2");
    room.campaign.title = QStringLiteral(
        "Cuộc thi “Ứng dụng AI trong thực thi nhiệm vụ của các cơ quan hành chính” và phong trào "
        "“Bình dân học vụ số” trên địa bàn phường năm 2026");
    room.campaign.contact = unit;
    room.campaign.prizes.last().name = QStringLiteral("Giải Khuyến khích cho tập thể có đông "
                                                      "người hoàn thành nhất");
    for (QString &one : room.campaign.units)
        one = unit + QLatin1Char(' ') + one;
    for (hocvu::Person &person : room.roster) {
        person.name = QStringLiteral("Công Tằng Tôn Nữ Hoàng Phương Nguyễn Thị Ngọc Ánh Tuyết");
        person.unit = room.campaign.units.constFirst();
    }
}

/// A room that something was done to before anybody sees it.
struct PreparedRoom : TestRoom
{
    explicit PreparedRoom(void (*prepare)(hocvu::Room &))
    {
        if (prepare)
            prepare(room);
    }
};

/// A screen with the kiosk's ground and room for its bar, to try one page on without the window.
/// Make it before the page: it sets the scale that fits the screen.
class PageStage
{
public:
    using Ground = hocvu::Backdrop::Kind;

    explicit PageStage(QSize screen, Ground ground = Ground::Page,
                       const hocvu::Appearance &appearance = {})
    {
        hocvu::theme::apply(*qApp, hocvu::theme::scaleFor(screen), appearance);
        m_ground = std::make_unique<hocvu::Backdrop>(ground);
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

    /// What has less room than its words need, or lies outside of what it stands in.
    QString cramped() const
    {
        settle();
        QStringList faults;
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            const bool words = widget->inherits("QLabel") || widget->inherits("QAbstractButton")
                || widget->inherits("QLineEdit");
            const bool small = words && need(*widget).expandedTo(widget->size()) != widget->size();
            const QWidget *parent = widget->parentWidget();
            const bool scrolls = parent->objectName() == QLatin1String("qt_scrollarea_viewport");
            if (small || (!scrolls && !parent->rect().contains(widget->geometry())))
                faults.append(describe(*widget));
        }
        return faults.join(QStringLiteral("; "));
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
        settle();
        QDir().mkpath(folder);
        m_ground->grab().save(
            QStringLiteral("%1/%2-%3.png").arg(folder, name).arg(m_ground->width()));
    }

private:
    /// A layout asks for another one, as when a text turns out to need a second line.
    static void settle()
    {
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
    }

    static constexpr int kTolerance = 2; ///< Pixels that rounding takes from the space around.

    static QSize need(const QWidget &widget)
    {
        const QSize least = widget.minimumSizeHint();
        const int high
            = widget.hasHeightForWidth() ? widget.heightForWidth(widget.width()) : least.height();
        return {least.width(), high - kTolerance};
    }
    static QString describe(const QWidget &widget)
    {
        const QRect at = widget.geometry();
        const QSize least = need(widget);
        return QStringLiteral("%1 %2 “%3” at %4,%5 has %6x%7, needs %8x%9")
            .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(),
                 widget.property("text").toString())
            .arg(at.x())
            .arg(at.y())
            .arg(at.width())
            .arg(at.height())
            .arg(least.width())
            .arg(least.height());
    }

    std::unique_ptr<hocvu::Backdrop> m_ground;
    QWidget *m_page = nullptr;
};
