// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialog_prompt.h"

#include "ui/button.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QShortcut>
#include <QTest>
#include <QVBoxLayout>

#include <memory>
#include <optional>

using namespace hocvu;

namespace {

/// A window with a field, a shortcut and a prompt.
class Host : public QWidget
{
public:
    Host()
        : field(new QLineEdit(this))
        , shortcut(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), this))
    {
        (new QVBoxLayout(this))->addWidget(field);
        resize(1024, 768);
        show();
        activateWindow();
        field->setFocus();
        connect(shortcut, &QShortcut::activated, this, [this] { ++shortcuts; });
    }

    void ask(QObject *context, const QString &noLabel = QStringLiteral("Làm tiếp"))
    {
        prompt.confirm(context, QStringLiteral("Nộp bài?"), QStringLiteral("Còn 3 câu."),
                       QStringLiteral("Nộp bài"), noLabel, [this](bool yes) { answer = yes; });
    }
    Button *button(const char *name) const
    {
        // The sheet opened last; one that was answered waits for its deletion.
        Button *found = nullptr;
        for (Button *each : findChildren<Button *>(QString::fromLatin1(name)))
            found = each->isVisible() ? each : found;
        return found;
    }
    Button *yes() const { return button("promptYes"); }
    Button *no() const { return button("promptNo"); }

    QLineEdit *field;
    QShortcut *shortcut;
    DialogPrompt prompt{this};
    std::optional<bool> answer;
    int shortcuts = 0;
    QList<int> keys;

protected:
    void keyPressEvent(QKeyEvent *event) override { keys << event->key(); }
};

} // namespace

class tst_DialogPrompt : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp); }
    void answersByMouse();
    void answersByKeyboard_data();
    void answersByKeyboard();
    void escapeIsTheOnlyWayOutOfAMessage();
    void neverAnswersFromWithinTheCall();
    void keepsTheFocusAndGivesItBack();
    void keepsKeysAndShortcutsFromThePage();
    void coversTheWholeWindow();
    void goesAwayWithItsContext();
    void lastQuestionLiesOnTop();
    void isReadOutAsADialog();
    void outlivesAClosedWindow();
};

void tst_DialogPrompt::answersByMouse()
{
    Host host;
    host.ask(&host);
    QTest::mouseClick(host.yes(), Qt::LeftButton);
    QCOMPARE(host.answer, std::optional(true));

    host.ask(&host);
    QTest::mouseClick(host.no(), Qt::LeftButton);
    QCOMPARE(host.answer, std::optional(false));
}

void tst_DialogPrompt::answersByKeyboard_data()
{
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<bool>("answer");

    QTest::newRow("escape") << QList<int>{Qt::Key_Escape} << false;
    QTest::newRow("return at once is the safe answer") << QList<int>{Qt::Key_Return} << false;
    QTest::newRow("tab, return") << QList<int>{Qt::Key_Tab, Qt::Key_Return} << true;
    QTest::newRow("arrow, space") << QList<int>{Qt::Key_Right, Qt::Key_Space} << true;
    QTest::newRow("tab, tab, space")
        << QList<int>{Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Space} << false;
}

void tst_DialogPrompt::answersByKeyboard()
{
    QFETCH(const QList<int>, keys);
    QFETCH(const bool, answer);
    Host host;
    QVERIFY(QTest::qWaitForWindowActive(&host));
    host.ask(&host);

    for (const int key : keys)
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));

    QCOMPARE(host.answer, std::optional(answer));
    QVERIFY(!host.yes());
}

void tst_DialogPrompt::escapeIsTheOnlyWayOutOfAMessage()
{
    Host host;
    QVERIFY(QTest::qWaitForWindowActive(&host));
    host.ask(&host, {});
    QVERIFY(!host.no());

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

    QCOMPARE(host.answer, std::optional(true));
}

void tst_DialogPrompt::neverAnswersFromWithinTheCall()
{
    Host host;

    host.ask(&host);

    QVERIFY(!host.answer);
}

void tst_DialogPrompt::keepsTheFocusAndGivesItBack()
{
    Host host;
    QVERIFY(QTest::qWaitForWindowActive(&host));
    host.ask(&host);
    QVERIFY(host.no()->hasFocus());

    host.field->setFocus(); // As a page does that knows nothing of the question.
    QVERIFY(host.no()->hasFocus());
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(host.yes()->hasFocus() || host.no()->hasFocus());
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

    QVERIFY(host.field->hasFocus());
}

void tst_DialogPrompt::keepsKeysAndShortcutsFromThePage()
{
    Host host;
    QVERIFY(QTest::qWaitForWindowActive(&host));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(host.shortcuts, 1);
    host.keys.clear();
    host.ask(&host);

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_4);

    QCOMPARE(host.shortcuts, 1);
    QCOMPARE(host.keys, QList<int>());
    QVERIFY(!host.answer);
}

void tst_DialogPrompt::coversTheWholeWindow()
{
    Host host;
    host.ask(&host);
    auto *sheet = host.findChild<QWidget *>(QStringLiteral("promptSheet"));
    QCOMPARE(sheet->geometry(), host.rect());

    host.resize(1280, 720);

    QCOMPARE(sheet->geometry(), host.rect());
    QVERIFY(host.childAt(host.field->geometry().center()) != host.field);
}

void tst_DialogPrompt::goesAwayWithItsContext()
{
    Host host;
    QVERIFY(QTest::qWaitForWindowActive(&host));
    auto context = std::make_unique<QObject>();
    host.ask(context.get());
    QVERIFY(host.yes());

    context.reset();

    QVERIFY(!host.yes());
    QVERIFY(!host.answer);
    QVERIFY(host.field->hasFocus());
}

void tst_DialogPrompt::lastQuestionLiesOnTop()
{
    Host host;
    QVERIFY(QTest::qWaitForWindowActive(&host));
    QStringList answers;
    for (const char *name : {"first", "second"}) {
        const QString title = QString::fromLatin1(name);
        host.prompt.confirm(&host, title, {}, QStringLiteral("Có"), QStringLiteral("Không"),
                            [&answers, title](bool) { answers << title; });
    }

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

    QCOMPARE(answers, QStringList({QStringLiteral("second"), QStringLiteral("first")}));
    QVERIFY(host.field->hasFocus());
}

void tst_DialogPrompt::isReadOutAsADialog()
{
    Host host;

    host.ask(&host);

    auto *sheet = host.findChild<QWidget *>(QStringLiteral("promptSheet"));
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(sheet);
    QCOMPARE(spoken->role(), QAccessible::Dialog);
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Nộp bài?"));
    QCOMPARE(spoken->text(QAccessible::Description), QStringLiteral("Còn 3 câu."));
}

void tst_DialogPrompt::outlivesAClosedWindow()
{
    auto window = std::make_unique<QWidget>();
    DialogPrompt prompt(window.get());
    QObject context;
    bool answered = false;
    window.reset();

    prompt.confirm(&context, QStringLiteral("?"), {}, QStringLiteral("Có"), {},
                   [&answered](bool) { answered = true; });

    QVERIFY(!answered);
}

QTEST_MAIN(tst_DialogPrompt)
#include "tst_dialog_prompt.moc"
