// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/zip_reader.h"

#include "host/read_file.h"

#include <QFile>
#include <QStringDecoder>

#include <zip.h>

#include <sys/stat.h>

#include <utility>

namespace hocvu {

struct ZipReader::Archive
{
    ~Archive()
    {
        if (zip)
            zip_discard(zip);
    }

    QByteArray bytes; ///< Keeps the memory that libzip reads from.
    zip_t *zip = nullptr;
};

namespace {

constexpr quint32 kDosFolder = 0x10;
constexpr qsizetype kHeadBytes = 4;

ErrorCode codeOf(int zipError)
{
    switch (zipError) {
    case ZIP_ER_NOENT:
        return ErrorCode::NotFound;
    case ZIP_ER_OPEN:
    case ZIP_ER_READ:
    case ZIP_ER_SEEK:
        return ErrorCode::Unreadable;
    case ZIP_ER_NOZIP:
    case ZIP_ER_MULTIDISK:
    case ZIP_ER_COMPNOTSUPP:
    case ZIP_ER_ENCRNOTSUPP:
        return ErrorCode::NotUnderstood;
    default:
        return ErrorCode::Damaged;
    }
}

tl::unexpected<Error> zipFailed(zip_error_t *error, const QString &what)
{
    return fail(codeOf(zip_error_code_zip(error)),
                what + QStringLiteral(": ") + QString::fromUtf8(zip_error_strerror(error)));
}

/// Opens \a source, which is freed in any case. \a head is how the bytes begin.
Result<zip_t *> openSource(zip_source_t *source, zip_error_t &error, const QByteArray &head)
{
    const QString what = QStringLiteral("archive");
    if (!source)
        return zipFailed(&error, what);
    if (head.isEmpty()) { // libzip would call it an archive without entries.
        zip_source_free(source);
        return fail(ErrorCode::NotUnderstood, what + QStringLiteral(": empty"));
    }
    zip_t *zip = zip_open_from_source(source, ZIP_CHECKCONS | ZIP_RDONLY, &error);
    if (zip)
        return zip;
    zip_source_free(source);
    if (zip_error_code_zip(&error) == ZIP_ER_NOZIP && head.startsWith("PK\3\4"))
        return fail(ErrorCode::Damaged, what + QStringLiteral(": cut short or changed"));
    return zipFailed(&error, what);
}

bool isRegularFile(zip_t *zip, quint64 index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(zip, index, 0, &system, &attributes) != 0)
        return false;
    if (system == ZIP_OPSYS_UNIX || system == ZIP_OPSYS_OS_X) {
        const quint32 type = (attributes >> 16) & S_IFMT;
        return type == 0 || type == S_IFREG;
    }
    return (attributes & kDosFolder) == 0;
}

/// Latin 1 keeps every byte apart; names with any but ASCII are refused afterwards where they are
/// not looked up as other programs mean them.
QString nameOf(const char *raw, bool isForeign)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(QByteArrayView(raw));
    return isForeign && !decoder.hasError() ? decoded : QString::fromLatin1(raw);
}

/// What is wrong with an entry whatever its name; empty if nothing is.
QString faultOfEntry(zip_t *zip, quint64 index, const zip_stat_t &stat)
{
    constexpr zip_uint64_t kNeeded
        = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    if ((stat.valid & kNeeded) != kNeeded)
        return QStringLiteral("it is not described in full");
    if (stat.encryption_method != ZIP_EM_NONE)
        return QStringLiteral("it is protected by a password");
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
        return QStringLiteral("its compression is not supported");
    if (!isRegularFile(zip, index))
        return QStringLiteral("it is not a regular file");
    return {};
}

} // namespace

ZipReader::ZipReader(std::unique_ptr<Archive> archive)
    : m_archive(std::move(archive))
{
}

ZipReader::~ZipReader() = default;
ZipReader::ZipReader(ZipReader &&other) noexcept = default;
ZipReader &ZipReader::operator=(ZipReader &&other) noexcept = default;

Result<ZipReader> ZipReader::open(const QByteArray &bytes, const ZipLimits &limits)
{
    auto archive = std::make_unique<Archive>();
    archive->bytes = bytes;
    zip_error_t error;
    zip_error_init(&error);
    const auto zip = openSource(
        zip_source_buffer_create(archive->bytes.constData(),
                                 static_cast<zip_uint64_t>(archive->bytes.size()), 0, &error),
        error, archive->bytes.left(kHeadBytes));
    zip_error_fini(&error);
    if (!zip)
        return tl::unexpected(zip.error());
    archive->zip = *zip;
    ZipReader reader(std::move(archive));
    if (const auto taken = reader.takeEntries(limits); !taken)
        return tl::unexpected(taken.error());
    return reader;
}

