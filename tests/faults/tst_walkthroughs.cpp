// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every table in tests/data/walkthroughs is one learner's day, played through the real presenter
// and the real storage. The format is said in the README there.
#include "faults/support/exam_seat.h"
#include "faults/support/faults.h"
#include "faults/support/walk.h"
#include "support/result_matchers.h"

#include <QDir>

using namespace hocvu;

namespace {

QString folder()
{
    return qEnvironmentVariable("HOCVU_SOURCE_DIR") + QStringLiteral("/tests/data/walkthroughs");
}

} // namespace

class tst_Walkthroughs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void comesOutAsTheTableSays_data();
    void comesOutAsTheTableSays();
    void aBentRowIsNamedByFileAndLine_data();
    void aBentRowIsNamedByFileAndLine();
    void aWrongExpectationIsNamedByItsLine();
};

void tst_Walkthroughs::initTestCase()
{
    useQuickFolders();
    const auto tables = QDir(folder()).entryList({QStringLiteral("*.csv")}, QDir::Files).size();
    faults::report("walkthroughs", tables);
    QVERIFY2(tables >= 25, "not where they should be");
}

void tst_Walkthroughs::comesOutAsTheTableSays_data()
{
    QTest::addColumn<QString>("path");
    const QDir dir(folder());
    const QStringList names = dir.entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << dir.filePath(name);
}

void tst_Walkthroughs::comesOutAsTheTableSays()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    const auto walk = readWalkthrough(file.readAll(), path.section(QLatin1Char('/'), -1));
    QVERIFY_RESULT(walk);

    const QString found = walkThrough(*walk);

    QVERIFY2(found.isEmpty(), qPrintable(path + QLatin1Char(':') + found));
}

void tst_Walkthroughs::aBentRowIsNamedByFileAndLine_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("says");
    const auto bent = [](const char *name, const char *row, const char *says) {
        QTest::newRow(name) << QByteArray(row) << QString::fromLatin1(says);
    };
    bent("a part that is none", "step,0:10,answer,1,A,", "'step' is no part");
    bent("an action that is none", "steps,0:10,reply,1,A,", "'reply' is not known");
    bent("a question that is not there", "steps,0:10,answer,3,A,", "needs a question, 1 to 2");
    bent("no question", "steps,0:10,flag,,,", "needs a question");
    bent("a question too many", "steps,0:10,hand in,1,,", "has no question");
    bent("an option that is none", "steps,0:10,answer,1,E,", "cannot have the value 'E'");
    bent("no time", "steps,,answer,1,A,", "time must be m:ss");
    bent("time goes back", "steps,0:03,answer,1,A,", "time goes back");
    bent("a time that is none", "steps,0:75,answer,1,A,", "time must be m:ss");
    bent("no reason", "steps,0:10,more time,,5:00,", "cannot have the value '5:00'");
    bent("voided without a reason", "steps,0:10,void,1,,", "cannot have the value ''");
    bent("voided, but which", "steps,0:10,void,,luật đã đổi,", "needs a question");
    bent("a show that is none", "steps,0:10,answer,1,A,kept", "shows cannot be 'kept'");
    bent("too few columns", "steps,0:10,answer,1,A", "");
    bent("a stray quote", "steps,0:10,fl\"ag,1,A,", "");
    bent("a question late", "questions,,,3,A,", "before the first step");
    bent("a time for what is expected", "expected,0:10,right,,1,", "has no time");
    bent("a rule that is none", "rules,,hours,,2,", "'hours' is no rule");
}

void tst_Walkthroughs::aBentRowIsNamedByFileAndLine()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, says);
    const QByteArray table = "part,time,what,question,value,shows\n"
                             "questions,,,1-2,A,\n"
                             "steps,0:00,start,,,\n"
                             "steps,0:05,answer,1,A,\n"
        + row + "\nexpected,,right,,1,\n";

    const auto walk = readWalkthrough(table, QStringLiteral("bent.csv"));

    QCOMPARE_ERROR(walk, ErrorCode::NotUnderstood);
    QVERIFY2(walk.error().detail.startsWith(QLatin1String("bent.csv:5: ")),
             qPrintable(walk.error().detail));
    QVERIFY2(walk.error().detail.contains(says), qPrintable(walk.error().detail));
}

void tst_Walkthroughs::aWrongExpectationIsNamedByItsLine()
{
    const QByteArray table = "part,time,what,question,value,shows\n"
                             "questions,,,1-2,A,\n"
                             "steps,0:00,start,,,left 30:00\n"
                             "steps,0:05,answer,1,A,saved\n"
                             "steps,0:09,hand in,,,ended\n"
                             "expected,,right,,2,\n";
    const auto walk = readWalkthrough(table, QStringLiteral("wrong.csv"));
    QVERIFY_RESULT(walk);

    QCOMPARE(walkThrough(*walk), QStringLiteral("6: right is 1, the table expects 2"));
    auto late = *walk;
    late.steps[1].shows = QStringList{QStringLiteral("left 20:00")};
    QVERIFY(walkThrough(late).startsWith(QLatin1String("4: 'answer' does not show")));
}

QTEST_GUILESS_MAIN(tst_Walkthroughs)
#include "tst_walkthroughs.moc"
