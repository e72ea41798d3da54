// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/marking.h"
#include "core/journal/kinds.h"
#include "core/journal/ledger.h"
#include "exchange/items/item_source.h"
#include "exchange/kit_samples.h"
#include "support/kinds.h"
#include "support/sitting.h"
#include "support/test_bundle.h"
#include "tool/run_hocvu.h"
#include "tool/test_kit.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace hocvu;

class tst_ExamAudit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void honestExamsAreRight();
    void oneAttemptIsShownWithItsPaper();
    void falseMarksAreFound();
    void aVoidedQuestionCountsAsRight();
    void falseMarksAreFoundBesideAVoidedQuestion();
    void aVoidingWithAFalseKeyIsFound();
    void anAnswerAfterHandingInIsFound();
    void aPaperThatWasNotDrawnIsFound();
    void anIndependentProgramDrawsTheSamePapers();
    void anIndependentProgramFindsAChangedPaper();
    void everyKindOfQuestionIsAudited();
    void theDrawSeedIsOpenedByTheBundle();
    void aDrawSeedThatWasNotCommittedToIsRefused_data();
    void aDrawSeedThatWasNotCommittedToIsRefused();
    void aSeedOfOnesOwnChoiceIsFound();
    void anotherRoomsNameIsNoted();
    void everyMemberOfTheAnswerIsThere();
    void aPaperOfMethod1IsIncomplete();
    void aKitOfFormat1LeavesSeedsUnchecked();
    void openAndUnmarkedExamsAreIncomplete();
    void anotherBankIsIncomplete();
    void whatCannotBeReadIsSaidSo_data();
    void whatCannotBeReadIsSaidSo();

private:
    /// The events with \a change made to the first of \a kind, chained anew.
    QList<Event> with(QLatin1String kind, const std::function<void(Event &)> &change) const;
    QList<Event> withOneVoided(int key) const;
    QString bundle(const QList<Event> &events) const
    {
        return written(m_folder.filePath("bundle.zip"), packed({events}, m_key));
    }
    HocvuRun audit(const QString &file, const QStringList &more = {}) const
    {
        return runHocvu(QStringList{"exam", "audit", file, "--kit", m_kit.folder} + more);
    }

    /// A room with rows of seats in which everybody sat twice.
    QList<Event> seated(int people) const;
    QString bundleWithSeed(const QByteArray &text) const;
    HocvuRun recompute(const QString &file, const QString &kit = {}) const;

    QTemporaryDir m_folder;
    Kit m_kit;
    Bank m_bank; ///< With its keys.
    SigningKey m_key = SigningKey::generate();
    QList<Event> m_events;
    QString m_good;
};

namespace {

/// Says that one question more was right.
void raiseScore(QJsonObject &body)
{
    body.insert("score", body.value("score").toInt() + 100);
}

} // namespace

void tst_ExamAudit::initTestCase()
{
    m_kit = builtTestKit(m_folder.path());
    m_bank = *m_kit.exam->wholeBank();
    SittingPlan plan;
    plan.people = 6;
    plan.drawSeed = m_kit.exam->drawSeed();
    m_events = playInMemory(plan, m_bank, QUuid::createUuid());
    m_good = written(m_folder.filePath("good.zip"), packed({m_events}, m_key));
}

QList<Event> tst_ExamAudit::with(QLatin1String kind,
                                 const std::function<void(Event &)> &change) const
{
    QList<Event> events = m_events;
    const auto first = std::find_if(events.begin(), events.end(),
                                    [&](const Event &event) { return event.kind == kind; });
    change(*first);
    QByteArray prev = firstPrev();
    for (Event &event : events) {
        event.prev = prev;
        event.hash = prev = eventHash(event);
    }
    return events;
}

