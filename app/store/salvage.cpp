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
                      const ChainEnd &end)
{
    Reach reach{index, {}};
    if (source.lastSeqs.value(device) <= end.seq)
        return reach;
    const auto read = source.follow(device, end, [&](const Event &event) -> Result<void> {
        reach.hashes.append(event.hash);
        return {};
    });
    return read ? Result<Reach>(reach) : tl::unexpected(read.error());
}

/// Which of two to go on with.
bool isBetter(const EventSource &source, const Reach &reach, const EventSource &than,
              const Reach &thanReach)
{
    if (reach.hashes.isEmpty() || thanReach.hashes.isEmpty())
        return thanReach.hashes.isEmpty() && !reach.hashes.isEmpty();
    if (source.kind != than.kind)
        return source.kind < than.kind;
    return reach.hashes.size() > thanReach.hashes.size();
}

/// Tells of a source that goes on otherwise than the one that was taken.
void tellParting(const std::vector<EventSource> &sources, const Reach &best, const Reach &other,
                 SalvagedChain &chain)
{
    const auto [a, b] = std::mismatch(best.hashes.begin(), best.hashes.end(), other.hashes.begin(),
                                      other.hashes.end());
    if (a == best.hashes.end() || b == other.hashes.end())
        return; // one is the beginning of the other
    chain.contradictions.append(
        QStringLiteral("event %1 of device %2 says one thing in %3 and another in %4: %5 lines of "
                       "the latter were not taken")
            .arg(chain.end.seq + 1 + (a - best.hashes.begin()))
            .arg(chain.device.toString(QUuid::WithoutBraces), sources.at(best.source).name,
                 sources.at(other.source).name)
            .arg(other.hashes.end() - b));
}

/// How much of \a best may be taken before a source of a better kind goes on.
Result<qint64> untilBetter(const std::vector<EventSource> &sources, const Reach &best,
                           const SalvagedChain &chain)
{
    qint64 most = best.hashes.size();
    for (const EventSource &source : sources) {
        if (source.kind >= sources.at(best.source).kind
            || source.lastSeqs.value(chain.device) <= chain.end.seq + 1)
            continue;
        const auto join = source.joinBehind(chain.device, chain.end, best.hashes);
        if (!join)
            return join;
        if (*join != EventSource::kNoJoin)
            most = std::min(most, *join);
    }
    return most;
}

/// Takes the best stretch behind the chain's end; false when nothing goes on there.
Result<bool> goOn(const std::vector<EventSource> &sources, SalvagedChain &chain)
{
    std::vector<Reach> reaches;
    std::size_t best = 0;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        auto reach = reachOf(sources.at(i), i, chain.device, chain.end);
        if (!reach)
            return tl::unexpected(reach.error());
        reaches.push_back(*std::move(reach));
        if (isBetter(sources.at(i), reaches.at(i), sources.at(best), reaches.at(best)))
            best = i;
    }
    if (reaches.empty() || reaches.at(best).hashes.isEmpty())
        return false;
    const Reach &taken = reaches.at(best);
    for (const Reach &reach : reaches)
        tellParting(sources, taken, reach, chain);
    const auto count = untilBetter(sources, taken, chain);
    if (!count)
        return tl::unexpected(count.error());
    chain.steps.push_back({best, chain.end, *count});
    chain.end = {chain.end.seq + *count, taken.hashes.at(*count - 1)};
    return true;
}

/// The devices in the order in which what was taken of them is to be folded.
Result<QList<QUuid>> foldingOrder(const std::vector<EventSource> &sources,
                                  const QHash<QUuid, SalvagedChain> &chains)
{
    if (chains.size() < 2)
        return chains.keys();
    DeviceOrder order;
    for (const SalvagedChain &chain : chains) {
        for (const SalvageStep &step : chain.steps) {
            qint64 left = step.count;
            const auto read
                = sources.at(step.source)
                      .follow(chain.device, step.behind, [&](const Event &event) -> Result<void> {
                          if (left-- > 0)
                              order.add(event);
                          return {};
                      });
            if (!read)
                return tl::unexpected(read.error());
        }
    }
    return order.devices();
}

