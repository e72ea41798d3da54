// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include "core/campaign/campaign.h"

#include <QByteArray>
#include <QLatin1String>
#include <QList>
#include <QString>

#include <array>

namespace hocvu {

// The names in a kit (see kit.h), for those who read and write it.
inline constexpr QLatin1String kKitInfoName("data/kit.json");
inline constexpr QLatin1String kCampaignName("data/campaign.json");
inline constexpr QLatin1String kBankName("data/bank.json");
inline constexpr QLatin1String kSealedName("data/exam.sealed");
inline constexpr QLatin1String kPracticeName("data/practice.json");
inline constexpr QLatin1String kRosterName("data/roster.json");
inline constexpr QLatin1String kDrawSeedName("data/draw-seed.txt");
inline constexpr QLatin1String kLessonInfo("lesson.json");
inline constexpr QLatin1String kCheckpoints("checkpoints.json");
inline constexpr QLatin1String kVideo("video.mp4");
inline constexpr QLatin1String kCaptions("captions.vi.vtt");
inline constexpr QLatin1String kPoster("poster.png");
inline constexpr QLatin1String kEnglishCaptions("captions.en.vtt");
inline constexpr QLatin1String kChapters("chapters.vtt");
inline constexpr QLatin1String kTranscript("transcript.vi.md");
inline constexpr QLatin1String kEnglishTranscript("transcript.en.md");
inline constexpr std::array kLessonFiles{kLessonInfo, kCheckpoints, kVideo, kCaptions, kPoster};
/// What a lesson may have besides; another's video has none of it.
inline constexpr std::array kMoreLessonFiles{kEnglishCaptions, kChapters, kTranscript,
                                             kEnglishTranscript};

/// One lesson in kit.json.
struct KitLesson
{
    QString folder; ///< "03-luat-tri-tue-nhan-tao"
    qint64 videoBytes = 0;
};

/// "data/lessons/FOLDER/FILE"
QString lessonFile(const QString &folder, const QString &file);

/// The number in front of a lesson folder's name, 1 to 99; 0 when it is not one.
int lessonNumber(const QString &folder);

/// Whether somebody can get behind the desk's PIN of \a campaign: without one no result ever leaves
/// the kiosk. NotUnderstood.
Result<void> checkDeskPin(const Campaign &campaign);

/// What kit.json says.
struct KitInfo
{
    QList<KitLesson> lessons;
    QString drawCommitment; ///< 64 hexadecimal digits; empty in format 1.
    int format = 0; ///< As read; always written in the newest.
};

/// kit.json, in the newest format. parseKitInfo(): TooNew; NotUnderstood: the folders are not 01-…,
/// 02-… without a gap, or there is no commitment where the format has one.
QByteArray kitInfoText(const KitInfo &info);
Result<KitInfo> parseKitInfo(const QByteArray &text);

} // namespace hocvu
