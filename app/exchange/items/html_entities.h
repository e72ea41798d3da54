// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace hocvu {

/// What the entity \a name of HTML 4 stands for ("eacute": "é"); empty when there is none.
QString namedEntity(QStringView name);

} // namespace hocvu
