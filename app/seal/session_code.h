// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seal/secret_key.h"

#include <QString>

namespace hocvu {

/// What a supervisor types to open the questions of a kit: "7KQ2-M9XD-4TVB".
///
/// Twelve letters of Crockford's base 32 (no I, L, O and U) in three groups: eleven carry 55 bits,
/// the twelfth checks them, so that a slip is told at once and not after a wait. With the letters
/// as numbers a[0] … a[10] in GF(32) (x^5 + x^2 + 1), the last is the sum of a[i] * x^(11 - i):
/// any one wrong letter and any two neighbours exchanged are found.
///
/// 55 bits, because whoever has the kit can try codes at home: at a tenth of a second a try (see
/// code_lock.h) all of them take a hundred million years of one processor core.
class SessionCode
{
public:
    static constexpr int kLetters = 12;

    static SessionCode random();
    /// The same secret makes the same code, which tells nothing about the secret's other uses.
    static SessionCode fromSecret(const SecretKey &secret);
    /// What a person typed: small letters, full width, O for 0, I and L for 1 are taken,
    /// and whatever is no letter or number divides.
    /// NotUnderstood: another length, a letter that no code has, or a slip.
    static Result<SessionCode> parse(const QString &typed);

    /// In groups of four.
    QString text() const;
    /// The letters alone, upper case.
    QByteArray letters() const { return m_letters; }

    friend bool operator==(const SessionCode &, const SessionCode &) = default;

private:
    explicit SessionCode(const QByteArray &letters);

    QByteArray m_letters;
};

} // namespace hocvu
