// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/exam_item.h"

#include "core/draw_samples.h"
#include "core/exam/draw.h"
#include "core/exam/marking.h"
#include "support/kinds.h"
#include "support/result_matchers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace hocvu;

class tst_ExamItem : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAskedTellsNothing_data() { everyKind(); }
    void whatIsAskedTellsNothing();
    void orderAndPairsAreNotTheAuthors();
    void itComesBackFromJson_data() { everyKind(); }
    void itComesBackFromJson();
    void bentJsonIsRefused_data();
    void bentJsonIsRefused();
    void answersComeBackFromText_data();
    void answersComeBackFromText();
    void bentAnswersAreRefused_data();
    void bentAnswersAreRefused();
    void whatIsAnsweredInPartIsNotComplete();
    void marksInPart_data();
    void marksInPart();
    void aPaperIsNeverBelowZero();
    void aVoidedPartCountsWhole();
    void anUnusualBankLosesAndGetsBackItsKeys();
    void aUsualBankSaysFormatOne();
    void picturesGoWithTheBank();
    void aPaperShowsEveryKind();
    void wordsAreWithoutFormatting();
    void scoresAreWritten_data();
    void scoresAreWritten();

private:
    static void everyKind()
    {
        QTest::addColumn<int>("kind");
        for (int i = 0; i < kItemKinds; ++i)
            QTest::newRow(qPrintable(kindName(ItemKind(i)))) << i;
    }
    static AnswerKey keyOf(ItemKind kind)
    {
        AnswerKey key;
        key.item = std::make_shared<const Item>(examPart(sampleItem(kind)));
        return key;
    }
};

void tst_ExamItem::whatIsAskedTellsNothing()
{
    QFETCH(int, kind);
    const Item part = examPart(sampleItem(ItemKind(kind)));

    const Item asked = askedPart(part);

    QVERIFY(asked.stem == part.stem);
    QCOMPARE(asked.options.size(), part.options.size());
    QCOMPARE(asked.lefts, part.lefts);
    QCOMPARE(asked.rights, part.rights);
    QVERIFY(asked.answers.isEmpty() && asked.matches.isEmpty() && asked.explanation.isEmpty());
    for (const ItemOption &option : asked.options)
        QVERIFY(option.fraction == 0 && option.feedback.isEmpty());
    const QByteArray json = QJsonDocument(itemToJson(asked)).toJson();
    for (const char *told : {"fraction", "explanation", "matches", "answers", "grading"})
        QVERIFY2(!json.contains(told), json.constData());
}

void tst_ExamItem::orderAndPairsAreNotTheAuthors()
{
    const Item order = examPart(sampleItem(ItemKind::Ordering));
    const Item pairs = examPart(sampleItem(ItemKind::Matching));

    QStringList shown;
    for (const ItemOption &option : askedPart(order).options)
        shown.append(option.text.text);
    QStringList sorted = shown;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(shown, sorted);
    QVERIFY(askedOrder(order) != (QList<int>{0, 1, 2, 3}));
    QVERIFY(std::is_sorted(pairs.rights.begin(), pairs.rights.end(),
                           [](const ItemText &a, const ItemText &b) { return a.text < b.text; }));
    QCOMPARE(pairs.rights.at(pairs.matches.at(1).right).text,
             QStringLiteral("Cộng lại bằng bảng tính"));
}

void tst_ExamItem::itComesBackFromJson()
{
    QFETCH(int, kind);
    Item part = examPart(sampleItem(ItemKind(kind)));
    part.lowest = -kWhole / 2;
    part.caseSensitive = true;
    part.shuffle = false;
    part.allOrNothing = true;
    part.grading = OrderGrading::LongestOrderedSubset;

    const auto whole = itemFromJson(itemToJson(part), true);
    const auto asked = itemFromJson(itemToJson(askedPart(part)), false);

    QVERIFY_RESULT(whole);
    QVERIFY(sameItem(*whole, part));
    QVERIFY_RESULT(asked);
    QVERIFY(sameItem(*asked, askedPart(part)));
}

