// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/page_words.h"

#include "core/text/dates.h"

#include <QTest>

using namespace hocvu;

class tst_PageWords : public QObject
{
    Q_OBJECT

private slots:
    void writesTimesAsPeopleSayThem_data();
    void writesTimesAsPeopleSayThem();
    void writesMomentsInVietnamsTime();
    void namesTwoMissingStretchesAndCountsTheOthers();
    void tellsWhyTheExamIsNotOpen_data();
    void tellsWhyTheExamIsNotOpen();
};

void tst_PageWords::writesTimesAsPeopleSayThem_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const QString &written, const char *expected) {
        QTest::newRow(name) << written << QString::fromUtf8(expected);
    };
    row("place", words::place(130), "2:10");
    row("place at the start", words::place(5), "0:05");
    row("short lesson", words::length(45), "45 giây");
    row("lesson", words::length(389), "6 phút");
    row("lesson, rounded up", words::length(391), "7 phút");
    row("span", words::span(Millis(200'100)), "3 phút 21 giây");
    row("span of whole minutes", words::span(Millis(180'000)), "3 phút");
    row("span of hours", words::span(Millis(3'905'000)), "1 giờ 5 phút");
    row("no span", words::span(Millis(0)), "0 giây");
    row("negative span", words::span(Millis(-5000)), "0 giây");
}

void tst_PageWords::writesTimesAsPeopleSayThem()
{
    QFETCH(QString, written);
    QFETCH(QString, expected);

    QCOMPARE(written, expected);
}

void tst_PageWords::writesMomentsInVietnamsTime()
{
    const QDateTime utc(QDate(2026, 6, 10), QTime(16, 59), Qt::UTC);

    QCOMPARE(words::moment(utc), QStringLiteral("23:59 ngày 10/06/2026"));
}

void tst_PageWords::namesTwoMissingStretchesAndCountsTheOthers()
{
    LessonRow row;
    row.seconds = 300;
    row.percent = 40;
    row.missing = {{10, 20}, {130, 165}, {200, 210}, {220, 230}};

    const QString said = words::lessonState(row).remove(QChar(0x2060));

    QCOMPARE(said, QStringLiteral("Đã xem 40%, còn thiếu 0:10–0:20, 2:10–2:45 và 2 đoạn nữa"));
}

void tst_PageWords::tellsWhyTheExamIsNotOpen_data()
{
    using State = ExamReadiness::State;
    QTest::addColumn<ExamReadiness>("readiness");
    QTest::addColumn<QString>("expected");

    ExamReadiness readiness;
    readiness.attemptsAllowed = 2;
    readiness.lessonsLeft = 3;
    readiness.now = Millis(QDateTime({2030, 1, 1}, {8, 15}, vietnamTime()).toMSecsSinceEpoch());
    readiness.opens = QDateTime(QDate(2026, 5, 28), QTime(0, 0), vietnamTime());
    readiness.closes = QDateTime(QDate(2026, 6, 10), QTime(23, 59), vietnamTime());
    const auto row = [&readiness](State state, const char *name, const char *expected) {
        readiness.state = state;
        QTest::newRow(name) << readiness << QString::fromUtf8(expected);
    };
    row(State::LessonsMissing, "lessons", "Bài thi mở khi bạn học xong 3 bài nữa.");
    row(State::NotYet, "not yet",
        "Bài thi mở lúc 00:00 ngày 28/05/2026. Máy đang tính theo 08:15 ngày 01/01/2030; nếu sai, "
        "hãy báo người phụ trách.");
    row(State::Closed, "closed",
        "Bài thi đã đóng lúc 23:59 ngày 10/06/2026. Máy đang tính theo 08:15 ngày 01/01/2030; nếu "
        "sai, hãy báo người phụ trách.");
    row(State::Open, "first",
        "30 câu hỏi trong 30 phút. Bạn có 2 lượt thi, kết quả cao nhất được tính.");
    readiness.attemptsUsed = 1;
    row(State::Open, "second",
        "30 câu hỏi trong 30 phút. Bạn còn 1 lượt thi, kết quả cao nhất được tính.");
    readiness.attemptsUsed = 2;
    row(State::AttemptsUsed, "used", "Bạn đã dùng hết 2 lượt thi.");
    row(State::InProgress, "running",
        "Bạn có một bài thi chưa nộp. Các câu đã lưu vẫn còn nguyên; "
        "các bài học mở lại khi bạn nộp bài.");
    readiness.attemptsUsed = 0;
    readiness.attemptsAllowed = 1;
    row(State::Open, "only one", "30 câu hỏi trong 30 phút. Bạn có một lượt thi.");
}

void tst_PageWords::tellsWhyTheExamIsNotOpen()
{
    QFETCH(ExamReadiness, readiness);
    QFETCH(QString, expected);

    QCOMPARE(words::examState(readiness, Campaign()), expected);
}

QTEST_GUILESS_MAIN(tst_PageWords)
#include "tst_page_words.moc"
