// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/item.h"

class QXmlStreamWriter;

namespace hocvu {

/// What the writer of QTI says of an item in several places.
QString qtiNumber(double value);
/// "C1"; of a TrueFalse "true" and "false".
QString qtiOptionId(const Item &item, qsizetype index);
/// Something must be earned for there to be right and wrong.
double qtiMaximum(const Item &item);
QString qtiScore(const Item &item, int fraction);
/// Marked by its mapping, not by its correct response or by conditions.
bool qtiIsMapped(const Item &item);
/// Whether choosing an option shows something.
bool qtiHasFeedback(const Item &item);

/// Writes responseProcessing: a template where one says it all, else rules.
void writeQtiRules(const Item &item, QXmlStreamWriter &xml);

} // namespace hocvu
