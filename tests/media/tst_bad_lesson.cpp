// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/lesson_program.h"
#include "media/lesson_texts.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <unistd.h>

/// What the lesson compiler says about what it cannot compile: one line with the place and what to
/// do, and no trace of a lesson.
class tst_BadLesson : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aMistakeInTheTextIsOneLine_data();
    void aMistakeInTheTextIsOneLine();
    void aBadRecordingIsOneLine_data();
    void aBadRecordingIsOneLine();
    void aVoiceThatFailsIsOneLine_data();
    void aVoiceThatFailsIsOneLine();
    void aFullDiskLeavesNothing_data();
    void aFullDiskLeavesNothing();
    void aSmallDiskLeavesNothing_data();
    void aSmallDiskLeavesNothing();
    void withoutAnEncoderItSaysWhatToInstall_data();
    void withoutAnEncoderItSaysWhatToInstall();
    void stoppingLeavesNothing_data();
    void stoppingLeavesNothing();
    void aVoiceThatHangsCanBeStopped();
    void aKilledBuildHasNoLesson();
    void oneBadLessonOfSeveralStopsNoOther();
    void anEarlierLessonStaysWhenTheNextIsBad();

private:
    Ran lesson(const QStringList &arguments) const
    {
        return runProgram(builtProgram(QStringLiteral("hocvu-lesson")), arguments,
                          path(QStringLiteral("cache")));
    }
    /// Writes \a text as a lesson called \a name.
    QString write(const QString &name, const QByteArray &text) const;
    QStringList toBuild(const QString &folder) const
    {
        return {QStringLiteral("build"), folder, QStringLiteral("--out"),
                path(QStringLiteral("made/out")), QStringLiteral("--draft")};
    }
    QByteArray shortLesson() const;
    /// Everything in the folder that the lesson was to go into.
    QStringList made() const
    {
        return QDir(path(QStringLiteral("made")))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QString path(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void tst_BadLesson::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

QString tst_BadLesson::write(const QString &name, const QByteArray &text) const
{
    QDir().mkpath(path(name));
    QFile file(path(name) + QStringLiteral("/lesson.yaml"));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path(name)
                                                                              : QString();
}

QByteArray tst_BadLesson::shortLesson() const
{
    QFile file(lessonFolder(QStringLiteral("02-ngan/lesson.yaml")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_BadLesson::aMistakeInTheTextIsOneLine_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("missing icon") << QByteArray("icon: clipboard-text")
                                  << QByteArray("icon: clipbord-text") << 42
                                  << QStringLiteral("no Phosphor icon is called 'clipbord-text'");
    QTest::newRow("unknown kind") << QByteArray("kind: steps") << QByteArray("kind: stepps") << 38
                                  << QStringLiteral("no scene kind is called 'stepps'; use one of");
    QTest::newRow("does not fit") << QByteArray("\"Ảnh hưởng lớn, phải kiểm soát chặt\"")
                                  << QByteArray(
                                         "\"WWWWWWWWWW WWWWWWWWWW WWWWWWWWWW WWWWWWWWWW WWWW\"")
                                  << 29 << QStringLiteral("scene 'ba-muc'");
    QTest::newRow("too long") << QByteArray("\"Rủi ro cao\"")
                              << QByteArray("\"Rủi ro cao, rất cao và còn cao hơn nữa\"") << 29
                              << QStringLiteral("shorten");
    QTest::newRow("cannot be said")
        << QByteArray("Quy trình gồm bốn bước.") << QByteArray("Quy trình gồm bốn bứơcx.") << 47
        << QStringLiteral("'bứơcx' has no pronunciation; mend the "
                          "spelling or add it to media/lexicon.tsv");
    QTest::newRow("bad time") << QByteArray("title: \"Viết câu lệnh\",")
                              << QByteArray("title: \"Viết câu lệnh\", at: 9,") << 43
                              << QStringLiteral("'at'");
    QTest::newRow("no time") << QByteArray("title: \"Viết câu lệnh\",")
                             << QByteArray("title: \"Viết câu lệnh\", at: sau,") << 43
                             << QStringLiteral("'at'");
    QTest::newRow("checkpoint after nothing")
        << QByteArray("after: quy-trinh") << QByteArray("after: bon-muc") << 0
        << QStringLiteral("bon-muc");
}

void tst_BadLesson::aMistakeInTheTextIsOneLine()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, line);
    QFETCH(QString, says);
    const QString folder = write(QStringLiteral("01-sai"), spoiled(wholeLesson(), from, to));

    const Ran ran = lesson(toBuild(folder));
    const Ran checked = lesson({QStringLiteral("check"), folder});

    QCOMPARE(ran.code, 2);
    QCOMPARE(ran.errors.count(u'\n'), 1);
    const QString place = folder + QStringLiteral("/lesson.yaml:")
        + (line > 0 ? QStringLiteral("%1: ").arg(line) : QString());
    QVERIFY2(ran.errors.startsWith(place), qPrintable(ran.errors));
    QVERIFY2(ran.errors.contains(says), qPrintable(ran.errors));
    // What to do.
    QVERIFY2(ran.errors.contains(u';') || ran.errors.contains(QStringLiteral("must be")),
             qPrintable(ran.errors));
    QVERIFY(made().isEmpty());
    QCOMPARE(checked.code, 2);
    QCOMPARE(checked.errors, ran.errors);
}

void tst_BadLesson::aBadRecordingIsOneLine_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("says");
    QTest::newRow("wrong rate") << QStringLiteral("mo-dau-1.wav") << 8000 << 1 << 1
                                << QStringLiteral("8000");
    QTest::newRow("stereo") << QStringLiteral("mo-dau-1.wav") << 48000 << 2 << 1
                            << QStringLiteral("channel");
    QTest::newRow("too long") << QStringLiteral("mo-dau-1.wav") << 16000 << 1 << 40
                              << QStringLiteral("30 s");
    QTest::newRow("silent") << QStringLiteral("mo-dau-1.wav") << 16000 << 1 << -1
                            << QStringLiteral("nothing can be heard in it");
    QTest::newRow("of no sentence") << QStringLiteral("mo-dau-2.wav") << 48000 << 1 << 1
                                    << QStringLiteral("names no sentence of the lesson");
    QTest::newRow("of no scene") << QStringLiteral("ket-thuc-1.wav") << 48000 << 1 << 1
                                 << QStringLiteral("names no sentence of the lesson");
    QTest::newRow("another format")
        << QStringLiteral("mo-dau-1.mp3") << 48000 << 1 << 1 << QStringLiteral("only .wav is read");
    QTest::newRow("a moment") << QStringLiteral("mo-dau-1.wav") << 48000 << 1 << 0
                              << QStringLiteral("nothing can be heard");
}

void tst_BadLesson::aBadRecordingIsOneLine()
{
    QFETCH(QString, name);
    QFETCH(int, rate);
    QFETCH(int, channels);
    QFETCH(int, seconds);
    QFETCH(QString, says);
    const QString folder = write(QStringLiteral("02-ngan"), shortLesson());
    QVERIFY(QDir(folder).mkdir(QStringLiteral("voice")));
    const QString wav = folder + QStringLiteral("/voice/") + name;
    QVERIFY(writeTone(wav, rate, channels, std::abs(seconds), seconds > 0));

    const Ran ran = lesson(toBuild(folder));

    QCOMPARE(ran.code, 2);
    QCOMPARE(ran.errors.count(u'\n'), 1);
    QVERIFY2(ran.errors.startsWith(wav + QStringLiteral(": ")), qPrintable(ran.errors));
    QVERIFY2(ran.errors.contains(says), qPrintable(ran.errors));
    QVERIFY2(ran.errors.contains(u';'), qPrintable(ran.errors));
    QVERIFY(made().isEmpty());
}

void tst_BadLesson::aVoiceThatFailsIsOneLine_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("says");
    QTest::newRow("missing") << QStringLiteral("/no/such/voice")
                             << QStringLiteral("can not be started");
    QTest::newRow("killed") << QStringLiteral("sh -c \"kill -9 $$\"")
                            << QStringLiteral("crashed or was killed");
    QTest::newRow("fails") << QStringLiteral("sh -c \"echo no licence >&2; exit 3\"")
                           << QStringLiteral("ended with code 3 (no licence)");
    QTest::newRow("silent") << QStringLiteral("true") << QStringLiteral("WAV");
    QTest::newRow("endless") << QStringLiteral("head -c 5000000000 /dev/zero")
                             << QStringLiteral("said more than a sentence");
    QTest::newRow("where") << QStringLiteral("false")
                           << QStringLiteral("lesson.yaml:17: the voice");
    QTest::newRow("half a quotation")
        << QStringLiteral("sh -c \"exit") << QStringLiteral("a quotation mark without its other");
    QTest::newRow("empty") << QStringLiteral(" ") << QStringLiteral("--voice-command is empty");
    QTest::newRow("talks") << QStringLiteral("cat") << QStringLiteral("WAV");
    QTest::newRow("empty") << QStringLiteral(" ") << QStringLiteral("--voice-command is empty");
}

