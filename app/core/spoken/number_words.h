// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hocvu {

/// \a number in Vietnamese words, northern usage: 2024 is "hai nghìn không trăm hai mươi tư".
/// From 0 to 999 999 999 999.
QString numberWords(qint64 number);

/// Each digit on its own, for telephone numbers and codes; what is no digit is left out.
QString digitWords(const QString &digits);

/// The value of an upper-case Roman numeral below 40, or 0 when \a text is none.
int romanValue(QStringView text);

} // namespace hocvu
