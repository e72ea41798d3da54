// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/data_folder.h"
#include "host/system_clock.h"
#include "support/result_matchers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace hocvu;

class tst_DataFolder : public QObject
{
    Q_OBJECT

private slots:
    void makesWhatIsMissingForTheOwnerOnly();
    void writesNothingBesideItself();
    void isHeldByOneAtATime();
    void isFreeAgainWhenLetGo();
    void refusesWhatCannotBeAFolder();
    void clockGoesOn();
};

void tst_DataFolder::makesWhatIsMissingForTheOwnerOnly()
{
    const QTemporaryDir parent;
    const QString path = parent.filePath(QStringLiteral("một hai/ba"));

    const auto folder = DataFolder::open(path);

    QVERIFY_RESULT(folder);
    QVERIFY(QDir(path + QStringLiteral("/certificates")).exists());
    QVERIFY(QDir(path + QStringLiteral("/bundles")).exists());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(path).permissions() & others));
}

void tst_DataFolder::writesNothingBesideItself()
{
    const QTemporaryDir parent;
    QVERIFY_RESULT(DataFolder::open(parent.filePath(QStringLiteral("data"))));

    QCOMPARE(QDir(parent.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("data")});
}

void tst_DataFolder::isHeldByOneAtATime()
{
    const QTemporaryDir parent;
    const auto first = DataFolder::open(parent.path());
    QVERIFY_RESULT(first);

    QCOMPARE_ERROR(DataFolder::open(parent.path()), ErrorCode::AlreadyInUse);
}

void tst_DataFolder::isFreeAgainWhenLetGo()
{
    const QTemporaryDir parent;
    QVERIFY_RESULT(DataFolder::open(parent.path()));

    QVERIFY_RESULT(DataFolder::open(parent.path()));
}

void tst_DataFolder::refusesWhatCannotBeAFolder()
{
    const QTemporaryDir parent;
    QFile file(parent.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QFile::WriteOnly));

    QCOMPARE_ERROR(DataFolder::open(file.fileName() + QStringLiteral("/data")),
                   ErrorCode::Unwritable);
}

void tst_DataFolder::clockGoesOn()
{
    const SystemClock clock;
    const Moment before = clock.now();
    const Moment after = clock.now();

    QVERIFY(after.boot >= before.boot);
    QCOMPARE(after.bootId, before.bootId);
    QCOMPARE(before.bootId.size(), 32);
    QVERIFY(before.wall > Millis(1'700'000'000'000));
}

QTEST_GUILESS_MAIN(tst_DataFolder)
#include "tst_data_folder.moc"