void tst_ExamItem::bentJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isMarked");
    QTest::newRow("nothing") << QByteArray("{}") << true;
    QTest::newRow("a kind of tomorrow") << QByteArray(R"({"kind":"hotspot","stem":"a"})") << true;
    QTest::newRow("a grading of tomorrow")
        << QByteArray(R"({"kind":"ordering","stem":"a","grading":"X","options":[)"
                      R"({"text":"a"},{"text":"b"}]})")
        << true;
    QTest::newRow("no key") << QByteArray(
        R"({"kind":"multiple","stem":"a","options":[{"text":"a"},{"text":"b"}]})")
                            << true;
    QTest::newRow("a key where none may be")
        << QByteArray(R"({"kind":"multiple","stem":"a","options":[{"text":"a","fraction":9},)"
                      R"({"text":"b"}]})")
        << false;
    QTest::newRow("answers where none may be")
        << QByteArray(R"({"kind":"short","stem":"a","answers":[{"pattern":"x","fraction":1}]})")
        << false;
    QTest::newRow("no option") << QByteArray(R"({"kind":"single","stem":"a"})") << false;
    QTest::newRow("words for true and false")
        << QByteArray(R"({"kind":"true_false","stem":"a","options":[{"text":"a"},{}]})") << false;
    QTest::newRow("a pair that points nowhere")
        << QByteArray(R"({"kind":"matching","stem":"a","lefts":["x"],"rights":["y","z"],)"
                      R"("matches":[[0,2,100]]})")
        << true;
    QByteArray many = R"({"kind":"ordering","stem":"a","options":[)";
    for (int i = 0; i < 11; ++i)
        many += (i == 0 ? "" : ",") + QByteArray(R"({"text":"a"})");
    QTest::newRow("more than a paper shows") << many + "]}" << false;
}

void tst_ExamItem::bentJsonIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isMarked);

    QCOMPARE_ERROR(itemFromJson(QJsonDocument::fromJson(json).object(), isMarked),
                   ErrorCode::NotUnderstood);
}

void tst_ExamItem::answersComeBackFromText_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    const auto row = [](ItemKind kind, const char *text) {
        QTest::addRow("%s %s", qPrintable(kindName(kind)), text)
            << int(kind) << QString::fromUtf8(text);
    };
    for (int i = 0; i < kItemKinds; ++i)
        row(ItemKind(i), "");
    row(ItemKind::SingleChoice, "2");
    row(ItemKind::MultipleChoice, "0,3");
    row(ItemKind::TrueFalse, "1");
    row(ItemKind::ShortAnswer, "câu lệnh, 0:1");
    row(ItemKind::Numeric, "-1,5");
    row(ItemKind::Matching, "0:3,2:0");
    row(ItemKind::Ordering, "3,1");
}

void tst_ExamItem::answersComeBackFromText()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    const Item asked = askedPart(examPart(sampleItem(ItemKind(kind))));

    const auto response = responseFromText(asked, text);

    QVERIFY(response);
    QCOMPARE(responseText(asked.kind, *response), text);
}

void tst_ExamItem::bentAnswersAreRefused_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    const auto row = [](ItemKind kind, const QString &text) {
        QTest::addRow("%s %s", qPrintable(kindName(kind)), qPrintable(text.left(20)))
            << int(kind) << text;
    };
    for (const char *text : {"3", "-1", "0,1", "a", "0 ", " 0", "00", "00x", ","})
        row(ItemKind::SingleChoice, QLatin1String(text));
    for (const char *text : {"4", "1,0", "0,0", "0,1,2,3,4", "0,", "0:1"})
        row(ItemKind::MultipleChoice, QLatin1String(text));
    row(ItemKind::TrueFalse, QStringLiteral("2"));
    for (const char *text : {"0,1,2,3,0", "4", "0,0"})
        row(ItemKind::Ordering, QLatin1String(text));
    for (const char *text : {"0", "3:0", "0:4", "1:0,0:1", "0:0,0:1", "0:0,", "0:-1"})
        row(ItemKind::Matching, QLatin1String(text));
    row(ItemKind::ShortAnswer, QString(kLongestTyped + 1, QLatin1Char('a')));
}

void tst_ExamItem::bentAnswersAreRefused()
{
    QFETCH(int, kind);
    QFETCH(QString, text);

    QVERIFY(!responseFromText(askedPart(examPart(sampleItem(ItemKind(kind)))), text));
    QCOMPARE(shareOf(keyOf(ItemKind(kind)), text), 0);
}

