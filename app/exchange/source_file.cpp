// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/source_file.h"

#include <QFile>

namespace hocvu {

Result<QByteArray> readSourceFile(const QString &path, qsizetype limit)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, path);
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
