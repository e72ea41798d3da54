// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/course.h"
#include "core/course/coverage.h"
#include "core/course/watch_meter.h"
#include "support/fake_clock.h"
#include "support/result_matchers.h"

using namespace hocvu;
using namespace std::chrono_literals;

namespace {

/// Plays from \a from to \a to at \a rate, a position every \a every of real time.
Coverage play(WatchMeter &meter, FakeClock &clock, Coverage coverage, Millis from, Millis to,
              double rate = 1, Millis every = 100ms)
{
    meter.begin(from, clock.now());
    Millis at = from;
    while (at < to) {
        clock.advance(every);
        at = std::min(to, at + Millis(qint64(double(every.count()) * rate)));
        meter.moved(at, rate, clock.now());
        if (const auto fresh = meter.take())
            coverage.add(*fresh);
    }
    return coverage;
}

} // namespace

class tst_Watching : public QObject
{
    Q_OBJECT

private slots:
    void coverageIsASetOfSeconds();
    void coverageTellsWhatIsMissing();
    void coverageCutsOffWhatIsOutside();
    void knowsEverySecond();
    void frontierIsTheFirstSecondNotSeen();
    void playingCoversWholeSeconds();
    void speedChangesNothing_data();
    void speedChangesNothing();
    void aJumpCountsNothing();
    void aPauseLosesNoSecond();
    void aStepBackLosesNoSecond();
    void aSeekThatLandsLateLosesNoSecond();
    void theBrokenLastSecondCountsAtTheEnd();
    void readsALesson();
    void readsWhichSceneExplainsWhat();
    void readsWhatIsSaid();
    void refusesALesson_data();
    void refusesALesson();
};

void tst_Watching::coverageIsASetOfSeconds()
{
    Coverage coverage(100);
    coverage.add({10, 20});
    coverage.add({15, 25});
    coverage.add({25, 30});
    coverage.add({10, 20});

    QCOMPARE(coverage.ranges(), (QList<Seconds>{{10, 30}}));
    QCOMPARE(coverage.watched(), 20);
    QCOMPARE(coverage.percent(), 20);
    QVERIFY(!coverage.isComplete());
    coverage.add({40, 100});
    coverage.add({0, 5});
    QCOMPARE(coverage.ranges(), (QList<Seconds>{{0, 5}, {10, 30}, {40, 100}}));
}

void tst_Watching::coverageTellsWhatIsMissing()
{
    Coverage coverage(100);
    coverage.add({10, 20});
    coverage.add({90, 100});

    QCOMPARE(coverage.missing(), (QList<Seconds>{{0, 10}, {20, 90}}));
    coverage.add({0, 95});
    QVERIFY(coverage.missing().isEmpty());
    QVERIFY(coverage.isComplete());
}

void tst_Watching::coverageCutsOffWhatIsOutside()
{
    Coverage coverage(10);
    coverage.add({-5, 3});
    coverage.add({8, 50});
    coverage.add({5, 5});
    coverage.add({7, 6});

    QCOMPARE(coverage.ranges(), (QList<Seconds>{{0, 3}, {8, 10}}));
}

void tst_Watching::knowsEverySecond()
{
    Coverage coverage(20);
    coverage.add({2, 5});
    coverage.add({8, 9});

    for (int second = -1; second <= 20; ++second)
        QCOMPARE(coverage.has(second), (second >= 2 && second < 5) || second == 8);
}

void tst_Watching::frontierIsTheFirstSecondNotSeen()
{
    Coverage coverage(10);
    QCOMPARE(coverage.frontier(), 0);
    coverage.add({5, 8});
    QCOMPARE(coverage.frontier(), 0);
    coverage.add({0, 3});
    QCOMPARE(coverage.frontier(), 3);
    coverage.add({3, 10});
    QCOMPARE(coverage.frontier(), 10);
}

void tst_Watching::playingCoversWholeSeconds()
{
    FakeClock clock;
    WatchMeter meter;

    const Coverage coverage = play(meter, clock, Coverage(60), 2500ms, 7300ms);

    QCOMPARE(coverage.ranges(), (QList<Seconds>{{3, 7}}));
}

