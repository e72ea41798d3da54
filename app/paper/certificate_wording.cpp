// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/certificate_wording.h"

#include "core/text/dates.h"

namespace hocvu::wording {

QString state()
{
    return QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
}

QString motto()
{
    return QStringLiteral("Độc lập - Tự do - Hạnh phúc");
}

QString title()
{
    return QStringLiteral("GIẤY CHỨNG NHẬN");
}

QString given()
{
    return QStringLiteral("Chứng nhận ông/bà");
}

QString person(const CertificateFacts &facts)
{
    if (facts.birthYear < 1)
        return facts.unit;
    const QString born = QStringLiteral("Sinh năm %1").arg(facts.birthYear);
    return facts.unit.isEmpty() ? born : born + QStringLiteral(" – ") + facts.unit;
}

QString result(const CertificateFacts &facts)
{
    // One arg() call: a place name or date could otherwise be taken for a placeholder.
    return QStringLiteral("Kết quả: %1/%2 câu đúng – Thi %3")
        .arg(facts.correct.vietnamese(), QString::number(facts.total), decreeDate(facts.examDate));
}

QString placeAndDate(const CertificateFacts &facts)
{
    return facts.issuedPlace + QStringLiteral(", ") + decreeDate(facts.issuedDate);
}

QString number(const QString &number)
{
    return QStringLiteral("Số: ") + number;
}

QString room(const QString &name)
{
    return QStringLiteral("Phòng máy: ") + name;
}

QString checkTitle()
{
    return QStringLiteral("Kiểm tra giấy chứng nhận");
}

QString checkHow()
{
    return QStringLiteral("Mã QR chứa nội dung chính và chữ ký số;");
}

QString checkOffline()
{
    return QStringLiteral("kiểm tra bằng chương trình HocVu, không cần mạng.");
}

QString note()
{
    return QStringLiteral("Giấy này được in từ hệ thống ôn luyện của đơn vị cấp; không thay thế "
                          "giấy chứng nhận do nền tảng OneTouch cấp.");
}

} // namespace hocvu::wording
