// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/card_pin.h"

#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;

class tst_CardPin : public QObject
{
    Q_OBJECT

private slots:
    void samePinAndContextMakeTheSameText();
    void anotherContextMakesAnotherText();
    void recognisesOnlyItsPin();
    void costsWhatEveryCardCosts();
    void refusesPinsThatCannotBe();
};

void tst_CardPin::samePinAndContextMakeTheSameText()
{
    const auto first = cardPinHash(QStringLiteral("2468"), "bach-dang-2026/CB-001");
    const auto second = cardPinHash(QStringLiteral("2468"), "bach-dang-2026/CB-001");

    QVERIFY_RESULT(first);
    QVERIFY_RESULT(second);
    QCOMPARE(first->text(), second->text());
}

void tst_CardPin::anotherContextMakesAnotherText()
{
    const auto first = cardPinHash(QStringLiteral("2468"), "bach-dang-2026/CB-001");
    const auto second = cardPinHash(QStringLiteral("2468"), "bach-dang-2026/CB-002");

    QVERIFY_RESULT(first);
    QVERIFY_RESULT(second);
    QVERIFY(first->text().split('$').last() != second->text().split('$').last());
}

void tst_CardPin::recognisesOnlyItsPin()
{
    const auto made = cardPinHash(QStringLiteral("2468"), "bach-dang-2026/CB-001");

    QVERIFY_RESULT(made);
    QVERIFY(made->matches(QStringLiteral("2468")));
    QVERIFY(!made->matches(QStringLiteral("2469")));
    QVERIFY(!made->matches(QString()));
}

void tst_CardPin::costsWhatEveryCardCosts()
{
    const auto drawn = PinHash::make(QStringLiteral("2468"), PinHash::Cost::Card);
    const auto computed = cardPinHash(QStringLiteral("2468"), "bach-dang-2026/CB-001");

    QVERIFY_RESULT(drawn);
    QVERIFY_RESULT(computed);
    QCOMPARE(computed->text().split('$').mid(0, 4), drawn->text().split('$').mid(0, 4));
    QCOMPARE(computed->text().size(), drawn->text().size());
}

void tst_CardPin::refusesPinsThatCannotBe()
{
    QCOMPARE_ERROR(cardPinHash(QString(), "x"), ErrorCode::NotUnderstood);
    QCOMPARE_ERROR(cardPinHash(QString(PinHash::kMaxPinBytes + 1, QLatin1Char('1')), "x"),
                   ErrorCode::NotUnderstood);
}

QTEST_GUILESS_MAIN(tst_CardPin)
#include "tst_card_pin.moc"
