// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/lesson_program.h"
#include "media/lesson_texts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

/// The program as a build runs it, and what other people's tools say about its work.
class tst_HocvuLesson : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theFilmIsWhatEveryPlayerPlays();
    void soundIsAsLoudAsAgreed();
    void eachSceneCanBeSoughtTo();
    void documentsAgreeWithTheFilm();
    void saysWhichKeyPointIsExplainedWhen();
    void chaptersAreInTheFilmAndBesideIt();
    void theTranscriptHasTimesAndSources();
    void othersCheckTheSums();
    void format1HasNoEnglish();
    void theSameLessonGivesTheSameBytes();
    void aDraftShowsEveryKindOfScene();
    void aLessonCompiledBeforeIsNotDrawnAgain();
    void oneMomentCanBeDrawn();
    void helpHasAnExample();
    void outputThatCannotBeWrittenIsSaidSo();

private:
    Ran run(const QString &program, const QStringList &arguments) const
    {
        return runProgram(program, arguments, path(QStringLiteral("cache")));
    }
    Ran lesson(const QStringList &arguments) const
    {
        return run(builtProgram(QStringLiteral("hocvu-lesson")), arguments);
    }
    Ran build(const QString &name, const QString &out, const QStringList &more = {}) const
    {
        return lesson(QStringList{QStringLiteral("build"), lessonFolder(name),
                                  QStringLiteral("--out"), path(out)}
                      + more);
    }
    QJsonObject probe(const QString &file, const QStringList &entries) const;
    QJsonObject document(const QString &file) const;
    QByteArray bytes(const QString &file) const;
    QString path(const QString &name) const { return m_dir.filePath(name); }

    QTemporaryDir m_dir;
    const QString m_noCache = QStringLiteral("--no-cache");
};

