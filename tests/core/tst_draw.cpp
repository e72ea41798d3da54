// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw_samples.h"
#include "core/exam/draw.h"
#include "core/exam/marking.h"
#include "support/choices.h"
#include "support/result_matchers.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace hocvu;

namespace {

QByteArray seed(int number)
{
    return QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha256);
}

/// \a perCell questions of every topic and level.
Bank makeBank(int perCell, bool practice = false)
{
    return evenBank(perCell, practice);
}

/// The sets of \a papers that cost least: fewest used, then fewest of other seats.
QList<QList<int>> leastCostly(const QList<QList<int>> &papers, const Bank &bank,
                              const DrawWishes &wishes)
{
    std::pair least(99, 99);
    QList<QList<int>> best;
    for (const QList<int> &paper : papers) {
        std::pair cost(0, 0);
        for (const int index : paper) {
            cost.first += wishes.used.contains(bank.questions().at(index).id) ? 1 : 0;
            cost.second += wishes.own.isEmpty() || wishes.own.testBit(index) ? 0 : 1;
        }
        if (cost < least)
            best.clear();
        least = std::min(least, cost);
        if (cost == least)
            best.append(paper);
    }
    return best;
}

QList<int> indicesOf(const Paper &paper, const Bank &bank)
{
    QList<int> indices;
    for (const PaperItem &item : paper.items)
        indices.append(int(bank.find(item.questionId) - bank.questions().constData()));
    std::sort(indices.begin(), indices.end());
    return indices;
}

} // namespace

class tst_Draw : public QObject
{
    Q_OBJECT

private slots:
    void paperFitsTheBlueprint();
    void sameSeedGivesTheSamePaper();
    void otherSeedGivesAnotherPaper();
    void paperIsKnownForEver();
    void everyPaperOfLeastCostIsAsLikely_data();
    void everyPaperOfLeastCostIsAsLikely();
    void whateverFitsIsFound();
    void aSecondAttemptAvoidsTheFirstWhileTheBankLasts_data();
    void aSecondAttemptAvoidsTheFirstWhileTheBankLasts();
    void keepsFixedOrder();
    void neverDrawsPracticeOfficially();
    void explainsWhatCannotBeFilled_data();
    void explainsWhatCannotBeFilled();
    void refusesAbsurdBlueprints_data();
    void refusesAbsurdBlueprints();
    void codesComeBack();
    void refusesBentCodes_data();
    void refusesBentCodes();
    void marksOnePointARightAnswer();
    void aVoidedQuestionIsRightForEverybody_data();
    void aVoidedQuestionIsRightForEverybody();
    void marksOnlyWhatTheBankHas();
};

void tst_Draw::paperFitsTheBlueprint()
{
    const Bank bank = makeBank(2);
    const Blueprint blueprint = Blueprint::standard();
    for (int i = 0; i < 300; ++i) {
        const auto paper = drawPaper(bank, blueprint, seed(i));
        QVERIFY_RESULT(paper);

        std::array<int, kTopics> topics{};
        std::array<int, kLevels> levels{};
        QSet<QString> ids;
        for (const PaperItem &item : paper->items) {
            const Question *question = bank.find(item.questionId);
            ++topics.at(size_t(question->topic - 1));
            ++levels.at(size_t(question->level));
            ids.insert(item.questionId);
        }
        QCOMPARE(topics, blueprint.topics);
        QCOMPARE(levels, blueprint.levels);
        QCOMPARE(ids.size(), 30);
    }
}

void tst_Draw::sameSeedGivesTheSamePaper()
{
    const Bank bank = makeBank(5);

    QCOMPARE(*drawPaper(bank, Blueprint::standard(), seed(7)),
             *drawPaper(bank, Blueprint::standard(), seed(7)));
}

void tst_Draw::otherSeedGivesAnotherPaper()
{
    const Bank bank = makeBank(5);

    QVERIFY(*drawPaper(bank, Blueprint::standard(), seed(7))
            != *drawPaper(bank, Blueprint::standard(), seed(8)));
}

void tst_Draw::paperIsKnownForEver()
{
    const auto paper = drawPaper(makeBank(3), Blueprint::standard(), seed(2026));

    // Method 2: a change of these bytes breaks every audit of papers drawn before it.
    QCOMPARE(kDrawMethod, 2);
    const QByteArray codes = paper->toCodes().join(QLatin1Char(' ')).toLatin1();
    QCOMPARE(QCryptographicHash::hash(codes, QCryptographicHash::Sha256).toHex().left(16),
             QByteArrayLiteral("47971fa9d7e78660"));
}

