// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/void_question.h"

#include "core/journal/exam_bodies.h"
#include "core/journal/kinds.h"
#include "core/text/fold.h"
#include "kiosk/flow/mark_and_certify.h"

#include <algorithm>

namespace hocvu {

namespace {

using State = QuestionLookup::State;

NewEvent eventOf(const Context &context, const QString &question, const AnswerKey &key,
                 const QString &reason)
{
    return {kind::kQuestionVoided,
            context.records.device(),
            {{QStringLiteral("question"), question},
             {QStringLiteral("bank"), context.room.bank.hash()},
             {QStringLiteral("key"), voidedKey(key)},
             {QStringLiteral("reason"), reason},
             {QStringLiteral("by"), QStringLiteral("supervisor")}}};
}

Result<void> mayVoid(const QuestionLookup &found, const QString &reason)
{
    if (found.state == State::Practice)
        return fail(ErrorCode::NotAllowed,
                    QStringLiteral("question '%1' is for practice only").arg(found.code));
    if (found.state != State::Ready && found.state != State::Voided)
        return fail(ErrorCode::NotFound,
                    QStringLiteral("the bank has no question '%1'").arg(found.code));
    if (reason.isEmpty())
        return fail(ErrorCode::NotAllowed, QStringLiteral("voiding needs a reason"));
    if (reason.size() > kLongestReason)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("the reason has %1 characters, at most %2 are kept")
                        .arg(reason.size())
                        .arg(kLongestReason));
    return {};
}

/// The attempts handed in that have \a question, with the marks that they are about to have once it
/// is voided, which \a key marked.
Result<QList<AttemptRecord>> raised(const Context &context, const QString &question,
                                    const AnswerKey &key)
{
    const auto attempts = context.records.allAttempts();
    const auto before = context.records.voidedQuestions();
    if (!attempts || !before)
        return tl::unexpected(!attempts ? attempts.error() : before.error());
    const QList<VoidedQuestion> voided
        = *before + QList<VoidedQuestion>{{context.room.bank.hash(), question, key, {}, {}}};
    QList<AttemptRecord> list;
    for (const AttemptRecord &stored : *attempts) {
        AttemptRecord attempt = stored;
        const auto &items = stored.paper.items;
        const auto place = std::find_if(items.begin(), items.end(), [&](const PaperItem &item) {
            return item.questionId == question;
        });
        if (attempt.state != AttemptRecord::State::Submitted || place == items.end()
            || attempt.bankHash != context.room.bank.hash())
            continue;
        countVoided(voided, attempt);
        list.append(attempt);
    }
    return list;
}

} // namespace

Result<QuestionLookup> lookUpQuestion(const Context &context, const QString &typed)
{
    QuestionLookup found;
    found.code = cleanReason(typed).replace(QLatin1Char(','), QLatin1Char('.'));
    if (found.code.isEmpty())
        return found;
    const Bank &bank = context.room.bank;
    const Question *question = bank.find(found.code);
    if (!question)
        question = context.room.practice.find(found.code);
    if (!question) {
        const bool begins
            = std::any_of(bank.questions().begin(), bank.questions().end(),
                          [&found](const Question &one) { return one.id.startsWith(found.code); });
        found.state = begins ? State::Unfinished : State::Unknown;
        return found;
    }
    found.stem = question->stem;
    found.options = question->options;
    if (question->asked) {
        for (const ItemOption &option : question->asked->options)
            found.options.append(plainWords(option.text));
        for (const ItemText &left : question->asked->lefts)
            found.options.append(plainWords(left));
        found.options.removeAll(QString()); // true and false
    }
    found.state = question->practice ? State::Practice : State::Ready;
    const auto voided = context.records.voidedQuestions();
    if (!voided)
        return tl::unexpected(voided.error());
    for (const VoidedQuestion &one : *voided) {
        if (one.bank == bank.hash() && one.question == question->id) {
            found.state = State::Voided;
            found.reason = one.reason;
        }
    }
    return found;
}

Result<Voiding> voidingOf(const Context &context, const QString &question, const QString &reason)
{
    const auto found = lookUpQuestion(context, question);
    if (!found)
        return tl::unexpected(found.error());
    const QString clean = cleanReason(reason);
    if (const auto allowed = mayVoid(*found, clean); !allowed)
        return tl::unexpected(allowed.error());
    if (found->state == State::Voided)
        return Voiding();
    const auto keys = context.exam.answerKeys();
    if (!keys)
        return tl::unexpected(keys.error());
    const AnswerKey *key = keys->find(found->code);
    if (!key)
        return fail(ErrorCode::Damaged,
                    QStringLiteral("question '%1' has no key").arg(found->code));
    const auto attempts = raised(context, found->code, *key);
    if (!attempts)
        return tl::unexpected(attempts.error());
    const auto certificates = missingCertificates(context, *attempts);
    if (!certificates)
        return tl::unexpected(certificates.error());
    Voiding voiding;
    voiding.events = QList<NewEvent>{eventOf(context, found->code, *key, clean)} + *certificates;
    voiding.attempts = int(attempts->size());
    voiding.certificates = int(certificates->size());
    return voiding;
}

} // namespace hocvu
