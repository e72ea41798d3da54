// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/countdown.h"

#include <QApplication>
#include <QTest>

using namespace hocvu;
using namespace std::chrono_literals;
using std::chrono::seconds;
using Stage = hocvu::Countdown::Stage;

Q_DECLARE_METATYPE(Countdown::Stage)

class tst_Countdown : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp); }
    void showsTimeAndStage_data();
    void showsTimeAndStage();
    void itsNameChangesOnlyWhenItGetsTight();
    void doesNotJitter();
    void stagesDifferByWords();
    void saysThatItIsPaused();
};

void tst_Countdown::showsTimeAndStage_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Stage>("stage");

    QTest::newRow("an hour") << 3600 << QStringLiteral("1:00:00") << Stage::Plenty;
    QTest::newRow("below an hour") << 3599 << QStringLiteral("59:59") << Stage::Plenty;
    QTest::newRow("more than five minutes") << 301 << QStringLiteral("05:01") << Stage::Plenty;
    QTest::newRow("five minutes") << 300 << QStringLiteral("05:00") << Stage::FiveMinutes;
    QTest::newRow("more than a minute") << 61 << QStringLiteral("01:01") << Stage::FiveMinutes;
    QTest::newRow("a minute") << 60 << QStringLiteral("01:00") << Stage::OneMinute;
    QTest::newRow("the last second") << 1 << QStringLiteral("00:01") << Stage::OneMinute;
    QTest::newRow("over") << 0 << QStringLiteral("00:00") << Stage::Over;
    QTest::newRow("long over") << -90 << QStringLiteral("00:00") << Stage::Over;
}

void tst_Countdown::showsTimeAndStage()
{
    QFETCH(const int, left);
    Countdown clock;

    clock.setRemaining(seconds(left));

    QTEST(clock.text(), "text");
    QTEST(clock.stage(), "stage");
}

void tst_Countdown::itsNameChangesOnlyWhenItGetsTight()
{
    // A screen reader says the name when it changes: not each second.
    Countdown clock;
    QStringList names;

    for (int left = 310; left >= 0; --left) {
        clock.setRemaining(seconds(left));
        if (names.isEmpty() || names.last() != clock.accessibleName())
            names << clock.accessibleName();
    }

    QCOMPARE(names,
             QStringList({QStringLiteral("Thời gian còn lại"), QStringLiteral("Còn dưới 5 phút"),
                          QStringLiteral("Còn dưới 1 phút"), QStringLiteral("Hết giờ")}));
}

void tst_Countdown::doesNotJitter()
{
    Countdown clock;
    clock.setRemaining(20min);
    const QSize size = clock.sizeHint();

    for (int left = 20 * 60; left > 11 * 60; --left) {
        clock.setRemaining(seconds(left));
        QCOMPARE(clock.sizeHint(), size);
    }
}

void tst_Countdown::stagesDifferByWords()
{
    QStringList names;
    for (const seconds left : {600s, 200s, 30s, 0s}) {
        Countdown clock;
        clock.setRemaining(left);
        QVERIFY(!names.contains(clock.accessibleName()));
        names << clock.accessibleName();
    }
}

void tst_Countdown::saysThatItIsPaused()
{
    Countdown clock;
    clock.setRemaining(10min);

    clock.setPaused(true);

    QCOMPARE(clock.accessibleName(), QStringLiteral("Tạm dừng"));
    clock.setPaused(false);
    QCOMPARE(clock.accessibleName(), QStringLiteral("Thời gian còn lại"));
}

QTEST_MAIN(tst_Countdown)
#include "tst_countdown.moc"
