// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/durable_file.h"

#include "support/result_matchers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstring>

using namespace hocvu;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
}

/// A file system of 64 KiB at a folder, as long as this object lives.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &folder)
        : m_folder(QFile::encodeName(folder))
    {
        m_mounted = ::mount("hocvu-test", m_folder.constData(), "tmpfs", 0, "size=64k") == 0;
        if (!m_mounted)
            m_reason = QByteArray("mount is not permitted: ") + std::strerror(errno);
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount(m_folder.constData());
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_mounted; }
    const char *reason() const { return m_reason.constData(); }

private:
    QByteArray m_folder;
    QByteArray m_reason;
    bool m_mounted = false;
};

} // namespace

class tst_DurableFile : public QObject
{
    Q_OBJECT

private slots:
    void writesTheBytesAndNothingElse_data();
    void writesTheBytesAndNothingElse();
    void replacesTheOldContent();
    void aFullDiskLeavesTheOldContent();
    void aWriteThatStopsHalfWayLeavesTheOldContent();
    void refusesFoldersThatCannotBeWritten_data();
    void refusesFoldersThatCannotBeWritten();
    void leftoversOfAPowerCutDoNotMatter();
    void makesAFolderOnce();
};

void tst_DurableFile::writesTheBytesAndNothingElse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("one piece") << QByteArray(64 * 1024, 'x');
    QTest::newRow("more than a piece") << QByteArray(1'000'001, 'x');
}

void tst_DurableFile::writesTheBytesAndNothingElse()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("kết quả.zip"));

    QVERIFY_RESULT(writeDurably(path, bytes));

    QCOMPARE(contentOf(path), bytes);
    QCOMPARE(filesIn(folder.path()), QStringList{QStringLiteral("kết quả.zip")});
}

void tst_DurableFile::replacesTheOldContent()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("f"));
    QVERIFY_RESULT(writeDurably(path, QByteArray(5000, 'a')));

    QVERIFY_RESULT(writeDurably(path, "new"));

    QCOMPARE(contentOf(path), QByteArray("new"));
}

void tst_DurableFile::aFullDiskLeavesTheOldContent()
{
    const QTemporaryDir folder;
    const SmallDisk disk(folder.path());
    if (!disk.isMounted())
        QSKIP(disk.reason());
    const QString path = folder.filePath(QStringLiteral("f"));
    QVERIFY_RESULT(writeDurably(path, "old"));

    const auto written = writeDurably(path, QByteArray(100 * 1024, 'x'));

    QCOMPARE_ERROR(written, ErrorCode::DiskFull);
    QCOMPARE(contentOf(path), QByteArray("old"));
    QCOMPARE(filesIn(folder.path()), QStringList{QStringLiteral("f")});
    QVERIFY_RESULT(writeDurably(path, QByteArray(50 * 1024, 'x')));
}

void tst_DurableFile::aWriteThatStopsHalfWayLeavesTheOldContent()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("f"));
    QVERIFY_RESULT(writeDurably(path, "old"));
    rlimit before;
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{4096, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);

    const auto written = writeDurably(path, QByteArray(100'000, 'x'));

    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE_ERROR(written, ErrorCode::Unwritable);
    QCOMPARE(contentOf(path), QByteArray("old"));
    QCOMPARE(filesIn(folder.path()), QStringList{QStringLiteral("f")});
}

void tst_DurableFile::refusesFoldersThatCannotBeWritten_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing folder") << QStringLiteral("/nowhere/f");
    QTest::newRow("read-only file system") << QStringLiteral("/proc/f");
    QTest::newRow("a file as folder") << QStringLiteral("/etc/passwd/f");
    QTest::newRow("a folder") << QDir::tempPath();
    QTest::newRow("no name") << QString();
}

void tst_DurableFile::refusesFoldersThatCannotBeWritten()
{
    QFETCH(QString, path);

    QCOMPARE_ERROR(writeDurably(path, "x"), ErrorCode::Unwritable);
}

void tst_DurableFile::leftoversOfAPowerCutDoNotMatter()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("f"));
    for (int counter = 0; counter < 200; ++counter) {
        QFile left(QStringLiteral("%1.%2-%3.part").arg(path).arg(::getpid()).arg(counter));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write("half of somethi");
    }

    QVERIFY_RESULT(writeDurably(path, "whole"));

    QCOMPARE(contentOf(path), QByteArray("whole"));
    QCOMPARE(filesIn(folder.path()).size(), 200); // One of them was taken over.
}

void tst_DurableFile::makesAFolderOnce()
{
    const QTemporaryDir parent;
    const QString path = parent.filePath("own");

    QVERIFY_RESULT(makeFolder(path));
    QVERIFY_RESULT(writeDurably(path + "/kept", "x"));
    QVERIFY_RESULT(makeFolder(path));

    QVERIFY(QFile::exists(path + "/kept"));
    QCOMPARE(QFile::permissions(path) & QFile::ReadGroup, QFile::Permissions());
    QCOMPARE_ERROR(makeFolder(parent.filePath("nowhere/own")), ErrorCode::Unwritable);
}

QTEST_GUILESS_MAIN(tst_DurableFile)
#include "tst_durable_file.moc"
