// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/append_file.h"
#include "host/volumes.h"
#include "support/result_matchers.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace hocvu;

class tst_AppendFile : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAppendedFollowsWhatIsThere();
    void cuttingDropsTheEndAndGoesOnThere();
    void oneWriterAtATime();
    void aLinkIsNotFollowed();
    void aFileThatNobodyFindsAgainIsNoFile_data();
    void aFileThatNobodyFindsAgainIsNoFile();
    void whereNothingCanBeWrittenIsSaid();
    void fileSystemsAreToldApart();

private:
    QString at(const QString &name) const { return m_folder.filePath(name); }
    static void changeByte(const QString &path)
    {
        QTest::qWait(20); // a tick of the clock that files are dated by
        QFile file(path);
        QVERIFY(file.open(QFile::ReadWrite) && file.write("X") == 1);
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    QTemporaryDir m_folder;
};

void tst_AppendFile::whatIsAppendedFollowsWhatIsThere()
{
    for (const char *text : {"one ", "two ", "three"}) {
        const auto file = AppendFile::open(at("grows"));
        QVERIFY_RESULT(file);
        QVERIFY_RESULT((*file)->append(text));
        QVERIFY_RESULT((*file)->sync());
    }

    QCOMPARE(bytesOf(at("grows")), QByteArray("one two three"));
}

void tst_AppendFile::cuttingDropsTheEndAndGoesOnThere()
{
    const auto file = AppendFile::open(at("cut"));
    QVERIFY_RESULT(file);
    QVERIFY_RESULT((*file)->append("good and rubbish"));

    QVERIFY_RESULT((*file)->cutTo(4));

    QCOMPARE(bytesOf(at("cut")), QByteArray("good"));
    QVERIFY_RESULT((*file)->append(" again"));
    QCOMPARE(bytesOf(at("cut")), QByteArray("good again"));
}

void tst_AppendFile::oneWriterAtATime()
{
    auto first = AppendFile::open(at("held"));
    QVERIFY_RESULT(first);

    QCOMPARE_ERROR(AppendFile::open(at("held")), ErrorCode::AlreadyInUse);

    first->reset();
    QVERIFY_RESULT(AppendFile::open(at("held")));
}

void tst_AppendFile::aLinkIsNotFollowed()
{
    QFile target(at("target"));
    QVERIFY(target.open(QFile::WriteOnly));
    QVERIFY(QFile::link(at("target"), at("link")));

    QCOMPARE_ERROR(AppendFile::open(at("link")), ErrorCode::Unwritable);
}

void tst_AppendFile::aFileThatNobodyFindsAgainIsNoFile_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("removed") << "removed" << ErrorCode::NotFound;
    QTest::newRow("moved away") << "moved" << ErrorCode::NotFound;
    QTest::newRow("replaced") << "replaced" << ErrorCode::NotFound;
    QTest::newRow("its folder moved away") << "folder" << ErrorCode::NotFound;
    QTest::newRow("emptied") << "emptied" << ErrorCode::Damaged;
    QTest::newRow("made longer") << "longer" << ErrorCode::Damaged;
    QTest::newRow("a byte changed") << "byte" << ErrorCode::Damaged;
}

void tst_AppendFile::aFileThatNobodyFindsAgainIsNoFile()
{
    QFETCH(QString, what);
    QFETCH(ErrorCode, code);
    const QTemporaryDir parent;
    const QString folder = parent.filePath("stick");
    const QString path = folder + "/copy";
    QVERIFY(QDir().mkpath(folder));
    const auto file = AppendFile::open(path);
    QVERIFY_RESULT(file);
    QVERIFY_RESULT((*file)->append("before "));
    QVERIFY_RESULT((*file)->sync());
    if (what == "removed")
        QVERIFY(QFile::remove(path));
    else if (what == "moved" || what == "replaced")
        QVERIFY(QFile::rename(path, folder + "/elsewhere"));
    else if (what == "folder")
        QVERIFY(QDir().rename(folder, parent.filePath("elsewhere")));
    else if (what == "emptied")
        QVERIFY(QFile::resize(path, 0));
    else if (what == "longer")
        QVERIFY(QFile::resize(path, 100));
    else
        changeByte(path);
    if (what == "replaced")
        QVERIFY(QFile::copy(folder + "/elsewhere", path));

    const auto written = (*file)->append("after").and_then([&] { return (*file)->sync(); });

    QCOMPARE_ERROR(written, code);
}

void tst_AppendFile::whereNothingCanBeWrittenIsSaid()
{
    QCOMPARE_ERROR(AppendFile::open(at("nowhere/file")), ErrorCode::Unwritable);
    QCOMPARE_ERROR(AppendFile::open(m_folder.path()), ErrorCode::Unwritable);
}

void tst_AppendFile::fileSystemsAreToldApart()
{
    QVERIFY(onSameFileSystem(m_folder.path(), m_folder.path()));
    QVERIFY(!onSameFileSystem(m_folder.path(), QStringLiteral("/proc")));
    QVERIFY(!onSameFileSystem(m_folder.path(), at("nowhere")));
}

QTEST_GUILESS_MAIN(tst_AppendFile)
#include "tst_append_file.moc"
