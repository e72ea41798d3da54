// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/question_chip.h"

#include "ui/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace hocvu;

class tst_QuestionChip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp); }
    void saysItsStateToScreenReaders();
    void everyStateLooksDifferent();
    void isPressedByMouseAndKeys();
};

void tst_QuestionChip::saysItsStateToScreenReaders()
{
    QuestionChip chip(7, QStringLiteral("chip7"));

    QCOMPARE(chip.accessibleName(), QStringLiteral("Câu 7, chưa trả lời"));
    chip.setAnswered(true);
    chip.setFlagged(true);
    chip.setCurrent(true);
    QCOMPARE(chip.accessibleName(),
             QStringLiteral("Câu 7, đã trả lời, đánh dấu xem lại, đang làm"));
}

void tst_QuestionChip::everyStateLooksDifferent()
{
    QList<QImage> seen;
    for (int state = 0; state < 8; ++state) {
        QuestionChip chip(7, QStringLiteral("chip7"));
        chip.resize(chip.sizeHint());
        chip.setAnswered(state & 1);
        chip.setFlagged(state & 2);
        chip.setCurrent(state & 4);
        const QImage picture = chip.grab().toImage();
        QVERIFY(!seen.contains(picture));
        seen << picture;
    }
}

void tst_QuestionChip::isPressedByMouseAndKeys()
{
    QuestionChip chip(7, QStringLiteral("chip7"));
    QSignalSpy clicked(&chip, &QuestionChip::clicked);
    chip.show();

    QTest::mouseClick(&chip, Qt::LeftButton);
    QTest::keyClick(&chip, Qt::Key_Space);
    QTest::keyClick(&chip, Qt::Key_Return);

    QCOMPARE(clicked.count(), 3);
    QVERIFY(chip.sizeHint().height() >= 48);
}

QTEST_MAIN(tst_QuestionChip)
#include "tst_question_chip.moc"
