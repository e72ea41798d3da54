// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>

#include <memory>

class Hunspell;

namespace hocvu {

/// Vietnamese syllables as the dictionary of hunspell-vi knows them, and words that an author
/// allows beside them.
class Spelling
{
public:
    /// \a dictionary without its suffix: `DICTIONARY.aff` and `.dic` are read; \a words is a file
    /// of allowed words, one a line, # begins a comment; empty: none. NotFound, Unreadable.
    static Result<std::unique_ptr<Spelling>> open(const QString &dictionary, const QString &words);
    ~Spelling();

    /// In either way of placing its tone, whatever its case.
    bool knows(const QString &word);

private:
    Spelling();

    std::unique_ptr<Hunspell> m_dictionary;
    QHash<QString, bool> m_known;
};

} // namespace hocvu
