// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/text/text_block.h"

#include "media/compiler/text/line_break.h"
#include "resources/resources.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace hocvu::media {

namespace {

/// A size this much smaller is taken when it saves a line.
constexpr double kWorthALine = 0.92;
/// … and so much smaller when it keeps the syllables of a word together.
constexpr double kWorthAWord = 0.86;

} // namespace

QFont fontOf(const TextStyle &style)
{
    QFont font(fontFamily());
    font.setPixelSize(static_cast<int>(style.size));
    font.setWeight(style.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(
        QFont::PreferAntialias | QFont::NoSubpixelAntialias | QFont::NoFontMerging));
    if (style.spacing > 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, style.spacing);
    return font;
}

QString missingGlyph(const QString &text)
{
    static const QFontMetricsF metrics(fontOf({}));
    for (const char32_t c : text.toStdU32String()) {
        if (c != U'\u00a0' && !metrics.inFontUcs4(c))
            return QString::fromUcs4(&c, 1);
    }
    return {};
}

std::optional<TextBlock> TextBlock::set(const QString &text, const TextStyle &style, double width,
                                        double height, int maxLines)
{
    TextBlock block;
    block.m_style = style;
    block.m_lineHeight = style.size * style.leading;
    const QFontMetricsF metrics(fontOf(style));
    const auto measure = [&](const QString &line) { return metrics.horizontalAdvance(line); };
    const int room = std::min(maxLines, static_cast<int>(height / block.m_lineHeight + 0.01));
    const auto lines = brokenLines(text, width, room, measure);
    if (!lines)
        return std::nullopt;
    block.m_lines = *lines;
    for (const QString &line : *lines)
        block.m_width = std::max(block.m_width, measure(line));
    return block;
}

std::optional<TextBlock> TextBlock::fit(const QString &text, const TextStyle &style, double width,
                                        double height, int maxLines)
{
    const auto blocks = fitAll({text}, style, width, height, maxLines);
    return blocks ? std::optional(blocks->first()) : std::nullopt;
}

std::optional<QList<TextBlock>> TextBlock::fitAll(const QStringList &texts, const TextStyle &style,
                                                  double width, double height, int maxLines)
{
    struct Setting
    {
        QList<TextBlock> blocks;
        qsizetype lines = 0;
        int split = 0; ///< Texts with a word that is parted at the end of a line.
    };
    TextStyle tried = style;
    tried.size = std::clamp(style.size, kSmallestLetter, kLargestLetter);
    const double smallest
        = std::max(style.smallest > 0 ? style.smallest : tried.size, kSmallestLetter);
    std::optional<Setting> best;
    double largest = 0;
    for (; tried.size >= smallest && tried.size >= largest * kWorthAWord; tried.size -= 1) {
        Setting setting;
        for (const QString &text : texts) {
            const auto block = set(text, tried, width, height, maxLines);
            if (!block)
                break;
            setting.blocks << *block;
            setting.lines += block->m_lines.size();
            setting.split += splitsCompound(block->m_lines) ? 1 : 0;
        }
        if (setting.blocks.size() < texts.size())
            continue;
        if (!best)
            largest = tried.size;
        const bool savesLine = best && setting.split == best->split && setting.lines < best->lines
            && tried.size >= largest * kWorthALine;
        if (!best || setting.split < best->split || savesLine)
            best = setting;
    }
    return best ? std::optional(best->blocks) : std::nullopt;
}

void TextBlock::paint(QPainter &painter, double x, double y, Qt::Alignment align,
                      double columnWidth) const
{
    const QFont font = fontOf(m_style);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(m_style.color);
    // Capitals and lower case together look centred in their line like this.
    const double baseline = (m_lineHeight + metrics.capHeight()) / 2;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const QString &line = m_lines.at(i);
        double left = x;
        if (align.testFlag(Qt::AlignHCenter))
            left += (columnWidth - metrics.horizontalAdvance(line)) / 2;
        else if (align.testFlag(Qt::AlignRight))
            left += columnWidth - metrics.horizontalAdvance(line);
        painter.drawText(QPointF(left, y + baseline + m_lineHeight * static_cast<double>(i)), line);
    }
}

} // namespace hocvu::media
