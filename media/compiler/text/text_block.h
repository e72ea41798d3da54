// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QStringList>

#include <optional>

class QPainter;

namespace hocvu::media {

/// No letter of a film is smaller, in pixels of the 1280x720 picture: it is read from the last row.
inline constexpr double kSmallestLetter = 28;

/// No letter is larger: beyond it Qt draws outlines the first time and glyphs the next, and the
/// same text would not give the same picture.
inline constexpr double kLargestLetter = 64;

struct TextStyle
{
    double size = kSmallestLetter; ///< Pixels of the 1280x720 picture.
    QFont::Weight weight = QFont::Normal;
    QColor color;
    double leading = 1.36; ///< Line height by size; Vietnamese needs room for two accents.
    double spacing = 0; ///< Pixels between letters.
    double smallest = 0; ///< How far the size may go down to make the text fit; 0 is not at all.
                         ///< Never below kSmallestLetter, whatever stands here.
};

/// The font of a style: Be Vietnam Pro, without hinting, so that every machine draws the same.
QFont fontOf(const TextStyle &style);

/// The first character of \a text that the font lacks, or an empty string.
QString missingGlyph(const QString &text);

/// Text set in lines that are known to fit.
class TextBlock
{
public:
    /// Sets \a text within \a width and \a height, in at most \a maxLines, in the largest size
    /// that the style allows, or a little less when that saves a line or keeps a word
    /// together; nothing when even the smallest does not fit.
    static std::optional<TextBlock> fit(const QString &text, const TextStyle &style, double width,
                                        double height, int maxLines);

    /// All of \a texts in one size, each within \a width and \a height: cards that stand side by
    /// side look alike. The same rules.
    static std::optional<QList<TextBlock>> fitAll(const QStringList &texts, const TextStyle &style,
                                                  double width, double height, int maxLines);

    double width() const { return m_width; }
    double height() const { return m_lineHeight * static_cast<double>(m_lines.size()); }
    double size() const { return m_style.size; }
    const QStringList &lines() const { return m_lines; }

    /// Draws from the top left corner \a x, \a y; \a align (left, centre, right) in a column
    /// \a columnWidth wide.
    void paint(QPainter &painter, double x, double y, Qt::Alignment align = Qt::AlignLeft,
               double columnWidth = 0) const;

private:
    /// \a text in exactly this size.
    static std::optional<TextBlock> set(const QString &text, const TextStyle &style, double width,
                                        double height, int maxLines);

    TextStyle m_style;
    QStringList m_lines;
    double m_width = 0;
    double m_lineHeight = 0;
};

} // namespace hocvu::media
