// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/html_tokens.h"

#include "exchange/items/html_entities.h"

namespace hocvu {

namespace {

bool isNameStart(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
        || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
}

bool isSpace(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\n')
        || c == QLatin1Char('\r') || c == QLatin1Char('\f');
}

/// What "&#…;" stands for; 0 when nothing.
char32_t numbered(QStringView body)
{
    bool isNumber = false;
    const bool isHex = body.startsWith(QLatin1Char('x')) || body.startsWith(QLatin1Char('X'));
    const uint code = isHex ? body.sliced(1).toUInt(&isNumber, 16) : body.toUInt(&isNumber, 10);
    const bool isCharacter
        = isNumber && code != 0 && code <= 0x10FFFF && !(code >= 0xD800 && code < 0xE000);
    return isCharacter ? code : 0;
}

/// What stands behind "&"; how many characters it takes goes to \a length.
QString entityAt(QStringView text, qsizetype &length)
{
    constexpr qsizetype kLongest = 12;
    const qsizetype end = text.left(kLongest).indexOf(QLatin1Char(';'));
    if (end < 1)
        return {};
    length = end + 1;
    const QStringView body = text.left(end);
    if (!body.startsWith(QLatin1Char('#')))
        return namedEntity(body);
    const char32_t code = end > 1 ? numbered(body.sliced(1)) : 0;
    return code == 0 ? QString() : QString::fromUcs4(&code, 1);
}

} // namespace

QString decodeEntities(QStringView text)
{
    qsizetype from = 0;
    QString decoded;
    for (;;) {
        const qsizetype at = text.indexOf(QLatin1Char('&'), from);
        if (at < 0)
            break;
        decoded += text.sliced(from, at - from);
        qsizetype length = 0;
        const QString entity = entityAt(text.sliced(at + 1), length);
        decoded += entity.isEmpty() ? QStringLiteral("&") : entity;
        from = at + 1 + (entity.isEmpty() ? 0 : length);
    }
    decoded += text.sliced(from);
    return decoded;
}

std::optional<HtmlToken> HtmlTokens::next()
{
    QString text;
    while (m_at < m_html.size()) {
        const qsizetype tag = m_isText ? -1 : m_html.indexOf(QLatin1Char('<'), m_at);
        const qsizetype end = tag < 0 ? m_html.size() : tag;
        text += decodeEntities(m_html.sliced(m_at, end - m_at));
        m_at = end;
        if (m_at == m_html.size() || skipMarkup())
            continue;
        if (!isTagAhead()) {
            text += QLatin1Char('<');
            ++m_at;
            continue;
        }
        if (!text.isEmpty())
            break; // the tag comes next time
        const qsizetype before = m_at;
        if (auto read = readTag())
            return read;
        m_at = before;
        m_isText = true;
    }
    if (text.isEmpty())
        return std::nullopt;
    return HtmlToken{HtmlToken::Kind::Text, text, {}, {}, {}};
}

bool HtmlTokens::isTagAhead() const
{
    const qsizetype slash = m_html.sliced(m_at + 1).startsWith(QLatin1Char('/')) ? 1 : 0;
    const qsizetype name = m_at + 1 + slash;
    return name < m_html.size() && isNameStart(m_html.at(name));
}

void HtmlTokens::skipTo(const QString &name)
{
    const QString end = QStringLiteral("</") + name;
    const qsizetype at = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
    const qsizetype close = at < 0 ? -1 : m_html.indexOf(QLatin1Char('>'), at);
    m_at = close < 0 ? m_html.size() : close + 1;
}

/// Comments, <!DOCTYPE …>, <![CDATA[ …, <?…>.
bool HtmlTokens::skipMarkup()
{
    const QStringView rest = m_html.sliced(m_at);
    if (!rest.startsWith(QLatin1String("<!")) && !rest.startsWith(QLatin1String("<?")))
        return false;
    const bool isComment = rest.startsWith(QLatin1String("<!--"));
    const QLatin1String close = isComment ? QLatin1String("-->") : QLatin1String(">");
    const qsizetype end = rest.indexOf(close, isComment ? 4 : 2);
    m_at = end < 0 ? m_html.size() : m_at + end + close.size();
    return true;
}

std::optional<HtmlToken> HtmlTokens::readTag()
{
    HtmlToken tag{HtmlToken::Kind::Start, {}, {}, {}, {}};
    const qsizetype open = m_at;
    ++m_at;
    if (m_html.at(m_at) == QLatin1Char('/')) {
        tag.kind = HtmlToken::Kind::End;
        ++m_at;
    }
    const qsizetype begin = m_at;
    while (m_at < m_html.size() && !isSpace(m_html.at(m_at)) && m_html.at(m_at) != QLatin1Char('>')
           && m_html.at(m_at) != QLatin1Char('/'))
        ++m_at;
    tag.name = m_html.sliced(begin, m_at - begin).toString().toLower();
    readAttributes(tag);
    if (m_at == m_html.size())
        return std::nullopt; // never closed
    ++m_at;
    tag.source = m_html.sliced(open, m_at - open);
    return tag;
}

void HtmlTokens::readAttributes(HtmlToken &tag)
{
    while (m_at < m_html.size() && m_html.at(m_at) != QLatin1Char('>')) {
        const qsizetype begin = m_at;
        const QChar first = m_html.at(m_at);
        if (isSpace(first) || first == QLatin1Char('/')) {
            ++m_at;
            continue;
        }
        while (m_at < m_html.size() && !isSpace(m_html.at(m_at))
               && !QStringView(u"=/>").contains(m_html.at(m_at)))
            ++m_at;
        const QString name = m_html.sliced(begin, m_at - begin).toString().toLower();
        skipSpaces();
        QString value;
        if (m_at < m_html.size() && m_html.at(m_at) == QLatin1Char('=')) {
            ++m_at;
            value = readValue();
        }
        if (!name.isEmpty() && !tag.attributes.contains(name))
            tag.attributes.insert(name, value);
    }
}

QString HtmlTokens::readValue()
{
    skipSpaces();
    if (m_at == m_html.size())
        return {};
    const QChar quote = m_html.at(m_at);
    qsizetype begin = m_at;
    if (quote == QLatin1Char('"') || quote == QLatin1Char('\'')) {
        ++begin;
        const qsizetype end = m_html.indexOf(quote, begin);
        m_at = end < 0 ? m_html.size() : end + 1;
        return decodeEntities(m_html.sliced(begin, (end < 0 ? m_html.size() : end) - begin));
    }
    while (m_at < m_html.size() && !isSpace(m_html.at(m_at)) && m_html.at(m_at) != QLatin1Char('>'))
        ++m_at;
    return decodeEntities(m_html.sliced(begin, m_at - begin));
}

void HtmlTokens::skipSpaces()
{
    while (m_at < m_html.size() && isSpace(m_html.at(m_at)))
        ++m_at;
}

} // namespace hocvu
