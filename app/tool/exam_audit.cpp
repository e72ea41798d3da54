// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/exam_audit.h"

#include "core/exam/audit.h"
#include "core/exam/draw_seed.h"
#include "core/journal/ledger.h"
#include "tool/open_kit.h"
#include "tool/read_bundle.h"

#include <QJsonArray>

namespace hocvu {

namespace {

/// One attempt with what the audit found in it.
struct Audited
{
    AttemptRecord attempt;
    DrawFacts facts;
    AttemptAudit audit;
};

/// The campaign's draw seed as far as it is known here.
struct OpenSeed
{
    QByteArray seed; ///< Empty for none.
    QString from; ///< As --json says it.
};

/// NotUnderstood: the file in the bundle is no seed. BadSignature: it is another than the kit's.
Result<OpenSeed> openSeed(const OpenedBundle &bundle, const Kit &kit)
{
    const auto file = bundle.payload.constFind(kBundleDrawSeed);
    if (file == bundle.payload.constEnd() || kit.drawCommitment.isEmpty())
        return OpenSeed{kit.exam->drawSeed(),
                        kit.exam->drawSeed().isEmpty() ? QStringLiteral("none")
                                                       : QStringLiteral("kit")};
    const auto seed = parseDrawSeed(*file);
    if (!seed)
        return fail(seed.error().code,
                    kBundleDrawSeed + QStringLiteral(": ") + seed.error().detail);
    if (drawCommitment(*seed) != kit.drawCommitment)
        return fail(
            ErrorCode::BadSignature,
            kBundleDrawSeed
                + QStringLiteral(": not the seed that the kit committed to before the exam"));
    return OpenSeed{*seed, QStringLiteral("bundle")};
}

QString verdictName(AttemptAudit::Verdict verdict)
{
    switch (verdict) {
    case AttemptAudit::Verdict::Right:
        return QStringLiteral("right");
    case AttemptAudit::Verdict::Incomplete:
        return QStringLiteral("incomplete");
    case AttemptAudit::Verdict::Wrong:
        return QStringLiteral("WRONG");
    }
    return {};
}

ExitCode exitCodeOf(AttemptAudit::Verdict verdict)
{
    switch (verdict) {
    case AttemptAudit::Verdict::Right:
        return ExitCode::Good;
    case AttemptAudit::Verdict::Incomplete:
        return ExitCode::Incomplete;
    case AttemptAudit::Verdict::Wrong:
        return ExitCode::Bad;
    }
    return ExitCode::Unusable;
}

QString marksText(const std::optional<Score> &correct, int total)
{
    return correct ? QStringLiteral("%1/%2").arg(correct->text()).arg(total) : QStringLiteral("-");
}

/// What a question counts: "right", "wrong", or in part "0.5".
QString worthText(const Marks &marks, qsizetype place)
{
    if (marks.voided.contains(place))
        return QStringLiteral("voided");
    const int share = marks.shares.at(place);
    return share == Score::kOne ? QStringLiteral("right")
        : share == 0            ? QStringLiteral("wrong")
                                : Score::fromHundredths(share).text();
}

/// The paper as the bundle has it, question by question, with the answers.
QList<QStringList> paperRows(const Audited &one)
{
    QList<QStringList> rows;
    const QStringList codes = one.attempt.paper.toCodes();
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const QString answer = one.attempt.answers.value(i);
        rows.append({QString::number(i + 1), codes.at(i),
                     answer.isEmpty() ? QStringLiteral("-") : answer,
                     one.audit.marks ? worthText(*one.audit.marks, i) : QStringLiteral("?")});
    }
    return rows;
}

QJsonObject toJson(const Audited &one, bool withPaper)
{
    QJsonArray findings;
    for (const AuditFinding &finding : one.audit.findings) {
        findings.append(QJsonObject{{QStringLiteral("what"), findingName(finding.what)},
                                    {QStringLiteral("bad"), finding.isBad()},
                                    {QStringLiteral("detail"), finding.detail}});
    }
    QJsonObject json{{QStringLiteral("attempt"), plain(one.attempt.id)},
                     {QStringLiteral("person"), plain(one.attempt.person)},
                     {QStringLiteral("number"), one.attempt.number},
                     {QStringLiteral("verdict"), verdictName(one.audit.verdict()).toLower()},
                     {QStringLiteral("findings"), findings},
                     {QStringLiteral("method"), one.facts.method}};
    if (!one.facts.room.isEmpty())
        json.insert(QStringLiteral("room"), one.facts.room);
    if (!one.facts.seat.isEmpty())
        json.insert(QStringLiteral("seat"), one.facts.seat);
    if (one.attempt.correct)
        json.insert(QStringLiteral("said"), one.attempt.correct->toJson());
    if (!one.attempt.voided.isEmpty())
        json.insert(QStringLiteral("voided"), one.attempt.voided.size());
    if (one.audit.marks)
        json.insert(QStringLiteral("earned"), one.audit.marks->correct.toJson());
    if (withPaper) {
        json.insert(QStringLiteral("paper"),
                    QJsonArray::fromStringList(one.attempt.paper.toCodes()));
        json.insert(QStringLiteral("answers"), QJsonArray::fromStringList(one.attempt.answers));
    }
    return json;
}

Result<QList<Audited>> auditAll(const Ledger &ledger, const QList<Event> &events, const QUuid &only,
                                const Bank &bank, const Campaign &campaign,
                                const QByteArray &drawSeed)
{
    ExamAudit auditor(bank, campaign, ledger, drawSeed);
    const QHash<QUuid, int> late = answersAfterHandIn(events);
    const QList<AttemptRecord> attempts = ledger.allAttempts();
    QList<Audited> list;
    for (const AttemptRecord &attempt : attempts) {
        if (!only.isNull() && attempt.id != only)
            continue;
        auto audit = auditor.audit(attempt);
        if (!audit)
            return tl::unexpected(audit.error());
        if (const int answers = late.value(attempt.id); answers > 0)
            audit->findings.append(answeredAfterHandIn(answers));
        list.append({attempt, ledger.drawFacts(attempt.id), *std::move(audit)});
    }
    return list;
}

void print(const QList<Audited> &list, const Ledger &ledger, bool withPaper, Console &console)
{
    QHash<QUuid, QString> names;
    for (const Person &person : ledger.people())
        names.insert(person.id, person.name);
    QList<QStringList> rows;
    for (const Audited &one : list) {
        QStringList findings;
        for (const AuditFinding &finding : one.audit.findings)
            findings.append(findingName(finding.what) + QStringLiteral(": ") + finding.detail);
        rows.append({plain(one.attempt.id), names.value(one.attempt.person),
                     QString::number(one.attempt.number),
                     marksText(one.attempt.correct, one.attempt.total),
                     one.audit.marks ? marksText(one.audit.marks->correct, one.audit.marks->total)
                                     : QStringLiteral("-"),
                     verdictName(one.audit.verdict()), findings.join(QStringLiteral("; "))});
    }
    console.table({QStringLiteral("Attempt"), QStringLiteral("Name"), QStringLiteral(">No."),
                   QStringLiteral(">Said"), QStringLiteral(">Earned"), QStringLiteral("Verdict"),
                   QStringLiteral("Findings")},
                  rows);
    if (withPaper) {
        console.line();
        console.table({QStringLiteral(">No."), QStringLiteral("Question:options as shown"),
                       QStringLiteral(">Answer"), QStringLiteral("Marked")},
                      paperRows(list.constFirst()));
    }
}

QString drawLine(const Kit &kit, const OpenSeed &open)
{
    if (open.seed.isEmpty())
        return QStringLiteral("no draw seed at hand: where the papers' seeds come from is unknown");
    return QStringLiteral("draw seed from the %1; its commitment is %2")
        .arg(open.from, kit.drawCommitment);
}

/// A kiosk that was given another room's name draws other papers: allowed, but worth a look.
void noteOtherRooms(const QList<Audited> &list, const QString &room, Console &console)
{
    QStringList others;
    for (const Audited &one : list) {
        if (!one.facts.room.isEmpty() && one.facts.room != room && !others.contains(one.facts.room))
            others.append(one.facts.room);
    }
    if (!others.isEmpty())
        console.line(QStringLiteral("the bundle is of the room '%1', papers were also drawn in: %2")
                         .arg(room, others.join(QStringLiteral(", "))));
}

} // namespace

