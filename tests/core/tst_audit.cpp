// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/audit.h"
#include "core/journal/kinds.h"
#include "core/journal/ledger.h"
#include "support/choices.h"
#include "support/result_matchers.h"
#include "support/sitting.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace hocvu;

using What = AuditFinding::What;

Q_DECLARE_METATYPE(std::function<void(hocvu::Event &)>)

namespace {

bool has(const AttemptAudit &audit, What what)
{
    return std::any_of(audit.findings.begin(), audit.findings.end(),
                       [what](const AuditFinding &finding) { return finding.what == what; });
}

} // namespace

class tst_Audit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyAttemptOfAnHonestSittingIsRight();
    void aPaperThatTheSeedDoesNotGiveIsFound_data();
    void aPaperThatTheSeedDoesNotGiveIsFound();
    void howASecondPaperWasDrawnIsHeldAgainstIt_data();
    void howASecondPaperWasDrawnIsHeldAgainstIt();
    void marksThatTheAnswersDoNotEarnAreFound();
    void aVoidedQuestionEarnsItsPoint();
    void wrongMarksAreFoundBesideAVoidedQuestion_data();
    void wrongMarksAreFoundBesideAVoidedQuestion();
    void anAnswerChangedAfterMarkingIsFound();
    void moreTimeThanAllowedIsFound();
    void extraTimeGrantedCounts();
    void whatTheCampaignDoesNotAllowIsFound_data();
    void whatTheCampaignDoesNotAllowIsFound();
    void anAnswerAfterHandingInIsFound();
    void anotherBankLeavesTheAuditIncomplete();
    void anOpenAttemptLeavesTheAuditIncomplete();
    void anUnmarkedAttemptIsMarkedHere();
    void anotherBlueprintIsAnotherPaper();
    void aBlueprintThatTheBankCannotFillIsAnError();
    void everyFindingHasItsName();

private:
    Result<AttemptAudit> audited(const AttemptRecord &attempt) const
    {
        return audited(attempt, m_bank, Campaign());
    }
    Result<AttemptAudit> audited(const AttemptRecord &attempt, const Bank &bank,
                                 const Campaign &campaign) const
    {
        return ExamAudit(bank, campaign, m_ledger, SittingPlan().drawSeed).audit(attempt);
    }
    /// The events of two attempts of four people who sat in rows, with \a bend done to the body of
    /// every second attempt's exam.drawn, and what is found then.
    QList<AttemptAudit> auditedSeconds(const std::function<void(Event &)> &bend,
                                       const QByteArray &drawSeed = SittingPlan().drawSeed) const;

    AttemptRecord withOneVoided() const;

    Bank m_bank;
    Ledger m_ledger;
    QList<AttemptRecord> m_attempts;
};

void tst_Audit::initTestCase()
{
    m_bank = syntheticBank(420);
    SittingPlan plan;
    plan.people = 25;
    for (const Event &event : playInMemory(plan, m_bank, QUuid::createUuid()))
        QVERIFY_RESULT(m_ledger.apply(event));
    m_attempts = m_ledger.allAttempts();
    QCOMPARE(m_attempts.size(), 25);
}

void tst_Audit::everyAttemptOfAnHonestSittingIsRight()
{
    for (const AttemptRecord &attempt : m_attempts) {
        const auto audit = audited(attempt);

        QVERIFY_RESULT(audit);
        QVERIFY2(audit->findings.isEmpty(), qPrintable(audit->findings.value(0).detail));
        QCOMPARE(audit->verdict(), AttemptAudit::Verdict::Right);
        QCOMPARE(audit->marks->correct, attempt.correct.value_or(-1));
        QCOMPARE(audit->attempt, attempt.id);
    }
}

