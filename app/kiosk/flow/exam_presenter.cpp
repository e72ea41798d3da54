// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/exam_presenter.h"

#include "core/exam/draw.h"
#include "core/exam/marking.h"
#include "core/journal/kinds.h"
#include "kiosk/flow/course_presenter.h"

#include <QJsonArray>

#include <algorithm>

namespace hocvu {

namespace {

constexpr Millis kTick{250};
constexpr Millis kPulseEvery{1000};
constexpr int kSeedBytes = 32;

NewEvent of(QLatin1String kind, const QUuid &attempt, const QJsonObject &body = {})
{
    return {kind, attempt, body};
}

qint64 count(Millis time)
{
    return time.count();
}

} // namespace

ExamPresenter::ExamPresenter(const Context &context, Visit &visit, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_visit(visit)
{
    m_timer.setInterval(kTick);
    connect(&m_timer, &QTimer::timeout, this, &ExamPresenter::tick);
}

bool ExamPresenter::isRunning() const
{
    return m_session && m_session->state() == ExamSession::State::Running;
}

void ExamPresenter::open()
{
    if (isRunning() && m_attempt->person == m_visit.person().id) {
        show();
        return;
    }
    m_attempt.reset();
    m_session.reset();
    const auto attempts = m_context.records.attempts(m_visit.person().id);
    if (!attempts) {
        emit showProblem(attempts.error());
        return;
    }
    if (!attempts->isEmpty() && attempts->back().state != AttemptRecord::State::Submitted
        && attempts->back().state != AttemptRecord::State::Drawn) {
        if (const auto resumed = resume(attempts->back()); !resumed)
            emit showProblem(resumed.error());
        return;
    }
    const bool drawn
        = !attempts->isEmpty() && attempts->back().state == AttemptRecord::State::Drawn;
    const int number = int(attempts->size()) + (drawn ? 0 : 1);
    emit showRules(campaign().blueprint.total(), int(campaign().examTime.count()), number,
                   campaign().attempts);
}

void ExamPresenter::begin()
{
    if (isRunning())
        return;
    const auto readiness = examReadiness(m_context, m_visit.person().id);
    if (!readiness) {
        emit showProblem(readiness.error());
        return;
    }
    if (readiness->state != ExamReadiness::State::Open
        && readiness->state != ExamReadiness::State::InProgress) {
        emit showProblem({ErrorCode::NotAllowed, QStringLiteral("the exam is not open")});
        return;
    }
    if (const auto drawn = draw(); !drawn) {
        emit showProblem(drawn.error());
        return;
    }
    if (!store({of(kind::kExamStarted, m_attempt->id)}))
        return;
    m_session.emplace(int(m_attempt->paper.items.size()),
                      TimeAccount(m_attempt->allowed, campaign().creditCap));
    m_session->begin(m_context.clock.now());
    m_index = 0;
    m_timer.start();
    tick();
    show();
}

Result<void> ExamPresenter::draw()
{
    const QUuid person = m_visit.person().id;
    const auto known = m_context.records.attempts(person);
    if (!known)
        return tl::unexpected(known.error());
    if (known->isEmpty() || known->back().state != AttemptRecord::State::Drawn) {
        const QByteArray seed = m_context.secrets.randomBytes(kSeedBytes);
        const auto paper = drawPaper(m_context.room.bank, campaign().blueprint, seed);
        if (!paper)
            return tl::unexpected(paper.error());
        const auto stored = m_context.records.append(
            {of(kind::kExamDrawn, QUuid::createUuid(),
                {{QStringLiteral("person"), person.toString(QUuid::WithoutBraces)},
                 {QStringLiteral("number"), known->size() + 1},
                 {QStringLiteral("seed"), QString::fromLatin1(seed.toHex())},
                 {QStringLiteral("bank"), m_context.room.bank.hash()},
                 {QStringLiteral("allowed"), count(campaign().examTime)},
                 {QStringLiteral("paper"), QJsonArray::fromStringList(paper->toCodes())}})});
        if (!stored)
            return tl::unexpected(stored.error());
    }
    const auto attempts = m_context.records.attempts(person);
    if (!attempts)
        return tl::unexpected(attempts.error());
    m_attempt = attempts->back();
    return {};
}

Result<void> ExamPresenter::resume(const AttemptRecord &attempt)
{
    if (attempt.bankHash != m_context.room.bank.hash())
        return fail(ErrorCode::NotAllowed,
                    QStringLiteral("the attempt belongs to another bank than this kit's"));
    m_attempt = attempt;
    TimeAccount account(attempt.allowed, campaign().creditCap);
    account.restore(attempt.spent, attempt.credited, attempt.extra);
    m_session.emplace(int(attempt.paper.items.size()), account);
    for (int i = 0; i < m_session->questionCount(); ++i) {
        m_session->restoreChoice(i, attempt.choices.at(i));
        m_session->restoreFlag(i, attempt.flags.at(i));
    }
    if (!store({of(kind::kExamResumed, attempt.id,
                   {{QStringLiteral("spent"), count(attempt.spent)}})}))
        return {};
    m_session->begin(m_context.clock.now());
    const auto open = m_session->choices().indexOf(ExamSession::kNoChoice);
    m_index = int(std::max<qsizetype>(open, 0));
    m_timer.start();
    tick();
    if (isRunning())
        show();
    return {};
}

void ExamPresenter::choose(int shownOption)
{
    if (!isRunning() || shownOption < 0 || shownOption >= kOptions)
        return;
    const int option = m_attempt->paper.items.at(m_index).order.at(size_t(shownOption));
    if (const auto allowed = m_session->mayChoose(m_index, option, m_context.clock.now());
        !allowed) {
        tick();
        return;
    }
    emit showSaved(Saved::Waiting);
    if (!store({of(kind::kExamAnswered, m_attempt->id,
                   {{QStringLiteral("question"), m_index}, {QStringLiteral("choice"), option}})})) {
        show(); // what is kept is the old answer, so the old answer is shown
        emit showSaved(Saved::Failed);
        return;
    }
    m_session->choose(m_index, option);
    show();
    emit showSaved(Saved::Saved);
}

void ExamPresenter::setFlagged(bool on)
{
    if (!isRunning())
        return;
    if (store({of(kind::kExamFlagged, m_attempt->id,
                  {{QStringLiteral("question"), m_index}, {QStringLiteral("on"), on}})}))
        m_session->setFlagged(m_index, on);
    show();
}

void ExamPresenter::goTo(int index)
{
    if (!m_session || index < 0 || index >= m_session->questionCount())
        return;
    m_index = index;
    show();
}

void ExamPresenter::submit()
{
    finish(QStringLiteral("learner"));
}

void ExamPresenter::tick()
{
    if (!isRunning())
        return;
    const Moment now = m_context.clock.now();
    const Millis creditedBefore = m_session->account().credited();
    if (const auto gap = m_session->account().tick(now)) {
        const Millis credited = m_session->account().credited() - creditedBefore;
        const qint64 spent = count(m_session->account().spent(now));
        store({of(kind::kExamInterrupted, m_attempt->id,
                  {{QStringLiteral("cause"), QStringLiteral("suspend")},
                   {QStringLiteral("spent"), spent},
                   {QStringLiteral("from"), count(gap->from.wall)},
                   {QStringLiteral("to"), count(gap->to.wall)},
                   {QStringLiteral("gap"), count(gap->length)},
                   {QStringLiteral("credited"), count(credited)}}),
               of(kind::kExamResumed, m_attempt->id, {{QStringLiteral("spent"), spent}})});
        emit showInterruption(gap->length, credited);
    }
    emit showTimeLeft(m_session->account().remaining(now));
    if (m_session->isOver(now)) {
        finish(QStringLiteral("time"));
        return;
    }
    if (m_lastPulse < Millis(0) || now.boot - m_lastPulse >= kPulseEvery
        || now.boot < m_lastPulse) {
        m_lastPulse = now.boot;
        const auto beaten = m_context.records.setPulse(
            {QStringLiteral("exam"),
             m_attempt->id,
             now,
             {{QStringLiteral("spent"), count(m_session->account().spent(now))}}});
        if (!beaten)
            emit showProblem(beaten.error());
    }
}

void ExamPresenter::finish(const QString &by)
{
    if (!isRunning())
        return;
    const Moment now = m_context.clock.now();
    const Millis spent = std::min(m_session->account().spent(now), m_session->account().allowed());
    if (!store({of(kind::kExamSubmitted, m_attempt->id,
                   {{QStringLiteral("by"), by}, {QStringLiteral("spent"), count(spent)}})}))
        return;
    m_session->submit(now);
    m_timer.stop();
    m_lastPulse = Millis(-1);
    static_cast<void>(m_context.records.clearPulse(QStringLiteral("exam")));

    const auto attempts = m_context.records.attempts(m_visit.person().id);
    if (!attempts || attempts->isEmpty()) {
        emit showProblem(attempts ? Error{ErrorCode::NotFound, {}} : attempts.error());
        return;
    }
    const auto marked = markAndCertify(m_context, m_visit.person(), attempts->back());
    if (!marked)
        emit showProblem(marked.error());
    emit ended(by == QLatin1String("time"));
    m_visit.goTo(Place::Result);
}

void ExamPresenter::show()
{
    const PaperItem &item = m_attempt->paper.items.at(m_index);
    const Question *question = m_context.room.bank.find(item.questionId);
    if (!question) {
        emit showProblem({ErrorCode::Damaged,
                          QStringLiteral("the bank has no question '%1'").arg(item.questionId)});
        return;
    }
    QuestionView view;
    view.index = m_index;
    view.count = m_session->questionCount();
    view.stem = question->stem;
    for (const int option : item.order)
        view.options.append(question->options.at(option));
    view.choice = shownIndex(m_session->choice(m_index));
    view.flagged = m_session->isFlagged(m_index);
    emit showQuestion(view);

    QList<OverviewCell> cells;
    for (int i = 0; i < m_session->questionCount(); ++i)
        cells.append({m_session->choice(i) != ExamSession::kNoChoice, m_session->isFlagged(i)});
    emit showOverview(cells, m_index);
    emit showSaved(view.choice < 0 ? Saved::Nothing : Saved::Saved);
}

bool ExamPresenter::store(const QList<NewEvent> &events)
{
    const auto stored = m_context.records.append(events);
    if (!stored)
        emit showProblem(stored.error());
    return stored.has_value();
}

int ExamPresenter::shownIndex(int option) const
{
    const auto &order = m_attempt->paper.items.at(m_index).order;
    const auto found = std::find(order.begin(), order.end(), option);
    return found == order.end() ? -1 : int(found - order.begin());
}

} // namespace hocvu
