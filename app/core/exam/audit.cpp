// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/audit.h"

#include "core/bank/exam_item.h"
#include "core/exam/draw_seed.h"
#include "core/journal/kinds.h"
#include "core/text/fold.h"

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

/// Whether a learner whose paper has \a question could give \a answer.
bool isPossible(const Question &question, const QString &answer)
{
    if (question.asked)
        return responseFromText(*question.asked, answer).has_value();
    bool isNumber = false;
    const int option = answer.toInt(&isNumber);
    return answer.isEmpty() || (isNumber && option >= 0 && option < kOptions);
}

void compareAnswers(const AttemptRecord &attempt, const Bank &bank, QList<AuditFinding> &findings)
{
    const qsizetype count = std::min(attempt.answers.size(), attempt.paper.items.size());
    for (qsizetype i = 0; i < count; ++i) {
        const Question *question = bank.find(attempt.paper.items.at(i).questionId);
        if (question && !isPossible(*question, attempt.answers.at(i)))
            findings.append({What::AnswerOutOfRange,
                             QStringLiteral("question %1 is answered with '%2'")
                                 .arg(i + 1)
                                 .arg(cleanReason(attempt.answers.at(i)).left(kLongestTyped))});
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
    const auto ofTotal = [](Score correct, int total) {
        return QStringLiteral("%1 of %2").arg(correct.text()).arg(total);
    };
    const QString earned = ofTotal(marks.correct, marks.total);
    if (!attempt.correct) {
        findings.append({What::NotMarked, QStringLiteral("the answers earn %1").arg(earned)});
    } else if (*attempt.correct != marks.correct || attempt.total != marks.total) {
        findings.append(
            {What::MarksDiffer,
             QStringLiteral("it says %1, the answers earn %2")
                     .arg(ofTotal(*attempt.correct, attempt.total), earned)
                 + (attempt.voided.isEmpty()
                        ? QString()
                        : QStringLiteral(", %1 voided among them").arg(attempt.voided.size()))});
    }
}

} // namespace

bool AuditFinding::isBad() const
{
    switch (what) {
    case What::PaperDiffers:
    case What::SeedDiffers:
    case What::AvoidedDiffer:
    case What::MarksDiffer:
    case What::AnswerOutOfRange:
    case What::TimeExceeded:
    case What::RulesDiffer:
    case What::AnsweredAfterHandIn:
        return true;
    case What::OtherBank:
    case What::UnknownMethod:
    case What::SeedUnchecked:
    case What::AvoidedMissing:
    case What::NotMarked:
    case What::NotSubmitted:
        break;
    }
    return false;
}

AttemptAudit::Verdict AttemptAudit::verdict() const
{
    if (findings.isEmpty())
        return Verdict::Right;
    const bool bad = std::any_of(findings.begin(), findings.end(),
                                 [](const AuditFinding &finding) { return finding.isBad(); });
    return bad ? Verdict::Wrong : Verdict::Incomplete;
}

ExamAudit::ExamAudit(const Bank &bank, const Campaign &campaign, const Ledger &ledger,
                     QByteArray drawSeed)
    : m_bank(bank)
    , m_keys(bank.answerKeys())
    , m_campaign(campaign)
    , m_ledger(ledger)
    , m_drawSeed(std::move(drawSeed))
{
    const QList<AttemptRecord> attempts = ledger.allAttempts();
    for (const AttemptRecord &attempt : attempts)
        m_attempts.insert(attempt.id, attempt);
}

Result<AttemptAudit> ExamAudit::audit(const AttemptRecord &attempt)
{
    AttemptAudit audit{attempt.id, attempt.person, attempt.number, std::nullopt, {}};
    compareRules(m_campaign, attempt, audit.findings);
    const bool submitted = attempt.state == AttemptRecord::State::Submitted;
    if (!submitted)
        audit.findings.append({What::NotSubmitted, QStringLiteral("it is still open")});
    if (attempt.bankHash != m_bank.hash()) {
        audit.findings.append({What::OtherBank,
                               QStringLiteral("drawn from bank %1, this one is %2")
                                   .arg(attempt.bankHash.left(16), m_bank.hash().left(16))});
        return audit;
    }

    compareAnswers(attempt, m_bank, audit.findings);
    if (const auto compared = comparePaper(attempt, audit.findings); !compared)
        return tl::unexpected(compared.error());
    // What the learner saw is what is marked: the paper of the record, right or wrong.
    auto marks = markPaper(m_keys, attempt.paper, attempt.answers, attempt.voided);
    if (!marks)
        return audit; // a question that the bank lacks: the paper differs, and that is said
    audit.marks = *std::move(marks);
    if (submitted)
        compareMarks(attempt, *audit.marks, audit.findings);
    return audit;
}

