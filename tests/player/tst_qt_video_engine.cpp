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

#include <memory>

using hocvu::Error;
using hocvu::ErrorCode;
using hocvu::QtVideoEngine;
using hocvu::VideoEngine;
using hocvu::VideoView;
using State = hocvu::VideoEngine::State;

namespace {

constexpr int kPatience = 30'000; // Of a loaded machine.

/// An engine, a view and what the engine said.
struct Stage
{
    VideoView view;
    QtVideoEngine engine;
    QSignalSpy failed{&engine, &VideoEngine::failed};
    QSignalSpy ended{&engine, &VideoEngine::ended};
    QSignalSpy positions{&engine, &VideoEngine::positionChanged};

    Stage()
    {
        view.resize(640, 360);
        view.show();
        engine.setView(&view);
    }
    Error error() const { return failed.first().first().value<Error>(); }
};

} // namespace

class tst_QtVideoEngine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void waitsPausedOnTheFirstPicture();
    void playsToTheEndAtFourTimesTheSpeed();
    void goesToTheSoughtPicture();
    void remembersWhatWasAskedWhileLoading();
    void playsAgainFromTheStart();
    void truncatedFileFailsAsDamaged_data();
    void truncatedFileFailsAsDamaged();
    void fileShorterThanTheCourseSaysFails();
    void missingFileFailsOnce();
    void textFileFailsOnce();
    void failsOnlyAfterLoadReturned();
    void loadsAnotherVideoAfterAFailure();
    void viewMayDieFirst();
    void engineMayDieWhilePlaying();
    void forgetsEverythingOnUnload();

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
    QString m_video;
};

void tst_QtVideoEngine::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_video = path("lesson.mp4");
    QVERIFY2(makeSmallVideo(m_video), "ffmpeg is needed to make the test video");
}

