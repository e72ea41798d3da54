// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/button.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace hocvu;

class tst_Button : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp); }
    void saysItsTextToScreenReaders();
    void iconOnlyButtonHasASpokenName();
    void isLargeEnoughToPress_data();
    void isLargeEnoughToPress();
    void anAmpersandIsJustALetter();
    void isPressedByMouseAndKeys();
    void showsTheFocusToKeyboardUsersOnly();
    void looksDifferentInEveryState();
};

void tst_Button::saysItsTextToScreenReaders()
{
    Button button(Button::Role::Primary, QStringLiteral("Bắt đầu"), QStringLiteral("start"));

    QCOMPARE(button.objectName(), QStringLiteral("start"));
    QCOMPARE(button.accessibleName(), QStringLiteral("Bắt đầu"));
    button.setText(QStringLiteral("Học tiếp"));
    QCOMPARE(button.accessibleName(), QStringLiteral("Học tiếp"));
}

void tst_Button::iconOnlyButtonHasASpokenName()
{
    QWidget parent;
    Button *button = Button::iconOnly(Button::Role::Quiet, QStringLiteral("play"),
                                      QStringLiteral("Phát"), QStringLiteral("play"), &parent);

    QCOMPARE(button->accessibleName(), QStringLiteral("Phát"));
    button->setSpokenName(QStringLiteral("Tạm dừng"));
    QCOMPARE(button->accessibleName(), QStringLiteral("Tạm dừng"));
    QCOMPARE(button->toolTip(), QStringLiteral("Tạm dừng"));
}

void tst_Button::isLargeEnoughToPress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("large");

    QTest::newRow("word") << QStringLiteral("Có") << false;
    QTest::newRow("long") << QStringLiteral("Xuất kết quả ra USB") << false;
    QTest::newRow("large") << QStringLiteral("Bắt đầu") << true;
    QTest::newRow("icon only") << QString() << false;
}

void tst_Button::isLargeEnoughToPress()
{
    QFETCH(const QString, text);
    QFETCH(const bool, large);
    Button button(Button::Role::Secondary, text, QStringLiteral("b"));
    button.setIconName(QStringLiteral("usb"));

    button.setLarge(large);

    QVERIFY(button.sizeHint().height() >= 48);
    QVERIFY(button.sizeHint().width() >= 48);
    const int letters = QFontMetrics(theme::font(theme::TextStyle::Strong)).horizontalAdvance(text);
    QVERIFY(button.sizeHint().width() >= letters);
}

void tst_Button::anAmpersandIsJustALetter()
{
    Button button(Button::Role::Primary, QStringLiteral("Hỏi & đáp"), QStringLiteral("faq"));

    QCOMPARE(button.accessibleName(), QStringLiteral("Hỏi & đáp"));
    QVERIFY(button.shortcut().isEmpty());
}

void tst_Button::isPressedByMouseAndKeys()
{
    Button button(Button::Role::Primary, QStringLiteral("Nộp bài"), QStringLiteral("submit"));
    QSignalSpy clicked(&button, &QPushButton::clicked);
    button.show();

    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::keyClick(&button, Qt::Key_Space);
    QTest::keyClick(&button, Qt::Key_Return);

    QCOMPARE(clicked.count(), 3);
}

void tst_Button::showsTheFocusToKeyboardUsersOnly()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new Button(Button::Role::Primary, QStringLiteral("A"), QStringLiteral("a"));
    auto *second = new Button(Button::Role::Primary, QStringLiteral("B"), QStringLiteral("b"));
    column->addWidget(first);
    column->addWidget(second);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QRect edge(0, second->height() / 2, 1, 1);
    const auto edgeColour = [&] { return second->grab(edge).toImage().pixelColor(0, 0); };
    const QColor ground = Button::colours(Button::Role::Primary, Button::State::Normal).ground;

    QTest::mouseClick(second, Qt::LeftButton);
    QVERIFY(second->hasFocus());
    QVERIFY(edgeColour() != theme::colours().focus);

    first->setFocus();
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    QCOMPARE(edgeColour(), theme::colours().focus);
    first->setFocus();
    QCOMPARE(edgeColour(), ground);
}

void tst_Button::looksDifferentInEveryState()
{
    using State = Button::State;
    for (const auto role :
         {Button::Role::Primary, Button::Role::Secondary, Button::Role::Quiet, Button::Role::Danger,
          Button::Role::OnDeep, Button::Role::QuietOnDeep}) {
        const auto look = [role](State state) {
            const Button::Colours colours = Button::colours(role, state);
            return colours.ground.name(QColor::HexArgb) + colours.text.name();
        };
        QVERIFY(look(State::Normal) != look(State::Hovered));
        QVERIFY(look(State::Hovered) != look(State::Pressed));
        QVERIFY(look(State::Normal) != look(State::Disabled));
    }
}

QTEST_MAIN(tst_Button)
#include "tst_button.moc"
