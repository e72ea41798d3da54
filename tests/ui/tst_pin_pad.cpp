// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pin_pad.h"

#include "ui/button.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace hocvu;

namespace {

Button *key(const PinPad &pad, const QString &name)
{
    return pad.findChild<Button *>(name);
}

Button *digit(const PinPad &pad, int value)
{
    return key(pad, QStringLiteral("pinDigit%1").arg(value));
}

} // namespace

class tst_PinPad : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp); }
    void takesTouchedDigitsInTheirOrder();
    void takesTypedDigits();
    void mixesHandAndKeyboard();
    void takesDigitsBack();
    void waitsForTheOkWhenTheLengthIsOpen();
    void ignoresWhatIsNoDigit();
    void neverShowsTheDigits();
    void isAPasswordFieldToScreenReaders();
    void keysAreLargeEnough();
    void forgetsTheCodeBeforeSayingIt();
};

void tst_PinPad::takesTouchedDigitsInTheirOrder()
{
    PinPad pad(4, QStringLiteral("pin"));
    QSignalSpy entered(&pad, &PinPad::entered);
    pad.show();

    for (const int value : {9, 0, 5, 1})
        QTest::mouseClick(digit(pad, value), Qt::LeftButton);

    QCOMPARE(entered.count(), 1);
    QCOMPARE(entered.first().first().toString(), QStringLiteral("9051"));
    QCOMPARE(pad.digitCount(), 0);
}

void tst_PinPad::takesTypedDigits()
{
    PinPad pad(6, QStringLiteral("pin"));
    QSignalSpy entered(&pad, &PinPad::entered);

    QTest::keyClicks(&pad, QStringLiteral("123456"));

    QCOMPARE(entered.count(), 1);
    QCOMPARE(entered.first().first().toString(), QStringLiteral("123456"));
}

void tst_PinPad::mixesHandAndKeyboard()
{
    PinPad pad(4, QStringLiteral("pin"));
    QSignalSpy entered(&pad, &PinPad::entered);
    pad.show();
    pad.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&pad));

    QTest::mouseClick(digit(pad, 1), Qt::LeftButton);
    QVERIFY(pad.hasFocus());
    QTest::keyClicks(&pad, QStringLiteral("23"));
    QTest::mouseClick(digit(pad, 4), Qt::LeftButton);

    QCOMPARE(entered.first().first().toString(), QStringLiteral("1234"));
}

void tst_PinPad::takesDigitsBack()
{
    PinPad pad(4, QStringLiteral("pin"));
    QSignalSpy entered(&pad, &PinPad::entered);
    Button *backspace = key(pad, QStringLiteral("pinBackspace"));
    pad.show();
    QVERIFY(!backspace->isEnabled());

    QTest::keyClicks(&pad, QStringLiteral("12"));
    QTest::mouseClick(backspace, Qt::LeftButton);
    QCOMPARE(pad.digitCount(), 1);
    QTest::keyClick(&pad, Qt::Key_Backspace);
    QCOMPARE(pad.digitCount(), 0);
    QTest::keyClicks(&pad, QStringLiteral("12"));
    QTest::keyClick(&pad, Qt::Key_Delete);
    QCOMPARE(pad.digitCount(), 0);
    QTest::keyClicks(&pad, QStringLiteral("5678"));

    QCOMPARE(entered.count(), 1);
    QCOMPARE(entered.first().first().toString(), QStringLiteral("5678"));
}

void tst_PinPad::waitsForTheOkWhenTheLengthIsOpen()
{
    PinPad pad(4, QStringLiteral("pin"));
    QSignalSpy entered(&pad, &PinPad::entered);
    pad.setLength(4, 6);
    Button *enter = key(pad, QStringLiteral("pinEnter"));
    pad.show();

    QTest::keyClicks(&pad, QStringLiteral("123"));
    QTest::keyClick(&pad, Qt::Key_Return);
    QCOMPARE(entered.count(), 0);
    QVERIFY(enter->isVisible() && !enter->isEnabled());
    QTest::keyClicks(&pad, QStringLiteral("4567"));
    QCOMPARE(pad.digitCount(), 6);
    QTest::mouseClick(enter, Qt::LeftButton);

    QCOMPARE(entered.count(), 1);
    QCOMPARE(entered.first().first().toString(), QStringLiteral("123456"));
}

void tst_PinPad::ignoresWhatIsNoDigit()
{
    PinPad pad(4, QStringLiteral("pin"));

    QTest::keyClicks(&pad, QStringLiteral("a-+ "));
    QTest::sendKeyEvent(QTest::Click, &pad, Qt::Key_unknown, QStringLiteral("٣"), Qt::NoModifier);

    QCOMPARE(pad.digitCount(), 0);
}

void tst_PinPad::neverShowsTheDigits()
{
    PinPad one(4, QStringLiteral("pin"));
    PinPad other(4, QStringLiteral("pin"));
    one.resize(one.sizeHint());
    other.resize(other.sizeHint());
    const QImage empty = one.grab().toImage();

    QTest::keyClicks(&one, QStringLiteral("12"));
    QTest::keyClicks(&other, QStringLiteral("89"));

    QVERIFY(one.grab().toImage() != empty);
    QCOMPARE(one.grab().toImage(), other.grab().toImage());
    QVERIFY(!one.accessibleDescription().contains(QStringLiteral("12")));
}

/// They read other keys aloud, before everybody in the room.
void tst_PinPad::isAPasswordFieldToScreenReaders()
{
    PinPad pad(4, QStringLiteral("pin"));

    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&pad);

    QCOMPARE(spoken->role(), QAccessible::EditableText);
    QVERIFY(spoken->state().passwordEdit);
}

void tst_PinPad::keysAreLargeEnough()
{
    PinPad pad(6, QStringLiteral("pin"));
    pad.show();

    for (int value = 0; value <= 9; ++value) {
        QVERIFY(digit(pad, value)->width() >= 48);
        QVERIFY(digit(pad, value)->height() >= 48);
    }
}

void tst_PinPad::forgetsTheCodeBeforeSayingIt()
{
    PinPad pad(4, QStringLiteral("pin"));
    int left = -1;
    connect(&pad, &PinPad::entered, &pad, [&] { left = pad.digitCount(); });

    QTest::keyClicks(&pad, QStringLiteral("1234"));

    QCOMPARE(left, 0);
}

QTEST_MAIN(tst_PinPad)
#include "tst_pin_pad.moc"
