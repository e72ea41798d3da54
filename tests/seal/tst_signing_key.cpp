// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/signing_key.h"

#include "seal/run_tool.h"
#include "support/result_matchers.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;

class tst_SigningKey : public QObject
{
    Q_OBJECT

private slots:
    void isTheSameAfterSavingAndLoading();
    void onlyTheOwnerMayReadTheFile();
    void savingReplacesTheOldFileWhole();
    void savingSaysWhyItFailed();
    void loadingSaysWhyItFailed();
    void readsTheKeyOfVersionOne();
    void readsKeysMadeByMinisign();
    void refusesEveryCutAndMostChanges();
    void refusesALaterVersion();
    void refusesAKeyWithAPassword();
    void refusesHalvesThatDoNotFit();
    void publicKeyIsTheSameAfterPrintingAndReading();
    void publicKeyRefusesOtherText_data();
    void publicKeyRefusesOtherText();
    void printsTheKeyIdAsMinisignDoes();
    void signifyAndOpensslVerifyRawSignatures();

private:
    const SigningKey m_key = SigningKey::generate();
};

void tst_SigningKey::isTheSameAfterSavingAndLoading()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("device.key"));

    QVERIFY_RESULT(m_key.save(path));
    const auto loaded = SigningKey::load(path);

    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->publicKey(), m_key.publicKey());
    QVERIFY(m_key.publicKey().verifyRaw(QByteArray("x"), loaded->signRaw(QByteArray("x"))));
    QVERIFY(!m_key.publicKey().verifyRaw(QByteArray("y"), loaded->signRaw(QByteArray("x"))));
}

void tst_SigningKey::onlyTheOwnerMayReadTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("device.key"));
    QVERIFY(writeFile(path, "an older key"));
    QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x6666)));

    QVERIFY_RESULT(m_key.save(path));

    const auto forOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther | QFile::ExeOwner;
    QVERIFY(!(QFileInfo(path).permissions() & forOthers));
}

void tst_SigningKey::savingReplacesTheOldFileWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("device.key"));
    QVERIFY_RESULT(SigningKey::generate().save(path));

    QVERIFY_RESULT(m_key.save(path));

    QCOMPARE(readFile(path), m_key.text());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void tst_SigningKey::savingSaysWhyItFailed()
{
    QCOMPARE_ERROR(m_key.save(QStringLiteral("/nowhere/device.key")), ErrorCode::Unwritable);
}

