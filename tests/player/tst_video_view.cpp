// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/prepare_player.h"
#include "player/qt_video_engine.h"
#include "player/small_video.h"
#include "player/video_view.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using hocvu::QtVideoEngine;
using hocvu::VideoView;

namespace {

constexpr int kPatience = 30'000;

QImage filled(QSize size, Qt::GlobalColor colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

/// How many pixels of \a area are nearly white.
int whitePixels(const QImage &image, const QRect &area)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            count += qGray(image.pixel(x, y)) > 240 ? 1 : 0;
    }
    return count;
}

} // namespace

class tst_VideoView : public QObject
{
    Q_OBJECT

private slots:
    void showsThePosterUntilAFrameComes();
    void grabShowsTheVideoInItsColours();
    void keepsTheShapeOfThePicture();
    void drawsCaptionsOnTheLowerPart();
    void captionsGrowWithThePicture();
    void saysThatItWasClicked();
};

void tst_VideoView::showsThePosterUntilAFrameComes()
{
    VideoView view;
    view.resize(320, 180);

    view.setPoster(filled({160, 90}, Qt::red));

    QCOMPARE(view.grab().toImage().pixelColor(160, 90), QColor(Qt::red));
}

void tst_VideoView::grabShowsTheVideoInItsColours()
{
    QTemporaryDir folder;
    const QString video = folder.filePath(QStringLiteral("lesson.mp4"));
    QVERIFY(makeSmallVideo(video));
    VideoView view;
    view.resize(640, 360);
    view.show();
    QtVideoEngine engine;
    engine.setView(&view);
    engine.load(video, kSmallVideoMs);
    QTRY_VERIFY_WITH_TIMEOUT(view.hasFrame(), kPatience);

    const QImage picture = view.grab().toImage();

    // testsrc2 has stripes of the pure colours: a wrong matrix or black picture has none.
    std::set<int> hues;
    for (int x = 0; x < picture.width(); x += 2) {
        for (int y = 0; y < picture.height(); y += 2) {
            const QColor colour = picture.pixelColor(x, y);
            if (colour.saturation() > 200 && colour.value() > 200)
                hues.insert(colour.hue() / 30);
        }
    }
    QVERIFY2(hues.size() >= 5, qPrintable(QString::number(hues.size())));
}

void tst_VideoView::keepsTheShapeOfThePicture()
{
    VideoView view;
    view.resize(400, 400);

    view.setPoster(filled({320, 180}, Qt::green));

    const QImage picture = view.grab().toImage();
    QCOMPARE(picture.pixelColor(200, 200), QColor(Qt::green));
    QVERIFY(picture.pixelColor(200, 40) != QColor(Qt::green));
    QVERIFY(picture.pixelColor(200, 360) != QColor(Qt::green));
}

void tst_VideoView::drawsCaptionsOnTheLowerPart()
{
    VideoView view;
    view.resize(640, 360);
    const QImage without = view.grab().toImage();

    view.setCaption(QStringLiteral("Chào mừng bạn đến với bài học"));

    const QImage with = view.grab().toImage();
    QCOMPARE(whitePixels(without, without.rect()), 0);
    QVERIFY(whitePixels(with, {0, 240, 640, 120}) > 200);
    QCOMPARE(whitePixels(with, {0, 0, 640, 240}), 0);
    QCOMPARE(view.accessibleDescription(), QStringLiteral("Chào mừng bạn đến với bài học"));
    view.setCaption({});
    QCOMPARE(view.grab().toImage(), without);
}

void tst_VideoView::captionsGrowWithThePicture()
{
    VideoView view;
    view.setCaption(QStringLiteral("Chào bạn"));

    view.resize(640, 360);
    const QImage small = view.grab().toImage();
    view.resize(1280, 720);
    const QImage large = view.grab().toImage();

    QVERIFY(whitePixels(large, large.rect()) > 2 * whitePixels(small, small.rect()));
}

void tst_VideoView::saysThatItWasClicked()
{
    VideoView view;
    view.resize(320, 180);
    QSignalSpy clicked(&view, &VideoView::clicked);

    QTest::mouseClick(&view, Qt::LeftButton);

    QCOMPARE(clicked.count(), 1);
}

int main(int argc, char **argv)
{
    hocvu::preparePlayer();
    QApplication application(argc, argv);
    tst_VideoView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_video_view.moc"
