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

QByteArray quoted(const QByteArray &plain)
{
    return '"' + plain + '"';
}

/// Kinds and boot ids are plain words, so that quoting them needs no escapes.
bool isPlainWord(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.isLower() || c.isDigit() || c == QLatin1Char('.') || c == QLatin1Char('_');
    });
}

QByteArray hashMember(const QByteArray &hash)
{
    return ",\"hash\":" + quoted(hash.toHex());
}

/// Takes members out of the object one by one, so that what is left over is unknown.
class Members
{
public:
    explicit Members(QJsonObject json)
        : m_json(std::move(json))
    {
    }
    QString text(const QString &name)
    {
        const QJsonValue value = m_json.take(name);
        m_ok = m_ok && value.isString();
        return value.toString();
    }
    qint64 integer(const QString &name)
    {
        const QJsonValue value = m_json.take(name);
        const qint64 number = value.toInteger(-1);
        m_ok = m_ok && value.isDouble() && number >= 0 && number <= kLargestExact;
        return number;
    }
    QJsonObject object(const QString &name)
    {
        const QJsonValue value = m_json.take(name);
        m_ok = m_ok && value.isObject();
        return value.toObject();
    }
    QUuid uuid(const QString &name)
    {
        const QUuid id(text(name));
        m_ok = m_ok && !id.isNull();
        return id;
    }
    QByteArray hash(const QString &name)
    {
        const QByteArray bytes = QByteArray::fromHex(text(name).toLatin1());
        m_ok = m_ok && bytes.size() == kHashBytes;
        return bytes;
    }
    bool ok() const { return m_ok; }
    bool empty() const { return m_json.isEmpty(); }

private:
    QJsonObject m_json;
    bool m_ok = true;
};

} // namespace

QByteArray firstPrev()
{
    return QByteArray(kHashBytes, '\0');
}

QByteArray eventLine(const Event &event, bool withHash)
{
    // Written out by hand in key order: a bundle holds tens of thousands of lines.
    QByteArray line;
    line.reserve(512);
    line += "{\"at\":" + QByteArray::number(qint64(event.moment.wall.count()));
    line += ",\"body\":" + QJsonDocument(event.body).toJson(QJsonDocument::Compact);
    line += ",\"boot\":" + QByteArray::number(qint64(event.moment.boot.count()));
    line += ",\"bootId\":" + quoted(event.moment.bootId);
    line += ",\"device\":" + quoted(event.device.toByteArray(QUuid::WithoutBraces));
    if (withHash)
        line += hashMember(event.hash);
    line += ",\"kind\":" + quoted(event.kind.toUtf8());
    line += ",\"prev\":" + quoted(event.prev.toHex());
    line += ",\"seq\":" + QByteArray::number(event.seq);
    line += ",\"subject\":" + quoted(event.subject.toByteArray(QUuid::WithoutBraces));
    line += ",\"v\":" + QByteArray::number(event.version) + '}';
    return line;
}

QByteArray eventHash(const Event &event)
{
    return QCryptographicHash::hash(eventLine(event, false), QCryptographicHash::Sha256);
}

Result<Event> readEventLine(const QByteArray &line)
{
    if (line.size() > Event::kMaxEventBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("an event of %1 bytes").arg(line.size()));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (!document.isObject())
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("not an event: %1").arg(problem.errorString()));

    Members members(document.object());
    Event event;
    event.moment.wall = Millis(members.integer(QStringLiteral("at")));
    event.body = members.object(QStringLiteral("body"));
    event.moment.boot = Millis(members.integer(QStringLiteral("boot")));
    event.moment.bootId = members.text(QStringLiteral("bootId")).toLatin1();
    event.device = members.uuid(QStringLiteral("device"));
    event.hash = members.hash(QStringLiteral("hash"));
    event.kind = members.text(QStringLiteral("kind"));
    event.prev = members.hash(QStringLiteral("prev"));
    event.seq = members.integer(QStringLiteral("seq"));
    event.subject = members.uuid(QStringLiteral("subject"));
    event.version = int(members.integer(QStringLiteral("v")));
    if (!members.ok() || !isPlainWord(event.kind)
        || !isPlainWord(QString::fromLatin1(event.moment.bootId)))
        return fail(ErrorCode::NotUnderstood, QStringLiteral("an event lacks a member"));
    if (!members.empty() || event.version > newestVersion(event.kind))
        return fail(ErrorCode::TooNew,
                    QStringLiteral("event %1 (%2) was made by a newer version of HocVu")
                        .arg(event.seq)
                        .arg(event.kind));
    QByteArray hashed = line;
    hashed.replace(hashMember(event.hash), QByteArray());
    if (eventLine(event) != line
        || QCryptographicHash::hash(hashed, QCryptographicHash::Sha256) != event.hash)
        return fail(ErrorCode::Damaged,
                    QStringLiteral("event %1 was changed after it was written").arg(event.seq));
    return event;
}

} // namespace hocvu
