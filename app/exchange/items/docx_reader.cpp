// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/docx_reader.h"

#include "exchange/items/docx_styles.h"
#include "exchange/items/pictures.h"
#include "exchange/zip_reader.h"

#include <QHash>
#include <QSet>

#include <utility>

namespace hocvu {

namespace {

bool isOn(const XmlNode &properties, const char *name)
{
    if (!properties.has(name))
        return false;
    const QString value = properties.child(name).attribute("val");
    return value != QLatin1String("0") && value != QLatin1String("false")
        && value != QLatin1String("none") && value != QLatin1String("off");
}

/// A colour that is none of those that text usually has.
bool isColoured(const XmlNode &properties)
{
    const QString colour = properties.child("color").attribute("val").toUpper();
    const bool isText
        = colour.isEmpty() || colour == QLatin1String("AUTO") || colour == QLatin1String("000000");
    const QString shade = properties.child("shd").attribute("fill").toUpper();
    const bool isPlain
        = shade.isEmpty() || shade == QLatin1String("AUTO") || shade == QLatin1String("FFFFFF");
    return !isText || !isPlain || isOn(properties, "highlight");
}

char lookOf(const XmlNode &properties)
{
    int look = 0;
    look |= isOn(properties, "b") ? PaperLine::Bold : 0;
    look |= isOn(properties, "i") ? PaperLine::Italic : 0;
    look |= isOn(properties, "u") ? PaperLine::Underlined : 0;
    look |= isColoured(properties) ? PaperLine::Marked : 0;
    const QString place = properties.child("vertAlign").attribute("val");
    look |= place == QLatin1String("superscript") ? PaperLine::Raised : 0;
    look |= place == QLatin1String("subscript") ? PaperLine::Lowered : 0;
    return char(look);
}

/// \a text as it is seen in \a font.
QString inFont(const QString &text, const QString &font)
{
    if (font.startsWith(QLatin1String("VNI-"), Qt::CaseInsensitive))
        return decodeOldFont(text, TextEncoding::Vni);
    if (!font.startsWith(QLatin1String(".Vn"), Qt::CaseInsensitive))
        return text;
    const QString decoded = decodeOldFont(text, TextEncoding::Tcvn3);
    // ".VnTimeH" shows small letters as capitals.
    return font.endsWith(QLatin1Char('H')) ? decoded.toUpper() : decoded;
}

class Document
{
public:
    Document(ZipReader &zip, QString file, ImportSink &sink)
        : m_zip(zip)
        , m_file(std::move(file))
        , m_sink(sink)
    {
    }

    Result<QList<PaperLine>> read()
    {
        const auto body = part(QStringLiteral("word/document.xml"));
        if (!body)
            return tl::unexpected(body.error());
        for (const auto &loaded : {loadStyles(), loadNumbering(), loadTargets()}) {
            if (!loaded)
                return tl::unexpected(loaded.error());
        }
        takeBlocks(body->child("body"));
        if (m_lines.size() > kMaxDocxParagraphs)
            return fail(
                ErrorCode::TooLarge,
                QStringLiteral("%1: more than %2 paragraphs").arg(m_file).arg(kMaxDocxParagraphs));
        return std::move(m_lines);
    }

private:
    Result<XmlNode> part(const QString &name) { return readXmlPart(m_zip, name, m_file); }
    template <typename Use>
    Result<void> load(const QString &name, Use use)
    {
        if (!m_zip.names().contains(name))
            return {};
        const auto root = part(name);
        if (!root)
            return tl::unexpected(root.error());
        use(*root);
        return {};
    }
    Result<void> loadStyles()
    {
        return load(QStringLiteral("word/styles.xml"),
                    [this](const XmlNode &root) { m_styles.load(root); });
    }
    Result<void> loadNumbering()
    {
        return load(QStringLiteral("word/numbering.xml"),
                    [this](const XmlNode &root) { m_numbering.load(root); });
    }
    Result<void> loadTargets()
    {
        return load(QStringLiteral("word/_rels/document.xml.rels"), [this](const XmlNode &root) {
            for (const XmlNode *one : root.all("Relationship")) {
                const QString target = one->attribute("Target");
                m_targets.insert(one->attribute("Id"),
                                 target.startsWith(QLatin1Char('/'))
                                     ? target.sliced(1)
                                     : QStringLiteral("word/") + target);
            }
        });
    }

