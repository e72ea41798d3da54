// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include "core/journal/chain.h"
#include "core/journal/kinds.h"
#include "store/event_rows.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <optional>

namespace hocvu {

namespace {

/// Each has a statement dump_TABLE.
constexpr std::array kProjections{"person",   "lesson", "checkpoint",   "waiver",
                                  "attempt",  "answer", "interruption", "certificate",
                                  "incident", "bundle", "voided"};

Result<QByteArray> hashBefore(Database &db, qint64 deviceRow, qint64 seq)
{
    if (seq <= 1)
        return firstPrev();
    const auto query
        = db.run(QStringLiteral("event_hash"),
                 {{QStringLiteral("device"), deviceRow}, {QStringLiteral("seq"), seq - 1}});
    if (!query)
        return tl::unexpected(query.error());
    const QByteArray hash = (*query)->next() ? (*query)->value(0).toByteArray() : QByteArray();
    (*query)->finish();
    return hash;
}

/// Calls \a visit for every event of \a device, with as much of each as a projection needs.
Result<void> forEachToProject(Database &db, const StoredDevice &device, const VisitEvent &visit)
{
    const auto query
        = db.run(QStringLiteral("events_to_project"), {{QStringLiteral("device"), device.row}});
    if (!query)
        return tl::unexpected(query.error());
    Event event;
    event.device = device.id;
    while ((*query)->next()) {
        event.seq = (*query)->value(0).toLongLong();
        event.moment.wall = Millis((*query)->value(1).toLongLong());
        event.kind = (*query)->value(2).toString();
        event.subject = QUuid::fromRfc4122((*query)->value(3).toByteArray());
        event.body = QJsonDocument::fromJson((*query)->value(4).toByteArray()).object();
        if (const auto visited = visit(event); !visited) {
            (*query)->finish();
            return visited;
        }
    }
    const auto whole = (*query)->allRead();
    (*query)->finish();
    return whole;
}

/// Whose the database is; nothing when it is nobody's yet.
Result<std::optional<QUuid>> ownDevice(Database &db)
{
    const auto own = db.run(QStringLiteral("own_device"));
    if (!own)
        return tl::unexpected(own.error());
    std::optional<QUuid> device;
    if ((*own)->next())
        device = QUuid::fromRfc4122((*own)->value(0).toByteArray());
    (*own)->finish();
    return device;
}

} // namespace

Journal::Journal(Database &db, const Clock &clock)
    : m_db(db)
    , m_clock(clock)
    , m_projector(db)
{
}

Result<std::unique_ptr<Journal>> Journal::open(Database &db, const Clock &clock,
                                               const QUuid &newDevice)
{
    std::unique_ptr<Journal> journal(new Journal(db, clock));
    const auto own = ownDevice(db);
    if (!own)
        return tl::unexpected(own.error());
    const bool known = own->has_value();
    journal->m_device = own->value_or(newDevice);

    const auto ready = db.transaction([&]() -> Result<void> {
        const auto row = journal->rowOf(QStringLiteral("add_device"), QStringLiteral("device_id"),
                                        QStringLiteral("uuid"), journal->m_device.toRfc4122());
        if (!row)
            return tl::unexpected(row.error());
        journal->m_deviceRow = *row;
        if (known)
            return {};
        const auto set
            = db.run(QStringLiteral("set_own_device"), {{QStringLiteral("device"), *row}});
        return set ? Result<void>() : tl::unexpected(set.error());
    });
    if (!ready)
        return tl::unexpected(ready.error());
    if (const auto end = journal->readEnd(); !end)
        return tl::unexpected(end.error());
    return journal;
}

Result<bool> Journal::hasDevice(Database &db)
{
    return ownDevice(db).map([](const std::optional<QUuid> &own) { return own.has_value(); });
}

Result<void> Journal::leaveDevice(Database &db)
{
    const auto left = db.run(QStringLiteral("forget_own_device"));
    return left ? Result<void>() : tl::unexpected(left.error());
}

Result<QList<Event>> Journal::append(const QList<NewEvent> &events)
{
    return append(events, m_clock.now());
}

Result<QList<Event>> Journal::append(const QList<NewEvent> &events, const Moment &at)
{
    auto written = m_db.transaction([&]() -> Result<QList<Event>> {
        QList<Event> list;
        for (const NewEvent &fresh : events) {
            auto event = write(fresh, at);
            if (!event)
                return tl::unexpected(event.error());
            list.append(*std::move(event));
        }
        return list;
    });
    if (!written) {
        // What was counted on while writing is not there: take up the end from storage again.
        m_bootId.clear();
        static_cast<void>(readEnd());
        return written;
    }
    const auto same = readBack(*written);
    return same ? written : tl::unexpected(same.error());
}

Result<Event> Journal::write(const NewEvent &fresh, const Moment &at)
{
    if (at.bootId != m_bootId) {
        const auto row = rowOf(QStringLiteral("add_boot"), QStringLiteral("boot_id"),
                               QStringLiteral("boot_id"), QString::fromLatin1(at.bootId));
        if (!row)
            return tl::unexpected(row.error());
        m_bootRow = *row;
        m_bootId = at.bootId;
    }
    Event event;
    event.device = m_device;
    event.seq = m_lastSeq + 1;
    event.moment = at;
    event.kind = fresh.kind;
    event.version = std::max(1, newestVersion(fresh.kind));
    event.subject = fresh.subject;
    event.body = fresh.body;
    event.prev = m_lastHash;
    event.hash = eventHash(event);
    const auto added
        = m_db.run(QStringLiteral("add_event"),
                   {{QStringLiteral("device"), m_deviceRow},
                    {QStringLiteral("seq"), event.seq},
                    {QStringLiteral("at"), qint64(at.wall.count())},
                    {QStringLiteral("boot"), m_bootRow},
                    {QStringLiteral("boot_at"), qint64(at.boot.count())},
                    {QStringLiteral("kind"), event.kind},
                    {QStringLiteral("version"), event.version},
                    {QStringLiteral("subject"), event.subject.toRfc4122()},
                    {QStringLiteral("body"),
                     QString::fromUtf8(QJsonDocument(event.body).toJson(QJsonDocument::Compact))},
                    {QStringLiteral("hash"), event.hash}});
    if (!added)
        return tl::unexpected(added.error());
    if (const auto projected = m_projector.apply(event, m_deviceRow); !projected)
        return tl::unexpected(projected.error());
    if (const auto moved = movePulse(event); !moved)
        return tl::unexpected(moved.error());
    m_lastSeq = event.seq;
    m_lastHash = event.hash;
    return event;
}

/// The paper appears or leaves with an event, and so does the sign of life, in one transaction: a
/// power cut between the two would lose a gap or count it twice.
Result<void> Journal::movePulse(const Event &event)
{
    const auto what = std::pair(QStringLiteral("what"), QVariant(QStringLiteral("exam")));
    Result<Statement *> moved = nullptr;
    if (event.kind == kind::kExamStarted || event.kind == kind::kExamResumed) {
        const QJsonObject body{
            {QStringLiteral("spent"), event.body.value(QLatin1String("spent")).toInteger()}};
        moved = m_db.run(QStringLiteral("set_pulse"),
                         {what,
                          {QStringLiteral("subject"), event.subject.toRfc4122()},
                          {QStringLiteral("at"), qint64(event.moment.wall.count())},
                          {QStringLiteral("boot_at"), qint64(event.moment.boot.count())},
                          {QStringLiteral("boot_id"), QString::fromLatin1(event.moment.bootId)},
                          {QStringLiteral("body"),
                           QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact))}});
    } else if (event.kind == kind::kExamInterrupted || event.kind == kind::kExamSubmitted) {
        moved = m_db.run(QStringLiteral("clear_pulse"), {what});
    }
    return moved ? Result<void>() : tl::unexpected(moved.error());
}