void tst_BadLesson::aVoiceThatFailsIsOneLine()
{
    QFETCH(QString, command);
    QFETCH(QString, says);
    const QString folder = write(QStringLiteral("02-ngan"), shortLesson());

    const Ran ran
        = lesson(toBuild(folder) + QStringList{QStringLiteral("--voice-command"), command});

    QVERIFY(ran.code == 1 || ran.code == 2);
    QCOMPARE(ran.errors.count(u'\n'), 1);
    QVERIFY2(ran.errors.contains(says), qPrintable(ran.errors));
    QVERIFY2(ran.errors.contains(u';'), qPrintable(ran.errors));
    QVERIFY(made().isEmpty());
}

void tst_BadLesson::aFullDiskLeavesNothing_data()
{
    QTest::addColumn<int>("blocks"); // Of 512 bytes, no file may have more.
    QTest::newRow("not even a text") << 0;
    QTest::newRow("texts, no poster") << 20;
    QTest::newRow("all but the film") << 250;
}

void tst_BadLesson::aFullDiskLeavesNothing()
{
    QFETCH(int, blocks);
    const QString folder = write(QStringLiteral("02-ngan"), shortLesson());
    QStringList words{QStringLiteral("-c"),
                      QStringLiteral("trap '' XFSZ; ulimit -f %1; exec \"$0\" \"$@\"").arg(blocks),
                      builtProgram(QStringLiteral("hocvu-lesson"))};

    const Ran ran = runProgram(QStringLiteral("sh"),
                               words + toBuild(folder) + QStringList{QStringLiteral("--no-cache")},
                               path(QStringLiteral("cache")));

    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.errors.count(u'\n'), 1);
    QVERIFY2(ran.errors.contains(QStringLiteral("can not be written; ")), qPrintable(ran.errors));
    QVERIFY(made().isEmpty());
}

