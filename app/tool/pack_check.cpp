// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/pack_check.h"

#include "tool/open_kit.h"

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
    return checkTexts(kit, lesson);
}

struct QuestionCounts
{
    qsizetype official = 0;
    qsizetype practice = 0;
};

/// What is sealed says how many it holds; before format 4 with those for practice among them.
QuestionCounts countsOf(const Kit &kit)
{
    const qsizetype open = kit.practice.questions().size();
    if (!kit.exam)
        return {kit.sealed->officialQuestions(), kit.sealed->practiceQuestions() + open};
    const QList<Question> &questions = kit.exam->questions().questions();
    const auto practice = std::count_if(questions.begin(), questions.end(),
                                        [](const Question &question) { return question.practice; });
    return {questions.size() - practice, practice + open};
}

QString opensText(const Kit &kit)
{
    if (kit.isTrial())
        return QStringLiteral("for everybody: a trial kit");
    return kit.exam ? QStringLiteral("by the session code given: its questions are whole")
                    : QStringLiteral("by a session code; give --code to look at the questions too");
}

void print(const Kit &kit, ExitCode code, Console &console)
{
    const QuestionCounts counts = countsOf(kit);
    console.line(kit.folder);
    console.facts(
        {{QStringLiteral("kit"), kit.id},
         {QStringLiteral("campaign"), kit.campaign.id},
         {QStringLiteral("lessons"), QString::number(kit.course.lessons.size())},
         {QStringLiteral("questions"),
          QStringLiteral("%1 for the exam, %2 for practice")
              .arg(counts.official)
              .arg(counts.practice)},
         {QStringLiteral("opens"), opensText(kit)},
         {QStringLiteral("people"), QString::number(kit.roster.size())},
         {QStringLiteral("draw"),
          kit.drawCommitment.isEmpty() ? QStringLiteral("-") : kit.drawCommitment},
         {QStringLiteral("verdict"),
          code == ExitCode::Good ? QStringLiteral("good: every file is what the manifest says")
                                 : QStringLiteral("bad: see the lines above")}});
}

} // namespace

ExitCode checkPack(const PackCheckOptions &options, Console &console)
{
    const QString &folder = options.folder;
    const auto kit = openKitWith(options.code, folder);
    if (!kit) {
        console.object({{QStringLiteral("good"), false},
                        {QStringLiteral("error"), Console::toJson(kit.error())}});
        return console.fail(folder, kit.error());
    }
    const QuestionCounts counts = countsOf(*kit);
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
                    {QStringLiteral("bank"),
                     kit->sealed ? kit->sealed->bankHash() : kit->exam->questions().hash()},
                    {QStringLiteral("questions"), counts.official + counts.practice},
                    {QStringLiteral("trial"), kit->isTrial()},
                    {QStringLiteral("people"), kit->roster.size()},
                    {QStringLiteral("drawCommitment"), kit->drawCommitment},
                    {QStringLiteral("lessons"), lessons}});
    print(*kit, code, console);
    return code;
}

} // namespace hocvu
