// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/room.h"
#include "kiosk/flow/services.h"
#include "seal/signing_key.h"

namespace hocvu {

struct CertificateFacts;

/// Certificates signed with the device's key and kept as PDF in a folder. A PDF is made from the
/// journal's record whenever it is missing, and comes out with the same bytes.
class CertificateMaker : public Certificates
{
public:
    /// \a deviceCode tells the numbers of this kiosk from those of others.
    CertificateMaker(const Room &room, const SigningKey &key, QString deviceCode, QString folder);

    QString nextNumber(int issued) const override;
    Result<QString> makeQr(const Person &person, const AttemptRecord &attempt,
                           const QString &number, bool allLessons, Millis at) const override;
    Result<QString> pdfOf(const Person &person, const AttemptRecord &attempt,
                          const CertificateRecord &certificate, bool allLessons) const override;

private:
    CertificateFacts facts(const Person &person, const AttemptRecord &attempt,
                           const QString &number, bool allLessons) const;

    const Room &m_room;
    const SigningKey &m_key;
    QString m_deviceCode;
    QString m_folder;
};

/// A file name for \a number that every system takes: "BD-2026-7QK-00012.pdf".
QString certificateFileName(const QString &number);

} // namespace hocvu