void tst_SigningKey::loadingSaysWhyItFailed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("device.key"));
    QCOMPARE_ERROR(SigningKey::load(path), ErrorCode::NotFound);
    QVERIFY(writeFile(path, {}));
    QCOMPARE_ERROR(SigningKey::load(path), ErrorCode::NotUnderstood);
    QVERIFY(writeFile(path, QByteArray(100'000, 'x')));
    QCOMPARE_ERROR(SigningKey::load(path), ErrorCode::TooLarge);
    QCOMPARE_ERROR(SigningKey::load(folder.path()), ErrorCode::Unreadable);
}

void tst_SigningKey::readsTheKeyOfVersionOne()
{
    const auto key = SigningKey::load(dataPath(QStringLiteral("seal/device-v1.key")));
    const auto pub = PublicKey::load(dataPath(QStringLiteral("seal/device-v1.pub")));

    QVERIFY_RESULT(key);
    QVERIFY_RESULT(pub);
    QCOMPARE(key->publicKey(), *pub);
    QCOMPARE(key->text(), readFile(dataPath(QStringLiteral("seal/device-v1.key"))));
    QCOMPARE(pub->text(), readFile(dataPath(QStringLiteral("seal/device-v1.pub"))));
}

void tst_SigningKey::readsKeysMadeByMinisign()
{
    const auto key = SigningKey::load(dataPath(QStringLiteral("seal/minisign-0.11.key")));
    const auto pub = PublicKey::load(dataPath(QStringLiteral("seal/minisign-0.11.pub")));

    QVERIFY_RESULT(key);
    QVERIFY_RESULT(pub);
    QCOMPARE(key->publicKey(), *pub);
}

void tst_SigningKey::refusesEveryCutAndMostChanges()
{
    const QByteArray text = m_key.text();
    const qsizetype comment = text.indexOf('\n');
    for (qsizetype size = 0; size < text.size() - 1; ++size)
        QVERIFY2(!SigningKey::parse(text.left(size)), qPrintable(QString::number(size)));
    for (qsizetype at = comment + 1; at < text.size() - 1; ++at) {
        QByteArray changed = text;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        QVERIFY2(!SigningKey::parse(changed), qPrintable(QString::number(at)));
    }
}

void tst_SigningKey::refusesALaterVersion()
{
    QByteArray later = m_key.text();
    later.replace("hocvu secret key 1", "hocvu secret key 2");
    QCOMPARE_ERROR(SigningKey::parse(later), ErrorCode::TooNew);

    later.replace("hocvu secret key 2", "hocvu secret key x");
    QCOMPARE_ERROR(SigningKey::parse(later), ErrorCode::NotUnderstood);
}

void tst_SigningKey::refusesAKeyWithAPassword()
{
    QByteArray blob = QByteArray::fromBase64(m_key.text().split('\n').at(1));
    blob.replace(2, 2, "Sc");

    const auto parsed = SigningKey::parse("untrusted comment: x\n" + blob.toBase64() + '\n');

    QCOMPARE_ERROR(parsed, ErrorCode::NotUnderstood);
    QVERIFY(parsed.error().detail.contains(QStringLiteral("password")));
}

void tst_SigningKey::refusesHalvesThatDoNotFit()
{
    // As minisign writes it: without a check, so only the key itself can tell.
    QByteArray blob = QByteArray::fromBase64(m_key.text().split('\n').at(1));
    blob.replace(126, 32, QByteArray(32, '\0'));
    QVERIFY_RESULT(SigningKey::parse("untrusted comment: x\n" + blob.toBase64() + '\n'));

    blob[70] = static_cast<char>(blob[70] ^ 1);
    QCOMPARE_ERROR(SigningKey::parse("untrusted comment: x\n" + blob.toBase64() + '\n'),
                   ErrorCode::Damaged);
}

void tst_SigningKey::publicKeyIsTheSameAfterPrintingAndReading()
{
    const auto parsed = PublicKey::parse(m_key.publicKey().text());
    QVERIFY_RESULT(parsed);
    QCOMPARE(*parsed, m_key.publicKey());

    QByteArray windows = m_key.publicKey().text();
    windows.replace("\n", "\r\n");
    QVERIFY_RESULT(PublicKey::parse(windows));
}

void tst_SigningKey::publicKeyRefusesOtherText_data()
{
    const QByteArray good = m_key.publicKey().text();
    QByteArray blob = QByteArray::fromBase64(good.split('\n').at(1));
    blob.replace(0, 2, "ED");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << QByteArray() << ErrorCode::NotUnderstood;
    QTest::newRow("no comment") << good.split('\n').at(1) << ErrorCode::NotUnderstood;
    QTest::newRow("one line") << good.left(good.indexOf('\n')) << ErrorCode::Damaged;
    QTest::newRow("a third line") << good + "x\n" << ErrorCode::Damaged;
    QTest::newRow("cut short") << good.chopped(6) << ErrorCode::Damaged;
    QTest::newRow("not base64") << QByteArray("untrusted comment: x\n*\n") << ErrorCode::Damaged;
    QTest::newRow("space in base64") << QByteArray(good).replace("RW", "R W") << ErrorCode::Damaged;
    QTest::newRow("other algorithm") << "untrusted comment: x\n" + blob.toBase64() + '\n'
                                     << ErrorCode::NotUnderstood;
    QTest::newRow("a secret key") << m_key.text() << ErrorCode::Damaged;
    QTest::newRow("a book") << QByteArray(100'000, 'x') << ErrorCode::TooLarge;
}

void tst_SigningKey::publicKeyRefusesOtherText()
{
    QFETCH(QByteArray, text);
    QFETCH(ErrorCode, code);

    QCOMPARE_ERROR(PublicKey::parse(text), code);
}

void tst_SigningKey::printsTheKeyIdAsMinisignDoes()
{
    const QByteArray text = readFile(dataPath(QStringLiteral("seal/minisign-0.11.pub")));
    const auto pub = PublicKey::parse(text);

    QVERIFY_RESULT(pub);
    QVERIFY(text.startsWith("untrusted comment: minisign public key " + pub->keyId().toLatin1()));
    QCOMPARE(pub->text(), text);
}

void tst_SigningKey::signifyAndOpensslVerifyRawSignatures()
{
    const QTemporaryDir folder;
    const QByteArray message = "a certificate";
    const QByteArray signature = m_key.signRaw(message);
    const QByteArray der
        = QByteArray::fromHex("302a300506032b6570032100") + m_key.publicKey().bytes();
    QVERIFY(writeFile(folder.filePath(QStringLiteral("m")), message));
    QVERIFY(writeFile(folder.filePath(QStringLiteral("s")), signature));
    QVERIFY(writeFile(folder.filePath(QStringLiteral("k.der")), der));
    QVERIFY(writeFile(folder.filePath(QStringLiteral("k.pub")), m_key.publicKey().text()));
    QVERIFY(writeFile(folder.filePath(QStringLiteral("m.sig")),
                      "untrusted comment: x\n"
                          + ("Ed" + m_key.publicKey().number() + signature).toBase64() + '\n'));
    const auto words
        = [](const char *line) { return QString::fromLatin1(line).split(QLatin1Char(' ')); };

    QVERIFY_TOOL(runTool(QStringLiteral("openssl"),
                         words("pkeyutl -verify -rawin -pubin -keyform DER -inkey k.der "
                               "-in m -sigfile s"),
                         folder.path()));
    QVERIFY_TOOL(runTool(QStringLiteral("signify-openbsd"), words("-V -p k.pub -m m -x m.sig"),
                         folder.path()));
}

QTEST_GUILESS_MAIN(tst_SigningKey)
#include "tst_signing_key.moc"
