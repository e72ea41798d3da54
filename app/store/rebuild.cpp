// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rebuild.h"

#include "host/durable_file.h"
#include "store/log_check.h"
#include "store/projector.h"
#include "store/salvage.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <numeric>
#include <optional>

namespace hocvu {

namespace {

constexpr std::array kSuffixes{"", "-wal", "-shm"};

/// Opens a database to read from, as it is; one of an older schema as a copy brought up to date.
class DamagedDatabase
{
public:
    Result<Database *> open(const QString &path)
    {
        auto opened = Database::openReadOnly(path);
        if (!opened && opened.error().code == ErrorCode::NotUnderstood)
            opened = openCopy(path);
        if (!opened)
            return tl::unexpected(opened.error());
        m_db = *std::move(opened);
        return m_db.get();
    }

private:
    Result<std::unique_ptr<Database>> openCopy(const QString &path)
    {
        const QString copy = m_folder.emplace().filePath(QStringLiteral("copy.sqlite"));
        for (const char *suffix : kSuffixes) {
            const QString from = path + QLatin1String(suffix);
            if (QFileInfo::exists(from) && !QFile::copy(from, copy + QLatin1String(suffix)))
                return fail(ErrorCode::Unwritable, copy);
        }
        return Database::open(copy);
    }

    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_db;
};

/// Writes events of any device as they are, and what they mean.
class EventWriter
{
public:
    explicit EventWriter(Database &db)
        : m_db(db)
        , m_projector(db)
    {
    }

    Result<void> beginDevice(const QUuid &device)
    {
        return rowOf(QStringLiteral("add_device"), QStringLiteral("device_id"),
                     QStringLiteral("uuid"), device.toRfc4122())
            .map([this](qint64 row) { m_device = row; });
    }
    /// Damaged: the tables refuse it, and nothing of it is there.
    Result<void> write(const Event &event)
    {
        if (const auto begun = m_db.run(QStringLiteral("savepoint")); !begun)
            return tl::unexpected(begun.error());
        const auto added = add(event);
        if (!added) {
            m_bootId.clear(); // its row may be gone
            const auto back = m_db.run(QStringLiteral("rollback_to_savepoint"));
            if (!back)
                return tl::unexpected(back.error());
        }
        const auto released = m_db.run(QStringLiteral("release_savepoint"));
        return released ? added : tl::unexpected(released.error());
    }

private:
    Result<void> add(const Event &event)
    {
        if (event.moment.bootId != m_bootId) {
            const auto row
                = rowOf(QStringLiteral("add_boot"), QStringLiteral("boot_id"),
                        QStringLiteral("boot_id"), QString::fromLatin1(event.moment.bootId));
            if (!row)
                return tl::unexpected(row.error());
            m_boot = *row;
            m_bootId = event.moment.bootId;
        }
        const auto added = m_db.run(
            QStringLiteral("add_event"),
            {{QStringLiteral("device"), m_device},
             {QStringLiteral("seq"), event.seq},
             {QStringLiteral("at"), qint64(event.moment.wall.count())},
             {QStringLiteral("boot"), m_boot},
             {QStringLiteral("boot_at"), qint64(event.moment.boot.count())},
             {QStringLiteral("kind"), event.kind},
             {QStringLiteral("version"), event.version},
             {QStringLiteral("subject"), event.subject.toRfc4122()},
             {QStringLiteral("body"),
              QString::fromUtf8(QJsonDocument(event.body).toJson(QJsonDocument::Compact))},
             {QStringLiteral("hash"), event.hash}});
        return added ? m_projector.apply(event, m_device) : tl::unexpected(added.error());
    }
    Result<qint64> rowOf(const QString &add, const QString &find, const QString &name,
                         const QVariant &value)
    {
        if (const auto added = m_db.run(add, {{name, value}}); !added)
            return tl::unexpected(added.error());
        const auto found = m_db.run(find, {{name, value}});
        if (!found)
            return tl::unexpected(found.error());
        const qint64 row = (*found)->next() ? (*found)->value(0).toLongLong() : 0;
        (*found)->finish();
        return row;
    }

