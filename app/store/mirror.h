// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/append_file.h"
#include "store/event_rows.h"
#include "store/journal.h"

#include <memory>
#include <vector>

namespace hocvu {

/// The second copy of a journal, on a second disk or stick: mirror_file.h has its format.
///
/// What append() confirmed is in the file whatever happens to the power, and every open() leaves a
/// file that is the journal's to the byte. So that the copy never claims what the journal does not
/// have, append to it after the journal's own commit.
///
/// Not for two threads at once; may live on another thread than the one that opened it.
class Mirror
{
public:
    struct Opened;

    /// Opens or makes the copy of \a journal's own device in \a folder and catches up: everything
    /// the journal has and the copy lacks is written before this returns.
    ///
    /// - A torn end is cut off.
    /// - A line damaged in the middle, or a chain that is not the journal's: the file is set aside
    ///   as `NAME.damaged-1` and so on, never overwriting, and written anew.
    /// - A copy that knows more than the journal is left untouched, see Opened::isAhead().
    ///
    /// NotAllowed: \a folder lies on the file system of \a journalFile, so that one broken disk
    /// takes both; an empty \a journalFile asks nothing. NotFound: no such folder. TooNew: made by
    /// a newer version, left untouched. Damaged: the journal itself is not what it was, the copy is
    /// left untouched. AlreadyInUse, Unreadable, Unwritable, DiskFull.
    static Result<Opened> open(const QString &folder, Journal &journal, const QString &journalFile);
    /// Whether a copy of \a journalFile may lie in \a folder: NotFound, NotAllowed as above.
    static Result<void> checkPlace(const QString &folder, const QString &journalFile);

    /// The same for every other device in \a db: a rebuilt journal holds the events of the device
    /// it was before (see rebuild.h), and those need a second copy too.
    static Result<std::vector<Opened>> openOthers(const QString &folder, Database &db,
                                                  const QUuid &own, const QString &journalFile);

    /// Writes \a events, which must go on where the copy ends, with one write and forces them to
    /// the device; only then this succeeds. After an error the copy is closed: open() it again.
    /// NotAllowed: they do not go on there. TooLarge: one has too many bytes. Unavailable: it is
    /// closed. Unwritable, DiskFull.
    Result<void> append(const QList<Event> &events);

    bool isOpen() const { return m_file != nullptr; }
    /// An error when the file is not where it was any more; see AppendFile::checkPlace().
    Result<void> checkThere() const;
    /// The last event that is in the file for certain.
    qint64 lastSeq() const { return m_end.seq; }
    QString path() const { return m_path; }

private:
    using EventsBehind = std::function<Result<void>(const ChainEnd &end, const VisitEvent &visit)>;
    struct Comparison;

    explicit Mirror(QString path);
    static Result<Opened> openFor(const QString &path, const QUuid &device,
                                  const EventsBehind &events);
    static Result<Comparison> compare(const QString &path, const QUuid &device,
                                      const EventsBehind &events);
    Result<qint64> catchUp(const EventsBehind &events);

    QString m_path;
    std::unique_ptr<AppendFile> m_file;
    ChainEnd m_end;
};

/// What Mirror::open() found and did.
struct Mirror::Opened
{
    std::unique_ptr<Mirror> mirror; ///< Null when the copy is ahead.
    qint64 journalSeq = 0; ///< The journal's last event.
    qint64 copySeq = 0; ///< The copy's last event before it was caught up.
    qint64 written = 0; ///< Events that it lacked.
    qint64 cutBytes = 0; ///< Of a torn end.
    QString setAside; ///< Where a damaged copy lies now; empty for none.

    /// The journal has lost its end, which the copy still has: heal the journal from it
    /// (heal.h) before anything new is written to either.
    bool isAhead() const { return mirror == nullptr; }
};

} // namespace hocvu
