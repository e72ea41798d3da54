// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/journal_file.h"

#include "store/log_check.h"

#include <QFileInfo>
#include <QThread>

namespace hocvu {

QString journalFile(const QString &path)
{
    return QFileInfo(path).isDir() ? path + QStringLiteral("/journal.sqlite") : path;
}

Result<void> checkLogOf(const QString &file)
{
    constexpr int kLooks = 3;
    constexpr unsigned long kBetween = 150; // milliseconds
    const QString lost = lostOfLog(file);
    for (int look = 1; look < kLooks && !lost.isEmpty(); ++look) {
        QThread::msleep(kBetween);
        if (lostOfLog(file) != lost)
            return {}; // it is being written to
    }
    return lost.isEmpty() ? Result<void>() : fail(ErrorCode::Damaged, lost);
}

bool isInDataFolder(const QString &file)
{
    return QFileInfo::exists(QFileInfo(file).path() + QStringLiteral("/device.key"));
}

} // namespace hocvu
