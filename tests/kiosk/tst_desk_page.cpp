// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/desk_page.h"

#include "core/journal/kinds.h"
#include "kiosk/desk/desk_tables.h"
#include "kiosk/desk/void_question_card.h"
#include "kiosk/page_stage.h"
#include "support/room.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/dialog_prompt.h"
#include "ui/label.h"
#include "ui/text_field.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace hocvu;

class tst_DeskPage : public QObject
{
    Q_OBJECT

private slots:
    void fitsEveryScreen_data() { PageStage::addScreens(); }
    void fitsEveryScreen();
    void saysWhichLessonsAreDamaged_data() { PageStage::addScreens(); }
    void saysWhichLessonsAreDamaged();
    void saysNothingOfSoundLessons();
    void voidsAQuestionByMouseAndKeys();
    void aNoVoidsNothing();
    void asksOnASheetThatFits();
    void saysWhyVoidingIsGrey_data();
    void saysWhyVoidingIsGrey();
    void anEndlessReasonIsCutAtItsLimit();
    void beginsInTheSearchField();
    void keepsSearchAndChoiceAfterAWaiver();
    void tellsNamesakesApart();
    void takesTheNoticeAway_data();
    void takesTheNoticeAway();
    void saysWhyTheWaiverIsGrey();
    void saysWhatAWrongClockSaysBeforeItIsOverruled();
};

namespace {

/// Remembers the question and says yes to it, or no when told.
class YesPrompt : public Prompt
{
public:
    void confirm(QObject *, const QString &, const QString &text, const QString &, const QString &,
                 Answered answered) override
    {
        asked = text;
        answered(yes);
    }
    QString asked;
    bool yes = true;
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

    /// Goes to the page and types, by mouse and keys alone; Tab leads on.
    void typeVoiding(const char *code, const char *reason)
    {
        QTest::mouseClick(find<Button>("deskTabVoid"), Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), QLatin1String(code));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QLatin1String(reason));
    }
    QList<VoidedQuestion> voided() const { return *room.records->voidedQuestions(); }

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
    desk.typeVoiding("3.99", "");
    desk.stage.picture(QStringLiteral("desk-void-unknown"));
    QCOMPARE(desk.stage.cramped(), QString());
    desk.typeVoiding("3.01", "co hai phuong an dung");
    desk.stage.picture(QStringLiteral("desk-void"));
    QCOMPARE(desk.stage.cramped(), QString());
    QCOMPARE(desk.stage.unnamed(), QString());
    QTest::mouseClick(desk.find<Button>("voidNow"), Qt::LeftButton);
    desk.stage.picture(QStringLiteral("desk-voided"));
    QCOMPARE(desk.stage.cramped(), QString());
}

void tst_DeskPage::saysWhichLessonsAreDamaged()
{
    QFETCH(QSize, screen);
    Desk desk(screen, false);
    desk.room.media.broken = {3, 7};

    desk.presenter.enterPin(QStringLiteral("246810"));

    auto *banner = desk.find<Banner>("deskLessons");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("Bài 3, Bài 7.")));
    desk.stage.picture(QStringLiteral("desk-lessons"));
    QCOMPARE(desk.stage.cramped(), QString());

    desk.room.media.broken.clear(); // The kit was copied again.
    QSignalSpy checked(&desk.presenter, &DeskPresenter::showBrokenLessons);
    desk.presenter.leave();
    desk.page->enter();
    desk.presenter.enterPin(QStringLiteral("246810"));
    QTRY_COMPARE(checked.size(), 1);
    QVERIFY(!banner->isVisible());
}

void tst_DeskPage::saysNothingOfSoundLessons()
{
    Desk desk(QSize(1280, 720), false);
    QSignalSpy checked(&desk.presenter, &DeskPresenter::showBrokenLessons);

    desk.presenter.enterPin(QStringLiteral("246810"));

    QTRY_COMPARE(checked.size(), 1);
    QVERIFY(!desk.find<Banner>("deskLessons")->isVisible());
}

void tst_DeskPage::voidsAQuestionByMouseAndKeys()
{
    Desk desk;
    desk.typeVoiding("3,01", "  co hai phuong an dung ");

    const Question *question = desk.room.room.bank.find(QStringLiteral("3.01"));
    QVERIFY(desk.find<Label>("voidStem")->text().contains(question->stem));
    while (QApplication::focusWidget() != desk.find<Button>("voidNow"))
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);

    QVERIFY2(desk.prompt.asked.contains(question->stem.left(120)), qPrintable(desk.prompt.asked));
    QCOMPARE(desk.voided().size(), 1);
    const VoidedQuestion kept = desk.voided().constFirst();
    QCOMPARE(kept.question, QStringLiteral("3.01"));
    QCOMPARE(kept.bank, desk.room.room.bank.hash());
    QCOMPARE(kept.key.option, question->key);
    QCOMPARE(kept.reason, QStringLiteral("co hai phuong an dung"));
    QVERIFY2(desk.notice().contains(QStringLiteral("3.01")), qPrintable(desk.notice()));
    QVERIFY(desk.find<TextField>("voidCode")->text().isEmpty());
    QCOMPARE(QApplication::focusWidget(), desk.find<TextField>("voidCode"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_4);
    QCOMPARE(desk.notice(), QString()); // is about another one
}

void tst_DeskPage::aNoVoidsNothing()
{
    Desk desk;
    desk.prompt.yes = false;
    desk.typeVoiding("3.01", "co hai phuong an dung");

    QTest::mouseClick(desk.find<Button>("voidNow"), Qt::LeftButton);

    QVERIFY(!desk.prompt.asked.isEmpty());
    QVERIFY(desk.voided().isEmpty());
    QCOMPARE(desk.find<TextField>("voidCode")->text(), QStringLiteral("3.01"));
}

