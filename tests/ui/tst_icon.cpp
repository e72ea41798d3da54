// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icon.h"

#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QTest>

using namespace hocvu;

namespace {

/// The most opaque pixel of \a pixmap.
QColor strongest(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor found(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor here = image.pixelColor(x, y);
            if (here.alpha() > found.alpha())
                found = here;
        }
    }
    return found;
}

} // namespace

class tst_Icon : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp); }
    void everyListedIconIsDrawnInItsColour();
    void isSharpOnAFineScreen();
    void iconHasItsDisabledColour();
    void unknownNameIsEmptyAndReported();
};

void tst_Icon::everyListedIconIsDrawnInItsColour()
{
    QFile list(qEnvironmentVariable("HOCVU_SOURCE_DIR")
               + QStringLiteral("/resources/icons/icons.txt"));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QColor colour(31, 91, 208);
    int count = 0;
    while (!list.atEnd()) {
        const QString name = QString::fromLatin1(list.readLine()).trimmed();
        if (name.isEmpty() || name.startsWith(u'#'))
            continue;
        ++count;
        for (const IconStyle style : {IconStyle::Regular, IconStyle::Duotone})
            QVERIFY2(strongest(iconPixmap(name, colour, 32, 1, style)) == colour, qPrintable(name));
    }
    QVERIFY(count > 20);
}

void tst_Icon::isSharpOnAFineScreen()
{
    const QPixmap pixmap = iconPixmap(QStringLiteral("check"), Qt::black, 24, 2);

    QCOMPARE(pixmap.size(), QSize(48, 48));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void tst_Icon::iconHasItsDisabledColour()
{
    const QColor grey(120, 120, 120);
    const QIcon both = icon(QStringLiteral("printer"), Qt::red, IconStyle::Regular, grey);

    QCOMPARE(strongest(both.pixmap(32)), QColor(Qt::red));
    QCOMPARE(strongest(both.pixmap(32, QIcon::Disabled)), grey);
}

void tst_Icon::unknownNameIsEmptyAndReported()
{
    QTest::ignoreMessage(QtWarningMsg,
                         "No icon is called \"nonsense\": add it to resources/icons/icons.txt");

    QVERIFY(iconPixmap(QStringLiteral("nonsense"), Qt::black, 24, 1).isNull());
}

QTEST_MAIN(tst_Icon)
#include "tst_icon.moc"
