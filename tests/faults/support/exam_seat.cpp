// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/support/exam_seat.h"

#include "core/journal/kinds.h"
#include "kiosk/flow/resume_presenter.h"

#include "support/choices.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace hocvu;
using namespace std::chrono_literals;

void useQuickFolders()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    if (memory.isDir() && memory.isWritable())
        qputenv("TMPDIR", "/dev/shm");
}

void wipe(TestRoom &room)
{
    room.exporter.reset();
    room.certificates.reset();
    room.records.reset();
    room.journal.reset();
    room.db.reset();
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(room.path(QStringLiteral("journal.sqlite") + QLatin1String(suffix)));
    room.clock = FakeClock();
    room.reopen();
}

void letIn(TestRoom &room, int index)
{
    room.signIn(index);
    const auto waived
        = room.records->append({{kind::kWaiverGranted,
                                 room.visit.person().id,
                                 {{QStringLiteral("what"), QStringLiteral("lessons")},
                                  {QStringLiteral("reason"), QStringLiteral("đã học tập trung")},
                                  {QStringLiteral("by"), QStringLiteral("supervisor")}}}});
    if (!waived)
        qFatal("%s", qPrintable(waived.error().detail));
}

AttemptRecord lastAttempt(TestRoom &room)
{
    const auto attempts = room.records->attempts(room.visit.person().id);
    return attempts && !attempts->isEmpty() ? attempts->back() : AttemptRecord();
}

Result<Ledger> readLedger(TestRoom &room)
{
    const auto lines = room.records->eventLines(1);
    if (!lines)
        return tl::unexpected(lines.error());
    Ledger ledger;
    for (const QByteArray &line : *lines) {
        const auto event = readEventLine(line);
        if (!event)
            return tl::unexpected(event.error());
        if (const auto applied = ledger.apply(*event); !applied)
            return tl::unexpected(applied.error());
    }
    return ledger;
}

Result<void> checkStore(Database &db)
{
    if (const auto sound = db.checkIntegrity(); !sound)
        return sound;
    if (const auto chained = checkJournal(db); !chained)
        return tl::unexpected(chained.error());
    const auto replay = replayJournal(db);
    if (!replay)
        return tl::unexpected(replay.error());
    if (replay->before != replay->after)
        return fail(ErrorCode::Damaged,
                    QStringLiteral("the tables are not what the journal gives"));
    return {};
}

ExamSeat::ExamSeat(TestRoom &room)
    : presenter(room.context(), room.visit)
    , m_room(room)
{
    QObject::connect(&presenter, &ExamPresenter::showQuestion, &presenter,
                     [this](const QuestionView &view) { question = view; });
    QObject::connect(&presenter, &ExamPresenter::showOverview, &presenter,
                     [this](const QList<OverviewCell> &cells, int) { overview = cells; });
    QObject::connect(&presenter, &ExamPresenter::showTimeLeft, &presenter,
                     [this](Millis time) { left = time; });
    QObject::connect(&presenter, &ExamPresenter::showSaved, &presenter,
                     [this](ExamPresenter::Saved state) {
                         saved = state;
                         savedSaid.append(state);
                     });
    QObject::connect(&presenter, &ExamPresenter::showProblem, &presenter,
                     [this](const Error &error) { problem = error; });
    QObject::connect(&presenter, &ExamPresenter::showInterruption, &presenter,
                     [this](Millis, Millis) { ++interruptions; });
    QObject::connect(&presenter, &ExamPresenter::ended, &presenter, [this](bool time) {
        ended = true;
        byTime = time;
    });
}

void ExamSeat::sit(Millis time)
{
    for (Millis passed{}; passed < time && presenter.isRunning();) {
        const Millis step = std::min(Millis(1000), time - passed);
        m_room.clock.advance(step);
        passed += step;
        presenter.tick();
    }
}

void ExamSeat::comeBack()
{
    presenter.open();
    if (m_room.visit.place() != Place::Resume)
        return;
    ResumePresenter resume(m_room.context(), m_room.visit);
    resume.refresh();
    resume.goOn();
    if (m_room.visit.place() == Place::Resume) {
        resume.enterPin(QStringLiteral("246810"));
        resume.release();
    }
    presenter.open();
}

void ExamSeat::choose(int index, int option)
{
    presenter.goTo(index);
    const auto order = lastAttempt(m_room).paper.items.at(index).order;
    const auto shown = std::find(order.begin(), order.end(), option);
    presenter.choose(static_cast<int>(shown - order.begin()));
}

void ExamSeat::flag(int index, bool on)
{
    presenter.goTo(index);
    presenter.setFlagged(on);
}

void ExamSeat::forgetShown()
{
    saved = ExamPresenter::Saved::Nothing;
    savedSaid.clear();
    problem.reset();
    interruptions = 0;
}

int ExamSeat::shownChoice() const
{
    if (choiceShown(question) < 0)
        return -1;
    return lastAttempt(m_room).paper.items.at(question.index).order.at(choiceShown(question));
}

Result<void> ExamSeat::showsWhatIsKept()
{
    const AttemptRecord kept = lastAttempt(m_room);
    const auto differs = [](int index, const char *what) {
        return fail(ErrorCode::Damaged,
                    QStringLiteral("question %1: the %2 shown is not the one kept")
                        .arg(index + 1)
                        .arg(QLatin1String(what)));
    };
    for (int i = 0; i < overview.size(); ++i) {
        if (overview.at(i).unsaved)
            continue;
        if (overview.at(i).answered != (choicesOf(kept).at(i) >= 0))
            return differs(i, "overview");
        if (overview.at(i).flagged != kept.flags.at(i))
            return differs(i, "flag");
    }
    if (saved == ExamPresenter::Saved::Failed)
        return {};
    if (shownChoice() != choicesOf(kept).at(question.index))
        return differs(question.index, "answer");
    if (question.flagged != kept.flags.at(question.index))
        return differs(question.index, "flag");
    return {};
}
