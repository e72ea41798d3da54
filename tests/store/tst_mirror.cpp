// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/chain.h"
#include "store/mirror.h"
#include "store/mirror_file.h"
#include "store/test_journal.h"
#include "support/result_matchers.h"

#include <QTest>

#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <random>
#include <set>

using namespace hocvu;

namespace {

/// What power cuts leave of bytes that were written and not yet synced.
enum class Tear { Cut, Zeros, Rubbish };
constexpr std::array kTears{Tear::Cut, Tear::Zeros, Tear::Rubbish};

QByteArray torn(const QByteArray &bytes, qsizetype at, Tear tear, std::mt19937_64 &random)
{
    QByteArray left = bytes.left(at);
    for (qsizetype i = at; tear != Tear::Cut && i < bytes.size(); ++i)
        left.append(tear == Tear::Zeros ? '\0' : static_cast<char>(random() & 0xff));
    return left;
}

} // namespace

class tst_Mirror : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aNewCopyIsTheWholeJournal();
    void whatIsAppendedIsInTheFile();
    void aTornEndIsCutOffAndCaughtUp();
    void aTornHeadIsWrittenAnew();
    void damageInTheMiddleIsSetAsideAndWrittenAnew_data();
    void damageInTheMiddleIsSetAsideAndWrittenAnew();
    void whatWasSetAsideIsNeverOverwritten();
    void aCopyThatIsAheadIsLeftUntouched_data();
    void aCopyThatIsAheadIsLeftUntouched();
    void aNewerCopyIsLeftUntouched_data();
    void aNewerCopyIsLeftUntouched();
    void aLineThatOnlyLooksNewerIsDamage();
    void theJournalsOwnDiskIsRefused();
    void aDamagedJournalIsNotCopied();
    void aFailedWriteClosesAndTheNextOpenMends();
    void aFullDiskIsSaid();
    void whatDoesNotGoOnIsRefused();
    void oneWriterAtATime();
    void readsTheFirstFormat();
    void tellsADamagedLineFromOneNeverConfirmed_data();
    void tellsADamagedLineFromOneNeverConfirmed();

private:
    QString file() const { return m_folder->filePath(mirrorFileName(m_room->journal->device())); }
    QByteArray whole() const
    {
        return mirrorBytes(mirrorHead(m_room->journal->device()), m_events);
    }
    Result<Mirror::Opened> open() const
    {
        return Mirror::open(m_folder->path(), *m_room->journal, QString());
    }

    std::unique_ptr<TestJournal> m_room;
    QList<Event> m_events; ///< Everything in it.
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Mirror::initTestCase()
{
    m_room = std::make_unique<TestJournal>();
    m_events = m_room->play(1);
    QVERIFY(m_events.size() > 30);
}

void tst_Mirror::init()
{
    m_folder = std::make_unique<QTemporaryDir>(quickFolder());
}

void tst_Mirror::aNewCopyIsTheWholeJournal()
{
    const auto opened = open();

    QVERIFY_RESULT(opened);
    QCOMPARE(bytesOf(file()), whole());
    QCOMPARE(opened->written, m_events.size());
    QCOMPARE(opened->mirror->lastSeq(), m_events.size());
    QCOMPARE(opened->setAside, QString());
}

void tst_Mirror::whatIsAppendedIsInTheFile()
{
    TestJournal room;
    auto opened = Mirror::open(m_folder->path(), *room.journal, QString());
    QVERIFY_RESULT(opened);
    QByteArray expected = mirrorHead(room.journal->device()) + '\n';
    for (int i = 0; i < 20; ++i) {
        const auto kept = room.journal->append({someEvent(), someEvent()});
        QVERIFY_RESULT(kept);
        QVERIFY_RESULT(opened->mirror->append(*kept));
        expected += eventLine(kept->at(0)) + '\n' + eventLine(kept->at(1)) + '\n';
        QCOMPARE(bytesOf(opened->mirror->path()), expected);
    }
    QCOMPARE(opened->mirror->lastSeq(), 40);
}