void tst_ExamAudit::honestExamsAreRight()
{
    const HocvuRun text = audit(m_good);
    const HocvuRun run = audit(m_good, {"--json"});

    QCOMPARE_CODE(text, 0);
    QVERIFY2(text.out.contains("6 attempts"), text.out.constData());
    QCOMPARE_CODE(run, 0);
    const QJsonArray attempts = run.json().value("attempts").toArray();
    QCOMPARE(attempts.size(), 6);
    for (const QJsonValue &attempt : attempts) {
        QCOMPARE(attempt.toObject().value("verdict").toString(), QStringLiteral("right"));
        QCOMPARE(attempt.toObject().value("said"), attempt.toObject().value("earned"));
    }
    QCOMPARE(run.json().value("bank").toString(), m_bank.hash());
}

void tst_ExamAudit::oneAttemptIsShownWithItsPaper()
{
    const auto drawn = std::find_if(m_events.begin(), m_events.end(), [](const Event &event) {
        return event.kind == kind::kExamDrawn;
    });
    const QString id = drawn->subject.toString(QUuid::WithoutBraces);
    const QJsonArray paper = drawn->body.value("paper").toArray();

    const HocvuRun text = audit(m_good, {"--attempt", id});
    const HocvuRun run = audit(m_good, {"--attempt", id, "--json"});
    const HocvuRun none = audit(m_good, {"--attempt", QUuid::createUuid().toString()});

    QCOMPARE_CODE(text, 0);
    for (const QJsonValue &code : paper)
        QVERIFY2(text.out.contains(code.toString().toLatin1()), text.out.constData());
    const QJsonArray attempts = run.json().value("attempts").toArray();
    QCOMPARE(attempts.size(), 1);
    QCOMPARE(attempts.at(0).toObject().value("paper").toArray(), paper);
    QCOMPARE_CODE(none, 2);
    QVERIFY_ONE_LINE(none, m_good);
}

void tst_ExamAudit::falseMarksAreFound()
{
    const QString file
        = bundle(with(kind::kExamMarked, [](Event &event) { raiseScore(event.body); }));

    const HocvuRun run = audit(file);

    QCOMPARE_CODE(run, 1);
    QVERIFY2(run.out.contains("WRONG") && run.out.contains("marks-differ"), run.out.constData());
    QCOMPARE(run.out.count("right"), 5);
}

/// The events and then the voiding of a question that somebody had wrong.
QList<Event> tst_ExamAudit::withOneVoided(int key) const
{
    Ledger ledger;
    for (const Event &event : m_events) {
        if (!ledger.apply(event))
            return {};
    }
    for (const AttemptRecord &attempt : ledger.allAttempts()) {
        const auto marks = markPaper(m_bank.answerKeys(), attempt.paper, attempt.answers);
        const qsizetype wrong = marks ? marks->shares.indexOf(0) : -1;
        if (wrong < 0)
            continue;
        const Question &question = *m_bank.find(attempt.paper.items.at(wrong).questionId);
        return withVoided(m_events, m_bank, question.id, key < 0 ? question.key : key);
    }
    return {};
}

void tst_ExamAudit::aVoidedQuestionCountsAsRight()
{
    const auto said = [](const HocvuRun &run) {
        int sum = 0;
        const QJsonArray attempts = run.json().value("attempts").toArray();
        for (const QJsonValue &attempt : attempts)
            sum += attempt.toObject().value("said").toInt();
        return sum;
    };
    const QString file = bundle(withOneVoided(-1));

    const HocvuRun before = audit(m_good, {"--json"});
    const HocvuRun run = audit(file, {"--json"});

    QCOMPARE_CODE(run, 0);
    QVERIFY(said(run) > said(before));
    const QJsonArray attempts = run.json().value("attempts").toArray();
    for (const QJsonValue &attempt : attempts) {
        const QJsonObject one = attempt.toObject();
        QCOMPARE(one.value("verdict").toString(), QStringLiteral("right"));
        if (!one.contains("voided"))
            continue;
        const HocvuRun paper = audit(file, {"--attempt", one.value("attempt").toString()});
        QCOMPARE_CODE(paper, 0);
        QVERIFY2(paper.out.contains("voided"), paper.out.constData());
    }
}

