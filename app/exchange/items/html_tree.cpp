// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/html_tree.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace hocvu {

namespace {

QSet<QString> namesIn(const char *list)
{
    const QStringList names = QString::fromLatin1(list).split(QLatin1Char(' '));
    return QSet<QString>(names.begin(), names.end());
}

/// What an inline element becomes.
QString inlineName(const QString &name)
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> made;
        const auto add = [&made](const char *to, const char *from) {
            for (const QString &one : namesIn(from))
                made.insert(one, QLatin1String(to));
        };
        add("b", "b strong");
        add("i", "i em cite dfn var address");
        add("u", "u ins");
        add("s", "s del strike");
        add("sub", "sub");
        add("sup", "sup");
        add("code", "code kbd samp tt");
        return made;
    }();
    return table.value(name);
}

bool isParagraph(const QString &name)
{
    static const QSet<QString> names
        = namesIn("p div h1 h2 h3 h4 h5 h6 section article aside center header footer main nav "
                  "figure figcaption blockquote dl dt dd caption fieldset legend hr details "
                  "summary");
    return names.contains(name);
}

/// Elements of which only the content counts.
bool isWrapper(const QString &name)
{
    static const QSet<QString> names
        = namesIn("html body span font label abbr acronym small big mark q bdi bdo wbr time nobr "
                  "thead tbody tfoot colgroup col ruby rb rt rp data output meta link base "
                  "picture source track param");
    return names.contains(name) || name.contains(QLatin1Char(':'));
}

/// Elements that go with all they hold.
bool isDropped(const QString &name)
{
    static const QSet<QString> names
        = namesIn("script style iframe object embed applet video audio canvas svg math form "
                  "select textarea button map noscript template head title frameset noembed "
                  "xml dialog");
    return names.contains(name);
}

bool isQuietlyDropped(const QString &name)
{
    return name == QLatin1String("style") || name == QLatin1String("head")
        || name == QLatin1String("title") || name == QLatin1String("template")
        || name == QLatin1String("xml");
}

bool isInlineNode(const QString &name)
{
    return !inlineName(name).isEmpty();
}

bool holdsInline(const QString &name)
{
    return name == QLatin1String("p") || name == QLatin1String("li") || name == QLatin1String("td")
        || name == QLatin1String("th");
}

bool isElement(const QString &name)
{
    static const QSet<QString> others = namesIn("a br img input li td th tr ul ol table pre");
    return others.contains(name) || isInlineNode(name) || isWrapper(name) || isParagraph(name)
        || isDropped(name);
}

