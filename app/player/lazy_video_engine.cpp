// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/lazy_video_engine.h"

#include <QLibrary>

namespace hocvu {

namespace {

/// Stands where no engine is: whatever is loaded fails for \a reason.
class NoEngine : public VideoEngine
{
public:
    explicit NoEngine(QString reason = {})
        : m_reason(std::move(reason))
    {
    }
    void load(const QString &, qint64) override
    {
        m_state = State::Failed;
        const auto say = [this] {
            emit stateChanged(State::Failed);
            emit failed({ErrorCode::Unavailable, m_reason});
        };
        QMetaObject::invokeMethod(this, say, Qt::QueuedConnection);
    }
    void unload() override { m_state = State::Empty; }
    void play() override { }
    void pause() override { }
    void seek(qint64) override { }
    void setRate(double) override { }
    void setVolume(double) override { }
    void setMuted(bool) override { }
    void setView(VideoView *) override { }
    qint64 position() const override { return 0; }
    qint64 duration() const override { return 0; }
    State state() const override { return m_state; }
    double rate() const override { return 1; }
    double volume() const override { return 1; }
    bool isMuted() const override { return false; }
    bool hasSound() const override { return false; }

private:
    QString m_reason;
    State m_state = State::Empty;
};

std::unique_ptr<VideoEngine> engineFrom(const QString &module)
{
    QLibrary library(module); // Stays loaded when this goes: GStreamer cannot be unloaded.
    const auto make = reinterpret_cast<VideoEngine *(*)()>(library.resolve("hocvuMakeVideoEngine"));
    if (!make)
        return std::make_unique<NoEngine>(library.errorString());
    return std::unique_ptr<VideoEngine>(make());
}

} // namespace

LazyVideoEngine::LazyVideoEngine(const QString &module, QObject *parent)
    : VideoEngine(parent)
    , m_module(module)
    , m_engine(std::make_unique<NoEngine>())
{
}

LazyVideoEngine::~LazyVideoEngine() = default;

VideoEngine &LazyVideoEngine::wake()
{
    if (m_awake)
        return *m_engine;
    m_awake = true;
    m_engine = engineFrom(m_module);
    VideoEngine *engine = m_engine.get();
    connect(engine, &VideoEngine::positionChanged, this, &VideoEngine::positionChanged);
    connect(engine, &VideoEngine::durationChanged, this, &VideoEngine::durationChanged);
    connect(engine, &VideoEngine::stateChanged, this, &VideoEngine::stateChanged);
    connect(engine, &VideoEngine::ended, this, &VideoEngine::ended);
    connect(engine, &VideoEngine::failed, this, &VideoEngine::failed);
    connect(engine, &VideoEngine::soundChanged, this, &VideoEngine::soundChanged);
    return *m_engine;
}

void LazyVideoEngine::load(const QString &path, qint64 expectedMs)
{
    wake().load(path, expectedMs);
}

void LazyVideoEngine::unload()
{
    m_engine->unload();
}

void LazyVideoEngine::play()
{
    m_engine->play();
}

void LazyVideoEngine::pause()
{
    m_engine->pause();
}

void LazyVideoEngine::seek(qint64 ms)
{
    m_engine->seek(ms);
}

void LazyVideoEngine::setRate(double rate)
{
    wake().setRate(rate);
}

void LazyVideoEngine::setVolume(double volume)
{
    wake().setVolume(volume);
}

void LazyVideoEngine::setMuted(bool muted)
{
    wake().setMuted(muted);
}

void LazyVideoEngine::setView(VideoView *view)
{
    (view ? wake() : *m_engine).setView(view);
}

} // namespace hocvu
