// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/digest.h"

#include "seal/random.h"
#include "seal/run_tool.h"
#include "support/result_matchers.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;

class tst_Digest : public QObject
{
    Q_OBJECT

private slots:
    void givesTheStandardsValues_data();
    void givesTheStandardsValues();
    void countsAStreamInPiecesLikeTheWhole_data();
    void countsAStreamInPiecesLikeTheWhole();
    void agreesWithCoreutils();
    void saysWhenTheDeviceCannotBeRead();
    void randomBytesDiffer();
};

void tst_Digest::givesTheStandardsValues_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("hex256");
    QTest::addColumn<QByteArray>("hex512");
    // NIST's examples for SHA-2.
    QTest::newRow("nothing") << QByteArray()
                             << QByteArray("e3b0c44298fc1c149afbf4c8996fb924"
                                           "27ae41e4649b934ca495991b7852b855")
                             << QByteArray("cf83e1357eefb8bdf1542850d66d8007"
                                           "d620e4050b5715dc83f4a921d36ce9ce"
                                           "47d0d13c5d85f2b0ff8318d2877eec2f"
                                           "63b931bd47417a81a538327af927da3e");
    QTest::newRow("abc") << QByteArray("abc")
                         << QByteArray("ba7816bf8f01cfea414140de5dae2223"
                                       "b00361a396177a9cb410ff61f20015ad")
                         << QByteArray("ddaf35a193617abacc417349ae204131"
                                       "12e6fa4e89a97ea20a9eeee64b55d39a"
                                       "2192992a274fc1a836ba3c23a3feebbd"
                                       "454d4423643ce80e2a9ac94fa54ca49f");
}

void tst_Digest::givesTheStandardsValues()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, hex256);
    QFETCH(QByteArray, hex512);

    QCOMPARE(sha256(bytes).toHex(), hex256);
    QCOMPARE(sha512(bytes).toHex(), hex512);
}

void tst_Digest::countsAStreamInPiecesLikeTheWhole_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 262'143, 262'144, 262'145, 1'000'000})
        QTest::addRow("%d bytes", size) << size;
}

void tst_Digest::countsAStreamInPiecesLikeTheWhole()
{
    QFETCH(int, size);
    QByteArray bytes = randomBytes(size);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));

    const auto first = sha256(buffer);
    buffer.seek(0);
    const auto second = sha512(buffer);

    QVERIFY_RESULT(first);
    QCOMPARE(*first, sha256(bytes));
    QVERIFY_RESULT(second);
    QCOMPARE(*second, sha512(bytes));
}

void tst_Digest::agreesWithCoreutils()
{
    const QTemporaryDir folder;
    const QByteArray bytes = randomBytes(12'345);
    QVERIFY(writeFile(folder.filePath(QStringLiteral("f")), bytes));
    QVERIFY(writeFile(folder.filePath(QStringLiteral("sums")), sha512(bytes).toHex() + "  f\n"));

    QVERIFY_TOOL(runTool(QStringLiteral("sha512sum"),
                         {QStringLiteral("-c"), QStringLiteral("--strict"), QStringLiteral("sums")},
                         folder.path()));
}

void tst_Digest::saysWhenTheDeviceCannotBeRead()
{
    QFile folderAsFile(QStringLiteral("/proc/self/mem")); // Opens, but byte 0 is never mapped.
    QVERIFY(folderAsFile.open(QIODevice::ReadOnly));

    QCOMPARE_ERROR(sha512(folderAsFile), ErrorCode::Unreadable);
}

void tst_Digest::randomBytesDiffer()
{
    QCOMPARE(randomBytes(0).size(), 0);
    QCOMPARE(randomBytes(32).size(), 32);
    QVERIFY(randomBytes(32) != randomBytes(32));
}

QTEST_GUILESS_MAIN(tst_Digest)
#include "tst_digest.moc"
