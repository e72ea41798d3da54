// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touch_keyboard.h"

#include "ui/field_tool.h"
#include "ui/text_field.h"
#include "ui/theme.h"
#include "ui/touch_typing.h"
#include "ui/viet_input.h"

#include <QApplication>
#include <QDir>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace hocvu;

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

/// A window as large as the smallest screen, with fields at its top and its end.
class Screen
{
public:
    explicit Screen(QSize size = QSize(1024, 768))
    {
        auto *column = new QVBoxLayout(&window);
        column->setSizeConstraint(QLayout::SetNoConstraint);
        column->addWidget(&top);
        column->addWidget(&number);
        column->addStretch();
        column->addWidget(&button);
        column->addWidget(&text);
        column->addWidget(&bottom);
        text.setMaximumHeight(120);
        number.setInputMethodHints(Qt::ImhDigitsOnly);
        button.setObjectName(QStringLiteral("button"));
        window.resize(size);
        window.show();
        window.activateWindow();
        button.setFocus();
        if (!QTest::qWaitForWindowExposed(&window))
            qFatal("no window");
    }

    void touch(QWidget &widget, QPoint at = {})
    {
        const QPoint place = at.isNull() ? QPoint(30, widget.height() / 2) : at;
        // The screen of these tests is smaller than the window: the place is brought onto it.
        window.move(QPoint(400, 400) - widget.mapTo(&window, place));
        QTest::touchEvent(&widget, m_finger.get()).press(1, place);
        QTest::touchEvent(&widget, m_finger.get()).release(1, place);
        QCoreApplication::processEvents();
    }
    TouchKeyboard *keyboard() const { return window.findChild<TouchKeyboard *>(); }
    bool isShown() const { return keyboard() && keyboard()->isVisible(); }
    TouchKey *key(const QString &name) const
    {
        return window.findChild<TouchKey *>(QStringLiteral("touch") + name);
    }
    /// Touches the keys of \a letters one by one.
    void type(const QString &letters)
    {
        for (const QChar letter : letters) {
            const QString name
                = letter == u' ' ? QStringLiteral("Space") : QStringLiteral("Key") + letter;
            QVERIFY2(key(name), qPrintable(name));
            touch(*key(name));
        }
    }
    /// Whether \a field is seen whole, above the keyboard and inside the window.
    bool sees(const QWidget &field) const
    {
        const QRect place(field.mapTo(&window, QPoint()), field.size());
        return window.rect().contains(place)
            && place.bottom() < keyboard()->mapTo(&window, QPoint()).y();
    }
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("HOCVU_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        window.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name).arg(window.width()));
    }

private:
    std::unique_ptr<QPointingDevice> m_finger{QTest::createTouchDevice()};

public:
    QWidget window;
    TextField top{u("Họ và tên"), QStringLiteral("top"), &window};
    TextField number{u("Năm sinh"), QStringLiteral("number"), &window};
    QPushButton button{u("Tiếp"), &window};
    QPlainTextEdit text{&window};
    TextField bottom{u("Lý do"), QStringLiteral("bottom"), &window};
};

} // namespace

class tst_TouchKeyboard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp); }
    void init() { VietInput::installed()->startAnew(); }
    void comesByTouchOnly();
    void comesAndGoesByTheButtonInTheField();
    void typesVietnamese();
    void typesCapitals();
    void takesLettersBackAndEntersLines();
    void tonesWorkWhateverTheMethod_data();
    void tonesWorkWhateverTheMethod();
    void hasDigitsOnlyForNumbers();
    void hasNoTonesForCodes();
    void keepsToLongestTextAndValidator();
    void keepsTheFieldInSight_data();
    void keepsTheFieldInSight();
    void goesWhenAnotherThingHasTheFocus();
    void goesWhenSomebodyTypesOnARealKeyboard();
    void goesWithThePageOfItsField();
    void keysAreLargeAndNamed_data();
    void keysAreLargeAndNamed();
};

void tst_TouchKeyboard::comesByTouchOnly()
{
    Screen screen;

    QTest::mouseClick(&screen.top, Qt::LeftButton);
    QVERIFY(!screen.isShown());
    QTest::keyClicks(&screen.top, QStringLiteral("an"));
    QTest::keyClick(&screen.top, Qt::Key_Tab);
    QVERIFY(!screen.isShown());
    screen.touch(screen.top);

    QVERIFY(screen.isShown());
    QVERIFY(screen.top.hasFocus());
    QVERIFY(TouchTyping::installed()->isShown());
}

