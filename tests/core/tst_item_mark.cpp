// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/item_mark.h"

#include <QTest>

using namespace hocvu;

namespace {

Item choice(ItemKind kind, const QList<int> &percents)
{
    Item item;
    item.kind = kind;
    item.stem = {QStringLiteral("s")};
    for (const int percent : percents)
        item.options << ItemOption{{QStringLiteral("o%1").arg(percent)}, percent * (kWhole / 100)};
    return item;
}

Item ordering(OrderGrading grading, int count)
{
    Item item = choice(ItemKind::Ordering, QList<int>(count, 0));
    item.grading = grading;
    return item;
}

Item shortAnswer(const char *pattern)
{
    Item item;
    item.kind = ItemKind::ShortAnswer;
    item.answers << ItemAnswer{QString::fromUtf8(pattern)};
    return item;
}

int percentOf(int mark)
{
    return qRound(mark / (kWhole / 100.0));
}

} // namespace

class tst_ItemMark : public QObject
{
    Q_OBJECT

private slots:
    void numbersAsVietnameseWritesThem_data();
    void numbersAsVietnameseWritesThem();
    void aNumberThatMayMeanTwoIsTakenForTheBetter();
    void oneOptionEarnsItsFraction();
    void anAnswerThatIsNoneEarnsNothing();
    void severalOptionsAddUp_data();
    void severalOptionsAddUp();
    void allOrNothingWantsTheKeyExactly();
    void thirdsMakeAWhole();
    void aTypedAnswerFits_data();
    void aTypedAnswerFits();
    void theFirstAnswerThatFitsCounts();
    void starsDoNotTakeForEver();
    void aTypedNumberIsRead_data();
    void aTypedNumberIsRead();
    void aNumberIsRightWithinItsTolerance();
    void pairsAddUp();
    void pairsAllOrNothing();
    void ordersAreMarkedByTheirGrading_data();
    void ordersAreMarkedByTheirGrading();
};

void tst_ItemMark::oneOptionEarnsItsFraction()
{
    const Item item = choice(ItemKind::SingleChoice, {100, 0, 50, -25});

    QCOMPARE(mark(item, {{0}}), kWhole);
    QCOMPARE(mark(item, {{1}}), 0);
    QCOMPARE(mark(item, {{2}}), kWhole / 2);
    QCOMPARE(mark(item, {{3}}), -kWhole / 4);
}

void tst_ItemMark::anAnswerThatIsNoneEarnsNothing()
{
    const Item single = choice(ItemKind::SingleChoice, {100, 100});
    const Item several = choice(ItemKind::MultipleChoice, {100, 100});

    for (const QList<int> &chosen : {QList<int>{}, {2}, {-1}, {0, 0}}) {
        QCOMPARE(mark(single, {chosen}), 0);
        QCOMPARE(mark(several, {chosen}), 0);
    }
    QCOMPARE(mark(single, {{0, 1}}), 0);
    QCOMPARE(mark(Item(), {{0}}), 0);
    QCOMPARE(mark(shortAnswer("*"), {{}, QStringLiteral("  ")}), 0);
}

void tst_ItemMark::severalOptionsAddUp_data()
{
    QTest::addColumn<QList<int>>("chosen");
    QTest::addColumn<int>("lowest");
    QTest::addColumn<int>("percent");
    QTest::newRow("one of two") << QList<int>{0} << 0 << 60;
    QTest::newRow("both") << QList<int>{1, 0} << 0 << 100;
    QTest::newRow("both and a wrong one") << QList<int>{0, 1, 2} << 0 << 50;
    QTest::newRow("never below zero") << QList<int>{2} << 0 << 0;
    QTest::newRow("below zero where the source says so") << QList<int>{2} << -kWhole / 5 << -20;
    QTest::newRow("never above the whole") << QList<int>{0, 1, 3} << 0 << 100;
}

void tst_ItemMark::severalOptionsAddUp()
{
    QFETCH(QList<int>, chosen);
    QFETCH(int, lowest);
    QFETCH(int, percent);
    Item item = choice(ItemKind::MultipleChoice, {60, 40, -50, 10});
    item.lowest = lowest;

    QCOMPARE(percentOf(mark(item, {chosen})), percent);
}

void tst_ItemMark::allOrNothingWantsTheKeyExactly()
{
    Item item = choice(ItemKind::MultipleChoice, {50, 50, 0, -100});
    item.allOrNothing = true;

    QCOMPARE(mark(item, {{1, 0}}), kWhole);
    QCOMPARE(mark(item, {{0}}), 0);
    QCOMPARE(mark(item, {{0, 1, 2}}), 0);
}

void tst_ItemMark::thirdsMakeAWhole()
{
    Item item = choice(ItemKind::MultipleChoice, {0, 0, 0, 0});
    for (int i = 0; i < 3; ++i)
        item.options[i].fraction = 3333333;

    QCOMPARE(mark(item, {{0, 1, 2}}), kWhole);
    QCOMPARE(mark(item, {{0, 1}}), 6666666);
}

