// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/pack_code.h"

#include "exchange/kit.h"

namespace hocvu {

ExitCode tellPackCode(const QString &file, Console &console)
{
    const auto secret = readSecret(file);
    if (!secret)
        return console.failInSource(secret.error());
    const QString code = SealedExam::codeOf(*secret).text();
    console.object({{QStringLiteral("code"), code}});
    console.line(code);
    return ExitCode::Good;
}

} // namespace hocvu
