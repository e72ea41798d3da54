// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <unordered_map>

namespace hocvu {

/// One connection to one SQLite file in WAL mode with synchronous=FULL: a commit that returned
/// survives a power cut.
///
/// Every statement is a file under sql/, prepared once per connection and found by its name.
/// Schema steps are schema/NNNN_name.sql; the newest number is the file's PRAGMA user_version.
class Database
{
public:
    static constexpr int kNewestSchema = 5;
    /// Of a file that is made anew. A click changes two pages and its commit writes both: with
    /// small ones it takes a third less time, and the file is no larger.
    static constexpr int kPageBytes = 1024;
    using Values = Statement::Values;

    /// Creates or migrates \a path, one transaction a step. TooNew: made by a newer HocVu and left
    /// untouched. Damaged: not a database or torn. Unwritable, DiskFull, AlreadyInUse.
    static Result<std::unique_ptr<Database>> open(const QString &path);
    /// The same for a file that was a journal before: one without any schema, as a log damaged in
    /// its beginning leaves, is Damaged and not begun anew.
    static Result<std::unique_ptr<Database>> openKnown(const QString &path);
    /// For reading alone; the file must have the newest schema.
    static Result<std::unique_ptr<Database>> openReadOnly(const QString &path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs sql/\a statement.sql with its named parameters. It is ready for next(); call finish()
    /// on it, or let the next run of the same statement do so.
    Result<Statement *> run(const QString &statement, const Values &values = {});
    /// Runs a schema file (without .sql), paragraph by paragraph.
    Result<void> runSchema(const QString &name);

    /// All or nothing: commits when \a work succeeds, rolls back when it fails.
    template <typename Work>
    auto transaction(Work work) -> decltype(work())
    {
        if (const auto begun = run(QStringLiteral("begin")); !begun)
            return tl::unexpected(begun.error());
        auto result = work();
        if (result) {
            const auto committed = run(QStringLiteral("commit"));
            if (committed)
                return result;
            static_cast<void>(run(QStringLiteral("rollback")));
            return tl::unexpected(committed.error());
        }
        static_cast<void>(run(QStringLiteral("rollback")));
        return result;
    }

    /// Drops what is remembered of the pages: the next statement reads them from the file.
    void forgetPages();
    /// SQLite's own check of every page. Damaged with its first finding.
    Result<void> checkIntegrity();
    /// Names of the statements under sql/.
    static QStringList statementNames();

private:
    explicit Database(const QString &connection);
    static Result<std::unique_ptr<Database>> open(const QString &path, int oldestSchema);
    static Result<std::unique_ptr<Database>> connectTo(const QString &path, bool readOnly);
    Result<Statement *> prepared(const QString &statement);
    Result<void> execute(const QString &sql);
    Result<int> schemaVersion();
    Result<void> migrate();

    QString m_connection;
    QSqlDatabase m_db;
    sqlite3 *m_sqlite = nullptr; ///< What m_db speaks to.
    std::unordered_map<QString, Statement> m_prepared;
};

} // namespace hocvu
