// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/syllable.h"

#include <QString>

namespace hocvu {

/// Which keys make Vietnamese letters.
enum class TypingMethod {
    Telex, ///< aa ee oo aw ow uw w dd, s f r x j, z takes the tone away.
    Vni, ///< 6 7 8 9, 1 to 5, 0 takes the tone away.
    Off,
};

/// One word as it is being typed, with the habits of UniKey.
///
/// Marks and tones may come anywhere behind their letter; the tone moves as the word grows
/// ("hòa", "hoàn"). The same key once more takes the mark back and stands as a letter ("as" by
/// a, s, s). What no Vietnamese syllable begins with stands as its keys were pressed ("windows"),
/// but for đ, which abbreviations have too ("HĐND").
///
/// In each method a combining tone sign (U+0300, U+0301, U+0303, U+0309, U+0323) sets the tone, or
/// takes it away the second time, and ă â ê ô ơ ư đ are letters like others: so type keyboards that
/// have keys of their own for them.
class TypedWord
{
public:
    /// \a before and \a behind are the letters that stand on both sides of the cursor.
    explicit TypedWord(TypingMethod method, const QString &before = {}, const QString &behind = {});

    /// Whether \a key is one that a word is made of in \a method; all others end it.
    static bool isKey(QChar key, TypingMethod method);
    void press(QChar key);

    /// What now stands before the cursor, in NFC.
    QString before() const;
    QString behind() const;
    /// The whole word when nothing more is typed: as the keys were pressed when it is not quite a
    /// syllable ("deep", not "dêp").
    QString finished() const;
    /// The keys themselves, behind what stood there.
    const QString &pressed() const { return m_pressed; }

private:
    bool fits() const;
    bool isShownRaw() const;
    QString composed() const;
    void pressLetter(QChar key);
    void keepOfficeWord();
    void append(QChar key);
    void takeBack(QChar key);
    void pressTone(QChar key, ToneMark tone);
    void pressToneSign(ToneMark tone);
    void clearTone(QChar key);
    void pressHat(QChar key, QStringView bases);
    void pressHook(QChar key, bool mayStandAlone);
    bool hookPair();
    void pressHorn(QChar key, QStringView bases, LetterMark mark);
    void pressStroke(QChar key, bool anywhere);
    bool tryMark(qsizetype index, LetterMark mark);
    void pressTelex(QChar key);
    void pressVni(QChar key);
    void pair();

    TypingMethod m_method;
    QList<SyllableLetter> m_letters; ///< Before the cursor.
    QList<SyllableLetter> m_behind;
    QString m_behindAsWas;
    ToneMark m_tone = ToneMark::None;
    QString m_keys; ///< What the keys say; what was taken back stands in it as it was left.
    QString m_pressed; ///< What was pressed, whatever came of it.
    qsizetype m_settled = 0; ///< Letters that no key changes any more.
    bool m_isLocked = false; ///< The rest of the word is as the keys say.
    bool m_isHornMade = false; ///< "ưo" became "ươ" by itself; a hook now only confirms it.
    bool m_isLoneHook = false; ///< The last letter is the ư of a w alone.
};

/// What \a keys of one word show.
QString composeTyped(const QString &keys, TypingMethod method);

/// Whether words are composed behind \a before, the line up to the word: not in an address of mail
/// or web, and not in what has digits.
bool isProse(QStringView before);

} // namespace hocvu
