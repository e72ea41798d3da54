// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/audit.h"
#include "core/exam/draw_seed.h"
#include "core/journal/kinds.h"
#include "exchange/bundle.h"
#include "kiosk/flow/exam_presenter.h"
#include "support/result_matchers.h"
#include "support/room.h"

#include <QTest>

using namespace hocvu;
using namespace std::chrono_literals;

/// What a kiosk draws and when it opens the seed of the draw, held against the audit.
class tst_ExamDraw : public QObject
{
    Q_OBJECT

private slots:
    void aPaperComesFromRoomPersonAndNumber();
    void aSecondAttemptAvoidsTheFirstWhereverItIsSat();
    void anotherPcOfTheRoomDrawsTheSamePaper();
    void withoutADrawSeedPapersComeByChance();
    void theDrawSeedIsOpenedAfterTheExam_data();
    void theDrawSeedIsOpenedAfterTheExam();

private:
    static void sit(TestRoom &room);
    static Ledger ledgerOf(const TestRoom &room);
};

/// The first person sits the exam and hands in at once.
void tst_ExamDraw::sit(TestRoom &room)
{
    ExamPresenter presenter(room.context(), room.visit);
    presenter.begin();
    presenter.submit();
}

Ledger tst_ExamDraw::ledgerOf(const TestRoom &room)
{
    Ledger ledger;
    const QList<QByteArray> lines = *room.records->eventLines(1);
    for (const QByteArray &line : lines) {
        const auto event = readEventLine(line);
        if (!event || !ledger.apply(*event))
            qFatal("an event cannot be read");
    }
    return ledger;
}

void tst_ExamDraw::aPaperComesFromRoomPersonAndNumber()
{
    TestRoom room;
    room.room.seat = {2, 3};
    room.signIn();
    room.watchAllLessons(room.visit.person().id);

    sit(room);

    const Ledger ledger = ledgerOf(room);
    const AttemptRecord attempt = ledger.allAttempts().constFirst();
    QCOMPARE(attempt.seed,
             attemptSeed(roomSeed(room.room.drawSeed, room.room.name), attempt.person, 1));
    QCOMPARE(ledger.drawFacts(attempt.id),
             (DrawFacts{kDrawMethod, room.room.name, QStringLiteral("2.3"), {}}));
    ExamAudit auditor(room.room.bank, room.room.campaign, ledger, room.room.drawSeed);
    const auto audit = auditor.audit(attempt);
    QVERIFY_RESULT(audit);
    QCOMPARE(audit->verdict(), AttemptAudit::Verdict::Right);
}

void tst_ExamDraw::aSecondAttemptAvoidsTheFirstWhereverItIsSat()
{
    TestRoom room;
    room.room.seat = {0, 1};
    room.signIn();
    room.watchAllLessons(room.visit.person().id);

    sit(room);
    room.room.seat = {0, 2};
    sit(room);

    const Ledger ledger = ledgerOf(room);
    const QList<AttemptRecord> attempts = ledger.allAttempts();
    QCOMPARE(attempts.size(), 2);
    QSet<QString> ids;
    for (const AttemptRecord &attempt : attempts) {
        for (const PaperItem &item : attempt.paper.items)
            ids.insert(item.questionId);
    }
    QCOMPARE(ids.size(), 60);
    QCOMPARE(ledger.drawFacts(attempts.at(1).id).avoided, QList<QUuid>{attempts.at(0).id});
    QCOMPARE(ledger.drawFacts(attempts.at(1).id).seat, QStringLiteral("2"));
    ExamAudit auditor(room.room.bank, room.room.campaign, ledger, room.room.drawSeed);
    for (const AttemptRecord &attempt : attempts) {
        const auto audit = auditor.audit(attempt);
        QVERIFY_RESULT(audit);
        QCOMPARE(audit->verdict(), AttemptAudit::Verdict::Right);
    }
}

void tst_ExamDraw::anotherPcOfTheRoomDrawsTheSamePaper()
{
    TestRoom room;
    room.signIn();
    room.watchAllLessons(room.visit.person().id);
    sit(room);
    const Ledger before = ledgerOf(room);

    // Another kiosk in the same room, which knows nothing of this one: the same paper again.
    TestRoom other;
    other.signIn();
    other.watchAllLessons(other.visit.person().id);
    sit(other);

    QCOMPARE(ledgerOf(other).allAttempts().constFirst().paper,
             before.allAttempts().constFirst().paper);
}

void tst_ExamDraw::withoutADrawSeedPapersComeByChance()
{
    QSet<QByteArray> seeds;
    for (int i = 0; i < 3; ++i) {
        TestRoom room;
        room.room.drawSeed.clear();
        room.room.seat = {2, 3};
        room.signIn();
        room.watchAllLessons(room.visit.person().id);

        sit(room);

        const Ledger ledger = ledgerOf(room);
        const AttemptRecord attempt = ledger.allAttempts().constFirst();
        seeds.insert(attempt.seed);
        QCOMPARE(ledger.drawFacts(attempt.id).seat, QString());
        const auto audit = ExamAudit(room.room.bank, room.room.campaign, ledger, {}).audit(attempt);
        QVERIFY_RESULT(audit);
        QCOMPARE(audit->findings.size(), 1);
        QCOMPARE(audit->findings.constFirst().what, AuditFinding::What::SeedUnchecked);
    }
    QCOMPARE(seeds.size(), 3);
}

void tst_ExamDraw::theDrawSeedIsOpenedAfterTheExam_data()
{
    QTest::addColumn<bool>("closed");
    QTest::addColumn<bool>("seeded");
    QTest::newRow("while it is open") << false << true;
    QTest::newRow("when it is closed") << true << true;
    QTest::newRow("a kit without a seed") << true << false;
}

void tst_ExamDraw::theDrawSeedIsOpenedAfterTheExam()
{
    QFETCH(bool, closed);
    QFETCH(bool, seeded);
    TestRoom room;
    if (!seeded)
        room.room.drawSeed.clear();
    room.signIn();
    room.watchAllLessons(room.visit.person().id);
    sit(room);
    const qint64 closes = room.room.campaign.examCloses.toMSecsSinceEpoch();
    room.clock.jumpWall(Millis(closes + (closed ? 1 : 0)) - room.clock.now().wall);

    const auto exported = room.exporter->exportBundle(room.path(QStringLiteral("bundles")));

    QVERIFY_RESULT(exported);
    const auto bundle = openBundleFile(exported->path);
    QVERIFY_RESULT(bundle);
    QCOMPARE(bundle->payload.value(kBundleDrawSeed),
             closed && seeded ? drawSeedText(room.room.drawSeed) : QByteArray());
}

QTEST_MAIN(tst_ExamDraw)
#include "tst_exam_draw.moc"
