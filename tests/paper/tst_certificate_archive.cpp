// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/archive_pdf.h"
#include "paper/certificate.h"
#include "paper/certificate_sample.h"
#include "support/result_matchers.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;

/// The judge is Apache PDFBox Preflight (libpdfbox2-java libjaxb-api-java libactivation-java).
class tst_CertificateArchive : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isValidPdfA1b_data();
    void isValidPdfA1b();
    void isCheckedByAJudgeThatCanSayNo();
    void passesTheCheckOfQpdf();
    void refusesWhatIsNoPdf();
    void isUnavailableWithoutItsModule();

private:
    QString judged(const QByteArray &pdf, int expectedCode);

    QTemporaryDir m_folder;
    QStringList m_jars;
};

void tst_CertificateArchive::initTestCase()
{
    for (const char *name : {"preflight", "xmpbox", "pdfbox2", "fontbox2", "commons-logging",
                             "commons-io", "javax.activation", "jaxb-api"}) {
        m_jars << QStringLiteral("/usr/share/java/%1.jar").arg(QLatin1String(name));
        QVERIFY2(QFile::exists(m_jars.last()), qPrintable(m_jars.last()));
    }
}

QString tst_CertificateArchive::judged(const QByteArray &pdf, int expectedCode)
{
    const QString path = m_folder.filePath(QStringLiteral("a.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return QStringLiteral("cannot save");
    file.close();
    return QString::fromUtf8(
        outputOf(QStringLiteral("java"),
                 {QStringLiteral("-cp"), m_jars.join(QLatin1Char(':')),
                  QStringLiteral("org.apache.pdfbox.preflight.Validator_A1b"), path},
                 expectedCode));
}

void tst_CertificateArchive::isValidPdfA1b_data()
{
    QTest::addColumn<bool>("isLong");
    QTest::newRow("usual") << false;
    QTest::newRow("everything long") << true;
}

void tst_CertificateArchive::isValidPdfA1b()
{
    QFETCH(bool, isLong);
    CertificateFacts facts = isLong ? longFacts() : sampleFacts();
    facts.fullName += QStringLiteral(" & <Mẫu>"); // what XML would trip over
    const auto pdf = renderCertificate(facts, sampleCode(facts));
    QVERIFY_RESULT(pdf);

    const QString verdict = judged(*pdf, 0);

    QVERIFY2(verdict.contains(QStringLiteral("is a valid PDF/A-1b file")), qPrintable(verdict));
}

void tst_CertificateArchive::isCheckedByAJudgeThatCanSayNo()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawLine(0, 0, 100, 100);
    painter.end();

    const QString verdict = judged(buffer.data(), 255);

    QVERIFY2(verdict.contains(QStringLiteral("is not a valid PDF/A-1b file")), qPrintable(verdict));
}

void tst_CertificateArchive::passesTheCheckOfQpdf()
{
    const auto pdf = renderCertificate(sampleFacts(), sampleCode(sampleFacts()));
    QVERIFY_RESULT(pdf);
    QFile file(m_folder.filePath(QStringLiteral("b.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size());
    file.close();

    const QByteArray verdict
        = outputOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), file.fileName()});

    QVERIFY2(verdict.contains("No syntax or stream encoding errors found"), verdict.constData());
}

void tst_CertificateArchive::refusesWhatIsNoPdf()
{
    const DocumentFacts facts{QStringLiteral("A"), QStringLiteral("B"), QDate(2026, 6, 9)};

    QCOMPARE_ERROR(toRepeatablePdf(QByteArray(), facts), ErrorCode::Damaged);
    QCOMPARE_ERROR(toRepeatablePdf(QByteArray("%PDF-1.4\nnothing more"), facts),
                   ErrorCode::Damaged);
}

void tst_CertificateArchive::isUnavailableWithoutItsModule()
{
    const DocumentFacts facts{QStringLiteral("A"), QStringLiteral("B"), QDate(2026, 6, 9)};

    QCOMPARE_ERROR(toRepeatablePdf(QByteArray("%PDF-1.4"), facts,
                                   m_folder.filePath(QStringLiteral("nothing.so"))),
                   ErrorCode::Unavailable);
}

QTEST_MAIN(tst_CertificateArchive)
#include "tst_certificate_archive.moc"