RoomDraw &ExamAudit::roomOf(const QString &name)
{
    const auto found = m_rooms.find(name);
    if (found != m_rooms.end())
        return *found;
    const QByteArray seed = m_drawSeed.isEmpty() ? QByteArray() : roomSeed(m_drawSeed, name);
    return *m_rooms.insert(name, RoomDraw(m_bank, m_campaign.blueprint, seed));
}

Result<void> ExamAudit::comparePaper(const AttemptRecord &attempt, Findings &findings)
{
    const DrawFacts facts = m_ledger.drawFacts(attempt.id);
    if (facts.method != kDrawMethod) {
        findings.append({What::UnknownMethod,
                         QStringLiteral("drawn by method %1, this program knows method %2")
                             .arg(facts.method)
                             .arg(kDrawMethod)});
        return {};
    }
    compareSeed(attempt, facts, findings);
    const QList<Paper> earlier = avoidedPapers(attempt, facts, findings);
    const auto seat = Seat::fromText(facts.seat);
    if (!seat) {
        findings.append({What::PaperDiffers, seat.error().detail});
        return {};
    }
    const bool canBeDrawn
        = earlier.size() == facts.avoided.size() && (seat->colours() == 1 || !m_drawSeed.isEmpty());
    if (!canBeDrawn)
        return {}; // what is missing is said already
    const auto drawn = roomOf(facts.room).draw(attempt.seed, *seat, earlier);
    if (!drawn)
        return tl::unexpected(drawn.error());
    if (*drawn != attempt.paper)
        findings.append({What::PaperDiffers, firstDifference(attempt.paper, *drawn)});
    return {};
}

void ExamAudit::compareSeed(const AttemptRecord &attempt, const DrawFacts &facts,
                            Findings &findings)
{
    if (m_drawSeed.isEmpty()) {
        findings.append(
            {What::SeedUnchecked, QStringLiteral("there is no draw seed to check with")});
    } else if (attempt.seed
               != attemptSeed(roomOf(facts.room).seed(), attempt.person, attempt.number)) {
        findings.append(
            {What::SeedDiffers,
             QStringLiteral("its seed is not that of this person's attempt %1 in the room '%2'")
                 .arg(attempt.number)
                 .arg(facts.room)});
    }
}

/// The papers that \a attempt avoided, as many as are at hand. A kiosk avoids all attempts that it
/// counts, so the number says how many there must be.
QList<Paper> ExamAudit::avoidedPapers(const AttemptRecord &attempt, const DrawFacts &facts,
                                      Findings &findings) const
{
    const QSet<QUuid> avoided(facts.avoided.begin(), facts.avoided.end());
    if (avoided.size() != attempt.number - 1 || avoided.size() != facts.avoided.size())
        findings.append({What::AvoidedDiffer,
                         QStringLiteral("attempt %1 must avoid %2 others, it names %3")
                             .arg(attempt.number)
                             .arg(attempt.number - 1)
                             .arg(avoided.size())});
    QList<Paper> papers;
    for (const QUuid &id : facts.avoided) {
        const auto found = m_attempts.constFind(id);
        const QString name = id.toString(QUuid::WithoutBraces);
        if (found == m_attempts.constEnd()) {
            findings.append({What::AvoidedMissing,
                             QStringLiteral("it avoided attempt %1, which is not at hand; it may "
                                            "have been sat on another PC")
                                 .arg(name)});
            continue;
        }
        if (found->person != attempt.person || found->number >= attempt.number)
            findings.append({What::AvoidedDiffer,
                             QStringLiteral("it avoided attempt %1, which is no earlier one of the "
                                            "same person")
                                 .arg(name)});
        papers.append(found->paper);
    }
    return papers;
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
    case What::UnknownMethod:
        return QStringLiteral("unknown-method");
    case What::SeedUnchecked:
        return QStringLiteral("seed-unchecked");
    case What::SeedDiffers:
        return QStringLiteral("seed-differs");
    case What::AvoidedDiffer:
        return QStringLiteral("avoided-differ");
    case What::AvoidedMissing:
        return QStringLiteral("avoided-missing");
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
