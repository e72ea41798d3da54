// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLatin1String>
#include <QTemporaryDir>

namespace hocvu::media {

/// The files of a compiled lesson, by name. One whose text has no English lacks those in English.
namespace file_name {
inline constexpr QLatin1String kVideo("video.mp4");
inline constexpr QLatin1String kPoster("poster.png");
inline constexpr QLatin1String kLesson("lesson.json");
inline constexpr QLatin1String kCheckpoints("checkpoints.json");
inline constexpr QLatin1String kChapters("chapters.vtt");
inline constexpr QLatin1String kCaptions("captions.vi.vtt");
inline constexpr QLatin1String kEnglishCaptions("captions.en.vtt");
inline constexpr QLatin1String kTranscript("transcript.vi.md");
inline constexpr QLatin1String kEnglishTranscript("transcript.en.md");
inline constexpr QLatin1String kSums("SHA256SUMS"); ///< Of all others, for `sha256sum -c`.
} // namespace file_name

/// All names that may stand in the folder of a compiled lesson.
const QStringList &lessonFiles();

/// A folder that is filled under another name and appears all at once.
///
/// Until publish() nothing can be seen at the target; when it is never called, nothing is left.
class FolderInProgress
{
public:
    /// Unwritable when there can be no folder beside \a target; NotAllowed when \a target holds
    /// anything but an earlier compilation, which would be lost.
    static Result<std::unique_ptr<FolderInProgress>> begin(const QString &target);

    QString path(const QString &name) const { return m_folder->filePath(name); }
    Result<void> write(const QString &name, const QByteArray &bytes);
    /// Adds SHA256SUMS and replaces \a target.
    Result<void> publish();

private:
    FolderInProgress() = default;

    QString m_target;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace hocvu::media
