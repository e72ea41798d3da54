// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "seal/pin_hash.h"

#include <QByteArray>

namespace hocvu {

/// PinHash::make() at Card cost, but with a salt that is computed from \a context and not drawn:
/// the same PIN and context always make the same text. salt = the first 16 bytes of
/// SHA-256( "hocvu card pin 1\n" | context ).
///
/// For kits, whose bytes must follow from their sources, so that anybody can build one again and
/// compare, and so that an unchanged roster keeps its kit's name. \a context must name the person
/// and the campaign: then two people with one PIN still have different texts, and a table made for
/// one campaign is of no use in the next. What is given up against a random salt: who knows both
/// in advance can compute a person's 10,000 texts before getting the file instead of after, and
/// two kits show whose PIN was changed. The wait after wrong tries protects a card, not this.
///
/// Never for a PIN that a person chose. NotUnderstood, Unavailable as make().
Result<PinHash> cardPinHash(const QString &pin, const QByteArray &context);

} // namespace hocvu
