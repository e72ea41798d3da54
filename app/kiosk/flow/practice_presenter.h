// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/exam_presenter.h"
#include "kiosk/flow/review_item.h"

namespace hocvu {

/// Practising: one question of the practice pool after another, each explained as soon as it is
/// answered, as many as one likes. It counts for nothing and nothing of it is written down: who is
/// afraid of mistakes does not practise.
class PracticePresenter : public QObject
{
    Q_OBJECT

public:
    /// What can be practised: a lesson, or, as number 0, everything.
    struct Topic
    {
        int number = 0;
        QString title;
        int questions = 0;
    };

    PracticePresenter(const Context &context, Visit &visit, QObject *parent = nullptr);

    /// Everything first, then the lessons that have questions.
    QList<Topic> topics() const;
    void refresh();
    /// Questions of this topic in an order of chance; none comes again before all were asked.
    void begin(int topic);
    void choose(int shownOption);
    void match(int shownLeft, int right);
    void type(const QString &text);
    /// Tells what is right, if something was answered.
    void check();
    void next();
    void openLesson(int number, Millis at) { m_visit.goToLesson(number, at); }
    /// From a question to the topics, from there to the course.
    void back();

signals:
    void showTopics(const QList<hocvu::PracticePresenter::Topic> &topics);
    /// \a mayCheck: something was answered.
    void showQuestion(const hocvu::QuestionView &question, bool mayCheck);
    void showAnswer(const hocvu::ReviewItem &item);
    /// How many were answered since begin(), and how many of them wholly right.
    void showTally(int answered, int right);

private:
    const Question *question() const;
    void answer(const ItemResponse &shown);
    void show();
    void shuffle();

    Context m_context;
    Visit &m_visit;
    int m_topic = -1; ///< -1: the topics are shown.
    QUuid m_learner; ///< Who began.
    QList<PaperItem> m_items; ///< In the order in which they are asked.
    int m_index = 0;
    QString m_answer; ///< As responseText() writes it.
    bool m_isTold = false;
    int m_answered = 0;
    int m_right = 0;
};

} // namespace hocvu