void tst_ItemMark::aTypedAnswerFits_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *pattern, const char *typed, bool fits) {
        QTest::newRow(qPrintable(QStringLiteral("%1 / %2").arg(pattern, typed)))
            << QString::fromUtf8(pattern) << QString::fromUtf8(typed) << fits;
    };
    row("Hà Nội", "hà nội", true);
    row("Hà Nội", "  Hà   Nội ", true);
    row("Hà Nội", "Ha Noi", false);
    row("hòa bình", "hoà bình", true);
    row("Hà*", "Hà Nội", true);
    row("*Nội", "Hà Nội", true);
    row("H*i", "Hà Nội", true);
    row("H*i", "Hà Nội!", false);
    row("a*b*c", "aXbXbc", true);
    row("2\\*3", "2*3", true);
    row("2\\*3", "2xx3", false);
    row("*", "x", true);
    row("", "x", false);
}

void tst_ItemMark::aTypedAnswerFits()
{
    QFETCH(QString, pattern);
    QFETCH(QString, typed);
    QFETCH(bool, fits);

    QCOMPARE(fitsPattern(typed, pattern, false), fits);
    QVERIFY(!fitsPattern(QStringLiteral("HÀ"), QStringLiteral("hà"), true));
    // A decomposed text is the same text.
    QCOMPARE(fitsPattern(typed.normalized(QString::NormalizationForm_D), pattern, false), fits);
}

void tst_ItemMark::theFirstAnswerThatFitsCounts()
{
    Item item = shortAnswer("đúng");
    item.answers << ItemAnswer{QStringLiteral("đ*"), 0, 0, kWhole / 2}
                 << ItemAnswer{QStringLiteral("*"), 0, 0, -kWhole / 10};

    QCOMPARE(mark(item, {{}, QStringLiteral("Đúng")}), kWhole);
    QCOMPARE(mark(item, {{}, QStringLiteral("đung")}), kWhole / 2);
    QCOMPARE(mark(item, {{}, QStringLiteral("sai")}), -kWhole / 10);
}

void tst_ItemMark::starsDoNotTakeForEver()
{
    const QString pattern = QStringLiteral("*a").repeated(200) + QLatin1Char('b');

    QVERIFY(!fitsPattern(QString(5000, QLatin1Char('a')), pattern, false));
}

void tst_ItemMark::aTypedNumberIsRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("number");
    const auto row = [](const char *typed, double number) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << number;
    };
    row("5", 5);
    row(" -5 ", -5);
    row("1,5", 1.5);
    row("1.5", 1.5);
    row(".5", 0.5);
    row("5.", 5);
    row("2e3", 2000);
    row("−3", -3); // U+2212
    row("1.000,5", qQNaN());
    row("1 000", qQNaN());
    row("", qQNaN());
    row("năm", qQNaN());
    row("1e999", qQNaN());
    row("0x10", qQNaN());
    row("nan", qQNaN());
}

void tst_ItemMark::aTypedNumberIsRead()
{
    QFETCH(QString, typed);
    QFETCH(double, number);

    const auto read = typedNumber(typed);

    QCOMPARE(read.has_value(), !qIsNaN(number));
    QCOMPARE(read.value_or(0), qIsNaN(number) ? 0 : number);
}

void tst_ItemMark::aNumberIsRightWithinItsTolerance()
{
    Item item;
    item.kind = ItemKind::Numeric;
    item.answers << ItemAnswer{{}, 1.0, 0.1} << ItemAnswer{{}, 1.0, 0.5, kWhole / 2};

    QCOMPARE(mark(item, {{}, QStringLiteral("1,1")}), kWhole);
    QCOMPARE(mark(item, {{}, QStringLiteral("0.9")}), kWhole);
    QCOMPARE(mark(item, {{}, QStringLiteral("1.2")}), kWhole / 2);
    QCOMPARE(mark(item, {{}, QStringLiteral("1.6")}), 0);
    item.answers << ItemAnswer{QStringLiteral("*"), 0, 0, kWhole / 10};
    QCOMPARE(mark(item, {{}, QStringLiteral("99")}), kWhole / 10);
    QCOMPARE(mark(item, {{}, QStringLiteral("chín")}), 0);
}

void tst_ItemMark::pairsAddUp()
{
    Item item;
    item.kind = ItemKind::Matching;
    item.lefts = {{QStringLiteral("a")}, {QStringLiteral("b")}, {QStringLiteral("c")}};
    item.rights = {{QStringLiteral("1")}, {QStringLiteral("2")}};
    item.matches = {{0, 0, 3333333}, {1, 1, 3333333}, {2, 0, 3333333}, {2, 1, -3333333}};

    QCOMPARE(mark(item, {{}, {}, {0, 1, 0}}), kWhole);
    QCOMPARE(mark(item, {{}, {}, {0, -1, -1}}), 3333333);
    QCOMPARE(mark(item, {{}, {}, {1, 0, 1}}), 0);
    item.lowest = -kWhole;
    QCOMPARE(mark(item, {{}, {}, {1, 0, 1}}), -3333333);
    QCOMPARE(mark(item, {{}, {}, {0, 1}}), 0);
}

