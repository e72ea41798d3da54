// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viet_input.h"

#include "ui/field_tool.h"
#include "ui/text_field.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace hocvu;

namespace {

/// A window with one field of each kind.
struct Fields
{
    Fields()
    {
        auto *column = new QVBoxLayout(&window);
        for (QWidget *field : std::initializer_list<QWidget *>{&line, &other, &plain, &rich})
            column->addWidget(field);
        window.resize(700, 500);
        window.show();
        window.activateWindow();
        line.setFocus();
    }

    QWidget window;
    TextField line{QStringLiteral("Họ và tên"), QStringLiteral("line"), &window};
    TextField other{QStringLiteral("Lý do"), QStringLiteral("other"), &window};
    QPlainTextEdit plain{&window};
    QTextEdit rich{&window};
};

void commit(QWidget &field, const QString &text, int start = 0, int length = 0)
{
    QInputMethodEvent event;
    event.setCommitString(text, start, length);
    QCoreApplication::sendEvent(&field, &event);
}

void preedit(QWidget &field, const QString &text)
{
    QInputMethodEvent event(text, {});
    QCoreApplication::sendEvent(&field, &event);
}

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// Vietnamese in the fields of a window, by keys and by input methods.
class tst_VietInput : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { VietInput::installed()->startAnew(); }
    void composesInEachKindOfField();
    void endsAWordAtEachBreak_data();
    void endsAWordAtEachBreak();
    void saysWhatWasEdited();
    void keepsToTheLongestText();
    void keepsToTheValidator();
    void leavesPasswordsNumbersAndCodesAlone();
    void leavesShortcutsAlone();
    void composesWhereTheCursorStands();
    void replacesWhatIsSelected();
    void goesOnBehindWhatWasPasted();
    void undoAndRedoNeverMixTheLetters();
    void backspaceMovesTheToneBack();
    void composesLettersThatAnInputMethodHandsOver();
    void leavesAloneWhatAnInputMethodComposed_data();
    void leavesAloneWhatAnInputMethodComposed();
    void leavesAloneWhatAnotherProgramComposesByKeys();
    void keysSwitchTheMethod();
    void theFieldShowsTheMethodAndChangesIt();
    void theNextPersonHasTelexAgain();
    void narrowFieldsShowNoMethod();
};

void tst_VietInput::initTestCase()
{
    theme::apply(*qApp);
    theme::apply(*qApp); // Installs nothing twice.
    QCOMPARE(qApp->findChildren<VietInput *>().size(), 1);
}

void tst_VietInput::composesInEachKindOfField()
{
    Fields fields;
    const QString keys = QStringLiteral("Nguyeenx Thij Huowngf");

    QTest::keyClicks(&fields.line, keys);
    QTest::keyClicks(&fields.plain, keys);
    QTest::keyClicks(&fields.rich, keys);
    QTest::keyClick(&fields.plain, Qt::Key_Return);
    QTest::keyClicks(&fields.plain, QStringLiteral("DDaxng"));

    QCOMPARE(fields.line.text(), u("Nguyễn Thị Hường"));
    QCOMPARE(fields.plain.toPlainText(), u("Nguyễn Thị Hường\nĐãng"));
    QCOMPARE(fields.rich.toPlainText(), u("Nguyễn Thị Hường"));
}

void tst_VietInput::endsAWordAtEachBreak_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("text");
    const auto row
        = [](const char *keys, const char *text) { QTest::newRow(keys) << u(keys) << u(text); };

    row("user manual", "user manual");
    row("deep, tieengs", "deep, tiếng");
    row("TP.Hair Phongf", "TP.Hải Phòng");
    row("vaf/hoawcj", "và/hoặc");
    row("(laf)", "(là)");
    row("lan@thanhs.com", "lan@thanhs.com");
    row("has@hp.vn", "has@hp.vn");
    row("www.baos.vn laf", "www.baos.vn là");
    row("a4s", "a4s");
    row("12 ddoongf", "12 đồng");
}

void tst_VietInput::endsAWordAtEachBreak()
{
    QFETCH(QString, keys);
    QFETCH(QString, text);
    Fields fields;

    QTest::keyClicks(&fields.line, keys);

    QCOMPARE(fields.line.text(), text);
}

