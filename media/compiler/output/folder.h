// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QTemporaryDir>

namespace hocvu::media {

/// What a compiled lesson consists of.
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
    /// Replaces \a target.
    Result<void> publish();

private:
    FolderInProgress() = default;

    QString m_target;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace hocvu::media
