// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace hocvu {

/// How Vietnamese text was and is written as bytes.
enum class TextEncoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Tcvn3, ///< TCVN 5712:1993; the fonts whose names begin with ".Vn".
    Vni, ///< The fonts whose names begin with "VNI-".
    Viscii,
    Cp1258, ///< Windows, Vietnamese.
    Cp1252, ///< Windows, Western: what is left when nothing else fits.
};

/// Text out of somebody's file, in NFC, and what it was taken for.
struct DecodedText
{
    QString text;
    TextEncoding encoding = TextEncoding::Utf8;
    /// What the file itself was, where an old font's bytes were saved as if they were Western
    /// letters: "C©u" in UTF-8.
    std::optional<TextEncoding> within = {};
    bool isCertain = true; ///< False: nothing fitted, and encoding is only a way to show something.
    QString sample = {}; ///< The first line with a letter beyond ASCII, 100 characters at most.
};

/// Recognises the encoding, or takes \a told. Marks (BOM) and UTF-8 decide; else the encoding in
/// which the most words with marks are Vietnamese syllables, if they are at least half.
DecodedText decodeText(const QByteArray &bytes, std::optional<TextEncoding> told = {});

/// \a text that a program holds as Western letters because its font had Vietnamese ones there.
/// Unchanged when it has other letters too.
QString decodeOldFont(const QString &text, TextEncoding encoding);

/// "UTF-8", "UTF-16LE", "UTF-16BE", "TCVN3", "VNI", "VISCII", "CP1258", "CP1252".
QString encodingName(TextEncoding encoding);
/// Whatever the case.
std::optional<TextEncoding> encodingFromName(const QString &name);

} // namespace hocvu
