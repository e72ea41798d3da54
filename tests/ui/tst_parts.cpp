// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backdrop.h"
#include "ui/badge.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/page_header.h"
#include "ui/progress.h"
#include "ui/rows.h"
#include "ui/scroll_column.h"
#include "ui/text_field.h"

#include <QAccessible>
#include <QApplication>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace hocvu;

/// The small widgets that show and hold things.
class tst_Parts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp); }
    void labelNeverInterpretsItsText();
    void labelFollowsTheScale();
    void labelCutsNoMarks_data();
    void labelCutsNoMarks();
    void headerGoesBackOnlyWhenItShowsSo();
    void progressIsKnownToScreenReaders_data();
    void progressIsKnownToScreenReaders();
    void progressBarFillsItsPartsInOrder();
    void badgeSaysItsText();
    void textFieldHasTheNameOfItsLabel();
    void listRowsAreLargeEnoughWhereverTheListStands();
    void tableRowsAreLargeEnough();
    void cardKeepsItsContentsOffTheEdge();
    void emptyStateUsesTheWidthItHas();
    void scrollColumnShowsNoBarWhenAllFits();
    void scrollColumnSaysThatThereIsMoreBelow();
    void backdropFillsEveryPixel();
};

void tst_Parts::labelNeverInterpretsItsText()
{
    Label label(QStringLiteral("<b>Nguyễn</b> & A"));

    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.text(), QStringLiteral("<b>Nguyễn</b> & A"));
}

void tst_Parts::labelFollowsTheScale()
{
    Label label(QStringLiteral("Chào bạn"), theme::TextStyle::Title);
    const int before = label.font().pixelSize();

    theme::apply(*qApp, 1.5);

    QCOMPARE(label.font().pixelSize(), before * 3 / 2);
    theme::apply(*qApp);
    QCOMPARE(label.font().pixelSize(), before);
}

void tst_Parts::labelCutsNoMarks_data()
{
    QTest::addColumn<theme::TextStyle>("style");
    QTest::addColumn<double>("scale");

    using Style = theme::TextStyle;
    for (const Style style : {Style::Display, Style::Title, Style::Heading, Style::Lead,
                              Style::Base, Style::Strong, Style::Eyebrow}) {
        for (const double scale : {1.0, 1.3})
            QTest::addRow("style %d at %.1f", int(style), scale) << style << scale;
    }
}

void tst_Parts::labelCutsNoMarks()
{
    QFETCH(theme::TextStyle, style);
    QFETCH(double, scale);
    const QString letters = QStringLiteral("Ẵ Ể Ỗ Ự Ặ Ộ");
    theme::apply(*qApp, scale);
    // Rows of the picture that hold ink.
    const auto inked = [&](Label &label, QSize size) {
        label.setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        label.resize(size);
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(theme::colours().card);
        label.render(&picture, {}, {}, QWidget::DrawChildren);
        int rows = 0;
        for (int y = 0; y < size.height(); ++y) {
            bool ink = false;
            for (int x = 0; x < size.width(); ++x)
                ink = ink || qGray(picture.pixel(x, y)) < 200;
            rows += ink ? 1 : 0;
        }
        return rows;
    };
    Label label(letters, style);
    const QSize size = label.sizeHint();

    const int needed = inked(label, size + QSize(0, 60));
    const int shown = inked(label, size);

    theme::apply(*qApp);
    QCOMPARE(shown, needed);
}

void tst_Parts::headerGoesBackOnlyWhenItShowsSo()
{
    PageHeader header(QStringLiteral("Bài học"));
    QSignalSpy back(&header, &PageHeader::backRequested);
    header.show();
    auto *button = header.findChild<Button *>(QStringLiteral("pageBack"));
    QVERIFY(!button->isVisible());

    header.setBackVisible(true);
    QTest::mouseClick(button, Qt::LeftButton);

    QCOMPARE(back.count(), 1);
    QCOMPARE(button->accessibleName(), QStringLiteral("Quay lại"));
}

void tst_Parts::progressIsKnownToScreenReaders_data()
{
    QTest::addColumn<bool>("ring");
    QTest::newRow("ring") << true;
    QTest::newRow("bar") << false;
}

void tst_Parts::progressIsKnownToScreenReaders()
{
    QFETCH(const bool, ring);
    QScopedPointer<QProgressBar> progress(ring ? static_cast<QProgressBar *>(new ProgressRing(120))
                                               : new ProgressBar);
    progress->setRange(0, 14);
    progress->setValue(9);

    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(progress.data());

    QCOMPARE(spoken->role(), QAccessible::ProgressBar);
    QCOMPARE(spoken->valueInterface()->currentValue().toInt(), 9);
    QCOMPARE(spoken->valueInterface()->maximumValue().toInt(), 14);
}

