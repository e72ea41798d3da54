// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/imported_samples.h"
#include "exchange/items/docx_reader.h"
#include "exchange/items/paper_grammar.h"
#include "exchange/raw_zip.h"
#include "support/random_items.h"
#include "support/result_matchers.h"

using namespace hocvu;

namespace {

QByteArray docx(const QByteArray &body, const QList<RawEntry> &more = {})
{
    return rawZip(QList<RawEntry>{deflatedEntry("[Content_Types].xml", "<Types/>"),
                                  deflatedEntry("word/document.xml",
                                                "<w:document xmlns:w=\"w\" xmlns:r=\"r\" "
                                                "xmlns:a=\"a\" xmlns:m=\"m\"><w:body>"
                                                    + body + "</w:body></w:document>")}
                  + more);
}

QByteArray run(const char *text, const char *properties = "")
{
    return QByteArray("<w:r><w:rPr>") + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text
        + "</w:t></w:r>";
}

QByteArray paragraph(const QByteArray &runs, const char *properties = "")
{
    return QByteArray("<w:p><w:pPr>") + properties + "</w:pPr>" + runs + "</w:p>";
}

/// A question with four options; \a runs are the options' runs.
QByteArray question(const QByteArrayList &runs)
{
    QByteArray body = paragraph(run("Câu 1: Hỏi?"));
    for (const QByteArray &one : runs)
        body += paragraph(one);
    return body;
}

int keyOf(const Imported &made)
{
    for (int i = 0; !made.items.isEmpty() && i < made.items.first().options.size(); ++i) {
        if (made.items.first().options.at(i).fraction == kWhole)
            return i;
    }
    return -1;
}

} // namespace

class tst_Word : public QObject
{
    Q_OBJECT

private slots:
    void questionsAreFound_data();
    void questionsAreFound();
    void optionsAreFound_data();
    void optionsAreFound();
    void keysAreFound_data();
    void keysAreFound();
    void keysAtTheEnd_data();
    void keysAtTheEnd();
    void keysInEnglishAreNoAiken();
    void severalKeysAreAllOrNothing();
    void levelsAndHeadings();
    void explanationsGoOn();
    void whatIsLeftIsSaid();
    void ordinaryTextIsNoTest_data();
    void ordinaryTextIsNoTest();
    void oldEncodingsAreRead();
    void looksAreKeys_data();
    void looksAreKeys();
    void emphasisInTheTextIsSaid();
    void raisedAndLoweredStay();
    void wordsOwnNumbersStand();
    void tablesOfKeys();
    void picturesAreKept();
    void whatIsNotReadIsSaid_data();
    void whatIsNotReadIsSaid();
    void oldFontsAreDecoded();
    void changesOnRecord();
    void breaksAndLinks();
    void hostileDocumentsAreRefused_data();
    void hostileDocumentsAreRefused();

private:
    static Imported text(const QByteArray &bytes) { return imported(bytes, ItemFormat::Word); }
    static Imported document(const QByteArray &body, const QList<RawEntry> &more = {})
    {
        return readItems(docx(body, more), QStringLiteral("f")).value_or(Imported());
    }
};

void tst_Word::questionsAreFound_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("stem");
    const auto row = [](const char *head, const char *stem = "Hỏi gì?") {
        QTest::newRow(head) << QByteArray(head) << QString::fromUtf8(stem);
    };
    row("Câu 1: Hỏi gì?");
    row("Câu 1. Hỏi gì?");
    row("Câu 1/ Hỏi gì?");
    row("Câu 1 - Hỏi gì?");
    row("CÂU 1 Hỏi gì?");
    row("Câu hỏi 1: Hỏi gì?");
    row("Câu số 12: Hỏi gì?");
    row("Câu 1 (NB): Hỏi gì?");
    row("Câu 1. [TH] Hỏi gì?");
    row("  Bài 3:   Hỏi gì?");
    row("Question 1. Hỏi gì?");
    row("Cau 1: Hỏi gì?");
    row("Câu 1: (2026) là năm gì?", "(2026) là năm gì?");
    row("1. Hỏi gì?");
    row("1) Hỏi gì?");
    row("1. 2.5 là gì?", "2.5 là gì?");
    row("Câu 1:\nHỏi gì?");
    row("Câu 1: Dòng một\ndòng hai", "Dòng một\ndòng hai");
}