void tst_VietInput::saysWhatWasEdited()
{
    Fields fields;
    const QSignalSpy edited(&fields.line, &QLineEdit::textEdited);

    QTest::keyClicks(&fields.line, QStringLiteral("aas"));

    QCOMPARE(edited.last().first().toString(), u("ấ"));
    QTest::keyClicks(&fields.line, QStringLiteral("y deep"));
    QTest::keyClick(&fields.line, Qt::Key_Return);
    QCOMPARE(edited.last().first().toString(), u("ấy deep"));
}

void tst_VietInput::keepsToTheLongestText()
{
    Fields fields;
    fields.line.setMaxLength(5);

    QTest::keyClicks(&fields.line, QStringLiteral("tieengs"));

    QCOMPARE(fields.line.text(), u("tiếng"));
    QTest::keyClicks(&fields.line, QStringLiteral("kkk"));
    QCOMPARE(fields.line.text(), u("tiếng"));
}

void tst_VietInput::keepsToTheValidator()
{
    Fields fields;
    fields.line.setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("[a-z ]*")), &fields.line));

    QTest::keyClicks(&fields.line, QStringLiteral("has"));

    QCOMPARE(fields.line.text(), QStringLiteral("ha"));
}

void tst_VietInput::leavesPasswordsNumbersAndCodesAlone()
{
    Fields fields;
    QSpinBox box(&fields.window);
    box.setPrefix(QStringLiteral("a"));
    fields.line.setEchoMode(QLineEdit::Password);
    fields.other.setInputMethodHints(Qt::ImhLatinOnly);

    QTest::keyClicks(&fields.line, QStringLiteral("aasdd"));
    QTest::keyClicks(&fields.other, QStringLiteral("DDAAS"));

    QCOMPARE(fields.line.text(), QStringLiteral("aasdd"));
    QCOMPARE(fields.other.text(), QStringLiteral("DDAAS"));
    QVERIFY(!VietInput::composesIn(box.findChild<QLineEdit *>()));
    fields.line.setEchoMode(QLineEdit::Normal);
    QVERIFY(VietInput::composesIn(&fields.line));
    fields.line.setInputMethodHints(Qt::ImhDigitsOnly);
    QVERIFY(!VietInput::composesIn(&fields.line));
    fields.plain.setReadOnly(true);
    QVERIFY(!VietInput::composesIn(&fields.plain));
}

void tst_VietInput::leavesShortcutsAlone()
{
    Fields fields;
    QTest::keyClicks(&fields.line, QStringLiteral("toan"));

    QTest::keyClick(&fields.line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&fields.line, Qt::Key_C, Qt::ControlModifier);

    QCOMPARE(fields.line.selectedText(), QStringLiteral("toan"));
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("toan"));
}

void tst_VietInput::composesWhereTheCursorStands()
{
    Fields fields;
    fields.line.setText(u("Trần toan Văn"));
    fields.line.setCursorPosition(7); // to|an

    QTest::keyClicks(&fields.line, QStringLiteral("s"));

    QCOMPARE(fields.line.text(), u("Trần toán Văn"));
    QCOMPARE(fields.line.cursorPosition(), 7);
    QTest::keyClicks(&fields.line, QStringLiteral(" "));
    QCOMPARE(fields.line.text(), u("Trần to án Văn"));
    fields.plain.setPlainText(u("một\nhai toan ba"));
    QTextCursor cursor = fields.plain.textCursor();
    cursor.setPosition(10); // The second line, to|an.
    fields.plain.setTextCursor(cursor);
    QTest::keyClicks(&fields.plain, QStringLiteral("s"));
    QCOMPARE(fields.plain.toPlainText(), u("một\nhai toán ba"));
    QCOMPARE(fields.plain.textCursor().position(), 10);
}

void tst_VietInput::replacesWhatIsSelected()
{
    Fields fields;
    fields.line.setText(u("Lê Văn Nam"));
    fields.line.setSelection(7, 3);

    QTest::keyClicks(&fields.line, QStringLiteral("DDawng"));

    QCOMPARE(fields.line.text(), u("Lê Văn Đăng"));
    fields.line.selectAll();
    QTest::keyClicks(&fields.line, QStringLiteral("wowcs"));
    QCOMPARE(fields.line.text(), u("ước"));
}

