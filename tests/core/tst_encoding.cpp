// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoding.h"

#include <QTest>

using namespace hocvu;

namespace {

const char kText[]
    = "Câu 1: Trí tuệ nhân tạo là gì? Nguyễn Thị Ánh, Đặng Văn Đạt học ở phường; ửng đỏ, ỹ ỵ ặ ẫ.";

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        bytes += char(bigEndian ? c.row() : c.cell());
        bytes += char(bigEndian ? c.cell() : c.row());
    }
    return bytes;
}

} // namespace

class tst_Encoding : public QObject
{
    Q_OBJECT

private slots:
    void oldEncodingsAreRecognised_data();
    void oldEncodingsAreRecognised();
    void oldBytesSavedAsWesternLettersAreSeenThrough_data();
    void oldBytesSavedAsWesternLettersAreSeenThrough();
    void unicodeIsRecognised_data();
    void unicodeIsRecognised();
    void whatIsToldIsTaken();
    void whatFitsNothingIsAGuess();
    void asciiIsUtf8();
    void westernTextIsLeftAlone();
    void namesAreReadAgain();
    void capitalsOfTcvnBelowSpaceAreRead();
    void theSampleIsALineWithMarks();
    void decomposedTextIsComposed();
};

void tst_Encoding::oldEncodingsAreRecognised_data()
{
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, TextEncoding encoding, const QByteArray &bytes) {
        QTest::newRow(name) << encoding << bytes;
    };
    // Made by GNU iconv; VNI and CP1258 by their tables.
    row("Tcvn3", TextEncoding::Tcvn3,
        "\x43\xa9\x75\x20\x31\x3a\x20\x54\x72\xdd\x20\x74\x75\xd6\x20\x6e\x68\xa9\x6e\x20"
        "\x74\xb9\x6f\x20\x6c\xb5\x20\x67\xd7\x3f\x20\x4e\x67\x75\x79\xd4\x6e\x20\x54\x68"
        "\xde\x20\x83\x6e\x68\x2c\x20\xa7\xc6\x6e\x67\x20\x56\xa8\x6e\x20\xa7\xb9\x74\x20"
        "\x68\xe4\x63\x20\xeb\x20\x70\x68\xad\xea\x6e\x67\x3b\x20\xf6\x6e\x67\x20\xae\xe1"
        "\x2c\x20\xfc\x20\xfe\x20\xc6\x20\xc9\x2e");
    row("Viscii", TextEncoding::Viscii,
        "\x43\xe2\x75\x20\x31\x3a\x20\x54\x72\xed\x20\x74\x75\xae\x20\x6e\x68\xe2\x6e\x20"
        "\x74\xd5\x6f\x20\x6c\xe0\x20\x67\xec\x3f\x20\x4e\x67\x75\x79\xad\x6e\x20\x54\x68"
        "\xb8\x20\xc1\x6e\x68\x2c\x20\xd0\xa3\x6e\x67\x20\x56\xe5\x6e\x20\xd0\xd5\x74\x20"
        "\x68\xf7\x63\x20\xb7\x20\x70\x68\xdf\xb6\x6e\x67\x3b\x20\xd8\x6e\x67\x20\xf0\xf6"
        "\x2c\x20\xdb\x20\xdc\x20\xa3\x20\xe7\x2e");
    row("Cp1258", TextEncoding::Cp1258,
        "\x43\xe2\x75\x20\x31\x3a\x20\x54\x72\x69\xec\x20\x74\x75\xea\xf2\x20\x6e\x68\xe2"
        "\x6e\x20\x74\x61\xf2\x6f\x20\x6c\x61\xcc\x20\x67\x69\xcc\x3f\x20\x4e\x67\x75\x79"
        "\xea\xde\x6e\x20\x54\x68\x69\xf2\x20\x41\xec\x6e\x68\x2c\x20\xd0\xe3\xf2\x6e\x67"
        "\x20\x56\xe3\x6e\x20\xd0\x61\xf2\x74\x20\x68\x6f\xf2\x63\x20\xf5\xd2\x20\x70\x68"
        "\xfd\xf5\xcc\x6e\x67\x3b\x20\xfd\xd2\x6e\x67\x20\xf0\x6f\xd2\x2c\x20\x79\xde\x20"
        "\x79\xf2\x20\xe3\xf2\x20\xe2\xde\x2e");
    row("Vni", TextEncoding::Vni,
        "\x43\x61\xe2\x75\x20\x31\x3a\x20\x54\x72\xed\x20\x74\x75\x65\xe4\x20\x6e\x68\x61"
        "\xe2\x6e\x20\x74\x61\xef\x6f\x20\x6c\x61\xf8\x20\x67\xec\x3f\x20\x4e\x67\x75\x79"
        "\x65\xe3\x6e\x20\x54\x68\xf2\x20\x41\xd9\x6e\x68\x2c\x20\xd1\x61\xeb\x6e\x67\x20"
        "\x56\x61\xea\x6e\x20\xd1\x61\xef\x74\x20\x68\x6f\xef\x63\x20\xf4\xfb\x20\x70\x68"
        "\xf6\xf4\xf8\x6e\x67\x3b\x20\xf6\xfb\x6e\x67\x20\xf1\x6f\xfb\x2c\x20\x79\xf5\x20"
        "\xee\x20\x61\xeb\x20\x61\xe3\x2e");
}

