// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/zip_writer.h"

#include <zip.h>

#include <sys/stat.h>

#include <limits>
#include <memory>

namespace hocvu {
namespace {

constexpr zip_uint16_t kDosDate = (0 << 9) | (1 << 5) | 2; ///< 1980-01-02.
constexpr zip_uint16_t kDosTime = 0;
constexpr zip_uint32_t kLevel = 6;

using Source = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;

tl::unexpected<Error> failed(const char *reason)
{
    return fail(ErrorCode::Unavailable, QStringLiteral("archive: ") + QString::fromUtf8(reason));
}

bool addFile(zip_t *zip, const QString &name, const QByteArray &bytes)
{
    zip_source_t *source
        = zip_source_buffer(zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    if (!source)
        return false;
    const zip_int64_t added = zip_file_add(zip, name.toLatin1().constData(), source, 0);
    if (added < 0) {
        zip_source_free(source);
        return false;
    }
    const auto index = static_cast<zip_uint64_t>(added);
    return zip_set_file_compression(zip, index, ZIP_CM_DEFLATE, kLevel) == 0
        && zip_file_set_dostime(zip, index, kDosTime, kDosDate, 0) == 0
        && zip_file_set_external_attributes(zip, index, 0, ZIP_OPSYS_UNIX,
                                            static_cast<zip_uint32_t>(S_IFREG | 0644) << 16)
        == 0;
}

/// Writes the archive into \a sink.
bool fill(zip_source_t *sink, const FileMap &files, const QByteArray &comment)
{
    zip_t *zip = zip_open_from_source(sink, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!zip)
        return false;
    zip_source_keep(sink); // Closing the archive gives its own hold up; the bytes are still needed.
    bool ok = comment.size() <= std::numeric_limits<zip_uint16_t>::max()
        && zip_set_archive_comment(zip, comment.constData(),
                                   static_cast<zip_uint16_t>(comment.size()))
            == 0;
    for (auto file = files.cbegin(); ok && file != files.cend(); ++file)
        ok = addFile(zip, file.key(), file.value());
    if (ok && zip_close(zip) == 0)
        return true;
    zip_discard(zip);
    return false;
}

} // namespace

Result<QByteArray> packZip(const FileMap &files, const QByteArray &comment)
{
    if (const auto checked = checkNames(files.keys()); !checked)
        return tl::unexpected(checked.error());
    if (files.isEmpty())
        return fail(ErrorCode::NotUnderstood, QStringLiteral("archive: nothing to pack"));
    const Source sink(zip_source_buffer_create(nullptr, 0, 0, nullptr), &zip_source_free);
    if (!sink || !fill(sink.get(), files, comment))
        return failed("cannot be made");

    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(sink.get(), &stat) != 0 || zip_source_open(sink.get()) != 0)
        return failed("cannot be read back");
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t count
        = zip_source_read(sink.get(), bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(sink.get());
    if (count != bytes.size())
        return failed("cannot be read back");
    return bytes;
}

} // namespace hocvu
