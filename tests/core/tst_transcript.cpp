// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/transcript.h"

#include <QTest>

using namespace hocvu;

class tst_Transcript : public QObject
{
    Q_OBJECT

private slots:
    void speaksTheLanguageThatIsThere();
    void knowsTheSentenceOfAMoment_data();
    void knowsTheSentenceOfAMoment();
    void findsWithoutAccents_data();
    void findsWithoutAccents();
    void joinsCaptionsToSentences();
    void holdsNoSentenceWithoutEnd();
};

namespace {

Lesson lessonOf()
{
    Lesson lesson;
    lesson.transcript
        = {{Millis(1000), Millis(3000), QStringLiteral("Đặng Thị Ngọc Ánh soát dữ liệu."),
            QStringLiteral("Ánh checks the data.")},
           {Millis(4000), Millis(6000), QStringLiteral("Nghị định số 30/2020/NĐ-CP."), {}},
           {Millis(6000), Millis(8000), QStringLiteral("Dữ liệu cá nhân thì không."), {}}};
    return lesson;
}

SpokenSentence cue(int from, int to, const QString &text)
{
    return {Millis(from), Millis(to), text, {}};
}

} // namespace

void tst_Transcript::speaksTheLanguageThatIsThere()
{
    const Transcript english = Transcript::of(lessonOf(), QStringLiteral("en"));
    const Transcript vietnamese = Transcript::of(lessonOf(), QStringLiteral("vi"));

    QCOMPARE(english.sentences().at(0).text, QStringLiteral("Ánh checks the data."));
    QCOMPARE(english.sentences().at(1).text, QStringLiteral("Nghị định số 30/2020/NĐ-CP."));
    QCOMPARE(vietnamese.sentences(), lessonOf().transcript);
    QVERIFY(Transcript::of({}, QStringLiteral("vi")).isEmpty());
}

void tst_Transcript::knowsTheSentenceOfAMoment_data()
{
    QTest::addColumn<int>("ms");
    QTest::addColumn<int>("sentence");

    QTest::newRow("before the first") << 999 << -1;
    QTest::newRow("the first begins") << 1000 << 0;
    QTest::newRow("silence after it") << 3500 << 0;
    QTest::newRow("the second") << 4000 << 1;
    QTest::newRow("the third at once") << 6000 << 2;
    QTest::newRow("after the last") << 99'000 << 2;
}

void tst_Transcript::knowsTheSentenceOfAMoment()
{
    QFETCH(int, ms);
    QFETCH(int, sentence);

    QCOMPARE(Transcript::of(lessonOf(), QStringLiteral("vi")).at(Millis(ms)), sentence);
}

void tst_Transcript::findsWithoutAccents_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("found");

    QTest::newRow("none") << QString() << QList<int>();
    QTest::newRow("spaces") << QStringLiteral("  ") << QList<int>();
    QTest::newRow("accents") << QStringLiteral("Dữ liệu") << QList<int>({0, 2});
    QTest::newRow("no accents") << QStringLiteral("du lieu") << QList<int>({0, 2});
    QTest::newRow("d for đ") << QStringLiteral("nghi dinh") << QList<int>({1});
    QTest::newRow("numbers") << QStringLiteral("30/2020") << QList<int>({1});
    QTest::newRow("not there") << QStringLiteral("xe dap") << QList<int>();
}

void tst_Transcript::findsWithoutAccents()
{
    QFETCH(QString, typed);
    QFETCH(QList<int>, found);

    QCOMPARE(Transcript::of(lessonOf(), QStringLiteral("vi")).find(typed), found);
}

void tst_Transcript::joinsCaptionsToSentences()
{
    const Transcript joined = Transcript::fromCues(
        {cue(0, 2000, QStringLiteral("Câu một\ncòn dài")),
         cue(2000, 4000, QStringLiteral("đến đây.")), cue(4000, 5000, QStringLiteral("Câu hai")),
         cue(9000, 9500, QStringLiteral("sau im lặng"))});

    QCOMPARE(joined.sentences(),
             QList<SpokenSentence>({cue(0, 4000, QStringLiteral("Câu một còn dài đến đây.")),
                                    cue(4000, 5000, QStringLiteral("Câu hai")),
                                    cue(9000, 9500, QStringLiteral("sau im lặng"))}));
}

void tst_Transcript::holdsNoSentenceWithoutEnd()
{
    QList<SpokenSentence> cues;
    for (int i = 0; i < 100; ++i)
        cues.append(cue(i * 1000, i * 1000 + 1000, QStringLiteral("không có dấu chấm nào")));

    const Transcript joined = Transcript::fromCues(cues);

    QVERIFY(joined.sentences().size() > 5);
    for (const SpokenSentence &sentence : joined.sentences())
        QVERIFY(sentence.text.size() <= 330);
}

QTEST_GUILESS_MAIN(tst_Transcript)
#include "tst_transcript.moc"
