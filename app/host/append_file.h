// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct stat;

namespace hocvu {

/// A plain file that only grows, held by one writer at a time.
///
/// Opening forces out what lies in memory and then forgets it, so that whoever reads the file next
/// reads what the device has: after a failed sync the system's memory may hold what the device
/// never took. After an error nothing is known of the file's end; close it and open it anew.
class AppendFile
{
public:
    /// Opens \a path or makes it, its name forced to the device. AlreadyInUse: another writer holds
    /// it. Unwritable, DiskFull.
    static Result<std::unique_ptr<AppendFile>> open(const QString &path);
    ~AppendFile();
    AppendFile(const AppendFile &) = delete;
    AppendFile &operator=(const AppendFile &) = delete;

    /// Writes all of \a bytes behind the end. They survive a power cut once sync() returned.
    Result<void> append(const QByteArray &bytes);
    /// Forces what was appended to the device, and looks whether it is still the file that \a path
    /// of open() leads to. NotFound: it was removed, replaced, or its disk taken away. The system
    /// lets one write on in such a file, where nobody ever finds it again. Damaged: its length or
    /// its time says that somebody else wrote to it (FAT keeps time by two seconds, and what
    /// happens in between is not seen).
    Result<void> sync();
    /// The last \a size bytes of the file, as whoever reads it now gets them.
    Result<QByteArray> tail(qint64 size) const;
    /// That look alone.
    Result<void> checkPlace() const;
    /// Drops everything from \a size bytes on, for good.
    Result<void> cutTo(qint64 size);

private:
    /// How the file is when nobody else writes to it.
    struct Look
    {
        qint64 size = 0;
        qint64 changedNs = 0;

        friend bool operator==(const Look &, const Look &) = default;
    };
    static Look lookOf(const struct stat &found);

    AppendFile(QString path, int descriptor);
    Result<void> rememberLook();

    QString m_path;
    int m_descriptor;
    Look m_look;
};

} // namespace hocvu
