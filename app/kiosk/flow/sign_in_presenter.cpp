// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/sign_in_presenter.h"

#include "core/journal/kinds.h"
#include "core/text/dates.h"
#include "core/text/fold.h"

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kFreeTries = 3; ///< So many wrong PINs cost no waiting.
constexpr int kLongestWait = 30;
constexpr int kShortestName = 5;

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
    const Millis now = m_context.clock.now().boot;
    const Millis wait = m_waitUntil.value(m_chosen->id) - now;
    if (wait > Millis(0)) {
        emit pinRefused(int((wait.count() + 999) / 1000));
        return;
    }
    if (m_context.secrets.pinMatches(m_chosen->pinHash, pin)) {
        m_wrongTries.remove(m_chosen->id);
        enter(*m_chosen);
        return;
    }
    const int wrong = ++m_wrongTries[m_chosen->id];
    const int seconds
        = wrong < kFreeTries ? 0 : std::min(5 << std::min(wrong - kFreeTries, 8), kLongestWait);
    m_waitUntil[m_chosen->id] = now + std::chrono::seconds(seconds);
    emit pinRefused(seconds);
}

SignInPresenter::Flaw SignInPresenter::flawIn(const QString &name, int birthYear,
                                              const QString &unit, const QString &pin) const
{
    const QString clean = cleanText(name);
    if (clean.size() < kShortestName || clean.size() > 80 || !clean.contains(QLatin1Char(' ')))
        return Flaw::Name;
    const int year = toVietnam(m_context.clock.now().wall).date().year();
    if (birthYear < year - 90 || birthYear > year - 15)
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
    // The PIN first: a person without one could be entered by anybody.
    const auto kept = m_context.records.setPinHash(person.id, *hash);
    if (!kept) {
        emit m_visit.trouble(kept.error());
        return;
    }
    person.pinHash = *hash;
    enter(person);
}

void SignInPresenter::enter(const Person &person)
{
    const auto known = m_context.records.people();
    if (!known) {
        emit m_visit.trouble(known.error());
        return;
    }
    const bool isKnown = std::any_of(known->begin(), known->end(),
                                     [&](const Person &one) { return one.id == person.id; });
    if (!isKnown) {
        const QString by = person.provisional ? QStringLiteral("learner") : QStringLiteral("kit");
        const auto registered = m_context.records.append({registration(person, by)});
        if (!registered) {
            emit m_visit.trouble(registered.error());
            return;
        }
    }
    m_chosen.reset();
    m_visit.signIn(person);
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
