// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One confirmed answer, as a click causes it, without and with a second copy, against the least
// that any program must do to keep as many bytes through a power cut: one commit of SQLite's C API
// with WAL and synchronous=FULL on the same disk. In turns, because a disk's mood changes; those
// with a copy in blocks of their own, because its sync slows down whoever commits next.
#include "bench/bench.h"
#include "core/journal/kinds.h"
#include "host/system_clock.h"
#include "store/mirror.h"
#include "store/stored_records.h"
#include "support/sitting.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <memory>
#include <string>
#include <vector>

using namespace hocvu;

namespace {

constexpr int kBlocks = 5;
constexpr int kPairs = 100; ///< Of a block.

void must(bool good, const char *what)
{
    if (!good)
        qFatal("%s", what);
}

/// A table of blobs and one prepared insertion: BEGIN, INSERT, COMMIT.
class BareCommits
{
public:
    explicit BareCommits(const QString &path)
    {
        must(sqlite3_open(qPrintable(path), &m_db) == SQLITE_OK, "open");
        run("PRAGMA journal_mode=WAL");
        run("PRAGMA synchronous=FULL");
        run("CREATE TABLE kept (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)");
        must(sqlite3_prepare_v2(m_db, "INSERT INTO kept (bytes) VALUES (?)", -1, &m_insert, nullptr)
                 == SQLITE_OK,
             "prepare");
    }
    ~BareCommits()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_db);
    }
    BareCommits(const BareCommits &) = delete;
    BareCommits &operator=(const BareCommits &) = delete;

    void commit(const QByteArray &bytes)
    {
        sqlite3_bind_blob(m_insert, 1, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
        must(sqlite3_step(m_insert) == SQLITE_DONE, "insert"); // its own transaction
        sqlite3_reset(m_insert);
    }

private:
    void run(const char *sql)
    {
        must(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == 0, sql);
    }

    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

/// A journal in the middle of an exam, with a second copy or without.
class Sat
{
public:
    explicit Sat(const QString &path, const QString &copyFolder = {})
        : m_db(std::move(*Database::open(path)))
        , m_journal(std::move(*Journal::open(*m_db, m_clock, QUuid::createUuid())))
        , m_records(*m_db, *m_journal)
    {
        FakeClock unused;
        QList<NewEvent> past;
        const Bank bank = syntheticBank(200);
        SittingPlan plan;
        plan.people = 20;
        const auto played = Sitting(plan, bank).play(unused, [&](const QList<NewEvent> &events) {
            past += events;
            return Result<void>();
        });
        must(played && m_records.append(past), "the history cannot be written");
        if (copyFolder.isEmpty())
            return;
        auto opened = Mirror::open(copyFolder, *m_journal, {}); // the same disk, to compare with it
        must(opened && !opened->isAhead(), "the copy cannot be opened");
        m_mirror = std::move(opened->mirror);
    }

    NewEvent answer(int number) const
    {
        return {
            kind::kExamAnswered,
            m_attempt,
            {{QStringLiteral("question"), number % 30}, {QStringLiteral("choice"), number % 4}}};
    }
    void confirm(const NewEvent &answer)
    {
        must(m_records.append({answer}).has_value(), "the answer cannot be kept");
        if (m_mirror)
            copy();
    }

private:
    /// As JournalWriter does it: what the journal has, not what it was given.
    void copy()
    {
        QList<Event> events;
        const auto copied = m_journal
                                ->forEachOwn(m_mirror->lastSeq() + 1,
                                             [&events](const Event &event) -> Result<void> {
                                                 events.append(event);
                                                 return {};
                                             })
                                .and_then([&] { return m_mirror->append(events); });
        must(copied && m_mirror->lastSeq() == m_journal->lastSeq(), "the copy cannot be kept");
    }

    SystemClock m_clock;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<Journal> m_journal;
    StoredRecords m_records;
    std::unique_ptr<Mirror> m_mirror;
    QUuid m_attempt = QUuid::createUuid();
};

/// What one answer leaves in the tables: the event's columns and the projection's.
QByteArray sameSize(const NewEvent &answer)
{
    const QByteArray body = QJsonDocument(answer.body).toJson(QJsonDocument::Compact);
    constexpr int kEventBytes = 1 + 3 + 6 + 1 + 4 + 13 + 1 + 16 + 32; // its columns but the body
    constexpr int kAnswerBytes = 16 + 1 + 1 + 1;
    return QByteArray(body.size() + kEventBytes + kAnswerBytes, 'x');
}

/// Times of answers and of bare commits in turns.
class Race
{
public:
    void run(Sat &sat, BareCommits &bare)
    {
        for (int i = 0; i < kPairs; ++i) {
            const NewEvent answer = sat.answer(i);
            const QByteArray bytes = sameSize(answer);
            const auto first = [&] { return secondsOf([&] { sat.confirm(answer); }); };
            const auto second = [&] { return secondsOf([&] { bare.commit(bytes); }); };
            // Who goes first takes turns too.
            double own = i % 2 == 0 ? first() : 0;
            const double least = second();
            own = i % 2 == 0 ? own : first();
            m_answers.push_back(own);
            m_commits.push_back(least);
            m_ratios.push_back(own / least);
        }
    }
    void print(const std::string &name, const std::string &goal) const
    {
        figure(name + "_over_bare_commit", medianOf(m_ratios), "", goal);
        figure(name, medianOf(m_answers) * 1000, "ms", "-");
        figure(name + "_bare_commit", medianOf(m_commits) * 1000, "ms", "-");
    }

private:
    std::vector<double> m_ratios;
    std::vector<double> m_answers;
    std::vector<double> m_commits;
};

} // namespace

int main(int argc, char **argv)
{
    // Beside the build, not in /tmp: that may be memory, where a commit costs nothing.
    const QTemporaryDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) + "/bench-XXXXXX"
                                        : QStringLiteral("bench-XXXXXX"));
    BareCommits bare(folder.filePath("bare.sqlite"));
    Sat sat(folder.filePath("journal.sqlite"));
    const QString copyFolder = folder.filePath("copy");
    must(QDir().mkpath(copyFolder), "no folder for the copy");
    Sat copied(folder.filePath("copied.sqlite"), copyFolder);

    Race alone;
    Race withCopy;
    for (int block = 0; block < kBlocks; ++block) {
        alone.run(sat, bare);
        withCopy.run(copied, bare);
    }
    alone.print("answer", "<=1.2");
    withCopy.print("copied_answer", "<=2.2");
    return 0;
}
