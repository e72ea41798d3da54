// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/bank.h"
#include "core/bank/item_mark.h"
#include "exchange/bank_source.h"
#include "exchange/items/item_source.h"
#include "exchange/yaml_fields.h"

#include <QRegularExpression>

#include <algorithm>

namespace hocvu {

namespace {

constexpr qsizetype kMaxShort = 300;
constexpr qsizetype kMaxNote = 1000;
constexpr qsizetype kMaxTags = 100;

/// Reads one question.
class QuestionReader
{
public:
    QuestionReader(const YamlValue &value, FirstFault &faults)
        : m_fields(value, faults)
        , m_faults(faults)
        , m_line(value.line)
    {
    }

    Item read()
    {
        m_item.line = m_line;
        m_item.id = m_fields.text(QStringLiteral("id"), 64);
        static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._-]+\\z"));
        if (!form.match(m_item.id).hasMatch())
            m_faults.report(m_fields.line(QStringLiteral("id")),
                            QStringLiteral("'id' may have letters, digits, dots and dashes"));
        m_item.stem = text("stem", true);
        m_item.kind = kind();
        readParts();
        readCommon();
        readRecord();
        m_fields.finish();
        normalise(m_item);
        if (const QString fault = faultOf(m_item); !fault.isEmpty())
            m_faults.report(m_line, fault);
        return m_item;
    }

private:
    bool has(const char *name) const { return m_fields.has(QLatin1String(name)); }

    ItemText textOf(const YamlValue &value)
    {
        if (value.kind != YamlValue::Kind::Map) {
            if (value.kind == YamlValue::Kind::List)
                m_faults.report(value.line, QStringLiteral("a text is wanted here, not a list"));
            return textFromPlain(value.text);
        }
        YamlFields fields(value, m_faults);
        const QString html = fields.text(QStringLiteral("html"), kMaxItemText);
        fields.finish();
        QStringList left;
        const ItemText text = textFromHtml(html, knownPicture, left);
        if (!left.isEmpty())
            m_faults.report(value.line,
                            QStringLiteral("not allowed in 'html': %1; remove it")
                                .arg(left.join(QLatin1String(", "))));
        return text;
    }
    static Result<QString> knownPicture(const QString &name)
    {
        static const QRegularExpression form(QStringLiteral("^[0-9a-f]{64}\\z"));
        if (form.match(name).hasMatch())
            return name;
        return fail(ErrorCode::NotUnderstood, QStringLiteral("a picture by another name"));
    }
    ItemText text(const char *name, bool isWanted = false)
    {
        if (!isWanted && !has(name))
            return {};
        const YamlValue *value = m_fields.value(QLatin1String(name));
        return value == nullptr ? ItemText() : textOf(*value);
    }
    ItemKind kind()
    {
        if (!has("kind"))
            return ItemKind::SingleChoice;
        QStringList names;
        for (int i = 0; i < kItemKinds; ++i)
            names << kindName(ItemKind(i));
        return ItemKind(m_fields.choice(QStringLiteral("kind"), names));
    }
    int fractionOf(YamlFields &fields, const QString &name, int usual, int least = -kWhole)
    {
        if (!fields.has(name))
            return usual;
        const auto fraction = fractionFromPercent(fields.text(name, kMaxShort));
        if (!fraction || *fraction < least)
            m_faults.report(fields.line(name),
                            QStringLiteral("'%1' must be a number of per cent").arg(name));
        return fraction.value_or(usual);
    }
    double numberOf(YamlFields &fields, const QString &name, double usual)
    {
        if (!fields.has(name))
            return usual;
        const auto number = typedNumber(fields.text(name, kMaxShort));
        if (!number)
            m_faults.report(fields.line(name), QStringLiteral("'%1' must be a number").arg(name));
        return number.value_or(usual);
    }
    ItemText textIn(YamlFields &fields, const QString &name)
    {
        if (!fields.has(name))
            return {};
        return textOf(*fields.value(name));
    }

