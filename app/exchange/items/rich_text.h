// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/item.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <functional>

namespace hocvu {

/// Text of items. Foreign HTML is reduced to a white list and written anew, so that there is one
/// way to say a thing and nothing in it that anybody could run, load or follow.
///
/// Canonical HTML: p, ul, ol, table and pre on top; li in lists, tr and td or th in a table; in p,
/// li, td and th: text, b, i, u, s, sub, sup, code, br, img; lists also in li, td and th.
/// Attributes: img has src (a name in ItemPictures) and alt, td and th have colspan and rowspan. It
/// is well-formed XML, in NFC, spaces made one, nothing empty.
///
/// Text without formatting is plain: what has only paragraphs and line breaks becomes lines.

/// Gives the name in ItemPictures for the address of a picture, or says why it is left out.
using PictureFinder = std::function<Result<QString>(const QString &address)>;
/// Gives the address that a writer wants for the name of a picture.
using PictureAddress = std::function<QString(const QString &name)>;

/// Reduces \a html. What is left out and would be missed is added to \a left, each once: "a link",
/// "script", "a picture that …".
ItemText textFromHtml(QStringView html, const PictureFinder &find, QStringList &left);

/// Lines cleaned, empty ones dropped; what cannot be seen taken out.
ItemText textFromPlain(const QString &plain);

/// One line of it, for names and short answers.
QString lineFromPlain(const QString &plain);

/// The lines alone: pictures as their alt in brackets, rows of tables divided by " | ".
QString plainOf(const ItemText &text);

/// Whether every formatted text of \a item is canonical, as textFromHtml() writes it: what comes
/// from elsewhere is not shown otherwise.
bool isCanonical(const Item &item);

/// As HTML, also when it is plain; pictures at their address.
QString htmlOf(const ItemText &text, const PictureAddress &addressOf);

/// Names of the pictures in it, in order.
QStringList picturesIn(const ItemText &text);
/// Of all its texts, each once.
QStringList picturesIn(const Item &item);

/// Every text of \a item, for what must look at all.
QList<const ItemText *> textsOf(const Item &item);

} // namespace hocvu
