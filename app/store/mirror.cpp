// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mirror.h"

#include "host/durable_file.h"
#include "host/volumes.h"
#include "store/mirror_file.h"

#include <QFileInfo>

namespace hocvu {

namespace {

constexpr qsizetype kWriteBytes = 256 * 1024; ///< Of one write while catching up.

Result<void> addLine(const Event &event, QByteArray &lines)
{
    const QByteArray line = eventLine(event);
    if (line.size() > Event::kMaxEventBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("event %1").arg(event.seq));
    lines += line + '\n';
    return {};
}

} // namespace

/// A copy held against its journal.
struct Mirror::Comparison
{
    enum class Verdict {
        Agrees, ///< As far as it goes.
        Torn, ///< So it does, with something behind it that is no line.
        Foreign, ///< Damaged in the middle, or another history.
        Ahead, ///< It knows events that the journal does not.
    };
    Verdict verdict = Verdict::Agrees;
    ChainEnd end; ///< The last event in which both agree, without a break before it.
    qint64 goodBytes = 0; ///< The head and the events up to there.
    qint64 fileBytes = 0;
    qint64 journalSeq = 0;
    qint64 copySeq = 0; ///< The last good event in it, wherever it lies.
};

namespace {

/// Reads a copy from its head on, in step with its journal.
class InStep
{
public:
    InStep(LineReader &lines, const QUuid &device)
        : m_lines(lines)
        , m_device(device)
    {
        m_line = m_lines.next();
    }

    /// TooNew.
    Result<void> readHead()
    {
        if (!m_line)
            return {};
        const auto device = readMirrorHead(m_line->bytes);
        if (!device && device.error().code == ErrorCode::TooNew)
            return tl::unexpected(device.error());
        if (device && *device == m_device && m_line->whole)
            goOn();
        else
            m_parted = true;
        return {};
    }

    /// The journal's next event. Damaged: it is the journal's line that is wrong.
    Result<void> meet(const Event &event)
    {
        m_journalSeq = event.seq;
        if (m_parted || !m_line)
            return {};
        if (m_line->whole && m_line->bytes == eventLine(event)) {
            m_end = {event.seq, event.hash};
            goOn();
            return {};
        }
        m_parted = true;
        return checkFollows(event, m_end);
    }

    /// What lies behind the last event in which both agree. TooNew.
    Result<void> readRest()
    {
        for (bool first = true; m_line; first = false, m_line = m_lines.next()) {
            m_anyRest = true;
            const auto event = readMirrorLine(m_line->bytes);
            if (!event && event.error().code == ErrorCode::TooNew)
                return tl::unexpected(event.error());
            if (!event || !m_line->whole || event->device != m_device)
                continue;
            m_otherHistory = m_otherHistory || (first && event->seq <= m_journalSeq);
            m_restSeq = std::max(m_restSeq, event->seq);
        }
        return {};
    }

    bool anyRest() const { return m_anyRest; }
    bool isAhead() const { return !m_otherHistory && m_restSeq > m_journalSeq; }
    bool isForeign() const { return m_restSeq > 0; }
    const ChainEnd &end() const { return m_end; }
    qint64 goodBytes() const { return m_goodBytes; }
    qint64 journalSeq() const { return m_journalSeq; }
    qint64 copySeq() const { return std::max(m_restSeq, m_end.seq); }

private:
    void goOn()
    {
        m_goodBytes = m_line->begin + m_line->bytes.size() + 1;
        m_line = m_lines.next();
    }

