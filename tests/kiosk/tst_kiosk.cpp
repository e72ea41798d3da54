// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kiosk.h"

#include "core/exam/draw_seed.h"
#include "core/journal/kinds.h"
#include "store/mirror_file.h"
#include "support/result_matchers.h"
#include "tool/test_kit.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;

/// What the kiosk makes of a data folder and a second copy before it shows a page.
class tst_Kiosk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void theRoomKnowsItsSeatAndSeed();
    void theRoomsQuestionsHaveNoKeys();
    void aDamagedJournalWaitsForItsCopy();
    void whereThereIsNoCopyItGoesOnWhenToldTo();
    void whatAnotherKioskCopiedThereIsLeftAlone();
    void aCopyDamagedInItsMiddleTooStopsNothing();
    void whatWasBegunWithoutTheCopyTakesItUpLater();
    void aTableThatCannotBeReadIsHealed_data();
    void aTableThatCannotBeReadIsHealed();
    void aHeadThatForbidsWritingIsHealed();
    void aDamagedKeyMakesANewDevice_data();
    void aDamagedKeyMakesANewDevice();
    void aDamagedKeyWithoutAJournalIsNoNewRoom();
    void aDamagedLogIsNotTakenForTheEnd();
    void aJournalThatLostItsBeginningIsNotBegunAnew_data();
    void aJournalThatLostItsBeginningIsNotBegunAnew();

private:
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }
    QString journal() const { return data() + QStringLiteral("/journal.sqlite"); }
    KioskOptions options() const
    {
        KioskOptions options;
        options.kit = m_kit;
        options.data = data();
        options.mirror = m_stick->path();
        return options;
    }
    /// A kiosk notes \a count incidents and ends; its second copy has them too.
    void note(int count) const;
    int incidents() const;
    QStringList incidentTypes() const;
    QString ownCopies() const;
    void damage() const;

    QTemporaryDir m_kitFolder;
    QString m_kit;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_stick; ///< On another file system.
};

namespace {

NewEvent someNote()
{
    return {kind::kIncidentReported,
            QUuid::createUuid(),
            {{QStringLiteral("type"), QStringLiteral("note")},
             {QStringLiteral("text"), QStringLiteral("mất điện")},
             {QStringLiteral("by"), QStringLiteral("supervisor")}}};
}

} // namespace

void tst_Kiosk::initTestCase()
{
    m_kit = builtTestKit(m_kitFolder.path()).folder;
}

void tst_Kiosk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_stick = std::make_unique<QTemporaryDir>(QStringLiteral("/dev/shm/hocvu-stick-XXXXXX"));
    note(5);
}

void tst_Kiosk::note(int count) const
{
    const auto kiosk = Kiosk::open(options());
    QVERIFY_RESULT(kiosk);
    for (int i = 0; i < count; ++i) {
        const auto kept = (*kiosk)->context().records.append({someNote()});
        QVERIFY_RESULT(kept);
    }
}

int tst_Kiosk::incidents() const
{
    const auto db = Database::openReadOnly(journal());
    if (!db)
        return -1;
    int found = 0;
    const auto devices = storedDevices(**db);
    for (const StoredDevice &device : *devices) {
        static_cast<void>(forEachStored(**db, device, {}, [&found](const Event &event) {
            found += event.body.value(QLatin1String("type")) == QLatin1String("note") ? 1 : 0;
            return Result<void>();
        }));
    }
    return found;
}

QStringList tst_Kiosk::incidentTypes() const
{
    QStringList types;
    const auto db = Database::openReadOnly(journal());
    const auto devices = db ? storedDevices(**db) : tl::unexpected(db.error());
    if (!devices)
        return types;
    for (const StoredDevice &device : *devices) {
        static_cast<void>(forEachStored(**db, device, {}, [&types](const Event &event) {
            types.append(event.body.value(QLatin1String("type")).toString());
            return Result<void>();
        }));
    }
    return types;
}

QString tst_Kiosk::ownCopies() const
{
    const QDir stick(m_stick->path());
    return stick.filePath(stick.entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0));
}

void tst_Kiosk::damage() const
{
    QFile file(journal());
    QVERIFY(file.open(QFile::ReadWrite));
    QCOMPARE(file.write(QByteArray(4096, 'x')), 4096);
    file.close();
    QFile::remove(journal() + QStringLiteral("-wal"));
}

void tst_Kiosk::theRoomKnowsItsSeatAndSeed()
{
    KioskOptions seated = options();
    seated.room = QStringLiteral("Hội trường").normalized(QString::NormalizationForm_D);
    seated.seat = {3, 5};

    const auto kiosk = Kiosk::open(seated);

    QVERIFY_RESULT(kiosk);
    QCOMPARE((*kiosk)->room().name, QStringLiteral("Hội trường"));
    QCOMPARE((*kiosk)->room().seat, (Seat{3, 5}));
    QCOMPARE(drawCommitment((*kiosk)->room().drawSeed), openKit(m_kit)->drawCommitment);
}

