// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/imported_samples.h"
#include "exchange/items/csv_items.h"
#include "exchange/items/item_exporter.h"
#include "exchange/items/item_table.h"
#include "exchange/items/xlsx_reader.h"
#include "exchange/items/xlsx_writer.h"
#include "exchange/raw_zip.h"
#include "exchange/zip_reader.h"
#include "support/random_items.h"
#include "support/result_matchers.h"

using namespace hocvu;

namespace {

/// A workbook of one sheet, whose rows are given as XML.
QByteArray workbook(const QByteArray &rows, const QByteArray &strings = {},
                    const QByteArray &styles = {}, const QByteArray &properties = {},
                    const QByteArray &behind = {})
{
    QList<RawEntry> entries{
        deflatedEntry("[Content_Types].xml", "<Types/>"),
        deflatedEntry(
            "xl/workbook.xml",
            "<workbook xmlns:r=\"x\"><workbookPr" + properties
                + "/><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
                  "</workbook>"),
        deflatedEntry("xl/_rels/workbook.xml.rels",
                      "<Relationships><Relationship Id=\"rId1\" Target=\"/xl/worksheets/s.xml\"/>"
                      "</Relationships>"),
        deflatedEntry("xl/worksheets/s.xml",
                      "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>")};
    if (!strings.isEmpty())
        entries << deflatedEntry("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
    if (!styles.isEmpty())
        entries << deflatedEntry("xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>");
    return rawZip(entries);
}

const char kHeading[]
    = "Loại,Chủ đề,Mức độ,Câu hỏi,A,B,C,D,Đáp án,Giải thích,Văn bản,Điều khoản,Nhóm\n";

} // namespace

class tst_ItemTable : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasItsForm_data();
    void everyKindHasItsForm();
    void theRecordHasColumns();
    void headingsAreUnderstood_data();
    void headingsAreUnderstood();
    void columnsNobodyKnowsAreSaid();
    void rowsThatAreWrongAreLeft_data();
    void rowsThatAreWrongAreLeft();
    void dividersAreRecognised_data();
    void dividersAreRecognised();
    void oldEncodingsAreRead();
    void whatCsvHoldsIsReadAgain();
    void whatAWorkbookHoldsIsReadAgain();
    void aWorkbookIsTheSameEachTime();
    void whatFitsNoCellIsSaid();
    void cellsOfEveryKindAreRead_data();
    void cellsOfEveryKindAreRead();
    void whatCellsLoseIsSaid();
    void everySheetIsRead();
    void daysAreDays_data();
    void daysAreDays();
    void placesAreKept();
    void hostileWorkbooksAreRefused_data();
    void hostileWorkbooksAreRefused();
    void cutWorkbooksAreRefused();
    void theTemplateIsReadBackAndHasDropDowns();

private:
    static Imported read(const QByteArray &rows)
    {
        return imported(kHeading + rows, ItemFormat::Csv);
    }
};

void tst_ItemTable::everyKindHasItsForm_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const char *text, ItemKind kind) {
        QTest::newRow(name) << QByteArray(text) << int(kind);
    };
    row("single", "Một lựa chọn,,,Hỏi?,a,b,c,d,B,,,,\n", ItemKind::SingleChoice);
    row("single, guessed", ",,,Hỏi?,a,b,c,d,b,,,,\n", ItemKind::SingleChoice);
    row("single, with parts", "single,,,Hỏi?,a,b,c,,B; C=50,,,,\n", ItemKind::SingleChoice);
    row("multiple", "nhieu lua chon,,,Hỏi?,a,b,c,d,A; C,,,,\n", ItemKind::MultipleChoice);
    row("multiple, guessed", ",,,Hỏi?,a,b,c,d,AC,,,,\n", ItemKind::MultipleChoice);
    row("multiple, with parts", ",,,Hỏi?,a,b,c,d,\"A=50, C=50; D=-25\",,,,\n",
        ItemKind::MultipleChoice);
    row("true", "Đúng/Sai,,,Hỏi?,,,,,Đ,,,,\n", ItemKind::TrueFalse);
    row("false, guessed", ",,,Hỏi?,,,,,sai,,,,\n", ItemKind::TrueFalse);
    row("short", "Trả lời ngắn,,,Hỏi?,Hà Nội,Thăng Long,,,B=50,,,,\n", ItemKind::ShortAnswer);
    row("numeric", "Số,,,Hỏi?,\"3,5:0.1\",4±1,*,,B=50; C=0,,,,\n", ItemKind::Numeric);
    row("matching", "Ghép đôi,,,Hỏi?,a -> 1,b->2,-> 3,,,,,,\n", ItemKind::Matching);
    row("ordering", "Sắp xếp,,,Hỏi?,một,hai,ba,,ALL_OR_NOTHING,,,,\n", ItemKind::Ordering);
}

