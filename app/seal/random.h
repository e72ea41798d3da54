// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hocvu {

/// Makes the crypto library ready. Everything in this folder calls it by itself; a program calls it
/// once at its start so that a machine without a random source is found before anybody works.
/// False: there is none.
bool initSeal();

/// \a count bytes from the kernel's random source; \a count must not be negative.
QByteArray randomBytes(qsizetype count);

} // namespace hocvu
