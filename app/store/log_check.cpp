// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log_check.h"

#include "host/durable_file.h"
#include "host/read_file.h"

#include <QByteArray>
#include <QFile>
#include <QtEndian>

#include <array>
#include <cstring>

namespace hocvu {

namespace {

constexpr qsizetype kHeaderBytes = 32;
constexpr qsizetype kFrameHeaderBytes = 24;
constexpr qsizetype kSaltBytes = 8;
constexpr qsizetype kMaxBytes = 256 * 1024 * 1024; ///< SQLite takes a log up long before that.

QByteArray bytesOf(const QString &path)
{
    return readFile(path, kMaxBytes).value_or(QByteArray());
}

quint32 bigEndian(const char *at)
{
    return qFromBigEndian<quint32>(at);
}

/// The running checksum of the format; its words are read in the order that the magic number says.
class Checksum
{
public:
    explicit Checksum(bool isBigEndian)
        : m_isBigEndian(isBigEndian)
    {
    }
    void add(const char *bytes, qsizetype size)
    {
        for (qsizetype at = 0; at + 8 <= size; at += 8) {
            m_sums[0] += word(bytes + at) + m_sums[1];
            m_sums[1] += word(bytes + at + 4) + m_sums[0];
        }
    }
    bool is(const char *stored) const
    {
        return bigEndian(stored) == m_sums[0] && bigEndian(stored + 4) == m_sums[1];
    }

private:
    quint32 word(const char *at) const
    {
        return m_isBigEndian ? qFromBigEndian<quint32>(at) : qFromLittleEndian<quint32>(at);
    }
    bool m_isBigEndian;
    std::array<quint32, 2> m_sums{};
};

struct Log
{
    QByteArray salts;
    quint32 goodFrames = 0;
    int commitsBehind = 0; ///< Of this log, behind the last good frame.
};

/// Nothing when SQLite would not take it for a log: empty, or its header never got there whole.
bool read(const QByteArray &bytes, Log &log)
{
    if (bytes.size() < kHeaderBytes)
        return false;
    const char *head = bytes.constData();
    Checksum sum((bigEndian(head) & 1) != 0);
    sum.add(head, kHeaderBytes - 8);
    const auto pageBytes = qsizetype(bigEndian(head + 8));
    if (!sum.is(head + kHeaderBytes - 8) || pageBytes < 512 || pageBytes > 65536)
        return false;
    log.salts = bytes.mid(16, kSaltBytes);
    bool isGood = true;
    const qsizetype step = kFrameHeaderBytes + pageBytes;
    for (qsizetype at = kHeaderBytes; at + step <= bytes.size(); at += step) {
        const char *frame = head + at;
        const bool isOwn = std::memcmp(frame + 8, log.salts.constData(), size_t(kSaltBytes)) == 0;
        sum.add(frame, 8);
        sum.add(frame + kFrameHeaderBytes, pageBytes);
        isGood = isGood && isOwn && sum.is(frame + 16);
        log.goodFrames += isGood ? 1 : 0;
        const bool isCommit = bigEndian(frame + 4) != 0;
        log.commitsBehind += !isGood && isOwn && isCommit ? 1 : 0;
    }
    return true;
}

/// How many frames the index says that the log with these salts has; 0 when it says nothing of it.
quint32 framesByIndex(const QByteArray &index, const QByteArray &salts)
{
    constexpr qsizetype kCopyBytes = 48; // the header stands there twice, to be read without a lock
    constexpr qsizetype kIsInit = 12;
    constexpr qsizetype kFrames = 16;
    constexpr qsizetype kSalts = 32;
    if (index.size() < 2 * kCopyBytes
        || index.first(kCopyBytes) != index.mid(kCopyBytes, kCopyBytes) || index.at(kIsInit) == 0
        || index.mid(kSalts, kSaltBytes) != salts)
        return 0;
    quint32 frames = 0;
    std::memcpy(&frames, index.constData() + kFrames, sizeof frames); // the machine's own order
    return frames;
}

/// Versions above 2 make SQLite say that the file may only be read: there are none, so the byte is
/// damaged (https://www.sqlite.org/fileformat.html, 1.3.3).
bool isHeadDamaged(const QString &database)
{
    constexpr qsizetype kVersions = 18;
    QFile file(database);
    if (!mustBeFile(database) || !file.open(QFile::ReadOnly)) // a pipe would be waited for
        return false; // SQLite says why
    const QByteArray head = file.read(kVersions + 2);
    return head.startsWith("SQLite format 3") && head.size() == kVersions + 2
        && (head.at(kVersions) > 2 || head.at(kVersions + 1) > 2);
}

QString noteName(const QString &database)
{
    return database + QStringLiteral(".lost");
}

} // namespace

QString lostOfLog(const QString &database)
{
    if (const QByteArray before = bytesOf(noteName(database)); !before.isEmpty())
        return QString::fromUtf8(before);
    if (isHeadDamaged(database))
        return QStringLiteral("its head is damaged");
    Log log;
    if (!read(bytesOf(database + QStringLiteral("-wal")), log))
        return {};
    if (log.commitsBehind > 1)
        return QStringLiteral("its log is damaged behind frame %1: %2 commits in it are lost")
            .arg(log.goodFrames)
            .arg(log.commitsBehind);
    const quint32 frames = framesByIndex(bytesOf(database + QStringLiteral("-shm")), log.salts);
    if (frames > log.goodFrames)
        return QStringLiteral("its log had %1 frames and has %2").arg(frames).arg(log.goodFrames);
    return {};
}

void rememberLost(const QString &database, const QString &lost)
{
    // On a full disk the proof is lost with the healing that fails then; nothing can be done.
    static_cast<void>(writeDurably(noteName(database), lost.toUtf8()));
}

void forgetLost(const QString &database)
{
    QFile::remove(noteName(database));
}

} // namespace hocvu