void tst_QtVideoEngine::waitsPausedOnTheFirstPicture()
{
    Stage stage;

    stage.engine.load(m_video, kSmallVideoMs);

    QCOMPARE(stage.engine.state(), State::Loading);
    QTRY_COMPARE_WITH_TIMEOUT(stage.engine.state(), State::Paused, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(stage.view.hasFrame(), kPatience);
    QVERIFY(qAbs(stage.engine.duration() - kSmallVideoMs) < 100);
    QCOMPARE(stage.engine.position(), 0);
}

void tst_QtVideoEngine::playsToTheEndAtFourTimesTheSpeed()
{
    Stage stage;
    stage.engine.load(m_video, kSmallVideoMs);
    stage.engine.setRate(4);

    stage.engine.play();

    QTRY_COMPARE_WITH_TIMEOUT(stage.ended.count(), 1, kPatience);
    QCOMPARE(stage.engine.state(), State::Ended);
    QVERIFY(kSmallVideoMs - stage.engine.position() < 1000);
    QVERIFY(stage.positions.count() > 3);
    QCOMPARE(stage.failed.count(), 0);
}

void tst_QtVideoEngine::goesToTheSoughtPicture()
{
    Stage stage;
    stage.engine.load(m_video, kSmallVideoMs);
    QTRY_VERIFY_WITH_TIMEOUT(stage.view.hasFrame(), kPatience);
    const QImage before = stage.view.grab().toImage();

    stage.engine.seek(4200);

    QCOMPARE(stage.engine.position(), 4200);
    QTRY_VERIFY_WITH_TIMEOUT(stage.view.grab().toImage() != before, kPatience);
    QCOMPARE(stage.engine.state(), State::Paused);
    stage.engine.seek(1'000'000);
    QCOMPARE(stage.engine.position(), stage.engine.duration());
    stage.engine.seek(-5);
    QCOMPARE(stage.engine.position(), 0);
}

void tst_QtVideoEngine::remembersWhatWasAskedWhileLoading()
{
    Stage stage;

    stage.engine.load(m_video, kSmallVideoMs);
    stage.engine.seek(3000);
    stage.engine.setRate(2);
    stage.engine.play();

    QTRY_COMPARE_WITH_TIMEOUT(stage.engine.state(), State::Playing, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(stage.ended.count(), 1, kPatience);
    for (const QList<QVariant> &position : stage.positions)
        QVERIFY2(position.first().toLongLong() >= 2900, "it began before the place asked for");
}

void tst_QtVideoEngine::playsAgainFromTheStart()
{
    Stage stage;
    stage.engine.load(m_video, kSmallVideoMs);
    stage.engine.seek(5000);
    stage.engine.setRate(4);
    stage.engine.play();
    QTRY_COMPARE_WITH_TIMEOUT(stage.ended.count(), 1, kPatience);
    stage.positions.clear();

    stage.engine.play();

    QTRY_VERIFY_WITH_TIMEOUT(stage.positions.count() > 2, kPatience);
    QVERIFY(stage.positions.first().first().toLongLong() < 1500);
    QTRY_COMPARE_WITH_TIMEOUT(stage.ended.count(), 2, kPatience);
}

void tst_QtVideoEngine::truncatedFileFailsAsDamaged_data()
{
    QTest::addColumn<qint64>("expectedMs");
    QTest::newRow("the course says the length") << kSmallVideoMs;
    QTest::newRow("only the file says it") << qint64(0);
}

void tst_QtVideoEngine::truncatedFileFailsAsDamaged()
{
    QFETCH(const qint64, expectedMs);
    const QString cut = path("cut.mp4");
    QVERIFY(cutShort(m_video, cut, 0.5));
    Stage stage;

    stage.engine.load(cut, expectedMs);
    stage.engine.setRate(4);
    stage.engine.play();

    QTRY_COMPARE_WITH_TIMEOUT(stage.failed.count(), 1, kPatience);
    QCOMPARE(stage.error().code, ErrorCode::Damaged);
    QCOMPARE(stage.ended.count(), 0);
    QCOMPARE(stage.engine.state(), State::Failed);
}

void tst_QtVideoEngine::fileShorterThanTheCourseSaysFails()
{
    Stage stage;

    stage.engine.load(m_video, kSmallVideoMs + 5000);

    QTRY_COMPARE_WITH_TIMEOUT(stage.failed.count(), 1, kPatience);
    QCOMPARE(stage.error().code, ErrorCode::Damaged);
}

void tst_QtVideoEngine::missingFileFailsOnce()
{
    Stage stage;

    stage.engine.load(path("nowhere.mp4"), kSmallVideoMs);
    stage.engine.play();

    QTRY_COMPARE(stage.failed.count(), 1);
    QCOMPARE(stage.error().code, ErrorCode::NotFound);
    QCoreApplication::processEvents();
    QCOMPARE(stage.failed.count(), 1);
}

void tst_QtVideoEngine::textFileFailsOnce()
{
    const QString text = path("text.mp4");
    QFile file(text);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("This is no video.\n");
    file.close();
    Stage stage;

    stage.engine.load(text, kSmallVideoMs);

    QTRY_COMPARE_WITH_TIMEOUT(stage.failed.count(), 1, kPatience);
    QCOMPARE(stage.error().code, ErrorCode::Damaged);
    // Until the next load is through, whatever else Qt has to say of the first has been said.
    stage.engine.load(m_video, kSmallVideoMs);
    QTRY_COMPARE_WITH_TIMEOUT(stage.engine.state(), State::Paused, kPatience);
    QCOMPARE(stage.failed.count(), 1);
}

void tst_QtVideoEngine::failsOnlyAfterLoadReturned()
{
    Stage stage;

    stage.engine.load(path("nowhere.mp4"), 0);

    QCOMPARE(stage.failed.count(), 0);
    stage.engine.load(m_video, kSmallVideoMs); // The first one is no longer of interest.
    QTRY_COMPARE_WITH_TIMEOUT(stage.engine.state(), State::Paused, kPatience);
    QCOMPARE(stage.failed.count(), 0);
}

void tst_QtVideoEngine::loadsAnotherVideoAfterAFailure()
{
    Stage stage;
    stage.engine.load(path("nowhere.mp4"), 0);
    QTRY_COMPARE(stage.failed.count(), 1);

    stage.engine.load(m_video, kSmallVideoMs);
    stage.engine.setRate(4);
    stage.engine.play();

    QTRY_COMPARE_WITH_TIMEOUT(stage.ended.count(), 1, kPatience);
}

void tst_QtVideoEngine::viewMayDieFirst()
{
    QtVideoEngine engine;
    QSignalSpy ended(&engine, &VideoEngine::ended);
    auto view = std::make_unique<VideoView>();
    engine.setView(view.get());
    engine.load(m_video, kSmallVideoMs);
    engine.setRate(4);
    engine.play();
    QTRY_VERIFY_WITH_TIMEOUT(view->hasFrame(), kPatience);

    view.reset();

    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kPatience);
}

void tst_QtVideoEngine::engineMayDieWhilePlaying()
{
    VideoView view;
    view.resize(320, 180);
    view.show();
    for (int round = 0; round < 3; ++round) {
        QtVideoEngine engine;
        engine.setView(&view);
        engine.load(m_video, kSmallVideoMs);
        engine.play();
        QTRY_VERIFY_WITH_TIMEOUT(view.hasFrame(), kPatience);
    }

    QVERIFY(!view.hasFrame());
    QVERIFY(!view.grab().isNull());
}

void tst_QtVideoEngine::forgetsEverythingOnUnload()
{
    Stage stage;
    stage.engine.load(m_video, kSmallVideoMs);
    stage.engine.seek(2000);
    stage.engine.play();
    QTRY_VERIFY_WITH_TIMEOUT(stage.view.hasFrame(), kPatience);

    stage.engine.unload();

    QCOMPARE(stage.engine.state(), State::Empty);
    QCOMPARE(stage.engine.position(), 0);
    QCOMPARE(stage.engine.duration(), 0);
    QVERIFY(!stage.view.hasFrame());
}

int main(int argc, char **argv)
{
    hocvu::preparePlayer();
    QApplication application(argc, argv);
    tst_QtVideoEngine test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_qt_video_engine.moc"
