// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/qr_record.h"

#include "paper/base45.h"
#include "paper/certificate_sample.h"
#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;

class tst_QrRecord : public QObject
{
    Q_OBJECT

private slots:
    void bringsTheFactsBack();
    void holdsOnlyWhatTellsCertificatesApart();
    void writesTheBytesOfTheFormat();
    void staysWithinItsSizeHoweverLongTheTexts();
    void writesTheSameBytesForDecomposedText();
    void readsAbsentFactsAsAbsent();
    void notesAnyCut();
    void notesAnyFlippedBit();
    void notesAnyWrongCharacter();
    void saysThatANewerOneIsTooNew();
    void refusesForeignTexts_data();
    void refusesForeignTexts();
    void refusesFactsWrittenAnotherWay_data();
    void refusesFactsWrittenAnotherWay();
    void writesNothingForAKeyOfTheWrongSize();
};

void tst_QrRecord::bringsTheFactsBack()
{
    const CertificateFacts facts = sampleFacts();

    const auto record = readQrText(sampleCode(facts));

    QVERIFY_RESULT(record);
    QCOMPARE(record->factBytes, qrFacts(facts));
    QCOMPARE(record->keyId, sampleKeyId());
    QCOMPARE(record->signature, sampleSignature());
    QCOMPARE(record->facts.number, facts.number);
    QCOMPARE(record->facts.fullName, facts.fullName);
    QCOMPARE(record->facts.birthYear, 1971);
    QCOMPARE(record->facts.unit, facts.unit);
    QCOMPARE(record->facts.campaignTitle, facts.campaignTitle);
    QCOMPARE(record->facts.correct, 27);
    QCOMPARE(record->facts.total, 30);
    QCOMPARE(record->facts.examDate, QDate(2026, 6, 8));
    QCOMPARE(record->facts.issuedDate, QDate(2026, 6, 9));
    QCOMPARE(record->facts.room, facts.room);
}

void tst_QrRecord::holdsOnlyWhatTellsCertificatesApart()
{
    CertificateFacts other = sampleFacts();
    other.issuer = QStringLiteral("ỦY BAN NHÂN DÂN PHƯỜNG KHÁC");
    other.signerName = QStringLiteral("Lê Thị Mẫu");
    other.signerTitle.clear();
    other.courseLine.clear();
    other.issuedPlace.clear();
    QCOMPARE(qrFacts(other), qrFacts(sampleFacts()));

    other.room = QStringLiteral("P-02");
    QVERIFY(qrFacts(other) != qrFacts(sampleFacts()));
}

void tst_QrRecord::writesTheBytesOfTheFormat()
{
    CertificateFacts facts;
    facts.number = QStringLiteral("A-1");
    facts.fullName = QStringLiteral("Ữ");
    facts.birthYear = 1971;
    facts.correct = 27;
    facts.total = 300;
    facts.examDate = QDate(1970, 1, 2);
    facts.issuedDate = QDate(2026, 6, 9);

    QCOMPARE(qrFacts(facts).toHex(),
             QByteArray("48564301" // HVC, version 1
                        "03412d31"
                        "03e1bbae" // Ữ
                        "07b3" // 1971
                        "00" // unit
                        "00" // campaign
                        "001b012c" // 27 of 300
                        "00015085" // 1 day and 20613 days after 1970-01-01
                        "00")); // room
}

void tst_QrRecord::staysWithinItsSizeHoweverLongTheTexts()
{
    CertificateFacts facts = longFacts();
    facts.unit = facts.unit.repeated(3);
    facts.room = QString(500, QChar(0x1eee));
    facts.number = QStringLiteral("😀").repeated(100);

    const auto record = readQrText(sampleCode(facts));

    QVERIFY(qrFacts(facts).size() <= kMaxQrFacts);
    QVERIFY_RESULT(record);
    QCOMPARE(record->facts.fullName, facts.fullName);
    QVERIFY(record->facts.unit.endsWith(QStringLiteral("…")));
    QVERIFY(facts.unit.startsWith(record->facts.unit.chopped(1)));
    QVERIFY(record->facts.number.startsWith(QStringLiteral("😀😀")));
}

void tst_QrRecord::writesTheSameBytesForDecomposedText()
{
    CertificateFacts decomposed = sampleFacts();
    decomposed.fullName
        = QStringLiteral("  Nguyễn  Thị Thử Nghiệm ").normalized(QString::NormalizationForm_D);

    QCOMPARE(qrFacts(decomposed), qrFacts(sampleFacts()));
}

void tst_QrRecord::readsAbsentFactsAsAbsent()
{
    const auto record = readQrText(sampleCode(CertificateFacts()));

    QVERIFY_RESULT(record);
    QCOMPARE(record->facts, CertificateFacts());
}

