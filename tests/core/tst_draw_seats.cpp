// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw_samples.h"
#include "core/exam/draw_room.h"
#include "core/exam/draw_seed.h"
#include "support/demo_bank.h"
#include "support/result_matchers.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace hocvu;

class tst_DrawSeats : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_demo = demoBank(); }
    void neighboursShareNothingOfTheRealBank_data();
    void neighboursShareNothingOfTheRealBank();
    void secondAttemptsTakeAsFewOfTheOthersAsTheBankAllows_data();
    void secondAttemptsTakeAsFewOfTheOthersAsTheBankAllows();
    void everybodyGetsTheSameChance();
    void everyPaperOfARoomIsAsHard();
    void coloursAreDealtAlike_data();
    void coloursAreDealtAlike();
    void anotherRoomIsDealtAnew();
    void leastSharedIsTheLeastThereIs();
    void neighboursShareTheLeastThereIs_data();
    void neighboursShareTheLeastThereIs();
    void theLargestPaperIsDealtToo();
    void noSeatIsDealtWhatCannotBeDrawn();

private:
    Bank m_demo;
};

namespace {

int shared(const Paper &a, const Paper &b)
{
    return int((idsOf(a) & idsOf(b)).size());
}

/// The papers of neighbours, one a colour, and what each two of them share, added up.
int sharedByAll(const QList<Paper> &papers)
{
    int sum = 0;
    for (qsizetype i = 0; i < papers.size(); ++i) {
        for (qsizetype j = i + 1; j < papers.size(); ++j)
            sum += shared(papers.at(i), papers.at(j));
    }
    return sum;
}

Seat seatOf(int colours, int colour)
{
    return colours == 2 ? Seat{0, 2 + colour} : Seat{2 + colour / 2, 2 + colour % 2};
}

/// A room of people in rows, or in one line: everybody's first and second paper.
struct SeatedRoom
{
    SeatedRoom(const Bank &bank, int rowCount, int placeCount, int number)
        : rows(rowCount)
        , places(placeCount)
        , draw(bank, Blueprint::standard(), seedOf(number, "room"))
    {
        for (int row = 0; row < rows; ++row) {
            for (int place = 0; place < places; ++place) {
                const Seat seat{rows == 1 ? 0 : row + 1, place + 1};
                const QUuid person = QUuid::createUuidV5(QUuid(), seat.toText());
                const auto sit = [&](int attempt, const QList<Paper> &earlier) {
                    return *draw.draw(attemptSeed(draw.seed(), person, attempt), seat, earlier);
                };
                first.append(sit(1, {}));
                second.append(sit(2, {first.constLast()}));
            }
        }
    }
    /// Calls \a look with the indices of each two seats that touch, also at a corner.
    template <typename Look>
    void forNeighbours(Look look) const
    {
        for (int a = 0; a < rows * places; ++a) {
            for (int b = a + 1; b < rows * places; ++b) {
                if (std::abs(a / places - b / places) <= 1
                    && std::abs(a % places - b % places) <= 1)
                    look(a, b);
            }
        }
    }

    int rows;
    int places;
    RoomDraw draw;
    QList<Paper> first;
    QList<Paper> second;
};

void roomSizes()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("places");
    QTest::newRow("one line") << 1 << 12;
    QTest::newRow("rows") << 6 << 5;
}

/// By every table there is, what \a colours papers together share at least.
class LeastByTrying
{
public:
    LeastByTrying(const CellSizes &sizes, const Blueprint &blueprint, int colours)
        : m_sizes(sizes)
        , m_left(blueprint)
        , m_colours(colours)
    {
        for (int &count : m_left.topics)
            count *= colours;
        for (int &count : m_left.levels)
            count *= colours;
        go(0, 0);
    }
    /// -1: there is no table.
    int least() const { return m_least; }

private:
    void go(size_t cell, int sum)
    {
        if (cell == m_sizes.size() * kLevels) {
            if (m_left.total() == 0 && (m_least < 0 || sum < m_least))
                m_least = sum;
            return;
        }
        const size_t topic = cell / kLevels;
        const size_t level = cell % kLevels;
        const int have = m_sizes[topic][level];
        for (int taken = 0; taken <= m_colours * have; ++taken) {
            if (taken > m_left.topics.at(topic) || taken > m_left.levels.at(level))
                break;
            m_left.topics.at(topic) -= taken;
            m_left.levels.at(level) -= taken;
            // Some questions on n papers, the others on one more: pairs of papers that share them.
            const int n = have == 0 ? 0 : taken / have;
            const int more = have == 0 ? 0 : taken % have;
            go(cell + 1, sum + more * n * (n + 1) / 2 + (have - more) * n * (n - 1) / 2);
            m_left.topics.at(topic) += taken;
            m_left.levels.at(level) += taken;
        }
    }

