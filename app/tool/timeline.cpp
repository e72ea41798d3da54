// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/timeline.h"

#include "core/exam/time_account.h"
#include "core/journal/event_body.h"
#include "core/journal/exam_bodies.h"
#include "core/journal/kinds.h"
#include "core/text/dates.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <tuple>

namespace hocvu {

namespace {

/// Below this a difference between two clocks is a tick, not a fault.
constexpr Millis kTolerance = TimeAccount::kLongestSilence;

/// "A" for the option or left \a number of a question as the learner saw it.
QString letterOf(const QList<int> &order, const QString &number)
{
    const auto shown = order.indexOf(number.toInt());
    return shown < 0 ? QStringLiteral("?") : QString(QChar(u'A' + static_cast<char16_t>(shown)));
}

/// \a answer as the learner saw it: "A", "ACD", of a matching "A-3 B-1" with the rights as listed,
/// what was typed in quotes; "-" for none.
QString answerText(const Paper &paper, int question, const QString &answer)
{
    if (question < 0 || question >= paper.items.size() || answer.isEmpty())
        return QStringLiteral("-");
    const QList<int> &order = paper.items.at(question).order;
    if (order.isEmpty())
        return QStringLiteral("“%1”").arg(answer);
    QStringList parts;
    const bool isMatching = answer.contains(QLatin1Char(':'));
    for (const QString &part : answer.split(QLatin1Char(','))) {
        const QString letter = letterOf(order, part.section(QLatin1Char(':'), 0, 0));
        const int right = part.section(QLatin1Char(':'), 1).toInt() + 1;
        parts.append(isMatching ? QStringLiteral("%1-%2").arg(letter).arg(right) : letter);
    }
    return parts.join(isMatching ? QStringLiteral(" ") : QString());
}

QString clockTime(Millis wall)
{
    return toVietnam(wall).toString(QStringLiteral("HH:mm:ss"));
}

/// Where on the paper of \a attempt the question is that \a event voids; -1 when it is not.
int placeOf(const Event &event, const AttemptRecord &attempt)
{
    EventBody body(event);
    if (body.text(QLatin1String("bank")) != attempt.bankHash)
        return -1;
    const QString question = body.text(QLatin1String("question"));
    for (const int place : attempt.voided) {
        if (attempt.paper.items.at(place).questionId == question)
            return place;
    }
    return -1;
}

/// Goes through an attempt's events once and keeps the account that the kiosk kept.
class TimelineMaker
{
public:
    TimelineMaker(Timeline &timeline, bool anonymous)
        : m_line(timeline)
        , m_anonymous(anonymous)
    {
        m_line.totals.allowed = timeline.attempt.allowed;
    }

    void take(const Event &event)
    {
        // A question may be voided at any time and elsewhere, and a healing comes when the kiosk
        // starts: neither is a step of the sitting.
        const auto [last, since] = std::pair(m_last, m_since);
        goTo(event.moment);
        TimelineEntry entry;
        entry.device = event.device;
        entry.seq = event.seq;
        entry.at = event.moment.wall;
        entry.text = describe(event);
        entry.since = m_since;
        entry.used = usedBy(event.moment);
        entry.what = event.kind.section(QLatin1Char('.'), 1);
        entry.facts = factsOf(event);
        m_line.entries.append(entry);
        if (event.kind == kind::kQuestionVoided || event.kind == kind::kIncidentReported)
            std::tie(m_last, m_since) = std::pair(last, since);
    }

    /// Whether a loss of events may have taken some of this attempt's.
    bool isOpen() const { return m_started && !m_elapsed; }

    void finish()
    {
        TimeTotals &totals = m_line.totals;
        const Millis tail = usedBy(m_last) - m_spent; // of a run that nothing ended yet
        totals.onScreen += tail;
        totals.used = m_spent + tail;
        totals.counted = totals.away - totals.credited;
        totals.elapsed = m_elapsed.value_or(m_since);
        totals.waiting = std::max(totals.elapsed - totals.onScreen - totals.away, Millis(0));
        const Millis left = totals.allowed + totals.extra - totals.used;
        totals.left = std::max(left, Millis(0));
        totals.over = std::max(-left, Millis(0));
        if (totals.onScreen + totals.counted != totals.used)
            m_line.findings.append(QStringLiteral("on screen and counted are not what was used"));
        // Time that an outage cost and nobody gave back may exceed it, time on the screen may not.
        if (totals.onScreen > totals.allowed + totals.extra + kTolerance)
            m_line.findings.append(
                QStringLiteral("%1 more on the screen than was allowed")
                    .arg(exactTime(totals.onScreen - totals.allowed - totals.extra)));
    }

private:
    void goTo(const Moment &now)
    {
        if (m_started && now.bootId == m_last.bootId)
            m_since += now.boot - m_last.boot;
        else if (m_started)
            m_since += std::max(now.wall - m_last.wall, Millis(0));
        m_last = now;
    }

    Millis usedBy(const Moment &now) const
    {
        if (!m_run || m_run->bootId != now.bootId)
            return m_spent;
        return m_spent + std::max(now.boot - m_run->boot, Millis(0));
    }

