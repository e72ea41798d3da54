// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/kinds.h"
#include "store/stored_records.h"
#include "support/fake_clock.h"
#include "support/sitting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <memory>

/// A folder in memory where that is possible: a busy disk makes thousands of syncs slow.
inline QString quickFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath())
        + QStringLiteral("/hocvu-XXXXXX");
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

/// A journal in a file of its own, with what a small room does in it.
struct TestJournal
{
    explicit TestJournal(const QUuid &device = QUuid::createUuid())
        : folder(quickFolder())
        , newDevice(device)
    {
        open();
    }

    QString path() const { return folder.filePath(QStringLiteral("journal.sqlite")); }
    void open()
    {
        close();
        db = *hocvu::Database::open(path());
        journal = *hocvu::Journal::open(*db, clock, newDevice);
        records = std::make_unique<hocvu::StoredRecords>(*db, *journal);
    }
    void close()
    {
        records.reset();
        journal.reset();
        db.reset();
    }
    /// The events of \a people who watch \a lessons and sit the exam.
    QList<hocvu::Event> play(int people, int lessons = 1, quint64 seed = 1)
    {
        const hocvu::Bank bank = syntheticBank(200);
        SittingPlan plan;
        plan.people = people;
        plan.lessons = lessons;
        plan.seed = seed;
        plan.certificates = seed == 1; // numbered from 1 each time
        QList<hocvu::Event> played;
        const auto done
            = Sitting(plan, bank).play(clock, [&](const QList<hocvu::NewEvent> &events) {
                  return journal->append(events).map(
                      [&](const QList<hocvu::Event> &kept) { played += kept; });
              });
        return done ? played : QList<hocvu::Event>();
    }
    /// SQL that HocVu itself would never run, on a connection of its own.
    bool meddle(const QStringList &statements) const
    {
        bool done = true;
        {
            QSqlDatabase other
                = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("meddle"));
            other.setDatabaseName(path());
            done = other.open();
            for (const QString &statement : statements) {
                QSqlQuery query(other);
                if (!query.exec(statement)) {
                    qWarning("%s", qPrintable(query.lastError().text()));
                    done = false;
                }
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("meddle"));
        return done;
    }
    /// The same after the triggers that keep the journal are gone.
    bool meddleWithEvents(const QString &statement) const
    {
        return meddle({QStringLiteral("DROP TRIGGER event_is_never_changed"),
                       QStringLiteral("DROP TRIGGER event_is_never_removed"), statement});
    }

    QTemporaryDir folder;
    QUuid newDevice;
    FakeClock clock;
    std::unique_ptr<hocvu::Database> db;
    std::unique_ptr<hocvu::Journal> journal;
    std::unique_ptr<hocvu::StoredRecords> records;
};

/// A registration of somebody new: an event that needs no other.
inline hocvu::NewEvent someEvent(const QString &name = QStringLiteral("Trần Thị Thử"))
{
    return {hocvu::kind::kPersonRegistered,
            QUuid::createUuid(),
            {{QStringLiteral("name"), name},
             {QStringLiteral("birthYear"), 1980},
             {QStringLiteral("unit"), QStringLiteral("Trạm Y tế")},
             {QStringLiteral("code"), QString()},
             {QStringLiteral("provisional"), true},
             {QStringLiteral("by"), QStringLiteral("learner")}}};
}

/// The file that a mirror of \a events must be.
inline QByteArray mirrorBytes(const QByteArray &head, const QList<hocvu::Event> &events)
{
    QByteArray bytes = head + '\n';
    for (const hocvu::Event &event : events)
        bytes += hocvu::eventLine(event) + '\n';
    return bytes;
}
