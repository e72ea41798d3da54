// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/key_text.h"

namespace hocvu {

Result<QByteArray> decodeExactly(const QByteArray &line, qsizetype size, const QString &what)
{
    const auto decoded
        = QByteArray::fromBase64Encoding(line, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64() != line)
        return fail(ErrorCode::Damaged, what + QStringLiteral(": not base64"));
    if (decoded.decoded.size() != size) {
        return fail(ErrorCode::Damaged,
                    QStringLiteral("%1: %2 bytes instead of %3")
                        .arg(what)
                        .arg(decoded.decoded.size())
                        .arg(size));
    }
    return decoded.decoded;
}

Result<QList<QByteArray>> commentedLines(const QByteArray &text, qsizetype count,
                                         const QString &what)
{
    QList<QByteArray> lines = text.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    if (lines.isEmpty() || !lines.first().startsWith(kUntrustedComment)) {
        return fail(ErrorCode::NotUnderstood,
                    what + QStringLiteral(": does not begin with \"untrusted comment: \""));
    }
    if (lines.size() != count) {
        return fail(
            ErrorCode::Damaged,
            QStringLiteral("%1: %2 lines instead of %3").arg(what).arg(lines.size()).arg(count));
    }
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    return lines;
}

} // namespace hocvu
