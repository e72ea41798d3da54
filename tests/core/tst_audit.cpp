// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/audit.h"
#include "core/exam/draw.h"
#include "core/journal/kinds.h"
#include "core/journal/ledger.h"
#include "support/result_matchers.h"
#include "support/sitting.h"

#include <QTest>

#include <functional>

using namespace hocvu;

using What = AuditFinding::What;

class tst_Audit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyAttemptOfAnHonestSittingIsRight();
    void aPaperThatTheSeedDoesNotGiveIsFound_data();
    void aPaperThatTheSeedDoesNotGiveIsFound();
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
        return auditAttempt(m_bank, Campaign(), attempt);
    }

    AttemptRecord withOneVoided() const;

    Bank m_bank;
    QList<AttemptRecord> m_attempts;
};

void tst_Audit::initTestCase()
{
    m_bank = syntheticBank(420);
    SittingPlan plan;
    plan.people = 25;
    Ledger ledger;
    for (const Event &event : playInMemory(plan, m_bank, QUuid::createUuid()))
        QVERIFY_RESULT(ledger.apply(event));
    m_attempts = ledger.allAttempts();
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
    QCOMPARE(audit->findings.constFirst().what, What::PaperDiffers);
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
    QCOMPARE(audit->marks->correct, *attempt.correct - 1);
}

/// The first attempt with a wrong answer, as storage has it once that question is voided.
AttemptRecord tst_Audit::withOneVoided() const
{
    for (AttemptRecord attempt : m_attempts) {
        const auto marks = markPaper(m_bank, attempt.paper, attempt.choices);
        if (!marks || !marks->right.contains(false))
            continue;
        attempt.voided = {static_cast<int>(marks->right.indexOf(false))};
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
    QVERIFY(audit->marks->right.at(attempt.voided.constFirst()));
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
    attempt.choices[0]
        = attempt.choices.at(0) == question->key ? (question->key + 1) % kOptions : question->key;

    const auto audit = audited(attempt);

    QVERIFY_RESULT(audit);
    QCOMPARE(audit->findings.constFirst().what, What::MarksDiffer);

    attempt.choices[0] = kOptions;
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
    QCOMPARE(audit->findings.size(), 1);
    QCOMPARE(audit->findings.constFirst().what, What::RulesDiffer);
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
    const auto audit = auditAttempt(syntheticBank(840), Campaign(), m_attempts.constFirst());

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
    const int correct = *attempt.correct;
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

    const auto audit = auditAttempt(m_bank, other, m_attempts.constFirst());

    QVERIFY_RESULT(audit);
    QCOMPARE(audit->findings.constFirst().what, What::PaperDiffers);
}

void tst_Audit::aBlueprintThatTheBankCannotFillIsAnError()
{
    Campaign greedy;
    greedy.blueprint.topics[0] += 100;
    greedy.blueprint.levels[0] += 100;

    QCOMPARE_ERROR(auditAttempt(m_bank, greedy, m_attempts.constFirst()), ErrorCode::Infeasible);
}

void tst_Audit::everyFindingHasItsName()
{
    QStringList names;
    for (const What what : {What::OtherBank, What::PaperDiffers, What::MarksDiffer,
                            What::AnswerOutOfRange, What::TimeExceeded, What::RulesDiffer,
                            What::AnsweredAfterHandIn, What::NotMarked, What::NotSubmitted}) {
        QVERIFY(!findingName(what).isEmpty());
        names.append(findingName(what));
    }
    QCOMPARE(names.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(tst_Audit)
#include "tst_audit.moc"
