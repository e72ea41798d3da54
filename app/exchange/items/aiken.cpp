// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/aiken.h"

#include <algorithm>
#include <utility>

namespace hocvu {

namespace {

constexpr qsizetype kLetters = 26;

/// The letter of an option, from 0; -1 when \a line is none.
int letterOf(QStringView line)
{
    const bool isOption = line.size() > 2 && line.at(0) >= QLatin1Char('A')
        && line.at(0) <= QLatin1Char('Z')
        && (line.at(1) == QLatin1Char('.') || line.at(1) == QLatin1Char(')'))
        && line.at(2).isSpace();
    return isOption ? line.at(0).unicode() - 'A' : -1;
}

class Reader
{
public:
    explicit Reader(ImportSink &sink)
        : m_sink(sink)
    {
    }

    void take(QStringView line, int number)
    {
        static const QLatin1String answer("ANSWER:");
        if (line.startsWith(answer, Qt::CaseInsensitive))
            return takeAnswer(line.sliced(answer.size()).trimmed(), number);
        if (const int letter = letterOf(line); letter >= 0 && m_line > 0)
            return takeOption(letter, line.sliced(2).trimmed(), number);
        if (!m_item.options.isEmpty())
            finish(QStringLiteral("no line \"ANSWER: …\"; add one"));
        if (m_line == 0)
            m_line = number;
        m_stem.append(line).append(QLatin1Char(' '));
    }

    void finish(const QString &fault)
    {
        Item item = std::exchange(m_item, {});
        const QString stem = std::exchange(m_stem, {});
        const int line = std::exchange(m_line, 0);
        const QString found = std::exchange(m_fault, {});
        if (line == 0)
            return;
        item.stem = textFromPlain(stem);
        if (!found.isEmpty() || !fault.isEmpty())
            return m_sink.left(line, found.isEmpty() ? fault : found);
        m_sink.take(std::move(item), line);
    }

private:
    void takeOption(int letter, QStringView text, int number)
    {
        if (letter != m_item.options.size())
            report(QStringLiteral("line %1: option %2 is out of the alphabet's order")
                       .arg(number)
                       .arg(QChar('A' + letter)));
        m_item.options.append({textFromPlain(text.toString())});
    }
    void takeAnswer(QStringView answer, int number)
    {
        if (m_line == 0)
            return m_sink.left(number, QStringLiteral("an answer without a question"));
        const QString letter = answer.toString().toUpper();
        const int index = letter.size() == 1 ? letter.front().unicode() - 'A' : -1;
        if (index < 0 || index >= m_item.options.size())
            report(QStringLiteral("line %1: the answer is none of the options").arg(number));
        else
            m_item.options[index].fraction = kWhole;
        finish({});
    }
    void report(const QString &fault)
    {
        if (m_fault.isEmpty())
            m_fault = fault;
    }

    ImportSink &m_sink;
    Item m_item;
    QString m_stem;
    QString m_fault;
    int m_line = 0;
};

/// What Aiken has no place for in \a item, in one sentence.
QString losses(const Item &item)
{
    QStringList lost;
    const auto isRich = [](const ItemText *text) { return text->rich; };
    const auto texts = textsOf(item);
    if (std::any_of(texts.begin(), texts.end(), isRich))
        lost << QStringLiteral("formatting");
    const auto hasFeedback = [](const ItemOption &option) { return !option.feedback.isEmpty(); };
    if (!item.explanation.isEmpty() || !item.feedback.right.isEmpty()
        || !item.feedback.partly.isEmpty() || !item.feedback.wrong.isEmpty()
        || std::any_of(item.options.begin(), item.options.end(), hasFeedback))
        lost << QStringLiteral("explanation and feedback");
    const auto isPartial = [](const ItemOption &option) {
        return option.fraction != 0 && option.fraction != kWhole;
    };
    if (std::any_of(item.options.begin(), item.options.end(), isPartial))
        lost << QStringLiteral("part marks");
    lost << QStringLiteral("id, topic, level and source");
    return QStringLiteral("Aiken does not keep: %1").arg(lost.join(QLatin1String(", ")));
}

QString oneLine(const ItemText &text)
{
    return lineFromPlain(plainOf(text));
}

} // namespace

void readAiken(const QString &text, ImportSink &sink)
{
    Reader reader(sink);
    int number = 0;
    for (const QStringView line : QStringView(text).split(QLatin1Char('\n'))) {
        ++number;
        if (!line.trimmed().isEmpty())
            reader.take(line.trimmed(), number);
    }
    reader.finish(QStringLiteral("no line \"ANSWER: …\"; add one"));
}

QByteArray writeAiken(const QList<Item> &items, QList<ImportNote> &notes)
{
    QString text;
    for (const Item &item : items) {
        const auto key = std::find_if(item.options.begin(), item.options.end(),
                                      [](const ItemOption &one) { return one.fraction == kWhole; });
        if (item.kind != ItemKind::SingleChoice || key == item.options.end()
            || item.options.size() > kLetters) {
            notes.append({item.file, item.line, ImportNote::Kind::Left,
                          QStringLiteral("Aiken knows only one right option of 26 at most")});
            continue;
        }
        notes.append({item.file, item.line, ImportNote::Kind::Reduced, losses(item)});
        text += oneLine(item.stem) + QLatin1Char('\n');
        for (qsizetype i = 0; i < item.options.size(); ++i)
            text += QStringLiteral("%1. %2\n")
                        .arg(QChar(char16_t('A' + i)))
                        .arg(oneLine(item.options.at(i).text));
        text += QStringLiteral("ANSWER: %1\n\n")
                    .arg(QChar(char16_t('A' + (key - item.options.begin()))));
    }
    return text.toUtf8();
}

} // namespace hocvu
