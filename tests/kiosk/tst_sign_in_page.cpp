// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/sign_in_page.h"

#include "kiosk/page_stage.h"
#include "kiosk/pages/person_row.h"
#include "kiosk/pages/privacy_notice.h"
#include "kiosk/pages/step_trail.h"
#include "support/room.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/pin_pad.h"
#include "ui/text_field.h"
#include "ui/tile_button.h"

#include <QComboBox>
#include <QTest>
#include <QTimer>

using namespace hocvu;

class tst_SignInPage : public QObject
{
    Q_OBJECT

private slots:
    void fitsEveryScreen_data() { PageStage::addScreens(); }
    void fitsEveryScreen();
    void listsTellWhereOneIs();
    void holdsLongWords_data() { PageStage::addScreens(); }
    void holdsLongWords();
    void picksAUnitThenANameThenThePin();
    void findsByTypingWithoutMarksOrByInitials_data();
    void findsByTypingWithoutMarksOrByInitials();
    void choosesTheMarkedRowByKeyboardAlone_data();
    void choosesTheMarkedRowByKeyboardAlone();
    void searchesWithinTheChosenUnit();
    void saysWhatToDoWhenNobodyIsFound();
    void saysWhenThereAreMoreThanShown();
    void countsTheWaitDownAfterWrongPins();
    void goesBackStepByStep();
    void tellsEachFlawBelowItsField_data();
    void tellsEachFlawBelowItsField();
    void saysWhichYearsOfBirthAreTaken();
    void theWalkInFormIsFilledByTabs();
    void registersAWalkInAndSignsThemIn();
    void keepsNothingOfTheOneBefore();
    void tellsWhomToAskAboutOnesData();
};

namespace {

void type(QWidget *widget, const QString &text)
{
    for (const QChar &letter : text)
        QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

struct SignIn
{
    explicit SignIn(QSize screen = QSize(1280, 720), bool wordy = false)
        : room(wordy ? makeWordy : nullptr)
        , stage(screen)
        , presenter(room.context(), room.visit)
        , page(new SignInPage(presenter, stage.ground()))
    {
        room.visit.goTo(Place::SignIn);
        stage.show(page);
        page->enter();
    }

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return page->findChild<Widget *>(QLatin1String(name));
    }
    QStringList shownPeople() const
    {
        QStringList names;
        for (int i = 0;; ++i) {
            const auto *row = page->findChild<PersonRow *>(QStringLiteral("personRow%1").arg(i));
            if (!row || !row->isVisible())
                return names;
            names.append(row->text());
        }
    }
    int step() const { return page->findChild<StepTrail *>()->current(); }
    void typeName(const QString &text) const { type(find<TextField>("nameField"), text); }
    void typePin(const QString &pin) const { QTest::keyClicks(find<PinPad>("pinPad"), pin); }
    void fillWalkIn(const QString &name, const QString &year, int unit, const QString &pin) const
    {
        QTest::mouseClick(find<Button>("walkInOpen"), Qt::LeftButton);
        type(find<TextField>("walkInName"), name);
        QTest::keyClicks(find<TextField>("walkInYear"), year);
        find<QComboBox>("walkInUnit")->setCurrentIndex(unit);
        QTest::keyClicks(find<TextField>("walkInPin"), pin);
        QTest::mouseClick(find<Button>("walkInSubmit"), Qt::LeftButton);
    }

    PreparedRoom room;
    PageStage stage;
    SignInPresenter presenter;
    SignInPage *page;
};

} // namespace

