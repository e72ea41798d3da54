// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::store

// The second copy of a journal: whatever lies on the stick, only a chain of events that fit their
// hashes comes out of it.
#include "store/mirror_file.h"
#include "store/salvage.h"

#include <QTemporaryFile>

#include <cstdint>
#include <cstdlib>

using namespace hocvu;

namespace {

QString fileOf(const QByteArray &bytes)
{
    static QTemporaryFile file;
    if (!file.isOpen() && !file.open())
        std::abort();
    file.resize(0);
    file.seek(0);
    if (file.write(bytes) != bytes.size() || !file.flush())
        std::abort();
    return file.fileName();
}

void salvage(const QString &path, const QByteArray &bytes)
{
    auto source = mirrorSource(path);
    if (!source)
        return;
    std::vector<EventSource> sources;
    sources.push_back(*std::move(source));
    const auto plan = planSalvage(sources);
    if (!plan)
        std::abort();
    for (const SalvagedChain &chain : *plan) {
        ChainEnd end;
        // Lines that stand behind those that follow them are found by going through again.
        for (qint64 before = -1; end.seq > before;) {
            before = end.seq;
            const auto read = sources.front().follow(
                chain.device, end, [&](const Event &event) -> Result<void> {
                    if (!checkFollows(event, end) || !bytes.contains(eventLine(event) + '\n'))
                        std::abort();
                    end = {event.seq, event.hash};
                    return {};
                });
            if (!read)
                std::abort();
        }
        if (end.seq != chain.end.seq || chain.lastSeq < end.seq)
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto head = readMirrorHead(bytes);
    if (head && mirrorHead(*head) != bytes)
        std::abort();
    salvage(fileOf(bytes), bytes);
    return 0;
}
