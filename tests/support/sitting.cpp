// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sitting.h"

#include "core/exam/marking.h"
#include "core/journal/draw_facts.h"
#include "core/journal/exam_bodies.h"
#include "core/journal/kinds.h"

#include "support/kinds.h"

#include <QJsonArray>

#include <array>
#include <cmath>

using namespace hocvu;

namespace {

constexpr std::array kFamilies{"Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Vũ", "Bùi", "Đỗ"};
constexpr std::array kMiddles{"Thị", "Văn", "Thị Ngọc", "Đức", "Minh", "Hoàng"};
constexpr std::array kGivens{"Ánh", "Bình", "Cường", "Đạt",  "Hoà",  "Hương",
                             "Nga", "Phúc", "Quỳnh", "Thúy", "Tuấn", "Ý"};
constexpr std::array kUnits{
    "Văn phòng HĐND và UBND", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Công an phường",         "Trạm Y tế phường",       "Trường Tiểu học Bạch Đằng"};

Question syntheticQuestion(int index, int topic, Level level, bool practice)
{
    Question question;
    question.id = QStringLiteral("%1.%2").arg(topic).arg(index, 6, 10, QLatin1Char('0'));
    question.topic = topic;
    question.level = level;
    question.practice = practice;
    question.stem = QStringLiteral("Câu hỏi thử số %1 về chủ đề %2 là gì?").arg(index).arg(topic);
    for (int option = 0; option < kOptions; ++option)
        question.options.append(QStringLiteral("Phương án %1 của câu %2").arg(option).arg(index));
    question.key = index % kOptions;
    question.fixedOrder = index % 11 == 0;
    question.explanation = QStringLiteral("Vì đây là câu hỏi thử.");
    question.lesson = topic;
    return question;
}

} // namespace

Bank syntheticBank(int questions, double practice)
{
    QList<Question> list;
    list.reserve(questions);
    const int every = practice > 0 ? std::max(2, static_cast<int>(std::lround(1 / practice))) : 0;
    for (int i = 0; i < questions; ++i) {
        const int topic = i % kTopics + 1;
        const int round = i / kTopics;
        const auto level = static_cast<Level>(round % kLevels);
        const bool isPractice = every > 0 && (round / kLevels) % every == every - 1;
        list.append(syntheticQuestion(i, topic, level, isPractice));
    }
    auto bank = Bank::fromQuestions(std::move(list));
    Q_ASSERT(bank);
    return *std::move(bank);
}

Sitting::Sitting(const SittingPlan &plan, const Bank &bank)
    : m_plan(plan)
    , m_bank(bank)
    , m_random(plan.seed)
    , m_draw(bank, Blueprint::standard(), roomSeed(plan.drawSeed, plan.room))
{
}

Result<void> Sitting::play(FakeClock &clock, const Append &append)
{
    for (int i = 0; i < m_plan.people; ++i) {
        const QUuid person = newId();
        auto done = append({registration(person, i + 1)});
        if (done)
            done = learn(person, clock, append);
        for (int number = 1; done && number <= m_plan.attempts; ++number)
            done = sit(person, number, clock, append);
        if (!done)
            return done;
    }
    return {};
}

NewEvent Sitting::registration(const QUuid &person, int number)
{
    const auto pick = [this](const auto &from) {
        return QString::fromUtf8(from.at(size_t(below(int(from.size())))));
    };
    const QString name
        = QStringList{pick(kFamilies), pick(kMiddles), pick(kGivens)}.join(QLatin1Char(' '));
    const bool walkIn = below(10) == 0;
    return {
        kind::kPersonRegistered,
        person,
        {{QStringLiteral("name"), name},
         {QStringLiteral("birthYear"), 1965 + below(36)},
         {QStringLiteral("unit"), pick(kUnits)},
         {QStringLiteral("code"),
          walkIn ? QString() : QStringLiteral("CB-%1").arg(number, 4, 10, QLatin1Char('0'))},
         {QStringLiteral("provisional"), walkIn},
         {QStringLiteral("by"), walkIn ? QStringLiteral("learner") : QStringLiteral("roster")}}};
}

Result<void> Sitting::learn(const QUuid &person, FakeClock &clock, const Append &append)
{
    const auto watched = [&](int lesson, int from, int to) {
        clock.advance(std::chrono::seconds(to - from));
        return NewEvent{kind::kLessonWatched,
                        person,
                        {{QStringLiteral("lesson"), lesson},
                         {QStringLiteral("from"), from},
                         {QStringLiteral("to"), to}}};
    };
    for (int lesson = 1; lesson <= m_plan.lessons; ++lesson) {
        const int stop = 1 + below(m_plan.lessonSeconds - 1);
        auto done = append({watched(lesson, 0, stop)});
        for (bool right = false; done && !right;) {
            right = below(4) > 0;
            done = append({{kind::kCheckpointAnswered,
                            person,
                            {{QStringLiteral("lesson"), lesson},
                             {QStringLiteral("checkpoint"), 0},
                             {QStringLiteral("choice"), below(3)},
                             {QStringLiteral("right"), right}}}});
        }
        if (done)
            done = append({watched(lesson, stop, m_plan.lessonSeconds)});
        if (!done)
            return done;
    }
    return {};
}

Result<void> Sitting::sit(const QUuid &person, int number, FakeClock &clock, const Append &append)
{
    const QUuid attempt = newId();
    QJsonObject body;
    const auto paper = draw(person, number, attempt, body);
    if (!paper)
        return tl::unexpected(paper.error());
    const Millis begun = clock.now().wall;
    auto done = append({{kind::kExamDrawn, attempt, body}, {kind::kExamStarted, attempt, {}}});
    if (!done)
        return done;
    const auto answers = answer(attempt, *paper, 40 + below(60), clock, append);
    if (!answers)
        return tl::unexpected(answers.error());
    const qint64 spent = (clock.now().wall - begun).count();
    if (m_plan.interruptions && below(10) == 0) {
        done = loseAMinute(attempt, spent, clock, append);
        if (!done)
            return done;
    }
    const auto marks = markPaper(m_bank.answerKeys(), *paper, *answers);
    if (!marks)
        return tl::unexpected(marks.error());
    clock.advance(Millis(1000));
    QList<NewEvent> end{{kind::kExamSubmitted,
                         attempt,
                         {{QStringLiteral("by"), QStringLiteral("learner")},
                          {QStringLiteral("spent"), spent + 1000}}},
                        {kind::kExamMarked, attempt, markedBody(marks->shares, m_bank.hash())}};
    if (m_plan.certificates && number == 1)
        end.append(certificate(person, attempt));
    return append(end);
}

Result<Paper> Sitting::draw(const QUuid &person, int number, const QUuid &attempt,
                            QJsonObject &body)
{
    if (number == 1) {
        ++m_seated;
        m_earlier.clear();
        m_earlierPapers.clear();
    }
    const int index = m_seated + number - 2;
    const Seat seat = m_plan.seatsInRow == 0
        ? Seat()
        : Seat{index / m_plan.seatsInRow + 1, index % m_plan.seatsInRow + 1};
    const QByteArray seed = attemptSeed(m_draw.seed(), person, number);
    const auto paper = m_draw.draw(seed, seat, m_earlierPapers);
    if (!paper)
        return paper;
    body = {{QStringLiteral("person"), person.toString(QUuid::WithoutBraces)},
            {QStringLiteral("number"), number},
            {QStringLiteral("seed"), QString::fromLatin1(seed.toHex())},
            {QStringLiteral("bank"), m_bank.hash()},
            {QStringLiteral("allowed"), 1'800'000},
            {QStringLiteral("paper"), QJsonArray::fromStringList(paper->toCodes())}};
    addDrawFacts({kDrawMethod, m_plan.room, seat.toText(), m_earlier}, body);
    m_earlier.append(attempt);
    m_earlierPapers.append(*paper);
    return paper;
}

NewEvent Sitting::certificate(const QUuid &person, const QUuid &attempt)
{
    const QString number
        = QStringLiteral("BĐ-2026-%1").arg(++m_certificates, 6, 10, QLatin1Char('0'));
    return {kind::kCertificateIssued,
            person,
            {{QStringLiteral("attempt"), attempt.toString(QUuid::WithoutBraces)},
             {QStringLiteral("number"), number},
             {QStringLiteral("qr"), QStringLiteral("HV1:") + number}}};
}

Result<QStringList> Sitting::answer(const QUuid &attempt, const Paper &paper, int skill,
                                    FakeClock &clock, const Append &append)
{
    QStringList answers(paper.items.size());
    for (int place = 0; place < paper.items.size(); ++place) {
        if (below(12) == 0) {
            if (const auto flagged
                = append({{kind::kExamFlagged,
                           attempt,
                           {{QStringLiteral("question"), place}, {QStringLiteral("on"), true}}}});
                !flagged)
                return tl::unexpected(flagged.error());
        }
        const Question &question = *m_bank.find(paper.items.at(place).questionId);
        const int times = below(40) == 0 ? 0 : below(10) == 0 ? 2 : 1; // skips, changes of mind
        for (int i = 0; i < times; ++i) {
            clock.advance(Millis(2000 + below(20'000)));
            const bool isRight = below(100) < skill;
            answers[place] = question.marked ? sampleAnswer(question, isRight)
                : isRight                    ? QString::number(question.key)
                                             : QString::number(below(kOptions));
            if (const auto kept = append({{kind::kExamAnswered,
                                           attempt,
                                           {{QStringLiteral("question"), place},
                                            {QStringLiteral("answer"), answers.at(place)}}}});
                !kept)
                return tl::unexpected(kept.error());
        }
    }
    return answers;
}

Result<void> Sitting::loseAMinute(const QUuid &attempt, qint64 spent, FakeClock &clock,
                                  const Append &append)
{
    const qint64 from = clock.now().wall.count();
    clock.reboot(std::chrono::minutes(1),
                 QByteArray::number(m_random(), 16).rightJustified(32, '0'));
    const qint64 gap = clock.now().wall.count() - from;
    return append({{kind::kExamInterrupted,
                    attempt,
                    {{QStringLiteral("cause"), QStringLiteral("power")},
                     {QStringLiteral("spent"), spent},
                     {QStringLiteral("from"), from},
                     {QStringLiteral("to"), from + gap},
                     {QStringLiteral("gap"), gap},
                     {QStringLiteral("credited"), gap}}},
                   {kind::kExamResumed, attempt, {{QStringLiteral("spent"), spent}}}});
}

int Sitting::below(int bound)
{
    return static_cast<int>(m_random() % static_cast<quint64>(bound)); // the same everywhere
}

QUuid Sitting::newId()
{
    QByteArray bytes;
    for (int i = 0; i < 16; ++i)
        bytes.append(static_cast<char>(below(256)));
    bytes[6] = static_cast<char>((bytes.at(6) & 0x0f) | 0x40);
    bytes[8] = static_cast<char>((bytes.at(8) & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

MemoryJournal::MemoryJournal(const Clock &clock, const QUuid &device)
    : m_clock(clock)
    , m_device(device)
{
}

void MemoryJournal::append(const QList<NewEvent> &events)
{
    for (const NewEvent &fresh : events) {
        Event event{m_device,
                    m_events.size() + 1,
                    m_clock.now(),
                    fresh.kind,
                    newestVersion(fresh.kind),
                    fresh.subject,
                    fresh.body,
                    m_events.isEmpty() ? firstPrev() : m_events.constLast().hash,
                    {}};
        event.hash = eventHash(event);
        m_events.append(event);
    }
}

QByteArray MemoryJournal::lines(qint64 firstSeq) const
{
    QByteArray lines;
    for (qsizetype i = firstSeq - 1; i < m_events.size(); ++i)
        lines += eventLine(m_events.at(i)) + '\n';
    return lines;
}

QList<Event> withVoided(const QList<Event> &events, const Bank &bank, const QString &question,
                        int key)
{
    Event event = events.constLast();
    ++event.seq;
    event.kind = kind::kQuestionVoided;
    event.subject = event.device;
    event.body = {{QStringLiteral("question"), question},
                  {QStringLiteral("bank"), bank.hash()},
                  {QStringLiteral("key"), key},
                  {QStringLiteral("reason"), QStringLiteral("có hai phương án đúng")},
                  {QStringLiteral("by"), QStringLiteral("supervisor")}};
    event.prev = events.constLast().hash;
    event.hash = eventHash(event);
    return events + QList<Event>{event};
}

QList<Event> playInMemory(const SittingPlan &plan, const Bank &bank, const QUuid &device)
{
    FakeClock clock;
    MemoryJournal journal(clock, device);
    const auto played = Sitting(plan, bank).play(clock, [&](const QList<NewEvent> &events) {
        journal.append(events);
        return Result<void>();
    });
    Q_ASSERT(played);
    return played ? journal.events() : QList<Event>();
}
