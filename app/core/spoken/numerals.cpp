// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spoken/numerals.h"

#include "core/spoken/number_words.h"

#include <QDate>
#include <QRegularExpression>
#include <QStringList>

namespace hocvu {

namespace {

QRegularExpressionMatch matched(const char *pattern, const QString &token)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf8(pattern)),
                              QRegularExpression::UseUnicodePropertiesOption)
        .match(token);
}

/// Digits only. Codes and telephone numbers (a leading zero, or too long) are read digit by digit.
QString plainNumber(const QString &digits)
{
    const bool isCode = (digits.size() > 2 && digits.startsWith(u'0')) || digits.size() > 12;
    return isCode ? digitWords(digits) : numberWords(digits.toLongLong());
}

/// "in front of" unless the word before already says so.
QString led(const QString &word, const QString &before, const QString &rest)
{
    return before == word ? rest : word + u' ' + rest;
}

QString dayAndMonth(const QString &day, const QString &month)
{
    return numberWords(day.toInt()) + QStringLiteral(" tháng ")
        + (month.toInt() == 4 ? QStringLiteral("tư") : numberWords(month.toInt()));
}

bool isDate(const QString &year, const QString &month, const QString &day)
{
    return QDate::isValid(year.toInt(), month.toInt(), day.toInt());
}

bool isDay(const QString &day, const QString &month)
{
    return day.toInt() >= 1 && day.toInt() <= 31 && month.toInt() >= 1 && month.toInt() <= 12;
}

QString date(const QString &token, const QString &before)
{
    const QString year = QStringLiteral(" năm ");
    const QString day = QStringLiteral("ngày");
    if (const auto m = matched(R"((\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))", token);
        m.hasMatch() && isDate(m.captured(3), m.captured(2), m.captured(1)))
        return led(day, before,
                   dayAndMonth(m.captured(1), m.captured(2)) + year
                       + numberWords(m.captured(3).toInt()));
    if (const auto m = matched(R"((\d{4})-(\d{2})-(\d{2}))", token);
        m.hasMatch() && isDate(m.captured(1), m.captured(2), m.captured(3)))
        return led(day, before,
                   dayAndMonth(m.captured(3), m.captured(2)) + year
                       + numberWords(m.captured(1).toInt()));
    if (const auto m = matched(R"((\d{1,2})/(\d{4}))", token);
        m.hasMatch() && isDay(QStringLiteral("1"), m.captured(1)))
        return led(QStringLiteral("tháng"), before,
                   numberWords(m.captured(1).toInt()) + year + numberWords(m.captured(2).toInt()));
    if (const auto m = matched(R"((\d{1,2})/(\d{1,2}))", token);
        m.hasMatch() && isDay(m.captured(1), m.captured(2)))
        return led(day, before, dayAndMonth(m.captured(1), m.captured(2)));
    return {};
}

/// The letters behind a law's number: "QH15", "NĐ-CP", "NQ/TW".
QString issuer(const QString &letters, const Lexicon &lexicon)
{
    if (const auto spoken = lexicon.spoken(letters))
        return *spoken;
    if (const auto m = matched(R"(QH(\d+))", letters); m.hasMatch())
        return QStringLiteral("của Quốc hội khóa ") + numberWords(m.captured(1).toInt());
    return {};
}

QString documentNumber(const QString &token, const Lexicon &lexicon)
{
    const auto full = matched(R"((\d+)/(\d{4})/(\p{Lu}[\p{Lu}\p{Ll}\d/-]*))", token);
    if (full.hasMatch()) {
        const QString by = issuer(full.captured(3), lexicon);
        return by.isEmpty()
            ? QString()
            : QStringLiteral("%1 năm %2 %3")
                  .arg(plainNumber(full.captured(1)), numberWords(full.captured(2).toInt()), by);
    }
    const auto yearless = matched(R"((\d+)[/-](\p{Lu}[\p{Lu}\p{Ll}\d/-]*))", token);
    if (!yearless.hasMatch())
        return {};
    const QString by = issuer(yearless.captured(2), lexicon);
    return by.isEmpty() ? QString() : plainNumber(yearless.captured(1)) + u' ' + by;
}

