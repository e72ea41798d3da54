// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hocvu {

/// The six tones; the words are those of the marks.
enum class ToneMark { None, Acute, Grave, Hook, Tilde, Dot };

/// What makes another letter of one: â ê ô, ơ ư, ă, đ.
enum class LetterMark { None, Hat, Horn, Breve, Stroke };

/// One letter of a word without the tone that it may carry.
struct SyllableLetter
{
    char16_t base = 0; ///< Lower case, without its mark; what is no Latin letter stands as it is.
    LetterMark mark = LetterMark::None;
    bool isUpper = false;

    bool isVowel() const;
    /// As it is written, in the case of its own.
    QChar written() const;
};

/// A word as letters and one tone, wherever the tone was written.
struct SyllableLetters
{
    QList<SyllableLetter> letters;
    ToneMark tone = ToneMark::None;
    bool isPlain = true; ///< False: it carries two tones, or marks that no Vietnamese letter has.
};

/// \a word, in NFC, taken apart.
SyllableLetters syllableLetters(QStringView word);

/// The word again, in NFC, the tone where Vietnamese writes it: on a letter with a mark of its own,
/// else before the last letter of an open syllable ("hòa", the older way) and on the last vowel of
/// a closed one ("hoàn").
QString written(const QList<SyllableLetter> &letters, ToneMark tone);

/// How far some letters are a Vietnamese syllable.
enum class SyllableFit {
    None, ///< No syllable begins so.
    Begun, ///< One does, perhaps with marks that are not there yet: "ng", "nguye", "tieng".
    Whole, ///< They are one.
};

/// Of the letters alone; whether the tone goes with them is said by suitsTone().
SyllableFit syllableFit(const QList<SyllableLetter> &letters);

/// A syllable that ends in c, ch, k, p or t has acute or dot; only then is \a isWhole true for it.
/// While one is being typed it may have no tone yet.
bool suitsTone(const QList<SyllableLetter> &letters, ToneMark tone, bool isWhole);

/// \a word without its last letter, its tone where it now belongs: "hoàn" becomes "hòa".
QString withoutLastLetter(const QString &word);

} // namespace hocvu