void tst_Word::questionsAreFound()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, stem);

    const Imported made = text(head + "\nA. một\nB. hai\nĐáp án: B\n");

    TAKE_ONLY_ITEM(item, made);
    QCOMPARE(item.stem.text, stem);
    QCOMPARE(item.options.size(), 2);
}

void tst_Word::optionsAreFound_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QStringList>("options");
    const QStringList four{"một", "hai", "ba", "bốn"};
    const auto row = [&](const char *lines, const QStringList &options) {
        QTest::newRow(lines) << QByteArray(lines) << options;
    };
    row("A. một\nB. hai\nC. ba\nD. bốn", four);
    row("A) một\nB) hai\nC) ba\nD) bốn", four);
    row("A/ một\nB/ hai\nC/ ba\nD/ bốn", four);
    row("a. một\nb. hai\nc. ba\nd. bốn", four);
    row("A. một B. hai C. ba D. bốn", four);
    row("A. một\tB. hai\nC. ba\tD. bốn", four);
    row("A.một\nB.hai\nC.ba\nD.bốn", four);
    row("A. Nhóm B. và C. đều sai\nB. hai\nC. ba\nD. bốn",
        {"Nhóm", "và", "đều sai\nB. hai\nC. ba", "bốn"});
    row("A. Vitamin C. tốt\nB. hai", {"Vitamin C. tốt", "hai"});
    row("A. dòng một\ndòng hai\nB. hai", {"dòng một\ndòng hai", "hai"});
    row("A. x\nB. y\nC. z\nD. t\nE. u", {"x", "y", "z", "t", "u"});
}

void tst_Word::optionsAreFound()
{
    QFETCH(QByteArray, lines);
    QFETCH(QStringList, options);

    const Imported made = text("Câu 1: Hỏi?\n" + lines + "\nĐáp án: A\n");

    TAKE_ONLY_ITEM(item, made);
    QStringList found;
    for (const ItemOption &option : item.options)
        found << option.text.text;
    QCOMPARE(found, options);
}

void tst_Word::keysAreFound_data()
{
    QTest::addColumn<QByteArray>("lines");
    const auto row = [](const char *lines) { QTest::newRow(lines) << QByteArray(lines); };
    row("A. một\nB. hai\nĐáp án: B");
    row("A. một\nB. hai\nĐÁP ÁN B");
    row("A. một\nB. hai\nĐáp án đúng là: B.");
    row("A. một\nB. hai\n(Đáp án: B)");
    row("A. một\nB. hai\nChọn B");
    row("A. một\nB. hai\nChọn đáp án B.");
    row("A. một\nB. hai\nAnswer: b");
    row("A. một\nB. hai\n=> B");
    row("A. một\nB. hai\nĐ/A: B");
    row("A. một\n*B. hai");
    row("A. một\n* B. hai");
    row("A. một *B. hai");
    row("A. một\n#B. hai");
    row("*A. một\nB. hai\nĐáp án: B"); // what is said beats what is marked
}

void tst_Word::keysAreFound()
{
    QFETCH(QByteArray, lines);

    const Imported made = text("Câu 1: Hỏi?\n" + lines + "\n");

    QVERIFY2(made.notes.isEmpty(), qPrintable(noteLines(made.notes).join(u'\n')));
    QCOMPARE(keyOf(made), 1);
    QCOMPARE(made.items.first().options.last().text.text, QStringLiteral("hai"));
}

void tst_Word::keysAtTheEnd_data()
{
    QTest::addColumn<QByteArray>("table");
    const auto row = [](const char *table) { QTest::newRow(table) << QByteArray(table); };
    row("ĐÁP ÁN\n1.B 2.A");
    row("BẢNG ĐÁP ÁN\n1-B; 2-A");
    row("Đáp án:\n1B\n2A");
    row("ĐÁP ÁN TRẮC NGHIỆM\nCâu 1: B   Câu 2: A");
    row("Bảng đáp án\n1\t2\nB\tA");
    row("ĐÁP ÁN\nCâu | 1 | 2\nĐáp án | B | A");
    row("III. ĐÁP ÁN\n1. B\n2. A");
}

void tst_Word::keysAtTheEnd()
{
    QFETCH(QByteArray, table);

    const Imported made = text("Câu 1: x?\nA. a\nB. b\nCâu 2: y?\nA. c\nB. d\n\n" + table + "\n");

    QVERIFY2(made.notes.isEmpty(), qPrintable(noteLines(made.notes).join(u'\n')));
    QCOMPARE(made.items.size(), 2);
    QCOMPARE(keyOf(made), 1);
    QCOMPARE(made.items.last().options.first().fraction, kWhole);
    QCOMPARE(made.items.last().options.size(), 2);
}

