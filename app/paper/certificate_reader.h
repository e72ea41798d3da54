// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "paper/qr_record.h"

#include <QByteArray>

namespace hocvu {

/// Reads the QR code off the first page of \a pdf, as a scanner would: our own certificates and
/// scans of printed ones alike. Needs a QGuiApplication. The signature is not checked here.
/// Errors: NotUnderstood (no PDF, or the code is not ours), Refused (password), NotFound (no
/// code on the page), and those of readQrText().
Result<QrRecord> readCertificatePdf(const QByteArray &pdf);

} // namespace hocvu
