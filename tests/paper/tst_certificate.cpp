// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/certificate.h"

#include "paper/certificate_layout.h"
#include "paper/certificate_sample.h"
#include "support/result_matchers.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

using namespace hocvu;

namespace {

struct Word
{
    QString text;
    QRectF box; ///< Hundredths of a millimetre.
};

bool save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QList<Word> wordsOf(const QString &pdf)
{
    constexpr double kUnit = 2540.0 / 72;
    const QByteArray page = outputOf(QStringLiteral("pdftotext"),
                                     {QStringLiteral("-bbox"), pdf, QStringLiteral("-")});
    QXmlStreamReader xml(page);
    QList<Word> words;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"word")
            continue;
        const auto at = [&xml](const char *name) {
            return xml.attributes().value(QLatin1String(name)).toDouble() * kUnit;
        };
        const QRectF box(QPointF(at("xMin"), at("yMin")), QPointF(at("xMax"), at("yMax")));
        words.append({xml.readElementText(), box});
    }
    return words;
}

} // namespace

class tst_Certificate : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void givesNamesBackExactly_data();
    void givesNamesBackExactly();
    void givesUnitsBackExactly_data();
    void givesUnitsBackExactly();
    void standsWhereItWasMeasured_data();
    void standsWhereItWasMeasured();
    void embedsOneFamilyOnly();
    void isOneLandscapeA4Page();
    void saysWhatItIsAndIsDatedAsIssued();
    void isTheSameFileEachTime();
    void isTheSameFileInAnotherProcess();
    void differsWhenAnyFactDiffers();
    void refusesFactsThatCannotBe_data();
    void refusesFactsThatCannotBe();
    void tellsHowLongItTakes();

private:
    QString rendered(const CertificateFacts &facts);
    QString textOf(const QString &pdf);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Certificate::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

/// The path of a fresh PDF; empty, with the test failed, when it could not be made.
QString tst_Certificate::rendered(const CertificateFacts &facts)
{
    const auto pdf = renderCertificate(facts, sampleCode(facts));
    const QString path = m_folder->filePath(QStringLiteral("certificate.pdf"));
    if (pdf && save(path, *pdf))
        return path;
    QTest::qFail(pdf ? "cannot save" : qPrintable(pdf.error().detail), __FILE__, __LINE__);
    return {};
}

QString tst_Certificate::textOf(const QString &pdf)
{
    return QString::fromUtf8(outputOf(QStringLiteral("pdftotext"),
                                      {QStringLiteral("-layout"), pdf, QStringLiteral("-")}));
}

