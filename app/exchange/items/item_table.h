// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"

#include <QStringList>

namespace hocvu {

/// Questions as a table, one a row, in a workbook or a CSV file: what offices use most.
///
/// The first row names the columns, in Vietnamese or by the words in brackets, in any order; only
/// the question and its answer must be there:
///
///     Mã (id), Loại (kind), Chủ đề (topic), Mức độ (level), Nhóm (pool), Câu hỏi (question),
///     A, B, C … (options, up to Z), Đáp án (answer), Giải thích (explanation), Văn bản (source),
///     Điều khoản (article), Tiêu đề (title), Danh mục (category), Thẻ (tags, a line each),
///     Thuộc tính (more: facts of item_facts.h, a line each)
///
/// | kind | options | answer |
/// |---|---|---|
/// | Một lựa chọn (single) | texts | B; part marks as B; C=50 |
/// | Nhiều lựa chọn (multiple) | texts | A; C (all or nothing), or A=50; C=50; D=-25 (the sum) |
/// | Đúng/Sai (true_false) | none | Đ or S |
/// | Trả lời ngắn (short) | answers | empty: all are right; else B=50 |
/// | Số (numeric) | 5 or 5:0.1 (tolerance), * | the same |
/// | Ghép đôi (matching) | left -> right; -> a wrong right side | empty |
/// | Sắp xếp (ordering) | in the right order | empty, or how it is marked |
///
/// A kind that is not said is guessed. "html:…" in a cell is a text with formatting, "text:…" one
/// without.
struct TableRow
{
    int line = 0;
    QStringList cells;
};

inline constexpr qsizetype kMaxTableOptions = 26;

/// Reads \a rows, the first of which is the heading. NotUnderstood: no such heading.
Result<void> readTableItems(const QList<TableRow> &rows, const QString &file,
                            const PictureFinder &find, ImportSink &sink);

/// Whether \a heading is one that readTableItems() takes.
bool isTableHeading(const QStringList &heading);

/// The heading and a row for each item; \a addressOf says how pictures are named in them. \a notes
/// gets what does not fit: more than 26 options.
QList<QStringList> tableOfItems(const QList<Item> &items, const PictureAddress &addressOf,
                                QList<ImportNote> &notes);

/// What the drop-downs of a template offer.
QStringList tableKindWords();
QStringList tableLevelWords();
QStringList tablePoolWords();

} // namespace hocvu