/// From the file, not from the memory that they were written from.
Result<void> Journal::readBack(const QList<Event> &written)
{
    if (written.isEmpty())
        return {};
    m_db.forgetPages();
    ChainEnd end{written.constFirst().seq - 1, written.constFirst().prev};
    const auto read = forEachOwn(written.constFirst().seq, [&end](const Event &event) {
        return checkFollows(event, end).map([&] { end = {event.seq, event.hash}; });
    });
    if (read && end.seq == written.constLast().seq && end.hash == written.constLast().hash)
        return {};
    return fail(ErrorCode::Damaged,
                QStringLiteral("events %1 to %2 were not kept as they were written")
                    .arg(written.constFirst().seq)
                    .arg(written.constLast().seq));
}

Result<qint64> Journal::rowOf(const QString &add, const QString &find, const QString &name,
                              const QVariant &value)
{
    const auto added = m_db.run(add, {{name, value}});
    if (!added)
        return tl::unexpected(added.error());
    const auto found = m_db.run(find, {{name, value}});
    if (!found)
        return tl::unexpected(found.error());
    const qint64 row = (*found)->next() ? (*found)->value(0).toLongLong() : 0;
    (*found)->finish();
    return row;
}

Result<void> Journal::readEnd()
{
    const auto query
        = m_db.run(QStringLiteral("last_event"), {{QStringLiteral("device"), m_deviceRow}});
    if (!query)
        return tl::unexpected(query.error());
    const bool any = (*query)->next();
    m_lastSeq = any ? (*query)->value(0).toLongLong() : 0;
    m_lastHash = any ? (*query)->value(1).toByteArray() : firstPrev();
    (*query)->finish();
    return {};
}