void tst_Encoding::oldEncodingsAreRecognised()
{
    QFETCH(TextEncoding, encoding);
    QFETCH(QByteArray, bytes);

    const DecodedText decoded = decodeText(bytes);

    QCOMPARE(encodingName(decoded.encoding), encodingName(encoding));
    QCOMPARE(decoded.text, QString::fromUtf8(kText));
    QVERIFY(decoded.isCertain);
    QVERIFY(!decoded.within);
    QCOMPARE(decodeText(bytes, encoding).text, decoded.text);
}

void tst_Encoding::oldBytesSavedAsWesternLettersAreSeenThrough_data()
{
    oldEncodingsAreRecognised_data();
}

void tst_Encoding::oldBytesSavedAsWesternLettersAreSeenThrough()
{
    QFETCH(TextEncoding, encoding);
    QFETCH(QByteArray, bytes);
    if (encoding == TextEncoding::Viscii)
        QSKIP("has letters that no Western table has");
    const QString western = decodeText(bytes, TextEncoding::Cp1252).text;
    QVERIFY(western != QString::fromUtf8(kText));

    const DecodedText decoded = decodeText(western.toUtf8());

    QCOMPARE(encodingName(decoded.encoding), encodingName(encoding));
    QVERIFY(decoded.within == TextEncoding::Utf8);
    QCOMPARE(decoded.text, QString::fromUtf8(kText));
    QCOMPARE(decodeOldFont(western, encoding), QString::fromUtf8(kText));
}

void tst_Encoding::unicodeIsRecognised_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("encoding");
    const QString text = QString::fromUtf8(kText);
    const QByteArray bigMark("\xFE\xFF");
    const QByteArray littleMark("\xFF\xFE");
    QTest::newRow("UTF-8") << text.toUtf8() << TextEncoding::Utf8;
    QTest::newRow("UTF-8 with mark")
        << QByteArray("\xEF\xBB\xBF") + text.toUtf8() << TextEncoding::Utf8;
    QTest::newRow("UTF-16LE") << utf16(text, false) << TextEncoding::Utf16Le;
    QTest::newRow("UTF-16BE") << utf16(text, true) << TextEncoding::Utf16Be;
    QTest::newRow("UTF-16LE with mark") << littleMark + utf16(text, false) << TextEncoding::Utf16Le;
    QTest::newRow("UTF-16BE with mark") << bigMark + utf16(text, true) << TextEncoding::Utf16Be;
}

void tst_Encoding::unicodeIsRecognised()
{
    QFETCH(QByteArray, bytes);
    QFETCH(TextEncoding, encoding);

    const DecodedText decoded = decodeText(bytes);

    QCOMPARE(encodingName(decoded.encoding), encodingName(encoding));
    QCOMPARE(decoded.text, QString::fromUtf8(kText));
}

void tst_Encoding::whatIsToldIsTaken()
{
    const DecodedText decoded = decodeText("Ch\xb5o", TextEncoding::Tcvn3);

    QCOMPARE(decoded.text, QStringLiteral("Chào"));
    QVERIFY(decoded.isCertain);
}

void tst_Encoding::whatFitsNothingIsAGuess()
{
    const DecodedText decoded = decodeText("\xd7\xf7\xa9\xae \x81\x8d\x8f\x90 q\xd7q\xf7");

    QVERIFY(!decoded.isCertain);
    QVERIFY(decoded.encoding == TextEncoding::Cp1252);
}

void tst_Encoding::asciiIsUtf8()
{
    const DecodedText decoded = decodeText("Cau 1");

    QVERIFY(decoded.encoding == TextEncoding::Utf8 && decoded.isCertain && !decoded.within);
    QCOMPARE(decodeText(QByteArray()).text, QString());
}

void tst_Encoding::westernTextIsLeftAlone()
{
    const QString text = QStringLiteral("Der Müller möchte größere Räume für façade, naïve, señor");

    QCOMPARE(decodeText(text.toUtf8()).text, text);
}

void tst_Encoding::namesAreReadAgain()
{
    for (int i = 0; i <= int(TextEncoding::Cp1252); ++i)
        QVERIFY(encodingFromName(encodingName(TextEncoding(i)).toLower()) == TextEncoding(i));
    QVERIFY(!encodingFromName(QStringLiteral("EBCDIC")));
}

void tst_Encoding::capitalsOfTcvnBelowSpaceAreRead()
{
    QCOMPARE(decodeText("\x04\x11\x17\t\n", TextEncoding::Tcvn3).text, QStringLiteral("ỪỨỴ\t\n"));
    QCOMPARE(decodeText("\x02\x1e\t\n", TextEncoding::Viscii).text, QStringLiteral("ẲỴ\t\n"));
}

void tst_Encoding::theSampleIsALineWithMarks()
{
    QCOMPARE(decodeText("// none\n  C\xc3\xa2u  1 \n").sample, QStringLiteral("Câu 1"));
    QVERIFY(decodeText(QByteArray(5000, 'x')).sample.size() <= 100);
}

void tst_Encoding::decomposedTextIsComposed()
{
    const QString text = QString::fromUtf8(kText);

    QCOMPARE(decodeText(text.normalized(QString::NormalizationForm_D).toUtf8()).text, text);
}

QTEST_GUILESS_MAIN(tst_Encoding)
#include "tst_encoding.moc"