ExitCode auditExams(const ExamAuditOptions &options, Console &console)
{
    const auto kit = openKitWith(options.code, options.kitFolder);
    const auto bank = kit.and_then(wholeBank);
    if (!bank)
        return console.fail(options.kitFolder, bank.error());
    const auto bundle = readBundle(options.file);
    if (!bundle)
        return console.fail(options.file, bundle.error());
    Ledger ledger;
    for (const Event &event : bundle->events) {
        if (const auto applied = ledger.apply(event); !applied)
            return console.fail(options.file, applied.error());
    }
    const auto open = openSeed(bundle->bundle, *kit);
    if (!open)
        return console.fail(options.file, open.error());
    const auto audited
        = auditAll(ledger, bundle->events, options.attempt, *bank, kit->campaign, open->seed);
    if (!audited)
        return console.fail(options.file, audited.error());
    const bool withPaper = !options.attempt.isNull();
    if (withPaper && audited->isEmpty()) {
        Console::complain(options.file,
                          QStringLiteral("no attempt %1 in it; leave --attempt out to see them all")
                              .arg(plain(options.attempt)));
        return ExitCode::Unusable;
    }

    ExitCode code = ExitCode::Good;
    QJsonArray attempts;
    for (const Audited &one : *audited) {
        code = worse(code, exitCodeOf(one.audit.verdict()));
        attempts.append(toJson(one, withPaper));
    }
    QJsonObject json{{QStringLiteral("bank"), bank->hash()},
                     {QStringLiteral("kit"), kit->id},
                     {QStringLiteral("drawSeedFrom"), open->from},
                     {QStringLiteral("attempts"), attempts}};
    if (!kit->drawCommitment.isEmpty())
        json.insert(QStringLiteral("drawCommitment"), kit->drawCommitment);
    console.object(json);
    print(*audited, ledger, withPaper, console);
    console.line(QStringLiteral("%1 attempts, papers drawn again with bank %2 of kit %3")
                     .arg(audited->size())
                     .arg(bank->hash().left(16), kit->id.left(16)));
    console.line(drawLine(*kit, *open));
    noteOtherRooms(*audited, bundle->bundle.info.room, console);
    return code;
}

} // namespace hocvu
