// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hocvu {

/// Chooses the GStreamer backend of Qt Multimedia: the other one crashes on a PC with no sound.
/// Call it in main() before the QApplication.
void preparePlayer();

} // namespace hocvu
