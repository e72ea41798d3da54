// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one function that the module of the player shows; see lazy_video_engine.h.
#include "player/lazy_video_engine.h"
#include "player/qt_video_engine.h"

extern "C" Q_DECL_EXPORT hocvu::VideoEngine *hocvuMakeVideoEngine()
{
    return new hocvu::QtVideoEngine; // The caller owns it.
}
