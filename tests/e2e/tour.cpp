// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "core/text/fold.h"
#include "kiosk/kiosk_window.h"
#include "ui/saved_mark.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>

using namespace hocvu;

namespace {

constexpr char16_t kCardPin[] = u"2468"; // the demo's PINs, see resources/demo/README.md
constexpr char16_t kDeskPin[] = u"246810";
constexpr int kLearner = 2; ///< Of the roster.
constexpr int kAnother = 3;
constexpr int kAnsweredBeforeCut = 7;
constexpr int kLessonTimeout = 180'000;

QString textOf(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    return label ? label->text() : QString();
}

} // namespace

Tour::Tour(Kiosk &kiosk, KioskProgram &program, QString out)
    : m_kiosk(kiosk)
    , m_hand([&program] { return static_cast<QWidget *>(program.window()); })
    , m_out(std::move(out))
{
    m_clock.start();
}

void Tour::run()
{
    welcome();
    lookAtWalkIn();
    signIn(m_kiosk.room().roster.at(kLearner));
    picture(QStringLiteral("course"));
    step(QStringLiteral("a learner signs in: name without diacritics, PIN by the pad"));
    watchLessons();
    sitExam();
    takeCertificate();
    enterDesk();
    openExamForAnother();
    exportBundle();
}

void Tour::runUntilPowerCut()
{
    m_takesPictures = false;
    signIn(m_kiosk.room().roster.at(kAnother));
    m_hand.click(QStringLiteral("courseExam"));
    m_hand.click(QStringLiteral("examBegin"));
    for (int i = 0; i < kAnsweredBeforeCut; ++i)
        answerQuestion(i);
    m_hand.click(QStringLiteral("examPrevious"));
    m_hand.waitFor(QStringLiteral("the answers to be saved"), 10'000, [this] {
        const auto *mark
            = qobject_cast<const SavedMark *>(m_hand.visible(QStringLiteral("examSaved")));
        return mark && mark->state() == SavedMark::State::SavedTwice;
    });
    std::raise(SIGKILL);
    std::abort(); // not reached
}

void Tour::step(const QString &what)
{
    const qint64 now = m_clock.elapsed();
    std::printf("  %6.1f s  %s\n", double(now - m_before) / 1000, qPrintable(what));
    std::fflush(stdout);
    m_before = now;
}

void Tour::picture(const QString &name)
{
    if (!m_takesPictures)
        return;
    m_hand.picture(QStringLiteral("%1/%2-%3.png")
                       .arg(m_out)
                       .arg(++m_pictures, 2, 10, QLatin1Char('0'))
                       .arg(name));
}

void Tour::welcome()
{
    m_hand.see(QStringLiteral("idleStart"));
    picture(QStringLiteral("idle"));
    m_hand.click(QStringLiteral("languageSwitch"));
    picture(QStringLiteral("idle-english"));
    m_hand.click(QStringLiteral("languageSwitch"));
    step(QStringLiteral("the idle page, in Vietnamese and in English"));
}

void Tour::lookAtWalkIn()
{
    m_hand.click(QStringLiteral("idleStart"));
    m_hand.see(QStringLiteral("nameField"));
    picture(QStringLiteral("sign-in"));
    m_hand.click(QStringLiteral("walkInOpen"));
    m_hand.see(QStringLiteral("walkInSubmit"));
    picture(QStringLiteral("walk-in"));
    m_hand.click(QStringLiteral("walkInSubmit")); // empty: says what is missing
    m_hand.see(QStringLiteral("walkInNameFlaw"));
    picture(QStringLiteral("walk-in-refused"));
    m_hand.click(QStringLiteral("signInBack"));
    m_hand.click(QStringLiteral("signInBack"));
    m_hand.see(QStringLiteral("idleStart"));
    step(QStringLiteral("the form for who is in no list; nothing is filled in, it says what is "
                        "missing"));
}

void Tour::signIn(const Person &person)
{
    m_hand.click(QStringLiteral("idleStart"));
    m_hand.click(QStringLiteral("nameField"));
    m_hand.type(fold(person.name));
    m_hand.see(QStringLiteral("personRow0"));
    picture(QStringLiteral("sign-in-name"));
    m_hand.click(QStringLiteral("personRow0"));
    m_hand.see(QStringLiteral("pinDigit0"));
    picture(QStringLiteral("sign-in-pin"));
    for (const QChar digit : QStringView(kCardPin))
        m_hand.click(QStringLiteral("pinDigit") + digit);
    m_hand.see(QStringLiteral("courseContinue"));
}

