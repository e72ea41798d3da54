// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/xml_tree.h"

#include <QHash>
#include <QString>

#include <array>

namespace hocvu {

/// What styles.xml says that matters here: the font of a style, and how it looks.
class DocxStyles
{
public:
    /// \a styles: the root of styles.xml.
    void load(const XmlNode &styles);
    /// The font of the paragraph style \a id, or the document's own.
    QString fontOf(const QString &id) const;
    /// The numbering that the style \a id brings, "numId/level"; empty: none.
    QString numberingOf(const QString &id) const;

private:
    struct Style
    {
        QString base;
        QString font;
        QString numbering;
    };
    QHash<QString, Style> m_styles;
    QString m_font;
};

/// Counts what Word numbers itself.
class DocxNumbering
{
public:
    /// \a numbering: the root of numbering.xml.
    void load(const XmlNode &numbering);
    /// "Câu 3. " for the next paragraph of the list \a number at \a level; empty for bullets and
    /// lists nobody knows.
    QString next(const QString &number, int level);

private:
    static constexpr int kLevels = 9;
    struct Level
    {
        QString format;
        QString text;
        int start = 1;
    };
    struct List
    {
        std::array<Level, kLevels> levels{};
        std::array<int, kLevels> counts{};
    };
    QHash<QString, List> m_lists; ///< By their abstract number.
    QHash<QString, QString> m_abstract; ///< By number.
};

/// The font that a run's properties name, as far as letters are concerned; empty: none.
QString docxFontIn(const XmlNode &properties);

} // namespace hocvu
