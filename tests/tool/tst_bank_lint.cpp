// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/run_hocvu.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

class tst_BankLint : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void theDemoBankHasNoErrors();
    void aMistakeIsSaidWithFileAndLine();
    void whatIsNoYamlIsSaidWithFileAndLine();
    void lawsAreLookedUpBesideTheBank();
    void wordsAndCountsAreLookedUpBesideTheBank();
    void withoutADictionaryItSaysSo();
    void anEmptyFolderIsUnusable();
    void aNewerFormatIsSaidSo();

private:
    static HocvuRun lint(const QStringList &arguments)
    {
        return runHocvu(QStringList{"bank", "lint"} + arguments);
    }
    QString first() const { return m_bank + "/" + QDir(m_bank).entryList({"01-*.yaml"}).value(0); }

    QString m_demo;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_bank; ///< A copy of the demo's for every test.
};

void tst_BankLint::initTestCase()
{
    m_demo = qEnvironmentVariable("HOCVU_SOURCE_DIR") + "/resources/demo/bank";
    QVERIFY(QDir(m_demo).exists());
}

void tst_BankLint::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_bank = m_folder->filePath("bank");
    QDir().mkpath(m_bank);
    for (const QString &name : QDir(m_demo).entryList({"*.yaml"}))
        QVERIFY(QFile::copy(m_demo + "/" + name, m_bank + "/" + name));
}

void tst_BankLint::theDemoBankHasNoErrors()
{
    const HocvuRun text = lint({m_demo});
    const HocvuRun run = lint({m_demo, "--json"});

    QCOMPARE_CODE(text, 0);
    QVERIFY2(text.out.contains(": 0 errors"), text.out.constData());
    QVERIFY2(!text.out.contains("no laws.txt"), text.out.constData());
    QCOMPARE_CODE(run, 0);
    QCOMPARE(run.json().value("errors").toInt(-1), 0);
    QVERIFY(run.json().value("official").toInt() >= 90);
    QVERIFY(run.json().value("practice").toInt() >= 140);
    QCOMPARE(run.json().value("findings").toArray().size(), run.json().value("warnings").toInt(-1));
}

void tst_BankLint::aMistakeIsSaidWithFileAndLine()
{
    QByteArray yaml = content(first());
    const qsizetype at = yaml.indexOf("    options:");
    const qsizetype option = yaml.indexOf("      - \"", at);
    const qsizetype end = yaml.indexOf('\n', option);
    yaml.replace(option, end - option, "      - \"Tất cả các phương án trên\"");
    written(first(), yaml);

    const HocvuRun run = lint({m_bank});
    const HocvuRun json = lint({m_bank, "--json"});

    QCOMPARE_CODE(run, 1);
    QVERIFY2(run.out.contains(".yaml:") && run.out.contains(": error: "), run.out.constData());
    QCOMPARE_CODE(json, 1);
    QVERIFY(json.json().value("errors").toInt() > 0);
    const QJsonObject finding = json.json().value("findings").toArray().at(0).toObject();
    QVERIFY(finding.value("line").toInt() > 0);
    QVERIFY(!finding.value("text").toString().isEmpty());
}

void tst_BankLint::whatIsNoYamlIsSaidWithFileAndLine()
{
    written(first(), "format: 1\ntopic: [\n");

    const HocvuRun run = lint({m_bank});

    QCOMPARE_CODE(run, 1);
    QVERIFY2(run.err.startsWith("hocvu: " + first().toUtf8() + ':'), run.err.constData());
    QCOMPARE(run.err.count('\n'), 1);
}

void tst_BankLint::lawsAreLookedUpBesideTheBank()
{
    QVERIFY(QFile::copy(m_demo + "/../words.txt", m_folder->filePath("words.txt")));
    const HocvuRun without = lint({m_bank});
    written(m_folder->filePath("laws.txt"), "1/2000/QH10 | 2000-01-01 | | Luật thử\n");
    const HocvuRun beside = lint({m_bank});
    const HocvuRun named = lint({m_bank, "--laws", m_demo + "/../laws.txt"});
    const HocvuRun missing = lint({m_bank, "--laws", "/nowhere.txt"});

    QCOMPARE_CODE(without, 0);
    QVERIFY2(without.out.contains("no laws.txt"), without.out.constData());
    QVERIFY2(beside.out.contains("134/2025/QH15"), beside.out.constData()); // not in that table
    QCOMPARE_CODE(named, 0);
    QVERIFY(!named.out.contains("no laws.txt"));
    QCOMPARE_CODE(missing, 2);
    QVERIFY_ONE_LINE(missing, "/nowhere.txt");
}

void tst_BankLint::wordsAndCountsAreLookedUpBesideTheBank()
{
    const QString demo = m_demo + "/..";
    for (const char *name : {"laws.txt", "counts.txt", "words.txt"})
        QVERIFY(QFile::copy(demo + u'/' + name, m_folder->filePath(name)));
    QCOMPARE_CODE(lint({m_bank}), 0);
    QFile words(m_folder->filePath("words.txt"));
    QVERIFY(words.open(QFile::WriteOnly | QFile::Truncate));
    QFile counts(m_folder->filePath("counts.txt"));
    QVERIFY(counts.open(QFile::ReadWrite));
    const QByteArray plan = counts.readAll().replace(" 1 | 14 | 11 ", " 1 | 15 | 11 ");
    QVERIFY(counts.seek(0) && counts.write(plan) == plan.size());
    words.close();
    counts.close();

    const HocvuRun run = lint({m_bank});

    QCOMPARE_CODE(run, 1);
    QVERIFY2(run.out.contains("“chatbot” is no Vietnamese syllable"), run.out.constData());
    QVERIFY2(run.out.contains("topic 1 has 14 questions of nhan_biet, the plan says 15"),
             run.out.constData());
}

void tst_BankLint::withoutADictionaryItSaysSo()
{
    const HocvuRun run = lint({m_demo, "--dictionary", "/nowhere/vi"});

    QCOMPARE_CODE(run, 0);
    QVERIFY2(run.out.contains("spelling not looked at"), run.out.constData());
}

void tst_BankLint::anEmptyFolderIsUnusable()
{
    QTemporaryDir empty;

    for (const QString &folder : {empty.path(), QStringLiteral("/nowhere")}) {
        const HocvuRun run = lint({folder});

        QCOMPARE_CODE(run, 2);
        QVERIFY_ONE_LINE(run, folder);
    }
}

void tst_BankLint::aNewerFormatIsSaidSo()
{
    QByteArray yaml = content(first());
    yaml.replace("format: 2", "format: 99");
    written(first(), yaml);

    const HocvuRun run = lint({m_bank});

    QCOMPARE_CODE(run, 2);
    QVERIFY_ONE_LINE(run, first());
    QVERIFY2(run.err.contains("newer version"), run.err.constData());
}

QTEST_GUILESS_MAIN(tst_BankLint)
#include "tst_bank_lint.moc"
