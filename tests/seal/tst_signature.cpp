// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/signature.h"

#include "seal/run_tool.h"
#include "support/result_matchers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;

class tst_Signature : public QObject
{
    Q_OBJECT

private slots:
    void givesBackTheTrustedComment_data();
    void givesBackTheTrustedComment();
    void isTheSameEveryTime();
    void refusesOtherBytesAndOtherKeys();
    void refusesAChangedTrustedComment();
    void refusesEveryChangedByteThatIsSigned();
    void refusesCommentsThatWouldBreakTheText_data();
    void refusesCommentsThatWouldBreakTheText();
    void refusesTheLegacyForm();
    void minisignVerifiesOurs();
    void minisignSignsWithOurKeyAndWeVerify();
    void verifiesWhatMinisignMade();

private:
    static QString data(const char *name)
    {
        return dataPath(QStringLiteral("seal/") + QLatin1String(name));
    }

    const SigningKey m_key = SigningKey::generate();
    const QByteArray m_bytes = QByteArrayLiteral("some bytes\n");
};

void tst_Signature::givesBackTheTrustedComment_data()
{
    QTest::addColumn<QString>("comment");
    QTest::newRow("empty") << QString();
    QTest::newRow("plain") << QStringLiteral("room 3, bundle 12");
    QTest::newRow("Vietnamese") << QStringLiteral("Phòng máy số 3 – Đồ Sơn");
    QTest::newRow("longest") << QString(kMaxTrustedCommentBytes, QLatin1Char('x'));
}

void tst_Signature::givesBackTheTrustedComment()
{
    QFETCH(QString, comment);

    const auto signature = sign(m_bytes, comment, m_key);
    QVERIFY_RESULT(signature);
    const auto trusted = verify(m_bytes, *signature, m_key.publicKey());

    QVERIFY_RESULT(trusted);
    QCOMPARE(*trusted, comment);
}

void tst_Signature::isTheSameEveryTime()
{
    QCOMPARE(*sign(m_bytes, QStringLiteral("x"), m_key),
             *sign(m_bytes, QStringLiteral("x"), m_key));
}

void tst_Signature::refusesOtherBytesAndOtherKeys()
{
    const SigningKey other = SigningKey::generate();
    const QByteArray signature = *sign(m_bytes, QStringLiteral("x"), m_key);
    const PublicKey borrowedNumber(m_key.publicKey().number(), other.publicKey().bytes());

    QCOMPARE_ERROR(verify(m_bytes + "x", signature, m_key.publicKey()), ErrorCode::BadSignature);
    QCOMPARE_ERROR(verify({}, signature, m_key.publicKey()), ErrorCode::BadSignature);
    QCOMPARE_ERROR(verify(m_bytes, signature, other.publicKey()), ErrorCode::BadSignature);
    QCOMPARE_ERROR(verify(m_bytes, signature, borrowedNumber), ErrorCode::BadSignature);
}

void tst_Signature::refusesAChangedTrustedComment()
{
    QByteArray signature = *sign(m_bytes, QStringLiteral("counter 12"), m_key);
    signature.replace("counter 12", "counter 13");

    QCOMPARE_ERROR(verify(m_bytes, signature, m_key.publicKey()), ErrorCode::BadSignature);
}

void tst_Signature::refusesEveryChangedByteThatIsSigned()
{
    const QByteArray signature = *sign(m_bytes, QStringLiteral("counter 12"), m_key);
    for (qsizetype at = signature.indexOf('\n'); at < signature.size() - 1; ++at) {
        QByteArray changed = signature;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        QVERIFY2(!verify(m_bytes, changed, m_key.publicKey()), qPrintable(QString::number(at)));
        QVERIFY2(!verify(m_bytes, signature.left(at), m_key.publicKey()),
                 qPrintable(QString::number(at)));
    }
}

void tst_Signature::refusesCommentsThatWouldBreakTheText_data()
{
    QTest::addColumn<QString>("comment");
    QTest::newRow("line feed") << QStringLiteral("a\nb");
    QTest::newRow("return") << QStringLiteral("a\rb");
    QTest::newRow("escape") << QStringLiteral("a\x1b[2J");
    QTest::newRow("too long") << QString(kMaxTrustedCommentBytes + 1, QLatin1Char('x'));
}

void tst_Signature::refusesCommentsThatWouldBreakTheText()
{
    QFETCH(QString, comment);

    QCOMPARE_ERROR(sign(m_bytes, comment, m_key), ErrorCode::NotUnderstood);
}

void tst_Signature::refusesTheLegacyForm()
{
    const auto pub = PublicKey::load(data("minisign-0.11.pub"));
    QVERIFY_RESULT(pub);

    QCOMPARE_ERROR(
        verify(readFile(data("message.txt")), readFile(data("minisign-0.11-legacy.minisig")), *pub),
        ErrorCode::NotUnderstood);
}

void tst_Signature::minisignVerifiesOurs()
{
    const QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(QStringLiteral("f")), m_bytes));
    QVERIFY(writeFile(folder.filePath(QStringLiteral("k.pub")), m_key.publicKey().text()));
    QVERIFY(writeFile(folder.filePath(QStringLiteral("f.minisig")),
                      *sign(m_bytes, QStringLiteral("counter 12"), m_key)));
    const QStringList arguments{QStringLiteral("-V"), QStringLiteral("-p"), QStringLiteral("k.pub"),
                                QStringLiteral("-m"), QStringLiteral("f")};

    const ToolRun good = runTool(QStringLiteral("minisign"), arguments, folder.path());
    QVERIFY_TOOL(good);
    QVERIFY(good.output.contains("Trusted comment: counter 12"));

    QVERIFY(writeFile(folder.filePath(QStringLiteral("f")), m_bytes + "x"));
    QCOMPARE(runTool(QStringLiteral("minisign"), arguments, folder.path()).exitCode, 1);
}

void tst_Signature::minisignSignsWithOurKeyAndWeVerify()
{
    const QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(QStringLiteral("f")), m_bytes));
    QVERIFY_RESULT(m_key.save(folder.filePath(QStringLiteral("k.key"))));

    QVERIFY_TOOL(runTool(QStringLiteral("minisign"),
                         {QStringLiteral("-S"), QStringLiteral("-s"), QStringLiteral("k.key"),
                          QStringLiteral("-m"), QStringLiteral("f"), QStringLiteral("-t"),
                          QStringLiteral("hand-made")},
                         folder.path()));
    const auto comment = verify(m_bytes, readFile(folder.filePath(QStringLiteral("f.minisig"))),
                                m_key.publicKey());

    QVERIFY_RESULT(comment);
    QCOMPARE(*comment, QStringLiteral("hand-made"));
}

void tst_Signature::verifiesWhatMinisignMade()
{
    const auto pub = PublicKey::load(data("minisign-0.11.pub"));
    QVERIFY_RESULT(pub);

    const auto comment
        = verify(readFile(data("message.txt")), readFile(data("minisign-0.11.minisig")), *pub);

    QVERIFY_RESULT(comment);
    QCOMPARE(*comment, QStringLiteral("made by minisign 0.11"));
}

QTEST_GUILESS_MAIN(tst_Signature)
#include "tst_signature.moc"
