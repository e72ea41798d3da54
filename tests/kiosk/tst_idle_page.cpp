// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/idle_page.h"

#include "kiosk/page_stage.h"
#include "kiosk/pages/stage_line.h"
#include "support/room.h"
#include "ui/button.h"
#include "ui/label.h"

#include <QTest>

using namespace hocvu;

class tst_IdlePage : public QObject
{
    Q_OBJECT

private slots:
    void fitsEveryScreen_data() { PageStage::addScreens(); }
    void fitsEveryScreen();
    void holdsLongWords_data() { PageStage::addScreens(); }
    void holdsLongWords();
    void tellsThePresentStageAndTheDaysLeft_data();
    void tellsThePresentStageAndTheDaysLeft();
    void countsWhoBeganHere();
    void beginsWithTheButtonAnyKeyOrAnyClick_data();
    void beginsWithTheButtonAnyKeyOrAnyClick();
    void doesNotBeginByTabOrEscape();
    void opensTheDeskByItsButtonAlone();
};

namespace {

const QSize kScreen(1280, 720);

/// An idle page of a real room, on its ground.
struct Idle
{
    explicit Idle(QSize screen = kScreen, bool wordy = false)
        : room(wordy ? makeWordy : nullptr)
        , stage(screen, PageStage::Ground::Deep)
        , presenter(room.context(), room.visit)
        , page(new IdlePage(presenter, stage.ground()))
    {
        stage.show(page);
        page->enter();
    }
    QString text(const char *name) const
    {
        return page->findChild<Label *>(QLatin1String(name))->text();
    }

    PreparedRoom room;
    PageStage stage;
    IdlePresenter presenter;
    IdlePage *page;
};

} // namespace

void tst_IdlePage::fitsEveryScreen()
{
    QFETCH(QSize, screen);
    Idle idle(screen);
    idle.room.signIn(0);
    idle.room.visit.signOut();

    idle.page->enter();

    idle.stage.picture(QStringLiteral("idle"));
    QCOMPARE(idle.stage.cramped(), QString());
    QCOMPARE(idle.stage.unnamed(), QString());
}

void tst_IdlePage::holdsLongWords()
{
    QFETCH(QSize, screen);
    Idle idle(screen, true);

    idle.stage.picture(QStringLiteral("idle-wordy"));
    QCOMPARE(idle.stage.cramped(), QString());
}

void tst_IdlePage::tellsThePresentStageAndTheDaysLeft_data()
{
    QTest::addColumn<int>("daysLater");
    QTest::addColumn<QString>("deadline");
    QTest::addColumn<QString>("stages");

    QTest::newRow("in the window")
        << 0 << QStringLiteral("còn 2 ngày")
        << QStringLiteral(
               "Chặng 1: Nâng cao năng lực, từ 28/5 đến 11/6. Hôm nay đang ở chặng này.");
    QTest::newRow("last day") << 2 << QStringLiteral("ngày cuối")
                              << QStringLiteral("Hôm nay đang ở chặng này. Chặng 2");
    QTest::newRow("exam over") << 4 << QStringLiteral("đã đóng lúc 23:59 ngày 10/06/2026")
                               << QStringLiteral("từ 12/6 đến 20/6. Hôm nay đang ở chặng này.");
}

void tst_IdlePage::tellsThePresentStageAndTheDaysLeft()
{
    QFETCH(int, daysLater);
    QFETCH(QString, deadline);
    QFETCH(QString, stages);
    Idle idle;
    idle.room.clock.advance(std::chrono::hours(24 * daysLater));

    idle.page->enter();

    QVERIFY2(idle.text("idleDeadline").contains(deadline), qPrintable(idle.text("idleDeadline")));
    const QString line = idle.page->findChild<StageLine *>()->accessibleDescription();
    QVERIFY2(line.contains(stages), qPrintable(line));
    idle.stage.picture(QStringLiteral("idle-later%1").arg(daysLater));
}

void tst_IdlePage::countsWhoBeganHere()
{
    Idle idle;
    QCOMPARE(idle.text("idleCounts"), QString());
    idle.room.signIn(0);
    idle.room.signIn(1);

    idle.page->enter();

    QCOMPARE(idle.text("idleCounts"),
             QStringLiteral("Tại máy này: 2 người đã bắt đầu, 0 người đã có kết quả."));
}

void tst_IdlePage::beginsWithTheButtonAnyKeyOrAnyClick_data()
{
    QTest::addColumn<QString>("by");

    for (const char *by : {"button", "Enter", "Space", "letter", "ground", "prizes"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void tst_IdlePage::beginsWithTheButtonAnyKeyOrAnyClick()
{
    QFETCH(QString, by);
    Idle idle;
    auto *start = idle.page->findChild<Button *>(QStringLiteral("idleStart"));
    QCOMPARE(QApplication::focusWidget(), start);

    if (by == QLatin1String("button"))
        QTest::mouseClick(start, Qt::LeftButton);
    else if (by == QLatin1String("Enter"))
        QTest::keyClick(start, Qt::Key_Return);
    else if (by == QLatin1String("Space"))
        QTest::keyClick(start, Qt::Key_Space);
    else if (by == QLatin1String("letter"))
        QTest::keyClick(start, Qt::Key_N);
    else if (by == QLatin1String("ground"))
        QTest::mouseClick(idle.page, Qt::LeftButton, {}, QPoint(4, 4));
    else
        QTest::mouseClick(idle.page->findChild<StageLine *>(), Qt::LeftButton);

    QCOMPARE(idle.room.visit.place(), Place::SignIn);
}

void tst_IdlePage::doesNotBeginByTabOrEscape()
{
    Idle idle;

    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Escape, Qt::Key_Shift, Qt::Key_F5})
        QTest::keyClick(QApplication::focusWidget(), key);

    QCOMPARE(idle.room.visit.place(), Place::Idle);
}

void tst_IdlePage::opensTheDeskByItsButtonAlone()
{
    Idle idle;

    QTest::mouseClick(idle.page->findChild<Button *>(QStringLiteral("idleDesk")), Qt::LeftButton);

    QCOMPARE(idle.room.visit.place(), Place::Desk);
}

QTEST_MAIN(tst_IdlePage)
#include "tst_idle_page.moc"
