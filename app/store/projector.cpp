// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projector.h"

#include "core/journal/exam_bodies.h"
#include "core/journal/kinds.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace hocvu {

namespace {

QVariant number(const Event &event, QLatin1String name)
{
    return event.body.value(name).toInteger();
}

QVariant text(const Event &event, QLatin1String name)
{
    return event.body.value(name).toString();
}

QVariant subject(const Event &event)
{
    return event.subject.toRfc4122();
}

QVariant uuid(const Event &event, QLatin1String name)
{
    return QUuid(event.body.value(name).toString()).toRfc4122();
}

} // namespace

Projector::Projector(Database &db, Lessons lessons)
    : m_db(db)
    , m_lessons(lessons)
{
}

Result<void> Projector::apply(const Event &event, qint64 device)
{
    if (event.kind.startsWith(QLatin1String("lesson.")))
        return applyToLesson(event);
    if (event.kind.startsWith(QLatin1String("exam.")))
        return applyToAttempt(event);
    return applyOther(event, device);
}

Result<void> Projector::applyToLesson(const Event &event)
{
    const LessonKey key(event.subject, number(event, QLatin1String("lesson")).toLongLong());
    if (event.kind == kind::kCheckpointAnswered)
        return write(
            QStringLiteral("project_checkpoint"),
            {{QStringLiteral("person"), subject(event)},
             {QStringLiteral("lesson"), key.second},
             {QStringLiteral("number"), number(event, QLatin1String("checkpoint"))},
             {QStringLiteral("right"), event.body.value(QLatin1String("right")).toBool() ? 1 : 0}});

    const auto watch = [&event](Lesson &lesson) {
        lesson.lastSecond = int(number(event, QLatin1String("to")).toLongLong());
        lesson.coverage.add(
            {int(number(event, QLatin1String("from")).toLongLong()), lesson.lastSecond});
    };
    if (m_lessons == Lessons::WrittenAtTheEnd) {
        watch(m_heldBack[key]);
        return {};
    }
    auto lesson = readLesson(key);
    if (!lesson)
        return tl::unexpected(lesson.error());
    watch(*lesson);
    return writeLesson(key, *lesson);
}

Result<Projector::Lesson> Projector::readLesson(const LessonKey &key)
{
    const auto known = m_db.run(QStringLiteral("lesson_watched"),
                                {{QStringLiteral("person"), key.first.toRfc4122()},
                                 {QStringLiteral("number"), key.second}});
    if (!known)
        return tl::unexpected(known.error());
    Lesson lesson;
    if ((*known)->next()) {
        for (const Seconds &range : rangesFromText((*known)->value(0).toString()))
            lesson.coverage.add(range);
    }
    (*known)->finish();
    return lesson;
}

Result<void> Projector::writeLesson(const LessonKey &key, const Lesson &lesson)
{
    return write(QStringLiteral("project_lesson"),
                 {{QStringLiteral("person"), key.first.toRfc4122()},
                  {QStringLiteral("number"), key.second},
                  {QStringLiteral("watched"), rangesToText(lesson.coverage.ranges())},
                  {QStringLiteral("last_second"), lesson.lastSecond}});
}

Result<void> Projector::writeLessons()
{
    for (const auto &[key, lesson] : m_heldBack) {
        if (const auto written = writeLesson(key, lesson); !written)
            return written;
    }
    m_heldBack.clear();
    return {};
}

Result<void> Projector::applyToAttempt(const Event &event)
{
    // Most events by far are answers: what only the others need is made after them.
    const auto attempt = std::pair(QStringLiteral("attempt"), subject(event));
    if (event.kind == kind::kExamAnswered)
        return write(QStringLiteral("project_answer"),
                     {attempt,
                      {QStringLiteral("question"), number(event, QLatin1String("question"))},
                      {QStringLiteral("given"), answerIn(event)}});
    if (event.kind == kind::kExamFlagged)
        return write(
            QStringLiteral("project_flag"),
            {attempt,
             {QStringLiteral("question"), number(event, QLatin1String("question"))},
             {QStringLiteral("flagged"), event.body.value(QLatin1String("on")).toBool() ? 1 : 0}});
    const auto id = std::pair(QStringLiteral("id"), subject(event));
    const auto spent = std::pair(QStringLiteral("spent"), number(event, QLatin1String("spent")));
    const auto at = std::pair(QStringLiteral("at"), QVariant(qint64(event.moment.wall.count())));
    if (event.kind == kind::kExamDrawn) {
        const QJsonArray paper = event.body.value(QLatin1String("paper")).toArray();
        return write(
            QStringLiteral("project_attempt"),
            {id,
             {QStringLiteral("person"), uuid(event, QLatin1String("person"))},
             {QStringLiteral("number"), number(event, QLatin1String("number"))},
             {QStringLiteral("seed"),
              QByteArray::fromHex(text(event, QLatin1String("seed")).toString().toLatin1())},
             {QStringLiteral("bank"), text(event, QLatin1String("bank"))},
             {QStringLiteral("paper"),
              QString::fromUtf8(QJsonDocument(paper).toJson(QJsonDocument::Compact))},
             {QStringLiteral("allowed"), number(event, QLatin1String("allowed"))},
             {QStringLiteral("total"), paper.size()}});
    }
    if (event.kind == kind::kExamStarted)
        return write(QStringLiteral("project_started"), {id, at});
    if (event.kind == kind::kExamInterrupted) {
        const auto credited
            = std::pair(QStringLiteral("credited"), number(event, QLatin1String("credited")));
        const auto noted = write(QStringLiteral("project_interruption"),
                                 {attempt,
                                  credited,
                                  {QStringLiteral("cause"), text(event, QLatin1String("cause"))},
                                  {QStringLiteral("from_at"), number(event, QLatin1String("from"))},
                                  {QStringLiteral("to_at"), number(event, QLatin1String("to"))},
                                  {QStringLiteral("gap"), number(event, QLatin1String("gap"))}});
        if (!noted)
            return noted;
        return write(QStringLiteral("project_interrupted"), {id, spent, credited});
    }
    if (event.kind == kind::kExamResumed)
        return write(QStringLiteral("project_resumed"), {id, spent});
    if (event.kind == kind::kExamCredited)
        return write(QStringLiteral("project_credited"),
                     {id, {QStringLiteral("extra"), number(event, QLatin1String("extra"))}});
    if (event.kind == kind::kExamSubmitted)
        return write(QStringLiteral("project_submitted"),
                     {id, spent, at, {QStringLiteral("by"), text(event, QLatin1String("by"))}});
    if (event.kind == kind::kExamMarked)
        return write(QStringLiteral("project_marked"),
                     {id,
                      {QStringLiteral("score"), writtenScore(event).hundredths()},
                      {QStringLiteral("total"), number(event, QLatin1String("total"))}});
    return {};
}

