// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/module_path.h"

#include <QCoreApplication>
#include <QDir>

namespace hocvu {

QString modulePath(const QString &name)
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath()
                           + QStringLiteral("/../lib/hocvu/%1.so").arg(name));
}

} // namespace hocvu
