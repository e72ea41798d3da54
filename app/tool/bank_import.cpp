// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/bank_import.h"

#include "core/bank/bank.h"
#include "exchange/items/item_bank.h"
#include "exchange/items/item_formats.h"
#include "exchange/items/item_source.h"
#include "tool/folder_update.h"
#include "tool/import_notes.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace hocvu {

namespace {

QString encodingText(const DecodedText &decoded)
{
    QString text = encodingName(decoded.encoding);
    if (decoded.within)
        text += QStringLiteral(" in %1").arg(encodingName(*decoded.within));
    return decoded.isCertain ? text : text + QStringLiteral(", a guess: say --encoding");
}

/// How many of each kind, "10 single, 2 matching".
QList<std::pair<QString, int>> kindsOf(const QList<Item> &items)
{
    QList<std::pair<QString, int>> counts;
    for (int kind = 0; kind < kItemKinds; ++kind) {
        const auto count = std::count_if(items.begin(), items.end(), [kind](const Item &item) {
            return item.kind == static_cast<ItemKind>(kind);
        });
        if (count > 0)
            counts.append({kindName(static_cast<ItemKind>(kind)), static_cast<int>(count)});
    }
    return counts;
}

/// All files put together.
struct Import
{
    QList<Item> items;
    ItemPictures pictures;
    QList<ImportNote> notes;
    bool isCertain = true;
    QJsonArray files;
};

void show(const QString &path, const Imported &made, Import &all, Console &console)
{
    QJsonObject kinds;
    QStringList words;
    for (const auto &[name, count] : kindsOf(made.items)) {
        kinds.insert(name, count);
        words << QStringLiteral("%1 %2").arg(count).arg(name);
    }
    QList<std::pair<QString, QString>> facts{{QStringLiteral("format"), made.format}};
    QJsonObject file{{QStringLiteral("file"), path},
                     {QStringLiteral("format"), made.format},
                     {QStringLiteral("questions"), made.items.size()},
                     {QStringLiteral("kinds"), kinds},
                     {QStringLiteral("pictures"), made.pictures.size()}};
    if (made.encoding) {
        facts.append({QStringLiteral("encoding"), encodingText(*made.encoding)});
        facts.append({QStringLiteral("sample"), made.encoding->sample});
        file.insert(QStringLiteral("encoding"), encodingName(made.encoding->encoding));
        file.insert(QStringLiteral("certain"), made.encoding->isCertain);
        file.insert(QStringLiteral("sample"), made.encoding->sample);
    } else if (!made.items.isEmpty()) {
        const QString sample = plainOf(made.items.first().stem).left(100).simplified();
        facts.append({QStringLiteral("sample"), sample});
        file.insert(QStringLiteral("sample"), sample);
    }
    facts.append({QStringLiteral("questions"),
                  words.isEmpty() ? QStringLiteral("none") : words.join(QLatin1String(", "))});
    if (!made.pictures.isEmpty())
        facts.append({QStringLiteral("pictures"), QString::number(made.pictures.size())});
    console.line(path);
    console.facts(facts);
    all.files.append(file);
}

ExitCode readAll(const BankImportOptions &options, Import &all, Console &console)
{
    ImportOptions how;
    if (!options.format.isEmpty())
        how.format = itemFormatFromName(options.format);
    if (!options.encoding.isEmpty())
        how.encoding = encodingFromName(options.encoding);
    for (const QString &path : options.files) {
        const auto made = readItemsFile(path, how);
        if (!made)
            return console.fail(path, made.error());
        show(path, *made, all, console);
        all.items += made->items;
        all.pictures.insert(made->pictures);
        all.notes += made->notes;
        all.isCertain = all.isCertain && (!made->encoding || made->encoding->isCertain);
    }
    return ExitCode::Good;
}

/// The ids and files of the bank that is there; nothing when there is none.
Result<std::pair<QStringList, QStringList>> takenIn(const QString &folder)
{
    std::pair<QStringList, QStringList> taken;
    if (!QFileInfo::exists(folder))
        return taken;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        taken.second << files.next().mid(folder.size() + 1);
    const bool isBank
        = std::any_of(taken.second.begin(), taken.second.end(),
                      [](const QString &one) { return one.endsWith(QLatin1String(".yaml")); });
    if (!isBank)
        return taken;
    const auto bank = readItemFolder(folder);
    if (!bank)
        return tl::unexpected(bank.error());
    for (const Item &item : bank->items)
        taken.first << item.id;
    return taken;
}

ExitCode writeInto(const BankImportOptions &options, Import &all, QJsonObject &answer,
                   Console &console)
{
    const QString folder = QDir::cleanPath(options.into);
    if (!all.isCertain) {
        const Error error{ErrorCode::NotUnderstood,
                          QStringLiteral("the encoding is a guess: say --encoding")};
        return console.fail(folder, error);
    }
    BankDefaults defaults;
    defaults.topic = options.topic;
    defaults.practice = options.practice;
    if (const auto level = levelFromName(options.level))
        defaults.level = *level;
    const auto taken = takenIn(folder);
    if (!taken)
        return console.failInSource(taken.error());
    const auto bank = makeBankFiles(all.items, all.pictures, defaults, taken->first, taken->second);
    if (!bank)
        return console.fail(folder, bank.error());
    if (const auto saved = addToFolder(folder, bank->files); !saved)
        return console.fail(folder, saved.error());
    all.notes += bank->notes;
    const auto others = bank->items.size() - bank->examQuestions;
    console.line(QStringLiteral("%1: %2 exam questions, %3 others in other/, %4 new files")
                     .arg(folder)
                     .arg(bank->examQuestions)
                     .arg(others)
                     .arg(bank->files.size()));
    answer.insert(QStringLiteral("into"), folder);
    answer.insert(QStringLiteral("examQuestions"), bank->examQuestions);
    answer.insert(QStringLiteral("others"), others);
    answer.insert(QStringLiteral("written"), QJsonArray::fromStringList(bank->files.keys()));
    return ExitCode::Good;
}

} // namespace

ExitCode importBank(const BankImportOptions &options, Console &console)
{
    Import all;
    if (const ExitCode read = readAll(options, all, console); read != ExitCode::Good)
        return read;
    QJsonObject answer;
    if (!options.into.isEmpty()) {
        if (all.items.isEmpty()) {
            const Error error{ErrorCode::NotUnderstood,
                              QStringLiteral("no question came over, see above")};
            sayNotes(all.notes, console);
            return console.fail(options.into, error);
        }
        const ExitCode written = writeInto(options, all, answer, console);
        if (written != ExitCode::Good)
            return written;
    }
    sayNotes(all.notes, console);
    answer.insert(QStringLiteral("files"), all.files);
    answer.insert(QStringLiteral("notes"), notesAsJson(all.notes));
    answer.insert(QStringLiteral("questions"), all.items.size());
    console.object(answer);
    const bool isWhole = all.notes.isEmpty() && all.isCertain;
    return isWhole ? ExitCode::Good : ExitCode::Incomplete;
}

} // namespace hocvu
