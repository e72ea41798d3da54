// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The real program on bent data: it says in one sentence what is wrong, stays there with the
/// sentence on the screen, and changes nothing that was kept.
class tst_KioskStart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void startsOnTheDemoKit();
    void aSecondKioskOnTheSameDataIsRefused();
    void aCrashedKioskDoesNotBlockTheNext();
    void aSeatThatIsNoneIsRefused_data();
    void aSeatThatIsNoneIsRefused();
    void saysWhatIsWrongWithTheKit_data();
    void saysWhatIsWrongWithTheKit();
    void aDamagedDatabaseIsSetAsideAndTold();
    void aVanishedJournalIsTold();
    void whatLiesInTheLockMeansNothing();
    void helpNeedsNoDisplay();
    void aDamagedKeyIsSetAsideAndTheRoomOpens();
    void anUnwritableFolderIsSaid();
    void wrongOptionsAreRefused();

private:
    static QString binary(const QString &name);
    /// Starts the kiosk; what it wrote to stderr once it said something or \a quietMs went by.
    QByteArray start(QProcess &kiosk, const QString &kit, const QString &data, int quietMs);
    static bool write(const QString &path, const QByteArray &bytes);
    static QByteArray read(const QString &path);
    static void copyKit(const QString &from, const QString &to);
    bool makeLesson(int number) const;

    QTemporaryDir m_folder;
    QString m_kit;
};

QString tst_KioskStart::binary(const QString &name)
{
    return qEnvironmentVariable("HOCVU_BINARY_DIR") + QStringLiteral("/bin/") + name;
}

bool tst_KioskStart::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray tst_KioskStart::read(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_KioskStart::copyKit(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    const QDir source(from);
    for (const QString &file : source.entryList(QDir::Files))
        QFile::copy(source.filePath(file), to + QLatin1Char('/') + file);
    for (const QString &folder : source.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        copyKit(source.filePath(folder), to + QLatin1Char('/') + folder);
}

bool tst_KioskStart::makeLesson(int number) const
{
    const QByteArray slug = QByteArray::number(number).rightJustified(2, '0') + "-bai";
    const QString folder = m_folder.filePath(QStringLiteral("media/") + QString::fromLatin1(slug));
    const auto put = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder + QLatin1Char('/') + name);
        return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
    };
    return QDir().mkpath(folder)
        && put(QStringLiteral("lesson.json"),
               "{\"format\":1,\"number\":" + QByteArray::number(number) + ",\"slug\":\"" + slug
                   + "\",\"title\":\"B\",\"durationMs\":20000}")
        && put(QStringLiteral("checkpoints.json"), R"({"format":1,"checkpoints":[]})")
        && put(QStringLiteral("video.mp4"), "no video")
        && put(QStringLiteral("captions.vi.vtt"), "WEBVTT\n")
        && put(QStringLiteral("poster.png"), "no picture");
}

