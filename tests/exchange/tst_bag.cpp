// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bag.h"

#include "seal/digest.h"
#include "seal/run_tool.h"
#include "support/result_matchers.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;

namespace {

constexpr QLatin1String kManifest("manifest-sha512.txt");
constexpr QLatin1String kInfo("bag-info.txt");

Bag sampleBag()
{
    Bag bag;
    bag.info.baggingDate = QDate(2026, 6, 8);
    bag.info.labels = {{QStringLiteral("External-Description"), QStringLiteral("Phòng máy số 3")}};
    bag.payload = {{QStringLiteral("events.jsonl"), "{}\n"},
                   {QStringLiteral("certificates/a.pdf"), QByteArray(5000, 'x')},
                   {QStringLiteral("empty"), {}}};
    bag.tags = {{QStringLiteral("device.pub"), "a key\n"}};
    return bag;
}

/// Lists what the tag files are now, as somebody does who wants a change to go unnoticed.
void relist(FileMap &files)
{
    QByteArray text;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (!file.key().startsWith(QStringLiteral("data/")) && file.key() != kTagManifestName)
            text += sha512(file.value()).toHex() + "  " + file.key().toLatin1() + '\n';
    }
    files.insert(kTagManifestName, text);
}

bool unpack(const FileMap &files, const QString &folder)
{
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const QString path = folder + QLatin1Char('/') + file.key();
        if (!QDir().mkpath(QFileInfo(path).path()) || !writeFile(path, file.value()))
            return false;
    }
    return true;
}

} // namespace

class tst_Bag : public QObject
{
    Q_OBJECT

private slots:
    void isTheSameAfterBuildingAndVerifying();
    void writesTheFilesThatTheStandardAsksFor();
    void coreutilsVerifiesIt();
    void namesTheFirstBadFile_data();
    void namesTheFirstBadFile();
    void checksEveryFileOfALargeBag();
    void refusesWhatIsNotThisKindOfBag_data();
    void refusesWhatIsNotThisKindOfBag();
    void refusesToBuildWhatItCouldNotRead_data();
    void refusesToBuildWhatItCouldNotRead();
    void refusesAnEmptyFolder();
};

void tst_Bag::isTheSameAfterBuildingAndVerifying()
{
    const Bag bag = sampleBag();

    const auto files = buildBag(bag);
    QVERIFY_RESULT(files);
    const auto read = verifyBag(*files);

    QVERIFY_RESULT(read);
    QCOMPARE(read->payload, bag.payload);
    QCOMPARE(read->tags, bag.tags);
    QCOMPARE(read->info.baggingDate, bag.info.baggingDate);
    QCOMPARE(read->info.labels, bag.info.labels);
    QCOMPARE(*buildBag(bag), *files);
}

void tst_Bag::writesTheFilesThatTheStandardAsksFor()
{
    const FileMap files = *buildBag(sampleBag());

    QCOMPARE(files.value(QStringLiteral("bagit.txt")),
             QByteArray("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
    QCOMPARE(files.value(kInfo),
             QByteArray("Bagging-Date: 2026-06-08\n"
                        "External-Description: Phòng máy số 3\n"
                        "Payload-Oxum: 5003.3\n"));
    const QList<QByteArray> lines = files.value(kManifest).split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0), sha512(QByteArray(5000, 'x')).toHex() + "  data/certificates/a.pdf");
    QCOMPARE(files.size(), 8);
}

void tst_Bag::coreutilsVerifiesIt()
{
    const QTemporaryDir folder;
    QVERIFY(unpack(*buildBag(sampleBag()), folder.path()));
    const QStringList arguments{QStringLiteral("-c"), QStringLiteral("--strict"),
                                QStringLiteral("--quiet"), kManifest, kTagManifestName};

    QVERIFY_TOOL(runTool(QStringLiteral("sha512sum"), arguments, folder.path()));
    QVERIFY(writeFile(folder.filePath(QStringLiteral("data/empty")), "x"));
    QCOMPARE(runTool(QStringLiteral("sha512sum"), arguments, folder.path()).exitCode, 1);
}

void tst_Bag::namesTheFirstBadFile_data()
{
    QTest::addColumn<FileMap>("files");
    QTest::addColumn<QString>("name");
    const FileMap good = *buildBag(sampleBag());
    const auto with = [&good](const char *name, const QByteArray &bytes) {
        FileMap files = good;
        files.insert(QString::fromLatin1(name), bytes);
        return files;
    };
    const auto without = [&good](const char *name) {
        FileMap files = good;
        files.remove(QString::fromLatin1(name));
        return files;
    };
    const auto row = [](const char *what, const FileMap &files, const char *name) {
        QTest::newRow(what) << files << QString::fromLatin1(name);
    };
    row("payload changed", with("data/events.jsonl", "{ }\n"), "data/events.jsonl");
    row("payload missing", without("data/certificates/a.pdf"), "data/certificates/a.pdf");
    row("payload slipped in", with("data/extra", {}), "data/extra");
    row("tag changed", with("device.pub", "another key\n"), "device.pub");
    row("tag missing", without("device.pub"), "device.pub");
    row("tag slipped in", with("readme.txt", "x"), "readme.txt");
    row("info changed", with("bag-info.txt", "Payload-Oxum: 5003.3\n"), "bag-info.txt");
    FileMap fewer = with("bag-info.txt", "Bagging-Date: 2026-06-08\nPayload-Oxum: 5003.2\n");
    relist(fewer);
    row("count changed", fewer, "bag-info.txt");
    row("manifest cut short",
        with("tagmanifest-sha512.txt", good.value(kTagManifestName).chopped(1)),
        "tagmanifest-sha512.txt");
}

