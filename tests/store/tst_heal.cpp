// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/heal.h"
#include "store/health.h"
#include "store/mirror.h"
#include "store/mirror_file.h"
#include "store/test_journal.h"
#include "support/result_matchers.h"

#include <QTest>

#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

using namespace hocvu;

namespace {

constexpr qsizetype kPageBytes = Database::kPageBytes;

/// Runs \a work in a process of its own and kills it as it begins its system call number \a last;
/// -1 lets it end. How many calls it began; -1 when it may not be traced or failed.
int runUntilCall(const std::function<bool()> &work, int last)
{
    const pid_t child = ::fork();
    if (child == 0) {
        if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
            ::_exit(2);
        ::raise(SIGSTOP);
        ::_exit(work() ? 0 : 1);
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) < 0 || !WIFSTOPPED(status))
        return -1;
    int stops = 0; // two a call: as it begins and as it ends
    for (; last < 0 || stops / 2 < last; ++stops) {
        if (::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr) != 0
            || ::waitpid(child, &status, 0) < 0)
            return -1;
        if (WIFEXITED(status))
            return WEXITSTATUS(status) == 0 ? stops / 2 : -1;
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, &status, 0);
    return stops / 2;
}

} // namespace

class tst_Heal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whateverPageIsLostTheMirrorHasItAll();
    void withoutAMirrorWhatIsReadableIsKept();
    void aBrokenChainIsKeptUpToItsBreak();
    void aVanishedJournalComesBack();
    void anEndThatTheJournalLostComesBack();
    void anEndThatNobodyCanReadIsTold();
    void anUnsoundPageIsNotBelieved();
    void aCopyThatGoesAsFarProvesTheEnd();
    void aNewerCopyIsNotBegunAnewOver_data();
    void aNewerCopyIsNotBegunAnewOver();
    void whereNothingCanBeSavedTheRoomBeginsAnew();
    void theOldOneIsSetAsideWithItsLog();
    void nothingSetAsideIsEverOverwritten();
    void aPowerCutBeforeTheOldOneIsTouchedLeavesIt();
    void aPowerCutHalfWayIsCompleted();
    void aHealingKilledAnywhereEndsWell();
    void aSoundStartHasNothingToFinish();

private:
    QString path() const { return m_room->path(); }
    QString aside(const QString &name) const
    {
        return m_room->folder.filePath(QStringLiteral("damaged/") + name);
    }
    void losePage(qsizetype page) const
    {
        QByteArray bytes = bytesOf(path());
        bytes.replace((page - 1) * kPageBytes, kPageBytes, QByteArray(kPageBytes, '\0'));
        QVERIFY(writeBytes(path(), bytes));
    }
    /// The journal at path(), opened as a kiosk would.
    void compareHealed(qint64 events) const
    {
        const auto health = checkHealth(path());
        QVERIFY_RESULT(health);
        QVERIFY2(health->state == Health::State::Good, qPrintable(health->finding));
        QCOMPARE(health->events, events);
        m_room->newDevice = QUuid::createUuid();
        m_room->open();
        QCOMPARE(m_room->journal->device(), m_room->newDevice);
        QVERIFY_RESULT(m_room->journal->append({someEvent()}));
        m_room->close();
    }

    std::unique_ptr<TestJournal> m_room;
    std::unique_ptr<QTemporaryDir> m_stick;
    QList<Event> m_events;
};

void tst_Heal::init()
{
    m_room = std::make_unique<TestJournal>();
    m_stick = std::make_unique<QTemporaryDir>(quickFolder());
    m_events = m_room->play(1);
    QVERIFY(m_events.size() > 30);
    QVERIFY_RESULT(Mirror::open(m_stick->path(), *m_room->journal, QString()));
    m_room->close();
    QVERIFY(m_room->meddle({QStringLiteral("VACUUM")})); // a free page is no loss
}

void tst_Heal::whateverPageIsLostTheMirrorHasItAll()
{
    const QByteArray good = bytesOf(path());
    const qsizetype pages = good.size() / kPageBytes;
    for (qsizetype page = 1; page <= pages; ++page) {
        QVERIFY(writeBytes(path(), good));
        losePage(page);

        const auto healed = healJournal(path(), m_stick->path());

        QVERIFY_RESULT(healed);
        QCOMPARE(healed->rebuilt.events(), m_events.size());
        QCOMPARE(healed->rebuilt.missing(), 0);
        QCOMPARE(healed->rebuilt.lastAt(), m_events.constLast().moment.wall);
        QCOMPARE(healed->damagedFile, aside(QStringLiteral("journal-%1.sqlite").arg(page)));
        compareHealed(m_events.size());
    }
    qInfo("%d pages", int(pages));
}