void tst_ItemTable::everyKindHasItsForm()
{
    QFETCH(QByteArray, row);
    QFETCH(int, kind);

    const Imported made = read(row);

    TAKE_ONLY_ITEM(item, made);
    QCOMPARE(kindName(item.kind), kindName(ItemKind(kind)));
    QCOMPARE(item.line, 2);
    if (item.kind == ItemKind::MultipleChoice) {
        QCOMPARE(item.options.at(0).fraction, kWhole / 2);
        QCOMPARE(item.options.at(2).fraction, kWhole / 2);
        QCOMPARE(item.allOrNothing, !row.contains('='));
        QCOMPARE(item.options.at(3).fraction, row.contains('=') ? -kWhole / 4 : 0);
    }
    if (item.kind == ItemKind::SingleChoice)
        QCOMPARE(item.options.at(1).fraction, kWhole);
    if (item.kind == ItemKind::Numeric) {
        QCOMPARE(item.answers.at(0).tolerance, 0.1);
        QCOMPARE(item.answers.at(1).fraction, kWhole / 2);
        QCOMPARE(item.answers.at(2).pattern, QStringLiteral("*"));
    }
    if (item.kind == ItemKind::Matching)
        QCOMPARE(item.rights.size(), 3);
    if (item.kind == ItemKind::Ordering)
        QVERIFY(item.grading == OrderGrading::AllOrNothing);
}

void tst_ItemTable::theRecordHasColumns()
{
    const Imported made = read(",3,Vận dụng,Hỏi?,a,b,c,d,D,Vì thế.,Luật số 1,Điều 2,Luyện tập\n");

    TAKE_ONLY_ITEM(item, made);
    QCOMPARE(item.record.topic, 3);
    QVERIFY(item.record.level == Level::Application);
    QCOMPARE(item.explanation.text, QStringLiteral("Vì thế."));
    QCOMPARE(item.record.sourceDocument, QStringLiteral("Luật số 1"));
    QCOMPARE(item.record.sourceArticle, QStringLiteral("Điều 2"));
    QVERIFY(item.record.practice);
}

void tst_ItemTable::headingsAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("heading");
    QTest::newRow("English") << QByteArray("question,A,B,answer");
    QTest::newRow("without diacritics") << QByteArray("cau hoi,a,b,dap an");
    QTest::newRow("capitals") << QByteArray("CÂU HỎI,A,B,ĐÁP ÁN");
    QTest::newRow("options in words") << QByteArray("Nội dung,Phương án A,Lựa chọn B,Đáp án đúng");
    QTest::newRow("other order") << QByteArray("STT,B,Đáp án,A,Câu hỏi");
}

void tst_ItemTable::headingsAreUnderstood()
{
    QFETCH(QByteArray, heading);
    QVERIFY(isCsvOfItems(QString::fromUtf8(heading + "\n")));
    const bool isOther = heading.startsWith("STT");

    const Imported made
        = imported(heading + (isOther ? "\n1,y,B,x,Hỏi?\n" : "\nHỏi?,x,y,B\n"), ItemFormat::Csv);

    TAKE_ONLY_ITEM(item, made);
    QCOMPARE(item.options.at(1).text.text, QStringLiteral("y"));
    QCOMPARE(item.options.at(1).fraction, kWhole);
}

void tst_ItemTable::columnsNobodyKnowsAreSaid()
{
    const Imported made
        = imported("Câu hỏi,A,B,Đáp án,Người soạn\nHỏi?,x,y,A,Bà Lan\n", ItemFormat::Csv);
    const auto none = readItems("Họ tên,Năm sinh\nLan,1980\n", QStringLiteral("f"));
    ImportOptions csv;
    csv.format = ItemFormat::Csv;
    const auto told = readItems("Họ tên,Năm sinh\nLan,1980\n", QStringLiteral("f"), csv);

    QCOMPARE(noteLines(made.notes),
             QStringList("1 reduced the column 'Người soạn' is not known and not read"));
    QCOMPARE(made.items.size(), 1);
    QCOMPARE_ERROR(none, ErrorCode::NotUnderstood);
    QCOMPARE_ERROR(told, ErrorCode::NotUnderstood);
    QVERIFY(told.error().detail.contains(QStringLiteral("'Câu hỏi' and 'Đáp án'")));
}

