// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/kit_sources.h"

#include "core/bank/lint.h"
#include "core/exam/draw_seed.h"
#include "exchange/bank_source.h"
#include "exchange/items/item_source.h"
#include "exchange/roster_source.h"
#include "exchange/yaml_text.h"
#include "host/read_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace hocvu {
namespace {

/// The object in a JSON file; the error says the line.
Result<QJsonObject> parseObject(const QByteArray &json, const QString &path)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (document.isObject())
        return document.object();
    const auto line = int(json.left(problem.offset).count('\n')) + 1;
    return fail(ErrorCode::NotUnderstood,
                atLine(path, line,
                       QStringLiteral("not JSON (%1); mend the line or the one above it")
                           .arg(problem.errorString())));
}

Result<QByteArray> readSeedFile(const QString &path)
{
    const auto bytes = readFile(path, kMaxDrawSeedFileBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto seed = parseDrawSeed(*bytes);
    return seed ? seed : fail(seed.error().code, path + QStringLiteral(": ") + seed.error().detail);
}

/// Reads one source after another into a plan.
class Planner
{
public:
    explicit Planner(const KitSources &sources)
        : m_sources(sources)
    {
    }

    Result<KitPlan> plan()
    {
        return readRules()
            .and_then([this] { return readSeedAndSecret(); })
            .and_then([this] { return readLessons(); })
            .and_then([this] { return readQuestions(); })
            .and_then([this] { return readPeople(); })
            .map([this] { return std::move(m_plan); });
    }

private:
    Result<void> readRules()
    {
        const QString &path = m_sources.campaignJson;
        const auto bytes = readFile(path, kMaxCampaignBytes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const auto json = parseObject(*bytes, path);
        if (!json)
            return tl::unexpected(json.error());
        auto campaign = readCampaign(*json);
        if (!campaign)
            return fail(campaign.error().code,
                        path + QStringLiteral(": ") + campaign.error().detail);
        m_campaign = *std::move(campaign);
        if (const auto pin = checkDeskPin(m_campaign); !pin)
            return fail(pin.error().code, path + QStringLiteral(": ") + pin.error().detail);
        m_plan.campaignId = m_campaign.id;
        m_plan.texts.insert(kCampaignName, *bytes);
        return {};
    }

    Result<void> readSeedAndSecret()
    {
        const auto seed = readSeedFile(m_sources.drawSeed);
        if (!seed)
            return tl::unexpected(seed.error());
        m_drawSeed = *seed;
        m_plan.summary.drawCommitment = drawCommitment(m_drawSeed);
        if (m_sources.secret.isEmpty())
            return m_campaign.demo
                ? Result<void>()
                : fail(ErrorCode::NotAllowed,
                       m_sources.campaignJson
                           + QStringLiteral(": no demo, so its questions must be sealed; give "
                                            "--secret FILE, made by: openssl rand -hex 32"));
        auto secret = readSecret(m_sources.secret);
        if (!secret)
            return tl::unexpected(secret.error());
        if (secret->bytes() == QByteArrayView(m_drawSeed))
            return fail(ErrorCode::NotAllowed,
                        m_sources.secret
                            + QStringLiteral(": the draw seed is published after the exam; make "
                                             "another one: openssl rand -hex 32"));
        m_plan.summary.code = SealedExam::codeOf(*secret).text();
        m_plan.secret = std::make_shared<const SecretKey>(*std::move(secret));
        return {};
    }

    Result<void> readLessons()
    {
        const QDir media(m_sources.mediaFolder);
        if (!media.exists())
            return fail(ErrorCode::NotFound, m_sources.mediaFolder);
        QStringList folders
            = media.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
        folders.removeIf([](const QString &folder) { return lessonNumber(folder) == 0; });
        QList<KitLesson> lessons;
        for (const QString &folder : folders) {
            if (lessonNumber(folder) != lessons.size() + 1) {
                return fail(ErrorCode::NotUnderstood,
                            QStringLiteral("%1: lesson %2 is missing or there twice; build the "
                                           "lessons again")
                                .arg(m_sources.mediaFolder)
                                .arg(lessons.size() + 1));
            }
            if (const auto read = readOneLesson(folder); !read)
                return read;
            const QFileInfo video(m_plan.copies.value(lessonFile(folder, kVideo)));
            lessons.append({folder, video.size()});
        }
        if (lessons.isEmpty())
            return fail(ErrorCode::NotFound,
                        m_sources.mediaFolder + QStringLiteral(": no lessons; build them first"));
        m_plan.summary.lessons = int(lessons.size());
        m_plan.texts.insert(kKitInfoName, kitInfoText({lessons, m_plan.summary.drawCommitment}));
        return {};
    }

    Result<void> readOneLesson(const QString &folder)
    {
        const QString path = m_sources.mediaFolder + QLatin1Char('/') + folder;
        const QString infoPath = path + QLatin1Char('/') + kLessonInfo;
        const auto info = readFile(infoPath, kMaxLessonBytes);
        if (!info)
            return tl::unexpected(info.error());
        const auto checkpoints = readFile(path + QLatin1Char('/') + kCheckpoints, kMaxLessonBytes);
        if (!checkpoints)
            return tl::unexpected(checkpoints.error());
        const auto lesson = readLesson(*info, *checkpoints);
        if (!lesson)
            return fail(lesson.error().code, path + QStringLiteral(": ") + lesson.error().detail);
        if (lesson->slug != folder || lesson->number != lessonNumber(folder))
            return fail(ErrorCode::NotUnderstood,
                        infoPath + QStringLiteral(": number or slug is not the folder's"));
        m_plan.texts.insert(lessonFile(folder, kLessonInfo), *info);
        m_plan.texts.insert(lessonFile(folder, kCheckpoints), *checkpoints);
        m_lessons.append(*lesson);
        return planCopies(folder, path);
    }

    Result<void> planCopies(const QString &folder, const QString &path)
    {
        for (const QLatin1String name : {kVideo, kCaptions, kPoster}) {
            const QFileInfo file(path + QLatin1Char('/') + name);
            if (!file.isFile())
                return fail(ErrorCode::NotFound, file.filePath());
            if (file.size() == 0)
                return fail(ErrorCode::NotUnderstood, file.filePath() + QStringLiteral(": empty"));
            if (file.size() > (name == kVideo ? kMaxVideoBytes : qint64{kMaxPictureBytes}))
                return fail(ErrorCode::TooLarge, file.filePath());
            m_plan.copies.insert(lessonFile(folder, name), file.filePath());
        }
        for (const QLatin1String name : kMoreLessonFiles) {
            const QFileInfo file(path + QLatin1Char('/') + name);
            if (!file.isFile())
                continue;
            if (file.size() > qint64{kMaxPictureBytes})
                return fail(ErrorCode::TooLarge, file.filePath());
            m_plan.copies.insert(lessonFile(folder, name), file.filePath());
        }
        return {};
    }

    /// A question can show the scene that explains it only if there is one.
    Result<void> checkScene(const SourcedQuestion &one) const
    {
        if (one.question.scene.isEmpty() || one.question.lesson < 1)
            return {};
        const Lesson &lesson = m_lessons.at(one.question.lesson - 1);
        if (lesson.scenes.isEmpty() || lesson.scene(one.question.scene))
            return {};
        return fail(ErrorCode::NotUnderstood,
                    atLine(one.file, one.line,
                           QStringLiteral("question %1 is explained by the scene '%2', which "
                                          "lesson %3 does not have; name one of its scenes")
                               .arg(one.question.id, one.question.scene)
                               .arg(one.question.lesson)));
    }

    Result<void> readQuestions()
    {
        const auto sourced = readBankFolder(m_sources.bankFolder);
        if (!sourced)
            return tl::unexpected(sourced.error());
        LintRules rules;
        rules.blueprint = m_campaign.blueprint;
        if (const auto good = refuseErrors(lintBank(*sourced, rules)); !good)
            return good;
        QList<SourcedQuestion> exam;
        QList<SourcedQuestion> practice;
        for (const SourcedQuestion &one : *sourced) {
            if (one.question.lesson > m_plan.summary.lessons) {
                return fail(
                    ErrorCode::NotUnderstood,
                    atLine(one.file, one.line,
                           QStringLiteral("question %1 is explained by lesson %2, but there "
                                          "are only %3")
                               .arg(one.question.id)
                               .arg(one.question.lesson)
                               .arg(m_plan.summary.lessons)));
            }
            if (const auto explained = checkScene(one); !explained)
                return explained;
            m_plan.asOf = std::max(m_plan.asOf, one.asOf);
            (one.question.practice ? practice : exam).append(one);
        }
        if (!m_plan.asOf.isValid()) // questions from elsewhere say no day
            m_plan.asOf = m_campaign.examOpens.date();
        m_plan.summary.officialQuestions = int(exam.size());
        m_plan.summary.practiceQuestions = int(practice.size());
        if (!practice.isEmpty()) {
            const auto open = bankOf(practice);
            if (!open)
                return tl::unexpected(open.error());
            m_plan.texts.insert(kPracticeName, open->toJson());
        }
        const auto bank = bankOf(exam);
        if (!bank)
            return tl::unexpected(bank.error());
        const auto sealed = SealedExam::seal(*bank, m_drawSeed, m_plan.secret.get());
        if (!sealed)
            return tl::unexpected(sealed.error());
        m_plan.texts.insert(kSealedName, *sealed);
        return {};
    }

    Result<Bank> bankOf(const QList<SourcedQuestion> &sourced) const
    {
        const auto pictures = picturesOf(sourced, m_sources.bankFolder);
        if (!pictures)
            return tl::unexpected(pictures.error());
        QList<Question> questions;
        for (const SourcedQuestion &one : sourced)
            questions.append(one.question);
        return Bank::fromQuestions(questions, *pictures);
    }

    static Result<void> refuseErrors(const QList<Finding> &findings)
    {
        const auto isError
            = [](const Finding &finding) { return finding.severity == Finding::Severity::Error; };
        const auto first = std::find_if(findings.begin(), findings.end(), isError);
        if (first == findings.end())
            return {};
        const auto others = std::count_if(findings.begin(), findings.end(), isError) - 1;
        return fail(first->file.isEmpty() ? ErrorCode::Infeasible : ErrorCode::NotUnderstood,
                    others == 0 ? first->toText()
                                : QStringLiteral("%1 (and %2 more errors in the bank)")
                                      .arg(first->toText())
                                      .arg(others));
    }

    Result<void> readPeople()
    {
        const auto people = readRosterTable(m_sources.rosterCsv, m_campaign);
        if (!people)
            return tl::unexpected(people.error());
        m_plan.summary.people = int(people->size());
        m_plan.texts.insert(kRosterName, rosterJson(*people));
        return {};
    }

    const KitSources &m_sources;
    Campaign m_campaign;
    QByteArray m_drawSeed;
    QList<Lesson> m_lessons;
    KitPlan m_plan;
};

} // namespace

Result<SecretKey> readSecret(const QString &path)
{
    const auto bytes = readSeedFile(path);
    return bytes ? SecretKey::fromBytes(*bytes) : tl::unexpected(bytes.error());
}

Result<KitPlan> planKit(const KitSources &sources)
{
    return Planner(sources).plan();
}

} // namespace hocvu