void tst_ExamAudit::falseMarksAreFoundBesideAVoidedQuestion()
{
    QList<Event> events = withOneVoided(-1);
    const auto marked = std::find_if(events.begin(), events.end(), [](const Event &event) {
        return event.kind == kind::kExamMarked;
    });
    raiseScore(marked->body);
    QByteArray prev = firstPrev();
    for (Event &event : events) {
        event.prev = prev;
        event.hash = prev = eventHash(event);
    }

    const HocvuRun run = audit(bundle(events));

    QCOMPARE_CODE(run, 1);
    QVERIFY2(run.out.contains("marks-differ"), run.out.constData());
}

void tst_ExamAudit::aVoidingWithAFalseKeyIsFound()
{
    QVERIFY(!withOneVoided(-1).isEmpty());
    const int key = withOneVoided(-1).constLast().body.value("key").toInt();

    const HocvuRun run = audit(bundle(withOneVoided((key + 1) % kOptions)));

    QCOMPARE_CODE(run, 1);
    QVERIFY2(run.out.contains("marks-differ"), run.out.constData());
}

void tst_ExamAudit::anAnswerAfterHandingInIsFound()
{
    const auto submitted = std::find_if(m_events.begin(), m_events.end(), [](const Event &event) {
        return event.kind == kind::kExamSubmitted;
    });
    // Takes the place of a certificate: behind the marks.
    const QString file
        = bundle(with(kind::kCertificateIssued, [attempt = submitted->subject](Event &event) {
              event.kind = kind::kExamAnswered;
              event.subject = attempt;
              event.body = {{"question", 0}, {"choice", 2}, {"spent", 1}};
          }));

    const HocvuRun run = audit(file);

    QCOMPARE_CODE(run, 1);
    QVERIFY2(run.out.contains("answered-after-hand-in: 1 answers"), run.out.constData());
}

void tst_ExamAudit::aPaperThatWasNotDrawnIsFound()
{
    const QString file = bundle(with(kind::kExamDrawn, [](Event &event) {
        QJsonArray paper = event.body.value("paper").toArray();
        const QJsonValue first = paper.at(0);
        paper[0] = paper.at(1);
        paper[1] = first;
        event.body.insert("paper", paper);
    }));

    const HocvuRun run = audit(file, {"--json"});

    QCOMPARE_CODE(run, 1);
    QVERIFY2(run.out.contains("paper-differs"), run.out.constData());
}

QList<Event> tst_ExamAudit::seated(int people) const
{
    SittingPlan plan;
    plan.people = people;
    plan.attempts = 2;
    plan.lessons = 0;
    plan.seatsInRow = 3;
    plan.drawSeed = m_kit.exam->drawSeed();
    return playInMemory(plan, m_bank, QUuid::createUuid());
}

