// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/campaign/campaign.h"
#include "core/course/course.h"
#include "core/people/person.h"
#include "exchange/sealed_exam.h"

#include <QList>
#include <QString>

namespace hocvu {

/// The room kit, format 4: what a kiosk runs on. A folder that is a BagIt 1.0 bag (see bag.h), so
/// that `sha512sum -c --strict manifest-sha512.txt` inside it checks every file:
///
///     data/kit.json          {"drawCommitment":"…","format":4,"lessons":[{"folder":"NN-slug",
///                            "videoBytes":n},…]}, compact JSON with sorted keys and a line feed
///     data/campaign.json     the rules, as the office wrote them: see core/campaign/campaign.h
///     data/exam.sealed       the exam's questions, keys and the seed of all draws, which the
///                            commitment binds: see sealed_exam.h
///     data/practice.json     the questions to practise with, keys and all: bank.json of
///                            core/bank/bank.h; missing where there are none
///     data/roster.json       the people: see roster_source.h
///     data/lessons/NN-slug/  one folder a lesson, NN = 01, 02, … without a gap
///         lesson.json        number, slug (the folder's name), title, length; see
///         checkpoints.json   core/course/course.h
///         video.mp4
///         captions.vi.vtt    WebVTT
///         poster.png         a still
///         captions.en.vtt, chapters.vtt, transcript.vi.md, transcript.en.md: where they are there
///     bagit.txt, bag-info.txt, manifest-sha512.txt, tagmanifest-sha512.txt
///
/// - The kit's id is the SHA-256 of manifest-sha512.txt in hexadecimal. It names the content: the
///   same sources make the same bytes and the same id, on any PC and any day. Therefore PINs are
///   hashed with computed salts (see seal/card_pin.h), and Bagging-Date is the latest day on which
///   the bank's law was checked, or the exam's first where no question says one; no clock is read.
/// - External-Identifier in bag-info.txt is the campaign's id.
/// - Every file but the tag manifest is listed, and nothing else lies in the folder: what cannot be
///   slipped in need not be feared. Listed files that a reader does not know are proven and then
///   left alone. Symbolic links are refused.
/// - A change that an old reader must not ignore raises "format" in kit.json. Every format keeps
///   the bag and that member, so that an old program can say that the kit is too new for it.
/// - Format 3 has the questions to practise with among the sealed ones, where nobody can practise
///   with them. Format 2 has bank.json and draw-seed.txt in the clear instead of exam.sealed
///   (core/bank/bank.h, core/exam/draw_seed.h); format 1 has no seed and no commitment: its papers
///   are drawn by chance.
/// - The course takes its title from the campaign.
/// - Not signed yet: an intact kit proves that nothing broke on the way, not who made it.
/// - Limits: the constants below, and those of the formats inside.
inline constexpr int kNewestKit = 4;
inline constexpr qsizetype kMaxKitInfoBytes = 64 * 1024; ///< kit.json
inline constexpr qsizetype kMaxCampaignBytes = 1024 * 1024;
inline constexpr qsizetype kMaxLessonBytes = 1024 * 1024; ///< lesson.json, checkpoints.json
inline constexpr qsizetype kMaxPictureBytes = 16 * 1024 * 1024; ///< Captions and posters.
inline constexpr qint64 kMaxVideoBytes = qint64{0xFFFFFFFF}; ///< The most a FAT32 stick can hold.
inline constexpr int kMaxLessons = 99;

/// A kit whose rules, questions, people and lesson texts are proven and read.
struct Kit
{
    QString folder;
    QString id; ///< Names the content: 64 hexadecimal digits.
    Campaign campaign; ///< Dates as written; a demo's are not moved yet.
    Course course;
    QList<Person> roster;
    QString drawCommitment; ///< SHA-256 of the seed, 64 hexadecimal digits; empty in format 1.
    std::optional<SealedExam> sealed; ///< As it lies in the kit; none in formats 1 and 2.
    Bank practice; ///< With its keys; no question of it is ever drawn. Empty up to format 3.
    std::optional<OpenedExam> exam; ///< None as long as a session code must open it.

