// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/run_hocvu.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QTemporaryDir>

namespace {

const char kGift[]
    = "// [id:3.05]\n"
      "AI có thể sai không?{\n=Có\n~Không bao giờ\n~Chỉ ban đêm\n~Chỉ khi mất điện\n}\n"
      "\n"
      "Đúng hay sai?{T}\n"
      "\n"
      "Viết một bài {}\n";

} // namespace

class tst_BankImport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsAndWritesNothing();
    void jsonSaysTheSame();
    void addsToABankThatBuilds();
    void nothingIsWrittenWhenSomethingIsMissing_data();
    void nothingIsWrittenWhenSomethingIsMissing();
    void aBankThatIsThereIsAddedTo();
    void nothingIsOverwritten();
    void severalFilesAreOneImport();
    void whatIsNoQuestionFileIsSaidSo_data();
    void whatIsNoQuestionFileIsSaidSo();
    void anOldEncodingIsShown();
    void aGuessedEncodingIsNotWritten();
    void theDemoBankComesBackAsItWas_data();
    void theDemoBankComesBackAsItWas();
    void whatAFormatDoesNotHoldIsSaid();
    void aPaperIsPrinted();
    void theTemplateIsFilledInAndRead();

private:
    static HocvuRun import(const QStringList &arguments)
    {
        return runHocvu(QStringList{"bank", "import"} + arguments);
    }
    static QStringList filesBelow(const QString &folder)
    {
        QStringList names;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            names << files.next().mid(folder.size() + 1);
        names.sort();
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_gift;
    QString m_bank;
};

void tst_BankImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_gift = written(m_folder->filePath("cau-hoi.txt"), kGift);
    m_bank = m_folder->filePath("bank");
}

void tst_BankImport::showsAndWritesNothing()
{
    const HocvuRun run = import({m_gift});

    QCOMPARE_CODE(run, 3);
    QVERIFY2(run.out.contains("1 single, 1 true_false"), run.out.constData());
    QVERIFY2(run.out.contains("encoding   UTF-8"), run.out.constData());
    QVERIFY2(run.out.contains(m_gift.toUtf8() + ":11: left: an essay, which no machine marks"),
             run.out.constData());
    QVERIFY(run.err.isEmpty());
    QCOMPARE(filesBelow(m_folder->path()), QStringList("cau-hoi.txt"));
}

void tst_BankImport::jsonSaysTheSame()
{
    const QJsonObject answer = import({m_gift, "--json"}).json();

    const QJsonObject file = answer.value("files").toArray().at(0).toObject();
    QCOMPARE(file.value("format").toString(), QStringLiteral("gift"));
    QCOMPARE(file.value("encoding").toString(), QStringLiteral("UTF-8"));
    QCOMPARE(file.value("kinds").toObject().value("single").toInt(), 1);
    const QJsonObject note = answer.value("notes").toArray().at(0).toObject();
    QCOMPARE(note.value("line").toInt(), 11);
    QCOMPARE(note.value("kind").toString(), QStringLiteral("left"));
}

void tst_BankImport::addsToABankThatBuilds()
{
    const HocvuRun run
        = import({"--topic", "3", "--level", "thong_hieu", "--into", m_bank, m_gift});

    QCOMPARE_CODE(run, 3);
    QVERIFY2(run.out.contains("2 exam questions, 0 others"), run.out.constData());
    QCOMPARE(filesBelow(m_bank), QStringList("03-import.yaml"));
    QVERIFY(content(m_bank + "/03-import.yaml").contains("id: \"3.05\""));
    const HocvuRun lint = runHocvu({"bank", "lint", m_bank});
    QVERIFY2(lint.out.contains("2 official and 0 practice questions"), lint.out.constData());
}

void tst_BankImport::nothingIsWrittenWhenSomethingIsMissing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("no topic") << QStringList{"--level", "nhan_biet"} << QByteArray("--topic");
    QTest::newRow("no level") << QStringList{"--topic", "3"} << QByteArray("--level");
}