    LineReader &m_lines;
    QUuid m_device;
    std::optional<LineReader::Line> m_line; ///< The next one; nothing at the end.
    bool m_parted = false; ///< From here on the copy is not what it should be.
    bool m_anyRest = false;
    bool m_otherHistory = false; ///< A good event that is not the journal's event of its number.
    ChainEnd m_end;
    qint64 m_goodBytes = 0;
    qint64 m_journalSeq = 0;
    qint64 m_restSeq = 0;
};

} // namespace

Mirror::Mirror(QString path)
    : m_path(std::move(path))
{
}

Result<void> Mirror::checkPlace(const QString &folder, const QString &journalFile)
{
    if (!QFileInfo(folder).isDir())
        return fail(ErrorCode::NotFound, folder);
    if (!journalFile.isEmpty() && onSameFileSystem(folder, journalFile)) {
        return fail(ErrorCode::NotAllowed,
                    folder
                        + QStringLiteral(": on the same disk as the journal; a second copy belongs "
                                         "on another one"));
    }
    return {};
}

Result<Mirror::Opened> Mirror::open(const QString &folder, Journal &journal,
                                    const QString &journalFile)
{
    if (const auto place = checkPlace(folder, journalFile); !place)
        return tl::unexpected(place.error());
    return openFor(folder + QLatin1Char('/') + mirrorFileName(journal.device()), journal.device(),
                   [&journal](const ChainEnd &end, const VisitEvent &visit) {
                       return journal.forEachOwn(end.seq + 1, visit);
                   });
}

Result<std::vector<Mirror::Opened>> Mirror::openOthers(const QString &folder, Database &db,
                                                       const QUuid &own, const QString &journalFile)
{
    if (const auto place = checkPlace(folder, journalFile); !place)
        return tl::unexpected(place.error());
    const auto devices = storedDevices(db);
    if (!devices)
        return tl::unexpected(devices.error());
    std::vector<Opened> all;
    for (const StoredDevice &device : *devices) {
        if (device.id == own)
            continue;
        auto opened = openFor(folder + QLatin1Char('/') + mirrorFileName(device.id), device.id,
                              [&](const ChainEnd &end, const VisitEvent &visit) {
                                  return forEachStored(db, device, end, visit);
                              });
        if (!opened)
            return tl::unexpected(opened.error());
        all.push_back(*std::move(opened));
    }
    return all;
}

Result<Mirror::Comparison> Mirror::compare(const QString &path, const QUuid &device,
                                           const EventsBehind &events)
{
    const auto lines = LineReader::open(path);
    if (!lines)
        return tl::unexpected(lines.error());
    InStep step(**lines, device);
    const auto read
        = step.readHead()
              .and_then(
                  [&] { return events({}, [&](const Event &event) { return step.meet(event); }); })
              .and_then([&] { return step.readRest(); });
    if (!read)
        return tl::unexpected(read.error());
    Comparison found;
    found.end = step.end();
    found.goodBytes = step.goodBytes();
    found.fileBytes = (*lines)->size();
    found.journalSeq = step.journalSeq();
    found.copySeq = step.copySeq();
    if (step.isAhead())
        found.verdict = Comparison::Verdict::Ahead;
    else if (step.isForeign())
        found.verdict = Comparison::Verdict::Foreign;
    else if (step.anyRest())
        found.verdict = Comparison::Verdict::Torn;
    return found;
}

Result<Mirror::Opened> Mirror::openFor(const QString &path, const QUuid &device,
                                       const EventsBehind &events)
{
    auto file = AppendFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    auto found = compare(path, device, events);
    if (!found)
        return tl::unexpected(found.error());
    Opened opened;
    opened.journalSeq = found->journalSeq;
    opened.copySeq = found->copySeq;
    if (found->verdict == Comparison::Verdict::Ahead)
        return opened;
    if (found->verdict == Comparison::Verdict::Foreign) {
        file->reset();
        const auto aside = setDamagedAside(path);
        if (!aside)
            return tl::unexpected(aside.error());
        opened.setAside = *aside;
        file = AppendFile::open(path);
        if (!file)
            return tl::unexpected(file.error());
        found = Comparison();
    }
    if (found->verdict == Comparison::Verdict::Torn) {
        opened.cutBytes = found->fileBytes - found->goodBytes;
        if (const auto cut = (*file)->cutTo(found->goodBytes); !cut)
            return tl::unexpected(cut.error());
    }
    if (found->goodBytes == 0) {
        if (const auto begun = (*file)->append(mirrorHead(device) + '\n'); !begun)
            return tl::unexpected(begun.error());
    }
    opened.mirror.reset(new Mirror(path));
    opened.mirror->m_file = *std::move(file);
    opened.mirror->m_end = found->end;
    const auto written = opened.mirror->catchUp(events);
    if (!written)
        return tl::unexpected(written.error());
    opened.written = *written;
    return opened;
}

Result<qint64> Mirror::catchUp(const EventsBehind &events)
{
    qint64 count = 0;
    ChainEnd end = m_end;
    QByteArray lines;
    const auto written = events(m_end, [&](const Event &event) -> Result<void> {
                             if (const auto follows = checkFollows(event, end); !follows)
                                 return follows;
                             end = {event.seq, event.hash};
                             ++count;
                             if (const auto added = addLine(event, lines); !added)
                                 return added;
                             if (lines.size() < kWriteBytes)
                                 return {};
                             return m_file->append(std::exchange(lines, {}));
                         }).and_then([&] {
                               return m_file->append(lines);
                           }).and_then([&] { return m_file->sync(); });
    if (!written)
        return tl::unexpected(written.error());
    m_end = end;
    return count;
}

Result<void> Mirror::append(const QList<Event> &events)
{
    if (!m_file)
        return fail(ErrorCode::Unavailable, m_path + QStringLiteral(": closed after an error"));
    ChainEnd end = m_end;
    QByteArray lines;
    Result<void> done;
    for (const Event &event : events) {
        if (event.seq != end.seq + 1 || event.prev != end.hash) {
            done = fail(ErrorCode::NotAllowed,
                        QStringLiteral("%1 ends with event %2; event %3 does not go on there")
                            .arg(m_path)
                            .arg(end.seq)
                            .arg(event.seq));
        } else {
            done = addLine(event, lines);
        }
        if (!done)
            break;
        end = {event.seq, event.hash};
    }
    done = done.and_then([&] { return m_file->append(lines); }).and_then([this] {
        return m_file->sync();
    });
    if (const auto back = done ? m_file->tail(lines.size()) : Result<QByteArray>();
        done && (!back || *back != lines))
        done
            = fail(ErrorCode::Damaged, m_path + QStringLiteral(": does not hold what was written"));
    if (done)
        m_end = end;
    else
        m_file.reset();
    return done;
}

Result<void> Mirror::checkThere() const
{
    return m_file ? m_file->checkPlace() : fail(ErrorCode::Unavailable, m_path);
}

} // namespace hocvu
