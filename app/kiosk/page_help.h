// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/visit.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace hocvu {

class ExamPresenter;
class HelpSheet;
class Speaker;
class VideoEngine;

/// The file of resources/help that tells about the page of \a place, such as "exam".
QString helpTopic(Place place);

/// Help on the page that is on the screen, by F1 and by whoever calls open().
///
/// It disturbs nothing: a lesson pauses while it is read and goes on after it, an exam's clock runs
/// on and is seen, and everything typed stays.
class PageHelp : public QObject
{
    Q_OBJECT

public:
    /// Loans that outlive it; \a speaker may be null.
    PageHelp(QWidget &window, const Visit &visit, ExamPresenter &exam, VideoEngine &video,
             Speaker *speaker);

    /// Once more closes it.
    void open();
    /// Without anything going on, as when the page is left.
    void close();
    bool isOpen() const { return !m_sheet.isNull(); }

private:
    void closeAndGoOn();
    void showTimeLeft();

    QWidget &m_window;
    const Visit &m_visit;
    ExamPresenter &m_exam;
    VideoEngine &m_video;
    Speaker *m_speaker;
    QPointer<HelpSheet> m_sheet;
    Millis m_timeLeft{};
    bool m_hasPaused = false;
};

} // namespace hocvu
