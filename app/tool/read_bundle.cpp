// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/read_bundle.h"

#include "core/journal/chain.h"
#include "seal/digest.h"

#include <algorithm>
#include <future>
#include <optional>
#include <thread>
#include <vector>

namespace hocvu {

namespace {

tl::unexpected<Error> atLine(qsizetype line, ErrorCode code, const QString &detail)
{
    return fail(code, QStringLiteral("events.jsonl line %1: %2").arg(line).arg(detail));
}

/// The lowest and highest counters of the bundle's own device must be what bundle.json says.
Result<void> checkRange(const BundleInfo &info, const QList<Event> &events)
{
    qint64 first = 0;
    qint64 last = 0;
    for (const Event &event : events) {
        if (event.device != info.device)
            continue;
        first = first == 0 ? event.seq : std::min(first, event.seq);
        last = std::max(last, event.seq);
    }
    if (first == info.firstSeq && last == info.lastSeq)
        return {};
    return fail(ErrorCode::Damaged,
                QStringLiteral("bundle.json says events %1 to %2, the file holds %3 to %4")
                    .arg(info.firstSeq)
                    .arg(info.lastSeq)
                    .arg(first)
                    .arg(last));
}

/// A run of lines, read until one is bad.
struct Share
{
    QList<Event> events;
    std::optional<Error> error; ///< Of the line after the last event.
};

Share readShare(const QList<QByteArray> &lines, qsizetype begin, qsizetype end)
{
    const Sha256 fast = [](QByteArrayView bytes) { return sha256(bytes); };
    Share share;
    share.events.reserve(end - begin);
    for (qsizetype i = begin; i < end; ++i) {
        auto event = readEventLine(lines.at(i), fast);
        if (!event) {
            share.error = event.error();
            break;
        }
        share.events.append(*std::move(event));
    }
    return share;
}

/// Reads all lines, on all cores: a line's hash and form depend on nothing but the line, and they
/// are most of the work. Whatever does depend on the order comes after.
std::vector<Share> readShares(const QList<QByteArray> &lines)
{
    constexpr qsizetype kLinesWorthAThread = 2000;
    const qsizetype cores = std::max(1U, std::thread::hardware_concurrency());
    const qsizetype count = std::clamp(lines.size() / kLinesWorthAThread, qsizetype{1}, cores);
    std::vector<std::future<Share>> running;
    for (qsizetype i = 0; i < count; ++i) {
        running.push_back(std::async(i == 0 ? std::launch::deferred : std::launch::async, readShare,
                                     std::cref(lines), lines.size() * i / count,
                                     lines.size() * (i + 1) / count));
    }
    std::vector<Share> shares;
    for (auto &one : running)
        shares.push_back(one.get());
    return shares;
}

Result<CheckedBundle> readEvents(OpenedBundle bundle, const QString &file)
{
    CheckedBundle checked{file, std::move(bundle), {}};
    ChainCheck chain;
    const QList<QByteArray> lines = checked.bundle.eventLines();
    checked.events.reserve(lines.size());
    for (Share &share : readShares(lines)) {
        for (Event &event : share.events) {
            const qsizetype number = checked.events.size() + 1;
            if (const auto chained = chain.add(event); !chained)
                return atLine(number, ErrorCode::Damaged, chained.error().detail);
            checked.events.append(std::move(event));
        }
        if (share.error)
            return atLine(checked.events.size() + 1, share.error->code, share.error->detail);
    }
    if (const auto range = checkRange(checked.bundle.info, checked.events); !range)
        return tl::unexpected(range.error());
    return checked;
}

} // namespace

Result<CheckedBundle> readBundle(const QString &file)
{
    auto opened = openBundleFile(file);
    if (!opened)
        return tl::unexpected(opened.error());
    return readEvents(*std::move(opened), file);
}

} // namespace hocvu
