// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/watcher.h"

#include <QElapsedTimer>
#include <QString>

namespace hocvu::media {

/// Says on standard error how far a build is and how long it will take, on one line of a terminal,
/// and stops it when somebody presses Ctrl+C or the system says SIGTERM. One at a time.
class ProgressLine : public Watcher
{
public:
    /// \a always: also when standard error is no terminal, then a line each time.
    ProgressLine(const QString &name, bool always);
    ~ProgressLine() override;
    Q_DISABLE_COPY_MOVE(ProgressLine)

    void progress(double done, double total) override;
    bool isCancelled() override;
    /// Clears the line.
    void end();

private:
    QString m_name;
    bool m_isTerminal;
    bool m_isShown;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceShown;
};

/// "40 %, 12 s left" after \a elapsedMs; how much only once it can be told.
QString progressText(double done, double total, qint64 elapsedMs);

} // namespace hocvu::media