    const CellSizes &m_sizes;
    Blueprint m_left;
    int m_colours;
    int m_least = -1;
};

/// Small banks and blueprints of all kinds; some fit nothing.
struct SmallCase
{
    CellSizes sizes;
    Blueprint blueprint;
};

SmallCase smallCase(std::mt19937 &random, int most)
{
    const auto below = [&random](int bound) { return int(random() % unsigned(bound)); };
    SmallCase one;
    for (int topic = 0; topic < 3; ++topic)
        one.sizes.push_back({below(most + 1), below(most + 1), below(most + 1)});
    for (int i = 1 + below(4); i > 0; --i) {
        ++one.blueprint.topics.at(size_t(below(3)));
        ++one.blueprint.levels.at(size_t(below(3)));
    }
    return one;
}

} // namespace

void tst_DrawSeats::neighboursShareNothingOfTheRealBank_data()
{
    roomSizes();
}

void tst_DrawSeats::neighboursShareNothingOfTheRealBank()
{
    QFETCH(int, rows);
    QFETCH(int, places);
    double sum = 0;
    int apart = 0;
    QCOMPARE(SeatDeal::deal(m_demo, Blueprint::standard(), seedOf(1), 2)->leastShared(), 0);
    QCOMPARE(SeatDeal::deal(m_demo, Blueprint::standard(), seedOf(1), 4)->leastShared(), 0);

    for (int number = 0; number < 10; ++number) {
        const SeatedRoom room(m_demo, rows, places, number);
        int pairs = 0;
        room.forNeighbours([&](int a, int b) {
            QCOMPARE(shared(room.first.at(a), room.first.at(b)), 0);
            ++pairs;
        });
        QCOMPARE(pairs, rows == 1 ? places - 1 : 4 * rows * places - 3 * (rows + places) + 2);
        // The price, paid by people who do not sit together.
        for (int i = 0; i < rows * places; ++i) {
            for (int j = i + 2; j < rows * places; ++j) {
                const bool isSameColour
                    = (j / places - i / places) % 2 == 0 && (j % places - i % places) % 2 == 0;
                apart += isSameColour ? 1 : 0;
                sum += isSameColour ? shared(room.first.at(i), room.first.at(j)) : 0;
            }
        }
    }
    qInfo("two papers of one colour share %.1f questions in the mean", sum / apart);
}

void tst_DrawSeats::secondAttemptsTakeAsFewOfTheOthersAsTheBankAllows_data()
{
    roomSizes();
}

void tst_DrawSeats::secondAttemptsTakeAsFewOfTheOthersAsTheBankAllows()
{
    QFETCH(int, rows);
    QFETCH(int, places);
    int most = 0;
    int mostMixed = 0;
    int sum = 0;
    int pairs = 0;

    for (int number = 0; number < 10; ++number) {
        const SeatedRoom room(m_demo, rows, places, number);
        for (int i = 0; i < rows * places; ++i)
            QCOMPARE(shared(room.first.at(i), room.second.at(i)), 0);
        room.forNeighbours([&](int a, int b) {
            const int both = shared(room.second.at(a), room.second.at(b));
            most = std::max(most, both);
            sum += both;
            ++pairs;
            mostMixed = std::max({mostMixed, shared(room.first.at(a), room.second.at(b)),
                                  shared(room.second.at(a), room.first.at(b))});
        });
    }

    qInfo(
        "two second papers side by side share %.2f questions in the mean, %d at most; a first and "
        "a second one %d at most",
        double(sum) / pairs, most, mostMixed);
    // In a line a colour has ten questions a topic, five or six of which two papers take. In rows
    // it has five: of topics 3 and 6, of which a paper has three, one at least is another seat's.
    QVERIFY(rows > 1 || (most == 0 && mostMixed == 0));
    QVERIFY(most <= 4 && mostMixed <= 4);
}

