// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/bank.h"
#include "core/campaign/campaign.h"
#include "core/exam/draw_room.h"
#include "core/exam/marking.h"
#include "core/journal/event.h"
#include "core/journal/ledger.h"

#include <QHash>

#include <optional>

namespace hocvu {

/// One thing that the audit of an attempt has to say. \a detail is English.
struct AuditFinding
{
    enum class What {
        OtherBank, ///< Drawn from another bank than the one at hand: nothing could be compared.
        UnknownMethod, ///< Drawn by a method that this program does not know: not drawn again.
        SeedUnchecked, ///< No draw seed is at hand: nothing says where its seed comes from.
        SeedDiffers, ///< Not the seed that room, person and number of the attempt give.
        AvoidedDiffer, ///< Not the person's earlier attempts that it says to have avoided.
        AvoidedMissing, ///< One of those is not at hand: the paper cannot be drawn again.
        PaperDiffers, ///< Not the paper that bank, blueprint, seat and seed give.
        MarksDiffer, ///< Not the marks that the answers earn.
        AnswerOutOfRange, ///< An answer that no question has.
        TimeExceeded, ///< More exam time used than was allowed.
        RulesDiffer, ///< Time, or number of the attempt, that the campaign does not allow.
        AnsweredAfterHandIn, ///< What no kiosk writes: a click on a paper that was handed in.
        NotMarked, ///< Submitted, but no marks are given.
        NotSubmitted, ///< Still open: there is nothing to mark yet.
    };
    What what = What::NotSubmitted;
    QString detail;

    /// Whether it speaks against the attempt; the others only say that something is not there.
    bool isBad() const;
};

/// What an audit found in one attempt.
struct AttemptAudit
{
    enum class Verdict {
        Right, ///< The paper and the marks are what the rules give.
        Incomplete, ///< Nothing is wrong so far, but not everything could be compared.
        Wrong,
    };

    QUuid attempt;
    QUuid person;
    int number = 1;
    std::optional<Marks> marks; ///< Recomputed; not with another bank.
    QList<AuditFinding> findings;

    Verdict verdict() const;
};

/// How much later than allowed an attempt may be closed: the last tick, and a busy PC.
inline constexpr Millis kAuditGrace{10'000};

/// Draws papers again and holds them against what a bundle says.
class ExamAudit
{
public:
    /// All must outlive it. \a ledger holds every event at hand; \a drawSeed is the campaign's,
    /// empty while it is not open.
    ExamAudit(const Bank &bank, const Campaign &campaign, const Ledger &ledger,
              QByteArray drawSeed);

    /// Derives the seed of \a attempt again, draws its paper again, marks its answers again, voided
    /// questions as right, and compares all that, and its times, with what it says of itself and
    /// with the rules of the campaign. Infeasible: the campaign's blueprint does not fit the bank.
    Result<AttemptAudit> audit(const AttemptRecord &attempt);

private:
    using Findings = QList<AuditFinding>;

    RoomDraw &roomOf(const QString &name);
    void compareSeed(const AttemptRecord &attempt, const DrawFacts &facts, Findings &findings);
    QList<Paper> avoidedPapers(const AttemptRecord &attempt, const DrawFacts &facts,
                               Findings &findings) const;
    Result<void> comparePaper(const AttemptRecord &attempt, Findings &findings);

    const Bank &m_bank;
    AnswerKeys m_keys;
    const Campaign &m_campaign;
    const Ledger &m_ledger;
    QByteArray m_drawSeed;
    QHash<QUuid, AttemptRecord> m_attempts;
    QHash<QString, RoomDraw> m_rooms; ///< By name.
};

/// For each attempt that was still answered after it was handed in, how often. \a events: those of
/// each device in its order.
QHash<QUuid, int> answersAfterHandIn(const QList<Event> &events);
/// What that says about an attempt.
AuditFinding answeredAfterHandIn(int answers);

/// The finding's name as commands print it, such as "paper-differs".
QString findingName(AuditFinding::What what);

} // namespace hocvu
