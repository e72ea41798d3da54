// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/event.h"

#include "core/journal/kinds.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace hocvu {

namespace {

constexpr qsizetype kHashBytes = 32;
constexpr qint64 kLargestExact = qint64(1) << 53; // JSON numbers are doubles elsewhere

/// Kinds and boot ids are plain words, so that quoting them needs no escapes.
bool isPlainWord(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.isLower() || c.isDigit() || c == QLatin1Char('.') || c == QLatin1Char('_');
    });
}

/// The canonical line without its hash, and where that belongs.
struct BareLine
{
    QByteArray bytes;
    qsizetype hashAt = 0;

    QByteArray with(const QByteArray &hash) const
    {
        QByteArray line;
        line.reserve(bytes.size() + 80);
        line.append(QByteArrayView(bytes).first(hashAt));
        line.append(",\"hash\":\"").append(hash.toHex()).append('"');
        line.append(QByteArrayView(bytes).sliced(hashAt));
        return line;
    }
};

QByteArray qtSha256(QByteArrayView bytes)
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    sum.addData(bytes);
    return sum.result();
}

// Written out by hand in key order: a bundle holds tens of thousands of lines.
BareLine bareLine(const Event &event)
{
    BareLine line;
    line.bytes.reserve(640);
    const auto number = [&line](const char *name, qint64 value) {
        line.bytes.append(name).append(QByteArray::number(value));
    };
    const auto word = [&line](const char *name, const QByteArray &value) {
        line.bytes.append(name).append('"').append(value).append('"');
    };
    number("{\"at\":", event.moment.wall.count());
    line.bytes.append(",\"body\":");
    line.bytes.append(QJsonDocument(event.body).toJson(QJsonDocument::Compact));
    number(",\"boot\":", event.moment.boot.count());
    word(",\"bootId\":", event.moment.bootId);
    word(",\"device\":", event.device.toByteArray(QUuid::WithoutBraces));
    line.hashAt = line.bytes.size();
    word(",\"kind\":", event.kind.toUtf8());
    word(",\"prev\":", event.prev.toHex());
    number(",\"seq\":", event.seq);
    word(",\"subject\":", event.subject.toByteArray(QUuid::WithoutBraces));
    number(",\"v\":", event.version);
    line.bytes.append('}');
    return line;
}

/// Reads the members of an event and remembers whether all were there. Keeps a reference.
class Members
{
public:
    static constexpr qsizetype kCount = 11; ///< Of those in event.h: what is more is unknown.

    explicit Members(const QJsonObject &json)
        : m_json(json)
    {
    }
    QString text(QLatin1String name)
    {
        const QJsonValue value = m_json.value(name);
        m_ok = m_ok && value.isString();
        return value.toString();
    }
    qint64 integer(QLatin1String name)
    {
        const QJsonValue value = m_json.value(name);
        const qint64 number = value.toInteger(-1);
        m_ok = m_ok && value.isDouble() && number >= 0 && number <= kLargestExact;
        return number;
    }
    QJsonObject object(QLatin1String name)
    {
        const QJsonValue value = m_json.value(name);
        m_ok = m_ok && value.isObject();
        return value.toObject();
    }
    QUuid uuid(QLatin1String name)
    {
        const QUuid id(text(name));
        m_ok = m_ok && !id.isNull();
        return id;
    }
    QByteArray hash(QLatin1String name)
    {
        const QByteArray bytes = QByteArray::fromHex(text(name).toLatin1());
        m_ok = m_ok && bytes.size() == kHashBytes;
        return bytes;
    }
    bool ok() const { return m_ok; }
    bool areMore() const { return m_json.size() > kCount; }

private:
    const QJsonObject &m_json;
    bool m_ok = true;
};

} // namespace

QByteArray firstPrev()
{
    return QByteArray(kHashBytes, '\0');
}

QByteArray eventLine(const Event &event, bool withHash)
{
    const BareLine bare = bareLine(event);
    return withHash ? bare.with(event.hash) : bare.bytes;
}

QByteArray eventHash(const Event &event)
{
    return qtSha256(bareLine(event).bytes);
}

Result<Event> readEventLine(const QByteArray &line, Sha256 sha256)
{
    if (line.size() > Event::kMaxEventBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("an event of %1 bytes").arg(line.size()));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (!document.isObject())
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("not an event: %1").arg(problem.errorString()));

    const QJsonObject json = document.object();
    Members members(json);
    Event event;
    event.moment.wall = Millis(members.integer(QLatin1String("at")));
    event.body = members.object(QLatin1String("body"));
    event.moment.boot = Millis(members.integer(QLatin1String("boot")));
    event.moment.bootId = members.text(QLatin1String("bootId")).toLatin1();
    event.device = members.uuid(QLatin1String("device"));
    event.hash = members.hash(QLatin1String("hash"));
    event.kind = members.text(QLatin1String("kind"));
    event.prev = members.hash(QLatin1String("prev"));
    event.seq = members.integer(QLatin1String("seq"));
    event.subject = members.uuid(QLatin1String("subject"));
    event.version = int(members.integer(QLatin1String("v")));
    if (!members.ok() || !isPlainWord(event.kind)
        || !isPlainWord(QString::fromLatin1(event.moment.bootId)))
        return fail(ErrorCode::NotUnderstood, QStringLiteral("an event lacks a member"));
    if (members.areMore() || event.version > newestVersion(event.kind))
        return fail(ErrorCode::TooNew,
                    QStringLiteral("event %1 (%2) was made by a newer version of HocVu")
                        .arg(event.seq)
                        .arg(event.kind));
    const BareLine bare = bareLine(event);
    const Sha256 hashOf = sha256 ? sha256 : &qtSha256;
    if (bare.with(event.hash) != line || hashOf(bare.bytes) != event.hash)
        return fail(ErrorCode::Damaged,
                    QStringLiteral("event %1 was changed after it was written").arg(event.seq));
    return event;
}

} // namespace hocvu
