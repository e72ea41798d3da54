// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/imported_samples.h"
#include "exchange/items/moodle_reader.h"
#include "exchange/items/moodle_writer.h"
#include "support/random_items.h"
#include "support/result_matchers.h"

#include <QProcess>

using namespace hocvu;

namespace {

QByteArray quiz(const QByteArray &questions)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n" + questions + "\n</quiz>\n";
}

QByteArray question(const QByteArray &type, const QByteArray &inside)
{
    return "<question type=\"" + type + "\"><name><text>Tên</text></name>"
        + "<questiontext format=\"html\"><text><![CDATA[<p>Hỏi?</p>]]></text></questiontext>"
        + inside + "</question>";
}

QByteArray answer(const char *fraction, const char *text, const char *feedback = "")
{
    return QByteArray("<answer fraction=\"") + fraction + "\" format=\"html\"><text>" + text
        + "</text><feedback format=\"html\"><text>" + feedback + "</text></feedback></answer>";
}

} // namespace

class tst_Moodle : public QObject
{
    Q_OBJECT

private slots:
    void choiceWithEverything();
    void severalRightOptions();
    void trueAndFalse();
    void shortAnswers();
    void numbers();
    void matchingWithAWrongRightSide();
    void ordering();
    void categoriesHoldForWhatFollows();
    void textsInEveryFormat_data();
    void textsInEveryFormat();
    void picturesStandBesideTheirText();
    void nearFractionsAreMoodlesOwn();
    void otherTypesAreLeft_data();
    void otherTypesAreLeft();
    void whatIsReducedIsSaid_data();
    void whatIsReducedIsSaid();
    void otherEncodingsAreRead_data();
    void otherEncodingsAreRead();
    void whatIsNoQuizIsRefused_data();
    void whatIsNoQuizIsRefused();
    void aCutFileIsDamaged();
    void whatIsWrittenIsReadAgain();
    void whatIsWrittenIsWellFormed();

private:
    static Imported read(const QByteArray &questions)
    {
        return imported(quiz(questions), ItemFormat::Moodle);
    }
};

void tst_Moodle::choiceWithEverything()
{
    const Imported made = read(question(
        "multichoice",
        "<generalfeedback format=\"html\"><text>Vì thế.</text></generalfeedback>"
        "<defaultgrade>2.5000000</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>"
        "<idnumber>T1</idnumber><single>true</single><shuffleanswers>false</shuffleanswers>"
        "<answernumbering>abc</answernumbering>"
        "<correctfeedback format=\"html\"><text>Đúng</text></correctfeedback>"
        "<partiallycorrectfeedback format=\"html\"><text></text></partiallycorrectfeedback>"
        "<incorrectfeedback format=\"html\"><text><![CDATA[<b>Sai</b>]]></text>"
        "</incorrectfeedback><shownumcorrect/>"
            + answer("100", "&lt;p&gt;một&lt;/p&gt;", "tốt") + answer("-25", "hai")
            + answer("0", "ba")
            + "<tags><tag><text>khó</text></tag><tag><text>hocvu:topic=3</text></tag></tags>"));

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::SingleChoice);
    QCOMPARE(item.title, QStringLiteral("Tên"));
    QCOMPARE(item.stem.text, QStringLiteral("Hỏi?"));
    QCOMPARE(item.explanation.text, QStringLiteral("Vì thế."));
    QCOMPARE(item.points, 2.5);
    QCOMPARE(item.penalty, 3333333);
    QCOMPARE(item.id, QStringLiteral("T1"));
    QVERIFY(!item.shuffle);
    QCOMPARE(item.feedback.right.text, QStringLiteral("Đúng"));
    QCOMPARE(item.feedback.wrong.text, QStringLiteral("<p><b>Sai</b></p>"));
    QCOMPARE(item.options.size(), 3);
    QCOMPARE(item.options.at(0).text.text, QStringLiteral("một"));
    QCOMPARE(item.options.at(0).feedback.text, QStringLiteral("tốt"));
    QCOMPARE(item.options.at(1).fraction, -kWhole / 4);
    QCOMPARE(item.tags, QStringList("khó"));
    QCOMPARE(item.record.topic, 3);
    QVERIFY(item.line > 0);
}

void tst_Moodle::severalRightOptions()
{
    const Imported made = read(question("multichoice",
                                        "<single>false</single>" + answer("50", "a")
                                            + answer("50", "b") + answer("-100", "c")));

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::MultipleChoice);
    QVERIFY(item.shuffle);
}

