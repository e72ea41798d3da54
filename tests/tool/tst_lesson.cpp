// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/run_hocvu.h"

/// `hocvu lesson` is the lesson compiler: nothing is lost on the way to it and back.
class tst_Lesson : public QObject
{
    Q_OBJECT

private slots:
    void helpIsTheCompilers();
    void optionsAndExitCodesPassThrough();
};

void tst_Lesson::helpIsTheCompilers()
{
    const HocvuRun asked = runHocvu({"lesson", "--help"});
    const HocvuRun bare = runHocvu({"lesson"});

    QCOMPARE_CODE(asked, 0);
    QVERIFY(asked.out.contains("hocvu-lesson build LESSON... --out DIR"));
    QCOMPARE(bare.out, asked.out);
}

void tst_Lesson::optionsAndExitCodesPassThrough()
{
    const HocvuRun run = runHocvu({"lesson", "build", "/no/such/lesson", "--out", "/tmp/no such"});

    QCOMPARE_CODE(run, 2);
    QCOMPARE(run.err,
             QByteArray("/no/such/lesson/lesson.yaml: not there; name a folder that holds a "
                        "lesson.yaml\n"));
}

QTEST_GUILESS_MAIN(tst_Lesson)
#include "tst_lesson.moc"
