// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/dates.h"
#include "core/text/fold.h"
#include "core/text/names.h"
#include "core/text/tone_placement.h"

#include <QTest>

#include <algorithm>

using namespace hocvu;

class tst_Text : public QObject
{
    Q_OBJECT

private slots:
    void tonesArePlacedInOneOfTwoWays();
    void foldsEveryVietnameseLetter();
    void cleansWhatComesIn();
    void unifiesTonePlacement_data();
    void unifiesTonePlacement();
    void sortsAsVietnameseListsDo();
    void tellsBothPlacementsOfATone();
    void findsByTones_data();
    void findsByTones();
    void findsInitialsThatTelexMadeAWordOf_data();
    void findsInitialsThatTelexMadeAWordOf();
    void writesDatesByTheDecree_data();
    void writesDatesByTheDecree();
    void readsDatesDayFirst();
    void writesNumbers();
    void countsDownTheClock();
};

void tst_Text::foldsEveryVietnameseLetter()
{
    QCOMPARE(fold(QStringLiteral("Đặng Thị Ngọc Ánh")), QStringLiteral("dang thi ngoc anh"));
    const QString vowels = QStringLiteral("àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụ"
                                          "ưừứửữựỳýỷỹỵđ");
    for (const QChar letter : vowels) {
        const QString folded = fold(QString(letter));
        QVERIFY2(folded.size() == 1 && folded.front().unicode() < 128, qPrintable(QString(letter)));
        QCOMPARE(fold(QString(letter).toUpper()), folded);
        QCOMPARE(fold(QString(letter).normalized(QString::NormalizationForm_D)), folded);
    }
}

void tst_Text::cleansWhatComesIn()
{
    const QString decomposed
        = QStringLiteral("Nguyễn Thị Hường").normalized(QString::NormalizationForm_D);
    QCOMPARE(decomposed.size(), 22);

    QCOMPARE(cleanText(decomposed), QStringLiteral("Nguyễn Thị Hường"));
    QCOMPARE(cleanText(QStringLiteral("  Lê\u00A0 Văn\tAn ")), QStringLiteral("Lê Văn An"));
    QCOMPARE(cleanText(QStringLiteral("\u00D0ức \u0189ạt")), QStringLiteral("Đức Đạt"));
}

void tst_Text::unifiesTonePlacement_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("unified");
    QTest::newRow("oa") << QStringLiteral("hoà") << QStringLiteral("hòa");
    QTest::newRow("oe") << QStringLiteral("khoẻ") << QStringLiteral("khỏe");
    QTest::newRow("uy") << QStringLiteral("Thuý Thuỵ") << QStringLiteral("Thúy Thụy");
    QTest::newRow("capitals") << QStringLiteral("HOÀ") << QStringLiteral("HÒA");
    QTest::newRow("qu is a consonant") << QStringLiteral("quý") << QStringLiteral("quý");
    QTest::newRow("a final consonant") << QStringLiteral("hoàng") << QStringLiteral("hoàng");
    QTest::newRow("already so") << QStringLiteral("hòa thúy") << QStringLiteral("hòa thúy");
}

void tst_Text::unifiesTonePlacement()
{
    QFETCH(QString, typed);
    QFETCH(QString, unified);

    QCOMPARE(unifyTonePlacement(typed), unified);
}

void tst_Text::sortsAsVietnameseListsDo()
{
    const QStringList expected{
        QStringLiteral("Đặng Văn An"),        QStringLiteral("Phạm Văn An"),
        QStringLiteral("Hoàng Thị Ngọc Ánh"), QStringLiteral("Nguyễn Thị Ánh"),
        QStringLiteral("Vũ Thị Ân"),          QStringLiteral("Trần Thị Dung"),
        QStringLiteral("Lê Đức Dũng"),        QStringLiteral("Đỗ Văn Đạt"),
        QStringLiteral("Nguyễn Văn Đạt"),     QStringLiteral("Nguyễn Văn Đức"),
    };
    QStringList names = expected;
    std::reverse(names.begin(), names.end());

    std::sort(names.begin(), names.end(), NameOrder());

    QCOMPARE(names, expected);
}

void tst_Text::tellsBothPlacementsOfATone()
{
    const NameOrder order;

    QCOMPARE(order.compare(QStringLiteral("Lê Thị Thuý"), QStringLiteral("Lê Thị Thúy")), 0);
    QVERIFY(order(QStringLiteral("Lê Thị Ma"), QStringLiteral("Lê Thị Mà")));
    QVERIFY(order(QStringLiteral("Lê Thị Mà"), QStringLiteral("Lê Thị Mả")));
    QVERIFY(order(QStringLiteral("Lê Thị Mả"), QStringLiteral("Lê Thị Mã")));
    QVERIFY(order(QStringLiteral("Lê Thị Mã"), QStringLiteral("Lê Thị Má")));
    QVERIFY(order(QStringLiteral("Lê Thị Má"), QStringLiteral("Lê Thị Mạ")));
}

