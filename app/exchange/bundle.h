// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bundle_info.h"
#include "exchange/file_map.h"
#include "seal/public_key.h"
#include "seal/signing_key.h"

#include <QLatin1String>
#include <QList>

namespace hocvu {

/// The result bundle, format 1: what a device hands in. One file, readable by people and programs,
/// that proves by itself, with other people's tools, that it is whole and whose it is.
///
/// It is a zip archive with one folder, `hocvu-<key number>-<counter>/`, which is a signed bag
/// (see bag.h and signed_bag.h):
///
///     data/bundle.json              who, where, when, how much: see bundle_info.h
///     data/events.jsonl             a slice of the device's journal, one event a line (see
///                                   core/journal/event.h), each line closed by LF; the truth
///     data/results.csv              the same for people, may be missing; so may those below
///     data/results.xlsx
///     data/certificates/NAME.pdf
///     data/draw-seed.txt            once the exam is closed: what opens the commitment of the kit,
///                                   see core/exam/draw_seed.h
///     bagit.txt, bag-info.txt, manifest-sha512.txt, tagmanifest-sha512.txt
///     device.pub                    the device's public key, minisign
///     tagmanifest-sha512.txt.minisig
///
/// - bundle.json counts the events and gives the range of their counters, so a missing slice shows.
/// - Trusted comment of the signature: `hocvu-bundle format:1 device:<UUID> counter:<n>
///   createdAt:<time>`, as in bundle.json.
/// - Bagging-Date is createdAt's day in Vietnam (+07:00).
/// - The archive's comment is `sha512:` and 128 hexadecimal digits: SHA-512 of all bytes before the
///   comment. It finds every byte that a bad stick or a broken copy changed, also in the archive's
///   own headers, before anything is unpacked (Damaged: copy it again), and keeps that apart from
///   forgery (BadSignature). Anyone can compute it: it proves nothing about the author.
/// - Same contents, same key: same bytes. The signature is deterministic, the archive is
///   (see zip_writer.h), and nothing reads a clock.
/// - Readers ignore payload and tag files that they do not know. A change that an old reader must
///   not ignore raises `format`; every format keeps the bag, the signature and that member.
/// - Limits: the constants below. A room of 1,000 attempts makes about 20 MB in 4 MB.
inline constexpr qint64 kMaxBundleBytes = qint64{256} * 1024 * 1024; ///< The archive.
inline constexpr qint64 kMaxBundleContentBytes = qint64{512} * 1024 * 1024; ///< All files.
inline constexpr qint64 kMaxBundleFileBytes = qint64{256} * 1024 * 1024; ///< One file.
inline constexpr qint64 kMaxBundleFiles = 20'000;
inline constexpr qsizetype kMaxEventLineBytes = 64 * 1024;
inline constexpr QLatin1String kBundleDrawSeed("draw-seed.txt");

/// What goes into a bundle.
struct BundleContents
{
    BundleInfo info;
    FileMap payload; ///< Names without "data/": events.jsonl, results.csv, …; not bundle.json.
    FileMap tags; ///< More tag files, such as the room's signature of device.pub.
};

/// A bundle whose every byte was checked. \a device is the key that signed it; whether that key is
/// trusted is for the caller to decide.
struct OpenedBundle
{
    BundleInfo info;
    FileMap payload; ///< Names without "data/"; without bundle.json.
    FileMap tags; ///< Without device.pub.
    PublicKey device;

    /// The lines of events.jsonl without their line feeds, not looked into.
    QList<QByteArray> eventLines() const;
};

/// The folder in the bundle and the file's name without ".zip", such as
/// `hocvu-C5CB64AF0075322F-000012`.
QString bundleName(const BundleInfo &info, const PublicKey &device);

/// The bundle's bytes. NotUnderstood: \a contents cannot be a bundle (events.jsonl is missing or
/// does not fit the info, a bad name or member). TooLarge.
Result<QByteArray> packBundle(const BundleContents &contents, const SigningKey &key);

/// Checks everything, then opens: all of the bundle or nothing. Damaged, NotUnderstood, TooLarge,
/// BadSignature, TooNew.
Result<OpenedBundle> openBundle(const QByteArray &bytes);

/// The same for the file \a path; also NotFound, Unreadable.
Result<OpenedBundle> openBundleFile(const QString &path);

} // namespace hocvu