    bool isTrial() const { return !sealed || sealed->isTrial(); }
};

/// Opens the kit in \a folder. All files are checked but the lessons' videos, captions and posters:
/// one bad lesson must not close the room, so it shows only when it is asked for below.
///
/// NotFound: no such folder. NotUnderstood: no kit, or against the rules of a part. Infeasible: the
/// bank cannot fill the campaign's paper. TooNew. NotUnderstood is also a campaign that is no demo
/// and whose questions are not sealed.
/// Damaged names the first file that is missing, changed or not listed. TooLarge, Unreadable.
Result<Kit> openKit(const QString &folder);

/// Opens the questions of \a kit with the supervisor's \a code, or the office's \a secret. Refused:
/// another code. Damaged, NotUnderstood, Infeasible: what openKit() says of questions in the clear.
Result<OpenedExam> openExam(const Kit &kit, const SessionCode &code);
Result<OpenedExam> openExam(const Kit &kit, const SecretKey &secret);

/// Where the lesson's video is, whether or not it is whole: checkVideo() says that.
QString videoPath(const Kit &kit, const Lesson &lesson);
/// The lesson's captions in \a language ("en"), or in Vietnamese when it has none; empty when they
/// are missing or damaged: it is shown without.
QString captionsPath(const Kit &kit, const Lesson &lesson,
                     const QString &language = QStringLiteral("vi"));
/// The lesson's still; empty when it is missing or damaged.
QString posterPath(const Kit &kit, const Lesson &lesson);

/// Damaged names the first of the lesson's listed texts (captions in any language, chapters,
/// transcripts) or its still that is missing or not what the manifest says.
Result<void> checkTexts(const Kit &kit, const Lesson &lesson);

/// Reads the whole video and compares it with the manifest, about a second a gigabyte. NotFound: it
/// is not there. Damaged: its length or content is wrong, or the kit changed since it was opened.
/// Unreadable: the device fails.
Result<void> checkVideo(const Kit &kit, const Lesson &lesson);

/// Where the parts of a kit are found.
struct KitSources
{
    QString campaignJson; ///< A file.
    QString bankFolder; ///< *.yaml, see bank_source.h.
    QString rosterCsv; ///< A file, see roster_source.h.
    QString mediaFolder; ///< NN-slug folders as the lesson compiler makes them; others are ignored.
    QString drawSeed; ///< A file, see core/exam/draw_seed.h.
    QString secret; ///< A file of the same form, which seals the questions; empty for a trial kit.
};

/// What a new kit holds.
struct KitSummary
{
    int lessons = 0;
    int officialQuestions = 0;
    int practiceQuestions = 0;
    int people = 0;
    qint64 bytes = 0; ///< Of all payload files.
    QString drawCommitment;
    QString code; ///< The session code that opens the questions; empty for a trial kit.
};

/// Reads a secret: one line of 64 hexadecimal digits, as `openssl rand -hex 32` prints it.
/// NotFound, Unreadable, NotUnderstood.
Result<SecretKey> readSecret(const QString &path);

/// Makes a kit of \a sources in \a outFolder, all or nothing: it is made beside (in a folder
/// `NAME.part-XXXXXX`), opened and checked to the last byte as a kiosk would, and only then takes
/// the name. A kit that is there already is replaced: for a moment it is called `NAME.old`, which
/// is what a power cut at that moment leaves. Anything else at \a outFolder is left alone.
///
/// NotUnderstood says file, line, what is wrong and what to do, also for the bank's errors as
/// lintBank() finds them. NotFound, Unreadable, TooLarge, TooNew: a source. Infeasible: the bank
/// cannot fill the campaign's paper. DiskFull, Unwritable: \a outFolder. Damaged: what was written
/// cannot be read back. NotAllowed: a campaign that is no demo has no secret.
Result<KitSummary> buildKit(const KitSources &sources, const QString &outFolder);

} // namespace hocvu
