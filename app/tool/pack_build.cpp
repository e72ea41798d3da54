// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/pack_build.h"

namespace hocvu {

ExitCode buildPack(const PackBuildOptions &options, Console &console)
{
    const auto summary = buildKit(options.sources, options.outFolder);
    if (!summary)
        return console.failInSource(summary.error());
    const auto kit = openKit(options.outFolder);
    if (!kit)
        return console.fail(options.outFolder, kit.error());
    console.object({{QStringLiteral("folder"), kit->folder},
                    {QStringLiteral("id"), kit->id},
                    {QStringLiteral("lessons"), summary->lessons},
                    {QStringLiteral("officialQuestions"), summary->officialQuestions},
                    {QStringLiteral("practiceQuestions"), summary->practiceQuestions},
                    {QStringLiteral("people"), summary->people},
                    {QStringLiteral("drawCommitment"), summary->drawCommitment},
                    {QStringLiteral("code"), summary->code},
                    {QStringLiteral("bytes"), summary->bytes}});
    console.line(kit->folder);
    console.facts(
        {{QStringLiteral("campaign"), kit->campaign.id},
         {QStringLiteral("lessons"), QString::number(summary->lessons)},
         {QStringLiteral("questions"),
          QStringLiteral("%1 for the exam, %2 for practice")
              .arg(summary->officialQuestions)
              .arg(summary->practiceQuestions)},
         {QStringLiteral("people"), QString::number(summary->people)},
         {QStringLiteral("draw"), summary->drawCommitment},
         {QStringLiteral("opens"),
          summary->code.isEmpty() ? QStringLiteral("for everybody: a trial kit")
                                  : QStringLiteral("by the session code %1").arg(summary->code)},
         {QStringLiteral("size"),
          QStringLiteral("%1 MB").arg(static_cast<double>(summary->bytes) / 1e6, 0, 'f', 1)},
         {QStringLiteral("kit"), kit->id}});
    return ExitCode::Good;
}

} // namespace hocvu