    void begin(const Event &event) { m_run = event.moment; }

    /// The paper left the screen; \a away of the time since then is known to be no part of the run.
    void end(const Event &event, Millis spent, Millis away, Millis counted)
    {
        const Millis run = spent - counted - m_spent;
        if (run < Millis(0))
            m_line.findings.append(
                QStringLiteral("event %1: less time was used than before").arg(event.seq));
        if (m_run && m_run->bootId == event.moment.bootId) {
            const Millis measured = event.moment.boot - m_run->boot - away;
            if (std::abs((measured - run).count()) > kTolerance.count())
                m_line.findings.append(QStringLiteral("event %1: %2 on the screen, %3 by the clock")
                                           .arg(event.seq)
                                           .arg(exactTime(run), exactTime(measured)));
        }
        m_line.totals.onScreen += run;
        m_spent = spent;
        m_run.reset();
    }

    QString describe(const Event &event)
    {
        if (event.kind == kind::kExamDrawn)
            return drawn(event);
        if (event.kind == kind::kExamStarted)
            return started(event);
        if (event.kind == kind::kExamAnswered)
            return answered(event);
        if (event.kind == kind::kExamFlagged)
            return flagged(event);
        if (event.kind == kind::kExamInterrupted)
            return interrupted(event);
        if (event.kind == kind::kExamResumed)
            return resumed(event);
        if (event.kind == kind::kExamCredited)
            return credited(event);
        if (event.kind == kind::kExamSubmitted)
            return submitted(event);
        if (event.kind == kind::kExamMarked)
            return marked(event);
        if (event.kind == kind::kCertificateIssued)
            return certified(event);
        if (event.kind == kind::kQuestionVoided)
            return voided(event);
        if (event.kind == kind::kIncidentReported)
            return rebuilt(event);
        return event.kind;
    }

    QString rebuilt(const Event &event)
    {
        m_line.mayLackClicks = true;
        return QStringLiteral("the journal was put together again: %1. Clicks may be missing")
            .arg(event.body.value(QLatin1String("text")).toString());
    }
    QString drawn(const Event &event) const
    {
        EventBody body(event);
        return QStringLiteral("paper of %1 questions, %2 allowed, bank %3")
            .arg(m_line.attempt.paper.items.size())
            .arg(exactTime(body.millis(QLatin1String("allowed"))),
                 body.text(QLatin1String("bank")).left(16));
    }
    QString started(const Event &event)
    {
        m_started = true;
        m_since = Millis(0);
        begin(event);
        return QStringLiteral("the paper is on the screen");
    }
    QString answered(const Event &event)
    {
        const EventBody body(event);
        const int question = body.number(QLatin1String("question"));
        const QString answer = answerIn(event);
        const QString before = m_answers.value(question);
        m_answers.insert(question, answer);
        const QString now = answerText(m_line.attempt.paper, question, answer);
        const QString was = answerText(m_line.attempt.paper, question, before);
        const QString words = answer.isEmpty() ? QStringLiteral("question %1: %3 taken back")
            : before == answer                 ? QStringLiteral("question %1: %2 again")
            : before.isEmpty()                 ? QStringLiteral("question %1: %2")
                                               : QStringLiteral("question %1: %2 instead of %3");
        return QString(words)
            .replace(QLatin1String("%1"), QString::number(question + 1))
            .replace(QLatin1String("%2"), now)
            .replace(QLatin1String("%3"), was);
    }
    static QString flagged(const Event &event)
    {
        const EventBody body(event);
        return QStringLiteral("question %1: flag %2")
            .arg(body.number(QLatin1String("question")) + 1)
            .arg(body.flag(QLatin1String("on")) ? QStringLiteral("set") : QStringLiteral("off"));
    }
    QString interrupted(const Event &event)
    {
        EventBody body(event);
        const Millis gap = body.millis(QLatin1String("gap"));
        const Millis credit = body.millis(QLatin1String("credited"));
        end(event, body.millis(QLatin1String("spent")), gap, gap - credit);
        m_line.totals.away += gap;
        m_line.totals.credited += credit;
        return QStringLiteral("%1, %2 to %3: %4 away, %5 credited")
            .arg(body.text(QLatin1String("cause")), clockTime(body.millis(QLatin1String("from"))),
                 clockTime(body.millis(QLatin1String("to"))), exactTime(gap), exactTime(credit));
    }
    QString resumed(const Event &event)
    {
        const Millis spent = EventBody(event).millis(QLatin1String("spent"));
        if (spent != m_spent)
            m_line.findings.append(
                QStringLiteral("event %1: %2 used, %3 when the paper left the screen")
                    .arg(event.seq)
                    .arg(exactTime(spent), exactTime(m_spent)));
        begin(event);
        return event.body.contains(QLatin1String("by"))
            ? QStringLiteral("the paper is on the screen again, released by the supervisor")
            : QStringLiteral("the paper is on the screen again");
    }
    QString credited(const Event &event)
    {
        EventBody body(event);
        m_line.totals.extra += body.millis(QLatin1String("extra"));
        const QString words = QStringLiteral("%1 more by %2")
                                  .arg(exactTime(body.millis(QLatin1String("extra"))),
                                       m_anonymous ? QStringLiteral("the supervisor")
                                                   : body.text(QLatin1String("by")));
        return m_anonymous ? words
                           : words + QStringLiteral(": ") + body.text(QLatin1String("reason"));
    }
    QString submitted(const Event &event)
    {
        EventBody body(event);
        end(event, body.millis(QLatin1String("spent")), Millis(0), Millis(0));
        m_elapsed = m_since;
        return QStringLiteral("by %1").arg(body.text(QLatin1String("by")));
    }
    QString marked(const Event &event)
    {
        m_marked = writtenScore(event).hundredths();
        const QString words = QStringLiteral("%1 of %2 right")
                                  .arg(Score::ofMarks(*m_marked).text())
                                  .arg(EventBody(event).number(QLatin1String("total")));
        return m_gained == 0
            ? words
            : words + QStringLiteral(" by the keys, %1 with what was voided").arg(raised().text());
    }
    QString certified(const Event &event) const
    {
        EventBody body(event);
        return m_anonymous ? QStringLiteral("issued") : body.text(QLatin1String("number"));
    }
    QString voided(const Event &event)
    {
        EventBody body(event);
        const AttemptRecord &attempt = m_line.attempt;
        const int place = placeOf(event, attempt);
        const auto key = readVoidedKey(event.body.value(QLatin1String("key")));
        const int gain = key ? gainOf(*key, attempt.answers.value(place)) : 0;
        m_gained += gain;
        QString words = QStringLiteral("question %1 (%2) counts as right")
                            .arg(place + 1)
                            .arg(body.text(QLatin1String("question")));
        if (gain == 0)
            words += QStringLiteral(", as it did");
        else if (m_marked)
            words += QStringLiteral(", now %1 of %2").arg(raised().text()).arg(attempt.total);
        return m_anonymous ? words
                           : words + QStringLiteral(": ") + body.text(QLatin1String("reason"));
    }
    Score raised() const { return Score::ofMarks(m_marked.value_or(0) + m_gained); }
    QJsonObject factsOf(const Event &event) const
    {
        QJsonObject facts = event.body;
        for (const char *bulky : {"paper", "seed", "qr"})
            facts.remove(QLatin1String(bulky));
        if (m_anonymous) {
            for (const char *telling : {"reason", "text"})
                facts.remove(QLatin1String(telling));
            if (event.kind == kind::kExamCredited || event.kind == kind::kQuestionVoided)
                facts.remove(QLatin1String("by"));
            if (event.kind == kind::kCertificateIssued)
                facts.remove(QLatin1String("number"));
        }
        return facts;
    }