bool isBlank(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

HtmlTreeBuilder::HtmlTreeBuilder(const PictureFinder &find, QStringList &left)
    : m_find(find)
    , m_left(left)
{
    m_open.emplace_back();
    m_open.back().node.name = QStringLiteral("root");
}

HtmlNode HtmlTreeBuilder::finish()
{
    while (m_open.size() > 1)
        close();
    return std::move(m_open.front().node);
}

bool HtmlTreeBuilder::take(const HtmlToken &token)
{
    if (token.kind == HtmlToken::Kind::Text) {
        addText(token.text);
        return false;
    }
    if (!isElement(token.name)) { // "List<String>": not meant for a tag
        addText(token.source.toString());
        return false;
    }
    if (token.kind == HtmlToken::Kind::End) {
        end(token.name);
        return false;
    }
    if (!isDropped(token.name)) {
        start(token);
        return false;
    }
    if (!isQuietlyDropped(token.name))
        leave(token.name);
    return true;
}

void HtmlTreeBuilder::start(const HtmlToken &token)
{
    const QString &name = token.name;
    if (name == QLatin1String("br"))
        return addBreak();
    if (name == QLatin1String("img"))
        return addPicture(token);
    if (name == QLatin1String("input"))
        return leave(QStringLiteral("a form"));
    if (qsizetype(m_tags.size()) >= kMaxTags)
        return;
    m_number = ++m_numbers;
    m_tags.push_back({name, m_number});
    if (name == QLatin1String("a") && token.attributes.contains(QStringLiteral("href")))
        leave(QStringLiteral("a link"));
    if (isInlineNode(name))
        startInline(token);
    else if (isWrapper(name) || name == QLatin1String("a"))
        startStyled(token);
    else
        startBlock(token);
}

void HtmlTreeBuilder::startInline(const HtmlToken &token)
{
    openInline(inlineName(token.name));
    startStyled(token);
}

/// What a style says that has an element of its own.
void HtmlTreeBuilder::startStyled(const HtmlToken &token)
{
    const QString style = token.attributes.value(QStringLiteral("style")).toLower().remove(u' ');
    if (style.contains(QLatin1String("font-weight:bold"))
        || style.contains(QLatin1String("font-weight:7")))
        openInline(QStringLiteral("b"));
    if (style.contains(QLatin1String("font-style:italic")))
        openInline(QStringLiteral("i"));
    if (style.contains(QLatin1String("text-decoration:underline")))
        openInline(QStringLiteral("u"));
    if (style.contains(QLatin1String("text-decoration:line-through")))
        openInline(QStringLiteral("s"));
    if (style.contains(QLatin1String("vertical-align:sub")))
        openInline(QStringLiteral("sub"));
    if (style.contains(QLatin1String("vertical-align:super")))
        openInline(QStringLiteral("sup"));
    const bool isColoured = style.contains(QLatin1String("color:"))
        || token.attributes.contains(QStringLiteral("color"))
        || style.contains(QLatin1String("background:"));
    if (isColoured)
        leave(QStringLiteral("a colour"));
}

void HtmlTreeBuilder::startBlock(const HtmlToken &token)
{
    const QString &name = token.name;
    closeInlines();
    if (name == QLatin1String("li")) {
        closeTo(QStringLiteral("ul"), QStringLiteral("ol"));
        if (top().name != QLatin1String("ul") && top().name != QLatin1String("ol"))
            openList(QStringLiteral("ul"));
        return open(name);
    }
    if (name == QLatin1String("tr") || name == QLatin1String("td") || name == QLatin1String("th"))
        return startCell(token);
    const bool isInCell = isOpen(QStringLiteral("li")) || isOpen(QStringLiteral("table"));
    if (name == QLatin1String("ul") || name == QLatin1String("ol"))
        return openList(name);
    if (!isInCell && (name == QLatin1String("table") || name == QLatin1String("pre")))
        return open(name);
    m_wantsBreak = isInCell;
    if (!isInCell)
        open(QStringLiteral("p"));
    startStyled(token);
}

void HtmlTreeBuilder::openList(const QString &name)
{
    m_wantsBreak = false;
    if (top().name != QLatin1String("root"))
        ensureInline();
    if (qsizetype(m_open.size()) < kMaxDepth)
        open(name);
    else
        leave(QStringLiteral("lists in lists in lists"));
}

void HtmlTreeBuilder::startCell(const HtmlToken &token)
{
    if (!isOpen(QStringLiteral("table"))) {
        m_wantsBreak = true;
        return;
    }
    if (token.name == QLatin1String("tr")) {
        closeTo(QStringLiteral("table"));
        return open(token.name);
    }
    closeTo(QStringLiteral("tr"));
    if (top().name != QLatin1String("tr")) {
        closeTo(QStringLiteral("table"));
        open(QStringLiteral("tr"));
    }
    open(token.name);
    for (const QString &span : {QStringLiteral("colspan"), QStringLiteral("rowspan")}) {
        const int count = token.attributes.value(span).toInt();
        if (count > 1 && count <= 100 && top().name == token.name)
            top().attributes.insert(span, QString::number(count));
    }
}

void HtmlTreeBuilder::end(const QString &name)
{
    const auto tag = std::find_if(m_tags.rbegin(), m_tags.rend(),
                                  [&name](const Tag &one) { return one.name == name; });
    if (tag == m_tags.rend())
        return;
    const int number = tag->number;
    m_tags.erase(std::prev(tag.base()), m_tags.end());
    const bool isInCell = isOpen(QStringLiteral("li")) || isOpen(QStringLiteral("table"));
    if (isParagraph(name) && isInCell)
        m_wantsBreak = true;
    else if (isParagraph(name))
        closeInlines();
    const auto opened = std::find_if(m_open.begin() + 1, m_open.end(),
                                     [number](const Open &one) { return one.tag == number; });
    const auto depth = opened - m_open.begin();
    while (std::ssize(m_open) > depth)
        close();
}

void HtmlTreeBuilder::addText(const QString &text)
{
    if (top().name == QLatin1String("pre")) {
        top().text += text;
        return;
    }
    const bool isInside = holdsInline(top().name) || isInlineNode(top().name);
    if (isBlank(text) && (!isInside || m_wantsBreak))
        return;
    ensureInline();
    auto &children = top().children;
    if (!children.empty() && children.back().isText())
        children.back().text += text;
    else
        children.push_back({{}, text, {}, {}});
}

/// Breaks stand outside of inline elements, which go on behind them.
void HtmlTreeBuilder::addBreak()
{
    if (top().name == QLatin1String("pre")) {
        top().text += QLatin1Char('\n');
        return;
    }
    ensureInline();
    std::vector<Open> again;
    while (isInlineNode(top().name)) {
        again.push_back({{top().name, {}, {}, {}}, m_open.back().tag});
        close();
    }
    top().children.push_back({QStringLiteral("br"), {}, {}, {}});
    std::reverse(again.begin(), again.end());
    for (Open &one : again)
        m_open.push_back(std::move(one));
}

void HtmlTreeBuilder::addPicture(const HtmlToken &token)
{
    const QString alt = token.attributes.value(QStringLiteral("alt"));
    const auto name = m_find(token.attributes.value(QStringLiteral("src")));
    if (!name || top().name == QLatin1String("pre")) {
        leave(name ? QStringLiteral("a picture in preformatted text") : name.error().detail);
        if (!isBlank(alt))
            addText(QStringLiteral(" [%1] ").arg(alt));
        return;
    }
    ensureInline();
    HtmlNode picture{QStringLiteral("img"), {}, {}, {}};
    picture.attributes.insert(QStringLiteral("src"), *name);
    if (const QString line = lineFromPlain(alt); !line.isEmpty())
        picture.attributes.insert(QStringLiteral("alt"), line);
    top().children.push_back(std::move(picture));
}

void HtmlTreeBuilder::openInline(const QString &name)
{
    if (top().name == QLatin1String("pre"))
        return;
    ensureInline();
    for (auto one = m_open.rbegin(); isInlineNode(one->node.name); ++one) {
        if (one->node.name == name)
            return; // twice bold is bold
    }
    open(name);
}

void HtmlTreeBuilder::open(const QString &name)
{
    m_open.push_back({{name, {}, {}, {}}, m_number});
}

void HtmlTreeBuilder::close()
{
    HtmlNode done = std::move(top());
    m_open.pop_back();
    top().children.push_back(std::move(done));
}

/// Closes what lies above the nearest element of these names; nothing when there is none.
void HtmlTreeBuilder::closeTo(const QString &first, const QString &second)
{
    const auto found = std::find_if(m_open.rbegin(), m_open.rend(), [&](const Open &one) {
        return one.node.name == first || one.node.name == second;
    });
    if (found == m_open.rend())
        return;
    const auto depth = m_open.rend() - found;
    while (std::ssize(m_open) > depth)
        close();
}

void HtmlTreeBuilder::closeInlines()
{
    while (isInlineNode(top().name) || top().name == QLatin1String("p")
           || top().name == QLatin1String("pre"))
        close();
}

/// Opens what text may stand in.
void HtmlTreeBuilder::ensureInline()
{
    if (top().name == QLatin1String("pre"))
        close();
    m_number = holdsInline(top().name) || isInlineNode(top().name) ? m_number : 0;
    if (top().name == QLatin1String("root"))
        open(QStringLiteral("p"));
    if (top().name == QLatin1String("ul") || top().name == QLatin1String("ol"))
        open(QStringLiteral("li"));
    if (top().name == QLatin1String("table"))
        open(QStringLiteral("tr"));
    if (top().name == QLatin1String("tr"))
        open(QStringLiteral("td"));
    m_number = m_tags.empty() ? 0 : m_tags.back().number;
    if (m_wantsBreak) {
        m_wantsBreak = false;
        addBreak();
    }
}

bool HtmlTreeBuilder::isOpen(const QString &name) const
{
    return std::any_of(m_open.begin(), m_open.end(),
                       [&name](const Open &one) { return one.node.name == name; });
}

void HtmlTreeBuilder::leave(const QString &what)
{
    if (!m_left.contains(what))
        m_left.append(what);
}

} // namespace hocvu
