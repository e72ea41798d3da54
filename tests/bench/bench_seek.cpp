// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench.h"
#include "player/prepare_player.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QMediaPlayer>
#include <QTimer>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

#include <cmath>
#include <random>

namespace {

constexpr int kSeeks = 20; ///< In each video.
constexpr int kPatienceMs = 3000;
constexpr double kAnother = 10'000; ///< Milliseconds; key pictures are closer.
constexpr int kTries = 10; ///< To open a video.

/// The lessons to look at: those named, or those that were compiled with the program.
QStringList videos(const QStringList &named)
{
    if (!named.isEmpty())
        return named;
    const QDir media(QCoreApplication::applicationDirPath() + QStringLiteral("/../media"));
    QStringList found;
    for (const QString &lesson : media.entryList({QStringLiteral("[0-9][0-9]-*")}, QDir::Dirs))
        found << media.filePath(lesson) + QStringLiteral("/video.mp4");
    return found;
}

/// One paused player and the picture it shows.
class Seeker
{
public:
    Seeker()
    {
        m_player.setVideoSink(&m_sink);
        QObject::connect(&m_patience, &QTimer::timeout, &m_loop, &QEventLoop::quit);
        QObject::connect(&m_sink, &QVideoSink::videoFrameChanged, &m_sink,
                         [this](const QVideoFrame &frame) {
                             if (!frame.isValid())
                                 return;
                             m_shownMs = static_cast<double>(frame.startTime()) / 1000;
                             if (std::abs(m_shownMs - m_wantedMs) > kAnother)
                                 return; // of the seek before
                             m_frameAfterMs = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
                             m_loop.quit();
                         });
    }

    qint64 open(const QString &path)
    {
        m_player.setSource(QUrl::fromLocalFile(path));
        m_player.pause();
        for (int i = 0; i < kTries && (m_player.duration() <= 0 || m_shownMs < 0); ++i)
            wait();
        return m_player.duration();
    }

    struct Seek
    {
        double tookMs;
        double offMs; ///< How far the picture shown is from the one asked for.
    };
    Seek to(qint64 ms)
    {
        m_since.start();
        m_wantedMs = static_cast<double>(ms);
        m_player.setPosition(ms);
        wait();
        return {m_frameAfterMs, std::abs(m_shownMs - static_cast<double>(ms))};
    }

private:
    void wait()
    {
        m_frameAfterMs = kPatienceMs;
        m_patience.start(kPatienceMs);
        m_loop.exec();
    }

    QVideoSink m_sink;
    QMediaPlayer m_player;
    QEventLoop m_loop;
    QTimer m_patience;
    QElapsedTimer m_since;
    double m_wantedMs = 0;
    double m_shownMs = -1e9;
    double m_frameAfterMs = 0;
};

} // namespace

int main(int argc, char **argv)
{
    hocvu::preparePlayer();
    const QGuiApplication application(argc, argv);
    std::mt19937 random(20260528); // NOLINT(cert-msc51-cpp): the same places each time
    std::vector<double> took;
    std::vector<double> off;
    for (const QString &video : videos(QCoreApplication::arguments().mid(1))) {
        Seeker seeker;
        const qint64 length = seeker.open(video);
        if (length <= 0)
            continue;
        std::uniform_int_distribution<qint64> place(0, length - 1000);
        for (int i = 0; i < kSeeks; ++i) {
            const auto seek = seeker.to(place(random));
            took.push_back(seek.tookMs);
            off.push_back(seek.offMs);
        }
    }
    if (took.empty()) {
        std::puts("bench seek: no videos; build the target media or name some");
        return 0;
    }
    figure("seek_count", static_cast<double>(took.size()), "", "-");
    figure("seek_paused", medianOf(took), "ms", "100");
    figure("seek_paused_slowest", *std::max_element(took.begin(), took.end()), "ms", "-");
    figure("seek_off", medianOf(off), "ms", "-");
    figure("seek_off_furthest", *std::max_element(off.begin(), off.end()), "ms", "200");
    return 0;
}
