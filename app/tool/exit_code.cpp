// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/exit_code.h"

namespace hocvu {

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Damaged:
    case ErrorCode::BadSignature:
    case ErrorCode::Infeasible:
        return ExitCode::Bad;
    case ErrorCode::NotFound:
    case ErrorCode::Unreadable:
    case ErrorCode::Unwritable:
    case ErrorCode::DiskFull:
    case ErrorCode::NotUnderstood:
    case ErrorCode::TooNew:
    case ErrorCode::TooLarge:
    case ErrorCode::AlreadyInUse:
    case ErrorCode::NotAllowed:
    case ErrorCode::Refused:
    case ErrorCode::Unavailable:
        return ExitCode::Unusable;
    }
    return ExitCode::Unusable;
}

ExitCode worse(ExitCode a, ExitCode b)
{
    for (const ExitCode code : {ExitCode::Bad, ExitCode::Unusable, ExitCode::Incomplete}) {
        if (a == code || b == code)
            return code;
    }
    return ExitCode::Good;
}

} // namespace hocvu
