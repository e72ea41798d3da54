// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/exam_presenter.h"
#include "ui/banner.h"
#include "ui/prompt.h"

#include <QWidget>

class QBoxLayout;
class QStackedWidget;

namespace hocvu {

class Button;
class Countdown;
class ExamOverview;
class ExamQuestion;
class ExamRules;
class Label;
class SavedMark;

/// The exam: the rules first, then the paper with the time left, one question at a time and the
/// overview of all beside it.
class ExamPage : public QWidget
{
    Q_OBJECT

public:
    ExamPage(ExamPresenter &presenter, Prompt &prompt, QWidget *parent = nullptr);

    /// The page was put on the screen.
    void enter();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makePaper();
    void showRules(int questions, int minutes, int attemptNumber, int attemptsAllowed);
    void showQuestion(const QuestionView &question);
    void showSaved(ExamPresenter::Saved state);
    void tell(Banner::Kind kind, const QString &text);
    void showProblem(const Error &error);
    void showSolved();
    void showSecondCopy(bool isThere);
    void showInterruption(Millis gap, Millis credited);
    void showHandingIn();
    void askToSubmit();

    ExamPresenter &m_presenter;
    Prompt &m_prompt;
    QBoxLayout *m_row = nullptr; ///< Of the paper: the question and the overview.
    QStackedWidget *m_stack;
    Banner *m_banner; ///< Of the rules.
    /// Of the paper, in its title's place: nothing may move under a hand that is about to click.
    Banner *m_notice;
    Label *m_title;
    ExamRules *m_rules;
    Countdown *m_countdown;
    SavedMark *m_saved;
    ExamQuestion *m_question;
    ExamOverview *m_overview;
    int m_count = 0;
    int m_shown = -1; ///< Question, from 0.
};

} // namespace hocvu