HocvuRun tst_ExamAudit::recompute(const QString &file, const QString &kit) const
{
    const QString sealed = kit.isEmpty() ? m_kit.folder : kit;
    const QString open = sealed + "-open";
    if (!QFileInfo::exists(open)) {
        const HocvuRun opened = runHocvu({"pack", "open", sealed, "--out", open});
        if (opened.code != 0)
            return opened;
    }
    QProcess process;
    process.start("python3",
                  {"-B", qEnvironmentVariable("HOCVU_SOURCE_DIR") + "/tests/tool/recompute_draw.py",
                   open, file},
                  QIODevice::ReadOnly);
    if (!process.waitForFinished(50'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString().toUtf8() + process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void tst_ExamAudit::anIndependentProgramDrawsTheSamePapers()
{
    SittingPlan line;
    line.people = 3;
    line.attempts = 3;
    line.lessons = 0;
    line.drawSeed = m_kit.exam->drawSeed();
    line.room = "Hội trường  tầng 2";

    const HocvuRun plain = recompute(m_good);
    const HocvuRun twice = recompute(bundle(playInMemory(line, m_bank, QUuid::createUuid())));
    const HocvuRun rows = recompute(bundle(seated(5)));

    QCOMPARE_CODE(plain, 0);
    QCOMPARE(plain.out, QByteArray("6 papers drawn again\n"));
    QCOMPARE_CODE(twice, 0);
    QCOMPARE(twice.out, QByteArray("9 papers drawn again\n"));
    QCOMPARE_CODE(rows, 0);
    QCOMPARE(rows.out, QByteArray("10 papers drawn again\n"));
}

void tst_ExamAudit::anIndependentProgramFindsAChangedPaper()
{
    QString attempt;
    const QString file = bundle(with(kind::kExamDrawn, [&attempt](Event &event) {
        attempt = event.subject.toString(QUuid::WithoutBraces);
        QJsonArray paper = event.body.value("paper").toArray();
        QString code = paper.at(29).toString();
        std::swap(*(code.end() - 1), *(code.end() - 2)); // two options of the last question
        paper[29] = code;
        event.body.insert("paper", paper);
    }));

    const HocvuRun ours = audit(file);
    const HocvuRun theirs = recompute(file);

    QCOMPARE_CODE(ours, 1);
    QCOMPARE_CODE(theirs, 1);
    QCOMPARE(theirs.out, "6 papers drawn again\n" + attempt.toLatin1() + " differs\n");
}

QString tst_ExamAudit::bundleWithSeed(const QByteArray &text) const
{
    BundleContents contents = contentsOf({m_events});
    contents.payload.insert(kBundleDrawSeed, text);
    return written(m_folder.filePath("bundle.zip"), *packBundle(contents, m_key));
}

void tst_ExamAudit::theDrawSeedIsOpenedByTheBundle()
{
    const HocvuRun closed = audit(m_good, {"--json"});
    const HocvuRun run = audit(bundleWithSeed(drawSeedText(m_kit.exam->drawSeed())), {"--json"});

    QCOMPARE(closed.json().value("drawSeedFrom").toString(), QStringLiteral("kit"));
    QCOMPARE_CODE(run, 0);
    QCOMPARE(run.json().value("drawSeedFrom").toString(), QStringLiteral("bundle"));
    QCOMPARE(run.json().value("drawCommitment").toString(), m_kit.drawCommitment);
}

void tst_ExamAudit::aDrawSeedThatWasNotCommittedToIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::newRow("another seed") << drawSeedText(QByteArray(kDrawSeedBytes, 'x')) << 1;
    QTest::newRow("no seed") << QByteArray("8ff4e961") << 2;
    QTest::newRow("nothing") << QByteArray() << 2;
}

void tst_ExamAudit::aDrawSeedThatWasNotCommittedToIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    const QString file = bundleWithSeed(text);

    const HocvuRun run = audit(file);

    QCOMPARE_CODE(run, code);
    QVERIFY_ONE_LINE(run, file);
    QVERIFY2(run.err.contains("draw-seed.txt"), run.err.constData());
}

void tst_ExamAudit::aSeedOfOnesOwnChoiceIsFound()
{
    // Drawn by the method, but from a seed that somebody liked better.
    SittingPlan plan;
    plan.people = 1;
    plan.drawSeed = QByteArray(kDrawSeedBytes, 'x');

    const HocvuRun run = audit(bundle(playInMemory(plan, m_bank, QUuid::createUuid())));

    QCOMPARE_CODE(run, 1);
    QVERIFY2(run.out.contains("seed-differs"), run.out.constData());
    QVERIFY2(!run.out.contains("paper-differs"), run.out.constData());
}

void tst_ExamAudit::anotherRoomsNameIsNoted()
{
    SittingPlan plan;
    plan.people = 1;
    plan.drawSeed = m_kit.exam->drawSeed();
    plan.room = "Hội trường";

    const HocvuRun run = audit(bundle(playInMemory(plan, m_bank, QUuid::createUuid())));
    const HocvuRun same = audit(m_good);

    QCOMPARE_CODE(run, 0);
    QVERIFY2(run.out.contains("papers were also drawn in: Hội trường\n"), run.out.constData());
    QVERIFY2(!same.out.contains("also drawn"), same.out.constData());
}

void tst_ExamAudit::everyMemberOfTheAnswerIsThere()
{
    const QString file = bundle(withVoided(seated(1), m_bank, "1.01", 0));
    const QString attempt = [&] {
        const QJsonArray attempts = audit(file, {"--json"}).json().value("attempts").toArray();
        return attempts.at(1).toObject().value("attempt").toString();
    }();

    const QJsonObject json = audit(file, {"--json", "--attempt", attempt}).json();
    const QJsonObject one = json.value("attempts").toArray().at(0).toObject();

    // As exam_audit.h has them; "voided" comes and goes.
    QCOMPARE(json.keys(),
             (QStringList{"attempts", "bank", "drawCommitment", "drawSeedFrom", "kit"}));
    QStringList members = one.keys();
    members.removeAll("voided");
    QCOMPARE(members,
             (QStringList{"answers", "attempt", "earned", "findings", "method", "number", "paper",
                          "person", "room", "said", "seat", "verdict"}));
    QCOMPARE(one.value("method").toInt(), 2);
    QCOMPARE(one.value("number").toInt(), 2);
    QCOMPARE(one.value("seat").toString(), QStringLiteral("1.2"));
    QCOMPARE(one.value("room").toString(), QStringLiteral("Phòng máy số 1"));
}

void tst_ExamAudit::aPaperOfMethod1IsIncomplete()
{
    const QString file = bundle(with(kind::kExamDrawn, [](Event &event) {
        event.version = 1;
        for (const char *member : {"method", "room", "avoided"})
            event.body.remove(QLatin1String(member));
    }));

    const HocvuRun run = audit(file);

    QCOMPARE_CODE(run, 3);
    QVERIFY2(run.out.contains("unknown-method: drawn by method 1"), run.out.constData());
}

void tst_ExamAudit::aKitOfFormat1LeavesSeedsUnchecked()
{
    FileMap files = readTree(m_kit.folder);
    QVERIFY(files.remove("data/exam.sealed") && files.remove("data/practice.json"));
    files.insert("data/bank.json", m_bank.toJson());
    files["data/kit.json"]
        .replace(R"("drawCommitment":")" + m_kit.drawCommitment.toLatin1() + R"(",)", "")
        .replace(R"("format":4)", R"("format":1)");
    const QString old = m_folder.filePath("old-kit");
    QVERIFY(writeTree(old, files) && listAnew(old));

    const HocvuRun run = runHocvu({"exam", "audit", m_good, "--kit", old, "--json"});

    QCOMPARE_CODE(run, 3);
    QCOMPARE(run.json().value("drawSeedFrom").toString(), QStringLiteral("none"));
    QVERIFY(!run.json().contains("drawCommitment"));
    const QJsonArray attempts = run.json().value("attempts").toArray();
    QCOMPARE(attempts.size(), 6);
    for (const QJsonValue &attempt : attempts) {
        const QJsonArray findings = attempt["findings"].toArray();
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.at(0)["what"].toString(), QStringLiteral("seed-unchecked"));
        QCOMPARE(attempt["earned"], attempt["said"]); // marked again all the same
    }
}

