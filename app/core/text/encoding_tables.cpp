// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoding_tables.h"

#include <QHash>
#include <QStringDecoder>
#include <QStringList>

namespace hocvu {

namespace {

// What the bytes from 0x80 on mean. glibc knows these tables too, but a PC need not have its
// modules, and none has VNI's.
constexpr char16_t kTcvn3[] = // TCVN 5712:1993 VN1, of which the fonts .Vn… use the small letters
    u"ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ"
    u"ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
    u"\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ"
    u"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    u"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    u"éẹềểễếệìỉỄẾỒĩíịò"
    u"Ổỏõóọồổỗốộờởỡớợù"
    u"ỖủũúụừửữứựỳỷỹýỵỐ";
constexpr char16_t kViscii[] = // RFC 1456
    u"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
    u"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    u"Õắằặấầẩậẽẹếềểễệố"
    u"ồổỗỠƠộờởịỰỨỪỬơớƯ"
    u"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    u"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    u"àáâãảăữẫèéêẻìíĩỉ"
    u"đựòóôõỏọụùúũủýợỮ";
constexpr char16_t kCp1258[] = // Windows, tones as marks behind their letter
    u"€\ufffd‚ƒ„…†‡ˆ‰\ufffd‹Œ\ufffd\ufffd\ufffd"
    u"\ufffd‘’“”•–—˜™\ufffd›œ\ufffd\ufffdŸ"
    u"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯"
    u"°±²³´µ¶·¸¹º»¼½¾¿"
    u"ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ"
    u"ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß"
    u"àáâăäåæçèéêë\u0301íîï"
    u"đñ\u0323óôơö÷øùúûüư₫ÿ";
constexpr char16_t kCp1252[] = // Windows in the West
    u"€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd"
    u"\ufffd‘’“”•–—˜™š›œ\ufffdžŸ"
    u"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯"
    u"°±²³´µ¶·¸¹º»¼½¾¿"
    u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
    u"ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
    u"àáâãäåæçèéêëìíîï"
    u"ðñòóôõö÷øùúûüýþÿ";

constexpr qsizetype kHalf = 128;

/// Letters of VISCII and TCVN 5712 that took the place of control characters.
QChar lowLetter(TextEncoding encoding, uchar byte)
{
    if (encoding == TextEncoding::Viscii) {
        switch (byte) {
        case 0x02:
            return QChar(u'Ẳ');
        case 0x05:
            return QChar(u'Ẵ');
        case 0x06:
            return QChar(u'Ẫ');
        case 0x14:
            return QChar(u'Ỷ');
        case 0x19:
            return QChar(u'Ỹ');
        case 0x1e:
            return QChar(u'Ỵ');
        default:
            break;
        }
    }
    if (encoding == TextEncoding::Tcvn3) {
        static const QString letters = QStringLiteral("\u0000ÚỤ\u0003ỪỬỮ");
        static const QString more = QStringLiteral("ỨỰỲỶỸÝỴ");
        if (byte < letters.size())
            return letters.at(byte);
        if (byte >= 0x11 && byte < 0x11 + more.size())
            return more.at(byte - 0x11);
    }
    return QChar(byte);
}

QString decodeTable(TextEncoding encoding, const char16_t *table, const QByteArray &bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<uchar>(bytes.at(i));
        text[i] = byte < kHalf ? lowLetter(encoding, byte) : QChar(table[byte - kHalf]);
    }
    return text.normalized(QString::NormalizationForm_C);
}

/// VNI: a mark behind its vowel; a few letters of their own.
struct VniTables
{
    QHash<char16_t, QString> marks; ///< As combining characters.
    QHash<char16_t, QChar> letters;
};

const VniTables &vniTables()
{
    static const VniTables tables = [] {
        VniTables made;
        // Vowel, tone: circumflex 0302, breve 0306; acute 0301, grave 0300, hook 0309, tilde 0303,
        // dot below 0323.
        const QString small = QStringLiteral("ùøûõïâáàåãäêéèúüë");
        const QStringList marks{QStringLiteral("\u0301"),       QStringLiteral("\u0300"),
                                QStringLiteral("\u0309"),       QStringLiteral("\u0303"),
                                QStringLiteral("\u0323"),       QStringLiteral("\u0302"),
                                QStringLiteral("\u0302\u0301"), QStringLiteral("\u0302\u0300"),
                                QStringLiteral("\u0302\u0309"), QStringLiteral("\u0302\u0303"),
                                QStringLiteral("\u0302\u0323"), QStringLiteral("\u0306"),
                                QStringLiteral("\u0306\u0301"), QStringLiteral("\u0306\u0300"),
                                QStringLiteral("\u0306\u0309"), QStringLiteral("\u0306\u0303"),
                                QStringLiteral("\u0306\u0323")};
        for (qsizetype i = 0; i < small.size(); ++i) {
            made.marks.insert(small.at(i).unicode(), marks.at(i));
            made.marks.insert(small.at(i).toUpper().unicode(), marks.at(i));
        }
        const QString from = QStringLiteral("íìæóòôöîñÍÌÆÓÒÔÖÎÑ");
        const QString to = QStringLiteral("íìỉĩịơưỵđÍÌỈĨỊƠƯỴĐ");
        for (qsizetype i = 0; i < from.size(); ++i)
            made.letters.insert(from.at(i).unicode(), to.at(i));
        return made;
    }();
    return tables;
}

bool isVniCarrier(QChar letter)
{
    static const QString carriers = QStringLiteral("aeouyAEOUYơưƠƯ");
    return carriers.contains(letter);
}

QString decodeVni(const QByteArray &bytes)
{
    const VniTables &tables = vniTables();
    const QString latin = decodeTable(TextEncoding::Cp1252, kCp1252, bytes);
    QString text;
    text.reserve(latin.size());
    for (const QChar c : latin) {
        const auto mark = tables.marks.constFind(c.unicode());
        if (mark != tables.marks.constEnd() && !text.isEmpty() && isVniCarrier(text.back()))
            text += *mark;
        else
            text += tables.letters.value(c.unicode(), c);
    }
    return text.normalized(QString::NormalizationForm_C);
}

QString decodeUtf16(const QByteArray &bytes, bool bigEndian)
{
    QStringDecoder decoder(bigEndian ? QStringDecoder::Utf16BE : QStringDecoder::Utf16LE,
                           QStringDecoder::Flag::Stateless);
    return decoder(bytes);
}

} // namespace

