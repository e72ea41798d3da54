// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hand.h"

#include "kiosk/kiosk.h"
#include "kiosk/kiosk_program.h"

#include <QElapsedTimer>

/// The main job from start to end through the kiosk's own windows: one learner from sign-in to
/// certificate, then the supervisor's export. Nothing behind the pages is called: what the tour
/// knows of the kit is what a person with the answer sheet knows.
class Tour
{
public:
    /// Pictures and products go to \a out.
    Tour(hocvu::Kiosk &kiosk, hocvu::KioskProgram &program, QString out);

    /// Throws TourError where it stops.
    void run();
    /// What follows it: the learner whose exam the supervisor opened sits down, answers some
    /// questions, and the power fails: the process is killed.
    [[noreturn]] void runUntilPowerCut();

private:
    void step(const QString &what);
    void picture(const QString &name);

    void welcome();
    void lookAtWalkIn();
    void signIn(const hocvu::Person &person);
    void watchLessons();
    void watchLesson(const hocvu::Lesson &lesson, bool first);
    void lookAround();
    void answerCheckpoint(const hocvu::Checkpoint &checkpoint, bool first);
    void sitExam();
    void answerQuestion(int index);
    void takeCertificate();
    void enterDesk();
    void openExamForAnother();
    void exportBundle();

    hocvu::Kiosk &m_kiosk;
    Hand m_hand;
    QString m_out;
    QElapsedTimer m_clock;
    qint64 m_before = 0;
    bool m_takesPictures = true;
    int m_pictures = 0;
};
