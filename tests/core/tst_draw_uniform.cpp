// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether 200,000 papers of the real bank are what the rules of chance let expect. Each test of a
// statistic is by a threshold that a good draw passes with a probability of all but about 1e-6
// (Bonferroni's where there are many); the seeds are fixed, so that nothing is flaky. Each is also
// tried on draws with a small fault put in, which it must find.
#include "core/draw_samples.h"
#include "core/exam/draw.h"
#include "support/demo_bank.h"
#include "support/result_matchers.h"

#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <cmath>

using namespace hocvu;

namespace {

constexpr int kPapers = 200'000;
constexpr double kFarOutOf42 = 5.6; // of 42 normal values one lies beyond with 1e-6

/// Seeds that differ as little as can be; quicker than hashes, and a harder test.
QByteArray seedNumber(int number)
{
    QByteArray seed(32, '\0');
    qToLittleEndian(number, seed.data());
    return seed;
}

double binomial(int have, int picked)
{
    double ways = 1;
    for (int i = 0; i < picked; ++i)
        ways = ways * (have - i) / (i + 1);
    return picked > have ? 0 : ways;
}

/// One question of a paper: its index in the bank, and its options as shown.
struct Drawn
{
    int index = 0;
    std::array<int, kOptions> order{};
};

class Indices
{
public:
    explicit Indices(const Bank &bank)
    {
        for (int i = 0; i < bank.questions().size(); ++i)
            m_index.insert(bank.questions().at(i).id, i);
    }
    std::vector<Drawn> of(const Paper &paper) const
    {
        std::vector<Drawn> list;
        for (const PaperItem &item : paper.items) {
            list.push_back({*m_index.constFind(item.questionId), {}});
            std::copy(item.order.begin(), item.order.end(), list.back().order.begin());
        }
        return list;
    }

private:
    QHash<QString, int> m_index;
};

/// What is counted of papers. Every statistic is one of the sums here.
class Tally
{
public:
    explicit Tally(const Bank &bank)
        : m_bank(bank)
        , m_drawn(size_t(bank.questions().size()), 0)
        , m_keyAt(size_t(bank.questions().size()))
    {
    }

    void add(const std::vector<Drawn> &paper)
    {
        DrawTable table{};
        for (size_t place = 0; place < paper.size(); ++place) {
            const auto &[index, order] = paper[place];
            const Question &question = m_bank.questions().at(index);
            ++m_drawn[size_t(index)];
            ++table[size_t(question.topic - 1)][size_t(question.level)];
            if (question.topic == 1)
                ++m_firstTopicAt.at(place);
            if (question.fixedOrder)
                continue;
            const auto shown = std::find(order.begin(), order.end(), question.key);
            ++m_keyAt[size_t(index)].at(size_t(shown - order.begin()));
            ++m_orders.at(rankOf(order));
        }
        for (size_t topic = 0; topic < kTopics; ++topic) {
            for (size_t level = 0; level < kLevels; ++level) {
                const double x = table[topic][level];
                const auto have = double(m_bank.cell(int(topic) + 1, Level(level), false).size());
                m_taken[topic][level] += x;
                m_spread[topic][level] += x / have * (1 - x / have) * have / (have - 1);
            }
        }
        ++m_papers;
    }

    /// Whether within each cell all questions are drawn as often: for the tables that were drawn,
    /// as when so many are taken without putting them back.
    bool areQuestionsAlike() const
    {
        double chiSquare = 0;
        int freedom = 0;
        for (int topic = 1; topic <= kTopics; ++topic) {
            for (int level = 0; level < kLevels; ++level) {
                const QList<int> &cell = m_bank.cell(topic, Level(level), false);
                const double mean = m_taken[size_t(topic - 1)][size_t(level)] / double(cell.size());
                for (const int index : cell)
                    chiSquare += std::pow(m_drawn[size_t(index)] - mean, 2)
                        / m_spread[size_t(topic - 1)][size_t(level)];
                freedom += int(cell.size()) - 1;
            }
        }
        return told("questions", chiSquare, farOut(freedom));
    }
    /// Whether each question shows its key as often at each place.
    bool areKeysAnywhere() const
    {
        double chiSquare = 0;
        int freedom = 0;
        for (const auto &counts : m_keyAt) {
            const double mean = (counts[0] + counts[1] + counts[2] + counts[3]) / double(kOptions);
            if (mean == 0)
                continue;
            for (const int count : counts)
                chiSquare += std::pow(count - mean, 2) / mean;
            freedom += kOptions - 1;
        }
        return told("keys", chiSquare, farOut(freedom));
    }
    /// Whether all 24 orders of four options are as frequent.
    bool areOrdersAlike() const
    {
        double all = 0;
        for (const int count : m_orders)
            all += count;
        double chiSquare = 0;
        for (const int count : m_orders)
            chiSquare += std::pow(count - all / 24, 2) / (all / 24);
        return told("orders", chiSquare, farOut(23));
    }
    /// Whether the two questions of topic 1 stand as often at each place of the paper.
    bool arePlacesAlike() const
    {
        const double mean = 2.0 * m_papers / 30;
        const double variance = mean * (28.0 / 30) * (30.0 / 29);
        double chiSquare = 0;
        for (const int count : m_firstTopicAt)
            chiSquare += std::pow(count - mean, 2) / variance;
        return told("places", chiSquare, farOut(29));
    }
    /// Whether each cell gives as many questions as \a expected, a mean and a variance a paper.
    template <typename Expected>
    bool areTablesAsLikely(const Expected &expected) const
    {
        double furthest = 0;
        for (size_t topic = 0; topic < kTopics; ++topic) {
            for (size_t level = 0; level < kLevels; ++level) {
                const auto [mean, variance] = expected.at(topic).at(level);
                furthest = std::max(furthest,
                                    std::abs(m_taken[topic][level] - m_papers * mean)
                                        / std::sqrt(m_papers * variance));
            }
        }
        return told("tables", furthest, kFarOutOf42);
    }

private:
    static bool told(const char *what, double value, double most)
    {
        qInfo("%s: %.1f, at most %.1f", what, value, most);
        return value < most;
    }
    static size_t rankOf(const std::array<int, kOptions> &order)
    {
        size_t rank = 0;
        for (size_t i = 0; i < kOptions; ++i) {
            size_t smaller = 0;
            for (size_t j = i + 1; j < kOptions; ++j)
                smaller += order.at(j) < order.at(i) ? 1U : 0U;
            rank = rank * (order.size() - i) + smaller;
        }
        return rank;
    }

