// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace hocvu {

/// Has the Tab key come to \a widgets, in their order, where \a place stands on its page. What is
/// made after the page would be its last stop else. Those that take no focus are passed over.
void tabAt(QWidget *place, const QList<QWidget *> &widgets);

} // namespace hocvu
