// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/kinds.h"

#include <algorithm>
#include <array>

namespace hocvu {

int newestVersion(const QString &name)
{
    static constexpr std::array kKnown{
        kind::kPersonRegistered, kind::kLessonWatched,     kind::kCheckpointAnswered,
        kind::kWaiverGranted,    kind::kExamDrawn,         kind::kExamStarted,
        kind::kExamAnswered,     kind::kExamFlagged,       kind::kExamInterrupted,
        kind::kExamResumed,      kind::kExamCredited,      kind::kExamSubmitted,
        kind::kExamMarked,       kind::kCertificateIssued, kind::kIncidentReported,
        kind::kBundleExported,   kind::kQuestionVoided,
    };
    const bool known = std::any_of(kKnown.begin(), kKnown.end(),
                                   [&name](QLatin1String one) { return name == one; });
    static constexpr std::array kSecond{kind::kExamDrawn, kind::kExamAnswered, kind::kExamMarked,
                                        kind::kQuestionVoided};
    const bool isSecond = std::any_of(kSecond.begin(), kSecond.end(),
                                      [&name](QLatin1String one) { return name == one; });
    return !known ? 0 : isSecond ? 2 : 1;
}

} // namespace hocvu
