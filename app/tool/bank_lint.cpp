// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/bank_lint.h"

#include "core/bank/lint.h"
#include "exchange/bank_source.h"
#include "host/read_file.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace hocvu {

namespace {

Result<LawTable> readLaws(const QString &path)
{
    return readFile(path, LawTable::kMaxBytes).and_then([&path](const QByteArray &text) {
        return LawTable::parse(text, path);
    });
}

QString lawsBeside(const QString &folder)
{
    for (const QString &path :
         {folder + QStringLiteral("/laws.txt"), folder + QStringLiteral("/../laws.txt")}) {
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

QJsonObject toJson(const Finding &finding)
{
    const bool error = finding.severity == Finding::Severity::Error;
    return {
        {QStringLiteral("file"), finding.file},
        {QStringLiteral("line"), finding.line},
        {QStringLiteral("severity"), error ? QStringLiteral("error") : QStringLiteral("warning")},
        {QStringLiteral("text"), finding.text}};
}

} // namespace

ExitCode lintBankFolder(const BankLintOptions &options, Console &console)
{
    const auto questions = readBankFolder(options.folder);
    if (!questions)
        return console.failInSource(questions.error());
    LintRules rules;
    const QString laws = options.lawsFile.isEmpty() ? lawsBeside(options.folder) : options.lawsFile;
    if (!laws.isEmpty()) {
        auto table = readLaws(laws);
        if (!table)
            return console.failInSource(table.error());
        rules.laws = *std::move(table);
    }

    const QList<Finding> findings = lintBank(*questions, rules);
    const auto errors = std::count_if(findings.begin(), findings.end(), [](const Finding &one) {
        return one.severity == Finding::Severity::Error;
    });
    const auto practice
        = std::count_if(questions->begin(), questions->end(),
                        [](const SourcedQuestion &one) { return one.question.practice; });
    const auto reviewed
        = std::count_if(questions->begin(), questions->end(),
                        [](const SourcedQuestion &one) { return one.review.has_value(); });
    const auto agreed
        = std::count_if(questions->begin(), questions->end(), [](const SourcedQuestion &one) {
              return one.review && one.review->blind == one.question.key;
          });
    QJsonArray list;
    for (const Finding &finding : findings) {
        console.line(finding.toText());
        list.append(toJson(finding));
    }
    console.line(QStringLiteral("%1 official and %2 practice questions: %3 errors, %4 warnings%5")
                     .arg(questions->size() - practice)
                     .arg(practice)
                     .arg(errors)
                     .arg(findings.size() - errors)
                     .arg(laws.isEmpty()
                              ? QStringLiteral("; law numbers not looked at: no laws.txt")
                              : QString()));
    console.line(
        QStringLiteral("%1 reviewed, %2 of them answered as the key says without seeing it")
            .arg(reviewed)
            .arg(agreed));
    console.object({{QStringLiteral("reviewed"), static_cast<qint64>(reviewed)},
                    {QStringLiteral("agreed"), static_cast<qint64>(agreed)},
                    {QStringLiteral("official"), questions->size() - practice},
                    {QStringLiteral("practice"), static_cast<qint64>(practice)},
                    {QStringLiteral("errors"), static_cast<qint64>(errors)},
                    {QStringLiteral("warnings"), findings.size() - static_cast<qint64>(errors)},
                    {QStringLiteral("findings"), list}});
    return errors > 0 ? ExitCode::Bad : ExitCode::Good;
}

} // namespace hocvu
