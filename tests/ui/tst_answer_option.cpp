// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answer_option.h"

#include "ui/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace hocvu;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// Four answers in a window that counts the keys which the answers let through.
class Question : public QWidget
{
public:
    Question()
    {
        auto *column = new QVBoxLayout(this);
        for (int i = 0; i < 4; ++i) {
            options << new AnswerOption(i, q("Phương án %1").arg(i), q("answer%1").arg(i), this);
            column->addWidget(options.last());
        }
        show();
        activateWindow();
    }

    QList<AnswerOption *> options;
    QList<int> keys;

protected:
    void keyPressEvent(QKeyEvent *event) override { keys << event->key(); }
};

} // namespace

class tst_AnswerOption : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp); }
    void saysLetterAndTextToScreenReaders();
    void choosingOneTakesTheOthersBack();
    void theWholeRowCanBePressed();
    void arrowsChooseAndReturnGoesToThePage();
    void readOnlyAnswersStay();
    void growsWithItsText();
    void marksAreWordsToo();
    void anAmpersandIsJustALetter();
    void choosingByAScreenReaderIsAClick_data();
    void choosingByAScreenReaderIsAClick();
};

void tst_AnswerOption::saysLetterAndTextToScreenReaders()
{
    AnswerOption option(2, q("Che dữ liệu cá nhân"), q("answer2"));

    QCOMPARE(option.accessibleName(), q("C. Che dữ liệu cá nhân"));
    option.setAnswer(q("Không nhập"));
    QCOMPARE(option.accessibleName(), q("C. Không nhập"));
}

void tst_AnswerOption::choosingOneTakesTheOthersBack()
{
    Question question;

    QTest::mouseClick(question.options.at(0), Qt::LeftButton);
    QTest::mouseClick(question.options.at(3), Qt::LeftButton);

    QVERIFY(!question.options.at(0)->isChecked());
    QVERIFY(question.options.at(3)->isChecked());
}

void tst_AnswerOption::theWholeRowCanBePressed()
{
    Question question;
    AnswerOption *option = question.options.at(1);

    QTest::mouseClick(option, Qt::LeftButton, {}, QPoint(option->width() - 2, 2));

    QVERIFY(option->isChecked());
    QVERIFY(option->height() >= 48);
}

void tst_AnswerOption::arrowsChooseAndReturnGoesToThePage()
{
    Question question;
    QVERIFY(QTest::qWaitForWindowActive(&question));
    question.options.at(0)->setFocus();
    QTest::keyClick(question.options.at(0), Qt::Key_Space);

    QTest::keyClick(question.options.at(0), Qt::Key_Down);
    QTest::keyClick(question.options.at(1), Qt::Key_Return);
    QTest::keyClick(question.options.at(1), Qt::Key_4);

    QVERIFY(question.options.at(1)->isChecked());
    QVERIFY(question.options.at(1)->hasFocus());
    QCOMPARE(question.keys, (QList<int>{Qt::Key_Return, Qt::Key_4}));
}

void tst_AnswerOption::readOnlyAnswersStay()
{
    Question question;
    question.options.at(0)->setChecked(true);
    for (AnswerOption *option : question.options)
        option->setReadOnly(true);

    QTest::mouseClick(question.options.at(2), Qt::LeftButton);
    QTest::keyClick(question.options.at(2), Qt::Key_Space);
    QTest::keyClick(question.options.at(0), Qt::Key_Down);

    QVERIFY(question.options.at(0)->isChecked());
    QVERIFY(question.options.at(0)->isEnabled());
}

void tst_AnswerOption::growsWithItsText()
{
    AnswerOption option(0, q("Có"), q("answer0"));
    const int before = option.heightForWidth(400);
    QVERIFY(before >= 48);

    option.setAnswer(q("Che hết dữ liệu cá nhân trước khi đưa nội dung vào công cụ đã được đơn vị "
                       "cho phép dùng, rồi đối chiếu lại từng số liệu."));

    QVERIFY(option.heightForWidth(400) > before + 40);
    QVERIFY(option.heightForWidth(800) < option.heightForWidth(400));
}

void tst_AnswerOption::marksAreWordsToo()
{
    AnswerOption option(0, q("Có"), q("answer0"));

    option.setMark(AnswerOption::Mark::Right);
    QCOMPARE(option.accessibleName(), q("A. Có (Đúng)"));
    option.setMark(AnswerOption::Mark::Wrong);
    QCOMPARE(option.accessibleName(), q("A. Có (Sai)"));
}

void tst_AnswerOption::anAmpersandIsJustALetter()
{
    AnswerOption option(0, q("Hỏi & đáp %1"), q("answer0"));

    QCOMPARE(option.accessibleName(), q("A. Hỏi & đáp %1"));
    QVERIFY(option.shortcut().isEmpty());
}

void tst_AnswerOption::choosingByAScreenReaderIsAClick_data()
{
    QTest::addColumn<bool>("isReadOnly");
    QTest::addColumn<int>("clicks");
    QTest::newRow("to be chosen") << false << 1;
    QTest::newRow("only to be read") << true << 0;
}

void tst_AnswerOption::choosingByAScreenReaderIsAClick()
{
    QFETCH(bool, isReadOnly);
    QFETCH(int, clicks);
    AnswerOption option(0, q("Có"), q("answer0"));
    AnswerTick tick(0, q("Có"), q("tick0"));
    option.setReadOnly(isReadOnly);
    tick.setReadOnly(isReadOnly);

    for (QAbstractButton *answer :
         {static_cast<QAbstractButton *>(&option), static_cast<QAbstractButton *>(&tick)}) {
        QSignalSpy clicked(answer, &QAbstractButton::clicked);
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(answer);
        QVERIFY(spoken->state().checkable);
        QVERIFY(!spoken->state().checked);
        QCOMPARE(bool(spoken->state().readOnly), isReadOnly);

        spoken->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());

        QCOMPARE(clicked.count(), clicks);
        QCOMPARE(bool(spoken->state().checked), clicks > 0);
    }
    QCOMPARE(QAccessible::queryAccessibleInterface(&option)->role(), QAccessible::RadioButton);
    QCOMPARE(QAccessible::queryAccessibleInterface(&tick)->role(), QAccessible::CheckBox);
}

QTEST_MAIN(tst_AnswerOption)
#include "tst_answer_option.moc"
