// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/lint.h"

#include "support/kinds.h"
#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;

class tst_BankLint : public QObject
{
    Q_OBJECT

private slots:
    void marksOfOtherKindsAreLookedAt_data();
    void marksOfOtherKindsAreLookedAt();
    void aGoodBankHasNoFindings();
    void findsDoubledIds();
    void findsDoubledStems();
    void findsStemsThatAreNearlyAlike();
    void leavesStemsAloneThatShareHalfTheirWords();
    void findsDoubledOptions();
    void capitalsMakeAnotherOption();
    void findsOptionsAboutOtherOptions_data();
    void findsOptionsAboutOtherOptions();
    void leavesOptionsAloneThatOnlySoundLikeIt_data();
    void leavesOptionsAloneThatOnlySoundLikeIt();
    void findsTextThatIsNotComposed();
    void findsLettersThatOnlyLookLikeD();
    void findsCharactersThatCannotBeSeen_data();
    void findsCharactersThatCannotBeSeen();
    void findsStemsWithoutDiacritics();
    void leavesShortStemsWithoutDiacriticsAlone();
    void findsOptionsOfVeryDifferentLength();
    void findsTopicsWithTooFewQuestions();
    void findsLevelsWithTooFewQuestions();
    void findsTopicsWithTooLittlePractice();
    void findsKeysThatSitAtOneLetter();
    void findsKeysThatAreMostlyTheLongestOption();
    void findsKeysOfOneLength();
    void findsPracticeOfOtherLevelsThanTheTopic();
    void comparesWithThePlan();
    void aPlanIsReadStrictly_data();
    void aPlanIsReadStrictly();
    void findsMisspelledWords();
    void findsTonesPlacedOtherwise();
    void findsOptionsThatDifferInAccentsOnly();
    void findsTheSameOptionsAndKeyTwice();
    void aSmallBankIsNotJudgedByStatistics();
    void findsLawsThatAreNotInTheTable();
    void aSourceMustBeInTheTable();
    void findsLawsThatAreNotInForce_data();
    void findsLawsThatAreNotInForce();
    void withoutATableLawsAreLeftAlone();
    void findingsComeByFileAndLine();
    void findingsReadLikeACompilers();
};

namespace {

/// Six questions a topic, each with words of its own: enough for the standard blueprint.
QList<SourcedQuestion> goodBank()
{
    constexpr std::array kLevelsOfTopic{Level::Recall,      Level::Recall, Level::Understanding,
                                        Level::Application, Level::Recall, Level::Understanding};
    QList<SourcedQuestion> bank;
    for (int topic = 1; topic <= kTopics; ++topic) {
        for (int i = 0; i < 6; ++i) {
            const QString mark = QStringLiteral("%1x%2").arg(topic).arg(i);
            Question question;
            question.id = QStringLiteral("%1.0%2").arg(topic).arg(i + 1);
            question.topic = topic;
            question.level = kLevelsOfTopic.at(size_t(i));
            question.practice = i >= 4;
            question.stem = QStringLiteral("Điều%1 này%1 hỏi%1 về%1 việc%1 gì%1?").arg(mark);
            question.options = {
                QStringLiteral("Việc một %1").arg(mark), QStringLiteral("Việc hai %1").arg(mark),
                QStringLiteral("Việc bốn %1").arg(mark), QStringLiteral("Việc năm %1").arg(mark)};
            question.key = int(bank.size()) % kOptions;
            question.explanation = QStringLiteral("Vì đó là việc đúng.");
            question.sourceDocument = QStringLiteral("Luật số 1/2025/QH15");
            bank.append({question, QStringLiteral("%1.yaml").arg(topic, 2, 10, QLatin1Char('0')),
                         10 * i + 7, QDate(2026, 5, 28)});
        }
    }
    return bank;
}

LintRules rules()
{
    LintRules rules;
    rules.laws = LawTable::parse("1/2025/QH15 | 2025-01-01 | | Luật một\n"
                                 "2/2025/QH15 | 2026-07-01 | | Luật hai\n"
                                 "3/2023/NĐ-CP | 2023-07-01 | 2026-01-01 | Nghị định ba\n",
                                 QString())
                     .value();
    return rules;
}

/// All findings, one a line.
QString found(const QList<SourcedQuestion> &bank, const LintRules &rules)
{
    QStringList lines;
    for (const Finding &finding : lintBank(bank, rules))
        lines << finding.toText();
    return lines.join(QLatin1Char('\n'));
}
QString found(const QList<SourcedQuestion> &bank)
{
    return found(bank, rules());
}

} // namespace

