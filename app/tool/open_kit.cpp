// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/open_kit.h"

namespace hocvu {

Result<Kit> openKitWith(const QString &code, const QString &folder)
{
    auto kit = openKit(folder);
    if (!kit || code.isEmpty())
        return kit;
    const auto session = SessionCode::parse(code);
    if (!session)
        return fail(session.error().code, QStringLiteral("--code: ") + session.error().detail);
    auto exam = openExam(*kit, *session);
    if (!exam)
        return tl::unexpected(exam.error());
    kit->exam = *std::move(exam);
    return kit;
}

Result<Bank> wholeBank(const Kit &kit)
{
    if (!kit.exam)
        return fail(ErrorCode::Refused,
                    QStringLiteral("its questions are sealed; give --code, the session code"));
    return kit.exam->wholeBank();
}

} // namespace hocvu
