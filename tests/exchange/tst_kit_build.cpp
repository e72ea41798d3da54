// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/kit.h"

#include "exchange/kit_samples.h"
#include "seal/pin_hash.h"
#include "support/result_matchers.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace hocvu;

class tst_KitBuild : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void saysWhatTheKitHolds();
    void sameSourcesMakeTheSameBytes();
    void anotherSourceMakesAnotherId();
    void anExistingKitIsReplaced();
    void aDamagedKitIsReplacedToo();
    void badSourcesChangeNothing_data();
    void badSourcesChangeNothing();
    void missingSourcesAreNotFound_data();
    void missingSourcesAreNotFound();
    void aBankThatCannotFillThePaperIsInfeasible();
    void whatIsNotAKitIsLeftAlone();
    void aKitWithSomebodysFileIsLeftAlone();
    void aKitNeverSwallowsItsSources();
    void aFolderThatCannotBeWrittenIsLeftAlone();
    void otherFoldersBesideTheLessonsAreIgnored();
    void keepsWhatALessonHasBesides();
    void aQuestionNamesASceneThatIsThere();
    void theDemoCampaignMakesAKit();
    void aCampaignThatIsNoDemoWantsASecret();
    void theDrawSeedIsNoSecret();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString out() const { return path(QStringLiteral("out/kit")); }
    KitSources sources() const { return sourcesIn(m_folder->path()); }
    /// What lies where the kit is made, hidden things too.
    QStringList beside() const
    {
        return QDir(path(QStringLiteral("out")))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    bool change(const QString &name, const QByteArray &from, const QByteArray &to) const
    {
        const QByteArray bytes = readFile(path(name));
        return bytes.contains(from) && writeFile(path(name), QByteArray(bytes).replace(from, to));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_KitBuild::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(writeTree(m_folder->path(), sampleSources()));
}

void tst_KitBuild::saysWhatTheKitHolds()
{
    const auto summary = buildKit(sources(), out());

    QVERIFY_RESULT(summary);
    QCOMPARE(summary->lessons, 2);
    QCOMPARE(summary->officialQuestions, 28);
    QCOMPARE(summary->practiceQuestions, 28);
    QCOMPARE(summary->people, 3);
    const QByteArray info = readFile(out() + QStringLiteral("/bag-info.txt"));
    QVERIFY(info.contains("Payload-Oxum: " + QByteArray::number(summary->bytes) + ".15\n"));
    QCOMPARE(beside(), QStringList(QStringLiteral("kit")));
    QVERIFY_RESULT(openKit(out()));
}

void tst_KitBuild::sameSourcesMakeTheSameBytes()
{
    QVERIFY_RESULT(buildKit(sources(), out()));
    QVERIFY_RESULT(buildKit(sources(), path(QStringLiteral("out/again"))));

    QCOMPARE(readTree(path(QStringLiteral("out/again"))), readTree(out()));
}

void tst_KitBuild::anotherSourceMakesAnotherId()
{
    QVERIFY_RESULT(buildKit(sources(), out()));
    const QString before = openKit(out())->id;
    QVERIFY(change(QStringLiteral("roster.csv"), "0007", "0008"));
    QVERIFY_RESULT(buildKit(sources(), out()));

    const auto after = openKit(out());

    QVERIFY_RESULT(after);
    QVERIFY(after->id != before);
}

void tst_KitBuild::anExistingKitIsReplaced()
{
    QVERIFY_RESULT(buildKit(sources(), out()));
    QVERIFY(QDir(path(QStringLiteral("media/02-ket-thuc"))).removeRecursively());
    for (int topic = 1; topic <= kTopics; ++topic)
        QVERIFY(change(QStringLiteral("bank/%1.yaml").arg(topic, 2, 10, QLatin1Char('0')),
                       "lesson: 2", "lesson: 1"));
    QVERIFY_RESULT(buildKit(sources(), out()));

    const auto opened = openKit(out());

    QVERIFY_RESULT(opened);
    QCOMPARE(opened->course.lessons.size(), 1);
    QCOMPARE(beside(), QStringList(QStringLiteral("kit")));
}

void tst_KitBuild::aDamagedKitIsReplacedToo()
{
    QVERIFY_RESULT(buildKit(sources(), out()));
    QVERIFY(writeFile(out() + QStringLiteral("/data/exam.sealed"), "torn"));

    QVERIFY_RESULT(buildKit(sources(), out()));

    QVERIFY_RESULT(openKit(out()));
}

void tst_KitBuild::badSourcesChangeNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *what, const char *name, const QByteArray &from,
                        const QByteArray &to, const char *message) {
        QTest::newRow(what) << QString::fromLatin1(name) << from << to
                            << QString::fromUtf8(message);
    };
    row("a campaign that is no JSON", "campaign.json", "\"demo\": true,", "\"demo\": true",
        "/campaign.json:7: not JSON (");
    row("a campaign without a member", "campaign.json", "\"contact\"", "\"kontakt\"",
        "/campaign.json: campaign: 'contact' is missing or wrong");
    row("a supervisor's PIN in the clear", "campaign.json", "$argon2id$v=19$m=65536", "246810",
        "/campaign.json: 'supervisorPin' must be the hash of the desk's PIN");
    row("no supervisor's PIN", "campaign.json", "supervisorPin", "supervisorPim",
        "/campaign.json: 'supervisorPin' must be the hash of the desk's PIN");
    row("a draw seed that is none", "draw-seed.txt", "7878", "787g",
        "/draw-seed.txt: not a draw seed: one line of 64 hexadecimal digits, as 'openssl rand -hex "
        "32' makes it");
    row("a bank file that is not of the format", "bank/05.yaml", "key: B", "key: F",
        "/bank/05.yaml:22: 'key' must be one of: A, B, C, D");
    row("a bank with an error", "bank/05.yaml", "[Một, Hai, Ba, Bốn]", "[Một, Một, Ba, Bốn]",
        "/bank/05.yaml:6: error: question 5.01: the option “Một” is there twice (and 3 more errors "
        "in the bank)");
    row("a question of a lesson that is not there", "bank/05.yaml", "lesson: 2", "lesson: 3",
        "/bank/05.yaml:6: question 5.01 is explained by lesson 3, but there are only 2");
    row("a learner of no unit", "roster.csv", "1979,Trạm Y tế", "1979,Trạm Y học",
        "/roster.csv:2: unit 'Trạm Y học' is not in the campaign; add it to the campaign or mend "
        "it here");
    row("a lesson that is no JSON", "media/02-ket-thuc/lesson.json", "{", "",
        "/media/02-ket-thuc: lesson.json cannot be read");
    row("a lesson of another folder", "media/02-ket-thuc/lesson.json", "\"slug\":\"02-ket-thuc\"",
        "\"slug\":\"02-ket\"",
        "/media/02-ket-thuc/lesson.json: number or slug is not the folder's");
    row("an empty video", "media/02-ket-thuc/video.mp4", "not really a video, number 2\n", "",
        "/media/02-ket-thuc/video.mp4: empty");
}

