// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/kit.h"

#include "exchange/kit_samples.h"
#include "exchange/zip_reader.h"
#include "seal/pin_hash.h"
#include "support/result_matchers.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace hocvu;

class tst_Kit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void opensWithAllThatWentIn();
    void readsTheFixtureOfVersion1();
    void readsTheFixtureOfVersion2();
    void readsTheFixtureOfVersion3();
    void readsTheFixtureOfVersion4();
    void aCampaignsQuestionsNeedItsCode();
    void aKitOfAnotherSecretStaysShut();
    void aCampaignsQuestionsCannotBeExchangedForOpenOnes();
    void nothingOfTheQuestionsLiesInTheClear();
    void otherProgramsVerifyIt();
    void ourBagReaderTakesItToo();
    void everyChangedByteIsFound();
    void everyChangeOfTheTagManifestIsDamage();
    void everyMissingFileIsFound();
    void everyFileThatIsNotListedIsFound_data();
    void everyFileThatIsNotListedIsFound();
    void listedFilesThatItDoesNotKnowAreProvenAndLeftAlone();
    void linksAreNotFollowed();
    void whatIsNewerSaysSo_data();
    void whatIsNewerSaysSo();
    void refusesPartsAgainstTheirRules_data();
    void refusesPartsAgainstTheirRules();
    void aPaperThatTheBankCannotFillIsFound();
    void foldersThatAreNoKit();
    void partsBeyondTheirLimitsAreTooLarge();
    void aBadVideoIsFoundOnlyWhenAskedFor();
    void aKitExchangedBehindOurBackIsDamage();

private:
    QString sealedKit() const { return m_folder->filePath(QStringLiteral("sealed")); }
    /// A kit of a campaign that is no demo, sealed with 32 times \a letter.
    Result<KitSummary> makeSealed(char letter) const
    {
        const QString from = m_folder->filePath(QStringLiteral("from"));
        FileMap files = sampleSources();
        files[QStringLiteral("campaign.json")].replace("\"demo\": true", "\"demo\": false");
        files.insert(QStringLiteral("secret.txt"), QByteArray(32, letter).toHex() + '\n');
        KitSources sources = sourcesIn(from);
        sources.secret = from + QStringLiteral("/secret.txt");
        return writeTree(from, files) ? buildKit(sources, sealedKit())
                                      : fail(ErrorCode::Unwritable, from);
    }
    QString kit() const { return m_folder->path() + QStringLiteral("/kit"); }
    QString file(const QString &name) const { return kit() + QLatin1Char('/') + name; }
    /// Unpacks the kit of an old version; null when that fails.
    std::optional<FileMap> unpacked(const QString &fixture, const QString &folder) const;

    FileMap m_sound; ///< The files of a kit built once.
    std::unique_ptr<QTemporaryDir> m_folder; ///< A copy of it, to be spoilt.
};

namespace {

bool isMedia(const QString &name)
{
    return name.startsWith(QLatin1String("data/lessons/"))
        && !name.endsWith(QLatin1String(".json"));
}

/// Whether a kit whose media file \a name is bad says so when that file is asked for.
bool mediaIsRefused(const Kit &kit, const QString &name, ErrorCode code)
{
    const Lesson &lesson = kit.course.lessons.at(name.contains(QLatin1String("/01-")) ? 0 : 1);
    if (name.endsWith(QLatin1String(".vtt")))
        return captionsPath(kit, lesson).isEmpty();
    if (name.endsWith(QLatin1String(".png")))
        return posterPath(kit, lesson).isEmpty();
    const auto checked = checkVideo(kit, lesson);
    return !checked && checked.error().code == code;
}

} // namespace

void tst_Kit::initTestCase()
{
    QTemporaryDir folder;
    QVERIFY(writeTree(folder.path(), sampleSources()));
    const QString out = folder.filePath(QStringLiteral("kit"));
    QVERIFY_RESULT(buildKit(sourcesIn(folder.path()), out));
    m_sound = readTree(out);
    QCOMPARE(m_sound.size(), 4 + 5 + 2 * 5);
}

