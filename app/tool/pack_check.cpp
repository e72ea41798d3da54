// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/pack_check.h"

#include "exchange/kit.h"

#include <QJsonArray>

#include <algorithm>

namespace hocvu {

namespace {

/// What the room would miss of \a lesson.
Result<void> checkLesson(const Kit &kit, const Lesson &lesson)
{
    if (const auto video = checkVideo(kit, lesson); !video) {
        if (video.error().code != ErrorCode::NotFound)
            return video;
        return fail(ErrorCode::Damaged, video.error().detail + QStringLiteral(": missing"));
    }
    if (captionsPath(kit, lesson).isEmpty())
        return fail(ErrorCode::Damaged, lesson.slug + QStringLiteral(": captions"));
    if (posterPath(kit, lesson).isEmpty())
        return fail(ErrorCode::Damaged, lesson.slug + QStringLiteral(": poster"));
    return {};
}

void print(const Kit &kit, ExitCode code, Console &console)
{
    const auto practice = std::count_if(kit.bank.questions().begin(), kit.bank.questions().end(),
                                        [](const Question &question) { return question.practice; });
    console.line(kit.folder);
    console.facts(
        {{QStringLiteral("kit"), kit.id},
         {QStringLiteral("campaign"), kit.campaign.id},
         {QStringLiteral("lessons"), QString::number(kit.course.lessons.size())},
         {QStringLiteral("questions"),
          QStringLiteral("%1 for the exam, %2 for practice")
              .arg(kit.bank.questions().size() - practice)
              .arg(practice)},
         {QStringLiteral("people"), QString::number(kit.roster.size())},
         {QStringLiteral("draw"),
          kit.drawCommitment.isEmpty() ? QStringLiteral("-") : kit.drawCommitment},
         {QStringLiteral("verdict"),
          code == ExitCode::Good ? QStringLiteral("good: every file is what the manifest says")
                                 : QStringLiteral("bad: see the lines above")}});
}

} // namespace

ExitCode checkPack(const QString &folder, Console &console)
{
    const auto kit = openKit(folder);
    if (!kit) {
        console.object({{QStringLiteral("good"), false},
                        {QStringLiteral("error"), Console::toJson(kit.error())}});
        return console.fail(folder, kit.error());
    }
    ExitCode code = ExitCode::Good;
    QJsonArray lessons;
    for (const Lesson &lesson : kit->course.lessons) {
        const auto checked = checkLesson(*kit, lesson);
        QJsonObject json{{QStringLiteral("lesson"), lesson.slug},
                         {QStringLiteral("good"), checked.has_value()}};
        if (!checked) {
            code = worse(code, console.fail(folder, checked.error()));
            json.insert(QStringLiteral("error"), Console::toJson(checked.error()));
        }
        lessons.append(json);
    }
    console.object({{QStringLiteral("good"), code == ExitCode::Good},
                    {QStringLiteral("id"), kit->id},
                    {QStringLiteral("campaign"), kit->campaign.id},
                    {QStringLiteral("bank"), kit->bank.hash()},
                    {QStringLiteral("questions"), kit->bank.questions().size()},
                    {QStringLiteral("people"), kit->roster.size()},
                    {QStringLiteral("drawCommitment"), kit->drawCommitment},
                    {QStringLiteral("lessons"), lessons}});
    print(*kit, code, console);
    return code;
}

} // namespace hocvu
