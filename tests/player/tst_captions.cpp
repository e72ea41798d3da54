// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/captions.h"
#include "support/result_matchers.h"

#include <QTemporaryDir>
#include <QTest>

using hocvu::Caption;
using hocvu::Captions;
using hocvu::ErrorCode;

Q_DECLARE_METATYPE(ErrorCode)

class tst_Captions : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatLessonsContain();
    void readsCues_data();
    void readsCues();
    void leavesOutWhatMakesNoSense_data();
    void leavesOutWhatMakesNoSense();
    void refusesWhatIsNoCaptionFile_data();
    void refusesWhatIsNoCaptionFile();
    void findsTheTextAtATime_data();
    void findsTheTextAtATime();
    void sortsByStart();
    void saysWhichFileIsMissing();
};

void tst_Captions::readsWhatLessonsContain()
{
    const auto captions = Captions::parse("WEBVTT\n\n"
                                          "1\n00:00:00.500 --> 00:00:03.250\n"
                                          "Chào mừng bạn đến với bài học:\n"
                                          "dùng AI để soạn thảo công văn.\n\n"
                                          "2\n00:00:03.250 --> 00:00:05.000\n"
                                          "Ta bắt đầu.\n");

    QVERIFY_RESULT(captions);
    QCOMPARE(captions->warnings(), QStringList());
    const QList<Caption> expected{
        {500, 3250,
         QStringLiteral("Chào mừng bạn đến với bài học:\ndùng AI để soạn thảo công văn.")},
        {3250, 5000, QStringLiteral("Ta bắt đầu.")}};
    QVERIFY(captions->cues() == expected);
}

void tst_Captions::readsCues_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<QString>("text");

    const auto row
        = [](const char *name, const char *block, qint64 start, qint64 end, const char *text) {
              QTest::newRow(name) << QByteArray(block) << start << end << QString::fromUtf8(text);
          };
    row("minutes only", "00:01.000 --> 00:02.000\na", 1000, 2000, "a");
    row("hours", "01:02:03.004 --> 01:02:04.005\na", 3723004, 3724005, "a");
    row("one-digit hour", "1:00:00.000 --> 1:00:01.000\na", 3600000, 3601000, "a");
    row("settings", "00:01.000 --> 00:02.000 align:start line:0%\na", 1000, 2000, "a");
    row("identifier", "câu-1\n00:01.000 --> 00:02.000\na", 1000, 2000, "a");
    row("Windows lines", "00:01.000 --> 00:02.000\r\na\r\nb", 1000, 2000, "a\nb");
    row("old Mac lines", "00:01.000 --> 00:02.000\ra\rb", 1000, 2000, "a\nb");
    row("voice tag", "00:01.000 --> 00:02.000\n<v Lan>Chào bạn</v>", 1000, 2000, "Chào bạn");
    row("styles", "00:01.000 --> 00:02.000\n<b>Chú ý</b> <i.x>bạn</i>", 1000, 2000, "Chú ý bạn");
    row("entities", "00:01.000 --> 00:02.000\nA &amp; B &lt;C&gt;&lrm;", 1000, 2000, "A & B <C>");
    row("entity of an entity", "00:01.000 --> 00:02.000\n&amp;lt;", 1000, 2000, "&lt;");
    row("tight arrow", "00:01.000-->00:02.000\na", 1000, 2000, "a");
    row("tabs", "00:01.000\t-->\t00:02.000\na", 1000, 2000, "a");
}

void tst_Captions::readsCues()
{
    QFETCH(const QByteArray, block);

    const auto captions = Captions::parse("WEBVTT - Bài 1\nKind: captions\n\nNOTE of the author\n"
                                          "over two lines\n\nSTYLE\n::cue { color: red }\n\n"
                                          + block + "\n\nREGION\nid:1\n");

    QVERIFY_RESULT(captions);
    QCOMPARE(captions->warnings(), QStringList());
    QCOMPARE(captions->cues().size(), 1);
    QTEST(captions->cues().first().startMs, "start");
    QTEST(captions->cues().first().endMs, "end");
    QTEST(captions->cues().first().text, "text");
}

void tst_Captions::leavesOutWhatMakesNoSense_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<QString>("warning");

    const auto row = [](const char *name, const QByteArray &block, const char *warning) {
        QTest::newRow(name) << block << QString::fromLatin1(warning);
    };
    row("SRT comma", "00:00:01,000 --> 00:00:02,000\na", "line 3: a time is not written");
    row("sixty seconds", "00:60.000 --> 01:02.000\na", "line 3: a time is not written");
    row("no milliseconds", "00:01 --> 00:02\na", "line 3: a time is not written");
    row("no end", "00:01.000 -->\na", "line 3: a time is not written");
    row("minus", "-0:01.000 --> 00:02.000\na", "line 3: a time is not written");
    row("Arabic digits", "0\xD9\xA1:01.000 --> 00:02.000\na", "line 3: a time is not written");
    row("a week", "170:00:00.000 --> 170:00:01.000\na", "line 3: a time is not written");
    row("ends before it starts", "x\n00:02.000 --> 00:01.000\na", "line 4: the end is not after");
    row("ends as it starts", "00:02.000 --> 00:02.000\na", "line 3: the end is not after");
    row("text only", "chào", "line 3: a block without");
    row("endless text", "00:01.000 --> 00:02.000\n" + QByteArray(501, 'a'), "line 3: longer than");
}

