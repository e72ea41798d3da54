// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/desk_presenter.h"
#include "ui/card.h"
#include "ui/prompt.h"

class QLayout;

namespace hocvu {

class Button;
class Label;
class TextField;

/// Where the supervisor voids a question: its code, its text so that no wrong one is hit, the
/// reason, and a question whether it is meant.
class VoidQuestionCard : public Card
{
    Q_OBJECT

public:
    VoidQuestionCard(DeskPresenter &presenter, Prompt &prompt, QWidget *parent = nullptr);
    /// Nothing typed, nothing shown.
    void begin();

private:
    QLayout *makeFields();
    QLayout *makeEnd();
    void showQuestion(const QuestionLookup &found);
    void allow();
    QString hint() const;
    void ask();

    DeskPresenter &m_presenter;
    Prompt &m_prompt;
    QuestionLookup m_found;
    TextField *m_code;
    TextField *m_reason;
    Card *m_question;
    Label *m_stem;
    Label *m_options;
    Label *m_hint;
    Button *m_void;
};

} // namespace hocvu