void tst_BadLesson::aSmallDiskLeavesNothing_data()
{
    QTest::addColumn<int>("kilobytes");
    QTest::newRow("room for some texts") << 8;
    QTest::newRow("room for all but the film") << 100;
}

/// A real file system, mounted for the compiler alone.
void tst_BadLesson::aSmallDiskLeavesNothing()
{
    QFETCH(int, kilobytes);
    const QString folder = write(QStringLiteral("02-ngan"), shortLesson());
    QVERIFY(QDir().mkpath(path(QStringLiteral("made"))));
    const QStringList own
        = ::geteuid() == 0 ? QStringList{QStringLiteral("-m")} : QStringList{QStringLiteral("-rm")};
    const QString mount = QStringLiteral("mount -t tmpfs -o size=%1k none '%2'")
                              .arg(kilobytes)
                              .arg(path(QStringLiteral("made")));
    if (QProcess::execute(QStringLiteral("unshare"),
                          own
                              + QStringList{QStringLiteral("sh"), QStringLiteral("-c"),
                                            mount + QStringLiteral(" 2>/dev/null")})
        != 0)
        QSKIP("no small file system: neither root nor a user namespace of our own may mount one");
    const QStringList words = own
        + QStringList{QStringLiteral("sh"), QStringLiteral("-c"),
                      mount
                          + QStringLiteral("; \"$0\" \"$@\"; code=$?; find '%1' -mindepth 1; "
                                           "exit $code")
                                .arg(path(QStringLiteral("made"))),
                      builtProgram(QStringLiteral("hocvu-lesson"))};

    const Ran ran = runProgram(QStringLiteral("unshare"),
                               words + toBuild(folder) + QStringList{QStringLiteral("--no-cache")},
                               path(QStringLiteral("cache")));

    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.errors.count(u'\n'), 1);
    QVERIFY2(ran.errors.contains(QStringLiteral("can not be written; ")), qPrintable(ran.errors));
    QCOMPARE(ran.out, QString());
}

void tst_BadLesson::withoutAnEncoderItSaysWhatToInstall_data()
{
    QTest::addColumn<QString>("missing");
    QTest::newRow("of pictures") << QStringLiteral("libx264");
    QTest::newRow("of sound") << QStringLiteral("aac");
}

