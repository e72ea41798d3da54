// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kiosk.h"

#include "core/journal/kinds.h"
#include "core/text/dates.h"
#include "host/durable_file.h"
#include "store/log_check.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kDemoDay = 4; ///< Today is the fifth day of a demo's exam window.

QString keyPath(const DataFolder &folder)
{
    return folder.file(QStringLiteral("device.key"));
}

/// Not one that a newer version made, nor one that this user may not read.
bool isDamagedKey(const Error &error)
{
    return error.code == ErrorCode::Damaged || error.code == ErrorCode::NotUnderstood;
}

/// An empty folder is what a stick leaves that is not mounted yet.
bool hasCopies(const CopyPlace &copy)
{
    return !QDir(copy.path()).entryList({QStringLiteral("*.jsonl*")}, QDir::Files).isEmpty();
}

Campaign campaignOf(const Kit &kit, const Moment &now)
{
    if (!kit.campaign.demo)
        return kit.campaign;
    const QDate today = toVietnam(now.wall).date();
    const QDate opens = kit.campaign.examOpens.toTimeZone(vietnamTime()).date();
    return kit.campaign.shiftedBy(opens.daysTo(today) - kDemoDay);
}

/// Three letters and digits that tell this kiosk's certificate numbers from others'. No I, O, 0
/// or 1: people read them aloud.
QString deviceCode(const QUuid &device)
{
    static constexpr char kLetters[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    const QByteArray bytes = device.toRfc4122();
    QString code;
    for (int i = 0; i < 3; ++i)
        code.append(QLatin1Char(kLetters[uchar(bytes.at(i)) % 32]));
    return code;
}

QString inWords(const Rebuilt &rebuilt)
{
    const qint64 missing = rebuilt.missing();
    const QString more = rebuilt.isWhole() ? QString()
        : missing > 0                      ? QStringLiteral("; there may have been more")
                                           : QStringLiteral("; how many there were is not known");
    return QStringLiteral("%1 events kept, %2 known to be missing%3")
        .arg(rebuilt.events())
        .arg(missing)
        .arg(more);
}

} // namespace

QString Kiosk::demoKit()
{
    // As applicationDirPath() finds it, which may not be asked before there is an application.
    return QDir::cleanPath(QFileInfo(QStringLiteral("/proc/self/exe")).canonicalPath()
                           + QStringLiteral("/../share/hocvu/demo-kit"));
}

Kiosk::KitReading Kiosk::startReadingKit(const QString &kit)
{
    // Qt takes the first thread that has to do with it for the one of the windows.
    static_cast<void>(QThread::currentThread());
    return std::async(std::launch::async, openKit, kit.isEmpty() ? demoKit() : kit);
}

Result<std::unique_ptr<Kiosk>> Kiosk::open(const KioskOptions &options, KitReading reading)
{
    auto folder
        = DataFolder::open(options.data.isEmpty() ? DataFolder::defaultPath() : options.data);
    if (!folder)
        return tl::unexpected(folder.error());
    const bool wasUsed = QFile::exists(keyPath(*folder));
    bool hasKey = wasUsed;
    auto key = hasKey ? SigningKey::load(keyPath(*folder)) : SigningKey::generate();
    if (!key && isDamagedKey(key.error())) {
        // Under a new key the kiosk is a new device; what the old one signed stays its own.
        const auto aside = setDamagedAside(keyPath(*folder));
        if (!aside)
            return tl::unexpected(aside.error());
        qCritical("the device's key is damaged and was set aside as %s", qPrintable(*aside));
        hasKey = false;
        key = SigningKey::generate();
    }
    if (!key)
        return tl::unexpected(key.error());
    std::unique_ptr<Kiosk> kiosk(new Kiosk(*std::move(folder), *key));
    auto opened = kiosk->openJournal(options, hasKey, wasUsed);
    auto kit = reading.get();
    if (!kit)
        return tl::unexpected(kit.error());
    kiosk->takeKit(*std::move(kit), options);
    if (!opened && opened.error().code == ErrorCode::Damaged)
        opened = kiosk->healAndOpen(options);
    if (!opened)
        return tl::unexpected(opened.error());
    // After the journal: so a key without a journal says that one was lost.
    const auto saved = hasKey ? Result<void>() : kiosk->m_key.save(keyPath(kiosk->m_folder));
    if (!saved)
        return tl::unexpected(saved.error());
    kiosk->startServices(options.exportFolder);
    auto outage = kiosk->recoverFromOutage();
    if (!outage && outage.error().code == ErrorCode::Damaged && !kiosk->m_healed) {
        // Tables that cannot be read: events are what counts, and those a healing reads one by one.
        if (const auto healed = kiosk->healAndOpen(options); !healed)
            return tl::unexpected(healed.error());
        kiosk->startServices(options.exportFolder);
        outage = kiosk->recoverFromOutage();
    }
    if (!outage)
        return tl::unexpected(outage.error());
    kiosk->m_outage = *outage;
    return kiosk;
}

