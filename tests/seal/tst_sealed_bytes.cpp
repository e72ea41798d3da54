// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/sealed_bytes.h"

#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;

namespace {

SecretKey keyOf(char letter)
{
    return *SecretKey::fromBytes(QByteArray(SecretKey::kBytes, letter));
}

} // namespace

class tst_SealedBytes : public QObject
{
    Q_OBJECT

private slots:
    void opensWhatItSealed_data();
    void opensWhatItSealed();
    void anyChangeIsFound();
    void everyOtherLengthIsFound();
    void anotherKeyOrNameOpensNothing();
    void theSameMakesTheSameAndNothingElseDoes();
    void theFormatStays();
    void keysHaveTheirLength();
    void purposesAreApart();
};

void tst_SealedBytes::opensWhatItSealed_data()
{
    QTest::addColumn<qsizetype>("length");
    for (const qsizetype length : {0, 1, 63, 64, 65, 100'000})
        QTest::addRow("%lld bytes", static_cast<long long>(length)) << length;
}

void tst_SealedBytes::opensWhatItSealed()
{
    QFETCH(qsizetype, length);
    const QByteArray plain(length, 'q');

    const QByteArray sealed = sealBytes(plain, keyOf('k'), "questions");

    QCOMPARE(sealed.size(), length + kSealOverhead);
    QVERIFY(length < 8 || !sealed.contains("qqqqqqqq"));
    const auto opened = unsealBytes(sealed, keyOf('k'), "questions");
    QVERIFY_RESULT(opened);
    QCOMPARE(*opened, plain);
}

void tst_SealedBytes::anyChangeIsFound()
{
    const QByteArray sealed = sealBytes("Câu hỏi số 1", keyOf('k'), "questions");
    for (qsizetype at = 0; at < sealed.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bad = sealed;
            bad[at] = static_cast<char>(bad.at(at) ^ (1 << bit));
            QCOMPARE_ERROR(unsealBytes(bad, keyOf('k'), "questions"), ErrorCode::Damaged);
        }
    }
}

void tst_SealedBytes::everyOtherLengthIsFound()
{
    const QByteArray sealed = sealBytes("Câu hỏi số 1", keyOf('k'), "questions");
    for (qsizetype length = 0; length < sealed.size(); ++length)
        QCOMPARE_ERROR(unsealBytes(sealed.left(length), keyOf('k'), "questions"),
                       ErrorCode::Damaged);
    QCOMPARE_ERROR(unsealBytes(sealed + '\0', keyOf('k'), "questions"), ErrorCode::Damaged);
}

void tst_SealedBytes::anotherKeyOrNameOpensNothing()
{
    const QByteArray sealed = sealBytes("plain", keyOf('k'), "questions");

    QCOMPARE_ERROR(unsealBytes(sealed, keyOf('l'), "questions"), ErrorCode::Damaged);
    QCOMPARE_ERROR(unsealBytes(sealed, keyOf('k'), "keys"), ErrorCode::Damaged);
}

void tst_SealedBytes::theSameMakesTheSameAndNothingElseDoes()
{
    const QByteArray sealed = sealBytes("plain", keyOf('k'), "ab");

    QCOMPARE(sealBytes("plain", keyOf('k'), "ab"), sealed);
    // No nonce is used twice, wherever the name ends and the plain begins.
    QVERIFY(sealBytes("bplain", keyOf('k'), "a").left(24) != sealed.left(24));
    QVERIFY(sealBytes("plaiN", keyOf('k'), "ab").left(24) != sealed.left(24));
    QVERIFY(sealBytes("plain", keyOf('l'), "ab").left(24) != sealed.left(24));
}

/// A bank sealed last year must open this year.
void tst_SealedBytes::theFormatStays()
{
    const QByteArray known
        = QByteArray::fromHex("9cbeadb17a65e657336c1934806c77966377614032ea0329d8b2849bbe8cb556"
                              "24f631484ae77461ee302ec177be8cd875f1cfdfae7423d8955e182695da8c0e"
                              "bde7");

    QCOMPARE(sealBytes("Bình dân học vụ số", keyOf('k'), "questions").toHex(), known.toHex());
}

void tst_SealedBytes::keysHaveTheirLength()
{
    for (const qsizetype length : {0, 31, 33})
        QCOMPARE_ERROR(SecretKey::fromBytes(QByteArray(length, 'k')), ErrorCode::NotUnderstood);
    QVERIFY(SecretKey::random().bytes() != SecretKey::random().bytes());
}

void tst_SealedBytes::purposesAreApart()
{
    const SecretKey key = keyOf('k');

    QCOMPARE(key.derive("a").bytes(), keyOf('k').derive("a").bytes());
    QVERIFY(key.derive("a").bytes() != key.derive("b").bytes());
    QVERIFY(key.derive("a").bytes() != keyOf('l').derive("a").bytes());
    QVERIFY(key.derive("").bytes() != key.bytes());
}

QTEST_APPLESS_MAIN(tst_SealedBytes)
#include "tst_sealed_bytes.moc"
