// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/results_sheet.h"

#include "paper/certificate_sample.h"
#include "support/result_matchers.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <chrono>

using namespace hocvu;
using namespace std::chrono_literals;

class tst_ResultsSheet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void opensAgainWithWhatWasWritten();
    void freezesTheHeadingAndSetsWidths();
    void storesTimesAsNumbersOfVietnameseTime();
    void neverStoresAFormula();
    void givesTheSameBytesForTheSameRows();
    void writesAnEmptyList();
    void writesTextThatAVietnameseExcelOpens();
    void quotesAndDisarmsText_data();
    void quotesAndDisarmsText();

private:
    /// One file out of the workbook, by another program.
    QByteArray part(const QByteArray &workbook, const char *name);
    /// The cells by address, texts looked up.
    QHash<QString, QString> cellsOf(const QByteArray &workbook);

    QTemporaryDir m_folder;
};

static QList<ResultRow> sampleRows()
{
    ResultRow done;
    done.fullName = QStringLiteral("Nguyễn Thị Thử Nghiệm");
    done.birthYear = 1971;
    done.unit = QStringLiteral("Trường Tiểu học Thử Nghiệm");
    done.lessonsDone = 14;
    done.attempt = 2;
    done.correct = 27;
    done.duration = 27min + 5s + 999ms;
    done.submittedAt = Millis(1'780'923'600'000); // 2026-06-08 20:00:00 in Vietnam
    done.certificateNumber = QStringLiteral("BĐ-2026-000123");
    ResultRow learning;
    learning.fullName = QStringLiteral("Đặng Ngưỡng Ẵm");
    learning.lessonsDone = 3;
    return {done, learning};
}

QByteArray tst_ResultsSheet::part(const QByteArray &workbook, const char *name)
{
    QFile file(m_folder.filePath(QStringLiteral("a.xlsx")));
    if (!file.open(QIODevice::WriteOnly) || file.write(workbook) != workbook.size())
        QTest::qFail("cannot save", __FILE__, __LINE__);
    file.close();
    return outputOf(QStringLiteral("unzip"),
                    {QStringLiteral("-p"), file.fileName(), QLatin1String(name)});
}

