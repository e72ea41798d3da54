// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/pictures.h"
#include "exchange/items/qti_writer.h"
#include "exchange/zip_writer.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace hocvu {

namespace {

/// What other programs mark otherwise than the item says; empty: nothing.
QString othersMark(const Item &item)
{
    if (item.kind == ItemKind::Ordering && item.grading != OrderGrading::AllOrNothing
        && item.grading != OrderGrading::AbsolutePosition)
        return QStringLiteral("other programs mark this order all or nothing");
    const auto hasStar = [](const ItemAnswer &answer) {
        return QString(answer.pattern).remove(QLatin1String("\\*")).contains(QLatin1Char('*'));
    };
    if (item.kind == ItemKind::ShortAnswer
        && std::any_of(item.answers.begin(), item.answers.end(), hasStar))
        return QStringLiteral("other programs take the * of an answer for a star");
    return {};
}

class Manifest
{
public:
    Manifest()
        : m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("manifest"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.imsglobal.org/xsd/imscp_v1p1"));
        m_xml.writeAttribute(QStringLiteral("identifier"), QStringLiteral("hocvu-bank"));
        m_xml.writeStartElement(QStringLiteral("metadata"));
        m_xml.writeTextElement(QStringLiteral("schema"), QStringLiteral("QTIv2.1 Package"));
        m_xml.writeTextElement(QStringLiteral("schemaversion"), QStringLiteral("1.0.0"));
        m_xml.writeEndElement();
        m_xml.writeEmptyElement(QStringLiteral("organizations"));
        m_xml.writeStartElement(QStringLiteral("resources"));
    }
    void add(const QString &name, const QString &path, const QStringList &files)
    {
        m_xml.writeStartElement(QStringLiteral("resource"));
        m_xml.writeAttribute(QStringLiteral("identifier"), name);
        m_xml.writeAttribute(QStringLiteral("type"), QStringLiteral("imsqti_item_xmlv2p1"));
        m_xml.writeAttribute(QStringLiteral("href"), path);
        for (const QString &file : QStringList(path) + files) {
            m_xml.writeEmptyElement(QStringLiteral("file"));
            m_xml.writeAttribute(QStringLiteral("href"), file);
        }
        m_xml.writeEndElement();
    }
    QByteArray finish()
    {
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

Result<QByteArray> writeQti(const QList<Item> &items, const ItemPictures &pictures,
                            QList<ImportNote> &notes)
{
    FileMap files;
    Manifest manifest;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const Item &item = items.at(i);
        if (const QString what = othersMark(item); !what.isEmpty())
            notes.append({item.file, item.line, ImportNote::Kind::Reduced, what});
        QStringList media;
        for (const QString &name : picturesIn(item)) {
            const auto type = pictureType(pictures.value(name));
            if (!type)
                return tl::unexpected(type.error());
            media << QStringLiteral("media/%1.%2").arg(name, type->suffix);
            files.insert(media.last(), pictures.value(name));
        }
        const QString name = QStringLiteral("q%1").arg(i + 1, 6, 10, QLatin1Char('0'));
        const QString path = QStringLiteral("items/%1.xml").arg(name);
        files.insert(path, writeQtiItem(item, name, pictures));
        manifest.add(name, path, media);
    }
    files.insert(QStringLiteral("imsmanifest.xml"), manifest.finish());
    return packZip(files);
}

} // namespace hocvu