void tst_SignInPage::fitsEveryScreen()
{
    QFETCH(QSize, screen);
    SignIn signIn(screen);

    signIn.stage.picture(QStringLiteral("signin-1-units"));
    QCOMPARE(signIn.stage.cramped(), QString());
    QCOMPARE(signIn.stage.unnamed(), QString());
    signIn.typeName(QStringLiteral("nguyen"));
    signIn.stage.picture(QStringLiteral("signin-2-names"));
    QCOMPARE(signIn.stage.cramped(), QString());
    QCOMPARE(signIn.stage.unnamed(), QString());
    signIn.typeName(QStringLiteral(" xyz"));
    signIn.stage.picture(QStringLiteral("signin-3-nobody"));
    QCOMPARE(signIn.stage.cramped(), QString());
    QCOMPARE(signIn.stage.unnamed(), QString());
    QTest::keyClick(signIn.page, Qt::Key_Escape);
    QTest::mouseClick(signIn.find<TileButton>("unitTile2"), Qt::LeftButton);
    signIn.stage.picture(QStringLiteral("signin-4-unit"));
    QTest::keyClick(signIn.find<TextField>("nameField"), Qt::Key_Return);
    signIn.stage.picture(QStringLiteral("signin-5-pin"));
    QCOMPARE(signIn.stage.cramped(), QString());
    QCOMPARE(signIn.stage.unnamed(), QString());
    for (int i = 0; i < 3; ++i)
        signIn.typePin(QStringLiteral("0000"));
    signIn.stage.picture(QStringLiteral("signin-6-refused"));
    QCOMPARE(signIn.stage.cramped(), QString());
    QCOMPARE(signIn.stage.unnamed(), QString());
    QTest::keyClick(signIn.page, Qt::Key_Escape);
    QTest::mouseClick(signIn.find<Button>("walkInOpen"), Qt::LeftButton);
    signIn.stage.picture(QStringLiteral("signin-7-walkin"));
    QTest::mouseClick(signIn.find<Button>("walkInSubmit"), Qt::LeftButton);
    signIn.stage.picture(QStringLiteral("signin-8-flaw"));
    QCOMPARE(signIn.stage.cramped(), QString());
    QCOMPARE(signIn.stage.unnamed(), QString());
}

void tst_SignInPage::holdsLongWords()
{
    QFETCH(QSize, screen);
    SignIn signIn(screen, true);

    signIn.stage.picture(QStringLiteral("signin-wordy-1"));
    QCOMPARE(signIn.stage.cramped(), QString());
    QTest::mouseClick(signIn.find<TileButton>("unitTile0"), Qt::LeftButton);
    signIn.stage.picture(QStringLiteral("signin-wordy-2"));
    QCOMPARE(signIn.stage.cramped(), QString());
    QTest::keyClick(signIn.find<TextField>("nameField"), Qt::Key_Return);
    signIn.stage.picture(QStringLiteral("signin-wordy-3"));
    QCOMPARE(signIn.stage.cramped(), QString());
}

void tst_SignInPage::picksAUnitThenANameThenThePin()
{
    SignIn signIn;
    QCOMPARE(signIn.step(), 0);

    QTest::mouseClick(signIn.find<TileButton>("unitTile1"), Qt::LeftButton);
    QCOMPARE(signIn.step(), 1);
    // In the order of Vietnamese lists: Ánh before Hường.
    QCOMPARE(
        signIn.shownPeople(),
        QStringList({QStringLiteral("Đặng Thị Ngọc Ánh"), QStringLiteral("Nguyễn Thị Hường")}));
    QTest::mouseClick(signIn.find<PersonRow>("personRow0"), Qt::LeftButton);
    QCOMPARE(signIn.step(), 2);
    QCOMPARE(signIn.find<Label>("pinName")->text(), QStringLiteral("Đặng Thị Ngọc Ánh"));
    for (const char *digit : {"pinDigit2", "pinDigit4", "pinDigit6", "pinDigit8"})
        QTest::mouseClick(signIn.find<Button>(digit), Qt::LeftButton);

    QCOMPARE(signIn.room.visit.place(), Place::Course);
    QCOMPARE(signIn.room.visit.person().name, QStringLiteral("Đặng Thị Ngọc Ánh"));
}

void tst_SignInPage::findsByTypingWithoutMarksOrByInitials_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");

    const QString huong = QStringLiteral("Nguyễn Thị Hường");
    QTest::newRow("without marks") << QStringLiteral("nguyen thi h") << QStringList{huong, huong};
    QTest::newRow("initials") << QStringLiteral("dtna")
                              << QStringList{QStringLiteral("Đặng Thị Ngọc Ánh")};
    QTest::newRow("given name") << QStringLiteral("đức")
                                << QStringList{QStringLiteral("Trần Văn Đức")};
    QTest::newRow("nobody") << QStringLiteral("nguyen thi x") << QStringList{};
}

void tst_SignInPage::findsByTypingWithoutMarksOrByInitials()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    SignIn signIn;

    signIn.typeName(typed);

    QCOMPARE(signIn.shownPeople(), found);
}