void tst_Word::keysInEnglishAreNoAiken()
{
    const auto made = readItems("Question 1: Hỏi?\nA. x\nB. y\nAnswer: B\nQuestion 2: Gì?\n"
                                "A. x   B. y\nC. z\nAnswer: A\n",
                                QStringLiteral("f"));
    const auto aiken = readItems("1 + 1 là\nA. 2\nB. 3\nANSWER: A\n", QStringLiteral("f"));

    QVERIFY_RESULT(made);
    QCOMPARE(made->format, QStringLiteral("word"));
    QCOMPARE(made->items.size(), 2);
    QCOMPARE(keyOf(*made), 1);
    QCOMPARE(made->items.first().stem.text, QStringLiteral("Hỏi?"));
    QCOMPARE(noteLines(made->notes), QStringList());
    QVERIFY_RESULT(aiken);
    QCOMPARE(aiken->format, QStringLiteral("aiken"));
}

void tst_Word::severalKeysAreAllOrNothing()
{
    const Imported made = text("Câu 1: Hỏi?\na) x\nb) y\nc) z\nĐáp án: a và c\n");

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::MultipleChoice);
    QVERIFY(item.allOrNothing);
    QCOMPARE(item.options.at(2).fraction, kWhole / 2);
}

void tst_Word::levelsAndHeadings()
{
    const Imported made = text("TRƯỜNG ABC\nĐỀ KIỂM TRA\nPHẦN I. TIN HỌC\n"
                               "Câu 1 (TH): x?\nA. a\nB. b\nĐáp án: A\n"
                               "CÁC CÂU KHÓ HƠN\nCâu 2 [VDC]: y?\nA. a\nB. b\nĐáp án: A\n");

    QCOMPARE(noteLines(made.notes),
             QStringList("1 reduced 2 lines before the first question are not read"));
    QCOMPARE(made.items.size(), 2);
    QVERIFY(made.items.at(0).record.level == Level::Understanding);
    QCOMPARE(made.items.at(0).category, QStringLiteral("PHẦN I. TIN HỌC"));
    QVERIFY(made.items.at(1).record.level == Level::Application);
    QCOMPARE(made.items.at(1).category, QStringLiteral("CÁC CÂU KHÓ HƠN"));
    QCOMPARE(made.items.at(1).options.size(), 2);
}

void tst_Word::explanationsGoOn()
{
    const Imported made = text("Câu 1: x?\nA. a\nB. b\nĐáp án: A\nGiải thích: vì\nA. không phải là "
                               "phương án\nthế.\nCâu 2: y?\nA. a\nB. b\nĐáp án: A\n");

    QCOMPARE(made.items.size(), 2);
    QCOMPARE(made.items.first().explanation.text,
             QStringLiteral("vì\nA. không phải là phương án\nthế."));
    QCOMPARE(made.items.first().options.size(), 2);
}

void tst_Word::whatIsLeftIsSaid()
{
    const Imported made = text("Câu 1: viết bài\n\nCâu 2: x?\nA. a\nB. b\n\nCâu 3: y?\nA. a\nB. b\n"
                               "Đáp án: D\n");

    QVERIFY(made.items.isEmpty());
    QCOMPARE(noteLines(made.notes),
             QStringList({"1 left question 1: no options; an essay no machine marks",
                          "3 left question 2: no key; write \"Đáp án: …\" below it",
                          "7 left question 3: the key names an option that is not there"}));
}

void tst_Word::ordinaryTextIsNoTest_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a letter") << QByteArray("Kính gửi: Ủy ban nhân dân\n1. Mục đích\n2. Yêu cầu\n");
    QTest::newRow("a sentence") << QByteArray("Câu chuyện của tôi bắt đầu ở đây.\n");
    QTest::newRow("nothing") << QByteArray("\n\n");
}

void tst_Word::ordinaryTextIsNoTest()
{
    QFETCH(QByteArray, text);

    QCOMPARE_ERROR(readItems(text, QStringLiteral("f")), ErrorCode::NotUnderstood);
}

