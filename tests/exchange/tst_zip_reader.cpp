// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/zip_reader.h"

#include "exchange/raw_zip.h"
#include "exchange/zip_writer.h"
#include "seal/random.h"
#include "seal/run_tool.h"
#include "support/result_matchers.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;

namespace {

const ZipLimits kSmall{10, 1'000'000, 2'000'000};

/// How opening and reading everything ends.
Result<FileMap> readAll(const QByteArray &archive)
{
    auto reader = ZipReader::open(archive, kSmall);
    return reader ? reader->readAll() : tl::unexpected(reader.error());
}

FileMap sampleFiles()
{
    return {{QStringLiteral("a.txt"), "first"},
            {QStringLiteral("b/c.txt"), QByteArray(10'000, 'x')},
            {QStringLiteral("b/empty"), {}},
            {QStringLiteral("z.bin"), randomBytes(3000)}};
}

} // namespace

class tst_ZipReader : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatTheWriterWrote();
    void readsBigArchivesFromAFile();
    void readsWhatInfoZipWrote();
    void saysWhichFileIsMissing();
    void refusesHostileNames_data();
    void refusesHostileNames();
    void refusesWhatIsNoRegularFile_data();
    void refusesWhatIsNoRegularFile();
    void refusesPasswordsAndOddCompression();
    void refusesBombs();
    void refusesTooManyFilesAndTooManyBytes();
    void refusesLyingDirectories_data();
    void refusesLyingDirectories();
    void refusesWhatIsNoArchive_data();
    void refusesWhatIsNoArchive();
    void refusesEveryCut();
    void aChangedByteNeverGivesOtherContents();
};

void tst_ZipReader::readsWhatTheWriterWrote()
{
    const FileMap files = sampleFiles();
    const auto archive = packZip(files);
    QVERIFY_RESULT(archive);

    auto reader = ZipReader::open(*archive, kSmall);

    QVERIFY_RESULT(reader);
    QCOMPARE(reader->names(), files.keys());
    QCOMPARE(reader->sizeOf(QStringLiteral("b/c.txt")), 10'000);
    QVERIFY_RESULT(reader->readAll());
    QCOMPARE(*reader->readAll(), files); // A second time too.
}

void tst_ZipReader::readsBigArchivesFromAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bộ dữ liệu.zip"));
    QVERIFY(writeFile(path, *packZip(sampleFiles())));

    auto reader = ZipReader::openFile(path, kSmall);

    QVERIFY_RESULT(reader);
    const auto first = reader->read(QStringLiteral("a.txt"));
    QVERIFY_RESULT(first);
    QCOMPARE(*first, QByteArray("first"));
    QCOMPARE_ERROR(ZipReader::openFile(path + QLatin1Char('x')), ErrorCode::NotFound);
    QCOMPARE_ERROR(ZipReader::openFile(folder.path()), ErrorCode::Unreadable);
}

void tst_ZipReader::readsWhatInfoZipWrote()
{
    const QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(QStringLiteral("a.txt")), QByteArray(5000, 'a')));
    QVERIFY_TOOL(runTool(QStringLiteral("zip"), {QStringLiteral("x.zip"), QStringLiteral("a.txt")},
                         folder.path()));

    auto reader = ZipReader::openFile(folder.filePath(QStringLiteral("x.zip")), kSmall);

    QVERIFY_RESULT(reader);
    QCOMPARE(reader->read(QStringLiteral("a.txt")).value_or(QByteArray()), QByteArray(5000, 'a'));
}

void tst_ZipReader::saysWhichFileIsMissing()
{
    auto reader = ZipReader::open(*packZip(sampleFiles()), kSmall);
    QVERIFY_RESULT(reader);

    QCOMPARE_ERROR(reader->read(QStringLiteral("A.TXT")), ErrorCode::NotFound);
}

void tst_ZipReader::refusesHostileNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("parent") << QByteArray("../evil");
    QTest::newRow("parent inside") << QByteArray("a/../../evil");
    QTest::newRow("absolute") << QByteArray("/etc/cron.d/evil");
    QTest::newRow("backslash") << QByteArray("..\\evil");
    QTest::newRow("drive") << QByteArray("C:evil");
    QTest::newRow("NUL") << QByteArray("good.txt\0.exe", 13);
    QTest::newRow("not ASCII") << QByteArray("k\xC3\xA9");
    QTest::newRow("line feed") << QByteArray("a\nb");
    QTest::newRow("folder") << QByteArray("a/");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("too long") << QByteArray(kMaxNameBytes + 1, 'x');
}

void tst_ZipReader::refusesHostileNames()
{
    QFETCH(QByteArray, name);

    QVERIFY_RESULT(readAll(rawZip({storedEntry("good", "x")})));
    QCOMPARE_ERROR(readAll(rawZip({storedEntry("good", "x"), storedEntry(name, "x")})),
                   ErrorCode::NotUnderstood);
}

void tst_ZipReader::refusesWhatIsNoRegularFile_data()
{
    QTest::addColumn<quint16>("madeBy");
    QTest::addColumn<quint32>("attributes");
    QTest::newRow("symbolic link") << quint16(0x031e) << (0120777u << 16);
    QTest::newRow("symbolic link on a Mac") << quint16(0x131e) << (0120777u << 16);
    QTest::newRow("device") << quint16(0x031e) << (0060666u << 16);
    QTest::newRow("pipe") << quint16(0x031e) << (0010666u << 16);
    QTest::newRow("folder") << quint16(0x031e) << (0040755u << 16);
    QTest::newRow("folder of Windows") << quint16(0x0014) << 0x10u;
}

