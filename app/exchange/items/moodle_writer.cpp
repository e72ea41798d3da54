// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/moodle_writer.h"

#include "exchange/items/item_facts.h"
#include "exchange/items/moodle_reader.h"
#include "exchange/items/pictures.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <optional>

namespace hocvu {

namespace {

QString typeName(ItemKind kind)
{
    switch (kind) {
    case ItemKind::SingleChoice:
    case ItemKind::MultipleChoice:
        return QStringLiteral("multichoice");
    case ItemKind::TrueFalse:
        return QStringLiteral("truefalse");
    case ItemKind::ShortAnswer:
        return QStringLiteral("shortanswer");
    case ItemKind::Numeric:
        return QStringLiteral("numerical");
    case ItemKind::Matching:
        return QStringLiteral("matching");
    case ItemKind::Ordering:
        return QStringLiteral("ordering");
    }
    return {};
}

QString number(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

class Writer
{
public:
    Writer(QByteArray &to, const ItemPictures &pictures)
        : m_xml(&to)
        , m_pictures(pictures)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("quiz"));
    }

    void category(const QString &path)
    {
        m_xml.writeStartElement(QStringLiteral("question"));
        m_xml.writeAttribute(QStringLiteral("type"), QStringLiteral("category"));
        wrapped("category", QStringLiteral("$course$/top/") + path);
        m_xml.writeEndElement();
    }

    void question(const Item &item)
    {
        m_xml.writeStartElement(QStringLiteral("question"));
        m_xml.writeAttribute(QStringLiteral("type"), typeName(item.kind));
        wrapped("name", item.title.isEmpty() ? moodleDefaultName(item.stem) : item.title);
        text("questiontext", item.stem);
        text("generalfeedback", item.explanation);
        element("defaultgrade", number(item.points));
        element("penalty", QString::number(item.penalty / double(kWhole), 'f', 7));
        element("hidden", QStringLiteral("0"));
        element("idnumber", item.id);
        parts(item);
        if (item.feedback != ItemFeedback()) {
            text("correctfeedback", item.feedback.right);
            text("partiallycorrectfeedback", item.feedback.partly);
            text("incorrectfeedback", item.feedback.wrong);
        }
        tags(item);
        m_xml.writeEndElement();
    }

    void finish() { m_xml.writeEndDocument(); }

private:
    void element(const char *name, const QString &value)
    {
        m_xml.writeTextElement(QLatin1String(name), value);
    }
    void wrapped(const char *name, const QString &value)
    {
        m_xml.writeStartElement(QLatin1String(name));
        element("text", value);
        m_xml.writeEndElement();
    }
    void format(const ItemText &text)
    {
        m_xml.writeAttribute(QStringLiteral("format"),
                             text.rich ? QStringLiteral("html") : QStringLiteral("plain_text"));
    }
    QString suffixOf(const QString &name) const
    {
        const auto type = pictureType(m_pictures.value(name));
        return type ? type->suffix : QStringLiteral("png");
    }
    void content(const ItemText &text)
    {
        if (!text.rich)
            return element("text", text.text);
        element("text", htmlOf(text, [this](const QString &name) {
                    return QStringLiteral("@@PLUGINFILE@@/%1.%2").arg(name, suffixOf(name));
                }));
        QStringList names = picturesIn(text);
        names.removeDuplicates();
        for (const QString &name : names) {
            m_xml.writeStartElement(QStringLiteral("file"));
            m_xml.writeAttribute(QStringLiteral("name"),
                                 QStringLiteral("%1.%2").arg(name, suffixOf(name)));
            m_xml.writeAttribute(QStringLiteral("path"), QStringLiteral("/"));
            m_xml.writeAttribute(QStringLiteral("encoding"), QStringLiteral("base64"));
            m_xml.writeCharacters(QString::fromLatin1(m_pictures.value(name).toBase64()));
            m_xml.writeEndElement();
        }
    }
    void text(const char *name, const ItemText &text)
    {
        m_xml.writeStartElement(QLatin1String(name));
        format(text);
        content(text);
        m_xml.writeEndElement();
    }
    /// \a tolerance: only a numerical has one.
    void answer(const QString &fraction, const ItemText &shown, const ItemText &feedback,
                std::optional<double> tolerance = {})
    {
        m_xml.writeStartElement(QStringLiteral("answer"));
        m_xml.writeAttribute(QStringLiteral("fraction"), fraction);
        format(shown);
        content(shown);
        text("feedback", feedback);
        if (tolerance)
            element("tolerance", number(*tolerance));
        m_xml.writeEndElement();
    }