void tst_Certificate::givesNamesBackExactly_data()
{
    QTest::addColumn<QString>("name");

    const QStringList names{
        QStringLiteral("Nguyễn Thị Thử Nghiệm"),
        QStringLiteral("Đặng Ngưỡng Ẵm"),
        QStringLiteral("Vũ Thị Nguyệt Ỷ"),
        QStringLiteral("Ỵ Văn Mẫu"),
        QStringLiteral("Lê Khắc Ứng Ữ"),
        QStringLiteral("Phạm Quặng Ặt Thử"),
        QStringLiteral("Hoàng Ợ Ỡ Ờ Ở Ớ"),
        QStringLiteral("Trương Tự Lự Ự"),
        QStringLiteral("Bùi Hữu Nữ Sữa"),
        QStringLiteral("Đỗ Thị Ẩn Ẫn Ấn Ầm Ậm"),
        QStringLiteral("Ẳng Ằng Ắng Ẵng Ặng Mẫu"),
        QStringLiteral("Ể Ễ Ế Ề Ệ Thử Nghiệm"),
        QStringLiteral("Ổi Ỗi Ối Ồi Ội Mẫu"),
        QStringLiteral("Ủ Ũ Ú Ù Ụ Ử Ừ Ứ Thử"),
        QStringLiteral("Ỉ Ĩ Í Ì Ị Ỹ Ý Ỳ Ỷ Mẫu"),
        QStringLiteral("Đinh Đông Đoài Đ'Thử"),
        QStringLiteral("H’Hen Niê-Thử Ê Ban"),
        QStringLiteral("Y Moan Fi-fl ffi Thử"),
        QStringLiteral("NGUYỄN THỊ PHƯỢNG QUỲNH MẪU"),
        QStringLiteral("Nguyễn Hoàng Phương Quỳnh Trương Thị Thử Nghiệm Ngưỡng Đặng")};
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void tst_Certificate::givesNamesBackExactly()
{
    QFETCH(QString, name);
    CertificateFacts facts = sampleFacts();
    facts.fullName = name;

    const QString text = textOf(rendered(facts));

    QVERIFY2(text.simplified().contains(name), qPrintable(text));
}

void tst_Certificate::givesUnitsBackExactly_data()
{
    QTest::addColumn<QString>("unit");

    QTest::newRow("short") << QStringLiteral("Tổ dân phố Mẫu");
    QTest::newRow("dashes and brackets")
        << QStringLiteral("Phòng Văn hóa - Xã hội (bộ phận “Một cửa”) – cơ sở 2/3");
    QTest::newRow("two lines") << longFacts().unit;
}

void tst_Certificate::givesUnitsBackExactly()
{
    QFETCH(QString, unit);
    CertificateFacts facts = sampleFacts();
    facts.unit = unit;

    const QString text = textOf(rendered(facts));

    QVERIFY2(text.simplified().contains(unit), qPrintable(text));
}

void tst_Certificate::standsWhereItWasMeasured_data()
{
    QTest::addColumn<bool>("isLong");
    QTest::newRow("usual") << false;
    QTest::newRow("everything long") << true;
}

// The layout is measured with Qt and tested for overlaps. This asks another program where the
// words really are in the file.
void tst_Certificate::standsWhereItWasMeasured()
{
    QFETCH(bool, isLong);
    const CertificateFacts facts = isLong ? longFacts() : sampleFacts();
    const QList<Word> words = wordsOf(rendered(facts));
    const auto page = layOutCertificate(facts);
    QVERIFY_RESULT(page);

    for (const PlacedLine &line : page->lines) {
        const QRectF ink = line.ink();
        QRectF found;
        QString text;
        for (const Word &word : words) {
            if (!ink.contains(word.box.center()))
                continue;
            found |= word.box;
            text += word.text;
        }
        QCOMPARE(text, QString(line.text).remove(QLatin1Char(' ')));
        QVERIFY2(qAbs(found.left() - ink.left()) < 1 * kMm, qPrintable(line.text));
        QVERIFY2(qAbs(found.right() - ink.right()) < 1 * kMm, qPrintable(line.text));
    }
}

void tst_Certificate::embedsOneFamilyOnly()
{
    const QByteArray table = outputOf(QStringLiteral("pdffonts"), {rendered(longFacts())});

    const QList<QByteArray> lines = table.trimmed().split('\n').mid(2);
    QVERIFY(lines.size() >= 3);
    for (const QByteArray &line : lines) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        QVERIFY2(columns[0].mid(6).startsWith("+BeVietnamPro-"), line.constData());
        QCOMPARE(columns[4], QByteArray("yes")); // embedded
        QCOMPARE(columns[5], QByteArray("yes")); // only the glyphs used
        QCOMPARE(columns[6], QByteArray("yes")); // text can be copied
    }
}

void tst_Certificate::isOneLandscapeA4Page()
{
    const QByteArray info = outputOf(QStringLiteral("pdfinfo"), {rendered(sampleFacts())});

    QVERIFY2(info.contains("Page size:       842 x 595 pts (A4)"), info.constData());
    QVERIFY2(info.contains("Pages:           1\n"), info.constData());
}

void tst_Certificate::saysWhatItIsAndIsDatedAsIssued()
{
    CertificateFacts facts = sampleFacts();
    facts.issuer = QStringLiteral("BAN TỔ CHỨC <MẪU> & %TITLE%");

    const QByteArray info
        = outputOf(QStringLiteral("pdfinfo"), {QStringLiteral("-isodates"), rendered(facts)});

    const QByteArray title = QStringLiteral("Title:           Giấy chứng nhận BĐ-2026-000123 – "
                                            "Nguyễn Thị Thử Nghiệm\n")
                                 .toUtf8();
    QVERIFY2(info.contains(title), info.constData());
    QVERIFY2(info.contains(facts.issuer.toUtf8()), info.constData());
    QVERIFY2(info.contains("Creator:         HocVu\n"), info.constData());
    QVERIFY2(info.contains("CreationDate:    2026-06-09T00:00:00+07\n"), info.constData());
}

void tst_Certificate::isTheSameFileEachTime()
{
    const auto first = renderCertificate(sampleFacts(), sampleCode(sampleFacts()));
    const auto between = renderCertificate(longFacts(), sampleCode(longFacts()));
    const auto second = renderCertificate(sampleFacts(), sampleCode(sampleFacts()));

    QVERIFY_RESULT(first);
    QVERIFY_RESULT(between);
    QVERIFY_RESULT(second);
    QVERIFY(*first == *second);
}

