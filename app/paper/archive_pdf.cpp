// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/archive_pdf.h"

#include "core/base/module_path.h"

#include <QLibrary>

namespace hocvu {

Result<QByteArray> toRepeatablePdf(const QByteArray &pdf, const DocumentFacts &facts)
{
    return toRepeatablePdf(pdf, facts, modulePath(QStringLiteral("hocvu-archive")));
}

Result<QByteArray> toRepeatablePdf(const QByteArray &pdf, const DocumentFacts &facts,
                                   const QString &module)
{
    using Make = void (*)(const QByteArray &, const DocumentFacts &, Result<QByteArray> &);
    QLibrary library(module); // Stays loaded when this goes.
    const auto make = reinterpret_cast<Make>(library.resolve("hocvuToRepeatablePdf"));
    if (!make)
        return fail(ErrorCode::Unavailable, library.errorString());
    Result<QByteArray> result;
    make(pdf, facts, result);
    return result;
}

} // namespace hocvu