void tst_Captions::leavesOutWhatMakesNoSense()
{
    QFETCH(const QByteArray, block);
    QFETCH(const QString, warning);

    const auto captions
        = Captions::parse("WEBVTT\n\n" + block + "\n\n00:05.000 --> 00:06.000\nTốt\n");

    QVERIFY_RESULT(captions);
    QCOMPARE(captions->cues().size(), 1);
    QCOMPARE(captions->cues().first().text, QStringLiteral("Tốt"));
    QCOMPARE(captions->warnings().size(), 1);
    QVERIFY2(captions->warnings().first().startsWith(warning),
             qPrintable(captions->warnings().first()));
}

void tst_Captions::refusesWhatIsNoCaptionFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");

    QByteArray many("WEBVTT\n\n");
    for (int i = 0; i <= Captions::kMaxCues; ++i)
        many += "00:01.000 --> 00:02.000\na\n\n";
    QTest::newRow("empty") << QByteArray() << ErrorCode::NotUnderstood;
    QTest::newRow("SRT") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\na\n")
                         << ErrorCode::NotUnderstood;
    QTest::newRow("only like it") << QByteArray("WEBVTTX\n") << ErrorCode::NotUnderstood;
    QTest::newRow("lower case") << QByteArray("webvtt\n") << ErrorCode::NotUnderstood;
    QTest::newRow("not UTF-8") << QByteArray("WEBVTT\n\n\xC3\x28\n") << ErrorCode::NotUnderstood;
    QTest::newRow("a zero byte") << QByteArray("WEBVTT\n\n\0a\n", 11) << ErrorCode::NotUnderstood;
    QTest::newRow("too many") << many << ErrorCode::TooLarge;
    QTest::newRow("too long") << QByteArray("WEBVTT\n\n") + QByteArray(Captions::kMaxBytes, '\n')
                              << ErrorCode::TooLarge;
}

void tst_Captions::refusesWhatIsNoCaptionFile()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorCode, code);

    QCOMPARE_ERROR(Captions::parse(bytes), code);
}

void tst_Captions::findsTheTextAtATime_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");

    QTest::newRow("before") << qint64(999) << QString();
    QTest::newRow("at the start") << qint64(1000) << QStringLiteral("dài");
    QTest::newRow("the later of two") << qint64(2000) << QStringLiteral("ngắn");
    QTest::newRow("the earlier goes on") << qint64(3000) << QStringLiteral("dài");
    QTest::newRow("last millisecond") << qint64(8999) << QStringLiteral("dài");
    QTest::newRow("at the end") << qint64(9000) << QString();
    QTest::newRow("between") << qint64(9500) << QString();
    QTest::newRow("the last one") << qint64(10'500) << QStringLiteral("hết");
    QTest::newRow("after all") << qint64(11'000) << QString();
    QTest::newRow("negative") << qint64(-1) << QString();
}

void tst_Captions::findsTheTextAtATime()
{
    const auto captions = Captions::parse("WEBVTT\n\n00:01.000 --> 00:09.000\ndài\n\n"
                                          "00:02.000 --> 00:03.000\nngắn\n\n"
                                          "00:10.000 --> 00:11.000\nhết\n");
    QVERIFY_RESULT(captions);
    QFETCH(const qint64, ms);

    QTEST(captions->captionAt(ms), "text");
}

void tst_Captions::sortsByStart()
{
    const auto captions = Captions::parse("\xEF\xBB\xBFWEBVTT\n\n00:05.000 --> 00:06.000\nb\n\n"
                                          "00:01.000 --> 00:02.000\na\n\n"
                                          "00:05.000 --> 00:07.000\nc\n");

    QVERIFY_RESULT(captions);
    QStringList texts;
    for (const Caption &cue : captions->cues())
        texts << cue.text;
    QCOMPARE(texts, QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
}

void tst_Captions::saysWhichFileIsMissing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("captions.vi.vtt"));

    const auto missing = Captions::load(path);

    QCOMPARE_ERROR(missing, ErrorCode::NotFound);
    QVERIFY(missing.error().detail.contains(path));
}

QTEST_GUILESS_MAIN(tst_Captions)
#include "tst_captions.moc"