void tst_Parts::progressBarFillsItsPartsInOrder()
{
    ProgressBar bar;
    bar.resize(300, bar.sizeHint().height());
    bar.setParts({1, 1, 1});
    bar.setRange(0, 3);
    bar.setValue(2);

    const QImage picture = bar.grab().toImage();

    const QColor filled = theme::toneColours(theme::Tone::Info).solid;
    const int middle = picture.height() / 2;
    QCOMPARE(picture.pixelColor(50, middle), filled);
    QCOMPARE(picture.pixelColor(150, middle), filled);
    QVERIFY(picture.pixelColor(250, middle) != filled);
}

void tst_Parts::badgeSaysItsText()
{
    Badge badge(theme::Tone::Success, QStringLiteral("Đã xong"));

    QCOMPARE(badge.accessibleName(), QStringLiteral("Đã xong"));
    QCOMPARE(QAccessible::queryAccessibleInterface(&badge)->role(), QAccessible::StaticText);
}

void tst_Parts::textFieldHasTheNameOfItsLabel()
{
    TextField field(QStringLiteral("Họ và tên"), QStringLiteral("nameField"));
    field.setIconName(QStringLiteral("magnifying-glass"));
    field.show();

    QCOMPARE(field.accessibleName(), QStringLiteral("Họ và tên"));
    QCOMPARE(field.objectName(), QStringLiteral("nameField"));
    QVERIFY(field.height() >= 48);
}

void tst_Parts::listRowsAreLargeEnoughWhereverTheListStands()
{
    QWidget page;
    auto *outer = new QVBoxLayout(&page);
    auto *card = new Card(&page);
    auto *list = new QListWidget(&page);
    makeRoomy(list);
    list->addItems({QStringLiteral("một"), QStringLiteral("hai"), QStringLiteral("ba")});
    list->setCurrentRow(1);
    card->column()->addWidget(list);
    outer->addWidget(card);
    page.show();

    const QRect first = list->visualItemRect(list->item(0));
    const QRect second = list->visualItemRect(list->item(1));

    QVERIFY(first.height() >= 48);
    QVERIFY(second.top() > first.bottom());
}

void tst_Parts::tableRowsAreLargeEnough()
{
    QTableWidget table(3, 2);

    makeRoomy(&table);

    QVERIFY(table.rowHeight(0) >= 48);
    QCOMPARE(table.selectionBehavior(), QAbstractItemView::SelectRows);
}

void tst_Parts::cardKeepsItsContentsOffTheEdge()
{
    for (const auto look :
         {Card::Look::Raised, Card::Look::Flat, Card::Look::Sunken, Card::Look::Deep}) {
        Card card(look);
        auto *content = new QWidget(&card);
        card.column()->addWidget(content);
        card.resize(400, 300);
        card.show();

        QVERIFY(card.rect().adjusted(20, 20, -20, -20).contains(content->geometry()));
    }
}

void tst_Parts::emptyStateUsesTheWidthItHas()
{
    EmptyState state(QStringLiteral("hourglass"), QStringLiteral("Xin chờ"),
                     QStringLiteral("Bài làm của bạn đã được lưu đầy đủ. Mời bạn chờ người phụ "
                                    "trách phòng máy."));
    state.resize(1280, 720);
    state.show();
    const QList<Label *> labels = state.findChildren<Label *>();
    for (const Label *label : labels)
        QVERIFY(qAbs(label->width() - theme::px(620)) <= 2);

    state.resize(400, 720);

    for (const Label *label : labels)
        QVERIFY(label->width() <= 400);
}

void tst_Parts::scrollColumnShowsNoBarWhenAllFits()
{
    ScrollColumn scroll;
    scroll.resize(400, 400);
    auto *content = new QWidget;
    content->setFixedHeight(300);
    scroll.column()->addWidget(content);
    scroll.show();
    QCoreApplication::processEvents();
    QVERIFY(!scroll.verticalScrollBar()->isVisible());

    content->setFixedHeight(900);

    QTRY_VERIFY(scroll.verticalScrollBar()->isVisible());
}

void tst_Parts::scrollColumnSaysThatThereIsMoreBelow()
{
    ScrollColumn scroll;
    scroll.setMoreHint(QStringLiteral("Còn nữa ở dưới"));
    scroll.resize(400, 400);
    auto *content = new QWidget;
    content->setFixedHeight(300);
    scroll.column()->addWidget(content);
    scroll.show();
    QCoreApplication::processEvents();
    QVERIFY(!scroll.isHinting());

    content->setFixedHeight(900);

    QTRY_VERIFY(scroll.isHinting());
    scroll.verticalScrollBar()->setValue(scroll.verticalScrollBar()->maximum());
    QVERIFY(!scroll.isHinting());
}

void tst_Parts::backdropFillsEveryPixel()
{
    for (const auto kind : {Backdrop::Kind::Page, Backdrop::Kind::Deep}) {
        Backdrop backdrop(kind);
        backdrop.resize(320, 200);

        const QImage picture = backdrop.grab().toImage();

        const bool light = kind == Backdrop::Kind::Page;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                QCOMPARE(qGray(picture.pixel(x, y)) > 128, light);
        }
    }
}

QTEST_MAIN(tst_Parts)
#include "tst_parts.moc"
