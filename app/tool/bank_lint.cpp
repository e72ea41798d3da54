// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/bank_lint.h"

#include "core/bank/lint.h"
#include "exchange/bank_source.h"
#include "exchange/items/item_source.h"
#include "host/read_file.h"
#include "tool/spelling.h"

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

/// \a asked, or else the file \a name in \a folder or beside it; empty when there is none.
QString fileFor(const QString &asked, const QString &folder, const QString &name)
{
    if (!asked.isEmpty())
        return asked;
    for (const QString &path :
         {folder + QLatin1Char('/') + name, folder + QStringLiteral("/../") + name}) {
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

Result<BankCounts> readCounts(const QString &path)
{
    return readFile(path, BankCounts::kMaxBytes).and_then([&path](const QByteArray &text) {
        return BankCounts::parse(text, path);
    });
}

/// What a bank is held against, and what of it is not at hand.
struct Measures
{
    LintRules rules;
    std::unique_ptr<Spelling> spelling;
    QStringList lacking;
};

Result<void> findSpelling(const BankLintOptions &options, Measures &measures)
{
    if (!QFileInfo::exists(options.dictionary + QStringLiteral(".dic"))) {
        measures.lacking.append(QStringLiteral("spelling not looked at: no dictionary (install "
                                               "hunspell-vi)"));
        return {};
    }
    auto spelling
        = Spelling::open(options.dictionary,
                         fileFor(options.wordsFile, options.folder, QStringLiteral("words.txt")));
    if (!spelling)
        return tl::unexpected(spelling.error());
    measures.spelling = *std::move(spelling);
    measures.rules.knowsWord
        = [&spelling = *measures.spelling](const QString &word) { return spelling.knows(word); };
    return {};
}

Result<void> findTables(const BankLintOptions &options, Measures &measures)
{
    const QString laws = fileFor(options.lawsFile, options.folder, QStringLiteral("laws.txt"));
    const QString counts
        = fileFor(options.countsFile, options.folder, QStringLiteral("counts.txt"));
    if (laws.isEmpty()) {
        measures.lacking.append(QStringLiteral("law numbers not looked at: no laws.txt"));
    } else {
        auto table = readLaws(laws);
        if (!table)
            return tl::unexpected(table.error());
        measures.rules.laws = *std::move(table);
    }
    if (counts.isEmpty()) {
        measures.lacking.append(QStringLiteral("counts not compared: no counts.txt"));
        return {};
    }
    return readCounts(counts).map(
        [&measures](const BankCounts &plan) { measures.rules.counts = plan; });
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
    if (const auto pictures = picturesOf(*questions, options.folder); !pictures)
        return console.failInSource(pictures.error());
    Measures measures;
    const auto ready
        = findTables(options, measures).and_then([&] { return findSpelling(options, measures); });
    if (!ready)
        return console.failInSource(ready.error());
    const QList<Finding> findings = lintBank(*questions, measures.rules);
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
    QString lacking;
    for (const QString &what : measures.lacking)
        lacking += QStringLiteral("; ") + what;
    console.line(QStringLiteral("%1 official and %2 practice questions: %3 errors, %4 warnings%5")
                     .arg(questions->size() - practice)
                     .arg(practice)
                     .arg(errors)
                     .arg(findings.size() - errors)
                     .arg(lacking));
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
                    {QStringLiteral("notLookedAt"), QJsonArray::fromStringList(measures.lacking)},
                    {QStringLiteral("findings"), list}});
    return errors > 0 ? ExitCode::Bad : ExitCode::Good;
}

} // namespace hocvu