QString decodeAs(TextEncoding encoding, const QByteArray &bytes)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QString::fromUtf8(bytes);
    case TextEncoding::Utf16Le:
        return decodeUtf16(bytes, false);
    case TextEncoding::Utf16Be:
        return decodeUtf16(bytes, true);
    case TextEncoding::Tcvn3:
        return decodeTable(encoding, kTcvn3, bytes);
    case TextEncoding::Vni:
        return decodeVni(bytes);
    case TextEncoding::Viscii:
        return decodeTable(encoding, kViscii, bytes);
    case TextEncoding::Cp1258:
        return decodeTable(encoding, kCp1258, bytes);
    case TextEncoding::Cp1252:
        return decodeTable(encoding, kCp1252, bytes);
    }
    return {};
}

std::optional<QByteArray> westernBytes(QStringView text)
{
    static const QHash<char16_t, char> table = [] {
        QHash<char16_t, char> made;
        for (qsizetype i = 0; i < kHalf; ++i) {
            if (kCp1252[i] != QChar::ReplacementCharacter)
                made.insert(kCp1252[i], static_cast<char>(i + kHalf));
        }
        return made;
    }();
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const QChar c : text) {
        const auto found = table.constFind(c.unicode());
        if (found != table.constEnd())
            bytes += *found;
        else if (c.unicode() < 0x100)
            bytes += static_cast<char>(c.unicode());
        else
            return std::nullopt;
    }
    return bytes;
}

} // namespace hocvu