void tst_TouchKeyboard::comesAndGoesByTheButtonInTheField()
{
    Screen screen;
    auto *tool = screen.top.findChild<FieldTool *>(QStringLiteral("keyboardShow"));
    QVERIFY(tool && tool->isVisible() && !tool->accessibleName().isEmpty());
    QVERIFY(tool->width() >= 48 && tool->height() >= 44);

    QTest::mouseClick(tool, Qt::LeftButton);
    QVERIFY(screen.isShown());
    QVERIFY(screen.top.hasFocus());
    QTest::mouseClick(screen.key(QStringLiteral("Keya")), Qt::LeftButton);
    QCOMPARE(screen.top.text(), QStringLiteral("a"));
    QVERIFY(screen.top.hasFocus());
    QTest::mouseClick(tool, Qt::LeftButton);

    QVERIFY(!screen.isShown());
    screen.touch(*tool);
    QVERIFY(screen.isShown());
    QTest::mouseClick(screen.key(QStringLiteral("Hide")), Qt::LeftButton);
    QVERIFY(!screen.isShown());
    QVERIFY(screen.top.hasFocus());
}

void tst_TouchKeyboard::typesVietnamese()
{
    Screen screen;
    screen.touch(screen.top);

    screen.type(QStringLiteral("truwowngf vieetj mowis "));
    QCOMPARE(screen.top.text(), u("trường việt mới "));
    screen.type(u("nguyên"));
    screen.touch(*screen.key(QStringLiteral("Tilde")));
    screen.type(u(" đương"));
    screen.touch(*screen.key(QStringLiteral("Grave")));

    QCOMPARE(screen.top.text(), u("trường việt mới nguyễn đường"));
    screen.picture(QStringLiteral("touch-words"));
}

void tst_TouchKeyboard::typesCapitals()
{
    Screen screen;
    screen.touch(screen.top);
    TouchKey &shift = *screen.key(QStringLiteral("Shift"));

    screen.touch(shift);
    QVERIFY(shift.isChecked());
    QCOMPARE(screen.key(QStringLiteral("Keyq"))->text(), QStringLiteral("Q"));
    screen.picture(QStringLiteral("touch-capitals"));
    screen.type(u("đăng "));
    QVERIFY(!shift.isChecked());
    screen.touch(shift);
    screen.touch(shift);
    QVERIFY(shift.accessibleName() != u("Chữ hoa"));
    screen.type(QStringLiteral("ubnd "));
    screen.touch(shift);
    screen.type(QStringLiteral("hp"));

    QCOMPARE(screen.top.text(), u("Đăng UBND hp"));
}

void tst_TouchKeyboard::takesLettersBackAndEntersLines()
{
    Screen screen;
    screen.touch(screen.text);
    QVERIFY(screen.isShown());

    screen.type(QStringLiteral("hoanf"));
    screen.touch(*screen.key(QStringLiteral("Backspace")));
    QCOMPARE(screen.text.toPlainText(), u("hòa"));
    screen.touch(*screen.key(QStringLiteral("Return")));
    screen.type(QStringLiteral("2/9"));

    QCOMPARE(screen.text.toPlainText(), u("hòa\n2/9"));
}

void tst_TouchKeyboard::tonesWorkWhateverTheMethod_data()
{
    QTest::addColumn<TypingMethod>("method");

    QTest::newRow("Telex") << TypingMethod::Telex;
    QTest::newRow("VNI") << TypingMethod::Vni;
    QTest::newRow("off") << TypingMethod::Off;
}

void tst_TouchKeyboard::tonesWorkWhateverTheMethod()
{
    QFETCH(TypingMethod, method);
    Screen screen;
    VietInput::installed()->setMethod(method);
    screen.touch(screen.top);

    screen.type(u("hoan"));
    screen.touch(*screen.key(QStringLiteral("Hook")));
    screen.touch(*screen.key(QStringLiteral("Acute")));
    screen.type(u(" tiêng"));
    screen.touch(*screen.key(QStringLiteral("Dot")));
    screen.touch(*screen.key(QStringLiteral("Dot")));
    screen.type(u(" đe"));
    screen.touch(*screen.key(QStringLiteral("Dot")));
    screen.type(u("p"));

    QCOMPARE(screen.top.text(), u("hoán tiêng đẹp"));
}

void tst_TouchKeyboard::hasDigitsOnlyForNumbers()
{
    Screen screen;
    screen.touch(screen.number);
    QCOMPARE(screen.keyboard()->keys(), TouchKeyboard::Keys::Numbers);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!screen.key(QStringLiteral("Keyq")));

    screen.type(QStringLiteral("1978"));
    screen.touch(*screen.key(QStringLiteral("Backspace")));
    screen.picture(QStringLiteral("touch-numbers"));

    QCOMPARE(screen.number.text(), QStringLiteral("197"));
    screen.touch(screen.top);
    QCOMPARE(screen.keyboard()->keys(), TouchKeyboard::Keys::Words);
    screen.type(QStringLiteral("q"));
    QCOMPARE(screen.top.text(), QStringLiteral("q"));
}

