// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/score.h"

#include <cstdlib>

namespace hocvu {

QString Score::text(QChar point) const
{
    const int rest = std::abs(m_hundredths % kOne);
    QString text = QString::number(std::abs(m_hundredths) / kOne);
    if (rest != 0)
        text += point + QStringLiteral("%1").arg(rest, 2, 10, QLatin1Char('0'));
    if (rest != 0 && rest % 10 == 0)
        text.chop(1);
    return m_hundredths < 0 ? QLatin1Char('-') + text : text;
}

QJsonValue Score::toJson() const
{
    // A whole number is written without a point.
    return m_hundredths % kOne == 0 ? QJsonValue(m_hundredths / kOne) : QJsonValue(questions());
}

} // namespace hocvu
