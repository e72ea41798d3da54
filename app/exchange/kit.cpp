// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/kit.h"

#include "core/exam/draw.h"
#include "core/exam/draw_seed.h"
#include "exchange/bag_folder.h"
#include "exchange/kit_layout.h"
#include "exchange/roster_source.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

namespace hocvu {
namespace {

/// The same error with the file's name in front.
tl::unexpected<Error> in(const QString &name, const Error &error)
{
    return fail(error.code, QStringLiteral("%1: %2").arg(name, error.detail));
}

/// Better found before the exam than when the first learner begins it. NotUnderstood, Infeasible.
Result<OpenedExam> checked(Result<OpenedExam> exam, const Campaign &campaign,
                           const QString &commitment)
{
    if (!exam)
        return exam;
    if (!commitment.isEmpty() && drawCommitment(exam->drawSeed()) != commitment)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("not the seed that kit.json commits to"));
    const auto draw = PaperDraw::prepare(exam->questions(), campaign.blueprint);
    return draw ? std::move(exam) : tl::unexpected(draw.error());
}

/// Reads the parts of an open bag, one after another, until something is wrong.
class KitReader
{
    static constexpr int kFirstSealed = 3;
    static constexpr int kFirstPractice = 4;

public:
    explicit KitReader(const BagFolder &bag)
        : m_bag(bag)
    {
    }

    Result<Kit> read()
    {
        return readInfo()
            .and_then([this] { return readCampaignPart(); })
            .and_then([this] { return m_format < kFirstSealed ? readBank() : readSealed(); })
            .and_then([this] { return refuseOpenExam(); })
            .and_then([this] { return readPractice(); })
            .and_then([this] { return readRoster(); })
            .and_then([this] { return readLessons(); })
            .and_then([this] { return checkOthers(); })
            .and_then([this] { return m_bag.refuseUnlisted(); })
            .map([this] { return std::move(m_kit); });
    }

private:
    /// The proven bytes of \a name, which checkOthers() then leaves out.
    Result<QByteArray> take(const QString &name, qsizetype limit)
    {
        m_done.insert(name);
        return m_bag.read(name, limit);
    }

    Result<void> readInfo()
    {
        const auto info = take(kKitInfoName, kMaxKitInfoBytes).and_then(parseKitInfo);
        if (!info)
            return tl::unexpected(info.error());
        m_lessons = info->lessons;
        m_format = info->format;
        m_kit.drawCommitment = info->drawCommitment;
        return {};
    }

