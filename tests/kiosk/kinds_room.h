// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/exam_presenter.h"
#include "support/kinds.h"
#include "support/room.h"

/// The first person in a room whose bank asks in every way, with the paper before them.
struct KindsSitting
{
    explicit KindsSitting(TestRoom &in)
        : room(in)
        , presenter(in.context(), in.visit)
    {
        QObject::connect(&presenter, &hocvu::ExamPresenter::showQuestion, &presenter,
                         [this](const hocvu::QuestionView &shown) { view = shown; });
        QObject::connect(&presenter, &hocvu::ExamPresenter::showSaved, &presenter,
                         [this](hocvu::ExamPresenter::Saved state) { saved = state; });
    }
    hocvu::AttemptRecord attempt() const
    {
        return room.records->attempts(room.visit.person().id)->back();
    }
    const hocvu::Question &questionAt(int index) const
    {
        return *room.room.bank.find(attempt().paper.items.at(index).questionId);
    }
    /// The first place on the paper with a question of \a kind that is not the usual one.
    int placeOf(hocvu::ItemKind kind) const
    {
        const hocvu::AttemptRecord now = attempt();
        for (int i = 0; i < now.paper.items.size(); ++i) {
            const hocvu::Question *question = room.room.bank.find(now.paper.items.at(i).questionId);
            if (question->asked && question->asked->kind == kind)
                return i;
        }
        return -1;
    }
    /// Answers the question at \a index as somebody would, part by part.
    void give(int index, bool isRight)
    {
        presenter.goTo(index);
        const hocvu::Bank whole = *room.room.bank.withKeys(*room.exam.answerKeys());
        const hocvu::PaperItem item = attempt().paper.items.at(index);
        const hocvu::Question question = *whole.find(item.questionId);
        const hocvu::ItemResponse shown
            = shownResponse(question, item, sampleAnswer(question, isRight));
        for (const int option : shown.options)
            presenter.choose(option);
        for (int left = 0; left < shown.rights.size(); ++left)
            presenter.match(left, shown.rights.at(left));
        if (!shown.text.isEmpty())
            presenter.type(shown.text);
    }

    TestRoom &room;
    hocvu::ExamPresenter presenter;
    hocvu::QuestionView view;
    hocvu::ExamPresenter::Saved saved = hocvu::ExamPresenter::Saved::Nothing;
};

/// Makes \a room one that asks in every way.
inline void askInEveryWay(hocvu::Room &room)
{
    room.bank = hocvu::bankOfKinds(room.bank);
}