void Tour::watchLessons()
{
    m_hand.click(QStringLiteral("courseContinue"));
    const auto &lessons = m_kiosk.room().course.lessons;
    for (const Lesson &lesson : lessons) {
        watchLesson(lesson, &lesson == &lessons.front());
        step(QStringLiteral("lesson %1 watched: %2 s").arg(lesson.number).arg(lesson.seconds()));
    }
    m_hand.see(QStringLiteral("courseExam"));
    picture(QStringLiteral("course-done"));
}

void Tour::watchLesson(const Lesson &lesson, bool first)
{
    m_hand.see(QStringLiteral("lessonVideo"));
    if (first) {
        m_hand.waitFor(QStringLiteral("the video to run"), 30'000, [this] {
            const QWidget *bar = m_hand.visible(QStringLiteral("lessonBar"));
            return bar && bar->property("value").toInt() >= 6;
        });
        picture(QStringLiteral("lesson"));
    }
    for (const Checkpoint &checkpoint : lesson.checkpoints) {
        m_hand.see(QStringLiteral("checkpointOption0"), kLessonTimeout);
        answerCheckpoint(checkpoint, first);
    }
    m_hand.waitFor(QStringLiteral("lesson %1 to be complete").arg(lesson.number), kLessonTimeout,
                   [this] {
                       const QWidget *next = m_hand.visible(QStringLiteral("lessonNext"));
                       return next && next->isEnabled();
                   });
    if (first) {
        picture(QStringLiteral("lesson-done"));
        lookAround();
    }
    m_hand.click(QStringLiteral("lessonNext"));
}

/// What a lesson offers besides the video: the transcript, and the picture over the whole screen.
void Tour::lookAround()
{
    m_hand.press(Qt::Key_T);
    m_hand.see(QStringLiteral("lessonSentences"));
    picture(QStringLiteral("lesson-transcript"));
    m_hand.click(QStringLiteral("lessonPanelClose"));
    m_hand.press(Qt::Key_F11);
    m_hand.see(QStringLiteral("lessonFullPicture"));
    picture(QStringLiteral("lesson-full-screen"));
    m_hand.press(Qt::Key_Escape);
    m_hand.waitFor(QStringLiteral("the picture to go back"), 15'000,
                   [this] { return !m_hand.visible(QStringLiteral("lessonFullPicture")); });
}

void Tour::answerCheckpoint(const Checkpoint &checkpoint, bool first)
{
    if (first) {
        picture(QStringLiteral("checkpoint"));
        const int wrong = checkpoint.key == 0 ? 1 : 0;
        m_hand.click(QStringLiteral("checkpointOption%1").arg(wrong));
        m_hand.click(QStringLiteral("checkpointAnswer"));
        m_hand.see(QStringLiteral("checkpointAgain"));
        picture(QStringLiteral("checkpoint-wrong"));
        m_hand.click(QStringLiteral("checkpointAgain")); // watches the scene again
        m_hand.see(QStringLiteral("checkpointOption0"), kLessonTimeout);
    }
    m_hand.click(QStringLiteral("checkpointOption%1").arg(checkpoint.key));
    m_hand.click(QStringLiteral("checkpointAnswer"));
    m_hand.click(QStringLiteral("checkpointGoOn"));
}

void Tour::sitExam()
{
    m_hand.click(QStringLiteral("courseExam"));
    m_hand.see(QStringLiteral("examBegin"));
    picture(QStringLiteral("exam-rules"));
    m_hand.click(QStringLiteral("examBegin"));
    const int count = m_kiosk.room().campaign.blueprint.total();
    for (int i = 0; i < count; ++i)
        answerQuestion(i);
    step(QStringLiteral("the exam: %1 questions answered, one changed, one flagged").arg(count));
    picture(QStringLiteral("exam-answered"));
    m_hand.click(QStringLiteral("examSubmit"));
    m_hand.see(QStringLiteral("promptYes"));
    picture(QStringLiteral("exam-submit"));
    m_hand.click(QStringLiteral("promptYes"));
    m_hand.see(QStringLiteral("resultScore"));
    picture(QStringLiteral("result"));
    step(QStringLiteral("submitted, marked, certificate issued"));
}

