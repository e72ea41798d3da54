// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/paper_lines.h"

#include "exchange/items/paper_grammar.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hocvu {

namespace {

/// One option as it is written: all looks are still there.
struct WrittenOption
{
    QList<PaperLine> lines;
    char letterLook = 0; ///< Of its letter.
    bool hasStar = false;
};

/// One question as it is written.
struct WrittenQuestion
{
    int number = 0;
    int line = 0;
    std::optional<Level> level = {};
    QString category = {};
    QList<PaperLine> stem = {};
    QList<WrittenOption> options = {};
    std::optional<QList<int>> keys = {}; ///< As a line says.
    QList<PaperLine> explanation = {};
};

char lookOf(const QList<PaperLine> &lines)
{
    char common = ~char(0);
    for (const PaperLine &line : lines) {
        if (!line.isBlank())
            common = char(common & line.commonLook());
    }
    return lines.isEmpty() ? char(0) : common;
}

/// Options that some but not all have a look, as the key: first what marks most clearly.
QList<int> keysByLook(const QList<WrittenOption> &options)
{
    for (const char look : {PaperLine::Underlined, PaperLine::Marked, PaperLine::Bold}) {
        for (const bool isLetter : {true, false}) {
            QList<int> keys;
            for (int i = 0; i < options.size(); ++i) {
                const char found
                    = isLetter ? options.at(i).letterLook : lookOf(options.at(i).lines);
                if ((found & look) != 0)
                    keys << i;
            }
            if (!keys.isEmpty() && keys.size() < options.size())
                return keys;
        }
    }
    return {};
}

QList<int> keysByStar(const QList<WrittenOption> &options)
{
    QList<int> keys;
    for (int i = 0; i < options.size(); ++i) {
        if (options.at(i).hasStar)
            keys << i;
    }
    return keys;
}

/// Some letters, but not all, look special: that is lost.
bool hasEmphasis(const QList<PaperLine> &lines)
{
    constexpr char kEmphasis = PaperLine::Bold | PaperLine::Underlined | PaperLine::Italic;
    const char common = lookOf(lines);
    return std::any_of(lines.begin(), lines.end(), [common](const PaperLine &line) {
        for (qsizetype i = 0; i < line.text.size(); ++i) {
            if (line.text.at(i).isLetterOrNumber() && ((line.look(i) & ~common) & kEmphasis) != 0)
                return true;
        }
        return false;
    });
}

/// Goes through the lines and collects questions.
class Reader
{
public:
    Reader(const QList<PaperLine> &lines, ImportSink &sink)
        : m_lines(lines)
        , m_sink(sink)
    {
        m_bareNumbers = std::none_of(lines.begin(), lines.end(), [](const PaperLine &line) {
            return questionHead(line.text, false).has_value();
        });
    }

