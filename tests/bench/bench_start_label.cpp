// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What bench_start holds the kiosk against: the least window that Qt can show. A program of its
// own, so that it loads no library of the kiosk's.
#include "bench/first_paint.h"

#include <QApplication>
#include <QLabel>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLabel label(QStringLiteral("HocVu"));
    const FirstPaint paint;
    label.resize(1280, 720);
    label.show();
    return QApplication::exec();
}
