// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/run_hocvu.h"
#include "tool/test_kit.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace hocvu;

class tst_PackCommands : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void builtAndChecked();
    void aMistakeInASourceIsSaidWithFileAndLine();
    void aMissingSourceIsSaid_data();
    void aMissingSourceIsSaid();
    void aPlaceWithSomethingElseIsLeftAlone();
    void damageIsFound_data();
    void damageIsFound();
    void whatIsNoKitIsSaidSo();

private:
    QStringList buildArguments() const
    {
        return {"pack",        "build",
                "--campaign",  m_sources.campaignJson,
                "--bank",      m_sources.bankFolder,
                "--roster",    m_sources.rosterCsv,
                "--media",     m_sources.mediaFolder,
                "--draw-seed", m_sources.drawSeed,
                "--out",       m_out};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    KitSources m_sources;
    QString m_out;
};

void tst_PackCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sources = testKitSources(m_folder->path());
    m_out = m_folder->filePath("bộ phòng máy");
}

void tst_PackCommands::builtAndChecked()
{
    const HocvuRun built = runHocvu(buildArguments() + QStringList{"--json"});
    const HocvuRun checked = runHocvu({"pack", "check", m_out, "--json"});
    const HocvuRun again = runHocvu(buildArguments());

    QCOMPARE_CODE(built, 0);
    QCOMPARE(built.json().value("lessons").toInt(), 14);
    QCOMPARE(built.json().value("id").toString().size(), 64);
    QCOMPARE_CODE(checked, 0);
    QCOMPARE(checked.json().value("id"), built.json().value("id"));
    QCOMPARE(checked.json().value("drawCommitment"), built.json().value("drawCommitment"));
    QCOMPARE(checked.json().value("drawCommitment").toString().size(), 64);
    QCOMPARE(checked.json().value("good").toBool(), true);
    QCOMPARE(checked.json().value("lessons").toArray().size(), 14);
    QCOMPARE_CODE(again, 0);
    QVERIFY2(again.out.contains(built.json().value("id").toString().toLatin1()),
             again.out.constData());
    QVERIFY(runHocvu({"pack", "check", m_out}).out.contains("good"));
}

void tst_PackCommands::aMistakeInASourceIsSaidWithFileAndLine()
{
    const QString roster
        = written(m_folder->filePath("roster.csv"),
                  "code,name,birth_year,unit,pin\nCB-1,Nguyễn Văn An,1990,Không có đơn vị này,\n");
    m_sources.rosterCsv = roster;

    const HocvuRun run = runHocvu(buildArguments());

    QCOMPARE_CODE(run, 1);
    QVERIFY2(run.err.startsWith("hocvu: " + roster.toUtf8() + ":2: "), run.err.constData());
    QCOMPARE(run.err.count('\n'), 1);
    QVERIFY(!QFileInfo::exists(m_out));
}

void tst_PackCommands::aMissingSourceIsSaid_data()
{
    QTest::addColumn<QString>("option");
    for (const char *option : {"--campaign", "--bank", "--roster", "--media", "--draw-seed"})
        QTest::newRow(option) << QString::fromLatin1(option);
}

void tst_PackCommands::aMissingSourceIsSaid()
{
    QFETCH(QString, option);
    QStringList arguments = buildArguments();
    arguments[arguments.indexOf(option) + 1] = "/nowhere";

    const HocvuRun run = runHocvu(arguments);

    QCOMPARE_CODE(run, 2);
    QVERIFY_ONE_LINE(run, "/nowhere");
    QVERIFY(!QFileInfo::exists(m_out));
}

void tst_PackCommands::aPlaceWithSomethingElseIsLeftAlone()
{
    QDir().mkpath(m_out);
    const QString letter = written(m_out + "/thư.txt", "x");

    const HocvuRun run = runHocvu(buildArguments());

    QCOMPARE_CODE(run, 2);
    QVERIFY_ONE_LINE(run, m_out);
    QCOMPARE(content(letter), QByteArray("x"));
    QCOMPARE(QDir(m_out).entryList(QDir::Files).size(), 1);
}

void tst_PackCommands::damageIsFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("removed");
    QTest::newRow("video changed") << "data/lessons/03-bai-hoc/video.mp4" << false;
    QTest::newRow("video missing") << "data/lessons/03-bai-hoc/video.mp4" << true;
    QTest::newRow("captions changed") << "data/lessons/05-bai-hoc/captions.vi.vtt" << false;
    QTest::newRow("poster missing") << "data/lessons/05-bai-hoc/poster.png" << true;
    QTest::newRow("bank changed") << "data/exam.sealed" << false;
    QTest::newRow("roster missing") << "data/roster.json" << true;
}

void tst_PackCommands::damageIsFound()
{
    QFETCH(QString, file);
    QFETCH(bool, removed);
    QCOMPARE_CODE(runHocvu(buildArguments()), 0);
    const QString path = m_out + '/' + file;
    QByteArray bytes = content(path);
    bytes[bytes.size() / 2] = static_cast<char>(bytes.at(bytes.size() / 2) ^ 1);
    QVERIFY(removed ? QFile::remove(path) : written(path, bytes) == path);

    const HocvuRun run = runHocvu({"pack", "check", m_out});
    const HocvuRun json = runHocvu({"pack", "check", m_out, "--json"});

    QCOMPARE_CODE(run, 1);
    QVERIFY_ONE_LINE(run, m_out);
    QCOMPARE_CODE(json, 1);
    QCOMPARE(json.json().value("good").toBool(true), false);
}

void tst_PackCommands::whatIsNoKitIsSaidSo()
{
    for (const QString &folder : {QStringLiteral("/nowhere"), m_folder->path()}) {
        const HocvuRun run = runHocvu({"pack", "check", folder});

        QCOMPARE_CODE(run, 2);
        QVERIFY_ONE_LINE(run, folder);
    }
}

QTEST_GUILESS_MAIN(tst_PackCommands)
#include "tst_pack_commands.moc"