void Tour::answerQuestion(int index)
{
    const QWidget *stem = m_hand.see(QStringLiteral("examStem"));
    const QString asked = textOf(stem);
    const auto &questions = m_kiosk.room().bank.questions();
    const auto question = std::find_if(questions.begin(), questions.end(),
                                       [&](const Question &one) { return one.stem == asked; });
    if (question == questions.end())
        throw TourError("a question that the bank does not have");
    const auto keys = m_kiosk.context().exam.answerKeys();
    const AnswerKey *key = keys ? keys->find(question->id) : nullptr;
    if (!key)
        throw TourError("a question without a key");
    const QString right = question->options.at(key->option);
    int shown = -1;
    for (int i = 0; i < kOptions; ++i) {
        const QWidget *option = m_hand.see(QStringLiteral("examOption%1").arg(i));
        if (option->accessibleName().contains(right))
            shown = i;
    }
    if (shown < 0)
        throw TourError("no option reads like the right answer");
    const bool wrongOnPurpose = index % 6 == 5;
    if (index == 1)
        m_hand.click(QStringLiteral("examOption%1").arg((shown + 1) % kOptions)); // changed below
    m_hand.click(
        QStringLiteral("examOption%1").arg(wrongOnPurpose ? (shown + 1) % kOptions : shown));
    if (index == 3)
        m_hand.click(QStringLiteral("examFlag"));
    if (index == 4)
        picture(QStringLiteral("exam"));
    if (index + 1 < m_kiosk.room().campaign.blueprint.total()) {
        m_hand.click(QStringLiteral("examNext"));
        m_hand.waitFor(QStringLiteral("the next question"), 5000,
                       [&] { return textOf(m_hand.visible(QStringLiteral("examStem"))) != asked; });
    }
}

void Tour::takeCertificate()
{
    m_hand.click(QStringLiteral("resultCertificate"));
    m_hand.waitFor(QStringLiteral("the certificate to be shown"), 15'000, [this] {
        const QWidget *print = m_hand.visible(QStringLiteral("certificatePrint"));
        return print && print->isEnabled();
    });
    QTest::qWait(1500); // Qt PDF draws in the background and says nothing when done
    picture(QStringLiteral("certificate"));
    m_hand.click(QStringLiteral("certificatePrint"));
    m_hand.see(QStringLiteral("certificatePrinters"));
    picture(QStringLiteral("certificate-print"));
    m_hand.click(QStringLiteral("certificateSave0"));
    m_hand.waitFor(QStringLiteral("the certificate in %1").arg(m_out), 10'000, [this] {
        return !QDir(m_out).entryList({QStringLiteral("*.pdf")}, QDir::Files).isEmpty();
    });
    picture(QStringLiteral("certificate-saved"));
    m_hand.click(QStringLiteral("certificateSignOut"));
    step(QStringLiteral("the certificate is shown and saved; the learner signs out"));
}

void Tour::enterDesk()
{
    m_hand.click(QStringLiteral("idleDesk"));
    m_hand.see(QStringLiteral("pinEnter"));
    picture(QStringLiteral("desk-pin"));
    for (const QChar digit : QStringView(kDeskPin))
        m_hand.click(QStringLiteral("pinDigit") + digit);
    m_hand.click(QStringLiteral("pinEnter"));
    m_hand.see(QStringLiteral("deskPeople"));
    picture(QStringLiteral("desk-people"));
}

void Tour::openExamForAnother()
{
    m_hand.click(QStringLiteral("deskSearch"));
    m_hand.type(fold(m_kiosk.room().roster.at(kAnother).name));
    m_hand.clickRow(QStringLiteral("deskPeople"), 0);
    m_hand.click(QStringLiteral("deskReason"));
    m_hand.type(QStringLiteral("hoc tap trung"));
    m_hand.click(QStringLiteral("deskWaive"));
    m_hand.see(QStringLiteral("promptYes"));
    picture(QStringLiteral("desk-open-exam"));
    m_hand.click(QStringLiteral("promptYes"));
    m_hand.waitFor(QStringLiteral("the exam to be open for another"), 10'000, [this] {
        const auto *reason
            = qobject_cast<QLineEdit *>(m_hand.visible(QStringLiteral("deskReason")));
        return reason && reason->text().isEmpty();
    });
    step(QStringLiteral("the supervisor opens the exam for who had lessons elsewhere"));
}

void Tour::exportBundle()
{
    m_hand.click(QStringLiteral("deskTabUnits"));
    m_hand.see(QStringLiteral("deskUnits"));
    picture(QStringLiteral("desk-units"));
    m_hand.click(QStringLiteral("deskTabExport"));
    m_hand.click(QStringLiteral("deskExport0"));
    m_hand.waitFor(QStringLiteral("the bundle in %1").arg(m_out), 15'000, [this] {
        return !QDir(m_out).entryList({QStringLiteral("*.zip")}, QDir::Files).isEmpty();
    });
    picture(QStringLiteral("desk-exported"));
    m_hand.click(QStringLiteral("deskLeave"));
    m_hand.see(QStringLiteral("idleStart"));
    step(QStringLiteral("the supervisor exports the signed bundle"));
}