    Database &m_db;
    Projector m_projector;
    qint64 m_device = 0;
    qint64 m_boot = 0;
    QByteArray m_bootId;
};

/// Writes the next event of a device; what comes after one that the tables refused is passed over.
Result<void> writeNext(const Event &event, EventWriter &writer, RebuiltDevice &device,
                       QStringList &findings)
{
    if (event.seq != device.events + 1)
        return {};
    const auto written = writer.write(event);
    if (written) {
        device.events = event.seq;
        device.lastAt = event.moment.wall;
        return {};
    }
    if (written.error().code != ErrorCode::Damaged)
        return written;
    findings.append(QStringLiteral("event %1 of device %2 is refused by the tables, and with it "
                                   "those after it: %3")
                        .arg(event.seq)
                        .arg(device.id.toString(QUuid::WithoutBraces), written.error().detail));
    return {};
}

Result<RebuiltDevice> writeChain(const SalvagedChain &chain,
                                 const std::vector<EventSource> &sources, EventWriter &writer,
                                 QStringList &findings)
{
    RebuiltDevice device{chain.device, 0, std::max(chain.lastSeq, chain.end.seq), {}};
    if (const auto begun = writer.beginDevice(chain.device); !begun)
        return tl::unexpected(begun.error());
    for (const SalvageStep &step : chain.steps) {
        qint64 left = step.count;
        const auto written
            = sources.at(step.source)
                  .follow(chain.device, step.behind, [&](const Event &event) -> Result<void> {
                      return left-- > 0 ? writeNext(event, writer, device, findings)
                                        : Result<void>();
                  });
        if (!written)
            return tl::unexpected(written.error());
        if (left > 0)
            return fail(ErrorCode::Unreadable, sources.at(step.source).name);
    }
    return device;
}

/// Copies every row that \a read gives by the statement \a write, whose values are named \a names.
/// How many; Damaged when not all of them could be read.
Result<int> copyRows(Database &from, const QString &read, Database &to, const QString &write,
                     const QStringList &names)
{
    int copied = 0;
    const auto rows = from.run(read);
    if (!rows)
        return tl::unexpected(rows.error());
    while ((*rows)->next()) {
        Database::Values values;
        for (int column = 0; column < names.size(); ++column)
            values.append({names.at(column), (*rows)->value(column)});
        copied += to.run(write, values) ? 1 : 0;
    }
    const auto whole = (*rows)->allRead();
    (*rows)->finish();
    return whole ? Result<int>(copied) : fail(ErrorCode::Damaged, read);
}

/// What is no event and never leaves the device, as far as it can still be read.
void copyOwnThings(Database &from, Database &to, Rebuilt &rebuilt)
{
    // A sign of life is worth a few seconds of an exam's time: without it the last event counts.
    static_cast<void>(
        copyRows(from, QStringLiteral("pulses"), to, QStringLiteral("set_pulse"),
                 {QStringLiteral("what"), QStringLiteral("subject"), QStringLiteral("at"),
                  QStringLiteral("boot_at"), QStringLiteral("boot_id"), QStringLiteral("body")}));
    const auto pins = copyRows(from, QStringLiteral("pins"), to, QStringLiteral("set_pin"),
                               {QStringLiteral("person"), QStringLiteral("hash")});
    // Chosen again in two clicks where an older or a damaged database has none.
    static_cast<void>(copyRows(
        from, QStringLiteral("appearances"), to, QStringLiteral("set_appearance"),
        {QStringLiteral("person"), QStringLiteral("scheme"), QStringLiteral("text_size")}));
    rebuilt.pins = pins.value_or(0);
    rebuilt.pinsKnown = pins.has_value();
}

/// Everything that could be opened, and what was wrong with the rest.
struct Salvage
{
    DamagedDatabase damaged;
    Database *database = nullptr;
    std::vector<EventSource> sources;
    std::vector<SalvagedChain> plan;
    std::optional<Error> firstError;
    std::optional<Error> tooNew;
    QStringList findings;
    QStringList notes;