void tst_QrRecord::notesAnyCut()
{
    const QString text = sampleCode(sampleFacts());

    for (qsizetype size = 4; size < text.size(); ++size)
        QCOMPARE_ERROR(readQrText(text.left(size)), ErrorCode::Damaged);
    for (qsizetype size = 0; size < 4; ++size)
        QCOMPARE_ERROR(readQrText(text.left(size)), ErrorCode::NotUnderstood);
}

void tst_QrRecord::notesAnyFlippedBit()
{
    const QByteArray record = *fromBase45(sampleCode(sampleFacts()).mid(4));

    for (qsizetype bit = 0; bit < record.size() * 8; ++bit) {
        QByteArray flipped = record;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        QCOMPARE_ERROR(readQrText(QStringLiteral("HV1:") + toBase45(flipped)), ErrorCode::Damaged);
    }
}

void tst_QrRecord::notesAnyWrongCharacter()
{
    const QString text = sampleCode(sampleFacts());

    for (qsizetype at = 4; at < text.size(); ++at) {
        QString wrong = text;
        wrong[at] = wrong[at] == QLatin1Char('0') ? QLatin1Char('1') : QLatin1Char('0');
        QCOMPARE_ERROR(readQrText(wrong), ErrorCode::Damaged);
    }
}

void tst_QrRecord::saysThatANewerOneIsTooNew()
{
    QByteArray facts = qrFacts(sampleFacts());
    facts[3] = 3;
    QCOMPARE_ERROR(readQrText(qrText(facts, sampleKeyId(), sampleSignature())), ErrorCode::TooNew);

    QString text = sampleCode(sampleFacts());
    text[2] = QLatin1Char('3');
    QCOMPARE_ERROR(readQrText(text), ErrorCode::TooNew);
    QCOMPARE_ERROR(readQrText(QStringLiteral("HV10:anything")), ErrorCode::TooNew);
}

void tst_QrRecord::refusesForeignTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");

    const auto notUnderstood = static_cast<int>(ErrorCode::NotUnderstood);
    QTest::newRow("empty") << QString() << notUnderstood;
    QTest::newRow("web address") << QStringLiteral("https://example.vn/HV1:") << notUnderstood;
    QTest::newRow("no version") << QStringLiteral("HV:ABC") << notUnderstood;
    QTest::newRow("version 0") << QStringLiteral("HV0:ABC") << notUnderstood;
    QTest::newRow("lower case") << QStringLiteral("hv1:ABC") << notUnderstood;
    QTest::newRow("far too long") << QStringLiteral("HV1:") + QString(5000, QLatin1Char('0'))
                                  << static_cast<int>(ErrorCode::TooLarge);
}

void tst_QrRecord::refusesForeignTexts()
{
    QFETCH(QString, text);
    QFETCH(int, code);

    QCOMPARE_ERROR(readQrText(text), static_cast<ErrorCode>(code));
}

void tst_QrRecord::refusesFactsWrittenAnotherWay_data()
{
    QTest::addColumn<QByteArray>("facts");

    const QByteArray good = qrFacts(sampleFacts());
    QTest::newRow("another magic") << QByteArray("HVD").append(good.mid(3));
    QTest::newRow("version 0") << QByteArray(good).replace(3, 1, QByteArray(1, '\0'));
    QTest::newRow("bytes left over") << good + QByteArray("x");
    QTest::newRow("last field missing") << good.chopped(5);
    QTest::newRow("text longer than the record") << good.first(4)
            + QByteArray("\xff"
                         "BĐ");
    QTest::newRow("not UTF-8") << QByteArray(good).replace(5, 1, QByteArray(1, '\xff'));
    QTest::newRow("trailing space") << QByteArray(good)
                                           .replace(4, 1, QByteArray(1, char(good[4] + 1)))
                                           .insert(5 + good[4], ' ');
}

void tst_QrRecord::refusesFactsWrittenAnotherWay()
{
    QFETCH(QByteArray, facts);

    QCOMPARE_ERROR(readQrText(qrText(facts, sampleKeyId(), sampleSignature())),
                   ErrorCode::NotUnderstood);
}

void tst_QrRecord::writesNothingForAKeyOfTheWrongSize()
{
    const QByteArray facts = qrFacts(sampleFacts());

    QVERIFY(qrText(facts, QByteArray(7, 'k'), sampleSignature()).isEmpty());
    QVERIFY(qrText(facts, sampleKeyId(), QByteArray(63, 's')).isEmpty());
    QVERIFY(qrText(QByteArray(401, 'f'), sampleKeyId(), sampleSignature()).isEmpty());
}

QTEST_GUILESS_MAIN(tst_QrRecord)
#include "tst_qr_record.moc"
