// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/speech/voice_command.h"

#include "core/text/fold.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace hocvu::media {

namespace {

constexpr int kMostMs = 60'000;
constexpr int kLookEveryMs = 100;

struct Answer
{
    QByteArray out;
    QString complaint; ///< Empty when all went well.
    bool isStopped = false;
};

/// The beginning of what a program complains of, without what would drive the terminal.
QString firstLine(const QByteArray &text)
{
    return cleanReason(QString::fromUtf8(text).trimmed().section(u'\n', 0, 0)).left(200);
}

/// What \a line depends on beside its words: the programs and scripts that it names.
QByteArray filesOf(const QString &program, const QStringList &arguments)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &word : QStringList(QStandardPaths::findExecutable(program)) + arguments) {
        QFile file(word);
        if (QFileInfo(word).isFile() && file.open(QIODevice::ReadOnly))
            hash.addData(&file);
        hash.addData("\n");
    }
    return hash.result().toHex();
}

Answer ask(const QString &program, const QStringList &arguments, const QByteArray &text,
           Watcher &watcher)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted(kMostMs))
        return {{}, QStringLiteral("can not be started (%1)").arg(process.errorString())};
    process.write(text);
    process.closeWriteChannel();
    QElapsedTimer since;
    since.start();
    Answer answer;
    const auto kill = [&process, &answer](const QString &complaint) {
        process.kill();
        process.waitForFinished();
        answer.complaint = complaint;
        return answer;
    };
    while (!process.waitForFinished(kLookEveryMs) && process.state() != QProcess::NotRunning) {
        answer.out += process.readAllStandardOutput();
        if (watcher.isCancelled()) {
            answer.isStopped = true;
            return kill({});
        }
        if (answer.out.size() > kMaxWavBytes)
            return kill(QStringLiteral("said more than a sentence"));
        if (since.elapsed() > kMostMs)
            return kill(QStringLiteral("did not end within %1 s").arg(kMostMs / 1000));
    }
    if (process.exitStatus() != QProcess::NormalExit)
        return {{}, QStringLiteral("crashed or was killed")};
    const QString errors = firstLine(process.readAllStandardError());
    if (process.exitCode() != 0)
        return {{},
                QStringLiteral("ended with code %1 (%2)")
                    .arg(process.exitCode())
                    .arg(errors.isEmpty() ? QStringLiteral("no message") : errors)};
    answer.out += process.readAllStandardOutput();
    return answer;
}

} // namespace

Result<VoiceCommand> VoiceCommand::open(const QString &line)
{
    VoiceCommand command;
    if (!line.isEmpty()) {
        if (line.count(u'"') % 2 != 0)
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("--voice-command has a quotation mark without its other; "
                                       "mend it"));
        command.m_arguments = QProcess::splitCommand(line);
        if (command.m_arguments.isEmpty())
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("--voice-command is empty; name a program"));
        command.m_program = command.m_arguments.takeFirst();
        command.m_key
            = "command " + line.toUtf8() + ' ' + filesOf(command.m_program, command.m_arguments);
        return command;
    }
    command.m_program = QCoreApplication::applicationDirPath() + QStringLiteral("/hocvu-voice");
    if (!QFileInfo(command.m_program).isExecutable())
        return fail(
            ErrorCode::Unavailable,
            QStringLiteral("%1: not there; build the target hocvu-voice").arg(command.m_program));
    Watcher nobody;
    const Answer version = ask(command.m_program, {QStringLiteral("--version")}, {}, nobody);
    if (!version.complaint.isEmpty())
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("%1 %2").arg(command.m_program, version.complaint));
    command.m_key = version.out;
    return command;
}

Result<Pcm> VoiceCommand::speak(const QString &spokenText, Watcher &watcher) const
{
    const auto complain = [&](const QString &complaint) {
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("the voice '%1' %2 at '%3'; mend the voice command, the "
                                   "sentence or this PC")
                        .arg(m_program, complaint, spokenText));
    };
    const Answer answer = ask(m_program, m_arguments, spokenText.toUtf8() + '\n', watcher);
    if (answer.isStopped)
        return stopped();
    if (!answer.complaint.isEmpty())
        return complain(answer.complaint);
    auto pcm = readWav(answer.out, QStringLiteral("its sound"));
    if (!pcm)
        return complain(QStringLiteral("gave what can not be used (%1)")
                            .arg(pcm.error().detail.section(u';', 0, 0)));
    trim(*pcm);
    if (pcm->samples.empty())
        return complain(QStringLiteral("said nothing"));
    return pcm;
}

} // namespace hocvu::media
