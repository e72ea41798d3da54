// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/desk_presenter.h"
#include "ui/prompt.h"

#include <QWidget>

class QStackedWidget;
class QTableView;

namespace hocvu {

class Banner;
class Button;
class DestinationList;
class Label;
class PeopleModel;
class PinPad;
class TextField;
class UnitsModel;
class VoidQuestionCard;

/// The supervisor's desk: behind the PIN the people with their progress, the units, the
/// export, and the voiding of a question.
class DeskPage : public QWidget
{
    Q_OBJECT

public:
    DeskPage(DeskPresenter &presenter, Prompt &prompt, QWidget *parent = nullptr);
    void enter();

private:
    enum Tab { PeopleTab, UnitsTab, ExportTab, VoidTab };

    QWidget *makeGate();
    QWidget *makeDesk();
    QWidget *makePeople();
    QLayout *makeWaiver(QWidget *card);
    QWidget *makeUnits();
    QWidget *makeExport();
    void open();
    void showTab(int tab);
    void showDestinations();
    void showPeople(const QList<DeskRow> &rows);
    void showBrokenLessons(const QList<int> &lessons);
    void showExported(const ExportedBundle &bundle);
    void showWaived(const Person &person);
    void showVoided(const QString &question, int attempts, int certificates);
    /// The person of the marked row; null while there is none.
    const Person *chosenPerson() const;
    void chooseAgain(const QUuid &person);
    void allowWaiver();
    /// Why \a person may not be let in without every lesson or in spite of the clock; empty where
    /// a waiver does it.
    QString noWaiverFor(const Person &person) const;
    void askWaiver();

    DeskPresenter &m_presenter;
    Prompt &m_prompt;
    QStackedWidget *m_stack;
    QStackedWidget *m_tabs;
    QList<Button *> m_tabButtons;
    Banner *m_banner;
    Banner *m_lessons; ///< What is wrong with the videos.
    Button *m_unseal;
    Banner *m_gateBanner;
    PinPad *m_pin;
    TextField *m_search;
    QTableView *m_people;
    PeopleModel *m_peopleModel;
    UnitsModel *m_unitsModel;
    Label *m_summary;
    Button *m_waive;
    Label *m_waiveHint;
    QUuid m_chosen; ///< Whom the marked row is about, also while the rows are replaced.
    QUuid m_told; ///< Whom the banner is about.
    TextField *m_reason;
    DestinationList *m_destinations;
    VoidQuestionCard *m_voidQuestion;
};

} // namespace hocvu
