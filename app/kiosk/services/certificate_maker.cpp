// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/services/certificate_maker.h"

#include "core/text/dates.h"
#include "core/text/fold.h"
#include "host/durable_file.h"
#include "paper/certificate.h"
#include "paper/qr_record.h"

#include <QFile>

#include <algorithm>

namespace hocvu {

CertificateMaker::CertificateMaker(const Room &room, const SigningKey &key, QString deviceCode,
                                   QString folder)
    : m_room(room)
    , m_key(key)
    , m_deviceCode(std::move(deviceCode))
    , m_folder(std::move(folder))
{
}

QString CertificateMaker::nextNumber(int issued) const
{
    return QStringLiteral("%1%2-%3")
        .arg(m_room.campaign.certificatePrefix, m_deviceCode)
        .arg(issued + 1, 5, 10, QLatin1Char('0'));
}

CertificateFacts CertificateMaker::facts(const Person &person, const AttemptRecord &attempt,
                                         const QString &number, bool allLessons) const
{
    const Campaign &campaign = m_room.campaign;
    CertificateFacts facts;
    facts.number = number;
    facts.fullName = person.name;
    facts.birthYear = person.birthYear;
    facts.unit = person.unit;
    facts.campaignTitle = campaign.title;
    facts.courseLine = allLessons
        ? QStringLiteral("Đã hoàn thành %1 bài học và Bài thi đánh giá năng lực")
              .arg(m_room.course.lessons.size())
        : QStringLiteral("Đã hoàn thành Bài thi đánh giá năng lực");
    facts.correct = attempt.correct.value_or(Score());
    facts.total = attempt.total;
    facts.examDate = toVietnam(attempt.submittedAt).date();
    facts.issuedPlace = campaign.place;
    facts.issuedDate = facts.examDate;
    facts.issuer = campaign.issuer;
    facts.signerTitle = campaign.signerTitle;
    facts.signerName = campaign.signerName;
    facts.room = m_room.name;
    return facts;
}

Result<QString> CertificateMaker::makeQr(const Person &person, const AttemptRecord &attempt,
                                         const QString &number, bool allLessons, Millis at) const
{
    CertificateFacts signedFacts = facts(person, attempt, number, allLessons);
    signedFacts.issuedDate = toVietnam(std::max(attempt.submittedAt, at)).date();
    const QByteArray bytes = qrFacts(signedFacts);
    const QString text = qrText(bytes, m_key.publicKey().number(), m_key.signRaw(bytes));
    if (text.isEmpty())
        return fail(ErrorCode::TooLarge, QStringLiteral("the facts do not fit into the QR code"));
    return text;
}

Result<QString> CertificateMaker::pdfOf(const Person &person, const AttemptRecord &attempt,
                                        const CertificateRecord &certificate, bool allLessons) const
{
    const QString path = m_folder + QLatin1Char('/') + certificateFileName(certificate.number);
    if (QFile::exists(path))
        return path;
    CertificateFacts printed = facts(person, attempt, certificate.number, allLessons);
    if (const auto record = readQrText(certificate.qr)) {
        printed.correct = record->facts.correct;
        printed.total = record->facts.total;
        printed.issuedDate = record->facts.issuedDate;
    }
    const auto pdf = renderCertificate(printed, certificate.qr);
    if (!pdf)
        return tl::unexpected(pdf.error());
    if (const auto written = writeDurably(path, *pdf); !written)
        return tl::unexpected(written.error());
    return path;
}

QString certificateFileName(const QString &number)
{
    return fold(number).toUpper() + QStringLiteral(".pdf");
}

} // namespace hocvu
