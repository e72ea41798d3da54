// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/certificate_reader.h"

#include "paper/certificate.h"
#include "paper/certificate_sample.h"
#include "paper/qr_reader.h"
#include "support/result_matchers.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>
#include <QTransform>

#include <memory>

using namespace hocvu;

class tst_CertificateReader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsTheCodeOnAScan_data();
    void findsTheCodeOnAScan();
    void findsTheCodeOnATurnedPage();
    void prefersOurCodeToOthers();
    void findsNothingWhereNothingIs();
    void readsItsOwnPdf();
    void readsAScannedPdf();
    void saysWhatIsWrongWithAPdf();
    void survivesDamagedPdfs();

private:
    QImage scanned(const CertificateFacts &facts, int dotsPerInch);
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_CertificateReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

/// As another program draws it; the picture is left in scan.pgm.
QImage tst_CertificateReader::scanned(const CertificateFacts &facts, int dotsPerInch)
{
    const auto pdf = renderCertificate(facts, sampleCode(facts));
    QFile file(path("a.pdf"));
    if (!pdf || !file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size()) {
        QTest::qFail("no certificate to scan", __FILE__, __LINE__);
        return {};
    }
    file.close();
    outputOf(QStringLiteral("pdftoppm"),
             {QStringLiteral("-r"), QString::number(dotsPerInch), QStringLiteral("-gray"),
              QStringLiteral("-singlefile"), file.fileName(), path("scan")});
    return QImage(path("scan.pgm"));
}

void tst_CertificateReader::findsTheCodeOnAScan_data()
{
    QTest::addColumn<bool>("isLong");
    QTest::addColumn<int>("dotsPerInch");
    QTest::newRow("usual, 200 dpi") << false << 200;
    QTest::newRow("usual, 300 dpi") << false << 300;
    QTest::newRow("everything long, 200 dpi") << true << 200;
    QTest::newRow("everything long, 300 dpi") << true << 300;
}

void tst_CertificateReader::findsTheCodeOnAScan()
{
    QFETCH(bool, isLong);
    QFETCH(int, dotsPerInch);
    const CertificateFacts facts = isLong ? longFacts() : sampleFacts();
    const QImage scan = scanned(facts, dotsPerInch);

    const auto ours = findQr(scan);
    const QByteArray theirs = outputOf(QStringLiteral("zbarimg"),
                                       {QStringLiteral("-q"), QStringLiteral("--raw"),
                                        QStringLiteral("--nodbus"), path("scan.pgm")});

    QVERIFY_RESULT(ours);
    QCOMPARE(*ours, sampleCode(facts));
    QCOMPARE(QString::fromUtf8(theirs), sampleCode(facts) + QLatin1Char('\n'));
}

void tst_CertificateReader::findsTheCodeOnATurnedPage()
{
    const QImage scan = scanned(sampleFacts(), 300);

    for (const double degrees : {2.5, 90.0, 180.0, 270.0}) {
        QImage turned(scan.transformed(QTransform().rotate(degrees), Qt::SmoothTransformation));
        const auto text = findQr(turned);
        QVERIFY_RESULT(text);
        QCOMPARE(*text, sampleCode(sampleFacts()));
    }
}

void tst_CertificateReader::prefersOurCodeToOthers()
{
    const QImage scan = scanned(sampleFacts(), 200);
    QImage both(scan.width(), scan.height() * 2, QImage::Format_Grayscale8);
    both.fill(Qt::white);
    const auto other = renderCertificate(sampleFacts(), QStringLiteral("HTTPS://EXAMPLE.VN/"));
    QVERIFY_RESULT(other);
    QFile file(path("other.pdf"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*other) == other->size());
    file.close();
    outputOf(QStringLiteral("pdftoppm"),
             {QStringLiteral("-r"), QStringLiteral("200"), QStringLiteral("-gray"),
              QStringLiteral("-singlefile"), file.fileName(), path("other")});
    QPainter painter(&both);
    painter.drawImage(0, 0, QImage(path("other.pgm")));
    painter.drawImage(0, scan.height(), scan);
    painter.end();

    const auto text = findQr(both);

    QVERIFY_RESULT(text);
    QCOMPARE(*text, sampleCode(sampleFacts()));
    QCOMPARE(findQr(QImage(path("other.pgm"))).value(), QStringLiteral("HTTPS://EXAMPLE.VN/"));
}

