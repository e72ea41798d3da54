// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/certificate_facts.h"
#include "paper/qr_record.h"

#include <QProcess>
#include <QTest>

/// Facts of nobody: every name here is invented.
inline hocvu::CertificateFacts sampleFacts()
{
    hocvu::CertificateFacts facts;
    facts.number = QStringLiteral("BĐ-2026-000123");
    facts.fullName = QStringLiteral("Nguyễn Thị Thử Nghiệm");
    facts.birthYear = 1971;
    facts.unit = QStringLiteral("Trường Tiểu học Thử Nghiệm, phường Bạch Đằng");
    facts.campaignTitle = QStringLiteral("Cuộc thi “Ứng dụng AI trong thực thi nhiệm vụ của các "
                                         "cơ quan hành chính”");
    facts.courseLine = QStringLiteral("Đã hoàn thành 14 bài học và Bài thi đánh giá năng lực");
    facts.correct = 27;
    facts.total = 30;
    facts.examDate = QDate(2026, 6, 8);
    facts.issuedPlace = QStringLiteral("Bạch Đằng");
    facts.issuedDate = QDate(2026, 6, 9);
    facts.issuer = QStringLiteral("ỦY BAN NHÂN DÂN PHƯỜNG BẠCH ĐẰNG");
    facts.signerTitle = QStringLiteral("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH");
    facts.signerName = QStringLiteral("Trần Văn Mẫu");
    facts.room = QStringLiteral("P-01");
    return facts;
}

/// Every text so long that it needs two lines or a smaller size, all of them at once.
inline hocvu::CertificateFacts longFacts()
{
    hocvu::CertificateFacts facts = sampleFacts();
    facts.number = QStringLiteral("TRẦN-HƯNG-ĐẠO-2026-000123");
    facts.fullName
        = QStringLiteral("Nguyễn Hoàng Phương Quỳnh Trương Thị Thử Nghiệm Ngưỡng Đặng Ữ");
    facts.unit = QStringLiteral("Trung tâm Cung ứng dịch vụ sự nghiệp công và Hỗ trợ thử nghiệm "
                                "chuyển đổi số thuộc Ủy ban nhân dân phường Trần Hưng Đạo, thành "
                                "phố Hải Phòng");
    facts.campaignTitle += QStringLiteral(" năm 2026 trên địa bàn thành phố Hải Phòng và các "
                                          "phường, xã, đặc khu");
    facts.courseLine += QStringLiteral(" về trí tuệ nhân tạo dành cho cán bộ, công chức, viên "
                                       "chức và người lao động");
    facts.issuer = QStringLiteral("ỦY BAN NHÂN DÂN PHƯỜNG TRẦN HƯNG ĐẠO, THÀNH PHỐ HẢI PHÒNG – "
                                  "BAN TỔ CHỨC CUỘC THI CẤP PHƯỜNG NĂM 2026");
    facts.issuedPlace = QStringLiteral("Phường Trần Hưng Đạo");
    facts.signerTitle = QStringLiteral("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH");
    facts.signerName = facts.fullName;
    facts.room = QStringLiteral("Phòng máy số 2, Trường Trung học cơ sở Thử Nghiệm Trần Hưng Đạo");
    return facts;
}

inline QByteArray sampleKeyId()
{
    return QByteArray::fromHex("0123456789abcdef");
}

/// Bytes that look like a signature: dense in every bit, as a QR code must bear them.
inline QByteArray sampleSignature()
{
    QByteArray bytes;
    for (int i = 0; i < hocvu::kQrSignatureSize; ++i)
        bytes += static_cast<char>((i * 197 + 91) % 256);
    return bytes;
}

inline QString sampleCode(const hocvu::CertificateFacts &facts)
{
    return hocvu::qrText(hocvu::qrFacts(facts), sampleKeyId(), sampleSignature());
}

/// What \a program wrote to its standard output; the test fails when it does not end well.
inline QByteArray outputOf(const QString &program, const QStringList &arguments,
                           int expectedCode = 0)
{
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished(60'000);
    const QByteArray output = process.readAllStandardOutput();
    if (!ended || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != expectedCode)
        QTest::qFail(qPrintable(QStringLiteral("%1: %2 %3")
                                    .arg(program, process.errorString(),
                                         QString::fromUtf8(process.readAllStandardError()))),
                     __FILE__, __LINE__);
    return output;
}
