// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>

namespace hocvu {

/// One law, decree, circular or official letter that questions may cite.
struct KnownLaw
{
    QString number; ///< "134/2025/QH15"
    QDate from; ///< In force from this day; of a letter or plan, its date.
    QDate until; ///< The first day without it; invalid while no end is known.
    QString title;

    bool isInForceOn(QDate day) const { return from <= day && (!until.isValid() || day < until); }
};

/// The laws that an author has checked, by number.
///
/// As a file, laws.txt: UTF-8, one law a line, "number | from | until | title", days as in
/// 2026-03-01, until left empty while no end is known; empty lines and lines with # are skipped.
class LawTable
{
public:
    static constexpr qsizetype kMaxBytes = 1024 * 1024;

    /// \a file stands in messages. NotUnderstood: a line that is not of this form or a number that
    /// is there twice. TooLarge.
    static Result<LawTable> parse(const QByteArray &text, const QString &file);

    /// Null when there is none.
    const KnownLaw *find(const QString &number) const;
    bool isEmpty() const { return m_laws.isEmpty(); }
    /// What parse() was told, for messages.
    const QString &file() const { return m_file; }

private:
    QString m_file;
    QHash<QString, KnownLaw> m_laws;
};

/// The numbers of laws, decrees, circulars, resolutions, decisions and ministries' letters in
/// \a text, each once, in order: "134/2025/QH15", "30/2020/NĐ-CP", "57-NQ/TW", "127/QĐ-TTg",
/// "557/BKHCN-CĐSQG". Numbers of other papers, as "05/BC-UBND", are left out.
QStringList lawNumbersIn(const QString &text);

} // namespace hocvu
