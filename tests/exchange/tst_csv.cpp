// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"

#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;

class tst_Csv : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithAMarkAndEndsRowsWithCrLf();
    void quotesOnlyWhereNeeded_data();
    void quotesOnlyWhereNeeded();
    void letsNoFormulaThrough_data();
    void letsNoFormulaThrough();
    void isTheSameAfterWritingAndReading();
    void readsWhatOthersWrite_data();
    void readsWhatOthersWrite();
    void knowsTheLineOfEachRow();
    void saysLineAndReason_data();
    void saysLineAndReason();
    void refusesMoreThanItsLimits();

private:
    static QByteArray fieldOf(const QString &field)
    {
        const QByteArray bytes = writeCsv({{field}});
        return bytes.mid(3).chopped(2);
    }
};

void tst_Csv::beginsWithAMarkAndEndsRowsWithCrLf()
{
    QCOMPARE(writeCsv({}), QByteArray("\xEF\xBB\xBF"));
    QCOMPARE(writeCsv({{QStringLiteral("Họ tên"), QStringLiteral("27")}}),
             QByteArray("\xEF\xBB\xBFHọ tên,27\r\n"));
}

void tst_Csv::quotesOnlyWhereNeeded_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *field, const char *written) {
        QTest::newRow(field) << QString::fromUtf8(field) << QByteArray(written);
    };
    row("", "");
    row("Đỗ Đạt", "Đỗ Đạt");
    row("a,b", "\"a,b\"");
    row("a;b", "a;b");
    row("say \"a\"", "\"say \"\"a\"\"\"");
    row("a\nb", "\"a\nb\"");
    row(" a", "\" a\"");
    row("a ", "\"a \"");
}

void tst_Csv::quotesOnlyWhereNeeded()
{
    QFETCH(QString, field);
    QFETCH(QByteArray, written);

    QCOMPARE(fieldOf(field), written);
}

void tst_Csv::letsNoFormulaThrough_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *field, const char *written) {
        QTest::newRow(field) << QString::fromUtf8(field) << QString::fromUtf8(written);
    };
    row("=1+1", "'=1+1");
    row("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"");
    row("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0");
    row("-2+3", "'-2+3");
    row("@SUM(A1)", "'@SUM(A1)");
    row(" =1+1", "' =1+1");
    row("\t=1", "'\t=1");
    row("\r=1", "\"'\r=1\"");
    row("\na", "\"'\na\"");
    row("＝1+1", "'＝1+1");
    row("+", "'+");
    row("-1.5", "-1.5");
    row("+84912", "+84912");
    row("-1,5", "\"-1,5\"");
    row("a=b", "a=b");
    row("a-b", "a-b");
}

void tst_Csv::letsNoFormulaThrough()
{
    QFETCH(QString, field);
    QFETCH(QString, written);

    QCOMPARE(QString::fromUtf8(fieldOf(field)), written);
}

void tst_Csv::isTheSameAfterWritingAndReading()
{
    const QList<QStringList> rows{
        {QStringLiteral("Họ và tên"), QStringLiteral("Đơn vị"), QStringLiteral("Ghi chú")},
        {QStringLiteral("Nguyễn Thị Ánh"), QStringLiteral("Tổ 1, \"Hoa Sữa\""), QString()},
        {QStringLiteral("  "), QStringLiteral("hai\r\ndòng"), QStringLiteral("\"")}};

    const auto read = readCsv(writeCsv(rows));

    QVERIFY_RESULT(read);
    QList<QStringList> fields;
    for (const CsvRow &row : *read)
        fields << row.fields;
    QCOMPARE(fields, rows);
}

void tst_Csv::readsWhatOthersWrite_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("last");
    const auto row = [](const char *what, const QByteArray &text, const QStringList &last) {
        QTest::newRow(what) << text << last;
    };
    const QStringList ab{QStringLiteral("a"), QStringLiteral("b")};
    row("no mark", "a,b\r\n", ab);
    row("LF alone", "x,y\na,b\n", ab);
    row("no last line end", "x,y\na,b", ab);
    row("everything quoted", "\"a\",\"b\"\r\n", ab);
    row("empty fields", "x,y\n,\n", {QString(), QString()});
    row("an empty line in one column", "x\n\n", {QString()});
}

void tst_Csv::readsWhatOthersWrite()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, last);

    const auto read = readCsv(text);

    QVERIFY_RESULT(read);
    QCOMPARE(read->last().fields, last);
    QVERIFY_RESULT(readCsv(QByteArray(text).replace(',', ';'), QLatin1Char(';')));
    QVERIFY(readCsv("")->isEmpty());
}

void tst_Csv::knowsTheLineOfEachRow()
{
    const auto read = readCsv("a,b\n\"1\n2\n3\",x\nc,d\n");

    QVERIFY_RESULT(read);
    QCOMPARE(read->at(1).line, 2);
    QCOMPARE(read->at(2).line, 5);
}

void tst_Csv::saysLineAndReason_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *what, const QByteArray &text, const char *line) {
        QTest::newRow(what) << text << QString::fromLatin1(line);
    };
    row("not UTF-8", "a\nb\nNguy\xEAn\n", "line 3:");
    row("half a character", "a\nb\xE1\xBB\n", "line 2:");
    row("a quote in the middle", "a\nb\"c\n", "line 2:");
    row("text behind a quote", "a\n\"b\"c\n", "line 2:");
    row("an open quote", "a\n\"b\n\n", "line 4:");
    row("CR alone", "a\rb\n", "line 1:");
    row("NUL", QByteArray("a\nb\0c\n", 6), "line 2:");
    row("too few fields", "a,b\nc\n", "line 2:");
    row("too many fields", "a,b\nc,d\ne,f,g\n", "line 3:");
}

void tst_Csv::saysLineAndReason()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, line);

    const auto read = readCsv(text);

    QCOMPARE_ERROR(read, ErrorCode::NotUnderstood);
    QVERIFY2(read.error().detail.startsWith(line), qPrintable(read.error().detail));
}

void tst_Csv::refusesMoreThanItsLimits()
{
    QCOMPARE_ERROR(readCsv(QByteArray(kMaxCsvFields, ',')), ErrorCode::TooLarge);
    QCOMPARE_ERROR(readCsv(QByteArray(kMaxCsvFieldLength + 1, 'x')), ErrorCode::TooLarge);
    QVERIFY_RESULT(readCsv(QByteArray(kMaxCsvFieldLength, 'x')));
}

QTEST_GUILESS_MAIN(tst_Csv)
#include "tst_csv.moc"
