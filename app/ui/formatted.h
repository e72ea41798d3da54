// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hocvu {

/// The HTML of a question's white list as it fits a page: pictures, which stand in the text itself,
/// no larger than what is read beside answers without scrolling, and tables with lines.
QString formatted(const QString &html);

} // namespace hocvu
