// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "host/read_file.h"

#include <QAtomicInt>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

static void initCompiledIn()
{
    Q_INIT_RESOURCE(store_sql);
}

namespace hocvu {

namespace {

Error fromSql(const QSqlError &error, const QString &doing)
{
    return fromSqlite(error.nativeErrorCode().toInt(), error.databaseText(), doing);
}

QByteArray compiledIn(const QString &path)
{
    initCompiledIn();
    QFile file(QStringLiteral(":/store/") + path);
    const bool there = file.open(QFile::ReadOnly);
    Q_ASSERT_X(there, "store", qPrintable(path));
    return there ? file.readAll() : QByteArray();
}

} // namespace

Database::Database(const QString &connection)
    : m_connection(connection)
    , m_db(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection))
{
}

Database::~Database()
{
    m_prepared.clear();
    m_db.close();
    m_db = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::connectTo(const QString &path, bool readOnly)
{
    if (const auto found = mustBeFile(path);
        !found && (readOnly || found.error().code != ErrorCode::NotFound))
        return tl::unexpected(found.error());
    static QAtomicInt counter;
    const QString name = QStringLiteral("hocvu-%1").arg(counter.fetchAndAddRelaxed(1));
    std::unique_ptr<Database> database(new Database(name));
    database->m_db.setDatabaseName(path);
    if (readOnly)
        database->m_db.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!database->m_db.open())
        return tl::unexpected(fromSql(database->m_db.lastError(), path));
    // Debian's driver is linked with the very library that Statement calls.
    database->m_sqlite
        = *static_cast<sqlite3 *const *>(database->m_db.driver()->handle().constData());
    return database;
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    return open(path, 0);
}

Result<std::unique_ptr<Database>> Database::openKnown(const QString &path)
{
    return open(path, 1);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, int oldestSchema)
{
    auto database = connectTo(path, false);
    if (!database)
        return database;
    Database &db = **database;
    const auto version = db.schemaVersion();
    if (!version)
        return tl::unexpected(version.error());
    if (*version > kNewestSchema)
        return fail(ErrorCode::TooNew, QStringLiteral("%1 has schema %2").arg(path).arg(*version));
    if (*version < oldestSchema)
        return fail(ErrorCode::Damaged, QStringLiteral("%1 has schema %2").arg(path).arg(*version));
    for (const QString &pragma :
         {QStringLiteral("PRAGMA page_size=%1").arg(kPageBytes),
          QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL"),
          QStringLiteral("PRAGMA foreign_keys=ON"), QStringLiteral("PRAGMA trusted_schema=OFF")}) {
        if (const auto done = db.execute(pragma); !done)
            return tl::unexpected(done.error());
    }
    if (const auto migrated = db.migrate(); !migrated)
        return tl::unexpected(migrated.error());
    return database;
}

Result<std::unique_ptr<Database>> Database::openReadOnly(const QString &path)
{
    auto database = connectTo(path, true);
    if (!database)
        return database;
    const auto version = (*database)->schemaVersion();
    if (!version)
        return tl::unexpected(version.error());
    if (*version > kNewestSchema)
        return fail(ErrorCode::TooNew, QStringLiteral("%1 has schema %2").arg(path).arg(*version));
    if (*version < kNewestSchema)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("%1 has schema %2; start the kiosk once to bring it up to date")
                        .arg(path)
                        .arg(*version));
    return database;
}

Result<Statement *> Database::prepared(const QString &statement)
{
    const auto known = m_prepared.find(statement);
    if (known != m_prepared.end())
        return &known->second;
    auto fresh = Statement::prepare(m_sqlite, statement,
                                    compiledIn(QStringLiteral("sql/%1.sql").arg(statement)));
    if (!fresh)
        return tl::unexpected(fresh.error());
    return &m_prepared.emplace(statement, *std::move(fresh)).first->second;
}

Result<Statement *> Database::run(const QString &statement, const Values &values)
{
    const auto known = prepared(statement);
    if (!known)
        return known;
    const auto run = (*known)->run(values);
    return run ? known : tl::unexpected(run.error());
}

Result<void> Database::runSchema(const QString &name)
{
    const QString text = QString::fromUtf8(compiledIn(QStringLiteral("schema/%1.sql").arg(name)));
    for (const QString &statement : text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
        if (const auto done = execute(statement); !done)
            return done;
    }
    return {};
}

Result<void> Database::execute(const QString &sql)
{
    QSqlQuery query(m_db);
    if (!query.exec(sql))
        return tl::unexpected(fromSql(query.lastError(), sql.section(QLatin1Char('\n'), 0, 0)));
    return {};
}

Result<int> Database::schemaVersion()
{
    QSqlQuery query(m_db);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return tl::unexpected(fromSql(query.lastError(), QStringLiteral("reading the schema")));
    return query.value(0).toInt();
}

Result<void> Database::migrate()
{
    const auto version = schemaVersion();
    if (!version)
        return tl::unexpected(version.error());
    const QStringList steps = QDir(QStringLiteral(":/store/schema"))
                                  .entryList({QStringLiteral("0*.sql")}, QDir::Files, QDir::Name);
    for (int done = *version; done < kNewestSchema; ++done) {
        const int step = done + 1;
        const QString name = QFileInfo(steps.at(done)).completeBaseName();
        const auto migrated = transaction([&]() -> Result<void> {
            if (const auto made = runSchema(name); !made)
                return made;
            return execute(QStringLiteral("PRAGMA user_version=%1").arg(step));
        });
        if (!migrated)
            return migrated;
    }
    return {};
}

void Database::forgetPages()
{
    sqlite3_db_release_memory(m_sqlite);
}

Result<void> Database::checkIntegrity()
{
    QSqlQuery query(m_db);
    if (!query.exec(QStringLiteral("PRAGMA integrity_check(1)")) || !query.next())
        return tl::unexpected(fromSql(query.lastError(), QStringLiteral("integrity check")));
    const QString finding = query.value(0).toString();
    if (finding != QLatin1String("ok"))
        return fail(ErrorCode::Damaged, finding);
    return {};
}

QStringList Database::statementNames()
{
    initCompiledIn();
    QStringList names;
    for (const QString &file : QDir(QStringLiteral(":/store/sql")).entryList(QDir::Files))
        names.append(QFileInfo(file).completeBaseName());
    return names;
}

} // namespace hocvu
