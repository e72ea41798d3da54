// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/imported_samples.h"
#include "exchange/items/aiken.h"
#include "support/random_items.h"

using namespace hocvu;

class tst_Aiken : public QObject
{
    Q_OBJECT

private slots:
    void questionsAreRead();
    void whatIsLeftIsSaidWithItsLine_data();
    void whatIsLeftIsSaidWithItsLine();
    void whatIsWrittenIsReadAgain();
    void whatAikenDoesNotKeepIsSaid();

private:
    static Imported read(const QByteArray &text) { return imported(text, ItemFormat::Aiken); }
};

void tst_Aiken::questionsAreRead()
{
    const Imported made = read("Câu hỏi\ncó hai dòng?\r\nA) một\nB) hai\nANSWER: B\n"
                               "Câu nữa\nA. x\nB. y\nC. z\nanswer:c\n");

    QVERIFY2(made.notes.isEmpty(), qPrintable(noteLines(made.notes).join(u'\n')));
    QCOMPARE(made.items.size(), 2);
    QCOMPARE(made.items.at(0).stem.text, QStringLiteral("Câu hỏi có hai dòng?"));
    QCOMPARE(made.items.at(0).options.at(1).fraction, kWhole);
    QCOMPARE(made.items.at(1).line, 6);
    QCOMPARE(made.items.at(1).options.size(), 3);
    QCOMPARE(made.items.at(1).options.at(2).fraction, kWhole);
}

void tst_Aiken::whatIsLeftIsSaidWithItsLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("notes");
    QTest::newRow("no options") << QByteArray("q\nANSWER: A\n")
                                << QStringList("1 left line 2: the answer is none of the options");
    QTest::newRow("one option") << QByteArray("q\nA. x\nANSWER: A\n")
                                << QStringList("1 left fewer than two options; write at least two");
    QTest::newRow("no answer") << QByteArray("q\nA. x\nB. y\n")
                               << QStringList("1 left no line \"ANSWER: …\"; add one");
    QTest::newRow("no answer before the next")
        << QByteArray("q\nA. x\nB. y\nr\n")
        << QStringList(
               {"1 left no line \"ANSWER: …\"; add one", "4 left no line \"ANSWER: …\"; add one"});
    QTest::newRow("an answer beyond")
        << QByteArray("q\nA. x\nB. y\nANSWER: C\n")
        << QStringList("1 left line 4: the answer is none of the options");
    QTest::newRow("two answers") << QByteArray("q\nA. x\nB. y\nANSWER: A, B\n")
                                 << QStringList("1 left line 4: the answer is none of the options");
    QTest::newRow("out of order") << QByteArray("q\nA. x\nC. y\nANSWER: A\n")
                                  << QStringList(
                                         "1 left line 3: option C is out of the alphabet's order");
    QTest::newRow("an answer alone")
        << QByteArray("ANSWER: A\n") << QStringList("1 left an answer without a question");
}

void tst_Aiken::whatIsLeftIsSaidWithItsLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, notes);

    const Imported made = read(text);

    QVERIFY(made.items.isEmpty());
    QCOMPARE(noteLines(made.notes), notes);
}

void tst_Aiken::whatIsWrittenIsReadAgain()
{
    QList<Item> items;
    for (int i = 0; i < 5; ++i) {
        Item item;
        item.stem = {QStringLiteral("Câu %1 = {x}?").arg(i)};
        for (int option = 0; option < i + 2; ++option)
            item.options << ItemOption{{QStringLiteral("A. lựa chọn %1").arg(option)},
                                       option == i ? kWhole : 0};
        items << item;
    }
    QList<ImportNote> notes;

    const Imported made = read(writeAiken(items, notes));

    const QString difference = differenceOf(items, made.items);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    QVERIFY(made.notes.isEmpty());
}

void tst_Aiken::whatAikenDoesNotKeepIsSaid()
{
    RandomItems random(3);
    const QList<Item> items = random.items(10);
    QList<ImportNote> notes;

    const Imported made = read(writeAiken(items, notes));

    QCOMPARE(notes.size(), items.size());
    for (const ImportNote &note : notes)
        QVERIFY(note.text.contains(QLatin1String("Aiken")));
}

QTEST_GUILESS_MAIN(tst_Aiken)
#include "tst_aiken.moc"
