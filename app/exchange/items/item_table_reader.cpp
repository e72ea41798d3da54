// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/bank.h"
#include "core/bank/item_mark.h"
#include "core/text/fold.h"
#include "exchange/items/item_facts.h"
#include "exchange/items/item_table.h"
#include "exchange/items/item_table_words.h"
#include "exchange/yaml_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>

namespace hocvu {

namespace {

/// Where each column stands; -1: nowhere.
struct Heading
{
    std::array<int, kTableColumns> places{};
    std::array<int, kMaxTableOptions> options{};
    QStringList unknown;

    explicit Heading(const QStringList &cells)
    {
        places.fill(-1);
        options.fill(-1);
        for (int i = 0; i < cells.size(); ++i)
            take(cells.at(i).trimmed(), i);
    }
    bool isUsable() const
    {
        return places.at(size_t(TableColumn::Question)) >= 0
            && places.at(size_t(TableColumn::Answer)) >= 0;
    }

private:
    void take(const QString &name, int place)
    {
        static const QRegularExpression letter(
            QStringLiteral("^(?:(?:phương án|lựa chọn|option|đáp án)\\s+)?([A-Z])\\z"),
            QRegularExpression::CaseInsensitiveOption);
        const auto match = letter.match(name);
        if (match.hasMatch()) {
            const int index = match.captured(1).toUpper().at(0).unicode() - 'A';
            options[size_t(index)] = place;
        } else if (const auto column = columnNamed(name)) {
            if (places.at(size_t(*column)) < 0)
                places[size_t(*column)] = place;
        } else if (const QString folded = fold(name); !folded.isEmpty()
                   && folded != QLatin1String("stt") && folded != QLatin1String("tt")) {
            unknown << name.left(40);
        }
    }
};

/// Makes an item of one row.
class RowReader
{
public:
    RowReader(const TableRow &row, const Heading &heading, const PictureFinder &find,
              ImportSink &sink)
        : m_row(row)
        , m_heading(heading)
        , m_find(find)
        , m_sink(sink)
    {
        for (const int place : heading.options)
            m_options << (place < 0 ? QString() : row.cells.value(place).trimmed());
        while (!m_options.isEmpty() && m_options.last().isEmpty())
            m_options.removeLast();
    }

    void read()
    {
        const auto kind = kindOf();
        if (!kind)
            return m_sink.left(m_row.line, m_fault);
        m_item.kind = *kind;
        m_item.stem = text(cell(TableColumn::Question));
        readKind();
        readRest();
        if (!m_fault.isEmpty())
            return m_sink.left(m_row.line, m_fault);
        m_sink.htmlLosses(m_row.line, m_lost);
        m_sink.take(std::move(m_item), m_row.line);
    }

private:
    QString cell(TableColumn column) const
    {
        const int place = m_heading.places.at(size_t(column));
        return place < 0 ? QString() : m_row.cells.value(place).trimmed();
    }
    void fault(const QString &what)
    {
        if (m_fault.isEmpty())
            m_fault = what;
    }
    ItemText text(const QString &shown)
    {
        static const QLatin1String html("html:");
        static const QLatin1String plain("text:");
        if (shown.startsWith(html))
            return textFromHtml(QStringView(shown).sliced(html.size()), m_find, m_lost);
        return textFromPlain(shown.startsWith(plain) ? shown.sliced(plain.size()) : shown);
    }

    /// -1: neither; else 0 for true, 1 for false.
    static int truthOf(const QString &cell)
    {
        const QString folded = fold(cell);
        for (const char *yes : {"d", "dung", "t", "true"}) {
            if (folded == QLatin1String(yes))
                return 0;
        }
        for (const char *no : {"s", "sai", "f", "false"}) {
            if (folded == QLatin1String(no))
                return 1;
        }
        return -1;
    }
    std::optional<ItemKind> kindOf()
    {
        const QString said = cell(TableColumn::Kind);
        if (!said.isEmpty()) {
            QStringList names;
            for (int i = 0; i < kItemKinds; ++i)
                names << kindName(ItemKind(i));
            const int index = wordIndex(said, tableKindWords(), names);
            if (index >= 0)
                return ItemKind(index);
            fault(QStringLiteral("the kind '%1' is not known; choose one of: %2")
                      .arg(said.left(40), tableKindWords().join(QLatin1String(", "))));
            return std::nullopt;
        }
        if (m_options.isEmpty() && truthOf(cell(TableColumn::Answer)) >= 0)
            return ItemKind::TrueFalse;
        const auto shares = sharesIn(cell(TableColumn::Answer));
        return shares && shares->size() > 1 ? ItemKind::MultipleChoice : ItemKind::SingleChoice;
    }

