// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/result_presenter.h"

#include "core/exam/marking.h"

#include <algorithm>

namespace hocvu {

namespace {

ReviewItem reviewItem(const Context &context, const AttemptRecord &attempt, int index,
                      const AnswerKeys &keys, bool keysTold)
{
    const PaperItem &item = attempt.paper.items.at(index);
    const AnswerKey *key = keys.find(item.questionId);
    ReviewItem review;
    if (key)
        review = reviewItem(context.room.bank, context.room.course, item, attempt.answers.at(index),
                            *key, keysTold);
    review.index = index;
    if (attempt.voided.contains(index))
        review.worth = Score(1);
    return review;
}

} // namespace

ResultPresenter::ResultPresenter(const Context &context, Visit &visit, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_visit(visit)
{
}

void ResultPresenter::refresh()
{
    const QUuid person = m_visit.person().id;
    const auto rows = attemptRows(m_context, person);
    const auto attempts = m_context.records.attempts(person);
    const auto certificates = m_context.records.certificates();
    const auto readiness = examReadiness(m_context, person);
    if (!rows || !attempts || !certificates || !readiness) {
        emit showProblem(!rows               ? rows.error()
                             : !attempts     ? attempts.error()
                             : !certificates ? certificates.error()
                                             : readiness.error());
        return;
    }
    const bool certified
        = std::any_of(certificates->begin(), certificates->end(),
                      [&](const CertificateRecord &one) { return one.person == person; });
    const bool mayTryAgain = readiness->state == ExamReadiness::State::Open;
    emit showResult(*rows, mayTryAgain, certified);

    const auto last
        = std::find_if(attempts->rbegin(), attempts->rend(),
                       [](const AttemptRecord &one) { return one.correct.has_value(); });
    if (last == attempts->rend() || m_context.exam.isSealed())
        return; // nothing to show of a paper whose questions are closed
    const auto keys = m_context.exam.answerKeys();
    if (!keys) {
        emit showProblem(keys.error());
        return;
    }
    const bool keysTold = readiness->attemptsUsed >= readiness->attemptsAllowed
        || readiness->state == ExamReadiness::State::Closed;
    QList<ReviewItem> wrong;
    for (int i = 0; i < last->paper.items.size(); ++i) {
        const ReviewItem item = reviewItem(m_context, *last, i, *keys, keysTold);
        if (item.worth < Score(1))
            wrong.append(item);
    }
    emit showReview(wrong, keysTold);
}

} // namespace hocvu
