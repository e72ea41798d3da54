// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/output/folder.h"
#include "media/compiler/output/part_cache.h"
#include "support/result_matchers.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;
using namespace hocvu::media;

class tst_LessonOutput : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsSeenBeforePublishing();
    void publishingReplacesAnEarlierCompilation();
    void aFolderWithOtherFilesIsLeftAlone();
    void aFileOfOurNameThatWeDidNotMakeIsLeftAlone();
    void whatAKilledBuildLeftIsTakenAway();
    void theCacheGivesBackWhatItKept();
    void noPartStandsForAnother();
    void keepingFollowsNoLink();
    void noFolderIsACacheThatHasNothing();
    void aDamagedCacheEntryCountsAsNone_data();
    void aDamagedCacheEntryCountsAsNone();
    void whatWasNotUsedForLongestIsForgotten();
    void neighbouringKeyPartsDoNotMix();

private:
    QString fill(const QString &name, const QByteArray &bytes);
    QString path(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void tst_LessonOutput::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

/// A compiled lesson whose files all hold \a bytes.
QString tst_LessonOutput::fill(const QString &name, const QByteArray &bytes)
{
    const auto folder = FolderInProgress::begin(path(name));
    bool made = folder.has_value();
    for (const QString &file : lessonFiles())
        made = made && (*folder)->write(file, bytes).has_value();
    made = made && (*folder)->publish().has_value();
    return made ? path(name) : QString();
}

void tst_LessonOutput::nothingIsSeenBeforePublishing()
{
    {
        const auto folder = FolderInProgress::begin(path(QStringLiteral("out")));
        QVERIFY_RESULT(folder);
        QVERIFY_RESULT((*folder)->write(QStringLiteral("lesson.json"), "{}"));
        QVERIFY(!QFileInfo::exists(path(QStringLiteral("out"))));
    }

    QVERIFY(QDir(m_dir->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void tst_LessonOutput::publishingReplacesAnEarlierCompilation()
{
    fill(QStringLiteral("out"), "old");

    const QString out = fill(QStringLiteral("out"), "new");

    QFile file(out + QStringLiteral("/poster.png"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("new"));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("out")});
}

void tst_LessonOutput::aFolderWithOtherFilesIsLeftAlone()
{
    const QString out = fill(QStringLiteral("out"), "old");
    QVERIFY(QFile::copy(out + QStringLiteral("/lesson.json"), out + QStringLiteral("/thesis.odt")));

    QCOMPARE_ERROR(FolderInProgress::begin(out), ErrorCode::NotAllowed);
    QVERIFY(QFileInfo::exists(out + QStringLiteral("/thesis.odt")));
}

void tst_LessonOutput::aFileOfOurNameThatWeDidNotMakeIsLeftAlone()
{
    const QString folder = path(QStringLiteral("holiday"));
    QVERIFY(QDir().mkpath(folder));
    QFile film(folder + QStringLiteral("/video.mp4"));
    QVERIFY(film.open(QIODevice::WriteOnly));

    QCOMPARE_ERROR(FolderInProgress::begin(folder), ErrorCode::NotAllowed);
    QCOMPARE_ERROR(FolderInProgress::begin(film.fileName()), ErrorCode::NotAllowed);
    QVERIFY(QFile::link(folder, path(QStringLiteral("link"))));
    QCOMPARE_ERROR(FolderInProgress::begin(path(QStringLiteral("link"))), ErrorCode::NotAllowed);
    QCOMPARE_ERROR(FolderInProgress::begin(QStringLiteral(".")), ErrorCode::NotAllowed);
}

void tst_LessonOutput::whatAKilledBuildLeftIsTakenAway()
{
    for (const char *name : {".out.hocvu-lesson-abcdef", ".out.hocvu-lesson-ghijkl",
                             ".other.hocvu-lesson-abcdef", ".out-backup"})
        QVERIFY(QDir(m_dir->path()).mkdir(QString::fromLatin1(name)));
    for (const char *old :
         {"/.out.hocvu-lesson-abcdef", "/.other.hocvu-lesson-abcdef", "/.out-backup"}) {
        const QByteArray folder = m_dir->path().toLocal8Bit() + old;
        QCOMPARE(QProcess::execute(QStringLiteral("touch"),
                                   {QStringLiteral("-d"), QStringLiteral("2 hours ago"),
                                    QString::fromLocal8Bit(folder)}),
                 0);
    }

    QVERIFY_RESULT(FolderInProgress::begin(path(QStringLiteral("out"))));

    QVERIFY(!QFileInfo::exists(path(QStringLiteral(".out.hocvu-lesson-abcdef"))));
    // Perhaps somebody's at work.
    QVERIFY(QFileInfo::exists(path(QStringLiteral(".out.hocvu-lesson-ghijkl"))));
    QVERIFY(QFileInfo::exists(path(QStringLiteral(".other.hocvu-lesson-abcdef"))));
    QVERIFY(QFileInfo::exists(path(QStringLiteral(".out-backup"))));
}

void tst_LessonOutput::theCacheGivesBackWhatItKept()
{
    const PartCache cache(path(QStringLiteral("cache")));
    QVERIFY(!cache.has(QStringLiteral("key")));
    cache.keep(QStringLiteral("key"), "bytes");

    QVERIFY(!cache.fetch(QStringLiteral("other")));
    QVERIFY(cache.has(QStringLiteral("key")));
    QCOMPARE(cache.fetch(QStringLiteral("key")), std::optional(QByteArray("bytes")));
}

void tst_LessonOutput::noPartStandsForAnother()
{
    const PartCache cache(path(QStringLiteral("cache")));
    cache.keep(QStringLiteral("one"), "bytes");

    QVERIFY(QFile::copy(path(QStringLiteral("cache/one")), path(QStringLiteral("cache/two"))));

    QVERIFY(cache.fetch(QStringLiteral("one")));
    QVERIFY(!cache.fetch(QStringLiteral("two")));
}

void tst_LessonOutput::keepingFollowsNoLink()
{
    const PartCache cache(path(QStringLiteral("cache")));
    QVERIFY(QDir().mkpath(path(QStringLiteral("cache"))));
    const QString outside = path(QStringLiteral("outside"));
    QVERIFY(QFile::link(outside, path(QStringLiteral("cache/one"))));

    cache.keep(QStringLiteral("one"), "bytes");

    QVERIFY(!QFileInfo::exists(outside));
    QVERIFY(cache.fetch(QStringLiteral("one")));
}

void tst_LessonOutput::noFolderIsACacheThatHasNothing()
{
    const PartCache none((QString()));
    none.keep(QStringLiteral("key"), "bytes");

    QVERIFY(!none.has(QStringLiteral("key")));
    QVERIFY(!none.fetch(QStringLiteral("key")));
}

void tst_LessonOutput::aDamagedCacheEntryCountsAsNone_data()
{
    QTest::addColumn<QByteArray>("onDisk");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut short") << QByteArray(20, 'x');
    QTest::newRow("other bytes") << QByteArray(32, 'x') + "bytes";
}

void tst_LessonOutput::aDamagedCacheEntryCountsAsNone()
{
    QFETCH(QByteArray, onDisk);
    const PartCache cache(path(QStringLiteral("cache")));
    cache.keep(QStringLiteral("key"), "bytes");
    QFile part(path(QStringLiteral("cache/key")));
    QVERIFY(part.open(QIODevice::WriteOnly) && part.write(onDisk) == onDisk.size());
    part.close();

    QVERIFY(!cache.fetch(QStringLiteral("key")));
}

void tst_LessonOutput::whatWasNotUsedForLongestIsForgotten()
{
    const PartCache cache(path(QStringLiteral("cache")));
    QDateTime time = QDateTime::currentDateTime().addDays(-9);
    for (const QString &key : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}) {
        cache.keep(key, QByteArray(1000, 'x'));
        QFile part(path(QStringLiteral("cache/") + key));
        QVERIFY(part.open(QIODevice::ReadWrite));
        QVERIFY(part.setFileTime(time, QFileDevice::FileModificationTime));
        time = time.addDays(1);
    }
    QVERIFY(cache.fetch(QStringLiteral("a"))); // Used now.

    cache.prune(2500);

    QVERIFY(cache.has(QStringLiteral("a")));
    QVERIFY(!cache.has(QStringLiteral("b")));
    QVERIFY(cache.has(QStringLiteral("c")));
}

void tst_LessonOutput::neighbouringKeyPartsDoNotMix()
{
    CacheKey one("kind");
    one.add("a", "bc");
    one.add("d", "e");
    CacheKey other("kind");
    other.add("a", "b");
    other.add("d", "ce");

    QVERIFY(one.text() != other.text());
    QCOMPARE(one.text().size(), 64);
}

QTEST_GUILESS_MAIN(tst_LessonOutput)
#include "tst_lesson_output.moc"
