// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace hocvu {

/// Gives the widgets of this folder their roles for screen readers; theme::apply() calls it.
void installAccessibleRoles();

/// Sets the accessible name of \a widget and has a screen reader say it now.
void announce(QWidget *widget, const QString &words);

} // namespace hocvu