Result<ZipReader> ZipReader::openFile(const QString &path, const ZipLimits &limits)
{
    if (const auto found = mustBeFile(path); !found)
        return tl::unexpected(found.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path + QStringLiteral(": ") + file.errorString());
    zip_error_t error;
    zip_error_init(&error);
    const auto zip
        = openSource(zip_source_file_create(QFile::encodeName(path).constData(), 0, -1, &error),
                     error, file.read(kHeadBytes));
    file.close();
    zip_error_fini(&error);
    if (!zip)
        return tl::unexpected(zip.error());
    auto archive = std::make_unique<Archive>();
    archive->zip = *zip;
    ZipReader reader(std::move(archive));
    if (const auto taken = reader.takeEntries(limits); !taken)
        return tl::unexpected(taken.error());
    return reader;
}

Result<void> ZipReader::takeEntries(const ZipLimits &limits)
{
    const zip_int64_t count = zip_get_num_entries(m_archive->zip, 0);
    if (count > limits.entries)
        return fail(ErrorCode::TooLarge, QStringLiteral("archive: %1 entries").arg(count));
    zip_int64_t wanted = 0;
    for (zip_int64_t index = 0; index < count; ++index) {
        const auto taken = takeEntry(static_cast<quint64>(index), limits);
        if (!taken)
            return tl::unexpected(taken.error());
        wanted += *taken ? 1 : 0;
    }
    if (m_entries.size() != wanted)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("archive: a name occurs twice"));
    if (!limits.foreignNames) {
        if (auto checked = checkNames(m_entries.keys()); !checked)
            return checked;
    }
    qint64 total = 0;
    for (const Entry &entry : std::as_const(m_entries))
        total += entry.bytes; // At most entries times entryBytes: cannot overflow.
    if (total > limits.totalBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("archive: %1 bytes in all").arg(total));
    return {};
}

Result<bool> ZipReader::takeEntry(quint64 index, const ZipLimits &limits)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(m_archive->zip, index, ZIP_FL_ENC_RAW, &stat) != 0)
        return zipFailed(zip_get_error(m_archive->zip), QStringLiteral("archive"));
    const QString name = nameOf(stat.name, limits.foreignNames);
    if (limits.foreignNames && name.endsWith(QLatin1Char('/')))
        return false;
    const QString fault = faultOfEntry(m_archive->zip, index, stat);
    if (!fault.isEmpty())
        return fail(ErrorCode::NotUnderstood, quotedName(name) + QStringLiteral(": ") + fault);
    if (stat.size > static_cast<zip_uint64_t>(limits.entryBytes)) {
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("%1: %2 bytes").arg(quotedName(name)).arg(stat.size));
    }
    m_entries.insert(name, Entry{index, static_cast<qint64>(stat.size)});
    return true;
}

Result<QByteArray> ZipReader::read(const QString &name)
{
    const auto entry = m_entries.constFind(name);
    if (entry == m_entries.constEnd())
        return fail(ErrorCode::NotFound, quotedName(name));
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
        zip_fopen_index(m_archive->zip, entry->index, 0), &zip_fclose);
    if (!file)
        return zipFailed(zip_get_error(m_archive->zip), quotedName(name));

    // One byte more than declared: it finds entries that go on, and reaching the end is what
    // makes libzip compare the checksum.
    QByteArray bytes(entry->bytes + 1, Qt::Uninitialized);
    qint64 done = 0;
    while (done < bytes.size()) {
        const zip_int64_t count = zip_fread(file.get(), bytes.data() + done,
                                            static_cast<zip_uint64_t>(bytes.size() - done));
        if (count < 0)
            return zipFailed(zip_file_get_error(file.get()), quotedName(name));
        if (count == 0)
            break;
        done += count;
    }
    if (done != entry->bytes) {
        return fail(ErrorCode::Damaged,
                    quotedName(name) + QStringLiteral(": not as long as the archive says"));
    }
    bytes.chop(1);
    return bytes;
}

Result<FileMap> ZipReader::readAll()
{
    FileMap files;
    const QStringList all = names();
    for (const QString &name : all) {
        auto bytes = read(name);
        if (!bytes)
            return tl::unexpected(bytes.error());
        files.insert(name, *std::move(bytes));
    }
    return files;
}

} // namespace hocvu
