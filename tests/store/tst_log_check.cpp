// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log_check.h"

#include "store/test_journal.h"
#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;

/// The files of a database as a kill leaves them: pages, log and index.
class tst_LogCheck : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aSoundLogHasLostNothing();
    void aTornLastCommitWasNeverConfirmed();
    void aByteInTheMiddleIsFound();
    void aLogCutShortIsFoundByItsIndex();
    void aLogOfBeforeTheLastCheckpointSaysNothing();
    void whatIsNoLogSaysNothing_data();
    void whatIsNoLogSaysNothing();

private:
    QString at(const QString &suffix = {}) const
    {
        return m_folder->filePath(QStringLiteral("killed.sqlite")) + suffix;
    }
    void take() const
    {
        for (const char *suffix : {"", "-wal", "-shm"}) {
            QFile::remove(at(QLatin1String(suffix)));
            QVERIFY(QFile::copy(m_room->path() + QLatin1String(suffix), at(QLatin1String(suffix))));
        }
        m_log = bytesOf(at(QStringLiteral("-wal")));
    }
    void change(const std::function<void(QByteArray &)> &how) const
    {
        QByteArray bytes = m_log;
        how(bytes);
        QVERIFY(writeBytes(at(QStringLiteral("-wal")), bytes));
    }

    std::unique_ptr<TestJournal> m_room;
    std::unique_ptr<QTemporaryDir> m_folder;
    mutable QByteArray m_log;
};

constexpr qsizetype kHead = 32;
constexpr qsizetype kFrame = 24 + Database::kPageBytes;

void tst_LogCheck::init()
{
    m_room = std::make_unique<TestJournal>();
    m_folder = std::make_unique<QTemporaryDir>();
    for (int i = 0; i < 20; ++i)
        QVERIFY_RESULT(m_room->journal->append({someEvent()}));
    take();
    QVERIFY(m_log.size() > kHead + 20 * kFrame);
}

void tst_LogCheck::aSoundLogHasLostNothing()
{
    QCOMPARE(lostOfLog(at()), QString());
}

/// As a power cut leaves it: the index on the disk is of earlier, or gone.
void tst_LogCheck::aTornLastCommitWasNeverConfirmed()
{
    QFile::remove(at(QStringLiteral("-shm")));
    change([](QByteArray &log) { log.chop(kFrame / 2); });
    QCOMPARE(lostOfLog(at()), QString());
    change([](QByteArray &log) { log[log.size() - 5] = char(log.at(log.size() - 5) ^ 1); });
    QCOMPARE(lostOfLog(at()), QString());
}

void tst_LogCheck::aByteInTheMiddleIsFound()
{
    QFile::remove(at(QStringLiteral("-shm")));
    for (qsizetype frame = 0; frame < 15; ++frame) {
        change([frame](QByteArray &log) {
            const qsizetype where = kHead + frame * kFrame + 100;
            log[where] = char(log.at(where) ^ 1);
        });
        QVERIFY2(lostOfLog(at()).contains(QStringLiteral("behind frame %1:").arg(frame)),
                 qPrintable(lostOfLog(at())));
    }
}

void tst_LogCheck::aLogCutShortIsFoundByItsIndex()
{
    change([](QByteArray &log) { log.truncate(kHead + 5 * kFrame); });
    QVERIFY2(lostOfLog(at()).contains(QStringLiteral("has 5")), qPrintable(lostOfLog(at())));
}

/// Its frames are in the pages, and the log begins anew over them.
void tst_LogCheck::aLogOfBeforeTheLastCheckpointSaysNothing()
{
    const auto taken = m_room->db->run(QStringLiteral("checkpoint"));
    QVERIFY_RESULT(taken);
    (*taken)->finish();
    QVERIFY_RESULT(m_room->journal->append({someEvent()}));
    take();
    QCOMPARE(lostOfLog(at()), QString());
    change([this](QByteArray &log) { log += m_log.mid(log.size()); });
    QCOMPARE(lostOfLog(at()), QString());
}

void tst_LogCheck::whatIsNoLogSaysNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("short") << QByteArray(31, '\x37');
    QTest::newRow("rubbish") << QByteArray(5000, 'x');
    QTest::newRow("zeros") << QByteArray(5000, '\0');
}

void tst_LogCheck::whatIsNoLogSaysNothing()
{
    QFETCH(QByteArray, bytes);
    change([&bytes](QByteArray &log) { log = bytes; });
    QCOMPARE(lostOfLog(at()), QString());
    QCOMPARE(lostOfLog(m_folder->filePath(QStringLiteral("nothing.sqlite"))), QString());
}

QTEST_GUILESS_MAIN(tst_LogCheck)
#include "tst_log_check.moc"
