// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/rich_text.h"

#include "core/text/fold.h"
#include "exchange/items/html_tree.h"

#include <QSet>

#include <algorithm>

namespace hocvu {

namespace {

bool isBlock(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("p"),     QStringLiteral("ul"),  QStringLiteral("ol"), QStringLiteral("li"),
        QStringLiteral("table"), QStringLiteral("tr"),  QStringLiteral("td"), QStringLiteral("th"),
        QStringLiteral("pre"),   QStringLiteral("root")};
    return names.contains(name);
}

bool isBreak(const HtmlNode &node)
{
    return node.name == QLatin1String("br");
}

/// Without what nobody sees, halves of characters and what XML cannot hold; line feeds stay.
QString visible(const QString &text)
{
    const auto isPlain = [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; };
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString seen;
    seen.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            const char32_t whole = QChar::surrogateToUcs4(c, text.at(i + 1));
            if (!QChar::isNonCharacter(whole))
                seen.append(c).append(text.at(i + 1));
            ++i;
        } else if (c == QLatin1Char('\t') || c == QLatin1Char('\r')) {
            seen += QLatin1Char(' ');
        } else if (c == QLatin1Char('\n')
                   || (!isUnseen(c) && !c.isSurrogate() && !c.isNonCharacter())) {
            seen += c;
        }
    }
    return seen;
}

QString mended(const QString &text)
{
    QString made = text.normalized(QString::NormalizationForm_C);
    made.replace(QChar(0x00D0), QChar(0x0110)).replace(QChar(0x0189), QChar(0x0110));
    return made;
}

/// Makes the spaces of a block one, none at its ends or at breaks.
class Squeezer
{
public:
    void squeeze(HtmlNode &node)
    {
        for (HtmlNode &child : node.children) {
            if (child.isText())
                squeezeText(child.text);
            else if (isBlock(child.name) || isBreak(child))
                cut();
            else if (child.name == QLatin1String("img"))
                m_isAfterSpace = false;
            if (child.name == QLatin1String("pre"))
                child.text = preformatted(child.text);
            else if (!child.children.empty())
                squeeze(child);
            if (isBlock(child.name))
                cut();
        }
        if (isBlock(node.name))
            cut();
    }

private:
    void squeezeText(QString &text)
    {
        QString squeezed;
        const QString seen = mended(visible(text));
        for (const QChar c : seen) {
            if (!c.isSpace())
                squeezed += c;
            else if (!m_isAfterSpace)
                squeezed += QLatin1Char(' ');
            m_isAfterSpace = c.isSpace();
        }
        text = squeezed;
        if (!text.isEmpty())
            m_last = m_isAfterSpace ? &text : nullptr;
    }
    /// Here the line ends: takes the space before it off.
    void cut()
    {
        if (m_isAfterSpace && m_last != nullptr)
            m_last->chop(1);
        m_last = nullptr;
        m_isAfterSpace = true;
    }
    static QString preformatted(const QString &text)
    {
        QStringList lines;
        const QString unified = QString(text).replace(QLatin1String("\r\n"), QLatin1String("\n"));
        for (QString line : mended(visible(unified)).split(QLatin1Char('\n'))) {
            while (!line.isEmpty() && line.back().isSpace())
                line.chop(1);
            lines << line.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
        }
        while (!lines.isEmpty() && lines.last().isEmpty())
            lines.removeLast();
        while (!lines.isEmpty() && lines.first().isEmpty())
            lines.removeFirst();
        return lines.join(QLatin1Char('\n'));
    }

    bool m_isAfterSpace = true;
    QString *m_last = nullptr; ///< The text that ends in the space before.
};

bool isNothing(const HtmlNode &node)
{
    if (node.isText())
        return node.text.isEmpty();
    if (isBreak(node) || node.name == QLatin1String("img") || node.name == QLatin1String("td")
        || node.name == QLatin1String("th"))
        return false;
    return node.children.empty() && node.text.isEmpty();
}

/// Breaks at the ends of a block, doubled, or beside a list.
void pruneBreaks(std::vector<HtmlNode> &children)
{
    std::vector<HtmlNode> kept;
    const auto isEdge = [](const HtmlNode &node) { return isBreak(node) || isBlock(node.name); };
    for (HtmlNode &child : children) {
        if (isBreak(child) && (kept.empty() || isEdge(kept.back())))
            continue;
        if (isBlock(child.name) && !kept.empty() && isBreak(kept.back()))
            kept.pop_back();
        kept.push_back(std::move(child));
    }
    if (!kept.empty() && isBreak(kept.back()))
        kept.pop_back();
    children = std::move(kept);
}

void prune(HtmlNode &node)
{
    for (HtmlNode &child : node.children)
        prune(child);
    node.children.erase(std::remove_if(node.children.begin(), node.children.end(), isNothing),
                        node.children.end());
    if (isBlock(node.name))
        pruneBreaks(node.children);
    std::vector<HtmlNode> merged;
    for (HtmlNode &child : node.children) {
        if (child.isText() && !merged.empty() && merged.back().isText())
            merged.back().text = mended(merged.back().text + child.text);
        else
            merged.push_back(std::move(child));
    }
    node.children = std::move(merged);
}