/// Not even of a trial kit: what is not there cannot be shown by mistake.
void tst_Kiosk::theRoomsQuestionsHaveNoKeys()
{
    const auto kiosk = Kiosk::open(options());
    QVERIFY_RESULT(kiosk);
    const Context context = (*kiosk)->context();

    QCOMPARE(context.room.bank.questions().size(), 280);
    for (const Question &question : context.room.bank.questions()) {
        QCOMPARE(question.key, -1);
        QVERIFY(question.explanation.isEmpty() && question.sourceDocument.isEmpty());
    }
    QVERIFY(context.exam.isTrial() && !context.exam.isSealed());
    const auto keys = context.exam.answerKeys();
    QVERIFY_RESULT(keys);
    QCOMPARE(keys->size(), 280);
    // Those to practise with are for everybody, answers and all.
    QCOMPARE(context.room.practice.questions().size(), 140);
    QCOMPARE(context.room.practice.answerKeys().size(), 140);
}

void tst_Kiosk::aDamagedJournalWaitsForItsCopy()
{
    QCOMPARE(incidents(), 5);
    damage();
    KioskOptions early = options();
    early.mirror = m_folder->filePath(QStringLiteral("not-mounted-yet"));

    const auto refused = Kiosk::open(early);

    QCOMPARE_ERROR(refused, ErrorCode::Unavailable);
    QCOMPARE(refused.error().detail, early.mirror);
    QVERIFY(!QFile::exists(data() + QStringLiteral("/damaged"))); // nothing was moved
    QVERIFY_RESULT(Kiosk::open(options())); // the stick came
    QCOMPARE(incidents(), 5);
}

void tst_Kiosk::whereThereIsNoCopyItGoesOnWhenToldTo()
{
    damage();
    KioskOptions without = options();
    without.mirror = m_folder->filePath(QStringLiteral("never-there"));
    without.mayLackCopy = true;

    const auto opened = Kiosk::open(without);

    QVERIFY_RESULT(opened);
    QVERIFY((*opened)->healed());
    QVERIFY(!QDir(data() + QStringLiteral("/damaged")).isEmpty());
}

void tst_Kiosk::whatAnotherKioskCopiedThereIsLeftAlone()
{
    KioskOptions neighbour = options();
    neighbour.data = m_folder->filePath(QStringLiteral("neighbour"));
    {
        const auto other = Kiosk::open(neighbour);
        QVERIFY_RESULT(other);
        QVERIFY_RESULT((*other)->context().records.append({someNote(), someNote()}));
    }
    damage();

    const auto healed = Kiosk::open(options());

    QVERIFY_RESULT(healed);
    QVERIFY((*healed)->healed());
    QCOMPARE(incidents(), 5);
    const auto devices = (*healed)->healed()->rebuilt.devices;
    QCOMPARE(devices.size(), 1);
    QVERIFY_RESULT(Kiosk::open(neighbour));
}

/// Neither of the two has all: what they give together is told, and the room opens, also next time.
void tst_Kiosk::aCopyDamagedInItsMiddleTooStopsNothing()
{
    const QString copy = mirrorsIn(ownCopies()).value(0);
    QFile file(copy);
    QVERIFY(file.open(QFile::ReadWrite));
    const QByteArray good = file.readAll();
    QVERIFY(file.seek(good.indexOf("\"seq\":4,") - 20) && file.write("xxxx") == 4);
    file.close();
    damage();
    {
        const auto kiosk = Kiosk::open(options());

        QVERIFY_RESULT(kiosk);
        QVERIFY((*kiosk)->healed());
        QVERIFY(!(*kiosk)->healed()->isWhole());
        QVERIFY((*kiosk)->healed()->rebuilt.missing() > 0);
    }
    QVERIFY(QFile::exists(copy + QStringLiteral(".damaged-1"))); // nothing is thrown away
    const auto again = Kiosk::open(options());
    QVERIFY_RESULT(again);
    QVERIFY(!(*again)->healed());
    const auto incidents = incidentTypes();
    QCOMPARE(incidents.count(incident::kJournalRebuiltInPart), 1);
}

void tst_Kiosk::whatWasBegunWithoutTheCopyTakesItUpLater()
{
    damage();
    KioskOptions without = options();
    without.mirror = m_folder->filePath(QStringLiteral("never-there"));
    without.mayLackCopy = true;
    {
        const auto kiosk = Kiosk::open(without);
        QVERIFY_RESULT(kiosk);
        QVERIFY_RESULT((*kiosk)->context().records.append({someNote()}));
    }
    QCOMPARE(incidents(), 1);

    {
        const auto kiosk = Kiosk::open(options()); // the copy is here
        QVERIFY_RESULT(kiosk);
        QVERIFY((*kiosk)->healed());
    }

    QCOMPARE(incidents(), 6);
    QVERIFY_RESULT(Kiosk::open(options()));
}

void tst_Kiosk::aTableThatCannotBeReadIsHealed_data()
{
    QTest::addColumn<QString>("table");
    for (const char *table : {"attempt", "answer", "pulse", "interruption", "voided"})
        QTest::newRow(table) << QString(QLatin1String(table));
}

