// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bag_folder.h"
#include "exchange/kit.h"
#include "exchange/kit_sources.h"
#include "seal/digest.h"
#include "seal/random.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace hocvu {
namespace {

constexpr qint64 kPiece = 256 * 1024;

/// A new folder beside \a path that goes with all it holds unless it was given its name.
class PartFolder
{
public:
    explicit PartFolder(const QString &path)
        : m_path(path + QStringLiteral(".part-") + QString::fromLatin1(randomBytes(4).toHex()))
    {
    }
    ~PartFolder()
    {
        if (!m_path.isEmpty())
            QDir(m_path).removeRecursively();
    }
    Q_DISABLE_COPY_MOVE(PartFolder)

    QString file(const QString &name) const { return m_path + QLatin1Char('/') + name; }
    const QString &path() const { return m_path; }
    bool renameTo(const QString &path)
    {
        const bool renamed = QDir().rename(m_path, path);
        if (renamed)
            m_path.clear();
        return renamed;
    }

private:
    QString m_path;
};

tl::unexpected<Error> unwritten(const QFileDevice &file)
{
    const QString reason = file.errorString();
    const bool full = reason == qt_error_string(ENOSPC) || reason == qt_error_string(EDQUOT);
    return fail(full ? ErrorCode::DiskFull : ErrorCode::Unwritable,
                file.fileName() + QStringLiteral(": ") + reason);
}

// A device that fills up takes a part of the bytes first; only the next attempt says why.

Result<void> put(QSaveFile &file, const QByteArray &bytes)
{
    for (qint64 done = 0; done < bytes.size();) {
        const qint64 count = file.write(bytes.constData() + done, bytes.size() - done);
        if (count <= 0)
            return unwritten(file);
        done += count;
    }
    return {};
}

Result<void> finish(QSaveFile &file)
{
    // commit() alone takes the last bytes for written even if they found no space.
    const bool flushed = file.flush() || file.flush();
    if (!flushed || !file.commit())
        return unwritten(file);
    return {};
}

/// Opens \a file for writing in a folder that is made if it is missing.
Result<void> start(QSaveFile &file)
{
    const QString folder = QFileInfo(file.fileName()).path();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Unwritable, folder + QStringLiteral(": cannot be made"));
    if (!file.open(QIODevice::WriteOnly))
        return unwritten(file);
    return {};
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return start(file).and_then([&] { return put(file, bytes); }).and_then([&] {
        return finish(file);
    });
}

/// Copies \a from to \a to and returns the SHA-512 of \a from.
Result<QByteArray> copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, from + QStringLiteral(": ") + source.errorString());
    auto digest = sha512(source);
    if (!digest || !source.seek(0))
        return fail(ErrorCode::Unreadable, from + QStringLiteral(": ") + source.errorString());
    QSaveFile target(to);
    auto copied = start(target);
    while (copied && !source.atEnd()) {
        const QByteArray piece = source.read(kPiece);
        if (piece.isEmpty())
            return fail(ErrorCode::Unreadable, from + QStringLiteral(": ") + source.errorString());
        copied = put(target, piece);
    }
    if (copied)
        copied = finish(target);
    if (!copied)
        return tl::unexpected(copied.error());
    return digest;
}

/// Writes payload and tag files; returns how many bytes the payload has.
Result<qint64> writeBag(const KitPlan &plan, const PartFolder &part)
{
    PayloadDigests digests;
    qint64 bytes = 0;
    for (auto text = plan.texts.cbegin(); text != plan.texts.cend(); ++text) {
        if (const auto written = writeFile(part.file(text.key()), text.value()); !written)
            return tl::unexpected(written.error());
        digests.insert(text.key(), sha512(text.value()));
        bytes += text.value().size();
    }
    for (auto copy = plan.copies.cbegin(); copy != plan.copies.cend(); ++copy) {
        const auto digest = copyFile(copy.value(), part.file(copy.key()));
        if (!digest)
            return tl::unexpected(digest.error());
        digests.insert(copy.key(), *digest);
        bytes += QFileInfo(part.file(copy.key())).size();
    }
    const BagInfo info{plan.asOf, {{QStringLiteral("External-Identifier"), plan.campaignId}}};
    const auto tags = bagTags(info, digests, bytes);
    if (!tags)
        return tl::unexpected(tags.error());
    for (auto tag = tags->cbegin(); tag != tags->cend(); ++tag) {
        if (const auto written = writeFile(part.file(tag.key()), tag.value()); !written)
            return tl::unexpected(written.error());
    }
    return bytes;
}

