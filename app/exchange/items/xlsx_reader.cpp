// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/xlsx_reader.h"

#include "exchange/items/xml_tree.h"
#include "exchange/zip_reader.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace hocvu {

namespace {

/// How a number is shown.
enum class NumberStyle { Plain, Day, PerCent };

NumberStyle styleOf(int format, const QString &code)
{
    const bool isBuiltInDay = (format >= 14 && format <= 22) || (format >= 45 && format <= 47)
        || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
    if (isBuiltInDay)
        return NumberStyle::Day;
    if (format == 9 || format == 10)
        return NumberStyle::PerCent;
    static const QRegularExpression asides(QStringLiteral("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_."));
    static const QRegularExpression day(QStringLiteral("[dyDY]"));
    const QString bare = QString(code).remove(asides);
    if (day.match(bare).hasMatch())
        return NumberStyle::Day;
    return bare.contains(QLatin1Char('%')) ? NumberStyle::PerCent : NumberStyle::Plain;
}

/// "_x000D_" is the character 13.
QString unescaped(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    if (!text.contains(QLatin1String("_x")))
        return text;
    QString made;
    qsizetype from = 0;
    auto matches = form.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        made += QStringView(text).sliced(from, match.capturedStart() - from);
        made += QChar(char16_t(match.captured(1).toUInt(nullptr, 16)));
        from = match.capturedEnd();
    }
    made += QStringView(text).sliced(from);
    return made;
}

/// A string with or without runs; how it is read aloud is left out.
QString stringIn(const XmlNode &node)
{
    QString text;
    for (const XmlNode &child : node.children) {
        if (child.name == QLatin1String("t")) {
            for (const XmlNode &part : child.children)
                text += part.text;
        } else if (child.name == QLatin1String("r")) {
            text += stringIn(child);
        }
    }
    return text;
}

/// Whether some of its letters are raised or lowered.
bool hasRaised(const XmlNode &string)
{
    return std::any_of(string.children.begin(), string.children.end(), [](const XmlNode &run) {
        const QString place = run.child("rPr").child("vertAlign").attribute("val");
        return place == QLatin1String("superscript") || place == QLatin1String("subscript");
    });
}

/// Column of "AB12", from 0; -1 when there is none.
int columnIn(const QString &reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < QLatin1Char('A') || c > QLatin1Char('Z') || column > kMaxXlsxColumns)
            break;
        column = column * 26 + (c.unicode() - 'A' + 1);
    }
    return column - 1;
}

class Workbook
{
public:
    Workbook(ZipReader &zip, QString file)
        : m_zip(zip)
        , m_file(std::move(file))
    {
    }

    Result<QList<XlsxSheet>> read()
    {
        const auto book = part(QStringLiteral("xl/workbook.xml"));
        if (!book)
            return tl::unexpected(book.error());
        m_is1904 = book->child("workbookPr").attribute("date1904") == QLatin1String("1")
            || book->child("workbookPr").attribute("date1904") == QLatin1String("true");
        for (const auto &loaded : {loadStrings(), loadStyles()}) {
            if (!loaded)
                return tl::unexpected(loaded.error());
        }
        const auto targets = loadTargets();
        if (!targets)
            return tl::unexpected(targets.error());
        QList<XlsxSheet> sheets;
        for (const XmlNode *sheet : book->child("sheets").all("sheet")) {
            const QString path = targets->value(sheet->attribute("id"));
            if (!path.contains(QLatin1String("worksheets/")))
                continue;
            if (sheets.size() == kMaxXlsxSheets)
                return fail(
                    ErrorCode::TooLarge,
                    QStringLiteral("%1: more than %2 sheets").arg(m_file).arg(kMaxXlsxSheets));
            sheets.append({sheet->attribute("name")});
            if (const auto done = readSheet(path, sheets.last()); !done)
                return tl::unexpected(done.error());
        }
        return sheets;
    }

private:
    Result<XmlNode> part(const QString &name) { return readXmlPart(m_zip, name, m_file); }
    bool has(const QString &name) const { return m_zip.names().contains(name); }

    Result<void> loadStrings()
    {
        const QString name = QStringLiteral("xl/sharedStrings.xml");
        if (!has(name))
            return {};
        const auto strings = part(name);
        if (!strings)
            return tl::unexpected(strings.error());
        for (const XmlNode *one : strings->all("si")) {
            if (hasRaised(*one))
                m_raised.insert(int(m_strings.size()));
            m_strings << unescaped(stringIn(*one));
        }
        return {};
    }
    Result<void> loadStyles()
    {
        const QString name = QStringLiteral("xl/styles.xml");
        if (!has(name))
            return {};
        const auto styles = part(name);
        if (!styles)
            return tl::unexpected(styles.error());
        QHash<int, QString> codes;
        for (const XmlNode *format : styles->child("numFmts").all("numFmt"))
            codes.insert(format->attribute("numFmtId").toInt(), format->attribute("formatCode"));
        for (const XmlNode *style : styles->child("cellXfs").all("xf")) {
            const int format = style->attribute("numFmtId").toInt();
            m_styles << styleOf(format, codes.value(format));
        }
        return {};
    }
    /// Paths of the sheets by their ids.
    Result<QHash<QString, QString>> loadTargets()
    {
        const auto relations = part(QStringLiteral("xl/_rels/workbook.xml.rels"));
        if (!relations)
            return tl::unexpected(relations.error());
        QHash<QString, QString> targets;
        for (const XmlNode *one : relations->all("Relationship")) {
            const QString target = one->attribute("Target");
            targets.insert(one->attribute("Id"),
                           target.startsWith(QLatin1Char('/')) ? target.sliced(1)
                                                               : QStringLiteral("xl/") + target);
        }
        return targets;
    }

