// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/signed_bag.h"

#include "seal/run_tool.h"
#include "seal/signature.h"
#include "support/result_matchers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;

class tst_SignedBag : public QObject
{
    Q_OBJECT

private slots:
    void isTheSameAfterSigningAndOpening();
    void minisignVerifiesItWithTheKeyInside();
    void refusesAChangeThatWasRelisted();
    void refusesAnotherKeyInside();
    void namesTheOtherKeyWhenSignedAnew();
    void refusesWhatIsNotSigned_data();
    void refusesWhatIsNotSigned();
    void refusesToSignTwice();

private:
    static Bag sampleBag()
    {
        Bag bag;
        bag.info.baggingDate = QDate(2026, 6, 8);
        bag.payload = {{QStringLiteral("a"), "payload"}};
        return bag;
    }

    const QString m_device = QStringLiteral("device.pub");
    const QString m_signature = QStringLiteral("tagmanifest-sha512.txt.minisig");
    const QString m_comment = QStringLiteral("counter:12");
    const SigningKey m_key = SigningKey::generate();
    const FileMap m_files = *signBag(sampleBag(), m_comment, m_key);
};

void tst_SignedBag::isTheSameAfterSigningAndOpening()
{
    const auto opened = openSignedBag(m_files);

    QVERIFY_RESULT(opened);
    QCOMPARE(opened->bag.payload, sampleBag().payload);
    QCOMPARE(opened->bag.tags, FileMap());
    QCOMPARE(opened->device, m_key.publicKey());
    QCOMPARE(opened->trustedComment, m_comment);
}

void tst_SignedBag::minisignVerifiesItWithTheKeyInside()
{
    const QTemporaryDir folder;
    for (const QString &name : {m_device, m_signature, QString(kTagManifestName)})
        QVERIFY(writeFile(folder.filePath(name), m_files.value(name)));

    const ToolRun run = runTool(QStringLiteral("minisign"),
                                {QStringLiteral("-V"), QStringLiteral("-p"), m_device,
                                 QStringLiteral("-m"), kTagManifestName},
                                folder.path());

    QVERIFY_TOOL(run);
    QVERIFY(run.output.contains("Trusted comment: counter:12"));
}

void tst_SignedBag::refusesAChangeThatWasRelisted()
{
    Bag other = sampleBag();
    other.payload.insert(QStringLiteral("a"), "better payload");
    FileMap forged = *signBag(other, m_comment, m_key);
    forged.insert(m_signature, m_files.value(m_signature));

    QCOMPARE_ERROR(openSignedBag(forged), ErrorCode::BadSignature);
}

void tst_SignedBag::refusesAnotherKeyInside()
{
    FileMap forged = m_files;
    forged.insert(m_device, SigningKey::generate().publicKey().text());
    QCOMPARE_ERROR(openSignedBag(forged), ErrorCode::BadSignature);

    // The key's own comment is not signed by the key, but it is listed by the manifest.
    forged.insert(m_device, QByteArray(m_files.value(m_device)).replace("public", "PUBLIC"));
    QCOMPARE_ERROR(openSignedBag(forged), ErrorCode::Damaged);
}

void tst_SignedBag::namesTheOtherKeyWhenSignedAnew()
{
    const SigningKey stranger = SigningKey::generate();

    const auto opened = openSignedBag(*signBag(sampleBag(), m_comment, stranger));

    QVERIFY_RESULT(opened);
    QVERIFY(opened->device != m_key.publicKey()); // Which is for the caller to notice.
}

void tst_SignedBag::refusesWhatIsNotSigned_data()
{
    QTest::addColumn<QString>("missing");
    for (const QString &name : {m_device, m_signature, QString(kTagManifestName)})
        QTest::newRow(qPrintable(name)) << name;
}

void tst_SignedBag::refusesWhatIsNotSigned()
{
    QFETCH(QString, missing);
    FileMap files = m_files;
    files.remove(missing);

    QCOMPARE_ERROR(openSignedBag(files), ErrorCode::NotUnderstood);
}

void tst_SignedBag::refusesToSignTwice()
{
    Bag bag = sampleBag();
    bag.tags.insert(m_device, "x");

    QCOMPARE_ERROR(signBag(bag, m_comment, m_key), ErrorCode::NotUnderstood);
}

QTEST_GUILESS_MAIN(tst_SignedBag)
#include "tst_signed_bag.moc"