void tst_VietInput::goesOnBehindWhatWasPasted()
{
    Fields fields;
    QApplication::clipboard()->setText(u("Nguyễn Thi"));
    QTest::keyClicks(&fields.line, QStringLiteral("aa"));

    QTest::keyClick(&fields.line, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(fields.line.text(), u("âNguyễn Thi"));
    QTest::keyClicks(&fields.line, QStringLiteral("j Maif"));

    QCOMPARE(fields.line.text(), u("âNguyễn Thị Mài"));
}

void tst_VietInput::undoAndRedoNeverMixTheLetters()
{
    Fields fields;
    QTest::keyClicks(&fields.line, QStringLiteral("tieengs vieetj"));
    const QStringList good = u("tiếng việt|tiếng viêt|tiếng viet|tiếng vie|tiếng vi|tiếng v|tiếng "
                               "|tiếng|tiêng|tieng|tien|tiên|tiê|tie|ti|t|")
                                 .split(QLatin1Char('|'));

    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(&fields.line, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(good.contains(fields.line.text()), qPrintable(fields.line.text()));
    }
    QCOMPARE(fields.line.text(), QString());
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&fields.line, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fields.line.text(), u("tiếng việt"));
    QTest::keyClicks(&fields.line, QStringLiteral(" nay"));
    QCOMPARE(fields.line.text(), u("tiếng việt nay"));
}

void tst_VietInput::backspaceMovesTheToneBack()
{
    Fields fields;
    QTest::keyClicks(&fields.line, QStringLiteral("hoanf"));

    QTest::keyClick(&fields.line, Qt::Key_Backspace);
    QCOMPARE(fields.line.text(), u("hòa"));
    QTest::keyClicks(&fields.line, QStringLiteral("is"));
    QCOMPARE(fields.line.text(), u("hoái"));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&fields.line, Qt::Key_Backspace);
    QTest::keyClicks(&fields.line, QStringLiteral("uees"));

    QCOMPARE(fields.line.text(), u("huế"));
}

void tst_VietInput::composesLettersThatAnInputMethodHandsOver()
{
    Fields fields;

    const QString letters = QStringLiteral("tieengs user vieetj");
    for (const QChar letter : letters)
        commit(fields.line, letter);

    QCOMPARE(fields.line.text(), u("tiếng user việt"));
}

void tst_VietInput::leavesAloneWhatAnInputMethodComposed_data()
{
    QTest::addColumn<bool>("preedits");

    QTest::newRow("shown first") << true;
    QTest::newRow("handed over at once") << false;
}

void tst_VietInput::leavesAloneWhatAnInputMethodComposed()
{
    QFETCH(bool, preedits);
    Fields fields;

    for (const QString &word : {u("nguyễn"), u(" "), u("as"), u("đẹp")}) {
        if (preedits)
            preedit(fields.line, word);
        commit(fields.line, word);
    }
    QTest::keyClicks(&fields.line, QStringLiteral("s"));
    QCOMPARE(fields.line.text(), u("nguyễn asđẹps"));
    commit(fields.line, QStringLiteral("dep"), -4, 4); // Takes back what it had composed.
    QTest::keyClicks(&fields.line, QStringLiteral("s"));

    QCOMPARE(fields.line.text(), u("nguyễn asdeps"));
    QTest::keyClicks(&fields.line, QStringLiteral(" has"));
    QCOMPARE(fields.line.text(), u("nguyễn asdeps há"));
    fields.line.clear();
    const QString letters = QStringLiteral("has");
    for (const QChar letter : letters) {
        if (preedits)
            preedit(fields.line, letter);
        commit(fields.line, letter);
    }
    QCOMPARE(fields.line.text(), preedits ? u("has") : u("há"));
}

