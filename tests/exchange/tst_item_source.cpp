// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/item_source.h"

#include "core/bank/exam_item.h"
#include "exchange/bank_source.h"
#include "exchange/items/item_bank.h"
#include "support/random_items.h"
#include "support/result_matchers.h"

#include <QDir>
#include <QTemporaryDir>

using namespace hocvu;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QString fixture()
{
    return qEnvironmentVariable("HOCVU_SOURCE_DIR")
        + QStringLiteral("/tests/data/exchange/bank-v3.yaml");
}

bool writeAll(const QString &folder, const FileMap &files)
{
    for (auto one = files.cbegin(); one != files.cend(); ++one) {
        const QString path = folder + QLatin1Char('/') + one.key();
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QFile::WriteOnly)
            || file.write(one.value()) != one.value().size())
            return false;
    }
    return true;
}

} // namespace

class tst_ItemSource : public QObject
{
    Q_OBJECT

private slots:
    void trueOrFalseInPartComesBack();
    void aKeyBesideFractionsIsRefused();
    void readsTheFixtureOfVersion3();
    void olderVersionsAreItemsToo();
    void whatIsWrittenIsReadAgain();
    void refusesWhatIsNotOfTheFormat_data();
    void refusesWhatIsNotOfTheFormat();
    void anExamTakesOnlyWhatItCanAsk();
    void aBankFolderIsReadWithItsPictures();
    void idsAreKeptOrNumberedOn();
    void whatHasNoTopicOrLevelIsRefused();
    void longImportsAreDivided();
};

void tst_ItemSource::readsTheFixtureOfVersion3()
{
    const auto items = parseItemSource(contentOf(fixture()), QStringLiteral("bank.yaml"));

    QVERIFY_RESULT(items);
    QCOMPARE(items->size(), kItemKinds);
    for (int i = 0; i < kItemKinds; ++i)
        QVERIFY(items->at(i).kind == ItemKind(i));
    const Item &single = items->at(0);
    QCOMPARE(single.id, QStringLiteral("3.01"));
    QCOMPARE(single.title, QStringLiteral("Hiệu lực"));
    QCOMPARE(single.tags, QStringList({"luật", "ngày"}));
    QCOMPARE(single.options.at(1).fraction, kWhole);
    QCOMPARE(single.record.topic, 3);
    QCOMPARE(single.record.asOf, QDate(2026, 5, 28));
    QCOMPARE(single.line, 6);
    const Item &multiple = items->at(1);
    QVERIFY(multiple.allOrNothing);
    QCOMPARE(multiple.options.at(0).fraction, kWhole / 2);
    QCOMPARE(multiple.options.at(2).feedback.text, QStringLiteral("Không phải."));
    QVERIFY(multiple.stem.rich);
    QCOMPARE(items->at(2).options.at(1).fraction, kWhole);
    QCOMPARE(items->at(3).answers.at(1).fraction, kWhole / 2);
    QCOMPARE(items->at(4).answers.at(0).tolerance, 0.5);
    QCOMPARE(items->at(5).matches.at(1).right, 1);
    QVERIFY(items->at(6).grading == OrderGrading::RelativeToCorrect);
}

void tst_ItemSource::olderVersionsAreItemsToo()
{
    QString path = fixture();
    for (const char *version : {"1", "2"}) {
        const QString older
            = QString(path).replace(QLatin1String("v3"), QLatin1Char('v') + QLatin1String(version));
        const auto items = parseItemSource(contentOf(older), older);
        const auto questions = parseBankSource(contentOf(older), older);

        QVERIFY_RESULT(items);
        QVERIFY_RESULT(questions);
        QCOMPARE(items->size(), questions->size());
        QVERIFY(toQuestion(items->first())->question == questions->first().question);
    }
}