void tst_Audit::aPaperThatTheSeedDoesNotGiveIsFound_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("another question") << 0;
    QTest::newRow("options in another order") << 1;
    QTest::newRow("one question left out") << 2;
    QTest::newRow("two questions swapped") << 3;
    QTest::newRow("a question that is in no bank") << 4;
    QTest::newRow("another seed") << 5;
}

void tst_Audit::aPaperThatTheSeedDoesNotGiveIsFound()
{
    QFETCH(int, change);
    AttemptRecord attempt = m_attempts.constFirst();
    QList<PaperItem> &items = attempt.paper.items;
    switch (change) {
    case 0:
        items[7].questionId = items.at(8).questionId;
        break;
    case 1:
        std::swap(items[7].order[0], items[7].order[3]);
        break;
    case 2:
        items.removeLast();
        break;
    case 3:
        std::swap(items[3], items[4]);
        break;
    case 4:
        items[7].questionId = QStringLiteral("99.99");
        break;
    default:
        attempt.seed[0] = static_cast<char>(attempt.seed.at(0) ^ 1);
    }

    const auto audit = audited(attempt);

    QVERIFY_RESULT(audit);
    QCOMPARE(audit->verdict(), AttemptAudit::Verdict::Wrong);
    QVERIFY(has(*audit, What::PaperDiffers));
    QCOMPARE(has(*audit, What::SeedDiffers), change == 5);
}

QList<AttemptAudit> tst_Audit::auditedSeconds(const std::function<void(Event &)> &bend,
                                              const QByteArray &drawSeed) const
{
    SittingPlan plan;
    plan.people = 4;
    plan.lessons = 0;
    plan.attempts = 2;
    plan.seatsInRow = 2;
    Ledger ledger;
    for (Event event : playInMemory(plan, m_bank, QUuid::createUuid())) {
        if (event.kind == kind::kExamDrawn && event.body.value(QLatin1String("number")) == 2)
            bend(event);
        if (!ledger.apply(event))
            return {};
    }
    const Campaign campaign;
    ExamAudit auditor(m_bank, campaign, ledger, drawSeed);
    QList<AttemptAudit> audits;
    for (const AttemptRecord &attempt : ledger.allAttempts()) {
        const auto audit = auditor.audit(attempt);
        if (audit && attempt.number == 2)
            audits.append(*audit);
    }
    return audits;
}

void tst_Audit::howASecondPaperWasDrawnIsHeldAgainstIt_data()
{
    QTest::addColumn<std::function<void(Event &)>>("bend");
    QTest::addColumn<QByteArray>("drawSeed");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, const std::function<void(Event &)> &bend,
                        const QStringList &findings, char seed = 's') {
        QTest::newRow(name) << bend << QByteArray(seed == 0 ? 0 : kDrawSeedBytes, seed) << findings;
    };
    const auto put = [](const char *member, const QJsonValue &value) {
        return [=](Event &event) { event.body.insert(QLatin1String(member), value); };
    };
    const QString other = QStringLiteral("0b9c1c9e-6a3a-4a52-9a43-7d6a1f2f3b10");
    row("as it was drawn", [](Event &) {}, {});
    row(
        "of another campaign's seed", [](Event &) {}, {"seed-differs", "paper-differs"}, 'x');
    row(
        "without a draw seed", [](Event &) {}, {"seed-unchecked"}, 0);
    row("of another room", put("room", "Phòng máy số 2"), {"seed-differs", "paper-differs"});
    row("at a seat of another colour",
        [](Event &event) {
            const QString seat = event.body.value(QLatin1String("seat")).toString();
            event.body.insert(QLatin1String("seat"),
                              seat.endsWith(QLatin1Char('1')) ? QStringLiteral("1.2")
                                                              : QStringLiteral("1.1"));
        },
        {"paper-differs"});
    row("at no seat", put("seat", ""), {"paper-differs"});
    row("at a seat that is none", put("seat", "3/5"), {"paper-differs"});
    row("another seed", put("seed", QString(64, QLatin1Char('a'))),
        {"seed-differs", "paper-differs"});
    row("a seed cut short", put("seed", "aa"), {"seed-differs", "paper-differs"});
    row("by another method", put("method", 3), {"unknown-method"});
    row("by method 1", [](Event &event) { event.version = 1; }, {"unknown-method"});
    // Nobody's second seat has the colour of the first: it makes no other paper, but is a lie.
    row("nothing avoided", put("avoided", QJsonArray()), {"avoided-differ"});
    row("an attempt avoided that is not at hand", put("avoided", QJsonArray{other}),
        {"avoided-missing"});
    row("one too many avoided",
        [other](Event &event) {
            QJsonArray avoided = event.body.value(QLatin1String("avoided")).toArray();
            avoided.append(other);
            event.body.insert(QLatin1String("avoided"), avoided);
        },
        {"avoided-differ", "avoided-missing"});
    row("itself avoided",
        [](Event &event) {
            event.body.insert(QLatin1String("avoided"),
                              QJsonArray{event.subject.toString(QUuid::WithoutBraces)});
        },
        {"avoided-differ", "paper-differs"});
    row("avoided is no list", put("avoided", "all"), {"avoided-differ"});
}

