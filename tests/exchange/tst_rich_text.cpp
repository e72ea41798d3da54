// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/rich_text.h"

#include "exchange/items/pictures.h"
#include "support/random_items.h"
#include "support/result_matchers.h"

using namespace hocvu;

class tst_RichText : public QObject
{
    Q_OBJECT

private slots:
    void htmlIsReduced_data();
    void htmlIsReduced();
    void whatIsMissedIsSaid_data();
    void whatIsMissedIsSaid();
    void canonicalHtmlStaysAsItIs();
    void hostileHtmlTakesNoTime_data();
    void hostileHtmlTakesNoTime();
    void plainTextIsCleaned();
    void plainOfShowsWhatMatters();
    void picturesAreFoundAndAddressed();
    void pictureHeadsAreLookedAt_data();
    void pictureHeadsAreLookedAt();
    void picturesHaveLimits();

private:
    static ItemText reduced(const QString &html, QStringList *left = nullptr)
    {
        QStringList ignored;
        const PictureFinder find = [](const QString &address) -> Result<QString> {
            if (address.startsWith(QLatin1String("good")))
                return address;
            return fail(ErrorCode::NotFound, QStringLiteral("a picture elsewhere"));
        };
        return textFromHtml(html, find, left == nullptr ? ignored : *left);
    }
};

void tst_RichText::htmlIsReduced_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("rich");
    const auto rich = [](const char *name, const char *html, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(text) << true;
    };
    const auto plain = [](const char *name, const char *html, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(text) << false;
    };
    plain("one paragraph", "<p>Hỏi gì?</p>", "Hỏi gì?");
    plain("two paragraphs", "<p>a</p>\n<p>b</p>", "a\nb");
    plain("a break", "a<br>b<br/><br />c", "a\nb\nc");
    plain("wrappers", "<div><span lang=vi>a</span> <font face=x>b</font></div>", "a b");
    plain("text behind a paragraph", "<div><p>a</div>b", "a\nb");
    plain("spaces", "<p>  a \n\t b&nbsp;&nbsp;c </p>", "a b c");
    plain("entities", "&lt;b&gt; &amp;amp; &eacute;&#7879;&#x1EC7; &nope; &",
          "<b> &amp; éệệ &nope; &");
    plain("a sign that is no tag", "x < 5 và y > 3, a<5", "x < 5 và y > 3, a<5");
    plain("a name that is no element", "<p>List<String> a</p>", "List<String> a");
    plain("an unfinished tag", "a <b c", "a <b c");
    plain("comments", "a<!-- <b>x</b> -->b<!DOCTYPE x><?php x?>", "ab");
    plain("decomposed letters", "<p>Ti\xC3\xAA\xCC\x81ng</p>", "Tiếng");
    plain("a look-alike of Đ", "<p>Ðảng</p>", "Đảng");
    plain("unseen characters",
          "<p>a\xE2\x80\x8B\x01"
          "b\xEF\xBB\xBF</p>",
          "ab");
    plain("nothing", "<p><b></b><br></p><ul><li></li></ul>", "");
    rich("bold", "a <strong>b</strong> c", "<p>a <b>b</b> c</p>");
    rich("bold by style", "<span style='font-weight: bold'>b</span>", "<p><b>b</b></p>");
    rich("bold in bold", "<b><strong>b</strong></b>", "<p><b>b</b></p>");
    rich("wrongly nested", "<b>a<i>b</b>c</i>", "<p><b>a<i>b</i></b>c</p>");
    rich("bold over a break", "<b>a<br>b</b>", "<p><b>a</b><br/><b>b</b></p>");
    rich("bold over paragraphs", "<b>a<p>b</p>", "<p><b>a</b></p><p>b</p>");
    rich("spaces at the ends of bold", "<p> <b> a </b> b</p>", "<p><b>a </b>b</p>");
    rich("powers", "x<sup>2</sup>", "<p>x<sup>2</sup></p>");
    rich("a list", "<ul><li>a<li>b</ul>c", "<ul><li>a</li><li>b</li></ul><p>c</p>");
    rich("a list in a list", "<ol><li>a<ul><li>b</ul></ol>",
         "<ol><li>a<ul><li>b</li></ul></li></ol>");
    rich("entries without a list", "<li>a<li>b", "<ul><li>a</li><li>b</li></ul>");
    rich("text in a list", "<ul>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>");
    rich("paragraphs in an entry", "<ul><li><p>a</p><p>b</p></li></ul>",
         "<ul><li>a<br/>b</li></ul>");
    rich("a table", "<table border=1><tbody><tr><td>a<td colspan=2>b</table>",
         "<table><tr><td>a</td><td colspan=\"2\">b</td></tr></table>");
    rich("an empty cell", "<table><tr><td></td><td>b</td></tr></table>",
         "<table><tr><td></td><td>b</td></tr></table>");
    rich("text in a table", "<table>a<tr>b</table>",
         "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>");
    rich("a table in a table", "<table><tr><td>a<table><tr><td>b</table></table>",
         "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>");
    rich("preformatted", "<pre>\n a\n  b <b>c</b>\n</pre>", "<pre> a\n  b c</pre>");
    rich("a picture", "<p><img src='good1' alt='Hình &quot;1&quot;' onload='x()'></p>",
         "<p><img alt=\"Hình &quot;1&quot;\" src=\"good1\"/></p>");
    rich("escapes", "<b>&lt;&amp;</b>\"'", "<p><b>&lt;&amp;</b>&quot;'</p>");
}

