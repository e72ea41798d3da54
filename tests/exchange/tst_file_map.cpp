// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/file_map.h"

#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;

class tst_FileMap : public QObject
{
    Q_OBJECT

private slots:
    void takesPlainNames_data();
    void takesPlainNames();
    void refusesEveryOtherName_data();
    void refusesEveryOtherName();
    void refusesNamesThatDifferOnlyInCase();
    void namesInLogsHoldNoControlBytes();
};

void tst_FileMap::takesPlainNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"a", "a/b/c.txt", "tagmanifest-sha512.txt", ".hidden", "a..b", "con-1",
                             "console.txt", "com", "x/null"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
    QTest::newRow("longest") << QString(kMaxNameBytes, QLatin1Char('x'));
}

void tst_FileMap::takesPlainNames()
{
    QFETCH(QString, name);

    QCOMPARE(faultOfName(name), QString());
    QVERIFY_RESULT(checkNames({name}));
}

void tst_FileMap::refusesEveryOtherName_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"",    "/",       "/etc/passwd", "../x",     "a/../b", "a/..", ".",
                             "..",  "./a",     "a//b",        "a/",       "a\\b",   "C:x",  "C:\\x",
                             "~/x", "a b",     "a\nb",        "a\n",      "a%2Fb",  "a.",   "a./b",
                             "con", "CON.txt", "a/nul",       "lpt1.pdf", "Aux/x",  "a:b",  "a*"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
    QTest::newRow("NUL") << QString::fromLatin1("a\0b", 3);
    QTest::newRow("Vietnamese") << QStringLiteral("kết-quả.csv");
    QTest::newRow("full-width dot") << QStringLiteral("．．/x");
    QTest::newRow("right-to-left mark") << QStringLiteral("a\u202Eb");
    QTest::newRow("too long") << QString(kMaxNameBytes + 1, QLatin1Char('x'));
}

void tst_FileMap::refusesEveryOtherName()
{
    QFETCH(QString, name);

    QVERIFY(!faultOfName(name).isEmpty());
    QCOMPARE_ERROR(checkNames({QStringLiteral("good"), name}), ErrorCode::NotUnderstood);
}

void tst_FileMap::refusesNamesThatDifferOnlyInCase()
{
    QCOMPARE_ERROR(checkNames({QStringLiteral("data/A.pdf"), QStringLiteral("data/a.pdf")}),
                   ErrorCode::NotUnderstood);
    QCOMPARE_ERROR(checkNames({QStringLiteral("a"), QStringLiteral("a")}),
                   ErrorCode::NotUnderstood);
    QVERIFY_RESULT(checkNames({QStringLiteral("a"), QStringLiteral("b")}));
}

void tst_FileMap::namesInLogsHoldNoControlBytes()
{
    const QString quoted
        = quotedName(QStringLiteral("a\x1b[2J\n") + QString(1000, QLatin1Char('x')));

    QVERIFY(quoted.startsWith(QStringLiteral("\"a%1B%5B2J%0Axxx")));
    QVERIFY(quoted.size() < 2 * kMaxNameBytes);
}

QTEST_GUILESS_MAIN(tst_FileMap)
#include "tst_file_map.moc"