void tst_SignInPage::choosesTheMarkedRowByKeyboardAlone_data()
{
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<int>("birthYear"); // Namesakes are in the order of their years of birth.

    QTest::newRow("first") << QList<int>{} << 1968;
    QTest::newRow("down, not beyond the last") << QList<int>{Qt::Key_Down, Qt::Key_Down} << 1988;
    QTest::newRow("down and up") << QList<int>{Qt::Key_Down, Qt::Key_Up} << 1968;
    QTest::newRow("a page down") << QList<int>{Qt::Key_PageDown} << 1988;
}

void tst_SignInPage::choosesTheMarkedRowByKeyboardAlone()
{
    QFETCH(QList<int>, keys);
    QFETCH(int, birthYear);
    SignIn signIn;
    QWidget *field = signIn.find<TextField>("nameField");
    QCOMPARE(QApplication::focusWidget(), field);

    signIn.typeName(QStringLiteral("huong"));
    for (const int key : keys)
        QTest::keyClick(field, static_cast<Qt::Key>(key));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), signIn.find<PinPad>("pinPad"));
    signIn.typePin(QStringLiteral("2468"));

    QCOMPARE(signIn.room.visit.place(), Place::Course);
    QCOMPARE(signIn.room.visit.person().birthYear, birthYear);
}

void tst_SignInPage::searchesWithinTheChosenUnit()
{
    SignIn signIn;
    QTest::mouseClick(signIn.find<TileButton>("unitTile0"), Qt::LeftButton);

    signIn.typeName(QStringLiteral("huong"));

    QCOMPARE(signIn.shownPeople().size(), 1);
    QTest::mouseClick(signIn.find<Button>("unitChange"), Qt::LeftButton);
    QVERIFY(signIn.find<TileButton>("unitTile0")->isVisible());
    QCOMPARE(signIn.step(), 0);
}

void tst_SignInPage::saysWhatToDoWhenNobodyIsFound()
{
    SignIn signIn;

    signIn.typeName(QStringLiteral("khong co"));

    auto *nobody = signIn.find<EmptyState>("nobodyFound");
    QVERIFY(nobody->isVisible());
    QCOMPARE(nobody->accessibleName(), QStringLiteral("Không tìm thấy “khong co”"));
    QTest::keyClick(signIn.find<TextField>("nameField"), Qt::Key_Return);
    QCOMPARE(signIn.step(), 1);
    QVERIFY(signIn.find<Button>("walkInOpen")->isVisible());
}

void tst_SignInPage::saysWhenThereAreMoreThanShown()
{
    SignIn signIn;
    for (int i = 0; i < 80; ++i) {
        Person person = signIn.room.room.roster.at(0);
        person.id = QUuid::createUuidV5(QUuid(), QByteArray::number(1000 + i));
        signIn.room.room.roster.append(person);
    }

    signIn.typeName(QStringLiteral("huong"));
    QCOMPARE(signIn.shownPeople().size(), SignInPresenter::kMostShown);
    QVERIFY(signIn.find<Label>("morePeople")->isVisibleTo(signIn.page));

    signIn.typeName(QStringLiteral("g"));
    QVERIFY(!signIn.find<Label>("morePeople")->isVisibleTo(signIn.page));
}

void tst_SignInPage::countsTheWaitDownAfterWrongPins()
{
    SignIn signIn;
    signIn.typeName(QStringLiteral("duc"));
    QTest::keyClick(signIn.find<TextField>("nameField"), Qt::Key_Return);
    auto *pad = signIn.find<PinPad>("pinPad");
    auto *refusal = signIn.find<Banner>("pinRefusal");

    signIn.typePin(QStringLiteral("1111"));
    QCOMPARE(refusal->text(), QStringLiteral("Mã PIN chưa đúng. Mời nhập lại."));
    QVERIFY(pad->isEnabled());
    signIn.typePin(QStringLiteral("1111"));
    signIn.typePin(QStringLiteral("1111"));
    QCOMPARE(refusal->text(), QStringLiteral("Mã PIN chưa đúng. Xin chờ 5 giây rồi nhập lại."));
    QVERIFY(!pad->isEnabled());

    auto *second = signIn.find<QTimer>("pinSecond");
    QVERIFY(second->isActive());
    QMetaObject::invokeMethod(second, "timeout");
    QCOMPARE(refusal->text(), QStringLiteral("Mã PIN chưa đúng. Xin chờ 4 giây rồi nhập lại."));
    for (int i = 0; i < 4; ++i)
        QMetaObject::invokeMethod(second, "timeout");
    signIn.room.clock.advance(std::chrono::seconds(5));
    QVERIFY(pad->isEnabled());
    QVERIFY(!second->isActive());
    signIn.typePin(QStringLiteral("2468"));
    QCOMPARE(signIn.room.visit.place(), Place::Course);
}

