// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/icons.h"

#include "media/compiler/output/part_cache.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSvgRenderer>

namespace hocvu::media {

namespace {

QString styleName(IconStyle style)
{
    switch (style) {
    case IconStyle::Duotone:
        return QStringLiteral("duotone");
    case IconStyle::Fill:
        return QStringLiteral("fill");
    case IconStyle::Bold:
        return QStringLiteral("bold");
    }
    return {};
}

} // namespace

QByteArray Icons::version() const
{
    CacheKey key("icons");
    const auto add = [&key](const QString &path) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            key.add(qPrintable(QFileInfo(path).fileName()), file.readAll());
    };
    add(m_folder + QStringLiteral("/../package.json"));
    // What somebody edits belongs to no version.
    for (const IconStyle style : {IconStyle::Duotone, IconStyle::Fill, IconStyle::Bold}) {
        const QDir folder(m_folder + u'/' + styleName(style));
        for (const QString &name : folder.entryList({QStringLiteral("*.svg")}, QDir::Files))
            add(folder.filePath(name));
    }
    return key.text().toLatin1();
}

bool Icons::has(const QString &name) const
{
    const QByteArray text = svg(name, IconStyle::Duotone);
    return !text.isEmpty() && QSvgRenderer(text).isValid();
}

QByteArray Icons::svg(const QString &name, IconStyle style) const
{
    if (name.contains(u'/') || name.contains(u'.'))
        return {};
    QFile file(QStringLiteral("%1/%2/%3-%2.svg").arg(m_folder, styleName(style), name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Icons::paint(QPainter &painter, const QString &name, IconStyle style, const QRectF &box,
                  const QColor &colour) const
{
    QByteArray text = svg(name, style);
    if (text.isEmpty())
        return;
    text.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer(text).render(&painter, box);
}

} // namespace hocvu::media
