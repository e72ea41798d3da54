// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sealed_exam.h"

#include "seal/run_tool.h"
#include "support/result_matchers.h"
#include "support/sitting.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace hocvu;

class tst_SealedExam : public QObject
{
    Q_OBJECT

private slots:
    void opensWithItsCodeAndItsSecretOnly();
    void aTrialOpensForEverybody();
    void questionsAndKeysAreApart();
    void readsTheFixtureOfVersion1();
    void anyChangeIsFound();
    void aLineOfAnotherExamIsFound();
    void anotherSeedIsAnotherKey();
    void everyOtherLengthIsFound();
    void refusesLinesAgainstTheRules_data();
    void refusesLinesAgainstTheRules();
    void aHugeFileIsTooLarge();
    void keysThatAreNone_data();
    void keysThatAreNone();

private:
    static SecretKey secret(char letter = 's')
    {
        return *SecretKey::fromBytes(QByteArray(SecretKey::kBytes, letter));
    }
    const Bank m_bank = syntheticBank(70);
    const QByteArray m_seed = QByteArray(32, 'x');
};

void tst_SealedExam::opensWithItsCodeAndItsSecretOnly()
{
    const SecretKey own = secret();
    const auto file = SealedExam::seal(m_bank, m_seed, &own);
    QVERIFY_RESULT(file);
    const auto sealed = SealedExam::parse(*file);
    QVERIFY_RESULT(sealed);
    QVERIFY(!sealed->isTrial());
    QCOMPARE(sealed->bankHash(), m_bank.hash());
    QCOMPARE(sealed->officialQuestions() + sealed->practiceQuestions(), m_bank.questions().size());

    for (const auto &opened : {sealed->open(SealedExam::codeOf(own)), sealed->open(own)}) {
        QVERIFY_RESULT(opened);
        QCOMPARE(opened->drawSeed(), m_seed);
        const auto whole = opened->wholeBank();
        QVERIFY_RESULT(whole);
        QCOMPARE(whole->questions(), m_bank.questions());
    }
    QCOMPARE_ERROR(sealed->open(SealedExam::codeOf(secret('t'))), ErrorCode::Refused);
    QCOMPARE_ERROR(sealed->open(secret('t')), ErrorCode::Refused);
    QCOMPARE_ERROR(sealed->openTrial(), ErrorCode::Damaged);
    QCOMPARE(SealedExam::seal(m_bank, m_seed, &own).value(), *file); // the same bytes again
}

void tst_SealedExam::aTrialOpensForEverybody()
{
    const auto sealed = SealedExam::seal(m_bank, m_seed, nullptr).and_then(SealedExam::parse);

    QVERIFY_RESULT(sealed);
    QVERIFY(sealed->isTrial());
    QVERIFY_RESULT(sealed->openTrial());
    QVERIFY_RESULT(sealed->open(SessionCode::random()));
}

void tst_SealedExam::questionsAndKeysAreApart()
{
    const auto opened = SealedExam::seal(m_bank, m_seed, nullptr)
                            .and_then(SealedExam::parse)
                            .and_then([](const SealedExam &exam) { return exam.openTrial(); });
    QVERIFY_RESULT(opened);

    for (const Question &question : opened->questions().questions()) {
        QCOMPARE(question.key, -1);
        QVERIFY(question.explanation.isEmpty() && question.sourceArticle.isEmpty());
    }
    QCOMPARE(opened->questions().hash(), m_bank.hash());
    const auto keys = opened->answerKeys();
    QVERIFY_RESULT(keys);
    for (const Question &question : m_bank.questions()) {
        const AnswerKey *key = keys->find(question.id);
        QVERIFY(key);
        QCOMPARE(key->option, question.key);
        QCOMPARE(key->explanation, question.explanation);
    }
    AnswerKeys others = *keys;
    others.insert(m_bank.questions().constFirst().id, {0, QStringLiteral("other"), {}, {}});
    QCOMPARE_ERROR(opened->questions().withKeys(others), ErrorCode::Damaged);
    QCOMPARE_ERROR(opened->questions().withKeys(AnswerKeys()), ErrorCode::Damaged);
}

/// Sealed with the secret "ssss…": what was handed out once must open for ever.
void tst_SealedExam::readsTheFixtureOfVersion1()
{
    const auto sealed
        = SealedExam::parse(readFile(dataPath(QStringLiteral("exchange/exam-v1.sealed"))));

    QVERIFY_RESULT(sealed);
    const auto code = SessionCode::parse(QStringLiteral("V110-6WNV-MJES"));
    QVERIFY_RESULT(code);
    const auto opened = sealed->open(*code);
    QVERIFY_RESULT(opened);
    const auto whole = opened->wholeBank();
    QVERIFY_RESULT(whole);
    QCOMPARE(whole->questions().size(), 56);
}

void tst_SealedExam::anyChangeIsFound()
{
    const SecretKey own = secret();
    const QByteArray good = SealedExam::seal(m_bank, m_seed, &own).value();
    const qsizetype line = good.indexOf('\n');
    for (qsizetype at = line + 1; at < good.size(); at += good.size() / 23) {
        QByteArray bad = good;
        bad[at] = static_cast<char>(bad.at(at) ^ 1);
        const auto sealed = SealedExam::parse(bad);
        QVERIFY_RESULT(sealed);
        const auto opened = sealed->open(own);
        QCOMPARE_ERROR(opened.and_then(&OpenedExam::wholeBank), ErrorCode::Damaged);
    }
}