void tst_SignInPage::goesBackStepByStep()
{
    SignIn signIn;
    auto *back = signIn.find<Button>("signInBack");
    QTest::mouseClick(signIn.find<TileButton>("unitTile0"), Qt::LeftButton);
    QTest::mouseClick(signIn.find<PersonRow>("personRow0"), Qt::LeftButton);
    QCOMPARE(signIn.step(), 2);

    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(signIn.step(), 1);
    QTest::keyClick(signIn.find<TextField>("nameField"), Qt::Key_Escape);
    QCOMPARE(signIn.step(), 0);
    QCOMPARE(signIn.room.visit.place(), Place::SignIn);
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(signIn.room.visit.place(), Place::Idle);
}

void tst_SignInPage::tellsEachFlawBelowItsField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("year");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("pin");
    QTest::addColumn<QString>("flaw");
    QTest::addColumn<QString>("focus");

    const QString name = QStringLiteral("Lê Thị Mơ");
    const QString year = QStringLiteral("1979");
    const QString pin = QStringLiteral("1357");
    const auto row = [](const char *title, const QString &n, const QString &y, int u,
                        const QString &p, const char *field) {
        QTest::newRow(title) << n << y << u << p
                             << QStringLiteral("%1Flaw").arg(QLatin1String(field))
                             << QString::fromLatin1(field);
    };
    row("one word", QStringLiteral("Mơ"), year, 1, pin, "walkInName");
    row("year too early", name, QStringLiteral("1879"), 1, pin, "walkInYear");
    row("year to come", name, QStringLiteral("2031"), 1, pin, "walkInYear");
    row("year of two digits", name, QStringLiteral("79"), 1, pin, "walkInYear");
    row("no unit", name, year, -1, pin, "walkInUnit");
    row("short pin", name, year, 1, QStringLiteral("13"), "walkInPin");
}

void tst_SignInPage::tellsEachFlawBelowItsField()
{
    QFETCH(QString, name);
    QFETCH(QString, year);
    QFETCH(int, unit);
    QFETCH(QString, pin);
    QFETCH(QString, flaw);
    QFETCH(QString, focus);
    SignIn signIn;

    signIn.fillWalkIn(name, year, unit, pin);

    QStringList shown;
    for (const char *one :
         {"walkInNameFlaw", "walkInYearFlaw", "walkInUnitFlaw", "walkInPinFlaw"}) {
        if (signIn.find<Label>(one)->isVisible())
            shown.append(QLatin1String(one));
    }
    QCOMPARE(shown, QStringList{flaw});
    QCOMPARE(QApplication::focusWidget()->objectName(), focus);
    QCOMPARE(signIn.room.visit.place(), Place::SignIn);
}

void tst_SignInPage::saysWhichYearsOfBirthAreTaken()
{
    SignIn signIn;
    const auto said = [&](const char *year) {
        signIn.fillWalkIn(QStringLiteral("Lê Thị Mơ"), QLatin1String(year), 1,
                          QStringLiteral("1357"));
        return signIn.find<Label>("walkInYearFlaw")->text();
    };

    QCOMPARE(said("79"), QStringLiteral("Xin ghi năm sinh bằng 4 chữ số, ví dụ: 1978."));
    QTest::keyClick(signIn.page, Qt::Key_Escape);
    QCOMPARE(said("2031"), QStringLiteral("Năm sinh phải từ 1936 đến 2011. Xin xem lại."));
}