void tst_Moodle::trueAndFalse()
{
    const Imported made
        = read(question("truefalse", answer("0", "true", "sai") + answer("100", "False", "đúng")));

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::TrueFalse);
    QCOMPARE(item.options.at(0).feedback.text, QStringLiteral("sai"));
    QCOMPARE(item.options.at(1).fraction, kWhole);
}

void tst_Moodle::shortAnswers()
{
    const Imported made = read(question(
        "shortanswer", "<usecase>1</usecase>" + answer("100", "a &lt; b") + answer("50", "*x")));

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::ShortAnswer);
    QVERIFY(item.caseSensitive);
    QCOMPARE(item.answers.at(0).pattern, QStringLiteral("a < b"));
    QCOMPARE(item.answers.at(1).pattern, QStringLiteral("*x"));
}

void tst_Moodle::numbers()
{
    const QByteArray exact = answer("100", "3.14")
                                 .replace("</answer>",
                                          "<tolerance>0.01</tolerance>"
                                          "</answer>");
    const Imported made = read(question("numerical", exact + answer("0", "*", "sai")));
    const Imported wrong = read(question("numerical", answer("100", "ba")));

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::Numeric);
    QCOMPARE(item.answers.at(0).value, 3.14);
    QCOMPARE(item.answers.at(0).tolerance, 0.01);
    QCOMPARE(item.answers.at(1).pattern, QStringLiteral("*"));
    QVERIFY(wrong.items.isEmpty());
    QCOMPARE(wrong.notes.size(), 1);
}

void tst_Moodle::matchingWithAWrongRightSide()
{
    const auto pair = [](const char *left, const char *right) {
        return QByteArray("<subquestion format=\"html\"><text>") + left + "</text><answer><text>"
            + right + "</text></answer></subquestion>";
    };
    const Imported made
        = read(question("matching",
                        "<shuffleanswers>1</shuffleanswers>" + pair("Lào", "Viêng Chăn")
                            + pair("", "Huế") + pair("Việt Nam", "Hà Nội")));

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::Matching);
    QCOMPARE(item.lefts.size(), 2);
    QCOMPARE(item.rights.size(), 3);
    QCOMPARE(item.rights.at(item.matches.at(1).right).text, QStringLiteral("Hà Nội"));
    QCOMPARE(item.rights.at(2).text, QStringLiteral("Huế"));
    QCOMPARE(item.matches.at(0).fraction, kWhole / 2);
}

void tst_Moodle::ordering()
{
    const Imported made
        = read(question("ordering",
                        "<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype>"
                        "<selectcount>0</selectcount><gradingtype>LONGEST_ORDERED_SUBSET"
                        "</gradingtype>"
                            + answer("2.0000000", "hai") + answer("1.0000000", "một", "x")
                            + answer("10.0000000", "ba")));

    TAKE_ONLY_ITEM(item, made);
    QVERIFY(item.kind == ItemKind::Ordering);
    QVERIFY(item.grading == OrderGrading::LongestOrderedSubset);
    QCOMPARE(item.options.at(0).text.text, QStringLiteral("một"));
    QCOMPARE(item.options.at(0).feedback.text, QStringLiteral("x"));
    QCOMPARE(item.options.at(2).text.text, QStringLiteral("ba"));
}

void tst_Moodle::categoriesHoldForWhatFollows()
{
    const auto category = [](const char *path) {
        return QByteArray("<question type=\"category\"><category><text>") + path
            + "</text></category></question>";
    };
    const QByteArray one = question("truefalse", answer("100", "true") + answer("0", "false"));

    const Imported made = read(one + category("$course$/top/Tin học/AI") + one + one
                               + category("Khác") + one + category("$system$/top") + one);

    QStringList categories;
    for (const Item &item : made.items)
        categories << item.category;
    QCOMPARE(categories, QStringList({"", "Tin học/AI", "Tin học/AI", "Khác", ""}));
}

void tst_Moodle::textsInEveryFormat_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QString>("stem");
    QTest::newRow("html") << QByteArray("html") << QStringLiteral("<p>a b <b>c</b></p>");
    QTest::newRow("plain") << QByteArray("plain_text") << QStringLiteral("a\nb <b>c</b>");
    QTest::newRow("auto") << QByteArray("moodle_auto_format")
                          << QStringLiteral("<p>a<br/>b <b>c</b></p>");
    QTest::newRow("markdown") << QByteArray("markdown") << QStringLiteral("a\nb <b>c</b>");
}

void tst_Moodle::textsInEveryFormat()
{
    QFETCH(QByteArray, format);
    QFETCH(QString, stem);

    const Imported made = read("<question type=\"truefalse\"><name><text>x</text></name>"
                               "<questiontext format=\""
                               + format + "\"><text>a\nb &lt;b&gt;c&lt;/b&gt;</text></questiontext>"
                               + answer("100", "true") + answer("0", "false") + "</question>");

    TAKE_ONLY_ITEM(item, made);
    QCOMPARE(item.stem.text, stem);
}

