// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/source/lesson_source.h"

#include "media/lesson_texts.h"
#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;
using namespace hocvu::media;

class tst_LessonSource : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKindOfScene();
    void anItemAppearsWithTheSentenceAfterTheIntroduction();
    void withoutASentenceToSpareEachItemTakesItsOwn();
    void atMovesAnItemToASentence();
    void namesLineAndRemedy_data();
    void namesLineAndRemedy();
    void aNewerFormatIsTooNewWhateverElseItHolds();
    void aHugeFileIsTooLarge();
    void theFolderCarriesNumberAndSlug();
};

void tst_LessonSource::readsEveryKindOfScene()
{
    const auto lesson = parseLesson(wholeLesson(), QStringLiteral("lesson.yaml"));

    QVERIFY_RESULT(lesson);
    QCOMPARE(lesson->number, 1);
    QCOMPARE(lesson->asOf, QDate(2026, 5, 28));
    QCOMPARE(lesson->sources.size(), 2);
    QList<SceneKind> kinds;
    for (const Scene &scene : lesson->scenes)
        kinds << scene.kind;
    QCOMPARE(kinds,
             (QList<SceneKind>{SceneKind::Title, SceneKind::Points, SceneKind::Steps,
                               SceneKind::Comparison, SceneKind::Quotation, SceneKind::Recap}));
    QCOMPARE(lesson->scenes.at(3).right.items.at(0),
             QStringLiteral("Nhập tài liệu mật vào công cụ AI"));
    QCOMPARE(lesson->checkpoints.at(0).key, 0);
}

void tst_LessonSource::anItemAppearsWithTheSentenceAfterTheIntroduction()
{
    const auto lesson = parseLesson(wholeLesson(), QStringLiteral("lesson.yaml"));

    QVERIFY_RESULT(lesson);
    QList<int> sentences;
    for (const Item &item : lesson->scenes.at(1).items)
        sentences << item.sentence;
    QCOMPARE(sentences, (QList<int>{1, 2, 3}));
    QCOMPARE(lesson->scenes.at(3).left.sentence, 0);
    QCOMPARE(lesson->scenes.at(3).right.sentence, 1);
}

void tst_LessonSource::withoutASentenceToSpareEachItemTakesItsOwn()
{
    const QByteArray text
        = spoiled(wholeLesson(), "      - \"Luật chia hệ thống AI thành ba mức.\"\n", "");

    const auto lesson = parseLesson(text, QStringLiteral("lesson.yaml"));

    QVERIFY_RESULT(lesson);
    QList<int> sentences;
    for (const Item &item : lesson->scenes.at(1).items)
        sentences << item.sentence;
    QCOMPARE(sentences, (QList<int>{0, 1, 2}));
}

void tst_LessonSource::atMovesAnItemToASentence()
{
    const QByteArray text
        = spoiled(wholeLesson(), "title: \"Rủi ro cao\"", "title: \"Rủi ro cao\", at: 4");

    const auto lesson = parseLesson(text, QStringLiteral("lesson.yaml"));

    QVERIFY_RESULT(lesson);
    QCOMPARE(lesson->scenes.at(1).items.at(0).sentence, 3);
}