void tst_BankLint::aGoodBankHasNoFindings()
{
    const auto findings = lintBank(goodBank(), rules());

    QCOMPARE(findings.size(), 0);
    QVERIFY(!hasErrors(findings));
}

void tst_BankLint::findsDoubledIds()
{
    auto bank = goodBank();
    bank[9].question.id = bank[8].question.id;

    QCOMPARE(found(bank),
             QStringLiteral("02.yaml:37: error: question 2.03: this id is there twice, first at "
                            "02.yaml:27; give a new one"));
}

void tst_BankLint::findsDoubledStems()
{
    auto bank = goodBank();
    bank[20].question.stem = QStringLiteral("Hồ sơ này gửi đi đâu?");
    bank[33].question.stem = QStringLiteral("hồ  sơ này gửi đi đâu?");

    QCOMPARE(found(bank),
             QStringLiteral("06.yaml:37: error: question 6.04: the same stem as 4.03 (04.yaml:27); "
                            "write another"));
}

void tst_BankLint::findsStemsThatAreNearlyAlike()
{
    auto bank = goodBank();
    bank[0].question.stem = QStringLiteral("một hai ba bốn năm sáu bảy tám chín mười?");
    bank[1].question.stem = QStringLiteral("Hai một, ba bốn năm sáu bảy tám chín mươi một?");

    QCOMPARE(found(bank),
             QStringLiteral("01.yaml:17: warning: question 1.02: the stem is 100% that of 1.01 "
                            "(01.yaml:7); do both belong in one bank?"));
}

void tst_BankLint::leavesStemsAloneThatShareHalfTheirWords()
{
    auto bank = goodBank();
    bank[0].question.stem = QStringLiteral("một hai ba bốn năm sáu bảy tám chín?");
    bank[1].question.stem = QStringLiteral("một hai ba bốn năm sáu bảy không khác?");

    QCOMPARE(found(bank), QString()); // 7 of 11 words
}

void tst_BankLint::findsDoubledOptions()
{
    auto bank = goodBank();
    bank[0].question.options[2] = QStringLiteral("Việc  một 1x0");

    QCOMPARE(found(bank),
             QStringLiteral("01.yaml:7: error: question 1.01: the option “Việc  một 1x0” is "
                            "there twice"));
}

void tst_BankLint::capitalsMakeAnotherOption()
{
    auto bank = goodBank();
    bank[0].question.options
        = {QStringLiteral("Phường Chí Linh"), QStringLiteral("phường Chí Linh"),
           QStringLiteral("phường chí linh"), QStringLiteral("Phường chí linh")};

    QCOMPARE(found(bank), QString());
}

void tst_BankLint::findsOptionsAboutOtherOptions_data()
{
    QTest::addColumn<QString>("option");
    for (const char *option :
         {"Tất cả đáp án trên", "Tất cả các đáp án trên đều đúng", "Tất cả đều đúng",
          "Tất cả các phương án trên", "Cả ba phương án trên", "Cả 3 câu trên", "Cả hai đều sai",
          "Cả A và B", "A và B", "A, B và C đều đúng", "Cả A, B và C", "Không có đáp án nào đúng",
          "Không phương án nào", "Các phương án còn lại đều sai", "Đáp án khác", "Phương án B",
          "Toàn bộ các lựa chọn"}) {
        QTest::newRow(option) << QString::fromUtf8(option);
    }
}