void tst_Moodle::picturesStandBesideTheirText()
{
    const QByteArray data = RandomItems::smallPicture().toBase64();
    const QByteArray text = "<question type=\"truefalse\"><name><text>x</text></name>"
                            "<questiontext format=\"html\"><text><![CDATA[<img src=\""
                            "@@PLUGINFILE@@/h%C3%ACnh%201.png?time=1\" alt=\"H\">"
                            "<img src=\"@@PLUGINFILE@@/none.png\">]]></text>"
                            "<file name=\"hình 1.png\" path=\"/\" encoding=\"base64\">"
        + data + "</file></questiontext>" + answer("100", "true") + answer("0", "false")
        + "</question>";

    const Imported made = read(text);

    QCOMPARE(made.items.size(), 1);
    QCOMPARE(made.pictures.value(made.pictures.firstKey()), RandomItems::smallPicture());
    QCOMPARE(picturesIn(made.items.first()), QStringList(made.pictures.firstKey()));
    QCOMPARE(noteLines(made.notes),
             QStringList("3 reduced left out of the text: a picture that is not in the file "
                         "(/none.png)"));
}

void tst_Moodle::nearFractionsAreMoodlesOwn()
{
    const Imported made = read(question("multichoice",
                                        "<single>false</single>" + answer("33.333", "a")
                                            + answer("33.3333333", "b") + answer("-16.667", "c")));

    TAKE_ONLY_ITEM(item, made);
    QCOMPARE(item.options.at(0).fraction, 3333333);
    QCOMPARE(item.options.at(1).fraction, 3333333);
    QCOMPARE(item.options.at(2).fraction, -1666667);
}

void tst_Moodle::otherTypesAreLeft_data()
{
    QTest::addColumn<QByteArray>("type");
    for (const char *type : {"essay", "description", "cloze", "ddwtos", "calculated", "", "random"})
        QTest::newRow(type) << QByteArray(type);
}

void tst_Moodle::otherTypesAreLeft()
{
    QFETCH(QByteArray, type);

    const Imported made = read("\n\n" + question(type, {}));

    QVERIFY(made.items.isEmpty());
    QCOMPARE(noteLines(made.notes),
             QStringList(QStringLiteral("5 left a question of the type '%1', which no exam can ask")
                             .arg(QString::fromLatin1(type))));
}

void tst_Moodle::whatIsReducedIsSaid_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QString>("note");
    QTest::newRow("hints") << QByteArray("<hint format=\"html\"><text>x</text></hint>")
                           << QStringLiteral("hints for further tries are not kept");
    QTest::newRow("a picture of Moodle 1.9")
        << QByteArray("<image>h.png</image><image_base64>aGk=</image_base64>")
        << QStringLiteral("a picture beside the text is left out: h.png");
    QTest::newRow("a script") << QByteArray(
        "<generalfeedback format=\"html\"><text>&lt;script&gt;x&lt;/script&gt;y"
        "</text></generalfeedback>")
                              << QStringLiteral("left out of the text: script");
    QTest::newRow("other signs than letters")
        << QByteArray("<answernumbering>iii</answernumbering>")
        << QStringLiteral("'answernumbering' is not kept: iii");
    QTest::newRow("hidden") << QByteArray("<hidden>1</hidden>")
                            << QStringLiteral(
                                   "it is hidden in its Moodle; look whether it is to be asked");
    QTest::newRow("what Moodle does not have") << QByteArray("<difficulty>7</difficulty>")
                                               << QStringLiteral("'difficulty' is not kept: 7");
    QTest::newRow("a fraction") << QByteArray(answer("nhiều", "c"))
                                << QStringLiteral("fraction 'nhiều' is no per cent; 0 is taken");
}

void tst_Moodle::whatIsReducedIsSaid()
{
    QFETCH(QByteArray, inside);
    QFETCH(QString, note);

    const Imported made
        = read(question("multichoice", answer("100", "a") + answer("0", "b") + inside));

    QCOMPARE(made.items.size(), 1);
    QCOMPARE(made.notes.size(), 1);
    QCOMPARE(made.notes.first().text, note);
}

