// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bank_source.h"

#include "core/bank/bank.h"
#include "exchange/items/item_source.h"
#include "exchange/yaml_fields.h"
#include "host/read_file.h"

#include <QDir>
#include <QRegularExpression>

namespace hocvu {
namespace {

constexpr qsizetype kMaxStem = 1000;
constexpr qsizetype kMaxOption = 400;
constexpr qsizetype kMaxExplanation = 2000;
constexpr qsizetype kMaxShort = 300;
constexpr qsizetype kMaxNote = 1000;

void readSource(YamlFields &fields, FirstFault &faults, Question &question)
{
    const YamlValue *value = fields.value(QStringLiteral("source"));
    if (value == nullptr)
        return;
    YamlFields source(*value, faults);
    question.sourceDocument = source.text(QStringLiteral("document"), kMaxShort);
    question.sourceArticle = source.textOrNothing(QStringLiteral("article"), kMaxShort);
    source.finish();
}

void checkId(const Question &question, const YamlFields &fields, FirstFault &faults)
{
    static const QRegularExpression form(QStringLiteral("^([1-9][0-9]?)\\.[0-9]{2,3}\\z"));
    const auto match = form.match(question.id);
    if (!match.hasMatch() || match.captured(1).toInt() != question.topic) {
        faults.report(fields.line(QStringLiteral("id")),
                      QStringLiteral("'id' must be %1, a dot and two digits, as in \"%1.01\"")
                          .arg(question.topic));
    }
}

QDate readDay(YamlFields &fields, const QString &name, FirstFault &faults)
{
    const QDate day = QDate::fromString(fields.text(name, kMaxShort), Qt::ISODate);
    if (!day.isValid())
        faults.report(fields.line(name),
                      QStringLiteral("'%1' must be a day as in 2026-05-28").arg(name));
    return day;
}

Review readReview(const YamlValue &value, const QStringList &letters, FirstFault &faults)
{
    YamlFields fields(value, faults);
    Review review;
    review.blind = fields.choice(QStringLiteral("blind"), letters);
    review.verdict = Review::Verdict(fields.choice(
        QStringLiteral("verdict"),
        {QStringLiteral("good"), QStringLiteral("mended"), QStringLiteral("replaced")}));
    review.note = fields.textOrNothing(QStringLiteral("note"), kMaxNote);
    fields.finish();
    return review;
}

/// What format 2 added; each may be left out.
void readRecord(YamlFields &fields, const QStringList &letters, FirstFault &faults,
                SourcedQuestion &sourced)
{
    if (const QString name = QStringLiteral("valid_from"); fields.has(name))
        sourced.validFrom = readDay(fields, name, faults);
    if (const QString name = QStringLiteral("valid_to"); fields.has(name))
        sourced.validTo = readDay(fields, name, faults);
    if (const QString name = QStringLiteral("scene"); fields.has(name))
        sourced.question.scene = fields.text(name, kMaxShort);
    if (const QString name = QStringLiteral("review"); fields.has(name))
        sourced.review = readReview(*fields.value(name), letters, faults);
}

SourcedQuestion readQuestion(const YamlValue &value, int topic, int format, FirstFault &faults)
{
    static const QStringList levels{levelName(Level::Recall), levelName(Level::Understanding),
                                    levelName(Level::Application)};
    static const QStringList pools{QStringLiteral("official"), QStringLiteral("practice")};
    static const QStringList letters{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                                     QStringLiteral("D")};
    static const QStringList worths{QStringLiteral("direct"), QStringLiteral("indirect"),
                                    QStringLiteral("skill")};
    YamlFields fields(value, faults);
    SourcedQuestion sourced;
    sourced.line = value.line;
    Question &question = sourced.question;
    question.topic = topic;
    question.id = fields.text(QStringLiteral("id"), kMaxShort);
    checkId(question, fields, faults);
    question.level = Level(fields.choice(QStringLiteral("level"), levels));
    question.practice = fields.choice(QStringLiteral("pool"), pools) == 1;
    question.stem = fields.text(QStringLiteral("stem"), kMaxStem);
    question.options = fields.texts(QStringLiteral("options"), kOptions, kMaxOption);
    question.key = fields.choice(QStringLiteral("key"), letters);
    question.fixedOrder = fields.flag(QStringLiteral("fixed_order"));
    question.explanation = fields.text(QStringLiteral("explanation"), kMaxExplanation);
    readSource(fields, faults, question);
    question.confidence = Confidence(fields.choice(QStringLiteral("confidence"), worths));
    question.lesson = fields.number(QStringLiteral("lesson"), 1, 99);
    question.version = fields.number(QStringLiteral("version"), 1, 9999);
    if (format >= 2)
        readRecord(fields, letters, faults, sourced);
    fields.finish();
    return sourced;
}

Result<QList<SourcedQuestion>> examQuestions(const QByteArray &yaml, const QString &file)
{
    const auto items = parseItemSource(yaml, file);
    if (!items)
        return tl::unexpected(items.error());
    QList<SourcedQuestion> questions;
    for (const Item &item : *items) {
        const auto question = toQuestion(item);
        if (!question)
            return fail(ErrorCode::NotUnderstood,
                        atLine(file, item.line,
                               QStringLiteral("no exam can ask this: %1; mend it or move it to a "
                                              "file in the folder 'other'")
                                   .arg(question.error().detail)));
        questions.append(*question);
    }
    return questions;
}

} // namespace

Result<QList<SourcedQuestion>> parseBankSource(const QByteArray &yaml, const QString &file)
{
    YamlLimits limits;
    limits.bytes = kMaxBankSourceBytes;
    const auto root = readYaml(yaml, file, limits);
    if (!root)
        return tl::unexpected(root.error());
    FirstFault faults(file);
    YamlFields fields(*root, faults);
    const int format = fields.number(QStringLiteral("format"), 1, 9999);
    if (format > kNewestBankSource) {
        faults.report(fields.line(QStringLiteral("format")),
                      QStringLiteral("bank format %1; use a newer version of HocVu").arg(format),
                      ErrorCode::TooNew);
    }
    if (format == kItemSourceFormat && !faults.found())
        return examQuestions(yaml, file);
    const int topic = fields.number(QStringLiteral("topic"), 1, kTopics);
    fields.text(QStringLiteral("title"), kMaxShort);
    const QDate asOf = readDay(fields, QStringLiteral("as_of"), faults);
    const std::vector<YamlValue> *values = fields.list(QStringLiteral("questions"));
    fields.finish();
    QList<SourcedQuestion> questions;
    for (qsizetype i = 0; values != nullptr && !faults.found() && i < qsizetype(values->size());
         ++i) {
        SourcedQuestion one = readQuestion(values->at(size_t(i)), topic, format, faults);
        one.file = file;
        one.asOf = asOf;
        questions.append(one);
    }
    if (questions.isEmpty())
        faults.report(fields.line(QStringLiteral("questions")),
                      QStringLiteral("no question; add one"));
    if (faults.found())
        return tl::unexpected(faults.error());
    return questions;
}

Result<QList<SourcedQuestion>> readBankFile(const QString &path)
{
    return readFile(path, kMaxBankSourceBytes).and_then([&path](const QByteArray &yaml) {
        return parseBankSource(yaml, path);
    });
}

Result<QList<SourcedQuestion>> readBankFolder(const QString &folder)
{
    const QDir dir(folder);
    const QStringList names = dir.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("%1: no .yaml file").arg(folder));
    if (names.size() > kMaxBankSourceFiles)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("%1: %2 files").arg(folder).arg(names.size()));
    QList<SourcedQuestion> all;
    for (const QString &name : names) {
        const auto some = readBankFile(dir.filePath(name));
        if (!some)
            return tl::unexpected(some.error());
        all += *some;
    }
    return all;
}

} // namespace hocvu
