// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/bank.h"
#include "exchange/bank_source.h"
#include "exchange/items/item_source.h"
#include "exchange/items/pictures.h"
#include "host/read_file.h"
#include "seal/digest.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace hocvu {

namespace {

constexpr qsizetype kColumns = 92;

/// In double quotes, on one line.
QString quoted(const QString &text)
{
    QString made = text;
    made.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('"'), QLatin1String("\\\""))
        .replace(QLatin1Char('\n'), QLatin1String("\\n"));
    return QLatin1Char('"') + made + QLatin1Char('"');
}

QString number(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

/// \a text as authors write long ones: broken at spaces, two columns in from \a indent.
QString folded(const QString &text, const QString &indent)
{
    QString made = QStringLiteral(">-\n");
    QString line;
    for (const QString &word : text.split(QLatin1Char(' '))) {
        if (!line.isEmpty() && indent.size() + 2 + line.size() + 1 + word.size() > kColumns) {
            made += indent + QStringLiteral("  ") + line + QLatin1Char('\n');
            line.clear();
        }
        line += (line.isEmpty() ? QString() : QStringLiteral(" ")) + word;
    }
    return made + indent + QStringLiteral("  ") + line;
}

/// Writes one question, its fields six columns in.
class QuestionWriter
{
public:
    explicit QuestionWriter(const Item &item)
        : m_item(item)
    {
    }

    QByteArray write()
    {
        m_text = QStringLiteral("  - id: %1\n").arg(quoted(m_item.id));
        if (m_item.kind != ItemKind::SingleChoice)
            field("kind", kindName(m_item.kind));
        name("name", m_item.title);
        name("category", m_item.category);
        tags();
        if (m_item.record.level)
            field("level", levelName(*m_item.record.level));
        field("pool",
              m_item.record.practice ? QStringLiteral("practice") : QStringLiteral("official"));
        text("stem", m_item.stem);
        parts();
        if (!m_item.shuffle)
            field("fixed_order", QStringLiteral("true"));
        if (m_item.points != 1.0)
            field("points", number(m_item.points));
        fraction("penalty", m_item.penalty);
        text("explanation", m_item.explanation);
        feedback();
        record();
        return m_text.toUtf8();
    }

private:
    void line(int indent, const QString &content)
    {
        m_text += QString(indent, QLatin1Char(' ')) + content + QLatin1Char('\n');
    }
    void field(const char *name, const QString &value)
    {
        line(4, QStringLiteral("%1: %2").arg(QLatin1String(name), value));
    }
    void name(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            field(name, quoted(value));
    }
    void day(const char *name, QDate value)
    {
        if (value.isValid())
            field(name, value.toString(Qt::ISODate));
    }
    void fraction(const char *name, int value)
    {
        if (value != 0)
            field(name, percentText(value));
    }
    /// As the value of a field; \a indent is the field's own.
    static QString shown(const ItemText &text, int indent)
    {
        if (text.rich)
            return QStringLiteral("{html: %1}").arg(quoted(text.text));
        const bool isLong = text.text.size() > 60 && !text.text.contains(QLatin1Char('\n'));
        return isLong ? folded(text.text, QString(indent, QLatin1Char(' '))) : quoted(text.text);
    }
    void text(const char *name, const ItemText &text, int indent = 4)
    {
        if (!text.isEmpty())
            line(indent, QStringLiteral("%1: %2").arg(QLatin1String(name), shown(text, indent)));
    }
    void tags()
    {
        if (m_item.tags.isEmpty())
            return;
        QStringList all;
        for (const QString &tag : m_item.tags)
            all << quoted(tag);
        field("tags", QStringLiteral("[%1]").arg(all.join(QLatin1String(", "))));
    }

    void parts()
    {
        switch (m_item.kind) {
        case ItemKind::SingleChoice:
        case ItemKind::MultipleChoice:
            return options();
        case ItemKind::TrueFalse:
            return trueFalse();
        case ItemKind::ShortAnswer:
        case ItemKind::Numeric:
            return answers();
        case ItemKind::Matching:
            return matching();
        case ItemKind::Ordering:
            return ordering();
        }
    }
    void marking()
    {
        if (m_item.allOrNothing)
            field("marking", QStringLiteral("all"));
        fraction("lowest", m_item.lowest);
    }
    /// The index of the key when that says all about fractions, else -1.
    int plainKey() const
    {
        int key = -1;
        for (int i = 0; i < m_item.options.size(); ++i) {
            const int fraction = m_item.options.at(i).fraction;
            if (fraction != 0 && (fraction != kWhole || key >= 0 || i >= 26))
                return -1;
            key = fraction == kWhole ? i : key;
        }
        return m_item.kind == ItemKind::SingleChoice ? key : -1;
    }
    void option(const ItemOption &option, bool withFraction)
    {
        if (!withFraction && option.feedback.isEmpty()) {
            line(6, QStringLiteral("- ") + optionText(option.text));
            return;
        }
        line(6, QStringLiteral("- text: ") + optionText(option.text));
        if (withFraction)
            line(8, QStringLiteral("fraction: %1").arg(percentText(option.fraction)));
        text("feedback", option.feedback, 8);
    }
    static QString optionText(const ItemText &text)
    {
        return text.rich ? QStringLiteral("{html: %1}").arg(quoted(text.text)) : quoted(text.text);
    }
    void options()
    {
        const int key = plainKey();
        line(4, QStringLiteral("options:"));
        for (const ItemOption &one : m_item.options)
            option(one, key < 0);
        if (key >= 0)
            field("key", QString(QChar(char16_t('A' + key))));
        marking();
    }
    void trueFalse()
    {
        const int ofTrue = m_item.options.first().fraction;
        const int ofFalse = m_item.options.last().fraction;
        if (ofTrue + ofFalse == kWhole && (ofTrue == 0 || ofFalse == 0)) {
            field("key",
                  ofTrue == kWhole ? QStringLiteral("\"true\"") : QStringLiteral("\"false\""));
        } else {
            field("fraction_true", percentText(ofTrue));
            field("fraction_false", percentText(ofFalse));
        }
        text("feedback_true", m_item.options.first().feedback);
        text("feedback_false", m_item.options.last().feedback);
    }
    void answers()
    {
        line(4, QStringLiteral("answers:"));
        for (const ItemAnswer &answer : m_item.answers) {
            if (m_item.kind == ItemKind::ShortAnswer || !answer.pattern.isEmpty()) {
                line(6, QStringLiteral("- text: %1").arg(quoted(answer.pattern)));
            } else {
                line(6, QStringLiteral("- value: %1").arg(number(answer.value)));
                if (answer.tolerance > 0)
                    line(8, QStringLiteral("tolerance: %1").arg(number(answer.tolerance)));
            }
            if (answer.fraction != kWhole)
                line(8, QStringLiteral("fraction: %1").arg(percentText(answer.fraction)));
            text("feedback", answer.feedback, 8);
        }
        if (m_item.caseSensitive)
            field("case_sensitive", QStringLiteral("true"));
    }
    void matching()
    {
        line(4, QStringLiteral("left:"));
        for (const ItemText &one : m_item.lefts)
            line(6, QStringLiteral("- ") + optionText(one));
        line(4, QStringLiteral("right:"));
        for (const ItemText &one : m_item.rights)
            line(6, QStringLiteral("- ") + optionText(one));
        const int usual = int(kWhole / m_item.lefts.size());
        line(4, QStringLiteral("matches:"));
        for (const ItemMatch &match : m_item.matches) {
            const QString worth = match.fraction == usual
                ? QString()
                : QStringLiteral(", fraction: %1").arg(percentText(match.fraction));
            line(6,
                 QStringLiteral("- {left: %1, right: %2%3}")
                     .arg(match.left + 1)
                     .arg(match.right + 1)
                     .arg(worth));
        }
        marking();
    }
    void ordering()
    {
        line(4, QStringLiteral("sequence:"));
        for (const ItemOption &one : m_item.options)
            option(one, false);
        if (m_item.grading != OrderGrading::AbsolutePosition)
            field("grading", gradingName(m_item.grading));
    }

    void feedback()
    {
        if (m_item.feedback == ItemFeedback())
            return;
        line(4, QStringLiteral("feedback:"));
        text("right", m_item.feedback.right, 6);
        text("partly", m_item.feedback.partly, 6);
        text("wrong", m_item.feedback.wrong, 6);
    }
    void record()
    {
        const ItemRecord &record = m_item.record;
        if (!record.sourceDocument.isEmpty() || !record.sourceArticle.isEmpty()) {
            line(4, QStringLiteral("source:"));
            line(6, QStringLiteral("document: %1").arg(quoted(record.sourceDocument)));
            line(6, QStringLiteral("article: %1").arg(quoted(record.sourceArticle)));
        }
        field("confidence", confidenceNames().at(int(record.confidence)));
        day("as_of", record.asOf);
        day("valid_from", record.validFrom);
        day("valid_to", record.validTo);
        if (record.lesson > 0)
            field("lesson", QString::number(record.lesson));
        name("scene", record.scene);
        field("version", QString::number(record.version));
        if (!record.review || record.review->blind < 0)
            return;
        line(4, QStringLiteral("review:"));
        line(6, QStringLiteral("blind: %1").arg(QChar(char16_t('A' + record.review->blind))));
        line(6, QStringLiteral("verdict: %1").arg(verdictNames().at(int(record.review->verdict))));
        line(6, QStringLiteral("note: %1").arg(quoted(record.review->note)));
    }

    const Item &m_item;
    QString m_text;
};

Result<void> addFiles(const QDir &dir, QList<Item> &items)
{
    const QStringList names = dir.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name);
    if (names.size() > kMaxBankSourceFiles)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("%1: %2 files").arg(dir.path()).arg(names.size()));
    for (const QString &name : names) {
        const QString path = dir.filePath(name);
        const auto some
            = readFile(path, kMaxItemSourceBytes).and_then([&path](const QByteArray &yaml) {
                  return parseItemSource(yaml, path);
              });
        if (!some)
            return tl::unexpected(some.error());
        items += *some;
    }
    return {};
}

