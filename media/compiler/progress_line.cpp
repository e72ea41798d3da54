// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/progress_line.h"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdio>

#include <unistd.h>

namespace hocvu::media {

namespace {

constexpr qint64 kEveryMs = 500;

volatile std::sig_atomic_t stopWanted = 0;

void wantStop(int)
{
    stopWanted = 1;
}

} // namespace

QString progressText(double done, double total, qint64 elapsedMs)
{
    const double share = std::clamp(done / std::max(total, 1.0), 0.0, 1.0);
    const QString percent = QStringLiteral("%1 %").arg(static_cast<int>(share * 100));
    if (share < 0.02 || elapsedMs < kEveryMs)
        return percent;
    const double left = static_cast<double>(elapsedMs) * (1 - share) / share / 1000;
    return QStringLiteral("%1, %2 s left").arg(percent).arg(std::lround(left));
}

ProgressLine::ProgressLine(const QString &name, bool always)
    : m_name(name)
    , m_isTerminal(isatty(STDERR_FILENO) != 0)
    , m_isShown(always || m_isTerminal)
{
    stopWanted = 0;
    std::signal(SIGINT, wantStop);
    std::signal(SIGTERM, wantStop);
    std::signal(SIGHUP, wantStop);
    m_sinceStart.start();
    m_sinceShown.start();
}

ProgressLine::~ProgressLine()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGHUP, SIG_DFL);
}

void ProgressLine::progress(double done, double total)
{
    if (!m_isShown || m_sinceShown.elapsed() < kEveryMs)
        return;
    m_sinceShown.restart();
    const QString text = progressText(done, total, m_sinceStart.elapsed());
    std::fprintf(stderr, m_isTerminal ? "\r%s: %s \033[K" : "%s: %s\n", qPrintable(m_name),
                 qPrintable(text));
    std::fflush(stderr);
}

bool ProgressLine::isCancelled()
{
    return stopWanted != 0;
}

void ProgressLine::end()
{
    if (m_isShown && m_isTerminal)
        std::fputs("\r\033[K", stderr);
}

} // namespace hocvu::media