    Result<void> readSheet(const QString &path, XlsxSheet &to)
    {
        const auto sheet = part(path);
        if (!sheet)
            return tl::unexpected(sheet.error());
        if (sheet->has("drawing"))
            to.losses.append(
                {0, QStringLiteral("pictures and shapes over the cells are left out")});
        QList<TableRow> &rows = to.rows;
        int line = 0;
        for (const XmlNode *node : sheet->child("sheetData").all("row")) {
            const int said = node->attribute("r").toInt();
            line = said > 0 ? said : line + 1;
            TableRow row{line, {}};
            for (const XmlNode *cell : node->all("c")) {
                if (auto taken = takeCell(*cell, row); !taken)
                    return tl::unexpected(taken.error());
                if (const QString loss = lossOf(*cell); !loss.isEmpty())
                    to.losses.append({line, loss});
            }
            if (!row.cells.isEmpty())
                rows << row;
            if (rows.size() > kMaxXlsxRows)
                return fail(ErrorCode::TooLarge,
                            QStringLiteral("%1: more than %2 rows").arg(m_file).arg(kMaxXlsxRows));
        }
        return {};
    }
    Result<void> takeCell(const XmlNode &cell, TableRow &row)
    {
        const int said = columnIn(cell.attribute("r"));
        const auto column = said < 0 ? row.cells.size() : qsizetype(said);
        if (column >= kMaxXlsxColumns)
            return fail(
                ErrorCode::TooLarge,
                QStringLiteral("%1: more than %2 columns").arg(m_file).arg(kMaxXlsxColumns));
        const QString text = textOf(cell);
        if (text.size() > kMaxXlsxCell)
            return fail(ErrorCode::TooLarge,
                        QStringLiteral("%1: row %2: a cell of more than %3 characters")
                            .arg(m_file)
                            .arg(row.line)
                            .arg(kMaxXlsxCell));
        while (row.cells.size() <= column)
            row.cells << QString();
        row.cells[column] = text;
        return {};
    }
    QString lossOf(const XmlNode &cell) const
    {
        const QString type = cell.attribute("t");
        const QString value = cell.child("v").content();
        if (type == QLatin1String("e"))
            return QStringLiteral("the error %1 is an empty cell").arg(value.left(20));
        const bool isRaised = type == QLatin1String("inlineStr")
            ? hasRaised(cell.child("is"))
            : type == QLatin1String("s") && m_raised.contains(value.toInt());
        return isRaised ? QStringLiteral("raised or lowered letters are plain ones") : QString();
    }
    QString textOf(const XmlNode &cell) const
    {
        const QString type = cell.attribute("t");
        if (type == QLatin1String("inlineStr"))
            return unescaped(stringIn(cell.child("is")));
        QString value;
        for (const XmlNode &piece : cell.child("v").children)
            value += piece.text;
        if (type == QLatin1String("s"))
            return m_strings.value(value.toInt());
        if (type == QLatin1String("str"))
            return unescaped(value);
        if (type == QLatin1String("e"))
            return {};
        if (type == QLatin1String("b"))
            return value == QLatin1String("1") ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        if (type == QLatin1String("d"))
            return shownDay(QDate::fromString(value.left(10), Qt::ISODate), value);
        return number(value, m_styles.value(cell.attribute("s").toInt(), NumberStyle::Plain));
    }
    static QString shownDay(QDate day, const QString &otherwise)
    {
        return day.isValid() ? day.toString(QStringLiteral("dd/MM/yyyy")) : otherwise;
    }
    QString number(const QString &value, NumberStyle style) const
    {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(number))
            return value;
        constexpr double kLastDay = 2'958'465; // 31/12/9999
        switch (style) {
        case NumberStyle::Plain:
            break;
        case NumberStyle::Day:
            if (number >= 1 && number <= kLastDay)
                return shownDay(dayOf(static_cast<int>(number)), value);
            break;
        case NumberStyle::PerCent:
            return shortest(number * 100) + QLatin1Char('%');
        }
        return shortest(number);
    }
    /// Fifteen digits: what Excel itself shows of 0.1 + 0.2.
    static QString shortest(double number)
    {
        if (number == std::floor(number) && std::abs(number) < 1e15)
            return QString::number(static_cast<qint64>(number));
        return QString::number(number, 'g', 15);
    }
    /// Excel takes 1900 for a leap year.
    QDate dayOf(int serial) const
    {
        if (m_is1904)
            return QDate(1904, 1, 1).addDays(serial);
        return QDate(1899, 12, serial < 60 ? 31 : 30).addDays(serial);
    }

    ZipReader &m_zip;
    const QString m_file;
    QStringList m_strings;
    QSet<int> m_raised; ///< Strings with letters that are raised or lowered.
    QList<NumberStyle> m_styles;
    bool m_is1904 = false;
};

} // namespace

Result<QList<XlsxSheet>> readXlsx(const QByteArray &bytes, const QString &file)
{
    ZipLimits limits;
    limits.entries = 2000;
    limits.entryBytes = qint64{128} * 1024 * 1024;
    limits.totalBytes = qint64{256} * 1024 * 1024;
    limits.foreignNames = true;
    auto zip = ZipReader::open(bytes, limits);
    if (!zip)
        return fail(zip.error().code, QStringLiteral("%1: %2").arg(file, zip.error().detail));
    return Workbook(*zip, file).read();
}

} // namespace hocvu
