// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/read_file.h"

#include <QFile>
#include <QFileInfo>

namespace hocvu {

Result<void> mustBeFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, path);
    if (!info.isFile())
        return fail(ErrorCode::Unreadable, path + QStringLiteral(": not a file"));
    return {};
}

Result<QByteArray> readFile(const QString &path, qsizetype limit)
{
    if (const auto found = mustBeFile(path); !found)
        return tl::unexpected(found.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path + QStringLiteral(": ") + file.errorString());
    const QByteArray bytes = file.read(limit + 1); // one more shows that it is too large
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Unreadable, path + QStringLiteral(": ") + file.errorString());
    if (bytes.size() > limit)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("%1: more than %2 bytes").arg(path).arg(limit));
    return bytes;
}

} // namespace hocvu
