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

KitMedia::Seen KitMedia::look(const Lesson &lesson) const
{
    const QFileInfo file(videoPath(lesson));
    return {file.size(), file.lastModified().toMSecsSinceEpoch()};
}

Result<void> KitMedia::check(const Lesson &lesson)
{
    const Seen now = look(lesson);
    if (QFileInfo::exists(videoPath(lesson)) && m_sound.value(lesson.number) == now)
        return {};
    if (const auto checked = checkVideo(m_kit, lesson); !checked) {
        m_broken.insert(lesson.number, now);
        return checked;
    }
    m_broken.remove(lesson.number);
    m_sound.insert(lesson.number, now);
    return {};
}

bool KitMedia::isKnownBroken(const Lesson &lesson) const
{
    const auto refused = m_broken.constFind(lesson.number);
    return !QFileInfo::exists(videoPath(lesson))
        || (refused != m_broken.constEnd() && *refused == look(lesson));
}

} // namespace hocvu
