// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/desk_page.h"

#include "core/journal/kinds.h"
#include "kiosk/desk/desk_tables.h"
#include "kiosk/page_stage.h"
#include "support/room.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/label.h"
#include "ui/text_field.h"

#include <QHeaderView>
#include <QTableView>
#include <QTest>

using namespace hocvu;

class tst_DeskPage : public QObject
{
    Q_OBJECT

private slots:
    void fitsEveryScreen_data() { PageStage::addScreens(); }
    void fitsEveryScreen();
    void beginsInTheSearchField();
    void keepsSearchAndChoiceAfterAWaiver();
    void tellsNamesakesApart();
    void takesTheNoticeAway_data();
    void takesTheNoticeAway();
    void saysWhyTheWaiverIsGrey();
};

namespace {

/// Remembers the question and says yes to it.
class YesPrompt : public Prompt
{
public:
    void confirm(QObject *, const QString &, const QString &text, const QString &, const QString &,
                 Answered answered) override
    {
        asked = text;
        answered(true);
    }
    QString asked;
};

struct Desk
{
    explicit Desk(QSize screen = QSize(1024, 768), bool open = true)
        : stage(screen)
        , presenter(room.context(), room.visit)
        , page(new DeskPage(presenter, prompt, stage.ground()))
    {
        const Person walkIn{QUuid::createUuid(),
                            QStringLiteral("Công Tằng Tôn Nữ Hoàng Phương"),
                            1988,
                            room.room.campaign.units.at(3),
                            {},
                            true,
                            {}};
        Q_ASSERT(room.records->append({{kind::kPersonRegistered,
                                        walkIn.id,
                                        {{QStringLiteral("name"), walkIn.name},
                                         {QStringLiteral("birthYear"), walkIn.birthYear},
                                         {QStringLiteral("unit"), walkIn.unit},
                                         {QStringLiteral("code"), walkIn.code},
                                         {QStringLiteral("provisional"), true},
                                         {QStringLiteral("by"), QStringLiteral("learner")}}}}));
        room.visit.goTo(Place::Desk);
        stage.show(page);
        page->enter();
        if (open)
            presenter.enterPin(QStringLiteral("246810"));
    }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return page->findChild<Widget *>(QLatin1String(name));
    }
    QStringList shown() const
    {
        QStringList names;
        const QAbstractItemModel *model = find<QTableView>("deskPeople")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            names.append(model->index(row, 0).data().toString());
        return names;
    }
    void choose(int row) const { find<QTableView>("deskPeople")->selectRow(row); }
    QString notice() const
    {
        const QList<Banner *> banners = page->findChildren<Banner *>();
        for (const Banner *banner : banners) {
            if (banner->isVisible())
                return banner->text();
        }
        return {};
    }
    /// Opens the exam for the second of the two namesakes.
    void waive()
    {
        find<TextField>("deskSearch")->setText(QStringLiteral("huong"));
        choose(1);
        find<TextField>("deskReason")->setText(QStringLiteral("đã học ở lớp tập trung"));
        QTest::mouseClick(find<Button>("deskWaive"), Qt::LeftButton);
    }

    TestRoom room;
    PageStage stage;
    YesPrompt prompt;
    DeskPresenter presenter;
    DeskPage *page;
};

} // namespace

