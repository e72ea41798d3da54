// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/visit.h"

namespace hocvu {

/// How the pages look now: as the learner who is signed in wants it, the usual way for everybody
/// else. Who chooses on the way to signing in keeps it; the next one finds the usual pages.
class AppearancePresenter : public QObject
{
    Q_OBJECT

public:
    AppearancePresenter(const Context &context, Visit &visit, QObject *parent = nullptr);

    const Appearance &appearance() const { return m_appearance; }
    /// Remembers it with the learner, too.
    void choose(const Appearance &wanted);

signals:
    void changed();

private:
    void followPerson();
    void show(const Appearance &wanted);
    void remember();

    Context m_context;
    Visit &m_visit;
    Appearance m_appearance;
};

} // namespace hocvu
