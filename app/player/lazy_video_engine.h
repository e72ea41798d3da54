// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/module_path.h"
#include "player/video_engine.h"

#include <memory>

namespace hocvu {

/// A QtVideoEngine from the module hocvu-player, which is loaded when something is first to be
/// played: it brings forty libraries, and the kiosk's first page is to be there before.
///
/// Where the module is missing every load() fails as Unavailable.
class LazyVideoEngine : public VideoEngine
{
    Q_OBJECT

public:
    /// \a module is the file of the module.
    explicit LazyVideoEngine(const QString &module = modulePath(QStringLiteral("hocvu-player")),
                             QObject *parent = nullptr);
    ~LazyVideoEngine() override;

    void load(const QString &path, qint64 expectedMs) override;
    void unload() override;
    void play() override;
    void pause() override;
    void seek(qint64 ms) override;
    void setRate(double rate) override;
    void setVolume(double volume) override;
    void setMuted(bool muted) override;
    void setView(VideoView *view) override;

    qint64 position() const override { return m_engine->position(); }
    qint64 duration() const override { return m_engine->duration(); }
    State state() const override { return m_engine->state(); }
    double rate() const override { return m_engine->rate(); }
    double volume() const override { return m_engine->volume(); }
    bool isMuted() const override { return m_engine->isMuted(); }
    bool hasSound() const override { return m_engine->hasSound(); }

private:
    /// The engine, from the module if that was not tried yet.
    VideoEngine &wake();

    QString m_module;
    bool m_awake = false;
    std::unique_ptr<VideoEngine> m_engine; ///< One that plays nothing until there is another.
};

} // namespace hocvu
