// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/output/captions.h"

#include "media/compiler/source/lesson_source.h"
#include "media/compiler/text/line_break.h"
#include "media/lesson_texts.h"
#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;
using namespace hocvu::media;

class tst_LessonCaptions : public QObject
{
    Q_OBJECT

private slots:
    void breaksWhereItReadsWell_data();
    void breaksWhereItReadsWell();
    void aWordTooWideDoesNotFit();
    void noLineIsWiderThanAgreed();
    void cuesNeverOverlap();
    void englishCaptionsStandWhereTheVietnameseDo();
    void writesWebVtt();
};

void tst_LessonCaptions::breaksWhereItReadsWell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("short") << QStringLiteral("Quy trình gồm bốn bước.")
                           << QStringList{QStringLiteral("Quy trình gồm bốn bước.")};
    QTest::newRow("after a comma")
        << QStringLiteral("Không nhập tài liệu mật, và không nhập dữ liệu cá nhân của công dân.")
        << QStringList{QStringLiteral("Không nhập tài liệu mật,"),
                       QStringLiteral("và không nhập dữ liệu cá nhân của công dân.")};
    QTest::newRow("not inside a compound")
        << QStringLiteral("Hôm nay cả lớp cùng học về trí tuệ nhân tạo ở hội trường lớn của phường")
        << QStringList{QStringLiteral("Hôm nay cả lớp cùng học về trí tuệ nhân tạo"),
                       QStringLiteral("ở hội trường lớn của phường")};
    QTest::newRow("not inside a name")
        << QStringLiteral("Chiều nay cả phòng nghe lại lời của chị Đỗ Thị Minh đã ghi trong họp")
        << QStringList{QStringLiteral("Chiều nay cả phòng nghe lại lời"),
                       QStringLiteral("của chị Đỗ Thị Minh đã ghi trong họp")};
    QTest::newRow("not between a number and what it counts")
        << QStringLiteral("Trước kia viết một giấy mời mất chừng ấy, khoảng 40 phút hay hơn nữa")
        << QStringList{QStringLiteral("Trước kia viết một giấy mời mất chừng ấy,"),
                       QStringLiteral("khoảng 40 phút hay hơn nữa")};
}

void tst_LessonCaptions::breaksWhereItReadsWell()
{
    QFETCH(QString, text);
    QFETCH(QStringList, lines);

    QCOMPARE(captionPages(text), QList<QStringList>{lines});
}

void tst_LessonCaptions::aWordTooWideDoesNotFit()
{
    const auto letters = [](const QString &text) { return static_cast<double>(text.size()); };

    QVERIFY(!brokenLines(QStringLiteral("một hai bamươi"), 5, 9, letters));
    QVERIFY(!brokenLines(QStringLiteral("một hai ba"), 5, 2, letters));
    QVERIFY(brokenLines(QStringLiteral("một hai ba"), 6, 2, letters));
}

void tst_LessonCaptions::noLineIsWiderThanAgreed()
{
    QString text;
    for (int words = 1; words < 60; ++words) {
        text += words % 7 == 0 ? QStringLiteral(" nghiêng,") : QStringLiteral(" nghiêng");
        for (const QStringList &lines : captionPages(text.trimmed())) {
            QVERIFY(lines.size() >= 1 && lines.size() <= 2);
            for (const QString &line : lines)
                QVERIFY(line.size() <= kCaptionWidth);
        }
    }
}

void tst_LessonCaptions::cuesNeverOverlap()
{
    auto lesson = parseLesson(wholeLesson(), QStringLiteral("lesson.yaml"));
    QVERIFY_RESULT(lesson);
    lesson->scenes[1].say[0].text = QStringLiteral("dài, ").repeated(40).trimmed();
    SentenceLengths lengths;
    for (const Scene &scene : lesson->scenes)
        lengths << QList<int>(scene.say.size(), 1234);
    const Timeline timeline = layOut(lengths);

    const QList<Cue> cues = captionCues(*lesson, timeline, Language::Vietnamese);

    QVERIFY(cues.size() > timeline.sentences.size());
    int last = 0;
    for (const Cue &cue : cues) {
        QVERIFY(cue.startMs >= last);
        QVERIFY(cue.endMs > cue.startMs);
        last = cue.endMs;
    }
    QVERIFY(last <= timeline.durationMs);
}

void tst_LessonCaptions::englishCaptionsStandWhereTheVietnameseDo()
{
    const auto lesson = parseLesson(wholeLesson(), QStringLiteral("lesson.yaml"));
    QVERIFY_RESULT(lesson);
    SentenceLengths lengths;
    for (const Scene &scene : lesson->scenes)
        lengths << QList<int>(scene.say.size(), 1500);
    const Timeline timeline = layOut(lengths);

    const QList<Cue> vietnamese = captionCues(*lesson, timeline, Language::Vietnamese);
    const QList<Cue> english = captionCues(*lesson, timeline, Language::English);

    QCOMPARE(english.size(), vietnamese.size()); // No sentence needs two pages in either.
    for (qsizetype i = 0; i < english.size(); ++i) {
        QCOMPARE(english.at(i).startMs, vietnamese.at(i).startMs);
        QCOMPARE(english.at(i).endMs, vietnamese.at(i).endMs);
    }
    QCOMPARE(english.at(1).lines, QStringList{QStringLiteral("The law has three levels.")});
}

void tst_LessonCaptions::writesWebVtt()
{
    const QByteArray file
        = webVtt({{900, 3'725'004, {QStringLiteral("a < b"), QStringLiteral("c")}}});

    QCOMPARE(file, QByteArray("WEBVTT\n\n1\n00:00:00.900 --> 01:02:05.004\na &lt; b\nc\n"));
}

QTEST_GUILESS_MAIN(tst_LessonCaptions)
#include "tst_lesson_captions.moc"
