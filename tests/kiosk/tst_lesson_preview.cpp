// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lesson_preview.h"
#include "support/result_matchers.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace hocvu;

namespace {

/// Plays nothing, but keeps what it was told.
class QuietEngine : public VideoEngine
{
public:
    void load(const QString &path, qint64) override { loaded = path; }
    void unload() override { }
    void play() override { }
    void pause() override { }
    void seek(qint64 ms) override { at = ms; }
    void setRate(double) override { }
    void setVolume(double) override { }
    void setMuted(bool) override { }
    void setView(VideoView *) override { }
    qint64 position() const override { return at; }
    qint64 duration() const override { return 20'000; }
    State state() const override { return State::Paused; }
    double rate() const override { return 1; }
    double volume() const override { return 1; }
    bool isMuted() const override { return false; }
    bool hasSound() const override { return true; }

    QString loaded;
    qint64 at = 0;
};

constexpr char kLesson[] = R"({"format": 1, "number": 7, "slug": "07-thu", "title": "Bài thử",
 "durationMs": 20000})";
constexpr char kCheckpoints[] = R"({"format": 1, "checkpoints": [{"atMs": 20000, "rewindMs": 4000,
 "question": "Hỏi gì?", "options": ["Một", "Hai"], "key": 0, "explanation": "Vì thế."}]})";

} // namespace

/// The lesson page for the author of a lesson.
class tst_LessonPreview : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsTheLessonAndItsQuestions();
    void whatIsNoLessonIsSaid();

private:
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_LessonPreview::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_LessonPreview::showsTheLessonAndItsQuestions()
{
    write("lesson.json", kLesson);
    write("checkpoints.json", kCheckpoints);
    write("video.mp4", "no video");
    const auto preview = LessonPreview::open(m_folder->path());
    QVERIFY_RESULT(preview);
    QuietEngine video;

    const auto page = (*preview)->makePage(video);
    page->show();
    const auto press = [&](const char *name) {
        const auto find = [&] { return page->findChild<QWidget *>(QString::fromLatin1(name)); };
        QTRY_VERIFY2(find() && find()->isVisible() && find()->isEnabled(), name);
        QTest::keyClick(find(), Qt::Key_Space);
    };

    QCOMPARE(page->windowTitle(), QStringLiteral("Bài thử"));
    QCOMPARE(video.loaded, m_folder->filePath(QStringLiteral("video.mp4")));
    press("lessonGoMissing"); // All was watched: the question is left.
    press("checkpointOption0");
    press("checkpointAnswer");
    press("checkpointGoOn");
    press("lessonNext");
    QTRY_VERIFY(!page->isVisible());
}

void tst_LessonPreview::whatIsNoLessonIsSaid()
{
    QCOMPARE_ERROR(LessonPreview::open(m_folder->path()), ErrorCode::NotFound);
    write("lesson.json", "{}");
    write("checkpoints.json", kCheckpoints);
    QCOMPARE_ERROR(LessonPreview::open(m_folder->path()), ErrorCode::NotUnderstood);
    write("lesson.json", QByteArray(kLesson).replace("\"format\": 1", "\"format\": 9"));
    QCOMPARE_ERROR(LessonPreview::open(m_folder->path()), ErrorCode::TooNew);
}

QTEST_MAIN(tst_LessonPreview)
#include "tst_lesson_preview.moc"