/// Opens what was written as a kiosk would, and then reads the rest too.
Result<void> proofread(const QString &folder, const SecretKey *secret)
{
    const auto kit = openKit(folder);
    if (!kit)
        return tl::unexpected(kit.error());
    if (secret) {
        if (const auto exam = openExam(*kit, *secret); !exam)
            return tl::unexpected(exam.error());
    }
    for (const Lesson &lesson : kit->course.lessons) {
        if (auto checked = checkVideo(*kit, lesson); !checked)
            return checked;
        if (auto checked = checkTexts(*kit, lesson); !checked)
            return checked;
    }
    return {};
}

bool isKit(const QString &path)
{
    return QFileInfo::exists(path + QStringLiteral("/bagit.txt"))
        && QFileInfo::exists(path + QLatin1Char('/') + kKitInfoName);
}

/// Whether the kit may take the place of what is at \a out: nothing, an empty folder, or a kit and
/// no file of anybody's.
Result<void> checkPlace(const QString &out, const KitSources &sources)
{
    const QFileInfo place(out);
    if (place.isSymLink() || (place.exists() && !place.isDir()))
        return fail(ErrorCode::Unwritable, out + QStringLiteral(": not a folder; give another"));
    for (const QString &source : {sources.campaignJson, sources.bankFolder, sources.rosterCsv,
                                  sources.mediaFolder, sources.drawSeed, sources.secret}) {
        if (source.isEmpty())
            continue;
        const QString path = QFileInfo(source).canonicalFilePath() + QLatin1Char('/');
        if (path.startsWith(place.canonicalFilePath() + QLatin1Char('/')) && place.exists())
            return fail(ErrorCode::Unwritable,
                        out
                            + QStringLiteral(": holds a source; give another "
                                             "folder"));
    }
    if (!place.exists()
        || QDir(out).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return {};
    if (!isKit(out))
        return fail(ErrorCode::Unwritable,
                    out + QStringLiteral(": holds something else than a kit; give another folder"));
    if (const auto bag = BagFolder::open(out)) {
        if (const auto own = bag->refuseUnlisted(); !own)
            return fail(ErrorCode::Unwritable,
                        QStringLiteral("%1: %2; move it away first").arg(out, own.error().detail));
    }
    return {};
}

Result<void> putInPlace(PartFolder &part, const QString &out)
{
    const QString old = out + QStringLiteral(".old");
    if (isKit(old))
        QDir(old).removeRecursively();
    const bool replaces = QFileInfo::exists(out);
    if (replaces && !QDir().rename(out, old))
        return fail(ErrorCode::Unwritable, out + QStringLiteral(": cannot be replaced"));
    if (!part.renameTo(out)) {
        if (replaces)
            QDir().rename(old, out);
        return fail(ErrorCode::Unwritable, out + QStringLiteral(": cannot be renamed to"));
    }
    if (replaces)
        QDir(old).removeRecursively();
    return {};
}

} // namespace

Result<KitSummary> buildKit(const KitSources &sources, const QString &outFolder)
{
    const QString out = QDir::cleanPath(QFileInfo(outFolder).absoluteFilePath());
    if (const auto vacant = checkPlace(out, sources); !vacant)
        return tl::unexpected(vacant.error());
    auto plan = planKit(sources);
    if (!plan)
        return tl::unexpected(plan.error());
    PartFolder part(out);
    const auto bytes = writeBag(*plan, part);
    if (!bytes)
        return tl::unexpected(bytes.error());
    plan->summary.bytes = *bytes;
    return proofread(part.path(), plan->secret.get())
        .and_then([&] { return putInPlace(part, out); })
        .map([&] { return plan->summary; });
}

} // namespace hocvu
