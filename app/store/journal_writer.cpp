// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal_writer.h"

#include "host/durable_file.h"
#include "store/mirror_file.h"

#include <QFileInfo>

#include <algorithm>
#include <future>

namespace hocvu {

namespace {

constexpr std::chrono::seconds kLookForCopy{2};
constexpr std::chrono::seconds kIdle{3}; ///< Then the log goes to the pages.

} // namespace

QString CopyPlace::path() const
{
    return folder.isEmpty() || own.isEmpty() ? folder : folder + QLatin1Char('/') + own;
}

JournalWriter::JournalWriter(const Clock &clock, QString path, CopyPlace copy, CopyTold copyTold)
    : m_clock(clock)
    , m_path(std::move(path))
    , m_copy(std::move(copy))
    , m_copyTold(std::move(copyTold))
{
}

Result<std::unique_ptr<JournalWriter>> JournalWriter::open(const QString &path, const Clock &clock,
                                                           const CopyPlace &copy, CopyTold copyTold)
{
    std::unique_ptr<JournalWriter> writer(
        new JournalWriter(clock, path, copy, std::move(copyTold)));
    std::promise<Result<void>> started;
    auto outcome = started.get_future();
    writer->m_thread = std::thread([&writer = *writer, &started] {
        const auto opened = writer.start();
        started.set_value(opened);
        if (opened)
            writer.work();
        writer.m_mirror.reset();
        writer.m_records.reset();
        writer.m_journal.reset();
        writer.m_db.reset();
    });
    if (const auto opened = outcome.get(); !opened)
        return tl::unexpected(opened.error());
    return writer;
}

JournalWriter::~JournalWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_posted.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> JournalWriter::start()
{
    auto db = Database::open(m_path);
    if (!db)
        return tl::unexpected(db.error());
    m_db = *std::move(db);
    auto journal = Journal::open(*m_db, m_clock, QUuid::createUuid());
    if (!journal)
        return tl::unexpected(journal.error());
    m_journal = *std::move(journal);
    m_records = std::make_unique<StoredRecords>(*m_db, *m_journal);
    return openCopy();
}

/// Fails only when the journal must not be written to: a copy that is not there is told, no error.
Result<void> JournalWriter::openCopy()
{
    if (m_copy.folder.isEmpty())
        return {};
    const QString notOnDiskOf = m_copy.mayBeSameDisk ? QString() : m_path;
    const QString folder = m_copy.path();
    auto opened = makeCopyFolder(notOnDiskOf).and_then([&] {
        return Mirror::open(folder, *m_journal, notOnDiskOf);
    });
    const auto others = opened ? Mirror::openOthers(folder, *m_db, m_journal->device(), notOnDiskOf)
                               : Result<std::vector<Mirror::Opened>>();
    if (!opened || !others) {
        tellCopy(CopyState::State::Missing, opened ? others.error() : opened.error());
        return {};
    }
    if (opened->isAhead())
        return aheadOf(*opened);
    if (const QString unknown = unknownToTheJournal(); !unknown.isEmpty())
        return fail(ErrorCode::Damaged, unknown + QStringLiteral(": not in the journal"));
    // Those of the devices that this was before a healing, which may have been without its copy.
    for (const Mirror::Opened &other : *others) {
        if (other.isAhead())
            return aheadOf(other);
    }
    m_mirror = std::move(opened->mirror);
    tellCopy(CopyState::State::Good);
    tellSetAside(opened->setAside);
    for (const Mirror::Opened &other : *others)
        tellSetAside(other.setAside);
    return {};
}

/// Not on a stick's empty mount point, where its own disk would be filled.
Result<void> JournalWriter::makeCopyFolder(const QString &notOnDiskOf) const
{
    const QString path = m_copy.path();
    if (path == m_copy.folder || QFileInfo(path).isDir())
        return {};
    if (const auto place = Mirror::checkPlace(m_copy.folder, notOnDiskOf); !place)
        return place;
    return makeFolder(path);
}

/// In a folder that is this kiosk's alone, the copy of a device that the journal does not know
/// shows that the journal was begun anew without it.
QString JournalWriter::unknownToTheJournal() const
{
    const auto devices
        = m_copy.own.isEmpty() ? Result<QList<StoredDevice>>() : storedDevices(*m_db);
    if (m_copy.own.isEmpty() || !devices)
        return {};
    const QStringList mirrors = mirrorsIn(m_copy.path());
    for (const QString &mirror : mirrors) {
        const auto device = isSetAside(mirror) ? std::nullopt : deviceOfMirror(mirror);
        const bool known = !device
            || std::any_of(devices->begin(), devices->end(),
                           [&device](const StoredDevice &one) { return one.id == *device; });
        if (!known)
            return mirror;
    }
    return {};
}

tl::unexpected<Error> JournalWriter::aheadOf(const Mirror::Opened &copy) const
{
    return fail(ErrorCode::Damaged,
                QStringLiteral("%1 ends with event %2, its copy in %3 with event %4")
                    .arg(m_path)
                    .arg(copy.journalSeq)
                    .arg(m_copy.path())
                    .arg(copy.copySeq));
}

void JournalWriter::tellSetAside(const QString &file)
{
    if (file.isEmpty() || !m_copyTold)
        return;
    CopyState now = m_copyState;
    now.setAside = file;
    tell([this, now] { m_copyTold(now); });
}

/// Opens it where there is none, or says that it is gone before a click finds out. One that
/// somebody wrote to is read from its beginning and, where that changed it, written anew.
void JournalWriter::lookForCopy()
{
    auto found = m_mirror ? m_mirror->checkThere() : openCopy();
    if (!found && found.error().code == ErrorCode::Damaged && m_mirror) {
        m_mirror.reset();
        found = openCopy();
    }
    if (!found) {
        m_mirror.reset();
        tellCopy(CopyState::State::Missing, found.error());
    }
}

void JournalWriter::checkpoint()
{
    const auto done = m_db->run(QStringLiteral("checkpoint"));
    if (done)
        (*done)->finish();
    else
        qWarning("the log cannot be taken up: %s", qPrintable(done.error().detail));
}

void JournalWriter::copyNew()
{
    if (!m_mirror || m_mirror->lastSeq() == m_journal->lastSeq())
        return;
    QList<Event> events;
    const auto copied = m_journal
                            ->forEachOwn(m_mirror->lastSeq() + 1,
                                         [&events](const Event &event) -> Result<void> {
                                             events.append(event);
                                             return {};
                                         })
                            .and_then([&] { return m_mirror->append(events); });
    if (copied) {
        tellCopy(CopyState::State::Good);
        return;
    }
    m_mirror.reset();
    tellCopy(CopyState::State::Missing, copied.error());
}

void JournalWriter::tellCopy(CopyState::State state, std::optional<Error> problem)
{
    const qint64 seq = m_mirror ? m_mirror->lastSeq() : 0;
    const bool same = state == m_copyState.state && seq == m_copyState.seq;
    m_copyState = {state, seq, std::move(problem), {}};
    if (!same && m_copyTold)
        tell([this, now = m_copyState] { m_copyTold(now); });
}

void JournalWriter::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_posted.notify_one();
}