void tst_DeskPage::fitsEveryScreen()
{
    QFETCH(QSize, screen);
    Desk desk(screen, false);

    desk.stage.picture(QStringLiteral("desk-pin"));
    QCOMPARE(desk.stage.cramped(), QString());
    desk.presenter.enterPin(QStringLiteral("1111"));
    desk.stage.picture(QStringLiteral("desk-pin-wrong"));
    QCOMPARE(desk.stage.cramped(), QString());
    QVERIFY(desk.find<Button>("pinDigit5")->height() >= 48);
    desk.room.clock.advance(std::chrono::seconds(60));
    desk.presenter.enterPin(QStringLiteral("246810"));
    desk.choose(3);
    desk.stage.picture(QStringLiteral("desk-people"));
    QCOMPARE(desk.stage.cramped(), QString());
    QCOMPARE(desk.stage.unnamed(), QString());
    const auto *people = desk.find<QTableView>("deskPeople");
    QVERIFY(people->columnWidth(PeopleModel::kUnitColumn) >= theme::px(180));
    QVERIFY(people->columnWidth(PeopleModel::kNameColumn) >= theme::px(180));
    desk.waive();
    desk.stage.picture(QStringLiteral("desk-waived"));
    QCOMPARE(desk.stage.cramped(), QString());
    QTest::mouseClick(desk.find<Button>("deskTabUnits"), Qt::LeftButton);
    desk.stage.picture(QStringLiteral("desk-units"));
    QCOMPARE(desk.stage.cramped(), QString());
    QTest::mouseClick(desk.find<Button>("deskTabExport"), Qt::LeftButton);
    desk.stage.picture(QStringLiteral("desk-export"));
    QCOMPARE(desk.stage.cramped(), QString());
}

void tst_DeskPage::beginsInTheSearchField()
{
    Desk desk;

    QCOMPARE(QApplication::focusWidget(), desk.find<TextField>("deskSearch"));
}

void tst_DeskPage::keepsSearchAndChoiceAfterAWaiver()
{
    Desk desk;

    desk.waive();

    QCOMPARE(desk.find<TextField>("deskSearch")->text(), QStringLiteral("huong"));
    const QString both = QStringLiteral("Nguyễn Thị Hường");
    QCOMPARE(desk.shown().mid(0, 2), QStringList({both, both}));
    QVERIFY(!desk.shown().contains(QStringLiteral("Trần Văn Đức")));
    QCOMPARE(desk.find<QTableView>("deskPeople")->currentIndex().row(), 1);
    const Person &second = desk.room.room.roster.at(5);
    const auto waived = desk.room.records->hasWaiver(second.id, QStringLiteral("lessons"));
    QVERIFY(waived && *waived);
}

void tst_DeskPage::tellsNamesakesApart()
{
    Desk desk;
    const QString who = QStringLiteral("Nguyễn Thị Hường, sinh năm 1988, Phòng Văn hóa - Xã hội");

    desk.waive();

    QVERIFY2(desk.prompt.asked.contains(who), qPrintable(desk.prompt.asked));
    QVERIFY2(desk.notice().contains(who), qPrintable(desk.notice()));
}

void tst_DeskPage::takesTheNoticeAway_data()
{
    QTest::addColumn<bool>("byTab");

    QTest::newRow("another tab") << true;
    QTest::newRow("another person") << false;
}

void tst_DeskPage::takesTheNoticeAway()
{
    QFETCH(bool, byTab);
    Desk desk;
    desk.waive();
    QVERIFY(!desk.notice().isEmpty());

    if (byTab)
        QTest::mouseClick(desk.find<Button>("deskTabUnits"), Qt::LeftButton);
    else
        desk.choose(0);

    QCOMPARE(desk.notice(), QString());
}

void tst_DeskPage::saysWhyTheWaiverIsGrey()
{
    Desk desk;
    const auto *waive = desk.find<Button>("deskWaive");
    const auto *hint = desk.find<Label>("deskWaiveHint");
    const auto sameEverywhere = [&] {
        return waive->toolTip() == hint->text() && waive->accessibleDescription() == hint->text();
    };

    QVERIFY(hint->text().contains(QStringLiteral("chọn một người")));
    QVERIFY(sameEverywhere() && !waive->isEnabled());
    desk.choose(2);
    QVERIFY(hint->text().contains(QStringLiteral("ghi lý do")));
    QVERIFY(sameEverywhere() && !waive->isEnabled());
    desk.find<TextField>("deskReason")->setText(QStringLiteral("đã học"));
    QVERIFY(waive->isEnabled());
    QVERIFY(sameEverywhere());
}

QTEST_MAIN(tst_DeskPage)
#include "tst_desk_page.moc"
