// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/services/kit_media.h"

#include <QDateTime>
#include <QFileInfo>

namespace hocvu {

KitMedia::KitMedia(const Kit &kit)
    : m_kit(kit)
{
}

QString KitMedia::videoPath(const Lesson &lesson) const
{
    return hocvu::videoPath(m_kit, lesson);
}

QString KitMedia::captionsPath(const Lesson &lesson, const QString &language) const
{
    return hocvu::captionsPath(m_kit, lesson, language);
}

QString KitMedia::posterPath(const Lesson &lesson) const
{
    return hocvu::posterPath(m_kit, lesson);
}

Result<void> KitMedia::check(const Lesson &lesson)
{
    const QFileInfo file(videoPath(lesson));
    const Seen now{file.size(), file.lastModified().toMSecsSinceEpoch()};
    if (file.exists() && m_sound.value(lesson.number) == now)
        return {};
    if (const auto checked = checkVideo(m_kit, lesson); !checked)
        return checked;
    m_sound.insert(lesson.number, now);
    return {};
}

} // namespace hocvu
