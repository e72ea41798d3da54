// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bundle.h"

#include "exchange/bundle_samples.h"
#include "exchange/signed_bag.h"
#include "exchange/zip_reader.h"
#include "exchange/zip_writer.h"
#include "seal/digest.h"
#include "support/result_matchers.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;

namespace {

constexpr qsizetype kCheckBytes = 135;

/// The archive with a comment that fits, as a forger would make it.
QByteArray withCheck(const FileMap &files)
{
    QByteArray archive = packZip(files, QByteArray(kCheckBytes, '-')).value();
    archive.chop(kCheckBytes);
    return archive + "sha512:" + sha512(archive).toHex();
}

/// The bundle's files with one more or another one, archived again.
QByteArray replacing(const QByteArray &bundle, const QString &name, const QByteArray &bytes)
{
    FileMap files = ZipReader::open(bundle).value().readAll().value();
    files.insert(files.firstKey().section(QLatin1Char('/'), 0, 0) + QLatin1Char('/') + name, bytes);
    return withCheck(files);
}

/// A bundle that is signed as it should be but says something else about itself.
QByteArray bundleSaying(const QByteArray &infoText, const QString &comment, const QString &top)
{
    Bag bag;
    bag.info.baggingDate = QDate(2026, 6, 8);
    bag.payload = sampleContents().payload;
    bag.payload.insert(QStringLiteral("bundle.json"), infoText);
    const FileMap files = signBag(bag, comment, sampleKey()).value();
    FileMap inFolder;
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        inFolder.insert(top + QLatin1Char('/') + file.key(), file.value());
    return withCheck(inFolder);
}

} // namespace

class tst_Bundle : public QObject
{
    Q_OBJECT

private slots:
    void isTheSameAfterPackingAndOpening();
    void sameContentsMakeTheSameBytes();
    void opensTheBundleOfFormatOne();
    void otherPeoplesToolsVerifyIt();
    void givesTheEventLinesAsTheyStand();
    void carriesAnEmptySliceAndFurtherTags();
    void refusesEveryCut();
    void refusesEveryChangedByte();
    void refusesForgedContents_data();
    void refusesForgedContents();
    void refusesALaterFormat();
    void refusesABundleThatBelongsToAnother_data();
    void refusesABundleThatBelongsToAnother();
    void refusesToPackWhatDoesNotFit_data();
    void refusesToPackWhatDoesNotFit();
    void refusesWhatIsNoBundle_data();
    void refusesWhatIsNoBundle();
    void opensFilesAndNamesThemInErrors();
    void opensARoomsDayQuickly();

private:
    const QByteArray m_bundle = packBundle(sampleContents(), sampleKey()).value();
    const QString m_name = bundleName(sampleContents().info, sampleKey().publicKey());
    const QString m_comment
        = QStringLiteral("hocvu-bundle format:1 device:0f0e0d0c-0b0a-4908-8706-050403020100 "
                         "counter:12 createdAt:2026-06-08T01:00:00.000Z");
};

void tst_Bundle::isTheSameAfterPackingAndOpening()
{
    const auto opened = openBundle(m_bundle);

    QVERIFY_RESULT(opened);
    QCOMPARE(opened->info, sampleContents().info);
    QCOMPARE(opened->payload, sampleContents().payload);
    QCOMPARE(opened->tags, FileMap());
    QCOMPARE(opened->device, sampleKey().publicKey());
    QCOMPARE(m_name, QStringLiteral("hocvu-D5C2D34E6F872D2A-000012"));
    QVERIFY_RESULT(
        openBundle(bundleSaying(bundleInfoText(sampleContents().info), m_comment, m_name)));
}

void tst_Bundle::sameContentsMakeTheSameBytes()
{
    QCOMPARE(packBundle(sampleContents(), sampleKey()).value(), m_bundle);
}

void tst_Bundle::opensTheBundleOfFormatOne()
{
    const auto opened = openBundleFile(dataPath(QStringLiteral("exchange/bundle-v1.zip")));

    QVERIFY_RESULT(opened);
    QCOMPARE(opened->info, sampleContents().info);
    QCOMPARE(opened->payload, sampleContents().payload);
    QCOMPARE(opened->device, sampleKey().publicKey());
}

