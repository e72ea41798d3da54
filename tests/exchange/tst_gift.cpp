// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/imported_samples.h"
#include "exchange/items/gift_writer.h"
#include "support/random_items.h"
#include "support/result_matchers.h"

using namespace hocvu;

class tst_Gift : public QObject
{
    Q_OBJECT

private slots:
    void oneRightOption();
    void partMarks();
    void severalRightOptions();
    void trueAndFalse_data();
    void trueAndFalse();
    void shortAnswers();
    void numbers_data();
    void numbers();
    void matching();
    void ordering();
    void aGapInTheSentence();
    void signsAreEscaped();
    void formatsInBrackets();
    void titlesCategoriesIdsAndTags();
    void commentsAreNoQuestions();
    void lineEndsMarksAndTabs_data();
    void lineEndsMarksAndTabs();
    void whatIsLeftIsSaidWithItsLine_data();
    void whatIsLeftIsSaidWithItsLine();
    void picturesComeInTheText();
    void whatIsWrittenIsReadAgain();
    void whatGiftCannotSayIsNoted();
    void theRestOfAFileIsReadAfterAFault();

private:
    static Imported read(const QByteArray &text) { return imported(text, ItemFormat::Gift); }
};

void tst_Gift::oneRightOption()
{
    const Imported made = read("Ai viết Truyện Kiều?{\n"
                               "  ~Hồ Xuân Hương#Không phải\n"
                               "  = Nguyễn Du # Đúng\n"
                               "  ~Nguyễn Trãi\n"
                               "  ####Viết đầu thế kỷ 19.\n"
                               "}\n");

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::SingleChoice);
    QCOMPARE(item.stem.text, QStringLiteral("Ai viết Truyện Kiều?"));
    QCOMPARE(item.options.size(), 3);
    QCOMPARE(item.options.at(1).text.text, QStringLiteral("Nguyễn Du"));
    QCOMPARE(item.options.at(1).fraction, kWhole);
    QCOMPARE(item.options.at(1).feedback.text, QStringLiteral("Đúng"));
    QCOMPARE(item.options.at(0).fraction, 0);
    QCOMPARE(item.explanation.text, QStringLiteral("Viết đầu thế kỷ 19."));
    QCOMPARE(item.line, 1);
}

void tst_Gift::partMarks()
{
    const Imported made = read("q{=a ~%50%b ~%-33.33333%c ~%5 d ~%0%%e%}");

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::SingleChoice);
    QCOMPARE(item.options.at(1).fraction, kWhole / 2);
    QCOMPARE(item.options.at(2).fraction, -3333333);
    QCOMPARE(item.options.at(3).text.text, QStringLiteral("%5 d"));
    QCOMPARE(item.options.at(4).text.text, QStringLiteral("%e%"));
}

void tst_Gift::severalRightOptions()
{
    const Imported made = read("q{~%50%a ~%50%b ~%-100%c}");

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::MultipleChoice);
    QCOMPARE(item.options.at(2).fraction, -kWhole);
    QVERIFY(!item.allOrNothing);
}

void tst_Gift::trueAndFalse_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("isTrue");
    for (const char *yes : {"T", "TRUE", " T ", "T#sai#đúng"})
        QTest::newRow(yes) << QByteArray(yes) << true;
    for (const char *no : {"F", "FALSE", "F#sai#đúng"})
        QTest::newRow(no) << QByteArray(no) << false;
}

void tst_Gift::trueAndFalse()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, isTrue);

    const Imported made = read("q{" + answer + "}");

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::TrueFalse);
    QCOMPARE(item.options.at(0).fraction, isTrue ? kWhole : 0);
    QCOMPARE(item.options.at(1).fraction, isTrue ? 0 : kWhole);
    if (answer.contains('#')) {
        QCOMPARE(item.options.at(isTrue ? 0 : 1).feedback.text, QStringLiteral("đúng"));
        QCOMPARE(item.options.at(isTrue ? 1 : 0).feedback.text, QStringLiteral("sai"));
    }
}

void tst_Gift::shortAnswers()
{
    const Imported made = read("q{=Hà Nội =%50%Thăng Long#Tên cũ =\\*}");

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::ShortAnswer);
    QCOMPARE(item.answers.size(), 3);
    QCOMPARE(item.answers.at(1).pattern, QStringLiteral("Thăng Long"));
    QCOMPARE(item.answers.at(1).fraction, kWhole / 2);
    QCOMPARE(item.answers.at(1).feedback.text, QStringLiteral("Tên cũ"));
    QCOMPARE(item.answers.at(2).pattern, QStringLiteral("\\*")); // the star itself

    const Imported bare = read("q{Hà Nội}");
    QCOMPARE(bare.items.value(0).answers.value(0).pattern, QStringLiteral("Hà Nội"));
}