void tst_ItemTable::rowsThatAreWrongAreLeft_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *text, const char *why) {
        QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(why);
    };
    row("Tự luận,,,Hỏi?,,,,,,,,,\n", "the kind 'Tự luận' is not known");
    row(",,,Hỏi?,a,b,,,C,,,,\n", "the answer names option C, which is empty");
    row(",,,Hỏi?,a,b,,,Hà Nội,,,,\n", "the answer 'Hà Nội' is not understood");
    row(",,,Hỏi?,a,b,,,,,,,\n", "no right answer is marked");
    row(",,,,a,b,,,A,,,,\n", "nothing is asked");
    row(",15,,Hỏi?,a,b,,,A,,,,\n", "the topic '15' is no number from 1 to 14");
    row(",,Khó,Hỏi?,a,b,,,A,,,,\n", "the level 'Khó' is not known");
    row(",,,Hỏi?,a,b,,,A,,,,Kín\n", "the pool 'Kín' is not known");
    row("Số,,,Hỏi?,ba,,,,,,,,\n", "'ba' is no number");
    row("Đúng/Sai,,,Hỏi?,,,,,A,,,,\n", "the answer 'A' is neither Đ nor S");
    row("Ghép đôi,,,Hỏi?,a,b,,,,,,,\n", "'a' is no pair");
    row("Sắp xếp,,,Hỏi?,a,b,,,B,,,,\n", "the marking 'B' is not known");
    row(",,,Hỏi?,a,,c,,A,,,,\n", "an option is empty");
}

void tst_ItemTable::rowsThatAreWrongAreLeft()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, why);

    const Imported made = read(",,,,,,,,,,,,\n" + row);

    QVERIFY(made.items.isEmpty());
    QCOMPARE(made.notes.size(), 1);
    QCOMPARE(made.notes.first().line, 3);
    QVERIFY2(made.notes.first().text.startsWith(why), qPrintable(made.notes.first().text));
}

void tst_ItemTable::dividersAreRecognised_data()
{
    QTest::addColumn<char>("divider");
    QTest::newRow("comma") << ',';
    QTest::newRow("semicolon") << ';';
    QTest::newRow("tab") << '\t';
}

void tst_ItemTable::dividersAreRecognised()
{
    QFETCH(char, divider);
    const QByteArray text = QByteArray("Câu hỏi|A|B|Đáp án\nHỏi?|x|y|A\n").replace('|', divider);

    const auto made = readItems(text, QStringLiteral("f"));

    QVERIFY_RESULT(made);
    QCOMPARE(made->format, QStringLiteral("csv"));
    QCOMPARE(made->items.size(), 1);
}

void tst_ItemTable::oldEncodingsAreRead()
{
    const QByteArray tcvn3 = "C\xa9u h\xe1i,A,B,\xa7\xb8p \xb8n\nTr\xdd tu\xd6?,C\xe3,Kh\xabng,A\n";

    const auto made = readItems(tcvn3, QStringLiteral("f"));

    QVERIFY_RESULT(made);
    QVERIFY(made->encoding->encoding == TextEncoding::Tcvn3);
    QCOMPARE(made->items.first().stem.text, QStringLiteral("Trí tuệ?"));
}