void JournalWriter::replay()
{
    post([this](StoredRecords &) {
        if (const auto replayed = replayJournal(*m_db); !replayed)
            qWarning("the tables cannot be computed anew: %s", qPrintable(replayed.error().detail));
    });
}

Result<void> JournalWriter::replayNow()
{
    std::promise<Result<void>> promise;
    auto outcome = promise.get_future();
    post([&](StoredRecords &) {
        const auto replayed = replayJournal(*m_db);
        promise.set_value(replayed ? Result<void>() : tl::unexpected(replayed.error()));
    });
    return outcome.get();
}

void JournalWriter::tell(std::function<void()> telling)
{
    QMetaObject::invokeMethod(&m_home, std::move(telling), Qt::QueuedConnection);
}

void JournalWriter::work()
{
    std::unique_lock lock(m_mutex);
    const auto hasWork = [this] { return m_ending || !m_jobs.empty(); };
    bool isLogFresh = true; // also at start: the last run may have left one
    using SteadyClock = std::chrono::steady_clock;
    auto nextLook = SteadyClock::now() + kLookForCopy;
    auto lastEvent = SteadyClock::now();
    while (true) {
        const bool looksForCopy = !m_copy.folder.isEmpty();
        // By the clock, not when nothing is to be done: in an exam something is, every second.
        if (isLogFresh && m_jobs.empty() && SteadyClock::now() - lastEvent >= kIdle) {
            isLogFresh = false;
            lock.unlock();
            checkpoint();
            lock.lock();
            continue;
        }
        if (const auto begun = SteadyClock::now(); looksForCopy && begun >= nextLook) {
            lock.unlock();
            lookForCopy();
            lock.lock();
            // A dying stick may take seconds to refuse: answers must not wait for it often.
            const auto ended = SteadyClock::now();
            nextLook = ended + std::max<SteadyClock::duration>(kLookForCopy, (ended - begun) * 20);
            continue;
        }
        if (!looksForCopy && !isLogFresh) {
            m_posted.wait(lock, hasWork);
        } else if (!m_posted.wait_for(lock, looksForCopy ? kLookForCopy : kIdle, hasWork)) {
            continue;
        }
        if (m_jobs.empty())
            return;
        const qint64 before = m_journal->lastSeq();
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job(*m_records);
        copyNew();
        if (m_journal->lastSeq() != before) { // not for a sign of life
            isLogFresh = true;
            lastEvent = SteadyClock::now();
        }
        lock.lock();
    }
}

