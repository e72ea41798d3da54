// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/health.h"

#include "store/event_rows.h"
#include "store/journal.h"

#include <memory>
#include <optional>

namespace hocvu {

namespace {

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Unavailable, QStringLiteral("cancelled"));
}

/// Follows every chain and computes the tables of the same events in a database in memory.
class Recount
{
public:
    Recount(Database &db, const std::stop_token &stop, Health &health)
        : m_db(db)
        , m_stop(stop)
        , m_health(health)
    {
    }

    /// Damaged: a chain. What goes wrong with the tables is kept for tables().
    Result<void> follow()
    {
        auto memory = Database::open(QStringLiteral(":memory:"));
        if (!memory)
            return tl::unexpected(memory.error());
        m_memory = *std::move(memory);
        m_projector.emplace(*m_memory);
        return m_memory->transaction([this]() -> Result<void> {
            const auto devices = devicesToFold(m_db);
            if (!devices)
                return tl::unexpected(devices.error());
            for (const StoredDevice &device : *devices) {
                if (const auto followed = followDevice(device); !followed)
                    return followed;
            }
            return {};
        });
    }

    /// Damaged: the tables are not what the events say.
    Result<void> tables()
    {
        if (!m_projected)
            return m_projected;
        const auto stored = projectionsChecksum(m_db);
        const auto computed = projectionsChecksum(*m_memory);
        if (!stored || !computed)
            return tl::unexpected(!stored ? stored.error() : computed.error());
        if (*stored == *computed)
            return {};
        return fail(
            ErrorCode::Damaged,
            QStringLiteral("the tables are %1, the events make %2").arg(*stored, *computed));
    }

private:
    Result<void> followDevice(const StoredDevice &device)
    {
        // The tables name devices by their rows.
        const auto added = m_memory->run(
            QStringLiteral("add_device_row"),
            {{QStringLiteral("id"), device.row}, {QStringLiteral("uuid"), device.id.toRfc4122()}});
        if (!added)
            return tl::unexpected(added.error());
        ChainEnd end;
        return forEachStored(m_db, device, end, [&](const Event &event) -> Result<void> {
            if (m_stop.stop_requested())
                return cancelled();
            if (const auto follows = checkFollows(event, end); !follows)
                return follows;
            end = {event.seq, event.hash};
            ++m_health.events;
            if (m_projected)
                m_projected = m_projector->apply(event, device.row);
            return {};
        });
    }

    Database &m_db;
    const std::stop_token &m_stop;
    Health &m_health;
    std::unique_ptr<Database> m_memory;
    std::optional<Projector> m_projector;
    Result<void> m_projected;
};

Result<Health> found(Health health, Health::State state, const Error &error)
{
    const bool bad = error.code == ErrorCode::Damaged;
    if (!bad && error.code != ErrorCode::Unavailable)
        return tl::unexpected(error);
    health.state = bad ? state : Health::State::Cancelled;
    health.finding = bad ? error.detail : QString();
    return health;
}

/// One after the other, in one snapshot.
Result<Health> look(Database &db, const std::stop_token &stop)
{
    Health health;
    if (stop.stop_requested())
        return found(health, Health::State::Cancelled, cancelled().value());
    if (const auto pages = db.checkIntegrity(); !pages)
        return found(health, Health::State::BadPages, pages.error());
    Recount recount(db, stop, health);
    if (const auto followed = recount.follow(); !followed)
        return found(health, Health::State::BadChain, followed.error());
    if (const auto tables = recount.tables(); !tables)
        return found(health, Health::State::BadTables, tables.error());
    return health;
}

} // namespace

Result<Health> checkHealth(const QString &path, const std::stop_token &stop)
{
    const auto db = Database::openReadOnly(path);
    if (!db)
        return found({}, Health::State::BadPages, db.error());
    if (const auto begun = (*db)->run(QStringLiteral("begin_snapshot")); !begun)
        return tl::unexpected(begun.error());
    auto health = look(**db, stop);
    static_cast<void>((*db)->run(QStringLiteral("end_snapshot")));
    return health;
}

} // namespace hocvu
