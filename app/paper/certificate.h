// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "paper/certificate_facts.h"

#include <QByteArray>

namespace hocvu {

/// One certificate as a PDF/A-1b file: A4 landscape, one page, every font embedded, text that
/// can be copied out. The same \a facts and \a code give the same bytes on every run: the file
/// holds no time of making and no random id; its dates are the issue date.
///
/// \a code is what the QR shows: the text from qrText(). Needs a QGuiApplication.
/// Errors: NotUnderstood (a fact is missing, impossible, or holds a character that the font
/// lacks), TooLarge (a text that fits at no readable size, or too much for the QR), Unavailable
/// (the fonts are not compiled in).
Result<QByteArray> renderCertificate(const CertificateFacts &facts, const QString &code);

} // namespace hocvu
