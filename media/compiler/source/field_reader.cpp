// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/source/field_reader.h"

#include "core/text/fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace hocvu::media {

namespace {

/// Single spaces between words and none around them. Non-breaking spaces are the author's own.
bool isTidy(const QString &text)
{
    return !text.startsWith(u' ') && !text.endsWith(u' ') && !text.contains(QStringLiteral("  "))
        && !text.contains(u'\n') && !text.contains(u'\t');
}

bool isShown(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    const QChar::Script script = QChar::script(c);
    return c < 0x10000 && !isUnseen(QChar(static_cast<char16_t>(c)))
        && category != QChar::Other_PrivateUse && category != QChar::Other_NotAssigned
        && c != QChar::ReplacementCharacter
        && (script == QChar::Script_Latin || script == QChar::Script_Common
            || script == QChar::Script_Inherited);
}

/// The first character that is not for Vietnamese or English text, as "U+202E"; empty: none.
QString unshown(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    const auto odd = std::find_if_not(characters.begin(), characters.end(), isShown);
    return odd == characters.end()
        ? QString()
        : QStringLiteral("U+%1").arg(*odd, 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace

void Findings::report(int line, const QString &message, ErrorCode code)
{
    if (!m_first)
        m_first = Error{code, atLine(m_file, line, message)};
}

FieldReader::FieldReader(const YamlNode &node, const QString &what, Findings &findings)
    : m_line(node.line)
    , m_what(what)
    , m_findings(findings)
{
    if (node.kind == YamlNode::Kind::Map)
        m_node = &node;
    else
        findings.report(node.line, QStringLiteral("%1 must be a map of keys and values").arg(what));
}

const YamlNode *FieldReader::find(const QString &key)
{
    if (!m_asked.contains(key))
        m_asked << key;
    return m_node ? m_node->value(key) : nullptr;
}

const YamlNode *FieldReader::demand(const QString &key)
{
    const YamlNode *node = find(key);
    if (!node)
        m_findings.report(m_line, QStringLiteral("%1 lacks '%2'; add it").arg(m_what, key));
    return node;
}

int FieldReader::lineOf(const QString &key) const
{
    const YamlNode *node = m_node ? m_node->value(key) : nullptr;
    return node ? node->line : m_line;
}

QString FieldReader::scalar(const QString &key, const YamlNode &node, int maxLength)
{
    if (node.kind != YamlNode::Kind::Scalar || node.text.trimmed().isEmpty()) {
        m_findings.report(node.line, QStringLiteral("'%1' must be a text").arg(key));
        return {};
    }
    if (!node.quoted && QStringLiteral("“”„‘’").contains(node.text.front())) {
        m_findings.report(node.line,
                          QStringLiteral("'%1' begins with a curly quotation mark, which would be "
                                         "shown; type straight ones around a text")
                              .arg(key));
        return {};
    }
    if (!isTidy(node.text)) {
        m_findings.report(
            node.line,
            QStringLiteral("'%1' has stray spaces or a line break; remove them").arg(key));
        return {};
    }
    if (const QString odd = unshown(node.text); !odd.isEmpty()) {
        m_findings.report(node.line,
                          QStringLiteral("'%1' holds the character %2, which not every screen "
                                         "shows and no voice says; take it out")
                              .arg(key, odd));
        return {};
    }
    if (node.text.size() > maxLength) {
        m_findings.report(node.line,
                          QStringLiteral("'%1' has %2 characters; shorten it to %3")
                              .arg(key)
                              .arg(node.text.size())
                              .arg(maxLength),
                          ErrorCode::TooLarge);
        return {};
    }
    return node.text;
}

QString FieldReader::text(const QString &key, int maxLength)
{
    const YamlNode *node = demand(key);
    return node ? scalar(key, *node, maxLength) : QString();
}

QString FieldReader::optionalText(const QString &key, int maxLength)
{
    const YamlNode *node = find(key);
    return node ? scalar(key, *node, maxLength) : QString();
}

std::optional<int> FieldReader::optionalNumber(const QString &key, int low, int high)
{
    const YamlNode *node = find(key);
    if (!node)
        return std::nullopt;
    bool isNumber = false;
    const int value = node->text.toInt(&isNumber);
    if (!isNumber || node->quoted || value < low || value > high) {
        m_findings.report(node->line,
                          QStringLiteral("'%1' must be a whole number from %2 to %3")
                              .arg(key)
                              .arg(low)
                              .arg(high));
        return std::nullopt;
    }
    return value;
}

int FieldReader::number(const QString &key, int low, int high)
{
    if (!demand(key))
        return low;
    return optionalNumber(key, low, high).value_or(low);
}

double FieldReader::amount(const QString &key, double high)
{
    static const QRegularExpression plain(QStringLiteral("^(0|[1-9][0-9]{0,9})(\\.[0-9]{1,2})?$"));
    const YamlNode *node = demand(key);
    if (!node)
        return 0;
    const double value = node->text.toDouble();
    if (plain.match(node->text).hasMatch() && !node->quoted && value <= high)
        return value;
    m_findings.report(node->line,
                      QStringLiteral("'%1' must be a number such as 12 or 4.5, from 0 to %2")
                          .arg(key)
                          .arg(high, 0, 'f', 0));
    return 0;
}

int FieldReader::word(const QString &key, const QStringList &words)
{
    const QString read = text(key, 40);
    const auto at = static_cast<int>(words.indexOf(read));
    if (at < 0 && !read.isEmpty())
        m_findings.report(lineOf(key),
                          QStringLiteral("'%1' is no %2; use one of %3")
                              .arg(read, key, words.join(QStringLiteral(", "))));
    return std::max(at, 0);
}

const std::vector<YamlNode> &FieldReader::list(const QString &key, int atLeast, int atMost)
{
    static const std::vector<YamlNode> nothing;
    const YamlNode *node = demand(key);
    if (!node)
        return nothing;
    if (node->kind != YamlNode::Kind::List) {
        m_findings.report(node->line, QStringLiteral("'%1' must be a list").arg(key));
        return nothing;
    }
    const auto count = static_cast<int>(node->items.size());
    if (count < atLeast || count > atMost) {
        const QString wanted = atLeast == atMost
            ? QStringLiteral("exactly %1").arg(atLeast)
            : QStringLiteral("%1 to %2").arg(atLeast).arg(atMost);
        m_findings.report(node->line,
                          QStringLiteral("'%1' of %2 has %3 entries; it takes %4")
                              .arg(key, m_what, QString::number(count), wanted));
        return nothing;
    }
    return node->items;
}

QStringList FieldReader::texts(const QString &key, int atLeast, int atMost, int maxLength)
{
    QStringList read;
    for (const YamlNode &node : list(key, atLeast, atMost))
        read << scalar(key, node, maxLength);
    return read;
}

const YamlNode *FieldReader::map(const QString &key)
{
    return demand(key);
}

void FieldReader::finish()
{
    for (std::size_t i = 0; m_node && i < m_node->keys.size(); ++i) {
        const QString &key = m_node->keys[i];
        if (!m_asked.contains(key))
            m_findings.report(m_node->items[i].line,
                              QStringLiteral("%1 knows no key '%2'; it takes %3")
                                  .arg(m_what, key, m_asked.join(QStringLiteral(", "))));
    }
}

} // namespace hocvu::media
