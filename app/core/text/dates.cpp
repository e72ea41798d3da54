// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/dates.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace hocvu {

QTimeZone vietnamTime()
{
    return QTimeZone(7 * 3600);
}

QDateTime toVietnam(Millis wall)
{
    return QDateTime::fromMSecsSinceEpoch(wall.count(), vietnamTime());
}

QString decreeDate(QDate date)
{
    const QString day = QStringLiteral("%1").arg(date.day(), 2, 10, QLatin1Char('0'));
    const QString month = date.month() <= 2 ? QStringLiteral("0%1").arg(date.month())
                                            : QString::number(date.month());
    return QStringLiteral("ngày %1 tháng %2 năm %3").arg(day, month).arg(date.year());
}

QString shortDate(QDate date)
{
    return date.toString(QStringLiteral("dd/MM/yyyy"));
}

std::optional<QDate> parseDate(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})\\s*$"));
    const auto match = pattern.match(text);
    const QDate date(match.captured(4).toInt(), match.captured(3).toInt(),
                     match.captured(1).toInt());
    return match.hasMatch() && date.isValid() ? std::optional(date) : std::nullopt;
}

QString percent(qint64 part, qint64 whole)
{
    if (whole == 0)
        return QStringLiteral("–");
    const qint64 hundredths = (part * 10'000 * 2 + whole) / (2 * whole); // rounded half up
    return QStringLiteral("%1,%2%")
        .arg(hundredths / 100)
        .arg(hundredths % 100, 2, 10, QLatin1Char('0'));
}

QString money(qint64 dong)
{
    return QLocale(QLocale::Vietnamese, QLocale::Vietnam).toString(dong) + QStringLiteral(" đồng");
}

qint64 begunSeconds(Millis time)
{
    return (std::max<qint64>(time.count(), 0) + 999) / 1000;
}

QString minutesAndSeconds(Millis time)
{
    const qint64 seconds = begunSeconds(time);
    return QStringLiteral("%1:%2")
        .arg(seconds / 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace hocvu
