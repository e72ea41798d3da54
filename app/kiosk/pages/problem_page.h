// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>

namespace hocvu {

/// What stands on the screen when the kiosk cannot start: what is wrong, what to do, and a button
/// that closes (objectName "problemClose"). The technical words stand small below.
class ProblemPage : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemPage(const Error &error, QWidget *parent = nullptr);
};

} // namespace hocvu
