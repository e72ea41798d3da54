// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/bundle_verify.h"

#include "core/journal/event_body.h"
#include "core/journal/kinds.h"
#include "core/text/dates.h"
#include "tool/read_bundle.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace hocvu {

namespace {

QString wallTime(Millis wall)
{
    return toVietnam(wall).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss '(+07:00)'"));
}

qsizetype certificatesIn(const OpenedBundle &bundle)
{
    return std::count_if(
        bundle.payload.keyBegin(), bundle.payload.keyEnd(),
        [](const QString &name) { return name.startsWith(QLatin1String("certificates/")); });
}

QString device(const BundleInfo &info)
{
    return info.device.toString(QUuid::WithoutBraces);
}

/// How many events are of the device that made the bundle; more are of the devices that this
/// kiosk was before.
QString eventsText(const CheckedBundle &checked)
{
    const BundleInfo &info = checked.bundle.info;
    const auto own
        = std::count_if(checked.events.begin(), checked.events.end(),
                        [&info](const Event &event) { return event.device == info.device; });
    QString text = QStringLiteral("%1, numbers %2 to %3, chained without a gap")
                       .arg(own)
                       .arg(info.firstSeq)
                       .arg(info.lastSeq);
    if (const qsizetype others = checked.events.size() - own; others > 0)
        text += QStringLiteral("; %1 more of devices that this kiosk was before").arg(others);
    return text;
}

/// What a kiosk says it has lost before it made the bundle: nothing in the file can show it.
QStringList lossesIn(const QList<Event> &events)
{
    QStringList losses;
    for (const Event &event : events) {
        if (event.kind != kind::kIncidentReported)
            continue;
        EventBody body(event);
        if (body.text(QLatin1String("type")) == incident::kJournalRebuiltInPart)
            losses.append(body.text(QLatin1String("text")));
    }
    return losses;
}

QString verdictText(bool trusted, bool isWhole)
{
    const QString good = QStringLiteral("good: unchanged, and made by the device whose key you "
                                        "gave");
    const QString stranger = QStringLiteral("unchanged, but not trusted: no --key was given to "
                                            "tell whose device it is");
    return (trusted ? good : stranger)
        + (isWhole ? QString() : QStringLiteral("; the kiosk itself lacks events, see above"));
}

void print(const CheckedBundle &checked, bool trusted, const QStringList &losses, Console &console)
{
    const BundleInfo &info = checked.bundle.info;
    console.line(checked.file);
    for (const QString &loss : losses)
        console.line(QStringLiteral("REBUILT IN PART: %1").arg(loss));
    console.facts({
        {QStringLiteral("bundle"), bundleName(info, checked.bundle.device)},
        {QStringLiteral("device"), device(info)},
        {QStringLiteral("room"), info.room},
        {QStringLiteral("campaign"), info.campaign},
        {QStringLiteral("counter"), QString::number(info.counter)},
        {QStringLiteral("made"), wallTime(info.createdAt)},
        {QStringLiteral("events"), eventsText(checked)},
        {QStringLiteral("certificates"), QString::number(certificatesIn(checked.bundle))},
        {QStringLiteral("signature"),
         QStringLiteral("good, by key %1").arg(checked.bundle.device.keyId())},
        {QStringLiteral("verdict"), verdictText(trusted, losses.isEmpty())},
    });
}

QJsonObject toJson(const CheckedBundle &checked, bool trusted, const QStringList &losses)
{
    const BundleInfo &info = checked.bundle.info;
    return {{QStringLiteral("file"), checked.file},
            {QStringLiteral("good"), true},
            {QStringLiteral("trusted"), trusted},
            {QStringLiteral("bundle"), bundleName(info, checked.bundle.device)},
            {QStringLiteral("device"), device(info)},
            {QStringLiteral("key"), checked.bundle.device.keyId()},
            {QStringLiteral("room"), info.room},
            {QStringLiteral("campaign"), info.campaign},
            {QStringLiteral("counter"), info.counter},
            {QStringLiteral("createdAt"), static_cast<qint64>(info.createdAt.count())},
            {QStringLiteral("firstSeq"), info.firstSeq},
            {QStringLiteral("lastSeq"), info.lastSeq},
            {QStringLiteral("events"), info.events},
            {QStringLiteral("certificates"), certificatesIn(checked.bundle)},
            {QStringLiteral("rebuiltInPart"), QJsonArray::fromStringList(losses)}};
}

Result<CheckedBundle> readTrusted(const QString &file, const std::optional<PublicKey> &key)
{
    auto checked = readBundle(file);
    if (checked && key && checked->bundle.device != *key) {
        return fail(ErrorCode::BadSignature,
                    QStringLiteral("signed by key %1, not by the given key %2")
                        .arg(checked->bundle.device.keyId(), key->keyId()));
    }
    return checked;
}

} // namespace

ExitCode verifyBundles(const BundleVerifyOptions &options, Console &console)
{
    std::optional<PublicKey> key;
    if (!options.keyFile.isEmpty()) {
        const auto loaded = PublicKey::load(options.keyFile);
        if (!loaded) {
            console.fail(options.keyFile, loaded.error());
            return ExitCode::Unusable; // a bad key says nothing about the bundles
        }
        key = *loaded;
    }
    ExitCode code = ExitCode::Good;
    QJsonArray files;
    for (const QString &file : options.files) {
        const auto checked = readTrusted(file, key);
        if (!checked) {
            code = worse(code, console.fail(file, checked.error()));
            files.append(QJsonObject{{QStringLiteral("file"), file},
                                     {QStringLiteral("good"), false},
                                     {QStringLiteral("error"), Console::toJson(checked.error())}});
            continue;
        }
        const QStringList losses = lossesIn(checked->events);
        print(*checked, key.has_value(), losses, console);
        files.append(toJson(*checked, key.has_value(), losses));
        code = worse(code, key && losses.isEmpty() ? ExitCode::Good : ExitCode::Incomplete);
    }
    console.object({{QStringLiteral("files"), files}});
    return code;
}

} // namespace hocvu
