// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kiosk_program.h"

int main(int argc, char *argv[])
{
    return hocvu::runKiosk(argc, argv);
}
