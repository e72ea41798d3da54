// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace hocvu {

/// A prepared SQL statement and, while it runs, the row that it stands on.
///
/// Speaks to SQLite itself: QtSql takes longer to find a short statement's parameters and to make
/// errors that say nothing than SQLite takes to run it. A null QString or QByteArray is NULL.
class Statement
{
public:
    using Values = QList<std::pair<QString, QVariant>>;

    /// \a name is for errors. Damaged: \a sql does not fit the database.
    static Result<Statement> prepare(sqlite3 *db, const QString &name, const QByteArray &sql);

    /// Begins anew with these parameters; those that are not named keep their values. Ready for
    /// next(), or done already when the statement gives no rows.
    Result<void> run(const Values &values);
    /// Goes to the next row. False behind the last one, and when reading fails: see allRead().
    bool next();
    /// Of the row: qint64, QString, QByteArray, or an invalid one for NULL.
    QVariant value(int column) const;
    /// What ended the rows: nothing once all were read, else why not. Ask it after the last next()
    /// and before finish(): a disk that cannot be read looks like the end of the table otherwise.
    Result<void> allRead() const;
    void finish();

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    enum class At { Nothing, FirstRow, Row }; ///< FirstRow: run() came to it, next() not yet.

    Statement(sqlite3_stmt *statement, const QString &name);
    int bind(int index, const QVariant &value);
    void step();

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    QString m_name;
    QStringList m_parameters; ///< In the order of their indices.
    At m_at = At::Nothing;
    std::optional<Error> m_failure;
};

/// What SQLite says went wrong last.
Error fromSqlite(sqlite3 *db, const QString &doing);
/// The same for one of its result codes.
Error fromSqlite(int code, const QString &message, const QString &doing);

} // namespace hocvu
