// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lesson_preview.h"

#include "core/journal/kinds.h"
#include "exchange/kit_layout.h"
#include "kiosk/pages/lesson_page.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace hocvu {

namespace {

constexpr qint64 kMaxBytes = qint64{1024} * 1024; ///< Of a lesson's JSON, as in a kit.

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound,
                    QStringLiteral("%1: %2; name the folder of a compiled lesson")
                        .arg(path, file.errorString()));
    return file.read(kMaxBytes);
}

/// The files of one compiled lesson.
class FolderMedia : public Media
{
public:
    explicit FolderMedia(const QString &folder)
        : m_folder(folder)
    {
    }

    QString videoPath(const Lesson &) const override { return m_folder.filePath(kVideo); }
    QString captionsPath(const Lesson &, const QString &language) const override
    {
        const QString english = m_folder.filePath(kEnglishCaptions);
        return language == QLatin1String("en") && QFileInfo::exists(english)
            ? english
            : m_folder.filePath(kCaptions);
    }
    QString posterPath(const Lesson &) const override { return m_folder.filePath(kPoster); }
    Result<void> check(const Lesson &lesson) override
    {
        const QString video = videoPath(lesson);
        return QFileInfo::exists(video) ? Result<void>() : fail(ErrorCode::NotFound, video);
    }
    bool isKnownBroken(const Lesson &lesson) const override
    {
        return !QFileInfo::exists(videoPath(lesson));
    }

private:
    const QDir m_folder;
};

} // namespace

LessonPreview::LessonPreview()
    : m_exam(m_noKit, m_room)
    , m_key(SigningKey::generate())
{
}

LessonPreview::~LessonPreview() = default;

Result<std::unique_ptr<LessonPreview>> LessonPreview::open(const QString &folder)
{
    const QDir made(folder);
    const auto info = readFile(made.filePath(kLessonInfo));
    if (!info)
        return tl::unexpected(info.error());
    const auto checkpoints = readFile(made.filePath(kCheckpoints));
    if (!checkpoints)
        return tl::unexpected(checkpoints.error());
    auto lesson = readLesson(*info, *checkpoints);
    if (!lesson)
        return fail(
            lesson.error().code,
            QStringLiteral("%1: %2; compile the lesson again").arg(folder, lesson.error().detail));
    std::unique_ptr<LessonPreview> preview(new LessonPreview);
    lesson->number = 1; // of one
    preview->m_room.course.lessons.append(*std::move(lesson));
    preview->m_media = std::make_unique<FolderMedia>(folder);
    if (const auto begun = preview->begin(); !begun)
        return tl::unexpected(begun.error());
    return preview;
}

/// A journal of its own, in which somebody has watched the lesson.
Result<void> LessonPreview::begin()
{
    auto db = Database::open(m_folder.filePath(QStringLiteral("journal.sqlite")));
    if (!db)
        return tl::unexpected(db.error());
    m_db = *std::move(db);
    auto journal = Journal::open(*m_db, m_clock, QUuid::createUuid());
    if (!journal)
        return tl::unexpected(journal.error());
    m_journal = *std::move(journal);
    m_records = std::make_unique<StoredRecords>(*m_db, *m_journal);
    m_certificates = std::make_unique<CertificateMaker>(m_room, m_key, QString(), m_folder.path());
    m_exporter = std::make_unique<BundleExporter>(m_room, *m_records, m_clock, m_key,
                                                  *m_certificates, m_folder.path(), QString());
    Person author;
    author.id = QUuid::createUuid();
    const Lesson &lesson = m_room.course.lessons.constFirst();
    const auto watched = m_records->append({{kind::kPersonRegistered,
                                             author.id,
                                             {{QStringLiteral("name"), author.name},
                                              {QStringLiteral("birthYear"), author.birthYear},
                                              {QStringLiteral("unit"), author.unit},
                                              {QStringLiteral("code"), author.code},
                                              {QStringLiteral("provisional"), true},
                                              {QStringLiteral("by"), QStringLiteral("preview")}}},
                                            {kind::kLessonWatched,
                                             author.id,
                                             {{QStringLiteral("lesson"), lesson.number},
                                              {QStringLiteral("from"), 0},
                                              {QStringLiteral("to"), lesson.seconds()}}}});
    if (!watched)
        return tl::unexpected(watched.error());
    m_visit.signIn(author);
    m_visit.goToLesson(lesson.number);
    m_presenter = std::make_unique<LessonPresenter>(context(), m_visit);
    return {};
}

Context LessonPreview::context()
{
    return {m_room,          *m_records,  m_clock,  m_secrets, m_exam,
            *m_certificates, *m_exporter, *m_media, m_copy};
}

std::unique_ptr<QWidget> LessonPreview::makePage(VideoEngine &video)
{
    auto page = std::make_unique<LessonPage>(*m_presenter, video);
    page->setWindowTitle(m_room.course.lessons.constFirst().title);
    QObject::connect(&m_visit, &Visit::placeChanged, page.get(), [page = page.get()](Place place) {
        if (place != Place::Lesson)
            page->close();
    });
    page->enter();
    return page;
}

} // namespace hocvu