/// The bytes of the picture \a name, checked.
Result<QByteArray> readPicture(const QDir &dir, const QString &name)
{
    for (const QString &suffix :
         {QStringLiteral(".png"), QStringLiteral(".jpg"), QStringLiteral(".gif")}) {
        const QString path = dir.filePath(name + suffix);
        if (!QFileInfo::exists(path))
            continue;
        const auto bytes = readFile(path, kMaxPictureBytes);
        if (bytes && QString::fromLatin1(sha256(*bytes).toHex()) != name)
            return fail(ErrorCode::Damaged, path + QStringLiteral(": not what its name says"));
        if (const auto type = bytes ? pictureType(*bytes) : Result<PictureType>(); !type)
            return fail(type.error().code, path + QStringLiteral(": ") + type.error().detail);
        return bytes;
    }
    return fail(ErrorCode::NotFound, dir.filePath(name + QStringLiteral(".png")));
}

/// What \a item shows of the pictures of the bank folder \a dir.
Result<void> addPictures(const Item &item, const QDir &dir, ItemPictures &pictures)
{
    const QDir folder(dir.filePath(QStringLiteral("pictures")));
    for (const QString &name : picturesIn(item)) {
        if (pictures.contains(name))
            continue;
        auto bytes = readPicture(folder, name);
        if (!bytes)
            return tl::unexpected(bytes.error());
        pictures.insert(name, *std::move(bytes));
    }
    return {};
}

} // namespace

