// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bundle.h"
#include "seal/digest.h"
#include "seal/run_tool.h"

/// The key of tests/data/seal: every sample is signed with it, so bytes can be compared.
inline hocvu::SigningKey sampleKey()
{
    return hocvu::SigningKey::load(dataPath(QStringLiteral("seal/device-v1.key"))).value();
}

/// \a count lines of \a bytes bytes or more each: events in looks and in how badly they compress,
/// but not in meaning.
inline QByteArray sampleEvents(int count, qsizetype bytes = 0)
{
    QByteArray text;
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i);
        QByteArray line = "{\"body\":{\"choice\":" + QByteArray::number(i % 4)
            + ",\"question\":" + QByteArray::number(i % 30) + "},\"hash\":\""
            + hocvu::sha256(number).toHex() + "\",\"prev\":\""
            + hocvu::sha256(QByteArray::number(i - 1)).toHex() + "\",\"seq\":" + number + "}";
        if (line.size() < bytes)
            line.insert(1, "\"at\":\"" + QByteArray(bytes - line.size(), 'x') + "\",");
        text += line + '\n';
    }
    return text;
}

/// What tests/data/exchange/bundle-v1.zip was packed from. Nobody in it exists.
inline hocvu::BundleContents sampleContents()
{
    hocvu::BundleContents contents;
    contents.info.device = QUuid::fromString(QLatin1String("0f0e0d0c-0b0a-4908-8706-050403020100"));
    contents.info.counter = 12;
    contents.info.campaign = QStringLiteral("thu-nghiem-2026");
    contents.info.room = QStringLiteral("Phòng máy số 3, phường Hoa Sữa");
    contents.info.firstSeq = 101;
    contents.info.lastSeq = 103;
    contents.info.events = 3;
    contents.info.createdAt = hocvu::Millis(1'780'880'400'000); // 2026-06-08 08:00 in Vietnam.
    contents.payload = {
        {QStringLiteral("events.jsonl"), sampleEvents(3)},
        {QStringLiteral("results.csv"),
         "\xEF\xBB\xBFHọ và tên,Điểm\r\nĐỗ Thị Ví Dụ,27\r\nNguyễn Văn Mẫu,30\r\n"},
        {QStringLiteral("certificates/HV-0001.pdf"), "%PDF-1.4 stands for a certificate\n"},
    };
    return contents;
}
