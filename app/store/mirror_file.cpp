// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mirror_file.h"

#include "host/read_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace hocvu {

namespace {

constexpr char kKind[] = "hocvu-mirror";

/// Whether \a line is what its hash member was taken over, whatever the other members mean.
bool fitsItsHash(const QByteArray &line)
{
    constexpr qsizetype kHexBytes = 64;
    const QByteArray before = R"(,"hash":")";
    const qsizetype at = line.lastIndexOf(before);
    if (at < 0)
        return false;
    const QByteArray hex = line.mid(at + before.size(), kHexBytes);
    QByteArray hashed = line;
    hashed.remove(at, before.size() + kHexBytes + 1);
    return QCryptographicHash::hash(hashed, QCryptographicHash::Sha256).toHex() == hex;
}

} // namespace

QString mirrorFileName(const QUuid &device)
{
    return QStringLiteral("journal-%1.jsonl").arg(device.toString(QUuid::WithoutBraces));
}

QByteArray mirrorHead(const QUuid &device)
{
    return R"({"device":")" + device.toByteArray(QUuid::WithoutBraces) + R"(","format":)"
        + QByteArray::number(kMirrorFormat) + R"(,"kind":")" + kKind + R"("})";
}

Result<QUuid> readMirrorHead(const QByteArray &line)
{
    const QJsonObject head = QJsonDocument::fromJson(line).object();
    const qint64 format = head.value(QLatin1String("format")).toInteger();
    if (head.value(QLatin1String("kind")).toString() != QLatin1String(kKind) || format < 1)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("not the head of a mirror"));
    if (format > kMirrorFormat)
        return fail(ErrorCode::TooNew, QStringLiteral("a mirror of format %1").arg(format));
    const QUuid device(head.value(QLatin1String("device")).toString());
    if (device.isNull() || line != mirrorHead(device))
        return fail(ErrorCode::NotUnderstood, QStringLiteral("the head of the mirror is damaged"));
    return device;
}

Result<Event> readMirrorLine(const QByteArray &line)
{
    auto event = readEventLine(line);
    if (!event && event.error().code == ErrorCode::TooNew && !fitsItsHash(line))
        return fail(ErrorCode::Damaged, event.error().detail);
    return event;
}

LineReader::LineReader(const QString &path)
    : m_file(path)
{
}

Result<std::unique_ptr<LineReader>> LineReader::open(const QString &path)
{
    if (const auto found = mustBeFile(path); !found)
        return tl::unexpected(found.error());
    std::unique_ptr<LineReader> reader(new LineReader(path));
    if (!reader->m_file.open(QFile::ReadOnly))
        return fail(ErrorCode::Unreadable,
                    path + QStringLiteral(": ") + reader->m_file.errorString());
    return reader;
}

std::optional<LineReader::Line> LineReader::next()
{
    constexpr qint64 kMost = Event::kMaxEventBytes + 1; // with its line feed
    Line line;
    line.begin = m_file.pos();
    line.bytes = m_file.readLine(kMost);
    if (line.bytes.isEmpty())
        return std::nullopt;
    line.whole = line.closed = line.bytes.endsWith('\n');
    if (line.whole) {
        line.bytes.chop(1);
        return line;
    }
    QByteArray more = line.bytes;
    while (more.size() == kMost && !line.closed) { // too long: what follows of it is skipped
        more = m_file.readLine(kMost);
        line.closed = more.endsWith('\n');
    }
    return line;
}

namespace {

/// Reads the head into \a read. Whether the line is an event, as it is where the head was lost.
Result<bool> readFirstLine(const LineReader::Line &line, MirrorRead &read)
{
    read.hasOpenEnd = !line.closed;
    const auto head = readMirrorHead(line.bytes);
    if (!head && head.error().code == ErrorCode::TooNew)
        return tl::unexpected(head.error());
    read.device = head.value_or(QUuid());
    if (head)
        return false;
    const auto event = readMirrorLine(line.bytes);
    return event || event.error().code == ErrorCode::TooNew;
}

} // namespace

Result<MirrorRead> readMirror(const QString &path,
                              const std::function<Result<void>(const Event &)> &visit)
{
    const auto reader = LineReader::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    MirrorRead read;
    auto line = (*reader)->next();
    if (line) {
        const auto isEvent = readFirstLine(*line, read);
        if (!isEvent)
            return tl::unexpected(isEvent.error());
        if (!*isEvent)
            line = (*reader)->next();
    }
    for (; line; line = (*reader)->next()) {
        read.hasOpenEnd = !line->closed;
        const auto event = readMirrorLine(line->bytes);
        if (!event && event.error().code == ErrorCode::TooNew)
            return tl::unexpected(event.error());
        if (!event || !line->whole || (!read.device.isNull() && event->device != read.device)) {
            read.badAtEnd += line->closed ? 1 : 0;
            continue;
        }
        read.device = event->device;
        read.badAtEnd = 0;
        if (const auto visited = visit(*event); !visited)
            return tl::unexpected(visited.error());
    }
    if (read.device.isNull())
        return fail(ErrorCode::NotUnderstood, path + QStringLiteral(": no mirror of a journal"));
    return read;
}

bool isSetAside(const QString &path)
{
    return QFileInfo(path).fileName().contains(QLatin1String(".jsonl.damaged-"));
}

std::optional<QUuid> deviceOfMirror(const QString &path)
{
    const auto reader = LineReader::open(path);
    const auto first = reader ? (*reader)->next() : std::nullopt;
    const auto second = first ? (*reader)->next() : std::nullopt;
    if (!second || !readMirrorLine(second->bytes))
        return std::nullopt;
    const auto head = readMirrorHead(first->bytes);
    return head ? std::optional(*head) : std::nullopt;
}

QStringList mirrorsIn(const QString &folder)
{
    QStringList paths;
    const QDir dir(folder);
    const QStringList patterns{QStringLiteral("journal-*.jsonl"),
                               QStringLiteral("journal-*.jsonl.damaged-*")};
    for (const QString &name : dir.entryList(patterns, QDir::Files, QDir::Name))
        paths.append(dir.filePath(name));
    return paths;
}

} // namespace hocvu
