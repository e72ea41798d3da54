// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bank_source.h"

#include "core/bank/bank.h"
#include "seal/run_tool.h"
#include "support/result_matchers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;

class tst_BankSource : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryField();
    void readsTheFixtureOfVersion1();
    void readsTheFixtureOfVersion2();
    void refusesARecordThatIsNotOfTheFormat_data();
    void refusesARecordThatIsNotOfTheFormat();
    void refusesWhatIsNotOfTheFormat_data();
    void refusesWhatIsNotOfTheFormat();
    void aLaterFormatIsTooNewWhateverElseItHolds();
    void refusesFilesThatAreTooLarge();
    void aFolderIsReadInTheOrderOfItsNames();
    void aFolderWithoutABankIsNotFound();
    void oneBadFileSpoilsTheFolder();
    void theDemoBankIsWithoutErrors();
};

namespace {

constexpr QLatin1String kFile("bank.yaml");
const char kGood[] = "format: 1\n"
                     "topic: 3\n"
                     "title: Luật Trí tuệ nhân tạo\n"
                     "as_of: 2026-05-28\n"
                     "questions:\n"
                     "  - id: \"3.01\"\n"
                     "    level: thong_hieu\n"
                     "    pool: practice\n"
                     "    stem: >-\n"
                     "      Luật Trí tuệ nhân tạo có hiệu lực\n"
                     "      từ ngày nào?\n"
                     "    options:\n"
                     "      - \"01/01/2026\"\n"
                     "      - \"01/3/2026\"\n"
                     "      - \"01/5/2026\"\n"
                     "      - \"01/7/2026\"\n"
                     "    key: B\n"
                     "    fixed_order: true\n"
                     "    explanation: >-\n"
                     "      Điều 34 quy định như vậy.\n"
                     "    source:\n"
                     "      document: \"Luật số 134/2025/QH15\"\n"
                     "      article: \"Điều 34\"\n"
                     "    confidence: indirect\n"
                     "    lesson: 4\n"
                     "    version: 2\n";

Question goodQuestion()
{
    Question question;
    question.id = QStringLiteral("3.01");
    question.topic = 3;
    question.level = Level::Understanding;
    question.practice = true;
    question.stem = QStringLiteral("Luật Trí tuệ nhân tạo có hiệu lực từ ngày nào?");
    question.options = {QStringLiteral("01/01/2026"), QStringLiteral("01/3/2026"),
                        QStringLiteral("01/5/2026"), QStringLiteral("01/7/2026")};
    question.key = 1;
    question.fixedOrder = true;
    question.explanation = QStringLiteral("Điều 34 quy định như vậy.");
    question.sourceDocument = QStringLiteral("Luật số 134/2025/QH15");
    question.sourceArticle = QStringLiteral("Điều 34");
    question.confidence = Confidence::Indirect;
    question.lesson = 4;
    question.version = 2;
    return question;
}

} // namespace

void tst_BankSource::readsEveryField()
{
    const auto read = parseBankSource(kGood, kFile);

    QVERIFY_RESULT(read);
    QCOMPARE(read->size(), 1);
    QVERIFY(read->first().question == goodQuestion());
    QCOMPARE(read->first().file, kFile);
    QCOMPARE(read->first().line, 6);
    QCOMPARE(read->first().asOf, QDate(2026, 5, 28));
}

void tst_BankSource::readsTheFixtureOfVersion1()
{
    const auto read = readBankFile(dataPath(QStringLiteral("exchange/bank-v1.yaml")));

    QVERIFY_RESULT(read);
    QCOMPARE(read->size(), 2);
    QVERIFY(read->at(0).question == goodQuestion());
    QVERIFY(!read->at(1).question.practice);
    QVERIFY(!read->at(1).question.fixedOrder);
    QCOMPARE(read->at(1).question.level, Level::Application);
    QCOMPARE(read->at(1).question.confidence, Confidence::Skill);
    QCOMPARE(read->at(1).question.sourceArticle, QString());
}

void tst_BankSource::readsTheFixtureOfVersion2()
{
    const auto read = readBankFile(dataPath(QStringLiteral("exchange/bank-v2.yaml")));

    QVERIFY_RESULT(read);
    QCOMPARE(read->size(), 2);
    const SourcedQuestion &full = read->at(0);
    Question good = goodQuestion();
    good.scene = QStringLiteral("hieu-luc");
    QVERIFY(full.question == good);
    QCOMPARE(full.validFrom, QDate(2026, 3, 1));
    QCOMPARE(full.validTo, QDate(2027, 1, 1));
    QVERIFY(full.review);
    QCOMPARE(full.review->blind, 2);
    QVERIFY(full.review->verdict == Review::Verdict::Mended);
    QCOMPARE(full.review->note, QStringLiteral("the stem named the key"));
    const SourcedQuestion &least = read->at(1);
    QVERIFY(!least.validFrom.isValid() && !least.validTo.isValid());
    QVERIFY(least.question.scene.isEmpty() && !least.review);
}

