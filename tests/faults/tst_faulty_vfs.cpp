// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/support/faulty_vfs.h"

#include "faults/support/exam_seat.h"
#include "faults/support/power_cut.h"
#include "support/result_matchers.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace hocvu;
using namespace std::chrono_literals;
using Kind = DiskOperation::Kind;

namespace {

DiskOperation write(const char *file, qint64 offset, const QByteArray &bytes)
{
    return {Kind::Write, QLatin1String(file), offset, bytes, false};
}

DiskOperation sync(const char *file, bool folderToo = false)
{
    return {Kind::Sync, QLatin1String(file), 0, {}, folderToo};
}

Result<void> keepPin(Database &db)
{
    const auto done = db.run(QStringLiteral("set_pin"),
                             {{QStringLiteral("person"), QUuid::createUuid().toRfc4122()},
                              {QStringLiteral("hash"), QStringLiteral("x")}});
    return done ? Result<void>() : tl::unexpected(done.error());
}

} // namespace

/// The tools of this folder themselves: a test that sees nothing proves nothing.
class tst_FaultyVfs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useQuickFolders(); }
    void seesEveryByteThatReachesTheDisk();
    void failsTheNthOperationOnceOrUntilSpaceReturns();
    void delaysEverySync();
    void leavesOtherFoldersAlone();
    void unsyncedWritesMayBeThereOrNot();
    void aRemovedFileMayComeBackUntilTheFolderIsSynced();
};

void tst_FaultyVfs::seesEveryByteThatReachesTheDisk()
{
    const QTemporaryDir folder;
    FaultyVfs disk(folder.path());
    PowerCut cut;
    {
        const auto db = Database::open(folder.filePath(QStringLiteral("a.sqlite")));
        QVERIFY_RESULT(db);
        QVERIFY_RESULT(keepPin(**db));
        const QList<DiskOperation> operations = disk.operations();
        for (const DiskOperation &one : operations)
            cut.add(one);
        const DiskImage image = cut.everything();

        for (const char *name : {"a.sqlite", "a.sqlite-wal"}) {
            QFile file(folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QFile::ReadOnly));
            QCOMPARE(image.value(QLatin1String(name)), file.readAll());
        }
        QCOMPARE(image.size(), 2); // the rollback journal of the beginning is gone
        QCOMPARE(cut.unsynced(), 0); // and a commit that returned is all on the disk
    }
    QVERIFY(disk.operationCount() > 20);
}

void tst_FaultyVfs::failsTheNthOperationOnceOrUntilSpaceReturns()
{
    const QTemporaryDir folder;
    FaultyVfs disk(folder.path());
    const auto db = Database::open(folder.filePath(QStringLiteral("a.sqlite")));
    QVERIFY_RESULT(db);

    disk.failNth(1, FaultyVfs::Trouble::InputOutput, FaultyVfs::Lasting::Once);
    QCOMPARE_ERROR(keepPin(**db), ErrorCode::Unwritable);
    QVERIFY_RESULT(keepPin(**db));
    QCOMPARE(disk.failures(), 1);
    disk.failNth(2, FaultyVfs::Trouble::Full, FaultyVfs::Lasting::UntilSpaceReturns);
    QCOMPARE_ERROR(keepPin(**db), ErrorCode::DiskFull);
    QCOMPARE_ERROR(keepPin(**db), ErrorCode::DiskFull);
    disk.spaceReturns();
    QVERIFY_RESULT(keepPin(**db));
    QVERIFY_RESULT((*db)->checkIntegrity());
}

void tst_FaultyVfs::delaysEverySync()
{
    const QTemporaryDir folder;
    FaultyVfs disk(folder.path());
    const auto db = Database::open(folder.filePath(QStringLiteral("a.sqlite")));
    QVERIFY_RESULT(db);
    disk.setSyncDelay(50ms);
    QElapsedTimer time;
    time.start();

    QVERIFY_RESULT(keepPin(**db));

    QVERIFY(time.elapsed() >= 50);
}

void tst_FaultyVfs::leavesOtherFoldersAlone()
{
    const QTemporaryDir watched;
    const QTemporaryDir other;
    FaultyVfs disk(watched.path());
    disk.failNth(1, FaultyVfs::Trouble::Full, FaultyVfs::Lasting::UntilSpaceReturns);

    const auto db = Database::open(other.filePath(QStringLiteral("a.sqlite")));

    QVERIFY_RESULT(db);
    QVERIFY_RESULT(keepPin(**db));
    QCOMPARE(disk.operationCount(), 0);
}

void tst_FaultyVfs::unsyncedWritesMayBeThereOrNot()
{
    PowerCut cut;
    cut.add(write("a", 0, "11"));
    cut.add(sync("a"));
    cut.add(write("a", 0, "2"));
    cut.add(write("a", 2, "3"));
    std::mt19937_64 random(1);
    QSet<QByteArray> seen;
    for (int i = 0; i < 200; ++i)
        seen.insert(cut.some(random).value(QStringLiteral("a")));

    QCOMPARE(cut.nothingMore().value(QStringLiteral("a")), QByteArray("11"));
    QCOMPARE(cut.everything().value(QStringLiteral("a")), QByteArray("213"));
    QCOMPARE(seen, (QSet<QByteArray>{"11", "21", "113", "213"}));

    PowerCut page;
    page.add(write("a", 0, QByteArray(1024, 'x')));
    QSet<QByteArray> parts;
    for (int i = 0; i < 200; ++i) {
        const QByteArray file = page.torn(random).value(QStringLiteral("a"));
        parts.insert(file.left(1) + file.mid(512, 1));
    }
    QCOMPARE(parts, (QSet<QByteArray>{"", "x", "xx", QByteArray(1, '\0') + "x"}));
}

void tst_FaultyVfs::aRemovedFileMayComeBackUntilTheFolderIsSynced()
{
    PowerCut cut;
    cut.add(write("j", 0, "old"));
    cut.add(sync("j", true));
    cut.add({Kind::Delete, QStringLiteral("j"), 0, {}, false});
    cut.add(write("j", 0, "new"));
    std::mt19937_64 random(1);
    QSet<QByteArray> seen;
    for (int i = 0; i < 200; ++i)
        seen.insert(cut.some(random).value(QStringLiteral("j"), "-"));

    QCOMPARE(seen, (QSet<QByteArray>{"old", "-", "new"}));
    cut.add(sync("other", true));
    QVERIFY(!cut.nothingMore().contains(QStringLiteral("j")));
    QCOMPARE(cut.everything().value(QStringLiteral("j")), QByteArray("new"));
}

QTEST_GUILESS_MAIN(tst_FaultyVfs)
#include "tst_faulty_vfs.moc"
