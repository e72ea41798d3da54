// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessible.h"

#include "ui/banner.h"
#include "ui/progress.h"
#include "ui/theme.h"

#include <QApplication>
#include <QTest>

using namespace hocvu;

/// What is heard of it is known to e2e/screen_reader: without a bus Qt tells nobody.
class tst_Accessible : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp); }
    void aRoleMayBeToldAfterSomebodyAskedForIt();
    void sayingLeavesTheNameAlone();
    void otherFiguresAreToldAsWell();
    void aRingIsCalledByItsWords();
};

void tst_Accessible::aRoleMayBeToldAfterSomebodyAskedForIt()
{
    QWidget page;
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&page);
    QCOMPARE(spoken->role(), QAccessible::Client);

    setAccessibleRole(&page, QAccessible::Pane);

    QCOMPARE(spoken->role(), QAccessible::Pane);
}

void tst_Accessible::sayingLeavesTheNameAlone()
{
    QWidget page;
    page.setAccessibleName(QStringLiteral("Khóa học"));

    say(&page, QStringLiteral("Xin chào"));
    QCOMPARE(page.accessibleName(), QStringLiteral("Khóa học"));

    announce(&page, QStringLiteral("Xin chào"));
    QCOMPARE(page.accessibleName(), QStringLiteral("Xin chào"));
}

void tst_Accessible::otherFiguresAreToldAsWell()
{
    Banner banner(Banner::Kind::Error, QStringLiteral("Xin chờ 5 giây"));

    banner.amend(QStringLiteral("Xin chờ 4 giây"));

    QCOMPARE(banner.text(), QStringLiteral("Xin chờ 4 giây"));
    QCOMPARE(banner.accessibleName(), QStringLiteral("Xin chờ 4 giây"));
}

void tst_Accessible::aRingIsCalledByItsWords()
{
    ProgressRing ring(140);
    ring.setWords(QStringLiteral("25/30"));
    QCOMPARE(ring.accessibleName(), QStringLiteral("25/30"));

    ring.setCaption(QStringLiteral("câu đúng"));

    QCOMPARE(ring.accessibleName(), QStringLiteral("câu đúng: 25/30"));
}

QTEST_MAIN(tst_Accessible)
#include "tst_accessible.moc"
