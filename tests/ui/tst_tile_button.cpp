// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tile_button.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace hocvu;
using Status = hocvu::TileButton::Status;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class tst_TileButton : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp); }
    void saysTitleAndStatusToScreenReaders();
    void isHighEnoughForItsText_data();
    void isHighEnoughForItsText();
    void isPressedByMouseAndKeys();
    void lockedTileIsNotPressedButSaysSo();
};

void tst_TileButton::saysTitleAndStatusToScreenReaders()
{
    TileButton tile(q("book-open"), q("Viết câu lệnh"), q("6 phút"), q("lesson2"));

    QCOMPARE(tile.accessibleName(), q("Viết câu lệnh"));
    QCOMPARE(tile.accessibleDescription(), q("6 phút"));
    tile.setStatus(Status::Done);
    QCOMPARE(tile.accessibleName(), q("Viết câu lệnh, Đã xong"));
    tile.setStatus(Status::Locked);
    QCOMPARE(tile.accessibleName(), q("Viết câu lệnh, Chưa mở"));
}

void tst_TileButton::isHighEnoughForItsText_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("upright");
    QTest::newRow("wide") << 560 << false;
    QTest::newRow("narrow") << 330 << false;
    QTest::newRow("upright") << 240 << true;
}

void tst_TileButton::isHighEnoughForItsText()
{
    QFETCH(const int, width);
    QFETCH(const bool, upright);
    TileButton tile(q("book-open"), q("Bài"), {}, q("lesson"));
    tile.setUpright(upright);
    const int before = tile.heightForWidth(width);
    QVERIFY(before >= 48);

    tile.setTitle(q("Soạn thảo công văn, tờ trình và giấy mời của Ủy ban nhân dân phường cùng AI"));
    tile.setStatus(Status::Done);

    const int lines = QFontMetrics(theme::font(theme::TextStyle::Lead)).height();
    QVERIFY(tile.heightForWidth(width) >= qMax(before, 2 * lines));
    QVERIFY(tile.heightForWidth(width) >= tile.heightForWidth(width + 400));
}

void tst_TileButton::isPressedByMouseAndKeys()
{
    TileButton tile(q("book-open"), q("Bài 1"), {}, q("lesson1"));
    QSignalSpy clicked(&tile, &TileButton::clicked);
    tile.resize(tile.sizeHint());
    tile.show();

    QTest::mouseClick(&tile, Qt::LeftButton);
    QTest::keyClick(&tile, Qt::Key_Space);
    QTest::keyClick(&tile, Qt::Key_Return);

    QCOMPARE(clicked.count(), 3);
}

void tst_TileButton::lockedTileIsNotPressedButSaysSo()
{
    TileButton tile(q("book-open"), q("Bài 9"), {}, q("lesson9"));
    tile.setStatus(Status::Locked);
    QSignalSpy clicked(&tile, &TileButton::clicked);
    QSignalSpy locked(&tile, &TileButton::lockedPressed);
    tile.resize(tile.sizeHint());
    tile.show();

    QTest::mouseClick(&tile, Qt::LeftButton);
    QTest::keyClick(&tile, Qt::Key_Space);
    QTest::keyClick(&tile, Qt::Key_Return);

    QCOMPARE(clicked.count(), 0);
    QCOMPARE(locked.count(), 3);
    QVERIFY(tile.focusPolicy() & Qt::TabFocus);
}

QTEST_MAIN(tst_TileButton)
#include "tst_tile_button.moc"
