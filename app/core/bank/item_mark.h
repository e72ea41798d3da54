// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/item.h"

#include <QList>
#include <QString>

#include <optional>

namespace hocvu {

/// What a learner answered; the parts that the item's kind asks for, the others empty.
struct ItemResponse
{
    /// SingleChoice, TrueFalse: the option; MultipleChoice: all that were ticked; Ordering: the
    /// options in the order that they were put in.
    QList<int> options = {};
    QString text = {}; ///< ShortAnswer, Numeric: as typed.
    QList<int> rights = {}; ///< Matching: for each of lefts an index into rights, or -1.
};

/// The share of \a item's marks that \a response earns, -kWhole to kWhole, as the format it came
/// from defines it:
///
/// - SingleChoice, TrueFalse: the option's fraction, which may be negative (Moodle).
/// - MultipleChoice: the sum of what was ticked, not below lowest, not above the whole (Moodle;
///   QTI's map_response); or all or nothing (QTI's match_correct).
/// - ShortAnswer, Numeric: the first answer that fits; where a number may mean two, the better one.
/// Spaces at the ends and doubled ones, the
///   place of a tone (hoà, hòa) and, unless asked for, capitals do not matter.
/// - Matching: the sum of the pairs, or all or nothing.
/// - Ordering: see OrderGrading.
///
/// A sum that misses the whole or zero by no more than what rounding its parts costs is the whole
/// or zero. An answer that is none (nothing chosen, an index out of range, a thing put twice) is 0.
int mark(const Item &item, const ItemResponse &response);

/// Whether \a typed fits \a pattern of a ShortAnswer. Takes time in proportion to the product of
/// their lengths at most.
bool fitsPattern(const QString &typed, const QString &pattern, bool caseSensitive);

/// The number somebody typed: "1,5", "1.5", "-2", "3e4". One comma or point divides; thousands are
/// not divided.
std::optional<double> typedNumber(const QString &typed);
/// What somebody may have meant by it, best guess first: also "3 000", "1.250.000,5" and "3.000",
/// which is three and three thousand. Empty: no number.
QList<double> typedNumbers(const QString &typed);

} // namespace hocvu