void tst_BankLint::findsOptionsAboutOtherOptions()
{
    QFETCH(QString, option);
    auto bank = goodBank();
    bank[0].question.options[0] = option;

    QCOMPARE(found(bank),
             QStringLiteral("01.yaml:7: error: question 1.01: the option “%1” speaks of other "
                            "options, which are shuffled; write what it means")
                 .arg(option));
}

void tst_BankLint::leavesOptionsAloneThatOnlySoundLikeIt_data()
{
    QTest::addColumn<QString>("option");
    for (const char *option :
         {"Tất cả cán bộ, công chức", "Cả hai đơn vị", "Cả Bộ và Sở", "Hỏi lại bằng câu khác",
          "Điều 4 và Điều 5", "Tất cả văn bản", "Vitamin A", "Không có ai", "Câu 1",
          "Nêu cả câu hỏi", "Cả điểm a khoản 1", "Chọn phương án an toàn nhất"}) {
        QTest::newRow(option) << QString::fromUtf8(option);
    }
}

void tst_BankLint::leavesOptionsAloneThatOnlySoundLikeIt()
{
    QFETCH(QString, option);
    auto bank = goodBank();
    bank[0].question.options[0] = option;

    QCOMPARE(found(bank), QString());
}

void tst_BankLint::findsTextThatIsNotComposed()
{
    auto bank = goodBank();
    bank[0].question.explanation
        = QStringLiteral("Vì đó là việc đúng.").normalized(QString::NormalizationForm_D);

    QCOMPARE(found(bank),
             QStringLiteral("01.yaml:7: error: question 1.01: letters and accents are typed apart; "
                            "save the text in NFC"));
}

void tst_BankLint::findsLettersThatOnlyLookLikeD()
{
    auto bank = goodBank();
    bank[0].question.options[3] = QStringLiteral("\u00D0úng một nửa");

    QCOMPARE(found(bank),
             QStringLiteral("01.yaml:7: error: question 1.01: a letter that only looks like Đ "
                            "(U+0110); type it anew"));
}

void tst_BankLint::findsCharactersThatCannotBeSeen_data()
{
    QTest::addColumn<char16_t>("letter");
    QTest::newRow("bell") << u'\u0007';
    QTest::newRow("tab") << u'\t';
    QTest::newRow("right to left") << u'\u202e';
    QTest::newRow("isolate") << u'\u2067';
    QTest::newRow("joiner") << u'\u200b';
    QTest::newRow("byte order mark") << u'\ufeff';
    QTest::newRow("soft hyphen") << u'\u00ad';
    QTest::newRow("line separator") << u'\u2028';
}

void tst_BankLint::findsCharactersThatCannotBeSeen()
{
    QFETCH(char16_t, letter);
    auto bank = goodBank();
    bank[0].question.options[3].append(QChar(letter));

    QCOMPARE(found(bank),
             QStringLiteral("01.yaml:7: error: question 1.01: a character that cannot be seen "
                            "(U+%1); type the text anew")
                 .arg(letter, 4, 16, QLatin1Char('0')));
}

void tst_BankLint::findsStemsWithoutDiacritics()
{
    auto bank = goodBank();
    bank[0].question.stem = QStringLiteral("Can bo phuong nen lam gi truoc tien?");

    QCOMPARE(found(bank),
             QStringLiteral("01.yaml:7: error: question 1.01: the stem has no diacritics; type it "
                            "in full"));
}

void tst_BankLint::leavesShortStemsWithoutDiacriticsAlone()
{
    auto bank = goodBank();
    bank[0].question.stem = QStringLiteral("VNeID do ai thu trong ban?"); // six words

    QCOMPARE(found(bank), QString());
}

void tst_BankLint::findsOptionsOfVeryDifferentLength()
{
    auto bank = goodBank();
    bank[0].question.options[1] = QString(60, QLatin1Char('x'));

    QCOMPARE(found(bank),
             QStringLiteral("01.yaml:7: warning: question 1.01: options from 12 to 60 characters; "
                            "make them more alike"));
}

