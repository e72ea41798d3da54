// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/source/lesson_source.h"

#include "media/compiler/source/scene_reader.h"
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
    void readsWhatWindowsSaves();
    void anEntryMayComeWithALaterSentence();
    void stillReadsFormat1();
    void format1KnowsNoNewKinds();
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
    QCOMPARE(lesson->format, 2);
    QCOMPARE(lesson->number, 1);
    QCOMPARE(lesson->asOf, QDate(2026, 5, 28));
    QCOMPARE(lesson->sources.size(), 2);
    QCOMPARE(lesson->keyPoints.size(), 4);
    QStringList kinds;
    for (const Scene &scene : lesson->scenes)
        kinds << kindName(scene.kind);
    QCOMPARE(kinds,
             QStringLiteral("title points steps document timeline dialogue table chart comparison "
                            "before-after case quotation recap")
                 .split(u' '));
    const auto items = [&](int scene) { return lesson->scenes.at(scene).items; };
    QCOMPARE(lesson->scenes.at(1).explains, 1);
    QCOMPARE(lesson->scenes.at(1).from,
             QStringList{QStringLiteral("Luật số 134/2025/QH15, Điều 9")});
    QCOMPARE(lesson->scenes.at(1).say.at(3).english, QStringLiteral("Low: it is encouraged."));
    QVERIFY(items(3).at(3).place == Place::Seal);
    QCOMPARE(items(4).at(2).mark, QStringLiteral("12 tháng"));
    QVERIFY(!items(5).at(0).byAi && items(5).at(1).byAi);
    QCOMPARE(items(6).at(0).cells.at(1), QStringLiteral("tối đa 120 chữ"));
    QCOMPARE(items(7).at(1).value, 17.5);
    QCOMPARE(items(8).at(1).cells.at(0), QStringLiteral("Nhập tài liệu mật vào công cụ AI"));
    QCOMPARE(items(9).at(0).title, QStringLiteral("Máy viết"));
    QCOMPARE(lesson->scenes.at(10).key, 1);
    QCOMPARE(lesson->checkpoints.at(0).key, 0);
    QVERIFY(!lesson->isAtTheEnd(lesson->checkpoints.at(0)));
    QVERIFY(lesson->isAtTheEnd(lesson->checkpoints.at(1)));
}

void tst_LessonSource::readsWhatWindowsSaves()
{
    const auto plain = parseLesson(wholeLesson(), QStringLiteral("lesson.yaml"));

    const auto lesson = parseLesson("\xef\xbb\xbf" + wholeLesson().replace("\n", "\r\n"),
                                    QStringLiteral("lesson.yaml"));

    QVERIFY_RESULT(plain);
    QVERIFY_RESULT(lesson);
    QCOMPARE(lesson->scenes.last().line, plain->scenes.last().line);
    QCOMPARE(lesson->scenes.at(1).written, plain->scenes.at(1).written);
}

void tst_LessonSource::anEntryMayComeWithALaterSentence()
{
    const auto lesson = parseLesson(
        spoiled(wholeLesson(),
                "items: [\"Dùng thông tin đã công bố\", \"Tra cứu lại mọi căn cứ pháp lý\"]",
                "items: [{text: \"Dùng thông tin đã công bố\"}, {text: \"Tra cứu lại\", at: 2}]"),
        QStringLiteral("lesson.yaml"));

    QVERIFY_RESULT(lesson);
    const Item &left = lesson->scenes.at(8).items.at(0);
    QCOMPARE(left.cells.at(1), QStringLiteral("Tra cứu lại"));
    QCOMPARE(left.cellSentences, (QList<int>{0, 1}));
    // Nothing comes before its side.
    const Item &right = lesson->scenes.at(8).items.at(1);
    QCOMPARE(right.cellSentences, (QList<int>{1, 1}));
}

void tst_LessonSource::stillReadsFormat1()
{
    const auto lesson = loadLesson(lessonFolder(QStringLiteral("03-dinh-dang-1")));

    QVERIFY_RESULT(lesson);
    QCOMPARE(lesson->format, 1);
    QVERIFY(lesson->keyPoints.isEmpty());
    QCOMPARE(lesson->scenes.size(), 6);
    QCOMPARE(lesson->scenes.at(1).say.at(1).text, QStringLiteral("Mức cao phải kiểm soát chặt."));
    QVERIFY(lesson->scenes.at(1).say.at(1).english.isEmpty());
    QCOMPARE(lesson->scenes.at(3).items.at(1).title, QStringLiteral("Không nên"));
}

