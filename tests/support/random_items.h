// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"
#include "exchange/items/pictures.h"

#include <QList>

#include <random>

namespace hocvu {

/// Items of every kind out of a seed, sound and in the form that readers give, with the signs in
/// their texts that formats trip over.
class RandomItems
{
public:
    explicit RandomItems(unsigned seed)
        : m_random(seed)
    {
        m_picture = *keepPicture(smallPicture(), m_pictures);
    }

    /// The smallest PNG there is.
    static QByteArray smallPicture()
    {
        return QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9Q"
            "DwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }
    const ItemPictures &pictures() const { return m_pictures; }

    Item item(ItemKind kind)
    {
        Item item;
        item.kind = kind;
        item.id = QStringLiteral("%1.%2").arg(below(14) + 1).arg(below(900) + 10);
        item.title = maybe() ? line() : QString();
        item.category = maybe() ? QStringLiteral("Tin học/") + word() : QString();
        item.tags = maybe() ? QStringList{word(), QStringLiteral("a]b")} : QStringList();
        item.tags.removeDuplicates();
        item.stem = text();
        item.explanation = maybe() ? text() : ItemText();
        item.shuffle = maybe();
        item.points = maybe() ? 1 : 2.5;
        item.penalty = maybe() ? 3333333 : 0;
        if (maybe())
            item.feedback = {text(), {}, text()};
        addParts(item);
        if (maybe())
            addRecord(item.record);
        normalise(item);
        return item;
    }
    /// Some of every kind.
    QList<Item> items(int ofEach)
    {
        QList<Item> all;
        for (int i = 0; i < ofEach * kItemKinds; ++i)
            all << item(ItemKind(i % kItemKinds));
        return all;
    }

private:
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }
    bool maybe() { return below(2) == 0; }

    QString word()
    {
        static const QStringList words{
            QStringLiteral("chuyển"),    QStringLiteral("đổi"),  QStringLiteral("số"),
            QStringLiteral("a=b"),       QStringLiteral("~"),    QStringLiteral("{x}"),
            QStringLiteral("#1"),        QStringLiteral("50%"),  QStringLiteral("::"),
            QStringLiteral("\\n"),       QStringLiteral("<b>"),  QStringLiteral("&amp;"),
            QStringLiteral("[html]"),    QStringLiteral("//"),   QStringLiteral("\"Hoa\""),
            QStringLiteral("'x'"),       QStringLiteral("A."),   QStringLiteral("a;b,c"),
            QStringLiteral("]]>"),       QStringLiteral("-1,5"), QStringLiteral("=1+1"),
            QStringLiteral("%50%"),      QStringLiteral("*"),    QStringLiteral("\\"),
            QStringLiteral("Nghị"),      QStringLiteral("định"), QStringLiteral("@x"),
            QStringLiteral("TRUE"),      QStringLiteral("|"),    QStringLiteral("→"),
            QStringLiteral("\U0001F600")};
        return words.at(below(int(words.size())));
    }
    QString line()
    {
        QStringList some;
        for (int i = below(5); i >= 0; --i)
            some << word();
        return some.join(QLatin1Char(' '));
    }
    ItemText plain(bool severalLines = true)
    {
        QString text = line();
        if (severalLines && below(4) == 0)
            text += QLatin1Char('\n') + line();
        return {text, false};
    }
    ItemText text()
    {
        if (below(3) != 0)
            return plain();
        QString html = QStringLiteral("<p>%1 <b>%2</b></p>")
                           .arg(line().toHtmlEscaped(), line().toHtmlEscaped());
        if (maybe())
            html += QStringLiteral("<ul><li>%1</li><li><i>x</i></li></ul>")
                        .arg(line().toHtmlEscaped());
        if (maybe())
            html += QStringLiteral("<p>H<sub>2</sub>O <img alt=\"%1\" src=\"%2\"/></p>")
                        .arg(line().toHtmlEscaped(), m_picture);
        if (below(4) == 0)
            html += QStringLiteral("<table><tr><th colspan=\"2\">%1</th></tr><tr><td>1</td><td>2"
                                   "</td></tr></table><pre>a\n  b</pre>")
                        .arg(line().toHtmlEscaped());
        return {html, true};
    }
    ItemText otherThan(const QList<ItemText> &others)
    {
        for (;;) {
            const ItemText made = text();
            if (!others.contains(made))
                return made;
        }
    }

