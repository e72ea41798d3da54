// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/speech/lexicon_file.h"

#include <QFile>

namespace hocvu::media {

namespace {

constexpr qsizetype kMaxLexiconBytes = 256 * 1024;

} // namespace

Result<Lexicon> loadLexicon(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound,
                    QStringLiteral("%1: %2; name the lexicon with --lexicon")
                        .arg(path, file.errorString()));
    const QByteArray bytes = file.read(kMaxLexiconBytes + 1);
    if (bytes.size() > kMaxLexiconBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("%1: too large; shorten it").arg(path));
    return Lexicon::parse(bytes, path);
}

} // namespace hocvu::media