Result<void> Journal::forEachOwn(qint64 firstSeq,
                                 const std::function<Result<void>(const Event &)> &visit)
{
    const auto before = hashBefore(m_db, m_deviceRow, firstSeq);
    if (!before)
        return tl::unexpected(before.error());
    return forEachStored(m_db, {m_deviceRow, m_device}, {firstSeq - 1, *before}, visit);
}

Result<QString> projectionsChecksum(Database &db)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const char *table : kProjections) {
        hash.addData(QByteArrayView(table));
        const auto query = db.run(QStringLiteral("dump_") + QLatin1String(table));
        if (!query)
            return tl::unexpected(query.error());
        while ((*query)->next())
            hash.addData((*query)->value(0).toByteArray());
        const auto whole = (*query)->allRead();
        (*query)->finish();
        if (!whole)
            return tl::unexpected(whole.error());
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<Replay> replayJournal(Database &db)
{
    Replay replay;
    Projector projector(db, Projector::Lessons::WrittenAtTheEnd);
    const auto done = db.transaction([&]() -> Result<void> {
        const auto before = projectionsChecksum(db);
        if (!before)
            return tl::unexpected(before.error());
        replay.before = *before;
        const auto devices = devicesToFold(db);
        if (!devices)
            return tl::unexpected(devices.error());
        if (const auto cleared = db.runSchema(QStringLiteral("clear_projections")); !cleared)
            return cleared;
        for (const StoredDevice &device : *devices) {
            const auto applied = forEachToProject(db, device, [&](const Event &event) {
                ++replay.events;
                return projector.apply(event, device.row);
            });
            if (!applied)
                return applied;
        }
        if (const auto written = projector.writeLessons(); !written)
            return written;
        const auto after = projectionsChecksum(db);
        if (!after)
            return tl::unexpected(after.error());
        replay.after = *after;
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return replay;
}

Result<qint64> checkJournal(Database &db)
{
    const auto devices = storedDevices(db);
    if (!devices)
        return tl::unexpected(devices.error());
    qint64 count = 0;
    ChainCheck chain;
    for (const StoredDevice &device : *devices) {
        const auto checked = forEachStored(db, device, {}, [&](const Event &event) -> Result<void> {
            ++count;
            if (event.hash != eventHash(event))
                return fail(
                    ErrorCode::Damaged,
                    QStringLiteral("event %1 was changed after it was written").arg(event.seq));
            return chain.add(event);
        });
        if (!checked)
            return tl::unexpected(checked.error());
    }
    return count;
}

} // namespace hocvu
