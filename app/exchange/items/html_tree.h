// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/html_tokens.h"
#include "exchange/items/rich_text.h"

#include <vector>

namespace hocvu {

/// An element or a text of canonical HTML; see rich_text.h.
struct HtmlNode
{
    QString name; ///< Empty: a text.
    QString text;
    QMap<QString, QString> attributes;
    std::vector<HtmlNode> children;

    bool isText() const { return name.isEmpty(); }
};

/// Builds the tree of canonical HTML, its structure right, out of the pieces of any HTML.
class HtmlTreeBuilder
{
public:
    static constexpr qsizetype kMaxDepth = 20; ///< Open elements under which a list may begin.
    static constexpr qsizetype kMaxTags = 200; ///< Open at once; further ones are ignored.

    HtmlTreeBuilder(const PictureFinder &find, QStringList &left);

    /// True: pass over everything up to its end tag.
    bool take(const HtmlToken &token);
    /// The root, its children paragraphs, lists, tables and pre.
    HtmlNode finish();

private:
    struct Open
    {
        HtmlNode node;
        int tag = 0; ///< Which start tag opened it; 0: none did.
    };
    struct Tag
    {
        QString name;
        int number = 0;
    };

    void start(const HtmlToken &token);
    void end(const QString &name);
    void addText(const QString &text);
    void addBreak();
    void addPicture(const HtmlToken &token);
    void startInline(const HtmlToken &token);
    void startStyled(const HtmlToken &token);
    void startBlock(const HtmlToken &token);
    void openList(const QString &name);
    void startCell(const HtmlToken &token);
    void openInline(const QString &name);
    void open(const QString &name);
    void close();
    void closeTo(const QString &first, const QString &second = {});
    void closeInlines();
    void ensureInline();
    bool isOpen(const QString &name) const;
    HtmlNode &top() { return m_open.back().node; }
    void leave(const QString &what);

    const PictureFinder &m_find;
    QStringList &m_left;
    std::vector<Open> m_open;
    std::vector<Tag> m_tags;
    int m_number = 0; ///< Of the start tag that is being taken.
    int m_numbers = 0;
    bool m_wantsBreak = false; ///< A paragraph in a cell ended or begins.
};

} // namespace hocvu
