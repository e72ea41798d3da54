// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/audit.h"

#include "core/exam/draw.h"
#include "core/journal/kinds.h"

#include <QSet>

#include <algorithm>

namespace hocvu {

namespace {

using What = AuditFinding::What;

/// Says where two papers first part.
QString firstDifference(const Paper &said, const Paper &drawn)
{
    if (said.items.size() != drawn.items.size()) {
        return QStringLiteral("it has %1 questions, the seed gives %2")
            .arg(said.items.size())
            .arg(drawn.items.size());
    }
    const auto [here, there]
        = std::mismatch(said.items.begin(), said.items.end(), drawn.items.begin());
    const auto index = here - said.items.begin();
    return QStringLiteral("question %1 is %2, the seed gives %3")
        .arg(index + 1)
        .arg(said.toCodes().value(index), drawn.toCodes().value(index));
}

void compareAnswers(const AttemptRecord &attempt, QList<AuditFinding> &findings)
{
    for (qsizetype i = 0; i < attempt.choices.size(); ++i) {
        const int choice = attempt.choices.at(i);
        if (choice < -1 || choice >= kOptions)
            findings.append(
                {What::AnswerOutOfRange,
                 QStringLiteral("question %1 is answered with option %2").arg(i + 1).arg(choice)});
    }
}

void compareRules(const Campaign &campaign, const AttemptRecord &attempt,
                  QList<AuditFinding> &findings)
{
    const auto seconds = [](Millis time) { return time.count() / 1000; };
    const Millis allowed = attempt.allowed + attempt.extra;
    if (attempt.spent > allowed + kAuditGrace)
        findings.append({What::TimeExceeded,
                         QStringLiteral("%1 s used, %2 s allowed")
                             .arg(seconds(attempt.spent))
                             .arg(seconds(allowed))});
    if (attempt.allowed != campaign.examTime)
        findings.append({What::RulesDiffer,
                         QStringLiteral("begun with %1 s, the campaign gives %2 s")
                             .arg(seconds(attempt.allowed))
                             .arg(seconds(campaign.examTime))});
    if (attempt.spent < Millis(0) || attempt.credited < Millis(0) || attempt.extra < Millis(0))
        findings.append({What::RulesDiffer, QStringLiteral("a time below zero")});
    if (attempt.number < 1 || attempt.number > campaign.attempts)
        findings.append({What::RulesDiffer,
                         QStringLiteral("attempt %1, the campaign allows %2")
                             .arg(attempt.number)
                             .arg(campaign.attempts)});
}

void compareMarks(const AttemptRecord &attempt, const Marks &marks, QList<AuditFinding> &findings)
{
    if (!attempt.correct) {
        findings.append(
            {What::NotMarked,
             QStringLiteral("the answers earn %1 of %2").arg(marks.correct).arg(marks.total)});
    } else if (*attempt.correct != marks.correct || attempt.total != marks.total) {
        findings.append(
            {What::MarksDiffer,
             QStringLiteral("it says %1 of %2, the answers earn %3 of %4")
                     .arg(*attempt.correct)
                     .arg(attempt.total)
                     .arg(marks.correct)
                     .arg(marks.total)
                 + (attempt.voided.isEmpty()
                        ? QString()
                        : QStringLiteral(", %1 voided among them").arg(attempt.voided.size()))});
    }
}

} // namespace

bool AuditFinding::isBad() const
{
    return what != What::OtherBank && what != What::NotMarked && what != What::NotSubmitted;
}

AttemptAudit::Verdict AttemptAudit::verdict() const
{
    if (findings.isEmpty())
        return Verdict::Right;
    const bool bad = std::any_of(findings.begin(), findings.end(),
                                 [](const AuditFinding &finding) { return finding.isBad(); });
    return bad ? Verdict::Wrong : Verdict::Incomplete;
}

Result<AttemptAudit> auditAttempt(const Bank &bank, const Campaign &campaign,
                                  const AttemptRecord &attempt)
{
    AttemptAudit audit{attempt.id, attempt.person, attempt.number, std::nullopt, {}};
    compareAnswers(attempt, audit.findings);
    compareRules(campaign, attempt, audit.findings);
    const bool submitted = attempt.state == AttemptRecord::State::Submitted;
    if (!submitted)
        audit.findings.append({What::NotSubmitted, QStringLiteral("it is still open")});
    if (attempt.bankHash != bank.hash()) {
        audit.findings.append({What::OtherBank,
                               QStringLiteral("drawn from bank %1, this one is %2")
                                   .arg(attempt.bankHash.left(16), bank.hash().left(16))});
        return audit;
    }

    const auto drawn = drawPaper(bank, campaign.blueprint, attempt.seed);
    if (!drawn)
        return tl::unexpected(drawn.error());
    if (*drawn != attempt.paper)
        audit.findings.append({What::PaperDiffers, firstDifference(attempt.paper, *drawn)});
    // What the learner saw is what is marked: the paper of the record, right or wrong.
    auto marks = markPaper(bank, attempt.paper, attempt.choices, attempt.voided);
    if (!marks)
        return audit; // a question that the bank lacks: the paper differs, and that is said
    audit.marks = *std::move(marks);
    if (submitted)
        compareMarks(attempt, *audit.marks, audit.findings);
    return audit;
}

QHash<QUuid, int> answersAfterHandIn(const QList<Event> &events)
{
    QSet<QUuid> handedIn;
    QHash<QUuid, int> late;
    for (const Event &event : events) {
        if (event.kind == kind::kExamSubmitted)
            handedIn.insert(event.subject);
        else if (event.kind == kind::kExamAnswered && handedIn.contains(event.subject))
            ++late[event.subject];
    }
    return late;
}

AuditFinding answeredAfterHandIn(int answers)
{
    return {What::AnsweredAfterHandIn,
            QStringLiteral("%1 answers after it was handed in").arg(answers)};
}

QString findingName(AuditFinding::What what)
{
    switch (what) {
    case What::OtherBank:
        return QStringLiteral("other-bank");
    case What::PaperDiffers:
        return QStringLiteral("paper-differs");
    case What::MarksDiffer:
        return QStringLiteral("marks-differ");
    case What::AnswerOutOfRange:
        return QStringLiteral("answer-out-of-range");
    case What::TimeExceeded:
        return QStringLiteral("time-exceeded");
    case What::RulesDiffer:
        return QStringLiteral("rules-differ");
    case What::AnsweredAfterHandIn:
        return QStringLiteral("answered-after-hand-in");
    case What::NotMarked:
        return QStringLiteral("not-marked");
    case What::NotSubmitted:
        return QStringLiteral("not-submitted");
    }
    return {};
}

} // namespace hocvu
