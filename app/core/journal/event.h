// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QString>
#include <QUuid>

namespace hocvu {

/// The format of one event, version 1.
///
/// Everything that happens is an event in one append-only journal; everything else is computed
/// from it. `(device, seq)` identifies an event for ever; `prev` and `hash` chain the events of a
/// device, so that none can be changed, dropped or slipped in unseen.
///
/// An event travels as one line of JSON: UTF-8, NFC, keys in byte order, no spaces, integers only
/// (no fractions, no exponents), at most kMaxEventBytes. Members, all required:
///
///     at      integer  wall clock, ms since 1970-01-01 UTC: for people, orders nothing
///     body    object   what the kind says, see kinds.h
///     boot    integer  ms since the machine started
///     bootId  string   32 hexadecimal digits naming that boot
///     device  string   UUID of the device, without braces
///     hash    string   SHA-256 in hexadecimal over this line's bytes without the hash member
///     kind    string   a verb in the past, such as exam.answered
///     prev    string   hash of the same device's event seq - 1; 64 zeros for seq 1
///     seq     integer  1, 2, 3 … without gaps
///     subject string   UUID of the person or attempt that it is about
///     v       integer  version of the kind, 1 or more
///
/// Because the line is canonical, anyone recomputes the hash with a JSON library and sha256sum.
struct Event
{
    static constexpr qsizetype kMaxEventBytes = 64 * 1024;

    QUuid device;
    qint64 seq = 0;
    Moment moment;
    QString kind;
    int version = 1;
    QUuid subject;
    QJsonObject body;
    QByteArray prev; ///< 32 bytes.
    QByteArray hash; ///< 32 bytes.
};

/// 32 zero bytes: what the first event of a device follows.
QByteArray firstPrev();

/// The canonical line without the line feed. With \a withHash off: what the hash is taken over.
QByteArray eventLine(const Event &event, bool withHash = true);

/// SHA-256 over the canonical line without its hash.
QByteArray eventHash(const Event &event);

/// SHA-256 of \a bytes; 32 bytes.
using Sha256 = QByteArray (*)(QByteArrayView bytes);

/// Reads one line. Refuses anything that is not canonical, so that bytes and meaning are one:
/// NotUnderstood (not this format), TooLarge, TooNew (a member or version that is not known),
/// Damaged (the hash does not fit). Whoever reads many lines passes the fast \a sha256 of a crypto
/// library, which this folder does not know; null takes Qt's.
Result<Event> readEventLine(const QByteArray &line, Sha256 sha256 = nullptr);

} // namespace hocvu