QByteArray tst_HocvuLesson::bytes(const QString &file) const
{
    QFile opened(path(file));
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

QJsonObject tst_HocvuLesson::document(const QString &file) const
{
    return QJsonDocument::fromJson(bytes(file)).object();
}

QJsonObject tst_HocvuLesson::probe(const QString &file, const QStringList &entries) const
{
    const Ran ran = run(QStringLiteral("ffprobe"),
                        QStringList{QStringLiteral("-v"), QStringLiteral("error"),
                                    QStringLiteral("-of"), QStringLiteral("json")}
                            + entries + QStringList{path(file)});
    return QJsonDocument::fromJson(ran.out.toUtf8()).object();
}

void tst_HocvuLesson::initTestCase()
{
    const Ran ran = build(QStringLiteral("02-ngan"), QStringLiteral("short"), {m_noCache});

    QVERIFY2(ran.code == 0, qPrintable(ran.errors));
    QVERIFY(ran.errors.isEmpty());
    QCOMPARE(QDir(path(QStringLiteral("short"))).entryList(QDir::Files),
             QStringLiteral("captions.en.vtt captions.vi.vtt chapters.vtt checkpoints.json "
                            "lesson.json poster.png SHA256SUMS transcript.en.md "
                            "transcript.vi.md video.mp4")
                 .split(u' '));
}

void tst_HocvuLesson::theFilmIsWhatEveryPlayerPlays()
{
    const QJsonObject film
        = probe(QStringLiteral("short/video.mp4"),
                {QStringLiteral("-show_streams"), QStringLiteral("-show_format")});

    const QJsonArray streams = film[QStringLiteral("streams")].toArray();
    QCOMPARE(streams.size(), 3); // The third holds the names of the chapters.
    const QJsonObject video = streams.at(0).toObject();
    QCOMPARE(video[QStringLiteral("codec_name")].toString(), QStringLiteral("h264"));
    QCOMPARE(video[QStringLiteral("profile")].toString(), QStringLiteral("Main"));
    QCOMPARE(video[QStringLiteral("pix_fmt")].toString(), QStringLiteral("yuv420p"));
    QCOMPARE(video[QStringLiteral("color_space")].toString(), QStringLiteral("bt709"));
    QCOMPARE(video[QStringLiteral("width")].toInt(), 1280);
    QCOMPARE(video[QStringLiteral("height")].toInt(), 720);
    const QJsonObject audio = streams.at(1).toObject();
    QCOMPARE(audio[QStringLiteral("codec_name")].toString(), QStringLiteral("aac"));
    QCOMPARE(audio[QStringLiteral("sample_rate")].toString(), QStringLiteral("48000"));
    const double seconds
        = film[QStringLiteral("format")][QStringLiteral("duration")].toString().toDouble();
    const int stated
        = document(QStringLiteral("short/lesson.json"))[QStringLiteral("durationMs")].toInt();
    QVERIFY(std::abs(seconds * 1000 - stated) <= 100);
    // Faststart: the index stands before the pictures.
    const QByteArray file = bytes(QStringLiteral("short/video.mp4"));
    QVERIFY(file.indexOf("moov") > 0 && file.indexOf("moov") < file.indexOf("mdat"));
}

void tst_HocvuLesson::soundIsAsLoudAsAgreed()
{
    const Ran ran
        = run(QStringLiteral("ffmpeg"),
              {QStringLiteral("-hide_banner"), QStringLiteral("-nostats"), QStringLiteral("-i"),
               path(QStringLiteral("short/video.mp4")), QStringLiteral("-vn"),
               QStringLiteral("-af"), QStringLiteral("ebur128=framelog=verbose"),
               QStringLiteral("-f"), QStringLiteral("null"), QStringLiteral("-")});

    const auto match
        = QRegularExpression(QStringLiteral("I:\\s+(-?[0-9.]+) LUFS")).match(ran.errors);

    QVERIFY2(match.hasMatch(), qPrintable(ran.errors));
    QVERIFY2(std::abs(match.captured(1).toDouble() + 16.0) <= 1.0, qPrintable(match.captured(1)));
}

void tst_HocvuLesson::eachSceneCanBeSoughtTo()
{
    const QJsonObject film
        = probe(QStringLiteral("short/video.mp4"),
                {QStringLiteral("-select_streams"), QStringLiteral("v"),
                 QStringLiteral("-show_entries"), QStringLiteral("packet=pts_time,flags")});

    QList<int> keys;
    QList<int> pictures;
    for (const QJsonValue &packet : film[QStringLiteral("packets")].toArray()) {
        const int ms = static_cast<int>(
            std::lround(packet[QStringLiteral("pts_time")].toString().toDouble() * 1000));
        pictures << ms;
        if (packet[QStringLiteral("flags")].toString().startsWith(u'K'))
            keys << ms;
    }
    std::sort(pictures.begin(), pictures.end());
    const QJsonObject lesson = document(QStringLiteral("short/lesson.json"));
    for (const QJsonValue &scene : lesson[QStringLiteral("scenes")].toArray())
        QVERIFY(keys.contains(scene[QStringLiteral("startMs")].toInt()));
    for (qsizetype i = 1; i < keys.size(); ++i)
        QVERIFY(keys.at(i) - keys.at(i - 1) <= 8000);
    for (qsizetype i = 1; i < pictures.size(); ++i)
        QVERIFY(pictures.at(i) - pictures.at(i - 1) <= 200);
}

void tst_HocvuLesson::documentsAgreeWithTheFilm()
{
    const QJsonObject lesson = document(QStringLiteral("short/lesson.json"));
    const QJsonObject questions = document(QStringLiteral("short/checkpoints.json"));

    QCOMPARE(lesson[QStringLiteral("format")].toInt(), 1);
    QCOMPARE(lesson[QStringLiteral("number")].toInt(), 2);
    QCOMPARE(lesson[QStringLiteral("slug")].toString(), QStringLiteral("02-ngan"));
    QCOMPARE(lesson[QStringLiteral("asOf")].toString(), QStringLiteral("2026-05-28"));
    const QJsonArray scenes = lesson[QStringLiteral("scenes")].toArray();
    QCOMPARE(scenes.at(1)[QStringLiteral("endMs")], lesson[QStringLiteral("durationMs")]);
    const QJsonArray transcript = lesson[QStringLiteral("transcript")].toArray();
    QCOMPARE(transcript.size(), 2);
    QCOMPARE(transcript.at(0)[QStringLiteral("text")].toString(),
             QStringLiteral("Đây là một bài rất ngắn để thử."));
    QCOMPARE(questions[QStringLiteral("format")].toInt(), 1);
    const QJsonObject question = questions[QStringLiteral("checkpoints")][0].toObject();
    QCOMPARE(question[QStringLiteral("key")].toInt(), 1);
    QCOMPARE(question[QStringLiteral("rewindMs")].toInt(), 0);
    const int at = question[QStringLiteral("atMs")].toInt();
    QVERIFY(at > transcript.at(0)[QStringLiteral("endMs")].toInt());
    QVERIFY(at < scenes.at(0)[QStringLiteral("endMs")].toInt());
    QVERIFY(bytes(QStringLiteral("short/captions.vi.vtt"))
                .startsWith("WEBVTT\n\n1\n00:00:00.900 --> "));
    QVERIFY(bytes(QStringLiteral("short/captions.en.vtt"))
                .contains("\nThis is a very short lesson, as a test.\n"));
    const QJsonObject last = questions[QStringLiteral("checkpoints")][1].toObject();
    QCOMPARE(last[QStringLiteral("atMs")], lesson[QStringLiteral("durationMs")]);
    QCOMPARE(last[QStringLiteral("rewindMs")], scenes.at(1)[QStringLiteral("startMs")]);
}

void tst_HocvuLesson::saysWhichKeyPointIsExplainedWhen()
{
    const QJsonObject lesson = document(QStringLiteral("short/lesson.json"));

    const QJsonArray points = lesson[QStringLiteral("keyPoints")].toArray();
    QCOMPARE(points.size(), 4);
    const QJsonObject explained = points.at(1)[QStringLiteral("explained")][0].toObject();
    QCOMPARE(explained[QStringLiteral("scene")].toString(), QStringLiteral("ghi-nho"));
    const QJsonArray scenes = lesson[QStringLiteral("scenes")].toArray();
    QCOMPARE(explained[QStringLiteral("startMs")], scenes.at(1)[QStringLiteral("startMs")]);
    QCOMPARE(scenes.at(1)[QStringLiteral("explains")].toInt(), 2);
    QCOMPARE(scenes.at(1)[QStringLiteral("from")][0].toString(), QStringLiteral("Không có"));
    QVERIFY(points.at(3)[QStringLiteral("explained")].toArray().isEmpty());
}

void tst_HocvuLesson::chaptersAreInTheFilmAndBesideIt()
{
    const QJsonObject film
        = probe(QStringLiteral("short/video.mp4"), {QStringLiteral("-show_chapters")});

    const QJsonArray chapters = film[QStringLiteral("chapters")].toArray();
    const QJsonArray scenes
        = document(QStringLiteral("short/lesson.json"))[QStringLiteral("scenes")].toArray();
    QCOMPARE(chapters.size(), scenes.size());
    for (int i = 0; i < chapters.size(); ++i) {
        const double start = chapters.at(i)[QStringLiteral("start_time")].toString().toDouble();
        QCOMPARE(static_cast<int>(std::lround(start * 1000)),
                 scenes.at(i)[QStringLiteral("startMs")].toInt());
        QCOMPARE(chapters.at(i)[QStringLiteral("tags")][QStringLiteral("title")].toString(),
                 scenes.at(i)[QStringLiteral("heading")].toString());
    }
    QVERIFY(bytes(QStringLiteral("short/chapters.vtt"))
                .startsWith("WEBVTT\n\nmo-dau\n00:00:00.000 --> "));
}

void tst_HocvuLesson::theTranscriptHasTimesAndSources()
{
    const QByteArray text = bytes(QStringLiteral("short/transcript.vi.md"));

    QVERIFY(text.startsWith("# Bài 2. Bài ngắn\n\nNội dung cập nhật đến ngày 28/5/2026. "));
    QVERIFY(text.contains("\n## 0:00 · Bài ngắn\n\n- 0:00 Đây là một bài rất ngắn để thử.\n"));
    QVERIFY(text.endsWith("\nNguồn: Không có\n\n## Nguồn\n\n- Không có\n"));
    QVERIFY(bytes(QStringLiteral("short/transcript.en.md"))
                .contains("- 0:00 This is a very short lesson, as a test.\n"));
}

void tst_HocvuLesson::othersCheckTheSums()
{
    const Ran ran = run(QStringLiteral("sh"),
                        {QStringLiteral("-c"),
                         QStringLiteral("cd \"$0\" && sha256sum --strict -c SHA256SUMS"),
                         path(QStringLiteral("short"))});

    QVERIFY2(ran.code == 0, qPrintable(ran.errors));
    QCOMPARE(ran.out.count(QStringLiteral(": OK")), 9);
}

void tst_HocvuLesson::format1HasNoEnglish()
{
    const Ran ran = build(QStringLiteral("03-dinh-dang-1"), QStringLiteral("first"),
                          {m_noCache, QStringLiteral("--draft")});

    QVERIFY2(ran.code == 0, qPrintable(ran.errors));
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("first/captions.en.vtt"))));
    QVERIFY(QFileInfo::exists(path(QStringLiteral("first/transcript.vi.md"))));
}