    /// "A; C=50" by index; -1: only named. Nothing when it is not of this form.
    std::optional<std::map<int, int>> sharesIn(const QString &cell) const
    {
        static const QRegularExpression divider(QStringLiteral("[;,\\s]+"));
        static const QRegularExpression form(
            QStringLiteral("^([A-Z])(?:=(-?[0-9]+(?:[.][0-9]+)?)%?)?\\z"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression together(QStringLiteral("^[A-Z]{2,26}\\z"));
        std::map<int, int> shares;
        QStringList parts = cell.split(divider, Qt::SkipEmptyParts);
        if (parts.size() == 1 && together.match(parts.first()).hasMatch())
            parts = parts.first().split(QString(), Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            const auto match = form.match(part);
            const int index = match.captured(1).toUpper().leftJustified(1).at(0).unicode() - 'A';
            const auto fraction = fractionFromPercent(match.captured(2));
            if (!match.hasMatch() || (!match.captured(2).isEmpty() && !fraction))
                return std::nullopt;
            shares[index] = fraction.value_or(-1);
        }
        return shares;
    }
    /// Those of the answer's letters; what is only named is worth \a named.
    std::map<int, int> shares(int named)
    {
        auto found = sharesIn(cell(TableColumn::Answer));
        if (!found) {
            fault(QStringLiteral("the answer '%1' is not understood; write letters, as B or A=50; "
                                 "C=50")
                      .arg(cell(TableColumn::Answer).left(40)));
            return {};
        }
        for (auto &[index, share] : *found) {
            if (index >= m_options.size())
                fault(QStringLiteral("the answer names option %1, which is empty")
                          .arg(QChar(char16_t('A' + index))));
            share = share == -1 ? named : share;
        }
        return *found;
    }

    void readKind()
    {
        switch (m_item.kind) {
        case ItemKind::SingleChoice:
        case ItemKind::MultipleChoice:
            return readChoice();
        case ItemKind::TrueFalse:
            return readTruth();
        case ItemKind::ShortAnswer:
        case ItemKind::Numeric:
            return readAnswers();
        case ItemKind::Matching:
            return readPairs();
        case ItemKind::Ordering:
            return readOrder();
        }
    }
    void readChoice()
    {
        const bool isSeveral = m_item.kind == ItemKind::MultipleChoice;
        const auto letters = sharesIn(cell(TableColumn::Answer));
        const bool areBare = letters && !letters->empty()
            && std::all_of(letters->begin(), letters->end(),
                           [](const auto &share) { return share.second == -1; });
        m_item.allOrNothing = isSeveral && areBare;
        const int named = isSeveral && areBare ? int(kWhole / int(letters->size())) : kWhole;
        const auto given = shares(named);
        for (int i = 0; i < m_options.size(); ++i) {
            const auto share = given.find(i);
            m_item.options.append(
                {text(m_options.at(i)), share == given.end() ? 0 : share->second});
        }
    }
    void readTruth()
    {
        const int truth = truthOf(cell(TableColumn::Answer));
        if (truth < 0)
            fault(QStringLiteral("the answer '%1' is neither Đ nor S")
                      .arg(cell(TableColumn::Answer).left(40)));
        m_item.options = {{{}, truth == 0 ? kWhole : 0}, {{}, truth == 0 ? 0 : kWhole}};
    }
    void readAnswers()
    {
        const auto given = shares(kWhole);
        for (int i = 0; i < m_options.size(); ++i) {
            const auto share = given.find(i);
            ItemAnswer answer;
            answer.fraction = share == given.end() ? kWhole : share->second;
            if (m_item.kind == ItemKind::ShortAnswer || m_options.at(i) == QLatin1String("*"))
                answer.pattern = lineFromPlain(text(m_options.at(i)).text);
            else
                readNumber(m_options.at(i), answer);
            m_item.answers.append(answer);
        }
    }
    void readNumber(QString shown, ItemAnswer &answer)
    {
        shown.replace(QChar(u'±'), QLatin1Char(':'));
        const auto value = typedNumber(shown.section(QLatin1Char(':'), 0, 0));
        const QString rest = shown.section(QLatin1Char(':'), 1);
        const auto tolerance = rest.isEmpty() ? 0.0 : typedNumber(rest);
        if (!value || !tolerance)
            return fault(QStringLiteral("'%1' is no number; write 5 or 5:0.1").arg(shown.left(40)));
        answer.value = *value;
        answer.tolerance = *tolerance;
    }
    void readPairs()
    {
        QList<int> rights;
        for (const QString &pair : std::as_const(m_options)) {
            const qsizetype arrow = pair.indexOf(QLatin1String("->"));
            if (arrow < 0)
                return fault(
                    QStringLiteral("'%1' is no pair; write left -> right").arg(pair.left(40)));
            const ItemText left = text(pair.left(arrow).trimmed());
            if (!left.isEmpty()) {
                m_item.lefts.append(left);
                rights.append(static_cast<int>(m_item.rights.size()));
            }
            m_item.rights.append(text(pair.sliced(arrow + 2).trimmed()));
        }
        if (!rights.isEmpty())
            m_item.matches = evenMatches(rights);
    }
    void readOrder()
    {
        for (const QString &option : std::as_const(m_options))
            m_item.options.append({text(option)});
        const QString grading = cell(TableColumn::Answer);
        if (grading.isEmpty())
            return;
        if (const auto found = gradingFromName(grading))
            m_item.grading = *found;
        else
            fault(QStringLiteral("the marking '%1' is not known; leave the answer empty")
                      .arg(grading.left(40)));
    }

    void readRest()
    {
        m_item.id = lineFromPlain(cell(TableColumn::Id));
        m_item.title = lineFromPlain(cell(TableColumn::Title));
        m_item.category = lineFromPlain(cell(TableColumn::Category));
        m_item.explanation = text(cell(TableColumn::Explanation));
        ItemRecord &record = m_item.record;
        record.sourceDocument = lineFromPlain(cell(TableColumn::Source));
        record.sourceArticle = lineFromPlain(cell(TableColumn::Article));
        if (const QString topic = cell(TableColumn::Topic); !topic.isEmpty()) {
            record.topic = topic.toInt();
            if (record.topic < 1 || record.topic > kTopics)
                fault(QStringLiteral("the topic '%1' is no number from 1 to %2")
                          .arg(topic.left(20))
                          .arg(kTopics));
        }
        if (const QString level = cell(TableColumn::Level); !level.isEmpty()) {
            const int index = wordIndex(level, tableLevelWords(),
                                        {levelName(Level::Recall), levelName(Level::Understanding),
                                         levelName(Level::Application)});
            if (index < 0)
                fault(QStringLiteral("the level '%1' is not known; choose one of: %2")
                          .arg(level.left(40), tableLevelWords().join(QLatin1String(", "))));
            else
                record.level = Level(index);
        }
        if (const QString pool = cell(TableColumn::Pool); !pool.isEmpty()) {
            const int index = wordIndex(pool, tablePoolWords(),
                                        {QStringLiteral("official"), QStringLiteral("practice")});
            if (index < 0)
                fault(QStringLiteral("the pool '%1' is not known; choose one of: %2")
                          .arg(pool.left(40), tablePoolWords().join(QLatin1String(", "))));
            record.practice = index == 1;
        }
        const QString lines = cell(TableColumn::Tags) + QLatin1Char('\n') + cell(TableColumn::More);
        takeTags(lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts), m_item);
    }

    const TableRow &m_row;
    const Heading &m_heading;
    const PictureFinder &m_find;
    ImportSink &m_sink;
    QStringList m_options;
    Item m_item;
    QStringList m_lost;
    QString m_fault;
};

} // namespace

bool isTableHeading(const QStringList &heading)
{
    return Heading(heading).isUsable();
}

Result<void> readTableItems(const QList<TableRow> &rows, const QString &file,
                            const PictureFinder &find, ImportSink &sink)
{
    const Heading heading(rows.value(0).cells);
    if (!heading.isUsable())
        return fail(ErrorCode::NotUnderstood,
                    atLine(file, rows.value(0).line,
                           QStringLiteral("the first row must name the columns, among them '%1' "
                                          "and '%2'; see 'hocvu bank template'")
                               .arg(columnHeading(TableColumn::Question),
                                    columnHeading(TableColumn::Answer))));
    for (const QString &name : heading.unknown)
        sink.reduced(rows.first().line,
                     QStringLiteral("the column '%1' is not known and not read").arg(name));
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QStringList &cells = rows.at(i).cells;
        const auto isBlank = [](const QString &cell) { return cell.trimmed().isEmpty(); };
        if (!std::all_of(cells.begin(), cells.end(), isBlank))
            RowReader(rows.at(i), heading, find, sink).read();
    }
    return {};
}

} // namespace hocvu
