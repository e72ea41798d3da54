// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/kit_layout.h"

#include "exchange/file_map.h"
#include "exchange/kit.h"
#include "seal/pin_hash.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace hocvu {

QString lessonFile(const QString &folder, const QString &file)
{
    return QStringLiteral("data/lessons/%1/%2").arg(folder, file);
}

int lessonNumber(const QString &folder)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{2})-[a-z0-9]+(-[a-z0-9]+)*\\z"));
    const auto match = form.match(folder);
    const bool sound = match.hasMatch() && faultOfName(lessonFile(folder, kCheckpoints)).isEmpty();
    return sound ? match.captured(1).toInt() : 0;
}

Result<void> checkDeskPin(const Campaign &campaign)
{
    if (PinHash::parse(campaign.supervisorPin.toLatin1()))
        return {};
    return fail(ErrorCode::NotUnderstood,
                QStringLiteral("'supervisorPin' must be the hash of the desk's PIN"));
}

QByteArray kitInfoText(const KitInfo &info)
{
    QJsonArray array;
    for (const KitLesson &lesson : info.lessons) {
        array.append(QJsonObject{{QStringLiteral("folder"), lesson.folder},
                                 {QStringLiteral("videoBytes"), lesson.videoBytes}});
    }
    const QJsonObject root{{QStringLiteral("format"), kNewestKit},
                           {QStringLiteral("drawCommitment"), info.drawCommitment},
                           {QStringLiteral("lessons"), array}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact) + '\n';
}

Result<KitInfo> parseKitInfo(const QByteArray &text)
{
    const QJsonObject root = QJsonDocument::fromJson(text).object();
    const int format = root.value(QLatin1String("format")).toInt();
    if (format > kNewestKit)
        return fail(ErrorCode::TooNew,
                    QStringLiteral("%1: format %2").arg(kKitInfoName).arg(format));
    if (format < 1)
        return fail(ErrorCode::NotUnderstood, kKitInfoName + QStringLiteral(": no format"));
    KitInfo info;
    info.format = format;
    info.drawCommitment = root.value(QLatin1String("drawCommitment")).toString();
    static const QRegularExpression digest(QStringLiteral("^[0-9a-f]{64}\\z"));
    if (format == 1)
        info.drawCommitment.clear();
    else if (!digest.match(info.drawCommitment).hasMatch())
        return fail(ErrorCode::NotUnderstood, kKitInfoName + QStringLiteral(": no commitment"));
    QList<KitLesson> &lessons = info.lessons;
    const QJsonArray array = root.value(QLatin1String("lessons")).toArray();
    for (const QJsonValue &one : array) {
        const KitLesson lesson{one[QLatin1String("folder")].toString(),
                               one[QLatin1String("videoBytes")].toInteger()};
        lessons.append(lesson);
        if (lessonNumber(lesson.folder) != lessons.size() || lesson.videoBytes < 1
            || lesson.videoBytes > kMaxVideoBytes) {
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("%1: lesson %2").arg(kKitInfoName).arg(lessons.size()));
        }
    }
    if (lessons.isEmpty())
        return fail(ErrorCode::NotUnderstood, kKitInfoName + QStringLiteral(": no lessons"));
    return info;
}

} // namespace hocvu