void tst_LessonSource::format1KnowsNoNewKinds()
{
    QFile file(lessonFolder(QStringLiteral("03-dinh-dang-1/lesson.yaml")));
    QVERIFY(file.open(QIODevice::ReadOnly));

    const auto lesson = parseLesson(spoiled(file.readAll(), "kind: steps", "kind: timeline"),
                                    QStringLiteral("lesson.yaml"));

    QCOMPARE_ERROR(lesson, ErrorCode::NotUnderstood);
    QCOMPARE(lesson.error().detail,
             QStringLiteral("lesson.yaml:31: no scene kind is called 'timeline'; use one of title, "
                            "points, steps, comparison, quotation, recap"));
}

void tst_LessonSource::anItemAppearsWithTheSentenceAfterTheIntroduction()
{
    const auto lesson = parseLesson(wholeLesson(), QStringLiteral("lesson.yaml"));

    QVERIFY_RESULT(lesson);
    QList<int> sentences;
    for (const Item &item : lesson->scenes.at(1).items)
        sentences << item.sentence;
    QCOMPARE(sentences, (QList<int>{1, 2, 3}));
    QCOMPARE(lesson->scenes.at(8).items.at(0).sentence, 0);
    QCOMPARE(lesson->scenes.at(8).items.at(1).sentence, 1);
    QCOMPARE(lesson->scenes.at(10).items.at(1).sentence, 2);
    QCOMPARE(lesson->scenes.at(10).decision, 3);
}