    const Bank &m_bank;
    int m_papers = 0;
    std::vector<int> m_drawn;
    std::vector<std::array<int, kOptions>> m_keyAt;
    std::array<int, 24> m_orders{};
    std::array<int, 30> m_firstTopicAt{};
    std::array<std::array<double, kLevels>, kTopics> m_taken{};
    std::array<std::array<double, kLevels>, kTopics> m_spread{};
};

struct Moments
{
    double mean = 0;
    double variance = 0;
};

/// How many questions a cell gives when every paper of the standard blueprint is as likely:
/// computed in doubles and another way than the draw does, by joining topics one after another and
/// leaving out each once.
class ExpectedTables
{
public:
    explicit ExpectedTables(const Bank &bank)
    {
        for (size_t topic = 0; topic < kTopics; ++topic) {
            Ways others{};
            others[0][0][0] = 1;
            for (size_t other = 0; other < kTopics; ++other) {
                if (other != topic)
                    others = joined(others, bank, other);
            }
            lookAt(topic, others, bank);
        }
    }
    const auto &all() const { return m_moments; }

private:
    using Ways = std::array<std::array<std::array<double, 8>, 13>, 12>;

    template <typename Take>
    static void forRows(const Bank &bank, size_t topic, Take take)
    {
        const auto have
            = [&](Level level) { return int(bank.cell(int(topic) + 1, level, false).size()); };
        const int total = Blueprint::standard().topics.at(topic);
        for (int a = 0; a <= total; ++a) {
            for (int b = 0; a + b <= total; ++b)
                take(a, b, total - a - b,
                     binomial(have(Level::Recall), a) * binomial(have(Level::Understanding), b)
                         * binomial(have(Level::Application), total - a - b));
        }
    }
    static double at(const Ways &ways, int a, int b, int c)
    {
        return a < 0 || b < 0 || c < 0 ? 0 : ways[size_t(a)][size_t(b)][size_t(c)];
    }
    static Ways joined(const Ways &ways, const Bank &bank, size_t topic)
    {
        Ways sum{};
        forRows(bank, topic, [&](int a, int b, int c, double rowWays) {
            for (int i = 0; i <= 11; ++i) {
                for (int j = 0; j <= 12; ++j) {
                    for (int k = 0; k <= 7; ++k)
                        sum[size_t(i)][size_t(j)][size_t(k)]
                            += rowWays * at(ways, i - a, j - b, k - c);
                }
            }
        });
        return sum;
    }
    void lookAt(size_t topic, const Ways &others, const Bank &bank)
    {
        double all = 0;
        std::array<double, kLevels> sum{};
        std::array<double, kLevels> squares{};
        forRows(bank, topic, [&](int a, int b, int c, double rowWays) {
            const double weight = rowWays * at(others, 11 - a, 12 - b, 7 - c);
            const std::array<double, kLevels> row{double(a), double(b), double(c)};
            all += weight;
            for (size_t level = 0; level < kLevels; ++level) {
                sum.at(level) += weight * row.at(level);
                squares.at(level) += weight * row.at(level) * row.at(level);
            }
        });
        for (size_t level = 0; level < kLevels; ++level) {
            const double mean = sum.at(level) / all;
            m_moments.at(topic).at(level) = {mean, squares.at(level) / all - mean * mean};
        }
    }

