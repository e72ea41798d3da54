// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoding.h"

#include "core/text/encoding_tables.h"
#include "core/text/syllable.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace hocvu {

namespace {

constexpr ushort kAsciiEnd = 0x80;
constexpr qsizetype kLooked = 60'000; ///< Characters that are enough to recognise an encoding.

bool isSyllable(const QString &word)
{
    const SyllableLetters parts = syllableLetters(word.normalized(QString::NormalizationForm_C));
    return parts.isPlain && syllableFit(parts.letters) == SyllableFit::Whole;
}

struct Score
{
    int words = 0; ///< With a letter beyond ASCII.
    int syllables = 0; ///< Those of them that are Vietnamese.
    int strange = 0; ///< Characters that no text has.

    double share() const
    {
        return words == 0 ? 0 : static_cast<double>(syllables - strange) / words;
    }
};

Score scoreOf(const QString &text)
{
    Score score;
    const auto isAscii = [](QChar c) { return c.unicode() < kAsciiEnd; };
    QString word;
    const auto finish = [&] {
        if (!std::all_of(word.cbegin(), word.cend(), isAscii)) {
            ++score.words;
            score.syllables += isSyllable(word) ? 1 : 0;
        }
        word.clear();
    };
    for (const QChar c : text) {
        const bool isControl = c.unicode() < 0x20 && c != QLatin1Char('\n')
            && c != QLatin1Char('\r') && c != QLatin1Char('\t');
        score.strange += c == QChar::ReplacementCharacter || isControl ? 1 : 0;
        // Signs in the middle of a word are letters of another encoding.
        if (c.isLetter() || c.isMark() || (!isAscii(c) && !c.isSpace() && !c.isPunct()))
            word += c;
        else
            finish();
    }
    finish();
    return score;
}

struct Guess
{
    TextEncoding encoding = TextEncoding::Cp1252;
    double share = 0;
    int syllables = 0;
};

Guess bestOf(const QByteArray &bytes)
{
    Guess best;
    for (const TextEncoding encoding :
         {TextEncoding::Tcvn3, TextEncoding::Vni, TextEncoding::Cp1258, TextEncoding::Viscii}) {
        const Score score = scoreOf(decodeAs(encoding, bytes));
        if (score.share() > best.share)
            best = {encoding, score.share(), score.syllables};
    }
    return best;
}

constexpr double kEnough = 0.5; ///< Of the words with marks must be Vietnamese.

QString sampleOf(const QString &text)
{
    constexpr qsizetype kLongest = 100;
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), begin);
        end = end < 0 ? text.size() : end;
        const QString line = text.sliced(begin, end - begin).simplified();
        const auto isMarked = [](QChar c) { return c.unicode() >= kAsciiEnd; };
        if (std::any_of(line.begin(), line.end(), isMarked))
            return line.left(kLongest);
        begin = end + 1;
    }
    return text.left(4 * kLongest).simplified().left(kLongest);
}

/// UTF-16 without a mark: every second byte of what is mostly ASCII is zero.
std::optional<TextEncoding> unmarkedUtf16(const QByteArray &bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 4096) / 2;
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < looked * 2; ++i)
        zeros[i % 2] += bytes.at(i) == '\0' ? 1 : 0;
    if (looked < 2 || bytes.size() % 2 != 0)
        return std::nullopt;
    if (zeros[1] * 2 > looked && zeros[0] == 0)
        return TextEncoding::Utf16Le;
    if (zeros[0] * 2 > looked && zeros[1] == 0)
        return TextEncoding::Utf16Be;
    return std::nullopt;
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    (void)QString(decoder(bytes));
    return !decoder.hasError();
}

/// \a made, or what it means when an old font's bytes were saved as if they were Western letters.
DecodedText seenThrough(DecodedText made)
{
    const auto bytes = westernBytes(made.text);
    if (!bytes || std::all_of(bytes->begin(), bytes->end(), [](char c) { return c >= 0; }))
        return made;
    const Guess best = bestOf(bytes->left(kLooked));
    const double asIs = scoreOf(made.text.left(kLooked)).share();
    // A lone "¥" or "©" may well mean itself.
    constexpr int kLeastSyllables = 3;
    if (best.share < kEnough || best.share <= asIs + 0.2 || best.syllables < kLeastSyllables)
        return made;
    made.within = made.encoding;
    made.encoding = best.encoding;
    made.text = decodeAs(best.encoding, *bytes);
    return made;
}

DecodedText recognised(const QByteArray &bytes)
{
    DecodedText made;
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        made.text = QString::fromUtf8(bytes.sliced(3));
        return seenThrough(made);
    }
    const bool isLittle = bytes.startsWith("\xFF\xFE");
    const bool isBig = bytes.startsWith("\xFE\xFF");
    if (isLittle || isBig) {
        made.encoding = isBig ? TextEncoding::Utf16Be : TextEncoding::Utf16Le;
        made.text = decodeAs(made.encoding, bytes.sliced(2));
        return seenThrough(made);
    }
    if (const auto wide = unmarkedUtf16(bytes)) {
        made.encoding = *wide;
        made.text = decodeAs(*wide, bytes);
        return seenThrough(made);
    }
    if (isUtf8(bytes)) {
        made.text = QString::fromUtf8(bytes);
        return seenThrough(made);
    }
    const Guess best = bestOf(bytes.left(kLooked));
    made.isCertain = best.share >= kEnough;
    made.encoding = made.isCertain ? best.encoding : TextEncoding::Cp1252;
    made.text = decodeAs(made.encoding, bytes);
    return made;
}

struct EncodingName
{
    TextEncoding encoding;
    const char *name;
};
constexpr std::array kNames{EncodingName{TextEncoding::Utf8, "UTF-8"},
                            EncodingName{TextEncoding::Utf16Le, "UTF-16LE"},
                            EncodingName{TextEncoding::Utf16Be, "UTF-16BE"},
                            EncodingName{TextEncoding::Tcvn3, "TCVN3"},
                            EncodingName{TextEncoding::Vni, "VNI"},
                            EncodingName{TextEncoding::Viscii, "VISCII"},
                            EncodingName{TextEncoding::Cp1258, "CP1258"},
                            EncodingName{TextEncoding::Cp1252, "CP1252"}};

} // namespace

QString encodingName(TextEncoding encoding)
{
    for (const EncodingName &one : kNames) {
        if (one.encoding == encoding)
            return QLatin1String(one.name);
    }
    return {};
}

std::optional<TextEncoding> encodingFromName(const QString &name)
{
    for (const EncodingName &one : kNames) {
        if (name.compare(QLatin1String(one.name), Qt::CaseInsensitive) == 0)
            return one.encoding;
    }
    return std::nullopt;
}

DecodedText decodeText(const QByteArray &bytes, std::optional<TextEncoding> told)
{
    DecodedText made;
    if (told) {
        made.encoding = *told;
        made.text = decodeAs(*told, bytes);
    } else {
        made = recognised(bytes);
    }
    if (made.text.startsWith(QChar::ByteOrderMark))
        made.text.remove(0, 1);
    made.text = made.text.normalized(QString::NormalizationForm_C);
    made.sample = sampleOf(made.text);
    return made;
}

QString decodeOldFont(const QString &text, TextEncoding encoding)
{
    const auto bytes = westernBytes(text);
    return bytes ? decodeAs(encoding, *bytes) : text;
}

} // namespace hocvu