void tst_Heal::withoutAMirrorWhatIsReadableIsKept()
{
    const QByteArray good = bytesOf(path());
    int pinsLost = 0;
    int whole = 0;
    qint64 most = 0;
    qint64 least = m_events.size();
    for (qsizetype page = 1; page <= good.size() / kPageBytes; ++page) {
        QVERIFY(writeBytes(path(), good));
        losePage(page);

        const auto healed = healJournal(path(), QString());

        QVERIFY_RESULT(healed);
        const qint64 events = healed->rebuilt.events();
        QVERIFY(events + healed->rebuilt.missing() <= m_events.size());
        // Nothing says how many there were, unless it was the end of a long value of a table.
        QVERIFY(!healed->isWhole() || events == m_events.size());
        whole += healed->isWhole() ? 1 : 0;
        if (events > 0)
            QCOMPARE(healed->rebuilt.lastAt(), m_events.at(events - 1).moment.wall);
        compareHealed(events);
        pinsLost += healed->rebuilt.pinsKnown ? 0 : 1;
        most = std::max(most, events);
        least = std::min(least, events);
    }
    QVERIFY(whole < 3);
    // Their page is one, and what leads to it: the schema, which takes more pages than they do.
    QVERIFY2(pinsLost > 0 && pinsLost < 15, qPrintable(QString::number(pinsLost)));
    qInfo("%lld to %lld of %d events", static_cast<long long>(least), static_cast<long long>(most),
          int(m_events.size()));
    QCOMPARE(most, m_events.size()); // a page of a table costs nothing
    QVERIFY(least < m_events.size()); // a page of the journal does
}

void tst_Heal::aBrokenChainIsKeptUpToItsBreak()
{
    QVERIFY(m_room->meddleWithEvents(QStringLiteral("UPDATE event SET body = '{}' WHERE seq = 2")));

    const auto healed = healJournal(path(), QString());

    QVERIFY_RESULT(healed);
    QVERIFY(!healed->isWhole());
    QCOMPARE(healed->rebuilt.events(), 1);
    QCOMPARE(healed->rebuilt.missing(), m_events.size() - 1);
    compareHealed(1);
}

void tst_Heal::aVanishedJournalComesBack()
{
    QVERIFY(QFile::remove(path()));

    const auto healed = healJournal(path(), m_stick->path());

    QVERIFY_RESULT(healed);
    QVERIFY(!healed->isWhole() && !healed->isEmpty()); // the copy may have ended before it
    QCOMPARE(healed->rebuilt.missing(), 0);
    QCOMPARE(healed->damagedFile, QString());
    compareHealed(m_events.size());
}

void tst_Heal::anEndThatTheJournalLostComesBack()
{
    QVERIFY(m_room->meddleWithEvents(QStringLiteral("DELETE FROM event WHERE seq > 20")));
    m_room->open();
    const auto opened = Mirror::open(m_stick->path(), *m_room->journal, QString());
    QVERIFY_RESULT(opened);
    QVERIFY(opened->isAhead());
    m_room->close();

    const auto healed = healJournal(path(), m_stick->path());

    QVERIFY_RESULT(healed);
    QVERIFY(!healed->isWhole()); // the copy may have been away when more was written
    QCOMPARE(healed->rebuilt.missing(), 0);
    compareHealed(m_events.size());
}

/// The copy is old, and the page with the last events is lost: nobody knows how many there were.
void tst_Heal::anEndThatNobodyCanReadIsTold()
{
    QTemporaryDir old(quickFolder());
    const QUuid device = m_events.constFirst().device;
    QVERIFY(writeBytes(old.filePath(mirrorFileName(device)),
                       mirrorBytes(mirrorHead(device), m_events.mid(0, 20))));
    const QByteArray good = bytesOf(path());
    int told = 0;
    for (qsizetype page = 1; page <= good.size() / kPageBytes; ++page) {
        QVERIFY(writeBytes(path(), good));
        losePage(page);

        const auto healed = healJournal(path(), old.path());

        QVERIFY_RESULT(healed);
        QVERIFY(healed->rebuilt.events() >= 20);
        // The copy ends before the journal.
        QVERIFY(!healed->isWhole() || healed->rebuilt.events() == m_events.size());
        told += healed->isWhole() ? 0 : 1;
    }
    QVERIFY(told > int(good.size() / kPageBytes) / 2);
}

