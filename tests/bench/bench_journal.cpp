// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A journal of a million events, more than a large room makes in a year: how long the kiosk waits
// for it at start, how fast its tables are computed anew, and how large it is.
#include "bench/bench.h"
#include "store/journal.h"
#include "support/sitting.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <memory>

using namespace hocvu;

namespace {

constexpr qint64 kEvents = 1'000'000;
constexpr qsizetype kInOneCommit = 20'000;
constexpr int kEventsOfOnePerson = 120; ///< About: 14 lessons, two exams.

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

/// Writes kEvents of a room's life through the real journal, many in one commit.
void build(const QString &path)
{
    FakeClock clock;
    const auto db = must(Database::open(path));
    const auto journal = must(Journal::open(*db, clock, QUuid::createUuid()));
    const Bank bank = syntheticBank(420);
    SittingPlan plan;
    plan.people = kEvents / kEventsOfOnePerson * 2; // more than enough
    plan.attempts = 2;
    QList<NewEvent> waiting;
    qint64 written = 0;
    const auto flush = [&]() -> Result<void> {
        written += waiting.size();
        const auto kept = journal->append(waiting);
        waiting.clear();
        return kept ? Result<void>() : tl::unexpected(kept.error());
    };
    const auto played = Sitting(plan, bank).play(clock, [&](const QList<NewEvent> &events) {
        waiting += events;
        if (written + waiting.size() >= kEvents) {
            waiting.resize(kEvents - written);
            return flush().and_then([]() -> Result<void> {
                return fail(ErrorCode::NotAllowed, QStringLiteral("enough"));
            });
        }
        return waiting.size() < kInOneCommit ? Result<void>() : flush();
    });
    if (written != kEvents)
        qFatal("%lld events were written", static_cast<long long>(written));
}

/// What the kiosk does with it before its first page.
void openOnce(const QString &path)
{
    const FakeClock clock;
    const auto db = must(Database::open(path));
    must(Journal::open(*db, clock, QUuid::createUuid()));
}

void replayOnce(const QString &path)
{
    const auto db = must(Database::open(path));
    Replay replay;
    const double seconds = secondsOf([&] { replay = must(replayJournal(*db)); });
    if (replay.events != kEvents || replay.before != replay.after)
        qFatal("the replay did not find what was there");
    figure("journal_replay", static_cast<double>(kEvents) / seconds, " events/s", ">=100000");
}

} // namespace

int main(int argc, char **argv)
{
    // Beside the build, not in /tmp: that may be memory.
    const QTemporaryDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) + "/bench-XXXXXX"
                                        : QStringLiteral("bench-XXXXXX"));
    const QString path = folder.filePath("journal.sqlite");
    const double building = secondsOf([&] { build(path); });
    figure("journal_written_in_bulk", static_cast<double>(kEvents) / building, " events/s", "-");

    const auto bytes = static_cast<double>(QFileInfo(path).size()); // no -wal is left by now
    figure("journal_bytes_an_event", bytes / static_cast<double>(kEvents), "", "<=250");
    figure("journal_open", medianSeconds(5, [&] { openOnce(path); }), "s", "<1s");
    for (int round = 0; round < 3; ++round)
        replayOnce(path);
    return 0;
}
