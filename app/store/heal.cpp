// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/heal.h"

#include "host/durable_file.h"
#include "store/log_check.h"
#include "store/mirror_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <cstdio>

namespace hocvu {

namespace {

constexpr std::array kBeside{"-wal", "-shm"};

Result<void> rename(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failedOn(from, errno);
    return {};
}

QString rebuiltName(const QString &path)
{
    return path + QStringLiteral(".rebuilt");
}

void removeRebuilt(const QString &path)
{
    QFile::remove(rebuiltName(path));
    for (const char *suffix : kBeside)
        QFile::remove(rebuiltName(path) + QLatin1String(suffix));
}

QString asideName(const QString &folder, int number)
{
    return QStringLiteral("%1/journal-%2.sqlite").arg(folder).arg(number);
}

/// The first number of which nothing is in \a folder.
int freeNumber(const QString &folder)
{
    const QDir dir(folder);
    int number = 1;
    while (!dir.entryList({QStringLiteral("journal-%1.sqlite*").arg(number)}).isEmpty())
        ++number;
    return number;
}

/// Closed again when this returns, so that one file is all there is.
Result<void> say(const FirstWords &words, const Rebuilt &rebuilt, const QString &fresh)
{
    auto db = Database::open(fresh);
    if (!db)
        return tl::unexpected(db.error());
    const auto said = words(**db, rebuilt);
    db->reset();
    if (said && QFileInfo::exists(fresh + QLatin1String(kBeside.front())))
        return fail(ErrorCode::Unwritable, fresh + QStringLiteral(": cannot be completed"));
    return said ? syncFile(fresh) : said;
}

/// Puts the healed journal in its place.
Result<void> putInPlace(const QString &path)
{
    return rename(rebuiltName(path), path).and_then([&path] {
        return syncFolder(QFileInfo(path).absolutePath());
    });
}

} // namespace

Result<QString> setAside(const QString &path)
{
    const bool whole = QFileInfo::exists(path);
    bool any = whole;
    for (const char *suffix : kBeside)
        any = any || QFileInfo::exists(path + QLatin1String(suffix));
    if (!any)
        return QString();
    const QString parent = QFileInfo(path).absolutePath();
    const QString folder = parent + QStringLiteral("/damaged");
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Unwritable, folder);
    const int next = freeNumber(folder);
    const QString to = asideName(folder, whole || next == 1 ? next : next - 1);
    // The database first: once it is gone, nobody mistakes what is left for a journal.
    if (whole) {
        if (const auto moved = rename(path, to); !moved)
            return tl::unexpected(moved.error());
    }
    for (const char *suffix : kBeside) {
        const QString from = path + QLatin1String(suffix);
        if (!QFileInfo::exists(from))
            continue;
        const bool taken = QFileInfo::exists(to + QLatin1String(suffix));
        const QString place = taken ? asideName(folder, next) : to;
        if (const auto moved = rename(from, place + QLatin1String(suffix)); !moved)
            return tl::unexpected(moved.error());
    }
    const auto synced = syncFolder(folder).and_then([&parent] { return syncFolder(parent); });
    return synced ? Result<QString>(whole ? to : folder) : tl::unexpected(synced.error());
}

Result<Healed> healJournal(const QString &path, const QString &mirrorFolder,
                           const FirstWords &firstWords)
{
    const QString fresh = rebuiltName(path);
    removeRebuilt(path); // of a healing that was not completed
    if (const QString lost = lostOfLog(path); !lost.isEmpty())
        rememberLost(path, lost);
    RebuildSources sources;
    sources.orEmpty = true;
    if (!mirrorFolder.isEmpty())
        sources.mirrors = mirrorsIn(mirrorFolder);
    sources.database = path; // one that is gone is told: nobody knows how far it went
    auto rebuilt = rebuildJournal(sources, fresh);
    if (!rebuilt)
        return tl::unexpected(rebuilt.error());
    const auto said = firstWords ? say(firstWords, *rebuilt, fresh) : Result<void>();
    if (!said)
        return tl::unexpected(said.error());
    for (const QString &mirror : rebuilt->passedOver) {
        if (const auto moved = setDamagedAside(mirror); !moved)
            return tl::unexpected(moved.error());
    }
    auto aside = setAside(path);
    if (!aside)
        return tl::unexpected(aside.error());
    if (const auto placed = putInPlace(path); !placed)
        return tl::unexpected(placed.error());
    forgetLost(path);
    return Healed{*std::move(rebuilt), *std::move(aside)};
}

Result<bool> finishHealing(const QString &path)
{
    if (!QFileInfo::exists(rebuiltName(path)))
        return false;
    if (QFileInfo::exists(path)) {
        // The power went before the old one was touched: it is the journal still.
        removeRebuilt(path);
        return false;
    }
    if (const auto aside = setAside(path); !aside)
        return tl::unexpected(aside.error());
    return putInPlace(path).map([&path] {
        forgetLost(path);
        return true;
    });
}

} // namespace hocvu
