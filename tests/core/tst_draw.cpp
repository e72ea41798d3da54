// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/draw.h"
#include "core/exam/draw_stream.h"
#include "core/exam/marking.h"
#include "support/result_matchers.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>

#include <cmath>

using namespace hocvu;

namespace {

QByteArray seed(int number)
{
    return QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha256);
}

/// \a perCell questions of every topic and level.
Bank makeBank(int perCell, bool practice = false)
{
    QList<Question> questions;
    for (int topic = 1; topic <= kTopics; ++topic) {
        for (int i = 0; i < perCell * kLevels; ++i) {
            Question question;
            question.id = QStringLiteral("%1.%2").arg(topic).arg(i, 6, 10, QLatin1Char('0'));
            question.topic = topic;
            question.level = Level(i % kLevels);
            question.practice = practice;
            question.stem = question.id;
            question.options = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                QStringLiteral("d")};
            question.fixedOrder = i % 5 == 0;
            questions.append(question);
        }
    }
    return *Bank::fromQuestions(questions);
}

} // namespace

class tst_Draw : public QObject
{
    Q_OBJECT

private slots:
    void streamIsSha256InCounterMode();
    void streamIsUniformBelowAnyBound();
    void paperFitsTheBlueprint();
    void sameSeedGivesTheSamePaper();
    void otherSeedGivesAnotherPaper();
    void paperIsKnownForEver();
    void everyQuestionIsDrawnAsOften();
    void everyPaperIsAsLikely();
    void everyPositionHoldsEveryOptionAsOften();
    void keepsFixedOrder();
    void neverDrawsPracticeOfficially();
    void explainsWhatCannotBeFilled();
    void codesComeBack();
    void refusesBentCodes_data();
    void refusesBentCodes();
    void marksOnePointARightAnswer();
    void aVoidedQuestionIsRightForEverybody_data();
    void aVoidedQuestionIsRightForEverybody();
    void marksOnlyWhatTheBankHas();
};

void tst_Draw::streamIsSha256InCounterMode()
{
    DrawStream stream(seed(1));

    const QByteArray block
        = QCryptographicHash::hash(seed(1) + QByteArray(8, '\0'), QCryptographicHash::Sha256);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(QByteArray::number(stream.next(), 16).rightJustified(16, '0'),
                 block.mid(8 * i, 8).toHex());
    const QByteArray second = QCryptographicHash::hash(seed(1) + QByteArray(7, '\0') + '\1',
                                                       QCryptographicHash::Sha256);
    QCOMPARE(QByteArray::number(stream.next(), 16).rightJustified(16, '0'), second.left(8).toHex());
}

void tst_Draw::streamIsUniformBelowAnyBound()
{
    constexpr int kBound = 7;
    constexpr int kDraws = 70'000;
    DrawStream stream(seed(2));
    std::array<int, kBound> counts{};

    for (int i = 0; i < kDraws; ++i)
        ++counts.at(size_t(stream.below(kBound)));

    double chiSquare = 0;
    for (const int count : counts)
        chiSquare += std::pow(count - kDraws / kBound, 2) / (kDraws / kBound);
    QVERIFY2(chiSquare < 22.5, qPrintable(QString::number(chiSquare))); // 6 d.f., p = 0.001
}

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

    // Method version 1: a change of these bytes breaks every audit of papers drawn before it.
    const QByteArray codes = paper->toCodes().join(QLatin1Char(' ')).toLatin1();
    QCOMPARE(QCryptographicHash::hash(codes, QCryptographicHash::Sha256).toHex().left(16),
             QByteArrayLiteral("1395746d3a6b91ea"));
}

void tst_Draw::everyQuestionIsDrawnAsOften()
{
    constexpr int kPapers = 6000;
    const Bank bank = makeBank(2);
    QHash<QString, int> drawn;

    for (int i = 0; i < kPapers; ++i) {
        const Paper paper = *drawPaper(bank, Blueprint::standard(), seed(i));
        for (const PaperItem &item : paper.items)
            ++drawn[item.questionId];
    }

    // Within a cell all are alike: compare the two questions of each.
    double chiSquare = 0;
    int cells = 0;
    for (int topic = 1; topic <= kTopics; ++topic) {
        for (const Level level : {Level::Recall, Level::Understanding, Level::Application}) {
            const QList<int> &cell = bank.cell(topic, level, false);
            const double a = drawn.value(bank.questions().at(cell.at(0)).id);
            const double b = drawn.value(bank.questions().at(cell.at(1)).id);
            chiSquare += std::pow(a - b, 2) / (a + b);
            ++cells;
        }
    }
    QCOMPARE(cells, 42);
    QVERIFY2(chiSquare < 76.1, qPrintable(QString::number(chiSquare))); // 42 d.f., p = 0.001
}

