// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/lesson_keys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QStringList>

namespace hocvu {

namespace {

struct KeyMeaning
{
    int key;
    LessonKey meaning;
};

constexpr KeyMeaning kKeys[] = {
    {Qt::Key_Space, LessonKey::PlayPause},     {Qt::Key_K, LessonKey::PlayPause},
    {Qt::Key_MediaPlay, LessonKey::PlayPause}, {Qt::Key_MediaTogglePlayPause, LessonKey::PlayPause},
    {Qt::Key_Left, LessonKey::Back},           {Qt::Key_Right, LessonKey::Forward},
    {Qt::Key_Home, LessonKey::Start},          {Qt::Key_Up, LessonKey::Louder},
    {Qt::Key_Down, LessonKey::Quieter},        {Qt::Key_M, LessonKey::Mute},
    {Qt::Key_C, LessonKey::Captions},          {Qt::Key_T, LessonKey::Transcript},
    {Qt::Key_F, LessonKey::FullScreen},        {Qt::Key_F11, LessonKey::FullScreen},
    {Qt::Key_Plus, LessonKey::Faster},         {Qt::Key_Equal, LessonKey::Faster},
    {Qt::Key_Minus, LessonKey::Slower},
};

/// Gives the texts of this file their context.
struct LessonKeys
{
    Q_DECLARE_TR_FUNCTIONS(hocvu::LessonKeys)
};

} // namespace

LessonKey lessonKey(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return LessonKey::None;
    for (const KeyMeaning &one : kKeys) {
        if (one.key == event.key())
            return one.meaning;
    }
    return LessonKey::None;
}

QString lessonKeysInWords()
{
    const QStringList lines{
        LessonKeys::tr("Phím cách hoặc K: phát, tạm dừng"),
        LessonKeys::tr("Phím ← →: lùi, tới 10 giây"),
        LessonKeys::tr("Phím ↑ ↓: to hơn, nhỏ hơn; M: tắt tiếng"),
        LessonKeys::tr("C: phụ đề; T: lời bài; F hoặc F11: toàn màn hình"),
        LessonKeys::tr("+ và -: nhanh hơn, chậm hơn; Home: về đầu bài"),
    };
    return lines.join(QLatin1Char('\n'));
}

} // namespace hocvu