void tst_Word::oldEncodingsAreRead()
{
    // "Câu 1: Trí tuệ?\nA. Có\nB. Không\nĐáp án: A\n" in TCVN3
    const QByteArray bytes
        = "C\xa9u 1: Tr\xdd tu\xd6?\nA. C\xe3\nB. Kh\xabng\n\xa7\xb8p \xb8n: A\n";

    const auto made = readItems(bytes, QStringLiteral("f"));

    QVERIFY_RESULT(made);
    QCOMPARE(made->format, QStringLiteral("word"));
    QVERIFY(made->encoding->encoding == TextEncoding::Tcvn3);
    QCOMPARE(made->items.first().stem.text, QStringLiteral("Trí tuệ?"));
}

void tst_Word::looksAreKeys_data()
{
    QTest::addColumn<QByteArrayList>("options");
    QTest::newRow("underlined letter") << QByteArrayList{
        run("A. ") + run("x"), run("B", "<w:u w:val=\"single\"/>") + run(". y"), run("C. z")};
    QTest::newRow("underlined option")
        << QByteArrayList{run("A. x"), run("B. y", "<w:u w:val=\"single\"/>"), run("C. z")};
    QTest::newRow("bold option") << QByteArrayList{run("A. x"), run("B. y", "<w:b/>"), run("C. z")};
    QTest::newRow("bold letters, underlined key") << QByteArrayList{
        run("A.", "<w:b/>") + run(" x"), run("B.", "<w:b/><w:u w:val=\"single\"/>") + run(" y"),
        run("C.", "<w:b/>") + run(" z")};
    QTest::newRow("bold letters, bold key") << QByteArrayList{
        run("A.", "<w:b/>") + run(" x"), run("B. y", "<w:b/>"), run("C.", "<w:b/>") + run(" z")};
    QTest::newRow("red") << QByteArrayList{run("A. x"), run("B. y", "<w:color w:val=\"FF0000\"/>"),
                                           run("C. z", "<w:color w:val=\"000000\"/>")};
    QTest::newRow("highlighted") << QByteArrayList{
        run("A. x"), run("B. y", "<w:highlight w:val=\"yellow\"/>"), run("C. z")};
    QTest::newRow("shaded") << QByteArrayList{
        run("A. x"), run("B. y", "<w:shd w:fill=\"FFFF00\"/>"), run("C. z")};
    QTest::newRow("all on one line")
        << QByteArrayList{run("A. x  ") + run("B. y", "<w:b/>") + run("  C. z")};
    QTest::newRow("switched off") << QByteArrayList{run("A. x", "<w:b w:val=\"0\"/>"),
                                                    run("B. y", "<w:b w:val=\"1\"/>"),
                                                    run("C. z", "<w:u w:val=\"none\"/>")};
}

void tst_Word::looksAreKeys()
{
    QFETCH(QByteArrayList, options);

    const Imported made = document(question(options));

    QVERIFY2(made.notes.isEmpty(), qPrintable(noteLines(made.notes).join(u'\n')));
    QCOMPARE(made.format, QStringLiteral("docx"));
    QCOMPARE(made.items.size(), 1);
    QCOMPARE(made.items.first().options.size(), 3);
    QCOMPARE(keyOf(made), 1);
    QCOMPARE(made.items.first().options.at(1).text.text, QStringLiteral("y"));
    const QByteArrayList bare{run("A. x"), run("B. y"), run("C. z")};
    QCOMPARE(document(question(bare)).notes.size(), 1);
}

void tst_Word::emphasisInTheTextIsSaid()
{
    const Imported made
        = document(paragraph(run("Câu 1: Điều nào ") + run("không", "<w:b/>") + run(" đúng?"))
                   + paragraph(run("A. x")) + paragraph(run("B. y")) + paragraph(run("Đáp án: A")));

    QCOMPARE(made.items.size(), 1);
    QCOMPARE(made.items.first().stem.text, QStringLiteral("Điều nào không đúng?"));
    QCOMPARE(noteLines(made.notes),
             QStringList("1 reduced question 1: bold, italic or underlined words become plain"));
}

void tst_Word::raisedAndLoweredStay()
{
    const Imported made = document(
        paragraph(run("Câu 1: H") + run("2", "<w:vertAlign w:val=\"subscript\"/>") + run("O?"))
        + paragraph(run("A. x") + run("2", "<w:vertAlign w:val=\"superscript\"/>"))
        + paragraph(run("B. y")) + paragraph(run("Đáp án: A")));

    TAKE_ONLY_ITEM(item, made);
    QCOMPARE(item.stem.text, QStringLiteral("<p>H<sub>2</sub>O?</p>"));
    QCOMPARE(item.options.first().text.text, QStringLiteral("<p>x<sup>2</sup></p>"));
    QVERIFY(!item.options.last().text.rich);
}

