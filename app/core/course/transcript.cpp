// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/transcript.h"

#include "core/text/fold.h"

#include <algorithm>

namespace hocvu {

namespace {

constexpr Millis kPause{2000}; ///< After which a new sentence begins, full stop or not.
constexpr qsizetype kLongest = 320; ///< Characters; without full stops somewhere must be an end.

bool endsSentence(const QString &text)
{
    return !text.isEmpty() && QStringView(u".?!…”").contains(text.back());
}

} // namespace

Transcript::Transcript(QList<SpokenSentence> sentences)
    : m_sentences(std::move(sentences))
{
    m_folded.reserve(m_sentences.size());
    for (const SpokenSentence &sentence : std::as_const(m_sentences))
        m_folded.append(fold(sentence.text));
}

Transcript Transcript::of(const Lesson &lesson, const QString &language)
{
    QList<SpokenSentence> sentences = lesson.transcript;
    if (language == QLatin1String("en")) {
        for (SpokenSentence &sentence : sentences) {
            if (!sentence.english.isEmpty())
                sentence.text = sentence.english;
        }
    }
    return Transcript(std::move(sentences));
}

Transcript Transcript::fromCues(const QList<SpokenSentence> &cues)
{
    QList<SpokenSentence> sentences;
    for (SpokenSentence cue : cues) {
        cue.text = cue.text.simplified();
        const bool goesOn = !sentences.isEmpty() && !endsSentence(sentences.back().text)
            && cue.start - sentences.back().end < kPause
            && sentences.back().text.size() + cue.text.size() < kLongest;
        if (goesOn) {
            sentences.back().text += QLatin1Char(' ') + cue.text;
            sentences.back().end = cue.end;
        } else {
            sentences.append(cue);
        }
    }
    return Transcript(std::move(sentences));
}

int Transcript::at(Millis position) const
{
    const auto after = std::upper_bound(
        m_sentences.begin(), m_sentences.end(), position,
        [](Millis when, const SpokenSentence &sentence) { return when < sentence.start; });
    return int(after - m_sentences.begin()) - 1;
}

QList<int> Transcript::find(const QString &typed) const
{
    const QString wanted = fold(typed);
    QList<int> found;
    for (int i = 0; !wanted.isEmpty() && i < m_folded.size(); ++i) {
        if (m_folded.at(i).contains(wanted))
            found.append(i);
    }
    return found;
}

} // namespace hocvu