void tst_Bundle::otherPeoplesToolsVerifyIt()
{
    const QTemporaryDir folder;
    const QString top = folder.filePath(m_name);
    const auto words
        = [](const char *line) { return QString::fromLatin1(line).split(QLatin1Char(' ')); };
    QVERIFY(writeFile(folder.filePath(QStringLiteral("b.zip")), m_bundle));

    QVERIFY_TOOL(runTool(QStringLiteral("unzip"), words("-tqq b.zip"), folder.path()));
    QVERIFY_TOOL(runTool(QStringLiteral("unzip"), words("-qq b.zip"), folder.path()));
    QVERIFY_TOOL(runTool(QStringLiteral("minisign"),
                         words("-V -p device.pub -m tagmanifest-sha512.txt"), top));
    QVERIFY_TOOL(runTool(QStringLiteral("sha512sum"),
                         words("-c --strict manifest-sha512.txt tagmanifest-sha512.txt"), top));
    QVERIFY_TOOL(
        runTool(QStringLiteral("sh"),
                {QStringLiteral("-c"),
                 QStringLiteral("test \"$(tail -c 135 b.zip)\" = "
                                "\"sha512:$(head -c -135 b.zip | sha512sum | cut -c1-128)\"")},
                folder.path()));
}

void tst_Bundle::givesTheEventLinesAsTheyStand()
{
    const auto opened = openBundle(m_bundle);
    QVERIFY_RESULT(opened);

    const QList<QByteArray> lines = opened->eventLines();

    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.join('\n') + '\n', sampleEvents(3));
}

void tst_Bundle::carriesAnEmptySliceAndFurtherTags()
{
    BundleContents contents = sampleContents();
    contents.info.events = contents.info.firstSeq = contents.info.lastSeq = 0;
    contents.payload.insert(QStringLiteral("events.jsonl"), {});
    contents.tags.insert(QStringLiteral("device.pub.minisig"), "the room's word\n");

    const auto bundle = packBundle(contents, sampleKey());
    QVERIFY_RESULT(bundle);
    const auto opened = openBundle(*bundle);

    QVERIFY_RESULT(opened);
    QCOMPARE(opened->eventLines(), QList<QByteArray>());
    QCOMPARE(opened->tags, contents.tags);
}

void tst_Bundle::refusesEveryCut()
{
    for (int part = 1; part < 50; ++part)
        QCOMPARE_ERROR(openBundle(m_bundle.left(m_bundle.size() * part / 50)), ErrorCode::Damaged);
    QCOMPARE_ERROR(openBundle(m_bundle.chopped(1)), ErrorCode::Damaged);
    QCOMPARE_ERROR(openBundle(m_bundle + '\0'), ErrorCode::Damaged);
    QCOMPARE_ERROR(openBundle({}), ErrorCode::Damaged);
}

void tst_Bundle::refusesEveryChangedByte()
{
    QRandomGenerator random(20260608);
    for (int round = 0; round < 400; ++round) {
        QByteArray changed = m_bundle;
        const auto at = random.bounded(static_cast<int>(changed.size()));
        changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(1 + random.bounded(255)));
        QVERIFY2(!openBundle(changed), qPrintable(QString::number(at)));
    }
}

void tst_Bundle::refusesForgedContents_data()
{
    QTest::addColumn<QByteArray>("bundle");
    QTest::addColumn<ErrorCode>("code");
    const auto row
        = [this](const char *what, const char *name, const QByteArray &bytes, ErrorCode code) {
              QTest::newRow(what) << replacing(m_bundle, QString::fromLatin1(name), bytes) << code;
          };
    row("another event", "data/events.jsonl", sampleEvents(3).replace("choice\":1", "choice\":2"),
        ErrorCode::Damaged);
    row("one more file", "data/extra.txt", "x", ErrorCode::Damaged);
    row("another manifest", "manifest-sha512.txt", "x", ErrorCode::Damaged);
    row("another tag manifest", "tagmanifest-sha512.txt", "x", ErrorCode::BadSignature);
    row("another key", "device.pub", SigningKey::generate().publicKey().text(),
        ErrorCode::BadSignature);
    row("no signature in it", "tagmanifest-sha512.txt.minisig", {}, ErrorCode::NotUnderstood);

    FileMap files = ZipReader::open(m_bundle).value().readAll().value();
    files.insert(QStringLiteral("elsewhere/x"), "x");
    QTest::newRow("a second folder") << withCheck(files) << ErrorCode::NotUnderstood;
}

void tst_Bundle::refusesForgedContents()
{
    QFETCH(QByteArray, bundle);
    QFETCH(ErrorCode, code);

    QCOMPARE_ERROR(openBundle(bundle), code);
}