void tst_Word::wordsOwnNumbersStand()
{
    const RawEntry numbering = deflatedEntry(
        "word/numbering.xml",
        "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"7\">"
        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
        "<w:lvlText w:val=\"Câu %1.\"/></w:lvl>"
        "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperLetter\"/>"
        "<w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum>"
        "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>");
    const char *head = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>";
    const char *option = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr>";
    QByteArray body;
    for (int i = 0; i < 2; ++i)
        body += paragraph(run("Hỏi?"), head) + paragraph(run("x"), option)
            + paragraph(run("y", "<w:b/>"), option);

    const Imported made = document(body, {numbering});

    QVERIFY2(made.notes.isEmpty(), qPrintable(noteLines(made.notes).join(u'\n')));
    QCOMPARE(made.items.size(), 2);
    QCOMPARE(made.items.last().stem.text, QStringLiteral("Hỏi?"));
    QCOMPARE(made.items.last().options.size(), 2);
    QCOMPARE(keyOf(made), 1);
}

void tst_Word::tablesOfKeys()
{
    const auto row = [](const char *a, const char *b) {
        return "<w:tr><w:tc>" + paragraph(run(a)) + "</w:tc><w:tc>" + paragraph(run(b))
            + "</w:tc></w:tr>";
    };
    QByteArray body;
    for (const char *head : {"Câu 1: x?", "Câu 2: y?"})
        body += paragraph(run(head)) + paragraph(run("A. a")) + paragraph(run("B. b"));
    body += paragraph(run("ĐÁP ÁN")) + "<w:tbl>" + row("1", "2") + row("B", "A") + "</w:tbl>";

    const Imported made = document(body);

    QVERIFY2(made.notes.isEmpty(), qPrintable(noteLines(made.notes).join(u'\n')));
    QCOMPARE(made.items.size(), 2);
    QCOMPARE(keyOf(made), 1);
    QCOMPARE(made.items.last().options.first().fraction, kWhole);
}

void tst_Word::picturesAreKept()
{
    const QByteArray drawing
        = "<w:r><w:drawing><x><a:blip r:embed=\"rId9\"/></x></w:drawing></w:r>";
    const QByteArray none = "<w:r><w:drawing><x><a:blip r:embed=\"rId8\"/></x></w:drawing></w:r>";
    const QList<RawEntry> more{
        deflatedEntry("word/_rels/document.xml.rels",
                      "<Relationships><Relationship Id=\"rId9\" Target=\"media/image1.png\"/>"
                      "</Relationships>"),
        storedEntry("word/media/image1.png", RandomItems::smallPicture())};

    const Imported made = document(paragraph(run("Câu 1: Hình ") + drawing + run(" là gì?"))
                                       + paragraph(run("A. x") + none) + paragraph(run("B. y"))
                                       + paragraph(run("Đáp án: A")),
                                   more);

    QCOMPARE(made.items.size(), 1);
    QCOMPARE(made.pictures.size(), 1);
    QCOMPARE(picturesIn(made.items.first()), made.pictures.keys());
    QVERIFY(made.items.first().stem.text.startsWith(QStringLiteral("<p>Hình <img src=")));
    QCOMPARE(noteLines(made.notes), QStringList("2 reduced left out: a drawing or object"));
}

void tst_Word::whatIsNotReadIsSaid_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QStringList>("notes");
    const auto row = [](const char *name, const QByteArray &inside, const QStringList &notes) {
        QTest::newRow(name) << inside << notes;
    };
    const QByteArray box = "<w:txbxContent><w:p>" + run("Đọc kỹ") + "</w:p></w:txbxContent>";
    row("a footnote", "<w:r><w:footnoteReference w:id=\"1\"/></w:r>",
        {"1 reduced a note at the foot is left out"});
    row("a text box", "<w:r><w:pict>" + box + "</w:pict></w:r>",
        {"1 reduced the text of a box is left out: Đọc kỹ"});
    row("a text box, twice for old programs",
        "<w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>" + box + "</mc:Choice><mc:Fallback>"
            + box + "</mc:Fallback></mc:AlternateContent></w:r>",
        {"1 reduced the text of a box is left out: Đọc kỹ"});
    row("a group of two pictures and a box",
        "<w:r><w:drawing><a:blip r:embed=\"r1\"/><a:blip r:embed=\"r2\"/>" + box
            + "</w:drawing></w:r>",
        {"1 reduced the text of a box is left out: Đọc kỹ",
         "1 reduced left out: a drawing or object", "1 reduced left out: a drawing or object"});
    row("a chart", "<w:r><w:drawing><c/></w:drawing></w:r>",
        {"1 reduced left out: a drawing or object"});
}

