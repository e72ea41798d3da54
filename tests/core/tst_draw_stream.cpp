// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/draw_stream.h"

#include <QTest>
#include <QtEndian>

#include <cmath>

using namespace hocvu;

class tst_DrawStream : public QObject
{
    Q_OBJECT

private slots:
    void isTheKeyStreamOfRfc8439_data();
    void isTheKeyStreamOfRfc8439();
    void takesNoMoreWordsThanTheBoundNeeds();
    void isUniformBelowAnyBound_data();
    void isUniformBelowAnyBound();
    void staysBelowLargeBounds();
    void countsAsWholeNumbersDo_data();
    void countsAsWholeNumbersDo();
    void countsWaysExactly();
};

namespace {

QByteArray bytesOf(DrawStream &stream, int words)
{
    QByteArray bytes;
    for (int i = 0; i < words; ++i) {
        QByteArray word(8, Qt::Uninitialized);
        qToLittleEndian(stream.next(), word.data());
        bytes += word;
    }
    return bytes;
}

/// base^exponent
DrawCount power(quint64 base, int exponent)
{
    DrawCount result(1);
    for (int i = 0; i < exponent; ++i)
        result = result * DrawCount(base);
    return result;
}

} // namespace

void tst_DrawStream::isTheKeyStreamOfRfc8439_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("block");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray zeros(32, '\0');
    QTest::newRow("A.1, vector 1")
        << zeros << 0
        << QByteArrayLiteral("76b8e0ada0f13d90405d6ae55386bd28bdd219b8a08ded1aa836efcc8b770dc7"
                             "da41597c5157488d7724e03fb8d84a376a43b8f41518a11cc387b669b2ee6586");
    QTest::newRow("A.1, vector 2")
        << zeros << 1
        << QByteArrayLiteral("9f07e7be5551387a98ba977c732d080dcb0f29a048e3656912c6533e32ee7aed"
                             "29b721769ce64e43d57133b074d839d531ed1f28510afb45ace10a1f4b794d6f");
    QTest::newRow("A.1, vector 3")
        << QByteArray(31, '\0') + '\1' << 1
        << QByteArrayLiteral("3aeb5224ecf849929b9d828db1ced4dd832025e8018b8160b82284f3c949aa5a"
                             "8eca00bbb4a73bdad192b5c42f73f2fd4e273644c8b36125a64addeb006c13a0");
}

void tst_DrawStream::isTheKeyStreamOfRfc8439()
{
    QFETCH(QByteArray, key);
    QFETCH(int, block);
    QFETCH(QByteArray, expected);
    DrawStream stream(key);
    bytesOf(stream, 8 * block);

    QCOMPARE(bytesOf(stream, 8).toHex(), expected);
}

void tst_DrawStream::takesNoMoreWordsThanTheBoundNeeds()
{
    const QByteArray key(32, '\0');
    DrawStream first(key);
    const quint64 words[] = {first.next(), first.next(), first.next()};

    DrawStream stream(key);
    QCOMPARE(stream.below(1), quint64{0}); // of no word
    QCOMPARE(stream.below(256), words[0] & 0xff);
    // Two words, the lowest first.
    DrawCount expected(words[2] & 0xf);
    for (int i = 0; i < 64; ++i)
        expected += expected;
    expected += DrawCount(words[1]);
    QVERIFY(stream.below(power(2, 68)) == expected);
}

void tst_DrawStream::isUniformBelowAnyBound_data()
{
    QTest::addColumn<int>("bound");
    QTest::addColumn<double>("most"); // bound - 1 degrees of freedom, p = 1e-6
    QTest::newRow("2") << 2 << 23.9;
    QTest::newRow("5") << 5 << 33.4;
    QTest::newRow("7") << 7 << 38.3;
    QTest::newRow("64") << 64 << 130.8;
}

void tst_DrawStream::isUniformBelowAnyBound()
{
    QFETCH(int, bound);
    QFETCH(double, most);
    constexpr int kDraws = 200'000;
    DrawStream stream(QByteArray(32, 'b'));
    std::vector<int> small(size_t(bound), 0);
    std::vector<int> big(size_t(bound), 0);

    for (int i = 0; i < kDraws; ++i) {
        ++small.at(size_t(stream.below(quint64(bound))));
        const DrawCount drawn = stream.below(DrawCount(quint64(bound)));
        quint64 value = 0;
        while (DrawCount(value) < drawn)
            ++value;
        ++big.at(size_t(value));
    }

    for (const auto &counts : {small, big}) {
        const double expected = double(kDraws) / bound;
        double chiSquare = 0;
        for (const int count : counts)
            chiSquare += std::pow(count - expected, 2) / expected;
        QVERIFY2(chiSquare < most, qPrintable(QString::number(chiSquare)));
    }
}

void tst_DrawStream::staysBelowLargeBounds()
{
    DrawStream stream(QByteArray(32, 'c'));
    DrawCount bound = power(2, 64);
    bound += DrawCount(1); // one bit more than a word: half of all numbers are thrown away
    DrawCount highest;

    for (int i = 0; i < 2000; ++i) {
        const DrawCount drawn = stream.below(bound);
        QVERIFY(drawn < bound);
        highest = highest < drawn ? drawn : highest;
    }
    QVERIFY(highest.bits() == 64);
    QVERIFY(stream.below(quint64(1) << 63) < quint64(1) << 63);
}

void tst_DrawStream::countsAsWholeNumbersDo_data()
{
    QTest::addColumn<quint64>("a");
    QTest::addColumn<quint64>("b");
    const quint64 kLimb = quint64{1} << 32;
    for (const quint64 a : {quint64{0}, quint64{1}, quint64{77}, kLimb - 1, kLimb, kLimb + 1}) {
        for (const quint64 b : {quint64{0}, quint64{1}, quint64{5}, kLimb - 1})
            QTest::addRow("%llu, %llu", a, b) << a << b;
    }
}

void tst_DrawStream::countsAsWholeNumbersDo()
{
    QFETCH(quint64, a);
    QFETCH(quint64, b);

    DrawCount sum(a);
    sum += DrawCount(b);
    QVERIFY(sum == DrawCount(a + b));
    sum -= DrawCount(a);
    QVERIFY(sum == DrawCount(b));
    QVERIFY(DrawCount(a) * DrawCount(b) == DrawCount(a * b));
    QCOMPARE(DrawCount(a) < DrawCount(b), a < b);
    QCOMPARE(DrawCount(a).isZero(), a == 0);
    QCOMPARE(DrawCount(a).bits(), a == 0 ? 0 : int(std::log2(double(a))) + 1);
}

void tst_DrawStream::countsWaysExactly()
{
    QVERIFY(DrawCount::ways(5, 2) == DrawCount(10));
    QVERIFY(DrawCount::ways(5, 0) == DrawCount(1));
    QVERIFY(DrawCount::ways(0, 0) == DrawCount(1));
    QVERIFY(DrawCount::ways(5, 6).isZero());
    QVERIFY(DrawCount::ways(60, 30) == DrawCount(118'264'581'564'861'424));
    // Pascal's rule, far beyond 64 bits.
    DrawCount sum = DrawCount::ways(9999, 99);
    sum += DrawCount::ways(9999, 100);
    QVERIFY(sum == DrawCount::ways(10'000, 100));
    QCOMPARE(sum.bits(), 804);
}

QTEST_GUILESS_MAIN(tst_DrawStream)
#include "tst_draw_stream.moc"
