// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/roster_source.h"

#include "core/text/fold.h"
#include "exchange/csv.h"
#include "exchange/yaml_text.h"
#include "host/read_file.h"
#include "seal/card_pin.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hocvu {
namespace {

/// Version 4, drawn once for this purpose. Changing it makes everybody a new person.
constexpr QUuid kPeople(0x5b1f6f0c, 0x3c1e, 0x4d5a, 0x9a, 0x57, 0x21, 0x8e, 0x60, 0xd4, 0xc7, 0x93);
constexpr int kOldest = 1920;
constexpr int kYoungest = 2020;
constexpr qsizetype kMaxName = 80; ///< What a certificate can hold.
constexpr qsizetype kMaxUnit = 150;

const QStringList &columns()
{
    static const QStringList names{QStringLiteral("code"), QStringLiteral("name"),
                                   QStringLiteral("birth_year"), QStringLiteral("unit"),
                                   QStringLiteral("pin")};
    return names;
}

bool isCode(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[\\p{L}0-9._-]{1,32}\\z"));
    return form.match(text).hasMatch();
}

bool isName(const QString &text)
{
    // Letters only: a name in an old Vietnamese encoding shows itself by its signs.
    static const QRegularExpression form(QStringLiteral("^\\p{L}[\\p{L}\\p{M} .'’-]*\\z"));
    return text.size() <= kMaxName && form.match(text).hasMatch();
}

bool isPin(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[0-9]{4,8}\\z"));
    return form.match(text).hasMatch();
}

/// 0 when \a text is not the year of a birth.
int yearIn(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[0-9]{4}\\z"));
    const int year = form.match(text).hasMatch() ? text.toInt() : 0;
    return year >= kOldest && year <= kYoungest ? year : 0;
}

/// Makes people of rows, one after another.
class TableReader
{
public:
    TableReader(const QString &file, const Campaign &campaign)
        : m_file(file)
        , m_campaign(campaign)
    {
    }

    Result<QList<Person>> read(const QList<CsvRow> &rows)
    {
        if (const auto found = readHeader(rows.value(0)); !found)
            return tl::unexpected(found.error());
        QList<Person> people;
        for (qsizetype i = 1; i < rows.size(); ++i) {
            if (isBlank(rows.at(i)))
                continue;
            const auto person = readPerson(rows.at(i));
            if (!person)
                return tl::unexpected(person.error());
            people.append(*person);
        }
        if (people.isEmpty())
            return wrong(1, QStringLiteral("nobody is listed; add a row for every person"));
        return people;
    }

private:
    tl::unexpected<Error> wrong(int line, const QString &message) const
    {
        return fail(ErrorCode::NotUnderstood, atLine(m_file, line, message));
    }
    static bool isBlank(const CsvRow &row)
    {
        return std::all_of(row.fields.begin(), row.fields.end(),
                           [](const QString &field) { return field.trimmed().isEmpty(); });
    }
    QString cell(const CsvRow &row, const char *column) const
    {
        return cleanText(row.fields.value(m_columns.value(QLatin1String(column), -1)));
    }

    Result<void> readHeader(const CsvRow &row)
    {
        for (qsizetype i = 0; i < row.fields.size(); ++i) {
            const QString name = cleanText(row.fields.at(i)).toLower();
            if (!columns().contains(name) || m_columns.contains(name)) {
                return wrong(1,
                             QStringLiteral("the column '%1' is unknown or doubled; the header "
                                            "must be %2")
                                 .arg(name.left(40), columns().join(QLatin1Char(','))));
            }
            m_columns.insert(name, i);
        }
        for (const QString &name : columns()) {
            if (!m_columns.contains(name))
                return wrong(1,
                             QStringLiteral("the column '%1' is missing; the header must be %2")
                                 .arg(name, columns().join(QLatin1Char(','))));
        }
        return {};
    }

    Result<Person> readPerson(const CsvRow &row)
    {
        Person person;
        person.code = cell(row, "code");
        person.name = cell(row, "name");
        person.unit = cell(row, "unit");
        person.birthYear = yearIn(cell(row, "birth_year"));
        if (!isCode(person.code))
            return wrong(row.line,
                         QStringLiteral("code '%1': use letters, digits, '-', '.', '_'")
                             .arg(person.code.left(40)));
        if (const int first = m_lines.value(person.code.toLower()))
            return wrong(row.line,
                         QStringLiteral("code '%1' is there twice, first in line %2; give "
                                        "every person a code of their own")
                             .arg(person.code)
                             .arg(first));
        if (!isName(person.name))
            return wrong(row.line,
                         QStringLiteral("name '%1': write letters only, %2 at most; is the "
                                        "table in Unicode?")
                             .arg(person.name.left(40))
                             .arg(kMaxName));
        if (person.birthYear == 0)
            return wrong(row.line,
                         QStringLiteral("birth_year '%1': write the year alone, as in 1975")
                             .arg(cell(row, "birth_year").left(40)));
        if (!m_campaign.units.contains(person.unit))
            return wrong(row.line, faultOfUnit(person.unit));
        m_lines.insert(person.code.toLower(), row.line);
        return withPin(person, row);
    }

