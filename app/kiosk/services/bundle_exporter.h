// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/room.h"
#include "kiosk/flow/services.h"
#include "seal/signing_key.h"

namespace hocvu {

/// Writes the result bundle and copies files to sticks and folders, everything read back.
///
/// A bundle holds the whole journal of this kiosk, so that a lost stick loses nothing and the
/// office may import bundles in any order.
class BundleExporter : public Exporter
{
public:
    /// \a ownFolder also keeps a copy of every bundle; \a extraFolder, if any, is offered beside
    /// the sticks.
    BundleExporter(const Room &room, Records &records, const Clock &clock, const SigningKey &key,
                   const Certificates &certificates, QString ownFolder, QString extraFolder);

    QList<Destination> destinations() const override;
    Result<ExportedBundle> exportBundle(const QString &folder) override;
    Result<QString> copyFile(const QString &path, const QString &folder) override;

private:
    struct Contents;
    /// Where the kiosk keeps its own copy of bundle \a counter.
    QString ownCopy(int counter) const;
    Result<Contents> collect(int counter) const;
    Result<void> addPerson(const Person &person, const QList<CertificateRecord> &certificates,
                           Contents &contents) const;
    Result<void> addCertificate(const Person &person, const AttemptRecord &attempt,
                                const CertificateRecord &certificate, bool allLessons,
                                Contents &contents) const;

    const Room &m_room;
    Records &m_records;
    const Clock &m_clock;
    const SigningKey &m_key;
    const Certificates &m_certificates;
    QString m_ownFolder;
    QString m_extraFolder;
};

} // namespace hocvu