void tst_RichText::htmlIsReduced()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QFETCH(bool, rich);

    const ItemText made = reduced(html);

    QCOMPARE(made.text, text);
    QCOMPARE(made.rich, rich);
}

void tst_RichText::whatIsMissedIsSaid_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("left");
    const auto row = [](const char *html, const char *text, const QStringList &left) {
        QTest::newRow(html) << QString::fromUtf8(html) << QString::fromUtf8(text) << left;
    };
    row("<script>alert(1)</script>a", "a", {"script"});
    row("a<script>b", "a", {"script"});
    row("a<SCRIPT >b</script >c", "ac", {"script"});
    row("<iframe src=x>b</iframe>a<object>c</object>", "a", {"iframe", "object"});
    row("<a href='javascript:x()'>a</a>", "a", {"a link"});
    row("<a name=x>a</a>", "a", {});
    row("<p style='color:red'>a</p>", "a", {"a colour"});
    row("<svg onload=x><b>c</b></svg>a<math><mi>x</mi></math>", "a", {"svg", "math"});
    row("<input value=x>a", "a", {"a form"});
    row("<img src=http://x/y.png alt='Hình'> a", "[Hình] a", {"a picture elsewhere"});
    row("<style>p{}</style>a", "a", {});
    row("<p onclick='x()'>a</p>", "a", {});
}

void tst_RichText::whatIsMissedIsSaid()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QFETCH(QStringList, left);
    QStringList found;

    const ItemText made = reduced(html, &found);

    QCOMPARE(made.text, text);
    QVERIFY(!made.rich);
    QCOMPARE(found, left);
}

void tst_RichText::canonicalHtmlStaysAsItIs()
{
    RandomItems random(1);
    const PictureFinder known = [](const QString &name) -> Result<QString> { return name; };
    for (const Item &item : random.items(200)) {
        for (const ItemText *text : textsOf(item)) {
            QStringList left;
            if (text->rich) {
                QCOMPARE(textFromHtml(text->text, known, left).text, text->text);
                QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
            } else {
                QCOMPARE(textFromPlain(text->text).text, text->text);
                // What is written as HTML is read as the same plain text.
                QCOMPARE(textFromHtml(htmlOf(*text, {}), known, left).text, text->text);
            }
        }
    }
}

void tst_RichText::hostileHtmlTakesNoTime_data()
{
    QTest::addColumn<QString>("part");
    for (const char *part :
         {"<b>", "<ul><li>", "<table><tr><td>", "<a ", "<a =\"", "</b>", "<p", "<", "&#x", "&",
          "<script>", "<!--", "<b><i><u>", "<br>", "<div><span>"})
        QTest::newRow(part) << QString::fromLatin1(part);
}