void tst_Audit::howASecondPaperWasDrawnIsHeldAgainstIt()
{
    using Bend = std::function<void(Event &)>;
    QFETCH(Bend, bend);
    QFETCH(QByteArray, drawSeed);
    QFETCH(QStringList, findings);

    const QList<AttemptAudit> audits = auditedSeconds(bend, drawSeed);

    QCOMPARE(audits.size(), 4);
    for (const AttemptAudit &audit : audits) {
        QStringList names;
        bool isBad = false;
        for (const AuditFinding &finding : audit.findings) {
            names.append(findingName(finding.what));
            isBad = isBad || finding.isBad();
        }
        QCOMPARE(names, findings);
        QCOMPARE(audit.verdict(),
                 findings.isEmpty() ? AttemptAudit::Verdict::Right
                     : isBad        ? AttemptAudit::Verdict::Wrong
                                    : AttemptAudit::Verdict::Incomplete);
        QVERIFY(audit.marks);
    }
}

void tst_Audit::marksThatTheAnswersDoNotEarnAreFound()
{
    AttemptRecord attempt = m_attempts.constFirst();
    attempt.correct = *attempt.correct + 1;

    const auto audit = audited(attempt);

    QVERIFY_RESULT(audit);
    QCOMPARE(audit->verdict(), AttemptAudit::Verdict::Wrong);
    QCOMPARE(audit->findings.size(), 1);
    QCOMPARE(audit->findings.constFirst().what, What::MarksDiffer);
    QCOMPARE(audit->marks->correct + 1, *attempt.correct);
}

/// The first attempt with a wrong answer, as storage has it once that question is voided.
AttemptRecord tst_Audit::withOneVoided() const
{
    for (AttemptRecord attempt : m_attempts) {
        const auto marks = markPaper(m_bank.answerKeys(), attempt.paper, attempt.answers);
        if (!marks || !marks->shares.contains(0))
            continue;
        attempt.voided = {static_cast<int>(marks->shares.indexOf(0))};
        attempt.correct = *attempt.correct + 1;
        return attempt;
    }
    return {};
}

void tst_Audit::aVoidedQuestionEarnsItsPoint()
{
    const AttemptRecord attempt = withOneVoided();

    const auto audit = audited(attempt);

    QVERIFY_RESULT(audit);
    QCOMPARE(audit->verdict(), AttemptAudit::Verdict::Right);
    QCOMPARE(audit->marks->correct, *attempt.correct);
    QVERIFY(audit->marks->voided.contains(attempt.voided.constFirst()));
}

void tst_Audit::wrongMarksAreFoundBesideAVoidedQuestion_data()
{
    QTest::addColumn<int>("off");
    QTest::newRow("a point too many") << 1;
    QTest::newRow("the point withheld") << -1;
}