void tst_BankImport::nothingIsWrittenWhenSomethingIsMissing()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, said);

    const HocvuRun run = import(options + QStringList{"--into", m_bank, m_gift});

    QCOMPARE_CODE(run, 2);
    QVERIFY2(run.err.contains(said), run.err.constData());
    QVERIFY(!QFile::exists(m_bank));
    QCOMPARE(filesBelow(m_folder->path()), QStringList("cau-hoi.txt"));
}

void tst_BankImport::aBankThatIsThereIsAddedTo()
{
    const QStringList arguments{"--topic", "3",    "--level", "nhan_biet",
                                "--into",  m_bank, m_gift,    "--practice"};
    QCOMPARE_CODE(import(arguments), 3);
    const QByteArray before = content(m_bank + "/03-import.yaml");

    const HocvuRun again = import(arguments);

    QCOMPARE_CODE(again, 3);
    QCOMPARE(content(m_bank + "/03-import.yaml"), before);
    const QByteArray added = content(m_bank + "/03-import-2.yaml");
    QVERIFY2(added.contains("id: \"3.07\""), added.constData()); // behind 3.05 and 3.06
    QVERIFY(added.contains("pool: practice"));
}

void tst_BankImport::nothingIsOverwritten()
{
    QVERIFY(QDir().mkpath(m_bank));
    written(m_bank + "/other", "a file where a folder must go");
    const QString many // more than a paper can show
        = written(m_folder->filePath("many.txt"), "Gì?{=a ~b ~c ~d ~e ~g ~h ~i ~k ~l ~m}\n");

    const HocvuRun run = import({"--topic", "3", "--level", "nhan_biet", "--into", m_bank, many});

    QCOMPARE_CODE(run, 2);
    QVERIFY_ONE_LINE(run, m_bank);
    QCOMPARE(filesBelow(m_bank), QStringList("other"));
}

void tst_BankImport::severalFilesAreOneImport()
{
    const QString aiken
        = written(m_folder->filePath("b.txt"), "Hỏi?\nA. a\nB. b\nC. c\nD. d\nANSWER: D\n");

    const HocvuRun run
        = import({"--topic", "2", "--level", "van_dung", "--into", m_bank, m_gift, aiken});
    const HocvuRun missing = import(
        {"--topic", "2", "--level", "van_dung", "--into", m_bank + "2", m_gift, "/nowhere.txt"});

    QVERIFY2(run.out.contains("3 exam questions, 0 others"), run.out.constData());
    QCOMPARE_CODE(missing, 2);
    QVERIFY(!QFile::exists(m_bank + "2"));
}

void tst_BankImport::whatIsNoQuestionFileIsSaidSo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a letter") << QByteArray("Kính gửi Uỷ ban nhân dân phường\n");
    QTest::newRow("zeros") << QByteArray(100, '\0');
}

void tst_BankImport::whatIsNoQuestionFileIsSaidSo()
{
    QFETCH(QByteArray, bytes);
    const QString path = written(m_folder->filePath("x.txt"), bytes);

    const HocvuRun run = import({path});

    QCOMPARE_CODE(run, 2);
    QVERIFY_ONE_LINE(run, path);
}

void tst_BankImport::anOldEncodingIsShown()
{
    // "Đúng không? {T}" in TCVN3
    const QString path = written(m_folder->filePath("x.txt"), "\xa7\xf3ng kh\xabng?{T}\n");

    const HocvuRun run = import({path});

    QCOMPARE_CODE(run, 0);
    QVERIFY2(run.out.contains("TCVN3"), run.out.constData());
    QVERIFY2(run.out.contains("Đúng không?{T}"), run.out.constData());
}