void tst_ItemSource::whatIsWrittenIsReadAgain()
{
    for (unsigned seed = 0; seed < 30; ++seed) {
        RandomItems random(seed);
        QList<Item> items = random.items(10);
        for (Item &item : items)
            item.record.topic = 5;

        const QByteArray yaml = writeItemSource(5, QStringLiteral("Tên \"chủ đề\""), items);
        const auto read = parseItemSource(yaml, QStringLiteral("f"));

        QVERIFY_RESULT(read);
        const QString difference = differenceOf(items, *read);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
}

void tst_ItemSource::refusesWhatIsNotOfTheFormat_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *from, const char *to, const char *message) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(message);
    };
    row("another kind", "kind: multiple", "kind: essay", "f:28: 'kind' must be one of: single");
    row("a script", "<b>", "<script>", "f:29: not allowed in 'html': script; remove it");
    row("half a percent sign", "fraction: 50", "fraction: 50 %",
        "f:31: 'fraction' must be a number of per cent");
    row("no text", "{text: \"Số hiệu\"", "{test: \"Số hiệu\"", "f:31: 'text' is missing; add it");
    row("an unknown field", "grading:", "marks:", "f:91: 'marks' is not a field of this format");
    row("a grading", "RELATIVE_TO_CORRECT", "BY_FEELING", "f:91: 'grading' must be one of: ");
    row("a number", "value: 3.5", "value: ba", "f:71: 'value' must be a number");
    row("a pair beyond", "{left: 2, right: 2}", "{left: 2, right: 9}",
        "f:85: 'right' must be a number from 1 to 3");
    row("an id with a space", "id: \"3.02\"", "id: \"3 02\"",
        "f:27: 'id' may have letters, digits, dots and dashes");
    row("a key that is none", "key: B", "key: F", "f:15: 'key' must be one of: A, B, C, D");
    row("no right answer", "fraction: 50", "fraction: 0", "f:27: no right answer is marked");
    row("a foreign picture", "<b>", "<img src='http://x/y.png'/><b>",
        "f:29: not allowed in 'html': a picture by another name; remove it");
}

void tst_ItemSource::refusesWhatIsNotOfTheFormat()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, message);
    QByteArray yaml = contentOf(fixture());
    QVERIFY(yaml.contains(from));

    const auto read = parseItemSource(yaml.replace(from, to), QStringLiteral("f"));

    QCOMPARE_ERROR(read, ErrorCode::NotUnderstood);
    QVERIFY2(read.error().detail.startsWith(message), qPrintable(read.error().detail));
}

void tst_ItemSource::anExamTakesOnlyWhatItCanAsk()
{
    const QByteArray yaml = contentOf(fixture());
    const QByteArray first = yaml.left(yaml.indexOf("\n  - id: \"3.02\"") + 1);

    const auto all = parseBankSource(yaml, QStringLiteral("f"));
    const auto one = parseBankSource(first, QStringLiteral("f"));
    const auto bare = parseBankSource("format: 3\ntopic: 3\nquestions:\n  - id: \"3.01\"\n"
                                      "    level: nhan_biet\n    stem: s\n"
                                      "    options: [a, b, c, d]\n    key: D\n",
                                      QStringLiteral("f"));

    QCOMPARE_ERROR(all, ErrorCode::NotUnderstood);
    QVERIFY2(all.error().detail.startsWith(
                 QLatin1String("f:27: no exam can ask this: it has no level; mend it or move it")),
             qPrintable(all.error().detail));
    QVERIFY_RESULT(one);
    QCOMPARE(one->first().question.key, 1);
    QVERIFY_RESULT(bare);
    QCOMPARE(bare->first().question.key, 3);
}

void tst_ItemSource::aBankFolderIsReadWithItsPictures()
{
    RandomItems random(7);
    BankDefaults defaults;
    defaults.topic = 4;
    defaults.level = Level::Recall;
    const auto made = makeBankFiles(random.items(20), random.pictures(), defaults, {}, {});
    QVERIFY_RESULT(made);
    QTemporaryDir folder;
    QVERIFY(writeAll(folder.path(), made->files));

    const auto read = readItemFolder(folder.path());

    QVERIFY_RESULT(read);
    QCOMPARE(read->pictures, random.pictures());
    const QString difference = differenceOf(made->items, read->items);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));

    const QString picture
        = folder.filePath(QStringLiteral("pictures/%1.png").arg(read->pictures.firstKey()));
    QFile file(picture);
    QVERIFY(file.open(QFile::Append) && file.write("x") == 1);
    file.close();
    QCOMPARE_ERROR(readItemFolder(folder.path()), ErrorCode::Damaged);
    QVERIFY(QFile::remove(picture));
    QCOMPARE_ERROR(readItemFolder(folder.path()), ErrorCode::NotFound);
    QCOMPARE_ERROR(readItemFolder(folder.filePath(QStringLiteral("none"))), ErrorCode::NotFound);
}

