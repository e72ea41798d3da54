// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/page_words.h"

#include "core/text/dates.h"

#include <QCoreApplication>
#include <QStringBuilder>
#include <QStringList>

#include <algorithm>

namespace hocvu::words {

namespace {

constexpr int kStretchesNamed = 2;
/// No line ends after this dash: the word joiner sees to it.
constexpr QStringView kDash = u"–\u2060";

/// Gives the texts of this file their context.
struct PageWords
{
    Q_DECLARE_TR_FUNCTIONS(hocvu::PageWords)
};

QString missingStretches(const QList<Seconds> &missing)
{
    QStringList named;
    for (const Seconds &range : missing.mid(0, kStretchesNamed))
        named.append(place(range.from) % kDash % place(range.to));
    const int more = static_cast<int>(missing.size()) - kStretchesNamed;
    const QString list = named.join(QStringLiteral(", "));
    return more > 0 ? PageWords::tr("%1 và %n đoạn nữa", nullptr, more).arg(list) : list;
}

QString openExam(const ExamReadiness &readiness, const Campaign &campaign)
{
    const int left = readiness.attemptsAllowed - readiness.attemptsUsed;
    const QString paper = PageWords::tr("%1 câu hỏi trong %2 phút.")
                              .arg(campaign.blueprint.total())
                              .arg(campaign.examTime.count());
    if (readiness.attemptsUsed > 0)
        return paper + QLatin1Char(' ')
            + PageWords::tr("Bạn còn %n lượt thi, kết quả cao nhất được tính.", nullptr, left);
    if (left > 1)
        return paper + QLatin1Char(' ')
            + PageWords::tr("Bạn có %n lượt thi, kết quả cao nhất được tính.", nullptr, left);
    return paper + QLatin1Char(' ') + PageWords::tr("Bạn có một lượt thi.");
}

} // namespace

QString place(int second)
{
    return QStringLiteral("%1:%2").arg(second / 60).arg(second % 60, 2, 10, QLatin1Char('0'));
}

QString rate(double rate)
{
    return QString::number(rate).replace(QLatin1Char('.'), QLatin1Char(',')) + u'×';
}

QString length(int seconds)
{
    return seconds < 60 ? PageWords::tr("%n giây", nullptr, seconds)
                        : PageWords::tr("%n phút", nullptr, (seconds + 30) / 60);
}

QString span(Millis time)
{
    const qint64 seconds = begunSeconds(time);
    const int hours = static_cast<int>(seconds / 3600);
    const int minutes = static_cast<int>(seconds / 60 % 60);
    const int rest = static_cast<int>(seconds % 60);
    QStringList parts;
    if (hours > 0)
        parts.append(PageWords::tr("%n giờ", nullptr, hours));
    if (minutes > 0)
        parts.append(PageWords::tr("%n phút", nullptr, minutes));
    if ((rest > 0 && hours == 0) || parts.isEmpty())
        parts.append(PageWords::tr("%n giây", nullptr, rest));
    return parts.join(QLatin1Char(' '));
}

QString moment(const QDateTime &time)
{
    const QDateTime here = time.toTimeZone(vietnamTime());
    return PageWords::tr("%1 ngày %2")
        .arg(here.toString(QStringLiteral("HH:mm")), shortDate(here.date()));
}

QString lessonState(const LessonRow &row)
{
    if (row.done)
        return PageWords::tr("Đã xong");
    if (row.isBroken)
        return PageWords::tr("Video bị thiếu hoặc hỏng: hãy báo người phụ trách");
    if (row.missing.isEmpty())
        return PageWords::tr("Đã xem hết, còn %n câu hỏi cần trả lời", nullptr,
                             row.checkpointsLeft);
    if (row.missing == QList<Seconds>{{0, row.seconds}})
        return length(row.seconds);
    return PageWords::tr("Đã xem %1%, còn thiếu %2")
        .arg(row.percent)
        .arg(missingStretches(row.missing));
}

namespace {

/// A wrong clock is found out by whoever reads what time it is taken for.
QString whatTheKioskGoesBy(const ExamReadiness &readiness)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(readiness.now.count());
    return QLatin1Char(' ')
        + PageWords::tr("Máy đang tính theo %1; nếu sai, hãy báo người phụ trách.")
              .arg(moment(now));
}

} // namespace

QString examState(const ExamReadiness &readiness, const Campaign &campaign)
{
    using State = ExamReadiness::State;
    switch (readiness.state) {
    case State::Open:
        return openExam(readiness, campaign);
    case State::InProgress:
        return PageWords::tr(
            "Bạn có một bài thi chưa nộp. Các câu đã lưu vẫn còn nguyên; các bài học "
            "mở lại khi bạn nộp bài.");
    case State::LessonsMissing:
        return PageWords::tr("Bài thi mở khi bạn học xong %n bài nữa.", nullptr,
                             readiness.lessonsLeft);
    case State::NotYet:
        return PageWords::tr("Bài thi mở lúc %1.").arg(moment(readiness.opens))
            + whatTheKioskGoesBy(readiness);
    case State::Closed:
        return PageWords::tr("Bài thi đã đóng lúc %1.").arg(moment(readiness.closes))
            + whatTheKioskGoesBy(readiness);
    case State::Sealed:
        return PageWords::tr("Đề thi đang niêm phong. Khi bạn vào thi, người phụ trách mở đề bằng "
                             "mã phiên.");
    case State::AttemptsUsed:
        return PageWords::tr("Bạn đã dùng hết %n lượt thi.", nullptr, readiness.attemptsUsed);
    }
    return {};
}

QString option(const ShownQuestion &question, int index)
{
    if (question.kind != ItemKind::TrueFalse)
        return question.options.at(index).text;
    return index == 0 ? PageWords::tr("Đúng") : PageWords::tr("Sai");
}

QString pinRefused(int waitSeconds)
{
    return waitSeconds > 0
        ? PageWords::tr("Mã PIN chưa đúng. Mời thử lại sau %1 giây.").arg(waitSeconds)
        : PageWords::tr("Mã PIN chưa đúng. Mời nhập lại.");
}

} // namespace hocvu::words