void tst_Audit::wrongMarksAreFoundBesideAVoidedQuestion()
{
    QFETCH(int, off);
    AttemptRecord attempt = withOneVoided();
    attempt.correct = *attempt.correct + off;

    const auto audit = audited(attempt);

    QVERIFY_RESULT(audit);
    QCOMPARE(audit->verdict(), AttemptAudit::Verdict::Wrong);
    QCOMPARE(audit->findings.constFirst().what, What::MarksDiffer);
    QVERIFY(audit->findings.constFirst().detail.contains(QLatin1String("1 voided")));
}

void tst_Audit::anAnswerChangedAfterMarkingIsFound()
{
    AttemptRecord attempt = m_attempts.constFirst();
    const Question *question = m_bank.find(attempt.paper.items.constFirst().questionId);
    attempt.answers[0] = answerFor(
        choicesOf(attempt).at(0) == question->key ? (question->key + 1) % kOptions : question->key);

    const auto audit = audited(attempt);

    QVERIFY_RESULT(audit);
    QCOMPARE(audit->findings.constFirst().what, What::MarksDiffer);

    attempt.answers[0] = answerFor(kOptions);
    const auto outOfRange = audited(attempt);
    QVERIFY_RESULT(outOfRange);
    QCOMPARE(outOfRange->findings.constFirst().what, What::AnswerOutOfRange);
}

void tst_Audit::moreTimeThanAllowedIsFound()
{
    AttemptRecord attempt = m_attempts.constFirst();
    attempt.spent = attempt.allowed + kAuditGrace;
    const auto withinGrace = audited(attempt);
    attempt.spent += Millis(1);
    const auto beyond = audited(attempt);

    QVERIFY_RESULT(withinGrace);
    QCOMPARE(withinGrace->verdict(), AttemptAudit::Verdict::Right);
    QVERIFY_RESULT(beyond);
    QCOMPARE(beyond->findings.constFirst().what, What::TimeExceeded);
    QCOMPARE(beyond->verdict(), AttemptAudit::Verdict::Wrong);
}

void tst_Audit::extraTimeGrantedCounts()
{
    AttemptRecord attempt = m_attempts.constFirst();
    attempt.spent = attempt.allowed + std::chrono::minutes(4);
    attempt.extra = std::chrono::minutes(5);

    const auto audit = audited(attempt);

    QVERIFY_RESULT(audit);
    QCOMPARE(audit->verdict(), AttemptAudit::Verdict::Right);
}

void tst_Audit::whatTheCampaignDoesNotAllowIsFound_data()
{
    QTest::addColumn<AttemptRecord>("attempt");
    const auto row = [this](const char *name, const std::function<void(AttemptRecord &)> &bend) {
        AttemptRecord attempt = m_attempts.constFirst();
        bend(attempt);
        QTest::newRow(name) << attempt;
    };
    row("hours instead of minutes",
        [](AttemptRecord &attempt) { attempt.allowed = std::chrono::hours(10); });
    row("time used below zero", [](AttemptRecord &attempt) { attempt.spent = Millis(-1); });
    row("credit below zero", [](AttemptRecord &attempt) { attempt.credited = Millis(-1); });
    row("extra time below zero", [](AttemptRecord &attempt) { attempt.extra = Millis(-1); });
    row("a third attempt", [](AttemptRecord &attempt) { attempt.number = 3; });
    row("attempt zero", [](AttemptRecord &attempt) { attempt.number = 0; });
}

void tst_Audit::whatTheCampaignDoesNotAllowIsFound()
{
    QFETCH(AttemptRecord, attempt);

    const auto audit = audited(attempt);

    QVERIFY_RESULT(audit);
    QCOMPARE(audit->verdict(), AttemptAudit::Verdict::Wrong);
    QCOMPARE(audit->findings.constFirst().what, What::RulesDiffer);
    // Another number of the attempt is another draw.
    QCOMPARE(audit->findings.size(), attempt.number == 1 ? 1 : 3);
}