    void takeBlocks(const XmlNode &parent)
    {
        for (const XmlNode &block : parent.children) {
            if (m_lines.size() > kMaxDocxParagraphs)
                return;
            if (block.name == QLatin1String("p"))
                takeParagraph(block);
            else if (block.name == QLatin1String("tbl"))
                takeTable(block);
            else if (block.name == QLatin1String("sdt"))
                takeBlocks(block.child("sdtContent"));
            else if (block.name == QLatin1String("ins") || block.name == QLatin1String("smartTag")
                     || block.name == QLatin1String("customXml"))
                takeBlocks(block);
            else if (block.name == QLatin1String("altChunk"))
                m_sink.left(m_number, QStringLiteral("a document within the document"));
        }
    }
    void takeParagraph(const XmlNode &paragraph)
    {
        startLine();
        addParagraph(paragraph);
        finishLine();
    }
    void takeTable(const XmlNode &table)
    {
        for (const XmlNode *row : table.all("tr")) {
            startLine();
            for (const XmlNode *cell : row->all("tc")) {
                if (!m_line.text.isEmpty())
                    add(QStringLiteral("\t"), 0);
                for (const XmlNode *paragraph : cell->all("p")) {
                    if (!m_line.text.isEmpty() && !m_line.text.endsWith(QLatin1Char('\t')))
                        add(QStringLiteral(" "), 0);
                    addParagraph(*paragraph);
                }
                if (cell->has("tbl"))
                    m_sink.left(m_number, QStringLiteral("a table in a table"));
            }
            finishLine();
        }
    }
    void startLine()
    {
        m_line = {};
        m_line.line = ++m_number;
    }
    /// Breaks make lines of their own, as they do on paper.
    void finishLine()
    {
        PaperLine line = std::exchange(m_line, {});
        qsizetype from = 0;
        qsizetype end = line.text.indexOf(QLatin1Char('\n'));
        for (; end >= 0; end = line.text.indexOf(QLatin1Char('\n'), from)) {
            m_lines << line.mid(from, end - from);
            from = end + 1;
        }
        m_lines << line.mid(from);
    }