void tst_Draw::keepsFixedOrder()
{
    const Bank bank = makeBank(2);

    const Paper paper = *drawPaper(bank, Blueprint::standard(), seed(3));
    for (const PaperItem &item : paper.items) {
        if (bank.find(item.questionId)->fixedOrder)
            QCOMPARE(item.order, (QList<int>{0, 1, 2, 3}));
    }
}

void tst_Draw::neverDrawsPracticeOfficially()
{
    const Bank bank = makeBank(2, true);

    QCOMPARE_ERROR(drawPaper(bank, Blueprint::standard(), seed(1)), ErrorCode::Infeasible);
    QVERIFY_RESULT(drawPaper(bank, Blueprint::standard(), seed(1), true));
}

void tst_Draw::explainsWhatCannotBeFilled_data()
{
    QTest::addColumn<CellSizes>("sizes");
    QTest::addColumn<Blueprint>("blueprint");
    QTest::addColumn<QString>("detail");
    QTest::newRow("topics") << CellSizes{{1, 1, 0}, {5, 0, 0}, {0, 0, 1}}
                            << blueprintOf({3, 2, 2}, {3, 2, 2})
                            << "topic 1 has 2 questions, the blueprint asks for 3; topic 3 has 1 "
                               "questions, the blueprint asks for 2";
    QTest::newRow("a level") << CellSizes{{4, 4, 1}, {4, 4, 0}} << blueprintOf({2, 2}, {1, 1, 2})
                             << "the topics hold enough questions, but not with the blueprint's "
                                "levels; they can give 1 of level van_dung, it asks for 2";
    QTest::newRow("a level of which a topic has too many")
        << CellSizes{{4, 4, 9}, {4, 4, 0}} << blueprintOf({2, 2}, {1, 0, 3})
        << "the topics hold enough questions, but not with the blueprint's levels; they can give 2 "
           "of level van_dung, it asks for 3";
    // Topics 1 and 2 have only recall, of which there may be three.
    QTest::newRow("all of it together")
        << CellSizes{{9, 0, 0}, {9, 0, 0}, {9, 9, 9}} << blueprintOf({2, 2, 2}, {3, 2, 1})
        << "the topics hold enough questions, but not with the blueprint's levels; they can give 2 "
           "of levels thong_hieu and van_dung, it asks for 3";
    QTest::newRow("a blueprint that does not add up")
        << CellSizes{{9, 9, 9}} << blueprintOf({2}, {1, 1, 1})
        << "the blueprint's topics and levels do not add up";
}

void tst_Draw::explainsWhatCannotBeFilled()
{
    QFETCH(CellSizes, sizes);
    QFETCH(Blueprint, blueprint);
    QFETCH(QString, detail);

    const auto paper = drawPaper(bankOf(sizes), blueprint, seed(1));

    QCOMPARE_ERROR(paper, ErrorCode::Infeasible);
    QCOMPARE(paper.error().detail, detail);
}

void tst_Draw::refusesAbsurdBlueprints_data()
{
    QTest::addColumn<Blueprint>("blueprint");
    constexpr int kHuge = std::numeric_limits<int>::max();
    QTest::newRow("nothing") << Blueprint();
    QTest::newRow("more than a paper may have") << blueprintOf({121}, {121, 0, 0});
    QTest::newRow("huge") << blueprintOf({kHuge}, {kHuge, 0, 0});
    QTest::newRow("sums that overflow") << blueprintOf({kHuge, kHuge, 3}, {1, 0, 0});
    QTest::newRow("less than none") << blueprintOf({3, -1}, {2, 0, 0});
}

void tst_Draw::refusesAbsurdBlueprints()
{
    QFETCH(Blueprint, blueprint);

    QVERIFY(!blueprint.isConsistent());
    QCOMPARE_ERROR(drawPaper(makeBank(2), blueprint, seed(1)), ErrorCode::Infeasible);
    QVERIFY(blueprintOf({120}, {120, 0, 0}).isConsistent());
}

