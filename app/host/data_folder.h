// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QString>

#include <memory>

namespace hocvu {

/// The one folder that a kiosk writes to, held by one program at a time.
///
///     journal.sqlite   the journal and its projections
///     device.key       the device's signing key
///     certificates/    one PDF a certificate
///     bundles/         every bundle that was exported
///     damaged/         journals that were set aside when they were healed
///     kiosk.log        what happened, without names, PINs or answers
///
/// The system holds the lock and lets it go when the program ends, however it ends: what a crash, a
/// power cut or another PC left in the file means nothing.
class DataFolder
{
public:
    /// $XDG_DATA_HOME/hocvu, or ~/.local/share/hocvu.
    static QString defaultPath();

    /// Creates what is missing (mode 0700); a folder that is there keeps its mode. AlreadyInUse:
    /// another program holds it.
    /// Unwritable, DiskFull: it cannot be written to.
    static Result<DataFolder> open(const QString &path);

    QString path() const { return m_path; }
    QString file(const QString &name) const { return m_path + QLatin1Char('/') + name; }

private:
    DataFolder(QString path, std::unique_ptr<QFile> lock);

    QString m_path;
    std::unique_ptr<QFile> m_lock; ///< Open as long as it is held.
};

} // namespace hocvu
