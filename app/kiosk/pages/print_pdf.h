// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

class QPdfDocument;
class QPrinter;

namespace hocvu {

/// Prints every page of \a document, fitted to the paper. Unavailable: the printer refuses.
Result<void> printPdf(QPdfDocument &document, QPrinter &printer);

} // namespace hocvu