/// Like EventSource::joinBehind for a mirror, in one pass over the file.
Result<qint64> joinInMirror(const QString &path, const ChainEnd &end,
                            const QList<QByteArray> &hashes)
{
    qint64 join = EventSource::kNoJoin;
    const auto read = readMirror(path, [&](const Event &event) -> Result<void> {
        const qint64 before = event.seq - end.seq - 1;
        if (before > 0 && before <= hashes.size() && event.prev == hashes.at(before - 1)
            && (join == EventSource::kNoJoin || before < join))
            join = before;
        return {};
    });
    return read ? Result<qint64>(join) : tl::unexpected(read.error());
}

/// Like EventSource::joinBehind: asks for one event after the other, as a page that cannot be read
/// hides nothing but its own.
qint64 joinInDatabase(Database &db, const StoredDevice &device, const ChainEnd &end,
                      const QList<QByteArray> &hashes)
{
    for (qint64 before = 1; before <= hashes.size(); ++before) {
        const ChainEnd behind{end.seq + before, hashes.at(before - 1)};
        bool joins = false;
        static_cast<void>(
            forEachStored(db, device, behind, [&](const Event &event) -> Result<void> {
                joins = checkFollows(event, behind).has_value();
                return enough();
            }));
        if (joins)
            return before;
    }
    return EventSource::kNoJoin;
}

/// The last numbers of every device in \a db, and whether they can be believed.
void readEnds(Database &db, const QList<StoredDevice> &devices, EventSource &source)
{
    for (const StoredDevice &device : devices) {
        const auto last = lastSeqOf(db, device);
        source.lastSeqs.insert(device.id, last.value_or(kUnknown));
        if (!last) {
            source.findings.append(
                QStringLiteral("%1: the last events of device %2 cannot be read; how many there "
                               "were is not known")
                    .arg(source.name, device.id.toString(QUuid::WithoutBraces)));
        }
    }
    if (const auto pages = db.checkIntegrity(); !pages)
        source.doubt = pages.error().detail;
    else if (devices.isEmpty())
        source.doubt = QStringLiteral("it is empty");
}

/// A copy is written after the journal: one that knows more shows that the journal has lost its
/// end, and the copy may have been away when that was written.
QStringList endsBeforeItsCopy(const EventSource &source, const std::vector<EventSource> &sources)
{
    QStringList doubts;
    if (source.kind != EventSource::Kind::Database)
        return doubts;
    for (auto last = source.lastSeqs.cbegin(); last != source.lastSeqs.cend(); ++last) {
        const bool isBehind
            = std::any_of(sources.begin(), sources.end(), [&](const EventSource &other) {
                  return other.kind == EventSource::Kind::Mirror
                      && other.lastSeqs.value(last.key()) > *last;
              });
        if (isBehind)
            doubts.append(QStringLiteral("%1: ends at event %2 of device %3, before its copy; "
                                         "whether it held more than that is not known")
                              .arg(source.name)
                              .arg(*last)
                              .arg(last.key().toString(QUuid::WithoutBraces)));
    }
    return doubts;
}

/// \a ends: of the planned chains.
QStringList damagedAtItsEnd(const EventSource &source, const QHash<QUuid, qint64> &ends)
{
    if (source.badAtEnd == 0)
        return {};
    const auto last = source.lastSeqs.cbegin(); // a mirror has one device
    if (source.badAtEnd <= ends.value(last.key()) - last.value())
        return {};
    return {QStringLiteral("%1: %2 lines behind event %3 are damaged; what they held is not known")
                .arg(source.name)
                .arg(source.badAtEnd)
                .arg(last.value())};
}

/// Whether a mirror that is whole goes as far as \a source says of each of its devices.
bool isProved(const EventSource &source, const std::vector<EventSource> &sources)
{
    bool proved = !source.lastSeqs.isEmpty();
    for (auto last = source.lastSeqs.cbegin(); last != source.lastSeqs.cend(); ++last) {
        const auto goesAsFar = [&](const EventSource &other) {
            return other.kind == EventSource::Kind::Mirror && other.badAtEnd == 0
                && other.lastSeqs.contains(last.key()) && other.lastSeqs.value(last.key()) >= *last;
        };
        proved = proved && std::any_of(sources.begin(), sources.end(), goesAsFar);
    }
    return proved;
}

} // namespace

