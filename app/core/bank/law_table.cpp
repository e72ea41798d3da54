// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/law_table.h"

#include <QRegularExpression>

namespace hocvu {

namespace {

struct Row
{
    KnownLaw law;
    bool sound = false;
};

Row readRow(const QString &line)
{
    const QStringList cells = line.split(QLatin1Char('|'));
    if (cells.size() != 4)
        return {};
    const QString until = cells.at(2).trimmed();
    Row row;
    row.law = {cells.at(0).trimmed(), QDate::fromString(cells.at(1).trimmed(), Qt::ISODate),
               QDate::fromString(until, Qt::ISODate), cells.at(3).trimmed()};
    row.sound = lawNumbersIn(row.law.number) == QStringList(row.law.number)
        && row.law.from.isValid() && (until.isEmpty() || row.law.from < row.law.until)
        && !row.law.title.isEmpty();
    return row;
}

} // namespace

Result<LawTable> LawTable::parse(const QByteArray &text, const QString &file)
{
    if (text.size() > kMaxBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("%1: %2 bytes").arg(file).arg(text.size()));
    LawTable table;
    table.m_file = file;
    const QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed().normalized(QString::NormalizationForm_C);
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        const Row row = readRow(line);
        if (!row.sound || table.m_laws.contains(row.law.number)) {
            const QString fault = row.sound
                ? QStringLiteral("%1 is there twice; keep one").arg(row.law.number)
                : QStringLiteral("write \"number | from | until | title\", days as in 2026-03-01");
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("%1:%2: %3").arg(file, QString::number(i + 1), fault));
        }
        table.m_laws.insert(row.law.number, row.law);
    }
    return table;
}

const KnownLaw *LawTable::find(const QString &number) const
{
    const auto found = m_laws.constFind(number);
    return found == m_laws.constEnd() ? nullptr : &*found;
}

QStringList lawNumbersIn(const QString &text)
{
    // A ministry's name has three letters or more behind the B: BC, BB, BK are kinds of paper.
    static const QRegularExpression form(
        QStringLiteral("(?<![\\w/-])[0-9]{1,5}(?:"
                       "/[0-9]{4}/(?:QH[0-9]{1,2}|NĐ-CP|(?:TT|TTLT|QĐ|NQ|PL)-[A-ZĐ][A-Za-zĐ0-9-]*)"
                       "|/(?:QĐ|NQ)-[A-ZĐ][A-Za-zĐ0-9-]*"
                       "|/(?:B|S)[A-ZĐ&]{2,}-[A-ZĐ]+"
                       "|-(?:NQ|KH|CV|CT|KL|HD)/[A-ZĐ]{2,}"
                       ")(?![\\w/])"),
        QRegularExpression::UseUnicodePropertiesOption);
    QStringList numbers;
    auto matches = form.globalMatch(text);
    while (matches.hasNext()) {
        const QString number = matches.next().captured();
        if (!numbers.contains(number))
            numbers << number;
    }
    return numbers;
}

} // namespace hocvu
