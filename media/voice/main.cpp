// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/voice/voice.h"

#include <QFile>
#include <QString>
#include <QtEndian>

#include <cstdio>
#include <cstring>

using namespace hocvu;

namespace {

constexpr qint64 kMaxTextBytes = 16 * 1024;

constexpr char kHelp[] = R"(Speaks one Vietnamese sentence.

  hocvu-voice < TEXT > SOUND.wav
  hocvu-voice --version

TEXT is UTF-8, in words that can be read as they stand; SOUND.wav is mono, 16 bit.

Example:
  echo 'Xin chào các bạn.' | hocvu-voice > chao.wav

The exit code is 0, 2 when the text or the command is wrong, 1 when this PC is.
)";

QByteArray wavOf(const media::Pcm &pcm)
{
    const auto bytes = static_cast<quint32>(pcm.samples.size() * sizeof(qint16));
    const auto rate = static_cast<quint32>(pcm.rate);
    QByteArray wav("RIFF");
    const auto put32 = [&wav](quint32 value) {
        value = qToLittleEndian(value);
        wav.append(reinterpret_cast<const char *>(&value), sizeof value);
    };
    const auto put16 = [&wav](quint16 value) {
        value = qToLittleEndian(value);
        wav.append(reinterpret_cast<const char *>(&value), sizeof value);
    };
    put32(36 + bytes);
    wav += "WAVEfmt ";
    put32(16);
    put16(1); // PCM
    put16(1); // channel
    put32(rate);
    put32(rate * 2);
    put16(2);
    put16(16);
    wav += "data";
    put32(bytes);
    for (const qint16 sample : pcm.samples)
        put16(static_cast<quint16>(sample));
    return wav;
}

int explain(const QString &message, int code)
{
    std::fprintf(stderr, "hocvu-voice: %s\n", qPrintable(message));
    return code;
}

bool print(const QByteArray &bytes)
{
    QFile out;
    return out.open(stdout, QIODevice::WriteOnly) && out.write(bytes) == bytes.size()
        && out.flush();
}

int speak()
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return explain(QStringLiteral("there is no text; give it on standard input"), 2);
    const QByteArray text = in.read(kMaxTextBytes + 1);
    if (text.trimmed().isEmpty() || text.size() > kMaxTextBytes)
        return explain(QStringLiteral("the text is empty or too long; give one sentence"), 2);
    auto voice = media::Voice::open();
    if (!voice)
        return explain(voice.error().detail, 1);
    const auto pcm = (*voice)->speak(QString::fromUtf8(text).trimmed());
    if (!pcm)
        return explain(pcm.error().detail, 1);
    return print(wavOf(*pcm))
        ? 0
        : explain(QStringLiteral("the sound can not be written; look at the free space"), 1);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 1)
        return speak();
    if (std::strcmp(argv[1], "--version") == 0)
        return print("hocvu-voice " HOCVU_VERSION ", " + media::Voice::version() + '\n') ? 0 : 1;
    if (std::strcmp(argv[1], "--help") == 0)
        return print(kHelp) ? 0 : 1;
    return explain(
        QStringLiteral("'%1' is no option; see --help").arg(QString::fromLocal8Bit(argv[1])), 2);
}