void tst_SignInPage::theWalkInFormIsFilledByTabs()
{
    SignIn signIn;
    QTest::mouseClick(signIn.find<Button>("walkInOpen"), Qt::LeftButton);
    signIn.find<TextField>("walkInName")->setFocus();
    QStringList visited;
    for (int i = 0; i < 5; ++i) {
        visited.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    visited.append(QApplication::focusWidget()->objectName());

    QCOMPARE(visited.mid(0, 4),
             QStringList({"walkInName", "walkInUnit", "walkInYear", "walkInPin"}));
    QCOMPARE(visited.constLast(), QStringLiteral("walkInSubmit"));
}

void tst_SignInPage::registersAWalkInAndSignsThemIn()
{
    SignIn signIn;
    QTest::mouseClick(signIn.find<TileButton>("unitTile5"), Qt::LeftButton);
    QTest::mouseClick(signIn.find<Button>("walkInOpen"), Qt::LeftButton);
    QCOMPARE(signIn.find<QComboBox>("walkInUnit")->currentText(), QStringLiteral("Trạm Y tế"));
    type(signIn.find<TextField>("walkInName"), QStringLiteral("Lê Thị Mơ"));
    QTest::keyClicks(signIn.find<TextField>("walkInYear"), QStringLiteral("1979"));
    QTest::keyClicks(signIn.find<TextField>("walkInPin"), QStringLiteral("13a57"));
    QTest::keyClick(signIn.find<TextField>("walkInPin"), Qt::Key_Return);

    QCOMPARE(signIn.room.visit.place(), Place::Course);
    const Person person = signIn.room.visit.person();
    QCOMPARE(person.name, QStringLiteral("Lê Thị Mơ"));
    QVERIFY(person.provisional);
    signIn.room.visit.signOut();
    signIn.room.visit.goTo(Place::SignIn);
    signIn.page->enter();
    signIn.typeName(QStringLiteral("le thi mo"));
    QTest::keyClick(signIn.find<TextField>("nameField"), Qt::Key_Return);
    signIn.typePin(QStringLiteral("1357"));
    QCOMPARE(signIn.room.visit.person().id, person.id);
}

void tst_SignInPage::keepsNothingOfTheOneBefore()
{
    SignIn signIn;
    signIn.fillWalkIn(QStringLiteral("Lê Thị Mơ"), QStringLiteral("1979"), 2, QStringLiteral("1"));
    QTest::keyClick(signIn.page, Qt::Key_Escape);
    signIn.typeName(QStringLiteral("duc"));

    signIn.page->enter();

    QCOMPARE(signIn.step(), 0);
    for (const char *field : {"nameField", "walkInName", "walkInYear", "walkInPin"})
        QVERIFY2(signIn.find<TextField>(field)->text().isEmpty(), field);
    QCOMPARE(signIn.find<QComboBox>("walkInUnit")->currentIndex(), -1);
    QCOMPARE(QApplication::focusWidget(), signIn.find<TextField>("nameField"));
}

void tst_SignInPage::tellsWhomToAskAboutOnesData()
{
    SignIn signIn;

    const auto notices = signIn.page->findChildren<PrivacyNotice *>();

    QCOMPARE(notices.size(), 2);
    for (const PrivacyNotice *notice : notices) {
        QString words;
        for (const Label *label : notice->findChildren<Label *>())
            words += label->text();
        QVERIFY2(words.contains(QStringLiteral("Phòng Văn hóa - Xã hội")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("25/06/2026")), qPrintable(words));
    }
}

void tst_SignInPage::listsTellWhereOneIs()
{
    SignIn signIn;
    auto *field = signIn.find<TextField>("nameField");
    const auto units = signIn.presenter.units().size();
    QCOMPARE(signIn.find<TileButton>("unitTile2")->accessibleDescription(),
             QStringLiteral("3 trên %1").arg(units));
    QCOMPARE(field->accessibleDescription(), field->placeholderText()); // nobody is shown yet

    signIn.typeName(QStringLiteral("nguyen"));
    const QStringList people = signIn.shownPeople();
    QVERIFY(people.size() > 1);
    QTest::keyClick(field, Qt::Key_Down);

    QVERIFY(field->accessibleDescription().startsWith(people.at(1)));
    QVERIFY(
        field->accessibleDescription().endsWith(QStringLiteral(" 2 trên %1").arg(people.size())));
}

QTEST_MAIN(tst_SignInPage)
#include "tst_sign_in_page.moc"
