// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

// Pages such as the kiosk has, made of the widgets of app/ui. The caller owns them.
QWidget *welcomePage();
QWidget *lessonsPage();
QWidget *examPage();
QWidget *signInPage();
QWidget *partsPage();
QWidget *formPage();
QWidget *waitingPage();
QWidget *reviewPage();
