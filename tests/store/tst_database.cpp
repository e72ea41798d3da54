// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "support/result_matchers.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>

#include <sys/mount.h>
#include <unistd.h>

using namespace hocvu;

class tst_Database : public QObject
{
    Q_OBJECT

private slots:
    void everyStatementIsPreparedAgainstTheNewestSchema();
    void commitsSurviveByFullSync();
    void migratesEveryOldSchema_data();
    void migratesEveryOldSchema();
    void newerIsRefusedAndLeftUntouched();
    void noDatabaseIsDamaged();
    void journalRowsAreNeverChanged();
    void aFailedTransactionLeavesNothing();
    void aFullDiskIsSaid();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void tst_Database::everyStatementIsPreparedAgainstTheNewestSchema()
{
    auto db = Database::open(path(QStringLiteral("all.sqlite")));
    QVERIFY_RESULT(db);
    const QStringList names = Database::statementNames();
    QVERIFY(names.size() > 40);
    for (const QString &name : names) {
        QSqlQuery query(QSqlDatabase::database(QSqlDatabase::connectionNames().constLast()));
        QFile file(qEnvironmentVariable("HOCVU_SOURCE_DIR")
                   + QStringLiteral("/app/store/sql/%1.sql").arg(name));
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY2(query.prepare(QString::fromUtf8(file.readAll())), qPrintable(name));
    }
}

void tst_Database::commitsSurviveByFullSync()
{
    auto db = Database::open(path(QStringLiteral("pragmas.sqlite")));
    QVERIFY_RESULT(db);
    QSqlQuery query(QSqlDatabase::database(QSqlDatabase::connectionNames().constLast()));

    QVERIFY(query.exec(QStringLiteral("PRAGMA synchronous")) && query.next());
    QCOMPARE(query.value(0).toInt(), 2); // FULL
    QVERIFY(query.exec(QStringLiteral("PRAGMA journal_mode")) && query.next());
    QCOMPARE(query.value(0).toString(), QStringLiteral("wal"));
}

void tst_Database::migratesEveryOldSchema_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= Database::kNewestSchema; ++version)
        QTest::addRow("v%d", version) << version;
}

void tst_Database::migratesEveryOldSchema()
{
    QFETCH(int, version);
    const QString file = path(QStringLiteral("old-%1.sqlite").arg(version));
    QFile fixture(qEnvironmentVariable("HOCVU_SOURCE_DIR")
                  + QStringLiteral("/tests/data/store/v%1.sql").arg(version));
    QVERIFY2(fixture.open(QFile::ReadOnly), qPrintable(fixture.fileName()));
    {
        QSqlDatabase old = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), file);
        old.setDatabaseName(file);
        QVERIFY(old.open());
        QSqlQuery query(old);
        const QString script = QString::fromUtf8(fixture.readAll());
        for (const QString &statement : script.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts))
            QVERIFY2(query.exec(statement), qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(file);

    auto db = Database::open(file);

    QVERIFY_RESULT(db);
    const auto events = (*db)->run(QStringLiteral("latest_time"));
    QVERIFY_RESULT(events);
    QVERIFY((*events)->next());
    QCOMPARE((*events)->value(0).toLongLong(), qint64(1'780'880'400'000));
    if (version < 3)
        return; // these fixtures hold no attempt

    // One answer, one taken back; one right, and the first question voided.
    const auto answers = (*db)->run(
        QStringLiteral("answers_of_attempt"),
        {{QStringLiteral("attempt"), QByteArray::fromHex("0b9c1c9e6a3a4a529a437d6a1f2f3b10")}});
    QVERIFY_RESULT(answers);
    QVERIFY((*answers)->next());
    QCOMPARE((*answers)->value(1).toString(), QStringLiteral("1"));
    QVERIFY((*answers)->next());
    QCOMPARE((*answers)->value(1).toString(), QString());
    const auto attempts = (*db)->run(QStringLiteral("attempts"));
    QVERIFY_RESULT(attempts);
    QVERIFY((*attempts)->next());
    QCOMPARE((*attempts)->value(14).toInt(), 100); // hundredths, as written
    const auto voided = (*db)->run(QStringLiteral("voided_questions"));
    QVERIFY_RESULT(voided);
    QVERIFY((*voided)->next());
    QCOMPARE((*voided)->value(2).toString(), QStringLiteral("2"));
    if (version < 5)
        return;
    const auto appearances = (*db)->run(QStringLiteral("appearances"));
    QVERIFY_RESULT(appearances);
    QVERIFY((*appearances)->next());
    QCOMPARE((*appearances)->value(1).toString(), QStringLiteral("contrast"));
}

