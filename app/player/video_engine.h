// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>

namespace hocvu {

class VideoView;

/// Plays one video at a time. All times are milliseconds of the video; all signals come on the
/// thread of the engine, and never from within load().
class VideoEngine : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Empty, ///< Nothing loaded.
        Loading, ///< load() was called; play(), seek() and setRate() are remembered.
        Paused,
        Playing,
        Ended, ///< The whole video was there; play() starts again at 0.
        Failed, ///< load() again.
    };

    using QObject::QObject;

    /// Opens the file \a path and waits, paused. \a expectedMs is the length that the course says:
    /// a file that stops more than a second before it fails as Damaged. 0 takes the file's word.
    virtual void load(const QString &path, qint64 expectedMs) = 0;
    virtual void unload() = 0;
    virtual void play() = 0;
    virtual void pause() = 0;
    /// Goes to \a ms, held between 0 and the duration.
    virtual void seek(qint64 ms) = 0;
    /// Speed with the pitch kept, 0.5 to 16; what people may choose is the page's business.
    virtual void setRate(double rate) = 0;
    /// 0 to 1; heard as linear.
    virtual void setVolume(double volume) = 0;
    virtual void setMuted(bool muted) = 0;
    /// Shows the pictures on \a view; null on none. The view may die first.
    virtual void setView(VideoView *view) = 0;

    virtual qint64 position() const = 0;
    /// 0 until it is known.
    virtual qint64 duration() const = 0;
    virtual State state() const = 0;
    virtual double rate() const = 0;
    virtual double volume() const = 0;
    virtual bool isMuted() const = 0;
    /// Whether anything can be heard on this PC now.
    virtual bool hasSound() const = 0;

signals:
    /// About ten times a second while playing, and after each seek.
    void positionChanged(qint64 ms);
    void durationChanged(qint64 ms);
    void stateChanged(hocvu::VideoEngine::State state);
    /// The last second was reached. Says nothing about what was watched: coverage is counted.
    void ended();
    /// Once for each load() at most.
    void failed(const hocvu::Error &error);
    /// The sound went away, as when a headset is unplugged; the video goes on.
    void soundChanged(bool hasSound);
};

} // namespace hocvu
