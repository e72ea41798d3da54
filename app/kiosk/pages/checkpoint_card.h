// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/course/course.h"

#include <QWidget>

class QVBoxLayout;

namespace hocvu {

class AnswerOption;
class Banner;
class Button;
class Card;
class Label;
class ScrollColumn;

/// The question inside a lesson, laid over the stopped video: choose, check, go on; or watch the
/// scene again.
class CheckpointCard : public QWidget
{
    Q_OBJECT

public:
    explicit CheckpointCard(QWidget *parent = nullptr);
    /// \a afterLesson: the video is over.
    void ask(const Checkpoint &checkpoint, bool afterLesson);
    void showAnswer(bool right, const Checkpoint &checkpoint, int option);

signals:
    void answered(int option);
    void watchAgainRequested();
    void goOnRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int checkedOption() const;
    /// Less room between things, for low screens.
    void setTight(bool tight);

    Card *m_card;
    Label *m_eyebrow;
    Label *m_question;
    ScrollColumn *m_scroll;
    QVBoxLayout *m_rows;
    QList<AnswerOption *> m_options;
    Banner *m_verdict;
    Button *m_check;
    Button *m_again;
    Button *m_goOn;
    bool m_tight = false;
};

} // namespace hocvu