    void readParts()
    {
        switch (m_item.kind) {
        case ItemKind::SingleChoice:
        case ItemKind::MultipleChoice:
            return readOptions();
        case ItemKind::TrueFalse:
            return readTrueFalse();
        case ItemKind::ShortAnswer:
        case ItemKind::Numeric:
            return readAnswers();
        case ItemKind::Matching:
            return readMatching();
        case ItemKind::Ordering:
            return readOrdering();
        }
    }
    const std::vector<YamlValue> &list(const char *name)
    {
        static const std::vector<YamlValue> none;
        const auto *values = m_fields.list(QLatin1String(name));
        if (values == nullptr)
            return none;
        if (qsizetype(values->size()) <= kMaxItemParts * 10)
            return *values;
        m_faults.report(m_fields.line(QLatin1String(name)), QStringLiteral("too many entries"));
        return none;
    }
    ItemOption option(const YamlValue &value, bool withFraction)
    {
        const bool isText = value.kind != YamlValue::Kind::Map
            || (value.fields.size() == 1 && value.fields.front().name == QLatin1String("html"));
        if (isText)
            return {textOf(value)};
        YamlFields fields(value, m_faults);
        ItemOption made;
        if (const YamlValue *shown = fields.value(QStringLiteral("text")))
            made.text = textOf(*shown);
        if (withFraction)
            made.fraction = fractionOf(fields, QStringLiteral("fraction"), 0);
        made.feedback = textIn(fields, QStringLiteral("feedback"));
        fields.finish();
        return made;
    }
    void readOptions()
    {
        for (const YamlValue &value : list("options"))
            m_item.options.append(option(value, true));
        if (m_item.kind == ItemKind::SingleChoice && has("key")) {
            QStringList letters;
            for (qsizetype i = 0; i < std::min<qsizetype>(m_item.options.size(), 26); ++i)
                letters << QString(QChar(char16_t('A' + i)));
            const int key = m_fields.choice(QStringLiteral("key"), letters);
            const bool isMarked
                = std::any_of(m_item.options.begin(), m_item.options.end(),
                              [](const ItemOption &option) { return option.fraction != 0; });
            if (isMarked)
                m_faults.report(m_fields.line(QStringLiteral("key")),
                                QStringLiteral("'key' beside fractions; leave one of them out"));
            if (key < m_item.options.size())
                m_item.options[key].fraction = kWhole;
        }
        readMarking();
    }
    void readMarking()
    {
        if (m_item.kind == ItemKind::SingleChoice)
            return;
        if (has("marking"))
            m_item.allOrNothing = m_fields.choice(QStringLiteral("marking"),
                                                  {QStringLiteral("sum"), QStringLiteral("all")})
                == 1;
        m_item.lowest = fractionOf(m_fields, QStringLiteral("lowest"), 0);
    }
    void readTrueFalse()
    {
        if (has("fraction_true") || has("fraction_false")) {
            m_item.options = {{{}, fractionOf(m_fields, QStringLiteral("fraction_true"), 0), {}},
                              {{}, fractionOf(m_fields, QStringLiteral("fraction_false"), 0), {}}};
            m_item.options.first().feedback = text("feedback_true");
            m_item.options.last().feedback = text("feedback_false");
            return;
        }
        const bool isTrue = m_fields.choice(QStringLiteral("key"),
                                            {QStringLiteral("false"), QStringLiteral("true")})
            == 1;
        m_item.options = {{{}, isTrue ? kWhole : 0, text("feedback_true")},
                          {{}, isTrue ? 0 : kWhole, text("feedback_false")}};
    }
    void readAnswers()
    {
        const bool isNumeric = m_item.kind == ItemKind::Numeric;
        for (const YamlValue &value : list("answers")) {
            ItemAnswer answer;
            if (value.kind != YamlValue::Kind::Map && !isNumeric) {
                answer.pattern = textOf(value).text;
            } else {
                YamlFields fields(value, m_faults);
                if (!isNumeric || fields.has(QStringLiteral("text"))) {
                    answer.pattern = lineFromPlain(fields.text(QStringLiteral("text"), kMaxNote));
                } else {
                    answer.value = numberOf(fields, QStringLiteral("value"), 0);
                    answer.tolerance = numberOf(fields, QStringLiteral("tolerance"), 0);
                }
                answer.fraction = fractionOf(fields, QStringLiteral("fraction"), kWhole);
                answer.feedback = textIn(fields, QStringLiteral("feedback"));
                fields.finish();
            }
            m_item.answers.append(answer);
        }
        m_item.caseSensitive = m_fields.flag(QStringLiteral("case_sensitive"));
    }
    void readMatching()
    {
        for (const YamlValue &value : list("left"))
            m_item.lefts.append(textOf(value));
        for (const YamlValue &value : list("right"))
            m_item.rights.append(textOf(value));
        const int usual = m_item.lefts.isEmpty() ? 0 : int(kWhole / m_item.lefts.size());
        for (const YamlValue &value : list("matches")) {
            YamlFields fields(value, m_faults);
            ItemMatch match;
            match.left = fields.number(QStringLiteral("left"), 1, int(m_item.lefts.size())) - 1;
            match.right = fields.number(QStringLiteral("right"), 1, int(m_item.rights.size())) - 1;
            match.fraction = fractionOf(fields, QStringLiteral("fraction"), usual);
            fields.finish();
            m_item.matches.append(match);
        }
        readMarking();
    }
    void readOrdering()
    {
        for (const YamlValue &value : list("sequence"))
            m_item.options.append(option(value, false));
        if (!has("grading"))
            return;
        QStringList names;
        for (int i = 0; i < kOrderGradings; ++i)
            names << gradingName(OrderGrading(i));
        m_item.grading = OrderGrading(m_fields.choice(QStringLiteral("grading"), names));
    }

