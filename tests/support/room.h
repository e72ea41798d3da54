// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_clock.h"

#include "kiosk/flow/room.h"
#include "kiosk/flow/visit.h"
#include "kiosk/services/bundle_exporter.h"
#include "kiosk/services/certificate_maker.h"
#include "kiosk/services/sealed_secrets.h"
#include "store/stored_records.h"

#include <QTemporaryDir>

#include <memory>

/// A room for tests: 14 short lessons, a bank that fills the standard blueprint, six people, the
/// PIN 2468 for all of them and 246810 for the supervisor.
hocvu::Room makeTestRoom();

/// Videos that are always sound and play nothing; set \a problem to have them refused.
class TestMedia : public hocvu::Media
{
public:
    QString videoPath(const hocvu::Lesson &) const override { return {}; }
    QString captionsPath(const hocvu::Lesson &, const QString &language) const override
    {
        return captions.value(language);
    }
    QString posterPath(const hocvu::Lesson &) const override { return {}; }
    hocvu::Result<void> check(const hocvu::Lesson &lesson) override
    {
        if (problem)
            return tl::unexpected(*problem);
        if (broken.contains(lesson.number))
            return hocvu::fail(hocvu::ErrorCode::Damaged, lesson.slug);
        return {};
    }
    bool isKnownBroken(const hocvu::Lesson &lesson) const override
    {
        return broken.contains(lesson.number);
    }
    std::optional<hocvu::Error> problem;
    QSet<int> broken; ///< Lessons that check() refuses as damaged, known to be so.
    QHash<QString, QString> captions; ///< Files by language.
};

/// The questions and keys of a room's bank; shut() has them wait for kCode.
class TestExam : public hocvu::ExamRoom
{
public:
    static constexpr const char *kCode = "7F6N-7MTM-BKPD";

    explicit TestExam(hocvu::Room &room);
    void shut();
    bool isSealed() const override { return m_shut.has_value(); }
    bool isTrial() const override { return isDemo; }
    hocvu::Result<void> open(const QString &code) override;
    hocvu::Result<hocvu::AnswerKeys> answerKeys() const override;
    bool isDemo = false;

private:
    hocvu::Room &m_room;
    std::optional<hocvu::Bank> m_shut;
};

/// Everything behind the presenters, real: database, journal, keys, certificates and export in a
/// temporary folder; only the clock moves when told, and the videos play nothing.
class TestRoom
{
public:
    TestRoom();
    ~TestRoom();

    hocvu::Context context();
    /// Closes the database and opens it again, as after a crash: nothing is kept in memory.
    void reopen();
    /// Signs in person \a index of the roster, registering them first.
    void signIn(int index = 0);
    /// Puts the events of a lesson watched to its end and its checkpoint into the journal.
    void watchLesson(const QUuid &person, int number);
    void watchAllLessons(const QUuid &person);
    QString path(const QString &name) const { return folder.filePath(name); }

    QTemporaryDir folder;
    FakeClock clock;
    hocvu::Room room;
    hocvu::SealedSecrets secrets;
    hocvu::SigningKey key;
    TestMedia media;
    TestExam exam{room};
    hocvu::SecondCopy copy;
    std::unique_ptr<hocvu::Database> db;
    std::unique_ptr<hocvu::Journal> journal;
    std::unique_ptr<hocvu::StoredRecords> records;
    std::unique_ptr<hocvu::CertificateMaker> certificates;
    std::unique_ptr<hocvu::BundleExporter> exporter;
    hocvu::Visit visit;

private:
    void open();
};