QString clockTime(const QString &token)
{
    auto m = matched(R"((\d{1,2})(?:h|:|g)(\d{2}))", token);
    if (!m.hasMatch())
        m = matched(R"((\d{1,2})h)", token);
    if (!m.hasMatch() || m.captured(1).toInt() > 24)
        return {};
    const QString hour = numberWords(m.captured(1).toInt()) + QStringLiteral(" giờ");
    const int minute = m.captured(2).toInt();
    return minute == 0 ? hour : hour + u' ' + numberWords(minute);
}

/// 30, 1.500.000, 3,5, 2.0
QString amount(const QString &token)
{
    if (matched(R"(\d+)", token).hasMatch())
        return plainNumber(token);
    if (const auto m = matched(R"(\d{1,3}(\.\d{3})+)", token); m.hasMatch())
        return plainNumber(QString(token).remove(u'.'));
    if (const auto m = matched(R"((\d+),(\d+))", token); m.hasMatch())
        return plainNumber(m.captured(1)) + QStringLiteral(" phẩy ") + plainNumber(m.captured(2));
    if (const auto m = matched(R"((\d+)\.(\d+))", token); m.hasMatch())
        return plainNumber(m.captured(1)) + QStringLiteral(" chấm ") + plainNumber(m.captured(2));
    return {};
}

QString rangeOrRatio(const QString &token)
{
    if (const auto m = matched(R"(([\d.,]+%?)[-–]([\d.,]+%?))", token); m.hasMatch()) {
        const QString from = spokenNumeral(m.captured(1), {}, {});
        const QString to = spokenNumeral(m.captured(2), {}, {});
        return from.isEmpty() || to.isEmpty() ? QString() : from + QStringLiteral(" đến ") + to;
    }
    if (const auto m = matched(R"((\d+)/(\d+))", token); m.hasMatch())
        return plainNumber(m.captured(1)) + QStringLiteral(" trên ") + plainNumber(m.captured(2));
    return {};
}

/// 30GB, 95%, 720p: a number and a unit of the lexicon written together.
QString withUnit(const QString &token, const Lexicon &lexicon)
{
    const auto m = matched(R"((\d[\d.,]*)(%|\p{L}+))", token);
    if (!m.hasMatch())
        return {};
    const QString number = amount(m.captured(1));
    const QString unit = m.captured(2) == u"%" ? QStringLiteral("phần trăm")
                                               : lexicon.spoken(m.captured(2)).value_or(QString());
    return number.isEmpty() || unit.isEmpty() ? QString() : number + u' ' + unit;
}

/// "khóa XV", "Đại hội XIV", "quý II": Roman only behind words that ask for a numeral.
QString roman(const QString &token, const QString &before)
{
    static const QStringList askers{
        QStringLiteral("khóa"), QStringLiteral("thứ"),  QStringLiteral("hội"),
        QStringLiteral("quý"),  QStringLiteral("kỷ"),   QStringLiteral("chương"),
        QStringLiteral("phần"), QStringLiteral("lần"),  QStringLiteral("mục"),
        QStringLiteral("kỳ"),   QStringLiteral("loại"), QStringLiteral("cấp"),
    };
    const int value = romanValue(token);
    return value > 0 && (askers.contains(before) || token.size() > 2) ? numberWords(value)
                                                                      : QString();
}

} // namespace

bool looksLikeDate(const QString &token)
{
    return matched(R"(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})", token).hasMatch();
}

QString spokenNumeral(const QString &token, const QString &before, const Lexicon &lexicon)
{
    if (const QString words = roman(token, before); !words.isEmpty())
        return words;
    if (token.isEmpty() || token.front() < u'0' || token.front() > u'9')
        return {};
    for (const QString &words : {amount(token), date(token, before), documentNumber(token, lexicon),
                                 clockTime(token), rangeOrRatio(token), withUnit(token, lexicon)}) {
        if (!words.isEmpty())
            return words;
    }
    return {};
}

} // namespace hocvu