    void readCommon()
    {
        m_item.title = shortText("name");
        m_item.category = shortText("category");
        if (has("tags")) {
            for (const YamlValue &value : list("tags"))
                m_item.tags << lineFromPlain(value.text).left(kMaxTags * 10);
        }
        m_item.shuffle = !m_fields.flag(QStringLiteral("fixed_order"));
        m_item.points = numberOf(m_fields, QStringLiteral("points"), 1);
        m_item.penalty = fractionOf(m_fields, QStringLiteral("penalty"), 0, 0);
        m_item.explanation = text("explanation");
        if (!has("feedback"))
            return;
        YamlFields fields(*m_fields.value(QStringLiteral("feedback")), m_faults);
        m_item.feedback.right = textIn(fields, QStringLiteral("right"));
        m_item.feedback.partly = textIn(fields, QStringLiteral("partly"));
        m_item.feedback.wrong = textIn(fields, QStringLiteral("wrong"));
        fields.finish();
    }
    QString shortText(const char *name)
    {
        return has(name) ? lineFromPlain(m_fields.textOrNothing(QLatin1String(name), kMaxShort))
                         : QString();
    }
    QDate day(const char *name)
    {
        if (!has(name))
            return {};
        const QDate day
            = QDate::fromString(m_fields.text(QLatin1String(name), kMaxShort), Qt::ISODate);
        if (!day.isValid())
            m_faults.report(
                m_fields.line(QLatin1String(name)),
                QStringLiteral("'%1' must be a day as in 2026-05-28").arg(QLatin1String(name)));
        return day;
    }
    void readRecord()
    {
        ItemRecord &record = m_item.record;
        if (has("level"))
            record.level
                = Level(m_fields.choice(QStringLiteral("level"),
                                        {levelName(Level::Recall), levelName(Level::Understanding),
                                         levelName(Level::Application)}));
        if (has("pool"))
            record.practice
                = m_fields.choice(QStringLiteral("pool"),
                                  {QStringLiteral("official"), QStringLiteral("practice")})
                == 1;
        if (has("source")) {
            YamlFields fields(*m_fields.value(QStringLiteral("source")), m_faults);
            record.sourceDocument = fields.textOrNothing(QStringLiteral("document"), kMaxShort);
            record.sourceArticle = fields.textOrNothing(QStringLiteral("article"), kMaxShort);
            fields.finish();
        }
        if (has("confidence"))
            record.confidence
                = Confidence(m_fields.choice(QStringLiteral("confidence"), confidenceNames()));
        record.asOf = day("as_of");
        record.validFrom = day("valid_from");
        record.validTo = day("valid_to");
        if (has("lesson"))
            record.lesson = m_fields.number(QStringLiteral("lesson"), 1, 99);
        record.scene = shortText("scene");
        if (has("version"))
            record.version = m_fields.number(QStringLiteral("version"), 1, 9999);
        if (has("review"))
            readReview();
    }
    void readReview()
    {
        YamlFields fields(*m_fields.value(QStringLiteral("review")), m_faults);
        Review review;
        review.blind = fields.choice(
            QStringLiteral("blind"),
            {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")});
        review.verdict = Review::Verdict(fields.choice(QStringLiteral("verdict"), verdictNames()));
        review.note = textFromPlain(fields.textOrNothing(QStringLiteral("note"), kMaxNote)).text;
        fields.finish();
        m_item.record.review = review;
    }

    YamlFields m_fields;
    FirstFault &m_faults;
    int m_line;
    Item m_item;
};

Result<QList<Item>> fromOlder(const QByteArray &yaml, const QString &file)
{
    return parseBankSource(yaml, file).map([](const QList<SourcedQuestion> &questions) {
        QList<Item> items;
        for (const SourcedQuestion &one : questions) {
            Item item = fromQuestion(one);
            item.stem = textFromPlain(item.stem.text);
            item.explanation = textFromPlain(item.explanation.text);
            for (ItemOption &option : item.options)
                option.text = textFromPlain(option.text.text);
            items.append(item);
        }
        return items;
    });
}

} // namespace

Result<QList<Item>> parseItemSource(const QByteArray &yaml, const QString &file)
{
    YamlLimits limits;
    limits.bytes = kMaxItemSourceBytes;
    limits.values = 400'000;
    const auto root = readYaml(yaml, file, limits);
    if (!root)
        return tl::unexpected(root.error());
    FirstFault faults(file);
    YamlFields fields(*root, faults);
    const int format = fields.number(QStringLiteral("format"), 1, 9999);
    if (faults.found() || format != kItemSourceFormat)
        return fromOlder(yaml, file); // also says what is wrong
    const int topic = fields.number(QStringLiteral("topic"), 1, kTopics);
    if (fields.has(QStringLiteral("title")))
        fields.text(QStringLiteral("title"), kMaxShort);
    QDate asOf;
    if (const QString name = QStringLiteral("as_of"); fields.has(name)) {
        asOf = QDate::fromString(fields.text(name, kMaxShort), Qt::ISODate);
        if (!asOf.isValid())
            faults.report(fields.line(name),
                          QStringLiteral("'as_of' must be a day as in 2026-05-28"));
    }
    const std::vector<YamlValue> *values = fields.list(QStringLiteral("questions"));
    fields.finish();
    QList<Item> items;
    for (size_t i = 0; values != nullptr && !faults.found() && i < values->size(); ++i) {
        Item item = QuestionReader(values->at(i), faults).read();
        item.file = file;
        item.record.topic = topic;
        if (!item.record.asOf.isValid())
            item.record.asOf = asOf;
        items.append(item);
    }
    if (items.isEmpty())
        faults.report(fields.line(QStringLiteral("questions")),
                      QStringLiteral("no question; add one"));
    if (faults.found())
        return tl::unexpected(faults.error());
    return items;
}

} // namespace hocvu