void tst_BankLint::findsTopicsWithTooFewQuestions()
{
    auto bank = goodBank();
    bank.removeIf([](const SourcedQuestion &one) {
        return one.question.topic == 3 && !one.question.practice
            && one.question.level == Level::Recall;
    });

    QCOMPARE(found(bank),
             QStringLiteral("bank: error: no paper can be drawn: topic 3 has 2 questions, the "
                            "blueprint asks for 3"));
}

void tst_BankLint::findsLevelsWithTooFewQuestions()
{
    auto bank = goodBank();
    for (SourcedQuestion &one : bank) {
        if (one.question.topic > 6 && one.question.level == Level::Application)
            one.question.level = Level::Recall;
    }

    const QString text = found(bank);

    QVERIFY2(text.startsWith(QLatin1String("bank: error: no paper can be drawn: ")),
             qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("levels")), qPrintable(text));
}

void tst_BankLint::findsTopicsWithTooLittlePractice()
{
    auto bank = goodBank();
    bank[5].question.practice = false;

    QCOMPARE(found(bank),
             QStringLiteral("bank: error: topic 1 has 1 practice questions, 2 are wanted"));
}

void tst_BankLint::findsKeysThatSitAtOneLetter()
{
    auto bank = goodBank();
    for (int i = 0; i < bank.size(); ++i)
        bank[i].question.key = i % 2 == 0 ? 1 : i % kOptions;

    const QString text = found(bank);

    QVERIFY2(text.startsWith(QLatin1String("bank: warning: the keys are 0 A, 63 B, 0 C, 21 D: ")),
             qPrintable(text));
    QCOMPARE(text.count(QLatin1Char('\n')), 0);
}

void tst_BankLint::findsKeysThatAreMostlyTheLongestOption()
{
    auto bank = goodBank();
    for (int i = 0; i < 32; ++i) // chance: 21, and 30.2 in one bank of a hundred
        bank[i].question.options[bank[i].question.key] += QStringLiteral(" này");

    QVERIFY(found(bank).contains(
        QStringLiteral("bank: warning: the key is the longest option in 32 of 84 questions; "
                       "chance would make it 30 at most: shorten keys or lengthen others")));
}

void tst_BankLint::findsKeysOfOneLength()
{
    auto bank = goodBank();
    for (SourcedQuestion &one : bank) { // never the longest, and yet known by its length
        Question &question = one.question;
        const int next = (question.key + 1) % kOptions;
        question.options[question.key] += QStringLiteral(" này");
        question.options[next] += QStringLiteral(" kia nữa");
    }

    QCOMPARE(found(bank),
             QStringLiteral("bank: warning: from the shortest option to the longest the keys are "
                            "0, 0, 84, 0: chance would make them more even (chi-square 252.0 > "
                            "11.3)"));
}

void tst_BankLint::findsPracticeOfOtherLevelsThanTheTopic()
{
    auto bank = goodBank();
    for (int i = 0; i < 10; ++i) { // four for practice, six of another level for the exam
        Question more = bank[i < 4 ? 4 : 2].question;
        more.id = QStringLiteral("1.2%1").arg(i);
        more.stem += QStringLiteral(" thêm%1 nữa%1 khác%1 hẳn%1").arg(i);
        more.options[more.key] += QString::number(i);
        bank.append({more, QStringLiteral("01.yaml"), 100 + i, QDate(2026, 5, 28)});
    }

    const QString text = found(bank);

    QVERIFY2(text.contains(QLatin1String("topic 1 has 5 of 6 practice questions at level "
                                         "nhan_biet; its questions would make it 3")),
             qPrintable(text));
}