void tst_HocvuLesson::theSameLessonGivesTheSameBytes()
{
    const Ran ran = build(QStringLiteral("02-ngan"), QStringLiteral("again"), {m_noCache});

    QVERIFY2(ran.code == 0, qPrintable(ran.errors));
    for (const QString &name : QDir(path(QStringLiteral("short"))).entryList(QDir::Files))
        QVERIFY2(bytes(QStringLiteral("short/") + name) == bytes(QStringLiteral("again/") + name),
                 qPrintable(name));
}

void tst_HocvuLesson::aDraftShowsEveryKindOfScene()
{
    const Ran ran = build(QStringLiteral("01-bai-thu"), QStringLiteral("draft"),
                          {m_noCache, QStringLiteral("--draft")});

    QVERIFY2(ran.code == 0, qPrintable(ran.errors));
    QCOMPARE(
        document(QStringLiteral("draft/lesson.json"))[QStringLiteral("scenes")].toArray().size(),
        13);
    const QJsonObject film
        = probe(QStringLiteral("draft/video.mp4"), {QStringLiteral("-show_streams")});
    QCOMPARE(film[QStringLiteral("streams")][0][QStringLiteral("width")].toInt(), 854);
}

void tst_HocvuLesson::aLessonCompiledBeforeIsNotDrawnAgain()
{
    const Ran first = build(QStringLiteral("02-ngan"), QStringLiteral("fresh"));
    const Ran second = build(QStringLiteral("02-ngan"), QStringLiteral("copied"));

    QVERIFY2(first.code == 0 && second.code == 0, qPrintable(first.errors + second.errors));
    QVERIFY(first.out.contains(QStringLiteral("2 of 2 scenes drawn, 2 sentences spoken")));
    QVERIFY(second.out.contains(QStringLiteral("0 of 2 scenes drawn, 0 sentences spoken")));
    QVERIFY(bytes(QStringLiteral("fresh/video.mp4")) == bytes(QStringLiteral("copied/video.mp4")));
    QVERIFY(bytes(QStringLiteral("fresh/video.mp4")) == bytes(QStringLiteral("short/video.mp4")));
}

