// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/course_page.h"

#include "core/journal/kinds.h"
#include "kiosk/flow/exam_presenter.h"
#include "kiosk/page_stage.h"
#include "kiosk/pages/lesson_tile.h"
#include "support/room.h"
#include "ui/button.h"
#include "ui/label.h"
#include "ui/progress.h"

#include <QTest>

using namespace hocvu;

class tst_CoursePage : public QObject
{
    Q_OBJECT

private slots:
    void fitsEveryScreenInEveryState_data() { PageStage::addScreens(); }
    void fitsEveryScreenInEveryState();
    void holdsLongWords_data() { PageStage::addScreens(); }
    void holdsLongWords();
    void beginsWithTheFirstLesson();
    void goesOnWhereTheLearnerLeftOff();
    void tellsTheMissingStretchesInWords();
    void saysWhichLessonIsDamagedAndGoesPastIt_data() { PageStage::addScreens(); }
    void saysWhichLessonIsDamagedAndGoesPastIt();
    void opensTheLessonOfATile();
    void opensTheExamOnceEveryLessonIsDone();
    void callsBackToAPaperThatIsNotHandedIn();
    void showsTheBestResultAndTheCertificate();
    void signsOut();
};

namespace {

struct MyCourse
{
    explicit MyCourse(QSize screen = QSize(1280, 720), bool wordy = false)
        : room(wordy ? makeWordy : nullptr)
        , stage(screen)
        , presenter(room.context(), room.visit)
        , exam(room.context(), room.visit)
    {
        room.signIn(1);
        page = new CoursePage(presenter, stage.ground());
        stage.show(page);
        page->enter();
    }

    QUuid person() const { return room.visit.person().id; }
    Button *button(const char *name) const
    {
        return page->findChild<Button *>(QLatin1String(name));
    }
    QString text(const char *name) const
    {
        return page->findChild<Label *>(QLatin1String(name))->text();
    }
    LessonTile *tile(int number) const
    {
        return page->findChild<LessonTile *>(QStringLiteral("lessonTile%1").arg(number));
    }
    void watch(int lesson, int from, int to)
    {
        QVERIFY(room.records->append({{kind::kLessonWatched,
                                       person(),
                                       {{QStringLiteral("lesson"), lesson},
                                        {QStringLiteral("from"), from},
                                        {QStringLiteral("to"), to}}}}));
    }
    /// Writes a paper: as many first options as \a answers; hands it in unless told otherwise.
    void sitExam(int answers, bool handIn = true)
    {
        room.visit.goTo(Place::Exam);
        exam.open();
        exam.begin();
        for (int i = 0; i < answers; ++i) {
            exam.goTo(i);
            exam.choose(0);
        }
        room.clock.advance(std::chrono::seconds(62));
        if (handIn)
            exam.submit();
        room.visit.goTo(Place::Course);
        page->enter();
    }

    PreparedRoom room;
    PageStage stage;
    CoursePresenter presenter;
    ExamPresenter exam;
    CoursePage *page = nullptr;
};

} // namespace

void tst_CoursePage::fitsEveryScreenInEveryState()
{
    QFETCH(QSize, screen);
    MyCourse course(screen);

    course.stage.picture(QStringLiteral("course-1-fresh"));
    QCOMPARE(course.stage.cramped(), QString());
    QCOMPARE(course.stage.unnamed(), QString());
    course.room.watchLesson(course.person(), 1);
    course.room.watchLesson(course.person(), 2);
    course.watch(3, 0, 9);
    course.watch(3, 13, 16);
    course.watch(5, 4, 20);
    course.page->enter();
    course.stage.picture(QStringLiteral("course-2-begun"));
    QCOMPARE(course.stage.cramped(), QString());
    QCOMPARE(course.stage.unnamed(), QString());
    course.room.watchAllLessons(course.person());
    course.page->enter();
    course.stage.picture(QStringLiteral("course-3-learnt"));
    QCOMPARE(course.stage.cramped(), QString());
    QCOMPARE(course.stage.unnamed(), QString());
    course.room.clock.jumpWall(std::chrono::hours(4 * 365 * 24));
    course.page->enter();
    course.stage.picture(QStringLiteral("course-wrong-clock"));
    QCOMPARE(course.stage.cramped(), QString());
    course.room.clock.jumpWall(-std::chrono::hours(4 * 365 * 24));
    course.page->enter();
    course.sitExam(30);
    course.stage.picture(QStringLiteral("course-4-result"));
    QCOMPARE(course.stage.cramped(), QString());
    QCOMPARE(course.stage.unnamed(), QString());
    course.sitExam(12, false);
    course.stage.picture(QStringLiteral("course-5-paper"));
    QCOMPARE(course.stage.cramped(), QString());
    QCOMPARE(course.stage.unnamed(), QString());
}

