// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/syllable.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hocvu {

namespace {

struct MarkedLetter
{
    char16_t base;
    LetterMark mark;
    char16_t letter;
};
constexpr std::array kMarked{
    MarkedLetter{u'a', LetterMark::Hat, u'â'},    MarkedLetter{u'a', LetterMark::Breve, u'ă'},
    MarkedLetter{u'e', LetterMark::Hat, u'ê'},    MarkedLetter{u'o', LetterMark::Hat, u'ô'},
    MarkedLetter{u'o', LetterMark::Horn, u'ơ'},   MarkedLetter{u'u', LetterMark::Horn, u'ư'},
    MarkedLetter{u'd', LetterMark::Stroke, u'đ'},
};

struct ToneSign
{
    ToneMark tone;
    char16_t sign;
};
constexpr std::array kToneSigns{
    ToneSign{ToneMark::Acute, 0x0301}, ToneSign{ToneMark::Grave, 0x0300},
    ToneSign{ToneMark::Hook, 0x0309},  ToneSign{ToneMark::Tilde, 0x0303},
    ToneSign{ToneMark::Dot, 0x0323},
};

constexpr QStringView kInitials[] = {
    u"b",  u"c",  u"ch", u"d", u"đ", u"g",  u"gh", u"gi",  u"h", u"k",
    u"kh", u"kr", u"l",  u"m", u"n", u"nh", u"ng", u"ngh", u"p", u"ph",
    u"q",  u"qu", u"r",  u"s", u"t", u"th", u"tr", u"v",   u"x", u"",
};

/// The vowels of a syllable and what may follow them, "-" for nothing.
struct Rhyme
{
    QStringView vowels;
    QStringView codas;
};
constexpr std::array kRhymes{
    Rhyme{u"a", u"- c ch m n ng nh p t"},
    Rhyme{u"ă", u"c k m n ng p t"},
    Rhyme{u"â", u"c m n ng p t"},
    Rhyme{u"e", u"- c m n ng p t"},
    Rhyme{u"ê", u"- c ch m n nh p t"},
    Rhyme{u"i", u"- c ch m n ng nh p t"},
    Rhyme{u"o", u"- c m n ng p t"},
    Rhyme{u"oo", u"c ng"},
    Rhyme{u"ô", u"- c m n ng p t"},
    Rhyme{u"ơ", u"- m n p t"},
    Rhyme{u"u", u"- c m n ng p t"},
    Rhyme{u"ư", u"- c m n ng t"},
    Rhyme{u"y", u"-"},
    Rhyme{u"ai", u"-"},
    Rhyme{u"ao", u"-"},
    Rhyme{u"au", u"-"},
    Rhyme{u"ay", u"-"},
    Rhyme{u"âu", u"-"},
    Rhyme{u"ây", u"-"},
    Rhyme{u"eo", u"-"},
    Rhyme{u"êu", u"-"},
    Rhyme{u"ia", u"-"},
    Rhyme{u"iu", u"-"},
    Rhyme{u"oi", u"-"},
    Rhyme{u"ôi", u"-"},
    Rhyme{u"ơi", u"-"},
    Rhyme{u"ua", u"-"},
    Rhyme{u"ui", u"-"},
    Rhyme{u"ưa", u"-"},
    Rhyme{u"ưi", u"-"},
    Rhyme{u"ưu", u"-"},
    Rhyme{u"iê", u"c m n ng p t"},
    Rhyme{u"yê", u"m n ng t"},
    Rhyme{u"oa", u"- c ch m n ng nh p t"},
    Rhyme{u"oă", u"c m n ng t"},
    Rhyme{u"oe", u"- c m n ng t"},
    Rhyme{u"uâ", u"c m n ng t"},
    Rhyme{u"uê", u"- ch n nh"},
    Rhyme{u"uơ", u"-"},
    Rhyme{u"uô", u"c m n ng p t"},
    Rhyme{u"ươ", u"c m n ng p t"},
    Rhyme{u"uy", u"- c ch n nh p t"},
    Rhyme{u"iêu", u"-"},
    Rhyme{u"yêu", u"-"},
    Rhyme{u"oai", u"-"},
    Rhyme{u"oao", u"-"},
    Rhyme{u"oay", u"-"},
    Rhyme{u"oeo", u"-"},
    Rhyme{u"uai", u"-"},
    Rhyme{u"uao", u"-"},
    Rhyme{u"uau", u"-"},
    Rhyme{u"uay", u"-"},
    Rhyme{u"uây", u"-"},
    Rhyme{u"uêu", u"-"},
    Rhyme{u"uôi", u"-"},
    Rhyme{u"ươi", u"-"},
    Rhyme{u"ươu", u"-"},
    Rhyme{u"uya", u"-"},
    Rhyme{u"uyê", u"n t"},
    Rhyme{u"uyu", u"-"},
};

/// A vowel without its mark; other letters as they are.
constexpr char16_t bare(char16_t vowel)
{
    switch (vowel) {
    case u'ă':
    case u'â':
        return u'a';
    case u'ê':
        return u'e';
    case u'ô':
    case u'ơ':
        return u'o';
    case u'ư':
        return u'u';
    default:
        return vowel;
    }
}

/// Whether \a typed is \a wanted, or may become it by a mark.
constexpr bool becomes(char16_t typed, char16_t wanted)
{
    return typed == wanted || typed == bare(wanted);
}

bool begins(QStringView typed, QStringView wanted)
{
    return typed.size() <= wanted.size()
        && std::equal(typed.begin(), typed.end(), wanted.begin(),
                      [](QChar a, QChar b) { return becomes(a.unicode(), b.unicode()); });
}

bool isVowelLetter(QChar c)
{
    return QStringView(u"aăâeêioôơuưy").contains(c);
}

SyllableFit fitOfCoda(QStringView coda, QStringView allowed)
{
    SyllableFit best = SyllableFit::None;
    for (const QStringView one : allowed.split(u' ')) {
        if (one == coda)
            return SyllableFit::Whole;
        if (one.startsWith(coda))
            best = SyllableFit::Begun;
    }
    return best;
}

SyllableFit fitOfRhyme(QStringView rest)
{
    const auto *const end = std::find_if_not(rest.begin(), rest.end(), isVowelLetter);
    const QStringView vowels = rest.first(end - rest.begin());
    const QStringView coda = rest.sliced(vowels.size());
    SyllableFit best = SyllableFit::None;
    for (const Rhyme &rhyme : kRhymes) {
        const QStringView wanted = rhyme.vowels;
        if (!begins(vowels, wanted) || (!coda.isEmpty() && wanted.size() != vowels.size()))
            continue;
        const QStringView closing = coda.isEmpty() ? QStringView(u"-") : coda;
        SyllableFit fit = fitOfCoda(closing, rhyme.codas);
        if (fit == SyllableFit::Whole && wanted != vowels)
            fit = SyllableFit::Begun;
        if (coda.isEmpty())
            fit = std::max(fit, SyllableFit::Begun); // More may come.
        best = std::max(best, fit);
    }
    return best;
}

/// In lower case and with its letters' marks, without a tone.
QString plain(const QList<SyllableLetter> &letters)
{
    QString text;
    for (SyllableLetter letter : letters) {
        letter.isUpper = false;
        text += letter.written();
    }
    return text;
}

/// Takes the marks of \a c off; false when it has any that no Vietnamese letter has.
bool takeApart(QChar c, SyllableLetter &letter, std::optional<ToneMark> &tone)
{
    letter.isUpper = c.isUpper();
    const QChar lower = c.toLower();
    if (lower == u'đ') {
        letter.base = u'd';
        letter.mark = LetterMark::Stroke;
        return true;
    }
    const QString parts = QString(lower).normalized(QString::NormalizationForm_D);
    letter.base = parts.front().unicode();
    for (const QChar sign : QStringView(parts).sliced(1)) {
        const auto *const toneSign
            = std::find_if(kToneSigns.begin(), kToneSigns.end(),
                           [sign](const ToneSign &one) { return sign == QChar(one.sign); });
        if (toneSign != kToneSigns.end())
            tone = toneSign->tone;
        else if (sign == QChar(0x0302))
            letter.mark = LetterMark::Hat;
        else if (sign == QChar(0x0306))
            letter.mark = LetterMark::Breve;
        else if (sign == QChar(0x031B))
            letter.mark = LetterMark::Horn;
        else
            return false;
    }
    return letter.mark == LetterMark::None || letter.written().toLower() != QChar(letter.base);
}

/// The vowels that count: not the u of "qu", not the i of "gi" before another vowel.
struct VowelRun
{
    qsizetype begin = 0;
    qsizetype size = 0;
};

VowelRun vowelRun(const QList<SyllableLetter> &letters)
{
    const auto base = [&](qsizetype i) { return i < letters.size() ? letters.at(i).base : u'\0'; };
    const auto isVowel = [&](qsizetype i) { return i < letters.size() && letters.at(i).isVowel(); };
    VowelRun run;
    if ((base(0) == u'q' && base(1) == u'u') || (base(0) == u'g' && base(1) == u'i'))
        run.begin = isVowel(2) ? 2 : 1;
    while (run.begin < letters.size() && !isVowel(run.begin))
        ++run.begin;
    while (isVowel(run.begin + run.size))
        ++run.size;
    return run;
}

/// Which letter carries the tone; -1 without a vowel.
qsizetype tonePlace(const QList<SyllableLetter> &letters)
{
    const VowelRun run = vowelRun(letters);
    if (run.size == 0)
        return -1;
    for (qsizetype i = run.begin + run.size - 1; i >= run.begin; --i) {
        if (letters.at(i).mark != LetterMark::None)
            return i;
    }
    const bool isClosed = run.begin + run.size < letters.size();
    if (isClosed)
        return run.begin + run.size - 1;
    return run.begin + (run.size > 2 ? 1 : 0);
}

} // namespace

