// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/practice_presenter.h"

#include <QWidget>

class QGridLayout;
class QStackedLayout;

namespace hocvu {

class AnswerArea;
class Button;
class Card;
class Label;
class PageHeader;
class ReadAloudButton;
class ReviewCard;
class ScrollColumn;

/// Practising: what to practise, then a question, then what is right and why.
class PracticePage : public QWidget
{
    Q_OBJECT

public:
    explicit PracticePage(PracticePresenter &presenter, QWidget *parent = nullptr);

    void enter();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTopics();
    QWidget *makeQuestion();
    void showTopics(const QList<PracticePresenter::Topic> &topics);
    void layTiles();
    void showQuestion(const QuestionView &view, bool mayCheck);
    void showAnswer(const ReviewItem &item);
    void goOn();

    PracticePresenter &m_presenter;
    PageHeader *m_header;
    QStackedLayout *m_stack;
    QGridLayout *m_grid;
    QList<QWidget *> m_tiles;
    int m_columns = 0;
    ScrollColumn *m_scroll;
    QWidget *m_asked;
    Label *m_stem;
    AnswerArea *m_answers;
    ReviewCard *m_review = nullptr;
    Label *m_verdict;
    Label *m_tally;
    ReadAloudButton *m_listen;
    QString m_spoken; ///< What is on the page, as it is read aloud.
    Button *m_next;
    int m_index = -1;
};

} // namespace hocvu