void tst_KioskStart::initTestCase()
{
    // A kit with the real campaign, bank and roster and lessons of a few bytes: nothing here
    // plays a video.
    const QString source = qEnvironmentVariable("HOCVU_SOURCE_DIR");
    for (int number = 1; number <= 14; ++number)
        QVERIFY(makeLesson(number));
    m_kit = m_folder.filePath(QStringLiteral("kit"));
    QProcess build;
    build.start(binary(QStringLiteral("hocvu")),
                {QStringLiteral("pack"), QStringLiteral("build"), QStringLiteral("--campaign"),
                 source + QStringLiteral("/resources/demo/campaign.json"), QStringLiteral("--bank"),
                 source + QStringLiteral("/resources/demo/bank"), QStringLiteral("--roster"),
                 source + QStringLiteral("/resources/demo/roster.csv"), QStringLiteral("--media"),
                 m_folder.filePath(QStringLiteral("media")), QStringLiteral("--draw-seed"),
                 source + QStringLiteral("/resources/demo/draw-seed.txt"), QStringLiteral("--out"),
                 m_kit});
    QVERIFY(build.waitForFinished(60'000));
    QVERIFY2(build.exitCode() == 0, build.readAllStandardError().constData());
}

QByteArray tst_KioskStart::start(QProcess &kiosk, const QString &kit, const QString &data,
                                 int quietMs)
{
    kiosk.start(binary(QStringLiteral("hocvu-kiosk")),
                {QStringLiteral("--kit"), kit, QStringLiteral("--data"), data});
    kiosk.waitForStarted();
    QByteArray said;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < quietMs && kiosk.state() == QProcess::Running) {
        kiosk.waitForReadyRead(100);
        said += kiosk.readAllStandardError();
        if (said.contains("hocvu-kiosk: "))
            break;
        if (QFile::exists(data + QStringLiteral("/journal.sqlite-shm")) && quietMs < 10'000)
            break;
    }
    return said;
}

void tst_KioskStart::startsOnTheDemoKit()
{
    const QString data = m_folder.filePath(QStringLiteral("first"));
    QProcess kiosk;

    const QByteArray said = start(kiosk, m_kit, data, 9'000);

    QVERIFY2(!said.contains("hocvu-kiosk: "), said.constData());
    QCOMPARE(kiosk.state(), QProcess::Running);
    QVERIFY(QFile::exists(data + QStringLiteral("/device.key")));
    kiosk.kill();
    kiosk.waitForFinished();
}

void tst_KioskStart::aSecondKioskOnTheSameDataIsRefused()
{
    const QString data = m_folder.filePath(QStringLiteral("shared"));
    QProcess first;
    start(first, m_kit, data, 9'000);
    QProcess second;

    const QByteArray said = start(second, m_kit, data, 20'000);

    QVERIFY2(said.contains("already in use"), said.constData());
    QCOMPARE(first.state(), QProcess::Running);
    second.kill();
    second.waitForFinished();
    first.kill();
    first.waitForFinished();
}

void tst_KioskStart::aCrashedKioskDoesNotBlockTheNext()
{
    const QString data = m_folder.filePath(QStringLiteral("crashed"));
    QProcess first;
    start(first, m_kit, data, 9'000);
    first.kill(); // SIGKILL: nothing is tidied up
    first.waitForFinished();
    QVERIFY(QFile::exists(data + QStringLiteral("/lock")));
    QProcess second;

    const QByteArray said = start(second, m_kit, data, 3'000);

    QVERIFY2(!said.contains("hocvu-kiosk: "), said.constData());
    QCOMPARE(second.state(), QProcess::Running);
    second.kill();
    second.waitForFinished();
}

void tst_KioskStart::aSeatThatIsNoneIsRefused_data()
{
    QTest::addColumn<QString>("seat");
    QTest::newRow("with a comma") << QStringLiteral("3,5");
    QTest::newRow("row zero") << QStringLiteral("0.5");
    QTest::newRow("nothing") << QString(QLatin1String(""));
}

void tst_KioskStart::aSeatThatIsNoneIsRefused()
{
    QFETCH(QString, seat);
    QProcess kiosk;

    kiosk.start(binary(QStringLiteral("hocvu-kiosk")),
                {QStringLiteral("--kit"), m_kit, QStringLiteral("--seat"), seat});

    QVERIFY(kiosk.waitForFinished(20'000));
    QCOMPARE(kiosk.exitCode(), 2);
    const QByteArray said = kiosk.readAllStandardError();
    QVERIFY2(said.contains("hocvu-kiosk: '--seat " + seat.toUtf8() + "' is not an option"),
             said.constData());
}

void tst_KioskStart::saysWhatIsWrongWithTheKit_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("remove");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("bank changed") << QStringLiteral("data/exam.sealed") << false
                                  << QByteArray("damaged");
    QTest::newRow("bank gone") << QStringLiteral("data/exam.sealed") << true
                               << QByteArray("exam.sealed");
    QTest::newRow("campaign changed")
        << QStringLiteral("data/campaign.json") << false << QByteArray("damaged");
    QTest::newRow("roster changed")
        << QStringLiteral("data/roster.json") << false << QByteArray("damaged");
    QTest::newRow("manifest changed")
        << QStringLiteral("manifest-sha512.txt") << false << QByteArray("damaged");
    QTest::newRow("kit gone") << QString() << true << QByteArray("not found");
}

void tst_KioskStart::saysWhatIsWrongWithTheKit()
{
    QFETCH(QString, file);
    QFETCH(bool, remove);
    QFETCH(QByteArray, says);
    const QString kit = m_folder.filePath(QStringLiteral("bent-%1").arg(
        QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-'))));
    if (!file.isEmpty()) {
        copyKit(m_kit, kit);
        QFile bent(kit + QLatin1Char('/') + file);
        QVERIFY(bent.open(QFile::ReadWrite));
        const QByteArray bytes = bent.read(100);
        bent.seek(50);
        bent.putChar(char(bytes.at(50) ^ 1));
        bent.close();
        if (remove)
            QVERIFY(bent.remove());
    }
    const QString data = kit + QStringLiteral("-data");
    QProcess kiosk;

    const QByteArray said = start(kiosk, kit, data, 20'000);

    QVERIFY2(said.contains(says), said.constData());
    QCOMPARE(said.count("hocvu-kiosk: "), 1); // beside what Qt says of the display
    kiosk.kill();
    kiosk.waitForFinished();
}

void tst_KioskStart::aDamagedDatabaseIsSetAsideAndTold()
{
    const QString data = m_folder.filePath(QStringLiteral("bent-database"));
    QVERIFY(QDir().mkpath(data));
    const QByteArray bytes(8192, 'x');
    QVERIFY(write(data + QStringLiteral("/journal.sqlite"), bytes));
    QProcess kiosk;
    start(kiosk, m_kit, data, 9'000);

    const QString log = data + QStringLiteral("/kiosk.log");
    QTRY_VERIFY_WITH_TIMEOUT(read(log).contains("a damaged journal was rebuilt"), 20'000);

    QCOMPARE(kiosk.state(), QProcess::Running); // with the page that says so
    kiosk.kill();
    kiosk.waitForFinished();
    QCOMPARE(read(data + QStringLiteral("/damaged/journal-1.sqlite")), bytes);
    QVERIFY(read(data + QStringLiteral("/journal.sqlite")).startsWith("SQLite format 3"));
}

void tst_KioskStart::aVanishedJournalIsTold()
{
    const QString data = m_folder.filePath(QStringLiteral("vanished"));
    QProcess kiosk;
    start(kiosk, m_kit, data, 9'000);
    kiosk.kill();
    kiosk.waitForFinished();
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(data + QStringLiteral("/journal.sqlite") + QLatin1String(suffix));

    start(kiosk, m_kit, data, 9'000);

    const QString log = data + QStringLiteral("/kiosk.log");
    QTRY_VERIFY_WITH_TIMEOUT(read(log).contains("a damaged journal was rebuilt"), 20'000);
    kiosk.kill();
    kiosk.waitForFinished();
}

void tst_KioskStart::whatLiesInTheLockMeansNothing()
{
    const QString data = m_folder.filePath(QStringLiteral("old-lock"));
    QVERIFY(QDir().mkpath(data));
    QVERIFY(write(data + QStringLiteral("/lock"), "1\nhocvu-kiosk\nanother PC\n"));
    QProcess kiosk;

    const QByteArray said = start(kiosk, m_kit, data, 9'000);

    QVERIFY2(!said.contains("hocvu-kiosk: "), said.constData());
    QCOMPARE(kiosk.state(), QProcess::Running);
    kiosk.kill();
    kiosk.waitForFinished();
}

void tst_KioskStart::helpNeedsNoDisplay()
{
    QProcess kiosk;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    kiosk.setProcessEnvironment(environment);

    kiosk.start(binary(QStringLiteral("hocvu-kiosk")), {QStringLiteral("--help")});

    QVERIFY(kiosk.waitForFinished());
    QCOMPARE(kiosk.exitCode(), 0);
    QVERIFY(kiosk.readAllStandardOutput().contains("--mirror"));
}

void tst_KioskStart::aDamagedKeyIsSetAsideAndTheRoomOpens()
{
    const QString data = m_folder.filePath(QStringLiteral("bent-key"));
    QVERIFY(QDir().mkpath(data));
    QFile key(data + QStringLiteral("/device.key"));
    QVERIFY(key.open(QFile::WriteOnly));
    key.write("no key");
    key.close();
    QProcess kiosk;

    const QByteArray said = start(kiosk, m_kit, data, 9'000);

    QVERIFY2(!said.contains("hocvu-kiosk: "), said.constData());
    QCOMPARE(kiosk.state(), QProcess::Running);
    kiosk.kill();
    kiosk.waitForFinished();
    QCOMPARE(read(key.fileName() + QStringLiteral(".damaged-1")), QByteArray("no key"));
}

void tst_KioskStart::anUnwritableFolderIsSaid()
{
    const QString file = m_folder.filePath(QStringLiteral("a-file"));
    QFile plain(file);
    QVERIFY(plain.open(QFile::WriteOnly));
    QProcess kiosk;

    const QByteArray said = start(kiosk, m_kit, file + QStringLiteral("/data"), 20'000);

    QVERIFY2(said.contains("unwritable"), said.constData());
    kiosk.kill();
    kiosk.waitForFinished();
}

void tst_KioskStart::wrongOptionsAreRefused()
{
    QProcess kiosk;
    kiosk.start(binary(QStringLiteral("hocvu-kiosk")), {QStringLiteral("nonsense")});
    QVERIFY(kiosk.waitForFinished());
    QCOMPARE(kiosk.exitCode(), 2);
    QVERIFY(kiosk.readAllStandardError().contains("--help"));
}

QTEST_GUILESS_MAIN(tst_KioskStart)
#include "tst_kiosk_start.moc"