bool SyllableLetter::isVowel() const
{
    return QStringView(u"aeiouy").contains(QChar(base));
}

QChar SyllableLetter::written() const
{
    QChar letter(base);
    for (const MarkedLetter &one : kMarked) {
        if (one.base == base && one.mark == mark)
            letter = QChar(one.letter);
    }
    return isUpper ? letter.toUpper() : letter;
}

SyllableLetters syllableLetters(QStringView word)
{
    SyllableLetters made;
    for (const QChar c : word) {
        SyllableLetter letter;
        std::optional<ToneMark> tone;
        made.isPlain
            = takeApart(c, letter, tone) && made.isPlain && !(tone && made.tone != ToneMark::None);
        if (tone)
            made.tone = *tone;
        made.letters.append(letter);
    }
    return made;
}

QString written(const QList<SyllableLetter> &letters, ToneMark tone)
{
    const qsizetype place = tone == ToneMark::None ? -1 : tonePlace(letters);
    QString text;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        text += letters.at(i).written();
        if (i != place)
            continue;
        for (const ToneSign &one : kToneSigns) {
            if (one.tone == tone)
                text += QChar(one.sign);
        }
    }
    return text.normalized(QString::NormalizationForm_C);
}

SyllableFit syllableFit(const QList<SyllableLetter> &letters)
{
    const QString text = plain(letters);
    SyllableFit best = SyllableFit::None;
    for (const QStringView begin : kInitials) {
        if (begin.startsWith(text))
            best = std::max(best, SyllableFit::Begun);
        if (!text.startsWith(begin) || text.size() == begin.size())
            continue;
        const QStringView rest = QStringView(text).sliced(begin.size());
        const bool isQ = begin == u"q"; // Its u has no horn.
        if (isVowelLetter(rest.front()) && (!isQ || rest.front() == u'u'))
            best = std::max(best, fitOfRhyme(rest));
    }
    return best;
}

bool suitsTone(const QList<SyllableLetter> &letters, ToneMark tone, bool isWhole)
{
    if (letters.isEmpty() || letters.constLast().isVowel())
        return true;
    const bool isStopped = QStringView(u"ckpt").contains(QChar(letters.constLast().base))
        || (letters.size() > 1 && letters.constLast().base == u'h'
            && letters.at(letters.size() - 2).base == u'c');
    if (!isStopped || tone == ToneMark::Acute || tone == ToneMark::Dot)
        return true;
    return tone == ToneMark::None && !isWhole;
}

QString withoutLastLetter(const QString &word)
{
    const QString shorter = word.left(word.size() - 1);
    SyllableLetters left = syllableLetters(word);
    if (left.letters.isEmpty() || !left.isPlain)
        return shorter;
    const bool hadTone = syllableLetters(shorter).tone != ToneMark::None;
    left.letters.removeLast();
    const bool isSyllable = syllableFit(left.letters) != SyllableFit::None;
    return hadTone && isSyllable ? written(left.letters, left.tone) : shorter;
}

} // namespace hocvu