void tst_Kit::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(writeTree(kit(), m_sound));
}

void tst_Kit::opensWithAllThatWentIn()
{
    const auto opened = openKit(kit());

    QVERIFY_RESULT(opened);
    QCOMPARE(opened->folder, kit());
    QCOMPARE(opened->id.size(), 64);
    QCOMPARE(opened->campaign.id, QStringLiteral("thu-nghiem-2026"));
    QVERIFY(opened->campaign.demo);
    QCOMPARE(opened->campaign.stages.first().from, QDate(2026, 5, 28));
    QCOMPARE(opened->course.title, QStringLiteral("Cuộc thi thử"));
    QCOMPARE(opened->course.lessons.size(), 2);
    QCOMPARE(opened->course.lessons.at(1).slug, QStringLiteral("02-ket-thuc"));
    QCOMPARE(opened->course.lessons.at(1).checkpoints.size(), 1);
    QVERIFY(opened->isTrial() && opened->exam);
    QCOMPARE(opened->exam->questions().questions().size(), 14 * 2);
    QCOMPARE(opened->practice.questions().size(), 14 * 2);
    QCOMPARE(opened->exam->drawSeed(), QByteArray(32, 'x'));
    const auto whole = opened->exam->wholeBank();
    QVERIFY_RESULT(whole);
    QCOMPARE(whole->hash(), opened->sealed->bankHash());
    QCOMPARE(opened->exam->questions().hash(), opened->sealed->bankHash());
    QCOMPARE(opened->roster.size(), 3);
    QCOMPARE(opened->roster.at(1).name, QStringLiteral("Đặng Ẵm"));
    const Lesson &lesson = opened->course.lessons.first();
    QCOMPARE(videoPath(*opened, lesson), file(QStringLiteral("data/lessons/01-mo-dau/video.mp4")));
    QVERIFY(readFile(captionsPath(*opened, lesson)).startsWith("WEBVTT"));
    QVERIFY(readFile(posterPath(*opened, lesson)).startsWith("\x89PNG"));
    QVERIFY_RESULT(checkVideo(*opened, lesson));
}

std::optional<FileMap> tst_Kit::unpacked(const QString &fixture, const QString &folder) const
{
    auto zip = ZipReader::openFile(dataPath(fixture));
    const auto files = zip ? zip->readAll() : tl::unexpected(zip.error());
    return files && writeTree(folder, *files) ? std::optional(*files) : std::nullopt;
}

void tst_Kit::readsTheFixtureOfVersion1()
{
    const QString old = m_folder->filePath(QStringLiteral("old"));
    QVERIFY(unpacked(QStringLiteral("exchange/kit-v1.zip"), old));

    const auto opened = openKit(old);

    QVERIFY_RESULT(opened);
    QCOMPARE(opened->id,
             QStringLiteral("8fd8b2ab32d23b11fdcb5afd55e8ccdbd0d71c4810fcd31a87e1d6b2b7d4e39d"));
    QCOMPARE(opened->roster.size(), 3);
    for (const Lesson &lesson : opened->course.lessons)
        QVERIFY_RESULT(checkVideo(*opened, lesson));
    QVERIFY(opened->drawCommitment.isEmpty() && opened->exam->drawSeed().isEmpty());
    QVERIFY_RESULT(opened->exam->wholeBank());
}

void tst_Kit::readsTheFixtureOfVersion2()
{
    const QString old = m_folder->filePath(QStringLiteral("old"));
    const auto files = unpacked(QStringLiteral("exchange/kit-v2.zip"), old);
    QVERIFY(files);

    const auto opened = openKit(old);

    QVERIFY_RESULT(opened);
    QCOMPARE(opened->id,
             QStringLiteral("7fc642b66f521d27e540ae89a47f7f9a0735a7fa0d572c85174e9365989852b0"));
    QCOMPARE(opened->exam->drawSeed(), QByteArray(32, 'x'));
    QCOMPARE(opened->drawCommitment, QString::fromLatin1(sha256(opened->exam->drawSeed()).toHex()));
    QVERIFY_RESULT(opened->exam->wholeBank());
}

