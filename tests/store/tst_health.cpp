// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/health.h"
#include "store/test_journal.h"
#include "support/result_matchers.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace hocvu;

namespace {

constexpr qsizetype kPageBytes = Database::kPageBytes;

QString nameOf(Health::State state)
{
    switch (state) {
    case Health::State::Good:
        return QStringLiteral("good");
    case Health::State::BadPages:
        return QStringLiteral("bad pages");
    case Health::State::BadChain:
        return QStringLiteral("bad chain");
    case Health::State::BadTables:
        return QStringLiteral("bad tables");
    case Health::State::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

} // namespace

class tst_Health : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aSoundJournalIsGood();
    void everyLostPageIsFound();
    void aMeddledEventIsABadChain_data();
    void aMeddledEventIsABadChain();
    void aByteChangedOnTheDiskIsABadChain();
    void aChangedTableIsNotTheJournalsFault_data();
    void aChangedTableIsNotTheJournalsFault();
    void replayHealsWhatIsOnlyATable();
    void whatCannotBeCheckedIsAnError();
    void itCanBeCancelled();
    void aWriterIsNotInItsWay();
    void itChangesNothing();

private:
    void compare(Health::State state, const QString &finding) const
    {
        const auto health = checkHealth(m_room->path());
        QVERIFY_RESULT(health);
        QCOMPARE(nameOf(health->state), nameOf(state));
        QVERIFY2(health->finding.contains(finding), qPrintable(health->finding));
    }

    std::unique_ptr<TestJournal> m_room;
    QList<Event> m_events;
};

void tst_Health::init()
{
    m_room = std::make_unique<TestJournal>();
    m_events = m_room->play(1);
    QVERIFY(m_events.size() > 30);
}

void tst_Health::aSoundJournalIsGood()
{
    const auto health = checkHealth(m_room->path()); // while its writer has it open

    QVERIFY_RESULT(health);
    QCOMPARE(nameOf(health->state), QStringLiteral("good"));
    QCOMPARE(health->events, m_events.size());
    QCOMPARE(health->finding, QString());
}

void tst_Health::everyLostPageIsFound()
{
    m_room->close();
    QVERIFY(m_room->meddle({QStringLiteral("VACUUM")})); // a free page is no loss
    const QByteArray good = bytesOf(m_room->path());
    int found = 0;
    for (qsizetype at = 0; at < good.size(); at += kPageBytes) {
        QByteArray bad = good;
        bad.replace(at, kPageBytes, QByteArray(kPageBytes, '\0'));
        QVERIFY(writeBytes(m_room->path(), bad));

        const auto health = checkHealth(m_room->path());

        // Without its first page the file is an empty database, or none at all.
        // The end of a long value holds no more than the value: the chain or the tables tell.
        const bool said = health ? health->state != Health::State::Good
                                 : health.error().code == ErrorCode::NotUnderstood;
        QVERIFY2(said, qPrintable(QStringLiteral("page %1").arg(at / kPageBytes + 1)));
        QVERIFY(!health || !health->finding.isEmpty());
        ++found;
    }
    qInfo("%d pages", found);
    QVERIFY(found > 20);
}

void tst_Health::aMeddledEventIsABadChain_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("changed") << QStringLiteral("UPDATE event SET at = at + 1 WHERE seq = 20");
    QTest::newRow("removed") << QStringLiteral("DELETE FROM event WHERE seq = 20");
    QTest::newRow("another device") << QStringLiteral("UPDATE device SET uuid = zeroblob(16)");
}

void tst_Health::aMeddledEventIsABadChain()
{
    QFETCH(QString, sql);
    QVERIFY(m_room->meddleWithEvents(sql));

    compare(Health::State::BadChain, QStringLiteral("event "));
}

void tst_Health::aByteChangedOnTheDiskIsABadChain()
{
    m_room->close();
    QByteArray bytes = bytesOf(m_room->path());
    const qsizetype at = bytes.indexOf("{\"answer\":\"", bytes.indexOf("exam.answered"));
    QVERIFY(at > 0);
    bytes[at + 11] = bytes.at(at + 11) == '1' ? '2' : '1';
    QVERIFY(writeBytes(m_room->path(), bytes));

    compare(Health::State::BadChain, QStringLiteral("was changed after it was written"));
}

void tst_Health::aChangedTableIsNotTheJournalsFault_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql :
         {"UPDATE attempt SET score = 3000", "UPDATE attempt SET spent = spent + 1",
          "UPDATE person SET name = 'X'", "UPDATE lesson SET watched = '0-9999'",
          "UPDATE checkpoint SET tries = tries + 1", "UPDATE answer SET given = given || '1'",
          "DELETE FROM certificate", "DELETE FROM attempt",
          "INSERT INTO waiver VALUES (zeroblob(16), 'lessons', 'x', 'y')",
          "INSERT INTO incident VALUES (1, 1, zeroblob(16), 'x', 'y', 'z')",
          "INSERT INTO bundle VALUES (1, 1, 1, 9)",
          "INSERT INTO interruption VALUES (zeroblob(16), 1, 'power', 1, 2, 1, 1)"})
        QTest::newRow(sql) << QString::fromLatin1(sql);
}

void tst_Health::aChangedTableIsNotTheJournalsFault()
{
    QFETCH(QString, sql);
    QVERIFY(m_room->meddle({sql}));

    compare(Health::State::BadTables, QStringLiteral("the tables are"));
}

void tst_Health::replayHealsWhatIsOnlyATable()
{
    QVERIFY(m_room->meddle({QStringLiteral("UPDATE attempt SET score = 3000")}));
    QVERIFY_RESULT(replayJournal(*m_room->db));

    compare(Health::State::Good, QString());
}

void tst_Health::whatCannotBeCheckedIsAnError()
{
    QCOMPARE_ERROR(checkHealth(m_room->folder.filePath("nowhere.sqlite")), ErrorCode::NotFound);
    QVERIFY(m_room->meddle({QStringLiteral("PRAGMA user_version=99")}));
    QCOMPARE_ERROR(checkHealth(m_room->path()), ErrorCode::TooNew);
}

void tst_Health::itCanBeCancelled()
{
    std::stop_source stop;
    stop.request_stop();

    const auto health = checkHealth(m_room->path(), stop.get_token());

    QVERIFY_RESULT(health);
    QCOMPARE(nameOf(health->state), QStringLiteral("cancelled"));
    QCOMPARE(health->events, 0);
}

void tst_Health::aWriterIsNotInItsWay()
{
    std::atomic<bool> done = false;
    Result<Health> health;
    int rounds = 0;
    std::thread checker([&] {
        do {
            health = checkHealth(m_room->path());
            ++rounds;
        } while (!done && health && health->state == Health::State::Good);
    });
    Result<QList<Event>> kept;
    for (int i = 0; i < 300; ++i) {
        kept = m_room->journal->append({someEvent(), someEvent()});
        if (!kept)
            break;
    }
    done = true;
    checker.join();

    QVERIFY_RESULT(kept);
    QVERIFY_RESULT(health);
    QVERIFY2(health->state == Health::State::Good, qPrintable(health->finding));
    QVERIFY(health->events >= m_events.size());
    qInfo("%d looks while 600 events were written", rounds);
}

void tst_Health::itChangesNothing()
{
    m_room->close();
    const QByteArray before = bytesOf(m_room->path());

    QVERIFY_RESULT(checkHealth(m_room->path()));

    QCOMPARE(bytesOf(m_room->path()), before);
}

QTEST_GUILESS_MAIN(tst_Health)
#include "tst_health.moc"
