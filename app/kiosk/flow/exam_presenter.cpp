// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/exam_presenter.h"

#include "core/exam/draw_seed.h"
#include "kiosk/flow/course_presenter.h"
#include "kiosk/flow/exam_events.h"
#include "kiosk/flow/mark_and_certify.h"

#include <algorithm>

namespace hocvu {

namespace {

constexpr Millis kTick{250};
constexpr Millis kPulseEvery{700}; // so that what a crash forgets stays under a second
constexpr Millis kRetryEvery{1000};
constexpr Millis kTypingPause{600};

/// Empty in a room whose kit has no seed.
QByteArray seedOf(const Room &room)
{
    return room.drawSeed.isEmpty() ? QByteArray() : roomSeed(room.drawSeed, room.name);
}

} // namespace

ExamPresenter::ExamPresenter(const Context &context, Visit &visit, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_visit(visit)
{
    m_timer.setInterval(kTick);
    connect(&m_timer, &QTimer::timeout, this, &ExamPresenter::tick);
    connect(&m_context.copy, &SecondCopy::changed, this, [this] {
        if (m_clicks)
            m_clicks->setCopied(m_context.copy.seq());
        const bool isThere = m_context.copy.state() != SecondCopy::State::Missing;
        if (isThere != std::exchange(m_copyWasThere, isThere) && isRunning())
            emit showSecondCopy(isThere);
    });
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
    if (m_context.exam.isSealed()) {
        m_visit.goToSessionCode(Place::Exam);
        return;
    }
    if (m_isOpening)
        return;
    if (isRunning())
        keepTyped(); // somebody else's
    m_timer.stop();
    m_attempt.reset();
    m_session.reset();
    m_clicks.reset();
    const auto attempts = m_context.records.attempts(m_visit.person().id);
    if (!attempts) {
        emit showProblem(attempts.error());
        return;
    }
    using State = AttemptRecord::State;
    const State last = attempts->isEmpty() ? State::Submitted : attempts->back().state;
    if (last == State::Running || last == State::Interrupted) {
        if (m_visit.approvedAttempt() == attempts->back().id)
            resume(attempts->back());
        else
            m_visit.goTo(Place::Resume);
        return;
    }
    const int number = int(attempts->size()) + (last == State::Drawn ? 0 : 1);
    emit showRules(campaign().blueprint.total(), int(campaign().examTime.count()), number,
                   campaign().attempts);
}

void ExamPresenter::begin()
{
    if (isRunning() || m_isOpening)
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
    const auto events = drawing();
    if (!events) {
        emit showProblem(events.error());
        return;
    }
    m_isOpening = true;
    store(*events, [this, person = m_visit.person().id](const QList<Event> &kept) {
        const auto attempts = m_context.records.attempts(person);
        if (!attempts)
            emit showProblem(attempts.error());
        else if (m_visit.isSignedIn() && m_visit.person().id == person)
            run(attempts->back(), kept.back().seq);
    });
}

/// What is to be written before the paper is on the screen: it is drawn, unless one is, and begun.
Result<QList<NewEvent>> ExamPresenter::drawing()
{
    const QUuid person = m_visit.person().id;
    const auto known = m_context.records.attempts(person);
    if (!known)
        return tl::unexpected(known.error());
    if (!known->isEmpty() && known->back().state == AttemptRecord::State::Drawn)
        return QList<NewEvent>{examStarted(known->back().id)};
    return drawn(*known);
}

/// A new attempt of the present learner, who sat the \a earlier ones.
Result<QList<NewEvent>> ExamPresenter::drawn(const QList<AttemptRecord> &earlier)
{
    const Room &room = m_context.room;
    if (!m_draw)
        m_draw.emplace(room.bank, room.campaign.blueprint, seedOf(room));
    AttemptRecord fresh;
    fresh.person = m_visit.person().id;
    fresh.number = int(earlier.size()) + 1;
    fresh.bankHash = room.bank.hash();
    fresh.allowed = campaign().examTime;
    // Without a seed the seats cannot be dealt alike on all PCs of the room.
    const bool isSeeded = !m_draw->seed().isEmpty();
    const Seat seat = isSeeded ? room.seat : Seat();
    fresh.seed = isSeeded ? attemptSeed(m_draw->seed(), fresh.person, fresh.number)
                          : m_context.secrets.randomBytes(kDrawSeedBytes);
    DrawFacts facts{kDrawMethod, room.name, seat.toText(), {}};
    QList<Paper> papers;
    for (const AttemptRecord &one : earlier) {
        facts.avoided.append(one.id);
        papers.append(one.paper);
    }
    const auto paper = m_draw->draw(fresh.seed, seat, papers);
    if (!paper)
        return tl::unexpected(paper.error());
    fresh.paper = *paper;
    const QUuid attempt = QUuid::createUuid();
    return QList<NewEvent>{examDrawn(attempt, fresh, facts), examStarted(attempt)};
}

/// Puts the paper on the screen with what storage knows; nothing of it is younger than \a seq.
void ExamPresenter::run(const AttemptRecord &attempt, qint64 seq)
{
    m_attempt = attempt;
    m_end.reset();
    m_unwritten.clear();
    m_refusal.reset();
    m_clockWatch = ClockWatch();
    TimeAccount account(attempt.allowed, campaign().creditCap);
    account.restore(attempt.spent, attempt.credited, attempt.extra);
    m_session.emplace(int(attempt.paper.items.size()), account);
    m_clicks = std::make_unique<ClickLog>(m_context.records, m_session->questionCount());
    m_clicks->setCopied(m_context.copy.seq());
    for (int i = 0; i < m_session->questionCount(); ++i) {
        m_session->answer(i, attempt.answers.at(i));
        m_session->restoreFlag(i, attempt.flags.at(i));
        if (!attempt.answers.at(i).isEmpty() || attempt.flags.at(i))
            m_clicks->restore(i, seq);
    }
    connect(m_clicks.get(), &ClickLog::changed, this, &ExamPresenter::showMarks);
    connect(m_clicks.get(), &ClickLog::failed, this, &ExamPresenter::refused);
    m_copyWasThere = m_context.copy.state() != SecondCopy::State::Missing;
    m_session->begin(m_context.clock.now());
    m_typed.reset();
    m_index = 0;
    while (m_index + 1 < m_session->questionCount() && isAnsweredAt(m_index))
        ++m_index;
    if (isAnsweredAt(m_index))
        m_index = 0; // all are
    m_timer.start();
    tick();
    if (isRunning())
        show();
}

void ExamPresenter::resume(const AttemptRecord &attempt)
{
    if (attempt.bankHash != m_context.room.bank.hash()) {
        emit showProblem({ErrorCode::NotAllowed,
                          QStringLiteral("the attempt belongs to another bank than this kit's")});
        return;
    }
    m_isOpening = true;
    store({examResumed(attempt.id, attempt.spent, m_visit.isReleased())},
          [this, attempt](const QList<Event> &kept) {
              if (m_visit.isSignedIn() && m_visit.person().id == attempt.person)
                  run(attempt, kept.back().seq);
          });
}

void ExamPresenter::goTo(int index)
{
    if (!m_session || index < 0 || index >= m_session->questionCount())
        return;
    keepTyped();
    m_index = index;
    show();
}

void ExamPresenter::submit()
{
    if (isRunning() && !m_end)
        finish(QStringLiteral("learner"), m_context.clock.now());
}

void ExamPresenter::tick()
{
    if (!isRunning())
        return;
    const Moment now = m_context.clock.now();
    if (m_typed && std::chrono::abs(now.boot - m_typed->at.boot) >= kTypingPause)
        keepTyped();
    const bool retries = std::chrono::abs(now.boot - m_lastRetry) >= kRetryEvery;
    if (retries) {
        m_lastRetry = now.boot;
        m_clicks->retry();
        if (const auto events = std::exchange(m_unwritten, {}); !events.isEmpty())
            store(events);
    }
    if (m_end) {
        if (retries || !m_end->wasRefused)
            handIn();
        return;
    }
    const Millis creditedBefore = m_session->account().credited();
    if (const auto gap = m_session->account().tick(now))
        settle(*gap, m_session->account().credited() - creditedBefore, now);
    if (const auto jump = m_clockWatch.look(now))
        noteInterruption({QStringLiteral("clock"), jump->expected, jump->found, {}, {}}, now);
    emit showTimeLeft(m_session->account().remaining(now));
    if (m_session->isOver(now)) {
        finish(QStringLiteral("time"), now);
        return;
    }
    // A sign of life while a gap is not kept would hide it from the next start.
    const bool isDue
        = m_lastPulse < Millis(0) || std::chrono::abs(now.boot - m_lastPulse) >= kPulseEvery;
    if (isDue && m_unwritten.isEmpty())
        beat(now);
}

/// The PC slept or hung with the paper on the screen.
void ExamPresenter::settle(const Gap &gap, Millis credited, const Moment &now)
{
    noteInterruption({QStringLiteral("suspend"), gap.from.wall, gap.to.wall, gap.length, credited},
                     now);
    emit showInterruption(gap.length, credited);
}

/// What is over already when it is noted.
void ExamPresenter::noteInterruption(const InterruptionRecord &what, const Moment &now)
{
    const Millis spent = m_session->account().spent(now);
    store({examInterrupted(m_attempt->id, what, spent), examResumed(m_attempt->id, spent)});
}

void ExamPresenter::beat(const Moment &now)
{
    m_lastPulse = now.boot;
    m_context.records.setPulse(examPulse(m_attempt->id, now, m_session->account().spent(now)),
                               [this](const Result<void> &beaten) {
                                   if (!beaten && isRunning())
                                       refused(beaten.error());
                                   else
                                       lookForTheEndOfTrouble();
                               });
}

void ExamPresenter::finish(const QString &by, const Moment &at)
{
    keepTyped();
    m_end = End{by, at};
    emit showHandingIn();
    if (m_refusal)
        emit showProblem(*m_refusal);
    handIn();
}

/// Writes the submission once every click is safe: tick() comes here until it is.
void ExamPresenter::handIn()
{
    if (m_end->isSent || m_clicks->isAnyWaiting() || m_clicks->failedCount() > 0)
        return;
    if (!m_unwritten.isEmpty())
        return;
    m_end->isSent = true;
    const Millis spent
        = std::min(m_session->account().spent(m_end->at), m_session->account().allowed());
    m_context.records.keep({examSubmitted(m_attempt->id, m_end->by, spent)}, m_end->at,
                           [this](const Result<QList<Event>> &kept) {
                               m_end->isSent = kept.has_value();
                               m_end->wasRefused = !kept;
                               if (kept)
                                   handedIn();
                               else
                                   refused(kept.error());
                           });
}

void ExamPresenter::handedIn()
{
    m_session->submit(m_end->at);
    m_timer.stop();
    m_lastPulse = Millis(-1);

    const auto attempts = m_context.records.attempts(m_attempt->person);
    if (!attempts || attempts->isEmpty()) {
        emit showProblem(attempts ? Error{ErrorCode::NotFound, {}} : attempts.error());
        return;
    }
    const bool byTime = m_end->by == QLatin1String("time");
    markAndCertify(m_context, m_visit.person(), attempts->back(),
                   [this, byTime](const Result<void> &marked) {
                       if (!marked)
                           emit showProblem(marked.error());
                       emit ended(byTime);
                       if (m_visit.isSignedIn())
                           m_visit.goTo(Place::Result);
                   });
}

void ExamPresenter::show()
{
    const PaperItem &item = m_attempt->paper.items.at(m_index);
    const auto question = shownQuestion(m_context.room.bank, item);
    if (!question) {
        emit showProblem(question.error());
        return;
    }
    QuestionView view;
    view.index = m_index;
    view.count = m_session->questionCount();
    view.question = *question;
    view.response = shownResponse(*questionAt(m_index), item, m_session->answerTo(m_index));
    view.flagged = m_session->isFlagged(m_index);
    emit showQuestion(view);
    showMarks(m_index);
}

/// The overview, and the mark when it is the shown question's.
void ExamPresenter::showMarks(int question)
{
    QList<OverviewCell> cells;
    for (int i = 0; i < m_session->questionCount(); ++i)
        cells.append(
            {isAnsweredAt(i), m_session->isFlagged(i), m_clicks->state(i) == Saved::Failed});
    emit showOverview(cells, m_index);
    if (question == m_index)
        emit showSaved(m_clicks->state(m_index));
}

void ExamPresenter::store(const QList<NewEvent> &events,
                          std::function<void(const QList<Event> &)> then)
{
    m_context.records.keep(
        events, m_context.clock.now(),
        [this, events, then = std::move(then)](const Result<QList<Event>> &kept) {
            if (then)
                m_isOpening = false;
            else if (!kept)
                m_unwritten += events;
            if (!kept)
                refused(kept.error());
            else if (then)
                then(*kept);
        });
}

void ExamPresenter::refused(const Error &error)
{
    if (isRunning() && !std::exchange(m_refusal, error))
        qWarning("a running exam could not be written: %s", qPrintable(codeName(error.code)));
    emit showProblem(error);
}

void ExamPresenter::lookForTheEndOfTrouble()
{
    if (!m_refusal || !isRunning() || !m_unwritten.isEmpty() || m_clicks->isAnyWaiting()
        || m_clicks->failedCount() > 0 || m_end)
        return;
    m_refusal.reset();
    qInfo("a running exam is written again");
    emit problemSolved();
}

} // namespace hocvu