void tst_VietInput::leavesAloneWhatAnotherProgramComposesByKeys()
{
    Fields fields;
    const auto type = [&](const QString &text) {
        QTest::sendKeyEvent(QTest::Click, &fields.line, Qt::Key_unknown, text, Qt::NoModifier);
    };

    // As UniKey does: it takes letters back and types others.
    for (const char *letter : {"h", "o", "a", "\b\b", "ò", "a", "\b\b", "o", "à", "n"}) {
        if (*letter != '\b') {
            type(u(letter));
            continue;
        }
        for (const char *one = letter; *one != '\0'; ++one)
            QTest::keyClick(&fields.line, Qt::Key_Backspace);
    }

    QCOMPARE(fields.line.text(), u("hoàn"));
    QTest::keyClick(&fields.line, Qt::Key_Backspace);
    QCOMPARE(fields.line.text(), u("hoà"));
}

void tst_VietInput::keysSwitchTheMethod()
{
    Fields fields;
    VietInput &input = *VietInput::installed();

    QTest::keyClick(&fields.line, Qt::Key_F9);
    QTest::keyClicks(&fields.line, QStringLiteral("has "));
    QTest::keyClick(&fields.line, Qt::Key_F9);
    QTest::keyClicks(&fields.line, QStringLiteral("has "));
    QTest::keyClick(&fields.line, Qt::Key_F9, Qt::ShiftModifier);
    QTest::keyClicks(&fields.line, QStringLiteral("ha1 has "));
    QTest::keyClick(&fields.line, Qt::Key_Z, Qt::AltModifier);
    QTest::keyClicks(&fields.line, QStringLiteral("ha1"));

    QCOMPARE(fields.line.text(), u("has há há has ha1"));
    QCOMPARE(input.method(), TypingMethod::Off);
    QTest::keyClick(&fields.line, Qt::Key_F9);
    QCOMPARE(input.method(), TypingMethod::Vni);
}

void tst_VietInput::theFieldShowsTheMethodAndChangesIt()
{
    Fields fields;
    QVERIFY(QTest::qWaitForWindowExposed(&fields.window));
    auto *tool = fields.line.findChild<FieldTool *>(QStringLiteral("typingMethod"));
    auto *otherTool = fields.other.findChild<FieldTool *>(QStringLiteral("typingMethod"));
    QVERIFY(tool->isVisible());
    QVERIFY(tool->width() >= 48 && tool->height() >= 44);
    QCOMPARE(tool->text(), QStringLiteral("Telex"));
    QVERIFY(tool->accessibleName().contains(QStringLiteral("Telex")));
    fields.line.setFocus();

    QTest::mouseClick(tool, Qt::LeftButton);
    QCOMPARE(tool->text(), QStringLiteral("VNI"));
    QCOMPARE(otherTool->text(), QStringLiteral("VNI"));
    QVERIFY(fields.line.hasFocus());
    QTest::keyClicks(&fields.line, QStringLiteral("d9a5t"));
    QCOMPARE(fields.line.text(), u("đạt"));
    QTest::mouseClick(tool, Qt::LeftButton);

    QCOMPARE(tool->text(), u("Tắt"));
    QVERIFY(tool->accessibleName().contains(u("Tắt")));
    QTest::mouseClick(tool, Qt::LeftButton);
    QCOMPARE(tool->text(), QStringLiteral("Telex"));
}

void tst_VietInput::theNextPersonHasTelexAgain()
{
    Fields fields;
    VietInput &input = *VietInput::installed();
    input.setMethod(TypingMethod::Vni);
    input.toggle();

    input.startAnew();
    QCOMPARE(input.method(), TypingMethod::Telex);
    input.toggle();
    input.toggle();

    QCOMPARE(input.method(), TypingMethod::Telex);
}

void tst_VietInput::narrowFieldsShowNoMethod()
{
    Fields fields;
    fields.line.setFixedWidth(150);
    fields.other.setInputMethodHints(Qt::ImhDigitsOnly);
    fields.window.resize(600, 500);
    QVERIFY(QTest::qWaitForWindowExposed(&fields.window));
    QCoreApplication::processEvents();

    QVERIFY(!fields.line.findChild<FieldTool *>(QStringLiteral("typingMethod"))->isVisible());
    QVERIFY(!fields.other.findChild<FieldTool *>(QStringLiteral("typingMethod"))->isVisible());
}

QTEST_MAIN(tst_VietInput)
#include "tst_viet_input.moc"