    void read()
    {
        qsizetype end = m_lines.size();
        for (qsizetype i = 0; i < end; ++i) {
            if (isKeyHeading(m_lines.at(i).text) && !keysIn(m_lines, i + 1).empty()) {
                m_keys = keysIn(m_lines, i + 1);
                end = i;
            }
        }
        for (qsizetype i = 0; i < end; ++i)
            take(m_lines.at(i));
        if (m_skipped > 0)
            m_sink.reduced(
                m_firstSkipped,
                QStringLiteral("%1 lines before the first question are not read").arg(m_skipped));
        for (const WrittenQuestion &question : std::as_const(m_questions))
            give(question);
    }

private:
    void take(const PaperLine &line)
    {
        if (line.isBlank())
            return;
        if (const auto head = questionHead(line.text, m_bareNumbers))
            return begin(line, *head);
        if (takeHeading(line))
            return;
        if (m_questions.isEmpty()) {
            m_firstSkipped = m_skipped++ == 0 ? line.line : m_firstSkipped;
            return;
        }
        WrittenQuestion &question = m_questions.last();
        if (const auto keys = answerLine(line.text)) {
            question.keys = keys;
            return;
        }
        if (const qsizetype length = explanationHead(line.text)) {
            m_isExplaining = true;
            question.explanation << line.mid(length);
            return;
        }
        if (!m_isExplaining && takeOptions(line, question))
            return;
        if (m_isExplaining)
            question.explanation << line;
        else
            (question.options.isEmpty() ? question.stem : question.options.last().lines) << line;
    }
    void begin(const PaperLine &line, const QuestionHead &head)
    {
        m_isExplaining = false;
        WrittenQuestion question{head.number, line.line, head.level, m_category};
        const PaperLine rest = line.mid(head.end);
        if (!takeStemWithOptions(rest, question))
            question.stem << rest;
        m_questions << question;
    }
    /// "Hỏi gì? A. một B. hai": everything on one line.
    static bool takeStemWithOptions(const PaperLine &line, WrittenQuestion &question)
    {
        for (qsizetype at = line.text.indexOf(QLatin1Char('A')); at > 0;
             at = line.text.indexOf(QLatin1Char('A'), at + 1)) {
            const bool isFree = line.text.at(at - 1).isSpace() || line.text.at(at - 1) == u'*';
            const qsizetype begin = line.text.at(at - 1) == u'*' ? at - 1 : at;
            if (!isFree || optionHeads(line.text.sliced(begin), 0).size() < 2)
                continue;
            question.stem << line.mid(0, begin);
            return takeOptions(line.mid(begin), question);
        }
        return false;
    }
    bool takeHeading(const PaperLine &line)
    {
        const bool isOption = !m_questions.isEmpty()
            && !optionHeads(line.text, int(m_questions.last().options.size())).isEmpty();
        // Above the first question stand the school's name and the test's.
        if (isOption || !isHeading(line.text, !m_questions.isEmpty()))
            return false;
        m_isExplaining = false;
        m_category = lineFromPlain(line.text);
        return true;
    }
    static bool takeOptions(const PaperLine &line, WrittenQuestion &question)
    {
        const auto heads = optionHeads(line.text, int(question.options.size()));
        for (qsizetype i = 0; i < heads.size(); ++i) {
            const OptionHead &head = heads.at(i);
            const qsizetype end = i + 1 < heads.size() ? heads.at(i + 1).begin : line.text.size();
            WrittenOption option;
            option.hasStar = head.hasStar;
            option.letterLook = line.look(head.letter);
            option.lines << line.mid(head.end, end - head.end);
            question.options << option;
        }
        return !heads.isEmpty();
    }

    QList<int> keysOf(const WrittenQuestion &question) const
    {
        if (question.keys && !question.keys->isEmpty())
            return *question.keys;
        if (const QList<int> keys = keysByStar(question.options); !keys.isEmpty())
            return keys;
        if (const auto found = m_keys.find(question.number); found != m_keys.end())
            return found->second;
        return keysByLook(question.options);
    }
    void give(const WrittenQuestion &question)
    {
        const QString number = QStringLiteral("question %1: ").arg(question.number);
        if (question.options.isEmpty())
            return m_sink.left(question.line,
                               number + QStringLiteral("no options; an essay no machine marks"));
        const QList<int> keys = keysOf(question);
        if (keys.isEmpty())
            return m_sink.left(question.line,
                               number + QStringLiteral("no key; write \"Đáp án: …\" below it"));
        if (*std::max_element(keys.begin(), keys.end()) >= question.options.size())
            return m_sink.left(question.line,
                               number
                                   + QStringLiteral("the key names an option that is not there"));
        Item item;
        const bool isSeveral = keys.size() > 1;
        item.kind = isSeveral ? ItemKind::MultipleChoice : ItemKind::SingleChoice;
        item.allOrNothing = isSeveral;
        item.stem = textOf(question.stem);
        item.category = question.category;
        item.record.level = question.level;
        item.explanation = textOf(question.explanation);
        bool isReduced = hasEmphasis(question.stem);
        for (int i = 0; i < question.options.size(); ++i) {
            const int share = isSeveral ? int(kWhole / keys.size()) : kWhole;
            item.options.append(
                {textOf(question.options.at(i).lines), keys.contains(i) ? share : 0});
            isReduced = isReduced || hasEmphasis(question.options.at(i).lines);
        }
        if (isReduced)
            m_sink.reduced(question.line,
                           number
                               + QStringLiteral("bold, italic or underlined words become plain"));
        m_sink.take(std::move(item), question.line);
    }

