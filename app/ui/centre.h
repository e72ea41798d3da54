// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QHBoxLayout;
class QWidget;

namespace hocvu {

/// A row with \a widget in its middle, as wide as there is room up to its greatest width.
///
/// Not Qt::AlignHCenter: what is merely aligned takes the width it likes best and is as high as
/// that width wants, so that labels that wrap lose their last lines.
QHBoxLayout *centredRow(QWidget *widget);

} // namespace hocvu
