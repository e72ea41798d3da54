// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/law_table.h"

#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;

class tst_LawTable : public QObject
{
    Q_OBJECT

private slots:
    void findsNumbersInText_data();
    void findsNumbersInText();
    void readsItsFile();
    void aLawIsInForceFromItsDayToTheDayBeforeItsEnd();
    void refusesLines_data();
    void refusesLines();
    void refusesNumbersThatAreThereTwice();
    void refusesTablesThatAreTooLarge();
};

void tst_LawTable::findsNumbersInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("numbers");
    const auto row = [](const char *name, const char *text, const QStringList &numbers) {
        QTest::newRow(name) << QString::fromUtf8(text) << numbers;
    };
    row("a law", "Luật số 134/2025/QH15, Điều 34", {QStringLiteral("134/2025/QH15")});
    row("a decree at the end of a sentence", "theo Nghị định 30/2020/NĐ-CP.",
        {QStringLiteral("30/2020/NĐ-CP")});
    row("a circular", "Thông tư số 05/2026/TT-BKHCN", {QStringLiteral("05/2026/TT-BKHCN")});
    row("decisions", "(127/QĐ-TTg; 757/QĐ-BKHCN)",
        {QStringLiteral("127/QĐ-TTg"), QStringLiteral("757/QĐ-BKHCN")});
    row("a decision with its year", "33/2026/QĐ-TTg", {QStringLiteral("33/2026/QĐ-TTg")});
    row("the Party's papers", "57-NQ/TW và 01-KH/BCĐTW",
        {QStringLiteral("57-NQ/TW"), QStringLiteral("01-KH/BCĐTW")});
    row("a committee's resolution", "1669/NQ-UBTVQH15", {QStringLiteral("1669/NQ-UBTVQH15")});
    row("letters of a ministry and a department", "557/BKHCN-CĐSQG, 2136/SKHCN-TTTT",
        {QStringLiteral("557/BKHCN-CĐSQG"), QStringLiteral("2136/SKHCN-TTTT")});
    row("one number twice", "30/2020/NĐ-CP, lại 30/2020/NĐ-CP", {QStringLiteral("30/2020/NĐ-CP")});
    row("papers that are no laws", "05/BC-UBND, 01-BC/UBND, 12/UBND-VHXH, 7/TB-UBND", {});
    row("dates and shares", "ngày 01/7/2026, tháng 9/2025, 3/4, 1.5/2", {});
    row("a law without its body", "Luật 134/2025", {});
}

void tst_LawTable::findsNumbersInText()
{
    QFETCH(QString, text);
    QFETCH(QStringList, numbers);

    QCOMPARE(lawNumbersIn(text), numbers);
}

void tst_LawTable::readsItsFile()
{
    const auto table = LawTable::parse("# heading\n\n"
                                       "134/2025/QH15 | 2026-03-01 | | Luật A\n"
                                       "13/2023/NĐ-CP | 2023-07-01 | 2026-01-01 | Nghị định B\n",
                                       QStringLiteral("laws.txt"));

    QVERIFY_RESULT(table);
    QVERIFY(!table->isEmpty());
    const KnownLaw *law = table->find(QStringLiteral("134/2025/QH15"));
    QVERIFY(law != nullptr);
    QCOMPARE(law->from, QDate(2026, 3, 1));
    QVERIFY(!law->until.isValid());
    QCOMPARE(law->title, QStringLiteral("Luật A"));
    QCOMPARE(table->find(QStringLiteral("135/2025/QH15")), nullptr);
}

void tst_LawTable::aLawIsInForceFromItsDayToTheDayBeforeItsEnd()
{
    const KnownLaw law{{}, QDate(2023, 7, 1), QDate(2026, 1, 1), {}};

    QVERIFY(!law.isInForceOn(QDate(2023, 6, 30)));
    QVERIFY(law.isInForceOn(QDate(2023, 7, 1)));
    QVERIFY(law.isInForceOn(QDate(2025, 12, 31)));
    QVERIFY(!law.isInForceOn(QDate(2026, 1, 1)));
}

void tst_LawTable::refusesLines_data()
{
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *line) {
        QTest::newRow(name) << QString::fromUtf8(line);
    };
    row("too few cells", "134/2025/QH15 | 2026-03-01 | Luật A");
    row("too many cells", "134/2025/QH15 | 2026-03-01 | | Luật A | B");
    row("no number", " | 2026-03-01 | | Luật A");
    row("a number of another form", "134-2025 | 2026-03-01 | | Luật A");
    row("a day of another form", "134/2025/QH15 | 01/3/2026 | | Luật A");
    row("a day that is none", "134/2025/QH15 | 2026-02-30 | | Luật A");
    row("an end that is none", "134/2025/QH15 | 2026-03-01 | never | Luật A");
    row("an end before the beginning", "134/2025/QH15 | 2026-03-01 | 2026-03-01 | Luật A");
    row("no title", "134/2025/QH15 | 2026-03-01 | | ");
}

void tst_LawTable::refusesLines()
{
    QFETCH(QString, line);

    const auto table
        = LawTable::parse("# heading\n" + line.toUtf8() + '\n', QStringLiteral("laws.txt"));

    QCOMPARE_ERROR(table, ErrorCode::NotUnderstood);
    QVERIFY2(table.error().detail.startsWith(QLatin1String("laws.txt:2: write ")),
             qPrintable(table.error().detail));
}

void tst_LawTable::refusesNumbersThatAreThereTwice()
{
    const QByteArray line = "134/2025/QH15 | 2026-03-01 | | Luật A\n";

    const auto table = LawTable::parse(line + line, QStringLiteral("laws.txt"));

    QCOMPARE_ERROR(table, ErrorCode::NotUnderstood);
    QCOMPARE(table.error().detail,
             QStringLiteral("laws.txt:2: 134/2025/QH15 is there twice; keep one"));
}

void tst_LawTable::refusesTablesThatAreTooLarge()
{
    QCOMPARE_ERROR(LawTable::parse(QByteArray(LawTable::kMaxBytes + 1, '\n'), QString()),
                   ErrorCode::TooLarge);
    QVERIFY_RESULT(LawTable::parse(QByteArray(LawTable::kMaxBytes, '\n'), QString()));
}

QTEST_GUILESS_MAIN(tst_LawTable)
#include "tst_law_table.moc"
