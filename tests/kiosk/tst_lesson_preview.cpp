// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lesson_preview.h"
#include "player/lazy_video_engine.h"
#include "player/prepare_player.h"
#include "player/small_video.h"
#include "player/video_view.h"
#include "support/result_matchers.h"

#include <QApplication>
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
    void aRealVideoCoversTheWindowAndComesBack();
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

void tst_LessonPreview::aRealVideoCoversTheWindowAndComesBack()
{
    write("lesson.json", QByteArray(kLesson).replace("20000", QByteArray::number(kSmallVideoMs)));
    write("checkpoints.json", R"({"format": 1, "checkpoints": []})");
    QVERIFY(makeSmallVideo(m_folder->filePath(QStringLiteral("video.mp4"))));
    const auto preview = LessonPreview::open(m_folder->path());
    QVERIFY_RESULT(preview);
    LazyVideoEngine video;
    const auto page = (*preview)->makePage(video);
    page->resize(1024, 700);
    page->show();
    QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    const auto *view = page->findChild<VideoView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->hasFrame() && video.position() > 500, 30'000);

    QTest::keyClick(page.get(), Qt::Key_F11);
    const qint64 at = video.position();
    QCOMPARE(view->size(), page->size());
    QTRY_VERIFY_WITH_TIMEOUT(video.position() > at + 500, 30'000);
    QVERIFY(view->hasFrame());
    // A new picture, not the last one in another size.
    const QImage before = page->grab().toImage();
    QTRY_VERIFY_WITH_TIMEOUT(page->grab().toImage() != before, 30'000);

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(view->width() < page->width());
    QVERIFY(view->hasFrame());
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

int main(int argc, char **argv)
{
    preparePlayer();
    QApplication application(argc, argv);
    tst_LessonPreview test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lesson_preview.moc"
