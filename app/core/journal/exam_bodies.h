// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/event.h"
#include "core/journal/records.h"

#include <QList>

namespace hocvu {

// What events of an exam say, of any of their versions; core/journal/kinds.h describes their
// bodies.

/// Of an exam.answered: as responseText() writes it, empty for an answer taken back.
QString answerIn(const Event &event);

/// What an exam.marked says, without voided questions; perhaps below zero.
Score writtenScore(const Event &event);
/// The body of an exam.marked of a paper whose questions earned \a shares.
QJsonObject markedBody(const QList<int> &shares, const QString &bank);

/// The key of a question.voided as its event has it and, as a text, its table.
QJsonValue voidedKey(const AnswerKey &key);
QString voidedKeyText(const AnswerKey &key);
/// The same back. NotUnderstood: no option from 0 to 3, and no item.
Result<AnswerKey> readVoidedKey(const QJsonValue &json);
Result<AnswerKey> readVoidedKeyText(const QString &text);

/// What an attempt gains in hundredths when a question is voided that \a key marks and that
/// \a answer was given to.
int gainOf(const AnswerKey &key, const QString &answer);

/// Notes in \a record which of its questions are among \a voided, in any order, and if it has
/// marks, what they are with what these gain.
void countVoided(const QList<VoidedQuestion> &voided, AttemptRecord &record);

} // namespace hocvu