void tst_BadLesson::withoutAnEncoderItSaysWhatToInstall()
{
    QFETCH(QString, missing);
    const QString folder = write(QStringLiteral("02-ngan"), shortLesson());
    // The loader takes a space for the end of a name.
    const QString library = path(QStringLiteral("no_encoder.so"));
    QVERIFY(!library.contains(u' ') && QFile::link(QStringLiteral(HOCVU_NO_ENCODER), library));
    const QStringList set{QStringLiteral("LD_PRELOAD=") + library,
                          QStringLiteral("HOCVU_NO_ENCODER=") + missing,
                          // Else a sanitizer's build refuses any library before its own.
                          QStringLiteral("ASAN_OPTIONS=verify_asan_link_order=0:")
                              + qEnvironmentVariable("ASAN_OPTIONS"),
                          builtProgram(QStringLiteral("hocvu-lesson"))};

    const Ran ran = runProgram(QStringLiteral("env"),
                               set + toBuild(folder) + QStringList{QStringLiteral("--no-cache")},
                               path(QStringLiteral("cache")));

    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.errors.count(u'\n'), 1);
    QVERIFY2(ran.errors.contains(QStringLiteral("; install lib")), qPrintable(ran.errors));
    QVERIFY(made().isEmpty());
}

void tst_BadLesson::stoppingLeavesNothing_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("several");
    QTest::newRow("Ctrl+C") << SIGINT << false;
    QTest::newRow("SIGTERM") << SIGTERM << false;
    QTest::newRow("several") << SIGTERM << true;
}

void tst_BadLesson::stoppingLeavesNothing()
{
    QFETCH(int, signal);
    QFETCH(bool, several);
    QStringList arguments = toBuild(lessonFolder(QStringLiteral("01-bai-thu")));
    if (several)
        arguments.insert(1, lessonFolder(QStringLiteral("02-ngan")));
    QProcess process;
    process.start(builtProgram(QStringLiteral("hocvu-lesson")),
                  arguments
                      + QStringList{QStringLiteral("--no-cache"), QStringLiteral("--progress")});
    process.setReadChannel(QProcess::StandardError);
    QVERIFY(process.waitForReadyRead());

    ::kill(static_cast<pid_t>(process.processId()), signal);

    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("made/out/lesson.json"))));
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("made/out/01-bai-thu"))));
}

void tst_BadLesson::aVoiceThatHangsCanBeStopped()
{
    QProcess process;
    process.start(builtProgram(QStringLiteral("hocvu-lesson")),
                  toBuild(lessonFolder(QStringLiteral("02-ngan")))
                      + QStringList{QStringLiteral("--no-cache"), QStringLiteral("--progress"),
                                    QStringLiteral("--voice-command"), QStringLiteral("sleep 60")});
    QVERIFY(process.waitForStarted());
    QVERIFY(!process.waitForFinished(2000));

    process.terminate();

    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(made().isEmpty());
}

void tst_BadLesson::aKilledBuildHasNoLesson()
{
    QProcess process;
    process.start(builtProgram(QStringLiteral("hocvu-lesson")),
                  toBuild(lessonFolder(QStringLiteral("01-bai-thu")))
                      + QStringList{QStringLiteral("--no-cache"), QStringLiteral("--progress")});
    process.setReadChannel(QProcess::StandardError);
    QVERIFY(process.waitForReadyRead());

    process.kill();

    QVERIFY(process.waitForFinished());
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("made/out"))));
}

void tst_BadLesson::oneBadLessonOfSeveralStopsNoOther()
{
    const QString good = write(QStringLiteral("02-ngan"), shortLesson());
    const QString bad
        = write(QStringLiteral("01-sai"), spoiled(wholeLesson(), "kind: steps", "kind: stepps"));

    const Ran ran = lesson({QStringLiteral("build"), bad, good, QStringLiteral("--out"),
                            path(QStringLiteral("made")), QStringLiteral("--draft")});

    QCOMPARE(ran.code, 2);
    QCOMPARE(ran.errors.count(u'\n'), 1);
    QVERIFY2(ran.errors.contains(QStringLiteral("'stepps'")), qPrintable(ran.errors));
    QCOMPARE(made(), QStringList{QStringLiteral("02-ngan")});
}

void tst_BadLesson::anEarlierLessonStaysWhenTheNextIsBad()
{
    const QString folder = write(QStringLiteral("02-ngan"), shortLesson());
    QCOMPARE(lesson(toBuild(folder)).code, 0);
    write(QStringLiteral("02-ngan"), spoiled(shortLesson(), "kind: recap", "kind: rekap"));

    QCOMPARE(lesson(toBuild(folder)).code, 2);

    QCOMPARE(made(), QStringList{QStringLiteral("out")});
    QVERIFY(QFileInfo::exists(path(QStringLiteral("made/out/video.mp4"))));
}

QTEST_GUILESS_MAIN(tst_BadLesson)
#include "tst_bad_lesson.moc"
