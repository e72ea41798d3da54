// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/file_map.h"
#include "exchange/items/imported.h"

#include <QStringList>

#include <optional>

namespace hocvu {

/// What is true of all questions of an import that do not say it themselves.
struct BankDefaults
{
    int topic = 0; ///< 0: each must say it.
    std::optional<Level> level = {};
    bool practice = false;
};

/// Files of a bank folder, and what is in them.
struct BankFiles
{
    FileMap files; ///< By their path in the folder.
    QList<Item> items; ///< As they stand in the files, with their new ids.
    int examQuestions = 0;
    QList<ImportNote> notes; ///< Which questions no exam can ask yet, and why.
};

/// Makes bank source of \a items: exam questions in TT-import.yaml, the others in other/ (see
/// item_source.h), pictures in pictures/, nothing under a name of \a takenFiles.
///
/// An id of the form "3.01" that fits the topic and is not in \a takenIds is kept; the others are
/// numbered on from the highest. What is given back was read again and is the same.
///
/// NotUnderstood: a question without topic or level; says how many there are.
Result<BankFiles> makeBankFiles(const QList<Item> &items, const ItemPictures &pictures,
                                const BankDefaults &defaults, const QStringList &takenIds,
                                const QStringList &takenFiles);

} // namespace hocvu
