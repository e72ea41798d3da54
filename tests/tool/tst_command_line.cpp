// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/run_hocvu.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <sys/stat.h>

namespace {

QList<QStringList> allCommands()
{
    return {
        {"bundle", "verify"},  {"bundle", "summary"},  {"journal", "check"},
        {"journal", "replay"}, {"journal", "rebuild"}, {"attempt", "timeline"},
        {"attempt", "list"},   {"exam", "audit"},      {"pack", "build"},
        {"pack", "check"},     {"bank", "lint"},       {"bank", "import"},
        {"bank", "export"},    {"bank", "template"},   {"certificate", "verify"},
    };
}

} // namespace

class tst_CommandLine : public QObject
{
    Q_OBJECT

private slots:
    void theVersionIsTheProjects();
    void theHelpNamesEveryCommandAndExitCode();
    void everyCommandShowsAnExampleAndItsExitCodes_data();
    void everyCommandShowsAnExampleAndItsExitCodes();
    void theExampleIsAccepted_data();
    void theExampleIsAccepted();
    void jsonIsAnsweredWhateverHappens_data();
    void jsonIsAnsweredWhateverHappens();
    void aPipeIsNotWaitedFor_data();
    void aPipeIsNotWaitedFor();
    void wrongUseIsOneLineAndTwo_data();
    void wrongUseIsOneLineAndTwo();
    void outputThatCannotBeWrittenIsSaidSo();

private:
    /// What the help shows, with files that are not there.
    static QStringList exampleOf(const QStringList &command)
    {
        const QByteArray help = runHocvu(command + QStringList{"--help"}).out;
        const qsizetype begin = help.indexOf("Example:\n  hocvu ") + 17;
        return QString::fromLatin1(help.mid(begin, help.indexOf('\n', begin) - begin)).split(' ');
    }
    static void rowForEachCommand()
    {
        QTest::addColumn<QStringList>("command");
        for (const QStringList &command : allCommands())
            QTest::newRow(qPrintable(command.join(' '))) << command;
    }
};

void tst_CommandLine::theVersionIsTheProjects()
{
    const HocvuRun run = runHocvu({"--version"});

    QCOMPARE_CODE(run, 0);
    QCOMPARE(run.out, QByteArray("hocvu " HOCVU_VERSION "\n"));
}

void tst_CommandLine::theHelpNamesEveryCommandAndExitCode()
{
    const HocvuRun run = runHocvu({"--help"});

    QCOMPARE_CODE(run, 0);
    for (const QStringList &command : allCommands())
        QVERIFY2(run.out.contains(command.constFirst().toLatin1()), run.out.constData());
    for (const char *code : {"  0  ", "  1  ", "  2  ", "  3  "})
        QVERIFY2(run.out.contains(code), run.out.constData());
}

void tst_CommandLine::everyCommandShowsAnExampleAndItsExitCodes_data()
{
    rowForEachCommand();
}

void tst_CommandLine::everyCommandShowsAnExampleAndItsExitCodes()
{
    QFETCH(QStringList, command);

    const HocvuRun run = runHocvu(command + QStringList{"--help"});

    QCOMPARE_CODE(run, 0);
    QVERIFY2(run.out.contains("Example:\n  hocvu " + command.join(' ').toLatin1()),
             run.out.constData());
    QVERIFY2(run.out.contains("Exit codes:"), run.out.constData());
    QVERIFY2(run.out.contains("--json"), run.out.constData());
    for (const QByteArray &line : run.out.split('\n'))
        QVERIFY2(line.size() <= 100, line.constData());
}

void tst_CommandLine::theExampleIsAccepted_data()
{
    rowForEachCommand();
}

void tst_CommandLine::theExampleIsAccepted()
{
    QFETCH(QStringList, command);

    const HocvuRun run = runHocvu(exampleOf(command));

    // The files are not there; but the command line itself is right.
    QVERIFY2(!run.err.contains("--help"), run.err.constData());
    QVERIFY(run.code >= 0);
}

void tst_CommandLine::jsonIsAnsweredWhateverHappens_data()
{
    rowForEachCommand();
}

void tst_CommandLine::jsonIsAnsweredWhateverHappens()
{
    QFETCH(QStringList, command);

    const HocvuRun run = runHocvu(exampleOf(command) + QStringList{"--json"});

    QVERIFY(run.code > 0);
    const QJsonObject answer = QJsonDocument::fromJson(run.out).object();
    QVERIFY2(!answer.isEmpty(), run.out.constData());
    QVERIFY2(run.out.contains("\"code\""), run.out.constData());
}

