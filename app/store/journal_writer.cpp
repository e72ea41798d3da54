// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal_writer.h"

#include <future>

namespace hocvu {

JournalWriter::JournalWriter(const Clock &clock)
    : m_clock(clock)
{
}

Result<std::unique_ptr<JournalWriter>> JournalWriter::open(const QString &path, const Clock &clock)
{
    std::unique_ptr<JournalWriter> writer(new JournalWriter(clock));
    std::promise<Result<void>> started;
    auto outcome = started.get_future();
    writer->m_thread = std::thread([&writer = *writer, &started, path] {
        const auto opened = writer.start(path);
        started.set_value(opened);
        if (opened)
            writer.work();
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

Result<void> JournalWriter::start(const QString &path)
{
    auto db = Database::open(path);
    if (!db)
        return tl::unexpected(db.error());
    m_db = *std::move(db);
    auto journal = Journal::open(*m_db, m_clock, QUuid::createUuid());
    if (!journal)
        return tl::unexpected(journal.error());
    m_journal = *std::move(journal);
    m_records = std::make_unique<StoredRecords>(*m_db, *m_journal);
    return {};
}

void JournalWriter::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_posted.notify_one();
}

void JournalWriter::tell(std::function<void()> telling)
{
    QMetaObject::invokeMethod(&m_home, std::move(telling), Qt::QueuedConnection);
}

void JournalWriter::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_posted.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job(*m_records);
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

void BackgroundRecords::keep(const QList<NewEvent> &events, const Moment &at, Kept kept)
{
    m_writer.post([&writer = m_writer, events, at, kept](StoredRecords &records) {
        records.keep(events, at, [&writer, &kept](const Result<QList<Event>> &written) {
            writer.tell([kept, written] { kept(written); });
        });
    });
}

void BackgroundRecords::setPulse(const Pulse &pulse, Done done)
{
    m_writer.post([&writer = m_writer, pulse, done](StoredRecords &records) {
        records.setPulse(pulse, [&writer, &done](const Result<void> &written) {
            writer.tell([done, written] { done(written); });
        });
    });
}

void BackgroundRecords::clearPulse(const QString &what, Done done)
{
    m_writer.post([&writer = m_writer, what, done](StoredRecords &records) {
        records.clearPulse(what, [&writer, &done](const Result<void> &written) {
            writer.tell([done, written] { done(written); });
        });
    });
}

void BackgroundRecords::setPinHash(const QUuid &person, const QString &hash, Done done)
{
    m_writer.post([&writer = m_writer, person, hash, done](StoredRecords &records) {
        records.setPinHash(person, hash, [&writer, &done](const Result<void> &written) {
            writer.tell([done, written] { done(written); });
        });
    });
}

} // namespace hocvu
