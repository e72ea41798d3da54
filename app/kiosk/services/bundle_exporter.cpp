// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/services/bundle_exporter.h"

#include "core/exam/draw_seed.h"
#include "core/journal/best_attempt.h"
#include "core/journal/chain.h"
#include "core/journal/kinds.h"
#include "exchange/bundle.h"
#include "host/durable_file.h"
#include "host/volumes.h"
#include "paper/results_sheet.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace hocvu {

struct BundleExporter::Contents
{
    BundleContents bundle;
    QList<ResultRow> rows;
    int certificates = 0;
};

namespace {

int finishedLessons(const Room &room, const QHash<int, LessonRecord> &records)
{
    int done = 0;
    for (const Lesson &lesson : room.course.lessons) {
        const LessonRecord record = records.value(lesson.number);
        Coverage coverage(lesson.seconds());
        for (const Seconds &range : record.watched)
            coverage.add(range);
        if (coverage.isComplete() && record.checkpointsDone.size() >= lesson.checkpoints.size())
            ++done;
    }
    return done;
}

ResultRow rowOf(const Person &person, int lessonsDone)
{
    ResultRow row;
    row.fullName = person.name;
    row.birthYear = person.birthYear;
    row.unit = person.unit;
    row.lessonsDone = lessonsDone;
    return row;
}

/// Whoever has the draw seed can compute every paper to come, so it is opened after the last.
bool mayOpenDraw(const Room &room, Millis now)
{
    return !room.drawSeed.isEmpty() && now.count() > room.campaign.examCloses.toMSecsSinceEpoch();
}

/// What the office would refuse must not leave as a success.
Result<void> checkLines(const QList<QByteArray> &lines)
{
    ChainCheck chain;
    for (const QByteArray &line : lines) {
        const auto event = readEventLine(line);
        if (!event)
            return tl::unexpected(event.error());
        if (const auto chained = chain.add(*event); !chained)
            return chained;
    }
    return {};
}

} // namespace

BundleExporter::BundleExporter(const Room &room, Records &records, const Clock &clock,
                               const SigningKey &key, const Certificates &certificates,
                               QString ownFolder, QString extraFolder)
    : m_room(room)
    , m_records(records)
    , m_clock(clock)
    , m_key(key)
    , m_certificates(certificates)
    , m_ownFolder(std::move(ownFolder))
    , m_extraFolder(std::move(extraFolder))
{
}

QList<Destination> BundleExporter::destinations() const
{
    QList<Destination> list;
    for (const Volume &volume : removableVolumes())
        list.append({volume.name, volume.path, volume.freeBytes, true});
    for (const QString &folder : {m_extraFolder, m_ownFolder}) {
        if (!folder.isEmpty())
            list.append({QDir::toNativeSeparators(folder), folder, freeBytes(folder), false});
    }
    return list;
}

Result<ExportedBundle> BundleExporter::exportBundle(const QString &folder)
{
    const auto last = m_records.lastBundle();
    if (!last)
        return tl::unexpected(last.error());
    int counter = last->counter + 1;
    while (QFile::exists(ownCopy(counter))) // of a journal that was lost since
        ++counter;
    const auto contents = collect(counter);
    if (!contents)
        return tl::unexpected(contents.error());
    const auto bytes = packBundle(contents->bundle, m_key);
    if (!bytes)
        return tl::unexpected(bytes.error());

    const BundleInfo &info = contents->bundle.info;
    const QString name = bundleName(info, m_key.publicKey()) + QStringLiteral(".zip");
    // The kiosk's own copy first: should the stick fail, the bundle can be taken again.
    QStringList targets{m_ownFolder};
    if (QDir(folder) != QDir(m_ownFolder))
        targets.append(folder);
    for (const QString &target : targets) {
        if (const auto written = writeDurably(target + QLatin1Char('/') + name, *bytes); !written)
            return tl::unexpected(written.error());
    }
    const auto noted = m_records.append({{kind::kBundleExported,
                                          m_records.device(),
                                          {{QStringLiteral("counter"), counter},
                                           {QStringLiteral("firstSeq"), info.firstSeq},
                                           {QStringLiteral("lastSeq"), info.lastSeq}}}});
    if (!noted)
        return tl::unexpected(noted.error());
    return ExportedBundle{targets.back() + QLatin1Char('/') + name, counter, int(info.events),
                          int(contents->rows.size()), contents->certificates};
}