void write(const HtmlNode &node, QString &to)
{
    if (node.isText()) {
        to += node.text.toHtmlEscaped();
        return;
    }
    to += QLatin1Char('<') + node.name;
    for (auto one = node.attributes.cbegin(); one != node.attributes.cend(); ++one)
        to += QStringLiteral(" %1=\"%2\"").arg(one.key(), one.value().toHtmlEscaped());
    if (isBreak(node) || node.name == QLatin1String("img")) {
        to += QLatin1String("/>");
        return;
    }
    to += QLatin1Char('>') + node.text.toHtmlEscaped();
    for (const HtmlNode &child : node.children)
        write(child, to);
    to += QLatin1String("</") + node.name + QLatin1Char('>');
}

/// The lines of what has no formatting; nothing when it has.
std::optional<QString> plainLines(const HtmlNode &root)
{
    QString lines;
    for (const HtmlNode &block : root.children) {
        if (block.name != QLatin1String("p"))
            return std::nullopt;
        for (const HtmlNode &child : block.children) {
            if (!child.isText() && !isBreak(child))
                return std::nullopt;
            lines += child.isText() ? child.text : QStringLiteral("\n");
        }
        lines += QLatin1Char('\n');
    }
    return textFromPlain(lines).text;
}

bool hasMarkup(QStringView html)
{
    return html.contains(QLatin1Char('<')) || html.contains(QLatin1Char('&'));
}

} // namespace

ItemText textFromHtml(QStringView html, const PictureFinder &find, QStringList &left)
{
    if (!hasMarkup(html))
        return textFromPlain(html.toString().simplified());
    HtmlTokens tokens(html);
    HtmlTreeBuilder builder(find, left);
    while (const auto token = tokens.next()) {
        if (builder.take(*token))
            tokens.skipTo(token->name);
    }
    HtmlNode root = builder.finish();
    Squeezer().squeeze(root);
    prune(root);
    if (const auto lines = plainLines(root))
        return {*lines, false};
    QString canonical;
    for (const HtmlNode &block : root.children)
        write(block, canonical);
    return {canonical, true};
}

QString lineFromPlain(const QString &plain)
{
    return cleanText(visible(plain));
}

ItemText textFromPlain(const QString &plain)
{
    QString seen = visible(QString(plain).replace(QLatin1Char('\r'), QLatin1Char('\n')));
    if (!seen.contains(QLatin1Char('\n')))
        return {cleanText(seen), false};
    QStringList lines;
    for (const QString &line : seen.split(QLatin1Char('\n'))) {
        if (const QString clean = cleanText(line); !clean.isEmpty())
            lines << clean;
    }
    return {lines.join(QLatin1Char('\n')), false};
}

QString plainOf(const ItemText &text)
{
    if (!text.rich)
        return text.text;
    QString lines;
    HtmlTokens tokens(text.text);
    while (const auto token = tokens.next()) {
        const bool isCell
            = token->name == QLatin1String("td") || token->name == QLatin1String("th");
        if (token->kind == HtmlToken::Kind::Text)
            lines += token->text;
        else if (token->name == QLatin1String("img"))
            lines += QStringLiteral("[%1]").arg(token->attributes.value(QStringLiteral("alt")));
        else if (isCell && token->kind == HtmlToken::Kind::End)
            lines += QLatin1String(" | ");
        else if (isBlock(token->name) && !isCell)
            lines += QLatin1Char('\n');
        else if (token->name == QLatin1String("br"))
            lines += QLatin1Char('\n');
    }
    lines.replace(QLatin1String(" | \n"), QLatin1String("\n"));
    return textFromPlain(lines).text;
}

QString htmlOf(const ItemText &text, const PictureAddress &addressOf)
{
    if (!text.rich) {
        return QLatin1String("<p>")
            + text.text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br/>"))
            + QLatin1String("</p>");
    }
    static const QLatin1String before("src=\"");
    QString html;
    qsizetype from = 0;
    for (const QString &name : picturesIn(text)) {
        const qsizetype at = text.text.indexOf(before + name, from) + before.size();
        html += QStringView(text.text).sliced(from, at - from);
        html += addressOf(name).toHtmlEscaped();
        from = at + name.size();
    }
    html += QStringView(text.text).sliced(from);
    return html;
}

QStringList picturesIn(const ItemText &text)
{
    QStringList names;
    if (!text.rich || !text.text.contains(QLatin1String("<img")))
        return names;
    HtmlTokens tokens(text.text);
    while (const auto token = tokens.next()) {
        if (token->name == QLatin1String("img"))
            names << token->attributes.value(QStringLiteral("src"));
    }
    return names;
}

bool isCanonical(const Item &item)
{
    const PictureFinder asItIs = [](const QString &name) { return Result<QString>(name); };
    const QList<const ItemText *> texts = textsOf(item);
    return std::all_of(texts.begin(), texts.end(), [&asItIs](const ItemText *text) {
        QStringList left;
        return !text->rich || (textFromHtml(text->text, asItIs, left) == *text && left.isEmpty());
    });
}

QList<const ItemText *> textsOf(const Item &item)
{
    QList<const ItemText *> texts{&item.stem, &item.explanation, &item.feedback.right,
                                  &item.feedback.partly, &item.feedback.wrong};
    for (const ItemOption &option : item.options)
        texts << &option.text << &option.feedback;
    for (const ItemAnswer &answer : item.answers)
        texts << &answer.feedback;
    for (const ItemText &text : item.lefts)
        texts << &text;
    for (const ItemText &text : item.rights)
        texts << &text;
    return texts;
}

QStringList picturesIn(const Item &item)
{
    QStringList names;
    for (const ItemText *text : textsOf(item))
        names += picturesIn(*text);
    names.removeDuplicates();
    return names;
}

} // namespace hocvu
