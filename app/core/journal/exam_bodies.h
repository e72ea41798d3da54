// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exam/score.h"
#include "core/journal/event.h"

#include <QList>

#include <optional>

namespace hocvu {

// What events of an exam say, of any of their versions; core/journal/kinds.h describes their
// bodies.

/// Of an exam.answered: as responseText() writes it, empty for an answer taken back.
QString answerIn(const Event &event);

/// What an exam.marked says, without voided questions.
struct WrittenMarks
{
    QList<int> shares; ///< Empty in version 1.
    Score correct;
    int total = 0;
};
WrittenMarks marksIn(const Event &event);
/// The body of an exam.marked.
QJsonObject markedBody(const QList<int> &shares, const QString &bank);

/// What an attempt gains in hundredths when a question is voided whose right option was \a key and
/// to which \a answer was given: \a share is what it earned, where the marks said it.
int gainOf(std::optional<int> share, const QString &answer, int key);

} // namespace hocvu
