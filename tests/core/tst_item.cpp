// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/item.h"

#include "support/result_matchers.h"

using namespace hocvu;

namespace {

SourcedQuestion question()
{
    SourcedQuestion sourced;
    Question &question = sourced.question;
    question.id = QStringLiteral("3.01");
    question.topic = 3;
    question.level = Level::Application;
    question.practice = true;
    question.stem = QStringLiteral("Hỏi gì?");
    question.options
        = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")};
    question.key = 2;
    question.fixedOrder = true;
    question.explanation = QStringLiteral("Vì thế.");
    question.sourceDocument = QStringLiteral("Luật số 1/2025/QH15");
    question.sourceArticle = QStringLiteral("Điều 1");
    question.confidence = Confidence::Indirect;
    question.lesson = 4;
    question.version = 7;
    sourced.file = QStringLiteral("f.yaml");
    sourced.line = 9;
    sourced.asOf = QDate(2026, 5, 28);
    sourced.validFrom = QDate(2026, 1, 1);
    sourced.validTo = QDate(2027, 1, 1);
    sourced.question.scene = QStringLiteral("canh");
    sourced.review = Review{1, Review::Verdict::Mended, QStringLiteral("ghi chú")};
    return sourced;
}

} // namespace

class tst_Item : public QObject
{
    Q_OBJECT

private slots:
    void anExamQuestionIsAnItemAndBack();
    void whatIsNoExamQuestionIsSaid_data();
    void whatIsNoExamQuestionIsSaid();
    void percentsAreWrittenAndRead_data();
    void percentsAreWrittenAndRead();
    void noPercentsAreRefused();
    void namesAreReadAgain();
    void faultsAreFound_data();
    void faultsAreFound();
};

void tst_Item::anExamQuestionIsAnItemAndBack()
{
    const SourcedQuestion before = question();

    const auto after = toQuestion(fromQuestion(before));

    QVERIFY_RESULT(after);
    QVERIFY(after->question == before.question);
    QCOMPARE(after->file, before.file);
    QCOMPARE(after->line, before.line);
    QCOMPARE(after->asOf, before.asOf);
    QCOMPARE(after->validFrom, before.validFrom);
    QCOMPARE(after->validTo, before.validTo);
    QCOMPARE(after->question.scene, before.question.scene);
    QVERIFY(sameItem(fromQuestion(*after), fromQuestion(before)));
}

void tst_Item::whatIsNoExamQuestionIsSaid_data()
{
    QTest::addColumn<Item>("item");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *why, auto change) {
        Item item = fromQuestion(question());
        change(item);
        QTest::newRow(why) << item << QString::fromLatin1(why);
    };
    row("it has 11 things to choose from, a paper can show 10", [](Item &item) {
        while (item.options.size() < 11)
            item.options.append(ItemOption{{QStringLiteral("thêm")}});
    });
    row("no right answer is marked; mark one", [](Item &item) {
        for (ItemOption &option : item.options)
            option.fraction = 0;
    });
    row("it has no level", [](Item &item) { item.record.level.reset(); });
    row("it has no topic", [](Item &item) { item.record.topic = 0; });
    row("it has no id", [](Item &item) { item.id.clear(); });
    row("nothing is asked; write the question", [](Item &item) { item.stem.text.clear(); });
}

void tst_Item::whatIsNoExamQuestionIsSaid()
{
    QFETCH(Item, item);
    QFETCH(QString, why);

    const auto made = toQuestion(item);

    QCOMPARE_ERROR(made, ErrorCode::NotUnderstood);
    QCOMPARE(made.error().detail, why);
}

void tst_Item::percentsAreWrittenAndRead_data()
{
    QTest::addColumn<int>("fraction");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << kWhole << QStringLiteral("100");
    QTest::newRow("none") << 0 << QStringLiteral("0");
    QTest::newRow("a third") << 3333333 << QStringLiteral("33.33333");
    QTest::newRow("minus a half") << -kWhole / 2 << QStringLiteral("-50");
    QTest::newRow("the least") << 1 << QStringLiteral("0.00001");
    QTest::newRow("minus the least") << -1 << QStringLiteral("-0.00001");
    QTest::newRow("12.5") << 1250000 << QStringLiteral("12.5");
}

