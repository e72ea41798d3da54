// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// A speech service of the test's own: the real speech-dispatcher with eSpeak NG on a private
/// socket. What it says goes into a file, as fast as it is made, and not to anybody's ears.
class VoiceService
{
public:
    /// Why there can be none here; empty where there can.
    static QString lack()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("speech-dispatcher")).isEmpty())
            return QStringLiteral("speech-dispatcher is not installed");
        const QString voice = QStringLiteral("/usr/lib/speech-dispatcher-modules/sd_espeak-ng");
        return QFile::exists(voice)
            ? QString()
            : QStringLiteral("speech-dispatcher-espeak-ng is not installed");
    }

    /// Starts it; whether it listens, and libspeechd will find it.
    bool start()
    {
        QDir().mkpath(path("modules"));
        write("modules/espeak-ng.conf", "Debug 0\n");
        write("speechd.conf",
              "LogLevel 4\nDefaultVolume 100\nAudioOutputMethod \"alsa\"\n"
              "AudioALSADevice \"default\"\nDefaultModule espeak-ng\nDefaultLanguage \"vi\"\n"
              "AddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\n");
        write("asound.conf",
              "pcm.!default { type file; slave.pcm \"nothing\"; format \"wav\"; file \""
                  + path("said.wav").toUtf8()
                  + "\" }\npcm.nothing { type null }\nctl.!default { type null }\n");
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("ALSA_CONFIG_PATH"), path("asound.conf"));
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral("speech-dispatcher"),
                        {QStringLiteral("-s"), QStringLiteral("-t"), QStringLiteral("0"),
                         QStringLiteral("-C"), m_folder.path(), QStringLiteral("-S"),
                         path("socket"), QStringLiteral("-L"), m_folder.path(),
                         QStringLiteral("-P"), path("pid")});
        qputenv("SPEECHD_ADDRESS", "unix_socket:" + path("socket").toUtf8());
        return m_process.waitForStarted()
            && QTest::qWaitFor([this] { return QFile::exists(path("socket")); }, 20'000);
    }
    ~VoiceService()
    {
        qunsetenv("SPEECHD_ADDRESS");
        m_process.terminate();
        if (!m_process.waitForFinished(5'000))
            m_process.kill();
        m_process.waitForFinished(1'000);
    }

    /// How much sound it has made, in bytes.
    qint64 said() const { return QFile(path("said.wav")).size(); }
    QString log() const
    {
        QFile file(path("speech-dispatcher.log"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    void write(const char *name, const QByteArray &text) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }

    QTemporaryDir m_folder;
    QProcess m_process;
};
