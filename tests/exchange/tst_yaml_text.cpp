// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/yaml_text.h"

#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;

class tst_YamlText : public QObject
{
    Q_OBJECT

private slots:
    void readsMapsListsAndTextsWithTheirLines();
    void textsStayWhatTheyLookLike();
    void refusesWhatPeopleDoNotWriteByHand_data();
    void refusesWhatPeopleDoNotWriteByHand();
    void refusesMoreThanItsLimits();
    void survivesWhatOnceKilledParsers_data();
    void survivesWhatOnceKilledParsers();
};

namespace {

const QString kFile = QStringLiteral("f.yaml");

} // namespace

void tst_YamlText::readsMapsListsAndTextsWithTheirLines()
{
    const auto root = readYaml("# comment\n"
                               "name: >-\n"
                               "  Nguyễn\n"
                               "  Văn An\n"
                               "list:\n"
                               "  - \"a: b\"\n"
                               "  - c\n"
                               "nothing:\n",
                               kFile);

    QVERIFY_RESULT(root);
    QVERIFY(root->kind == YamlValue::Kind::Map);
    QCOMPARE(root->fields.size(), size_t(3));
    QCOMPARE(root->fields.at(0).name, QStringLiteral("name"));
    QCOMPARE(root->fields.at(0).value.text, QStringLiteral("Nguyễn Văn An"));
    const YamlValue &list = root->fields.at(1).value;
    QVERIFY(list.kind == YamlValue::Kind::List);
    QCOMPARE(list.items.at(0).text, QStringLiteral("a: b"));
    QCOMPARE(list.items.at(1).line, 7);
    QVERIFY(root->fields.at(2).value.kind == YamlValue::Kind::Empty);
}

void tst_YamlText::textsStayWhatTheyLookLike()
{
    const auto root = readYaml("[3.10, no, 01/3/2026, 0x1F, \"\"]\n", kFile);

    QVERIFY_RESULT(root);
    QStringList texts;
    for (const YamlValue &item : root->items)
        texts << item.text;
    QCOMPARE(texts,
             QStringList({QStringLiteral("3.10"), QStringLiteral("no"), QStringLiteral("01/3/2026"),
                          QStringLiteral("0x1F"), QString()}));
}

void tst_YamlText::refusesWhatPeopleDoNotWriteByHand_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &yaml, const char *message) {
        QTest::newRow(name) << yaml << QString::fromUtf8(message);
    };
    row("nothing", "", "f.yaml: empty; was the right file saved?");
    row("two documents", "a: 1\n---\nb: 2\n", "f.yaml: holds two documents; keep one");
    row("a doubled field", "a: 1\nb: 2\na: 3\n",
        "f.yaml:3: 'a' stands here twice, first in line 1; keep one");
    row("a doubled field inside", "x:\n  - a: 1\n    a: 3\n",
        "f.yaml:3: 'a' stands here twice, first in line 2; keep one");
    row("an anchor", "a: &x 1\n", "f.yaml:1: anchors are not read; remove the '&' word");
    row("an alias", "a: &x 1\nb: *x\n", "f.yaml:1: anchors are not read; remove the '&' word");
    row("a tag", "a: 1\nb: !!int 2\n", "f.yaml:2: YAML tags are not read; remove the '!' word");
    row("a list for a name", "[a, b]: 1\n", "f.yaml:1: a field's name must be a plain word");
    row("text behind quotes", "a: 1\nb: \"x\" y\n", "f.yaml:2: not YAML (");
    row("a file cut short", "a: 1\nb: \"x", "f.yaml:2: the last line has no end; was the file cut");
    row("broken indentation", "a:\n  b: 1\n c: 2\n", "f.yaml:3: not YAML (");
    row("too deep", "[[[[[[[[[1]]]]]]]]]\n", "f.yaml:1: nested too deeply; mend the indentation");
    row("Windows line ends", "a: 1\r\nb: 2\r\n",
        "f.yaml:1: a carriage return; save the file with LF line ends");
    row("a byte order mark",
        "\xEF\xBB\xBF"
        "a: 1\n",
        "f.yaml:1: a byte order mark; save the file without one");
    row("a tab", "a: 1\n\tb: 2\n", "f.yaml:2: a tab; write spaces");
    row("a bell", "a: 1\nb: \x07\n", "f.yaml:2: a control character; remove it");
    row("a NUL", QByteArray("a: 1\0", 5), "f.yaml:1: a control character; remove it");
    row("an old encoding", "a: Nguy\xEAn\n", "f.yaml: not UTF-8; save the file as UTF-8");
    row("cut short inside a letter", "a: \xE1\xBB", "f.yaml: not UTF-8; save the file as UTF-8");
}

void tst_YamlText::refusesWhatPeopleDoNotWriteByHand()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, message);

    const auto root = readYaml(yaml, kFile);

    QCOMPARE_ERROR(root, ErrorCode::NotUnderstood);
    QVERIFY2(root.error().detail.startsWith(message), qPrintable(root.error().detail));
}

void tst_YamlText::refusesMoreThanItsLimits()
{
    YamlLimits limits;
    limits.bytes = 10;
    limits.values = 3;

    QVERIFY_RESULT(readYaml("[1, 2]\n", kFile, limits));
    QCOMPARE_ERROR(readYaml("[1,2,3]\n", kFile, limits), ErrorCode::TooLarge); // the list counts
    QCOMPARE_ERROR(readYaml("a: 4567890\n", kFile, limits), ErrorCode::TooLarge);
}

void tst_YamlText::survivesWhatOnceKilledParsers_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("many open lists") << QByteArray(100'000, '[');
    QTest::newRow("many open maps") << QByteArray("{a: ").repeated(20'000);
    QTest::newRow("many list items in one line") << QByteArray("- ").repeated(20'000);
    QTest::newRow("many questions") << QByteArray("? ").repeated(20'000);
    QTest::newRow("billion laughs") << QByteArray("a: &a [x,x]\n"
                                                  "b: &b [*a,*a,*a,*a,*a,*a,*a,*a]\n"
                                                  "c: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
                                                  "d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\n");
    QTest::newRow("a directive without an end") << QByteArray("%YAML");
}

void tst_YamlText::survivesWhatOnceKilledParsers()
{
    QFETCH(QByteArray, yaml);

    QCOMPARE_ERROR(readYaml(yaml + '\n', kFile), ErrorCode::NotUnderstood);
}

QTEST_GUILESS_MAIN(tst_YamlText)
#include "tst_yaml_text.moc"
