// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/qt_video_engine.h"

#include "player/tempo_sink.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMediaDevices>
#include <QUrl>
#include <QVideoSink>

#include <algorithm>
#include <utility>

namespace hocvu {

namespace {

constexpr qint64 kEndTolerance = 1000; // A file may stop this much before its stated length.
constexpr double kBetweenPositions = 250; ///< Milliseconds, on a busy PC.
constexpr double kSlowest = 0.5;
constexpr double kFastest = 64; ///< Beyond what people use: for tests.

ErrorCode codeOf(QMediaPlayer::Error error)
{
    switch (error) {
    case QMediaPlayer::AccessDeniedError:
        return ErrorCode::Unreadable;
    case QMediaPlayer::NoError:
    case QMediaPlayer::ResourceError: // GStreamer says so of a file that is no video, too.
    case QMediaPlayer::FormatError:
    case QMediaPlayer::NetworkError:
        return ErrorCode::Damaged;
    }
    return ErrorCode::Damaged;
}

} // namespace

QtVideoEngine::QtVideoEngine(QObject *parent)
    : VideoEngine(parent)
{
}

QtVideoEngine::~QtVideoEngine()
{
    teardown();
}

// Made when first needed: it opens a hundred files of GStreamer, and the window is to be there
// before.
void QtVideoEngine::create()
{
    if (m_player)
        return;
    installTempoSink();
    m_sink = std::make_unique<QVideoSink>();
    m_player = std::make_unique<QMediaPlayer>();
    m_soundLost = false;
    if (!QMediaDevices::defaultAudioOutput().isNull()) {
        m_output = std::make_unique<QAudioOutput>();
        m_output->setVolume(static_cast<float>(m_volume));
        m_output->setMuted(m_muted);
        m_player->setAudioOutput(m_output.get());
    }
    m_player->setVideoSink(m_sink.get());
    // Queued: frames and messages may come from a streaming thread.
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, &QtVideoEngine::onFrame,
            Qt::QueuedConnection);
    connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this, &QtVideoEngine::onStatus,
            Qt::QueuedConnection);
    connect(m_player.get(), &QMediaPlayer::errorOccurred, this, &QtVideoEngine::onError,
            Qt::QueuedConnection);
    connect(m_player.get(), &QMediaPlayer::positionChanged, this, &QtVideoEngine::onPosition,
            Qt::QueuedConnection);
}

// The order matters: Qt 6.4 aborts when a frame, or the sink, outlives the player.
void QtVideoEngine::teardown()
{
    ++m_generation;
    if (!m_player)
        return;
    m_player->disconnect(this);
    m_sink->disconnect(this);
    m_player->stop();
    QCoreApplication::removePostedEvents(this, QEvent::MetaCall); // Frames on their way.
    if (m_view)
        m_view->clear();
    m_picture.setFrame({});
    m_player->setVideoSink(nullptr);
    m_player->setSource({});
    m_player.reset();
    m_output.reset();
    m_sink.reset();
}

void QtVideoEngine::load(const QString &path, qint64 expectedMs)
{
    teardown();
    m_path = path;
    m_expected = std::max<qint64>(expectedMs, 0);
    m_duration = 0;
    m_lastPosition = 0;
    m_pendingSeek.reset();
    m_wantsPlay = false;
    const QFileInfo file(path);
    if (!file.isFile()) {
        failLater(ErrorCode::NotFound, QStringLiteral("no such video"));
        return;
    }
    if (!file.isReadable()) {
        failLater(ErrorCode::Unreadable, QStringLiteral("the video may not be read"));
        return;
    }
    create();
    m_state = State::Loading;
    const quint64 generation = m_generation;
    QMetaObject::invokeMethod(
        this,
        [this, generation] {
            if (generation != m_generation)
                return;
            emit stateChanged(m_state);
            m_player->setSource(QUrl::fromLocalFile(m_path));
        },
        Qt::QueuedConnection);
}

void QtVideoEngine::unload()
{
    teardown();
    m_path.clear();
    m_duration = 0;
    m_lastPosition = 0;
    m_wantsPlay = false;
    setState(State::Empty);
}

void QtVideoEngine::failLater(ErrorCode code, const QString &detail)
{
    m_state = State::Failed;
    const Error error{code, QStringLiteral("%1: %2").arg(m_path, detail)};
    const quint64 generation = m_generation;
    QMetaObject::invokeMethod(
        this,
        [this, generation, error] {
            if (generation != m_generation)
                return;
            emit stateChanged(State::Failed);
            emit failed(error);
        },
        Qt::QueuedConnection);
}

void QtVideoEngine::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged(state);
}

void QtVideoEngine::play()
{
    switch (m_state) {
    case State::Empty:
    case State::Failed:
    case State::Playing:
        return;
    case State::Loading:
        m_wantsPlay = true;
        return;
    case State::Ended:
        if (m_lastPosition >= m_duration - 1)
            m_player->setPosition(0);
        break;
    case State::Paused:
        break;
    }
    m_player->play();
    setState(State::Playing);
}

