// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/lesson_program.h"
#include "media/lesson_texts.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

/// A lesson that is compiled again after a change: only what changed is made anew, and the bytes
/// are those of a build from nothing.
class tst_ChangedLesson : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void oneSentenceIsOneSentenceAndOneScene();
    void aSourceCommentDrawsNothing();
    void aRecordingTakesTheVoicesPlace();
    void anotherVoiceSpeaks();
    void aChangedVoiceSpeaksAnew();
    void anotherPcMakesTheSameBytes();
    void severalLessonsAreAsGoodAsOne();

private:
    Ran build(const QString &out, const QStringList &more = {}) const
    {
        return runProgram(builtProgram(QStringLiteral("hocvu-lesson")),
                          QStringList{QStringLiteral("build"), m_folder, QStringLiteral("--out"),
                                      path(out), QStringLiteral("--draft")}
                              + more,
                          path(QStringLiteral("cache")));
    }
    QByteArray bytes(const QString &file) const
    {
        QFile opened(path(file));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    /// How long the first sentence lasts.
    int firstLength(const QString &out) const
    {
        const QJsonObject first
            = QJsonDocument::fromJson(bytes(out + QStringLiteral("/lesson.json")))
                  .object()[QStringLiteral("transcript")][0]
                  .toObject();
        return first[QStringLiteral("endMs")].toInt() - first[QStringLiteral("startMs")].toInt();
    }
    void write(const QByteArray &text) const;
    QString path(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    QByteArray m_text;
};

void tst_ChangedLesson::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = path(QStringLiteral("02-ngan"));
    QFile file(lessonFolder(QStringLiteral("02-ngan/lesson.yaml")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_text = file.readAll();
    QVERIFY(QDir().mkpath(m_folder + QStringLiteral("/voice")));
    write(m_text);
    const Ran ran = build(QStringLiteral("first"));
    QVERIFY2(ran.code == 0, qPrintable(ran.errors));
    QVERIFY(ran.out.contains(QStringLiteral("2 of 2 scenes drawn, 2 sentences spoken")));
}

void tst_ChangedLesson::write(const QByteArray &text) const
{
    QFile file(m_folder + QStringLiteral("/lesson.yaml"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

void tst_ChangedLesson::oneSentenceIsOneSentenceAndOneScene()
{
    // The first: the second scene only comes later.
    write(spoiled(m_text, "Đây là một bài rất ngắn để thử.", "Đây là một bài rất ngắn."));

    const Ran ran = build(QStringLiteral("again"));
    const Ran whole = build(QStringLiteral("whole"), {QStringLiteral("--no-cache")});

    QVERIFY2(ran.out.contains(QStringLiteral("1 of 2 scenes drawn, 1 sentences spoken")),
             qPrintable(ran.out));
    QCOMPARE(whole.code, 0);
    for (const QString &name : QDir(path(QStringLiteral("again"))).entryList(QDir::Files))
        QVERIFY2(bytes(QStringLiteral("again/") + name) == bytes(QStringLiteral("whole/") + name),
                 qPrintable(name));
}

void tst_ChangedLesson::aSourceCommentDrawsNothing()
{
    write("# A note.\n" + m_text);

    const Ran ran = build(QStringLiteral("again"));

    QVERIFY2(ran.out.contains(QStringLiteral("0 of 2 scenes drawn, 0 sentences spoken")),
             qPrintable(ran.out));
    QCOMPARE(bytes(QStringLiteral("again/video.mp4")), bytes(QStringLiteral("first/video.mp4")));
}

void tst_ChangedLesson::aRecordingTakesTheVoicesPlace()
{
    QVERIFY(writeTone(m_folder + QStringLiteral("/voice/mo-dau-1.wav"), 44'100, 1, 5));

    const Ran ran = build(QStringLiteral("recorded"));

    QVERIFY2(ran.out.contains(QStringLiteral("1 of 2 scenes drawn, 0 sentences spoken")),
             qPrintable(ran.out + ran.errors));
    QVERIFY(std::abs(firstLength(QStringLiteral("recorded")) - 5000) < 100);
    QVERIFY(firstLength(QStringLiteral("first")) < 4000);
}

void tst_ChangedLesson::anotherVoiceSpeaks()
{
    const QString wav = path(QStringLiteral("tone.wav"));
    QVERIFY(writeTone(wav, 22'050, 1, 2));

    const Ran ran
        = build(QStringLiteral("other"),
                {QStringLiteral("--voice-command"), QStringLiteral("cat \"%1\"").arg(wav)});

    QVERIFY2(ran.out.contains(QStringLiteral("2 sentences spoken")),
             qPrintable(ran.out + ran.errors));
    QVERIFY(std::abs(firstLength(QStringLiteral("other")) - 2000) < 100);
}

void tst_ChangedLesson::aChangedVoiceSpeaksAnew()
{
    const QString wav = path(QStringLiteral("tone.wav"));
    const QStringList voice{QStringLiteral("--voice-command"),
                            QStringLiteral("cat \"%1\"").arg(wav)};
    QVERIFY(writeTone(wav, 22'050, 1, 2));
    QCOMPARE(build(QStringLiteral("two"), voice).code, 0);
    QVERIFY(writeTone(wav, 22'050, 1, 3));

    const Ran ran = build(QStringLiteral("three"), voice);

    QVERIFY2(ran.out.contains(QStringLiteral("2 sentences spoken")),
             qPrintable(ran.out + ran.errors));
    QVERIFY(std::abs(firstLength(QStringLiteral("three")) - 3000) < 100);
}

/// A PC may speak another language, and draw its letters otherwise.
void tst_ChangedLesson::anotherPcMakesTheSameBytes()
{
    const QString locales = path(QStringLiteral("locales"));
    QVERIFY(QDir().mkpath(locales));
    if (QProcess::execute(QStringLiteral("localedef"),
                          {QStringLiteral("-i"), QStringLiteral("vi_VN"), QStringLiteral("-f"),
                           QStringLiteral("UTF-8"), locales + QStringLiteral("/vi_VN.UTF-8")})
        != 0)
        QSKIP("no Vietnamese locale can be made here; install locales");
    QFile fonts(path(QStringLiteral("fonts.conf")));
    QVERIFY(fonts.open(QIODevice::WriteOnly));
    fonts.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
                "<match target=\"font\"><edit name=\"antialias\"><bool>false</bool></edit></match>"
                "</fontconfig>");
    fonts.close();
    const QStringList other{QStringLiteral("-u"),
                            QStringLiteral("LC_ALL"),
                            QStringLiteral("LOCPATH=") + locales,
                            QStringLiteral("LANG=vi_VN.UTF-8"),
                            QStringLiteral("FONTCONFIG_FILE=") + fonts.fileName(),
                            builtProgram(QStringLiteral("hocvu-lesson"))};

    const Ran ran
        = runProgram(QStringLiteral("env"),
                     other
                         + QStringList{QStringLiteral("build"), m_folder, QStringLiteral("--draft"),
                                       QStringLiteral("--no-cache"), QStringLiteral("--out"),
                                       path(QStringLiteral("elsewhere"))},
                     path(QStringLiteral("cache")));

    QVERIFY2(ran.code == 0, qPrintable(ran.errors));
    QCOMPARE(bytes(QStringLiteral("elsewhere/SHA256SUMS")),
             bytes(QStringLiteral("first/SHA256SUMS")));
}

void tst_ChangedLesson::severalLessonsAreAsGoodAsOne()
{
    const Ran ran = runProgram(
        builtProgram(QStringLiteral("hocvu-lesson")),
        {QStringLiteral("build"), m_folder, lessonFolder(QStringLiteral("03-dinh-dang-1")),
         QStringLiteral("--out"), path(QStringLiteral("all")), QStringLiteral("--draft"),
         QStringLiteral("--no-cache"), QStringLiteral("--jobs"), QStringLiteral("2")},
        path(QStringLiteral("cache")));

    QVERIFY2(ran.code == 0, qPrintable(ran.errors));
    QVERIFY(QFileInfo::exists(path(QStringLiteral("all/03-dinh-dang-1/video.mp4"))));
    QCOMPARE(bytes(QStringLiteral("all/02-ngan/video.mp4")),
             bytes(QStringLiteral("first/video.mp4")));
}

QTEST_GUILESS_MAIN(tst_ChangedLesson)
#include "tst_changed_lesson.moc"
