// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/course/transcript.h"
#include "ui/card.h"

#include <functional>

class QStackedWidget;

namespace hocvu {

class Button;
class Label;
class TextField;
class TimedList;

/// Beside the picture: what the voice says, line by line, to follow, search and jump in, and the
/// parts of the lesson. Shows what it is told and says where somebody wants to go.
class LessonPanel : public Card
{
    Q_OBJECT

public:
    /// Whether one may jump to a place.
    using Reachable = std::function<bool(Millis)>;

    explicit LessonPanel(QWidget *parent = nullptr);

    void setLesson(const Lesson &lesson, const Transcript &transcript, const Reachable &reachable);
    /// What may be jumped to has changed.
    void showReachable(const Reachable &reachable);
    void showPosition(Millis position);
    /// Puts the focus where one searches or reads.
    void focusFirst();

signals:
    void placeChosen(hocvu::Millis start);
    void closeRequested();

private:
    QLayout *makeHead();
    QWidget *makeTranscript();
    void showTab(int tab);
    void search(const QString &typed);
    void showFollowing();

    Transcript m_transcript;
    QList<LessonScene> m_scenes;
    QStackedWidget *m_tabs;
    QList<Button *> m_tabButtons;
    TextField *m_search;
    Label *m_found;
    TimedList *m_sentences;
    TimedList *m_chapters;
    Button *m_follow;
};

} // namespace hocvu
