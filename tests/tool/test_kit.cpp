// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/test_kit.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace hocvu;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

void writeLesson(const QString &media, int number)
{
    const QString slug = QStringLiteral("%1-bai-hoc").arg(number, 2, 10, QLatin1Char('0'));
    const QString folder = media + QLatin1Char('/') + slug;
    QDir().mkpath(folder);
    write(folder + "/lesson.json",
          json({{"format", 1},
                {"number", number},
                {"slug", slug},
                {"title", QStringLiteral("Bài học số %1").arg(number)},
                {"durationMs", 69'500}}));
    write(folder + "/checkpoints.json",
          json({{"format", 1},
                {"checkpoints",
                 QJsonArray{QJsonObject{{"atMs", 30'000},
                                        {"rewindMs", 10'000},
                                        {"question", "Câu hỏi?"},
                                        {"options", QJsonArray{"Một", "Hai", "Ba"}},
                                        {"key", 1},
                                        {"explanation", "Vì thế."}}}}}));
    write(folder + "/video.mp4", "video " + QByteArray::number(number));
    write(folder + "/captions.vi.vtt", "WEBVTT\n");
    write(folder + "/poster.png", "poster");
}

} // namespace

KitSources testKitSources(const QString &folder)
{
    const QString demo = qEnvironmentVariable("HOCVU_SOURCE_DIR") + "/resources/demo";
    const QString media = folder + "/media";
    for (int number = 1; number <= 14; ++number)
        writeLesson(media, number);
    const QString roster = folder + "/people.csv";
    write(roster,
          "code,name,birth_year,unit,pin\n"
          "CB-001,Nguyễn Văn Đạt,1968,Văn phòng Đảng ủy,2468\n"
          "CB-002,Trần Thị Hạnh,1975,Phòng Văn hóa - Xã hội,\n");
    return {demo + "/campaign.json", demo + "/bank", roster, media, demo + "/draw-seed.txt", {}};
}

Kit builtTestKit(const QString &folder)
{
    const QString out = folder + "/kit";
    const auto built = buildKit(testKitSources(folder), out);
    if (!built)
        qFatal("%s", qPrintable(built.error().detail));
    auto kit = openKit(out);
    if (!kit)
        qFatal("%s", qPrintable(kit.error().detail));
    return *std::move(kit);
}