void tst_HocvuLesson::oneMomentCanBeDrawn()
{
    const QString picture = path(QStringLiteral("shot.png"));

    const Ran ran = lesson({QStringLiteral("shot"), lessonFolder(QStringLiteral("02-ngan")),
                            QStringLiteral("1.5"), picture});
    const Ran beyond = lesson({QStringLiteral("shot"), lessonFolder(QStringLiteral("02-ngan")),
                               QStringLiteral("1000"), path(QStringLiteral("never.png"))});

    QVERIFY2(ran.code == 0, qPrintable(ran.errors));
    QVERIFY(bytes(QStringLiteral("shot.png")).startsWith("\x89PNG"));
    QCOMPARE(beyond.code, 2);
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("never.png"))));
}

void tst_HocvuLesson::helpHasAnExample()
{
    const Ran ran = lesson({QStringLiteral("--help")});

    QCOMPARE(ran.code, 0);
    QVERIFY(ran.out.contains(QStringLiteral("Example:\n  hocvu-lesson build ")));
}

void tst_HocvuLesson::outputThatCannotBeWrittenIsSaidSo()
{
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(builtProgram(QStringLiteral("hocvu-lesson")), {QStringLiteral("--help")});

    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().startsWith("standard output"));
}

QTEST_GUILESS_MAIN(tst_HocvuLesson)
#include "tst_hocvu_lesson.moc"
