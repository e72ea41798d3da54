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
#include "kiosk/flow/session_code_presenter.h"
#include "kiosk/flow/sign_in_presenter.h"
#include "kiosk/health_watch.h"
#include "kiosk/kiosk.h"

#include <QObject>
#include <QTranslator>

class QWidget;

namespace hocvu {

class KioskWindow;
class Speaker;
class VideoEngine;

/// The presenters of one kiosk and its window. The window is made anew when the language or the
/// look changes; the presenters, and with them a running exam, stay.
class KioskProgram : public QObject
{
    Q_OBJECT

public:
    /// \a video is the engine that all lessons play on; \a speaker, which may be null, reads aloud.
    KioskProgram(Kiosk &kiosk, std::unique_ptr<VideoEngine> video, Speaker *speaker = nullptr,
                 QObject *parent = nullptr);
    ~KioskProgram() override;

    /// Exit code of the event loop: the journal is damaged and is to be healed by opening it anew.
    static constexpr int kHeal = 100;
    /// The same before the loop: the kiosk is to be opened once more, with other options.
    static constexpr int kAgain = 101;

    /// Shows the window: over the whole screen, or \a windowed for developers.
    void show(bool windowed);
    KioskWindow *window() const { return m_window.get(); }

    /// "vi" or "en".
    void setLanguage(const QString &code);

private:
    void makeWindow();
    void dress();
    void lookedAt(const Health &health);
    void healWhenNothingIsLostByIt();

    Kiosk &m_kiosk;
    HealthWatch m_health;
    bool m_mustHeal = false;
    bool m_copyWasThere = true; ///< Until somebody says otherwise.
    Visit m_visit;
    IdlePresenter m_idle;
    SignInPresenter m_signIn;
    CoursePresenter m_course;
    LessonPresenter m_lesson;
    ExamPresenter m_exam;
    ResultPresenter m_result;
    CertificatePresenter m_certificate;
    DeskPresenter m_desk;
    ResumePresenter m_resume;
    SessionCodePresenter m_sessionCode;
    AppearancePresenter m_appearance;
    PracticePresenter m_practice;
    std::unique_ptr<VideoEngine> m_video;
    Speaker *m_speaker;
    std::unique_ptr<KioskWindow> m_window;
    QTranslator m_translator;
    QString m_language = QStringLiteral("vi");
    bool m_windowed = false;
};

/// The whole program: options, data, window, event loop. Exit code 0 after a normal end, 1 when
/// the kiosk could not start (the reason is on the screen and on stderr), 2 for wrong options.
int runKiosk(int argc, char *argv[]);

} // namespace hocvu
