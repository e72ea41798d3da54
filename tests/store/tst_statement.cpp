// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"
#include "support/result_matchers.h"

#include <QTest>

#include <sqlite3.h>

using namespace hocvu;

class tst_Statement : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { sqlite3_close(m_db); }

    void givesBackWhatWasBound_data();
    void givesBackWhatWasBound();
    void goesThroughAllRowsAndBeginsAnew();
    void namesAParameterThatIsNotThere();
    void aNumberThatIsNotWholeIsRefusedByTheTable();
    void aBrokenRuleIsAnErrorAndTheStatementStaysUsable();
    void sqlThatDoesNotFitIsDamaged();

private:
    sqlite3 *m_db = nullptr;
};

void tst_Statement::init()
{
    QCOMPARE(sqlite3_open(":memory:", &m_db), SQLITE_OK);
    QCOMPARE(sqlite3_exec(m_db, "CREATE TABLE t (n INTEGER NOT NULL UNIQUE) STRICT", nullptr,
                          nullptr, nullptr),
             SQLITE_OK);
}

void tst_Statement::givesBackWhatWasBound_data()
{
    QTest::addColumn<QVariant>("given");
    QTest::addColumn<QVariant>("back");
    const auto same
        = [](const char *name, const QVariant &value) { QTest::newRow(name) << value << value; };
    same("a whole number", qint64{-9'007'199'254'740'993});
    same("a text", QStringLiteral("Nguyễn Thị Hường"));
    same("a text with a null inside", QStringLiteral("a\0b").left(3));
    same("bytes", QByteArray("\0\xff", 2));
    same("nothing", QVariant());
    QTest::newRow("an int") << QVariant(7) << QVariant(qint64{7});
    QTest::newRow("a null text") << QVariant(QString()) << QVariant();
    QTest::newRow("an empty text") << QVariant(QStringLiteral("")) << QVariant(QStringLiteral(""));
    QTest::newRow("null bytes") << QVariant(QByteArray()) << QVariant();
    QTest::newRow("empty bytes") << QVariant(QByteArray("")) << QVariant(QByteArray(""));
}

void tst_Statement::givesBackWhatWasBound()
{
    QFETCH(QVariant, given);
    QFETCH(QVariant, back);
    auto statement = Statement::prepare(m_db, QStringLiteral("echo"), "SELECT :one");
    QVERIFY_RESULT(statement);

    QVERIFY_RESULT(statement->run({{QStringLiteral("one"), given}}));

    QVERIFY(statement->next());
    QCOMPARE(statement->value(0), back);
    QVERIFY(!statement->next());
    QVERIFY_RESULT(statement->allRead());
}

void tst_Statement::goesThroughAllRowsAndBeginsAnew()
{
    auto three
        = Statement::prepare(m_db, QStringLiteral("three"), "VALUES (:first), (:second), (:first)");
    QVERIFY_RESULT(three);
    for (const qint64 first : {1, 2}) {
        QVERIFY_RESULT(
            three->run({{QStringLiteral("second"), qint64{9}}, {QStringLiteral("first"), first}}));
        QList<qint64> rows;
        while (three->next())
            rows.append(three->value(0).toLongLong());
        QCOMPARE(rows, QList<qint64>({first, 9, first}));
    }
}

void tst_Statement::namesAParameterThatIsNotThere()
{
    auto statement = Statement::prepare(m_db, QStringLiteral("echo"), "SELECT :one");
    QVERIFY_RESULT(statement);

    const auto ran = statement->run({{QStringLiteral("two"), 2}});

    QCOMPARE_ERROR(ran, ErrorCode::Damaged);
    QVERIFY2(ran.error().detail.contains(QLatin1String("echo.two")),
             qPrintable(ran.error().detail));
}

void tst_Statement::aNumberThatIsNotWholeIsRefusedByTheTable()
{
    auto insert = Statement::prepare(m_db, QStringLiteral("insert"), "INSERT INTO t VALUES (:n)");
    QVERIFY_RESULT(insert);

    QCOMPARE_ERROR(insert->run({{QStringLiteral("n"), 1.5}}), ErrorCode::Damaged);
    QVERIFY_RESULT(insert->run({{QStringLiteral("n"), 2.0}}));
}

void tst_Statement::aBrokenRuleIsAnErrorAndTheStatementStaysUsable()
{
    auto insert = Statement::prepare(m_db, QStringLiteral("insert"), "INSERT INTO t VALUES (:n)");
    QVERIFY_RESULT(insert);
    QVERIFY_RESULT(insert->run({{QStringLiteral("n"), 1}}));

    QCOMPARE_ERROR(insert->run({{QStringLiteral("n"), 1}}), ErrorCode::Damaged);

    QVERIFY_RESULT(insert->run({{QStringLiteral("n"), 2}}));
}

void tst_Statement::sqlThatDoesNotFitIsDamaged()
{
    QCOMPARE_ERROR(Statement::prepare(m_db, QStringLiteral("x"), "SELECT * FROM nowhere"),
                   ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(tst_Statement)
#include "tst_statement.moc"