/// What a crash left is written into the journal for good: so the tables that it is read from are
/// computed anew before.
Result<std::optional<Outage>> Kiosk::recoverFromOutage()
{
    const auto pulses = m_records->pulses();
    const auto open = m_records->openAttempts();
    const auto unmarked = m_records->unmarkedAttempts();
    if (!pulses || !open || !unmarked)
        return tl::unexpected(!pulses ? pulses.error() : !open ? open.error() : unmarked.error());
    const bool isRunning
        = std::any_of(open->begin(), open->end(), [](const AttemptRecord &attempt) {
              return attempt.state == AttemptRecord::State::Running;
          });
    if (!pulses->isEmpty() || isRunning || !unmarked->isEmpty()) {
        if (const auto replayed = m_writer->replayNow(); !replayed)
            return tl::unexpected(replayed.error());
    }
    return recover(context());
}

Kiosk::Kiosk(DataFolder folder, const SigningKey &key)
    : m_folder(std::move(folder))
    , m_key(key)
    , m_media(m_kit)
    , m_exam(m_kit, m_room)
{
}

void Kiosk::takeKit(Kit kit, const KioskOptions &options)
{
    m_kit = std::move(kit);
    m_room = {options.room.normalized(QString::NormalizationForm_C),
              campaignOf(m_kit, m_clock.now()),
              m_kit.course,
              {},
              m_kit.practice,
              m_kit.roster,
              {},
              options.seat};
    m_exam.takeUp();
}

void Kiosk::startServices(const QString &exportFolder)
{
    m_certificates
        = std::make_unique<CertificateMaker>(m_room, m_key, deviceCode(m_journal->device()),
                                             m_folder.file(QStringLiteral("certificates")));
    m_exporter
        = std::make_unique<BundleExporter>(m_room, *m_records, m_clock, m_key, *m_certificates,
                                           m_folder.file(QStringLiteral("bundles")), exportFolder);
}

Result<void> Kiosk::openJournal(const KioskOptions &options, bool hasKey, bool wasUsed)
{
    const QString path = journalPath();
    if (const auto finished = finishHealing(path); !finished)
        return tl::unexpected(finished.error());
    // The key is made after the journal: one without a journal has lost it, readable or not.
    const QFileInfo file(path);
    const bool hasVanished = wasUsed && (!file.exists() || (file.isFile() && file.size() == 0));
    const QString lost = hasVanished ? QString() : lostOfLog(path);
    if (!lost.isEmpty())
        qCritical("the journal is damaged: %s", qPrintable(lost));
    return options.heal || hasVanished || !lost.isEmpty()
        ? fail(ErrorCode::Damaged, path)
        : openParts(copyPlace(options), hasKey ? Device::Known : Device::New);
}

