// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/frame_picture.h"
#include "player/video_engine.h"

#include <QMediaPlayer>
#include <QPointer>

#include <memory>
#include <optional>

class QAudioOutput;
class QVideoFrame;
class QVideoSink;

namespace hocvu {

/// Video by Qt Multimedia on its GStreamer backend; see preparePlayer().
///
/// Qt 6.4 reports the same error several times, calls the end of a truncated file a normal end,
/// and crashes when a frame outlives the player: all of this stays in here.
class QtVideoEngine : public VideoEngine
{
    Q_OBJECT

public:
    explicit QtVideoEngine(QObject *parent = nullptr);
    ~QtVideoEngine() override;

    void load(const QString &path, qint64 expectedMs) override;
    void unload() override;
    void play() override;
    void pause() override;
    void seek(qint64 ms) override;
    void setRate(double rate) override;
    void setVolume(double volume) override;
    void setMuted(bool muted) override;
    void setView(VideoView *view) override;

    qint64 position() const override;
    qint64 duration() const override { return m_duration; }
    State state() const override { return m_state; }
    double rate() const override { return m_rate; }
    double volume() const override { return m_volume; }
    bool isMuted() const override { return m_muted; }
    bool hasSound() const override;

private:
    void create();
    void teardown();
    void failLater(ErrorCode code, const QString &detail);
    void setState(State state);
    void onStatus(QMediaPlayer::MediaStatus status);
    void onError(QMediaPlayer::Error error, const QString &words);
    void onPosition();
    void onFrame(const QVideoFrame &frame);
    void onEnd();
    void becomeReady();
    void fail(ErrorCode code, const QString &detail);

    std::unique_ptr<QVideoSink> m_sink;
    std::unique_ptr<QAudioOutput> m_output;
    std::unique_ptr<QMediaPlayer> m_player; ///< Dies before the sink and the output.
    FramePicture m_picture;
    QPointer<VideoView> m_view;
    QString m_path;
    qint64 m_expected = 0;
    qint64 m_duration = 0;
    qint64 m_lastPosition = 0;
    std::optional<qint64> m_pendingSeek;
    State m_state = State::Empty;
    double m_rate = 1;
    double m_volume = 1;
    bool m_muted = false;
    bool m_wantsPlay = false;
    bool m_soundLost = false;
    quint64 m_generation = 0; ///< Counts loads: a late message of an old one is dropped.
};

} // namespace hocvu
