// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/appearance_presenter.h"

#include <QPointer>

#include <utility>

namespace hocvu {

AppearancePresenter::AppearancePresenter(const Context &context, Visit &visit, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_visit(visit)
{
    connect(&visit, &Visit::personChanged, this, &AppearancePresenter::followPerson);
}

void AppearancePresenter::choose(const Appearance &wanted)
{
    show(wanted);
    if (m_visit.isSignedIn())
        remember();
}

void AppearancePresenter::followPerson()
{
    if (!m_visit.isSignedIn()) {
        show({});
        return;
    }
    const auto known = m_context.records.appearance(m_visit.person().id);
    if (!known)
        emit m_visit.trouble(known.error());
    else if (*known && m_appearance == Appearance())
        show(**known);
    else if (m_appearance != Appearance())
        remember(); // chosen just now, before the name was
}

void AppearancePresenter::show(const Appearance &wanted)
{
    if (std::exchange(m_appearance, wanted) != wanted)
        emit changed();
}

void AppearancePresenter::remember()
{
    m_context.records.setAppearance(m_visit.person().id, m_appearance,
                                    [self = QPointer(this)](const Result<void> &written) {
                                        if (self && !written)
                                            emit self->m_visit.trouble(written.error());
                                    });
}

} // namespace hocvu
