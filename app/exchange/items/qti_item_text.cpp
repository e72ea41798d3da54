// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The texts of an item: its body without what is asked in it, choices, feedback.
#include "exchange/items/qti_item.h"

#include <QSet>

#include <algorithm>

namespace hocvu {

namespace {

/// Elements of a body that are no part of the question.
bool isAside(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("feedbackBlock"),  QStringLiteral("feedbackInline"),
        QStringLiteral("rubricBlock"),    QStringLiteral("templateBlock"),
        QStringLiteral("templateInline"), QStringLiteral("infoControl"),
        QStringLiteral("stylesheet"),     QStringLiteral("printedVariable")};
    return names.contains(name);
}

/// Elements that textFromHtml() knows, so that others are passed through.
bool isHtml(const QString &name)
{
    static const QSet<QString> names = [] {
        const QStringList list
            = QStringLiteral("p div span b i u s strong em sub sup code kbd samp tt cite dfn var q "
                             "big small a ul ol li dl dt dd table caption thead tbody tfoot tr td "
                             "th pre br hr img blockquote address h1 h2 h3 h4 h5 h6 object math "
                             "video audio section")
                  .split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return names.contains(name);
}

bool isBlank(const XmlNode &node)
{
    return node.isText() && node.text.trimmed().isEmpty();
}

} // namespace

bool isQtiInteraction(const QString &name)
{
    return name.endsWith(QLatin1String("Interaction"));
}

ItemText QtiItemReader::textIn(const XmlNode &node)
{
    QString html;
    htmlOfChildren(node, html);
    return textFromHtml(html, m_find, m_lost);
}

void QtiItemReader::htmlOfChildren(const XmlNode &node, QString &html)
{
    const auto others = std::count_if(node.children.begin(), node.children.end(),
                                      [](const XmlNode &child) { return !isBlank(child); });
    for (const XmlNode &child : node.children)
        htmlOfNode(child, others == 1, html);
}

void QtiItemReader::htmlOfNode(const XmlNode &node, bool standsAlone, QString &html)
{
    if (node.isText()) {
        html += node.text.toHtmlEscaped();
        return;
    }
    if (isQtiInteraction(node.name)) {
        htmlOfChildren(node.child("prompt"), html);
        const bool isInline = node.name == QLatin1String("textEntryInteraction")
            || node.name == QLatin1String("inlineChoiceInteraction");
        html += isInline && !standsAlone ? QStringLiteral("_____") : QString();
        return;
    }
    if (isAside(node.name)) {
        if (&node != m_ownFeedback && node.name != QLatin1String("stylesheet"))
            m_sink.reduced(node.line, QStringLiteral("a '%1' is left out").arg(node.name));
        return;
    }
    if (!isHtml(node.name))
        return htmlOfChildren(node, html);
    const QString look = node.attribute("class");
    const QString name = node.name == QLatin1String("span")
            && (look == QLatin1String("u") || look == QLatin1String("s"))
        ? look
        : node.name;
    html += QLatin1Char('<') + name;
    for (auto one = node.attributes.cbegin(); one != node.attributes.cend(); ++one)
        html += QStringLiteral(" %1=\"%2\"").arg(one.key(), one.value().toHtmlEscaped());
    html += QLatin1Char('>');
    htmlOfChildren(node, html);
    if (name != QLatin1String("br") && name != QLatin1String("img") && name != QLatin1String("hr"))
        html += QLatin1String("</") + name + QLatin1Char('>');
}

} // namespace hocvu
