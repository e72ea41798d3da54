// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

#include <QStringList>

namespace hocvu {

/// What `hocvu bundle verify` was asked.
struct BundleVerifyOptions
{
    QStringList files;
    QString keyFile; ///< The device's public key; empty when none was given.
};

/// Checks signature, bag and every event of each bundle, and says what it is. Good only when the
/// signature is by the key given and the kiosk had lost nothing; else Incomplete.
ExitCode verifyBundles(const BundleVerifyOptions &options, Console &console);

} // namespace hocvu