void tst_CertificateReader::findsNothingWhereNothingIs()
{
    QImage white(1000, 700, QImage::Format_RGB32);
    white.fill(Qt::white);

    QCOMPARE_ERROR(findQr(white), ErrorCode::NotFound);
    QCOMPARE_ERROR(findQr(QImage()), ErrorCode::NotFound);
    QCOMPARE_ERROR(findQr(QImage(1, 1, QImage::Format_Mono)), ErrorCode::NotFound);
}

void tst_CertificateReader::readsItsOwnPdf()
{
    for (const CertificateFacts &facts : {sampleFacts(), longFacts()}) {
        const auto pdf = renderCertificate(facts, sampleCode(facts));
        QVERIFY_RESULT(pdf);

        const auto record = readCertificatePdf(*pdf);

        QVERIFY_RESULT(record);
        QCOMPARE(record->factBytes, qrFacts(facts));
        QCOMPARE(record->signature, sampleSignature());
    }
}

void tst_CertificateReader::readsAScannedPdf()
{
    const QImage scan = scanned(sampleFacts(), 300);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageOrientation(QPageLayout::Landscape);
    QPainter painter(&writer);
    painter.drawImage(QRect(0, 0, writer.width(), writer.height()), scan);
    painter.end();

    const auto record = readCertificatePdf(buffer.data());

    QVERIFY_RESULT(record);
    QCOMPARE(record->factBytes, qrFacts(sampleFacts()));
}

void tst_CertificateReader::saysWhatIsWrongWithAPdf()
{
    QCOMPARE_ERROR(readCertificatePdf(QByteArray()), ErrorCode::NotUnderstood);
    QCOMPARE_ERROR(readCertificatePdf(QByteArray("a letter")), ErrorCode::NotUnderstood);

    QBuffer empty;
    empty.open(QIODevice::WriteOnly);
    QPdfWriter writer(&empty);
    QPainter(&writer).drawLine(0, 0, 100, 100);
    QCOMPARE_ERROR(readCertificatePdf(empty.data()), ErrorCode::NotFound);

    const auto foreign = renderCertificate(sampleFacts(), QStringLiteral("HTTPS://EXAMPLE.VN/"));
    QVERIFY_RESULT(foreign);
    QCOMPARE_ERROR(readCertificatePdf(*foreign), ErrorCode::NotUnderstood);

    scanned(sampleFacts(), 50);
    outputOf(QStringLiteral("qpdf"),
             {QStringLiteral("--encrypt"), QStringLiteral("secret"), QStringLiteral("secret"),
              QStringLiteral("256"), QStringLiteral("--"), path("a.pdf"), path("locked.pdf")});
    QFile locked(path("locked.pdf"));
    QVERIFY(locked.open(QIODevice::ReadOnly));
    QCOMPARE_ERROR(readCertificatePdf(locked.readAll()), ErrorCode::Refused);
}

void tst_CertificateReader::survivesDamagedPdfs()
{
    const auto pdf = renderCertificate(sampleFacts(), sampleCode(sampleFacts()));
    QVERIFY_RESULT(pdf);

    // PDFium repairs what it can: an answer is either the right one or an error.
    for (int part = 1; part < 8; ++part) {
        const auto record = readCertificatePdf(pdf->left(pdf->size() * part / 8));
        QVERIFY(!record || record->factBytes == qrFacts(sampleFacts()));
    }
}

QTEST_MAIN(tst_CertificateReader)
#include "tst_certificate_reader.moc"
