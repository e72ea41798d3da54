// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/certificate.h"
#include "paper/qr_record.h"
#include "seal/signing_key.h"
#include "support/result_matchers.h"
#include "tool/run_hocvu.h"

#include <QBuffer>
#include <QImage>
#include <QPdfDocument>
#include <QTemporaryDir>

using namespace hocvu;

class tst_CertificateVerify : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void goodWithTheIssuersKey_data();
    void goodWithTheIssuersKey();
    void withoutAKeyTheSignatureIsNotChecked();
    void anotherKeyIsRefused();
    void changedFactsAreRefused();
    void aMisreadTextIsDamaged();
    void aNewerRecordIsSaidSo();
    void whatIsNoCertificateIsSaidSo_data();
    void whatIsNoCertificateIsSaidSo();
    void jsonTellsTheFacts();

private:
    static HocvuRun verify(const QStringList &arguments)
    {
        return runHocvu(QStringList{"certificate", "verify"} + arguments);
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    SigningKey m_key = SigningKey::generate();
    CertificateFacts m_facts;
    QString m_text;
    QString m_keyFile;
    QString m_pdf;
    QString m_png;
};

void tst_CertificateVerify::initTestCase()
{
    m_facts = {.number = QStringLiteral("BĐ-2026-7QK-00012"),
               .fullName = QStringLiteral("Đặng Thị Ngọc Ánh"),
               .birthYear = 1988,
               .unit = QStringLiteral("Trạm Y tế phường"),
               .campaignTitle = QStringLiteral("Cuộc thi “Ứng dụng AI”"),
               .courseLine = QStringLiteral("Đã hoàn thành 14 bài học"),
               .correct = 28,
               .total = 30,
               .examDate = QDate(2026, 6, 8),
               .issuedPlace = QStringLiteral("Bạch Đằng"),
               .issuedDate = QDate(2026, 6, 8),
               .issuer = QStringLiteral("ỦY BAN NHÂN DÂN PHƯỜNG BẠCH ĐẰNG"),
               .signerTitle = QStringLiteral("CHỦ TỊCH"),
               .signerName = {},
               .room = QStringLiteral("Phòng máy 1")};
    const QByteArray bytes = qrFacts(m_facts);
    m_text = qrText(bytes, m_key.publicKey().number(), m_key.signRaw(bytes));
    QVERIFY(m_text.startsWith("HV1:"));
    m_keyFile = written(path("device.pub"), m_key.publicKey().text());

    const auto pdf = renderCertificate(m_facts, m_text);
    QVERIFY_RESULT(pdf);
    m_pdf = written(path("giấy chứng nhận.pdf"), *pdf);
    QPdfDocument document;
    QBuffer buffer;
    buffer.setData(*pdf);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    document.load(&buffer);
    const QImage page = document.render(0, (document.pagePointSize(0) * 200 / 72).toSize());
    QImage scan(page.size(), QImage::Format_RGB32);
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x)
            scan.setPixel(x, y, qAlpha(page.pixel(x, y)) > 127 ? page.pixel(x, y) : 0xffffffff);
    }
    m_png = path("scan.png");
    QVERIFY(scan.save(m_png));
}

void tst_CertificateVerify::goodWithTheIssuersKey_data()
{
    QTest::addColumn<QStringList>("what");
    QTest::newRow("the PDF") << QStringList{m_pdf};
    QTest::newRow("a scan") << QStringList{m_png};
    QTest::newRow("what a scanner read") << QStringList{"--text", m_text};
}

void tst_CertificateVerify::goodWithTheIssuersKey()
{
    QFETCH(QStringList, what);

    const HocvuRun run = verify(what + QStringList{"--key", m_keyFile});

    QCOMPARE_CODE(run, 0);
    QCOMPARE(run.err, QByteArray());
    for (const QString &told :
         {m_facts.number, m_facts.fullName, m_facts.unit, QStringLiteral("28 of 30"),
          QStringLiteral("2026-06-08"), m_key.publicKey().keyId(), QStringLiteral("good")})
        QVERIFY2(run.out.contains(told.toUtf8()), run.out.constData());
}

