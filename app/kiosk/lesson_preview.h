// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/system_clock.h"
#include "kiosk/flow/lesson_presenter.h"
#include "kiosk/services/bundle_exporter.h"
#include "kiosk/services/certificate_maker.h"
#include "kiosk/services/kit_exam.h"
#include "kiosk/services/sealed_secrets.h"
#include "player/video_engine.h"
#include "store/database.h"
#include "store/journal.h"
#include "store/stored_records.h"

#include <QTemporaryDir>

#include <memory>

namespace hocvu {

/// The lesson page on one compiled lesson, for its author: no kit, no sign-in. All was watched
/// already, so that the author goes where they like; what they do is forgotten at the end.
class LessonPreview
{
public:
    /// \a folder holds what the lesson compiler made. NotFound, NotUnderstood, TooNew; Unwritable
    /// without a place for temporary files.
    static Result<std::unique_ptr<LessonPreview>> open(const QString &folder);
    ~LessonPreview();

    /// The page, which plays through \a video; it lives no longer than this. Its way back closes
    /// its window.
    std::unique_ptr<QWidget> makePage(VideoEngine &video);

private:
    LessonPreview();
    Result<void> begin();
    Context context();

    QTemporaryDir m_folder;
    SystemClock m_clock;
    Room m_room;
    SealedSecrets m_secrets;
    Kit m_noKit;
    KitExam m_exam; ///< Of no questions.
    SigningKey m_key;
    SecondCopy m_copy;
    Visit m_visit;
    std::unique_ptr<Media> m_media;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<StoredRecords> m_records;
    std::unique_ptr<CertificateMaker> m_certificates;
    std::unique_ptr<BundleExporter> m_exporter;
    std::unique_ptr<LessonPresenter> m_presenter;
};

} // namespace hocvu