/// Its line is proven with the boxes, and the keys when the questions are opened.
void tst_SealedExam::aLineOfAnotherExamIsFound()
{
    const SecretKey own = secret();
    const QByteArray good = SealedExam::seal(m_bank, m_seed, &own).value();
    const qsizetype line = good.indexOf('\n');
    for (const char *member : {R"("bank":")", R"("draw":")", R"("official":)", R"("practice":)"}) {
        QByteArray bad = good;
        const qsizetype at = bad.indexOf(member) + qsizetype(qstrlen(member));
        QVERIFY(at < line);
        bad[at] = bad.at(at) == '1' ? '2' : '1';
        const auto sealed = SealedExam::parse(bad);
        QVERIFY_RESULT(sealed);
        QCOMPARE_ERROR(sealed->open(SealedExam::codeOf(own)), ErrorCode::Damaged);
    }
    QByteArray keyless = good;
    keyless.back() = static_cast<char>(keyless.back() ^ 1);
    QCOMPARE_ERROR(SealedExam::parse(keyless)->open(SealedExam::codeOf(own)), ErrorCode::Damaged);
}

/// What K seals, it seals once: the seed makes it another.
void tst_SealedExam::anotherSeedIsAnotherKey()
{
    const SecretKey own = secret();
    const QByteArray first = SealedExam::seal(m_bank, m_seed, &own).value();
    const QByteArray second = SealedExam::seal(m_bank, QByteArray(32, 'y'), &own).value();
    const auto lockOf = [](const QByteArray &file) {
        return QJsonDocument::fromJson(file.left(file.indexOf('\n'))).object().value("lock");
    };

    QVERIFY(lockOf(first) != lockOf(second));
}

void tst_SealedExam::everyOtherLengthIsFound()
{
    const QByteArray good = SealedExam::seal(m_bank, m_seed, nullptr).value();
    const qsizetype line = good.indexOf('\n');
    for (qsizetype length = line + 1; length < good.size(); length += 501)
        QCOMPARE_ERROR(SealedExam::parse(good.left(length)), ErrorCode::Damaged);
    QCOMPARE_ERROR(SealedExam::parse(good + 'x'), ErrorCode::Damaged);
    QCOMPARE_ERROR(SealedExam::parse(good.left(line)), ErrorCode::NotUnderstood);
    QCOMPARE_ERROR(SealedExam::parse({}), ErrorCode::NotUnderstood);
}

void tst_SealedExam::refusesLinesAgainstTheRules_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const char *from, const char *to, ErrorCode code) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << code;
    };
    row("newer", R"("format":1)", R"("format":2)", ErrorCode::TooNew);
    row("no format", R"("format":1)", R"("format":0)", ErrorCode::NotUnderstood);
    row("another kind", "hocvu-exam", "hocvu-exaM", ErrorCode::NotUnderstood);
    row("no JSON", "{", "[", ErrorCode::NotUnderstood);
    row("a lock that is none", R"("kind")", R"("lock":{},"kind")", ErrorCode::NotUnderstood);
    row("less than nothing", R"("keysBytes":)", R"("keysBytes":-)", ErrorCode::Damaged);
    row("more than there is", R"("keysBytes":)", R"("keysBytes":9)", ErrorCode::Damaged);
    row("more than can be", R"("keysBytes":)", R"("keysBytes":922337203685477)",
        ErrorCode::Damaged);
}

void tst_SealedExam::refusesLinesAgainstTheRules()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(ErrorCode, code);
    QByteArray file = SealedExam::seal(m_bank, m_seed, nullptr).value();
    const qsizetype at = file.indexOf(from);
    QVERIFY(at >= 0 && at < file.indexOf('\n'));

    QCOMPARE_ERROR(SealedExam::parse(file.replace(at, from.size(), to)), code);
}

void tst_SealedExam::aHugeFileIsTooLarge()
{
    QCOMPARE_ERROR(SealedExam::parse(QByteArray(SealedExam::kMaxBytes + 1, '{')),
                   ErrorCode::TooLarge);
    QCOMPARE_ERROR(SealedExam::parse(QByteArray(SealedExam::kMaxBytes, '{')),
                   ErrorCode::NotUnderstood);
}

void tst_SealedExam::keysThatAreNone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << QByteArray() << ErrorCode::NotUnderstood;
    QTest::newRow("newer") << QByteArray(R"({"format":3,"keys":[]})") << ErrorCode::TooNew;
    QTest::newRow("an option beyond")
        << QByteArray(R"({"format":1,"keys":[{"id":"1.01","option":4}]})")
        << ErrorCode::NotUnderstood;
    QTest::newRow("no option") << QByteArray(R"({"format":1,"keys":[{"id":"1.01"}]})")
                               << ErrorCode::NotUnderstood;
    QTest::newRow("twice") << QByteArray(
        R"({"format":1,"keys":[{"id":"1.01","option":1},{"id":"1.01","option":2}]})")
                           << ErrorCode::NotUnderstood;
}

void tst_SealedExam::keysThatAreNone()
{
    QFETCH(QByteArray, json);
    QFETCH(ErrorCode, code);
    QCOMPARE_ERROR(AnswerKeys::fromJson(json), code);
}

QTEST_GUILESS_MAIN(tst_SealedExam)
#include "tst_sealed_exam.moc"