void tst_Draw::everyPaperOfLeastCostIsAsLikely_data()
{
    QTest::addColumn<QStringList>("used");
    QTest::addColumn<QList<int>>("own"); // indices in the bank; none: all
    QTest::addColumn<int>("papers");
    QTest::newRow("no wishes") << QStringList() << QList<int>() << 3 * 2 + 1 * 1;
    QTest::newRow("some used") << QStringList{"1.0.0001", "2.2.0000"} << QList<int>()
                               << 2 * 1 + 1 * 1;
    // Recall of topic 1 is all used, so the other table costs less.
    QTest::newRow("a cell used up")
        << QStringList{"1.0.0000", "1.0.0001", "1.0.0002"} << QList<int>() << 1;
    QTest::newRow("own") << QStringList() << QList<int>{0, 1, 5} << 2;
    QTest::newRow("own, one of them used") << QStringList{"1.0.0000"} << QList<int>{0, 1, 5} << 1;
    QTest::newRow("one of another seat") << QStringList() << QList<int>{0, 1} << 2 * 2;
    QTest::newRow("all used, own ones first")
        << QStringList{"1.0.0000", "1.0.0001", "1.0.0002", "1.2.0000",
                       "2.0.0000", "2.2.0000", "2.2.0001"}
        << QList<int>{0, 2, 5, 6} << 2 * 2;
}

void tst_Draw::everyPaperOfLeastCostIsAsLikely()
{
    QFETCH(QStringList, used);
    QFETCH(QList<int>, own);
    QFETCH(int, papers);
    // Small enough to list: two topics in two levels, one question of each to draw.
    const Bank bank = bankOf({{3, 0, 1}, {1, 0, 2}});
    const Blueprint blueprint = blueprintOf({1, 1}, {1, 0, 1});
    DrawWishes wishes;
    wishes.used = QSet<QString>(used.begin(), used.end());
    if (!own.isEmpty())
        wishes.own.resize(bank.questions().size());
    for (const int index : own)
        wishes.own.setBit(index);
    const int draws = 4000 * papers;

    const auto draw = PaperDraw::prepare(bank, blueprint, wishes);
    QVERIFY_RESULT(draw);
    QHash<QList<int>, int> seen;
    for (int i = 0; i < draws; ++i)
        ++seen[indicesOf(draw->draw(seed(i)), bank)];

    const QList<QList<int>> best = leastCostly(AllPapers(bank, blueprint).papers(), bank, wishes);
    QCOMPARE(best.size(), papers);
    QCOMPARE(seen.size(), papers);
    QVERIFY(draw->paperCount() == DrawCount(quint64(papers)));
    double chiSquare = 0;
    for (const QList<int> &paper : best)
        chiSquare += std::pow(seen.value(paper) - 4000, 2) / 4000;
    QVERIFY2(chiSquare < 38.3, qPrintable(QString::number(chiSquare))); // 6 d.f. at most, p = 1e-6
}

void tst_Draw::whateverFitsIsFound()
{
    std::mt19937 random(1); // NOLINT(cert-msc51-cpp): the same cases every time
    const auto below = [&random](int bound) { return int(random() % unsigned(bound)); };
    int feasible = 0;
    for (int i = 0; i < 3000; ++i) {
        CellSizes sizes;
        for (int topic = 0; topic < 3; ++topic)
            sizes.push_back({below(3), below(3), below(3)});
        Blueprint blueprint;
        for (int n = 1 + below(5); n > 0; --n) {
            ++blueprint.topics.at(size_t(below(3)));
            ++blueprint.levels.at(size_t(below(3)));
        }
        const Bank bank = bankOf(sizes);
        DrawWishes wishes;
        wishes.own.resize(below(2) * bank.questions().size());
        for (qsizetype q = 0; q < wishes.own.size(); ++q)
            wishes.own.setBit(q, below(2) == 0);
        for (const Question &question : bank.questions()) {
            if (below(3) == 0)
                wishes.used.insert(question.id);
        }

        const auto draw = PaperDraw::prepare(bank, blueprint, wishes);

        const QList<QList<int>> best
            = leastCostly(AllPapers(bank, blueprint).papers(), bank, wishes);
        QCOMPARE(draw.has_value(), !best.isEmpty());
        if (!draw) { // what is missing can always be said
            QVERIFY2(draw.error().detail.contains("asks for"), qPrintable(draw.error().detail));
            continue;
        }
        ++feasible;
        QVERIFY(draw->paperCount() == DrawCount(quint64(best.size())));
        for (int n = 0; n < 3; ++n)
            QVERIFY(best.contains(indicesOf(draw->draw(seed(n)), bank)));
    }
    QVERIFY2(feasible > 800 && feasible < 2800, qPrintable(QString::number(feasible)));
}

