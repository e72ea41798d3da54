// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/prepare_player.h"

#include <QByteArray>

namespace hocvu {

void preparePlayer()
{
    qputenv("QT_MEDIA_BACKEND", QByteArrayLiteral("gstreamer"));
}

} // namespace hocvu
