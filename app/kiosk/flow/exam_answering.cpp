// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a learner does to the question on the screen.
#include "kiosk/flow/exam_events.h"
#include "kiosk/flow/exam_presenter.h"

#include <algorithm>

namespace hocvu {

void ExamPresenter::choose(int shownOption)
{
    const Question *question = isRunning() && !m_end ? questionAt(m_index) : nullptr;
    if (!question || shownOption < 0 || shownOption >= shownCount(*question))
        return;
    const PaperItem &item = m_attempt->paper.items.at(m_index);
    const ItemResponse shown = shownResponse(*question, item, m_session->answerTo(m_index));
    if (const auto pressed = withPress(*question, shown, shownOption))
        answer(*pressed, m_context.clock.now());
}

void ExamPresenter::match(int shownLeft, int right)
{
    const Question *question = isRunning() && !m_end ? questionAt(m_index) : nullptr;
    if (!question)
        return;
    const PaperItem &item = m_attempt->paper.items.at(m_index);
    const ItemResponse shown = shownResponse(*question, item, m_session->answerTo(m_index));
    if (const auto matched = withMatch(*question, shown, shownLeft, right))
        answer(*matched, m_context.clock.now());
}

void ExamPresenter::type(const QString &text)
{
    const Question *question = isRunning() && !m_end ? questionAt(m_index) : nullptr;
    if (!question || shownCount(*question) > 0)
        return; // not one to type into
    m_typed = Typed{text, m_context.clock.now()};
    emit showSaved(Saved::Waiting);
}

void ExamPresenter::keepTyped()
{
    if (!m_typed)
        return;
    const Typed typed = *std::exchange(m_typed, std::nullopt);
    ItemResponse shown;
    shown.text = typed.text;
    const PaperItem &item = m_attempt->paper.items.at(m_index);
    const bool isOther
        = answerOf(*questionAt(m_index), item, shown) != m_session->answerTo(m_index);
    // What was typed when the time was up already is not taken, and nothing else happens.
    if (isOther && m_session->mayAnswer(m_index, typed.at))
        answer(shown, typed.at);
    else
        emit showSaved(m_clicks->state(m_index));
}

void ExamPresenter::answer(const ItemResponse &shown, const Moment &at)
{
    if (!m_session->mayAnswer(m_index, at)) {
        tick();
        return;
    }
    const PaperItem &item = m_attempt->paper.items.at(m_index);
    const QString text = answerOf(*questionAt(m_index), item, shown);
    m_session->answer(m_index, text);
    show();
    m_clicks->keep(m_index, examAnswered(m_attempt->id, m_index, text), at);
}

int ExamPresenter::answeredCount() const
{
    int answered = 0;
    for (int i = 0; m_session && i < m_session->questionCount(); ++i)
        answered += isAnsweredAt(i) ? 1 : 0;
    return answered;
}

bool ExamPresenter::asksInEveryWay() const
{
    const QList<Question> &questions = m_context.room.bank.questions();
    return std::any_of(questions.begin(), questions.end(), [](const Question &question) {
        return question.asked && !question.practice;
    });
}

const Question *ExamPresenter::questionAt(int index) const
{
    return m_context.room.bank.find(m_attempt->paper.items.at(index).questionId);
}

bool ExamPresenter::isAnsweredAt(int index) const
{
    const Question *question = questionAt(index);
    return question && isAnswered(*question, m_session->answerTo(index));
}

void ExamPresenter::setFlagged(bool on)
{
    const Moment now = m_context.clock.now();
    if (!isRunning() || m_end || m_session->isOver(now))
        return;
    keepTyped();
    m_session->setFlagged(m_index, on);
    show();
    m_clicks->keep(m_index, examFlagged(m_attempt->id, m_index, on), now);
}

} // namespace hocvu
