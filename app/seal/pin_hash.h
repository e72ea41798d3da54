// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace hocvu {

/// What is kept of a PIN: enough to recognise it, Argon2id of libsodium.
///
/// Two costs, because two things are protected:
///
/// - Desk (64 MiB, 2 passes, about 70 ms on a new PC): the supervisor's PIN. One PC hashes one of
///   them, a person chose it and may use it elsewhere too, and it can be six digits or more.
/// - Card (8 MiB, 2 passes, under 10 ms): the four digits on a learner's card, made at random.
///   A roster brings hundreds at once: 200 cards cost less than two seconds instead of fifteen,
///   and a check on a ten-year-old PC with 2 GiB feels immediate. More would buy nothing: there
///   are 10,000 such PINs, so even at Desk cost whoever has the file tries them all within
///   twelve minutes. What protects a card is the wait after wrong tries, which the caller keeps;
///   the hash sees to it that a glance at the file or at a backup shows no PIN.
///
/// The text carries its own parameters (`$argon2id$v=19$m=8192,t=2,p=1$…`), so later versions may
/// raise the cost and still read this one.
class PinHash
{
public:
    enum class Cost { Card, Desk };
    static constexpr qsizetype kMaxPinBytes = 64;

    /// NotUnderstood: \a pin is empty or longer than kMaxPinBytes. Unavailable: not enough memory.
    static Result<PinHash> make(const QString &pin, Cost cost);
    /// Takes what text() gave. NotUnderstood: anything else, also one that asks for more than
    /// 256 MiB or 10 passes, so that no file can stop the PC.
    static Result<PinHash> parse(const QByteArray &text);

    bool matches(const QString &pin) const;
    QByteArray text() const { return m_text; }

private:
    explicit PinHash(const QByteArray &text);

    QByteArray m_text;
};

} // namespace hocvu
