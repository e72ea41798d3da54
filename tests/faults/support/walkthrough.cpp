// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/support/walkthrough.h"

#include "core/bank/question.h"
#include "exchange/csv.h"

#include <QRegularExpression>

using namespace hocvu;

namespace {

constexpr int kMostQuestions = 99;

const QStringList kHeader{QStringLiteral("part"),  QStringLiteral("time"),
                          QStringLiteral("what"),  QStringLiteral("question"),
                          QStringLiteral("value"), QStringLiteral("shows")};
enum Column { Part, Time, What, Questions, Value, Shows };

/// What a row of steps or expectations may say, and what it needs for it.
struct Word
{
    const char *what;
    bool needsQuestion;
    /// A regular expression for the value.
    const char *value;
};

constexpr const char *kNothing = "";
constexpr const char *kOption = "[ABCD]";
constexpr const char *kDuration = "(\\d+:)?\\d+:[0-5]\\d";
constexpr const char *kNumber = "\\d+";

constexpr std::array kStepWords{
    Word{"start", false, kNothing},
    Word{"answer", true, kOption},
    Word{"flag", true, kNothing},
    Word{"unflag", true, kNothing},
    Word{"go to", true, kNothing},
    Word{"hand in", false, kNothing},
    Word{"wait", false, kNothing},
    Word{"sleep", false, kDuration},
    Word{"crash", false, kDuration},
    Word{"power cut", false, kDuration},
    Word{"other PC", false, kDuration},
    Word{"clock", false, "[+-](\\d+:)?\\d+:[0-5]\\d|[+-]\\d+ days|to 1970"},
    Word{"more time", false, "(\\d+:)?\\d+:[0-5]\\d \\S.*"},
    Word{"void", true, "\\S.*"},
    Word{"disk full", false, kNothing},
    Word{"disk free", false, kNothing},
};

constexpr std::array kExpectedWords{
    Word{"attempts", false, kNumber},
    Word{"attempt", false, kNumber},
    Word{"state", false, "not begun|open|handed in by learner|handed in by time"},
    Word{"answer", true, "[ABCD]|none"},
    Word{"flag", true, "yes|no"},
    Word{"answered", false, kNumber},
    Word{"right", false, kNumber},
    Word{"voided", false, kNumber},
    Word{"used", false, kDuration},
    Word{"credited", false, kDuration},
    Word{"extra", false, kDuration},
    Word{"outages", false, kNumber},
    Word{"outage", false, "(sleep|crash|power cut) (\\d+:)?\\d+:[0-5]\\d"},
    Word{"certificates", false, kNumber},
    Word{"best", false, kNumber},
};

constexpr const char *kShows = "saved|refused|running|ended|problem|left (\\d+:)?\\d+:[0-5]\\d";

bool matches(const QString &text, const char *pattern)
{
    return QRegularExpression(QLatin1String("\\A(?:") + QLatin1String(pattern)
                              + QLatin1String(")\\z"))
        .match(text)
        .hasMatch();
}

/// "4" or "3-10".
std::optional<QList<int>> readQuestions(const QString &text)
{
    QList<int> list;
    if (text.isEmpty())
        return list;
    static const QRegularExpression range(QStringLiteral("\\A(\\d{1,2})(?:-(\\d{1,2}))?\\z"));
    const auto match = range.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.captured(1).toInt();
    const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
    if (first < 1 || last < first)
        return std::nullopt;
    for (int question = first; question <= last; ++question)
        list.append(question);
    return list;
}

/// Takes the rows in one by one; each says what is wrong with itself.
class Reader
{
public:
    Result<void> take(const CsvRow &row)
    {
        const QString part = row.fields.at(Part);
        if (part == QLatin1String("#"))
            return {};
        if (part == QLatin1String("questions"))
            return takeQuestions(row);
        if (part == QLatin1String("rules"))
            return takeRule(row);
        if (part == QLatin1String("steps"))
            return takeStep(row);
        if (part == QLatin1String("expected"))
            return takeExpected(row);
        return bent(QStringLiteral("'%1' is no part; there are questions, rules, steps, expected "
                                   "and # for remarks")
                        .arg(part));
    }
    Result<Walkthrough> done() const
    {
        if (m_made.keys.isEmpty() || m_made.steps.isEmpty() || m_made.expected.isEmpty())
            return tl::unexpected(
                bent(QStringLiteral("there must be questions, steps and what is expected"))
                    .error());
        return m_made;
    }

private:
    static Result<void> bent(const QString &why) { return fail(ErrorCode::NotUnderstood, why); }