void tst_DrawSeats::everybodyGetsTheSameChance()
{
    // Over rooms, a question is as often a seat's as any other of its cell.
    constexpr int kRooms = 300;
    QList<QBitArray> own;
    for (int number = 0; number < kRooms; ++number) {
        const auto deal = SeatDeal::deal(m_demo, Blueprint::standard(), seedOf(number, "room"), 4);
        QVERIFY_RESULT(deal);
        own.append(deal->own(3));
    }

    double chiSquare = 0;
    int freedom = 0;
    for (int topic = 1; topic <= kTopics; ++topic) {
        for (const Level level : {Level::Recall, Level::Understanding, Level::Application}) {
            const QList<int> &cell = m_demo.cell(topic, level, false);
            const auto have = double(cell.size());
            QList<int> drawn(cell.size(), 0);
            double sum = 0;
            double spread = 0; // so many in each room, without replacement
            for (const QBitArray &one : own) {
                double taken = 0;
                for (qsizetype i = 0; i < cell.size(); ++i) {
                    const bool isTaken = one.testBit(cell.at(i));
                    drawn[i] += isTaken ? 1 : 0;
                    taken += isTaken ? 1 : 0;
                }
                sum += taken;
                spread += taken / have * (1 - taken / have) * have / (have - 1);
            }
            for (const int count : drawn)
                chiSquare += std::pow(count - sum / have, 2) / spread;
            freedom += int(cell.size()) - 1;
        }
    }
    QCOMPARE(freedom, 280 - 42);
    QVERIFY2(chiSquare < farOut(freedom), qPrintable(QString::number(chiSquare)));
}

void tst_DrawSeats::everyPaperOfARoomIsAsHard()
{
    // Whatever share of right answers the levels let expect, the sum is the same for all.
    const std::array<double, kLevels> share{0.83, 0.61, 0.37};
    const SeatedRoom room(m_demo, 6, 5, 1);
    double least = 30;
    double most = 0;

    for (const Paper &paper : room.first + room.second) {
        double sum = 0;
        for (const PaperItem &item : paper.items)
            sum += share.at(size_t(m_demo.find(item.questionId)->level));
        least = std::min(least, sum);
        most = std::max(most, sum);
    }

    QVERIFY2(most - least < 1e-9, qPrintable(QString::number(most - least)));
}

void tst_DrawSeats::coloursAreDealtAlike_data()
{
    QTest::addColumn<int>("colours");
    QTest::newRow("a line") << 2;
    QTest::newRow("rows") << 4;
}

void tst_DrawSeats::coloursAreDealtAlike()
{
    QFETCH(int, colours);

    const auto deal = SeatDeal::deal(m_demo, Blueprint::standard(), seedOf(1), colours);

    QVERIFY_RESULT(deal);
    QBitArray all(m_demo.questions().size());
    QList<qsizetype> sizes;
    for (int colour = 0; colour < colours; ++colour) {
        sizes.append(deal->own(colour).count(true));
        QCOMPARE((all & deal->own(colour)).count(true), 0);
        all |= deal->own(colour);
        for (int topic = 1; topic <= kTopics; ++topic) {
            for (const Level level : {Level::Recall, Level::Understanding, Level::Application}) {
                const QList<int> &cell = m_demo.cell(topic, level, false);
                const auto mine = std::count_if(cell.begin(), cell.end(), [&](int index) {
                    return deal->own(colour).testBit(index);
                });
                QVERIFY(mine == cell.size() / colours || mine == cell.size() / colours + 1);
            }
        }
    }
    QCOMPARE(all.count(true), 280);
    const auto [fewest, most] = std::minmax_element(sizes.begin(), sizes.end());
    QVERIFY2(*most - *fewest <= 1, qPrintable(QStringLiteral("%1, %2").arg(*fewest).arg(*most)));
}

void tst_DrawSeats::anotherRoomIsDealtAnew()
{
    const auto deal = [this](int number) {
        return SeatDeal::deal(m_demo, Blueprint::standard(), seedOf(number), 4)->own(0);
    };

    QCOMPARE(deal(1), deal(1));
    QVERIFY(deal(1) != deal(2));
}

