// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bundle_info.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace hocvu {
namespace {

constexpr double kMaxInteger = 9007199254740991.0; ///< 2^53 - 1: what every JSON tool keeps exact.
constexpr qsizetype kMaxTextLength = 120;
constexpr QLatin1String kTimeForm("yyyy-MM-dd'T'HH:mm:ss.zzz'Z'");

tl::unexpected<Error> bad(const QString &member)
{
    return fail(ErrorCode::NotUnderstood, QStringLiteral("bundle.json: ") + member);
}

/// -1 when it is no integer from 0 to 2^53 - 1.
qint64 integerOf(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (number < 0 || number > kMaxInteger || std::floor(number) < number)
        return -1;
    return static_cast<qint64>(number);
}

bool isText(const QString &text)
{
    return !text.isEmpty() && text.size() <= kMaxTextLength
        && std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control; });
}

Result<void> checkInfo(const BundleInfo &info)
{
    if (info.device.isNull())
        return bad(QStringLiteral("device"));
    if (!isText(info.campaign))
        return bad(QStringLiteral("campaign"));
    if (!isText(info.room))
        return bad(QStringLiteral("room"));
    if (info.counter < 1)
        return bad(QStringLiteral("counter"));
    if (info.events < 0)
        return bad(QStringLiteral("events"));
    const bool isEmpty = info.events == 0;
    if (isEmpty ? info.firstSeq != 0 : info.firstSeq < 1)
        return bad(QStringLiteral("firstSeq"));
    if (isEmpty ? info.lastSeq != 0 : info.lastSeq < info.firstSeq)
        return bad(QStringLiteral("lastSeq"));
    return {};
}

/// The members as they stand; whether they can be is checkInfo()'s.
Result<BundleInfo> membersOf(const QJsonObject &object)
{
    BundleInfo info;
    const QString device = object.value(QLatin1String("device")).toString();
    info.device = QUuid::fromString(device);
    if (info.device.toString(QUuid::WithoutBraces) != device)
        return bad(QStringLiteral("device"));
    info.counter = integerOf(object.value(QLatin1String("counter")));
    info.campaign = object.value(QLatin1String("campaign")).toString();
    info.room = object.value(QLatin1String("room")).toString();
    info.firstSeq = integerOf(object.value(QLatin1String("firstSeq")));
    info.lastSeq = integerOf(object.value(QLatin1String("lastSeq")));
    info.events = integerOf(object.value(QLatin1String("events")));
    QDateTime created
        = QDateTime::fromString(object.value(QLatin1String("createdAt")).toString(), kTimeForm);
    created.setTimeSpec(Qt::UTC);
    if (!created.isValid())
        return bad(QStringLiteral("createdAt"));
    info.createdAt = Millis(created.toMSecsSinceEpoch());
    return info;
}

} // namespace

QByteArray bundleInfoText(const BundleInfo &info)
{
    const QDateTime created = QDateTime::fromMSecsSinceEpoch(info.createdAt.count(), Qt::UTC);
    const QJsonObject object{
        {QStringLiteral("campaign"), info.campaign},
        {QStringLiteral("counter"), info.counter},
        {QStringLiteral("createdAt"), created.toString(kTimeForm)},
        {QStringLiteral("device"), info.device.toString(QUuid::WithoutBraces)},
        {QStringLiteral("events"), info.events},
        {QStringLiteral("firstSeq"), info.firstSeq},
        {QStringLiteral("format"), BundleInfo::kNewestFormat},
        {QStringLiteral("lastSeq"), info.lastSeq},
        {QStringLiteral("room"), info.room},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<BundleInfo> parseBundleInfo(const QByteArray &text)
{
    if (text.size() > BundleInfo::kMaxBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("bundle.json"));
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(text, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return bad(problem.errorString());
    const qint64 format = integerOf(object.value(QLatin1String("format")));
    if (format < 1)
        return bad(QStringLiteral("format"));
    if (format > BundleInfo::kNewestFormat)
        return fail(ErrorCode::TooNew, QStringLiteral("bundle.json: format %1").arg(format));

    auto info = membersOf(object);
    if (!info)
        return info;
    if (const auto checked = checkInfo(*info); !checked)
        return tl::unexpected(checked.error());
    return info;
}

} // namespace hocvu
