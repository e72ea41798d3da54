// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/small_video.h"

#include <QFile>
#include <QProcess>

bool makeSmallVideo(const QString &path)
{
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString command = QStringLiteral(
        "-y -v error -f lavfi -i testsrc2=size=640x360:rate=25:duration=6 "
        "-f lavfi -i sine=frequency=440:duration=6 -c:v libx264 -preset ultrafast -g 25 "
        "-pix_fmt yuv420p -c:a aac -movflags +faststart");
    ffmpeg.start(QStringLiteral("ffmpeg"), command.split(u' ') << path);
    return ffmpeg.waitForFinished(60'000) && ffmpeg.exitStatus() == QProcess::NormalExit
        && ffmpeg.exitCode() == 0;
}

bool cutShort(const QString &whole, const QString &path, double share)
{
    QFile from(whole);
    QFile to(path);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        return false;
    const auto bytes = from.read(static_cast<qint64>(static_cast<double>(from.size()) * share));
    return to.write(bytes) == bytes.size();
}