void tst_ItemTable::whatCsvHoldsIsReadAgain()
{
    for (unsigned seed = 200; seed < 230; ++seed) {
        RandomItems random(seed);
        QList<Item> items;
        for (const Item &item : random.items(10)) {
            if (picturesIn(item).isEmpty())
                items << item;
        }
        QList<ImportNote> notes;

        const auto made = readItems(writeCsvItems(items, notes), QStringLiteral("f"));

        QVERIFY_RESULT(made);
        QVERIFY2(notes.isEmpty() && made->notes.isEmpty(),
                 qPrintable(noteLines(notes + made->notes).join(u'\n')));
        const QString difference = differenceOf(items, made->items);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
}

void tst_ItemTable::whatAWorkbookHoldsIsReadAgain()
{
    for (unsigned seed = 300; seed < 320; ++seed) {
        RandomItems random(seed);
        const QList<Item> items = random.items(10);
        QList<ImportNote> notes;

        const auto bytes = writeXlsxItems(items, random.pictures(), notes);
        QVERIFY_RESULT(bytes);
        const auto made = readItems(*bytes, QStringLiteral("f"));

        QVERIFY_RESULT(made);
        QCOMPARE(made->format, QStringLiteral("xlsx"));
        QVERIFY2(notes.isEmpty() && made->notes.isEmpty(),
                 qPrintable(noteLines(notes + made->notes).join(u'\n')));
        const QString difference = differenceOf(items, made->items);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        QCOMPARE(made->pictures, random.pictures());
    }
}

void tst_ItemTable::aWorkbookIsTheSameEachTime()
{
    RandomItems random(1);
    const QList<Item> items = random.items(5);
    QList<ImportNote> notes;

    const auto one = writeXlsxItems(items, random.pictures(), notes);
    QTest::qWait(1100); // the clock must have moved on
    const auto two = writeXlsxItems(items, random.pictures(), notes);

    QVERIFY_RESULT(one);
    QVERIFY(*one == *two);
}

void tst_ItemTable::whatFitsNoCellIsSaid()
{
    Item item;
    item.stem = {QStringLiteral("s")};
    for (int i = 0; i < 27; ++i)
        item.options << ItemOption{{QString::number(i)}, kWhole};
    Item longOne = item;
    longOne.options = item.options.mid(0, 2);
    longOne.tags << QString(40'000, QLatin1Char('x'));
    QList<ImportNote> notes;

    const auto bytes = writeXlsxItems({item, longOne}, {}, notes);

    QVERIFY_RESULT(bytes);
    QCOMPARE(noteLines(notes),
             QStringList({"0 left more than 26 options",
                          "0 left a text of more than 32767 characters, which no cell holds"}));
}

void tst_ItemTable::cellsOfEveryKindAreRead_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *cell, const char *text) {
        QTest::newRow(name) << QByteArray(cell) << QString::fromUtf8(text);
    };
    row("shared", "<c t=\"s\"><v>0</v></c>", "Một");
    row("shared, rich", "<c t=\"s\"><v>1</v></c>", "Hai chữ");
    row("shared, beyond", "<c t=\"s\"><v>9</v></c>", "");
    row("inline", "<c t=\"inlineStr\"><is><t>x &lt; y</t></is></c>", "x < y");
    row("inline, rich", "<c t=\"inlineStr\"><is><r><t>a </t></r><r><t>b</t></r></is></c>", "a b");
    row("string of a formula", "<c t=\"str\"><f>A1</f><v>z</v></c>", "z");
    row("boolean", "<c t=\"b\"><v>1</v></c>", "TRUE");
    row("an error", "<c t=\"e\"><v>#N/A</v></c>", "");
    row("a whole number", "<c><v>3</v></c>", "3");
    row("a number", "<c><v>0.30000000000000004</v></c>", "0.3");
    row("a large number", "<c><v>1e20</v></c>", "1e+20");
    row("a day of its own", "<c t=\"d\"><v>2026-03-01T00:00:00</v></c>", "01/03/2026");
    row("per cent", "<c s=\"2\"><v>0.5</v></c>", "50%");
    row("an escaped character", "<c t=\"str\"><v>a_x000A_b_x005F_x0041_</v></c>", "a\nb_x0041_");
    row("nothing", "<c/>", "");
}

void tst_ItemTable::cellsOfEveryKindAreRead()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, text);
    const QByteArray strings
        = "<si><t>Một</t><rPh><t>x</t></rPh></si>"
          "<si><r><rPr/><t xml:space=\"preserve\">Hai </t></r><r><t>chữ</t></r>"
          "</si>";
    const QByteArray styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                              "<xf numFmtId=\"9\"/></cellXfs>";

    const auto sheets
        = readXlsx(workbook("<row>" + cell + "</row>", strings, styles), QStringLiteral("f"));

    QVERIFY_RESULT(sheets);
    QCOMPARE(sheets->first().rows.first().cells.value(0), text);
}