void tst_Gift::numbers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("one") << QByteArray("#5") << 5.0 << 0.0;
    QTest::newRow("tolerance") << QByteArray("#5:0.1") << 5.0 << 0.1;
    QTest::newRow("range") << QByteArray("# 1..5 ") << 3.0 << 2.0;
    QTest::newRow("negative range") << QByteArray("#-5..-1") << -3.0 << 2.0;
    QTest::newRow("comma") << QByteArray("#3,5:0,5") << 3.5 << 0.5;
    QTest::newRow("weighted") << QByteArray("#=%100%5:1#đúng =%50%5:2 ~#sai") << 5.0 << 1.0;
    QTest::newRow("exponent") << QByteArray("#1e3") << 1000.0 << 0.0;
}

void tst_Gift::numbers()
{
    QFETCH(QByteArray, answer);
    QFETCH(double, value);
    QFETCH(double, tolerance);

    const Imported made = read("q{" + answer + "}");

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::Numeric);
    QCOMPARE(item.answers.first().value, value);
    QCOMPARE(item.answers.first().tolerance, tolerance);
    if (answer.contains('~')) {
        QCOMPARE(item.answers.size(), 3);
        QCOMPARE(item.answers.last().pattern, QStringLiteral("*"));
        QCOMPARE(item.answers.last().fraction, 0);
        QCOMPARE(item.answers.last().feedback.text, QStringLiteral("sai"));
    }
}

void tst_Gift::matching()
{
    const Imported made = read("q{\n=Việt Nam -> Hà Nội\n=Lào->Viêng Chăn\n=Sài Gòn -> Hà Nội\n"
                               "= -> Băng Cốc\n}");

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::Matching);
    QCOMPARE(item.lefts.size(), 3);
    QCOMPARE(item.rights.size(), 3); // doubled ones are one
    QCOMPARE(item.matches.at(2).right, 0);
    QCOMPARE(item.matches.at(0).fraction, 3333333);
    QCOMPARE(item.rights.last().text, QStringLiteral("Băng Cốc"));
}

void tst_Gift::ordering()
{
    const Imported made
        = read("q{>3 ALL VERTICAL RELATIVE_TO_CORRECT SHOW none\nmột\n hai \nba\n}");

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::Ordering);
    QVERIFY(item.grading == OrderGrading::RelativeToCorrect);
    QCOMPARE(item.options.size(), 3);
    QCOMPARE(item.options.at(1).text.text, QStringLiteral("hai"));

    const Imported fewer = read("q{>2 RANDOM HORIZONTAL ABS\na\nb\nc\n}");
    QCOMPARE(noteLines(fewer.notes),
             QStringList("1 reduced all 3 things are asked, not 2 of them"));
    QVERIFY(fewer.items.value(0).grading == OrderGrading::AbsolutePosition);

    const Imported bare = read("q{>2     none\na\nb\n}"); // as Moodle writes its defaults
    QCOMPARE(bare.items.size(), 1);
}

void tst_Gift::aGapInTheSentence()
{
    const Imported made = read("Ông {~được =bị ~đã} chôn ở đây.");

    TAKE_ONLY_ITEM(item, made);
    QCOMPARE(item.stem.text, QStringLiteral("Ông _____ chôn ở đây."));
}

void tst_Gift::signsAreEscaped()
{
    const Imported made
        = read("a \\{b\\} \\: \\= \\~ \\# \\\\ \\nc \\x?{=\\=5 ~\\~6 ~x \\-> y#\\#tag\\{\\}}");

    TAKE_ONLY_ITEM(item, made);
    QCOMPARE(item.stem.text, QStringLiteral("a {b} : = ~ # \\\nc \\x?"));
    QCOMPARE(item.options.at(0).text.text, QStringLiteral("=5"));
    QCOMPARE(item.options.at(1).text.text, QStringLiteral("~6"));
    QCOMPARE(item.options.at(2).feedback.text, QStringLiteral("#tag{}"));
    const Imported noBreak = read("a\\\\nb{T}");
    QCOMPARE(noBreak.items.value(0).stem.text, QStringLiteral("a\\nb"));
}