    std::array<std::array<Moments, kLevels>, kTopics> m_moments{};
};

/// A paper as a careless program might draw it: one time in a hundred a question gives way to the
/// first of its cell, and in the options' shuffle every place is swapped with any.
class CarelessDraw
{
public:
    explicit CarelessDraw(const Bank &bank)
        : m_bank(bank)
    {
    }
    using Questions = std::vector<Drawn>;

    Questions questions(Questions paper)
    {
        for (Drawn &one : paper) {
            const Question &question = m_bank.questions().at(one.index);
            const int first = m_bank.cell(question.topic, question.level, false).constFirst();
            const bool isThere
                = std::any_of(paper.begin(), paper.end(),
                              [first](const Drawn &other) { return other.index == first; });
            if (!isThere && m_stream.below(100) == 0)
                one.index = first;
        }
        return paper;
    }
    Questions options(Questions paper)
    {
        for (Drawn &one : paper) {
            one.order = {0, 1, 2, 3};
            for (int &option : one.order)
                std::swap(option, one.order.at(m_stream.below(kOptions)));
        }
        return paper;
    }
    /// One time in a hundred the options are left as the author wrote them.
    Questions lazyOptions(Questions paper)
    {
        for (Drawn &one : paper) {
            if (m_stream.below(100) == 0)
                one.order = {0, 1, 2, 3};
        }
        return paper;
    }
    /// Questions of a topic stand together, one time in a hundred.
    Questions places(Questions paper)
    {
        if (m_stream.below(100) == 0)
            std::sort(paper.begin(), paper.end(),
                      [](const Drawn &a, const Drawn &b) { return a.index < b.index; });
        return paper;
    }

private:
    const Bank &m_bank;
    DrawStream m_stream{seedOf(1, "careless")};
};

} // namespace

class tst_DrawUniform : public QObject
{
    Q_OBJECT

private slots:
    void aGoodDrawPassesAndACarelessOneDoesNot();
    void tablesWithoutTheirWeightAreFound();
};

void tst_DrawUniform::aGoodDrawPassesAndACarelessOneDoesNot()
{
    const Bank bank = demoBank();
    const ExpectedTables expected(bank);
    const auto draw = PaperDraw::prepare(bank, Blueprint::standard());
    QVERIFY_RESULT(draw);
    const Indices indices(bank);
    CarelessDraw careless(bank);
    Tally good(bank);
    Tally badQuestions(bank);
    Tally badOptions(bank);
    Tally lazyOptions(bank);
    Tally badPlaces(bank);

    for (int i = 0; i < kPapers; ++i) {
        const auto paper = indices.of(draw->draw(seedNumber(i)));
        good.add(paper);
        if (i >= kPapers / 4)
            continue; // the faults show earlier
        badQuestions.add(careless.questions(paper));
        badOptions.add(careless.options(paper));
        lazyOptions.add(careless.lazyOptions(paper));
        badPlaces.add(careless.places(paper));
    }

    QVERIFY(good.areQuestionsAlike());
    QVERIFY(good.areKeysAnywhere());
    QVERIFY(good.areOrdersAlike());
    QVERIFY(good.arePlacesAlike());
    QVERIFY(good.areTablesAsLikely(expected.all()));
    QVERIFY(!badQuestions.areQuestionsAlike());
    QVERIFY(!badOptions.areKeysAnywhere());
    QVERIFY(!badOptions.areOrdersAlike());
    QVERIFY(!lazyOptions.areKeysAnywhere());
    QVERIFY(!lazyOptions.areOrdersAlike());
    QVERIFY(!badPlaces.arePlacesAlike());
}

void tst_DrawUniform::tablesWithoutTheirWeightAreFound()
{
    // Every table as likely, however many papers it stands for: what one writes first.
    const Bank bank = demoBank();
    const Blueprint blueprint = Blueprint::standard();
    TableChoices choices;
    for (size_t topic = 0; topic < kTopics; ++topic) {
        for (auto &cell : choices.at(topic))
            cell.assign(size_t(blueprint.topics.at(topic)) + 1, {0, DrawCount(1)});
    }
    DrawTables tables(blueprint, choices);
    tables.countWays();
    Tally tally(bank);
    DrawStream stream(seedOf(1, "tables"));

    for (int i = 0; i < kPapers / 10; ++i) {
        const DrawTable table = tables.sample(stream);
        std::vector<Drawn> paper;
        for (int topic = 0; topic < kTopics; ++topic) {
            for (int level = 0; level < kLevels; ++level) {
                const QList<int> &cell = bank.cell(topic + 1, Level(level), false);
                for (int n = 0; n < table.at(size_t(topic)).at(size_t(level)); ++n)
                    paper.push_back({cell.at(n), {0, 1, 2, 3}});
            }
        }
        tally.add(paper);
    }

    QVERIFY(!tally.areTablesAsLikely(ExpectedTables(bank).all()));
}

QTEST_GUILESS_MAIN(tst_DrawUniform)
#include "tst_draw_uniform.moc"