void tst_Kit::readsTheFixtureOfVersion3()
{
    const QString old = m_folder->filePath(QStringLiteral("old"));
    const auto files = unpacked(QStringLiteral("exchange/kit-v3.zip"), old);
    QVERIFY(files);

    const auto opened = openKit(old);

    QVERIFY_RESULT(opened);
    QCOMPARE(opened->id,
             QStringLiteral("022a7cdcf83d55a535e6bf44f9f7c1ffabdf7ae23689cb63a7bd8f33b96f8f9e"));
    QCOMPARE(opened->exam->drawSeed(), QByteArray(32, 'x'));
    QVERIFY(opened->practice.questions().isEmpty()); // they lie among the sealed ones
}

void tst_Kit::readsTheFixtureOfVersion4()
{
    const QString old = m_folder->filePath(QStringLiteral("old"));
    const auto files = unpacked(QStringLiteral("exchange/kit-v4.zip"), old);
    QVERIFY(files);

    const auto opened = openKit(old);

    QVERIFY_RESULT(opened);
    QCOMPARE(opened->id,
             QStringLiteral("563c8487dd4847d6098bd299218c65a7a9b8a87160d97301768b379f613a4d21"));
    QCOMPARE(opened->exam->questions().questions().size(), 14 * 2);
    QCOMPARE(opened->practice.questions().size(), 14 * 2);
    QCOMPARE(opened->practice.answerKeys().size(), 14 * 2);
    // The same sources still make the same bytes. Who changes that on purpose raises the format
    // or keeps the old fixture beside a new one.
    QCOMPARE(*files, m_sound);
}

void tst_Kit::otherProgramsVerifyIt()
{
    for (const char *manifest : {"manifest-sha512.txt", "tagmanifest-sha512.txt"}) {
        QVERIFY_TOOL(runTool(
            QStringLiteral("sha512sum"),
            {QStringLiteral("-c"), QStringLiteral("--strict"), QLatin1String(manifest)}, kit()));
    }
    const QByteArray info = m_sound.value(QStringLiteral("bag-info.txt"));
    qint64 bytes = 0;
    int files = 0;
    for (auto one = m_sound.cbegin(); one != m_sound.cend(); ++one) {
        const bool isPayload = one.key().startsWith(QLatin1String("data/"));
        bytes += isPayload ? one.value().size() : 0;
        files += isPayload ? 1 : 0;
    }
    QCOMPARE(info,
             "Bagging-Date: 2026-05-23\nExternal-Identifier: thu-nghiem-2026\nPayload-Oxum: "
                 + QByteArray::number(bytes) + '.' + QByteArray::number(files) + '\n');
}

void tst_Kit::ourBagReaderTakesItToo()
{
    const auto bag = verifyBag(m_sound);

    QVERIFY_RESULT(bag);
    QCOMPARE(bag->payload.size(), 5 + 2 * 5);
}

void tst_Kit::everyChangedByteIsFound()
{
    for (auto one = m_sound.cbegin(); one != m_sound.cend(); ++one) {
        QByteArray changed = one.value();
        const qsizetype middle = changed.size() / 2;
        changed[middle] = char(changed.at(middle) ^ 1);
        QVERIFY(writeFile(file(one.key()), changed));

        const auto opened = openKit(kit());

        if (isMedia(one.key())) {
            QVERIFY_RESULT(opened);
            QVERIFY2(mediaIsRefused(*opened, one.key(), ErrorCode::Damaged), qPrintable(one.key()));
        } else {
            QVERIFY2(!opened, qPrintable(one.key()));
            QCOMPARE_ERROR(opened, ErrorCode::Damaged);
            const bool isNamed = opened.error().detail.contains(one.key());
            QVERIFY2(isNamed || one.key() == kTagManifestName, qPrintable(opened.error().detail));
        }
        QVERIFY(writeFile(file(one.key()), one.value()));
    }
    QVERIFY_RESULT(openKit(kit()));
}