void tst_RichText::hostileHtmlTakesNoTime()
{
    QFETCH(QString, part);
    QElapsedTimer timer;
    timer.start();

    const ItemText made = reduced(part.repeated(20'000) + QLatin1Char('x'));

    QVERIFY2(timer.elapsed() < 8000, "quadratic?");
    QStringList left;
    QCOMPARE(made.rich ? reduced(made.text).text : made.text, made.text);
}

void tst_RichText::plainTextIsCleaned()
{
    QCOMPARE(textFromPlain(QStringLiteral(" a \r\n\r\n b\tc\r")).text, QStringLiteral("a\nb c"));
    QCOMPARE(textFromPlain(QStringLiteral("x\U0001F600y")).text, QStringLiteral("x\U0001F600y"));
    QCOMPARE(textFromPlain(QString(QChar(0xD83D)) + QLatin1Char('a')).text, QStringLiteral("a"));
    QCOMPARE(textFromPlain(QString(QChar(0xFFFF)) + QChar(0xFDD0) + QLatin1Char('a')).text,
             QStringLiteral("a"));
    QCOMPARE(lineFromPlain(QStringLiteral("a\nb")), QStringLiteral("a b"));
}

void tst_RichText::plainOfShowsWhatMatters()
{
    const ItemText text = reduced(
        QStringLiteral("<p>a <b>b</b></p><ul><li>c</li><li>d</li></ul><table><tr><td>1</td><td>2"
                       "</td></tr></table><p><img src=good alt=Hình></p>"));

    QCOMPARE(plainOf(text), QStringLiteral("a b\nc\nd\n1 | 2\n[Hình]"));
    QCOMPARE(plainOf({QStringLiteral("<b>"), false}), QStringLiteral("<b>"));
}

void tst_RichText::picturesAreFoundAndAddressed()
{
    const ItemText text
        = reduced(QStringLiteral("<p><img src=good2>a<img src=good1><img src=good2></p>"));

    QCOMPARE(picturesIn(text), QStringList({"good2", "good1", "good2"}));
    QCOMPARE(htmlOf(text, [](const QString &name) { return name + QStringLiteral("&.png"); }),
             QStringLiteral("<p><img src=\"good2&amp;.png\"/>a<img src=\"good1&amp;.png\"/>"
                            "<img src=\"good2&amp;.png\"/></p>"));
    QCOMPARE(htmlOf({QStringLiteral("a<\nb"), false}, {}), QStringLiteral("<p>a&lt;<br/>b</p>"));
}

void tst_RichText::pictureHeadsAreLookedAt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("suffix");
    const QByteArray png = RandomItems::smallPicture();
    QByteArray wide = png;
    wide[16] = 0x10;
    QByteArray none = png;
    none[19] = 0;
    QTest::newRow("PNG") << png << QStringLiteral("png");
    QTest::newRow("GIF") << QByteArray("GIF89a\x02\0\x03\0", 10) << QStringLiteral("gif");
    QTest::newRow("JPEG") << QByteArray("\xFF\xD8\xFF\xE0\0\x04xx\xFF\xC0\0\x11\x08\0\x02\0\x03",
                                        20)
                          << QStringLiteral("jpg");
    QTest::newRow("JPEG cut short") << QByteArray("\xFF\xD8\xFF\xE0\0\x10") << QString();
    QTest::newRow("JPEG without a frame")
        << QByteArray("\xFF\xD8\xFF\xE0\0\x04xx\xFF\xD9", 10) << QString();
    QTest::newRow("PNG cut short") << png.left(18) << QString();
    QTest::newRow("too wide") << wide << QString();
    QTest::newRow("no height") << none.replace(20, 4, QByteArray(4, '\0')) << QString();
    QTest::newRow("SVG") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
}

void tst_RichText::pictureHeadsAreLookedAt()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, suffix);

    const auto type = pictureType(bytes);

    QCOMPARE(type ? type->suffix : QString(), suffix);
}

void tst_RichText::picturesHaveLimits()
{
    ItemPictures pictures;
    const QByteArray png = RandomItems::smallPicture();

    QVERIFY_RESULT(keepPicture(png, pictures));
    QVERIFY_RESULT(keepPicture(png, pictures));
    QCOMPARE(pictures.size(), 1);
    QCOMPARE_ERROR(keepPicture(png + QByteArray(kMaxPictureBytes, 'x'), pictures),
                   ErrorCode::TooLarge);
    for (int i = 0; pictures.size() < kMaxPictures; ++i)
        (void)keepPicture(png + QByteArray::number(i), pictures);
    QCOMPARE_ERROR(keepPicture(png + "x", pictures), ErrorCode::TooLarge);
    QVERIFY_RESULT(keepPicture(png, pictures)); // is there already
}

QTEST_GUILESS_MAIN(tst_RichText)
#include "tst_rich_text.moc"