void tst_ExamItem::whatIsAnsweredInPartIsNotComplete()
{
    const auto isWhole = [](ItemKind kind, const char *text) {
        const Item asked = askedPart(examPart(sampleItem(kind)));
        return isComplete(asked, *responseFromText(asked, QLatin1String(text)));
    };
    QVERIFY(!isWhole(ItemKind::Ordering, "3,1") && isWhole(ItemKind::Ordering, "3,1,0,2"));
    QVERIFY(!isWhole(ItemKind::Matching, "0:1") && isWhole(ItemKind::Matching, "0:1,1:1,2:0"));
    QVERIFY(!isWhole(ItemKind::MultipleChoice, "") && isWhole(ItemKind::MultipleChoice, "3"));
    QVERIFY(!isWhole(ItemKind::ShortAnswer, "") && !isWhole(ItemKind::Numeric, "x"));
    QVERIFY(isWhole(ItemKind::Numeric, "1.250"));
}

void tst_ExamItem::marksInPart_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("part");
    const auto row = [](ItemKind kind, int part) {
        QTest::newRow(qPrintable(kindName(kind))) << int(kind) << part;
    };
    row(ItemKind::SingleChoice, 50);
    row(ItemKind::MultipleChoice, 50);
    row(ItemKind::TrueFalse, 0);
    row(ItemKind::ShortAnswer, 0);
    row(ItemKind::Numeric, 50);
    row(ItemKind::Matching, 33);
    row(ItemKind::Ordering, 50);
}

void tst_ExamItem::marksInPart()
{
    QFETCH(int, kind);
    QFETCH(int, part);
    Question question;
    setItem(question, examPart(sampleItem(ItemKind(kind))), true);

    QCOMPARE(shareOf(keyOf(ItemKind(kind)), sampleAnswer(question, true)), 100);
    QCOMPARE(shareOf(keyOf(ItemKind(kind)), sampleAnswer(question, false)), part);
    QCOMPARE(shareOf(keyOf(ItemKind(kind)), QString()), 0);
}

void tst_ExamItem::aPaperIsNeverBelowZero()
{
    AnswerKeys keys;
    keys.insert(QStringLiteral("1.01"), keyOf(ItemKind::SingleChoice));
    const Paper paper{{{QStringLiteral("1.01"), {0, 1, 2}}}};

    const auto marks = markPaper(keys, paper, {QStringLiteral("2")});

    QVERIFY_RESULT(marks);
    QCOMPARE(marks->shares, QList<int>{-25});
    QCOMPARE(marks->correct, Score(0));
}

void tst_ExamItem::aVoidedPartCountsWhole()
{
    QCOMPARE(scoreOf({100, 33, -25, 0}).hundredths(), 108);
    QCOMPARE(scoreOf({100, 33, -25, 0}, {1, 2}).hundredths(), 300);
    QCOMPARE(scoreOf({-25, -50}, {0}).hundredths(), 50);
    QCOMPARE(scoreOf({-25, -50}).hundredths(), 0);
}

void tst_ExamItem::anUnusualBankLosesAndGetsBackItsKeys()
{
    const Bank bank = bankOfKinds(evenBank(3));
    const auto again = Bank::fromJson(bank.toJson());
    const Bank bare = bank.withoutKeys();

    const auto read = Bank::fromJsonWithoutKeys(bare.toJson(), bank.hash());
    const auto keys = AnswerKeys::fromJson(bank.answerKeys().toJson());

    QVERIFY_RESULT(again);
    QCOMPARE(again->hash(), bank.hash());
    QVERIFY(again->questions() == bank.questions());
    QVERIFY_RESULT(read);
    QVERIFY(read->questions() == bare.questions());
    QVERIFY(!bare.toJson().contains("fraction") && !bare.toJson().contains("trách nhiệm"));
    QVERIFY_RESULT(keys);
    const auto whole = read->withKeys(*keys);
    QVERIFY_RESULT(whole);
    QVERIFY(whole->questions() == bank.questions());
    QCOMPARE_ERROR(Bank::fromJson(bare.toJson()), ErrorCode::NotUnderstood);
    QCOMPARE_ERROR(Bank::fromJsonWithoutKeys(bank.toJson(), bank.hash()), ErrorCode::NotUnderstood);
}

void tst_ExamItem::aUsualBankSaysFormatOne()
{
    const Bank usual = evenBank(2);

    QVERIFY(usual.toJson().startsWith(R"({"format":1,)"));
    QVERIFY(usual.answerKeys().toJson().startsWith(R"({"format":1,)"));
    QVERIFY(bankOfKinds(usual).toJson().startsWith(R"({"format":2,)"));
    QCOMPARE_ERROR(Bank::fromJson(R"({"format":3,"questions":[]})"), ErrorCode::TooNew);
}

