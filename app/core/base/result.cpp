// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

namespace hocvu {

QString codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return QStringLiteral("not found");
    case ErrorCode::Unreadable:
        return QStringLiteral("unreadable");
    case ErrorCode::Unwritable:
        return QStringLiteral("unwritable");
    case ErrorCode::DiskFull:
        return QStringLiteral("disk full");
    case ErrorCode::Damaged:
        return QStringLiteral("damaged");
    case ErrorCode::NotUnderstood:
        return QStringLiteral("not understood");
    case ErrorCode::TooNew:
        return QStringLiteral("made by a newer version");
    case ErrorCode::TooLarge:
        return QStringLiteral("too large");
    case ErrorCode::BadSignature:
        return QStringLiteral("bad signature");
    case ErrorCode::AlreadyInUse:
        return QStringLiteral("already in use");
    case ErrorCode::NotAllowed:
        return QStringLiteral("not allowed");
    case ErrorCode::Infeasible:
        return QStringLiteral("infeasible");
    case ErrorCode::Refused:
        return QStringLiteral("refused");
    case ErrorCode::Unavailable:
        return QStringLiteral("unavailable");
    }
    return {};
}

} // namespace hocvu