/// For every append of a sitting, what it wrote is torn at every byte of some and at a sample of
/// bytes of the others; whatever was confirmed before it must be there, and in the end all of it.
void tst_Mirror::aTornEndIsCutOffAndCaughtUp()
{
    std::mt19937_64 random(20260608);
    const QByteArray full = whole();
    QByteArray confirmed = mirrorHead(m_room->journal->device()) + '\n';
    int cases = 0;
    qint64 bytesTorn = 0;
    for (qsizetype first = 0, batch = 1; first < m_events.size(); first += batch) {
        batch = std::min<qsizetype>(first % 7 == 0 ? 4 : 1, m_events.size() - first);
        QByteArray fresh;
        for (const Event &event : m_events.mid(first, batch))
            fresh += eventLine(event) + '\n';
        std::set<qsizetype> places{0, 1, fresh.size() - 2, fresh.size() - 1};
        const bool everyByte = first == 0 || m_events.at(first).kind == kind::kExamDrawn
            || first + batch == m_events.size();
        for (qsizetype i = 0; i < (everyByte ? fresh.size() : 25); ++i)
            places.insert(everyByte ? i : qsizetype(random() % quint64(fresh.size())));
        for (const qsizetype at : places) {
            for (const Tear tear : kTears) {
                const QByteArray left = torn(fresh, at, tear, random);
                QVERIFY(writeBytes(file(), confirmed + left));

                const auto opened = open();

                QVERIFY_RESULT(opened);
                QVERIFY2(!opened->isAhead() && opened->setAside.isEmpty(),
                         qPrintable(QStringLiteral("event %1, byte %2").arg(first + 1).arg(at)));
                QVERIFY(opened->copySeq >= first && opened->cutBytes <= left.size());
                QCOMPARE(opened->copySeq + opened->written, m_events.size());
                QCOMPARE(bytesOf(file()), full);
                ++cases;
                bytesTorn += left.size();
            }
        }
        confirmed += fresh;
    }
    qInfo("%d torn ends of %d events, %lld bytes of them cut off or kept", cases,
          int(m_events.size()), static_cast<long long>(bytesTorn));
    QVERIFY(cases > 3000);
}

void tst_Mirror::aTornHeadIsWrittenAnew()
{
    std::mt19937_64 random(7);
    const QByteArray head = mirrorHead(m_room->journal->device()) + '\n';
    for (qsizetype at = 0; at < head.size(); ++at) {
        for (const Tear tear : kTears) {
            QVERIFY(writeBytes(file(), torn(head, at, tear, random)));

            const auto opened = open();

            QVERIFY_RESULT(opened);
            QCOMPARE(opened->setAside, QString());
            QCOMPARE(bytesOf(file()), whole());
        }
    }
}

void tst_Mirror::damageInTheMiddleIsSetAsideAndWrittenAnew_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = whole();
    const qsizetype fifth = good.indexOf(eventLine(m_events.at(4)));
    const qsizetype length = eventLine(m_events.at(4)).size() + 1;
    QByteArray bytes = good;
    bytes[fifth + 40] = static_cast<char>(bytes.at(fifth + 40) ^ 1);
    QTest::newRow("one byte") << bytes;
    bytes = good;
    bytes.replace(fifth, length, QByteArray(length, '\0'));
    QTest::newRow("zeros") << bytes;
    bytes = good;
    bytes[fifth + length - 1] = ' ';
    QTest::newRow("two lines made one") << bytes;
    bytes = good;
    bytes.remove(fifth, length);
    QTest::newRow("a line is gone") << bytes;
    bytes = good;
    bytes.insert(fifth, good.mid(fifth, length));
    QTest::newRow("a line twice") << bytes;
    bytes = good;
    bytes.insert(fifth, QByteArray(3 * Event::kMaxEventBytes, 'x') + '\n');
    QTest::newRow("an endless line") << bytes;
    bytes = good;
    bytes[2] = 'x';
    QTest::newRow("its head") << bytes;
    bytes = good;
    bytes.replace(0, good.indexOf('\n'), mirrorHead(QUuid::createUuid()));
    QTest::newRow("another device's head") << bytes;

    QList<Event> retold = m_events.mid(0, 10);
    QByteArray prev = firstPrev();
    for (Event &event : retold) {
        event.moment.wall += Millis(1);
        event.prev = prev;
        event.hash = prev = eventHash(event);
    }
    QTest::newRow("another history") << mirrorBytes(mirrorHead(m_room->journal->device()), retold);
}