    void parts(const Item &item)
    {
        switch (item.kind) {
        case ItemKind::SingleChoice:
        case ItemKind::MultipleChoice:
            return choice(item);
        case ItemKind::TrueFalse:
            answer(percentText(item.options.first().fraction), {QStringLiteral("true")},
                   item.options.first().feedback);
            return answer(percentText(item.options.last().fraction), {QStringLiteral("false")},
                          item.options.last().feedback);
        case ItemKind::ShortAnswer:
            element("usecase", item.caseSensitive ? QStringLiteral("1") : QStringLiteral("0"));
            for (const ItemAnswer &one : item.answers)
                answer(percentText(one.fraction), {one.pattern}, one.feedback);
            return;
        case ItemKind::Numeric:
            for (const ItemAnswer &one : item.answers)
                answer(percentText(one.fraction),
                       {one.pattern.isEmpty() ? number(one.value) : one.pattern}, one.feedback,
                       one.tolerance);
            return;
        case ItemKind::Matching:
            return matching(item);
        case ItemKind::Ordering:
            return ordering(item);
        }
    }
    void shuffle(const Item &item)
    {
        element("shuffleanswers", item.shuffle ? QStringLiteral("true") : QStringLiteral("false"));
    }
    void choice(const Item &item)
    {
        element("single",
                item.kind == ItemKind::SingleChoice ? QStringLiteral("true")
                                                    : QStringLiteral("false"));
        shuffle(item);
        element("answernumbering", QStringLiteral("ABCD"));
        for (const ItemOption &option : item.options)
            answer(percentText(option.fraction), option.text, option.feedback);
    }
    void pair(const ItemText &left, const ItemText &right)
    {
        m_xml.writeStartElement(QStringLiteral("subquestion"));
        format(left);
        content(left);
        wrapped("answer", lineFromPlain(plainOf(right)));
        m_xml.writeEndElement();
    }
    void matching(const Item &item)
    {
        shuffle(item);
        QList<bool> isUsed(item.rights.size(), false);
        int left = -1;
        for (const ItemMatch &match : item.matches) {
            if (match.left == left || match.fraction <= 0)
                continue;
            left = match.left;
            isUsed[match.right] = true;
            pair(item.lefts.at(left), item.rights.at(match.right));
        }
        for (int right = 0; right < item.rights.size(); ++right) {
            if (!isUsed.at(right))
                pair({}, item.rights.at(right));
        }
    }
    void ordering(const Item &item)
    {
        element("layouttype", QStringLiteral("VERTICAL"));
        element("selecttype", QStringLiteral("ALL"));
        element("selectcount", QStringLiteral("0"));
        element("gradingtype", gradingName(item.grading));
        element("showgrading", QStringLiteral("SHOW"));
        element("numberingstyle", QStringLiteral("none"));
        for (qsizetype i = 0; i < item.options.size(); ++i)
            answer(QStringLiteral("%1.0000000").arg(i + 1), item.options.at(i).text,
                   item.options.at(i).feedback);
    }
    void tags(const Item &item)
    {
        ItemFacts facts = ItemFact::Marking;
        if (item.kind == ItemKind::Matching)
            facts |= ItemFact::Matches;
        else if (item.kind != ItemKind::SingleChoice && item.kind != ItemKind::MultipleChoice)
            facts |= ItemFact::Shuffle;
        if (item.kind != ItemKind::ShortAnswer)
            facts |= ItemFact::CaseSensitive;
        const QStringList all = item.tags + factTags(item, facts);
        if (all.isEmpty())
            return;
        m_xml.writeStartElement(QStringLiteral("tags"));
        for (const QString &tag : all)
            wrapped("tag", tag);
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
    const ItemPictures &m_pictures;
};

} // namespace

QByteArray writeMoodle(const QList<Item> &items, const ItemPictures &pictures,
                       QList<ImportNote> &notes)
{
    QByteArray bytes;
    Writer writer(bytes, pictures);
    QString category;
    for (const Item &item : items) {
        const auto isRich = [](const ItemText &right) { return right.rich; };
        if (std::any_of(item.rights.begin(), item.rights.end(), isRich))
            notes.append({item.file, item.line, ImportNote::Kind::Reduced,
                          QStringLiteral("the right sides lose their formatting")});
        if (item.category != category) {
            category = item.category;
            writer.category(category);
        }
        writer.question(item);
    }
    writer.finish();
    return bytes;
}

} // namespace hocvu