void tst_CoursePage::holdsLongWords()
{
    QFETCH(QSize, screen);
    MyCourse course(screen, true);

    course.stage.picture(QStringLiteral("course-wordy"));
    QCOMPARE(course.stage.cramped(), QString());
}

void tst_CoursePage::beginsWithTheFirstLesson()
{
    MyCourse course;

    QCOMPARE(course.text("courseName"), QStringLiteral("Xin chào, Đặng Thị Ngọc Ánh"));
    QCOMPARE(course.page->findChild<ProgressRing *>()->accessibleName(),
             QStringLiteral("Đã xong 0 trên 14 bài"));
    QCOMPARE(course.text("courseExamState"),
             QStringLiteral("Bài thi mở khi bạn học xong 14 bài nữa."));
    QVERIFY(!course.button("courseExam")->isEnabled());
    QVERIFY(!course.button("courseResult")->isVisible());
    QCOMPARE(QApplication::focusWidget(), course.button("courseContinue"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(course.room.visit.place(), Place::Lesson);
    QCOMPARE(course.room.visit.lesson(), 1);
}

void tst_CoursePage::goesOnWhereTheLearnerLeftOff()
{
    MyCourse course;
    course.room.watchLesson(course.person(), 1);
    course.room.watchLesson(course.person(), 2);

    course.page->enter();

    QVERIFY(course.button("courseContinue")
                ->accessibleName()
                .startsWith(QStringLiteral("Học tiếp: Bài 3")));
    QCOMPARE(course.text("courseNext"),
             QStringLiteral("Bài 3 – Luật Trí tuệ nhân tạo 2025: điều cán bộ phường cần nhớ"));
    QTest::mouseClick(course.button("courseContinue"), Qt::LeftButton);
    QCOMPARE(course.room.visit.lesson(), 3);
}

void tst_CoursePage::tellsTheMissingStretchesInWords()
{
    MyCourse course;
    course.watch(3, 0, 9);
    course.watch(3, 13, 16);
    course.watch(4, 0, 21);
    course.room.watchLesson(course.person(), 5);

    course.page->enter();

    QCOMPARE(course.tile(2)->accessibleDescription(), QStringLiteral("21 giây"));
    QCOMPARE(course.tile(3)->accessibleDescription(),
             QStringLiteral("Đã xem 57%, còn thiếu 0:09–\u20600:13, 0:16–\u20600:21"));
    QCOMPARE(course.tile(4)->accessibleDescription(),
             QStringLiteral("Đã xem hết, còn 1 câu hỏi cần trả lời"));
    QCOMPARE(course.tile(5)->accessibleDescription(), QStringLiteral("Đã xong · 21 giây"));
}

void tst_CoursePage::saysWhichLessonIsDamagedAndGoesPastIt()
{
    QFETCH(QSize, screen);
    MyCourse course(screen);
    course.room.watchLesson(course.person(), 2);
    course.room.media.broken = {1, 2};

    course.page->enter();

    course.stage.picture(QStringLiteral("course-damaged"));
    QCOMPARE(course.stage.cramped(), QString());
    QVERIFY(course.tile(1)->accessibleDescription().contains(QStringLiteral("hỏng")));
    QVERIFY(
        !course.tile(2)->accessibleDescription().contains(QStringLiteral("hỏng"))); // It is done.
    QVERIFY(!course.tile(3)->accessibleDescription().contains(QStringLiteral("hỏng")));
    QVERIFY(course.button("courseContinue")->text().endsWith(QStringLiteral("Bài 3")));

    for (int lesson = 3; lesson <= 14; ++lesson)
        course.room.watchLesson(course.person(), lesson);
    course.page->enter();

    QVERIFY(!course.button("courseContinue")->isVisible());
    QVERIFY(course.text("courseNext").startsWith(QStringLiteral("Còn 1 bài")));
}

void tst_CoursePage::opensTheLessonOfATile()
{
    MyCourse course;

    course.tile(9)->setFocus();
    QTest::keyClick(course.tile(9), Qt::Key_Return);

    QCOMPARE(course.room.visit.place(), Place::Lesson);
    QCOMPARE(course.room.visit.lesson(), 9);
}

void tst_CoursePage::opensTheExamOnceEveryLessonIsDone()
{
    MyCourse course;
    course.room.watchAllLessons(course.person());

    course.page->enter();

    QVERIFY(!course.button("courseContinue")->isVisible());
    QCOMPARE(course.text("courseExamState"),
             QStringLiteral("30 câu hỏi trong 30 phút. Bạn có 2 lượt thi, kết quả cao nhất được "
                            "tính."));
    QCOMPARE(QApplication::focusWidget(), course.button("courseExam"));
    QCOMPARE(course.button("courseExam")->role(), Button::Role::Primary);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(course.room.visit.place(), Place::Exam);
}

void tst_CoursePage::callsBackToAPaperThatIsNotHandedIn()
{
    MyCourse course;
    course.room.watchAllLessons(course.person());

    course.sitExam(3, false);

    QCOMPARE(course.button("courseExam")->accessibleName(), QStringLiteral("Tiếp tục bài thi"));
    QVERIFY(course.button("courseExam")->isEnabled());
    QCOMPARE(course.button("courseExam")->role(), Button::Role::Primary);
    QCOMPARE(QApplication::focusWidget(), course.button("courseExam"));
}

void tst_CoursePage::showsTheBestResultAndTheCertificate()
{
    MyCourse course;
    course.room.watchAllLessons(course.person());

    course.sitExam(30);

    const QString best = course.text("courseBest");
    QVERIFY2(best.contains(QStringLiteral("/30 câu, làm trong 1 phút 2 giây.")), qPrintable(best));
    QCOMPARE(course.button("courseExam")->accessibleName(), QStringLiteral("Thi lượt tiếp theo"));
    QCOMPARE(course.button("courseExam")->role(), Button::Role::Secondary);
    QCOMPARE(QApplication::focusWidget(), course.button("courseCertificate"));
    QTest::mouseClick(course.button("courseResult"), Qt::LeftButton);
    QCOMPARE(course.room.visit.place(), Place::Result);
    QTest::mouseClick(course.button("courseCertificate"), Qt::LeftButton);
    QCOMPARE(course.room.visit.place(), Place::Certificate);
    course.sitExam(0);
    QCOMPARE(course.text("courseExamState"), QStringLiteral("Bạn đã dùng hết 2 lượt thi."));
    QVERIFY(!course.button("courseExam")->isEnabled());
    QVERIFY(course.text("courseBest").contains(QStringLiteral("cao nhất của 2 lượt")));
}

void tst_CoursePage::signsOut()
{
    MyCourse course;

    QTest::mouseClick(course.button("courseSignOut"), Qt::LeftButton);

    QCOMPARE(course.room.visit.place(), Place::Idle);
    QVERIFY(!course.room.visit.isSignedIn());
}

QTEST_MAIN(tst_CoursePage)
#include "tst_course_page.moc"
