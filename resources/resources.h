// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hocvu {

/// The family that every window, video and paper of HocVu is set in: made for Vietnamese,
/// SIL Open Font License 1.1.
inline QString fontFamily()
{
    return QStringLiteral("Be Vietnam Pro");
}

/// Makes the compiled-in fonts (:/fonts) and icons (:/icons/regular, :/icons/duotone) available
/// and registers the fonts. Needs a QGuiApplication; calling it again does nothing.
/// False when a font is refused by the platform.
bool loadResources();

/// The help on \a topic, such as "exam", in \a language, "vi" or "en", as Markdown; empty where
/// there is none. Needs no application.
QString helpText(const QString &topic, const QString &language);

} // namespace hocvu
