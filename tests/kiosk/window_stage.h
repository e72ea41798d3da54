// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/appearance_presenter.h"
#include "kiosk/flow/certificate_presenter.h"
#include "kiosk/flow/course_presenter.h"
#include "kiosk/flow/desk_presenter.h"
#include "kiosk/flow/exam_presenter.h"
#include "kiosk/flow/idle_presenter.h"
#include "kiosk/flow/lesson_presenter.h"
#include "kiosk/flow/practice_presenter.h"
#include "kiosk/flow/result_presenter.h"
#include "kiosk/flow/resume_presenter.h"
#include "kiosk/flow/session_code_presenter.h"
#include "kiosk/flow/sign_in_presenter.h"
#include "kiosk/kiosk_window.h"
#include "player/video_engine.h"
#include "support/room.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>

/// Plays nothing, but says that it does.
class SayingEngine : public hocvu::VideoEngine
{
public:
    void load(const QString &, qint64) override { }
    void unload() override { m_state = State::Empty; }
    void play() override { m_state = State::Playing; }
    void pause() override { m_state = State::Paused; }
    void seek(qint64) override { }
    void setRate(double) override { }
    void setVolume(double) override { }
    void setMuted(bool) override { }
    void setView(hocvu::VideoView *) override { }
    qint64 position() const override { return 0; }
    qint64 duration() const override { return 0; }
    State state() const override { return m_state; }
    double rate() const override { return 1; }
    double volume() const override { return 1; }
    bool isMuted() const override { return false; }
    bool hasSound() const override { return false; }

private:
    State m_state = State::Empty;
};

/// The kiosk's window with every presenter over one real room.
struct WindowStage
{
    explicit WindowStage(QSize screen, double letters = 0, const hocvu::Appearance &look = {})
    {
        hocvu::theme::apply(*qApp, letters > 0 ? letters : hocvu::theme::scaleFor(screen), look);
        window.setIdleTimeout(180);
        window.resize(screen);
        window.show();
        window.activateWindow();
        [[maybe_unused]] const bool isShown = QTest::qWaitForWindowExposed(&window);
    }
    /// Nobody touches anything for so long.
    void wait(std::chrono::seconds time)
    {
        room.clock.advance(time);
        exam.tick();
        window.tick();
    }
    /// Where somebody with every lesson is about to begin the exam.
    void goToExam()
    {
        room.signIn(0);
        room.watchAllLessons(room.visit.person().id);
        room.visit.goTo(hocvu::Place::Exam);
    }
    template <typename Widget>
    Widget *find(const char *objectName) const
    {
        return window.findChild<Widget *>(QLatin1String(objectName));
    }
    QString focus() const
    {
        const QWidget *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("HOCVU_PICTURES");
        if (folder.isEmpty())
            return;
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
        QDir().mkpath(folder);
        window.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name).arg(window.width()));
    }

    TestRoom room;
    hocvu::IdlePresenter idle{room.context(), room.visit};
    hocvu::SignInPresenter signIn{room.context(), room.visit};
    hocvu::CoursePresenter course{room.context(), room.visit};
    hocvu::LessonPresenter lesson{room.context(), room.visit};
    hocvu::ExamPresenter exam{room.context(), room.visit};
    hocvu::ResultPresenter result{room.context(), room.visit};
    hocvu::CertificatePresenter certificate{room.context(), room.visit};
    hocvu::DeskPresenter desk{room.context(), room.visit};
    hocvu::ResumePresenter resume{room.context(), room.visit};
    hocvu::SessionCodePresenter sessionCode{room.context(), room.visit};
    hocvu::AppearancePresenter appearance{room.context(), room.visit};
    hocvu::PracticePresenter practice{room.context(), room.visit};
    SayingEngine video;
    hocvu::KioskWindow window{{idle, signIn, course, lesson, exam, result, certificate, desk,
                               resume, sessionCode, appearance, practice},
                              room.visit,
                              video};
};