void tst_Mirror::damageInTheMiddleIsSetAsideAndWrittenAnew()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(writeBytes(file(), bytes));

    const auto opened = open();

    QVERIFY_RESULT(opened);
    QCOMPARE(opened->setAside, file() + ".damaged-1");
    QCOMPARE(bytesOf(opened->setAside), bytes);
    QCOMPARE(bytesOf(file()), whole());
    QCOMPARE(opened->written, m_events.size());
}

void tst_Mirror::whatWasSetAsideIsNeverOverwritten()
{
    QByteArray bad = whole();
    for (int i = 1; i <= 3; ++i) {
        bad[bad.size() / 2] = static_cast<char>(i);
        QVERIFY(writeBytes(file(), bad));

        const auto opened = open();

        QVERIFY_RESULT(opened);
        QCOMPARE(opened->setAside, QStringLiteral("%1.damaged-%2").arg(file()).arg(i));
    }
    QCOMPARE(mirrorsIn(m_folder->path()).size(), 4);
    for (int i = 1; i <= 3; ++i)
        QVERIFY(bytesOf(QStringLiteral("%1.damaged-%2").arg(file()).arg(i)).contains(char(i)));
}

void tst_Mirror::aCopyThatIsAheadIsLeftUntouched_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<bool>("damaged");
    QTest::addColumn<int>("kept");
    QTest::newRow("whole") << QByteArray() << false << 6;
    QTest::newRow("by one event") << QByteArray() << false << 8;
    QTest::newRow("of an empty journal") << QByteArray() << false << 0;
    QTest::newRow("with a torn end") << QByteArray("{\"at\":17") << false << 6;
    QTest::newRow("damaged in the middle") << QByteArray() << true << 6;
}

void tst_Mirror::aCopyThatIsAheadIsLeftUntouched()
{
    QFETCH(QByteArray, tail);
    QFETCH(bool, damaged);
    QFETCH(int, kept);
    TestJournal room(m_room->journal->device());
    FakeClock before = room.clock;
    MemoryJournal longer(before, room.journal->device());
    QList<NewEvent> some;
    for (int i = 0; i < 9; ++i)
        some.append(someEvent());
    longer.append(some);
    QVERIFY_RESULT(room.journal->append(some.mid(0, kept))); // to the byte
    QByteArray bytes = mirrorBytes(mirrorHead(room.journal->device()), longer.events()) + tail;
    if (damaged)
        bytes[bytes.size() / 3] = '#';
    const QString path = m_folder->filePath(mirrorFileName(room.journal->device()));
    QVERIFY(writeBytes(path, bytes));

    const auto opened = Mirror::open(m_folder->path(), *room.journal, QString());

    QVERIFY_RESULT(opened);
    QVERIFY(opened->isAhead());
    QCOMPARE(opened->journalSeq, kept);
    QCOMPARE(opened->copySeq, 9);
    QCOMPARE(bytesOf(path), bytes);
}

void tst_Mirror::aNewerCopyIsLeftUntouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray bytes = whole();
    QTest::newRow("format") << bytes.replace("\"format\":1", "\"format\":2");
    QList<Event> events = m_events.mid(0, 5);
    events.last().kind = QStringLiteral("exam.proctored");
    events.last().hash = eventHash(events.last());
    QTest::newRow("event") << mirrorBytes(mirrorHead(m_room->journal->device()), events);
}

void tst_Mirror::aNewerCopyIsLeftUntouched()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(writeBytes(file(), bytes));

    QCOMPARE_ERROR(open(), ErrorCode::TooNew);

    QCOMPARE(bytesOf(file()), bytes);
    QCOMPARE(mirrorsIn(m_folder->path()).size(), 1);
}

void tst_Mirror::aLineThatOnlyLooksNewerIsDamage()
{
    QByteArray bytes = whole();
    const qsizetype version = bytes.indexOf("\"v\":1");
    bytes[version + 4] = '3';
    QVERIFY(writeBytes(file(), bytes));

    const auto opened = open();

    QVERIFY_RESULT(opened);
    QVERIFY(!opened->setAside.isEmpty());
    QCOMPARE(bytesOf(file()), whole());
}

