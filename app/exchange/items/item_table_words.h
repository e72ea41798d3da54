// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace hocvu {

/// The columns of item_table.h, in their order; options stand between Question and Answer.
enum class TableColumn {
    Id,
    Kind,
    Topic,
    Level,
    Pool,
    Question,
    Answer,
    Explanation,
    Source,
    Article,
    Title,
    Category,
    Tags,
    More,
};
inline constexpr int kTableColumns = 14;

/// "Mã", "Loại" …
QString columnHeading(TableColumn column);
/// By any of its names, whatever the case and the diacritics.
std::optional<TableColumn> columnNamed(const QString &heading);

/// Which of \a words \a cell is, by the words themselves or by \a names; -1: none.
int wordIndex(const QString &cell, const QStringList &words, const QStringList &names);

} // namespace hocvu