void tst_KitBuild::badSourcesChangeNothing()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, message);
    QVERIFY_RESULT(buildKit(sources(), out()));
    const FileMap before = readTree(out());
    QVERIFY(change(name, from, to));

    const auto built = buildKit(sources(), out());

    QCOMPARE_ERROR(built, ErrorCode::NotUnderstood);
    QVERIFY2(built.error().detail.startsWith(m_folder->path() + message),
             qPrintable(built.error().detail));
    QCOMPARE(readTree(out()), before);
    QCOMPARE(beside(), QStringList(QStringLiteral("kit")));
}

void tst_KitBuild::missingSourcesAreNotFound_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"campaign.json", "draw-seed.txt", "roster.csv", "bank", "media",
                             "media/01-mo-dau/lesson.json", "media/01-mo-dau/checkpoints.json",
                             "media/01-mo-dau/video.mp4", "media/02-ket-thuc/captions.vi.vtt",
                             "media/02-ket-thuc/poster.png"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void tst_KitBuild::missingSourcesAreNotFound()
{
    QFETCH(QString, name);
    QVERIFY(QFile::rename(path(name), path(QStringLiteral("moved"))));

    const auto built = buildKit(sources(), out());

    QCOMPARE_ERROR(built, ErrorCode::NotFound);
    QVERIFY2(built.error().detail.startsWith(path(name)), qPrintable(built.error().detail));
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("out"))));
}

void tst_KitBuild::aBankThatCannotFillThePaperIsInfeasible()
{
    QVERIFY(change(QStringLiteral("bank/05.yaml"), "pool: official", "pool: practice"));

    const auto built = buildKit(sources(), out());

    QCOMPARE_ERROR(built, ErrorCode::Infeasible);
    QCOMPARE(built.error().detail,
             QStringLiteral("bank: error: no paper can be drawn: topic 5 has 0 questions, the "
                            "blueprint asks for 1"));
}

