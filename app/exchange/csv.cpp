// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <utility>

namespace hocvu {
namespace {

constexpr char kMark[] = "\xEF\xBB\xBF";

bool looksLikeFormula(const QString &field)
{
    static const QRegularExpression formula(
        QStringLiteral("^(\\s*[=+@\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}-]|[\\t\\r\\n])"));
    static const QRegularExpression number(QStringLiteral("^[+-]?[0-9]+([.,][0-9]+)?\\z"));
    return formula.match(field).hasMatch() && !number.match(field).hasMatch();
}

QString fieldText(QString field)
{
    static const QRegularExpression special(QStringLiteral("[\",\\r\\n]|^\\s|\\s\\z"));
    if (looksLikeFormula(field))
        field.prepend(QLatin1Char('\''));
    if (!field.contains(special))
        return field;
    return QLatin1Char('"') + field.replace(QLatin1Char('"'), QLatin1String("\"\""))
        + QLatin1Char('"');
}

/// Goes through the text once, a character at a time.
class Reader
{
public:
    Reader(const QString &text, QChar divider)
        : m_text(text)
        , m_divider(divider)
    {
    }

    Result<QList<CsvRow>> read()
    {
        while (m_at < m_text.size()) {
            m_row.line = m_line;
            if (auto row = readRow(); !row)
                return tl::unexpected(row.error());
        }
        return std::move(m_rows);
    }

private:
    tl::unexpected<Error> bad(const QString &reason) const
    {
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("line %1: %2").arg(m_line).arg(reason));
    }
    QChar next() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }

    Result<void> readRow()
    {
        for (;;) {
            auto field = next() == QLatin1Char('"') ? readQuoted() : readPlain();
            if (!field)
                return field;
            m_row.fields << std::exchange(m_field, {});
            if (m_row.fields.size() > kMaxCsvFields)
                return fail(ErrorCode::TooLarge, QStringLiteral("line %1").arg(m_line));
            if (next() != m_divider)
                break;
            ++m_at;
        }
        if (!m_rows.isEmpty() && m_row.fields.size() != m_rows.first().fields.size()) {
            return bad(QStringLiteral("%1 fields, but the first row has %2")
                           .arg(m_row.fields.size())
                           .arg(m_rows.first().fields.size()));
        }
        m_rows << std::exchange(m_row, {});
        m_at += atLineEnd();
        ++m_line;
        return {};
    }

    /// How many characters close the record here: 2 for CR LF, 1 for LF, 0 if it goes on.
    qsizetype atLineEnd() const
    {
        if (next() == QLatin1Char('\n'))
            return 1;
        const bool isPair = next() == QLatin1Char('\r') && m_at + 1 < m_text.size()
            && m_text[m_at + 1] == QLatin1Char('\n');
        return isPair ? 2 : 0;
    }
    bool atFieldEnd() const
    {
        return m_at == m_text.size() || next() == m_divider || atLineEnd() > 0;
    }

    Result<void> take()
    {
        if (next().isNull())
            return bad(QStringLiteral("a NUL"));
        if (m_field.size() >= kMaxCsvFieldLength)
            return fail(ErrorCode::TooLarge, QStringLiteral("line %1").arg(m_line));
        m_field += m_text[m_at++];
        return {};
    }

    Result<void> readPlain()
    {
        while (!atFieldEnd()) {
            if (next() == QLatin1Char('"'))
                return bad(QStringLiteral("a quote inside a field that does not begin with one"));
            if (next() == QLatin1Char('\r'))
                return bad(QStringLiteral("CR without LF"));
            if (auto taken = take(); !taken)
                return taken;
        }
        return {};
    }

    Result<void> readQuoted()
    {
        ++m_at;
        for (;;) {
            if (m_at == m_text.size())
                return bad(QStringLiteral("a quote is not closed"));
            if (next() == QLatin1Char('"')) {
                ++m_at;
                if (next() != QLatin1Char('"'))
                    break;
            }
            if (next() == QLatin1Char('\n'))
                ++m_line;
            if (auto taken = take(); !taken)
                return taken;
        }
        if (!atFieldEnd())
            return bad(QStringLiteral("text behind a closing quote"));
        return {};
    }

    const QString &m_text;
    const QChar m_divider;
    qsizetype m_at = 0;
    int m_line = 1;
    QString m_field;
    CsvRow m_row;
    QList<CsvRow> m_rows;
};

/// The line, from 1, in which \a bytes stop being UTF-8; 0 if they never do.
int badLine(const QByteArray &bytes)
{
    int line = 0;
    const QList<QByteArray> lines = bytes.split('\n');
    for (const QByteArray &each : lines) {
        ++line;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        (void)QString(decoder(each));
        if (decoder.hasError())
            return line;
    }
    return 0;
}

} // namespace

QByteArray writeCsv(const QList<QStringList> &rows)
{
    QByteArray bytes = kMark;
    for (const QStringList &row : rows) {
        QStringList fields;
        for (const QString &field : row)
            fields << fieldText(field);
        bytes += fields.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return bytes;
}

QString withoutFormulaGuard(const QString &field)
{
    const bool isGuarded = field.startsWith(QLatin1Char('\'')) && looksLikeFormula(field.sliced(1));
    return isGuarded ? field.sliced(1) : field;
}

Result<QList<CsvRow>> readCsv(const QByteArray &bytes, QChar divider)
{
    if (bytes.size() > kMaxCsvBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("table: %1 bytes").arg(bytes.size()));
    if (const int line = badLine(bytes)) {
        return fail(
            ErrorCode::NotUnderstood,
            QStringLiteral("line %1: not UTF-8; save the table as \"CSV UTF-8\"").arg(line));
    }
    const QString text = QString::fromUtf8(bytes.startsWith(kMark) ? bytes.sliced(3) : bytes);
    return Reader(text, divider).read();
}

} // namespace hocvu
