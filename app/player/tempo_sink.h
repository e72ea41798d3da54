// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hocvu {

/// Keeps the pitch of voices at any speed: Qt 6.4 makes its audio sink by the name "pulsesink",
/// and after this call that name means scaletempo in front of the real one.
///
/// Call it after the QGuiApplication and before the first player; further calls do nothing.
/// False when the GStreamer plug-ins needed are missing: everything still plays, with the pitch
/// that the speed gives.
bool installTempoSink();

} // namespace hocvu