    void addParts(Item &item)
    {
        const int count = 2 + below(5);
        switch (item.kind) {
        case ItemKind::SingleChoice:
        case ItemKind::MultipleChoice:
            for (int i = 0; i < count; ++i)
                item.options << ItemOption{text(), part(), maybe() ? text() : ItemText()};
            item.options[below(count)].fraction = maybe() ? kWhole : kWhole / 2;
            item.allOrNothing = maybe();
            item.lowest = maybe() ? 0 : -kWhole / 4;
            return;
        case ItemKind::TrueFalse:
            item.options = {{{}, maybe() ? kWhole : 0, maybe() ? text() : ItemText()}, {}};
            item.options[1].fraction = kWhole - item.options.first().fraction;
            item.options[1].feedback = maybe() ? text() : ItemText();
            return;
        case ItemKind::ShortAnswer:
            item.caseSensitive = maybe();
            for (int i = 0; i < count; ++i)
                item.answers << ItemAnswer{line(), 0, 0, i == 0 ? kWhole : part(), plain()};
            return;
        case ItemKind::Numeric:
            for (int i = 0; i < count; ++i)
                item.answers << ItemAnswer{{},
                                           below(1000) / 7.0,
                                           below(3) / 10.0,
                                           i == 0 ? kWhole : part(),
                                           maybe() ? text() : ItemText()};
            if (maybe())
                item.answers << ItemAnswer{QStringLiteral("*"), 0, 0, 0, plain()};
            return;
        case ItemKind::Matching:
            return addPairs(item, count);
        case ItemKind::Ordering:
            item.grading = OrderGrading(below(kOrderGradings));
            for (int i = 0; i < count; ++i)
                item.options << ItemOption{text(), 0, maybe() ? plain() : ItemText()};
            return;
        }
    }
    void addPairs(Item &item, int count)
    {
        QList<int> rights;
        for (int i = 0; i < count; ++i) {
            item.lefts << otherThan(item.lefts);
            ItemText right = plain(false);
            while (item.rights.contains(right))
                right = plain(false);
            item.rights << right;
            rights << below(i + 1);
        }
        item.matches = evenMatches(rights);
        item.allOrNothing = maybe();
        if (maybe()) {
            item.matches.first().fraction = kWhole / 10;
            item.lowest = -kWhole / 10;
            item.matches << ItemMatch{0, (rights.first() + 1) % count, -kWhole / 10};
        }
    }
    int part()
    {
        static const QList<int> parts{0, 0, 0, kWhole / 2, 3333333, -kWhole / 4, 500, kWhole};
        return parts.at(below(int(parts.size())));
    }
    void addRecord(ItemRecord &record)
    {
        record.topic = below(14) + 1;
        record.level = Level(below(kLevels));
        record.practice = maybe();
        record.sourceDocument = maybe() ? line() : QString();
        record.sourceArticle = maybe() ? QStringLiteral("Điều 3") : QString();
        record.confidence = Confidence(below(3));
        record.lesson = below(15);
        record.scene = maybe() ? QStringLiteral("hieu-luc") : QString();
        record.version = below(3) + 1;
        record.asOf = maybe() ? QDate(2026, 5, 28) : QDate();
        record.validFrom = maybe() ? QDate(2026, 3, 1) : QDate();
        if (maybe())
            record.review = Review{below(4), Review::Verdict(below(3)), line()};
    }

    std::mt19937 m_random;
    ItemPictures m_pictures;
    QString m_picture;
};

/// Where \a read first differs from \a written, for a test's message; empty: nowhere.
inline QString differenceOf(const QList<Item> &written, const QList<Item> &read)
{
    for (qsizetype i = 0; i < std::min(written.size(), read.size()); ++i) {
        if (sameItem(written.at(i), read.at(i)))
            continue;
        const Item &a = written.at(i);
        const Item &b = read.at(i);
        QString what
            = QStringLiteral("item %1 (%2, line %3): ").arg(i).arg(kindName(a.kind)).arg(b.line);
        const auto texts = [](const Item &item) {
            QStringList all{item.id, item.title, item.category, item.tags.join(QLatin1Char('|'))};
            for (const ItemText *text : textsOf(item))
                all << (text->rich ? QStringLiteral("R:") : QString()) + text->text;
            for (const ItemAnswer &answer : item.answers)
                all << QStringLiteral("%1/%2/%3/%4")
                           .arg(answer.pattern)
                           .arg(answer.value, 0, 'g', 17)
                           .arg(answer.tolerance, 0, 'g', 17)
                           .arg(answer.fraction);
            for (const ItemOption &option : item.options)
                all << QString::number(option.fraction);
            for (const ItemMatch &match : item.matches)
                all << QStringLiteral("%1:%2:%3")
                           .arg(match.left)
                           .arg(match.right)
                           .arg(match.fraction);
            all << QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8")
                       .arg(int(item.kind))
                       .arg(item.caseSensitive)
                       .arg(item.allOrNothing)
                       .arg(item.lowest)
                       .arg(int(item.grading))
                       .arg(item.shuffle)
                       .arg(item.points)
                       .arg(item.penalty);
            const ItemRecord &record = item.record;
            all << QStringLiteral("%1 %2 %3 %4 %5")
                       .arg(record.topic)
                       .arg(record.lesson)
                       .arg(record.version)
                       .arg(record.sourceDocument, record.sourceArticle);
            all << (record.review ? record.review->note : QStringLiteral("no review"));
            return all;
        };
        const QStringList left = texts(a);
        const QStringList right = texts(b);
        for (qsizetype t = 0; t < std::max(left.size(), right.size()); ++t) {
            if (left.value(t) != right.value(t))
                return what + QStringLiteral("\n  «%1»\n  «%2»").arg(left.value(t), right.value(t));
        }
        return what + QStringLiteral("in its record");
    }
    if (written.size() != read.size())
        return QStringLiteral("%1 items became %2").arg(written.size()).arg(read.size());
    return {};
}

} // namespace hocvu
