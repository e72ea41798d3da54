// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/journal_file.h"

#include <QFileInfo>

namespace hocvu {

QString journalFile(const QString &path)
{
    return QFileInfo(path).isDir() ? path + QStringLiteral("/journal.sqlite") : path;
}

bool isInDataFolder(const QString &file)
{
    return QFileInfo::exists(QFileInfo(file).path() + QStringLiteral("/device.key"));
}

} // namespace hocvu