void tst_Audit::anAnswerAfterHandingInIsFound()
{
    const auto event = [](QLatin1String kind, const QUuid &attempt) {
        Event one;
        one.kind = kind;
        one.subject = attempt;
        return one;
    };
    const QUuid late = QUuid::createUuid();
    const QUuid honest = QUuid::createUuid();

    const auto found = answersAfterHandIn(
        {event(kind::kExamAnswered, late), event(kind::kExamAnswered, honest),
         event(kind::kExamSubmitted, late), event(kind::kExamAnswered, honest),
         event(kind::kExamAnswered, late), event(kind::kExamSubmitted, honest)});

    QCOMPARE(found, (QHash<QUuid, int>{{late, 1}}));
    QVERIFY(answeredAfterHandIn(1).isBad());
}

void tst_Audit::anotherBankLeavesTheAuditIncomplete()
{
    const auto audit = audited(m_attempts.constFirst(), syntheticBank(840), Campaign());

    QVERIFY_RESULT(audit);
    QCOMPARE(audit->verdict(), AttemptAudit::Verdict::Incomplete);
    QCOMPARE(audit->findings.constFirst().what, What::OtherBank);
    QVERIFY(!audit->marks);
}

void tst_Audit::anOpenAttemptLeavesTheAuditIncomplete()
{
    AttemptRecord attempt = m_attempts.constFirst();
    attempt.state = AttemptRecord::State::Interrupted;
    attempt.correct.reset();

    const auto audit = audited(attempt);

    QVERIFY_RESULT(audit);
    QCOMPARE(audit->verdict(), AttemptAudit::Verdict::Incomplete);
    QCOMPARE(audit->findings.size(), 1);
    QCOMPARE(audit->findings.constFirst().what, What::NotSubmitted);
}

void tst_Audit::anUnmarkedAttemptIsMarkedHere()
{
    AttemptRecord attempt = m_attempts.constFirst();
    const Score correct = *attempt.correct;
    attempt.correct.reset();

    const auto audit = audited(attempt);

    QVERIFY_RESULT(audit);
    QCOMPARE(audit->verdict(), AttemptAudit::Verdict::Incomplete);
    QCOMPARE(audit->findings.constFirst().what, What::NotMarked);
    QCOMPARE(audit->marks->correct, correct);
}

void tst_Audit::anotherBlueprintIsAnotherPaper()
{
    Campaign other;
    std::swap(other.blueprint.levels[0], other.blueprint.levels[1]);

    const auto audit = audited(m_attempts.constFirst(), m_bank, other);

    QVERIFY_RESULT(audit);
    QCOMPARE(audit->findings.constFirst().what, What::PaperDiffers);
}

void tst_Audit::aBlueprintThatTheBankCannotFillIsAnError()
{
    Campaign greedy;
    greedy.blueprint.topics[0] += 100;
    greedy.blueprint.levels[0] += 100;

    QCOMPARE_ERROR(audited(m_attempts.constFirst(), m_bank, greedy), ErrorCode::Infeasible);
}

void tst_Audit::everyFindingHasItsName()
{
    QStringList names;
    for (const What what :
         {What::OtherBank, What::UnknownMethod, What::SeedUnchecked, What::SeedDiffers,
          What::AvoidedDiffer, What::AvoidedMissing, What::PaperDiffers, What::MarksDiffer,
          What::AnswerOutOfRange, What::TimeExceeded, What::RulesDiffer, What::AnsweredAfterHandIn,
          What::NotMarked, What::NotSubmitted}) {
        QVERIFY(!findingName(what).isEmpty());
        names.append(findingName(what));
    }
    QCOMPARE(names.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(tst_Audit)
#include "tst_audit.moc"
