// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/lint.h"
#include "media/compiler/source/lesson_source.h"
#include "media/compiler/speech/lexicon_file.h"
#include "media/lesson_texts.h"
#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;
using namespace hocvu::media;

/// The rules for a whole lesson, each broken once in a lesson that keeps them all.
class tst_LessonLint : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aGoodLessonHasNoFinding();
    void eachRuleIsHeld_data();
    void eachRuleIsHeld();
    void whatIsCitedIsASourceAndTheSameInBothLanguages();
    void paceIsThatOfTheVoice_data();
    void paceIsThatOfTheVoice();
    void oldLessonsLackEnglish();

private:
    QStringList findingsIn(const QByteArray &text, int msPerSyllable = 322) const;

    QByteArray m_good;
    std::optional<LawTable> m_laws;
};

namespace {

QByteArray fileOf(const QString &name)
{
    QFile file(qEnvironmentVariable("HOCVU_SOURCE_DIR") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One sentence, spoken \a ms a syllable; no voice is needed.
SentenceLengths lengthsOf(const QList<QStringList> &spoken, int ms)
{
    SentenceLengths lengths;
    for (const QStringList &scene : spoken) {
        QList<int> ofScene;
        for (const QString &text : scene)
            ofScene << ms * static_cast<int>(text.count(u' ') + 1);
        lengths << ofScene;
    }
    return lengths;
}

} // namespace

void tst_LessonLint::initTestCase()
{
    m_good = fileOf(QStringLiteral("/media/lessons/03-luat-tri-tue-nhan-tao-2025/lesson.yaml"));
    QVERIFY(!m_good.isEmpty());
    const auto laws = LawTable::parse(fileOf(QStringLiteral("/resources/demo/laws.txt")),
                                      QStringLiteral("laws.txt"));
    QVERIFY_RESULT(laws);
    m_laws = *laws;
}

QStringList tst_LessonLint::findingsIn(const QByteArray &text, int msPerSyllable) const
{
    auto lesson = parseLesson(text, QStringLiteral("lesson.yaml"));
    const auto lexicon = loadLexicon(qEnvironmentVariable("HOCVU_SOURCE_DIR")
                                     + QStringLiteral("/media/lexicon.tsv"));
    if (!lesson || !lexicon)
        return {lesson ? lexicon.error().detail : lesson.error().detail};
    const auto spoken = spokenForms(*lesson, *lexicon);
    if (!spoken)
        return {spoken.error().detail};
    const Timeline timeline = layOut(lengthsOf(*spoken, msPerSyllable), waitsOf(*lesson));
    QStringList texts;
    for (const Finding &finding :
         lintLesson({*std::move(lesson), *spoken, {}}, {{}, timeline}, *m_laws))
        texts << finding.toText();
    return texts;
}

void tst_LessonLint::aGoodLessonHasNoFinding()
{
    const QString found = findingsIn(m_good).join(u'\n');

    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void tst_LessonLint::eachRuleIsHeld_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *from, const char *to, const char *says) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(says);
    };
    row("number of a law", "khoản 2 Điều 4\"", "khoản 2 Điều 4, 143/2025/QH15\"",
        "143/2025/QH15 is not in the table of laws");
    row("law of tomorrow", "    text: \"Điều cán bộ phường cần nhớ\"",
        "    text: \"Xem Luật 148/2025/QH15\"", "148/2025/QH15 is not in force before 2026-07-01");
    row("invented law that is one",
        "key_points:", "invented_laws: [\"134/2025/QH15\"]\nkey_points:",
        "134/2025/QH15 is a law and no invention");
    row("source that nobody uses", "key_points:", "  - \"Hiến pháp\"\nkey_points:",
        "no scene is 'from' the source \"Hiến pháp\"");
    row("key point that nothing explains", "    explains: 4\n", "    explains: 1\n",
        "is explained by 0 scenes");
    row("table by name", "khoản 2 Điều 4\"", "khoản 2 Điều 4, 143/2025/QH15\"",
        "mend the number or add it to laws.txt");
    row("last scene", "    kind: recap", "    kind: points",
        "the last scene does not say what to remember");
}

void tst_LessonLint::eachRuleIsHeld()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);

    const QString found = findingsIn(spoiled(m_good, from, to)).join(u'\n');

    QVERIFY2(found.contains(says), qPrintable(found));
    QVERIFY2(found.startsWith(QStringLiteral("lesson.yaml:")), qPrintable(found));
}

void tst_LessonLint::whatIsCitedIsASourceAndTheSameInBothLanguages()
{
    const auto lesson = parseLesson(m_good, QStringLiteral("lesson.yaml"));
    QVERIFY_RESULT(lesson);
    const Sentence &sentence = lesson->scenes.at(1).say.first();
    const QByteArray text = spoiled(
        spoiled(m_good, sentence.text.toUtf8(), "Theo Luật số 116/2025/QH15 thì bác phải đến."),
        sentence.english.toUtf8(), "Law 134/2025 says he must come.");

    const QString found = findingsIn(text).join(u'\n');

    const QString place = QStringLiteral("lesson.yaml:%1: error: ").arg(sentence.line);
    for (const char *says : {"116/2025/QH15 is in none of the lesson's 'sources'",
                             "English cites 134/2025 and Vietnamese does not",
                             "Vietnamese cites 116/2025 and English does not"})
        QVERIFY2(found.contains(place + QString::fromLatin1(says)), qPrintable(found));
}

void tst_LessonLint::paceIsThatOfTheVoice_data()
{
    QTest::addColumn<int>("msPerSyllable");
    QTest::addColumn<QString>("says");
    QTest::newRow("hasty") << 200 << QStringLiteral("syllables a minute; make it 150 to 180");
    QTest::newRow("drawling") << 400 << QStringLiteral("seconds long; make it 300 to 420");
    QTest::newRow("captions") << 200 << QStringLiteral("English caption runs at");
}

void tst_LessonLint::paceIsThatOfTheVoice()
{
    QFETCH(int, msPerSyllable);
    QFETCH(QString, says);

    const QString found = findingsIn(m_good, msPerSyllable).join(u'\n');

    QVERIFY2(found.contains(says), qPrintable(found));
}

void tst_LessonLint::oldLessonsLackEnglish()
{
    QFile file(lessonFolder(QStringLiteral("03-dinh-dang-1/lesson.yaml")));
    QVERIFY(file.open(QIODevice::ReadOnly));

    const QString found = findingsIn(file.readAll()).join(u'\n');

    for (const char *says :
         {"format 1 has no English captions", "sentences; make it 60 to 85",
          "scenes; make it 11 to 16", "checkpoints after the last scene; ask at least 2",
          "no worked example", "the second scene is no situation"})
        QVERIFY2(found.contains(QString::fromLatin1(says)), qPrintable(found));
}

QTEST_GUILESS_MAIN(tst_LessonLint)
#include "tst_lesson_lint.moc"
