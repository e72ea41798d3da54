// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/base45.h"

#include <QTest>

using namespace hocvu;

class tst_Base45 : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheStandard_data();
    void agreesWithTheStandard();
    void bringsEveryByteBack();
    void refusesWhatNoEncoderWrites_data();
    void refusesWhatNoEncoderWrites();
};

void tst_Base45::agreesWithTheStandard_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");

    // RFC 9285, sections 4.3 and 4.4.
    QTest::newRow("AB") << QByteArray("AB") << QStringLiteral("BB8");
    QTest::newRow("Hello!!") << QByteArray("Hello!!") << QStringLiteral("%69 VD92EX0");
    QTest::newRow("base-45") << QByteArray("base-45") << QStringLiteral("UJCLQE7W581");
    QTest::newRow("ietf!") << QByteArray("ietf!") << QStringLiteral("QED8WEX0");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("largest pair") << QByteArray("\xff\xff") << QStringLiteral("FGW");
}

void tst_Base45::agreesWithTheStandard()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);

    QCOMPARE(toBase45(bytes), text);
    QVERIFY(fromBase45(text).has_value());
    QCOMPARE(*fromBase45(text), bytes);
}

void tst_Base45::bringsEveryByteBack()
{
    QByteArray bytes;
    for (int i = 0; i < 256; ++i) {
        bytes += static_cast<char>(i);
        const auto back = fromBase45(toBase45(bytes));
        QVERIFY(back.has_value());
        QCOMPARE(*back, bytes);
    }
}

void tst_Base45::refusesWhatNoEncoderWrites_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("pair beyond 65535 (RFC 9285, section 6)") << QStringLiteral("GGW");
    QTest::newRow("colons, 91124") << QStringLiteral(":::");
    QTest::newRow("single beyond 255") << QStringLiteral("V5");
    QTest::newRow("lone character") << QStringLiteral("BB8A");
    QTest::newRow("lower case") << QStringLiteral("bb8");
    QTest::newRow("Vietnamese") << QStringLiteral("BBĐ");
    QTest::newRow("NUL") << QString(3, QChar(0));
}

void tst_Base45::refusesWhatNoEncoderWrites()
{
    QFETCH(QString, text);

    QVERIFY(!fromBase45(text));
}

QTEST_GUILESS_MAIN(tst_Base45)
#include "tst_base45.moc"
