// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/qr_record.h"

#include "paper/base45.h"

#include <QRegularExpression>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kVersion = 2; ///< The newest.
constexpr QByteArrayView kMagic("HVC");
constexpr qsizetype kCheckSize = 2;
constexpr qsizetype kTail = kQrKeyIdSize + kQrSignatureSize + kCheckSize;
constexpr qsizetype kMaxText = 4 + (kMaxQrFacts + kTail + 1) / 2 * 3;

// Their sum, with lengths, numbers, magic and version, stays within kMaxQrFacts.
constexpr qsizetype kNumberShare = 24;
constexpr qsizetype kNameShare = 112;
constexpr qsizetype kUnitShare = 104;
constexpr qsizetype kCampaignShare = 96;
constexpr qsizetype kRoomShare = 40;
static_assert(3 + 1 + 5 + 5 * 2 + kNumberShare + kNameShare + kUnitShare + kCampaignShare
                  + kRoomShare
              <= kMaxQrFacts);

QString cleaned(const QString &text)
{
    QString plain = text;
    plain.remove(QChar(QChar::ByteOrderMark)); // a decoder would drop it unasked
    return plain.normalized(QString::NormalizationForm_C).simplified();
}

/// UTF-8 of \a text within \a share bytes, cut after a whole character where it is longer.
QByteArray withinShare(const QString &text, qsizetype share)
{
    QString kept = cleaned(text);
    QByteArray bytes = kept.toUtf8();
    while (bytes.size() > share) {
        kept.chop(kept.endsWith(QChar(0x2026)) ? 2 : 1);
        if (!kept.isEmpty() && kept.back().isHighSurrogate())
            kept.chop(1);
        kept = kept.trimmed() + QChar(0x2026);
        bytes = kept.toUtf8();
    }
    return bytes;
}

void addNumber(QByteArray &out, qint64 number)
{
    const auto bounded = std::clamp<qint64>(number, 0, 0xffff);
    out += static_cast<char>(bounded / 256);
    out += static_cast<char>(bounded % 256);
}

void addText(QByteArray &out, const QString &text, qsizetype share)
{
    const QByteArray bytes = withinShare(text, share);
    out += static_cast<char>(bytes.size());
    out += bytes;
}

void addDate(QByteArray &out, const QDate &date)
{
    addNumber(out, date.isValid() ? QDate(1970, 1, 1).daysTo(date) : 0);
}

QByteArray checkOf(QByteArrayView bytes)
{
    QByteArray check;
    addNumber(check, qChecksum(bytes));
    return check;
}

/// Reads fields off the front of a record; once one is missing, all that follow are empty.
class FieldReader
{
public:
    explicit FieldReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    QByteArrayView take(qsizetype size)
    {
        if (m_missing || size > m_bytes.size()) {
            m_missing = true;
            return {};
        }
        const QByteArrayView taken = m_bytes.first(size);
        m_bytes = m_bytes.sliced(size);
        return taken;
    }
    int number()
    {
        const QByteArrayView taken = take(2);
        return m_missing ? 0 : static_cast<uchar>(taken[0]) * 256 + static_cast<uchar>(taken[1]);
    }
    QString text()
    {
        const QByteArrayView length = take(1);
        return QString::fromUtf8(take(m_missing ? 0 : static_cast<uchar>(length[0])));
    }
    QDate date()
    {
        const int days = number();
        return days == 0 ? QDate() : QDate(1970, 1, 1).addDays(days);
    }

private:
    QByteArrayView m_bytes;
    bool m_missing = false;
};

CertificateFacts factsIn(QByteArrayView fields, bool isVersion1)
{
    FieldReader reader(fields);
    CertificateFacts facts;
    facts.number = reader.text();
    facts.fullName = reader.text();
    facts.birthYear = reader.number();
    facts.unit = reader.text();
    facts.campaignTitle = reader.text();
    const int correct = reader.number();
    facts.correct = isVersion1 ? Score(correct) : Score::fromHundredths(correct);
    facts.total = reader.number();
    facts.examDate = reader.date();
    facts.issuedDate = reader.date();
    facts.room = reader.text();
    return facts;
}

Result<QrRecord> readRecord(const QByteArray &record)
{
    const qsizetype header = kMagic.size() + 1;
    const QByteArray checked = record.chopped(std::min(kCheckSize, record.size()));
    if (record.size() < header + kTail || record.last(kCheckSize) != checkOf(checked))
        return fail(ErrorCode::Damaged,
                    QStringLiteral("certificate code: cut short or misread; scan it again"));
    if (!record.startsWith(kMagic))
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("certificate code: it holds no certificate"));
    const int version = static_cast<uchar>(record[kMagic.size()]);
    if (version > kVersion)
        return fail(ErrorCode::TooNew, QStringLiteral("certificate code: update HocVu to read it"));

    QrRecord read;
    read.factBytes = record.chopped(kTail);
    read.keyId = record.mid(read.factBytes.size(), kQrKeyIdSize);
    read.signature = record.mid(read.factBytes.size() + kQrKeyIdSize, kQrSignatureSize);
    read.facts = factsIn(QByteArrayView(read.factBytes).sliced(header), version == 1);
    // Cheaper and stricter than a rule for each field: written again it must be the same.
    if (qrFacts(read.facts) != read.factBytes)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("certificate code: not written by the rules of its version"));
    return read;
}

} // namespace

QByteArray qrFacts(const CertificateFacts &facts)
{
    const bool isWhole = facts.correct.hundredths() % Score::kOne == 0;
    QByteArray out = kMagic.toByteArray();
    out += static_cast<char>(isWhole ? 1 : kVersion);
    addText(out, facts.number, kNumberShare);
    addText(out, facts.fullName, kNameShare);
    addNumber(out, facts.birthYear);
    addText(out, facts.unit, kUnitShare);
    addText(out, facts.campaignTitle, kCampaignShare);
    addNumber(out, facts.correct.hundredths() / (isWhole ? Score::kOne : 1));
    addNumber(out, facts.total);
    addDate(out, facts.examDate);
    addDate(out, facts.issuedDate);
    addText(out, facts.room, kRoomShare);
    return out;
}

QString qrText(const QByteArray &factBytes, const QByteArray &keyId, const QByteArray &signature)
{
    if (keyId.size() != kQrKeyIdSize || signature.size() != kQrSignatureSize
        || factBytes.size() > kMaxQrFacts || factBytes.size() <= kMagic.size())
        return {};
    const QByteArray record = factBytes + keyId + signature;
    return QStringLiteral("HV%1:").arg(static_cast<int>(factBytes.at(kMagic.size())))
        + toBase45(record + checkOf(record));
}

Result<QrRecord> readQrText(const QString &text)
{
    static const QRegularExpression prefix(QStringLiteral("^HV([1-9][0-9]{0,3}):"));
    const auto match = prefix.match(text.left(8));
    if (!match.hasMatch())
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("this is not the code of a HocVu certificate"));
    if (match.capturedView(1).toInt() > kVersion)
        return fail(ErrorCode::TooNew, QStringLiteral("certificate code: update HocVu to read it"));
    if (text.size() > kMaxText)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("certificate code: longer than any certificate's"));

    const auto record = fromBase45(QStringView(text).sliced(match.capturedEnd()));
    if (!record)
        return fail(ErrorCode::Damaged,
                    QStringLiteral("certificate code: cut short or misread; scan it again"));
    auto read = readRecord(*record);
    if (read && read->factBytes.at(kMagic.size()) != match.capturedView(1).toInt())
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("certificate code: it begins as one of another version"));
    return read;
}

} // namespace hocvu