void tst_KitBuild::whatIsNotAKitIsLeftAlone()
{
    QVERIFY(writeTree(out(), {{QStringLiteral("thesis.odt"), "years of work"}}));
    QCOMPARE_ERROR(buildKit(sources(), out()), ErrorCode::Unwritable);
    QCOMPARE(readFile(out() + QStringLiteral("/thesis.odt")), QByteArray("years of work"));

    const QString file = out() + QStringLiteral("/thesis.odt");
    QCOMPARE_ERROR(buildKit(sources(), file), ErrorCode::Unwritable);
    QCOMPARE(readFile(file), QByteArray("years of work"));

    const QString link = path(QStringLiteral("link"));
    QVERIFY(QFile::link(out(), link));
    QCOMPARE_ERROR(buildKit(sources(), link), ErrorCode::Unwritable);
    QVERIFY(QFileInfo(link).isSymLink());
}

void tst_KitBuild::aKitWithSomebodysFileIsLeftAlone()
{
    QVERIFY_RESULT(buildKit(sources(), out()));
    QVERIFY(writeFile(out() + QStringLiteral("/notes.txt"), "who is still missing"));

    const auto built = buildKit(sources(), out());

    QCOMPARE_ERROR(built, ErrorCode::Unwritable);
    QCOMPARE(built.error().detail,
             out() + QStringLiteral(": \"notes.txt\": not listed; move it away first"));
    QCOMPARE(readFile(out() + QStringLiteral("/notes.txt")), QByteArray("who is still missing"));
}

void tst_KitBuild::aKitNeverSwallowsItsSources()
{
    const FileMap before = readTree(m_folder->path());

    QCOMPARE_ERROR(buildKit(sources(), m_folder->path()), ErrorCode::Unwritable);
    QCOMPARE_ERROR(buildKit(sources(), path(QStringLiteral("media"))), ErrorCode::Unwritable);
    QCOMPARE_ERROR(buildKit(sources(), path(QStringLiteral("bank"))), ErrorCode::Unwritable);

    QCOMPARE(readTree(m_folder->path()), before);
}

void tst_KitBuild::aFolderThatCannotBeWrittenIsLeftAlone()
{
    // A file where a folder is needed: refused for everybody, also for root.
    QVERIFY(writeFile(path(QStringLiteral("file")), "x"));

    const auto built = buildKit(sources(), path(QStringLiteral("file/kit")));

    QCOMPARE_ERROR(built, ErrorCode::Unwritable);
    QCOMPARE(readFile(path(QStringLiteral("file"))), QByteArray("x"));
}

void tst_KitBuild::otherFoldersBesideTheLessonsAreIgnored()
{
    QVERIFY(writeTree(m_folder->path(),
                      {{QStringLiteral("media/CMakeFiles/x"), "x"},
                       {QStringLiteral("media/1-kurz/x"), "x"},
                       {QStringLiteral("media/README.md"), "x"}}));

    const auto summary = buildKit(sources(), out());

    QVERIFY_RESULT(summary);
    QCOMPARE(summary->lessons, 2);

    QVERIFY(QDir().rename(path(QStringLiteral("media/02-ket-thuc")),
                          path(QStringLiteral("media/03-ket-thuc"))));
    const auto gap = buildKit(sources(), out());
    QCOMPARE_ERROR(gap, ErrorCode::NotUnderstood);
    QCOMPARE(gap.error().detail,
             path(QStringLiteral("media"))
                 + QStringLiteral(": lesson 2 is missing or there twice; build the lessons again"));
}

void tst_KitBuild::keepsWhatALessonHasBesides()
{
    const QString media = QStringLiteral("media/01-mo-dau/");
    for (const char *name : {"captions.en.vtt", "chapters.vtt", "transcript.vi.md"})
        QVERIFY(writeFile(path(media + QLatin1String(name)), "WEBVTT\n"));
    QVERIFY_RESULT(buildKit(sources(), out()));

    const auto kit = openKit(out());

    QVERIFY_RESULT(kit);
    const Lesson &first = kit->course.lessons.front();
    const QString english = out() + QStringLiteral("/data/lessons/01-mo-dau/captions.en.vtt");
    QCOMPARE(captionsPath(*kit, first, QStringLiteral("en")), english);
    QVERIFY(captionsPath(*kit, first).endsWith(QStringLiteral("/captions.vi.vtt")));
    // The second lesson has no English: it is shown with what there is.
    QVERIFY(captionsPath(*kit, kit->course.lessons.back(), QStringLiteral("en"))
                .endsWith(QStringLiteral("/02-ket-thuc/captions.vi.vtt")));
    QVERIFY_RESULT(checkTexts(*kit, first));

    // Damage closes no room; it is found when looked for.
    QVERIFY(writeFile(english, "WEBVTX\n"));
    QVERIFY_RESULT(openKit(out()));
    QVERIFY(captionsPath(*kit, first, QStringLiteral("en"))
                .endsWith(QStringLiteral("/captions.vi.vtt")));
    const auto checked = checkTexts(*kit, first);
    QCOMPARE_ERROR(checked, ErrorCode::Damaged);
    QVERIFY(checked.error().detail.contains(QStringLiteral("captions.en.vtt")));
}