void tst_Kit::everyChangeOfTheTagManifestIsDamage()
{
    const QByteArray sound = m_sound.value(kTagManifestName);
    for (qsizetype i = 0; i < sound.size(); ++i) {
        QByteArray changed = sound;
        changed[i] = char(changed.at(i) ^ 1);
        QVERIFY(writeFile(file(kTagManifestName), changed));

        QCOMPARE_ERROR(openKit(kit()), ErrorCode::Damaged);
    }
}

void tst_Kit::everyMissingFileIsFound()
{
    for (auto one = m_sound.cbegin(); one != m_sound.cend(); ++one) {
        QVERIFY(QFile::remove(file(one.key())));

        const auto opened = openKit(kit());

        if (isMedia(one.key())) {
            QVERIFY_RESULT(opened);
            QVERIFY2(mediaIsRefused(*opened, one.key(), ErrorCode::NotFound),
                     qPrintable(one.key()));
        } else {
            QCOMPARE_ERROR(opened, ErrorCode::Damaged);
            QCOMPARE(opened.error().detail, QStringLiteral("\"%1\": missing").arg(one.key()));
        }
        QVERIFY(writeFile(file(one.key()), one.value()));
    }
}

void tst_Kit::everyFileThatIsNotListedIsFound_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"autorun.inf", ".hidden", "data/bank2.json", "data/lessons/x.mp4",
                             "data/lessons/03-them/lesson.json", "data/lessons/01-mo-dau/.x"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void tst_Kit::everyFileThatIsNotListedIsFound()
{
    QFETCH(QString, name);
    QVERIFY(writeTree(kit(), {{name, "x"}}));

    const auto opened = openKit(kit());

    QCOMPARE_ERROR(opened, ErrorCode::Damaged);
    QCOMPARE(opened.error().detail, QStringLiteral("\"%1\": not listed").arg(name));
}

void tst_Kit::listedFilesThatItDoesNotKnowAreProvenAndLeftAlone()
{
    const QString name = QStringLiteral("data/extra.txt");
    QVERIFY(writeFile(file(name), "from a later version"));
    QVERIFY(listAnew(kit()));
    QVERIFY_RESULT(openKit(kit()));

    QVERIFY(writeFile(file(name), "from a later versiom"));

    const auto opened = openKit(kit());
    QCOMPARE_ERROR(opened, ErrorCode::Damaged);
    QCOMPARE(opened.error().detail, QStringLiteral("\"data/extra.txt\": changed"));
}

void tst_Kit::linksAreNotFollowed()
{
    const QString video = QStringLiteral("data/lessons/01-mo-dau/video.mp4");
    for (const QString &name : {QStringLiteral("data/roster.json"), video}) {
        const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere"));
        QVERIFY(QFile::rename(file(name), elsewhere));
        QVERIFY(QFile::link(elsewhere, file(name)));

        const auto opened = openKit(kit());
        const auto refused = name == video ? opened.and_then([](const Kit &one) {
            return checkVideo(one, one.course.lessons.first());
        })
                                           : opened.map([](const Kit &) {});

        QCOMPARE_ERROR(refused, ErrorCode::Damaged);
        QCOMPARE(refused.error().detail,
                 QStringLiteral("\"%1\": a symbolic link instead of a file").arg(name));
        QVERIFY(QFile::remove(file(name)));
        QVERIFY(QFile::rename(elsewhere, file(name)));
    }
}