void tst_TouchKeyboard::hasNoTonesForCodes()
{
    Screen screen;
    screen.top.setInputMethodHints(Qt::ImhLatinOnly);

    screen.touch(screen.top);

    QVERIFY(!screen.key(QStringLiteral("Acute"))->isEnabled());
    QVERIFY(!screen.key(u("Keyđ"))->isEnabled());
    screen.type(QStringLiteral("as"));
    QCOMPARE(screen.top.text(), QStringLiteral("as"));
    screen.bottom.setFocus();
    QVERIFY(screen.key(QStringLiteral("Acute"))->isEnabled());
}

void tst_TouchKeyboard::keepsToLongestTextAndValidator()
{
    Screen screen;
    screen.number.setMaxLength(4);
    screen.number.setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("[0-9]*")), &screen.number));
    screen.touch(screen.number);

    screen.type(QStringLiteral("19/785"));

    QCOMPARE(screen.number.text(), QStringLiteral("1978"));
}

void tst_TouchKeyboard::keepsTheFieldInSight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1024x768") << QSize(1024, 768);
    QTest::newRow("1366x768") << QSize(1366, 768);
}

void tst_TouchKeyboard::keepsTheFieldInSight()
{
    QFETCH(QSize, size);
    Screen screen(size);
    const int bottomStood = screen.bottom.y();
    const QPoint stood = screen.top.pos();

    screen.touch(screen.bottom);
    QVERIFY(screen.sees(screen.bottom));
    const int moved = stood.y() - screen.top.y();
    QVERIFY(moved > 0);
    QCOMPARE(screen.bottom.y(), bottomStood - moved); // Not squeezed.
    screen.picture(QStringLiteral("touch-bottom"));
    screen.window.resize(size - QSize(0, 60));
    QCoreApplication::processEvents();
    QVERIFY(screen.sees(screen.bottom));
    screen.window.resize(size);
    screen.top.setFocus();
    QCoreApplication::processEvents();
    QVERIFY(screen.sees(screen.top));
    QCOMPARE(screen.top.pos(), stood);
    screen.bottom.setFocus();
    QVERIFY(screen.sees(screen.bottom));
    screen.touch(*screen.key(QStringLiteral("Hide")));

    QCOMPARE(screen.top.pos(), stood);
    QCOMPARE(screen.bottom.y(), bottomStood);
}

void tst_TouchKeyboard::goesWhenAnotherThingHasTheFocus()
{
    Screen screen;
    screen.touch(screen.top);

    screen.touch(screen.number);
    QVERIFY(screen.isShown());
    screen.button.setFocus();

    QVERIFY(!screen.isShown());
}

void tst_TouchKeyboard::goesWhenSomebodyTypesOnARealKeyboard()
{
    Screen screen;
    screen.touch(screen.top);

    QTest::keyClicks(&screen.top, QStringLiteral("as"));

    QVERIFY(!screen.isShown());
    QCOMPARE(screen.top.text(), u("á"));
}

void tst_TouchKeyboard::goesWithThePageOfItsField()
{
    Screen screen;
    const QPoint stood = screen.top.pos();
    screen.touch(screen.bottom);
    QVERIFY(screen.top.pos() != stood);

    screen.bottom.hide();

    QVERIFY(!screen.isShown());
    QCOMPARE(screen.top.pos(), stood);
}

void tst_TouchKeyboard::keysAreLargeAndNamed_data()
{
    QTest::addColumn<TouchKeyboard::Keys>("keys");
    QTest::newRow("words") << TouchKeyboard::Keys::Words;
    QTest::newRow("numbers") << TouchKeyboard::Keys::Numbers;
}

void tst_TouchKeyboard::keysAreLargeAndNamed()
{
    QFETCH(TouchKeyboard::Keys, keys);
    Screen screen;
    const bool isWords = keys == TouchKeyboard::Keys::Words;
    screen.touch(isWords ? screen.number : screen.top);
    (isWords ? screen.top : screen.number).setFocus(); // Those of the other kind are gone.
    QList<TouchKey *> all = screen.keyboard()->findChildren<TouchKey *>();
    all.removeIf([](const TouchKey *key) { return !key->isVisible(); });
    QStringList faults;
    QRegion taken;

    for (const TouchKey *key : std::as_const(all)) {
        const bool isLarge = key->width() >= 48 && key->height() >= 48;
        const bool isFree = !taken.intersects(key->geometry())
            && screen.keyboard()->rect().contains(key->geometry());
        const int words
            = QFontMetrics(theme::font(theme::TextStyle::Strong)).horizontalAdvance(key->text());
        if (!isLarge || !isFree || key->accessibleName().isEmpty() || words > key->width() - 8
            || key->focusPolicy() != Qt::NoFocus)
            faults.append(key->objectName());
        taken += key->geometry();
    }

    QCOMPARE(all.size(), isWords ? 57 : 17);
    QCOMPARE(faults.join(QLatin1Char(' ')), QString());
}

QTEST_MAIN(tst_TouchKeyboard)
#include "tst_touch_keyboard.moc"
