// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <vector>

namespace hocvu {

class ZipReader;

/// An element of an XML file or, where it has no name, a text between elements.
struct XmlNode
{
    QString name; ///< Without its prefix.
    QMap<QString, QString> attributes; ///< Names without their prefixes.
    QString text; ///< Of a text.
    std::vector<XmlNode> children;
    int line = 0; ///< From 1: where the start tag ends.

    bool isText() const { return name.isEmpty(); }
    QString attribute(const char *named) const { return attributes.value(QLatin1String(named)); }
    /// The first child of that name; an empty node when there is none.
    const XmlNode &child(const char *named) const;
    bool has(const char *named) const { return !child(named).name.isEmpty(); }
    std::vector<const XmlNode *> all(const char *named) const;
    /// All text below, trimmed.
    QString content() const;
};

/// How much an XML file may hold before it is refused.
struct XmlLimits
{
    int depth = 64;
    int nodes = 2'000'000;
};

/// Reads a whole file. Declared encodings: UTF-8, UTF-16, and Windows 1252 and 1258.
///
/// NotUnderstood: not well-formed, with the line; a document type, since entities come with it;
/// nested beyond \a limits. Damaged: ends in the middle. TooLarge.
Result<XmlNode> readXml(const QByteArray &bytes, const QString &file, const XmlLimits &limits = {});

/// Reads the part \a name of an archive called \a file: what ZipReader::read() and readXml() say,
/// with \a file in front.
Result<XmlNode> readXmlPart(ZipReader &zip, const QString &name, const QString &file);

} // namespace hocvu
