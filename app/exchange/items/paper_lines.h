// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace hocvu {

/// One line of a test as teachers write it, with how each character looks.
struct PaperLine
{
    /// How a character looks; Marked: highlighted or in a colour of its own.
    enum Look : char {
        Bold = 1,
        Underlined = 2,
        Marked = 4,
        Italic = 8,
        Raised = 16,
        Lowered = 32
    };

    int line = 0; ///< From 1; in a document, the paragraph.
    QString text; ///< U+FFFC where a picture stands.
    QByteArray looks = {}; ///< As long as text, or empty: nothing looks special.
    QStringList pictures = {}; ///< Their names in ItemPictures, in order.

    char look(qsizetype at) const { return looks.isEmpty() ? char(0) : looks.at(at); }
    /// A part of it; spaces at its ends are left out.
    PaperLine mid(qsizetype at, qsizetype length = -1) const;
    /// What all letters and digits of it have in common.
    char commonLook() const;
    bool isBlank() const;
};

/// Lines as the text of an item: rich when it has pictures or raised or lowered characters.
ItemText textOf(const QList<PaperLine> &lines);

/// Reads a test in the form that Vietnamese teachers use, one line after another:
///
/// - "Câu 1 (NB): …", or "Câu 1.", "Bài 1", "Question 1"; where no line has such a word, "1.";
/// - "A. …", or "A)", "A/", "a)", each on its line or several on one; a star before the letter, or
///   it underlined, bold, highlighted or coloured, says that it is the key;
/// - "Đáp án: B", or "Đáp án đúng là B", "Answer: B", "Chọn B"; "A, C" are several;
/// - "Giải thích: …", or "Lời giải", "Hướng dẫn giải";
///
/// and at the end, behind a heading "ĐÁP ÁN" or "BẢNG ĐÁP ÁN", all keys: "1.A 2.B", "1-A; 2-B",
/// "Câu 1: A", or a row of numbers above a row of letters. NB, TH, VD, VDC in brackets are levels.
/// Headings (PHẦN, CHƯƠNG, CHỦ ĐỀ, Roman numbers, capitals) are the category of what follows.
///
/// Left, with a note: questions without options or key. Reduced: emphasis, lines before the first
/// question.
void readPaper(const QList<PaperLine> &lines, ImportSink &sink);

/// Lines of a plain text.
QList<PaperLine> paperLinesOf(const QString &text);

/// Whether \a text looks like such a test: at least one question with an option.
bool isPaper(const QString &text);

} // namespace hocvu
