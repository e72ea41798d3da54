// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/sign_in_presenter.h"

#include "core/journal/kinds.h"
#include "core/text/dates.h"
#include "core/text/fold.h"

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kLongestWait = 30;
constexpr int kShortestName = 5;
constexpr int kOldest = 90; ///< Years, as for the next.
constexpr int kYoungest = 15;

NewEvent registration(const Person &person, const QString &by)
{
    return {kind::kPersonRegistered,
            person.id,
            {{QStringLiteral("name"), person.name},
             {QStringLiteral("birthYear"), person.birthYear},
             {QStringLiteral("unit"), person.unit},
             {QStringLiteral("code"), person.code},
             {QStringLiteral("provisional"), person.provisional},
             {QStringLiteral("by"), by}}};
}

} // namespace

SignInPresenter::SignInPresenter(const Context &context, Visit &visit, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_visit(visit)
{
}

QStringList SignInPresenter::units() const
{
    return m_context.room.campaign.units;
}

void SignInPresenter::refresh()
{
    m_chosen.reset();
    search({}, {});
}

void SignInPresenter::search(const QString &unit, const QString &typed)
{
    QList<Person> found = findPeople(everyone(), unit, typed);
    const bool more = found.size() > kMostShown;
    emit showPeople(found.mid(0, kMostShown), more);
}

void SignInPresenter::choose(const QUuid &person)
{
    const QList<Person> all = everyone();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&person](const Person &one) { return one.id == person; });
    if (found == all.end())
        return;
    m_chosen = *found;
    if (found->pinHash.isEmpty())
        enter(*found);
    else
        emit askPin(*found);
}

void SignInPresenter::enterPin(const QString &pin)
{
    if (!m_chosen)
        return;
    const Moment now = m_context.clock.now();
    PinGate &gate = m_gates.try_emplace(m_chosen->id, kLongestWait).first->second;
    if (const int wait = gate.secondsToWait(now); wait > 0) {
        emit pinRefused(wait);
    } else if (m_context.secrets.pinMatches(m_chosen->pinHash, pin)) {
        gate.reset();
        enter(*m_chosen);
    } else {
        emit pinRefused(gate.refuse(now));
    }
}

int SignInPresenter::earliestBirthYear() const
{
    return toVietnam(m_context.clock.now().wall).date().year() - kOldest;
}

int SignInPresenter::latestBirthYear() const
{
    return toVietnam(m_context.clock.now().wall).date().year() - kYoungest;
}

SignInPresenter::Flaw SignInPresenter::flawIn(const QString &name, int birthYear,
                                              const QString &unit, const QString &pin) const
{
    const QString clean = cleanText(name);
    if (clean.size() < kShortestName || clean.size() > 80 || !clean.contains(QLatin1Char(' ')))
        return Flaw::Name;
    if (birthYear < earliestBirthYear() || birthYear > latestBirthYear())
        return Flaw::BirthYear;
    if (!units().contains(unit))
        return Flaw::Unit;
    const bool digits = std::all_of(pin.begin(), pin.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
    return digits && pin.size() == kPinLength ? Flaw::None : Flaw::Pin;
}

void SignInPresenter::registerWalkIn(const QString &name, int birthYear, const QString &unit,
                                     const QString &pin)
{
    if (const Flaw flaw = flawIn(name, birthYear, unit, pin); flaw != Flaw::None) {
        emit walkInRefused(flaw);
        return;
    }
    Person person{QUuid::createUuid(), cleanText(name), birthYear, unit, QString(), true, {}};
    const auto hash = m_context.secrets.hashPin(pin);
    if (!hash) {
        emit m_visit.trouble(hash.error());
        return;
    }
    person.pinHash = *hash;
    // The PIN first: a person without one could be entered by anybody.
    m_context.records.setPinHash(person.id, *hash, [this, person](const Result<void> &kept) {
        if (kept)
            enter(person);
        else
            emit m_visit.trouble(kept.error());
    });
}

// By value: it may be *m_chosen, which is given up below.
void SignInPresenter::enter(Person person)
{
    const auto known = m_context.records.people();
    if (!known) {
        emit m_visit.trouble(known.error());
        return;
    }
    const bool isKnown = std::any_of(known->begin(), known->end(),
                                     [&](const Person &one) { return one.id == person.id; });
    if (isKnown) {
        m_chosen.reset();
        m_visit.signIn(person);
        return;
    }
    m_chosen = person;
    const QString by = person.provisional ? QStringLiteral("learner") : QStringLiteral("kit");
    m_context.records.keep({registration(person, by)}, m_context.clock.now(),
                           [this, person](const Result<QList<Event>> &registered) {
                               if (!m_chosen || m_chosen->id != person.id)
                                   return; // somebody went back meanwhile
                               m_chosen.reset();
                               if (registered)
                                   m_visit.signIn(person);
                               else
                                   emit m_visit.trouble(registered.error());
                           });
}

QList<Person> SignInPresenter::everyone() const
{
    QList<Person> all = m_context.room.roster;
    const auto known = m_context.records.people();
    if (!known)
        return all;
    for (Person person : *known) {
        if (!person.provisional)
            continue;
        person.pinHash = m_context.records.pinHash(person.id).value_or(QString());
        all.append(person);
    }
    return all;
}

} // namespace hocvu
