// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/spelling.h"

#include "core/text/tone_placement.h"
#include "host/read_file.h"

#include <QFile>

#include <hunspell/hunspell.hxx>

namespace hocvu {

namespace {

constexpr qint64 kMostBytes = 1024 * 1024;

} // namespace

Spelling::Spelling() = default;

Spelling::~Spelling() = default;

Result<std::unique_ptr<Spelling>> Spelling::open(const QString &dictionary, const QString &words)
{
    std::unique_ptr<Spelling> spelling(new Spelling);
    const QString rules = dictionary + QStringLiteral(".aff");
    const QString syllables = dictionary + QStringLiteral(".dic");
    for (const QString &file : {rules, syllables}) {
        if (!QFile::exists(file)) // Hunspell would know no word and say nothing
            return fail(ErrorCode::NotFound, file);
    }
    spelling->m_dictionary = std::make_unique<Hunspell>(QFile::encodeName(rules).constData(),
                                                        QFile::encodeName(syllables).constData());
    if (words.isEmpty())
        return spelling;
    const auto allowed = readFile(words, kMostBytes);
    if (!allowed)
        return tl::unexpected(allowed.error());
    for (const QString &line : QString::fromUtf8(*allowed).split(QLatin1Char('\n'))) {
        const QString word = line.section(QLatin1Char('#'), 0, 0).trimmed();
        if (!word.isEmpty())
            spelling->m_known.insert(word.toLower(), true);
    }
    return spelling;
}

bool Spelling::knows(const QString &word)
{
    const QString lower = word.toLower();
    if (const auto known = m_known.constFind(lower); known != m_known.constEnd())
        return *known;
    bool isKnown = false;
    for (const QString &form : {lower, otherTonePlacement(lower)})
        isKnown = isKnown || m_dictionary->spell(form.toStdString());
    m_known.insert(lower, isKnown);
    return isKnown;
}

} // namespace hocvu