Result<void> Kiosk::healAndOpen(const KioskOptions &options)
{
    const CopyPlace copy = copyPlace(options);
    if (!copy.folder.isEmpty() && !options.mayLackCopy && !hasCopies(copy))
        return fail(ErrorCode::Unavailable, copy.folder);
    m_writer.reset();
    m_records.reset();
    m_journal.reset();
    m_db.reset();
    auto healed = healJournal(
        journalPath(), copy.path(), [this](Database &db, const Rebuilt &rebuilt) -> Result<void> {
            const auto journal = Journal::open(db, m_clock, QUuid::createUuid());
            return journal ? noteHealing(**journal, rebuilt) : tl::unexpected(journal.error());
        });
    if (!healed)
        return tl::unexpected(healed.error());
    m_healed = *std::move(healed);
    return openParts(copy, Device::Known);
}

Result<void> Kiosk::noteHealing(Journal &journal, const Rebuilt &rebuilt)
{
    const auto noted
        = journal.append({{kind::kIncidentReported,
                           journal.device(),
                           {{QStringLiteral("type"),
                             QString(rebuilt.isWhole() ? incident::kJournalRebuilt
                                                       : incident::kJournalRebuiltInPart)},
                            {QStringLiteral("text"), inWords(rebuilt)},
                            {QStringLiteral("by"), QStringLiteral("kiosk")}}}});
    return noted ? Result<void>() : tl::unexpected(noted.error());
}

CopyPlace Kiosk::copyPlace(const KioskOptions &options) const
{
    return {options.mirror, QStringLiteral("hocvu-") + m_key.publicKey().keyId()};
}

Result<void> Kiosk::openParts(const CopyPlace &copy, Device device)
{
    auto db = device == Device::Known ? Database::openKnown(journalPath())
                                      : Database::open(journalPath());
    if (!db)
        return tl::unexpected(db.error());
    m_db = *std::move(db);
    if (device == Device::New) {
        // What the lost key signed stays its own; under the new key another device goes on.
        if (const auto left = Journal::leaveDevice(*m_db); !left)
            return left;
    } else if (device == Device::Known) {
        const auto known = Journal::hasDevice(*m_db);
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            return fail(ErrorCode::Damaged, journalPath() + QStringLiteral(": names no device"));
    }
    auto journal = Journal::open(*m_db, m_clock, QUuid::createUuid());
    if (!journal)
        return tl::unexpected(journal.error());
    m_journal = *std::move(journal);
    auto writer = JournalWriter::open(journalPath(), m_clock, copy,
                                      [this](const CopyState &state) { noteCopy(state); });
    if (!writer)
        return tl::unexpected(writer.error());
    m_writer = *std::move(writer);
    m_records = std::make_unique<BackgroundRecords>(*m_db, *m_journal, *m_writer);
    return {};
}

void Kiosk::noteCopy(const CopyState &state)
{
    using State = SecondCopy::State;
    if (!state.setAside.isEmpty()) {
        noteAboutCopy(QStringLiteral("a copy with another history was set aside as %1")
                          .arg(QFileInfo(state.setAside).fileName()));
        return;
    }
    const bool isGood = state.state == CopyState::State::Good;
    const State now = isGood ? State::Good : State::Missing;
    const bool isNews = m_copy.state() != now;
    const ErrorCode problem = state.problem ? state.problem->code : ErrorCode::NotFound;
    m_copy.set(now, state.seq, problem);
    if (!isNews)
        return;
    if (state.problem)
        qWarning("the second copy: %s", qPrintable(state.problem->detail));
    noteAboutCopy(isGood ? QStringLiteral("the second copy holds events up to %1").arg(state.seq)
                         : QStringLiteral("the second copy is missing: %1").arg(codeName(problem)));
}

/// The office shall see for how long there was one copy only.
void Kiosk::noteAboutCopy(const QString &text)
{
    qInfo("%s", qPrintable(text));
    m_records->keep({{kind::kIncidentReported,
                      m_journal->device(),
                      {{QStringLiteral("type"), QString(incident::kSecondCopy)},
                       {QStringLiteral("text"), text},
                       {QStringLiteral("by"), QStringLiteral("kiosk")}}}},
                    m_clock.now(), [](const Result<QList<Event>> &) {});
}

Context Kiosk::context()
{
    return {m_room,          *m_records,  m_clock, m_secrets, m_exam,
            *m_certificates, *m_exporter, m_media, m_copy};
}

} // namespace hocvu