void tst_Gift::formatsInBrackets()
{
    const Imported html = read("[html]<p>a<br>b <b>c</b></p>{=x < y ~[plain]<b>}");
    TAKE_ONLY_ITEM(item, html);
    QCOMPARE(item.stem.text, QStringLiteral("<p>a<br/>b <b>c</b></p>"));
    QVERIFY(item.stem.rich);
    QCOMPARE(item.options.at(0).text.text, QStringLiteral("x < y"));
    QCOMPARE(item.options.at(1).text.text, QStringLiteral("<b>"));

    const Imported moodle = read("[moodle]a\nb &lt; <i>c</i>{T}");
    QCOMPARE(moodle.items.value(0).stem.text, QStringLiteral("<p>a<br/>b &lt; <i>c</i></p>"));
    const Imported plain = read("[plain]a &lt; b{T}");
    QCOMPARE(plain.items.value(0).stem.text, QStringLiteral("a &lt; b"));
    const Imported markdown = read("[markdown]*a*{T}");
    QCOMPARE(noteLines(markdown.notes),
             QStringList("1 reduced left out of the text: the meaning of Markdown's signs"));
    const Imported none = read("[xyz]a{T}");
    QCOMPARE(none.items.value(0).stem.text, QStringLiteral("[xyz]a"));
}

void tst_Gift::titlesCategoriesIdsAndTags()
{
    const Imported made = read("$CATEGORY: Tin học/AI\n"
                               "\n"
                               "// question: 12  name: x [id:a\\]1] \n"
                               "//[tag:khó] [tag:hocvu:topic=3] [tag:hocvu:level=van_dung]\n"
                               "::Câu\\: 1:: q {T}\n"
                               "\n"
                               "r {T}\n");

    QCOMPARE(made.items.size(), 2);
    const Item &item = made.items.first();
    QCOMPARE(item.category, QStringLiteral("Tin học/AI"));
    QCOMPARE(item.id, QStringLiteral("a]1"));
    QCOMPARE(item.tags, QStringList("khó"));
    QCOMPARE(item.title, QStringLiteral("Câu: 1"));
    QCOMPARE(item.record.topic, 3);
    QVERIFY(item.record.level == Level::Application);
    QCOMPARE(item.line, 5);
    QCOMPARE(made.items.last().category, QStringLiteral("Tin học/AI"));
    QVERIFY(made.items.last().id.isEmpty() && made.items.last().tags.isEmpty());
}

void tst_Gift::commentsAreNoQuestions()
{
    const Imported made = read("// {T}\n\n  // một\nq\n//hai\n{\n// ba\nT}\n");

    TAKE_ONLY_ITEM(item, made);
    QCOMPARE(item.stem.text, QStringLiteral("q"));
    QCOMPARE(item.line, 4);
}

void tst_Gift::lineEndsMarksAndTabs_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray text = "Câu hỏi{\n\t=đúng\n\t~sai\n}\n\nHai{T}\n";
    QTest::newRow("LF") << text;
    QTest::newRow("CR LF") << QByteArray(text).replace('\n', "\r\n");
    QTest::newRow("CR") << QByteArray(text).replace('\n', '\r');
    QTest::newRow("mark") << "\xEF\xBB\xBF" + text;
    QTest::newRow("no last end") << text.chopped(1);
    QTest::newRow("blank lines with spaces") << QByteArray(text).replace("\n\n", "\n \t\n\n");
    QTest::newRow("decomposed")
        << QString::fromUtf8(text).normalized(QString::NormalizationForm_D).toUtf8();
}

void tst_Gift::lineEndsMarksAndTabs()
{
    QFETCH(QByteArray, text);

    const Imported made = read(text);

    QCOMPARE(made.items.size(), 2);
    QVERIFY(made.notes.isEmpty());
    QCOMPARE(made.items.first().stem.text, QStringLiteral("Câu hỏi"));
    QCOMPARE(made.items.first().options.first().text.text, QStringLiteral("đúng"));
}