void tst_Database::newerIsRefusedAndLeftUntouched()
{
    const QString file = path(QStringLiteral("newer.sqlite"));
    {
        QSqlDatabase newer = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), file);
        newer.setDatabaseName(file);
        QVERIFY(newer.open());
        QSqlQuery query(newer);
        QVERIFY(query.exec(QStringLiteral("CREATE TABLE future (x)")));
        QVERIFY(query.exec(QStringLiteral("PRAGMA user_version=99")));
    }
    QSqlDatabase::removeDatabase(file);
    const auto bytes = [&file] {
        QFile reader(file);
        return reader.open(QFile::ReadOnly) ? reader.readAll() : QByteArray();
    };
    const QByteArray before = bytes();

    QCOMPARE_ERROR(Database::open(file), ErrorCode::TooNew);

    QCOMPARE(bytes(), before);
}

void tst_Database::noDatabaseIsDamaged()
{
    const QString file = path(QStringLiteral("no.sqlite"));
    QFile writer(file);
    QVERIFY(writer.open(QFile::WriteOnly));
    writer.write(QByteArray(8192, 'x'));
    writer.close();

    QCOMPARE_ERROR(Database::open(file), ErrorCode::Damaged);
    QCOMPARE_ERROR(Database::openReadOnly(path(QStringLiteral("absent.sqlite"))),
                   ErrorCode::NotFound);
}

void tst_Database::journalRowsAreNeverChanged()
{
    auto db = Database::open(path(QStringLiteral("append.sqlite")));
    QVERIFY_RESULT(db);
    QSqlQuery query(QSqlDatabase::database(QSqlDatabase::connectionNames().constLast()));
    QVERIFY(query.exec(QStringLiteral("INSERT INTO device (id, uuid) VALUES (1, x'00')")));
    QVERIFY(query.exec(QStringLiteral("INSERT INTO boot (id, boot_id) VALUES (1, 'b')")));
    QVERIFY(query.exec(QStringLiteral(
        "INSERT INTO event VALUES (1, 1, 0, 1, 0, 'k', 1, x'00', '{}', zeroblob(32))")));

    QVERIFY(!query.exec(QStringLiteral("UPDATE event SET kind = 'other'")));
    QVERIFY(!query.exec(QStringLiteral("DELETE FROM event")));
}

void tst_Database::aFailedTransactionLeavesNothing()
{
    auto opened = Database::open(path(QStringLiteral("rollback.sqlite")));
    QVERIFY_RESULT(opened);
    Database &db = **opened;
    const QUuid device = QUuid::createUuid();

    const auto failed = db.transaction([&]() -> Result<void> {
        const auto added
            = db.run(QStringLiteral("add_device"), {{QStringLiteral("uuid"), device.toRfc4122()}});
        if (!added)
            return tl::unexpected(added.error());
        return fail(ErrorCode::NotAllowed, QStringLiteral("on purpose"));
    });

    QCOMPARE_ERROR(failed, ErrorCode::NotAllowed);
    const auto found
        = db.run(QStringLiteral("device_id"), {{QStringLiteral("uuid"), device.toRfc4122()}});
    QVERIFY_RESULT(found);
    QVERIFY(!(*found)->next());
}

void tst_Database::aFullDiskIsSaid()
{
    const QString small = path(QStringLiteral("small"));
    QVERIFY(QDir().mkpath(small));
    if (geteuid() != 0
        || ::mount("tmpfs", qPrintable(small), "tmpfs", 0, "size=256k,mode=700") != 0)
        QSKIP("a small file system can be mounted by root only");
    {
        auto opened = Database::open(small + QStringLiteral("/full.sqlite"));
        QVERIFY_RESULT(opened);
        Database &db = **opened;
        Result<Statement *> last;
        for (int i = 0; i < 5000 && last; ++i)
            last = db.run(QStringLiteral("set_pin"),
                          {{QStringLiteral("person"), QUuid::createUuid().toRfc4122()},
                           {QStringLiteral("hash"), QString(200, QLatin1Char('x'))}});
        QCOMPARE_ERROR(last, ErrorCode::DiskFull);
    }
    ::umount(qPrintable(small));
}

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_database.moc"
