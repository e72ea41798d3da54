// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real kiosk is killed at seeded moments of its sittings, from the first page to the result.
// $HOCVU_FAULTS_COUNT: how many kills (60), $HOCVU_FAULTS_SEED: which ones.
#include "core/bank/question.h"
#include "faults/support/faults.h"
#include "store/mirror_file.h"
#include "store/rebuild.h"
#include "store/stored_records.h"
#include "support/choices.h"
#include "support/fake_clock.h"
#include "tool/test_kit.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <random>

using namespace hocvu;

namespace {

constexpr int kPatience = 60'000; ///< Milliseconds for a sitting that nobody disturbs.

/// What one person saw of one sitting, over all the kiosks that were killed under them.
struct Seen
{
    QHash<int, int> saved; ///< Question: option as shown, last confirmed.
    QHash<int, int> twice; ///< The same for the second copy.
    QHash<int, QSet<int>> clickedSince; ///< Since then, unconfirmed.
    int left = -1; ///< Seconds, as last shown.
    bool isOver = false;
};

struct Counts
{
    int kills = 0;
    int sittings = 0;
    int confirmed = 0;
    int twice = 0;
    int lost = 0;
    int lostInCopy = 0;
    int wrongTime = 0;
    int unreadable = 0;
    int failedStarts = 0;
};

} // namespace

class tst_KilledKiosk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aKillLosesNothingConfirmedAndNoTime();

private:
    void live(int life, quint64 seed);
    void read(const QByteArray &said);
    void inspect();
    void inspectCopy();
    AttemptRecord attemptIn(Database &db) const;
    static int lostOf(const QHash<int, int> &confirmed, const Seen &seen,
                      const AttemptRecord &attempt);
    void startOver();

    QTemporaryDir m_folder;
    QTemporaryDir m_disk2{QStringLiteral("/dev/shm/hocvu-XXXXXX")}; ///< Another file system.
    QString m_kit;
    QString m_data;
    QString m_mirror;
    Seen m_seen;
    Counts m_counts;
};

void tst_KilledKiosk::initTestCase()
{
    m_kit = builtTestKit(m_folder.path()).folder;
    startOver();
}

void tst_KilledKiosk::startOver()
{
    m_data = m_folder.filePath(QStringLiteral("data-%1").arg(++m_counts.sittings));
    m_mirror = m_disk2.filePath(QStringLiteral("mirror-%1").arg(m_counts.sittings));
    QVERIFY(QDir().mkpath(m_mirror));
    m_seen = Seen();
}

void tst_KilledKiosk::live(int life, quint64 seed)
{
    QProcess sitter;
    sitter.start(qEnvironmentVariable("HOCVU_BINARY_DIR") + QStringLiteral("/bin/hocvu-sitter"),
                 {m_data, m_kit, QString::number(seed), m_mirror});
    QVERIFY(sitter.waitForStarted());
    // Of its own accord it ends only when the result is on the screen.
    if (!sitter.waitForFinished(life)) {
        sitter.kill();
        QVERIFY(sitter.waitForFinished());
        ++m_counts.kills;
    } else if (sitter.exitCode() != 0) {
        ++m_counts.failedStarts;
        std::printf("%s", sitter.readAllStandardError().constData());
    }
    read(sitter.readAllStandardOutput());
}

void tst_KilledKiosk::read(const QByteArray &said)
{
    bool firstTime = true;
    for (const QByteArray &line : said.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        const int question = words.value(1).toInt();
        if (words.front() == "click") {
            m_seen.clickedSince[question].insert(words.value(2).toInt());
        } else if (words.front() == "saved") {
            m_seen.saved.insert(question, words.value(2).toInt());
            m_seen.clickedSince.remove(question);
            ++m_counts.confirmed;
        } else if (words.front() == "twice") {
            m_seen.twice.insert(question, words.value(2).toInt());
            ++m_counts.twice;
        } else if (words.front() == "left") {
            const int left = words.value(1).toInt();
            if (firstTime && m_seen.left >= 0 && std::abs(left - m_seen.left) > 1) {
                ++m_counts.wrongTime;
                std::printf("time left: %d s before the kill, %d s after\n", m_seen.left, left);
            }
            firstTime = false;
            m_seen.left = left;
        } else if (words.front() == "over") {
            m_seen.isOver = true;
        }
    }
}

