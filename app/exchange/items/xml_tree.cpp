// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/xml_tree.h"

#include "core/text/encoding.h"
#include "exchange/yaml_text.h"
#include "exchange/zip_reader.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <utility>

namespace hocvu {

namespace {

/// What an old program declared, where Qt does not know it.
std::optional<TextEncoding> declaredEncoding(const QByteArray &bytes)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*<\\?xml[^>]*encoding=[\"']([A-Za-z0-9_-]+)[\"']"));
    const QString name = form.match(QString::fromLatin1(bytes.left(200))).captured(1).toLower();
    if (name == QLatin1String("windows-1258") || name == QLatin1String("cp1258"))
        return TextEncoding::Cp1258;
    if (name == QLatin1String("windows-1252") || name == QLatin1String("iso-8859-1"))
        return TextEncoding::Cp1252;
    return std::nullopt;
}

/// Builds the tree without recursion: what is open lies in a list.
class Reader
{
public:
    Reader(QXmlStreamReader &xml, const QString &file, const XmlLimits &limits)
        : m_xml(xml)
        , m_file(file)
        , m_limits(limits)
    {
    }

    Result<XmlNode> read()
    {
        m_open.emplace_back();
        while (!m_xml.atEnd()) {
            if (auto taken = take(m_xml.readNext()); !taken)
                return tl::unexpected(taken.error());
        }
        if (m_xml.hasError()) {
            const bool isCut = m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
            return fault(m_xml.errorString(),
                         isCut ? ErrorCode::Damaged : ErrorCode::NotUnderstood);
        }
        auto &roots = m_open.front().children;
        const auto root = std::find_if(roots.begin(), roots.end(),
                                       [](const XmlNode &node) { return !node.isText(); });
        if (root == roots.end())
            return fault(QStringLiteral("no element"), ErrorCode::NotUnderstood);
        return std::move(*root);
    }

private:
    tl::unexpected<Error> fault(const QString &message, ErrorCode code) const
    {
        return fail(code, atLine(m_file, static_cast<int>(m_xml.lineNumber()), message));
    }

    Result<void> take(QXmlStreamReader::TokenType token)
    {
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
            return fault(QStringLiteral("document types and entities are not read; remove them"),
                         ErrorCode::NotUnderstood);
        if (token == QXmlStreamReader::StartElement)
            return open();
        if (token == QXmlStreamReader::EndElement) {
            XmlNode done = std::move(m_open.back());
            m_open.pop_back();
            m_open.back().children.push_back(std::move(done));
        } else if (token == QXmlStreamReader::Characters) {
            return addText();
        }
        return {};
    }
    Result<void> open()
    {
        if (std::ssize(m_open) > m_limits.depth)
            return fault(QStringLiteral("nested too deeply"), ErrorCode::NotUnderstood);
        XmlNode node;
        node.name = m_xml.name().toString();
        node.line = static_cast<int>(m_xml.lineNumber());
        for (const QXmlStreamAttribute &attribute : m_xml.attributes())
            node.attributes.insert(attribute.name().toString(), attribute.value().toString());
        m_open.push_back(std::move(node));
        return count();
    }
    Result<void> addText()
    {
        auto &siblings = m_open.back().children;
        if (!siblings.empty() && siblings.back().isText()) {
            siblings.back().text += m_xml.text();
            return {};
        }
        XmlNode text;
        text.text = m_xml.text().toString();
        text.line = static_cast<int>(m_xml.lineNumber());
        siblings.push_back(std::move(text));
        return count();
    }
    Result<void> count()
    {
        if (++m_nodes > m_limits.nodes)
            return fault(QStringLiteral("more than %1 elements").arg(m_limits.nodes),
                         ErrorCode::TooLarge);
        return {};
    }

    QXmlStreamReader &m_xml;
    const QString m_file;
    const XmlLimits m_limits;
    std::vector<XmlNode> m_open;
    int m_nodes = 0;
};

void collect(const XmlNode &node, QString &text)
{
    text += node.text;
    for (const XmlNode &child : node.children)
        collect(child, text);
}

} // namespace

const XmlNode &XmlNode::child(const char *named) const
{
    static const XmlNode none;
    const auto found = std::find_if(children.begin(), children.end(), [named](const XmlNode &one) {
        return one.name == QLatin1String(named);
    });
    return found == children.end() ? none : *found;
}

std::vector<const XmlNode *> XmlNode::all(const char *named) const
{
    std::vector<const XmlNode *> found;
    for (const XmlNode &one : children) {
        if (one.name == QLatin1String(named))
            found.push_back(&one);
    }
    return found;
}

QString XmlNode::content() const
{
    QString all;
    collect(*this, all);
    return all.trimmed();
}

Result<XmlNode> readXml(const QByteArray &bytes, const QString &file, const XmlLimits &limits)
{
    QXmlStreamReader xml;
    if (const auto encoding = declaredEncoding(bytes))
        xml.addData(decodeText(bytes, encoding).text);
    else
        xml.addData(bytes);
    return Reader(xml, file, limits).read();
}

Result<XmlNode> readXmlPart(ZipReader &zip, const QString &name, const QString &file)
{
    return zip.read(name)
        .map_error([&file](const Error &error) {
            return Error{error.code, file + QStringLiteral(": ") + error.detail};
        })
        .and_then([&](const QByteArray &bytes) {
            return readXml(bytes, file + QLatin1Char('/') + name);
        });
}

} // namespace hocvu