void tst_Draw::aSecondAttemptAvoidsTheFirstWhileTheBankLasts_data()
{
    QTest::addColumn<int>("perCell");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<int>("used"); // of its 30 questions
    QTest::newRow("two a cell, second") << 2 << 2 << 0;
    // Of 28 questions a level 22, 24 and 14 are gone: 5 and 8 are lacking.
    QTest::newRow("two a cell, third") << 2 << 3 << 13;
    QTest::newRow("nine a cell, ninth") << 9 << 9 << 0;
}

void tst_Draw::aSecondAttemptAvoidsTheFirstWhileTheBankLasts()
{
    QFETCH(int, perCell);
    QFETCH(int, attempt);
    QFETCH(int, used);
    const Bank bank = makeBank(perCell);
    DrawWishes wishes;
    for (int number = 1; number < attempt; ++number) {
        const auto draw = PaperDraw::prepare(bank, Blueprint::standard(), wishes);
        QVERIFY_RESULT(draw);
        wishes.used += idsOf(draw->draw(seed(number)));
    }

    const auto draw = PaperDraw::prepare(bank, Blueprint::standard(), wishes);

    QVERIFY_RESULT(draw);
    QCOMPARE((idsOf(draw->draw(seed(attempt))) & wishes.used).size(), draw->usedCount());
    QCOMPARE(draw->usedCount(), used);
    QCOMPARE(draw->foreignCount(), 0);
}

void tst_Draw::codesComeBack()
{
    const auto paper = drawPaper(makeBank(2), Blueprint::standard(), seed(5));

    QCOMPARE(*Paper::fromCodes(paper->toCodes()), *paper);
    const QStringList others{QStringLiteral("3.01:"), QStringLiteral("3.02:10"),
                             QStringLiteral("3.03:9876543210")};
    QCOMPARE(Paper::fromCodes(others)->toCodes(), others);
}

void tst_Draw::refusesBentCodes_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"", ":0123", "3.01", ":", "3.01:1", "3.01:0122", "3.01:0124",
                             "3.01:012a", "3.01:-123", "3.01:01234567899", "3.01:01234567890"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void tst_Draw::refusesBentCodes()
{
    QFETCH(QString, code);

    QCOMPARE_ERROR(Paper::fromCodes({code}), ErrorCode::NotUnderstood);
}

void tst_Draw::marksOnePointARightAnswer()
{
    const Bank bank = makeBank(2);
    const Paper paper = *drawPaper(bank, Blueprint::standard(), seed(9));
    QList<int> choices(30, 1); // the key of all is option 0
    choices[0] = 0;
    choices[1] = -1;
    choices[29] = 0;

    const auto marks = markPaper(bank.answerKeys(), paper, answersFor(choices));

    QVERIFY_RESULT(marks);
    QCOMPARE(marks->correct, 2);
    QCOMPARE(marks->answered, 29);
    QCOMPARE(marks->total, 30);
    QVERIFY(marks->worth(0) == 100 && marks->worth(29) == 100 && marks->worth(1) == 0);
}

void tst_Draw::aVoidedQuestionIsRightForEverybody_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<int>("byKey");

    QTest::newRow("who had it right") << 0 << 1;
    QTest::newRow("who had it wrong") << 2 << 0;
    QTest::newRow("who left it open") << -1 << 0;
}

void tst_Draw::aVoidedQuestionIsRightForEverybody()
{
    QFETCH(int, choice);
    QFETCH(int, byKey);
    const Bank bank = makeBank(2);
    const Paper paper = *drawPaper(bank, Blueprint::standard(), seed(9));
    QList<int> choices(30, 1); // the key of all is option 0
    choices[7] = choice;

    const auto marks = markPaper(bank.answerKeys(), paper, answersFor(choices), {7});

    QVERIFY_RESULT(marks);
    QCOMPARE(marks->correct, 1);
    QCOMPARE(scoreOf(marks->shares), Score(byKey));
    QCOMPARE(marks->total, 30);
    QCOMPARE(marks->answered, choice < 0 ? 29 : 30);
    QVERIFY(marks->worth(7) == 100 && marks->worth(8) == 0);
}

void tst_Draw::marksOnlyWhatTheBankHas()
{
    QCOMPARE_ERROR(markPaper(makeBank(1).answerKeys(), Paper{{{QStringLiteral("99.99")}}}, {}),
                   ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(tst_Draw)
#include "tst_draw.moc"
