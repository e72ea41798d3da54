// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/item_facts.h"
#include "exchange/items/item_table.h"
#include "exchange/items/item_table_words.h"

#include <algorithm>

namespace hocvu {

namespace {

constexpr qsizetype kLeastOptions = 6; ///< Columns, so that a table looks like the template.

QString number(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

/// Those that have no column of their own.
QStringList moreFacts(const Item &item)
{
    ItemFacts facts = ItemFact::Shuffle | ItemFact::Points | ItemFact::Penalty
        | ItemFact::CaseSensitive | ItemFact::Feedback | ItemFact::OptionFeedback;
    if (item.kind == ItemKind::Matching)
        facts |= ItemFact::Matches;
    QStringList more;
    for (const QString &fact : factTags(item, facts | ItemFact::Marking)) {
        bool hasColumn = false;
        for (const char *name : {"topic", "level", "pool", "source", "article"})
            hasColumn = hasColumn
                || fact.startsWith(QStringLiteral("hocvu:%1=").arg(QLatin1String(name)));
        if (!hasColumn)
            more << fact;
    }
    return more;
}

class RowWriter
{
public:
    RowWriter(const Item &item, const PictureAddress &addressOf)
        : m_item(item)
        , m_addressOf(addressOf)
    {
    }

    QStringList options() const
    {
        QStringList cells;
        if (m_item.kind == ItemKind::TrueFalse)
            return cells;
        for (const ItemOption &option : m_item.options)
            cells << shown(option.text);
        for (const ItemAnswer &answer : m_item.answers)
            cells << shown(answer);
        return cells + pairs();
    }

    QString cell(TableColumn column) const
    {
        const ItemRecord &record = m_item.record;
        switch (column) {
        case TableColumn::Id:
            return m_item.id;
        case TableColumn::Kind:
            return tableKindWords().at(int(m_item.kind));
        case TableColumn::Topic:
            return record.topic > 0 ? QString::number(record.topic) : QString();
        case TableColumn::Level:
            return record.level ? tableLevelWords().at(int(*record.level)) : QString();
        case TableColumn::Pool:
            return tablePoolWords().at(record.practice ? 1 : 0);
        case TableColumn::Question:
            return shown(m_item.stem);
        case TableColumn::Answer:
            return answer();
        case TableColumn::Explanation:
            return shown(m_item.explanation);
        case TableColumn::Source:
            return record.sourceDocument;
        case TableColumn::Article:
            return record.sourceArticle;
        case TableColumn::Title:
            return m_item.title;
        case TableColumn::Category:
            return m_item.category;
        case TableColumn::Tags:
            return m_item.tags.join(QLatin1Char('\n'));
        case TableColumn::More:
            return moreFacts(m_item).join(QLatin1Char('\n'));
        }
        return {};
    }

private:
    QString shown(const ItemText &text) const
    {
        if (text.rich)
            return QStringLiteral("html:") + htmlOf(text, m_addressOf);
        const bool isOdd = text.text.startsWith(QLatin1String("html:"))
            || text.text.startsWith(QLatin1String("text:"));
        return isOdd ? QStringLiteral("text:") + text.text : text.text;
    }
    QString shown(const ItemAnswer &answer) const
    {
        if (m_item.kind == ItemKind::ShortAnswer)
            return shown(ItemText{answer.pattern});
        if (!answer.pattern.isEmpty())
            return QStringLiteral("*");
        return answer.tolerance > 0
            ? number(answer.value) + QLatin1Char(':') + number(answer.tolerance)
            : number(answer.value);
    }
    QString pair(const QString &left, int right) const
    {
        return left + QStringLiteral(" -> ") + shown(m_item.rights.at(right));
    }
    QStringList pairs() const
    {
        QStringList cells;
        QList<bool> isUsed(m_item.rights.size(), false);
        int left = -1;
        for (const ItemMatch &match : m_item.matches) {
            if (match.left == left || match.fraction <= 0)
                continue;
            left = match.left;
            isUsed[match.right] = true;
            QString leftCell = shown(m_item.lefts.at(left));
            if (leftCell.contains(QLatin1String("->"))) // an arrow of its own
                leftCell = QStringLiteral("html:")
                    + htmlOf(m_item.lefts.at(left), m_addressOf)
                          .replace(QLatin1String("->"), QLatin1String("-&gt;"));
            cells << pair(leftCell, match.right);
        }
        for (int right = 0; right < m_item.rights.size(); ++right) {
            if (!isUsed.at(right))
                cells << pair({}, right).trimmed();
        }
        return cells;
    }

    /// "A=50; C" of everything whose fraction is not \a usual.
    template <typename Parts>
    static QString shares(const Parts &parts, int usual, bool alwaysNumbers)
    {
        QStringList cells;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const int fraction = parts.at(i).fraction;
            if (fraction == usual)
                continue;
            const QString letter(QChar(char16_t('A' + i)));
            cells << (fraction == kWhole && !alwaysNumbers
                          ? letter
                          : letter + QLatin1Char('=') + percentText(fraction));
        }
        return cells.join(QLatin1String("; "));
    }
    QString answer() const
    {
        switch (m_item.kind) {
        case ItemKind::SingleChoice:
            return shares(m_item.options, 0, false);
        case ItemKind::MultipleChoice:
            return shares(m_item.options, 0, true);
        case ItemKind::TrueFalse:
            return m_item.options.first().fraction == kWhole ? QStringLiteral("Đ")
                                                             : QStringLiteral("S");
        case ItemKind::ShortAnswer:
        case ItemKind::Numeric:
            return shares(m_item.answers, kWhole, true);
        case ItemKind::Matching:
            return {};
        case ItemKind::Ordering:
            return m_item.grading == OrderGrading::AbsolutePosition ? QString()
                                                                    : gradingName(m_item.grading);
        }
        return {};
    }

    const Item &m_item;
    const PictureAddress &m_addressOf;
};

/// What \a of gives for each column, the options' cells in their place.
template <typename Of>
QStringList rowOf(const QStringList &options, qsizetype columns, Of of)
{
    QStringList row;
    for (int i = 0; i < kTableColumns; ++i) {
        if (TableColumn(i) == TableColumn::Answer) {
            for (qsizetype option = 0; option < columns; ++option)
                row << options.value(option);
        }
        row << of(TableColumn(i));
    }
    return row;
}

} // namespace

QList<QStringList> tableOfItems(const QList<Item> &items, const PictureAddress &addressOf,
                                QList<ImportNote> &notes)
{
    QList<QStringList> options;
    QList<const Item *> fitting;
    qsizetype columns = kLeastOptions;
    for (const Item &item : items) {
        const QStringList cells = RowWriter(item, addressOf).options();
        if (cells.size() > kMaxTableOptions) {
            notes.append({item.file, item.line, ImportNote::Kind::Left,
                          QStringLiteral("more than %1 options").arg(kMaxTableOptions)});
            continue;
        }
        columns = std::max(columns, cells.size());
        options << cells;
        fitting << &item;
    }
    QStringList letters;
    for (qsizetype i = 0; i < columns; ++i)
        letters << QString(QChar(char16_t('A' + i)));
    QList<QStringList> rows{rowOf(letters, columns, columnHeading)};
    for (qsizetype i = 0; i < fitting.size(); ++i) {
        const RowWriter writer(*fitting.at(i), addressOf);
        rows << rowOf(options.at(i), columns,
                      [&writer](TableColumn column) { return writer.cell(column); });
    }
    return rows;
}

} // namespace hocvu