void tst_Bag::namesTheFirstBadFile()
{
    QFETCH(FileMap, files);
    QFETCH(QString, name);

    const auto read = verifyBag(files);

    QCOMPARE_ERROR(read, ErrorCode::Damaged);
    QVERIFY2(read.error().detail.contains(name), qPrintable(read.error().detail));
}

void tst_Bag::checksEveryFileOfALargeBag()
{
    Bag bag = sampleBag(); // large enough for its files to be divided among two cores
    for (int i = 0; i < 6; ++i)
        bag.payload.insert(QStringLiteral("large-%1").arg(i), QByteArray(400'000, char('a' + i)));
    const FileMap good = *buildBag(bag);
    QVERIFY_RESULT(verifyBag(good));

    for (auto file = bag.payload.cbegin(); file != bag.payload.cend(); ++file) {
        const QString name = QStringLiteral("data/") + file.key();
        FileMap bad = good;
        bad[name].append('x');
        const auto read = verifyBag(bad);
        QCOMPARE_ERROR(read, ErrorCode::Damaged);
        QVERIFY2(read.error().detail.contains(name), qPrintable(read.error().detail));
    }
}

void tst_Bag::refusesWhatIsNotThisKindOfBag_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray manifest = buildBag(sampleBag())->value(kManifest);
    const QByteArray zeros(128, '0');
    const auto row = [](const char *what, const char *name, const QByteArray &bytes,
                        ErrorCode code = ErrorCode::NotUnderstood) {
        QTest::newRow(what) << QString::fromLatin1(name) << bytes << code;
    };
    row("no declaration", "bagit.txt", {});
    row("an older standard", "bagit.txt",
        "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
    row("a later standard", "bagit.txt", "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n",
        ErrorCode::TooNew);
    row("files on the net", "fetch.txt", "https://example.org/a 1 data/a\n");
    row("a second manifest", "manifest-md5.txt", "x");
    row("a second tag manifest", "TagManifest-sha256.txt", "x");
    row("a file called data", "data", "x");
    row("a hostile name", "data/../../x", "x");
    row("names in two cases", "DATA/Empty", {});
    row("manifest of another form", "manifest-sha512.txt", "x" + manifest);
    row("one space", "manifest-sha512.txt", zeros + " data/empty\n");
    row("listed twice", "manifest-sha512.txt", manifest + zeros + "  data/empty\n");
    row("lists a hostile name", "manifest-sha512.txt", manifest + zeros + "  data/../x\n");
    row("lists with CR LF", "manifest-sha512.txt", QByteArray(manifest).replace("\n", "\r\n"));
    row("no date", "bag-info.txt", "Payload-Oxum: 5003.3\n");
    row("a label twice", "bag-info.txt", "Payload-Oxum: 5003.3\nPayload-Oxum: 5003.3\n");
    row("info is not text", "bag-info.txt", "Payload-Oxum: 5003.3\nX: \xff\n");
    row("info of another form", "bag-info.txt", "nothing\n");
}

void tst_Bag::refusesWhatIsNotThisKindOfBag()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    FileMap files = *buildBag(sampleBag());
    files.insert(name, bytes);
    relist(files); // So that the digests fit and only the rule itself is broken.

    QCOMPARE_ERROR(verifyBag(files), code);
}

void tst_Bag::refusesToBuildWhatItCouldNotRead_data()
{
    QTest::addColumn<Bag>("bag");
    const auto row = [](const char *what, auto change) {
        Bag bag = sampleBag();
        change(bag);
        QTest::newRow(what) << bag;
    };
    row("hostile name", [](Bag &bag) { bag.payload.insert(QStringLiteral("../x"), {}); });
    row("name too long with data/ before it",
        [](Bag &bag) { bag.payload.insert(QString(kMaxNameBytes, QLatin1Char('x')), {}); });
    row("reserved tag", [](Bag &bag) { bag.tags.insert(QStringLiteral("bagit.txt"), {}); });
    row("payload as tag", [](Bag &bag) { bag.tags.insert(QStringLiteral("data/x"), {}); });
    row("no date", [](Bag &bag) { bag.info.baggingDate = {}; });
    row("own count", [](Bag &bag) {
        bag.info.labels.insert(QStringLiteral("Payload-Oxum"), QStringLiteral("1.1"));
    });
    row("two lines", [](Bag &bag) {
        bag.info.labels.insert(QStringLiteral("Note"), QStringLiteral("a\nPayload-Oxum: 1.1"));
    });
    row("no value", [](Bag &bag) { bag.info.labels.insert(QStringLiteral("Note"), {}); });
    row("odd label",
        [](Bag &bag) { bag.info.labels.insert(QStringLiteral("No te:"), QStringLiteral("x")); });
}

void tst_Bag::refusesToBuildWhatItCouldNotRead()
{
    QFETCH(Bag, bag);

    QCOMPARE_ERROR(buildBag(bag), ErrorCode::NotUnderstood);
}

void tst_Bag::refusesAnEmptyFolder()
{
    QCOMPARE_ERROR(verifyBag({}), ErrorCode::NotUnderstood);
}

QTEST_GUILESS_MAIN(tst_Bag)
#include "tst_bag.moc"