namespace {

/// Whether \a page of a database holds cells, and is no page of text or a free one (SQLite's file
/// format, 1.6).
bool holdsCells(const QByteArray &bytes, qsizetype page)
{
    return QByteArrayView("\x02\x05\x0a\x0d").contains(bytes.at((page - 1) * kPageBytes));
}

} // namespace

/// One bit in the number of cells of a page: its last events vanish, and SQLite reads on.
void tst_Heal::anUnsoundPageIsNotBelieved()
{
    const QByteArray good = bytesOf(path());
    int hidden = 0;
    for (qsizetype page = 2; page <= good.size() / kPageBytes; ++page) {
        const qsizetype cells = (page - 1) * kPageBytes + 4; // the lower byte
        QByteArray bytes = good;
        if ((bytes.at(cells) & 1) == 0 || !holdsCells(good, page))
            continue;
        bytes[cells] = static_cast<char>(bytes.at(cells) & ~1);
        QVERIFY(writeBytes(path(), bytes));

        const auto healed = healJournal(path(), QString());

        QVERIFY_RESULT(healed);
        QVERIFY(!healed->isWhole());
        const bool isSilent
            = healed->rebuilt.missing() == 0 && healed->rebuilt.events() < m_events.size();
        hidden += isSilent ? 1 : 0;
    }
    QVERIFY(hidden > 0); // without the look at the pages nobody would know
}

void tst_Heal::aCopyThatGoesAsFarProvesTheEnd()
{
    const QByteArray good = bytesOf(path());
    int proved = 0;
    for (qsizetype page = 1; page <= good.size() / kPageBytes; ++page) {
        QVERIFY(writeBytes(path(), good));
        losePage(page);
        const auto healed = healJournal(path(), m_stick->path());
        QVERIFY_RESULT(healed);
        proved += healed->isWhole() ? 1 : 0;
    }
    qInfo("%d of %d", proved, int(good.size() / kPageBytes));
    QVERIFY(proved > 5);
}

void tst_Heal::aNewerCopyIsNotBegunAnewOver_data()
{
    QTest::addColumn<bool>("isGone");
    QTest::newRow("the journal is gone") << true;
    QTest::newRow("the journal is damaged") << false;
}

void tst_Heal::aNewerCopyIsNotBegunAnewOver()
{
    QFETCH(bool, isGone);
    QList<Event> events = m_events;
    events.last().kind = QStringLiteral("exam.proctored");
    events.last().hash = eventHash(events.last());
    const QUuid device = events.constFirst().device;
    const QString copy = m_stick->filePath(mirrorFileName(device));
    const QByteArray bytes = mirrorBytes(mirrorHead(device), events);
    QVERIFY(writeBytes(copy, bytes));
    losePage(1);
    if (isGone)
        QVERIFY(QFile::remove(path()));
    const QByteArray damaged = bytesOf(path());

    QCOMPARE_ERROR(healJournal(path(), m_stick->path()), ErrorCode::TooNew);

    QCOMPARE(QFile::exists(path()), !isGone);
    QCOMPARE(bytesOf(path()), damaged);
    QCOMPARE(bytesOf(copy), bytes);
    QVERIFY(!QFile::exists(path() + ".rebuilt"));
    QVERIFY(!QDir(aside(QString())).exists());
}

