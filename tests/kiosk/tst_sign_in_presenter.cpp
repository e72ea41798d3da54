// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/sign_in_presenter.h"

#include "kiosk/flow/desk_presenter.h"
#include "support/result_matchers.h"
#include "support/room.h"

#include <QDir>
#include <QSignalSpy>

using namespace hocvu;
using namespace std::chrono_literals;

class tst_SignInPresenter : public QObject
{
    Q_OBJECT

private slots:
    void findsByUnitAndName();
    void theRightPinSignsIn();
    void wrongPinsWaitButNeverLock();
    void aWalkInComesBack();
    void saysWhatIsWrongWithAWalkIn_data();
    void saysWhatIsWrongWithAWalkIn();
    void thePinIsNowhereInClear();
    void theDeskOpensByItsOwnPin();
    void theDeskCountsAndExports();
};

void tst_SignInPresenter::findsByUnitAndName()
{
    TestRoom room;
    SignInPresenter presenter(room.context(), room.visit);
    QList<Person> people;
    connect(&presenter, &SignInPresenter::showPeople, &presenter,
            [&people](const QList<Person> &found) { people = found; });

    presenter.search({}, QStringLiteral("nth"));
    QCOMPARE(people.size(), 2);
    presenter.search(room.room.roster.front().unit, QStringLiteral("huong"));
    QCOMPARE(people.size(), 1);
    presenter.search({}, QStringLiteral("le an"));
    QCOMPARE(people.front().name, QStringLiteral("Lê Văn Ẩn"));
    presenter.search(QStringLiteral("Trạm Y tế"), {});
    QVERIFY(people.isEmpty());
}

void tst_SignInPresenter::theRightPinSignsIn()
{
    TestRoom room;
    SignInPresenter presenter(room.context(), room.visit);
    QSignalSpy asked(&presenter, &SignInPresenter::askPin);
    presenter.choose(room.room.roster.at(2).id);
    QCOMPARE(asked.size(), 1);

    presenter.enterPin(QStringLiteral("2468"));

    QVERIFY(room.visit.isSignedIn());
    QCOMPARE(room.visit.person().name, QStringLiteral("Trần Văn Đức"));
    QCOMPARE(room.visit.place(), Place::Course);
    QCOMPARE(room.records->people()->size(), 1); // registered once
    room.visit.signOut();
    presenter.choose(room.room.roster.at(2).id);
    presenter.enterPin(QStringLiteral("2468"));
    QCOMPARE(room.records->people()->size(), 1);
    QCOMPARE(room.records->eventLines(1)->size(), 1);
}

void tst_SignInPresenter::wrongPinsWaitButNeverLock()
{
    TestRoom room;
    SignInPresenter presenter(room.context(), room.visit);
    QList<int> waits;
    connect(&presenter, &SignInPresenter::pinRefused, &presenter,
            [&waits](int seconds) { waits.append(seconds); });
    presenter.choose(room.room.roster.front().id);

    for (int i = 0; i < 6; ++i) {
        presenter.enterPin(QStringLiteral("0000"));
        room.clock.advance(1min);
    }
    QCOMPARE(waits, (QList<int>{0, 0, 5, 10, 20, 30}));
    presenter.enterPin(QStringLiteral("0000"));
    presenter.enterPin(QStringLiteral("2468")); // right, but too early
    QVERIFY(!room.visit.isSignedIn());
    QCOMPARE(waits.back(), 30);

    room.clock.advance(30s);
    presenter.enterPin(QStringLiteral("2468"));

    QVERIFY(room.visit.isSignedIn());
}

void tst_SignInPresenter::aWalkInComesBack()
{
    TestRoom room;
    {
        SignInPresenter presenter(room.context(), room.visit);
        presenter.registerWalkIn(QStringLiteral("  Phạm  Thị Vãng Lai "), 1985,
                                 room.room.campaign.units.front(), QStringLiteral("1357"));
        QVERIFY(room.visit.isSignedIn());
        QVERIFY(room.visit.person().provisional);
        room.visit.signOut();
    }
    room.reopen();
    SignInPresenter presenter(room.context(), room.visit);
    QList<Person> people;
    connect(&presenter, &SignInPresenter::showPeople, &presenter,
            [&people](const QList<Person> &found) { people = found; });
    presenter.search({}, QStringLiteral("vang lai"));
    QCOMPARE(people.size(), 1);
    QCOMPARE(people.front().name, QStringLiteral("Phạm Thị Vãng Lai"));
    presenter.choose(people.front().id);
    presenter.enterPin(QStringLiteral("2468"));
    QVERIFY(!room.visit.isSignedIn());

    presenter.enterPin(QStringLiteral("1357"));

    QVERIFY(room.visit.isSignedIn());
}