Result<void> Projector::applyOther(const Event &event, qint64 device)
{
    const auto by = std::pair(QStringLiteral("by"), text(event, QLatin1String("by")));
    const auto person = std::pair(QStringLiteral("person"), subject(event));
    if (event.kind == kind::kPersonRegistered)
        return write(QStringLiteral("project_person"),
                     {{QStringLiteral("id"), subject(event)},
                      {QStringLiteral("name"), text(event, QLatin1String("name"))},
                      {QStringLiteral("birth_year"), number(event, QLatin1String("birthYear"))},
                      {QStringLiteral("unit"), text(event, QLatin1String("unit"))},
                      {QStringLiteral("code"), text(event, QLatin1String("code"))},
                      {QStringLiteral("provisional"),
                       event.body.value(QLatin1String("provisional")).toBool() ? 1 : 0}});
    if (event.kind == kind::kWaiverGranted)
        return write(QStringLiteral("project_waiver"),
                     {person,
                      by,
                      {QStringLiteral("what"), text(event, QLatin1String("what"))},
                      {QStringLiteral("reason"), text(event, QLatin1String("reason"))}});
    if (event.kind == kind::kCertificateIssued)
        return write(QStringLiteral("project_certificate"),
                     {person,
                      {QStringLiteral("number"), text(event, QLatin1String("number"))},
                      {QStringLiteral("attempt"), uuid(event, QLatin1String("attempt"))},
                      {QStringLiteral("qr"), text(event, QLatin1String("qr"))},
                      {QStringLiteral("at"), qint64(event.moment.wall.count())}});
    if (event.kind == kind::kIncidentReported)
        return write(QStringLiteral("project_incident"),
                     {by,
                      {QStringLiteral("device"), device},
                      {QStringLiteral("seq"), event.seq},
                      {QStringLiteral("subject"), subject(event)},
                      {QStringLiteral("type"), text(event, QLatin1String("type"))},
                      {QStringLiteral("text"), text(event, QLatin1String("text"))}});
    if (event.kind == kind::kBundleExported)
        return write(QStringLiteral("project_bundle"),
                     {{QStringLiteral("device"), device},
                      {QStringLiteral("counter"), number(event, QLatin1String("counter"))},
                      {QStringLiteral("first_seq"), number(event, QLatin1String("firstSeq"))},
                      {QStringLiteral("last_seq"), number(event, QLatin1String("lastSeq"))}});
    if (event.kind == kind::kQuestionVoided) {
        const auto key = readVoidedKey(event.body.value(QLatin1String("key")));
        if (!key)
            return fail(ErrorCode::Damaged, key.error().detail);
        return write(QStringLiteral("project_voided"),
                     {by,
                      {QStringLiteral("bank"), text(event, QLatin1String("bank"))},
                      {QStringLiteral("question"), text(event, QLatin1String("question"))},
                      {QStringLiteral("key"), voidedKeyText(*key)},
                      {QStringLiteral("reason"), text(event, QLatin1String("reason"))}});
    }
    return {};
}

Result<void> Projector::write(const QString &statement, const Database::Values &values)
{
    const auto done = m_db.run(statement, values);
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

QString rangesToText(const QList<Seconds> &ranges)
{
    QStringList parts;
    for (const Seconds &range : ranges)
        parts.append(QString::number(range.from) + QLatin1Char('-') + QString::number(range.to));
    return parts.join(QLatin1Char(','));
}

QList<Seconds> rangesFromText(const QString &ranges)
{
    QList<Seconds> list;
    for (const QString &part : ranges.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QStringList bounds = part.split(QLatin1Char('-'));
        list.append({bounds.value(0).toInt(), bounds.value(1).toInt()});
    }
    return list;
}

} // namespace hocvu
