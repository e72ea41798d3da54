// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"
#include "store/database.h"
#include "store/projector.h"

#include <functional>

namespace hocvu {

/// The append-only journal of one device, in one Database.
///
/// append() writes events and what they mean in one transaction, and reads them back before it
/// returns. Nothing is ever changed or removed: triggers in the schema refuse it.
class Journal
{
public:
    /// Opens the journal of the device that owns the database. A fresh database belongs to
    /// \a newDevice from then on.
    static Result<std::unique_ptr<Journal>> open(Database &db, const Clock &clock,
                                                 const QUuid &newDevice);

    /// Whether open() would go on with a device, not begin one.
    static Result<bool> hasDevice(Database &db);

    /// Makes the next open() give the database a new device: the events that are there stay those
    /// of the old one, and nothing is added to its chain any more.
    static Result<void> leaveDevice(Database &db);

    /// The events carry \a at: the time of the click, however long the disk takes.
    Result<QList<Event>> append(const QList<NewEvent> &events, const Moment &at);
    Result<QList<Event>> append(const QList<NewEvent> &events);
    QUuid device() const { return m_device; }
    /// The number of the last event written through this object.
    qint64 lastSeq() const { return m_lastSeq; }

    /// Calls \a visit for this device's events from \a firstSeq on, in order, until it fails.
    Result<void> forEachOwn(qint64 firstSeq,
                            const std::function<Result<void>(const Event &)> &visit);

private:
    Journal(Database &db, const Clock &clock);
    Result<Event> write(const NewEvent &fresh, const Moment &at);
    Result<void> movePulse(const Event &event);
    Result<void> readBack(const QList<Event> &written);
    Result<qint64> rowOf(const QString &add, const QString &find, const QString &name,
                         const QVariant &value);
    Result<void> readEnd();

    Database &m_db;
    const Clock &m_clock;
    Projector m_projector;
    QUuid m_device;
    qint64 m_deviceRow = 0;
    qint64 m_lastSeq = 0;
    QByteArray m_lastHash;
    QByteArray m_bootId;
    qint64 m_bootRow = 0;
};

/// SHA-256 in hexadecimal over every row of every projection, in a fixed order.
Result<QString> projectionsChecksum(Database &db);

/// What a replay found.
struct Replay
{
    qint64 events = 0;
    QString before; ///< Checksum of the projections as they were.
    QString after; ///< And as they are now, computed from the journal alone.
};

/// Throws the projections away and computes them again from the journal, in one transaction. Looks
/// at no chain: checkJournal() does, and checkHealth().
Result<Replay> replayJournal(Database &db);

/// Checks the chain of every device in \a db; how many events there are.
Result<qint64> checkJournal(Database &db);

} // namespace hocvu
