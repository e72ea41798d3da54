// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/rooms.h"

#include "tool/console.h"
#include "tool/read_bundle.h"

namespace hocvu {

namespace {

/// What two bundles may not differ in.
Result<void> checkFits(const OpenedBundle &fresh, const QList<OpenedBundle> &others)
{
    for (const OpenedBundle &other : others) {
        if (fresh.info.campaign != other.info.campaign) {
            return fail(ErrorCode::NotAllowed,
                        QStringLiteral("it belongs to campaign %1, the files before it to %2")
                            .arg(fresh.info.campaign, other.info.campaign));
        }
        if (fresh.info.device == other.info.device && fresh.device != other.device) {
            return fail(
                ErrorCode::BadSignature,
                QStringLiteral("device %1 signed another file with key %2, this one with "
                               "key %3")
                    .arg(plain(fresh.info.device), other.device.keyId(), fresh.device.keyId()));
        }
    }
    return {};
}

} // namespace

Result<void> take(const QString &file, Rooms &rooms)
{
    auto checked = readBundle(file);
    if (!checked)
        return tl::unexpected(checked.error());
    if (const auto fits = checkFits(checked->bundle, rooms.bundles); !fits)
        return fits;
    if (const auto added = rooms.events.add(checked->events); !added)
        return added;
    for (const Event &event : std::as_const(checked->events))
        rooms.names.insert(event.device, checked->bundle.info.room);
    checked->bundle.payload.clear();
    rooms.bundles.append(checked->bundle);
    return {};
}

} // namespace hocvu