void tst_Draw::everyPaperIsAsLikely()
{
    // Small enough to list: two topics of 3 + 1 questions in two levels, one of each to draw.
    QList<Question> questions;
    const auto add = [&questions](int topic, Level level, int count) {
        for (int i = 0; i < count; ++i) {
            Question question;
            question.id = QStringLiteral("%1.%2.%3").arg(topic).arg(int(level)).arg(i);
            question.topic = topic;
            question.level = level;
            question.stem = question.id;
            question.options = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                QStringLiteral("d")};
            questions.append(question);
        }
    };
    add(1, Level::Recall, 3);
    add(1, Level::Application, 1);
    add(2, Level::Recall, 1);
    add(2, Level::Application, 2);
    const Bank bank = *Bank::fromQuestions(questions);
    Blueprint blueprint;
    blueprint.topics.at(0) = 1;
    blueprint.topics.at(1) = 1;
    blueprint.levels = {1, 0, 1};
    constexpr int kPapers = 14'000;
    constexpr int kKinds = 3 * 2 + 1 * 1;
    QHash<QString, int> seen;

    for (int i = 0; i < kPapers; ++i) {
        QStringList ids;
        const Paper paper = *drawPaper(bank, blueprint, seed(i));
        for (const PaperItem &item : paper.items)
            ids.append(item.questionId);
        ids.sort();
        ++seen[ids.join(QLatin1Char(' '))];
    }

    QCOMPARE(seen.size(), kKinds);
    double chiSquare = 0;
    for (const int count : std::as_const(seen))
        chiSquare += std::pow(count - kPapers / kKinds, 2) / (kPapers / kKinds);
    QVERIFY2(chiSquare < 22.5, qPrintable(QString::number(chiSquare)));
}

void tst_Draw::everyPositionHoldsEveryOptionAsOften()
{
    const Bank bank = makeBank(2);
    std::array<std::array<int, kOptions>, kOptions> counts{};
    int shuffled = 0;

    for (int i = 0; i < 2000; ++i) {
        const Paper paper = *drawPaper(bank, Blueprint::standard(), seed(i));
        for (const PaperItem &item : paper.items) {
            if (bank.find(item.questionId)->fixedOrder)
                continue;
            ++shuffled;
            for (size_t place = 0; place < kOptions; ++place)
                ++counts.at(place).at(size_t(item.order.at(place)));
        }
    }

    double chiSquare = 0;
    for (const auto &place : counts) {
        for (const int count : place)
            chiSquare += std::pow(count - shuffled / 4.0, 2) / (shuffled / 4.0);
    }
    QVERIFY2(chiSquare < 27.9, qPrintable(QString::number(chiSquare))); // 9 d.f., p = 0.001
}

void tst_Draw::keepsFixedOrder()
{
    const Bank bank = makeBank(2);

    const Paper paper = *drawPaper(bank, Blueprint::standard(), seed(3));
    for (const PaperItem &item : paper.items) {
        if (bank.find(item.questionId)->fixedOrder)
            QCOMPARE(item.order, (std::array<int, kOptions>{0, 1, 2, 3}));
    }
}

void tst_Draw::neverDrawsPracticeOfficially()
{
    const Bank bank = makeBank(2, true);

    QCOMPARE_ERROR(drawPaper(bank, Blueprint::standard(), seed(1)), ErrorCode::Infeasible);
    QVERIFY_RESULT(drawPaper(bank, Blueprint::standard(), seed(1), true));
}

void tst_Draw::explainsWhatCannotBeFilled()
{
    Blueprint blueprint = Blueprint::standard();
    blueprint.topics.at(4) = 9;
    blueprint.levels = {18, 12, 7};

    const auto paper = drawPaper(makeBank(2), blueprint, seed(1));

    QCOMPARE_ERROR(paper, ErrorCode::Infeasible);
    QCOMPARE(paper.error().detail,
             QStringLiteral("topic 5 has 6 questions, the blueprint asks for 9"));
    blueprint.levels = {1, 1, 1};
    QCOMPARE_ERROR(drawPaper(makeBank(2), blueprint, seed(1)), ErrorCode::Infeasible);
}

void tst_Draw::codesComeBack()
{
    const auto paper = drawPaper(makeBank(2), Blueprint::standard(), seed(5));

    QCOMPARE(*Paper::fromCodes(paper->toCodes()), *paper);
}

void tst_Draw::refusesBentCodes_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"", ":0123", "3.01", "3.01:", "3.01:012", "3.01:01234", "3.01:0122",
                             "3.01:0124", "3.01:012a", "3.01:-123"})
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

    const auto marks = markPaper(bank, paper, choices);

    QVERIFY_RESULT(marks);
    QCOMPARE(marks->correct, 2);
    QCOMPARE(marks->answered, 29);
    QCOMPARE(marks->total, 30);
    QVERIFY(marks->right.at(0) && marks->right.at(29) && !marks->right.at(1));
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

    const auto marks = markPaper(bank, paper, choices, {7});

    QVERIFY_RESULT(marks);
    QCOMPARE(marks->correct, 1);
    QCOMPARE(marks->byKey, byKey);
    QCOMPARE(marks->total, 30);
    QCOMPARE(marks->answered, choice < 0 ? 29 : 30);
    QVERIFY(marks->right.at(7) && !marks->right.at(8));
}

void tst_Draw::marksOnlyWhatTheBankHas()
{
    QCOMPARE_ERROR(markPaper(makeBank(1), Paper{{{QStringLiteral("99.99")}}}, {0}),
                   ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(tst_Draw)
#include "tst_draw.moc"
