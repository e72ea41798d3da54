// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QString>

class QWidget;

namespace hocvu {

/// Gives the widgets of this folder their roles for screen readers; theme::apply() calls it.
void installAccessibleRoles();

/// What \a widget is to a screen reader. For a plain QWidget at any time; for one that Qt has a
/// role for only before anything else is told of it.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

/// Has a screen reader say \a words now, as spoken by \a widget, which keeps its own name. Whatever
/// takes the focus afterwards is read instead: say it last, or have the focused one tell it too.
void say(QWidget *widget, const QString &words);

/// The same; \a words become the accessible name of \a widget.
void announce(QWidget *widget, const QString &words);

} // namespace hocvu