void tst_CommandLine::aPipeIsNotWaitedFor_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString p = QStringLiteral("PIPE");
    QTest::newRow("bundle verify") << QStringList{"bundle", "verify", p};
    QTest::newRow("bundle summary") << QStringList{"bundle", "summary", p};
    QTest::newRow("journal check") << QStringList{"journal", "check", p};
    QTest::newRow("journal replay") << QStringList{"journal", "replay", p};
    QTest::newRow("attempt of a bundle")
        << QStringList{"attempt", "timeline", "--bundle", p, "--person", "x"};
    QTest::newRow("attempt of a journal")
        << QStringList{"attempt", "timeline", "--journal", p, "--person", "x"};
    QTest::newRow("attempts") << QStringList{"attempt", "list", "--bundle", p};
    QTest::newRow("certificate verify") << QStringList{"certificate", "verify", p};
    QTest::newRow("a key") << QStringList{"bundle", "verify", "x.zip", "--key", p};
    QTest::newRow("laws") << QStringList{
        "bank", "lint", qEnvironmentVariable("HOCVU_SOURCE_DIR") + "/resources/demo/bank", "--laws",
        p};
    QTest::newRow("questions") << QStringList{"bank", "import", p};
    QTest::newRow("a roster") << QStringList{
        "pack",    "build", "--campaign",  p, "--bank", "b", "--roster", p,
        "--media", "m",     "--draw-seed", p, "--out",  "k"};
    QTest::newRow("a draw seed") << QStringList{
        "pack",        "build",
        "--campaign",  qEnvironmentVariable("HOCVU_SOURCE_DIR") + "/resources/demo/campaign.json",
        "--bank",      "b",
        "--roster",    "r",
        "--media",     "m",
        "--draw-seed", p,
        "--out",       "k"};
}

void tst_CommandLine::aPipeIsNotWaitedFor()
{
    QFETCH(QStringList, arguments);
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);

    const HocvuRun run = runHocvu(arguments.replaceInStrings(QStringLiteral("PIPE"), pipe));

    QCOMPARE_CODE(run, 2);
    QVERIFY2(run.err.contains("not a file"), run.err.constData());
}

void tst_CommandLine::wrongUseIsOneLineAndTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("hint");
    QTest::newRow("nothing") << QStringList{} << QByteArray("'hocvu --help'");
    QTest::newRow("no such command")
        << QStringList{"bogus"} << QByteArray("'bogus'; see 'hocvu --help'");
    QTest::newRow("half a command") << QStringList{"bundle"} << QByteArray("'hocvu bundle --help'");
    QTest::newRow("no file") << QStringList{"bundle", "verify"}
                             << QByteArray("'hocvu bundle verify --help'");
    QTest::newRow("unknown option")
        << QStringList{"bank", "lint", "x", "--fast"} << QByteArray("--fast");
    QTest::newRow("neither file nor text")
        << QStringList{"certificate", "verify"} << QByteArray("FILE or --text");
    QTest::newRow("file and text")
        << QStringList{"certificate", "verify", "a.pdf", "--text", "HV1:A"} << QByteArray("--text");
    QTest::newRow("neither journal nor bundle")
        << QStringList{"attempt", "timeline", "0b9c"} << QByteArray("--journal or --bundle");
    QTest::newRow("neither attempt nor person")
        << QStringList{"attempt", "timeline", "--bundle", "a.zip"}
        << QByteArray("ATTEMPT or --person");
    QTest::newRow("nowhere to put it")
        << QStringList{"journal", "rebuild", "--mirror", "m"} << QByteArray("--into");
    QTest::newRow("not a UUID") << QStringList{"exam", "audit",     "a.zip", "--kit",
                                               "k",    "--attempt", "7"}
                                << QByteArray("--attempt");
    QTest::newRow("not a number") << QStringList{"bundle", "summary", "a.zip", "--top", "all"}
                                  << QByteArray("--top");
}

void tst_CommandLine::wrongUseIsOneLineAndTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, hint);

    const HocvuRun run = runHocvu(arguments);

    QCOMPARE_CODE(run, 2);
    QVERIFY_ONE_LINE(run, QString::fromLatin1(hint));
    QCOMPARE(run.out, QByteArray());
}

void tst_CommandLine::outputThatCannotBeWrittenIsSaidSo()
{
    QProcess process;
    process.setStandardOutputFile("/dev/full");
    process.start(qEnvironmentVariable("HOCVU_BINARY_DIR") + "/bin/hocvu", {"--help"});

    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().startsWith("hocvu: standard output"));
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_command_line.moc"
