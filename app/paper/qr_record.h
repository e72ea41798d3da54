// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "paper/certificate_facts.h"

#include <QByteArray>
#include <QString>

namespace hocvu {

/// The signed record in a certificate's QR code.
///
/// It lets anybody with the issuer's public key check a paper with no network. It is kept small:
/// a code of 30 mm must still be read from a worn sheet scanned at 200 dpi. So it holds what
/// tells one certificate from another; the issuer is known by the key, and the signer, the place
/// and the course line are the same on every paper of a campaign.
///
/// Text, all of it in the alphabet that QR codes pack best (11 bits for 2 characters):
///
///     text   = "HV" version ":" base45(record)          RFC 9285
///     record = facts keyId[8] signature[64] check[2]    numbers are big-endian
///     check  = CRC-16 (ISO 3309) over all bytes before it. It tells a misread code from a
///              forged one, nothing more.
///     facts  = "HVC" version[1]
///              text number, text fullName, u16 birthYear, text unit, text campaignTitle,
///              u16 correct, u16 total, u16 examDate, u16 issuedDate, text room
///     text   = length[1] UTF-8[length]; NFC, no leading, trailing or doubled spaces
///     date   = days since 1970-01-01; 0 = none
///     correct is a number of questions in version 1; in version 2, which says what version 1
///     cannot, a number of hundredths of which some are no whole question
///
/// The signature is over \a facts exactly; the leading "HVC" keeps it from being taken for the
/// signature of anything else. There is one way only to write given facts, and the reader takes
/// no other. A change of the layout raises the version in both places: readers answer TooNew
/// to both.
struct QrRecord
{
    CertificateFacts facts; ///< Only the fields listed above; the others are empty.
    QByteArray factBytes; ///< What the signature is over.
    QByteArray keyId; ///< 8 bytes, as in the issuer's minisign public key.
    QByteArray signature; ///< 64 bytes, Ed25519; not checked by the reader.
};

constexpr qsizetype kMaxQrFacts = 400; ///< Bytes.
constexpr qsizetype kQrKeyIdSize = 8;
constexpr qsizetype kQrSignatureSize = 64;

/// The bytes to be signed, at most kMaxQrFacts. A text beyond its share (number 24 bytes, name
/// 112, unit 104, campaign 96, room 40) is cut after a whole character and ends in "…".
QByteArray qrFacts(const CertificateFacts &facts);

/// The text for the code. Empty, and so refused by renderCertificate(), when \a keyId is not 8
/// or \a signature not 64 bytes long, or \a factBytes is longer than kMaxQrFacts.
QString qrText(const QByteArray &factBytes, const QByteArray &keyId, const QByteArray &signature);

/// Errors: NotUnderstood (no HocVu code at all, or not written by the rules above), TooNew,
/// TooLarge, Damaged (cut short or misread).
Result<QrRecord> readQrText(const QString &text);

} // namespace hocvu