void tst_KitBuild::aQuestionNamesASceneThatIsThere()
{
    QVERIFY(change(QStringLiteral("bank/03.yaml"), "format: 1", "format: 2"));
    QVERIFY(change(QStringLiteral("bank/03.yaml"), "    version: 1\n",
                   "    version: 1\n    scene: ba-muc\n"));
    QVERIFY(change(QStringLiteral("media/01-mo-dau/lesson.json"), "90000}",
                   "90000,\"scenes\":[{\"id\":\"ba-muc\",\"startMs\":0,\"endMs\":9}]}"));
    QVERIFY_RESULT(buildKit(sources(), out()));
    QVERIFY(change(QStringLiteral("media/01-mo-dau/lesson.json"), "ba-muc", "bon-muc"));

    const auto built = buildKit(sources(), out());

    QCOMPARE_ERROR(built, ErrorCode::NotUnderstood);
    QVERIFY2(built.error().detail.startsWith(path(QStringLiteral("bank/03.yaml:"))),
             qPrintable(built.error().detail));
    QVERIFY(built.error().detail.contains(
        QStringLiteral("is explained by the scene 'ba-muc', which lesson 1 does not have")));
}

void tst_KitBuild::theDemoCampaignMakesAKit()
{
    const QString demo
        = qEnvironmentVariable("HOCVU_SOURCE_DIR") + QStringLiteral("/resources/demo");
    const QDir lessons(qEnvironmentVariable("HOCVU_SOURCE_DIR") + QStringLiteral("/media/lessons"));
    const QString media = path(QStringLiteral("demo-media"));
    for (const QString &folder : lessons.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        QVERIFY(writeTree(media, sampleLesson(QStringView(folder).left(2).toInt(), folder)));

    const auto summary = buildKit({demo + QStringLiteral("/campaign.json"),
                                   demo + QStringLiteral("/bank"),
                                   demo + QStringLiteral("/roster.csv"),
                                   media,
                                   demo + QStringLiteral("/draw-seed.txt"),
                                   {}},
                                  out());

    QVERIFY_RESULT(summary);
    QCOMPARE(summary->lessons, 14);
    QCOMPARE(summary->officialQuestions, 280);
    QCOMPARE(summary->practiceQuestions, 140);
    QCOMPARE(summary->people, 42);
    const auto kit = openKit(out());
    QVERIFY_RESULT(kit);
    QVERIFY(kit->campaign.demo);
    QCOMPARE(kit->campaign.units.size(), 12);
    QCOMPARE(kit->campaign.blueprint, Blueprint::standard());
    QCOMPARE(kit->campaign.stageOn(QDate(2026, 6, 12)), 1);
    const auto desk = PinHash::parse(kit->campaign.supervisorPin.toLatin1());
    QVERIFY_RESULT(desk);
    QVERIFY(desk->matches(QStringLiteral("246810")));
    for (const Person &person : kit->roster) {
        const auto pin = PinHash::parse(person.pinHash.toLatin1());
        QVERIFY_RESULT(pin);
        QVERIFY2(pin->matches(QStringLiteral("2468")), qPrintable(person.code));
        QVERIFY2(person.birthYear >= 1964 && person.birthYear <= 2002, qPrintable(person.code));
    }
}

/// Otherwise somebody would hold an exam whose questions lie open.
void tst_KitBuild::aCampaignThatIsNoDemoWantsASecret()
{
    QVERIFY(change(QStringLiteral("campaign.json"), "\"demo\": true", "\"demo\": false"));

    const auto built = buildKit(sources(), out());

    QCOMPARE_ERROR(built, ErrorCode::NotAllowed);
    QVERIFY2(built.error().detail.contains(QLatin1String("--secret")),
             qPrintable(built.error().detail));
    QVERIFY(beside().isEmpty());
}

void tst_KitBuild::theDrawSeedIsNoSecret()
{
    KitSources twice = sources();
    twice.secret = twice.drawSeed;

    const auto built = buildKit(twice, out());

    QCOMPARE_ERROR(built, ErrorCode::NotAllowed);
    QVERIFY2(built.error().detail.contains(QLatin1String("published")),
             qPrintable(built.error().detail));
}

QTEST_GUILESS_MAIN(tst_KitBuild)
#include "tst_kit_build.moc"
