// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/lazy_video_engine.h"
#include "player/prepare_player.h"
#include "player/small_video.h"
#include "player/video_view.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;
using State = VideoEngine::State;

namespace {

constexpr int kPatience = 30'000; // Of a loaded machine.

QString module()
{
    return qEnvironmentVariable("HOCVU_BINARY_DIR") + QStringLiteral("/lib/hocvu/hocvu-player.so");
}

bool playerIsThere()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QFile::ReadOnly) && maps.readAll().contains("libQt6Multimedia");
}

} // namespace

/// The tests run in this order: what was loaded stays.
class tst_LazyVideoEngine : public QObject
{
    Q_OBJECT

private slots:
    void failsAsUnavailableWithoutItsModule();
    void bringsThePlayerOnlyWhenSomethingIsToBePlayed();
};

void tst_LazyVideoEngine::failsAsUnavailableWithoutItsModule()
{
    const QTemporaryDir folder;
    LazyVideoEngine engine(folder.filePath(QStringLiteral("nothing.so")));
    VideoView view;
    QSignalSpy failed(&engine, &VideoEngine::failed);
    engine.setView(&view);

    engine.load(folder.filePath(QStringLiteral("lesson.mp4")), 1000);
    engine.play();

    QCOMPARE(failed.count(), 0); // never from within load()
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Unavailable);
    QCOMPARE(engine.state(), State::Failed);
    engine.unload();
    QCOMPARE(engine.state(), State::Empty);
}

void tst_LazyVideoEngine::bringsThePlayerOnlyWhenSomethingIsToBePlayed()
{
    const QTemporaryDir folder;
    const QString video = folder.filePath(QStringLiteral("lesson.mp4"));
    QVERIFY2(makeSmallVideo(video), "ffmpeg is needed to make the test video");
    VideoView view;
    view.show();
    LazyVideoEngine engine(module());
    QSignalSpy ended(&engine, &VideoEngine::ended);
    QSignalSpy positions(&engine, &VideoEngine::positionChanged);
    QCOMPARE(engine.state(), State::Empty);
    engine.pause();
    engine.unload();
    engine.setView(nullptr);
    QVERIFY(!playerIsThere());

    engine.setView(&view);
    engine.load(video, kSmallVideoMs);
    engine.setRate(4);
    engine.play();

    QVERIFY(playerIsThere());
    QTRY_VERIFY_WITH_TIMEOUT(view.hasFrame(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kPatience);
    QCOMPARE(engine.state(), State::Ended);
    QVERIFY(positions.count() > 3);
    QVERIFY(qAbs(engine.duration() - kSmallVideoMs) < 100);
    QVERIFY(qFuzzyCompare(engine.rate(), 4.0));
}

int main(int argc, char **argv)
{
    hocvu::preparePlayer();
    QApplication application(argc, argv);
    tst_LazyVideoEngine test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lazy_video_engine.moc"
