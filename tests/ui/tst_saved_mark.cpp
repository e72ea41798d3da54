// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saved_mark.h"

#include "ui/theme.h"

#include <QApplication>
#include <QTest>

using namespace hocvu;
using State = hocvu::SavedMark::State;

class tst_SavedMark : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp); }
    void everyStateHasItsWords();
    void keepsItsWidth();
};

void tst_SavedMark::everyStateHasItsWords()
{
    SavedMark mark;
    QCOMPARE(mark.words(), QString());

    mark.setState(State::Waiting);
    QCOMPARE(mark.words(), QStringLiteral("Đang lưu…"));
    mark.setState(State::Saved);
    QCOMPARE(mark.words(), QStringLiteral("Đã lưu"));
    mark.setState(State::Failed);
    QCOMPARE(mark.words(), QStringLiteral("Chưa lưu được"));
    QCOMPARE(mark.accessibleName(), mark.words());
}

void tst_SavedMark::keepsItsWidth()
{
    SavedMark mark;
    const QSize size = mark.sizeHint();

    for (const State state : {State::Waiting, State::Saved, State::Failed}) {
        mark.setState(state);
        QCOMPARE(mark.sizeHint(), size);
    }
}

QTEST_MAIN(tst_SavedMark)
#include "tst_saved_mark.moc"
