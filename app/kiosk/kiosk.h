// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/kit.h"
#include "host/data_folder.h"
#include "host/system_clock.h"
#include "kiosk/flow/resume_presenter.h"
#include "kiosk/flow/room.h"
#include "kiosk/services/bundle_exporter.h"
#include "kiosk/services/certificate_maker.h"
#include "kiosk/services/kit_exam.h"
#include "kiosk/services/kit_media.h"
#include "kiosk/services/sealed_secrets.h"
#include "store/heal.h"
#include "store/journal_writer.h"

#include <future>
#include <memory>

namespace hocvu {

struct KioskOptions
{
    QString kit; ///< Folder of the kit; empty: the demo kit that came with the program.
    QString data; ///< Data folder; empty: the XDG default.
    QString exportFolder; ///< Offered beside the sticks; may be empty.
    /// Folder of the second copy, on another disk; empty: none. Kiosks may share it: each has a
    /// folder of its own in it, named by its key.
    QString mirror;
    bool heal = false; ///< The journal is known to be damaged.
    bool mayLackCopy = false; ///< It may be rebuilt although nothing is in \a mirror.
    QString room = QStringLiteral("Phòng máy số 1"); ///< The same on all its PCs.
    Seat seat; ///< Where this PC stands in it.
};

/// Everything of a kiosk but its windows: data folder, journal, kit, keys, services. The
/// composition root: what is built here is lent to the presenters.
class Kiosk
{
public:
    using KitReading = std::future<Result<Kit>>;
    /// Begins to read the kit in a thread of its own: what does not need it is done meanwhile. May
    /// be called before there is a QApplication. \a kit is its folder; empty: the demo kit's.
    static KitReading startReadingKit(const QString &kit);
    /// Opens or makes all of it; a damaged journal is set aside and rebuilt, see healed(). The
    /// errors are those of the parts; nothing is half open. Unavailable, with the folder of the
    /// second copy as its detail: a healing needs it and it is not there.
    static Result<std::unique_ptr<Kiosk>> open(const KioskOptions &options, KitReading reading);
    static Result<std::unique_ptr<Kiosk>> open(const KioskOptions &options)
    {
        return open(options, startReadingKit(options.kit));
    }
    /// Where the demo kit lies: ../share/hocvu/demo-kit beside the program's folder.
    static QString demoKit();

    Context context();
    const Room &room() const { return m_room; }
    const DataFolder &folder() const { return m_folder; }
    /// What the last run left open, already turned into events.
    const std::optional<Outage> &outage() const { return m_outage; }
    /// What became of a damaged journal, when there was one.
    const std::optional<Healed> &healed() const { return m_healed; }
    QString journalPath() const { return m_folder.file(QStringLiteral("journal.sqlite")); }
    JournalWriter &writer() { return *m_writer; }
    const SecondCopy &copy() const { return m_copy; }

private:
    Kiosk(DataFolder folder, const SigningKey &key);
    void takeKit(Kit kit, const KioskOptions &options);
    /// Damaged: healAndOpen() is next.
    Result<void> openJournal(const KioskOptions &options, bool hasKey, bool wasUsed);
    Result<void> healAndOpen(const KioskOptions &options);
    static Result<void> noteHealing(Journal &journal, const Rebuilt &rebuilt);
    enum class Device {
        New, ///< The key is new: nothing goes on with another's events.
        Known, ///< The journal must say whose it is.
    };
    Result<void> openParts(const CopyPlace &copy, Device device);
    CopyPlace copyPlace(const KioskOptions &options) const;
    void startServices(const QString &exportFolder);
    Result<std::optional<Outage>> recoverFromOutage();
    void noteCopy(const CopyState &state);
    void noteAboutCopy(const QString &text);

    DataFolder m_folder;
    SystemClock m_clock;
    Kit m_kit;
    Room m_room;
    SigningKey m_key;
    SealedSecrets m_secrets;
    KitMedia m_media;
    KitExam m_exam;
    SecondCopy m_copy;
    std::optional<Healed> m_healed;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<JournalWriter> m_writer;
    std::unique_ptr<BackgroundRecords> m_records;
    std::unique_ptr<CertificateMaker> m_certificates;
    std::unique_ptr<BundleExporter> m_exporter;
    std::optional<Outage> m_outage;
};

} // namespace hocvu