void tst_Mirror::theJournalsOwnDiskIsRefused()
{
    QTemporaryDir beside(m_room->folder.filePath("mirror-XXXXXX"));

    QCOMPARE_ERROR(Mirror::open(beside.path(), *m_room->journal, m_room->path()),
                   ErrorCode::NotAllowed);
    QCOMPARE_ERROR(Mirror::open(beside.filePath("nowhere"), *m_room->journal, m_room->path()),
                   ErrorCode::NotFound);
    QCOMPARE(mirrorsIn(beside.path()), QStringList());

    QTemporaryDir elsewhere; // /tmp, while the journal is in memory
    if (!m_room->path().startsWith(QLatin1String("/dev/shm")))
        QSKIP("only one file system at hand");
    QVERIFY_RESULT(Mirror::open(elsewhere.path(), *m_room->journal, m_room->path()));
}

void tst_Mirror::aDamagedJournalIsNotCopied()
{
    TestJournal room;
    QVERIFY_RESULT(room.journal->append({someEvent(), someEvent(), someEvent(), someEvent()}));
    QVERIFY_RESULT(Mirror::open(m_folder->path(), *room.journal, QString()));
    const QString path = m_folder->filePath(mirrorFileName(room.journal->device()));
    const QByteArray before = bytesOf(path);
    QVERIFY(room.meddleWithEvents(QStringLiteral("UPDATE event SET at = at + 1 WHERE seq = 2")));

    QCOMPARE_ERROR(Mirror::open(m_folder->path(), *room.journal, QString()), ErrorCode::Damaged);
    QCOMPARE(bytesOf(path), before);

    QTemporaryDir fresh(quickFolder());
    QCOMPARE_ERROR(Mirror::open(fresh.path(), *room.journal, QString()), ErrorCode::Damaged);
}

void tst_Mirror::aFailedWriteClosesAndTheNextOpenMends()
{
    const auto old = std::signal(SIGXFSZ, SIG_IGN);
    TestJournal room;
    for (int more = 0; more < 40; more += 3) {
        auto opened = Mirror::open(m_folder->path(), *room.journal, QString());
        QVERIFY_RESULT(opened);
        const auto kept = room.journal->append({someEvent(), someEvent()});
        QVERIFY_RESULT(kept);
        const qint64 confirmed = opened->mirror->lastSeq();
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        // The file may not grow beyond so many bytes: a short write, then an error.
        const auto size = static_cast<rlim_t>(QFileInfo(opened->mirror->path()).size());
        const rlimit tight{size + static_cast<rlim_t>(more * 20), before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &tight);
        const auto failed = opened->mirror->append(*kept);
        setrlimit(RLIMIT_FSIZE, &before);

        QCOMPARE_ERROR(failed, ErrorCode::Unwritable);
        QVERIFY(!opened->mirror->isOpen());
        QCOMPARE(opened->mirror->lastSeq(), confirmed);
        QCOMPARE_ERROR(opened->mirror->append(*kept), ErrorCode::Unavailable);
        opened->mirror.reset();

        const auto again = Mirror::open(m_folder->path(), *room.journal, QString());
        QVERIFY_RESULT(again);
        QCOMPARE(again->setAside, QString());
        QCOMPARE(again->mirror->lastSeq(), confirmed + 2);
        QByteArray lines = mirrorHead(room.journal->device()) + '\n';
        const auto all = room.records->eventLines(1);
        QVERIFY_RESULT(all);
        lines += all->join('\n') + '\n';
        QCOMPARE(bytesOf(again->mirror->path()), lines);
    }
    static_cast<void>(std::signal(SIGXFSZ, old));
}

void tst_Mirror::aFullDiskIsSaid()
{
    const QString small = m_folder->filePath(QStringLiteral("small"));
    QVERIFY(QDir().mkpath(small));
    if (geteuid() != 0 || ::mount("tmpfs", qPrintable(small), "tmpfs", 0, "size=64k,mode=700") != 0)
        QSKIP("a small file system can be mounted by root only");
    TestJournal room;
    {
        auto opened = Mirror::open(small, *room.journal, room.path());
        QVERIFY_RESULT(opened);
        Result<void> last;
        for (int i = 0; i < 500 && last; ++i) {
            const auto kept = room.journal->append({someEvent()});
            QVERIFY_RESULT(kept);
            last = opened->mirror->append(*kept);
        }
        QCOMPARE_ERROR(last, ErrorCode::DiskFull);
        QVERIFY(!opened->mirror->isOpen());
        QVERIFY(opened->mirror->lastSeq() > 50);
        QCOMPARE_ERROR(Mirror::open(small, *room.journal, room.path()), ErrorCode::DiskFull);
    }
    QCOMPARE(::mount("tmpfs", qPrintable(small), "tmpfs", MS_REMOUNT, "size=1m,mode=700"), 0);
    const auto again = Mirror::open(small, *room.journal, room.path());
    QVERIFY_RESULT(again);
    QCOMPARE(again->setAside, QString());
    QCOMPARE(again->mirror->lastSeq(), again->journalSeq);
    ::umount2(qPrintable(small), MNT_DETACH);
}

