// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include <QByteArray>

#include <sqlite3.h>

namespace hocvu {

Error fromSqlite(int code, const QString &message, const QString &doing)
{
    const QString detail = QStringLiteral("%1: %2 (SQLite %3)").arg(doing, message).arg(code);
    switch (code & 0xff) { // the primary code
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::AlreadyInUse, detail};
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, detail};
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return {ErrorCode::Unwritable, detail};
    default:
        return {ErrorCode::Damaged, detail};
    }
}

Error fromSqlite(sqlite3 *db, const QString &doing)
{
    return fromSqlite(sqlite3_extended_errcode(db), QString::fromUtf8(sqlite3_errmsg(db)), doing);
}

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3_stmt *statement, const QString &name)
    : m_statement(statement)
    , m_name(name)
{
    for (int index = 1; index <= sqlite3_bind_parameter_count(statement); ++index)
        m_parameters.append(
            QString::fromUtf8(sqlite3_bind_parameter_name(statement, index) + 1)); // without ":"
}

Result<Statement> Statement::prepare(sqlite3 *db, const QString &name, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(db, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr)
        != SQLITE_OK)
        return tl::unexpected(fromSqlite(db, name));
    return Statement(statement, name);
}

Result<void> Statement::run(const Values &values)
{
    finish();
    for (qsizetype i = 0; i < values.size(); ++i) {
        const auto &[name, value] = values.at(i);
        const bool inOrder = i < m_parameters.size() && m_parameters.at(i) == name;
        const int code = bind(int(inOrder ? i : m_parameters.indexOf(name)) + 1, value);
        if (code != SQLITE_OK) // no such parameter, or longer than SQLite takes
            return tl::unexpected(
                fromSqlite(code, QString::fromUtf8(sqlite3_errstr(code)), m_name + u'.' + name));
    }
    step();
    if (m_at == At::Row)
        m_at = At::FirstRow;
    return allRead();
}

int Statement::bind(int index, const QVariant &value)
{
    sqlite3_stmt *statement = m_statement.get();
    switch (value.typeId()) {
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob64(statement, index, bytes.isNull() ? nullptr : bytes.constData(),
                                   sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    }
    case QMetaType::QString: {
        const QByteArray text = value.toString().toUtf8();
        return sqlite3_bind_text64(statement, index, text.isNull() ? nullptr : text.constData(),
                                   sqlite3_uint64(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    case QMetaType::Double: // of a bent event: the table refuses what is no whole number
        return sqlite3_bind_double(statement, index, value.toDouble());
    default:
        return value.isValid() ? sqlite3_bind_int64(statement, index, value.toLongLong())
                               : sqlite3_bind_null(statement, index);
    }
}

void Statement::step()
{
    m_at = sqlite3_step(m_statement.get()) == SQLITE_ROW ? At::Row : At::Nothing;
    if (m_at == At::Row)
        return;
    // Also after the last row: a statement that still runs keeps its transaction open.
    if (sqlite3_reset(m_statement.get()) != SQLITE_OK)
        m_failure = fromSqlite(sqlite3_db_handle(m_statement.get()), m_name);
}

bool Statement::next()
{
    if (m_at == At::FirstRow)
        m_at = At::Row;
    else if (m_at == At::Row)
        step();
    return m_at == At::Row;
}

QVariant Statement::value(int column) const
{
    sqlite3_stmt *statement = m_statement.get();
    if (m_at != At::Row)
        return {};
    const auto size = [&] { return qsizetype(sqlite3_column_bytes(statement, column)); };
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(statement, column));
    case SQLITE_TEXT: {
        const auto *text = static_cast<const char *>(
            static_cast<const void *>(sqlite3_column_text(statement, column)));
        return QString::fromUtf8(text, size());
    }
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
        return QByteArray(bytes, size());
    }
    default:
        return {};
    }
}

Result<void> Statement::allRead() const
{
    return m_failure ? Result<void>(tl::unexpected(*m_failure)) : Result<void>();
}

void Statement::finish()
{
    if (m_at != At::Nothing)
        sqlite3_reset(m_statement.get());
    m_at = At::Nothing;
    m_failure.reset();
}

} // namespace hocvu