void tst_BankImport::aGuessedEncodingIsNotWritten()
{
    const QString path = written(m_folder->filePath("x.txt"), "q\xd7q\xf7q \x81\x8d\x8f\x90?{T}\n");
    const QStringList into{"--topic", "3", "--level", "nhan_biet", "--into", m_bank, path};

    const HocvuRun shown = import({path});
    const HocvuRun run = import(into);
    const HocvuRun told = import(into + QStringList{"--encoding", "cp1252"});

    QCOMPARE_CODE(shown, 3);
    QVERIFY2(shown.out.contains("a guess"), shown.out.constData());
    QCOMPARE_CODE(run, 2);
    QVERIFY2(run.err.contains("--encoding"), run.err.constData());
    QCOMPARE_CODE(told, 0);
    QVERIFY(QFile::exists(m_bank));
}

void tst_BankImport::theDemoBankComesBackAsItWas_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("gift") << QStringLiteral("gift");
    for (const char *format : {"moodle", "xlsx", "csv", "qti"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void tst_BankImport::theDemoBankComesBackAsItWas()
{
    QFETCH(QString, format);
    const QString demo = qEnvironmentVariable("HOCVU_SOURCE_DIR") + "/resources/demo/bank";
    const QString once = m_folder->filePath("once." + format);
    const QString twice = m_folder->filePath("twice." + format);

    const HocvuRun give = runHocvu({"bank", "export", demo, "--format", format, once});
    const HocvuRun take = import({"--into", m_bank, once});
    const HocvuRun again = runHocvu({"bank", "export", m_bank, "--format", format, twice});

    QCOMPARE_CODE(give, 0);
    QCOMPARE_CODE(take, 0);
    QVERIFY2(take.out.contains("420 exam questions, 0 others"), take.out.constData());
    QCOMPARE_CODE(again, 0);
    QVERIFY(content(once) == content(twice));
}

void tst_BankImport::whatAFormatDoesNotHoldIsSaid()
{
    QCOMPARE_CODE(import({"--topic", "3", "--level", "nhan_biet", "--into", m_bank, m_gift}), 3);
    const QString out = m_folder->filePath("out.txt");

    const HocvuRun run = runHocvu({"bank", "export", m_bank, "--format", "aiken", out});

    QCOMPARE_CODE(run, 3);
    QVERIFY2(run.out.contains("left: Aiken knows only one right option"), run.out.constData());
    QVERIFY(content(out).contains("ANSWER: A"));
}

void tst_BankImport::aPaperIsPrinted()
{
    const QString demo = qEnvironmentVariable("HOCVU_SOURCE_DIR") + "/resources/demo/bank";
    const QString out = m_folder->filePath("de.pdf");

    const HocvuRun run = runHocvu(
        {"bank", "export", demo, "--format", "paper", "--title", "ĐỀ ÔN TẬP", out, "--json"});

    QCOMPARE_CODE(run, 0);
    QCOMPARE(run.json().value("questions").toInt(), 420);
    QVERIFY(content(out).startsWith("%PDF-"));
}

void tst_BankImport::theTemplateIsFilledInAndRead()
{
    const QString form = m_folder->filePath("form.csv");
    QCOMPARE_CODE(runHocvu({"bank", "template", form}), 0);
    const QByteArray heading = content(form);
    const QByteArrayList names = heading.mid(3).trimmed().split(',');
    QByteArrayList cells;
    for (const QByteArray &name : names) {
        const bool isOption = name.size() == 1;
        cells << (name == "Câu hỏi"            ? QByteArray("Hỏi?")
                      : name == "Đáp án"       ? QByteArray("C")
                      : name == "Chủ đề"       ? QByteArray("7")
                      : name == "Mức độ"       ? QByteArray("Thông hiểu")
                      : isOption && name < "E" ? "phương án " + name
                                               : QByteArray());
    }
    written(form, heading + cells.join(',') + "\r\n");

    const HocvuRun run = import({"--into", m_bank, form});

    QCOMPARE_CODE(run, 0);
    const QByteArray yaml = content(m_bank + "/07-import.yaml");
    QVERIFY2(yaml.contains("level: thong_hieu") && yaml.contains("key: C"), yaml.constData());
}

QTEST_GUILESS_MAIN(tst_BankImport)
#include "tst_bank_import.moc"