void tst_ItemMark::pairsAllOrNothing()
{
    Item item;
    item.kind = ItemKind::Matching;
    item.allOrNothing = true;
    item.lefts = {{QStringLiteral("a")}, {QStringLiteral("b")}};
    item.rights = {{QStringLiteral("1")}, {QStringLiteral("2")}};
    item.matches = {{0, 0, kWhole / 2}, {1, 1, kWhole / 2}, {1, 0, kWhole / 2}};

    QCOMPARE(mark(item, {{}, {}, {0, 1}}), kWhole);
    QCOMPARE(mark(item, {{}, {}, {0, 0}}), kWhole);
    QCOMPARE(mark(item, {{}, {}, {0, -1}}), 0);
}

void tst_ItemMark::ordersAreMarkedByTheirGrading_data()
{
    QTest::addColumn<int>("grading");
    QTest::addColumn<QList<int>>("order");
    QTest::addColumn<int>("percent");
    const auto row = [](OrderGrading grading, const QList<int> &order, int percent) {
        QString name = gradingName(grading);
        for (const int thing : order)
            name += QStringLiteral(" %1").arg(thing);
        QTest::newRow(qPrintable(name)) << int(grading) << order << percent;
    };
    const QList<int> right{0, 1, 2, 3};
    const QList<int> moved{3, 0, 1, 2}; // the last came first
    const QList<int> reversed{3, 2, 1, 0};
    for (int grading = 0; grading < kOrderGradings; ++grading) {
        row(OrderGrading(grading), right, 100);
        row(OrderGrading(grading), {0, 1, 2}, 0);
        row(OrderGrading(grading), {0, 1, 2, 2}, 0);
    }
    row(OrderGrading::AllOrNothing, {0, 1, 3, 2}, 0);
    row(OrderGrading::AbsolutePosition, {0, 1, 3, 2}, 50);
    row(OrderGrading::AbsolutePosition, moved, 0);
    row(OrderGrading::RelativeNextExcludeLast, moved, 67);
    row(OrderGrading::RelativeNextIncludeLast, moved, 50);
    row(OrderGrading::RelativeOnePreviousAndNext, moved, 50);
    row(OrderGrading::RelativeAllPreviousAndNext, moved, 50);
    row(OrderGrading::RelativeAllPreviousAndNext, reversed, 0);
    row(OrderGrading::LongestOrderedSubset, moved, 75);
    row(OrderGrading::LongestOrderedSubset, {1, 3, 0, 2}, 50);
    row(OrderGrading::LongestOrderedSubset, reversed, 0);
    row(OrderGrading::LongestContiguousSubset, {2, 3, 1, 0}, 50);
    row(OrderGrading::LongestContiguousSubset, {0, 2, 1, 3}, 0);
    row(OrderGrading::RelativeToCorrect, {0, 1, 3, 2}, 83);
    row(OrderGrading::RelativeToCorrect, reversed, 33);
}

void tst_ItemMark::ordersAreMarkedByTheirGrading()
{
    QFETCH(int, grading);
    QFETCH(QList<int>, order);
    QFETCH(int, percent);

    QCOMPARE(percentOf(mark(ordering(OrderGrading(grading), 4), {order})), percent);
}

void tst_ItemMark::numbersAsVietnameseWritesThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<double>>("numbers");
    const auto row = [](const char *typed, const QList<double> &numbers) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << numbers;
    };
    row("12,5", {12.5});
    row("3.000", {3, 3000});
    row("3 000", {3000});
    row("3\u00a0000", {3000});
    row("1.250.000", {1250000});
    row("1.250.000,5", {1250000.5});
    row("-1 250 000.5", {-1250000.5});
    row("3.00", {3});
    row("3000 hồ sơ", {});
    row("3 00", {});
    row("1.25.000", {});
    row("", {});
}

void tst_ItemMark::numbersAsVietnameseWritesThem()
{
    QFETCH(QString, typed);
    QFETCH(QList<double>, numbers);

    QCOMPARE(typedNumbers(typed), numbers);
}

void tst_ItemMark::aNumberThatMayMeanTwoIsTakenForTheBetter()
{
    Item item;
    item.kind = ItemKind::Numeric;
    item.stem = {QStringLiteral("s")};
    item.answers = {{{}, 3000}, {{}, 3, 0, -kWhole / 2}};

    QCOMPARE(mark(item, {{}, QStringLiteral("3.000"), {}}), kWhole);
    QCOMPARE(mark(item, {{}, QStringLiteral("3"), {}}), -kWhole / 2);
    QCOMPARE(mark(item, {{}, QStringLiteral("3.0"), {}}), -kWhole / 2);
}

QTEST_GUILESS_MAIN(tst_ItemMark)
#include "tst_item_mark.moc"
