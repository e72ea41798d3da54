// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one macro that Qt TextToSpeech's header takes from Qt QML, which nothing here uses: the true
// file comes with 26 more packages.
#define QML_ELEMENT