void tst_DeskPage::asksOnASheetThatFits()
{
    TestRoom room;
    QList<Question> questions = room.room.bank.questions();
    for (Question &one : questions)
        one.stem = one.stem.repeated(4);
    room.room.bank = *Bank::fromQuestions(questions);
    DeskPresenter presenter(room.context(), room.visit);
    presenter.enterPin(QStringLiteral("246810"));
    PageStage stage(QSize(1024, 768));
    DialogPrompt prompt(stage.ground());
    auto *card = new VoidQuestionCard(presenter, prompt, stage.ground());
    stage.show(card);
    card->findChild<TextField *>(QStringLiteral("voidCode"))->setText(QStringLiteral("12.08"));
    card->findChild<TextField *>(QStringLiteral("voidReason"))
        ->setText(QStringLiteral("luật đã thay đổi ").repeated(20));

    QTest::mouseClick(card->findChild<Button *>(QStringLiteral("voidNow")), Qt::LeftButton);

    stage.picture(QStringLiteral("desk-void-asked"));
    auto *yes = stage.ground()->findChild<Button *>(QStringLiteral("promptYes"));
    QVERIFY(yes && yes->isVisible());
    QVERIFY(stage.ground()->rect().contains(
        QRect(yes->mapTo(stage.ground(), QPoint(0, 0)), yes->size())));
    QVERIFY(QApplication::focusWidget()->objectName() == QLatin1String("promptNo"));
    QVERIFY(room.records->voidedQuestions()->isEmpty());
    QTest::mouseClick(yes, Qt::LeftButton);
    QCOMPARE(room.records->voidedQuestions()->size(), 1);
}

void tst_DeskPage::saysWhyVoidingIsGrey_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *code, const char *reason, const char *says) {
        QTest::newRow(name) << QString::fromUtf8(code) << QString::fromUtf8(reason)
                            << QString::fromUtf8(says);
    };
    row("nothing", "", "", "nhập mã câu hỏi");
    row("half a code", "3.", "lý do", "nhập mã câu hỏi");
    row("an unknown code", "3.99", "lý do", "Không có câu hỏi nào mang mã này");
    row("no reason", "3.01", "", "ghi lý do");
    row("spaces for a reason", "3.01", " \u00a0 ", "ghi lý do");
    row("nothing to be seen", "3.01", "\u200b\u202e", "ghi lý do");
    row("voided already", "3.02", "lý do", "Câu 3.02 đã bị hủy rồi. Lý do: luật đã thay đổi");
}

void tst_DeskPage::saysWhyVoidingIsGrey()
{
    QFETCH(QString, code);
    QFETCH(QString, reason);
    QFETCH(QString, says);
    Desk desk;
    desk.presenter.voidQuestion(QStringLiteral("3.02"), QStringLiteral("luật đã thay đổi"));
    QTest::mouseClick(desk.find<Button>("deskTabVoid"), Qt::LeftButton);

    desk.find<TextField>("voidCode")->setText(code);
    desk.find<TextField>("voidReason")->setText(reason);

    const auto *button = desk.find<Button>("voidNow");
    const auto *hint = desk.find<Label>("voidHint");
    QVERIFY(!button->isEnabled());
    QVERIFY2(hint->text().contains(says), qPrintable(hint->text()));
    QVERIFY(button->toolTip() == hint->text() && button->accessibleDescription() == hint->text());
}

void tst_DeskPage::anEndlessReasonIsCutAtItsLimit()
{
    Desk desk;
    QTest::mouseClick(desk.find<Button>("deskTabVoid"), Qt::LeftButton);
    desk.find<TextField>("voidCode")->setText(QStringLiteral("3.01"));
    desk.find<TextField>("voidReason")->setText(QString(100'000, QChar(u'ệ')));

    QTest::mouseClick(desk.find<Button>("voidNow"), Qt::LeftButton);

    QCOMPARE(desk.voided().size(), 1);
    QCOMPARE(desk.voided().constFirst().reason.size(), kLongestReason);
    desk.find<TextField>("voidCode")->setText(QStringLiteral("3.01"));
    QVERIFY(desk.find<Label>("voidHint")->text().contains(QStringLiteral("ệệệ")));
    desk.stage.picture(QStringLiteral("desk-void-endless"));
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

void tst_DeskPage::saysWhatAWrongClockSaysBeforeItIsOverruled()
{
    Desk desk;
    const Person &person = desk.room.room.roster.at(5);
    desk.room.clock.jumpWall(std::chrono::hours(4 * 365 * 24));

    desk.waive();

    QVERIFY2(desk.prompt.asked.contains(QStringLiteral("dù chưa học đủ bài")),
             qPrintable(desk.prompt.asked));
    QVERIFY2(desk.prompt.asked.contains(QStringLiteral("/2030, còn bài thi mở từ 00:00 ngày")),
             qPrintable(desk.prompt.asked));
    QCOMPARE(examReadiness(desk.room.context(), person.id)->state, ExamReadiness::State::Open);
    desk.find<TextField>("deskReason")->setText(QStringLiteral("một lần nữa"));
    QVERIFY(!desk.find<Button>("deskWaive")->isEnabled());
    const QString hint = desk.find<Label>("deskWaiveHint")->text();
    QVERIFY2(hint.contains(QStringLiteral("Người này thi được rồi")), qPrintable(hint));
    desk.stage.picture(QStringLiteral("desk-waived-in-spite-of-clock"));
    QCOMPARE(desk.stage.cramped(), QString());
}

QTEST_MAIN(tst_DeskPage)
#include "tst_desk_page.moc"