void tst_ExamAudit::openAndUnmarkedExamsAreIncomplete()
{
    QList<Event> events = m_events;
    while (events.constLast().kind != kind::kExamMarked)
        events.removeLast();
    events.removeLast();
    const HocvuRun unmarked = audit(bundle(events));
    events.removeLast();
    const HocvuRun open = audit(bundle(events));

    QCOMPARE_CODE(unmarked, 3);
    QVERIFY2(unmarked.out.contains("not-marked"), unmarked.out.constData());
    QCOMPARE_CODE(open, 3);
    QVERIFY2(open.out.contains("not-submitted"), open.out.constData());
}

void tst_ExamAudit::anotherBankIsIncomplete()
{
    SittingPlan plan;
    plan.people = 1;
    const QString file = bundle(playInMemory(plan, syntheticBank(200), QUuid::createUuid()));

    const HocvuRun run = audit(file);

    QCOMPARE_CODE(run, 3);
    QVERIFY2(run.out.contains("other-bank"), run.out.constData());
}

void tst_ExamAudit::whatCannotBeReadIsSaidSo_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("kit");
    QTest::addColumn<QString>("named");
    QTest::addColumn<int>("code");
    const QString cut = written(m_folder.filePath("cut.zip"), content(m_good).chopped(7));
    QTest::newRow("no bundle") << "/nowhere.zip" << m_kit.folder << "/nowhere.zip" << 2;
    QTest::newRow("cut short") << cut << m_kit.folder << cut << 1;
    QTest::newRow("no kit") << m_good << "/nowhere"
                            << "/nowhere" << 2;
    QTest::newRow("a folder that is no kit") << m_good << m_folder.path() << m_folder.path() << 2;
}