void tst_BankSource::refusesARecordThatIsNotOfTheFormat_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");
    QTest::newRow("a day") << QByteArray("valid_from: 2026-03-01") << QByteArray("valid_from: soon")
                           << QStringLiteral("bank.yaml:26: 'valid_from' must be a day as in "
                                             "2026-05-28");
    QTest::newRow("a verdict") << QByteArray("mended") << QByteArray("nice")
                               << QStringLiteral("bank.yaml:33: 'verdict' must be one of: good, "
                                                 "mended, replaced");
    QTest::newRow("an answer") << QByteArray("blind: C") << QByteArray("blind: E")
                               << QStringLiteral(
                                      "bank.yaml:32: 'blind' must be one of: A, B, C, D");
    QTest::newRow("half a review") << QByteArray("      blind: C\n") << QByteArray()
                                   << QStringLiteral("bank.yaml:31: 'blind' is missing; add it");
    QTest::newRow("in format 1")
        << QByteArray("format: 2") << QByteArray("format: 1")
        << QStringLiteral("bank.yaml:26: 'valid_from' is not a field of this format; remove it or "
                          "mend its spelling");
}

void tst_BankSource::refusesARecordThatIsNotOfTheFormat()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, message);
    QFile file(dataPath(QStringLiteral("exchange/bank-v2.yaml")));
    QVERIFY(file.open(QFile::ReadOnly));
    QByteArray yaml = file.readAll();
    QVERIFY(yaml.contains(from));

    const auto read = parseBankSource(yaml.replace(from, to), kFile);

    QCOMPARE_ERROR(read, ErrorCode::NotUnderstood);
    QCOMPARE(read.error().detail, message);
}

void tst_BankSource::refusesWhatIsNotOfTheFormat_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *from, const char *to, const char *message) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(message);
    };
    row("no format", "format: 1\n", "", "bank.yaml:1: 'format' is missing; add it");
    row("a format that is none", "format: 1", "format: one",
        "bank.yaml:1: 'format' must be a number from 1 to 9999");
    row("topic out of range", "topic: 3", "topic: 15",
        "bank.yaml:2: 'topic' must be a number from 1 to 14");
    row("an empty title", "title: Luật Trí tuệ nhân tạo",
        "title:", "bank.yaml:3: 'title' is empty; write it");
    row("a day that is none", "2026-05-28", "2026-05-32",
        "bank.yaml:4: 'as_of' must be a day as in 2026-05-28");
    row("an unknown field on top", "title:", "author: x\ntitle:",
        "bank.yaml:3: 'author' is not a field of this format; remove it or mend its spelling");
    row("an unknown field", "    key: B", "    Key: B", "bank.yaml:6: 'key' is missing; add it");
    row("one field more", "    key: B\n", "    key: B\n    hint: x\n",
        "bank.yaml:18: 'hint' is not a field of this format; remove it or mend its spelling");
    row("one field more in the source", "      article:", "      url: x\n      article:",
        "bank.yaml:23: 'url' is not a field of this format; remove it or mend its spelling");
    row("a doubled field", "    key: B\n", "    key: B\n    key: C\n",
        "bank.yaml:18: 'key' stands here twice, first in line 17; keep one");
    row("the id of another topic", "\"3.01\"", "\"4.01\"",
        "bank.yaml:6: 'id' must be 3, a dot and two digits, as in \"3.01\"");
    row("an id without zero", "\"3.01\"", "\"3.1\"",
        "bank.yaml:6: 'id' must be 3, a dot and two digits, as in \"3.01\"");
    row("an unknown level", "thong_hieu", "hieu",
        "bank.yaml:7: 'level' must be one of: nhan_biet, thong_hieu, van_dung");
    row("an unknown pool", "practice", "secret",
        "bank.yaml:8: 'pool' must be one of: official, practice");
    row("three options", "      - \"01/5/2026\"\n", "",
        "bank.yaml:12: 'options' must have 4 entries, it has 3");
    row("five options", "      - \"01/5/2026\"\n", "      - \"01/5/2026\"\n      - x\n",
        "bank.yaml:12: 'options' must have 4 entries, it has 5");
    row("an empty option", "\"01/5/2026\"", "\"\"",
        "bank.yaml:15: an entry of 'options' is empty; write it");
    row("an option that is a map", "- \"01/5/2026\"", "- a: b",
        "bank.yaml:15: 'options' must be plain text; put it in quotes");
    row("a key beyond D", "key: B", "key: E", "bank.yaml:17: 'key' must be one of: A, B, C, D");
    row("a flag that is none", "fixed_order: true", "fixed_order: yes",
        "bank.yaml:18: 'fixed_order' must be one of: false, true");
    row("no explanation", "    explanation: >-\n      Điều 34 quy định như vậy.\n", "",
        "bank.yaml:6: 'explanation' is missing; add it");
    row("a source that is no map",
        "    source:\n      document: \"Luật số 134/2025/QH15\"\n"
        "      article: \"Điều 34\"\n",
        "    source: Luật\n",
        "bank.yaml:21: 'name: value' lines are wanted here; mend the indentation");
    row("no article", "      article: \"Điều 34\"\n", "",
        "bank.yaml:21: 'article' is missing; add it");
    row("a lesson out of range", "lesson: 4", "lesson: 0",
        "bank.yaml:25: 'lesson' must be a number from 1 to 99");
    row("a version that is no number", "version: 2", "version: -2",
        "bank.yaml:26: 'version' must be a number from 1 to 9999");
    row("questions that are no list", "questions:\n  - id", "questions:\n    id",
        "bank.yaml:5: 'questions' must be a list, each entry behind '- '");
    row("a question that is a text", "questions:\n", "questions:\n  - x\n",
        "bank.yaml:6: 'name: value' lines are wanted here; mend the indentation");
}