void tst_LessonSource::namesLineAndRemedy_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");

    const auto row = [](const char *name, const char *from, const char *to, const char *message) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(message);
    };
    row("unknown key", "    text: \"Từ ý", "    colour: red\n    text: \"Từ ý",
        "lesson.yaml:14: scene knows no key 'colour'; it takes id, kind, heading, say, text, icon");
    row("missing key", "kicker: \"Bài 1 · Soạn thảo văn bản\"\n", "",
        "lesson.yaml:4: the lesson lacks 'kicker'; add it");
    row("repeated key", "kicker:", "title:",
        "lesson.yaml:7: 'title' stands here twice (first in line 6); keep one");
    row("no such kind", "kind: steps", "kind: film",
        "lesson.yaml:31: no scene kind is called 'film'; use title, points, steps, comparison, "
        "quotation or recap");
    row("same id", "id: quy-trinh", "id: ba-muc",
        "lesson.yaml:30: two scenes are called 'ba-muc'; rename one");
    row("id", "id: quy-trinh", "id: Quy_trinh",
        "lesson.yaml:30: scene id 'Quy_trinh' must be lower-case letters a-z, digits and single "
        "hyphens");
    row("title again", "kind: steps", "kind: title",
        "lesson.yaml:31: the first scene, and only the first, is a title");
    row("date", "2026-05-28", "28/5/2026",
        "lesson.yaml:8: '28/5/2026' is no date; write it as 2026-05-28");
    row("number", "number: 1", "number: \"1\"",
        "lesson.yaml:5: 'number' must be a whole number from 1 to 99");
    row("at beyond the last sentence", "title: \"Rủi ro cao\"", "at: 5, title: \"Rủi ro cao\"",
        "lesson.yaml:22: 'at' must be a whole number from 1 to 4");
    row("recap of two", "      - {title: \"Trách nhiệm thuộc về người soạn và người ký\"}\n", "",
        "lesson.yaml:67: 'items' of scene has 2 entries; it takes exactly 3");
    row("no such scene", "after: quy-trinh", "after: quy",
        "lesson.yaml:76: no scene is called 'quy'; name one that is");
    row("key beyond the options", "key: 1", "key: 4",
        "lesson.yaml:79: 'key' must be a whole number from 1 to 3");
    row("same options", "\"Phát hành\"", "\"Rà soát\"",
        "lesson.yaml:78: two options are the same; change one");
    row("spaces", "\"Ba mức rủi ro\"", "\"Ba mức  rủi ro\"",
        "lesson.yaml:20: 'heading' has stray spaces or a line break; remove them");
    row("list for text", "heading: \"Ba mức rủi ro\"", "heading: [a]",
        "lesson.yaml:20: 'heading' must be a text");
    row("anchor", "number: 1", "number: &one 1",
        "lesson.yaml:5: anchors are not allowed; write the text out");
    row("tag", "number: 1", "number: !!int 1",
        "lesson.yaml:5: YAML tags are not allowed; remove it");
    row("carriage return", "number: 1\n", "number: 1\r\n",
        "lesson.yaml:5: carriage return; save with LF line ends");
    row("decomposed letters", "\"Ba mức rủi ro\"", "\"Ba mu\u031b\u0301c\"",
        "lesson.yaml:20: letters and accents are typed apart; save the text in NFC form");
    row("not YAML", "sources: [\"", "sources: [[\"",
        "lesson.yaml:10: not YAML (end of sequence flow not found); mend this line");
}

void tst_LessonSource::namesLineAndRemedy()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, message);

    const auto lesson
        = parseLesson(spoiled(wholeLesson(), from, to), QStringLiteral("lesson.yaml"));

    QCOMPARE_ERROR(lesson, ErrorCode::NotUnderstood);
    QCOMPARE(lesson.error().detail, message);
}

void tst_LessonSource::aNewerFormatIsTooNewWhateverElseItHolds()
{
    const QByteArray text = spoiled(wholeLesson(), "format: 1", "format: 2\nhologram: true");

    const auto lesson = parseLesson(text, QStringLiteral("lesson.yaml"));

    QCOMPARE_ERROR(lesson, ErrorCode::TooNew);
    QCOMPARE(lesson.error().detail,
             QStringLiteral("lesson.yaml:4: format 2 is newer than this compiler knows (1); "
                            "update HocVu or write format 1"));
}

void tst_LessonSource::aHugeFileIsTooLarge()
{
    const QByteArray text = wholeLesson() + '#' + QByteArray(kMaxLessonBytes, 'x');

    QCOMPARE_ERROR(parseLesson(text, QStringLiteral("lesson.yaml")), ErrorCode::TooLarge);
}

void tst_LessonSource::theFolderCarriesNumberAndSlug()
{
    const auto lesson = loadLesson(lessonFolder(QStringLiteral("01-bai-thu")));
    const auto missing = loadLesson(lessonFolder(QStringLiteral("99-khong-co")));

    QVERIFY_RESULT(lesson);
    QCOMPARE(lesson->slug, QStringLiteral("01-bai-thu"));
    QCOMPARE_ERROR(missing, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(tst_LessonSource)
#include "tst_lesson_source.moc"
