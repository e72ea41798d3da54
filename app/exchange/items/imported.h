// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/item.h"
#include "core/base/result.h"
#include "core/text/encoding.h"
#include "exchange/items/rich_text.h"

#include <QList>
#include <QString>

#include <optional>

namespace hocvu {

/// One thing of a file that did not come over as it was, or at all. Nothing is dropped without one.
struct ImportNote
{
    enum class Kind {
        Reduced, ///< The question came, this did not.
        Left, ///< The question did not come.
    };

    QString file;
    int line = 0; ///< From 1; 0: the file as a whole.
    Kind kind = Kind::Reduced;
    QString text; ///< English: what, and where there is something to do, what.
};

/// What was understood of a foreign file.
struct Imported
{
    QString format; ///< "gift", "aiken", "moodle", "qti", "csv", "xlsx", "word", "docx".
    std::optional<DecodedText> encoding = {}; ///< Of text files; its text is empty.
    QList<Item> items;
    ItemPictures pictures;
    QList<ImportNote> notes;
};

inline constexpr qsizetype kMaxImportBytes = 64 * 1024 * 1024;
inline constexpr qsizetype kMaxImportItems = 100'000;
inline constexpr qsizetype kMaxImportNotes = 10'000; ///< Further ones are counted, not kept.
inline constexpr qsizetype kMaxItemText = 20'000; ///< Characters of one text.
inline constexpr qsizetype kMaxItemParts = 200; ///< Options, answers, pairs of one item.

/// Collects what a reader makes of one file.
class ImportSink
{
public:
    ImportSink(QString file, Imported &to)
        : m_whole(std::move(file))
        , m_file(m_whole)
        , m_to(to)
    {
    }

    void reduced(int line, const QString &text);
    void left(int line, const QString &text);
    /// Keeps \a item if faultOf() has nothing against it and there is room, else leaves it.
    void take(Item item, int line);
    /// Notes what textFromHtml() left out at \a line.
    void htmlLosses(int line, const QStringList &left);

    /// The file inside an archive that is read now; empty: the file itself.
    void setPart(const QString &name);
    ItemPictures &pictures() { return m_to.pictures; }
    qsizetype count() const { return m_to.items.size(); }

private:
    void note(int line, ImportNote::Kind kind, const QString &text);

    QString m_whole;
    QString m_file;
    Imported &m_to;
};

/// One way to write what has several: doubled rights of a matching are one, in the order in which
/// lefts take them; tags once each; pairs in order; nothing behind an answer that fits all; a
/// single choice's lowest is 0.
void normalise(Item &item);

/// Pairs of a matching of which each is worth the same: left i takes \a rights[i].
QList<ItemMatch> evenMatches(const QList<int> &rights);
/// Whether \a item's pairs are just those, with one right for each left.
bool isEvenMatching(const Item &item);

/// A PictureFinder for pictures that stand in the text itself as "data:image/png;base64,…"; any
/// other address is left out.
PictureFinder embeddedPictures(ItemPictures &pictures);
/// "data:image/png;base64,…" for the picture \a name.
QString dataAddress(const QString &name, const ItemPictures &pictures);

} // namespace hocvu
