// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/page_help.h"

#include "kiosk/flow/exam_presenter.h"
#include "kiosk/pages/help_sheet.h"
#include "kiosk/pages/read_aloud_button.h"
#include "player/video_engine.h"
#include "resources/resources.h"

#include <QShortcut>

#include <chrono>
#include <utility>

namespace hocvu {

QString helpTopic(Place place)
{
    switch (place) {
    case Place::Idle:
        return QStringLiteral("idle");
    case Place::SignIn:
        return QStringLiteral("sign_in");
    case Place::Course:
        return QStringLiteral("course");
    case Place::Lesson:
        return QStringLiteral("lesson");
    case Place::Practice:
        return QStringLiteral("practice");
    case Place::Exam:
        return QStringLiteral("exam");
    case Place::Result:
        return QStringLiteral("result");
    case Place::Certificate:
        return QStringLiteral("certificate");
    case Place::Desk:
        return QStringLiteral("desk");
    case Place::Resume:
        return QStringLiteral("resume");
    case Place::SessionCode:
        return QStringLiteral("session_code");
    }
    return {};
}

PageHelp::PageHelp(QWidget &window, const Visit &visit, ExamPresenter &exam, VideoEngine &video,
                   Speaker *speaker)
    : m_window(window)
    , m_visit(visit)
    , m_exam(exam)
    , m_video(video)
    , m_speaker(speaker)
{
    auto *key = new QShortcut(QKeySequence(Qt::Key_F1), &window);
    connect(key, &QShortcut::activated, this, &PageHelp::open);
    connect(&exam, &ExamPresenter::showTimeLeft, this, [this](Millis left) {
        m_timeLeft = left;
        showTimeLeft();
    });
    // What is said now must be seen.
    connect(&exam, &ExamPresenter::showHandingIn, this, &PageHelp::close);
}

void PageHelp::open()
{
    if (m_sheet) {
        closeAndGoOn();
        return;
    }
    //: Code of the language of help: "en" for English.
    const QString language = tr("vi");
    const QString text = helpText(helpTopic(m_visit.place()), language);
    const bool plays = m_video.state() == VideoEngine::State::Playing;
    m_hasPaused = m_visit.place() == Place::Lesson && plays;
    if (m_hasPaused)
        m_video.pause();
    m_sheet = new HelpSheet(text, language, &m_window);
    giveVoice(*m_sheet, m_speaker);
    connect(m_sheet, &HelpSheet::closeRequested, this, &PageHelp::closeAndGoOn);
    showTimeLeft();
    m_sheet->open();
}

void PageHelp::close()
{
    if (m_sheet)
        m_sheet->dismiss();
    m_sheet.clear();
    m_hasPaused = false;
}

void PageHelp::closeAndGoOn()
{
    const bool goesOn = std::exchange(m_hasPaused, false);
    close();
    if (goesOn && m_visit.place() == Place::Lesson)
        m_video.play();
}

void PageHelp::showTimeLeft()
{
    if (m_sheet && m_visit.place() == Place::Exam && m_exam.isRunning())
        m_sheet->showTimeLeft(std::chrono::ceil<std::chrono::seconds>(m_timeLeft));
}

} // namespace hocvu