void tst_Bundle::refusesALaterFormat()
{
    QCOMPARE_ERROR(openBundle(bundleSaying("{\"format\":2}\n", m_comment, m_name)),
                   ErrorCode::TooNew);
}

void tst_Bundle::refusesABundleThatBelongsToAnother_data()
{
    QByteArray more = bundleInfoText(sampleContents().info);
    QTest::addColumn<QByteArray>("bundle");
    QTest::newRow("another count of events") << bundleSaying(
        QByteArray(more).replace("\"events\":3", "\"events\":4"), m_comment, m_name);
    QTest::newRow("another comment") << bundleSaying(
        more, QString(m_comment).replace(QStringLiteral("12"), QStringLiteral("13")), m_name);
    QTest::newRow("another folder")
        << bundleSaying(more, m_comment, QStringLiteral("hocvu-D5C2D34E6F872D2A-000013"));
}

void tst_Bundle::refusesABundleThatBelongsToAnother()
{
    QFETCH(QByteArray, bundle);

    QCOMPARE_ERROR(openBundle(bundle), ErrorCode::NotUnderstood);
}

void tst_Bundle::refusesToPackWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *what, const char *name, const QByteArray &bytes) {
        QTest::newRow(what) << QString::fromLatin1(name) << bytes;
    };
    row("fewer events", "events.jsonl", sampleEvents(2));
    row("more events", "events.jsonl", sampleEvents(4));
    row("an open line", "events.jsonl", sampleEvents(3).chopped(1));
    row("an empty line", "events.jsonl", sampleEvents(2) + '\n');
    row("a line too long", "events.jsonl", sampleEvents(3, kMaxEventLineBytes + 1));
    row("its own bundle.json", "bundle.json", "{}");
    row("a hostile name", "../x", "x");
}

void tst_Bundle::refusesToPackWhatDoesNotFit()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    BundleContents contents = sampleContents();
    contents.payload.insert(name, bytes);

    QCOMPARE_ERROR(packBundle(contents, sampleKey()), ErrorCode::NotUnderstood);
}

void tst_Bundle::refusesWhatIsNoBundle_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n").append(5000, 'x');
    QTest::newRow("an ordinary archive") << packZip({{QStringLiteral("a.txt"), "x"}}).value();
    QTest::newRow("an archive with our kind of comment")
        << withCheck({{QStringLiteral("a/b.txt"), "x"}});
}

void tst_Bundle::refusesWhatIsNoBundle()
{
    QFETCH(QByteArray, bytes);

    QCOMPARE_ERROR(openBundle(bytes), ErrorCode::NotUnderstood);
}

void tst_Bundle::opensFilesAndNamesThemInErrors()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("gói kết quả.zip"));
    QCOMPARE_ERROR(openBundleFile(path), ErrorCode::NotFound);
    QCOMPARE_ERROR(openBundleFile(folder.path()), ErrorCode::Unreadable);

    QVERIFY(writeFile(path, m_bundle));
    QVERIFY_RESULT(openBundleFile(path));

    QVERIFY(writeFile(path, m_bundle.chopped(1)));
    const auto opened = openBundleFile(path);
    QCOMPARE_ERROR(opened, ErrorCode::Damaged);
    QVERIFY(opened.error().detail.startsWith(path));
}

void tst_Bundle::opensARoomsDayQuickly()
{
    // 1,000 attempts: 60,000 events of 350 bytes. Takes a quarter of a second; the bound leaves
    // room for sanitizers and a busy machine.
    BundleContents contents = sampleContents();
    contents.payload.insert(QStringLiteral("events.jsonl"), sampleEvents(60'000, 350));
    contents.info.events = 60'000;
    contents.info.lastSeq = contents.info.firstSeq + 59'999;
    const QByteArray bundle = packBundle(contents, sampleKey()).value();
    QElapsedTimer timer;
    timer.start();

    const auto opened = openBundle(bundle);
    QVERIFY_RESULT(opened);
    const auto lines = opened->eventLines();

    const qint64 spent = timer.elapsed();
    QCOMPARE(lines.size(), 60'000);
    qInfo("%lld bytes opened in %lld ms", static_cast<long long>(bundle.size()),
          static_cast<long long>(spent));
    QVERIFY2(spent < 3000, qPrintable(QString::number(spent)));
}

QTEST_GUILESS_MAIN(tst_Bundle)
#include "tst_bundle.moc"