Result<EventSource> mirrorSource(const QString &path)
{
    EventSource source;
    source.name = path;
    source.kind = isSetAside(path) ? EventSource::Kind::SetAside : EventSource::Kind::Mirror;
    qint64 last = 0;
    const auto read = readMirror(path, [&last](const Event &event) -> Result<void> {
        last = std::max(last, event.seq);
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    source.lastSeqs.insert(read->device, last);
    source.badAtEnd = read->badAtEnd;
    if (read->hasOpenEnd)
        source.notes.append(
            QStringLiteral("%1: its last line was cut off in writing and never confirmed")
                .arg(path));
    source.follow = [path](const QUuid &, const ChainEnd &from, const VisitEvent &visit) {
        ChainEnd end = from;
        const auto followed = readMirror(path, [&](const Event &event) -> Result<void> {
            if (event.seq != end.seq + 1 || event.prev != end.hash)
                return {};
            end = {event.seq, event.hash};
            return visit(event);
        });
        return followed ? Result<void>() : tl::unexpected(followed.error());
    };
    source.joinBehind
        = [path](const QUuid &, const ChainEnd &end, const QList<QByteArray> &hashes) {
              return joinInMirror(path, end, hashes);
          };
    return source;
}

Result<EventSource> databaseSource(Database &db, const QString &name)
{
    EventSource source;
    source.name = name;
    source.kind = EventSource::Kind::Database;
    const auto devices = storedDevices(db);
    if (!devices)
        return tl::unexpected(devices.error());
    readEnds(db, *devices, source);
    const auto find = [rows = *devices](const QUuid &id) -> std::optional<StoredDevice> {
        const auto device = std::find_if(rows.begin(), rows.end(),
                                         [&id](const StoredDevice &one) { return one.id == id; });
        return device == rows.end() ? std::nullopt : std::optional<StoredDevice>(*device);
    };
    source.follow = [&db, find](const QUuid &id, const ChainEnd &from,
                                const VisitEvent &visit) -> Result<void> {
        const auto device = find(id);
        if (!device)
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
    source.joinBehind = [&db, find](const QUuid &id, const ChainEnd &end,
                                    const QList<QByteArray> &hashes) -> Result<qint64> {
        const auto device = find(id);
        return device ? joinInDatabase(db, *device, end, hashes) : EventSource::kNoJoin;
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
    for (SalvagedChain &chain : chains) {
        Result<bool> more = true;
        while (more && *more)
            more = goOn(sources, chain);
        if (!more)
            return tl::unexpected(more.error());
    }
    const auto order = foldingOrder(sources, chains);
    if (!order)
        return tl::unexpected(order.error());
    std::vector<SalvagedChain> plan;
    for (const QUuid &device : *order) {
        if (chains.value(device).end.seq > 0)
            plan.push_back(chains.take(device));
    }
    for (const SalvagedChain &nothing :
         std::as_const(chains)) { // so that what is missing of them can be told
        if (nothing.lastSeq > 0)
            plan.push_back(nothing);
    }
    return plan;
}

QStringList doubtsOf(const std::vector<EventSource> &sources,
                     const std::vector<SalvagedChain> &plan)
{
    QHash<QUuid, qint64> ends;
    for (const SalvagedChain &chain : plan)
        ends.insert(chain.device, chain.end.seq);
    QStringList doubts;
    for (const EventSource &source : sources) {
        doubts += endsBeforeItsCopy(source, sources);
        doubts += damagedAtItsEnd(source, ends);
        if (!source.doubt.isEmpty() && !isProved(source, sources))
            doubts.append(QStringLiteral("%1: %2; whether more events were in it is not known")
                              .arg(source.name, source.doubt));
    }
    return doubts;
}

} // namespace hocvu