void tst_ZipReader::refusesWhatIsNoRegularFile()
{
    QFETCH(quint16, madeBy);
    QFETCH(quint32, attributes);
    RawEntry entry = storedEntry("link", "/etc/passwd");
    entry.madeBy = madeBy;
    entry.attributes = attributes;

    QCOMPARE_ERROR(readAll(rawZip({entry})), ErrorCode::NotUnderstood);
}

void tst_ZipReader::refusesPasswordsAndOddCompression()
{
    RawEntry locked = storedEntry("locked", QByteArray(40, 'x'));
    locked.flags = 1;
    RawEntry odd = storedEntry("odd", QByteArray(40, 'x'));
    odd.method = 12; // bzip2, which libzip could read.

    QCOMPARE_ERROR(readAll(rawZip({locked})), ErrorCode::NotUnderstood);
    QCOMPARE_ERROR(readAll(rawZip({odd})), ErrorCode::NotUnderstood);
}

void tst_ZipReader::refusesBombs()
{
    RawEntry bomb = deflatedEntry("bomb", QByteArray(50'000'000, '\0'));
    QVERIFY(bomb.bytes.size() < 60'000);

    QCOMPARE_ERROR(readAll(rawZip({bomb})), ErrorCode::TooLarge);
    bomb.size = 1000; // The same, but it says it is small.
    QCOMPARE_ERROR(readAll(rawZip({bomb})), ErrorCode::Damaged);
}

void tst_ZipReader::refusesTooManyFilesAndTooManyBytes()
{
    QList<RawEntry> many;
    for (int i = 0; i < 11; ++i)
        many << storedEntry("f" + QByteArray::number(i), "x");
    QCOMPARE_ERROR(readAll(rawZip(many)), ErrorCode::TooLarge);
    many.removeLast();
    QVERIFY_RESULT(readAll(rawZip(many)));

    QList<RawEntry> big;
    for (int i = 0; i < 3; ++i)
        big << storedEntry("f" + QByteArray::number(i), QByteArray(700'000, 'x'));
    QCOMPARE_ERROR(readAll(rawZip(big)), ErrorCode::TooLarge);
    big.removeLast();
    QVERIFY_RESULT(readAll(rawZip(big)));
}

void tst_ZipReader::refusesLyingDirectories_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<ErrorCode>("code");
    const RawEntry good = storedEntry("good", "some bytes");

    RawEntry other = good;
    other.localName = "evil";
    QTest::newRow("another name inside") << rawZip({other}) << ErrorCode::Damaged;
    RawEntry overlapping = good;
    overlapping.name = overlapping.localName.emplace("good");
    overlapping.offset = 0;
    QTest::newRow("overlapping") << rawZip({good, overlapping}) << ErrorCode::Damaged;
    RawEntry twin = good;
    twin.name = "twin";
    twin.localName = "good";
    twin.offset = 0;
    QTest::newRow("two names for one file") << rawZip({good, twin}) << ErrorCode::Damaged;
    RawEntry beyond = good;
    beyond.offset = 1'000'000;
    QTest::newRow("beyond the end") << rawZip({beyond}) << ErrorCode::Damaged;
    QTest::newRow("cut short") << rawZip({good}).chopped(30) << ErrorCode::Damaged;
    RawEntry shorter = deflatedEntry("a", QByteArray(1000, 'x'));
    shorter.size = 999;
    QTest::newRow("longer than declared") << rawZip({shorter}) << ErrorCode::Damaged;
    RawEntry longer = deflatedEntry("a", QByteArray(1000, 'x'));
    longer.size = 1001;
    QTest::newRow("shorter than declared") << rawZip({longer}) << ErrorCode::Damaged;
    RawEntry wrong = good;
    wrong.crc ^= 1;
    QTest::newRow("checksum") << rawZip({wrong}) << ErrorCode::Damaged;
    QTest::newRow("same name twice") << rawZip({good, good}) << ErrorCode::Damaged;
    RawEntry shout = good;
    shout.name = "GOOD";
    QTest::newRow("same name in capitals") << rawZip({good, shout}) << ErrorCode::NotUnderstood;
}

void tst_ZipReader::refusesLyingDirectories()
{
    QFETCH(QByteArray, archive);
    QFETCH(ErrorCode, code);

    QCOMPARE_ERROR(readAll(archive), code);
}

void tst_ZipReader::refusesWhatIsNoArchive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
}

void tst_ZipReader::refusesWhatIsNoArchive()
{
    QFETCH(QByteArray, bytes);

    QCOMPARE_ERROR(readAll(bytes), ErrorCode::NotUnderstood);
}

void tst_ZipReader::refusesEveryCut()
{
    const QByteArray archive = *packZip(sampleFiles());
    for (qsizetype size = 0; size < archive.size(); ++size)
        QVERIFY2(!readAll(archive.left(size)), qPrintable(QString::number(size)));
}

void tst_ZipReader::aChangedByteNeverGivesOtherContents()
{
    // Not every byte of an archive means something (dates, unused bits): those may change.
    const FileMap files = sampleFiles();
    const QByteArray archive = *packZip(files);
    QRandomGenerator random(20260608);
    int refused = 0;
    for (int round = 0; round < 400; ++round) {
        QByteArray changed = archive;
        const auto at = random.bounded(static_cast<int>(archive.size()));
        changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(1 + random.bounded(255)));
        const auto read = readAll(changed);
        refused += !read;
        if (read)
            QVERIFY2(*read == files, qPrintable(QString::number(at)));
    }
    QVERIFY2(refused > 380, qPrintable(QString::number(refused)));
}

QTEST_GUILESS_MAIN(tst_ZipReader)
#include "tst_zip_reader.moc"
