// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal of a large room (500 people, 14 lessons, 1,000 exams) and its second copy: how long a
// kiosk waits for them when it starts, when somebody answers, and when something broke.
#include "bench/bench.h"
#include "core/journal/kinds.h"
#include "host/system_clock.h"
#include "store/heal.h"
#include "store/health.h"
#include "store/mirror.h"
#include "support/sitting.h"

#include <QTemporaryDir>

using namespace hocvu;

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// Fills a journal in few transactions; how many events it has.
qint64 fill(Journal &journal)
{
    SittingPlan plan;
    plan.people = 500;
    plan.attempts = 2;
    FakeClock clock;
    QList<NewEvent> waiting;
    qint64 events = 0;
    const auto flush = [&]() -> Result<void> {
        events += waiting.size();
        return journal.append(std::exchange(waiting, {})).map([](const auto &) {});
    };
    must(Sitting(plan, syntheticBank(400)).play(clock, [&](const QList<NewEvent> &some) {
        waiting += some;
        return waiting.size() < 5000 ? Result<void>() : flush();
    }));
    must(flush());
    return events;
}

void measureAppend(Journal &journal, Mirror &mirror)
{
    std::vector<double> commits;
    std::vector<double> copies;
    for (int i = 0; i < 200; ++i) {
        QList<Event> kept;
        commits.push_back(secondsOf([&] {
            kept = must(journal.append(
                {{kind::kExamAnswered,
                  QUuid::createUuid(),
                  {{QStringLiteral("question"), 1}, {QStringLiteral("choice"), 2}}}}));
        }));
        copies.push_back(secondsOf([&] { must(mirror.append(kept)); }));
    }
    figure("mirror_append", medianOf(copies) * 1000, "ms", "-");
    figure("mirror_append_over_commit", medianOf(copies) / medianOf(commits), "", "-");
}

} // namespace

int main(int argc, char **argv)
{
    QTemporaryDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) + QStringLiteral("/XXXXXX")
                                  : QStringLiteral("bench-mirror-XXXXXX"));
    QTemporaryDir stick(folder.filePath(QStringLiteral("stick-XXXXXX")));
    const QString path = folder.filePath(QStringLiteral("journal.sqlite"));
    SystemClock clock;
    {
        const auto db = must(Database::open(path));
        const auto journal = must(Journal::open(*db, clock, QUuid::createUuid()));
        figure("mirror_events", double(fill(*journal)), "", "-");
        const auto open = [&] { return must(Mirror::open(stick.path(), *journal, QString())); };
        figure("mirror_first_copy", secondsOf([&] { open(); }), "s", "-");
        figure("mirror_reopen", medianSeconds(3, [&] { open(); }), "s", "-");
        measureAppend(*journal, *open().mirror);
    }
    figure("journal_health", medianSeconds(3, [&] { must(checkHealth(path)); }), "s", "-");
    figure("journal_heal", secondsOf([&] { must(healJournal(path, stick.path())); }), "s", "-");
    return 0;
}