void tst_Word::whatIsNotReadIsSaid()
{
    QFETCH(QByteArray, inside);
    QFETCH(QStringList, notes);

    const Imported made = document(paragraph(run("Câu 1: Hỏi?") + inside) + paragraph(run("A. x"))
                                   + paragraph(run("B. y")) + paragraph(run("Đáp án: A")));

    QCOMPARE(made.items.size(), 1);
    QCOMPARE(made.items.first().stem.text, QStringLiteral("Hỏi?"));
    QCOMPARE(noteLines(made.notes), notes);
}

void tst_Word::oldFontsAreDecoded()
{
    const char *vn = "<w:rFonts w:ascii=\".VnTime\"/>";
    const char *vnH = "<w:rFonts w:ascii=\".VnTimeH\"/>";
    const char *vni = "<w:rFonts w:hAnsi=\"VNI-Times\"/>";
    const RawEntry styles = deflatedEntry(
        "word/styles.xml",
        "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"Vn\"><w:rPr><w:rFonts w:ascii=\".VnArial\"/>"
        "</w:rPr></w:style><w:style w:styleId=\"Con\"><w:basedOn w:val=\"Vn\"/></w:style>"
        "</w:styles>");

    const Imported made = document(
        paragraph(run("C©u 1: TrÝ tuÖ?", vn)) + paragraph(run("A. ViÖt nam", vnH))
            + paragraph(run("B. Tieáng Vieät", vni))
            + paragraph(run("C. §óng"), "<w:pStyle w:val=\"Con\"/>") + paragraph(run("Đáp án: A")),
        {styles});

    TAKE_ONLY_ITEM(item, made);
    QCOMPARE(item.stem.text, QStringLiteral("Trí tuệ?"));
    QCOMPARE(item.options.at(0).text.text, QStringLiteral("VIỆT NAM"));
    QCOMPARE(item.options.at(1).text.text, QStringLiteral("Tiếng Việt"));
    QCOMPARE(item.options.at(2).text.text, QStringLiteral("Đúng"));
}

void tst_Word::changesOnRecord()
{
    const Imported made
        = document(paragraph(run("Câu 1: ") + "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"
                             + "<w:ins>" + run("mới") + "</w:ins>")
                   + paragraph(run("A. x")) + paragraph(run("B. y")) + paragraph(run("Chọn A")));

    TAKE_ONLY_ITEM(item, made);
    QCOMPARE(item.stem.text, QStringLiteral("mới"));
}

void tst_Word::breaksAndLinks()
{
    const Imported made = document(paragraph(run("Câu 1: Xem ") + "<w:hyperlink>" + run("trang này")
                                             + "</w:hyperlink>" + "<w:r><w:br/></w:r>" + run("A. x")
                                             + "<w:r><w:tab/></w:r>" + run("B. y")
                                             + "<w:r><w:br/></w:r>" + run("Đáp án: B")));

    TAKE_ONLY_ITEM(item, made);
    QCOMPARE(item.stem.text, QStringLiteral("Xem trang này"));
    QCOMPARE(item.options.size(), 2);
}

void tst_Word::hostileDocumentsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no archive") << QByteArray("PK\3\4 và gì đó");
    QTest::newRow("no text") << docx({});
    QTest::newRow("depth") << docx(QByteArray("<a>").repeated(200)
                                   + QByteArray("</a>").repeated(200));
    QTest::newRow("cut") << docx(question({run("A. x"), run("B. y")})).chopped(30);
    QTest::newRow("entities") << rawZip({deflatedEntry(
        "word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><document>&b;</document>")});
    QTest::newRow("another archive") << rawZip({deflatedEntry("a.txt", "b")});
}

void tst_Word::hostileDocumentsAreRefused()
{
    QFETCH(QByteArray, bytes);

    QVERIFY(!readItems(bytes, QStringLiteral("f")));
}

QTEST_GUILESS_MAIN(tst_Word)
#include "tst_word.moc"
