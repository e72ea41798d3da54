// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/pin_gate.h"
#include "kiosk/flow/visit.h"

#include <map>

namespace hocvu {

/// Finding oneself and proving it: unit, name, PIN; or registering as a walk-in.
class SignInPresenter : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostShown = 60;
    static constexpr int kPinLength = 4;

    SignInPresenter(const Context &context, Visit &visit, QObject *parent = nullptr);

    const Campaign &campaign() const { return m_context.room.campaign; }
    QStringList units() const;
    /// Shows whom unit (empty: all) and typed letters find, at most kMostShown.
    void search(const QString &unit, const QString &typed);
    /// Asks for the PIN of this person, or signs in at once when there is none.
    void choose(const QUuid &person);
    /// The PIN of the chosen person. Wrong ones make the next try wait, never lock for good.
    void enterPin(const QString &pin);
    /// A person who is on no list: provisional until the office has matched them. All fields must
    /// be given; \a pin is what the person will sign in with.
    void registerWalkIn(const QString &name, int birthYear, const QString &unit,
                        const QString &pin);
    /// The years of birth that a walk-in may give, both included.
    int earliestBirthYear() const;
    int latestBirthYear() const;
    void refresh();
    void cancel() { m_visit.goTo(Place::Idle); }

    /// What is wrong with a walk-in's entries.
    enum class Flaw { None, Name, BirthYear, Unit, Pin };
    Flaw flawIn(const QString &name, int birthYear, const QString &unit, const QString &pin) const;

signals:
    void showPeople(const QList<hocvu::Person> &people, bool more);
    void askPin(const hocvu::Person &person);
    /// Wrong; the next try counts after this many seconds (0: at once).
    void pinRefused(int waitSeconds);
    void walkInRefused(hocvu::SignInPresenter::Flaw flaw);

private:
    void enter(Person person);
    QList<Person> everyone() const;

    Context m_context;
    Visit &m_visit;
    std::optional<Person> m_chosen;
    std::map<QUuid, PinGate> m_gates;
};

} // namespace hocvu
