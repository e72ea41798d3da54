// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/import_notes.h"

namespace hocvu {

namespace {

QString wordFor(ImportNote::Kind kind)
{
    switch (kind) {
    case ImportNote::Kind::Reduced:
        return QStringLiteral("reduced");
    case ImportNote::Kind::Left:
        return QStringLiteral("left");
    }
    return {};
}

} // namespace

void sayNotes(const QList<ImportNote> &notes, Console &console)
{
    for (const ImportNote &note : notes) {
        const QString place
            = note.line > 0 ? QStringLiteral("%1:%2").arg(note.file).arg(note.line) : note.file;
        console.line(QStringLiteral("%1: %2: %3").arg(place, wordFor(note.kind), note.text));
    }
}

QJsonArray notesAsJson(const QList<ImportNote> &notes)
{
    QJsonArray list;
    for (const ImportNote &note : notes)
        list.append(QJsonObject{{QStringLiteral("file"), note.file},
                                {QStringLiteral("line"), note.line},
                                {QStringLiteral("kind"), wordFor(note.kind)},
                                {QStringLiteral("text"), note.text}});
    return list;
}

} // namespace hocvu
