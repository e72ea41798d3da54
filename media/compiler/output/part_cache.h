// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

#include <optional>

namespace hocvu::media {

/// Parts of compiled lessons by what they were made from: spoken sentences, sound tracks, encoded
/// scenes. One changed sentence costs one sentence and one scene, and a fresh clone copies instead
/// of drawing and speaking everything again.
///
/// A part is a file called by its key: the SHA-256 of its bytes, then the bytes. A damaged one
/// counts as none. Several builds may use one folder at a time.
class PartCache
{
public:
    /// An empty \a folder is a cache that never has anything.
    explicit PartCache(const QString &folder)
        : m_folder(folder)
    {
    }

    /// $XDG_CACHE_HOME/hocvu/lesson-parts, or below ~/.cache.
    static QString usualFolder();

    /// Whether there is one, sound or not.
    bool has(const QString &key) const;
    std::optional<QByteArray> fetch(const QString &key) const;
    /// That this fails is no error: it is only a cache.
    void keep(const QString &key, const QByteArray &bytes) const;
    /// Forgets the parts that were not used for longest until the rest has at most \a mostBytes.
    void prune(qint64 mostBytes = kMostBytes) const;

    static constexpr qint64 kMostBytes = qint64{1024} * 1024 * 1024;

private:
    QString path(const QString &key) const;

    QString m_folder;
};

/// For keys and for the sums of what is kept: four times as quick as SHA-256 in Qt.
inline constexpr auto kPartSum = QCryptographicHash::Blake2b_256;

/// Collects everything that a part depends on.
class CacheKey
{
public:
    /// \a kind is the first thing added: parts of two kinds never have one key.
    explicit CacheKey(const char *kind) { add("kind", kind); }

    /// \a name keeps neighbouring parts apart.
    void add(const char *name, const QByteArray &bytes);
    void add(const char *name, int number) { add(name, QByteArray::number(number)); }
    /// 64 hexadecimal digits.
    QString text() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{kPartSum};
};

/// SHA-256 over the compiler's own source files, made at build time. Unlike the program's bytes it
/// is the same in every build folder.
QByteArray compilerFingerprint();

} // namespace hocvu::media
