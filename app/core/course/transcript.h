// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/course/course.h"

#include <QStringList>

namespace hocvu {

/// What a lesson's voice says, to read along and to search in.
class Transcript
{
public:
    Transcript() = default;
    /// In \a language ("en") where a sentence has it, else in Vietnamese. Empty when the lesson
    /// brings none.
    static Transcript of(const Lesson &lesson, const QString &language);
    /// Of the captions of a lesson that brings none: \a cues, in order, joined to whole sentences.
    static Transcript fromCues(const QList<SpokenSentence> &cues);

    bool isEmpty() const { return m_sentences.isEmpty(); }
    const QList<SpokenSentence> &sentences() const { return m_sentences; }
    /// The sentence that is said at \a position, or was last; -1 before the first.
    int at(Millis position) const;
    /// The sentences that hold \a typed, accents or not, in order; none for nothing typed.
    QList<int> find(const QString &typed) const;

private:
    explicit Transcript(QList<SpokenSentence> sentences);

    QList<SpokenSentence> m_sentences;
    QStringList m_folded;
};

} // namespace hocvu