void tst_Mirror::whatDoesNotGoOnIsRefused()
{
    TestJournal room;
    auto opened = Mirror::open(m_folder->path(), *room.journal, QString());
    QVERIFY_RESULT(opened);
    const auto kept = room.journal->append({someEvent(), someEvent()});
    QVERIFY_RESULT(kept);

    QCOMPARE_ERROR(opened->mirror->append({kept->at(1)}), ErrorCode::NotAllowed);

    QVERIFY(!opened->mirror->isOpen());
    QCOMPARE(bytesOf(opened->mirror->path()), mirrorHead(room.journal->device()) + '\n');
}

void tst_Mirror::oneWriterAtATime()
{
    const auto first = open();
    QVERIFY_RESULT(first);

    QCOMPARE_ERROR(open(), ErrorCode::AlreadyInUse);
}

void tst_Mirror::readsTheFirstFormat()
{
    const QString fixture = qEnvironmentVariable("HOCVU_SOURCE_DIR")
        + QStringLiteral("/tests/data/store/mirror-v1.jsonl");
    QList<Event> events;
    ChainCheck chain;
    const auto read = readMirror(fixture, [&](const Event &event) {
        events.append(event);
        return chain.add(event);
    });

    QVERIFY_RESULT(read);
    QCOMPARE(read->badAtEnd, 0);
    QVERIFY(!read->hasOpenEnd);
    QCOMPARE(read->device, QUuid(QStringLiteral("6f0a7bd4-4e0e-4c5e-9c0b-3a3a5f6c1f11")));
    QCOMPARE(events.constFirst().seq, 1);
    QCOMPARE(events.constLast().seq, events.size());
    QCOMPARE(events.size(), 16); // one of every kind
    QCOMPARE(mirrorBytes(mirrorHead(read->device), events), bytesOf(fixture));
}

void tst_Mirror::tellsADamagedLineFromOneNeverConfirmed_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<qint64>("bad");
    QTest::addColumn<bool>("isOpen");
    const QByteArray line = eventLine(m_events.at(20));
    const QByteArray endless(3 * Event::kMaxEventBytes, 'x');
    const QByteArray barelyTooLong(Event::kMaxEventBytes + 1, 'x');
    QTest::newRow("nothing") << QByteArray() << qint64(0) << false;
    QTest::newRow("half a line") << line.left(50) << qint64(0) << true;
    QTest::newRow("a whole line not closed") << line << qint64(0) << true;
    QTest::newRow("rubbish") << QByteArray("{\"at\":17\n") << qint64(1) << false;
    QTest::newRow("too long") << endless + '\n' << qint64(1) << false;
    QTest::newRow("too long and not closed") << endless << qint64(0) << true;
    QTest::newRow("barely too long") << barelyTooLong + '\n' << qint64(1) << false;
    QTest::newRow("its hash does not fit") << QByteArray(line).replace("\"seq\":21", "\"seq\":22")
            + '\n' << qint64(1) << false;
    QTest::newRow("two and a half") << QByteArray("#\n#\n#") << qint64(2) << true;
    QTest::newRow("one between good ones") << "#\n" + line + '\n' << qint64(0) << false;
}

void tst_Mirror::tellsADamagedLineFromOneNeverConfirmed()
{
    QFETCH(QByteArray, tail);
    const QByteArray head = mirrorHead(m_room->journal->device());
    QVERIFY(writeBytes(file(), mirrorBytes(head, m_events.mid(0, 20)) + tail));

    const auto read = readMirror(file(), [](const Event &) { return Result<void>(); });

    QVERIFY_RESULT(read);
    QTEST(read->badAtEnd, "bad");
    QTEST(read->hasOpenEnd, "isOpen");
}

QTEST_GUILESS_MAIN(tst_Mirror)
#include "tst_mirror.moc"