void tst_Kit::whatIsNewerSaysSo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto part = [](const char *name, const QByteArray &from, const QByteArray &to) {
        QTest::newRow(name) << QString::fromLatin1(name) << from << to;
    };
    part("data/kit.json", "\"format\":4", "\"format\":5");
    part("data/practice.json", "\"format\":1", "\"format\":9");
    part("data/campaign.json", "\"format\": 1", "\"format\": 2");
    part("data/exam.sealed", "\"format\":1", "\"format\":2");
    part("data/roster.json", "\"format\":1", "\"format\":2");
    part("data/lessons/02-ket-thuc/lesson.json", "\"format\":1", "\"format\":2");
    part("data/lessons/02-ket-thuc/checkpoints.json", "\"format\":1", "\"format\":2");
}

void tst_Kit::whatIsNewerSaysSo()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QCOMPARE(m_sound.value(name).count(from), 1);
    QVERIFY(writeFile(file(name), m_sound.value(name).replace(from, to)));
    QVERIFY(listAnew(kit()));

    QCOMPARE_ERROR(openKit(kit()), ErrorCode::TooNew);
}

void tst_Kit::refusesPartsAgainstTheirRules_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto part
        = [](const char *what, const char *name, const QByteArray &from, const QByteArray &to) {
              QTest::newRow("exam question to practise with")
                  << QStringLiteral("data/practice.json") << QByteArray("\"practice\":true")
                  << QByteArray("\"practice\":false");
              QTest::newRow(what) << QString::fromLatin1(name) << from << to;
          };
    part("kit without a format", "data/kit.json", "\"format\":4,", "");
    part("kit without a commitment", "data/kit.json", "drawCommitment", "drawCommitmend");
    part("a commitment that is none", "data/kit.json", "\"drawCommitment\":\"",
         "\"drawCommitment\":\"A");
    part("kit without lessons", "data/kit.json", "\"lessons\":[", "\"lesson\":[");
    part("a gap in the lessons", "data/kit.json", "02-ket-thuc", "03-ket-thuc");
    part("a folder that leads out", "data/kit.json", "01-mo-dau", "../01-mo-dau");
    part("a video of no length", "data/kit.json", "\"videoBytes\":29", "\"videoBytes\":0");
    part("a campaign without a title", "data/campaign.json", "\"title\"", "\"titel\"");
    part("a campaign without a supervisor", "data/campaign.json", "supervisorPin", "supervisorPim");
    part("a supervisor's PIN in the clear", "data/campaign.json", "$argon2id$v=19$m=65536", "2468");
    part("a campaign that is no JSON", "data/campaign.json", "{", "");
    part("an exam that is none", "data/exam.sealed", "\"format\":1", "\"format\":0");
    part("a lock that is none", "data/exam.sealed", "\"kind\":\"hocvu-exam\"",
         "\"kind\":\"hocvu-exam\",\"lock\":7");
    part("a roster with a bad year", "data/roster.json", "1979", "9791");
    part("a lesson of another number", "data/lessons/02-ket-thuc/lesson.json", "\"number\":2",
         "\"number\":3");
    part("a lesson that leads elsewhere", "data/lessons/02-ket-thuc/lesson.json",
         "\"slug\":\"02-ket-thuc\"", "\"slug\":\"01-mo-dau\"");
    part("a checkpoint without a question", "data/lessons/02-ket-thuc/checkpoints.json",
         "\"key\":1", "\"key\":2");
}

void tst_Kit::refusesPartsAgainstTheirRules()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QVERIFY(m_sound.value(name).contains(from));
    QVERIFY(writeFile(file(name), m_sound.value(name).replace(from, to)));
    QVERIFY(listAnew(kit()));

    const auto opened = openKit(kit());

    QCOMPARE_ERROR(opened, ErrorCode::NotUnderstood);
    const QString folder = name.left(name.lastIndexOf(QLatin1Char('/')));
    QVERIFY2(opened.error().detail.startsWith(folder), qPrintable(opened.error().detail));
}

