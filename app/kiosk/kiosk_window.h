// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "kiosk/flow/visit.h"
#include "kiosk/page_help.h"
#include "ui/dialog_prompt.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>
#include <map>
#include <optional>

class QScreen;
class QStackedLayout;

namespace hocvu {

class AppearancePresenter;
class AppearanceSheet;
class Backdrop;
class Banner;
class CertificatePresenter;
class CoursePresenter;
class DeskPresenter;
class ExamPresenter;
class IdlePresenter;
class IdleSheet;
class LessonPresenter;
class PracticePresenter;
class ResultPresenter;
class ResumePresenter;
class SessionCodePresenter;
class SignInPresenter;
class Speaker;
class TopBar;
class VideoEngine;

/// The one window of the kiosk: a slim bar on top, below it the page of the visit's place.
///
/// Shows the visit's place from the start, so that a window made anew, as for another language,
/// goes on where the last one was. A page is made when its place is first shown. Who leaves the PC
/// without signing out is signed out, after a warning.
class KioskWindow : public QWidget
{
    Q_OBJECT

public:
    /// Loans that outlive the window.
    struct Presenters
    {
        IdlePresenter &idle;
        SignInPresenter &signIn;
        CoursePresenter &course;
        LessonPresenter &lesson;
        ExamPresenter &exam;
        ResultPresenter &result;
        CertificatePresenter &certificate;
        DeskPresenter &desk;
        ResumePresenter &resume;
        SessionCodePresenter &sessionCode;
        AppearancePresenter &appearance;
        PracticePresenter &practice;
    };

    /// How long the warning stands before it signs out.
    static constexpr std::chrono::seconds kWarning{60};

    /// \a speaker reads aloud; null: nothing does.
    KioskWindow(const Presenters &presenters, Visit &visit, VideoEngine &video,
                Speaker *speaker = nullptr, QWidget *parent = nullptr);
    ~KioskWindow() override;

    /// Tells when the second copy is lost and when it is back.
    void showSecondCopy(const SecondCopy &copy);
    /// Covers \a screen without a frame, also after its size has changed; needs no window manager.
    void cover(QScreen &screen);

    /// After so many seconds without a key, click or touch the warning comes; 0 for never. It
    /// never comes on the idle page, while a paper is written or while a lesson plays.
    void setIdleTimeout(int seconds);

    /// Lets people choose how the pages look. What is chosen makes the window anew: it opens again
    /// there.
    void openAppearance();
    bool isChoosingAppearance() const { return !m_appearance.isNull(); }

    /// What is to be done as time goes by; a timer calls it once a second.
    void tick();

signals:
    /// Somebody wants the texts in this language, "vi" or "en".
    void languageChangeRequested(const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Page
    {
        QWidget *place = nullptr; ///< What the stack shows.
        QWidget *page = nullptr;
        std::function<void()> enter;
    };

    void layOut();
    void showPlace(Place place);
    void showTrouble(const Error &error);
    Page makePage(Place place);
    template <typename Widget, typename... Arguments>
    Page makePageOf(Arguments &...arguments);
    bool mayTimeOut() const;
    void warn(Millis now);
    void leave();

    Presenters m_presenters;
    Visit &m_visit;
    VideoEngine &m_video;
    Speaker *m_speaker;
    DialogPrompt m_prompt;
    Backdrop *m_light;
    Backdrop *m_deep;
    TopBar *m_bar;
    QWidget *m_troubleStrip;
    Banner *m_trouble;
    IdleSheet *m_sheet;
    QPointer<AppearanceSheet> m_appearance;
    PageHelp m_help;
    QStackedLayout *m_stack = nullptr;
    std::map<Place, Page> m_pages;
    QTimer m_timer;
    std::optional<Place> m_shown;
    std::chrono::seconds m_idleTimeout{0};
    Millis m_lastInput;
    std::optional<Millis> m_warnedAt;
};

} // namespace hocvu
