// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/exam_audit.h"

#include "core/exam/audit.h"
#include "core/journal/ledger.h"
#include "exchange/kit.h"
#include "tool/read_bundle.h"

#include <QJsonArray>

namespace hocvu {

namespace {

/// One attempt with what the audit found in it.
struct Audited
{
    AttemptRecord attempt;
    AttemptAudit audit;
};

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

QString marksText(const std::optional<int> &correct, int total)
{
    return correct ? QStringLiteral("%1/%2").arg(*correct).arg(total) : QStringLiteral("-");
}

/// The paper as the bundle has it, question by question, with the answers.
QList<QStringList> paperRows(const Audited &one)
{
    QList<QStringList> rows;
    const QStringList codes = one.attempt.paper.toCodes();
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const int choice = one.attempt.choices.value(i, -1);
        const bool known = one.audit.marks.has_value();
        rows.append({QString::number(i + 1), codes.at(i),
                     choice < 0 ? QStringLiteral("-") : QString::number(choice),
                     !known                               ? QStringLiteral("?")
                         : one.attempt.voided.contains(i) ? QStringLiteral("voided")
                         : one.audit.marks->right.at(i)   ? QStringLiteral("right")
                                                          : QStringLiteral("wrong")});
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
                     {QStringLiteral("findings"), findings}};
    if (one.attempt.correct)
        json.insert(QStringLiteral("said"), *one.attempt.correct);
    if (!one.attempt.voided.isEmpty())
        json.insert(QStringLiteral("voided"), one.attempt.voided.size());
    if (one.audit.marks)
        json.insert(QStringLiteral("earned"), one.audit.marks->correct);
    if (withPaper) {
        json.insert(QStringLiteral("paper"),
                    QJsonArray::fromStringList(one.attempt.paper.toCodes()));
        QJsonArray choices;
        for (const int choice : one.attempt.choices)
            choices.append(choice);
        json.insert(QStringLiteral("choices"), choices);
    }
    return json;
}

Result<QList<Audited>> auditAll(const Ledger &ledger, const QList<Event> &events, const QUuid &only,
                                const Kit &kit)
{
    const QHash<QUuid, int> late = answersAfterHandIn(events);
    const QList<AttemptRecord> attempts = ledger.allAttempts();
    QList<Audited> list;
    for (const AttemptRecord &attempt : attempts) {
        if (!only.isNull() && attempt.id != only)
            continue;
        auto audit = auditAttempt(kit.bank, kit.campaign, attempt);
        if (!audit)
            return tl::unexpected(audit.error());
        if (const int answers = late.value(attempt.id); answers > 0)
            audit->findings.append(answeredAfterHandIn(answers));
        list.append({attempt, *std::move(audit)});
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

} // namespace

ExitCode auditExams(const ExamAuditOptions &options, Console &console)
{
    const auto kit = openKit(options.kitFolder);
    if (!kit)
        return console.fail(options.kitFolder, kit.error());
    const auto bundle = readBundle(options.file);
    if (!bundle)
        return console.fail(options.file, bundle.error());
    Ledger ledger;
    for (const Event &event : bundle->events) {
        if (const auto applied = ledger.apply(event); !applied)
            return console.fail(options.file, applied.error());
    }
    const auto audited = auditAll(ledger, bundle->events, options.attempt, *kit);
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
    console.object({{QStringLiteral("bank"), kit->bank.hash()},
                    {QStringLiteral("kit"), kit->id},
                    {QStringLiteral("attempts"), attempts}});
    print(*audited, ledger, withPaper, console);
    console.line(QStringLiteral("%1 attempts, papers drawn again with bank %2 of kit %3")
                     .arg(audited->size())
                     .arg(kit->bank.hash().left(16), kit->id.left(16)));
    return code;
}

} // namespace hocvu
