// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/gift_reader.h"

#include "exchange/items/gift_block.h"

#include <QRegularExpression>

#include <utility>

namespace hocvu {

namespace {

/// The values of "[NAME:…]" in a comment; "\]" is a bracket.
QStringList valuesIn(QStringView comment, QLatin1String name)
{
    QStringList values;
    const QString mark = QLatin1Char('[') + name + QLatin1Char(':');
    for (qsizetype at = comment.indexOf(mark); at >= 0; at = comment.indexOf(mark, at)) {
        QString value;
        qsizetype end = at + mark.size();
        while (end < comment.size() && comment.at(end) != QLatin1Char(']')) {
            const bool isEscaped = comment.at(end) == QLatin1Char('\\') && end + 1 < comment.size()
                && comment.at(end + 1) == QLatin1Char(']');
            end += isEscaped ? 1 : 0;
            value += comment.at(end++);
        }
        if (end < comment.size() && !value.trimmed().isEmpty())
            values << value.trimmed();
        at = end;
    }
    return values;
}

/// Goes through the lines and gives away a block at each blank one.
class Reader
{
public:
    explicit Reader(ImportSink &sink)
        : m_sink(sink)
    {
    }

    void take(QStringView line, int number)
    {
        const QStringView trimmed = line.trimmed();
        if (trimmed.isEmpty())
            return finish();
        if (trimmed.startsWith(QLatin1String("//")))
            return takeComment(trimmed.sliced(2));
        static const QLatin1String category("$CATEGORY:");
        if (m_block.line == 0 && trimmed.startsWith(category)) {
            m_category = trimmed.sliced(category.size()).trimmed().toString();
            m_block = {};
            return;
        }
        if (m_block.line == 0)
            m_block.line = number;
        m_lines << line;
    }

    void finish()
    {
        QString text;
        for (const QStringView line : std::as_const(m_lines))
            text.append(line).append(QLatin1Char('\n'));
        m_lines.clear();
        GiftBlock block = std::exchange(m_block, {});
        if (block.line == 0)
            return;
        block.text = giftMasked(text);
        block.category = m_category;
        GiftQuestion(block, m_sink).read();
    }

private:
    void takeComment(QStringView comment)
    {
        if (!comment.contains(QLatin1Char('[')))
            return;
        if (const QStringList ids = valuesIn(comment, QLatin1String("id")); !ids.isEmpty())
            m_block.id = ids.first();
        m_block.tags += valuesIn(comment, QLatin1String("tag"));
    }

    ImportSink &m_sink;
    QString m_category;
    QList<QStringView> m_lines;
    GiftBlock m_block;
};

} // namespace

void readGift(const QString &text, ImportSink &sink)
{
    Reader reader(sink);
    int number = 0;
    qsizetype begin = 0;
    while (begin <= text.size()) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), begin);
        end = end < 0 ? text.size() : end;
        reader.take(QStringView(text).sliced(begin, end - begin), ++number);
        begin = end + 1;
    }
    reader.finish();
}

} // namespace hocvu
