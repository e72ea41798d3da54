// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spoken/lexicon.h"

#include "core/spoken/syllable.h"

#include <algorithm>

namespace hocvu {

namespace {

QString atLine(const QString &file, int line, const QString &message)
{
    return QStringLiteral("%1:%2: %3").arg(file, QString::number(line), message);
}

/// Empty when every word of \a spoken can be read.
QString unreadableWord(const QString &spoken)
{
    for (QString word : spoken.split(u' ')) {
        if (word.endsWith(u','))
            word.chop(1);
        if (!isVietnameseSyllable(word))
            return word.isEmpty() ? QStringLiteral(" ") : word;
    }
    return {};
}

} // namespace

Result<Lexicon> Lexicon::parse(const QByteArray &bytes, const QString &file)
{
    Lexicon lexicon;
    lexicon.m_bytes = bytes;
    int line = 0;
    for (const QString &text : QString::fromUtf8(bytes).split(u'\n')) {
        ++line;
        if (text.trimmed().isEmpty() || text.startsWith(u'#'))
            continue;
        const QStringList fields = text.split(u'\t');
        if (fields.size() != 2 || fields.first().isEmpty())
            return fail(ErrorCode::NotUnderstood,
                        atLine(file, line, QStringLiteral("write 'written TAB spoken'")));
        if (const QString word = unreadableWord(fields.last()); !word.isEmpty())
            return fail(ErrorCode::NotUnderstood,
                        atLine(file, line,
                               QStringLiteral("'%1' is no Vietnamese syllable; spell the sound "
                                              "as Vietnamese would")
                                   .arg(word)));
        if (lexicon.m_entries.contains(fields.first()))
            return fail(
                ErrorCode::NotUnderstood,
                atLine(file, line,
                       QStringLiteral("'%1' stands here twice; keep one").arg(fields.first())));
        lexicon.m_entries.insert(fields.first(), fields.last());
        lexicon.m_longest
            = std::max(lexicon.m_longest, static_cast<int>(fields.first().count(u' ')) + 1);
    }
    return lexicon;
}

std::optional<QString> Lexicon::spoken(const QString &written) const
{
    auto found = m_entries.constFind(written);
    if (found == m_entries.constEnd())
        found = m_entries.constFind(written.toLower());
    return found == m_entries.constEnd() ? std::nullopt : std::optional(found.value());
}

} // namespace hocvu
