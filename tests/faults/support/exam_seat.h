// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/ledger.h"
#include "kiosk/flow/exam_presenter.h"
#include "support/room.h"

#include <optional>

/// Lets temporary folders lie in memory where there is such a place: these tests fail disks of
/// their own and need no real one to wait for. Call it before the first folder is made.
void useQuickFolders();

/// Empties the room: no events, the clock as new. Quicker than another room.
void wipe(TestRoom &room);

/// Person \a index signed in and allowed into the exam.
void letIn(TestRoom &room, int index = 0);

/// The present person's last attempt, as storage has it.
hocvu::AttemptRecord lastAttempt(TestRoom &room);

/// Everything that the journal of this PC says, computed anew from its lines.
hocvu::Result<hocvu::Ledger> readLedger(TestRoom &room);

/// What must be true of every database: its pages, its chains, and the tables computed from it.
hocvu::Result<void> checkStore(hocvu::Database &db);

/// A seat at the exam: the presenter and what it last showed.
class ExamSeat
{
public:
    explicit ExamSeat(TestRoom &room);

    /// Time goes by with the paper on the screen, a tick a second; stops when the exam is over.
    void sit(hocvu::Millis time);
    /// Opens the exam; an interrupted sitting goes by the page that says so, and by the supervisor
    /// where they must release it.
    void comeBack();
    /// Goes to question \a index (0 is the first) and clicks option \a option as in the bank.
    void choose(int index, int option);
    /// Goes to question \a index and sets its flag.
    void flag(int index, bool on);
    /// Forgets what was shown, so that what comes is due to the next step.
    void forgetShown();
    /// Whether what is shown of every question is what storage holds or shown as not saved; else
    /// which is not.
    hocvu::Result<void> showsWhatIsKept();
    /// The option as in the bank that is shown as chosen; -1 for none.
    int shownChoice() const;

    hocvu::ExamPresenter presenter;
    hocvu::QuestionView question;
    QList<hocvu::OverviewCell> overview;
    hocvu::Millis left{-1};
    hocvu::ExamPresenter::Saved saved = hocvu::ExamPresenter::Saved::Nothing;
    QList<hocvu::ExamPresenter::Saved> savedSaid; ///< Since forgetShown().
    std::optional<hocvu::Error> problem;
    int interruptions = 0;
    bool ended = false;
    bool byTime = false;

private:
    TestRoom &m_room;
};
