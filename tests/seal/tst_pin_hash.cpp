// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/pin_hash.h"

#include "support/result_matchers.h"

#include <QTest>

#include <ctime>

using namespace hocvu;

class tst_PinHash : public QObject
{
    Q_OBJECT

private slots:
    void recognisesOnlyItsPin_data();
    void recognisesOnlyItsPin();
    void twoHashesOfOnePinDiffer();
    void refusesPinsThatCannotBe();
    void refusesTextThatIsNoHash_data();
    void refusesTextThatIsNoHash();
    void cardsAreCheaperThanTheDesk();
};

void tst_PinHash::recognisesOnlyItsPin_data()
{
    QTest::addColumn<PinHash::Cost>("cost");
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("card") << PinHash::Cost::Card << QByteArray("$argon2id$v=19$m=8192,t=2,p=1$");
    QTest::newRow("desk") << PinHash::Cost::Desk << QByteArray("$argon2id$v=19$m=65536,t=2,p=1$");
}

void tst_PinHash::recognisesOnlyItsPin()
{
    QFETCH(PinHash::Cost, cost);
    QFETCH(QByteArray, head);

    const auto made = PinHash::make(QStringLiteral("2468"), cost);
    QVERIFY_RESULT(made);
    const auto parsed = PinHash::parse(made->text());

    QVERIFY2(made->text().startsWith(head), made->text().constData());
    QVERIFY_RESULT(parsed);
    QVERIFY(parsed->matches(QStringLiteral("2468")));
    QVERIFY(!parsed->matches(QStringLiteral("2469")));
    QVERIFY(!parsed->matches(QStringLiteral("02468")));
    QVERIFY(!parsed->matches(QString()));
    QVERIFY(!parsed->matches(QString(10'000, QLatin1Char('2'))));
}

void tst_PinHash::twoHashesOfOnePinDiffer()
{
    const auto first = PinHash::make(QStringLiteral("2468"), PinHash::Cost::Card);
    const auto second = PinHash::make(QStringLiteral("2468"), PinHash::Cost::Card);

    QVERIFY_RESULT(first);
    QVERIFY_RESULT(second);
    QVERIFY(first->text() != second->text());
}

void tst_PinHash::refusesPinsThatCannotBe()
{
    QCOMPARE_ERROR(PinHash::make(QString(), PinHash::Cost::Card), ErrorCode::NotUnderstood);
    QCOMPARE_ERROR(
        PinHash::make(QString(PinHash::kMaxPinBytes + 1, QLatin1Char('1')), PinHash::Cost::Card),
        ErrorCode::NotUnderstood);
}

void tst_PinHash::refusesTextThatIsNoHash_data()
{
    const QByteArray good = PinHash::make(QStringLiteral("1"), PinHash::Cost::Card)->text();
    const auto with
        = [&good](const char *from, const char *to) { return QByteArray(good).replace(from, to); };
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a PIN") << QByteArray("2468");
    QTest::newRow("cut short") << good.chopped(1);
    QTest::newRow("too long") << good + "A";
    QTest::newRow("a line feed behind") << good + "\n";
    QTest::newRow("other algorithm") << with("$argon2id$", "$argon2i$");
    QTest::newRow("4 GiB") << with("m=8192", "m=4194304");
    QTest::newRow("years") << with("t=2", "t=99");
}

void tst_PinHash::refusesTextThatIsNoHash()
{
    QFETCH(QByteArray, text);

    QCOMPARE_ERROR(PinHash::parse(text), ErrorCode::NotUnderstood);
}

void tst_PinHash::cardsAreCheaperThanTheDesk()
{
    // 64 MiB against 8 MiB: a ratio of our own processor time, so that a busy machine does not
    // matter.
    const auto timeOf = [](PinHash::Cost cost) {
        const std::clock_t begin = std::clock();
        for (int i = 0; i < 3; ++i)
            (void)PinHash::make(QStringLiteral("2468"), cost);
        return std::clock() - begin;
    };

    QVERIFY(timeOf(PinHash::Cost::Card) * 2 < timeOf(PinHash::Cost::Desk));
}

QTEST_GUILESS_MAIN(tst_PinHash)
#include "tst_pin_hash.moc"