    const QList<PaperLine> &m_lines;
    ImportSink &m_sink;
    QList<WrittenQuestion> m_questions;
    std::map<int, QList<int>> m_keys;
    QString m_category;
    bool m_bareNumbers = false;
    bool m_isExplaining = false;
    int m_skipped = 0;
    int m_firstSkipped = 0;
};

/// The element for how a character stands; empty: none.
QString elementFor(char look)
{
    if ((look & PaperLine::Raised) != 0)
        return QStringLiteral("sup");
    return (look & PaperLine::Lowered) != 0 ? QStringLiteral("sub") : QString();
}

QString htmlOfLine(const PaperLine &line)
{
    QString html;
    QString open;
    qsizetype picture = 0;
    for (qsizetype i = 0; i < line.text.size(); ++i) {
        const QString element = elementFor(line.look(i));
        if (element != open) {
            html += open.isEmpty() ? QString() : QStringLiteral("</%1>").arg(open);
            html += element.isEmpty() ? QString() : QStringLiteral("<%1>").arg(element);
            open = element;
        }
        const QChar c = line.text.at(i);
        if (c == QChar::ObjectReplacementCharacter)
            html += QStringLiteral("<img src=\"%1\">").arg(line.pictures.value(picture++));
        else
            html += QString(c).toHtmlEscaped();
    }
    return html + (open.isEmpty() ? QString() : QStringLiteral("</%1>").arg(open))
        + QStringLiteral("<br>");
}

} // namespace

PaperLine PaperLine::mid(qsizetype at, qsizetype length) const
{
    qsizetype end = length < 0 ? text.size() : std::min(text.size(), at + length);
    while (at < end && text.at(at).isSpace())
        ++at;
    while (end > at && text.at(end - 1).isSpace())
        --end;
    PaperLine part{line, text.mid(at, end - at), looks.mid(at, end - at), {}};
    const auto before = QStringView(text).left(at).count(QChar(QChar::ObjectReplacementCharacter));
    part.pictures = pictures.mid(before, part.text.count(QChar(QChar::ObjectReplacementCharacter)));
    return part;
}

char PaperLine::commonLook() const
{
    char common = ~char(0);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isLetterOrNumber())
            common = char(common & look(i));
    }
    return common == ~char(0) ? char(0) : common;
}

bool PaperLine::isBlank() const
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

ItemText textOf(const QList<PaperLine> &lines)
{
    const bool isRich = std::any_of(lines.begin(), lines.end(), [](const PaperLine &line) {
        return !line.pictures.isEmpty()
            || std::any_of(line.looks.begin(), line.looks.end(),
                           [](char look) { return !elementFor(look).isEmpty(); });
    });
    QString text;
    for (const PaperLine &line : lines)
        text += isRich ? htmlOfLine(line) : line.text + QLatin1Char('\n');
    if (!isRich)
        return textFromPlain(text);
    QStringList left;
    const PictureFinder known = [](const QString &name) -> Result<QString> { return name; };
    return textFromHtml(text, known, left);
}

void readPaper(const QList<PaperLine> &lines, ImportSink &sink)
{
    Reader(lines, sink).read();
}

QList<PaperLine> paperLinesOf(const QString &text)
{
    QList<PaperLine> lines;
    int number = 0;
    for (const QString &line : text.split(QLatin1Char('\n')))
        lines.append({++number, QString(line).remove(QChar(QChar::ObjectReplacementCharacter))});
    return lines;
}

bool isPaper(const QString &text)
{
    bool hasQuestion = false;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (questionHead(line, true))
            hasQuestion = true;
        if (hasQuestion
            && (!optionHeads(line, 0).isEmpty() || line.contains(QLatin1String(" A. "))))
            return true;
    }
    return false;
}

} // namespace hocvu
