// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/output/captions.h"

#include "media/compiler/text/line_break.h"

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr int kHoldMs = 250; ///< A caption stays a little after the voice.

double characters(const QString &text)
{
    return static_cast<double>(text.size());
}

QString timeCode(int ms)
{
    return QStringLiteral("%1:%2:%3.%4")
        .arg(ms / 3'600'000, 2, 10, QLatin1Char('0'))
        .arg(ms / 60'000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

/// WebVTT's own characters.
QString escaped(QString text)
{
    return text.replace(u'&', QStringLiteral("&amp;"))
        .replace(u'<', QStringLiteral("&lt;"))
        .replace(u'>', QStringLiteral("&gt;"));
}

} // namespace

QList<QStringList> captionPages(const QString &text)
{
    // Even lines over all pages; each page takes two of them.
    const QString plain = QString(text).replace(QChar::Nbsp, u' ');
    const auto lines = brokenLines(plain, kCaptionWidth, 12, characters);
    QList<QStringList> pages;
    const QStringList all = lines.value_or(QStringList{plain});
    const auto count = (all.size() + 1) / 2;
    for (qsizetype page = 0; page < count; ++page)
        pages << all.mid(page * 2, 2);
    return pages;
}

const QString &textOf(const Sentence &sentence, Language language)
{
    return language == Language::English ? sentence.english : sentence.text;
}

QList<Cue> captionCues(const Lesson &lesson, const Timeline &timeline, Language language)
{
    QList<Cue> cues;
    for (qsizetype i = 0; i < timeline.sentences.size(); ++i) {
        const SpokenSpan &span = timeline.sentences.at(i);
        const QString &text = textOf(lesson.scenes.at(span.scene).say.at(span.sentence), language);
        if (text.isEmpty())
            continue;
        const QList<QStringList> pages = captionPages(text);
        const double perCharacter = (span.endMs - span.startMs) / characters(text);
        double at = span.startMs;
        for (const QStringList &lines : pages) {
            const double length = (characters(lines.join(u' ')) + 1) * perCharacter;
            const int end = std::min(static_cast<int>(at + length), span.endMs);
            cues << Cue{static_cast<int>(at), end, lines};
            at = end;
        }
        const int next = i + 1 < timeline.sentences.size() ? timeline.sentences.at(i + 1).startMs
                                                           : timeline.durationMs;
        cues.last().endMs = std::min(span.endMs + kHoldMs, next);
    }
    return cues;
}

QByteArray webVtt(const QList<Cue> &cues)
{
    QString text = QStringLiteral("WEBVTT\n");
    int number = 0;
    for (const Cue &cue : cues)
        text += QStringLiteral("\n%1\n%2 --> %3\n%4\n")
                    .arg(QString::number(++number), timeCode(cue.startMs), timeCode(cue.endMs),
                         escaped(cue.lines.join(u'\n')));
    return text.toUtf8();
}

QByteArray chaptersVtt(const Lesson &lesson, const Timeline &timeline)
{
    QString text = QStringLiteral("WEBVTT\n");
    for (qsizetype i = 0; i < lesson.scenes.size(); ++i) {
        const SceneSpan &span = timeline.scenes.at(i);
        text += QStringLiteral("\n%1\n%2 --> %3\n%4\n")
                    .arg(lesson.scenes.at(i).id, timeCode(span.startMs), timeCode(span.endMs),
                         escaped(lesson.scenes.at(i).heading));
    }
    return text.toUtf8();
}

} // namespace hocvu::media
