// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/item_formats.h"

#include <QTest>

/// What \a bytes are understood as; a failed reading gives nothing.
inline hocvu::Imported imported(const QByteArray &bytes, hocvu::ItemFormat format,
                                const QString &name = QStringLiteral("f"))
{
    hocvu::ImportOptions options;
    options.format = format;
    return hocvu::readItems(bytes, name, options).value_or(hocvu::Imported());
}

/// "LINE reduced TEXT", "LINE left TEXT" for every note.
inline QStringList noteLines(const QList<hocvu::ImportNote> &notes)
{
    QStringList lines;
    for (const hocvu::ImportNote &note : notes) {
        const bool isLeft = note.kind == hocvu::ImportNote::Kind::Left;
        lines << QStringLiteral("%1 %2 %3")
                     .arg(note.line)
                     .arg(isLeft ? QStringLiteral("left") : QStringLiteral("reduced"), note.text);
    }
    return lines;
}

/// Passes when \a made has one item and no note; it is then \a item.
#define TAKE_ONLY_ITEM(item, made)                                                                 \
    QVERIFY2((made).notes.isEmpty(), qPrintable(noteLines((made).notes).join(u'\n')));             \
    QCOMPARE((made).items.size(), 1);                                                              \
    const hocvu::Item item = (made).items.first()
