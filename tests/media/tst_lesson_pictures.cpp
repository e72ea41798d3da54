// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/backdrop.h"
#include "media/compiler/scene/scene_painters.h"
#include "media/compiler/scene/stage.h"
#include "media/compiler/source/lesson_source.h"
#include "media/compiler/source/scene_reader.h"
#include "media/lesson_texts.h"
#include "resources/resources.h"
#include "support/result_matchers.h"

#include <QDir>
#include <QTest>

using namespace hocvu;
using namespace hocvu::media;

/// Scenes beside pictures of them that somebody looked at and found good.
///
/// A change that is meant: look at the new pictures, which a failing test leaves in the folder
/// lesson_pictures below the tests' build folder, and put them in place of the old ones in
/// tests/data/media/pictures.
class tst_LessonPictures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void looksAsItDid_data();
    void looksAsItDid();
    void aMovedBoxIsSeen();

private:
    QImage picture(int scene) const;

    const Scale m_scale{0.5};
    std::optional<Lesson> m_lesson;
    Timeline m_timeline;
};

namespace {

/// The share of pixels that differ by more than fonts and rounding explain.
double difference(const QImage &one, const QImage &other)
{
    constexpr int kNoise = 24;
    if (one.size() != other.size())
        return 1;
    int different = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            different += std::abs(qRed(a) - qRed(b)) > kNoise
                || std::abs(qGreen(a) - qGreen(b)) > kNoise
                || std::abs(qBlue(a) - qBlue(b)) > kNoise;
        }
    }
    return different / static_cast<double>(one.width() * one.height());
}

constexpr double kAlike = 0.002; ///< Smaller than one changed word.

} // namespace

void tst_LessonPictures::initTestCase()
{
    QVERIFY(loadResources());
    auto lesson = parseLesson(wholeLesson(), QStringLiteral("lesson.yaml"));
    QVERIFY_RESULT(lesson);
    m_lesson = *std::move(lesson);
    SentenceLengths lengths;
    for (const Scene &scene : m_lesson->scenes)
        lengths << QList<int>(scene.say.size(), 1500);
    m_timeline = layOut(lengths);
}

QImage tst_LessonPictures::picture(int scene) const
{
    const Icons icons(qEnvironmentVariable("HOCVU_SOURCE_DIR")
                      + QStringLiteral("/node_modules/@phosphor-icons/core/assets"));
    const auto art = paintScene({*m_lesson, m_timeline, icons, m_scale}, scene);
    if (!art)
        return {};
    const SceneSpan &span = m_timeline.scenes.at(scene);
    const QImage ground = lightBackdrop(m_scale);
    const Chapter chapter{scene, static_cast<int>(m_timeline.scenes.size()),
                          span.endMs - span.startMs};
    Stage stage(*art, ground, nullptr, chapter, m_scale);
    stage.moveTo(chapter.lengthMs - kTickMs);
    stage.paint();
    return stage.picture();
}

void tst_LessonPictures::looksAsItDid_data()
{
    QTest::addColumn<int>("scene");
    for (int i = 0; i < m_lesson->scenes.size(); ++i)
        QTest::newRow(qPrintable(kindName(m_lesson->scenes.at(i).kind))) << i;
}

void tst_LessonPictures::looksAsItDid()
{
    QFETCH(int, scene);
    const QString name
        = QStringLiteral("/%1.png").arg(QString::fromLatin1(QTest::currentDataTag()));
    const QImage golden(qEnvironmentVariable("HOCVU_SOURCE_DIR")
                        + QStringLiteral("/tests/data/media/pictures") + name);

    const QImage now = picture(scene);

    const double share = difference(now, golden.convertToFormat(now.format()));
    if (share > kAlike) {
        QDir().mkpath(QStringLiteral("lesson_pictures"));
        now.save(QStringLiteral("lesson_pictures") + name);
    }
    QVERIFY2(share <= kAlike, qPrintable(QString::number(share)));
}

void tst_LessonPictures::aMovedBoxIsSeen()
{
    const QImage one = picture(1);
    QImage moved = one;
    moved.fill(Qt::white);
    const QRect card(60, 80, 300, 120);
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            moved.setPixel(x, y, one.pixel(x, card.contains(x, y) ? y + 3 : y));
    }

    QVERIFY(difference(one, moved) > kAlike);
}

QTEST_MAIN(tst_LessonPictures)
#include "tst_lesson_pictures.moc"
