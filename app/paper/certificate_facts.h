// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exam/score.h"

#include <QDate>
#include <QString>

namespace hocvu {

/// Everything a certificate says about one person and one exam, as it will be printed.
///
/// Texts are Vietnamese, NFC, without line breaks except where said. Whoever issues a certificate
/// keeps these facts: the same facts and the same QR text give the same PDF, byte for byte.
struct CertificateFacts
{
    QString number; ///< "BĐ-2026-000123"; unique for the issuer.
    QString fullName; ///< As the person declared it; at most 80 characters.
    int birthYear = 0; ///< 0 = not declared, then not printed.
    QString unit; ///< Where the person works; may be empty.
    QString campaignTitle; ///< "Cuộc thi “Ứng dụng AI …”".
    QString courseLine; ///< "Đã hoàn thành 14 bài học và Bài thi đánh giá năng lực".
    Score correct; ///< Right answers, 0 to \a total.
    int total = 0; ///< Questions in the paper, at least 1.
    QDate examDate; ///< Day of submission, Vietnamese time.
    QString issuedPlace; ///< "Bạch Đằng".
    QDate issuedDate; ///< Printed beside the place; also the date of the PDF document.
    QString issuer; ///< "ỦY BAN NHÂN DÂN PHƯỜNG BẠCH ĐẰNG", in the capitals it is printed in.
    QString signerTitle; ///< "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH": up to four lines; may be empty.
    QString signerName; ///< May be empty: then it is written by hand.
    QString room; ///< The computer room's name; may be empty.

    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

} // namespace hocvu
