// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace hocvu {

/// What an archive copy says about itself, in its /Info and in its XMP alike.
struct DocumentFacts
{
    QString title;
    QString author;
    QDate date; ///< Given as midnight in Vietnam for both creation and change.
};

/// Turns the PDF/A-1b that QPdfWriter wrote into one that is the same on every run: the facts
/// above instead of the time of making, an id computed from the content, objects in a fixed
/// order (Qt's order changes with the hash seed of the process). Stays valid PDF/A-1b.
/// Damaged when \a pdf is no PDF; Unavailable without the module hocvu-archive, which is loaded
/// with the first copy: libqpdf brings ten libraries, and the kiosk's first page comes before.
Result<QByteArray> toRepeatablePdf(const QByteArray &pdf, const DocumentFacts &facts);

/// The same from another place than the installed one: \a module is the file of the module.
Result<QByteArray> toRepeatablePdf(const QByteArray &pdf, const DocumentFacts &facts,
                                   const QString &module);

} // namespace hocvu
