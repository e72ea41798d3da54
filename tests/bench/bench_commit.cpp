// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One confirmed answer, as a click causes it, against the least that any program must do to keep as
// many bytes through a power cut: one commit of SQLite's C API with WAL and synchronous=FULL on the
// same disk. In turns, because a disk's mood changes.
#include "bench/bench.h"
#include "core/journal/kinds.h"
#include "host/system_clock.h"
#include "store/stored_records.h"
#include "support/sitting.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <memory>

using namespace hocvu;

namespace {

constexpr int kPairs = 500;

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

/// A journal in the middle of an exam.
class Sat
{
public:
    explicit Sat(const QString &path)
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
    }

private:
    SystemClock m_clock;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<Journal> m_journal;
    StoredRecords m_records;
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

} // namespace

int main(int argc, char **argv)
{
    // Beside the build, not in /tmp: that may be memory, where a commit costs nothing.
    const QTemporaryDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) + "/bench-XXXXXX"
                                        : QStringLiteral("bench-XXXXXX"));
    BareCommits bare(folder.filePath("bare.sqlite"));
    Sat sat(folder.filePath("journal.sqlite"));

    std::vector<double> ratios;
    std::vector<double> answers;
    std::vector<double> commits;
    for (int i = 0; i < kPairs; ++i) {
        const NewEvent answer = sat.answer(i);
        const QByteArray bytes = sameSize(answer);
        const auto first = [&] { return secondsOf([&] { sat.confirm(answer); }); };
        const auto second = [&] { return secondsOf([&] { bare.commit(bytes); }); };
        // Who goes first takes turns too.
        double own = i % 2 == 0 ? first() : 0;
        const double least = second();
        own = i % 2 == 0 ? own : first();
        answers.push_back(own);
        commits.push_back(least);
        ratios.push_back(own / least);
    }
    figure("answer_over_bare_commit", medianOf(ratios), "", "<=1.3");
    figure("answer", medianOf(answers) * 1000, "ms", "-");
    figure("bare_commit", medianOf(commits) * 1000, "ms", "-");
    return 0;
}