void tst_CertificateVerify::withoutAKeyTheSignatureIsNotChecked()
{
    const HocvuRun run = verify({m_pdf});

    QCOMPARE_CODE(run, 3);
    QVERIFY2(run.out.contains("signature not checked: no key given"), run.out.constData());
    QVERIFY(run.out.contains(m_facts.fullName.toUtf8()));
    QVERIFY(!run.out.contains("good"));
}

void tst_CertificateVerify::anotherKeyIsRefused()
{
    const QString other = written(path("other.pub"), SigningKey::generate().publicKey().text());

    const HocvuRun run = verify({m_pdf, "--key", other});

    QCOMPARE_CODE(run, 1);
    QVERIFY_ONE_LINE(run, m_pdf);
    QVERIFY2(run.err.contains("bad signature"), run.err.constData());
    QCOMPARE(run.out, QByteArray());
}

void tst_CertificateVerify::changedFactsAreRefused()
{
    CertificateFacts better = m_facts;
    better.correct = 30;
    const QByteArray bytes = qrFacts(better);
    const QString forged
        = qrText(bytes, m_key.publicKey().number(), m_key.signRaw(qrFacts(m_facts)));

    const HocvuRun run = verify({"--text", forged, "--key", m_keyFile});
    const HocvuRun json = verify({"--text", forged, "--key", m_keyFile, "--json"});

    QCOMPARE_CODE(run, 1);
    QVERIFY2(run.err.contains("bad signature"), run.err.constData());
    QCOMPARE(run.out, QByteArray());
    QCOMPARE_CODE(json, 1);
    QCOMPARE(json.json().value("signature").toString(), QStringLiteral("bad"));
}

void tst_CertificateVerify::aMisreadTextIsDamaged()
{
    QString misread = m_text;
    misread[20] = misread.at(20) == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');

    const HocvuRun run = verify({"--text", misread, "--key", m_keyFile});
    const HocvuRun cut = verify({"--text", m_text.chopped(30), "--key", m_keyFile});

    QCOMPARE_CODE(run, 1);
    QVERIFY_ONE_LINE(run, "--text");
    QVERIFY2(cut.code == 1 || cut.code == 2, cut.err.constData());
    QVERIFY_ONE_LINE(cut, "--text");
}

void tst_CertificateVerify::aNewerRecordIsSaidSo()
{
    QString newer = m_text;
    newer.replace("HV1:", "HV3:");

    const HocvuRun run = verify({"--text", newer, "--key", m_keyFile});

    QCOMPARE_CODE(run, 2);
    QVERIFY2(run.err.contains("newer version"), run.err.constData());
}

void tst_CertificateVerify::whatIsNoCertificateIsSaidSo_data()
{
    QTest::addColumn<QString>("file");
    QImage white(300, 300, QImage::Format_RGB32);
    white.fill(Qt::white);
    const QString blank = path("blank.png");
    white.save(blank);
    QTest::newRow("missing") << path("nowhere.pdf");
    QTest::newRow("a folder") << m_folder.path();
    QTest::newRow("a text") << written(path("letter.pdf"), "Kính gửi\n");
    QTest::newRow("a PDF cut short") << written(path("cut.pdf"), content(m_pdf).left(2000));
    QTest::newRow("a picture without a code") << blank;
}

void tst_CertificateVerify::whatIsNoCertificateIsSaidSo()
{
    QFETCH(QString, file);

    const HocvuRun run = verify({file, "--key", m_keyFile});

    QCOMPARE_CODE(run, 2);
    QVERIFY_ONE_LINE(run, file);
    QCOMPARE(run.out, QByteArray());
}

void tst_CertificateVerify::jsonTellsTheFacts()
{
    const HocvuRun run = verify({m_pdf, "--key", m_keyFile, "--json"});
    const HocvuRun unchecked = verify({m_pdf, "--json"});

    QCOMPARE_CODE(run, 0);
    const QJsonObject json = run.json();
    QCOMPARE(json.value("name").toString(), m_facts.fullName);
    QCOMPARE(json.value("correct").toInt(), 28);
    QCOMPARE(json.value("examDate").toString(), QStringLiteral("2026-06-08"));
    QCOMPARE(json.value("signature").toString(), QStringLiteral("good"));
    QCOMPARE_CODE(unchecked, 3);
    QCOMPARE(unchecked.json().value("signature").toString(), QStringLiteral("not checked"));
}

QTEST_MAIN(tst_CertificateVerify)
#include "tst_certificate_verify.moc"