BackgroundRecords::BackgroundRecords(Database &reader, Journal &journal, JournalWriter &writer)
    : StoredRecords(reader, journal)
    , m_writer(writer)
{
}

Result<QList<Event>> BackgroundRecords::append(const QList<NewEvent> &events)
{
    std::promise<Result<QList<Event>>> promise;
    auto outcome = promise.get_future();
    m_writer.post([&](StoredRecords &records) { promise.set_value(records.append(events)); });
    return outcome.get();
}

template <typename Told, typename Write>
void BackgroundRecords::post(Told told, Write write)
{
    m_writer.post([&writer = m_writer, told, write](StoredRecords &records) {
        write(records, [&writer, &told](const auto &written) {
            writer.tell([told, written] { told(written); });
        });
    });
}

void BackgroundRecords::keep(const QList<NewEvent> &events, const Moment &at, Kept kept)
{
    post(std::move(kept), [events, at](StoredRecords &records, const Kept &tell) {
        records.keep(events, at, tell);
    });
}

void BackgroundRecords::setPulse(const Pulse &pulse, Done done)
{
    post(std::move(done),
         [pulse](StoredRecords &records, const Done &tell) { records.setPulse(pulse, tell); });
}

void BackgroundRecords::clearPulse(const QString &what, Done done)
{
    post(std::move(done),
         [what](StoredRecords &records, const Done &tell) { records.clearPulse(what, tell); });
}

void BackgroundRecords::setPinHash(const QUuid &person, const QString &hash, Done done)
{
    post(std::move(done), [person, hash](StoredRecords &records, const Done &tell) {
        records.setPinHash(person, hash, tell);
    });
}

void BackgroundRecords::setAppearance(const QUuid &person, const Appearance &wanted, Done done)
{
    post(std::move(done), [person, wanted](StoredRecords &records, const Done &tell) {
        records.setAppearance(person, wanted, tell);
    });
}

} // namespace hocvu
