// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/person.h"
#include "core/standing/standing.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace hocvu;

namespace {

QUuid person(int number)
{
    return QUuid::createUuidV5(QUuid(), QByteArray::number(number));
}

MarkedAttempt attempt(int who, int correct, int seconds, int submitted, int number = 1)
{
    return {person(who),
            QUuid::createUuidV5(person(who), QByteArray::number(number)),
            number,
            correct,
            30,
            std::chrono::seconds(seconds),
            std::chrono::seconds(submitted)};
}

Person named(const char *name, const char *unit, int year = 1980)
{
    return {QUuid::createUuidV5(QUuid(), QByteArray(name) + unit + QByteArray::number(year)),
            QString::fromUtf8(name),
            year,
            QString::fromUtf8(unit),
            {},
            false,
            {}};
}

QStringList namesOf(const QList<Person> &people)
{
    QStringList names;
    for (const Person &one : people)
        names.append(one.name);
    return names;
}

} // namespace

class tst_Standing : public QObject
{
    Q_OBJECT

private slots:
    void ranksByScoreThenTimeThenEarlier();
    void countsOnlyTheBestAttempt();
    void tellsRealTies();
    void orderOfInputDoesNotMatter();
    void countsParticipationByUnit();
    void findsPeople();
};

void tst_Standing::ranksByScoreThenTimeThenEarlier()
{
    const auto list = rankPeople({attempt(1, 25, 900, 50), attempt(2, 28, 1700, 60),
                                  attempt(3, 25, 800, 70), attempt(4, 25, 900, 40)});

    QCOMPARE(list.size(), 4);
    QCOMPARE(list.at(0).best.person, person(2));
    QCOMPARE(list.at(1).best.person, person(3));
    QCOMPARE(list.at(2).best.person, person(4));
    QCOMPARE(list.at(3).best.person, person(1));
    QCOMPARE(list.at(3).rank, 4);
    QVERIFY(std::none_of(list.begin(), list.end(), [](const Standing &one) { return one.tied; }));
}

void tst_Standing::countsOnlyTheBestAttempt()
{
    const auto list = rankPeople({attempt(1, 20, 900, 50, 1), attempt(1, 27, 1000, 60, 2)});

    QCOMPARE(list.size(), 1);
    QCOMPARE(list.front().best.number, 2);
}

void tst_Standing::tellsRealTies()
{
    const auto list
        = rankPeople({attempt(1, 25, 900, 50), attempt(2, 25, 900, 50), attempt(3, 20, 900, 50)});

    QCOMPARE(list.at(0).rank, 1);
    QCOMPARE(list.at(1).rank, 1);
    QVERIFY(list.at(0).tied && list.at(1).tied);
    QCOMPARE(list.at(2).rank, 3);
    QVERIFY(!list.at(2).tied);
}

void tst_Standing::orderOfInputDoesNotMatter()
{
    std::mt19937 random(42); // repeats
    QList<MarkedAttempt> attempts;
    for (int i = 0; i < 200; ++i)
        attempts.append(
            attempt(i % 80, int(random() % 31), int(random() % 3), int(random() % 3), i / 80 + 1));
    const auto expected = rankPeople(attempts);

    for (int round = 0; round < 20; ++round) {
        std::shuffle(attempts.begin(), attempts.end(), random);
        const auto list = rankPeople(attempts);
        QCOMPARE(list.size(), expected.size());
        for (qsizetype i = 0; i < list.size(); ++i) {
            QCOMPARE(list.at(i).best.attempt, expected.at(i).best.attempt);
            QCOMPARE(list.at(i).rank, expected.at(i).rank);
        }
    }
}

void tst_Standing::countsParticipationByUnit()
{
    const auto units = countByUnit({
        {named("A", "Trạm Y tế"), 14, 14, true, true, 25},
        {named("B", "Trạm Y tế"), 3, 14, true, false, 0},
        {named("C", "Đội Quản lý"), 0, 14, false, false, 0},
    });

    QCOMPARE(units.size(), 2);
    QCOMPARE(units.at(0).unit, QStringLiteral("Đội Quản lý")); // đ before t
    QCOMPARE(units.at(1).people, 2);
    QCOMPARE(units.at(1).started, 2);
    QCOMPARE(units.at(1).finishedLessons, 1);
    QCOMPARE(units.at(1).finishedExam, 1);
    QCOMPARE(units.at(1).points, 25);
}

void tst_Standing::findsPeople()
{
    const QList<Person> people{named("Nguyễn Thị Hường", "A", 1975), named("Trần Văn Đức", "A"),
                               named("Nguyễn Thị Hường", "B", 1968), named("Lê Văn An", "B")};

    QCOMPARE(namesOf(findPeople(people, {}, {})),
             (QStringList{QStringLiteral("Lê Văn An"), QStringLiteral("Trần Văn Đức"),
                          QStringLiteral("Nguyễn Thị Hường"), QStringLiteral("Nguyễn Thị Hường")}));
    const auto byInitials = findPeople(people, {}, QStringLiteral("nth"));
    QCOMPARE(byInitials.size(), 2);
    QCOMPARE(byInitials.front().birthYear, 1968); // same name: the older first
    QCOMPARE(findPeople(people, QStringLiteral("B"), QStringLiteral("huong")).size(), 1);
    QVERIFY(findPeople(people, QStringLiteral("A"), QStringLiteral("an")).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Standing)
#include "tst_standing.moc"