QByteArray writeItemSource(int topic, const QString &title, const QList<Item> &items)
{
    QByteArray text
        = QStringLiteral("format: %1\ntopic: %2\n").arg(kItemSourceFormat).arg(topic).toUtf8();
    if (!title.isEmpty())
        text += "title: " + quoted(title).toUtf8() + '\n';
    text += "questions:\n";
    QByteArrayList questions;
    for (const Item &item : items)
        questions << QuestionWriter(item).write();
    return text + questions.join('\n');
}

Result<ItemFolder> readItemFolder(const QString &folder)
{
    ItemFolder read;
    const QDir dir(folder);
    if (const auto added = addFiles(dir, read.items); !added)
        return tl::unexpected(added.error());
    if (const auto added = addFiles(QDir(dir.filePath(QStringLiteral("other"))), read.items);
        !added)
        return tl::unexpected(added.error());
    if (read.items.isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("%1: no .yaml file").arg(folder));
    for (const Item &item : std::as_const(read.items)) {
        if (const auto added = addPictures(item, dir, read.pictures); !added)
            return tl::unexpected(added.error());
    }
    return read;
}

Result<ItemPictures> picturesOf(const QList<SourcedQuestion> &questions, const QString &folder)
{
    ItemPictures pictures;
    for (const SourcedQuestion &one : questions) {
        if (!one.question.marked)
            continue;
        if (const auto added = addPictures(*one.question.marked, QDir(folder), pictures); !added)
            return tl::unexpected(added.error());
    }
    return pictures;
}

} // namespace hocvu
