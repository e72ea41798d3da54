// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/question.h"
#include "exchange/bag_folder.h"
#include "exchange/kit.h"
#include "seal/digest.h"
#include "seal/run_tool.h"

#include <QDir>
#include <QDirIterator>

/// All files below \a folder.
inline hocvu::FileMap readTree(const QString &folder)
{
    hocvu::FileMap files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        files.insert(path.mid(folder.size() + 1), readFile(path));
    }
    return files;
}

inline bool writeTree(const QString &folder, const hocvu::FileMap &files)
{
    bool ok = true;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const QString path = folder + QLatin1Char('/') + file.key();
        ok = QDir().mkpath(QFileInfo(path).path()) && writeFile(path, file.value()) && ok;
    }
    return ok;
}

/// The five files of a lesson as the lesson compiler leaves them, without any real video.
inline hocvu::FileMap sampleLesson(int number, const QString &folder)
{
    const QByteArray digits = QByteArray::number(number);
    return {
        {folder + QStringLiteral("/lesson.json"),
         R"({"format":1,"number":)" + digits + R"(,"slug":")" + folder.toLatin1()
             + "\",\"title\":\"Bài " + digits + "\",\"durationMs\":90000}\n"},
        {folder + QStringLiteral("/checkpoints.json"),
         "{\"format\":1,\"checkpoints\":[{\"atMs\":60000,\"rewindMs\":30000,\"question\":\"Gì?\","
         "\"options\":[\"Có\",\"Không\"],\"key\":1,\"explanation\":\"Vì vậy.\"}]}\n"},
        {folder + QStringLiteral("/video.mp4"), "not really a video, number " + digits + '\n'},
        {folder + QStringLiteral("/captions.vi.vtt"),
         "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nBài " + digits + ".\n"},
        {folder + QStringLiteral("/poster.png"), "\x89PNG not really " + digits + '\n'},
    };
}

/// One topic of a bank: two official questions and two for practice.
inline QByteArray sampleTopic(int topic)
{
    QByteArray yaml = "format: 1\ntopic: " + QByteArray::number(topic)
        + "\ntitle: Chủ đề\nas_of: 2026-05-" + QByteArray::number(topic + 9) + "\nquestions:\n";
    for (int i = 1; i <= 4; ++i) {
        const QByteArray mark = QByteArray::number(topic) + ".0" + QByteArray::number(i);
        yaml += "  - id: \"" + mark + "\"\n    level: nhan_biet\n    pool: "
            + (i <= 2 ? "official" : "practice") + "\n    stem: \"Việc " + mark
            + " là gì?\"\n    options: [Một, Hai, Ba, Bốn]\n    key: "
            + QByteArray(1, char('A' + i - 1))
            + "\n    explanation: Vì vậy.\n    source: {document: Kỹ năng, article: \"\"}\n"
              "    confidence: skill\n    lesson: "
            + QByteArray::number(1 + i % 2) + "\n    version: 1\n";
    }
    return yaml;
}

/// A small campaign with everything: 14 questions a paper, three people, two lessons.
inline hocvu::FileMap sampleSources()
{
    hocvu::FileMap files{
        {QStringLiteral("campaign.json"),
         "{\n\"format\": 1, \"id\": \"thu-nghiem-2026\", \"title\": \"Cuộc thi thử\",\n"
         "\"place\": \"Hoa Sữa\", \"issuer\": \"ỦY BAN NHÂN DÂN PHƯỜNG HOA SỮA\",\n"
         "\"signerTitle\": \"CHỦ TỊCH\", \"certificatePrefix\": \"HS-2026-\",\n"
         "\"supervisorPin\": \"$argon2id$v=19$m=65536,t=2,p=1$ZJaulD4IEzxFM0xe5lso+g"
         "$mE7PfWeklRuC51J/p8WC5paYhbn4XtUF9mm6Ul0towI\",\n"
         "\"contact\": \"Phòng Văn hóa - Xã hội\", \"demo\": true,\n"
         "\"stages\": [{\"name\": \"Học\", \"from\": \"2026-05-28\", \"to\": \"2026-06-11\"}],\n"
         "\"prizes\": [{\"name\": \"Giải Nhất\", \"count\": 1, \"dong\": 10000000}],\n"
         "\"units\": [\"Trạm Y tế\", \"Tổ dân phố số 1\"],\n"
         "\"examOpens\": \"2026-05-28T00:00:00+07:00\",\n"
         "\"examCloses\": \"2026-06-10T23:59:59+07:00\", \"handIn\": \"2026-06-10\",\n"
         "\"examMinutes\": 30, \"attempts\": 2, \"passMark\": 0, \"creditCapMinutes\": 30,\n"
         "\"blueprint\": {\"topics\": [1,1,1,1,1,1,1,1,1,1,1,1,1,1], \"levels\": [14,0,0]}\n}\n"},
        {QStringLiteral("draw-seed.txt"), QByteArray(32, 'x').toHex() + '\n'},
        {QStringLiteral("roster.csv"),
         "code,name,birth_year,unit,pin\n"
         "CB-001,Nguyễn Thị Hường,1979,Trạm Y tế,2468\n"
         "CB-002,Đặng Ẵm,2001,Tổ dân phố số 1,0007\n"
         "CB-003,Trần Văn Hùng,1964,Tổ dân phố số 1,\n"},
    };
    for (int topic = 1; topic <= hocvu::kTopics; ++topic)
        files.insert(QStringLiteral("bank/%1.yaml").arg(topic, 2, 10, QLatin1Char('0')),
                     sampleTopic(topic));
    const QStringList lessons{QStringLiteral("01-mo-dau"), QStringLiteral("02-ket-thuc")};
    for (const QString &lesson : lessons) {
        const auto five = sampleLesson(int(lessons.indexOf(lesson)) + 1, lesson);
        for (auto file = five.cbegin(); file != five.cend(); ++file)
            files.insert(QStringLiteral("media/") + file.key(), file.value());
    }
    return files;
}

/// Where sampleSources() lie once they are written to \a folder.
inline hocvu::KitSources sourcesIn(const QString &folder)
{
    return {folder + QStringLiteral("/campaign.json"), folder + QStringLiteral("/bank"),
            folder + QStringLiteral("/roster.csv"),    folder + QStringLiteral("/media"),
            folder + QStringLiteral("/draw-seed.txt"), {}};
}

/// Makes manifests anew after files of the kit in \a folder were changed on purpose: what then is
/// wrong, is not the manifests' fault.
inline bool listAnew(const QString &folder)
{
    hocvu::PayloadDigests digests;
    qint64 bytes = 0;
    const auto files = readTree(folder);
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (!file.key().startsWith(QLatin1String("data/")))
            continue;
        digests.insert(file.key(), hocvu::sha512(file.value()));
        bytes += file.value().size();
    }
    const auto tags = hocvu::bagTags({QDate(2026, 5, 23), {}}, digests, bytes);
    return tags && writeTree(folder, *tags);
}
