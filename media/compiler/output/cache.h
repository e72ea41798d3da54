// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "media/compiler/output/folder.h"

#include <QCryptographicHash>

namespace hocvu::media {

/// Compiled lessons by what they were made from, so that a fresh clone copies instead of drawing
/// and speaking everything again. A damaged entry counts as none.
class Cache
{
public:
    /// An empty \a folder is a cache that never has anything.
    explicit Cache(const QString &folder)
        : m_folder(folder)
    {
    }

    /// $XDG_CACHE_HOME/hocvu/media, or ~/.cache/hocvu/media.
    static QString usualFolder();

    /// Copies the entry \a key into \a into; false when there is none that is whole.
    bool fetch(const QString &key, FolderInProgress &into) const;
    /// Keeps the files of the folder \a compiled. That this fails is no error: it is only a cache.
    void keep(const QString &key, const QString &compiled) const;

private:
    void prune() const;

    QString m_folder;
};

/// Collects everything that a lesson's files depend on.
class CacheKey
{
public:
    /// \a name keeps neighbouring parts apart.
    void add(const char *name, const QByteArray &bytes);
    /// 64 hexadecimal digits.
    QString text() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

/// SHA-256 over the compiler's own source files, made at build time. Unlike the program's bytes it
/// is the same in every build folder.
QByteArray compilerFingerprint();

} // namespace hocvu::media
