// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one function that the module of speech shows; see lazy_speaker.h.
#include "speech/qt_speaker.h"

extern "C" Q_DECL_EXPORT hocvu::Speaker *hocvuMakeSpeaker()
{
    return new hocvu::QtSpeaker; // The caller owns it.
}