void tst_BankLint::comparesWithThePlan()
{
    LintRules strict = rules();
    QByteArray plan = "# topic | recall | understanding | application | practice\n";
    for (int topic = 1; topic <= kTopics; ++topic)
        plan += QByteArray::number(topic) + " | 3 | 2 | 1 | 2\n";
    strict.counts = BankCounts::parse(plan, QString()).value();
    auto bank = goodBank();
    QCOMPARE(found(bank, strict), QString());

    bank.removeAt(3);

    QVERIFY(found(bank, strict)
                .startsWith(QLatin1String("bank: error: topic 1 has 0 questions of van_dung, the "
                                          "plan says 1")));
}

void tst_BankLint::aPlanIsReadStrictly_data()
{
    QTest::addColumn<QByteArray>("plan");
    QTest::addColumn<QString>("detail");
    QTest::newRow("words") << QByteArray("one | 3 | 2 | 1 | 2\n") << QStringLiteral("p:1:");
    QTest::newRow("too few") << QByteArray("1 | 3 | 2 | 1\n") << QStringLiteral("p:1:");
    QTest::newRow("negative") << QByteArray("\n1 | 3 | -2 | 1 | 2\n") << QStringLiteral("p:2:");
    QTest::newRow("topic 15") << QByteArray("15 | 3 | 2 | 1 | 2\n") << QStringLiteral("p:1:");
    QTest::newRow("twice") << QByteArray("1 | 3 | 2 | 1 | 2\n1 | 3 | 2 | 1 | 2\n")
                           << QStringLiteral("p:2:");
    QTest::newRow("not all") << QByteArray("1 | 3 | 2 | 1 | 2\n")
                             << QStringLiteral("p: 1 of 14 topics");
}

void tst_BankLint::aPlanIsReadStrictly()
{
    QFETCH(QByteArray, plan);
    QFETCH(QString, detail);

    const auto counts = BankCounts::parse(plan, QStringLiteral("p"));

    QCOMPARE_ERROR(counts, ErrorCode::NotUnderstood);
    QVERIFY2(counts.error().detail.startsWith(detail), qPrintable(counts.error().detail));
}

void tst_BankLint::findsMisspelledWords()
{
    LintRules strict = rules();
    strict.knowsWord = [](const QString &word) { return word != QStringLiteral("nghành"); };
    auto bank = goodBank();
    bank[2].question.explanation = QStringLiteral("Vì đó là việc của nghành, của UBNDD; nghành!");

    QCOMPARE(found(bank, strict),
             QStringLiteral("01.yaml:27: error: question 1.03: “nghành” is no Vietnamese syllable; "
                            "mend it, or add it to words.txt"));
}

void tst_BankLint::findsTonesPlacedOtherwise()
{
    auto bank = goodBank();
    bank[0].question.explanation = QStringLiteral("Hòa giải, xóa bỏ, quý trọng, hoàn toàn.");
    bank[9].question.explanation = QStringLiteral("Văn hoá và thuỷ lợi.");

    QCOMPARE(found(bank),
             QStringLiteral("02.yaml:37: error: question 2.04: “hoá” places its tone otherwise "
                            "than the rest of the bank; write all of them one way"));
}

void tst_BankLint::findsOptionsThatDifferInAccentsOnly()
{
    auto bank = goodBank();
    bank[0].question.options[2] = QStringLiteral("Viếc một 1x0");

    QCOMPARE(found(bank),
             QStringLiteral("01.yaml:7: warning: question 1.01: “Việc một 1x0” and “Viếc một 1x0” "
                            "differ in accents only; is that meant?"));
}

void tst_BankLint::findsTheSameOptionsAndKeyTwice()
{
    auto bank = goodBank();
    Question &second = bank[20].question;
    second.options = bank[3].question.options;
    std::swap(second.options[0], second.options[1]);
    second.key = int(second.options.indexOf(bank[3].question.options.at(bank[3].question.key)));

    QVERIFY(found(bank).contains(QLatin1String("the same options and key as 1.04 (01.yaml:37)")));

    second.key = (second.key + 1) % kOptions;
    QCOMPARE(found(bank), QString()); // who does what may well be asked twice
}