QString BundleExporter::ownCopy(int counter) const
{
    BundleInfo info;
    info.counter = counter;
    return m_ownFolder + QLatin1Char('/') + bundleName(info, m_key.publicKey())
        + QStringLiteral(".zip");
}

Result<void> BundleExporter::addPerson(const Person &person,
                                       const QList<CertificateRecord> &certificates,
                                       Contents &contents) const
{
    const auto lessons = m_records.lessons(person.id);
    const auto attempts = m_records.attempts(person.id);
    if (!lessons || !attempts)
        return tl::unexpected(!lessons ? lessons.error() : attempts.error());
    ResultRow row = rowOf(person, finishedLessons(m_room, *lessons));
    const bool allLessons = row.lessonsDone == m_room.course.lessons.size();
    const AttemptRecord *best = bestOf(*attempts);
    if (best) {
        row.attempt = best->number;
        row.correct = *best->correct;
        row.duration = best->spent;
        row.submittedAt = best->submittedAt;
    }
    for (const CertificateRecord &certificate : certificates) {
        const auto attempt
            = std::find_if(attempts->begin(), attempts->end(), [&](const AttemptRecord &one) {
                  return one.id == certificate.attempt && one.person == certificate.person;
              });
        if (attempt == attempts->end())
            continue;
        if (best && attempt->id == best->id)
            row.certificateNumber = certificate.number;
        if (const auto added = addCertificate(person, *attempt, certificate, allLessons, contents);
            !added)
            return added;
    }
    contents.rows.append(row);
    return {};
}

Result<void> BundleExporter::addCertificate(const Person &person, const AttemptRecord &attempt,
                                            const CertificateRecord &certificate, bool allLessons,
                                            Contents &contents) const
{
    const auto pdf = m_certificates.pdfOf(person, attempt, certificate, allLessons);
    if (!pdf)
        return tl::unexpected(pdf.error());
    QFile file(*pdf);
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorCode::Unreadable, *pdf);
    contents.bundle.payload.insert(QStringLiteral("certificates/") + QFileInfo(*pdf).fileName(),
                                   file.readAll());
    ++contents.certificates;
    return {};
}

Result<BundleExporter::Contents> BundleExporter::collect(int counter) const
{
    const auto own = m_records.eventLines(1);
    const auto inherited = m_records.inheritedEventLines();
    const auto people = m_records.people();
    const auto certificates = m_records.certificates();
    if (!own || !inherited || !people || !certificates)
        return tl::unexpected(!own             ? own.error()
                                  : !inherited ? inherited.error()
                                  : !people    ? people.error()
                                               : certificates.error());
    Contents contents;
    const QList<Person> ordered = findPeople(*people, {}, {});
    for (const Person &person : ordered) {
        if (const auto added = addPerson(person, *certificates, contents); !added)
            return tl::unexpected(added.error());
    }
    const auto workbook = resultsWorkbook(contents.rows);
    if (!workbook)
        return tl::unexpected(workbook.error());
    FileMap &payload = contents.bundle.payload;
    const QList<QByteArray> lines = *inherited + *own;
    if (const auto sound = checkLines(lines); !sound)
        return tl::unexpected(sound.error());
    payload.insert(QStringLiteral("events.jsonl"), lines.join('\n') + '\n');
    payload.insert(QStringLiteral("results.csv"), resultsCsv(contents.rows));
    payload.insert(QStringLiteral("results.xlsx"), *workbook);
    if (mayOpenDraw(m_room, m_clock.now().wall))
        payload.insert(kBundleDrawSeed, drawSeedText(m_room.drawSeed));
    BundleInfo &info = contents.bundle.info;
    info.device = m_records.device();
    info.counter = counter;
    info.campaign = m_room.campaign.id;
    info.room = m_room.name;
    info.firstSeq = own->isEmpty() ? 0 : 1;
    info.lastSeq = own->size();
    info.events = lines.size();
    info.createdAt = m_clock.now().wall;
    return contents;
}

Result<QString> BundleExporter::copyFile(const QString &path, const QString &folder)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorCode::Unreadable, path);
    const QString target = folder + QLatin1Char('/') + QFileInfo(path).fileName();
    if (const auto written = writeDurably(target, file.readAll()); !written)
        return tl::unexpected(written.error());
    return target;
}

} // namespace hocvu
