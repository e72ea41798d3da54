// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/page_stage.h"
#include "kiosk/pages/lesson_page.h"
#include "player/video_engine.h"
#include "player/video_view.h"
#include "support/room.h"
#include "ui/button.h"

#include <utility>

/// Plays nothing, but keeps what it was told.
class QuietEngine : public hocvu::VideoEngine
{
public:
    void load(const QString &file, qint64) override { loaded.append(file); }
    void unload() override { }
    void play() override { set(State::Playing); }
    void pause() override
    {
        if (now == State::Playing)
            set(State::Paused);
    }
    void seek(qint64 ms) override
    {
        at = ms;
        emit positionChanged(ms);
    }
    void setRate(double rate) override { speed = rate; }
    void setVolume(double volume) override { loud = volume; }
    void setMuted(bool muted) override { silent = muted; }
    void setView(hocvu::VideoView *) override { }
    qint64 position() const override { return at; }
    qint64 duration() const override { return 20'400; }
    State state() const override { return now; }
    double rate() const override { return speed; }
    double volume() const override { return loud; }
    bool isMuted() const override { return silent; }
    bool hasSound() const override { return sounds; }

    void set(State state)
    {
        if (std::exchange(now, state) != state)
            emit stateChanged(state);
    }
    void end()
    {
        at = duration();
        set(State::Ended);
        emit ended();
    }

    QStringList loaded;
    State now = State::Paused;
    double loud = 1;
    double speed = 1;
    bool silent = false;
    bool sounds = true;
    qint64 at = 0;
};

/// Lessons with a question as long as the real ones, parts, and a voice.
inline void makeLong(hocvu::Room &room)
{
    using hocvu::Millis;
    const QList<hocvu::LessonScene> scenes{
        {QStringLiteral("mo-dau"), QStringLiteral("Vì sao cần học AI hôm nay"), Millis(0),
         Millis(5000), 0},
        {QStringLiteral("cong-cu"), QStringLiteral("AI là công cụ"), Millis(5000), Millis(12'000),
         1},
        {QStringLiteral("tom-tat"), QStringLiteral("Tóm tắt: ba việc làm được ngay"),
         Millis(12'000), Millis(20'400), 2}};
    const QStringList says{
        QStringLiteral("Bài một trả lời một câu hỏi thật: vì sao cán bộ cơ sở cần học?"),
        QStringLiteral("Trí tuệ nhân tạo, gọi tắt là AI, đã vào tận phòng làm việc."),
        QStringLiteral("Bạn còn trẻ hay sắp nghỉ hưu, bài này đều dành cho bạn."),
        QStringLiteral("Bốn giờ chiều thứ Sáu, chị Hạnh còn một tiếng để gửi giấy mời lớp học."),
        QStringLiteral("Gửi ngay bản AI viết còn nhanh hơn nữa, mà biết đâu có chỗ sai?"),
        QStringLiteral("Hay để AI viết nháp, rồi chị soát từng dòng?"),
        QStringLiteral("Nhầm một ngày thôi, các bác tổ trưởng sẽ đứng trước cánh cửa khóa."),
        QStringLiteral("Việc gì AI làm nhanh thì nhờ AI; việc chịu trách nhiệm thì mình giữ."),
        QStringLiteral("Hôm nay bạn hãy bắt đầu với một việc nhỏ."),
        QStringLiteral("Cảm ơn bạn đã theo dõi.")};
    for (hocvu::Lesson &lesson : room.course.lessons) {
        hocvu::Checkpoint &question = lesson.checkpoints.front();
        question.question = QStringLiteral(
            "Chị Hường dùng AI soạn một công văn và thấy bản nháp viện dẫn Nghị định số 199/2024. "
            "Chị nên làm gì trước khi trình ký?");
        question.options
            = {QStringLiteral("Tra cứu nghị định đó trên cổng văn bản chính thức, đúng số và đúng "
                              "điều khoản thì mới dùng"),
               QStringLiteral("Hỏi lại AI xem nghị định đó có thật không, nếu AI nói có thì giữ "
                              "nguyên trong công văn"),
               QStringLiteral("Bỏ phần viện dẫn đi cho chắc chắn rồi trình ký ngay để kịp thời "
                              "hạn trả lời người dân")};
        question.explanation = QStringLiteral(
            "AI có thể bịa ra số hiệu văn bản trông rất thật. Người soạn phải tra cứu nguồn chính "
            "thức và chịu trách nhiệm về nội dung mình trình.");
        lesson.scenes = scenes;
        for (int i = 0; i < says.size(); ++i)
            lesson.transcript.append({Millis(2000 * i), Millis(2000 * i + 1800), says.at(i), {}});
    }
}

/// The lesson page of somebody who opens a lesson for the first time.
struct MyLesson
{
    /// With letters \a larger than the screen asks for.
    explicit MyLesson(QSize screen = QSize(1366, 768), int number = 1, double larger = 1)
        : room(makeLong)
        , stage(screen)
        , presenter(room.context(), room.visit)
    {
        if (larger > 1)
            hocvu::theme::apply(*qApp, hocvu::theme::scale() * larger);
        begin(number);
    }
    /// On a PC that has no sound.
    struct Silent
    {
    };
    MyLesson(Silent, QSize screen)
        : room(makeLong)
        , stage(screen)
        , presenter(room.context(), room.visit)
    {
        video.sounds = false;
        begin(1);
    }
    /// With the videos of \a broken known to be damaged.
    MyLesson(const QSet<int> &broken, QSize screen)
        : room(makeLong)
        , stage(screen)
        , presenter(room.context(), room.visit)
    {
        room.media.broken = broken;
        begin(1);
    }
    ~MyLesson() { delete page; } // It still talks to the video when it goes.

    void open(int number) { room.visit.goToLesson(number); }
    hocvu::Button *button(const char *name) const { return find<hocvu::Button>(name); }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        // Of the whole screen: the picture may cover it.
        return m_screen->findChild<Widget *>(QLatin1String(name));
    }

    /// Plays on to \a to, as a player does.
    void play(hocvu::Millis to)
    {
        using hocvu::Millis;
        while (video.now == hocvu::VideoEngine::State::Playing && Millis(video.at) < to) {
            room.clock.advance(Millis(100));
            video.at += 100;
            emit video.positionChanged(video.at);
        }
    }

    PreparedRoom room;
    PageStage stage;
    QuietEngine video;
    hocvu::LessonPresenter presenter;
    hocvu::LessonPage *page = nullptr;

private:
    void begin(int number)
    {
        m_screen = stage.ground();
        page = new hocvu::LessonPage(presenter, video, m_screen);
        room.signIn(1);
        open(number);
        stage.show(page);
        page->enter();
        // Something to look at, where pictures are looked at.
        const QString still = qEnvironmentVariable("HOCVU_SOURCE_DIR")
            + QStringLiteral("/tests/data/media/pictures/comparison.png");
        if (!qEnvironmentVariableIsEmpty("HOCVU_PICTURES"))
            find<hocvu::VideoView>("lessonVideo")->setPoster(QImage(still));
    }

    QWidget *m_screen = nullptr;
};
