// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"

namespace hocvu {

/// The option that \a answer to a question of four options names; -1 for none.
inline int choiceIn(const QString &answer)
{
    return answer.isEmpty() ? -1 : answer.toInt();
}

inline QString answerFor(int choice)
{
    return choice < 0 ? QString() : QString::number(choice);
}

inline QStringList answersFor(const QList<int> &choices)
{
    QStringList answers;
    for (const int choice : choices)
        answers.append(answerFor(choice));
    return answers;
}

inline QList<int> choicesOf(const AttemptRecord &attempt)
{
    QList<int> choices;
    for (const QString &answer : attempt.answers)
        choices.append(choiceIn(answer));
    return choices;
}

/// The option of a shown question that is chosen, as shown; -1 for none.
template <typename View>
int choiceShown(const View &view)
{
    return view.response.options.value(0, -1);
}

} // namespace hocvu
