// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/build_all.h"

#include "media/compiler/source/lesson_source.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <vector>

#include <csignal>
#include <sys/prctl.h>

namespace hocvu::media {

namespace {

constexpr int kLookEveryMs = 100;
constexpr int kKilled = 1; ///< The exit code of a build that somebody killed.

/// One lesson in a process of its own.
class OneBuild
{
public:
    OneBuild(QString folder, const BuildAllOptions &options)
        : m_name(lessonName(folder))
        , m_arguments(QStringList{QStringLiteral("build"), std::move(folder),
                                  QStringLiteral("--progress"), QStringLiteral("--out"),
                                  QDir(options.out).filePath(m_name)}
                      + options.passed)
    {
    }

    void start()
    {
        // Nobody waits for the lesson when this program is killed.
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
        m_process.start(QCoreApplication::applicationFilePath(), m_arguments);
    }
    void stop() { m_process.terminate(); }
    QProcess &process() { return m_process; }
    int percent() const { return m_percent; }

    /// Takes what the process said: how far it is, and what somebody must read.
    void listen()
    {
        static const QRegularExpression share(QStringLiteral("^: ([0-9]{1,3}) %"));
        while (m_process.canReadLine())
            QTextStream(stdout) << QString::fromUtf8(m_process.readLine());
        m_process.setReadChannel(QProcess::StandardError);
        while (m_process.canReadLine()) {
            const QString line = QString::fromUtf8(m_process.readLine());
            const auto match
                = share.match(line.startsWith(m_name) ? line.mid(m_name.size()) : QString());
            if (match.hasMatch())
                m_percent = match.captured(1).toInt();
            else
                QTextStream(stderr) << line;
        }
        m_process.setReadChannel(QProcess::StandardOutput);
    }

    /// The exit code of the ended process.
    int end()
    {
        listen();
        m_percent = 100;
        if (m_process.exitStatus() == QProcess::NormalExit
            && m_process.error() != QProcess::FailedToStart)
            return m_process.exitCode();
        QTextStream(stderr) << m_name << ": the build crashed or was killed; start it again\n";
        return kKilled;
    }

private:
    QString m_name;
    QStringList m_arguments;
    QProcess m_process;
    int m_percent = 0;
};

} // namespace

int buildAll(const BuildAllOptions &options, Watcher &watcher)
{
    std::vector<std::unique_ptr<OneBuild>> builds;
    for (const QString &folder : options.folders)
        builds.push_back(std::make_unique<OneBuild>(folder, options));
    QEventLoop loop;
    std::size_t started = 0;
    std::size_t ended = 0;
    int worst = 0;
    const auto startNext = [&] {
        if (started < builds.size() && !watcher.isCancelled())
            builds.at(started++)->start();
    };
    for (const auto &build : builds) {
        QObject::connect(&build->process(), &QProcess::finished, &loop, [&, one = build.get()] {
            worst = std::max(worst, one->end());
            ++ended;
            startNext();
            if (ended == started)
                loop.quit();
        });
    }
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        double done = 0;
        for (const auto &build : builds) {
            build->listen();
            done += build->percent();
        }
        watcher.progress(done, 100.0 * static_cast<double>(builds.size()));
        if (watcher.isCancelled()) {
            for (const auto &build : builds)
                build->stop();
        }
    });
    look.start(kLookEveryMs);
    for (int i = 0; i < options.jobs; ++i)
        startNext();
    if (started > 0)
        loop.exec();
    return worst;
}

} // namespace hocvu::media