void tst_ItemTable::whatCellsLoseIsSaid()
{
    const auto cell = [](const QByteArray &text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    };
    const QByteArray raised = "<r><t>10</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr>"
                              "<t>2</t></r>";
    const QByteArray rows = "<row>" + cell("question") + cell("A") + cell("B") + cell("answer")
        + cell("explanation") + "</row><row><c t=\"s\"><v>0</v></c>" + cell("a") + cell("b")
        + cell("A") + "<c t=\"e\"><v>#N/A</v></c></row>";

    const auto made = readItems(workbook(rows, "<si>" + raised + "</si>", {}, {}, "<drawing/>"),
                                QStringLiteral("f"));

    QVERIFY_RESULT(made);
    QCOMPARE(made->items.size(), 1);
    QCOMPARE(made->items.first().stem.text, QStringLiteral("102"));
    QCOMPARE(noteLines(made->notes),
             QStringList({"0 reduced pictures and shapes over the cells are left out",
                          "2 reduced raised or lowered letters are plain ones",
                          "2 reduced the error #N/A is an empty cell"}));
}

void tst_ItemTable::everySheetIsRead()
{
    const auto sheet = [](const QByteArrayList &cells) {
        QByteArray row;
        for (const QByteArray &one : cells)
            row += "<c t=\"str\"><v>" + one + "</v></c>";
        return "<row>" + row + "</row>";
    };
    const QByteArray heading = sheet({"question", "A", "B", "answer"});
    const QList<QByteArray> sheets{heading + sheet({"Một?", "a", "b", "A"}),
                                   sheet({"Ghi chú"}) + sheet({"x"}),
                                   {},
                                   heading + sheet({"Hai?", "a", "b", "Z"})
                                       + sheet({"Ba?", "a", "b", "B"})};
    QByteArray names;
    QByteArray targets;
    QList<RawEntry> entries;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QByteArray n = QByteArray::number(i + 1);
        names += "<sheet name=\"Chủ đề " + n + "\" r:id=\"r" + n + "\"/>";
        targets += "<Relationship Id=\"r" + n + "\" Target=\"worksheets/" + n + ".xml\"/>";
        entries << deflatedEntry("xl/worksheets/" + n + ".xml",
                                 "<worksheet><sheetData>" + sheets.at(i)
                                     + "</sheetData></worksheet>");
    }
    entries << deflatedEntry("xl/workbook.xml",
                             "<workbook xmlns:r=\"x\"><sheets>" + names + "</sheets></workbook>")
            << deflatedEntry("xl/_rels/workbook.xml.rels",
                             "<Relationships>" + targets + "</Relationships>");

    const auto made = readItems(rawZip(entries), QStringLiteral("f"));

    QVERIFY_RESULT(made);
    QCOMPARE(made->items.size(), 2);
    QCOMPARE(made->items.last().stem.text, QStringLiteral("Ba?"));
    QCOMPARE(made->notes.size(), 2);
    QCOMPARE(made->notes.at(0).file, QStringLiteral("f/Chủ đề 2"));
    QCOMPARE(made->notes.at(0).text,
             QStringLiteral("the sheet 'Chủ đề 2': its first row does not name the columns"));
    QCOMPARE(made->notes.at(1).file, QStringLiteral("f/Chủ đề 4"));
    QCOMPARE(made->notes.at(1).line, 2);
}

void tst_ItemTable::daysAreDays_data()
{
    QTest::addColumn<int>("serial");
    QTest::addColumn<bool>("is1904");
    QTest::addColumn<QString>("day");
    QTest::newRow("1") << 1 << false << QStringLiteral("01/01/1900");
    QTest::newRow("59") << 59 << false << QStringLiteral("28/02/1900");
    QTest::newRow("61") << 61 << false << QStringLiteral("01/03/1900");
    QTest::newRow("2026") << 46082 << false << QStringLiteral("01/03/2026");
    QTest::newRow("1904") << 44620 << true << QStringLiteral("01/03/2026");
    QTest::newRow("beyond") << 9'999'999 << false << QStringLiteral("9999999");
}