void tst_ExamAudit::whatCannotBeReadIsSaidSo()
{
    QFETCH(QString, file);
    QFETCH(QString, kit);
    QFETCH(QString, named);
    QFETCH(int, code);

    const HocvuRun run = runHocvu({"exam", "audit", file, "--kit", kit});

    QCOMPARE_CODE(run, code);
    QVERIFY_ONE_LINE(run, named);
    QCOMPARE(run.out, QByteArray());
}

/// A bank folder of every kind, through kit, sitting, bundle and audit.
void tst_ExamAudit::everyKindOfQuestionIsAudited()
{
    QTemporaryDir folder;
    const KitSources sources = testKitSources(folder.path());
    const QString bankFolder = folder.filePath("bank");
    QDir().mkpath(bankFolder);
    QMap<int, QList<Item>> topics;
    const Bank mixed = bankOfKinds(m_bank);
    for (const Question &question : mixed.questions() + m_kit.practice.questions()) {
        SourcedQuestion sourced;
        sourced.question = question;
        topics[question.topic].append(fromQuestion(sourced));
    }
    for (auto topic = topics.cbegin(); topic != topics.cend(); ++topic)
        written(bankFolder + QStringLiteral("/%1.yaml").arg(topic.key(), 2, 10, QLatin1Char('0')),
                writeItemSource(topic.key(), {}, topic.value()));
    const QString kit = folder.filePath("kit");
    const HocvuRun built
        = runHocvu({"pack", "build", "--campaign", sources.campaignJson, "--bank", bankFolder,
                    "--roster", sources.rosterCsv, "--media", sources.mediaFolder, "--draw-seed",
                    sources.drawSeed, "--out", kit});
    QCOMPARE_CODE(built, 0);
    const auto opened = openKit(kit);
    QVERIFY(opened);
    const Bank bank = *opened->exam->wholeBank();
    SittingPlan plan;
    plan.people = 8;
    plan.attempts = 2;
    plan.lessons = 0;
    plan.drawSeed = opened->exam->drawSeed();
    const QList<Event> events = playInMemory(plan, bank, QUuid::createUuid());
    const QString file = written(folder.filePath("all.zip"), packed({events}, m_key));

    const HocvuRun run = runHocvu({"exam", "audit", file, "--kit", kit, "--json"});

    QCOMPARE_CODE(run, 0);
    const QJsonArray attempts = run.json().value("attempts").toArray();
    QCOMPARE(attempts.size(), 16);
    bool isAnyInPart = false;
    for (const QJsonValue &attempt : attempts) {
        const double earned = attempt.toObject().value("earned").toDouble();
        QCOMPARE(attempt.toObject().value("said").toDouble(), earned);
        isAnyInPart = isAnyInPart || earned != std::floor(earned);
    }
    QVERIFY(isAnyInPart);
    const QString id = attempts.at(0).toObject().value("attempt").toString();
    const HocvuRun one = runHocvu({"exam", "audit", file, "--kit", kit, "--attempt", id});
    QCOMPARE_CODE(one, 0);
    const HocvuRun theirs = recompute(file, kit);
    QCOMPARE_CODE(theirs, 0);
    QCOMPARE(theirs.out, QByteArray("16 papers drawn again\n"));
}

QTEST_GUILESS_MAIN(tst_ExamAudit)
#include "tst_exam_audit.moc"
