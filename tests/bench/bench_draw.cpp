// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Drawing one paper of 30 questions from banks of several sizes: without wishes, and the second
// attempt at a seat in rows, whose first paper and neighbours are to be avoided.
#include "bench/bench.h"
#include "core/exam/draw_room.h"
#include "support/sitting.h"

using namespace hocvu;

namespace {

QByteArray seedOf(int number)
{
    return QByteArray::number(number).rightJustified(32, '0');
}

void measure(int questions, int draws, const std::string &goal)
{
    const std::string name = "draw_" + std::to_string(questions);
    const Bank bank = syntheticBank(questions);
    int number = 0;
    const double seconds = medianSeconds(draws, [&] {
        if (!drawPaper(bank, Blueprint::standard(), seedOf(++number)))
            qFatal("the bank cannot fill the paper");
    });
    // A bank is built once, when the kit is opened.
    const QList<Question> &list = bank.questions();
    const double building = medianSeconds(5, [&] {
        if (!Bank::fromQuestions(list))
            qFatal("the bank cannot be built");
    });
    figure(name, seconds * 1000, "ms", goal);
    RoomDraw room(bank, Blueprint::standard(), seedOf(1));
    QList<Paper> first;
    // A room's seats are dealt once a start.
    const double dealing = secondsOf([&] {
        const auto paper = room.draw(seedOf(1), {1, 1}, {});
        if (!paper)
            qFatal("the bank cannot fill the paper");
        first.append(*paper);
    });
    const double again = medianSeconds(draws, [&] {
        if (!room.draw(seedOf(++number), {1, 1}, first))
            qFatal("the bank cannot fill the paper");
    });
    figure(name + "_seat_second", again * 1000, "ms", goal);
    figure(name + "_deal_seats", dealing * 1000, "ms", "-");
    figure(name + "_build_bank", building * 1000, "ms", "-");
    figure(name + "_with_building", (seconds + building) * 1000, "ms", "-");
}

} // namespace

int main()
{
    measure(420, 2001, "<1ms");
    measure(10'000, 501, "<2ms");
    measure(100'000, 101, "<20ms");
    return 0;
}