void tst_Text::findsByTones_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("match");
    QTest::newRow("exact") << QStringLiteral("Nguyễn Thị Nga") << 5;
    QTest::newRow("exact but case") << QStringLiteral("nguyễn thị nga") << 5;
    QTest::newRow("words with tones") << QStringLiteral("thị nga") << 4;
    QTest::newRow("no diacritics") << QStringLiteral("nguyen thi n") << 3;
    QTest::newRow("given name only") << QStringLiteral("nga") << 4;
    QTest::newRow("initials") << QStringLiteral("ntn") << 2;
    QTest::newRow("initials begun") << QStringLiteral("nt") << 2;
    QTest::newRow("keys of Telex") << QStringLiteral("nguyeenx thij nga") << 1;
    QTest::newRow("keys of VNI") << QStringLiteral("nguye64n thi5") << 1;
    QTest::newRow("other order") << QStringLiteral("nga nguyen") << 0;
    QTest::newRow("somebody else") << QStringLiteral("hoa") << 0;
    QTest::newRow("nothing") << QString() << 0;
}

void tst_Text::findsByTones()
{
    QFETCH(QString, typed);
    QFETCH(int, match);

    QCOMPARE(nameMatch(QStringLiteral("Nguyễn Thị Nga"), typed), match);
}

void tst_Text::findsInitialsThatTelexMadeAWordOf_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::newRow("das") << QStringLiteral("Đặng An Sơn") << QStringLiteral("dá");
    QTest::newRow("dast") << QStringLiteral("Đặng An Sơn Tùng") << QStringLiteral("dát");
    QTest::newRow("ddt") << QStringLiteral("Đỗ Đình Tùng") << QStringLiteral("đt");
    QTest::newRow("a name of no syllable") << QStringLiteral("Ksor Wai") << QStringLiteral("ưa");
}

void tst_Text::findsInitialsThatTelexMadeAWordOf()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);

    QVERIFY(nameMatch(name, typed) > 0);
    QCOMPARE(nameMatch(QStringLiteral("Bùi Thị Hoa"), typed), 0);
}

void tst_Text::writesDatesByTheDecree_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("written");
    QTest::newRow("day below ten")
        << QDate(2026, 5, 8) << QStringLiteral("ngày 08 tháng 5 năm 2026");
    QTest::newRow("January") << QDate(2026, 1, 15) << QStringLiteral("ngày 15 tháng 01 năm 2026");
    QTest::newRow("February") << QDate(2026, 2, 5) << QStringLiteral("ngày 05 tháng 02 năm 2026");
    QTest::newRow("March") << QDate(2026, 3, 31) << QStringLiteral("ngày 31 tháng 3 năm 2026");
    QTest::newRow("December") << QDate(2026, 12, 1) << QStringLiteral("ngày 01 tháng 12 năm 2026");
}

void tst_Text::writesDatesByTheDecree()
{
    QFETCH(QDate, date);
    QFETCH(QString, written);

    QCOMPARE(decreeDate(date), written);
}

void tst_Text::readsDatesDayFirst()
{
    QCOMPARE(parseDate(QStringLiteral("8/5/2026")), QDate(2026, 5, 8));
    QCOMPARE(parseDate(QStringLiteral("08-05-2026")), QDate(2026, 5, 8));
    QCOMPARE(parseDate(QStringLiteral(" 8.5.2026 ")), QDate(2026, 5, 8));
    QVERIFY(!parseDate(QStringLiteral("5/13/2026")));
    QVERIFY(!parseDate(QStringLiteral("8/5-2026")));
    QVERIFY(!parseDate(QStringLiteral("2026")));
}

void tst_Text::writesNumbers()
{
    QCOMPARE(percent(41, 46), QStringLiteral("89,13%"));
    QCOMPARE(percent(1, 3), QStringLiteral("33,33%"));
    QCOMPARE(percent(2, 3), QStringLiteral("66,67%"));
    QCOMPARE(percent(0, 0), QStringLiteral("–"));
    QCOMPARE(percent(46, 46), QStringLiteral("100,00%"));
    QCOMPARE(money(10'000'000), QStringLiteral("10.000.000 đồng"));
}

void tst_Text::countsDownTheClock()
{
    QCOMPARE(minutesAndSeconds(Millis(30 * 60'000)), QStringLiteral("30:00"));
    QCOMPARE(minutesAndSeconds(Millis(59'001)), QStringLiteral("01:00"));
    QCOMPARE(minutesAndSeconds(Millis(1)), QStringLiteral("00:01"));
    QCOMPARE(minutesAndSeconds(Millis(0)), QStringLiteral("00:00"));
    QCOMPARE(minutesAndSeconds(Millis(-5)), QStringLiteral("00:00"));
}

void tst_Text::tonesArePlacedInOneOfTwoWays()
{
    const TonePlacement found
        = tonePlacementIn(QStringLiteral("Hòa, XÓA, thúy; hoá khoẻ thuỷ. Quý hoàn huỳnh của mùa."));

    QCOMPARE(found.onFirst,
             (QStringList{QStringLiteral("Hòa"), QStringLiteral("XÓA"), QStringLiteral("thúy")}));
    QCOMPARE(found.onLast,
             (QStringList{QStringLiteral("hoá"), QStringLiteral("khoẻ"), QStringLiteral("thuỷ")}));
    QCOMPARE(otherTonePlacement(QStringLiteral("XÓA")), QStringLiteral("XOÁ"));
    QCOMPARE(otherTonePlacement(QStringLiteral("thuỷ")), QStringLiteral("thủy"));
    QCOMPARE(otherTonePlacement(QStringLiteral("quý")), QStringLiteral("quý"));
    QCOMPARE(otherTonePlacement(QStringLiteral("a")), QStringLiteral("a"));
}

QTEST_GUILESS_MAIN(tst_Text)
#include "tst_text.moc"
