// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/banner.h"

#include "ui/button.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace hocvu;

class tst_Banner : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp); }
    void isHiddenWhileItHasNothingToSay();
    void isAnAlertToScreenReadersWithItsWords();
    void kindsDifferByMoreThanColour();
    void offersAnAction();
};

void tst_Banner::isHiddenWhileItHasNothingToSay()
{
    QWidget page;
    auto *banner = new Banner(&page);
    page.show();
    QVERIFY(!banner->isVisible());

    banner->setMessage(Banner::Kind::Info, QStringLiteral("Xin chào"));
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->text(), QStringLiteral("Xin chào"));
    banner->clear();

    QVERIFY(!banner->isVisible());
}

void tst_Banner::isAnAlertToScreenReadersWithItsWords()
{
    Banner banner(Banner::Kind::Warning, QStringLiteral("USB sắp đầy"));
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&banner);

    QCOMPARE(spoken->role(), QAccessible::AlertMessage);
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("USB sắp đầy"));
    banner.setMessage(Banner::Kind::Success, QStringLiteral("Đã lưu."));
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Đã lưu."));
}

void tst_Banner::kindsDifferByMoreThanColour()
{
    QList<QImage> seen;
    for (const auto kind :
         {Banner::Kind::Info, Banner::Kind::Success, Banner::Kind::Warning, Banner::Kind::Error}) {
        Banner banner(kind, QStringLiteral("Một câu"));
        banner.resize(400, 60);
        // In black and white, with whatever is not nearly ground as black.
        QImage grey = banner.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
        for (int y = 0; y < grey.height(); ++y) {
            for (int x = 0; x < grey.width(); ++x)
                grey.scanLine(y)[x] = grey.constScanLine(y)[x] < 150 ? 0 : 255;
        }
        QVERIFY(!seen.contains(grey));
        seen << grey;
    }
}

void tst_Banner::offersAnAction()
{
    Banner banner(Banner::Kind::Info, QStringLiteral("Có bản mới"));
    QSignalSpy wanted(&banner, &Banner::actionRequested);
    banner.setAction(QStringLiteral("Xem"), QStringLiteral("bannerAction"));
    banner.show();

    QTest::mouseClick(banner.findChild<Button *>(QStringLiteral("bannerAction")), Qt::LeftButton);

    QCOMPARE(wanted.count(), 1);
}

QTEST_MAIN(tst_Banner)
#include "tst_banner.moc"
