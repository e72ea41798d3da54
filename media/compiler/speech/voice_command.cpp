// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/speech/voice_command.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

namespace hocvu::media {

namespace {

constexpr int kMostMs = 60'000;

struct Answer
{
    QByteArray out;
    QString complaint; ///< Empty when all went well.
};

QString firstLine(const QByteArray &text)
{
    return QString::fromUtf8(text).trimmed().section(u'\n', 0, 0).left(200);
}

Answer ask(const QString &program, const QStringList &arguments, const QByteArray &text)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted(kMostMs))
        return {{}, QStringLiteral("can not be started (%1)").arg(process.errorString())};
    process.write(text);
    process.closeWriteChannel();
    if (!process.waitForFinished(kMostMs)) {
        process.kill();
        process.waitForFinished();
        return {{}, QStringLiteral("did not end within %1 s").arg(kMostMs / 1000)};
    }
    if (process.exitStatus() != QProcess::NormalExit)
        return {{}, QStringLiteral("crashed or was killed")};
    const QString errors = firstLine(process.readAllStandardError());
    if (process.exitCode() != 0)
        return {{},
                QStringLiteral("ended with code %1 (%2)")
                    .arg(process.exitCode())
                    .arg(errors.isEmpty() ? QStringLiteral("no message") : errors)};
    return {process.readAllStandardOutput(), {}};
}

} // namespace

Result<VoiceCommand> VoiceCommand::open(const QString &line)
{
    VoiceCommand command;
    if (!line.isEmpty()) {
        command.m_arguments = QProcess::splitCommand(line);
        if (command.m_arguments.isEmpty())
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("--voice-command is empty; name a program"));
        command.m_program = command.m_arguments.takeFirst();
        command.m_key = "command " + line.toUtf8();
        return command;
    }
    command.m_program = QCoreApplication::applicationDirPath() + QStringLiteral("/hocvu-voice");
    if (!QFileInfo(command.m_program).isExecutable())
        return fail(
            ErrorCode::Unavailable,
            QStringLiteral("%1: not there; build the target hocvu-voice").arg(command.m_program));
    const Answer version = ask(command.m_program, {QStringLiteral("--version")}, {});
    if (!version.complaint.isEmpty())
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("%1 %2").arg(command.m_program, version.complaint));
    command.m_key = version.out;
    return command;
}

Result<Pcm> VoiceCommand::speak(const QString &spokenText) const
{
    const Answer answer = ask(m_program, m_arguments, spokenText.toUtf8() + '\n');
    const QString where = QStringLiteral("the voice '%1' at '%2'").arg(m_program, spokenText);
    if (!answer.complaint.isEmpty())
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("%1: it %2; mend the voice command or this PC")
                        .arg(where, answer.complaint));
    auto pcm = readWav(answer.out, where);
    if (!pcm)
        return pcm;
    trim(*pcm);
    if (pcm->samples.empty())
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("%1: it said nothing; reword the sentence").arg(where));
    return pcm;
}

} // namespace hocvu::media