    void take(Result<EventSource> source, const QString &name)
    {
        if (source) {
            findings += source->findings;
            notes += source->notes;
            sources.push_back(*std::move(source));
            return;
        }
        const bool isGone = source.error().code == ErrorCode::NotFound;
        findings.append(QStringLiteral("%1: %2").arg(
            name,
            isGone ? QStringLiteral("is gone; whether it held more is not known")
                   : source.error().detail));
        if (!firstError)
            firstError = source.error();
        // What a newer version knows this one must not leave out, nor begin anew without it.
        if (source.error().code == ErrorCode::TooNew && !tooNew)
            tooNew = source.error();
    }
    bool hasEvents() const
    {
        return std::any_of(plan.begin(), plan.end(),
                           [](const SalvagedChain &chain) { return chain.end.seq > 0; });
    }
};

Result<void> openSources(const RebuildSources &from, Salvage &salvage)
{
    if (!from.database.isEmpty()) {
        if (const QString lost = lostOfLog(from.database); !lost.isEmpty())
            salvage.findings.append(QStringLiteral("%1: %2; whether more was in it is not known")
                                        .arg(from.database, lost));
        const auto opened = salvage.damaged.open(from.database);
        salvage.database = opened ? *opened : nullptr;
        salvage.take(opened ? databaseSource(**opened, from.database)
                            : tl::unexpected(opened.error()),
                     from.database);
    }
    for (const QString &mirror : from.mirrors)
        salvage.take(mirrorSource(mirror), mirror);
    if (salvage.tooNew)
        return tl::unexpected(*salvage.tooNew);
    auto plan = planSalvage(salvage.sources);
    if (!plan)
        return tl::unexpected(plan.error());
    salvage.plan = *std::move(plan);
    salvage.findings += doubtsOf(salvage.sources, salvage.plan);
    if (salvage.hasEvents() || from.orEmpty)
        return {};
    if (salvage.firstError)
        return tl::unexpected(*salvage.firstError);
    return fail(ErrorCode::NotFound, QStringLiteral("no event to rebuild a journal from"));
}

bool knowsMore(const EventSource &source, const QList<RebuiltDevice> &devices)
{
    return std::any_of(devices.begin(), devices.end(), [&source](const RebuiltDevice &one) {
        return source.lastSeqs.value(one.id) > one.events;
    });
}

Result<Rebuilt> writeAll(const Salvage &salvage, const QString &part)
{
    const auto db = Database::open(part);
    if (!db)
        return tl::unexpected(db.error());
    Rebuilt rebuilt;
    rebuilt.findings = salvage.findings;
    rebuilt.notes = salvage.notes;
    const auto written = (*db)->transaction([&]() -> Result<void> {
        EventWriter writer(**db);
        for (const SalvagedChain &chain : salvage.plan) {
            rebuilt.findings += chain.contradictions;
            const auto device = writeChain(chain, salvage.sources, writer, rebuilt.findings);
            if (!device)
                return tl::unexpected(device.error());
            rebuilt.devices.append(*device);
        }
        if (salvage.database)
            copyOwnThings(*salvage.database, **db, rebuilt);
        return {};
    });
    for (const EventSource &source : salvage.sources) {
        if (source.kind == EventSource::Kind::Mirror && knowsMore(source, rebuilt.devices))
            rebuilt.passedOver.append(source.name);
    }
    return written ? Result<Rebuilt>(rebuilt) : tl::unexpected(written.error());
}

void removeAll(const QString &file)
{
    for (const char *suffix : kSuffixes)
        QFile::remove(file + QLatin1String(suffix));
}

/// Closing a database puts its log into it; only then one file is all there is.
Result<void> giveName(const QString &part, const QString &into)
{
    if (QFileInfo::exists(part + QStringLiteral("-wal")))
        return fail(ErrorCode::Unwritable, part + QStringLiteral(": cannot be completed"));
    if (const auto out = syncFile(part); !out)
        return out;
    if (QFileInfo::exists(into))
        return fail(ErrorCode::NotAllowed, into + QStringLiteral(": is there already"));
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(into).constData()) != 0)
        return failedOn(into, errno);
    return syncFolder(QFileInfo(into).absolutePath());
}

} // namespace

qint64 Rebuilt::events() const
{
    return std::accumulate(devices.begin(), devices.end(), qint64{0},
                           [](qint64 sum, const RebuiltDevice &one) { return sum + one.events; });
}

qint64 Rebuilt::missing() const
{
    return std::accumulate(
        devices.begin(), devices.end(), qint64{0},
        [](qint64 sum, const RebuiltDevice &one) { return sum + one.missing(); });
}

Millis Rebuilt::lastAt() const
{
    Millis latest{};
    for (const RebuiltDevice &device : devices)
        latest = std::max(latest, device.lastAt);
    return latest;
}

Result<Rebuilt> rebuildJournal(const RebuildSources &sources, const QString &into)
{
    if (QFileInfo::exists(into))
        return fail(ErrorCode::NotAllowed, into + QStringLiteral(": is there already"));
    Salvage salvage;
    if (const auto opened = openSources(sources, salvage); !opened)
        return tl::unexpected(opened.error());
    const QString part = into + QStringLiteral(".part");
    removeAll(part); // left by a power cut
    auto rebuilt = writeAll(salvage, part);
    const auto named = rebuilt ? giveName(part, into) : tl::unexpected(rebuilt.error());
    if (!named) {
        removeAll(part);
        return tl::unexpected(named.error());
    }
    return rebuilt;
}

} // namespace hocvu
