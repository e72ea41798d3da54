// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/course_presenter.h"
#include "kiosk/flow/pin_gate.h"
#include "kiosk/flow/void_question.h"

#include <QTimer>

namespace hocvu {

/// One person at the supervisor's desk.
struct DeskRow
{
    PersonProgress progress;
    int attempts = 0;
    bool sitting = false; ///< An attempt is open.
    QString certificate; ///< Its number; empty for none.
};

/// The supervisor's desk behind the PIN: people, progress, export.
class DeskPresenter : public QObject
{
    Q_OBJECT

public:
    DeskPresenter(const Context &context, Visit &visit, QObject *parent = nullptr);

    void enterPin(const QString &pin);
    bool isOpen() const { return m_open; }
    /// Everybody of the roster and every walk-in, only those who answer to what was searched for.
    void refresh();
    /// From now on only those who answer to \a typed; everybody when it is empty.
    void search(const QString &typed);
    /// Whether \a person may take the exam, and if not, what waiveFor() would waive.
    Result<ExamReadiness> examOf(const Person &person) const;
    /// Opens the exam for somebody who has not watched every lesson, or whom a wrong clock shuts
    /// out; \a reason must be given. Nothing where nothing stands in the way.
    void waiveFor(const Person &person, const QString &reason);
    /// Shows what stands behind the code \a typed.
    void lookUp(const QString &typed);
    /// Counts \a question as right for everybody, see voidingOf(). While one is being kept, no
    /// other is: a second click does nothing.
    void voidQuestion(const QString &question, const QString &reason);
    QList<Destination> destinations() const { return m_context.exporter.destinations(); }
    void exportTo(const QString &folder);
    void leave();
    /// Whether the exam's questions wait for the session code.
    bool isSealed() const { return m_context.exam.isSealed(); }
    /// Locks the desk and asks for the session code.
    void openExamRoom();

signals:
    void askPin();
    void pinRefused(int waitSeconds);
    void opened();
    void showPeople(const QList<hocvu::DeskRow> &rows);
    void showUnits(const QList<hocvu::Participation> &units);
    void exported(const hocvu::ExportedBundle &bundle);
    void waived(const hocvu::Person &person);
    void showQuestion(const hocvu::QuestionLookup &found);
    void voided(const QString &question, int attempts, int certificates);
    /// All videos were looked at since the desk was opened; these lessons' cannot be shown on this
    /// PC.
    void showBrokenLessons(const QList<int> &lessons);
    void showProblem(const hocvu::Error &error);

private:
    Result<QList<DeskRow>> rows() const;
    void checkNextLesson();

    Context m_context;
    Visit &m_visit;
    bool m_open = false;
    bool m_isVoiding = false;
    QString m_typed;
    PinGate m_gate{60};
    QTimer m_check; ///< Videos are read one at a time: the desk is to answer meanwhile.
    qsizetype m_checked = 0;
    QList<int> m_broken;
};

} // namespace hocvu