void tst_ItemTable::daysAreDays()
{
    QFETCH(int, serial);
    QFETCH(bool, is1904);
    QFETCH(QString, day);
    const QByteArray styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-42A]dd\\/mm;@\"/>"
                              "</numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>";

    const auto sheets
        = readXlsx(workbook("<row><c s=\"0\"><v>" + QByteArray::number(serial) + "</v></c></row>",
                            {}, styles, is1904 ? " date1904=\"1\"" : ""),
                   QStringLiteral("f"));

    QVERIFY_RESULT(sheets);
    QCOMPARE(sheets->first().rows.first().cells.first(), day);
}

void tst_ItemTable::placesAreKept()
{
    const auto sheets = readXlsx(
        workbook("<row r=\"3\"><c r=\"B3\"><v>1</v></c><c><v>2</v></c><c r=\"AA3\"><v>3</v></c>"
                 "</row><row><c><v>4</v></c></row>"),
        QStringLiteral("f"));

    QVERIFY_RESULT(sheets);
    const auto rows = sheets->first().rows;
    QCOMPARE(rows.at(0).line, 3);
    QCOMPARE(rows.at(0).cells.size(), 27);
    QCOMPARE(rows.at(0).cells.mid(0, 4), QStringList({"", "1", "2", ""}));
    QCOMPARE(rows.at(0).cells.at(26), QStringLiteral("3"));
    QCOMPARE(rows.at(1).line, 4);
}

void tst_ItemTable::hostileWorkbooksAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code) {
        QTest::newRow(name) << bytes << int(code);
    };
    row("no archive", "PK\3\4xx", ErrorCode::Damaged);
    row("no workbook", rawZip({deflatedEntry("a", "b")}), ErrorCode::NotFound);
    row("columns", workbook("<row><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>"), ErrorCode::TooLarge);
    row("a long cell",
        workbook("<row><c t=\"str\"><v>" + QByteArray(200'000, 'x') + "</v></c></row>"),
        ErrorCode::TooLarge);
    row("entities",
        rawZip({deflatedEntry("xl/workbook.xml",
                              "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>&b;</workbook>")}),
        ErrorCode::NotUnderstood);
    row("depth", workbook(QByteArray("<a>").repeated(100) + QByteArray("</a>").repeated(100)),
        ErrorCode::NotUnderstood);
    RawEntry bomb = deflatedEntry("xl/workbook.xml", QByteArray(1000, 'x'));
    bomb.size = 2'000'000'000;
    row("a declared bomb", rawZip({bomb}), ErrorCode::TooLarge);
    row("a name twice", rawZip({storedEntry("a", "b"), storedEntry("a", "c")}), ErrorCode::Damaged);
}

void tst_ItemTable::hostileWorkbooksAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);

    const auto sheets = readXlsx(bytes, QStringLiteral("f"));

    QVERIFY(!sheets);
    QCOMPARE(codeName(sheets.error().code), codeName(ErrorCode(code)));
    QVERIFY2(sheets.error().detail.startsWith(u'f'), qPrintable(sheets.error().detail));
}

void tst_ItemTable::cutWorkbooksAreRefused()
{
    RandomItems random(1);
    QList<ImportNote> notes;
    const QByteArray bytes = *writeXlsxItems(random.items(2), random.pictures(), notes);

    for (qsizetype size = 4; size < bytes.size(); size += 97)
        QVERIFY(!readXlsx(bytes.left(size), QStringLiteral("f")));
}

void tst_ItemTable::theTemplateIsReadBackAndHasDropDowns()
{
    const auto form = itemTemplate(ExportFormat::Xlsx);
    QVERIFY_RESULT(form);
    const auto sheets = readXlsx(*form, QStringLiteral("f"));
    QVERIFY_RESULT(sheets);
    QVERIFY(isTableHeading(sheets->first().rows.first().cells));

    ZipLimits limits;
    limits.foreignNames = true;
    auto zip = ZipReader::open(*form, limits);
    QVERIFY_RESULT(zip);
    const auto sheet = zip->read(QStringLiteral("xl/worksheets/sheet1.xml"));
    QVERIFY_RESULT(sheet);
    QCOMPARE(sheet->count("<dataValidation "), 4);
    QVERIFY(sheet->contains("Nhận biết,Thông hiểu,Vận dụng"));
    QVERIFY_RESULT(itemTemplate(ExportFormat::Csv));
    QCOMPARE_ERROR(itemTemplate(ExportFormat::Gift), ErrorCode::NotAllowed);
}

QTEST_GUILESS_MAIN(tst_ItemTable)
#include "tst_item_table.moc"