void tst_Moodle::otherEncodingsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray utf8
        = quiz(question("truefalse", answer("100", "true") + answer("0", "false")));
    QByteArray utf16("\xFF\xFE");
    const QString text
        = QString::fromUtf8(utf8).replace(QLatin1String("UTF-8"), QLatin1String("UTF-16"));
    for (const QChar c : text)
        utf16.append(char(c.cell())).append(char(c.row()));
    QTest::newRow("mark") << "\xEF\xBB\xBF" + utf8;
    QTest::newRow("UTF-16") << utf16;
    QTest::newRow("no declaration") << utf8.sliced(utf8.indexOf("<quiz"));
    QTest::newRow("CR LF") << QByteArray(utf8).replace('\n', "\r\n");
    QByteArray cp1258 = QByteArray(utf8).replace("UTF-8", "windows-1258");
    cp1258.replace("Tên", "T\xEAn").replace("Hỏi", "Ho\xD2i");
    QTest::newRow("CP1258") << cp1258;
}

void tst_Moodle::otherEncodingsAreRead()
{
    QFETCH(QByteArray, bytes);

    const auto made = readItems(bytes, QStringLiteral("f"));

    QVERIFY_RESULT(made);
    QCOMPARE(made->format, QStringLiteral("moodle"));
    QCOMPARE(made->items.size(), 1);
    QCOMPARE(made->items.first().stem.text, QStringLiteral("Hỏi?"));
    QCOMPARE(made->items.first().title, QStringLiteral("Tên"));
}

void tst_Moodle::whatIsNoQuizIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &bytes, const char *message) {
        QTest::newRow(name) << bytes << QString::fromLatin1(message);
    };
    row("another root", "<?xml version=\"1.0\"?><html/>", "the root is 'html', not 'quiz'");
    row("entities",
        "<?xml version=\"1.0\"?><!DOCTYPE q [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;&a;\">]>"
        "<quiz>&c;</quiz>",
        "document types and entities are not read");
    row("an outer entity",
        "<?xml version=\"1.0\"?><!DOCTYPE q SYSTEM \"file:///etc/passwd\"><quiz/>",
        "document types and entities are not read");
    row("depth", quiz(QByteArray("<a>").repeated(100) + QByteArray("</a>").repeated(100)),
        "nested too deeply");
    row("crossed tags", "<quiz><a><b></a></b></quiz>", "f:1: ");
    row("a NUL", QByteArray("<quiz>\0</quiz>", 14), "f:1: ");
    row("nothing in it", "<quiz></quiz>", "no question in it");
    row("an encoding nobody knows", "<?xml version=\"1.0\" encoding=\"x-unknown\"?><quiz/>", "f:1");
}

void tst_Moodle::whatIsNoQuizIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);

    const auto made = readItems(bytes, QStringLiteral("f"));

    QCOMPARE_ERROR(made, ErrorCode::NotUnderstood);
    QVERIFY2(made.error().detail.contains(message), qPrintable(made.error().detail));
}

void tst_Moodle::aCutFileIsDamaged()
{
    const QByteArray whole
        = quiz(question("truefalse", answer("100", "true") + answer("0", "false")));

    for (qsizetype size = whole.indexOf("<quiz>") + 6; size < whole.size() - 8; size += 7)
        QCOMPARE_ERROR(readItems(whole.left(size), QStringLiteral("f")), ErrorCode::Damaged);
}

void tst_Moodle::whatIsWrittenIsReadAgain()
{
    for (unsigned seed = 100; seed < 140; ++seed) {
        RandomItems random(seed);
        QList<Item> items = random.items(10);
        for (Item &item : items) {
            if (item.title == moodleDefaultName(item.stem))
                item.title.clear(); // says nothing
        }
        QList<ImportNote> notes;

        const auto made
            = readItems(writeMoodle(items, random.pictures(), notes), QStringLiteral("f"));

        QVERIFY_RESULT(made);
        QVERIFY2(notes.isEmpty(), qPrintable(noteLines(notes).join(u'\n')));
        QVERIFY2(made->notes.isEmpty(), qPrintable(noteLines(made->notes).join(u'\n')));
        const QString difference = differenceOf(items, made->items);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
}

void tst_Moodle::whatIsWrittenIsWellFormed()
{
    RandomItems random(5);
    QList<ImportNote> notes;
    QProcess xmllint;
    xmllint.start(QStringLiteral("xmllint"),
                  {QStringLiteral("--nonet"), QStringLiteral("--noout"), QStringLiteral("-")});
    if (!xmllint.waitForStarted())
        QSKIP("xmllint is not installed");

    xmllint.write(writeMoodle(random.items(20), random.pictures(), notes));
    xmllint.closeWriteChannel();

    QVERIFY(xmllint.waitForFinished());
    QVERIFY2(xmllint.exitCode() == 0, xmllint.readAllStandardError().constData());
}

QTEST_GUILESS_MAIN(tst_Moodle)
#include "tst_moodle.moc"