void tst_Watching::speedChangesNothing_data()
{
    QTest::addColumn<double>("rate");
    for (const double rate : {0.75, 1.0, 1.5, 2.0, 16.0})
        QTest::addRow("%.2f", rate) << rate;
}

void tst_Watching::speedChangesNothing()
{
    QFETCH(double, rate);
    FakeClock clock;
    WatchMeter meter;

    const Coverage coverage = play(meter, clock, Coverage(60), 0ms, 60s, rate);

    QVERIFY(coverage.isComplete());
}

void tst_Watching::aJumpCountsNothing()
{
    FakeClock clock;
    WatchMeter meter;
    Coverage coverage = play(meter, clock, Coverage(60), 0ms, 5s);
    clock.advance(100ms);
    meter.moved(40s, 1, clock.now());
    QVERIFY(!meter.take());

    clock.advance(1s);
    meter.moved(41s, 1, clock.now());
    coverage.add(*meter.take());

    QCOMPARE(coverage.ranges(), (QList<Seconds>{{0, 5}, {40, 41}}));
}

void tst_Watching::aPauseLosesNoSecond()
{
    FakeClock clock;
    WatchMeter meter;
    Coverage coverage(60);
    for (Millis at = 0ms; at < 20s; at += 700ms) {
        coverage = play(meter, clock, coverage, at, at + 700ms); // a pause every 700 ms
        clock.advance(1min);
    }

    QCOMPARE(coverage.ranges(), (QList<Seconds>{{0, 20}}));
}

void tst_Watching::aStepBackLosesNoSecond()
{
    FakeClock clock;
    WatchMeter meter;
    Coverage coverage = play(meter, clock, Coverage(60), 0ms, 12'600ms);

    coverage = play(meter, clock, coverage, 12'300ms, 20s); // stopped a little too late, set back

    QCOMPARE(coverage.ranges(), (QList<Seconds>{{0, 20}}));
}

void tst_Watching::aSeekThatLandsLateLosesNoSecond()
{
    FakeClock clock;
    WatchMeter meter;

    const Coverage coverage = play(meter, clock, Coverage(60), 12'200ms, 15s);

    QCOMPARE(coverage.ranges(), (QList<Seconds>{{12, 15}}));
}

void tst_Watching::theBrokenLastSecondCountsAtTheEnd()
{
    FakeClock clock;
    WatchMeter meter;
    Coverage coverage = play(meter, clock, Coverage(21), 0ms, 20'300ms);
    QVERIFY(!coverage.isComplete());

    meter.finish(20'400ms, 1, clock.now());
    coverage.add(*meter.take());

    QVERIFY(coverage.isComplete());
}

void tst_Watching::readsALesson()
{
    const auto lesson = readLesson(
        R"({"format":1,"number":3,"slug":"03-luat","title":"Luật AI","durationMs":95400})",
        R"({"format":1,"checkpoints":[{"atMs":50000,"rewindMs":30000,"question":"?",
            "options":["a","b"],"key":1,"explanation":"x"}]})");

    QVERIFY_RESULT(lesson);
    QCOMPARE(lesson->number, 3);
    QCOMPARE(lesson->seconds(), 96);
    QCOMPARE(lesson->checkpoints.size(), 1);
    QCOMPARE(lesson->checkpoints.front().key, 1);
}

void tst_Watching::readsWhichSceneExplainsWhat()
{
    const auto lesson = readLesson(
        R"({"format":1,"number":3,"slug":"03-luat","title":"Luật AI","durationMs":95400,
            "keyPoints":[{"text":"Ba mức.","explained":[]},{"text":"Bốn bước."}],
            "scenes":[{"id":"mo-dau","heading":"Mở đầu","startMs":0,"endMs":5000},
                      {"id":"ba-muc","heading":"Ba mức","startMs":5000,"endMs":95400,
                       "explains":1}]})",
        R"({"format":1,"checkpoints":[{"atMs":95400,"rewindMs":5000,"question":"?",
            "options":["a","b"],"key":1,"explanation":"x"}]})");

    QVERIFY_RESULT(lesson);
    QCOMPARE(lesson->keyPoints.size(), 2);
    QCOMPARE(lesson->keyPoints.front(), QStringLiteral("Ba mức."));
    QVERIFY(lesson->scene(QStringLiteral("ba-muc")));
    QCOMPARE(lesson->scene(QStringLiteral("ba-muc"))->start, 5000ms);
    QCOMPARE(lesson->scene(QStringLiteral("ba-muc"))->explains, 1);
    QVERIFY(!lesson->scene(QStringLiteral("bon-buoc")));
    QCOMPARE(lesson->checkpoints.front().at, lesson->duration);
}

