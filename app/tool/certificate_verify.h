// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

namespace hocvu {

/// What `hocvu certificate verify` was asked: a file or a text.
struct CertificateVerifyOptions
{
    QString file; ///< A PDF, or a picture of the paper.
    QString text; ///< What a scanner read: "HV1:…".
    QString keyFile; ///< The issuing device's public key; empty when none was given.
};

/// Reads the signed record off a certificate and says what it certifies. Good only when the
/// signature is by the key given; without one Incomplete. A PDF needs a QGuiApplication.
ExitCode verifyCertificate(const CertificateVerifyOptions &options, Console &console);

} // namespace hocvu
