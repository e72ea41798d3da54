// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>

#include <optional>

namespace hocvu {

/// How abbreviations and foreign words are pronounced: media/lexicon.tsv.
///
/// A line is `written TAB spoken`, `#` starts a comment. The spoken form is made of Vietnamese
/// syllables. An entry all in lower case is found in any case; one with capitals only as it
/// stands, because "AI" is spelled out and "ai" means "who".
class Lexicon
{
public:
    /// \a file is its name, for errors.
    static Result<Lexicon> parse(const QByteArray &bytes, const QString &file);

    std::optional<QString> spoken(const QString &written) const;
    /// Words in the longest entry, at least 1.
    int longestPhrase() const { return m_longest; }
    /// The file as read, for cache keys.
    const QByteArray &bytes() const { return m_bytes; }

private:
    QHash<QString, QString> m_entries;
    QByteArray m_bytes;
    int m_longest = 1;
};

} // namespace hocvu