    Result<QByteArray> readDrawSeed()
    {
        const auto bytes = take(kDrawSeedName, kMaxDrawSeedFileBytes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const auto seed = parseDrawSeed(*bytes);
        if (!seed)
            return in(kDrawSeedName, seed.error());
        return *seed;
    }

    Result<void> readCampaignPart()
    {
        const auto bytes = take(kCampaignName, kMaxCampaignBytes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        auto campaign = readCampaign(QJsonDocument::fromJson(*bytes).object());
        if (!campaign)
            return in(kCampaignName, campaign.error());
        if (const auto pin = checkDeskPin(*campaign); !pin)
            return in(kCampaignName, pin.error());
        m_kit.campaign = *std::move(campaign);
        m_kit.course.title = m_kit.campaign.title;
        return {};
    }

    Result<void> readBank()
    {
        const auto seed
            = m_kit.drawCommitment.isEmpty() ? Result<QByteArray>(QByteArray()) : readDrawSeed();
        const auto bytes = take(kBankName, Bank::kMaxBytes);
        if (!seed || !bytes)
            return tl::unexpected(!seed ? seed.error() : bytes.error());
        const auto bank = Bank::fromJson(*bytes);
        if (!bank)
            return in(kBankName, bank.error());
        return takeExam(kBankName, OpenedExam::fromBank(*bank, *seed));
    }

    Result<void> readSealed()
    {
        const auto bytes = take(kSealedName, SealedExam::kMaxBytes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        auto sealed = SealedExam::parse(*bytes);
        if (!sealed)
            return in(kSealedName, sealed.error());
        m_kit.sealed = *std::move(sealed);
        return m_kit.sealed->isTrial() ? takeExam(kSealedName, m_kit.sealed->openTrial())
                                       : Result<void>();
    }

    /// Or somebody with the stick could give a campaign questions of their own.
    Result<void> refuseOpenExam() const
    {
        if (m_kit.campaign.demo || !m_kit.isTrial())
            return {};
        return fail(ErrorCode::NotUnderstood,
                    kCampaignName
                        + QStringLiteral(": no demo, but everybody can open the questions; build "
                                         "the kit again with --secret"));
    }

    Result<void> takeExam(const QString &name, Result<OpenedExam> exam)
    {
        auto good = checked(std::move(exam), m_kit.campaign, m_kit.drawCommitment);
        if (!good)
            return in(name, good.error());
        m_kit.exam = *std::move(good);
        return {};
    }

    Result<void> readPractice()
    {
        if (m_format < kFirstPractice || !m_bag.digests().contains(kPracticeName))
            return {};
        const auto bytes = take(kPracticeName, Bank::kMaxBytes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        auto bank = Bank::fromJson(*bytes);
        if (!bank)
            return in(kPracticeName, bank.error());
        for (const Question &question : bank->questions()) {
            if (!question.practice)
                return fail(ErrorCode::NotUnderstood,
                            QStringLiteral("%1: question %2 is not for practice")
                                .arg(kPracticeName, question.id));
        }
        m_kit.practice = *std::move(bank);
        return {};
    }

    Result<void> readRoster()
    {
        const auto bytes = take(kRosterName, kMaxRosterBytes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        auto roster = parseRosterJson(*bytes);
        if (!roster)
            return in(kRosterName, roster.error());
        m_kit.roster = *std::move(roster);
        return {};
    }

    Result<void> readLessons()
    {
        for (const KitLesson &one : m_lessons) {
            const QString name = lessonFile(one.folder, kLessonInfo);
            const auto info = take(name, kMaxLessonBytes);
            if (!info)
                return tl::unexpected(info.error());
            const auto checkpoints = take(lessonFile(one.folder, kCheckpoints), kMaxLessonBytes);
            if (!checkpoints)
                return tl::unexpected(checkpoints.error());
            auto lesson = readLesson(*info, *checkpoints);
            if (!lesson)
                return in(lessonFile(one.folder, {}), lesson.error());
            if (lesson->slug != one.folder || lesson->number != lessonNumber(one.folder))
                return fail(ErrorCode::NotUnderstood,
                            name + QStringLiteral(": number or slug is not the folder's"));
            m_kit.course.lessons.append(*std::move(lesson));
            if (const auto listed = leaveMedia(one.folder); !listed)
                return listed;
        }
        return {};
    }

    /// What may be damaged without closing the room must at least be listed.
    Result<void> leaveMedia(const QString &folder)
    {
        for (const QLatin1String file : {kVideo, kCaptions, kPoster}) {
            const QString name = lessonFile(folder, file);
            if (!m_bag.digests().contains(name))
                return fail(ErrorCode::NotUnderstood, name + QStringLiteral(": not listed"));
            m_done.insert(name);
        }
        for (const QLatin1String file : kMoreLessonFiles)
            m_done.insert(lessonFile(folder, file));
        return {};
    }

    Result<void> checkOthers() const
    {
        const PayloadDigests &all = m_bag.digests();
        for (auto one = all.keyBegin(); one != all.keyEnd(); ++one) {
            if (m_done.contains(*one))
                continue;
            if (auto checked = m_bag.check(*one); !checked)
                return checked;
        }
        return {};
    }

    const BagFolder &m_bag;
    Kit m_kit;
    int m_format = 0;
    QList<KitLesson> m_lessons;
    QSet<QString> m_done;
};

/// The bag that \a kit was opened from, if it is still the same.
Result<BagFolder> bagOf(const Kit &kit)
{
    auto bag = BagFolder::open(kit.folder);
    if (bag && bag->contentId() != kit.id)
        return fail(ErrorCode::Damaged, kit.folder + QStringLiteral(": the kit was exchanged"));
    return bag;
}

QString pathOf(const Kit &kit, const Lesson &lesson, QLatin1String file)
{
    return kit.folder + QLatin1Char('/') + lessonFile(lesson.slug, file);
}

/// The path when the file is what the manifest says, else nothing.
QString provenPath(const Kit &kit, const Lesson &lesson, QLatin1String file)
{
    const auto bytes = bagOf(kit).and_then([&](const BagFolder &bag) {
        return bag.read(lessonFile(lesson.slug, file), kMaxPictureBytes);
    });
    return bytes ? pathOf(kit, lesson, file) : QString();
}

} // namespace

Result<Kit> openKit(const QString &folder)
{
    const QString path = QFileInfo(folder).absoluteFilePath();
    const auto bag = BagFolder::open(path);
    if (!bag)
        return tl::unexpected(bag.error());
    auto kit = KitReader(*bag).read();
    if (kit) {
        kit->folder = path;
        kit->id = bag->contentId();
    }
    return kit;
}

Result<OpenedExam> openExam(const Kit &kit, const SessionCode &code)
{
    return kit.sealed ? checked(kit.sealed->open(code), kit.campaign, kit.drawCommitment)
                      : Result<OpenedExam>(*kit.exam);
}

Result<OpenedExam> openExam(const Kit &kit, const SecretKey &secret)
{
    return kit.sealed ? checked(kit.sealed->open(secret), kit.campaign, kit.drawCommitment)
                      : Result<OpenedExam>(*kit.exam);
}

QString videoPath(const Kit &kit, const Lesson &lesson)
{
    return pathOf(kit, lesson, kVideo);
}

QString captionsPath(const Kit &kit, const Lesson &lesson, const QString &language)
{
    const QString english
        = language == u"en" ? provenPath(kit, lesson, kEnglishCaptions) : QString();
    return english.isEmpty() ? provenPath(kit, lesson, kCaptions) : english;
}

QString posterPath(const Kit &kit, const Lesson &lesson)
{
    return provenPath(kit, lesson, kPoster);
}

Result<void> checkTexts(const Kit &kit, const Lesson &lesson)
{
    const auto bag = bagOf(kit);
    if (!bag)
        return tl::unexpected(bag.error());
    QList<QLatin1String> files{kCaptions, kPoster};
    files.append({kMoreLessonFiles.begin(), kMoreLessonFiles.end()});
    for (const QLatin1String file : std::as_const(files)) {
        const QString name = lessonFile(lesson.slug, file);
        if (!bag->digests().contains(name))
            continue;
        if (const auto bytes = bag->read(name, kMaxPictureBytes); !bytes)
            return fail(ErrorCode::Damaged, bytes.error().detail);
    }
    return {};
}

Result<void> checkVideo(const Kit &kit, const Lesson &lesson)
{
    const auto bag = bagOf(kit);
    if (!bag)
        return tl::unexpected(bag.error());
    const auto info = bag->read(kKitInfoName, kMaxKitInfoBytes).and_then(parseKitInfo);
    if (!info)
        return tl::unexpected(info.error());
    const QString name = lessonFile(lesson.slug, kVideo);
    const QFileInfo file(videoPath(kit, lesson));
    if (!file.exists() && !file.isSymLink())
        return fail(ErrorCode::NotFound, name);
    for (const KitLesson &one : info->lessons) {
        if (one.folder == lesson.slug && one.videoBytes != file.size()) {
            return fail(ErrorCode::Damaged,
                        QStringLiteral("%1: %2 bytes instead of %3")
                            .arg(name)
                            .arg(file.size())
                            .arg(one.videoBytes));
        }
    }
    return bag->check(name);
}

} // namespace hocvu