    Result<Person> withPin(Person person, const CsvRow &row) const
    {
        person.id = personId(m_campaign.id, person.code);
        const QString pin = cell(row, "pin");
        if (pin.isEmpty())
            return person;
        if (!isPin(pin))
            return wrong(row.line,
                         QStringLiteral("the PIN of '%1' must be 4 to 8 digits; a "
                                        "spreadsheet may have dropped a leading zero")
                             .arg(person.code));
        const auto hash
            = cardPinHash(pin, (m_campaign.id + QLatin1Char('/') + person.code).toUtf8());
        if (!hash)
            return tl::unexpected(hash.error());
        person.pinHash = QString::fromLatin1(hash->text());
        return person;
    }

    QString faultOfUnit(const QString &unit) const
    {
        const auto like
            = std::find_if(m_campaign.units.begin(), m_campaign.units.end(),
                           [&unit](const QString &one) { return fold(one) == fold(unit); });
        const QString advice = like == m_campaign.units.end()
            ? QStringLiteral("add it to the campaign or mend it here")
            : QStringLiteral("write '%1' as the campaign does").arg(*like);
        return QStringLiteral("unit '%1' is not in the campaign; %2").arg(unit.left(80), advice);
    }

    const QString m_file;
    const Campaign &m_campaign;
    QMap<QString, qsizetype> m_columns;
    QHash<QString, int> m_lines; ///< By code in lower case.
};

QChar dividerOf(const QByteArray &csv)
{
    const QByteArray header = csv.left(qMax<qsizetype>(csv.indexOf('\n'), 0));
    return header.contains(';') && !header.contains(',') ? QLatin1Char(';') : QLatin1Char(',');
}

QString faultOf(const Person &person)
{
    if (person.id.isNull())
        return QStringLiteral("id");
    if (!isName(person.name) || person.name != cleanText(person.name))
        return QStringLiteral("name");
    if (person.birthYear < kOldest || person.birthYear > kYoungest)
        return QStringLiteral("birthYear");
    if (person.unit.isEmpty() || person.unit.size() > kMaxUnit)
        return QStringLiteral("unit");
    if (!isCode(person.code))
        return QStringLiteral("code");
    // Checked here so that no kit can make a kiosk spend gigabytes on one PIN.
    if (!person.pinHash.isEmpty() && !PinHash::parse(person.pinHash.toLatin1()))
        return QStringLiteral("pinHash");
    return {};
}

} // namespace

QUuid personId(const QString &campaignId, const QString &code)
{
    return QUuid::createUuidV5(kPeople, campaignId + QLatin1Char('/') + code);
}

Result<QList<Person>> parseRosterTable(const QByteArray &csv, const QString &file,
                                       const Campaign &campaign)
{
    if (csv.size() > kMaxRosterBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("%1: %2 bytes").arg(file).arg(csv.size()));
    const auto rows = readCsv(csv, dividerOf(csv));
    if (!rows)
        return fail(rows.error().code, QStringLiteral("%1: %2").arg(file, rows.error().detail));
    if (rows->size() > kMaxPeople + 1)
        return fail(ErrorCode::TooLarge, QStringLiteral("%1: %2 rows").arg(file).arg(rows->size()));
    return TableReader(file, campaign).read(*rows);
}

Result<QList<Person>> readRosterTable(const QString &path, const Campaign &campaign)
{
    return readFile(path, kMaxRosterBytes).and_then([&](const QByteArray &csv) {
        return parseRosterTable(csv, path, campaign);
    });
}

QByteArray rosterJson(const QList<Person> &people)
{
    QJsonArray array;
    for (const Person &person : people) {
        array.append(QJsonObject{
            {QStringLiteral("birthYear"), person.birthYear},
            {QStringLiteral("code"), person.code},
            {QStringLiteral("id"), person.id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("name"), person.name},
            {QStringLiteral("pinHash"), person.pinHash},
            {QStringLiteral("unit"), person.unit},
        });
    }
    const QJsonObject root{{QStringLiteral("format"), kNewestRoster},
                           {QStringLiteral("people"), array}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact) + '\n';
}

Result<QList<Person>> parseRosterJson(const QByteArray &json)
{
    if (json.size() > kMaxRosterBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("a roster of %1 bytes").arg(json.size()));
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const int format = root.value(QLatin1String("format")).toInt();
    if (format > kNewestRoster)
        return fail(ErrorCode::TooNew, QStringLiteral("roster format %1").arg(format));
    if (format < 1 || !root.value(QLatin1String("people")).isArray())
        return fail(ErrorCode::NotUnderstood, QStringLiteral("not a roster"));
    const QJsonArray array = root.value(QLatin1String("people")).toArray();
    if (array.size() > kMaxPeople)
        return fail(ErrorCode::TooLarge, QStringLiteral("%1 people").arg(array.size()));
    QList<Person> people;
    QSet<QUuid> ids;
    for (const QJsonValue &one : array) {
        Person person;
        person.id = QUuid::fromString(one[QLatin1String("id")].toString());
        person.name = one[QLatin1String("name")].toString();
        person.birthYear = one[QLatin1String("birthYear")].toInt();
        person.unit = one[QLatin1String("unit")].toString();
        person.code = one[QLatin1String("code")].toString();
        person.pinHash = one[QLatin1String("pinHash")].toString();
        const QString fault = ids.contains(person.id) ? QStringLiteral("id") : faultOf(person);
        if (!fault.isEmpty())
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("roster: person %1: '%2' is missing or wrong")
                            .arg(people.size() + 1)
                            .arg(fault));
        ids.insert(person.id);
        people.append(person);
    }
    return people;
}

} // namespace hocvu
