// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// hocvu-sitter DATA KIT SEED [MIRROR]: the real kiosk with a hand that sits the exam, to be killed
// at any moment.
//
// It signs in, or goes on where the last one was killed; clicks answers as fast as the windows
// take them, changes some, flags some and hands in. On stdout it says what a person would have
// seen, line by line: "click Q SHOWN" before a click, "saved Q SHOWN" once the page shows it as
// saved, "twice Q SHOWN" once it shows it as saved in both places, "left SECONDS" as the clock
// shows it, "over" when the result is on the screen.
#include "core/journal/kinds.h"
#include "core/text/fold.h"
#include "hand.h"
#include "kiosk/kiosk_program.h"
#include "kiosk/kiosk_window.h"
#include "player/lazy_video_engine.h"
#include "resources/resources.h"
#include "ui/countdown.h"
#include "ui/saved_mark.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>

#include <cstdio>
#include <random>

using namespace hocvu;

namespace {

const QString kCardPin = QStringLiteral("2468"); // the demo's, see resources/demo/README.md

template <typename... Arguments>
void say(const char *format, Arguments... arguments)
{
    std::printf(format, arguments...);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

class Sitter
{
public:
    Sitter(Kiosk &kiosk, KioskProgram &program, quint64 seed)
        : m_kiosk(kiosk)
        , m_hand([&program] { return static_cast<QWidget *>(program.window()); })
        , m_random(seed)
    {
        QObject::connect(&m_clock, &QTimer::timeout, [this] { sayTimeLeft(); });
        m_clock.start(50);
    }

    void sit()
    {
        comeIn();
        const int count = m_kiosk.room().campaign.blueprint.total();
        m_hand.see(QStringLiteral("examStem"));
        sayTimeLeft();
        for (int question = questionShown(); question < count; ++question)
            answer(question);
        m_hand.click(QStringLiteral("examSubmit"));
        m_hand.click(QStringLiteral("promptYes"));
        m_hand.see(QStringLiteral("resultScore"));
        say("over");
    }

private:
    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }

    /// To the paper: from the idle page, or from the page after a crash.
    void comeIn()
    {
        m_hand.waitFor(QStringLiteral("the first page"), 20'000, [this] {
            return m_hand.visible(QStringLiteral("idleStart"))
                || m_hand.visible(QStringLiteral("resumeGoOn"));
        });
        if (m_hand.visible(QStringLiteral("resumeGoOn"))) {
            m_hand.click(QStringLiteral("resumeGoOn"));
            return;
        }
        m_hand.click(QStringLiteral("idleStart"));
        m_hand.click(QStringLiteral("nameField"));
        m_hand.type(fold(m_kiosk.room().roster.front().name));
        m_hand.click(QStringLiteral("personRow0"));
        for (const QChar digit : kCardPin)
            m_hand.click(QStringLiteral("pinDigit") + digit);
        m_hand.click(QStringLiteral("courseExam"));
        m_hand.waitFor(QStringLiteral("the rules or the paper"), 20'000, [this] {
            return m_hand.visible(QStringLiteral("examBegin"))
                || m_hand.visible(QStringLiteral("resumeGoOn"));
        });
        const bool begins = m_hand.visible(QStringLiteral("examBegin")) != nullptr;
        m_hand.click(begins ? QStringLiteral("examBegin") : QStringLiteral("resumeGoOn"));
    }

    void answer(int question)
    {
        m_hand.waitFor(QStringLiteral("question %1").arg(question), 20'000,
                       [&] { return questionShown() == question; });
        choose(question, pick(kOptions));
        if (pick(4) == 0)
            choose(question, pick(kOptions));
        if (pick(6) == 0)
            m_hand.click(QStringLiteral("examFlag"));
        waitForMark(question);
        if (question + 1 < m_kiosk.room().campaign.blueprint.total())
            m_hand.click(QStringLiteral("examNext"));
    }

    void choose(int question, int shown)
    {
        say("click %d %d", question, shown);
        m_hand.click(QStringLiteral("examOption%1").arg(shown));
    }

    void waitForMark(int question)
    {
        using State = SavedMark::State;
        waitForState(question, {State::Saved, State::SavedTwice});
        sayChosen("saved", question);
        if (m_kiosk.copy().state() == SecondCopy::State::Off)
            return;
        waitForState(question, {State::SavedTwice});
        sayChosen("twice", question);
    }

    void waitForState(int question, const QList<SavedMark::State> &states)
    {
        m_hand.waitFor(QStringLiteral("the mark of question %1").arg(question), 20'000, [&] {
            const auto *mark
                = qobject_cast<SavedMark *>(m_hand.visible(QStringLiteral("examSaved")));
            return mark && states.contains(mark->state());
        });
    }

    void sayChosen(const char *what, int question)
    {
        for (int shown = 0; shown < kOptions; ++shown) {
            const auto *option = qobject_cast<QAbstractButton *>(
                m_hand.visible(QStringLiteral("examOption%1").arg(shown)));
            if (option && option->isChecked())
                say("%s %d %d", what, question, shown);
        }
    }

    /// From 0; -1 while no question is shown.
    int questionShown() const
    {
        const auto *number = qobject_cast<QLabel *>(m_hand.visible(QStringLiteral("examNumber")));
        if (!number)
            return -1;
        return number->text().section(QLatin1Char(' '), 1).section(QLatin1Char('/'), 0, 0).toInt()
            - 1;
    }

    void sayTimeLeft()
    {
        const auto *clock
            = qobject_cast<Countdown *>(m_hand.visible(QStringLiteral("examCountdown")));
        if (!clock || clock->text() == m_said)
            return;
        m_said = clock->text();
        const QStringList parts = m_said.split(QLatin1Char(':'));
        say("left %d", parts.value(0).toInt() * 60 + parts.value(1).toInt());
    }

    Kiosk &m_kiosk;
    Hand m_hand;
    std::mt19937_64 m_random;
    QTimer m_clock;
    QString m_said;
};

/// The learner may sit without having watched the lessons: no video is played here.
bool waive(Kiosk &kiosk)
{
    Records &records = kiosk.context().records;
    const QUuid person = kiosk.room().roster.front().id;
    const QString lessons = QStringLiteral("lessons");
    if (records.hasWaiver(person, lessons).value_or(false))
        return true;
    return records
        .append({{kind::kWaiverGranted,
                  person,
                  {{QStringLiteral("what"), lessons},
                   {QStringLiteral("reason"), QStringLiteral("thử máy")},
                   {QStringLiteral("by"), QStringLiteral("supervisor")}}}})
        .has_value();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc < 4)
        return 2;
    loadResources();
    theme::apply(application, 1);
    KioskOptions options;
    options.data = QString::fromLocal8Bit(argv[1]);
    options.kit = QString::fromLocal8Bit(argv[2]);
    options.mirror = QString::fromLocal8Bit(argc > 4 ? argv[4] : "");
    auto kiosk = Kiosk::open(options);
    if (!kiosk || !waive(**kiosk)) {
        std::fprintf(stderr, "hocvu-sitter: %s\n",
                     kiosk ? "no waiver" : qPrintable(kiosk.error().detail));
        return 1;
    }
    KioskProgram program(**kiosk, std::make_unique<LazyVideoEngine>());
    program.show(true);
    program.window()->resize(1280, 800); // the offscreen screen is smaller
    say("ready");
    try {
        Sitter(**kiosk, program, QByteArray(argv[3]).toULongLong()).sit();
    } catch (const TourError &error) {
        std::fprintf(stderr, "hocvu-sitter: %s\n", error.what());
        return 1;
    }
    return 0;
}