void tst_ExamItem::picturesGoWithTheBank()
{
    const QByteArray bytes("not looked at here");
    const QString name
        = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    Item item = sampleItem(ItemKind::TrueFalse);
    item.id = QStringLiteral("1.01");
    item.record.topic = 1;
    item.record.level = Level::Recall;
    item.stem = {QStringLiteral("<p><img alt=\"a\" src=\"%1\"/></p>").arg(name), true};
    const auto bank = Bank::fromQuestions({toQuestion(item)->question}, {{name, bytes}});
    QVERIFY_RESULT(bank);

    const auto again = Bank::fromJson(bank->toJson());
    const auto bent = Bank::fromJson(bank->toJson().replace(bytes.toBase64(), "bm90"));

    QVERIFY_RESULT(again);
    QCOMPARE(again->pictures().value(name), bytes);
    QCOMPARE(again->withoutKeys().pictures().size(), 1);
    QCOMPARE_ERROR(bent, ErrorCode::NotUnderstood);
}

void tst_ExamItem::aPaperShowsEveryKind()
{
    const Bank bank = bankOfKinds(evenBank(3));
    QHash<ItemKind, QSet<QString>> orders;

    for (int i = 0; i < 40; ++i) {
        const auto paper = drawPaper(bank, Blueprint::standard(), seedOf(i));
        QVERIFY_RESULT(paper);
        QCOMPARE(*Paper::fromCodes(paper->toCodes()), *paper);
        QStringList right;
        for (const PaperItem &item : paper->items) {
            const Question &question = *bank.find(item.questionId);
            QCOMPARE(item.order.size(), shownCount(question));
            right.append(sampleAnswer(question, true));
            if (question.asked)
                orders[question.asked->kind].insert(
                    paper->toCodes().at(right.size() - 1).section(QLatin1Char(':'), 1));
        }
        const auto marks = markPaper(bank.answerKeys(), *paper, right);
        QVERIFY_RESULT(marks);
        QCOMPARE(marks->correct, Score(30));
    }

    QCOMPARE(orders.size(), qsizetype(kItemKinds));
    QCOMPARE(orders.value(ItemKind::TrueFalse), QSet<QString>{QStringLiteral("01")});
    QCOMPARE(orders.value(ItemKind::Numeric), QSet<QString>{QString()});
    QCOMPARE(orders.value(ItemKind::Matching).size(), 6);
    QCOMPARE(orders.value(ItemKind::SingleChoice).size(), 6);
    QVERIFY(orders.value(ItemKind::Ordering).size() > 15);
}

void tst_ExamItem::wordsAreWithoutFormatting()
{
    const auto words = [](const char *html) { return plainWords({QString::fromUtf8(html), true}); };
    QCOMPARE(plainWords({QStringLiteral("a < b\n&amp;")}), QStringLiteral("a < b &amp;"));
    QCOMPARE(words(R"(<p>a &lt; b</p><p><img alt="x" src="y"/>c</p>)"),
             QStringLiteral("a < b [x] c"));
    QCOMPARE(words(R"(<p><img alt="" src="y"/></p><table><tr><td>1</td><td>2</td></tr></table>)"),
             QStringLiteral("[…] 1 | 2"));
}

void tst_ExamItem::scoresAreWritten_data()
{
    QTest::addColumn<int>("hundredths");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << 2700 << QStringLiteral("27");
    QTest::newRow("half") << 2550 << QStringLiteral("25.5");
    QTest::newRow("third") << 33 << QStringLiteral("0.33");
    QTest::newRow("hundredth") << 2501 << QStringLiteral("25.01");
    QTest::newRow("none") << 0 << QStringLiteral("0");
    QTest::newRow("below") << -125 << QStringLiteral("-1.25");
}

void tst_ExamItem::scoresAreWritten()
{
    QFETCH(int, hundredths);
    QFETCH(QString, text);
    const Score score = Score::fromHundredths(hundredths);

    QCOMPARE(score.text(), text);
    QCOMPARE(score.vietnamese(), QString(text).replace(QLatin1Char('.'), QLatin1Char(',')));
    QCOMPARE(score.toJson().toDouble(), score.questions());
}

QTEST_GUILESS_MAIN(tst_ExamItem)
#include "tst_exam_item.moc"