    Timeline &m_line;
    bool m_anonymous;
    bool m_started = false;
    Moment m_last;
    Millis m_since{};
    std::optional<Millis> m_elapsed; ///< Until it was submitted.
    Millis m_spent{}; ///< Up to the last event that says so.
    std::optional<Moment> m_run; ///< Since when the paper is on the screen.
    QHash<int, QString> m_answers;
    std::optional<int> m_marked; ///< As exam.marked said, in hundredths, perhaps below zero.
    int m_gained = 0; ///< By voided questions, so far; hundredths.
};

bool isAbout(const Event &event, const AttemptRecord &attempt)
{
    if (event.kind == kind::kCertificateIssued)
        return EventBody(event).uuid(QLatin1String("attempt")) == attempt.id;
    if (event.kind == kind::kQuestionVoided)
        return placeOf(event, attempt) >= 0;
    if (event.kind == kind::kIncidentReported)
        return event.body.value(QLatin1String("type")) == incident::kJournalRebuiltInPart;
    return event.subject == attempt.id && event.kind.startsWith(QLatin1String("exam."));
}

} // namespace

Timeline timelineOf(const AttemptRecord &attempt, const Person &person, const QList<Event> &events,
                    bool anonymous)
{
    Timeline timeline;
    timeline.attempt = attempt;
    timeline.person = person;
    timeline.person.id = attempt.person;
    if (anonymous) {
        timeline.person = Person();
        timeline.person.id = attempt.person;
    }
    TimelineMaker maker(timeline, anonymous);
    QSet<QString> voided; // once is enough
    for (const Event &event : events) {
        if (!isAbout(event, attempt) || (event.kind == kind::kIncidentReported && !maker.isOpen()))
            continue;
        const QString question = event.body.value(QLatin1String("question")).toString();
        if (event.kind == kind::kQuestionVoided && voided.contains(question))
            continue;
        if (event.kind == kind::kQuestionVoided)
            voided.insert(question);
        maker.take(event);
    }
    maker.finish();
    return timeline;
}

QString exactTime(Millis time)
{
    const qint64 millis = std::abs(time.count());
    return QStringLiteral("%1%2:%3.%4")
        .arg(time < Millis(0) ? QStringLiteral("-") : QString())
        .arg(millis / 60'000, 2, 10, QLatin1Char('0'))
        .arg(millis / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(millis % 1000, 3, 10, QLatin1Char('0'));
}

} // namespace hocvu
