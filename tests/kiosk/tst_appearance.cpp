// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/appearance_presenter.h"
#include "support/room.h"

#include <QSignalSpy>
#include <QTest>

using namespace hocvu;

class tst_Appearance : public QObject
{
    Q_OBJECT

private slots:
    void isRememberedWithThePerson();
    void whatWasChosenOnTheWayInIsKept();
    void theNextOneFindsTheUsualPages();
    void saysOnlyChanges();
};

namespace {

constexpr Appearance kWeakEyes{ColourScheme::Contrast, TextSize::Largest};

} // namespace

void tst_Appearance::isRememberedWithThePerson()
{
    TestRoom room;
    {
        AppearancePresenter before(room.context(), room.visit);
        room.signIn(0);
        before.choose(kWeakEyes);
        room.visit.signOut();
    }
    room.reopen();
    AppearancePresenter later(room.context(), room.visit);

    room.signIn(0);

    QCOMPARE(later.appearance(), kWeakEyes);
    later.choose({});
    room.visit.signOut();
    room.signIn(0);
    QCOMPARE(later.appearance(), Appearance());
}

void tst_Appearance::whatWasChosenOnTheWayInIsKept()
{
    TestRoom room;
    AppearancePresenter presenter(room.context(), room.visit);
    room.signIn(0);
    presenter.choose({ColourScheme::Dark, TextSize::Normal});
    room.visit.signOut();

    presenter.choose(kWeakEyes); // with the list of names before their eyes
    room.signIn(0);

    QCOMPARE(presenter.appearance(), kWeakEyes);
    room.visit.signOut();
    room.signIn(0);
    QCOMPARE(presenter.appearance(), kWeakEyes);
}

void tst_Appearance::theNextOneFindsTheUsualPages()
{
    TestRoom room;
    AppearancePresenter presenter(room.context(), room.visit);
    room.signIn(0);
    presenter.choose(kWeakEyes);

    room.visit.signOut();
    QCOMPARE(presenter.appearance(), Appearance());
    room.signIn(1);

    QCOMPARE(presenter.appearance(), Appearance());
    QVERIFY(!room.records->appearance(room.visit.person().id)->has_value());
}

void tst_Appearance::saysOnlyChanges()
{
    TestRoom room;
    AppearancePresenter presenter(room.context(), room.visit);
    const QSignalSpy changed(&presenter, &AppearancePresenter::changed);

    presenter.choose({});
    room.signIn(0);
    QCOMPARE(changed.count(), 0);
    presenter.choose(kWeakEyes);

    QCOMPARE(changed.count(), 1);
}

QTEST_GUILESS_MAIN(tst_Appearance)
#include "tst_appearance.moc"