void tst_Gift::whatIsLeftIsSaidWithItsLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("note");
    const auto row = [](const char *name, const char *text, const char *note) {
        QTest::newRow(name) << QByteArray("\n") + text << QString::fromUtf8(note);
    };
    row("an essay", "Viết {}", "an essay, which no machine marks");
    row("an essay with feedback", "Viết {####x}", "an essay, which no machine marks");
    row("a description", "Đọc bài sau.", "a description without a question");
    row("an open brace", "q {=a ~b", "a brace without its partner");
    row("a lonely brace", "q =a ~b}", "a brace without its partner");
    row("two gaps", "a {=x ~y} b {=x ~y}", "more than one pair of braces");
    row("braces in an answer", "q {=f(x) {1} ~g}", "more than one pair of braces");
    row("an open title", "::a q {T}", "a title that is not closed");
    row("a word for a number", "q {#năm}", "'năm' is no number");
    row("no number", "q {#}", "no right answer is given");
    row("one option", "q {=a ~}", "an option is empty");
    row("no right option", "q {~a ~b}", "no right answer is marked");
    row("half a pair", "q {=a -> b =c}", "a pair without \"->\"");
    row("one pair", "q {=a -> b}", "nothing to match");
    row("no question", "{=a ~b}", "nothing is asked");
    row("an order of one", "q{>1\na\n}", "fewer than two options");
    row("an order's head", "q{>x y z\na\nb\n}", "an ordering whose first line is not understood");
}

void tst_Gift::whatIsLeftIsSaidWithItsLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, note);

    const Imported made = read(text);

    QVERIFY(made.items.isEmpty());
    QCOMPARE(made.notes.size(), 1);
    QVERIFY(made.notes.first().kind == ImportNote::Kind::Left);
    QCOMPARE(made.notes.first().line, 2);
    QCOMPARE(made.notes.first().file, QStringLiteral("f"));
    QVERIFY2(made.notes.first().text.startsWith(note), qPrintable(made.notes.first().text));
}

void tst_Gift::picturesComeInTheText()
{
    const QByteArray data = RandomItems::smallPicture().toBase64().replace("=", "\\=");

    const Imported made
        = read("[html]<img src\\=\"data\\:image/png;base64," + data + "\" alt\\=\"H\">{T}");
    const Imported elsewhere = read("[html]a <img src\\=\"http\\://x/y.png\">{T}");

    TAKE_ONLY_ITEM(item, made);
    QCOMPARE(made.pictures.size(), 1);
    QCOMPARE(made.pictures.first(), RandomItems::smallPicture());
    QCOMPARE(picturesIn(item), QStringList(made.pictures.firstKey()));
    QCOMPARE(noteLines(elsewhere.notes),
             QStringList("1 reduced left out of the text: a picture that is not in the file "
                         "(http://x/y.png)"));
}

void tst_Gift::whatIsWrittenIsReadAgain()
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        RandomItems random(seed);
        QList<Item> items = random.items(10);
        QList<ImportNote> notes;

        const Imported made = read(writeGift(items, random.pictures(), notes));

        QVERIFY2(notes.isEmpty(), qPrintable(noteLines(notes).join(u'\n')));
        QVERIFY2(made.notes.isEmpty(), qPrintable(noteLines(made.notes).join(u'\n')));
        const QString difference = differenceOf(items, made.items);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        for (const QString &name : made.pictures.keys())
            QVERIFY(random.pictures().contains(name));
    }
}

void tst_Gift::whatGiftCannotSayIsNoted()
{
    Item arrow;
    arrow.kind = ItemKind::ShortAnswer;
    arrow.stem = {QStringLiteral("q")};
    arrow.answers = {{QStringLiteral("a->b")}};
    arrow.file = QStringLiteral("b.yaml");
    arrow.line = 4;
    Item formatted;
    formatted.kind = ItemKind::Matching;
    formatted.stem = {QStringLiteral("q")};
    formatted.lefts = {{QStringLiteral("a -> b")}};
    formatted.rights = {{QStringLiteral("<p><b>x</b></p>"), true}, {QStringLiteral("y")}};
    formatted.matches = {{0, 0, kWhole}};
    QList<ImportNote> notes;

    const Imported made = read(writeGift({arrow, formatted}, {}, notes));

    QCOMPARE(noteLines(notes),
             QStringList({"4 left a short answer with \"->\", which GIFT takes for a matching",
                          "0 reduced the right sides lose their formatting"}));
    QCOMPARE(made.items.size(), 1);
    QCOMPARE(made.items.first().lefts.first().text, QStringLiteral("a -> b"));
    QCOMPARE(made.items.first().rights.first().text, QStringLiteral("x"));
}

void tst_Gift::theRestOfAFileIsReadAfterAFault()
{
    const Imported made = read("a {=x ~y\n\nb {=x ~y}\n\nc }{\n\nd {T}\n");

    QCOMPARE(made.items.size(), 2);
    QCOMPARE(made.notes.size(), 2);
    QCOMPARE(made.items.last().line, 7);
}

QTEST_GUILESS_MAIN(tst_Gift)
#include "tst_gift.moc"