void tst_BankLint::aSmallBankIsNotJudgedByStatistics()
{
    auto bank = goodBank().mid(0, 39);
    for (SourcedQuestion &one : bank)
        one.question.key = 1;

    QVERIFY(!found(bank).contains(QLatin1String("the keys are")));
}

void tst_BankLint::findsLawsThatAreNotInTheTable()
{
    auto bank = goodBank();
    bank[0].question.options[1] = QStringLiteral("Luật số 9/2025/QH15");

    QCOMPARE(found(bank),
             QStringLiteral("01.yaml:7: warning: question 1.01: 9/2025/QH15 is not in the table of "
                            "laws; is the number right?"));
}

void tst_BankLint::aSourceMustBeInTheTable()
{
    auto bank = goodBank();
    bank[0].question.sourceDocument = QStringLiteral("Luật số 1/2025/QH15; 9/2025/QH15");

    QCOMPARE(found(bank),
             QStringLiteral("01.yaml:7: error: question 1.01: the source 9/2025/QH15 is not in the "
                            "table of laws; mend the number or add it there"));
}

void tst_BankLint::findsLawsThatAreNotInForce_data()
{
    QTest::addColumn<QString>("law");
    QTest::addColumn<QString>("explanation");
    QTest::addColumn<QString>("finding");
    const QString later = QStringLiteral("Luật 2/2025/QH15");
    const QString ended = QStringLiteral("Nghị định 3/2023/NĐ-CP");
    const QString warning = QStringLiteral("01.yaml:7: warning: question 1.01: %1; say so in the "
                                           "stem or the explanation");
    QTest::newRow("to come, unsaid")
        << later << QStringLiteral("Vì luật quy định.")
        << warning.arg(QStringLiteral("2/2025/QH15 is not in force before 2026-07-01"));
    QTest::newRow("to come, another day")
        << later << QStringLiteral("Có hiệu lực từ ngày 11/7/2026.")
        << warning.arg(QStringLiteral("2/2025/QH15 is not in force before 2026-07-01"));
    QTest::newRow("to come, said")
        << later << QStringLiteral("Có hiệu lực từ ngày 01/7/2026.") << QString();
    QTest::newRow("to come, said with zeros")
        << later << QStringLiteral("Có hiệu lực từ 01/07/2026.") << QString();
    QTest::newRow("to come, the day before is named")
        << later << QStringLiteral("Đến hết 30/6/2026 vẫn áp dụng luật cũ.") << QString();
    QTest::newRow("to come, said in words")
        << later << QStringLiteral("Từ ngày 1 tháng 7 năm 2026.") << QString();
    QTest::newRow("to come, called so")
        << later << QStringLiteral("Luật này chưa có hiệu lực.") << QString();
    QTest::newRow("ended, unsaid")
        << ended << QStringLiteral("Vì nghị định quy định.")
        << warning.arg(QStringLiteral("3/2023/NĐ-CP is not in force since 2026-01-01"));
    QTest::newRow("ended, said") << ended << QStringLiteral("Đã hết hiệu lực từ 01/01/2026.")
                                 << QString();
    QTest::newRow("in force") << QStringLiteral("Luật 1/2025/QH15")
                              << QStringLiteral("Vì luật quy định.") << QString();
}

void tst_BankLint::findsLawsThatAreNotInForce()
{
    QFETCH(QString, law);
    QFETCH(QString, explanation);
    QFETCH(QString, finding);
    auto bank = goodBank();
    bank[0].question.sourceDocument = law;
    bank[0].question.explanation = explanation;

    QCOMPARE(found(bank), finding);
}

void tst_BankLint::withoutATableLawsAreLeftAlone()
{
    auto bank = goodBank();
    bank[0].question.sourceDocument = QStringLiteral("Luật số 9/2025/QH15");

    QCOMPARE(found(bank, LintRules()), QString());
}