QHash<QString, QString> tst_ResultsSheet::cellsOf(const QByteArray &workbook)
{
    QStringList strings;
    QXmlStreamReader shared(part(workbook, "xl/sharedStrings.xml"));
    while (!shared.atEnd())
        if (shared.readNext() == QXmlStreamReader::StartElement && shared.name() == u"t")
            strings << shared.readElementText();

    QHash<QString, QString> cells;
    QString address;
    bool isShared = false;
    QXmlStreamReader sheet(part(workbook, "xl/worksheets/sheet1.xml"));
    while (!sheet.atEnd()) {
        if (sheet.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (sheet.name() == u"c") {
            address = sheet.attributes().value(QStringLiteral("r")).toString();
            isShared = sheet.attributes().value(QStringLiteral("t")) == u"s";
        } else if (sheet.name() == u"v") {
            const QString value = sheet.readElementText();
            cells.insert(address, isShared ? strings.value(value.toInt()) : value);
        }
    }
    return cells;
}

void tst_ResultsSheet::opensAgainWithWhatWasWritten()
{
    const auto workbook = resultsWorkbook(sampleRows());
    QVERIFY_RESULT(workbook);

    const auto cells = cellsOf(*workbook);

    const QStringList heading{QStringLiteral("STT"),
                              QStringLiteral("Họ và tên"),
                              QStringLiteral("Năm sinh"),
                              QStringLiteral("Đơn vị"),
                              QStringLiteral("Bài học hoàn thành"),
                              QStringLiteral("Lượt thi"),
                              QStringLiteral("Số câu đúng"),
                              QStringLiteral("Thời gian làm bài"),
                              QStringLiteral("Nộp lúc"),
                              QStringLiteral("Số giấy chứng nhận")};
    for (qsizetype i = 0; i < heading.size(); ++i)
        QCOMPARE(cells.value(QChar(u'A' + static_cast<char16_t>(i)) + QStringLiteral("1")),
                 heading[i]);
    QCOMPARE(cells.value(QStringLiteral("A2")), QStringLiteral("1"));
    QCOMPARE(cells.value(QStringLiteral("B2")), QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    QCOMPARE(cells.value(QStringLiteral("C2")), QStringLiteral("1971"));
    QCOMPARE(cells.value(QStringLiteral("D2")), QStringLiteral("Trường Tiểu học Thử Nghiệm"));
    QCOMPARE(cells.value(QStringLiteral("E2")), QStringLiteral("14"));
    QCOMPARE(cells.value(QStringLiteral("F2")), QStringLiteral("2"));
    QCOMPARE(cells.value(QStringLiteral("G2")), QStringLiteral("27"));
    QCOMPARE(cells.value(QStringLiteral("J2")), QStringLiteral("BĐ-2026-000123"));
    QCOMPARE(cells.value(QStringLiteral("A3")), QStringLiteral("2"));
    QCOMPARE(cells.value(QStringLiteral("B3")), QStringLiteral("Đặng Ngưỡng Ẵm"));
    QCOMPARE(cells.value(QStringLiteral("E3")), QStringLiteral("3"));
    for (const char *blank : {"C3", "D3", "F3", "G3", "H3", "I3", "J3"})
        QVERIFY2(!cells.contains(QLatin1String(blank)), blank);
}

void tst_ResultsSheet::freezesTheHeadingAndSetsWidths()
{
    const auto workbook = resultsWorkbook(sampleRows());
    QVERIFY_RESULT(workbook);

    const QByteArray sheet = part(*workbook, "xl/worksheets/sheet1.xml");

    QVERIFY(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""));
    QVERIFY(sheet.contains("state=\"frozen\""));
    QCOMPARE(sheet.count("<col "), 10);
    QVERIFY(sheet.contains("<autoFilter ref=\"A1:J3\"/>"));
    QVERIFY(part(*workbook, "xl/workbook.xml").contains(QStringLiteral("Kết quả").toUtf8()));
}

void tst_ResultsSheet::storesTimesAsNumbersOfVietnameseTime()
{
    const auto workbook = resultsWorkbook(sampleRows());
    QVERIFY_RESULT(workbook);

    const auto cells = cellsOf(*workbook);

    QCOMPARE(qRound(cells.value(QStringLiteral("H2")).toDouble() * 86400), 27 * 60 + 6);
    const double submitted = cells.value(QStringLiteral("I2")).toDouble();
    QCOMPARE(QDate(1899, 12, 30).addDays(static_cast<qint64>(submitted)), QDate(2026, 6, 8));
    QCOMPARE(qRound((submitted - static_cast<int>(submitted)) * 86400), 20 * 3600);
}

void tst_ResultsSheet::neverStoresAFormula()
{
    QList<ResultRow> rows = sampleRows();
    rows[0].fullName = QStringLiteral("=HYPERLINK(\"http://example.vn\")");
    const auto workbook = resultsWorkbook(rows);
    QVERIFY_RESULT(workbook);

    QVERIFY(!part(*workbook, "xl/worksheets/sheet1.xml").contains("<f>"));
    QCOMPARE(cellsOf(*workbook).value(QStringLiteral("B2")), rows[0].fullName);
}

void tst_ResultsSheet::givesTheSameBytesForTheSameRows()
{
    const auto first = resultsWorkbook(sampleRows());
    const auto second = resultsWorkbook(sampleRows());

    QVERIFY_RESULT(first);
    QVERIFY_RESULT(second);
    QVERIFY(*first == *second);
    // Neither the clock of the PC …
    QVERIFY(part(*first, "docProps/core.xml").contains("2026-06-08T13:00:00Z"));
    // … nor the dates of files in the archive.
    const QByteArray list
        = outputOf(QStringLiteral("unzip"),
                   {QStringLiteral("-l"), m_folder.filePath(QStringLiteral("a.xlsx"))});
    const auto fixed = list.count(" 1980-01-01 00:00 ");
    QVERIFY2(fixed > 0 && list.contains(QByteArray::number(fixed) + " files"), list.constData());
}

void tst_ResultsSheet::writesAnEmptyList()
{
    const auto workbook = resultsWorkbook({});

    QVERIFY_RESULT(workbook);
    QCOMPARE(cellsOf(*workbook).size(), 10);
    QCOMPARE(resultsCsv({}).count("\r\n"), 1);
}

void tst_ResultsSheet::writesTextThatAVietnameseExcelOpens()
{
    const QByteArray csv = resultsCsv(sampleRows());

    QCOMPARE(QString::fromUtf8(csv.mid(3)),
             QStringLiteral("STT;Họ và tên;Năm sinh;Đơn vị;Bài học hoàn thành;Lượt thi;"
                            "Số câu đúng;Thời gian làm bài;Nộp lúc;Số giấy chứng nhận\r\n"
                            "1;Nguyễn Thị Thử Nghiệm;1971;Trường Tiểu học Thử Nghiệm;14;2;27;"
                            "0:27:06;08/06/2026 20:00:00;BĐ-2026-000123\r\n"
                            "2;Đặng Ngưỡng Ẵm;;;3;;;;;\r\n"));
    QVERIFY(csv.startsWith("\xef\xbb\xbf"));
}

void tst_ResultsSheet::quotesAndDisarmsText_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("field");

    QTest::newRow("plain") << QStringLiteral("Mẫu, Thử") << QStringLiteral("Mẫu, Thử");
    QTest::newRow("separator") << QStringLiteral("A;B") << QStringLiteral("\"A;B\"");
    QTest::newRow("quotes") << QStringLiteral("A \"B\"") << QStringLiteral("\"A \"\"B\"\"\"");
    QTest::newRow("line break") << QStringLiteral("A\nB") << QStringLiteral("\"A\nB\"");
    QTest::newRow("formula") << QStringLiteral("=1+1") << QStringLiteral("'=1+1");
    QTest::newRow("formula with separator")
        << QStringLiteral("@A;B") << QStringLiteral("\"'@A;B\"");
}

void tst_ResultsSheet::quotesAndDisarmsText()
{
    QFETCH(QString, name);
    QFETCH(QString, field);
    ResultRow row;
    row.fullName = name;

    const QString csv = QString::fromUtf8(resultsCsv({row}));

    QVERIFY2(csv.endsWith(QStringLiteral("\r\n1;%1;;;0;;;;;\r\n").arg(field)), qPrintable(csv));
}

QTEST_GUILESS_MAIN(tst_ResultsSheet)
#include "tst_results_sheet.moc"