void tst_Watching::readsWhatIsSaid()
{
    const auto lesson = readLesson(
        R"({"format": 1, "number": 1, "title": "Bài thử", "durationMs": 20000, "transcript": [
            {"startMs": 5000, "endMs": 6000, "text": "Hai.", "english": "Two."},
            {"startMs": 900, "endMs": 100, "text": "Kết thúc trước khi bắt đầu."},
            {"startMs": 7000, "endMs": 8000, "text": ""},
            {"startMs": "x", "endMs": 8000, "text": "Không có giờ."}, 7,
            {"startMs": 1000, "endMs": 2000, "text": "Một."}]})",
        R"({"format": 1, "checkpoints": []})");

    QVERIFY_RESULT(lesson);
    QCOMPARE(lesson->transcript,
             QList<SpokenSentence>(
                 {{Millis(1000), Millis(2000), QStringLiteral("Một."), {}},
                  {Millis(5000), Millis(6000), QStringLiteral("Hai."), QStringLiteral("Two.")}}));
}

void tst_Watching::refusesALesson_data()
{
    QTest::addColumn<QByteArray>("lesson");
    QTest::addColumn<QByteArray>("checkpoints");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray good = R"({"format":1,"number":3,"slug":"x","title":"x","durationMs":9})";
    const QByteArray none = R"({"format":1,"checkpoints":[]})";
    QTest::newRow("empty") << QByteArray() << none << ErrorCode::NotUnderstood;
    QTest::newRow("no title") << QByteArray(R"({"format":1,"number":3,"durationMs":9})") << none
                              << ErrorCode::NotUnderstood;
    QTest::newRow("newer") << QByteArray(R"({"format":2})") << none << ErrorCode::TooNew;
    QTest::newRow("newer checkpoints")
        << good << QByteArray(R"({"format":9})") << ErrorCode::TooNew;
    QTest::newRow("key out of range")
        << good
        << QByteArray(R"({"format":1,"checkpoints":[{"atMs":5,"rewindMs":3,"options":["a","b"],
                          "key":2}]})")
        << ErrorCode::NotUnderstood;
    QTest::newRow("behind the end")
        << good
        << QByteArray(R"({"format":1,"checkpoints":[{"atMs":10,"rewindMs":3,"options":["a","b"],
                          "key":0}]})")
        << ErrorCode::NotUnderstood;
    QTest::newRow("scene without id")
        << QByteArray(R"({"format":1,"number":3,"title":"x","durationMs":9,
                          "scenes":[{"startMs":0,"endMs":9}]})")
        << none << ErrorCode::NotUnderstood;
    QTest::newRow("scene that ends before it starts")
        << QByteArray(R"({"format":1,"number":3,"title":"x","durationMs":9,
                          "scenes":[{"id":"a","startMs":5,"endMs":2}]})")
        << none << ErrorCode::NotUnderstood;
    QTest::newRow("rewinds forward")
        << good
        << QByteArray(R"({"format":1,"checkpoints":[{"atMs":5,"rewindMs":8,"options":["a","b"],
                          "key":0}]})")
        << ErrorCode::NotUnderstood;
}

void tst_Watching::refusesALesson()
{
    QFETCH(QByteArray, lesson);
    QFETCH(QByteArray, checkpoints);
    QFETCH(ErrorCode, code);

    QCOMPARE_ERROR(readLesson(lesson, checkpoints), code);
}

QTEST_GUILESS_MAIN(tst_Watching)
#include "tst_watching.moc"
