// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/practice_presenter.h"

#include "core/exam/draw.h"
#include "core/exam/draw_seed.h"
#include "core/exam/draw_stream.h"

#include <algorithm>

namespace hocvu {

PracticePresenter::PracticePresenter(const Context &context, Visit &visit, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_visit(visit)
{
}

QList<PracticePresenter::Topic> PracticePresenter::topics() const
{
    const QList<Question> &pool = m_context.room.practice.questions();
    QList<Topic> topics;
    if (pool.isEmpty())
        return topics;
    topics.append({0, QString(), int(pool.size())});
    for (const Lesson &lesson : m_context.room.course.lessons) {
        const auto count
            = std::count_if(pool.begin(), pool.end(), [&lesson](const Question &question) {
                  return question.topic == lesson.number;
              });
        if (count > 0)
            topics.append({lesson.number, lesson.title, int(count)});
    }
    return topics;
}

void PracticePresenter::refresh()
{
    if (m_learner != m_visit.person().id)
        m_topic = -1;
    if (m_topic < 0) {
        emit showTopics(topics());
        return;
    }
    show();
}

void PracticePresenter::begin(int topic)
{
    m_learner = m_visit.person().id;
    m_topic = topic;
    m_items.clear();
    for (const Question &question : m_context.room.practice.questions()) {
        if (topic == 0 || question.topic == topic)
            m_items.append({question.id, {}});
    }
    if (m_items.isEmpty()) {
        m_topic = -1;
        return;
    }
    m_answered = m_right = 0;
    m_index = -1;
    next();
}

void PracticePresenter::shuffle()
{
    DrawStream stream(m_context.secrets.randomBytes(kDrawSeedBytes));
    const QString last = m_items.constLast().questionId;
    partialShuffle(m_items, m_items.size(), stream);
    if (m_items.size() > 1 && m_items.constFirst().questionId == last)
        m_items.append(m_items.takeFirst()); // not the same one twice running
    for (PaperItem &item : m_items)
        item.order = drawnOrder(*m_context.room.practice.find(item.questionId), stream);
}

void PracticePresenter::next()
{
    if (m_topic < 0)
        return;
    m_index = (m_index + 1) % int(m_items.size());
    if (m_index == 0)
        shuffle();
    m_answer.clear();
    m_isTold = false;
    show();
}

const Question *PracticePresenter::question() const
{
    return m_topic < 0 ? nullptr : m_context.room.practice.find(m_items.at(m_index).questionId);
}

void PracticePresenter::choose(int shownOption)
{
    const Question *now = question();
    if (!now || m_isTold || shownOption < 0 || shownOption >= shownCount(*now))
        return;
    const ItemResponse shown = shownResponse(*now, m_items.at(m_index), m_answer);
    if (const auto pressed = withPress(*now, shown, shownOption))
        answer(*pressed);
}

void PracticePresenter::match(int shownLeft, int right)
{
    const Question *now = question();
    if (!now || m_isTold)
        return;
    const ItemResponse shown = shownResponse(*now, m_items.at(m_index), m_answer);
    if (const auto matched = withMatch(*now, shown, shownLeft, right))
        answer(*matched);
}

void PracticePresenter::type(const QString &text)
{
    const Question *now = question();
    if (!now || m_isTold || shownCount(*now) > 0)
        return;
    ItemResponse shown;
    shown.text = text;
    answer(shown);
}

void PracticePresenter::answer(const ItemResponse &shown)
{
    m_answer = answerOf(*question(), m_items.at(m_index), shown);
    show();
}

void PracticePresenter::check()
{
    const Question *now = question();
    if (!now || m_isTold || m_answer.isEmpty())
        return;
    m_isTold = true;
    ++m_answered;
    const AnswerKeys keys = m_context.room.practice.answerKeys();
    m_right += shareOf(*keys.find(now->id), m_answer) == Score::kOne ? 1 : 0;
    show();
}

void PracticePresenter::show()
{
    const Bank &bank = m_context.room.practice;
    const PaperItem &item = m_items.at(m_index);
    const auto shown = shownQuestion(bank, item);
    if (!shown) {
        emit m_visit.trouble(shown.error());
        return;
    }
    emit showTally(m_answered, m_right);
    if (m_isTold) {
        const AnswerKeys keys = bank.answerKeys();
        emit showAnswer(reviewItem(bank, m_context.room.course, item, m_answer,
                                   *keys.find(item.questionId), true));
        return;
    }
    const QuestionView view{m_index, int(m_items.size()), *shown,
                            shownResponse(*bank.find(item.questionId), item, m_answer), false};
    emit showQuestion(view, !m_answer.isEmpty());
}

void PracticePresenter::back()
{
    if (m_topic < 0) {
        m_visit.goTo(Place::Course);
        return;
    }
    m_topic = -1;
    refresh();
}

} // namespace hocvu