void QtVideoEngine::pause()
{
    m_wantsPlay = false;
    if (m_state != State::Playing)
        return;
    m_player->pause();
    setState(State::Paused);
}

void QtVideoEngine::seek(qint64 ms)
{
    const qint64 target = std::max<qint64>(ms, 0);
    if (m_state == State::Loading) {
        m_pendingSeek = target;
        return;
    }
    if (!m_player || m_state == State::Empty || m_state == State::Failed)
        return;
    m_lastPosition = std::min(target, m_duration);
    m_player->setPosition(m_lastPosition);
    if (m_state == State::Ended) {
        // Stopped for Qt; a paused picture of the new place is wanted.
        m_player->pause();
        setState(State::Paused);
    }
    emit positionChanged(m_lastPosition);
}

void QtVideoEngine::setRate(double rate)
{
    m_rate = std::clamp(rate, kSlowest, kFastest);
    if (m_player && m_state != State::Loading && m_state != State::Failed)
        m_player->setPlaybackRate(m_rate);
}

void QtVideoEngine::setVolume(double volume)
{
    m_volume = std::clamp(volume, 0.0, 1.0);
    if (m_output)
        m_output->setVolume(static_cast<float>(m_volume));
}

void QtVideoEngine::setMuted(bool muted)
{
    m_muted = muted;
    if (m_output)
        m_output->setMuted(muted);
}

void QtVideoEngine::setView(VideoView *view)
{
    if (m_view && m_view != view)
        m_view->clear();
    m_view = view;
}

qint64 QtVideoEngine::position() const
{
    if (m_state == State::Loading)
        return m_pendingSeek.value_or(0);
    return m_lastPosition;
}

bool QtVideoEngine::hasSound() const
{
    if (m_player)
        return m_output && !m_soundLost;
    return !QMediaDevices::defaultAudioOutput().isNull();
}

void QtVideoEngine::becomeReady()
{
    m_duration = m_player->duration();
    const qint64 missing = m_expected - m_duration;
    if (missing > kEndTolerance) {
        fail(ErrorCode::Damaged, QStringLiteral("%1 ms are missing at its end").arg(missing));
        return;
    }
    emit durationChanged(m_duration);
    m_player->setPlaybackRate(m_rate);
    m_player->pause(); // Prerolls: the first picture is shown.
    setState(State::Paused);
    if (m_pendingSeek)
        seek(*std::exchange(m_pendingSeek, std::nullopt));
    if (std::exchange(m_wantsPlay, false))
        play();
}

void QtVideoEngine::onStatus(QMediaPlayer::MediaStatus status)
{
    switch (status) {
    case QMediaPlayer::LoadedMedia:
    case QMediaPlayer::BufferedMedia:
        if (m_state == State::Loading)
            becomeReady();
        return;
    case QMediaPlayer::EndOfMedia:
        onEnd();
        return;
    case QMediaPlayer::InvalidMedia:
        fail(ErrorCode::Damaged, QStringLiteral("this is no video that can be played"));
        return;
    case QMediaPlayer::NoMedia:
    case QMediaPlayer::LoadingMedia:
    case QMediaPlayer::StalledMedia:
    case QMediaPlayer::BufferingMedia:
        return;
    }
}

void QtVideoEngine::onEnd()
{
    if (m_state != State::Playing && m_state != State::Paused)
        return;
    const qint64 reached = m_player->position();
    const qint64 expected = m_expected > 0 ? m_expected : m_duration;
    // The position is told now and then: the faster it runs, the older what was told last.
    const auto unsaid = qint64(kBetweenPositions * std::max(m_rate - 1, 0.0));
    if (expected - reached > kEndTolerance + unsaid) {
        fail(ErrorCode::Damaged,
             QStringLiteral("stops at %1 ms of %2 ms").arg(reached).arg(expected));
        return;
    }
    m_lastPosition = reached;
    emit positionChanged(reached);
    setState(State::Ended);
    emit ended();
}

void QtVideoEngine::onError(QMediaPlayer::Error error, const QString &words)
{
    const bool running = m_state == State::Playing || m_state == State::Paused;
    if (running && error == QMediaPlayer::ResourceError && m_output) {
        // The audio device was unplugged: the pictures and the position go on.
        m_soundLost = true;
        emit soundChanged(false);
        return;
    }
    fail(codeOf(error), words);
}

void QtVideoEngine::fail(ErrorCode code, const QString &detail)
{
    if (m_state == State::Failed || m_state == State::Empty)
        return; // Qt says the same several times.
    m_player->stop();
    setState(State::Failed);
    emit failed(Error{code, QStringLiteral("%1: %2").arg(m_path, detail)});
}

// Asked anew: what was queued may be of before the last seek.
void QtVideoEngine::onPosition()
{
    if (m_state != State::Playing && m_state != State::Paused)
        return; // Qt reports 0 when it stops.
    m_lastPosition = m_player->position();
    emit positionChanged(m_lastPosition);
}

void QtVideoEngine::onFrame(const QVideoFrame &frame)
{
    if (!m_view || !frame.isValid() || m_state == State::Loading)
        return;
    m_picture.setFrame(frame);
    m_view->present(m_picture);
}

} // namespace hocvu
