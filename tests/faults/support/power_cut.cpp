// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/support/power_cut.h"

#include "faults/support/faults.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

using Kind = DiskOperation::Kind;

namespace {

constexpr qsizetype kSector = 512;

void apply(const DiskOperation &operation, DiskImage &image)
{
    switch (operation.kind) {
    case Kind::Write: {
        QByteArray &file = image[operation.file];
        const qsizetype end = operation.offset + operation.bytes.size();
        if (file.size() < end)
            file.append(QByteArray(end - file.size(), '\0'));
        std::copy(operation.bytes.begin(), operation.bytes.end(), file.begin() + operation.offset);
        break;
    }
    case Kind::Truncate:
        image[operation.file].truncate(operation.offset);
        break;
    case Kind::Delete:
        image.remove(operation.file);
        break;
    case Kind::Sync:
        break;
    }
}

/// The parts of a write that lie in one sector of the file each.
QList<DiskOperation> sectorsOf(const DiskOperation &write)
{
    QList<DiskOperation> parts;
    for (qsizetype at = 0; at < write.bytes.size();) {
        const qsizetype room = kSector - (write.offset + at) % kSector;
        DiskOperation part = write;
        part.offset = write.offset + at;
        part.bytes = write.bytes.mid(at, room);
        at += part.bytes.size();
        parts.append(part);
    }
    return parts;
}

/// Takes \a some of a list, one in two.
QList<DiskOperation> someOf(const QList<DiskOperation> &list, std::mt19937_64 &random)
{
    QList<DiskOperation> chosen;
    for (const DiskOperation &one : list) {
        if (faults::below(random, 2) == 0)
            chosen.append(one);
    }
    return chosen;
}

/// Takes out what was written to a file that took the place of one whose removal is not there.
void dropHeirs(const QList<DiskOperation> &pending, QList<DiskOperation> &chosen)
{
    const auto removals = [](const QList<DiskOperation> &list, const QString &file) {
        return std::count_if(list.begin(), list.end(), [&file](const DiskOperation &one) {
            return one.kind == Kind::Delete && one.file == file;
        });
    };
    QSet<QString> stay;
    for (const DiskOperation &one : pending) {
        if (removals(pending, one.file) != removals(chosen, one.file))
            stay.insert(one.file);
    }
    chosen.removeIf([&stay](const DiskOperation &one) { return stay.contains(one.file); });
}

} // namespace

void PowerCut::add(const DiskOperation &operation)
{
    if (operation.kind != Kind::Sync) {
        m_pending.append(operation);
        if (operation.kind == Kind::Delete && operation.folderToo)
            add({Kind::Sync, operation.file, 0, {}, true});
        return;
    }
    QHash<QString, qsizetype> gone; // Of each file removed for good: where in the list.
    for (qsizetype i = 0; operation.folderToo && i < m_pending.size(); ++i) {
        if (m_pending.at(i).kind == Kind::Delete)
            gone.insert(m_pending.at(i).file, i);
    }
    QList<DiskOperation> left;
    for (qsizetype i = 0; i < m_pending.size(); ++i) {
        const DiskOperation &one = m_pending.at(i);
        if (one.file == operation.file || i <= gone.value(one.file, -1))
            apply(one, m_disk);
        else
            left.append(one);
    }
    m_pending = left;
}

DiskImage PowerCut::imageOf(QList<DiskOperation> chosen, std::mt19937_64 *shuffle) const
{
    dropHeirs(m_pending, chosen);
    if (shuffle) {
        // Writes change places among each other, but not with what cuts the file short.
        QHash<QString, int> cuts;
        QList<std::pair<int, DiskOperation>> keyed;
        for (const DiskOperation &one : std::as_const(chosen)) {
            int &cut = cuts[one.file];
            cut += one.kind == Kind::Write ? 0 : 1;
            keyed.append({cut, one});
            cut += one.kind == Kind::Write ? 0 : 1;
        }
        for (qsizetype i = keyed.size() - 1; i > 0; --i)
            keyed.swapItemsAt(i, faults::below(*shuffle, int(i) + 1));
        std::stable_sort(keyed.begin(), keyed.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        chosen.clear();
        for (const auto &[cut, one] : std::as_const(keyed))
            chosen.append(one);
    }
    DiskImage image = m_disk;
    for (const DiskOperation &one : std::as_const(chosen))
        apply(one, image);
    return image;
}

DiskImage PowerCut::everything() const
{
    return imageOf(m_pending, nullptr);
}

DiskImage PowerCut::some(std::mt19937_64 &random) const
{
    return imageOf(someOf(m_pending, random), &random);
}

DiskImage PowerCut::torn(std::mt19937_64 &random) const
{
    QList<DiskOperation> chosen;
    for (const DiskOperation &one : m_pending) {
        const int fate = one.kind == Kind::Delete ? 2 : faults::below(random, 3);
        if (fate == 1 && one.kind == Kind::Write)
            chosen.append(someOf(sectorsOf(one), random));
        else if (fate == 2)
            chosen.append(one);
    }
    return imageOf(chosen, &random);
}

bool writeImage(const DiskImage &image, const QString &folder)
{
    const QDir dir(folder);
    const QStringList there = dir.entryList(QDir::Files);
    for (const QString &name : there) {
        if (!image.contains(name) && !QFile::remove(dir.filePath(name)))
            return false;
    }
    for (auto file = image.begin(); file != image.end(); ++file) {
        QFile out(dir.filePath(file.key()));
        if (!out.open(QFile::WriteOnly | QFile::Truncate)
            || out.write(file.value()) != file.value().size())
            return false;
    }
    return true;
}
