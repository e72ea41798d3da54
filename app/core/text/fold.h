// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hocvu {

/// What is kept of text that comes in: NFC, look-alikes of Đ mended (Ð U+00D0, Ɖ U+0189), no-break
/// and doubled spaces made one, ends trimmed.
QString cleanText(const QString &text);

/// A reason as somebody typed it, cleaned and in one line: without what cannot be seen, and without
/// halves of characters.
QString cleanReason(const QString &typed);

/// What is searched for and compared: cleaned, lower case, without diacritics, đ as d.
/// "Đặng Thị Ngọc Ánh" becomes "dang thi ngoc anh". Collators do not do this for Vietnamese.
QString fold(const QString &text);

/// What no reader sees and a terminal, a page or a search may obey: control characters, marks that
/// turn the direction of writing, joiners, breaks of lines and paragraphs. Also a line feed.
bool isUnseen(QChar c);

} // namespace hocvu