    void addParagraph(const XmlNode &paragraph)
    {
        const XmlNode &properties = paragraph.child("pPr");
        const QString style = properties.child("pStyle").attribute("val");
        m_font = m_styles.fontOf(style);
        const XmlNode &numbered = properties.child("numPr");
        QString number = numbered.child("numId").attribute("val");
        int level = numbered.child("ilvl").attribute("val").toInt();
        if (!properties.has("numPr")) {
            const QString own = m_styles.numberingOf(style);
            number = own.section(QLatin1Char('/'), 0, 0);
            level = own.section(QLatin1Char('/'), 1).toInt();
        }
        if (!number.isEmpty())
            add(m_numbering.next(number, level), lookOf(properties.child("rPr")));
        addRuns(paragraph);
    }
    void addRuns(const XmlNode &parent)
    {
        static const QSet<QString> passedThrough{
            QStringLiteral("hyperlink"), QStringLiteral("ins"),       QStringLiteral("smartTag"),
            QStringLiteral("fldSimple"), QStringLiteral("sdt"),       QStringLiteral("sdtContent"),
            QStringLiteral("moveTo"),    QStringLiteral("customXml"), QStringLiteral("bdo"),
            QStringLiteral("dir")};
        for (const XmlNode &child : parent.children) {
            if (child.name == QLatin1String("r"))
                addRun(child);
            else if (passedThrough.contains(child.name))
                addRuns(child);
            else if (child.name == QLatin1String("oMath")
                     || child.name == QLatin1String("oMathPara"))
                addFormula(child);
        }
    }
    void addRun(const XmlNode &run)
    {
        const XmlNode &properties = run.child("rPr");
        const char look = lookOf(properties);
        const QString own = docxFontIn(properties);
        const QString font = own.isEmpty() ? m_font : own;
        for (const XmlNode &child : run.children) {
            if (child.name == QLatin1String("t"))
                add(inFont(textOf(child), font), look);
            else if (child.name == QLatin1String("tab"))
                add(QStringLiteral("\t"), 0);
            else if (child.name == QLatin1String("br") || child.name == QLatin1String("cr"))
                add(QStringLiteral("\n"), 0);
            else if (child.name == QLatin1String("noBreakHyphen"))
                add(QStringLiteral("-"), look);
            else if (child.name == QLatin1String("sym"))
                m_sink.reduced(m_number, QStringLiteral("a sign of a symbol font is left out"));
            else if (child.name == QLatin1String("footnoteReference")
                     || child.name == QLatin1String("endnoteReference"))
                m_sink.reduced(m_number, QStringLiteral("a note at the foot is left out"));
            else if (child.name == QLatin1String("drawing") || child.name == QLatin1String("pict")
                     || child.name == QLatin1String("object")
                     || child.name == QLatin1String("AlternateContent"))
                addPicture(child);
        }
    }
    static QString textOf(const XmlNode &node)
    {
        QString text;
        for (const XmlNode &piece : node.children)
            text += piece.text;
        return text.replace(QLatin1Char('\n'), QLatin1Char(' '))
            .remove(QChar(QChar::ObjectReplacementCharacter));
    }
    void add(const QString &text, char look)
    {
        m_line.text += text;
        m_line.looks += QByteArray(text.size(), look);
    }
    void addFormula(const XmlNode &formula)
    {
        QString text;
        collectText(formula, text);
        add(text, 0);
        m_sink.reduced(m_number,
                       QStringLiteral("a formula is kept as its signs alone: %1")
                           .arg(text.simplified().left(60)));
    }
    static void collectText(const XmlNode &node, QString &text)
    {
        if (node.name == QLatin1String("t"))
            text += textOf(node);
        for (const XmlNode &child : node.children)
            collectText(child, text);
    }
    /// What a drawing is made of.
    struct Drawing
    {
        QStringList pictures; ///< Their ids.
        QString text; ///< Of boxes in it.
    };
    static void look(const XmlNode &node, Drawing &at)
    {
        if (node.name == QLatin1String("blip"))
            at.pictures << node.attribute("embed");
        else if (node.name == QLatin1String("imagedata"))
            at.pictures << node.attribute("id");
        else if (node.name == QLatin1String("txbxContent"))
            return collectText(node, at.text);
        for (const XmlNode &child : node.children) {
            if (child.name != QLatin1String("Fallback")) // the same once more, for old programs
                look(child, at);
        }
    }
    void addPicture(const XmlNode &node)
    {
        Drawing drawing;
        look(node, drawing);
        if (!drawing.text.trimmed().isEmpty())
            m_sink.reduced(m_number,
                           QStringLiteral("the text of a box is left out: %1")
                               .arg(drawing.text.simplified().left(60)));
        else if (drawing.pictures.isEmpty())
            drawing.pictures << QString();
        for (const QString &id : std::as_const(drawing.pictures))
            addPicture(id);
    }
    void addPicture(const QString &id)
    {
        const QString target = m_targets.value(id);
        const auto kept = target.isEmpty()
            ? Result<QString>(fail(ErrorCode::NotFound, QStringLiteral("a drawing or object")))
            : m_zip.read(target).and_then(
                [this](const QByteArray &bytes) { return keepPicture(bytes, m_sink.pictures()); });
        if (!kept) {
            m_sink.reduced(m_number, QStringLiteral("left out: %1").arg(kept.error().detail));
            return;
        }
        add(QString(QChar(QChar::ObjectReplacementCharacter)), 0);
        m_line.pictures << *kept;
    }

    ZipReader &m_zip;
    const QString m_file;
    ImportSink &m_sink;
    DocxStyles m_styles;
    DocxNumbering m_numbering;
    QHash<QString, QString> m_targets;
    QList<PaperLine> m_lines;
    PaperLine m_line;
    QString m_font;
    int m_number = 0;
};

} // namespace

Result<QList<PaperLine>> readDocx(const QByteArray &bytes, const QString &file, ImportSink &sink)
{
    ZipLimits limits;
    limits.entries = 5000;
    limits.entryBytes = qint64{64} * 1024 * 1024;
    limits.totalBytes = qint64{256} * 1024 * 1024;
    limits.foreignNames = true;
    auto zip = ZipReader::open(bytes, limits);
    if (!zip)
        return fail(zip.error().code, QStringLiteral("%1: %2").arg(file, zip.error().detail));
    return Document(*zip, file, sink).read();
}

} // namespace hocvu