void tst_DrawSeats::leastSharedIsTheLeastThereIs()
{
    std::mt19937 random(1); // NOLINT(cert-msc51-cpp): the same cases every time
    int sharing = 0;
    int feasible = 0;
    for (int i = 0; i < 400; ++i) {
        const SmallCase one = smallCase(random, 2);
        const Bank bank = bankOf(one.sizes);
        for (const int colours : {2, 4}) {
            const int least = LeastByTrying(one.sizes, one.blueprint, colours).least();
            const auto deal = SeatDeal::deal(bank, one.blueprint, seedOf(i), colours);
            QCOMPARE(deal.has_value(), least >= 0);
            QCOMPARE(deal.has_value(), drawPaper(bank, one.blueprint, seedOf(i)).has_value());
            QCOMPARE(deal ? deal->leastShared() : -1, least);
            feasible += least >= 0 ? 1 : 0;
            sharing += least > 0 ? 1 : 0;
        }
    }
    QVERIFY2(sharing > 100 && feasible - sharing > 50,
             qPrintable(QStringLiteral("%1 of %2").arg(sharing).arg(feasible)));
}

void tst_DrawSeats::neighboursShareTheLeastThereIs_data()
{
    QTest::addColumn<int>("colours");
    QTest::addColumn<int>("cases");
    QTest::newRow("two in a line") << 2 << 300;
    QTest::newRow("four about a corner") << 4 << 100;
}

void tst_DrawSeats::neighboursShareTheLeastThereIs()
{
    QFETCH(int, colours);
    QFETCH(int, cases);
    std::mt19937 random(2); // NOLINT(cert-msc51-cpp): the same cases every time
    int tried = 0;
    for (int i = 0; i < cases; ++i) {
        const SmallCase one = smallCase(random, 3);
        const Bank bank = bankOf(one.sizes);
        const int least = LeastByTrying(one.sizes, one.blueprint, colours).least();
        if (least < 0)
            continue;
        RoomDraw room(bank, one.blueprint, seedOf(i, "room"));
        for (int sitting = 0; sitting < 6; ++sitting) {
            QList<Paper> papers;
            for (int colour = 0; colour < colours; ++colour) {
                const auto paper
                    = room.draw(seedOf(colours * sitting + colour), seatOf(colours, colour), {});
                QVERIFY_RESULT(paper);
                papers.append(*paper);
            }
            QCOMPARE(sharedByAll(papers), least);
        }
        // For two, also by every two papers there are.
        if (colours == 2) {
            const QList<QList<int>> all = AllPapers(bank, one.blueprint).papers();
            qsizetype fewest = 99;
            for (const QList<int> &a : all) {
                const QSet<int> set(a.begin(), a.end());
                for (const QList<int> &b : all)
                    fewest = std::min(fewest, std::count_if(b.begin(), b.end(), [&](int index) {
                                          return set.contains(index);
                                      }));
            }
            QCOMPARE(qsizetype(least), fewest);
        }
        ++tried;
    }
    QVERIFY2(tried > cases / 2, qPrintable(QString::number(tried)));
}

void tst_DrawSeats::theLargestPaperIsDealtToo()
{
    const Bank bank = evenBank(12);
    const Blueprint blueprint
        = blueprintOf({9, 9, 9, 9, 9, 9, 9, 9, 8, 8, 8, 8, 8, 8}, {40, 40, 40});
    QCOMPARE(blueprint.total(), Blueprint::kMostQuestions);
    RoomDraw room(bank, blueprint, seedOf(1));

    QList<Paper> papers;
    for (int colour = 0; colour < 4; ++colour) {
        const auto paper = room.draw(seedOf(colour), seatOf(4, colour), {});
        QVERIFY_RESULT(paper);
        papers.append(*paper);
    }

    QCOMPARE(sharedByAll(papers), 0); // 480 of 504
}

void tst_DrawSeats::noSeatIsDealtWhatCannotBeDrawn()
{
    const Bank bank = bankOf({{1, 0, 0}});

    QCOMPARE_ERROR(SeatDeal::deal(bank, blueprintOf({2}, {2, 0, 0}), seedOf(1), 4),
                   ErrorCode::Infeasible);
    QCOMPARE_ERROR(
        RoomDraw(bank, blueprintOf({2}, {2, 0, 0}), seedOf(1)).draw(seedOf(2), Seat{1, 1}, {}),
        ErrorCode::Infeasible);
}

QTEST_GUILESS_MAIN(tst_DrawSeats)
#include "tst_draw_seats.moc"