void tst_BankLint::findingsComeByFileAndLine()
{
    auto bank = goodBank();
    bank[70].question.options[0] = bank[70].question.options[1];
    bank[3].question.options[0] = bank[3].question.options[1];
    bank[71].question.id = bank[2].question.id;
    bank[5].question.practice = false;

    const auto findings = lintBank(bank, rules());

    QStringList places;
    for (const Finding &finding : findings)
        places << QStringLiteral("%1:%2").arg(finding.file).arg(finding.line);
    QCOMPARE(
        places,
        QStringList({QStringLiteral("01.yaml:37"), QStringLiteral("12.yaml:47"),
                     QStringLiteral("12.yaml:57"), QStringLiteral(":0"), QStringLiteral(":0")}));
}

void tst_BankLint::findingsReadLikeACompilers()
{
    const Finding error{QStringLiteral("03.yaml"), 12, Finding::Severity::Error,
                        QStringLiteral("x")};
    const Finding warning{{}, 0, Finding::Severity::Warning, QStringLiteral("y")};

    QCOMPARE(error.toText(), QStringLiteral("03.yaml:12: error: x"));
    QCOMPARE(warning.toText(), QStringLiteral("bank: warning: y"));
    QVERIFY(hasErrors({warning, error}));
    QVERIFY(!hasErrors({warning}));
}

void tst_BankLint::marksOfOtherKindsAreLookedAt_data()
{
    QTest::addColumn<Item>("item");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *said, ItemKind kind, auto change) {
        Item item = sampleItem(kind);
        change(item);
        QTest::addRow("%s %s", qPrintable(kindName(kind)), said) << item << QString::fromUtf8(said);
    };
    const auto nothing = [](Item &) {};
    for (int i = 0; i < kItemKinds; ++i)
        row("", ItemKind(i), nothing);
    const char *twice = "is there twice";
    row(twice, ItemKind::Ordering, [](Item &item) { item.options[1] = item.options.at(0); });
    row(twice, ItemKind::MultipleChoice,
        [](Item &item) { item.options[3].text = item.options.at(2).text; });
    row(twice, ItemKind::Matching, [](Item &item) { item.lefts[1] = item.lefts.at(0); });
    row(twice, ItemKind::Matching, [](Item &item) { item.rights[3] = item.rights.at(0); });
    const char *never = "no answer earns all of it";
    row(never, ItemKind::SingleChoice, [](Item &item) { item.options[0].fraction = kWhole / 2; });
    row(never, ItemKind::MultipleChoice, [](Item &item) { item.options[0].fraction = 1; });
    row(never, ItemKind::Numeric, [](Item &item) { item.answers[0].fraction = kWhole / 2; });
    row(never, ItemKind::Matching, [](Item &item) { item.matches[0].fraction = 1; });
    row("every answer is right", ItemKind::ShortAnswer,
        [](Item &item) { item.answers[1].pattern = QStringLiteral("*"); });
    row("can be typed", ItemKind::ShortAnswer,
        [](Item &item) { item.answers[1].pattern = QString(201, QLatin1Char('a')); });
    row("every option is right", ItemKind::SingleChoice, [](Item &item) {
        for (ItemOption &option : item.options)
            option.fraction = kWhole;
    });
}

void tst_BankLint::marksOfOtherKindsAreLookedAt()
{
    QFETCH(Item, item);
    QFETCH(QString, said);
    item.id = QStringLiteral("1.01");
    item.record.topic = 1;
    item.record.level = Level::Recall;
    const auto question = toQuestion(item);
    QVERIFY_RESULT(question);

    QStringList errors;
    for (const Finding &finding : lintBank({*question}, {})) {
        if (finding.severity == Finding::Severity::Error
            && finding.text.startsWith(QLatin1String("question 1.01")))
            errors.append(finding.text);
    }

    QCOMPARE(errors.size(), said.isEmpty() ? 0 : 1);
    QVERIFY2(said.isEmpty() || errors.constFirst().contains(said), qPrintable(errors.join(u' ')));
}

QTEST_GUILESS_MAIN(tst_BankLint)
#include "tst_bank_lint.moc"