    Result<void> takeQuestions(const CsvRow &row)
    {
        const auto questions = readQuestions(row.fields.at(Questions));
        const auto key = readOption(row.fields.at(Value));
        if (!questions || questions->isEmpty() || questions->front() != m_made.keys.size() + 1)
            return bent(QStringLiteral("question must be %1 or a range from there, such as %1-%2")
                            .arg(m_made.keys.size() + 1)
                            .arg(m_made.keys.size() + 10));
        if (!key || *key < 0)
            return bent(QStringLiteral("value must be the right option, A to D"));
        if (questions->back() > kMostQuestions || !m_made.steps.isEmpty())
            return bent(QStringLiteral("at most 99 questions, all before the first step"));
        m_made.keys.append(QList<int>(questions->size(), *key));
        return {};
    }
    Result<void> takeRule(const CsvRow &row)
    {
        const QString what = row.fields.at(What);
        if (!matches(row.fields.at(Value), kNumber))
            return bent(QStringLiteral("value must be a number"));
        const int number = row.fields.at(Value).toInt();
        if (what == QLatin1String("minutes"))
            m_made.minutes = number;
        else if (what == QLatin1String("cap"))
            m_made.cap = number;
        else if (what == QLatin1String("attempts"))
            m_made.attempts = number;
        else if (what == QLatin1String("pass mark"))
            m_made.passMark = number;
        else
            return bent(QStringLiteral("'%1' is no rule; there are minutes, cap, attempts, pass "
                                       "mark")
                            .arg(what));
        return {};
    }
    Result<void> takeStep(const CsvRow &row)
    {
        auto made = common(row, kStepWords);
        if (!made)
            return tl::unexpected(made.error());
        const auto time = readDuration(row.fields.at(Time));
        if (!time)
            return bent(QStringLiteral("time must be m:ss or h:mm:ss"));
        if (*time < m_latest)
            return bent(QStringLiteral("time goes back, or the PC is still away until %1")
                            .arg(durationText(m_latest)));
        made->time = *time;
        m_latest = *time + awayFor(*made);
        if (!row.fields.at(Shows).isEmpty())
            made->shows = row.fields.at(Shows).split(QStringLiteral("; "));
        for (const QString &one : std::as_const(made->shows)) {
            if (!matches(one, kShows))
                return bent(QStringLiteral("shows cannot be '%1'").arg(one));
        }
        m_made.steps.append(*made);
        return {};
    }
    Result<void> takeExpected(const CsvRow &row)
    {
        if (!row.fields.at(Time).isEmpty() || !row.fields.at(Shows).isEmpty())
            return bent(QStringLiteral("what is expected has no time and shows nothing"));
        const auto made = common(row, kExpectedWords);
        if (!made)
            return tl::unexpected(made.error());
        m_made.expected.append(*made);
        return {};
    }

    template <typename Words>
    Result<WalkthroughRow> common(const CsvRow &row, const Words &words)
    {
        const QString what = row.fields.at(What);
        QStringList known;
        for (const Word &word : words) {
            known.append(QLatin1String(word.what));
            if (what != known.back())
                continue;
            const auto questions = readQuestions(row.fields.at(Questions));
            if (!questions || questions->isEmpty() == word.needsQuestion
                || (!questions->isEmpty() && questions->back() > m_made.keys.size()))
                return fail(ErrorCode::NotUnderstood,
                            word.needsQuestion
                                ? QStringLiteral("'%1' needs a question, 1 to %2, or a range")
                                      .arg(what)
                                      .arg(m_made.keys.size())
                                : QStringLiteral("'%1' has no question").arg(what));
            if (!matches(row.fields.at(Value), word.value))
                return fail(ErrorCode::NotUnderstood,
                            QStringLiteral("'%1' cannot have the value '%2'")
                                .arg(what, row.fields.at(Value)));
            return WalkthroughRow{row.line, {}, what, *questions, row.fields.at(Value), {}};
        }
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("'%1' is not known; there are %2")
                        .arg(what, known.join(QStringLiteral(", "))));
    }
    static Millis awayFor(const WalkthroughRow &step)
    {
        static const QStringList away{QStringLiteral("sleep"), QStringLiteral("crash"),
                                      QStringLiteral("power cut"), QStringLiteral("other PC")};
        return away.contains(step.what) ? readDuration(step.value).value_or(Millis(0)) : Millis(0);
    }

    Walkthrough m_made;
    Millis m_latest{};
};

} // namespace

Result<Walkthrough> readWalkthrough(const QByteArray &csv, const QString &file)
{
    const auto bent = [&file](int line, const QString &why) {
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("%1:%2: %3").arg(file).arg(line).arg(why));
    };
    const auto rows = readCsv(csv);
    if (!rows) { // "line 4: …"
        static const QRegularExpression said(QStringLiteral("^line (\\d+):? *"));
        const QString detail = rows.error().detail;
        const auto match = said.match(detail);
        return bent(match.captured(1).toInt(), detail.mid(match.capturedLength()));
    }
    if (rows->isEmpty() || rows->front().fields != kHeader)
        return bent(1,
                    QStringLiteral("the first line must be %1, divided by commas; save the table "
                                   "as \"CSV UTF-8\", not with semicolons")
                        .arg(kHeader.join(QLatin1Char(','))));
    Reader reader;
    for (qsizetype i = 1; i < rows->size(); ++i) {
        if (const auto taken = reader.take(rows->at(i)); !taken)
            return bent(rows->at(i).line, taken.error().detail);
    }
    const auto made = reader.done();
    if (!made)
        return bent(rows->back().line, made.error().detail);
    return made;
}

std::optional<Millis> readDuration(const QString &text)
{
    if (!matches(text, kDuration))
        return std::nullopt;
    int seconds = 0;
    for (const QString &part : text.split(QLatin1Char(':')))
        seconds = 60 * seconds + part.toInt();
    return std::chrono::seconds(seconds);
}

QString durationText(Millis time)
{
    const qint64 seconds = time.count() / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

std::optional<int> readOption(const QString &text)
{
    if (text == QLatin1String("none"))
        return -1;
    if (!matches(text, kOption))
        return std::nullopt;
    return text.front().unicode() - u'A';
}