void tst_SignInPresenter::saysWhatIsWrongWithAWalkIn_data()
{
    using Flaw = SignInPresenter::Flaw;
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("pin");
    QTest::addColumn<Flaw>("flaw");
    const QString name = QStringLiteral("Phạm Thị Lai");
    const QString unit = QStringLiteral("Trạm Y tế");
    const QString pin = QStringLiteral("1357");
    QTest::newRow("good") << name << 1985 << unit << pin << Flaw::None;
    QTest::newRow("one word") << QStringLiteral("Phạm") << 1985 << unit << pin << Flaw::Name;
    QTest::newRow("no name") << QString() << 1985 << unit << pin << Flaw::Name;
    QTest::newRow("too young") << name << 2020 << unit << pin << Flaw::BirthYear;
    QTest::newRow("two digits") << name << 85 << unit << pin << Flaw::BirthYear;
    QTest::newRow("unknown unit") << name << 1985 << QStringLiteral("Khác") << pin << Flaw::Unit;
    QTest::newRow("short PIN") << name << 1985 << unit << QStringLiteral("135") << Flaw::Pin;
    QTest::newRow("letters") << name << 1985 << unit << QStringLiteral("13a7") << Flaw::Pin;
}

void tst_SignInPresenter::saysWhatIsWrongWithAWalkIn()
{
    QFETCH(QString, name);
    QFETCH(int, year);
    QFETCH(QString, unit);
    QFETCH(QString, pin);
    QFETCH(SignInPresenter::Flaw, flaw);
    TestRoom room;
    const SignInPresenter presenter(room.context(), room.visit);

    QCOMPARE(presenter.flawIn(name, year, unit, pin), flaw);
}

void tst_SignInPresenter::thePinIsNowhereInClear()
{
    TestRoom room;
    SignInPresenter presenter(room.context(), room.visit);
    presenter.registerWalkIn(QStringLiteral("Phạm Thị Lai"), 1985, room.room.campaign.units.front(),
                             QStringLiteral("9173"));
    QVERIFY(room.visit.isSignedIn());

    const QList<QByteArray> lines = *room.records->eventLines(1);
    for (const QByteArray &line : lines) {
        QVERIFY(!line.contains("9173\""));
        QVERIFY(!line.contains("argon2"));
    }
    QVERIFY(room.records->pinHash(room.visit.person().id)->startsWith(QLatin1String("$argon2id$")));
}

void tst_SignInPresenter::theDeskOpensByItsOwnPin()
{
    TestRoom room;
    DeskPresenter desk(room.context(), room.visit);
    QSignalSpy refused(&desk, &DeskPresenter::pinRefused);
    desk.exportTo(room.path(QStringLiteral("bundles")));
    QVERIFY(QDir(room.path(QStringLiteral("bundles"))).isEmpty());

    desk.enterPin(QStringLiteral("2468"));
    QCOMPARE(refused.size(), 1);
    QVERIFY(!desk.isOpen());
    desk.enterPin(QStringLiteral("246810"));

    QVERIFY(desk.isOpen());
    desk.leave();
    QVERIFY(!desk.isOpen());
}

void tst_SignInPresenter::theDeskCountsAndExports()
{
    TestRoom room;
    room.signIn();
    room.watchAllLessons(room.visit.person().id);
    room.visit.signOut();
    QDir().mkpath(room.path(QStringLiteral("stick")));
    DeskPresenter desk(room.context(), room.visit);
    QList<DeskRow> rows;
    QList<Participation> units;
    std::optional<ExportedBundle> bundle;
    connect(&desk, &DeskPresenter::showPeople, &desk,
            [&rows](const QList<DeskRow> &list) { rows = list; });
    connect(&desk, &DeskPresenter::showUnits, &desk,
            [&units](const QList<Participation> &list) { units = list; });
    connect(&desk, &DeskPresenter::exported, &desk,
            [&bundle](const ExportedBundle &made) { bundle = made; });

    desk.enterPin(QStringLiteral("246810"));
    QCOMPARE(rows.size(), 6);
    QCOMPARE(units.size(), 4);
    desk.search(QStringLiteral("duc"));
    QCOMPARE(rows.size(), 1);
    desk.waiveFor(room.room.roster.at(2), QStringLiteral(" "));
    QVERIFY(!*room.records->hasWaiver(room.room.roster.at(2).id, QStringLiteral("lessons")));
    desk.waiveFor(room.room.roster.at(2), QStringLiteral("đã học tập trung"));
    QVERIFY(*room.records->hasWaiver(room.room.roster.at(2).id, QStringLiteral("lessons")));

    desk.exportTo(room.path(QStringLiteral("stick")));
    QVERIFY(bundle);
    QCOMPARE(bundle->counter, 1);
    QVERIFY(QFile::exists(bundle->path));
    desk.exportTo(room.path(QStringLiteral("stick")));
    QCOMPARE(bundle->counter, 2);
    QCOMPARE(QDir(room.path(QStringLiteral("bundles"))).entryList(QDir::Files).size(), 2);
    bundle.reset();
    QSignalSpy problem(&desk, &DeskPresenter::showProblem);
    desk.exportTo(room.path(QStringLiteral("absent")));
    QVERIFY(!bundle);
    QCOMPARE(problem.size(), 1);
    QCOMPARE(room.records->lastBundle()->counter, 2); // what failed has no number
}

QTEST_MAIN(tst_SignInPresenter)
#include "tst_sign_in_presenter.moc"
