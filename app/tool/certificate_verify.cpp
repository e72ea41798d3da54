// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/certificate_verify.h"

#include "host/read_file.h"
#include "paper/certificate_reader.h"
#include "paper/qr_reader.h"
#include "paper/qr_record.h"
#include "seal/public_key.h"

#include <QImage>

#include <optional>

namespace hocvu {

namespace {

constexpr qint64 kMaxCertificateBytes = qint64{64} * 1024 * 1024;

Result<QrRecord> recordIn(const QByteArray &bytes)
{
    if (bytes.startsWith("%PDF"))
        return readCertificatePdf(bytes);
    const QImage image = QImage::fromData(bytes);
    if (image.isNull())
        return fail(ErrorCode::NotUnderstood, QStringLiteral("neither a PDF nor a picture"));
    return findQr(image).and_then([](const QString &text) { return readQrText(text); });
}

Result<QrRecord> recordOf(const CertificateVerifyOptions &options)
{
    if (!options.text.isEmpty())
        return readQrText(options.text.trimmed());
    const auto bytes = readFile(options.file, kMaxCertificateBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return recordIn(*bytes).map_error([](const Error &error) {
        // The file is there; what is not found is the code on it.
        const bool noCode = error.code == ErrorCode::NotFound;
        return Error{noCode ? ErrorCode::NotUnderstood : error.code, error.detail};
    });
}

/// BadSignature unless \a key signed exactly these facts.
Result<void> checkSignature(const QrRecord &record, const PublicKey &key)
{
    if (record.keyId != key.number()) {
        const PublicKey named(record.keyId, key.bytes()); // for its printed form only
        return fail(ErrorCode::BadSignature,
                    QStringLiteral("signed by key %1, not by the given key %2")
                        .arg(named.keyId(), key.keyId()));
    }
    if (!key.verifyRaw(record.factBytes, record.signature))
        return fail(ErrorCode::BadSignature, QStringLiteral("the facts are not what was signed"));
    return {};
}

QString day(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QStringLiteral("-");
}

void print(const QrRecord &record, const QString &keyId, const QString &signature, Console &console)
{
    const CertificateFacts &facts = record.facts;
    console.facts({{QStringLiteral("number"), facts.number},
                   {QStringLiteral("name"), facts.fullName},
                   {QStringLiteral("born"),
                    facts.birthYear == 0 ? QStringLiteral("-") : QString::number(facts.birthYear)},
                   {QStringLiteral("unit"), facts.unit},
                   {QStringLiteral("campaign"), facts.campaignTitle},
                   {QStringLiteral("result"),
                    QStringLiteral("%1 of %2").arg(facts.correct.text()).arg(facts.total)},
                   {QStringLiteral("exam"), day(facts.examDate)},
                   {QStringLiteral("issued"), day(facts.issuedDate)},
                   {QStringLiteral("room"), facts.room},
                   {QStringLiteral("key"), keyId},
                   {QStringLiteral("signature"), signature}});
}

QJsonObject toJson(const QrRecord &record, const QString &keyId)
{
    const CertificateFacts &facts = record.facts;
    return {{QStringLiteral("number"), facts.number},
            {QStringLiteral("name"), facts.fullName},
            {QStringLiteral("birthYear"), facts.birthYear},
            {QStringLiteral("unit"), facts.unit},
            {QStringLiteral("campaign"), facts.campaignTitle},
            {QStringLiteral("correct"), facts.correct.toJson()},
            {QStringLiteral("total"), facts.total},
            {QStringLiteral("examDate"), facts.examDate.toString(Qt::ISODate)},
            {QStringLiteral("issuedDate"), facts.issuedDate.toString(Qt::ISODate)},
            {QStringLiteral("room"), facts.room},
            {QStringLiteral("key"), keyId}};
}

} // namespace

ExitCode verifyCertificate(const CertificateVerifyOptions &options, Console &console)
{
    std::optional<PublicKey> key;
    if (!options.keyFile.isEmpty()) {
        const auto loaded = PublicKey::load(options.keyFile);
        if (!loaded) {
            console.fail(options.keyFile, loaded.error());
            return ExitCode::Unusable; // a bad key says nothing about the certificate
        }
        key = *loaded;
    }
    const QString what = options.text.isEmpty() ? options.file : QStringLiteral("--text");
    const auto record = recordOf(options);
    if (!record) {
        console.object({{QStringLiteral("good"), false},
                        {QStringLiteral("error"), Console::toJson(record.error())}});
        return console.fail(what, record.error());
    }
    const QString keyId = PublicKey(record->keyId, QByteArray(32, '\0')).keyId();
    QJsonObject json = toJson(*record, keyId);
    if (!key) {
        print(*record, keyId, QStringLiteral("signature not checked: no key given"), console);
        json.insert(QStringLiteral("signature"), QStringLiteral("not checked"));
        console.object(json);
        return ExitCode::Incomplete;
    }
    const auto signature = checkSignature(*record, *key);
    json.insert(QStringLiteral("signature"),
                signature ? QStringLiteral("good") : QStringLiteral("bad"));
    console.object(json);
    if (!signature)
        return console.fail(what, signature.error()); // facts that nobody signed are not printed
    print(*record, keyId, QStringLiteral("good, by the key given"), console);
    return ExitCode::Good;
}

} // namespace hocvu