void tst_Heal::whereNothingCanBeSavedTheRoomBeginsAnew()
{
    QVERIFY(writeBytes(path(), QByteArray(50'000, 'x')));

    const auto healed = healJournal(path(), QString());

    QVERIFY_RESULT(healed);
    QVERIFY(healed->isEmpty() && !healed->isWhole());
    QCOMPARE(healed->rebuilt.findings.size(), 1);
    QCOMPARE(healed->damagedFile, aside("journal-1.sqlite"));
    QCOMPARE(bytesOf(healed->damagedFile), QByteArray(50'000, 'x'));
    compareHealed(0);
}

void tst_Heal::theOldOneIsSetAsideWithItsLog()
{
    QVERIFY(writeBytes(path() + "-wal", "a log"));
    QVERIFY(writeBytes(path() + "-shm", "an index"));
    const QByteArray before = bytesOf(path());

    const auto place = setAside(path());

    QVERIFY_RESULT(place);
    QCOMPARE(*place, aside("journal-1.sqlite"));
    QCOMPARE(bytesOf(*place), before);
    QCOMPARE(bytesOf(*place + "-wal"), QByteArray("a log"));
    QCOMPARE(bytesOf(*place + "-shm"), QByteArray("an index"));
    QCOMPARE(m_room->folder.path() + "/journal.sqlite", path());
    QCOMPARE(QDir(m_room->folder.path()).entryList(QDir::Files), QStringList());
    QCOMPARE(setAside(path()).value_or(QStringLiteral("something")), QString());
}

void tst_Heal::nothingSetAsideIsEverOverwritten()
{
    for (int i = 1; i <= 3; ++i) {
        const QByteArray content = "journal " + QByteArray::number(i);
        QVERIFY(writeBytes(path(), content));
        QVERIFY_RESULT(setAside(path()));
        QCOMPARE(bytesOf(aside(QStringLiteral("journal-%1.sqlite").arg(i))), content);
    }
    QCOMPARE(bytesOf(aside("journal-1.sqlite")), QByteArray("journal 1"));
}

void tst_Heal::aPowerCutBeforeTheOldOneIsTouchedLeavesIt()
{
    const QByteArray before = bytesOf(path());
    QVERIFY_RESULT(rebuildJournal({{}, path()}, path() + ".rebuilt"));

    const auto finished = finishHealing(path());

    QVERIFY_RESULT(finished);
    QVERIFY(!*finished);
    QCOMPARE(bytesOf(path()), before);
    QVERIFY(!QFile::exists(path() + ".rebuilt"));
    QVERIFY(!QDir(aside(QString())).exists());
}

void tst_Heal::aPowerCutHalfWayIsCompleted()
{
    const QByteArray before = bytesOf(path());
    const QStringList parts{QString(), QStringLiteral("-wal"), QStringLiteral("-shm")};
    for (int moved = 1; moved <= parts.size(); ++moved) {
        QVERIFY(writeBytes(path(), before));
        QVERIFY_RESULT(rebuildJournal({{}, path()}, path() + ".rebuilt"));
        for (const QString &beside : parts.mid(1))
            QVERIFY(writeBytes(path() + beside, "the old one's" + beside.toUtf8()));
        const QString aged = aside(QStringLiteral("journal-%1.sqlite").arg(moved));
        QVERIFY(QDir().mkpath(aside(QString())));
        for (const QString &part : parts.mid(0, moved))
            QVERIFY(QFile::rename(path() + part, aged + part));

        const auto finished = finishHealing(path());

        QVERIFY_RESULT(finished);
        QVERIFY(*finished);
        QCOMPARE(bytesOf(aged), before);
        for (const QString &beside : parts.mid(1)) {
            QCOMPARE(bytesOf(aged + beside), "the old one's" + beside.toUtf8());
            QVERIFY(!QFile::exists(path() + beside));
        }
        compareHealed(m_events.size());
    }
}

/// Kills a real healing at its last system calls, one by one, and at a sample of those before.
void tst_Heal::aHealingKilledAnywhereEndsWell()
{
    constexpr int kLast = 60;
    constexpr int kSample = 40;
    const QByteArray good = bytesOf(path());
    losePage(good.size() / kPageBytes / 2);
    const QByteArray damaged = bytesOf(path());
    const auto heal = [this] { return healJournal(path(), m_stick->path()).has_value(); };
    const int calls = runUntilCall(heal, -1);
    if (calls < 0)
        QSKIP("this machine lets no process be traced");
    QVERIFY2(calls > kLast + kSample, qPrintable(QString::number(calls)));

    int halfWay = 0;
    for (int run = 0; run < kLast + kSample; ++run) {
        const int last
            = run < kSample ? (calls - kLast) * run / kSample : calls - kLast - kSample + run;
        QVERIFY(QDir(aside(QString())).removeRecursively());
        QVERIFY(writeBytes(path(), damaged));
        QVERIFY(runUntilCall(heal, last) >= 0);

        const auto finished = finishHealing(path());
        QVERIFY_RESULT(finished);
        halfWay += *finished ? 1 : 0;
        const auto health = checkHealth(path());
        QVERIFY_RESULT(health);
        if (health->state != Health::State::Good)
            QVERIFY_RESULT(healJournal(path(), m_stick->path()));

        QCOMPARE(bytesOf(aside("journal-1.sqlite")), damaged);
        QVERIFY(!QFile::exists(path() + ".rebuilt"));
        compareHealed(m_events.size());
    }
    qInfo("%d system calls, killed at %d of them, %d times half-way", calls, kLast + kSample,
          halfWay);
    QVERIFY(halfWay > 0);
}

void tst_Heal::aSoundStartHasNothingToFinish()
{
    const auto finished = finishHealing(path());

    QVERIFY_RESULT(finished);
    QVERIFY(!*finished);
}

QTEST_GUILESS_MAIN(tst_Heal)
#include "tst_heal.moc"