void tst_KilledKiosk::inspect()
{
    const QString path = m_data + QStringLiteral("/journal.sqlite");
    if (!QFile::exists(path))
        return; // killed before there was one
    const auto db = Database::open(path);
    if (!db || !(*db)->checkIntegrity() || !checkJournal(**db)) {
        ++m_counts.unreadable;
        return;
    }
    const auto before = projectionsChecksum(**db);
    const auto replay = replayJournal(**db);
    if (!before || !replay || replay->before != replay->after) {
        ++m_counts.unreadable;
        return;
    }
    if (m_seen.clickedSince.isEmpty() && m_seen.saved.isEmpty())
        return;
    const AttemptRecord attempt = attemptIn(**db);
    m_counts.lost += lostOf(m_seen.saved, m_seen, attempt);
    if (m_seen.isOver && !attempt.correct)
        ++m_counts.lost;
    // Killed between the submission and the result: the marks are given at the next start.
    m_seen.isOver = attempt.state == AttemptRecord::State::Submitted;
}

/// A journal made of the second copy alone has what was shown as saved twice.
void tst_KilledKiosk::inspectCopy()
{
    if (m_seen.twice.isEmpty())
        return;
    const QDir mirror(m_mirror);
    RebuildSources sources;
    // One a key: a kiosk killed before it had saved its key goes on with another.
    for (const QString &own : mirror.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        sources.mirrors += mirrorsIn(mirror.filePath(own));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("rebuilt.sqlite"));
    const auto rebuilt = rebuildJournal(sources, path);
    const auto db = rebuilt ? Database::open(path) : tl::unexpected(rebuilt.error());
    if (!db) {
        ++m_counts.unreadable;
        return;
    }
    m_counts.lostInCopy += lostOf(m_seen.twice, m_seen, attemptIn(**db));
}

AttemptRecord tst_KilledKiosk::attemptIn(Database &db) const
{
    const FakeClock clock;
    const auto journal = Journal::open(db, clock, QUuid::createUuid());
    Q_ASSERT(journal);
    const auto attempts = StoredRecords(db, **journal).allAttempts();
    Q_ASSERT(attempts && attempts->size() == 1);
    return attempts->front();
}

int tst_KilledKiosk::lostOf(const QHash<int, int> &confirmed, const Seen &seen,
                            const AttemptRecord &attempt)
{
    int lost = 0;
    for (auto one = confirmed.cbegin(); one != confirmed.cend(); ++one) {
        const auto &order = attempt.paper.items.at(one.key()).order;
        QSet<int> possible{order.at(size_t(one.value()))};
        const QSet<int> clicked = seen.clickedSince.value(one.key());
        for (const int shown : clicked)
            possible.insert(order.at(size_t(shown)));
        if (const auto saved = seen.saved.constFind(one.key()); saved != seen.saved.cend())
            possible.insert(order.at(size_t(*saved))); // later than what the copy confirmed
        if (possible.contains(choicesOf(attempt).at(one.key())))
            continue;
        ++lost;
        std::printf("question %d: shown as saved %d, stored %d\n", one.key(), one.value(),
                    choicesOf(attempt).at(one.key()));
    }
    return lost;
}

void tst_KilledKiosk::aKillLosesNothingConfirmedAndNoTime()
{
    const int wanted = faults::count(60);
    const quint64 seed = faults::seed();
    std::mt19937_64 random(seed);
    QElapsedTimer undisturbed;
    undisturbed.start();
    live(kPatience, random());
    QVERIFY(m_seen.isOver);
    startOver();
    std::uniform_int_distribution<int> life(20, int(undisturbed.elapsed()));
    const int most = 20 * wanted; // a fault that ends every sitter at once must not go on for ever
    for (int i = 0; i < most && m_counts.kills < wanted && !QTest::currentTestFailed(); ++i) {
        live(life(random), random());
        inspect();
        inspectCopy();
        if (m_seen.isOver)
            startOver();
    }
    std::printf("faults killed_kiosk seed %llu: %d kills in %d sittings, %d confirmed answers, "
                "%d of them twice: %d lost, %d lost in the copy, %d wrong times, %d unreadable "
                "databases, %d failed starts\n",
                static_cast<unsigned long long>(seed), m_counts.kills, m_counts.sittings,
                m_counts.confirmed, m_counts.twice, m_counts.lost, m_counts.lostInCopy,
                m_counts.wrongTime, m_counts.unreadable, m_counts.failedStarts);
    QCOMPARE(m_counts.kills, wanted);
    QCOMPARE(m_counts.lost, 0);
    QCOMPARE(m_counts.lostInCopy, 0);
    QCOMPARE(m_counts.wrongTime, 0);
    QCOMPARE(m_counts.unreadable, 0);
    QCOMPARE(m_counts.failedStarts, 0);
}

QTEST_GUILESS_MAIN(tst_KilledKiosk)
#include "tst_killed_kiosk.moc"