void tst_BankSource::refusesWhatIsNotOfTheFormat()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, message);
    const QByteArray good(kGood);
    QCOMPARE(good.count(from), 1);

    const auto read = parseBankSource(QByteArray(good).replace(from, to), kFile);

    QCOMPARE_ERROR(read, ErrorCode::NotUnderstood);
    QCOMPARE(read.error().detail, message);
}

void tst_BankSource::aLaterFormatIsTooNewWhateverElseItHolds()
{
    const auto read = parseBankSource("format: 99\nchapters: []\n", kFile);

    QCOMPARE_ERROR(read, ErrorCode::TooNew);
    QCOMPARE(read.error().detail,
             QStringLiteral("bank.yaml:1: bank format 99; use a newer version of HocVu"));
}

void tst_BankSource::refusesFilesThatAreTooLarge()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(kFile);
    QVERIFY(writeFile(path, kGood + QByteArray(kMaxBankSourceBytes, '\n')));

    QCOMPARE_ERROR(readBankFile(path), ErrorCode::TooLarge);
}

void tst_BankSource::aFolderIsReadInTheOrderOfItsNames()
{
    QTemporaryDir folder;
    const QByteArray fourth
        = QByteArray(kGood).replace("topic: 3", "topic: 4").replace("3.01", "4.01");
    QVERIFY(writeFile(folder.filePath(QStringLiteral("04-b.yaml")), fourth));
    QVERIFY(writeFile(folder.filePath(QStringLiteral("03-a.yaml")), kGood));
    QVERIFY(writeFile(folder.filePath(QStringLiteral("README.md")), "# not a bank\n"));

    const auto read = readBankFolder(folder.path());

    QVERIFY_RESULT(read);
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->at(0).question.id, QStringLiteral("3.01"));
    QCOMPARE(read->at(0).file, folder.filePath(QStringLiteral("03-a.yaml")));
    QCOMPARE(read->at(1).question.id, QStringLiteral("4.01"));
}

void tst_BankSource::aFolderWithoutABankIsNotFound()
{
    QTemporaryDir folder;

    QCOMPARE_ERROR(readBankFolder(folder.path()), ErrorCode::NotFound);
    QCOMPARE_ERROR(readBankFolder(folder.filePath(QStringLiteral("none"))), ErrorCode::NotFound);
    QCOMPARE_ERROR(readBankFile(folder.filePath(kFile)), ErrorCode::NotFound);
}

void tst_BankSource::oneBadFileSpoilsTheFolder()
{
    QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(QStringLiteral("03-a.yaml")), kGood));
    QVERIFY(writeFile(folder.filePath(QStringLiteral("04-b.yaml")), "format: 1\n"));

    const auto read = readBankFolder(folder.path());

    QCOMPARE_ERROR(read, ErrorCode::NotUnderstood);
    QVERIFY(read.error().detail.contains(QLatin1String("04-b.yaml:1: ")));
}

void tst_BankSource::theDemoBankIsWithoutErrors()
{
    const QString demo
        = qEnvironmentVariable("HOCVU_SOURCE_DIR") + QStringLiteral("/resources/demo");
    const auto laws
        = LawTable::parse(readFile(demo + QStringLiteral("/laws.txt")), QStringLiteral("laws.txt"));
    QVERIFY_RESULT(laws);
    const auto bank = readBankFolder(demo + QStringLiteral("/bank"));
    QVERIFY_RESULT(bank);
    LintRules rules;
    rules.laws = *laws;

    const auto findings = lintBank(*bank, rules);

    QCOMPARE(bank->size(), 420);
    for (const Finding &finding : findings) {
        // Likeness and length are matters of taste; a law must be right.
        const bool aboutLaw = finding.text.contains(QLatin1String("in the table of laws"))
            || finding.text.contains(QLatin1String("in force"));
        QVERIFY2(finding.severity == Finding::Severity::Warning && !aboutLaw,
                 qPrintable(finding.toText()));
    }
}

QTEST_GUILESS_MAIN(tst_BankSource)
#include "tst_bank_source.moc"
