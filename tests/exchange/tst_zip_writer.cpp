// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/zip_writer.h"

#include "seal/random.h"
#include "seal/run_tool.h"
#include "support/result_matchers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;

class tst_ZipWriter : public QObject
{
    Q_OBJECT

private slots:
    void sameFilesMakeTheSameBytesInEveryTimeZone();
    void infoZipFindsItInOrder();
    void storesTheDateThePermissionsAndTheComment();
    void refusesToPackNothing();
    void refusesNamesThatReadersWouldRefuse();

private:
    const FileMap m_files{{QStringLiteral("a/b.txt"), QByteArray(10'000, 'x')},
                          {QStringLiteral("a/c.bin"), randomBytes(2000)},
                          {QStringLiteral("empty"), {}}};
};

void tst_ZipWriter::sameFilesMakeTheSameBytesInEveryTimeZone()
{
    const auto here = packZip(m_files);
    QVERIFY_RESULT(here);

    for (const char *zone : {"Asia/Ho_Chi_Minh", "Pacific/Honolulu"}) {
        qputenv("TZ", zone);
        tzset();
        QCOMPARE(packZip(m_files).value_or(QByteArray()), *here);
    }
    qputenv("TZ", "UTC");
    tzset();
}

void tst_ZipWriter::infoZipFindsItInOrder()
{
    const QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(QStringLiteral("x.zip")), *packZip(m_files)));

    QVERIFY_TOOL(runTool(QStringLiteral("unzip"), {QStringLiteral("-tq"), QStringLiteral("x.zip")},
                         folder.path()));
    QVERIFY_TOOL(runTool(QStringLiteral("unzip"), {QStringLiteral("-q"), QStringLiteral("x.zip")},
                         folder.path()));
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file)
        QCOMPARE(readFile(folder.filePath(file.key())), file.value());
}

void tst_ZipWriter::storesTheDateThePermissionsAndTheComment()
{
    const QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(QStringLiteral("x.zip")), *packZip(m_files, "a comment")));

    const ToolRun listed = runTool(
        QStringLiteral("unzip"),
        {QStringLiteral("-Z"), QStringLiteral("-lzT"), QStringLiteral("x.zip")}, folder.path());

    QVERIFY_TOOL(listed);
    QVERIFY2(listed.output.contains("a comment"), listed.output.constData());
    QCOMPARE(listed.output.count("-rw-r--r--"), 3);
    QCOMPARE(listed.output.count("19800102.000000"), 3);
}

void tst_ZipWriter::refusesToPackNothing()
{
    QCOMPARE_ERROR(packZip({}), ErrorCode::NotUnderstood);
}

void tst_ZipWriter::refusesNamesThatReadersWouldRefuse()
{
    QCOMPARE_ERROR(packZip({{QStringLiteral("../a"), "x"}}), ErrorCode::NotUnderstood);
    QCOMPARE_ERROR(packZip({{QStringLiteral("a"), "x"}, {QStringLiteral("A"), "x"}}),
                   ErrorCode::NotUnderstood);
}

QTEST_GUILESS_MAIN(tst_ZipWriter)
#include "tst_zip_writer.moc"