void tst_Item::percentsAreWrittenAndRead()
{
    QFETCH(int, fraction);
    QFETCH(QString, text);

    QCOMPARE(percentText(fraction), text);
    QCOMPARE(fractionFromPercent(text).value_or(-1), fraction);
}

void tst_Item::noPercentsAreRefused()
{
    for (const char *text : {"", "x", "101", "-100.1", "nan", "inf", "1e9"})
        QVERIFY2(!fractionFromPercent(QLatin1String(text)), text);
}

void tst_Item::namesAreReadAgain()
{
    for (int i = 0; i < kItemKinds; ++i)
        QVERIFY(kindFromName(kindName(ItemKind(i))) == ItemKind(i));
    for (int i = 0; i < kOrderGradings; ++i)
        QVERIFY(gradingFromName(gradingName(OrderGrading(i))) == OrderGrading(i));
    QVERIFY(!kindFromName(QStringLiteral("essay")));
    QVERIFY(!gradingFromName(QString()));
}

void tst_Item::faultsAreFound_data()
{
    QTest::addColumn<Item>("item");
    const auto row = [](const char *name, ItemKind kind, auto change) {
        Item item;
        item.kind = kind;
        item.stem = {QStringLiteral("s")};
        item.options = {{{QStringLiteral("a")}, kWhole}, {{QStringLiteral("b")}}};
        item.answers = {{kind == ItemKind::Numeric ? QString() : QStringLiteral("a")}};
        item.lefts = {{QStringLiteral("a")}};
        item.rights = {{QStringLiteral("1")}, {QStringLiteral("2")}};
        item.matches = {{0, 1, kWhole}};
        QVERIFY2(kind == ItemKind::TrueFalse || faultOf(item).isEmpty(), name);
        change(item);
        QTest::newRow(name) << item;
    };
    row("no stem", ItemKind::SingleChoice, [](Item &item) { item.stem = {}; });
    row("one option", ItemKind::SingleChoice, [](Item &item) { item.options.removeLast(); });
    row("an empty option", ItemKind::MultipleChoice,
        [](Item &item) { item.options.last().text = {}; });
    row("no key", ItemKind::MultipleChoice, [](Item &item) { item.options.first().fraction = 0; });
    row("more than the whole", ItemKind::SingleChoice,
        [](Item &item) { item.options.first().fraction = kWhole + 1; });
    row("true and false and maybe", ItemKind::TrueFalse, [](Item &item) {
        item.options = {{{}, kWhole}, {}, {}};
    });
    row("no answer", ItemKind::ShortAnswer, [](Item &item) { item.answers.clear(); });
    row("an empty answer", ItemKind::ShortAnswer,
        [](Item &item) { item.answers.first().pattern.clear(); });
    row("only wrong answers", ItemKind::ShortAnswer,
        [](Item &item) { item.answers.first().fraction = 0; });
    row("not a number", ItemKind::Numeric,
        [](Item &item) { item.answers.first().value = qQNaN(); });
    row("a negative tolerance", ItemKind::Numeric,
        [](Item &item) { item.answers.first().tolerance = -1; });
    row("a pair that points nowhere", ItemKind::Matching,
        [](Item &item) { item.matches.first().right = 2; });
    row("a left side without a right one", ItemKind::Matching,
        [](Item &item) { item.lefts << ItemText{QStringLiteral("b")}; });
    row("one right side", ItemKind::Matching, [](Item &item) {
        item.rights.removeFirst();
        item.matches.first().right = 0;
    });
    row("points without number", ItemKind::SingleChoice, [](Item &item) { item.points = qQNaN(); });
    row("a negative penalty", ItemKind::SingleChoice, [](Item &item) { item.penalty = -1; });
}

void tst_Item::faultsAreFound()
{
    QFETCH(Item, item);

    QVERIFY(!faultOf(item).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Item)
#include "tst_item.moc"
