// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/docx_styles.h"

#include <algorithm>

namespace hocvu {

namespace {

QString roman(int number)
{
    static constexpr std::array<std::pair<int, const char *>, 13> kSigns{{{1000, "M"},
                                                                          {900, "CM"},
                                                                          {500, "D"},
                                                                          {400, "CD"},
                                                                          {100, "C"},
                                                                          {90, "XC"},
                                                                          {50, "L"},
                                                                          {40, "XL"},
                                                                          {10, "X"},
                                                                          {9, "IX"},
                                                                          {5, "V"},
                                                                          {4, "IV"},
                                                                          {1, "I"}}};
    QString text;
    for (const auto &[value, sign] : kSigns) {
        for (; number >= value && text.size() < 20; number -= value)
            text += QLatin1String(sign);
    }
    return text;
}

QString shown(int number, const QString &format)
{
    if (format == QLatin1String("upperLetter") || format == QLatin1String("lowerLetter")) {
        const QString letter(QChar(char16_t('A' + (std::max(number, 1) - 1) % 26)));
        return format.startsWith(QLatin1Char('l')) ? letter.toLower() : letter;
    }
    if (format == QLatin1String("upperRoman"))
        return roman(number);
    if (format == QLatin1String("lowerRoman"))
        return roman(number).toLower();
    return QString::number(number);
}

QString numberingIn(const XmlNode &properties)
{
    const XmlNode &numbering = properties.child("numPr");
    const QString number = numbering.child("numId").attribute("val");
    return number.isEmpty() ? QString()
                            : number + QLatin1Char('/') + numbering.child("ilvl").attribute("val");
}

} // namespace

QString docxFontIn(const XmlNode &properties)
{
    const XmlNode &fonts = properties.child("rFonts");
    const QString ascii = fonts.attribute("ascii");
    return ascii.isEmpty() ? fonts.attribute("hAnsi") : ascii;
}

void DocxStyles::load(const XmlNode &styles)
{
    m_font = docxFontIn(styles.child("docDefaults").child("rPrDefault").child("rPr"));
    for (const XmlNode *style : styles.all("style")) {
        m_styles.insert(style->attribute("styleId"),
                        {style->child("basedOn").attribute("val"), docxFontIn(style->child("rPr")),
                         numberingIn(style->child("pPr"))});
        const bool isDefault = style->attribute("default") == QLatin1String("1")
            && style->attribute("type") == QLatin1String("paragraph");
        if (isDefault && !docxFontIn(style->child("rPr")).isEmpty())
            m_font = docxFontIn(style->child("rPr"));
    }
}

QString DocxStyles::fontOf(const QString &id) const
{
    constexpr int kDeepest = 20;
    QString at = id;
    for (int i = 0; i < kDeepest && m_styles.contains(at); ++i) {
        const Style style = m_styles.value(at);
        if (!style.font.isEmpty())
            return style.font;
        at = style.base;
    }
    return m_font;
}

QString DocxStyles::numberingOf(const QString &id) const
{
    return m_styles.value(id).numbering;
}

void DocxNumbering::load(const XmlNode &numbering)
{
    for (const XmlNode *one : numbering.all("abstractNum")) {
        List list;
        for (const XmlNode *level : one->all("lvl")) {
            const int index = level->attribute("ilvl").toInt();
            if (index < 0 || index >= kLevels)
                continue;
            const QString start = level->child("start").attribute("val");
            list.levels[size_t(index)]
                = {level->child("numFmt").attribute("val"),
                   level->child("lvlText").attribute("val"), start.isEmpty() ? 1 : start.toInt()};
        }
        m_lists.insert(one->attribute("abstractNumId"), list);
    }
    for (const XmlNode *one : numbering.all("num"))
        m_abstract.insert(one->attribute("numId"), one->child("abstractNumId").attribute("val"));
}

QString DocxNumbering::next(const QString &number, int level)
{
    const auto found = m_lists.find(m_abstract.value(number));
    if (found == m_lists.end() || level < 0 || level >= kLevels)
        return {};
    List &list = *found;
    const Level &form = list.levels.at(size_t(level));
    ++list.counts[size_t(level)];
    for (int deeper = level + 1; deeper < kLevels; ++deeper)
        list.counts[size_t(deeper)] = 0;
    if (form.format == QLatin1String("bullet") || form.format == QLatin1String("none"))
        return {};
    QString text = form.text.left(100);
    for (int i = 0; i <= level; ++i) {
        const Level &outer = list.levels.at(size_t(i));
        const int count = std::max(list.counts.at(size_t(i)), 1) + outer.start - 1;
        text.replace(QStringLiteral("%%1").arg(i + 1), shown(count, outer.format));
    }
    return text.isEmpty() ? text : text + QLatin1Char(' ');
}

} // namespace hocvu