void tst_ItemSource::idsAreKeptOrNumberedOn()
{
    QList<Item> items;
    for (const char *id : {"3.07", "", "3.07", "4.01", "x", "3.02"}) {
        Item item;
        item.id = QLatin1String(id);
        item.stem = {QStringLiteral("s")};
        item.options = {{{QStringLiteral("a")}, kWhole}, {{QStringLiteral("b")}}};
        while (item.options.size() <= kMostShown) // more than a paper shows
            item.options.append(ItemOption{{QStringLiteral("c")}});
        items << item;
    }
    BankDefaults defaults;
    defaults.topic = 3;
    defaults.level = Level::Recall;
    defaults.practice = true;

    const auto made = makeBankFiles(items, {}, defaults, {QStringLiteral("3.02")},
                                    {QStringLiteral("other/03-import.yaml")});

    QVERIFY_RESULT(made);
    QStringList ids;
    for (const Item &item : made->items)
        ids << item.id;
    QCOMPARE(ids, QStringList({"3.07", "3.08", "3.09", "3.10", "3.11", "3.12"}));
    QCOMPARE(made->files.keys(), QStringList("other/03-import-2.yaml"));
    QCOMPARE(made->examQuestions, 0);
    QCOMPARE(made->notes.size(), 6);
    QVERIFY(made->items.first().record.practice);
    QCOMPARE(made->items.first().record.lesson, 3);
}

void tst_ItemSource::whatHasNoTopicOrLevelIsRefused()
{
    Item item;
    item.stem = {QStringLiteral("s")};
    item.options = {{{QStringLiteral("a")}, kWhole}, {{QStringLiteral("b")}}};
    BankDefaults onlyTopic;
    onlyTopic.topic = 2;

    const auto neither = makeBankFiles({item}, {}, {}, {}, {});
    const auto noLevel = makeBankFiles({item}, {}, onlyTopic, {}, {});

    QCOMPARE_ERROR(neither, ErrorCode::NotUnderstood);
    QVERIFY(neither.error().detail.contains(QLatin1String("--topic")));
    QCOMPARE_ERROR(noLevel, ErrorCode::NotUnderstood);
    QVERIFY(noLevel.error().detail.contains(QLatin1String("--level")));
}

void tst_ItemSource::longImportsAreDivided()
{
    QList<Item> items;
    for (int i = 0; i < 1100; ++i) {
        Item item;
        item.stem = {QStringLiteral("Câu %1").arg(i)};
        for (const char *option : {"a", "b", "c", "d"})
            item.options << ItemOption{{QLatin1String(option)}};
        item.options.first().fraction = kWhole;
        items << item;
    }
    BankDefaults defaults;
    defaults.topic = 1;
    defaults.level = Level::Recall;
    QTemporaryDir folder;

    const auto made = makeBankFiles(items, {}, defaults, {}, {});

    QVERIFY_RESULT(made);
    QCOMPARE(made->files.keys(),
             QStringList({"01-import-2.yaml", "01-import-3.yaml", "01-import.yaml"}));
    QVERIFY(writeAll(folder.path(), made->files));
    const auto bank = readBankFolder(folder.path());
    QVERIFY_RESULT(bank);
    QCOMPARE(bank->size(), 1100);
}

void tst_ItemSource::trueOrFalseInPartComesBack()
{
    Item item;
    item.kind = ItemKind::TrueFalse;
    item.id = QStringLiteral("3.01");
    item.stem = {QStringLiteral("s")};
    for (const auto &[ofTrue, ofFalse] :
         {std::pair(kWhole, 0), std::pair(0, kWhole), std::pair(kWhole, kWhole / 2),
          std::pair(kWhole, kWhole), std::pair(kWhole / 2, -kWhole / 2)}) {
        item.options = {{{}, ofTrue, {QStringLiteral("a")}}, {{}, ofFalse, {}}};

        const auto again = parseItemSource(writeItemSource(3, {}, {item}), QStringLiteral("f"));

        QVERIFY_RESULT(again);
        QVERIFY(again->constFirst().options == item.options);
    }
}

void tst_ItemSource::aKeyBesideFractionsIsRefused()
{
    const auto read = parseItemSource(
        "format: 3\ntopic: 3\nquestions:\n  - id: \"3.01\"\n    stem: s\n    options:\n"
        "      - {text: a, fraction: 0}\n      - {text: b, fraction: 100}\n    key: A\n",
        QStringLiteral("f"));

    QCOMPARE_ERROR(read, ErrorCode::NotUnderstood);
    QVERIFY2(read.error().detail.startsWith(QLatin1String("f:9: 'key' beside fractions")),
             qPrintable(read.error().detail));
}

QTEST_GUILESS_MAIN(tst_ItemSource)
#include "tst_item_source.moc"