void tst_Kit::aPaperThatTheBankCannotFillIsFound()
{
    const QString name = QStringLiteral("data/campaign.json");
    QVERIFY(writeFile(file(name), m_sound.value(name).replace("[14,0,0]", "[13,1,0]")));
    QVERIFY(listAnew(kit()));

    const auto opened = openKit(kit());

    QCOMPARE_ERROR(opened, ErrorCode::Infeasible);
    QVERIFY2(opened.error().detail.startsWith(QLatin1String("data/exam.sealed: ")),
             qPrintable(opened.error().detail));
}

void tst_Kit::aCampaignsQuestionsNeedItsCode()
{
    const auto built = makeSealed('s');
    QVERIFY_RESULT(built);
    const auto opened = openKit(sealedKit());
    QVERIFY_RESULT(opened);
    QVERIFY(!opened->isTrial() && !opened->exam);
    QCOMPARE(opened->sealed->officialQuestions(), 28);
    QCOMPARE(opened->sealed->practiceQuestions(), 0);
    QCOMPARE(opened->practice.questions().size(), 28); // to be practised with before the exam
    const auto code = SessionCode::parse(built->code);
    QVERIFY_RESULT(code);

    const auto exam = openExam(*opened, *code);

    QVERIFY_RESULT(exam);
    QCOMPARE(exam->questions().questions().size(), 14 * 2);
    QCOMPARE(exam->drawSeed(), QByteArray(32, 'x'));
    QCOMPARE_ERROR(openExam(*opened, SessionCode::random()), ErrorCode::Refused);
    const auto secret = SecretKey::fromBytes(QByteArray(32, 's'));
    QVERIFY_RESULT(openExam(*opened, *secret));
    QCOMPARE_ERROR(openExam(*opened, SecretKey::random()), ErrorCode::Refused);
}

void tst_Kit::aKitOfAnotherSecretStaysShut()
{
    const auto first = makeSealed('s');
    QVERIFY_RESULT(first);
    const FileMap before = readTree(sealedKit());
    const auto second = makeSealed('t');
    QVERIFY_RESULT(second);

    QVERIFY(first->code != second->code);
    QCOMPARE_ERROR(openExam(*openKit(sealedKit()), *SessionCode::parse(first->code)),
                   ErrorCode::Refused);
    QVERIFY_RESULT(makeSealed('s'));
    QCOMPARE(readTree(sealedKit()), before); // the same sources make the same bytes
}

/// Or somebody with the stick could give a campaign questions of their own, and no code were asked.
void tst_Kit::aCampaignsQuestionsCannotBeExchangedForOpenOnes()
{
    QVERIFY_RESULT(makeSealed('s'));
    const QString name = QStringLiteral("/data/exam.sealed");
    QVERIFY(writeFile(sealedKit() + name, m_sound.value(name.mid(1))));
    QVERIFY(listAnew(sealedKit()));

    const auto opened = openKit(sealedKit());

    QCOMPARE_ERROR(opened, ErrorCode::NotUnderstood);
    QVERIFY2(opened.error().detail.contains(QLatin1String("everybody can open")),
             qPrintable(opened.error().detail));
}

void tst_Kit::nothingOfTheQuestionsLiesInTheClear()
{
    QVERIFY_RESULT(makeSealed('s'));
    const FileMap files = readTree(sealedKit());

    for (const QByteArray &word : {QByteArray("là gì?"), QByteArray("Vì vậy."),
                                   QByteArray(32, 'x').toHex(), QByteArray(32, 'x')}) {
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            const bool isOpen = file.key().endsWith(QLatin1String("checkpoints.json"))
                || file.key().endsWith(QLatin1String("practice.json"));
            if (!isOpen)
                QVERIFY2(!file.value().contains(word), qPrintable(file.key()));
        }
    }
    // 1 and 2 of each topic are the exam's.
    const QByteArray practice = files.value(QStringLiteral("data/practice.json"));
    QVERIFY(practice.contains("Việc 1.03") && !practice.contains("1.01"));
}