void tst_Certificate::isTheSameFileInAnotherProcess()
{
    const auto here = renderCertificate(sampleFacts(), sampleCode(sampleFacts()));
    QVERIFY_RESULT(here);

    // Qt's hash seed decides the order in which fonts are written; the rest decides on dates.
    for (const QString &seed : {QStringLiteral("0"), QStringLiteral("random")}) {
        QProcess other;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (seed == QStringLiteral("0"))
            environment.insert(QStringLiteral("QT_HASH_SEED"), seed);
        environment.insert(QStringLiteral("TZ"), QStringLiteral("America/New_York"));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--render")});
        QVERIFY(other.waitForFinished());
        QVERIFY2(other.readAllStandardOutput() == *here, qPrintable(seed));
    }
}

void tst_Certificate::differsWhenAnyFactDiffers()
{
    const QString code = sampleCode(sampleFacts());
    const auto usual = renderCertificate(sampleFacts(), code);
    QVERIFY_RESULT(usual);
    QList<CertificateFacts> others(4, sampleFacts());
    others[0].fullName = QStringLiteral("Nguyễn Thị Thử Nghiêm");
    others[1].correct = 28;
    others[2].issuedDate = QDate(2026, 6, 10);
    others[3].signerName = QStringLiteral("Lê Thị Mẫu");

    for (const CertificateFacts &other : others) {
        const auto pdf = renderCertificate(other, code);
        QVERIFY_RESULT(pdf);
        QVERIFY(*pdf != *usual);
    }
    const auto otherCode = renderCertificate(sampleFacts(), sampleCode(longFacts()));
    QVERIFY_RESULT(otherCode);
    QVERIFY(*otherCode != *usual);
}

void tst_Certificate::refusesFactsThatCannotBe_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");

    const auto notUnderstood = static_cast<int>(ErrorCode::NotUnderstood);
    const auto tooLarge = static_cast<int>(ErrorCode::TooLarge);
    QTest::newRow("no name") << QStringLiteral("fullName") << QStringLiteral(" \n ")
                             << notUnderstood;
    QTest::newRow("no number") << QStringLiteral("number") << QString() << notUnderstood;
    QTest::newRow("emoji") << QStringLiteral("fullName") << QStringLiteral("Thử 😀")
                           << notUnderstood;
    QTest::newRow("Chinese") << QStringLiteral("fullName") << QStringLiteral("試驗")
                             << notUnderstood;
    QTest::newRow("control character")
        << QStringLiteral("fullName") << QStringLiteral("Thử\x01") << notUnderstood;
    QTest::newRow("name of 81") << QStringLiteral("fullName") << QString(81, QLatin1Char('i'))
                                << tooLarge;
    QTest::newRow("five titles") << QStringLiteral("signerTitle") << QStringLiteral("A\nB\nC\nD\nE")
                                 << tooLarge;
    QTest::newRow("no exam date") << QStringLiteral("examDate") << QString() << notUnderstood;
    QTest::newRow("more right than asked")
        << QStringLiteral("correct") << QStringLiteral("31") << notUnderstood;
    QTest::newRow("no code") << QStringLiteral("qr") << QString() << notUnderstood;
    QTest::newRow("code too long")
        << QStringLiteral("qr") << QString(5000, QLatin1Char('A')) << tooLarge;
}

void tst_Certificate::refusesFactsThatCannotBe()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(int, code);
    CertificateFacts facts = sampleFacts();
    QString qr = sampleCode(facts);
    if (field == QStringLiteral("fullName"))
        facts.fullName = value;
    else if (field == QStringLiteral("number"))
        facts.number = value;
    else if (field == QStringLiteral("signerTitle"))
        facts.signerTitle = value;
    else if (field == QStringLiteral("examDate"))
        facts.examDate = QDate();
    else if (field == QStringLiteral("correct"))
        facts.correct = value.toInt();
    else
        qr = value;

    QCOMPARE_ERROR(renderCertificate(facts, qr), static_cast<ErrorCode>(code));
}

// Told, not asserted: the machine that runs this may be busy.
void tst_Certificate::tellsHowLongItTakes()
{
    constexpr int kRuns = 20;
    qsizetype size = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kRuns; ++i) {
        CertificateFacts facts = sampleFacts();
        facts.number = QStringLiteral("BĐ-2026-%1").arg(i, 6, 10, QLatin1Char('0'));
        const auto pdf = renderCertificate(facts, sampleCode(facts));
        QVERIFY_RESULT(pdf);
        size = pdf->size();
    }
    qInfo("%.1f ms a certificate, %lld bytes", static_cast<double>(timer.elapsed()) / kRuns,
          static_cast<long long>(size));
}

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    if (application.arguments().contains(QStringLiteral("--render"))) {
        const auto pdf = renderCertificate(sampleFacts(), sampleCode(sampleFacts()));
        QFile out;
        return pdf && out.open(stdout, QIODevice::WriteOnly) && out.write(*pdf) == pdf->size() ? 0
                                                                                               : 1;
    }
    tst_Certificate test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_certificate.moc"
