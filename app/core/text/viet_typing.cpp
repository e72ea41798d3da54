// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/viet_typing.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hocvu {

namespace {

/// Beginnings of words of the office that would be syllables by chance. Whoever means the syllable
/// types its tone or hat elsewhere ("tets", "phoots").
constexpr std::array kKept{u"data", u"offi", u"offl", u"pass", u"photo", u"test", u"www"};

struct ToneKey
{
    char16_t telex;
    char16_t vni;
    char16_t sign;
    ToneMark tone;
};
constexpr std::array kToneKeys{
    ToneKey{u's', u'1', 0x0301, ToneMark::Acute}, ToneKey{u'f', u'2', 0x0300, ToneMark::Grave},
    ToneKey{u'r', u'3', 0x0309, ToneMark::Hook},  ToneKey{u'x', u'4', 0x0303, ToneMark::Tilde},
    ToneKey{u'j', u'5', 0x0323, ToneMark::Dot},
};

std::optional<ToneMark> toneOf(QChar key, char16_t ToneKey::*column)
{
    for (const ToneKey &one : kToneKeys) {
        if (key == QChar(one.*column))
            return one.tone;
    }
    return std::nullopt;
}

bool isLatin(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool hasVowel(const QList<SyllableLetter> &letters)
{
    return std::any_of(letters.begin(), letters.end(),
                       [](const SyllableLetter &one) { return one.isVowel(); });
}

/// A vowel with a hat and a stop without the tone that all stops have is likelier English.
bool isLikeDeep(const QList<SyllableLetter> &letters, ToneMark tone)
{
    const auto vowels = std::count_if(letters.begin(), letters.end(),
                                      [](const SyllableLetter &one) { return one.isVowel(); });
    const auto hats = std::count_if(letters.begin(), letters.end(), [](const SyllableLetter &one) {
        return one.mark == LetterMark::Hat;
    });
    return vowels == 1 && hats == 1 && !suitsTone(letters, tone, true);
}

} // namespace

TypedWord::TypedWord(TypingMethod method, const QString &before, const QString &behind)
    : m_method(method)
    , m_behindAsWas(behind)
    , m_keys(before)
    , m_pressed(before)
{
    const SyllableLetters left = syllableLetters(before);
    const SyllableLetters right = syllableLetters(behind);
    m_letters = left.letters;
    m_behind = right.letters;
    m_tone = left.tone != ToneMark::None ? left.tone : right.tone;
    m_isLocked = !left.isPlain || !right.isPlain
        || (left.tone != ToneMark::None && right.tone != ToneMark::None);
}

bool TypedWord::isKey(QChar key, TypingMethod method)
{
    return key.isLetter() || toneOf(key, &ToneKey::sign)
        || (method == TypingMethod::Vni && key >= u'0' && key <= u'9');
}

bool TypedWord::fits() const
{
    return syllableFit(m_letters + m_behind) != SyllableFit::None;
}

void TypedWord::press(QChar key)
{
    const bool wasLone = m_isLoneHook;
    const QChar lower = key.toLower();
    m_pressed += key;
    if (const auto tone = toneOf(key, &ToneKey::sign)) {
        pressToneSign(*tone);
        return;
    }
    if (m_isLocked) {
        append(key);
        keepOfficeWord();
        return;
    }
    // In what is no syllable only đ is made, for abbreviations.
    const bool isOpen = m_letters.isEmpty() || fits() || lower == u'd' || lower == u'9';
    if (isOpen && (isLatin(lower) || lower.isDigit()))
        pressLetter(key);
    else
        append(key);
    if (wasLone)
        m_isLoneHook = false;
    keepOfficeWord();
}

void TypedWord::keepOfficeWord()
{
    const bool isKept = std::any_of(kKept.begin(), kKept.end(), [&](const char16_t *word) {
        return m_pressed.startsWith(QStringView(word), Qt::CaseInsensitive);
    });
    if (!isKept)
        return;
    m_keys = m_pressed;
    m_isLocked = true;
}

void TypedWord::pressLetter(QChar key)
{
    switch (m_method) {
    case TypingMethod::Telex:
        pressTelex(key);
        break;
    case TypingMethod::Vni:
        pressVni(key);
        break;
    case TypingMethod::Off:
        append(key);
        break;
    }
}

void TypedWord::pressTelex(QChar key)
{
    const QChar lower = key.toLower();
    if (const auto tone = toneOf(lower, &ToneKey::telex))
        pressTone(key, *tone);
    else if (lower == u'z')
        clearTone(key);
    else if (lower == u'a' || lower == u'e' || lower == u'o')
        pressHat(key, QStringView(&lower, 1));
    else if (lower == u'w')
        pressHook(key, true);
    else if (lower == u'd')
        pressStroke(key, false);
    else
        append(key);
}

void TypedWord::pressVni(QChar key)
{
    if (const auto tone = toneOf(key, &ToneKey::vni))
        pressTone(key, *tone);
    else if (key == u'0')
        clearTone(key);
    else if (key == u'6')
        pressHat(key, u"oea");
    else if (key == u'7')
        pressHorn(key, u"uo", LetterMark::Horn);
    else if (key == u'8')
        pressHorn(key, u"a", LetterMark::Breve);
    else if (key == u'9')
        pressStroke(key, true);
    else
        append(key);
}

void TypedWord::append(QChar key)
{
    const SyllableLetters made = syllableLetters(QStringView(&key, 1));
    if (!made.isPlain || made.tone != ToneMark::None)
        m_isLocked = true; // Somebody else composes here.
    m_keys += key;
    m_letters += made.letters;
    pair();
}

/// "ư" and "o", or "u" and "ơ" with anything behind, are on their way to "ươ".
void TypedWord::pair()
{
    for (qsizetype i = m_settled; !m_isLocked && i + 1 < m_letters.size(); ++i) {
        SyllableLetter &u = m_letters[i];
        SyllableLetter &o = m_letters[i + 1];
        if (u.base != u'u' || o.base != u'o' || (i > 0 && m_letters.at(i - 1).base == u'q'))
            continue;
        const bool isLast = i + 2 == m_letters.size() && m_behind.isEmpty();
        if (u.mark == LetterMark::Horn && o.mark == LetterMark::None) {
            o.mark = LetterMark::Horn;
            m_isHornMade = true;
        } else if (u.mark == LetterMark::None && o.mark == LetterMark::Horn && !isLast) {
            u.mark = LetterMark::Horn;
        }
    }
}

/// The mark or tone that \a key gave is gone again, and the key stands for itself.
void TypedWord::takeBack(QChar key)
{
    m_keys = written(m_letters, m_tone);
    append(key);
    m_settled = m_letters.size();
    m_isLocked = m_isLocked || !fits();
    if (m_isLocked) // What is shown from here on are the keys.
        m_keys = written(m_letters, m_tone);
}

void TypedWord::pressTone(QChar key, ToneMark tone)
{
    if (!hasVowel(m_letters + m_behind) || !fits()) {
        append(key);
    } else if (m_tone == tone) {
        m_tone = ToneMark::None;
        takeBack(key);
    } else {
        m_tone = tone;
        m_keys += key;
    }
}

void TypedWord::pressToneSign(ToneMark tone)
{
    if (!hasVowel(m_letters + m_behind) || !fits())
        return; // There is no letter that it could stand alone as.
    m_tone = m_tone == tone ? ToneMark::None : tone;
    m_keys = composed().first(m_letters.size());
    m_isLocked = false;
}

void TypedWord::clearTone(QChar key)
{
    if (m_tone == ToneMark::None || !fits()) {
        append(key);
        return;
    }
    m_tone = ToneMark::None;
    m_keys += key;
}

bool TypedWord::tryMark(qsizetype index, LetterMark mark)
{
    const LetterMark was = m_letters.at(index).mark;
    m_letters[index].mark = mark;
    if (was != mark && fits())
        return true;
    m_letters[index].mark = was;
    return false;
}

void TypedWord::pressHat(QChar key, QStringView bases)
{
    for (const QChar base : bases) {
        for (qsizetype i = m_letters.size() - 1; i >= m_settled; --i) {
            if (QChar(m_letters.at(i).base) != base)
                continue;
            if (m_letters.at(i).mark == LetterMark::Hat) {
                m_letters[i].mark = LetterMark::None;
                takeBack(key);
                return;
            }
            const bool isPair = i > 0 && m_letters.at(i - 1).base == u'u'
                && m_letters.at(i - 1).mark == LetterMark::Horn;
            if (isPair) // "ươ" becomes "uô".
                m_letters[i - 1].mark = LetterMark::None;
            if (tryMark(i, LetterMark::Hat)) {
                m_keys += key;
                return;
            }
            if (isPair)
                m_letters[i - 1].mark = LetterMark::Horn;
        }
    }
    append(key);
}

/// "uo" becomes "ươ", and "uơ" where that may be all, as in "thuở".
bool TypedWord::hookPair()
{
    for (qsizetype i = m_settled; i + 1 < m_letters.size(); ++i) {
        if (m_letters.at(i).base != u'u' || m_letters.at(i + 1).base != u'o')
            continue;
        const QList<SyllableLetter> was = m_letters;
        const bool isLast = i + 2 == m_letters.size() && m_behind.isEmpty();
        const bool isBehindH = i > 0 && m_letters.at(i - 1).base == u'h';
        m_letters[i].mark = isLast && isBehindH ? LetterMark::None : LetterMark::Horn;
        m_letters[i + 1].mark = LetterMark::Horn;
        if (fits())
            return true;
        m_letters = was;
    }
    return false;
}

void TypedWord::pressHorn(QChar key, QStringView bases, LetterMark mark)
{
    const auto isHooked = [&](const SyllableLetter &one) {
        return one.mark == mark && bases.contains(QChar(one.base));
    };
    const auto first = m_letters.begin() + m_settled;
    const bool isAgain = std::any_of(first, m_letters.end(), isHooked);
    if (isAgain && m_isHornMade) {
        m_isHornMade = false;
        m_keys += key;
        return;
    }
    if (isAgain) {
        for (auto one = first; one != m_letters.end(); ++one)
            one->mark = isHooked(*one) ? LetterMark::None : one->mark;
        takeBack(key);
        return;
    }
    bool isDone = mark == LetterMark::Horn && hookPair();
    for (qsizetype i = m_settled; !isDone && i < m_letters.size(); ++i)
        isDone = bases.contains(QChar(m_letters.at(i).base)) && tryMark(i, mark);
    if (isDone)
        m_keys += key;
    else
        append(key);
}

/// The w of Telex is horn and breve in one, and ư where there is nothing to put them on.
void TypedWord::pressHook(QChar key, bool mayStandAlone)
{
    if (m_isLoneHook) {
        m_letters.removeLast();
        takeBack(key);
        return;
    }
    const QList<SyllableLetter> was = m_letters;
    const QString keysWere = m_keys;
    for (const auto &[bases, mark] : {std::pair(QStringView(u"uo"), LetterMark::Horn),
                                      std::pair(QStringView(u"a"), LetterMark::Breve)}) {
        pressHorn(key, bases, mark);
        if (m_letters.size() == was.size() || m_isLocked)
            return;
        if (m_settled == m_letters.size())
            return; // Taken back.
        m_letters = was;
        m_keys = keysWere;
    }
    if (mayStandAlone) {
        m_letters.append({u'u', LetterMark::Horn, key.isUpper()});
        m_keys += key;
        m_isLoneHook = fits();
        if (m_isLoneHook)
            return;
        m_letters = was;
        m_keys = keysWere;
    }
    append(key);
}

void TypedWord::pressStroke(QChar key, bool anywhere)
{
    const bool isWord = fits() && !m_letters.isEmpty();
    const qsizetype last = m_letters.size() - 1;
    const auto isD = [&](qsizetype i, LetterMark mark) {
        return i >= m_settled && m_letters.at(i).base == u'd' && m_letters.at(i).mark == mark;
    };
    const qsizetype place = isWord ? 0 : last;
    if (place < 0 || m_settled > place) {
        append(key);
        return;
    }
    if (isD(place, LetterMark::Stroke) && (!isWord || anywhere || key.toLower() == u'd')) {
        m_letters[place].mark = LetterMark::None;
        takeBack(key);
        return;
    }
    // In abbreviations, "HĐND", but not in "address".
    const bool isAbbreviation
        = isD(last, LetterMark::None) && (last == 0 || !m_letters.at(last - 1).isVowel());
    if (isAbbreviation) {
        m_letters[last].mark = LetterMark::Stroke;
        m_keys.chop(1);
        m_keys += m_letters.at(last).written(); // Stays when the word turns out to be none.
    } else if (isWord && isD(0, LetterMark::None) && tryMark(0, LetterMark::Stroke)) {
        m_keys += key;
    } else {
        append(key);
    }
}

QString TypedWord::composed() const
{
    return written(m_letters + m_behind, m_tone);
}

bool TypedWord::isShownRaw() const
{
    const QList<SyllableLetter> all = m_letters + m_behind;
    return m_isLocked || syllableFit(all) == SyllableFit::None || !suitsTone(all, m_tone, false);
}

QString TypedWord::before() const
{
    return isShownRaw() ? m_keys : composed().first(m_letters.size());
}

QString TypedWord::behind() const
{
    return isShownRaw() ? m_behindAsWas : composed().sliced(m_letters.size());
}

QString TypedWord::finished() const
{
    const QList<SyllableLetter> all = m_letters + m_behind;
    const bool isWord
        = all.size() == 1 || (syllableFit(all) == SyllableFit::Whole && !isLikeDeep(all, m_tone));
    return isWord && !isShownRaw() ? composed() : m_keys + m_behindAsWas;
}

QString composeTyped(const QString &keys, TypingMethod method)
{
    TypedWord word(method);
    for (const QChar key : keys)
        word.press(key);
    return word.before();
}

bool isProse(QStringView before)
{
    const auto *const end = before.end();
    const auto *begin = end;
    while (begin != before.begin() && !(begin - 1)->isSpace())
        --begin;
    const QStringView token(begin, end);
    return !token.contains(u'@') && !token.contains(QStringView(u"://"))
        && !token.startsWith(QStringView(u"www."), Qt::CaseInsensitive)
        && !(token.size() > 0 && (token.back().isDigit() || token.back() == u'_'));
}

} // namespace hocvu
