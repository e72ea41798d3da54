// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

namespace hocvu {

/// What a result bundle says about itself: data/bundle.json, format 1.
///
/// One JSON object in UTF-8 on one line, keys in byte order. Members, all required; a reader
/// ignores others:
///
///     campaign   string   the campaign's id, 1 to 120 characters
///     counter    integer  1, 2, 3 … of this device's bundles: a gap is a bundle that is missing
///     createdAt  string   UTC, "2026-06-08T01:00:00.000Z"
///     device     string   UUID of the device, without braces
///     events     integer  lines in events.jsonl
///     firstSeq   integer  lowest and highest counter of this device's events in it;
///     lastSeq    integer  both 0 when there is none
///     format     integer  1; a greater one is refused as made by a newer version
///     room       string   the room as people call it, 1 to 120 characters
struct BundleInfo
{
    static constexpr int kNewestFormat = 1;
    static constexpr qsizetype kMaxBytes = 64 * 1024;

    QUuid device;
    qint64 counter = 0;
    QString campaign;
    QString room;
    qint64 firstSeq = 0;
    qint64 lastSeq = 0;
    qint64 events = 0;
    Millis createdAt{}; ///< Wall clock, since 1970-01-01 UTC.

    friend bool operator==(const BundleInfo &, const BundleInfo &) = default;
};

/// The text above, with a line feed.
QByteArray bundleInfoText(const BundleInfo &info);

/// Reads the text above. TooNew: a later format, whatever else it holds. NotUnderstood names the
/// first member that is missing or cannot be. TooLarge.
Result<BundleInfo> parseBundleInfo(const QByteArray &text);

} // namespace hocvu