void tst_Kit::foldersThatAreNoKit()
{
    const QString empty = m_folder->filePath(QStringLiteral("empty"));
    QVERIFY(QDir().mkpath(empty));

    QCOMPARE_ERROR(openKit(m_folder->filePath(QStringLiteral("none"))), ErrorCode::NotFound);
    QCOMPARE_ERROR(openKit(empty), ErrorCode::NotUnderstood);
    QCOMPARE_ERROR(openKit(file(QStringLiteral("bagit.txt"))), ErrorCode::NotFound);

    QVERIFY(QFile::remove(file(QStringLiteral("data/kit.json"))));
    QVERIFY(listAnew(kit()));
    const auto otherBag = openKit(kit());
    QCOMPARE_ERROR(otherBag, ErrorCode::Damaged);
    QCOMPARE(otherBag.error().detail, QStringLiteral("\"data/kit.json\": not listed"));
}

void tst_Kit::partsBeyondTheirLimitsAreTooLarge()
{
    for (const auto &[name, limit] :
         {std::pair(QStringLiteral("data/kit.json"), kMaxKitInfoBytes),
          std::pair(QStringLiteral("data/campaign.json"), kMaxCampaignBytes),
          std::pair(QStringLiteral("data/lessons/01-mo-dau/lesson.json"), kMaxLessonBytes)}) {
        const QByteArray sound = m_sound.value(name);
        QVERIFY(writeFile(file(name), sound + QByteArray(limit - sound.size(), ' ')));
        QVERIFY(listAnew(kit()));
        QVERIFY_RESULT(openKit(kit()));

        QVERIFY(writeFile(file(name), sound + QByteArray(limit - sound.size() + 1, ' ')));
        QVERIFY(listAnew(kit()));
        QCOMPARE_ERROR(openKit(kit()), ErrorCode::TooLarge);
        QVERIFY(writeFile(file(name), sound));
    }
}

void tst_Kit::aBadVideoIsFoundOnlyWhenAskedFor()
{
    const auto opened = openKit(kit());
    QVERIFY_RESULT(opened);
    const Lesson &lesson = opened->course.lessons.first();
    const QString path = videoPath(*opened, lesson);
    const QByteArray sound = readFile(path);

    QVERIFY(writeFile(path, sound.chopped(1)));
    const auto shorter = checkVideo(*opened, lesson);
    QVERIFY(writeFile(path, QByteArray(sound.size(), 'x')));
    const auto other = checkVideo(*opened, lesson);
    QVERIFY(QFile::remove(path));
    const auto missing = checkVideo(*opened, lesson);

    QCOMPARE_ERROR(shorter, ErrorCode::Damaged);
    QCOMPARE(shorter.error().detail,
             QStringLiteral("data/lessons/01-mo-dau/video.mp4: 28 bytes instead of 29"));
    QCOMPARE_ERROR(other, ErrorCode::Damaged);
    QCOMPARE_ERROR(missing, ErrorCode::NotFound);
    QVERIFY_RESULT(checkVideo(*opened, opened->course.lessons.at(1)));
    QVERIFY_RESULT(openKit(kit()));
}

void tst_Kit::aKitExchangedBehindOurBackIsDamage()
{
    const auto opened = openKit(kit());
    QVERIFY_RESULT(opened);
    const Lesson &lesson = opened->course.lessons.first();
    QVERIFY(writeFile(videoPath(*opened, lesson), QByteArray(29, 'x')));
    QVERIFY(listAnew(kit()));
    QVERIFY_RESULT(openKit(kit()));

    const auto checked = checkVideo(*opened, lesson);

    QCOMPARE_ERROR(checked, ErrorCode::Damaged);
    QVERIFY(checked.error().detail.endsWith(QLatin1String("the kit was exchanged")));
}

QTEST_GUILESS_MAIN(tst_Kit)
#include "tst_kit.moc"