/// Events are what counts: a table that nothing can be read from stops no room.
void tst_Kiosk::aTableThatCannotBeReadIsHealed()
{
    QFETCH(QString, table);
    int page = 0;
    {
        QSqlDatabase db
            = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("page"));
        db.setDatabaseName(journal());
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY(
            query.exec(
                QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = '%1'").arg(table))
            && query.next());
        page = query.value(0).toInt();
        query.finish();
        db.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("page"));
    QFile file(journal());
    QVERIFY(file.open(QFile::ReadWrite) && file.seek((page - 1) * qint64{Database::kPageBytes}));
    QCOMPARE(file.write(QByteArray(Database::kPageBytes, 'x')), qint64{Database::kPageBytes});
    file.close();
    {
        const auto kiosk = Kiosk::open(options());
        QVERIFY_RESULT(kiosk);
        QVERIFY_RESULT((*kiosk)->context().records.append({someNote()}));
    }

    QCOMPARE(incidents(), 6);
}

void tst_Kiosk::aHeadThatForbidsWritingIsHealed()
{
    QFile file(journal());
    QVERIFY(file.open(QFile::ReadWrite) && file.seek(18) && file.write("\x07") == 1);
    file.close();

    const auto kiosk = Kiosk::open(options());

    QVERIFY_RESULT(kiosk);
    QVERIFY((*kiosk)->healed());
    QCOMPARE(incidents(), 5);
}

void tst_Kiosk::aDamagedKeyMakesANewDevice_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("untrusted comment: hocvu secret key 1\nRWQ");
    QTest::newRow("rubbish") << QByteArray(100, '\xff');
}

void tst_Kiosk::aDamagedKeyMakesANewDevice()
{
    QFETCH(QByteArray, key);
    QFile file(data() + QStringLiteral("/device.key"));
    QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate) && file.write(key) == key.size());
    file.close();

    {
        const auto kiosk = Kiosk::open(options());
        QVERIFY_RESULT(kiosk);
        QVERIFY(!(*kiosk)->healed());
    }

    QVERIFY(QFile::exists(data() + QStringLiteral("/device.key.damaged-1")));
    QCOMPARE(incidents(), 5); // what the old key's device wrote is there
    QVERIFY_RESULT(Kiosk::open(options()));
}

/// A bad disk takes more than one file.
void tst_Kiosk::aDamagedKeyWithoutAJournalIsNoNewRoom()
{
    QFile file(data() + QStringLiteral("/device.key"));
    QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
    file.close();
    for (const QString &name : QDir(data()).entryList({QStringLiteral("journal.sqlite*")}))
        QVERIFY(QFile::remove(data() + u'/' + name));
    KioskOptions alone = options();
    alone.mirror.clear();

    const auto kiosk = Kiosk::open(alone);

    QVERIFY_RESULT(kiosk);
    QVERIFY((*kiosk)->healed());
    QVERIFY(!(*kiosk)->healed()->isWhole());
}

/// Of a kiosk that was killed; SQLite alone would take the first bad place for the end.
void tst_Kiosk::aDamagedLogIsNotTakenForTheEnd()
{
    const QString killed = m_folder->filePath(QStringLiteral("killed"));
    {
        const auto kiosk = Kiosk::open(options());
        QVERIFY_RESULT(kiosk);
        for (int i = 0; i < 20; ++i)
            QVERIFY_RESULT((*kiosk)->context().records.append({someNote()}));
        QVERIFY(QDir().mkpath(killed));
        for (const QString &name : QDir(data()).entryList(QDir::Files))
            QVERIFY(QFile::copy(data() + u'/' + name, killed + u'/' + name));
    }
    QFile log(killed + QStringLiteral("/journal.sqlite-wal"));
    QVERIFY(log.open(QFile::ReadWrite) && log.size() > 10'000 && log.seek(5'000));
    QCOMPARE(log.write("x"), 1);
    log.close();
    KioskOptions alone = options();
    alone.data = killed;
    alone.mirror.clear();

    const auto opened = Kiosk::open(alone);

    QVERIFY_RESULT(opened);
    QVERIFY((*opened)->healed());
    QVERIFY(!(*opened)->healed()->isWhole());
}

void tst_Kiosk::aJournalThatLostItsBeginningIsNotBegunAnew_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("no schema") << "PRAGMA user_version=0";
    QTest::newRow("whose it is") << "DELETE FROM own_device";
}

// As a log leaves it that is damaged in its first pages.
void tst_Kiosk::aJournalThatLostItsBeginningIsNotBegunAnew()
{
    QFETCH(QString, sql);
    {
        QSqlDatabase db
            = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bend"));
        db.setDatabaseName(journal());
        QVERIFY(db.open());
        QVERIFY(QSqlQuery(db).exec(sql));
        db.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("bend"));

    const auto kiosk = Kiosk::open(options());

    QVERIFY_RESULT(kiosk);
    QVERIFY((*kiosk)->healed());
    QCOMPARE(incidents(), 5);
}

QTEST_MAIN(tst_Kiosk)
#include "tst_kiosk.moc"
