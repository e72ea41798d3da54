// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/salvage.h"

#include "core/journal/device_order.h"
#include "store/mirror_file.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace hocvu {

namespace {

constexpr qint64 kUnknown = std::numeric_limits<qint64>::max();

/// The highest number of a device's events. Damaged: the page that holds it cannot be read, which
/// says nothing about the pages before it.
Result<qint64> lastSeqOf(Database &db, const StoredDevice &device)
{
    const auto last
        = db.run(QStringLiteral("last_event"), {{QStringLiteral("device"), device.row}});
    if (!last)
        return tl::unexpected(last.error());
    const qint64 seq = (*last)->next() ? (*last)->value(0).toLongLong() : 0;
    const auto whole = (*last)->allRead();
    (*last)->finish();
    return whole ? Result<qint64>(seq) : fail(ErrorCode::Damaged, whole.error().detail);
}

/// Stops a visit that has seen enough; nobody else sees it.
tl::unexpected<Error> enough()
{
    return fail(ErrorCode::NotFound, QString());
}

/// How far one source goes on from an end.
struct Reach
{
    std::size_t source = 0;
    QList<QByteArray> hashes;
};

Result<Reach> reachOf(const EventSource &source, std::size_t index, const QUuid &device,
                      const ChainEnd &end, DeviceOrder &order)
{
    Reach reach{index, {}};
    if (source.lastSeqs.value(device) <= end.seq)
        return reach;
    const auto read = source.follow(device, end, [&](const Event &event) -> Result<void> {
        reach.hashes.append(event.hash);
        order.add(event);
        return {};
    });
    return read ? Result<Reach>(reach) : tl::unexpected(read.error());
}

/// The number of the first event that two valid chains from the same end tell differently; 0 when
/// one is the beginning of the other.
qint64 partingSeq(const Reach &one, const Reach &other, const ChainEnd &end)
{
    const auto [a, b] = std::mismatch(one.hashes.begin(), one.hashes.end(), other.hashes.begin(),
                                      other.hashes.end());
    const bool differs = a != one.hashes.end() && b != other.hashes.end();
    return differs ? end.seq + 1 + (a - one.hashes.begin()) : 0;
}

/// Takes the longest stretch behind the chain's end; false when nothing goes on there.
Result<bool> goOn(const std::vector<EventSource> &sources, SalvagedChain &chain, DeviceOrder &order)
{
    Reach best;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        auto reach = reachOf(sources.at(i), i, chain.device, chain.end, order);
        if (!reach)
            return tl::unexpected(reach.error());
        if (const qint64 seq = partingSeq(best, *reach, chain.end); seq > 0) {
            chain.contradictions.append(
                QStringLiteral("event %1 of device %2 says one thing in %3 and another in %4")
                    .arg(seq)
                    .arg(chain.device.toString(QUuid::WithoutBraces), sources.at(best.source).name,
                         sources.at(i).name));
        }
        if (reach->hashes.size() > best.hashes.size())
            best = *std::move(reach);
    }
    if (best.hashes.isEmpty())
        return false;
    chain.steps.push_back({best.source, chain.end, best.hashes.size()});
    chain.end = {chain.end.seq + best.hashes.size(), best.hashes.constLast()};
    return true;
}

} // namespace

Result<EventSource> mirrorSource(const QString &path)
{
    EventSource source;
    source.name = path;
    qint64 last = 0;
    const auto device = readMirror(path, [&last](const Event &event) -> Result<void> {
        last = std::max(last, event.seq);
        return {};
    });
    if (!device)
        return tl::unexpected(device.error());
    source.lastSeqs.insert(*device, last);
    source.follow = [path](const QUuid &, const ChainEnd &from, const VisitEvent &visit) {
        ChainEnd end = from;
        const auto read = readMirror(path, [&](const Event &event) -> Result<void> {
            if (event.seq != end.seq + 1 || event.prev != end.hash)
                return {};
            end = {event.seq, event.hash};
            return visit(event);
        });
        return read ? Result<void>() : tl::unexpected(read.error());
    };
    return source;
}

Result<EventSource> databaseSource(Database &db, const QString &name)
{
    EventSource source;
    source.name = name;
    const auto devices = storedDevices(db);
    if (!devices)
        return tl::unexpected(devices.error());
    for (const StoredDevice &device : *devices) {
        const auto last = lastSeqOf(db, device);
        source.lastSeqs.insert(device.id, last.value_or(kUnknown));
        if (!last) {
            source.findings.append(
                QStringLiteral("%1: the last events of device %2 cannot be read; how many there "
                               "were is not known")
                    .arg(name, device.id.toString(QUuid::WithoutBraces)));
        }
    }
    source.follow = [&db, rows = *devices](const QUuid &id, const ChainEnd &from,
                                           const VisitEvent &visit) -> Result<void> {
        const auto device = std::find_if(rows.begin(), rows.end(),
                                         [&id](const StoredDevice &one) { return one.id == id; });
        if (device == rows.end())
            return {};
        ChainEnd end = from;
        std::optional<Error> refused;
        // A row that is not right ends the chain; only the visitor's own errors are errors.
        static_cast<void>(forEachStored(db, *device, from, [&](const Event &event) -> Result<void> {
            if (!checkFollows(event, end))
                return enough();
            end = {event.seq, event.hash};
            const auto visited = visit(event);
            if (!visited)
                refused = visited.error();
            return visited;
        }));
        return refused ? tl::unexpected(*refused) : Result<void>();
    };
    return source;
}

Result<std::vector<SalvagedChain>> planSalvage(const std::vector<EventSource> &sources)
{
    QHash<QUuid, SalvagedChain> chains;
    for (const EventSource &source : sources) {
        for (auto last = source.lastSeqs.cbegin(); last != source.lastSeqs.cend(); ++last) {
            SalvagedChain &chain = chains[last.key()];
            chain.device = last.key();
            if (*last != kUnknown)
                chain.lastSeq = std::max(chain.lastSeq, *last);
        }
    }
    DeviceOrder order;
    for (SalvagedChain &chain : chains) {
        Result<bool> more = true;
        while (more && *more)
            more = goOn(sources, chain, order);
        if (!more)
            return tl::unexpected(more.error());
    }
    std::vector<SalvagedChain> plan;
    for (const QUuid &device : order.devices())
        plan.push_back(chains.take(device));
    for (const SalvagedChain &nothing :
         std::as_const(chains)) { // so that what is missing of them can be told
        if (nothing.lastSeq > 0)
            plan.push_back(nothing);
    }
    return plan;
}

} // namespace hocvu