void tst_LessonSource::withoutASentenceToSpareEachItemTakesItsOwn()
{
    const QByteArray text
        = spoiled(wholeLesson(),
                  "      - {vi: \"Luật chia hệ thống AI thành ba mức.\", en: \"The law has three "
                  "levels.\"}\n",
                  "");

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
        "lesson.yaml:19: scene knows no key 'colour'; it takes id, kind, heading, explains, from, "
        "say, text, icon");
    row("missing key", "kicker: \"Bài 1 · Soạn thảo văn bản\"\n", "",
        "lesson.yaml:4: the lesson lacks 'kicker'; add it");
    row("missing English", ", en: \"The law has three levels.\"", "",
        "lesson.yaml:33: entry of 'say' lacks 'en'; add it");
    row("repeated key", "kicker:", "title:",
        "lesson.yaml:7: 'title' stands here twice (first in line 6); keep one");
    row("too long", "\"Ba mức rủi ro\"", "\"Ba mức rủi ro mà người làm ở phường phải biết\"",
        "lesson.yaml:25: 'heading' has 45 characters; shorten it to 38");
    row("no such kind", "kind: steps", "kind: film",
        "lesson.yaml:38: no scene kind is called 'film'; use one of title, points, steps, "
        "document, timeline, dialogue, table, chart, comparison, before-after, case, quotation, "
        "recap");
    row("same id", "id: quy-trinh", "id: ba-muc",
        "lesson.yaml:37: two scenes are called 'ba-muc'; rename one");
    row("id", "id: quy-trinh", "id: Quy_trinh",
        "lesson.yaml:37: scene id 'Quy_trinh' must be lower-case letters a-z, digits and single "
        "hyphens");
    row("title again", "kind: steps", "kind: title",
        "lesson.yaml:38: the first scene, and only the first, is a title");
    row("date", "2026-05-28", "28/5/2026",
        "lesson.yaml:8: '28/5/2026' is no date; write it as 2026-05-28");
    row("number", "number: 1", "number: \"1\"",
        "lesson.yaml:5: 'number' must be a whole number from 1 to 99");
    row("too few key points", "  - \"Nhớ ai chịu trách nhiệm.\"\n", "",
        "lesson.yaml:11: 'key_points' of the lesson has 3 entries; it takes 4 to 6");
    row("explains nothing", "explains: 4", "explains: 5",
        "lesson.yaml:141: 'explains' must be a whole number from 1 to 4");
    row("from nowhere", "from: [\"Luật số 134", "from: [\"Luật số 135",
        "lesson.yaml:27: 'Luật số 135/2025/QH15, Điều 9' begins with none of the lesson's "
        "sources; add its document there or mend it here");
    row("at beyond the last sentence", "title: \"Rủi ro cao\"", "at: 5, title: \"Rủi ro cao\"",
        "lesson.yaml:29: 'at' must be a whole number from 1 to 4");
    row("no such place", "place: organ", "place: left",
        "lesson.yaml:57: 'left' is no place; use one of state, organ, number, date, subject, "
        "body, signer, seal, recipients");
    row("a place twice", "place: organ", "place: state",
        "lesson.yaml:57: two parts stand in one place; mend one");
    row("places for some", ", place: organ", "",
        "lesson.yaml:57: all parts of a paper have a 'place' or none has; add or remove it");
    row("who", "who: ai", "who: robot", "lesson.yaml:80: 'robot' is no who; use one of person, ai");
    row("cells", "\"viết ngắn gọn\", ", "",
        "lesson.yaml:90: 'cells' of entry of 'rows' has 1 entries; it takes exactly 2");
    row("value", "17.5", "17,5",
        "lesson.yaml:101: entry of 'bars' knows no key '5'; it takes label, value, at");
    row("value as text", "17.5", "\"17.5\"",
        "lesson.yaml:101: 'value' must be a number such as 12 or 4.5, from 0 to 999999999");
    row("value not a number", "17.5", "1e3",
        "lesson.yaml:101: 'value' must be a number such as 12 or 4.5, from 0 to 999999999");
    row("decision too early", "    key: 2\n    why", "    decide_at: 2\n    key: 2\n    why",
        "lesson.yaml:131: the decision comes before all ways are shown; tell it later");
    row("recap of two", "      - {title: \"Người ký chịu trách nhiệm\"}\n", "",
        "lesson.yaml:150: 'items' of scene has 2 entries; it takes exactly 3");
    row("no such scene", "after: quy-trinh", "after: quy",
        "lesson.yaml:159: no scene is called 'quy'; name one that is");
    row("key beyond the options", "key: 1", "key: 4",
        "lesson.yaml:162: 'key' must be a whole number from 1 to 3");
    row("same options", "\"Phát hành\"", "\"Rà soát\"",
        "lesson.yaml:161: two options are the same; change one");
    row("spaces", "\"Ba mức rủi ro\"", "\"Ba mức  rủi ro\"",
        "lesson.yaml:25: 'heading' has stray spaces or a line break; remove them");
    row("list for text", "heading: \"Ba mức rủi ro\"", "heading: [a]",
        "lesson.yaml:25: 'heading' must be a text");
    row("anchor", "number: 1", "number: &one 1",
        "lesson.yaml:5: anchors are not allowed; write the text out");
    row("tag", "number: 1", "number: !!int 1",
        "lesson.yaml:5: YAML tags are not allowed; remove it");
    row("carriage return", "number: 1\n", "number: 1\r",
        "lesson.yaml:5: carriage return; save with LF line ends");
    row("decomposed letters", "\"Ba mức rủi ro\"", "\"Ba mu\u031b\u0301c\"",
        "lesson.yaml:25: letters and accents are typed apart; save the text in NFC form");
    row("not YAML", "sources: [\"", "sources: [[\"",
        "lesson.yaml:10: not YAML (end of sequence flow not found); look here and in the lines "
        "above for a missing quotation mark or bracket or a wrong indentation");
    row("tab", "number: 1", "number:\t1", "lesson.yaml:5: a tab; put spaces in its place");
    row("curly quotation marks", "heading: \"Ba mức rủi ro\"", "heading: “Ba mức rủi ro”",
        "lesson.yaml:25: 'heading' begins with a curly quotation mark, which would be shown; type "
        "straight ones around a text");
    row("emoji", "\"Ba mức rủi ro\"", "\"Ba mức rủi ro 😀\"",
        "lesson.yaml:25: 'heading' holds the character U+1F600, which not every screen shows and "
        "no voice says; take it out");
    row("invisible", "\"Ba mức rủi ro\"", "\"Ba mức \u00adrủi ro\"",
        "lesson.yaml:25: 'heading' holds the character U+00AD, which not every screen shows and "
        "no voice says; take it out");
    row("another script", "en: \"Low: it", "en: \"Low 低: it",
        "lesson.yaml:36: 'en' holds the character U+4F4E, which not every screen shows and no "
        "voice says; take it out");
}

void tst_LessonSource::namesLineAndRemedy()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, message);

    const auto lesson
        = parseLesson(spoiled(wholeLesson(), from, to), QStringLiteral("lesson.yaml"));

    QVERIFY(!lesson);
    QCOMPARE(lesson.error().detail, message);
}

void tst_LessonSource::aNewerFormatIsTooNewWhateverElseItHolds()
{
    const QByteArray text = spoiled(wholeLesson(), "format: 2", "format: 3\nhologram: true");

    const auto lesson = parseLesson(text, QStringLiteral("lesson.yaml"));

    QCOMPARE_ERROR(lesson, ErrorCode::TooNew);
    QCOMPARE(lesson.error().detail,
             QStringLiteral("lesson.yaml:4: format 3 is newer than this compiler knows (2); "
                            "update HocVu or write format 2"));
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
