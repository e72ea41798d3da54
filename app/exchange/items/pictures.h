// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/item.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace hocvu {

inline constexpr qsizetype kMaxPictureBytes = 2 * 1024 * 1024;
inline constexpr int kMaxPictureSide = 4096; ///< Pixels.
inline constexpr qsizetype kMaxPicturesBytes = 64 * 1024 * 1024; ///< Of one import, in all.
inline constexpr qsizetype kMaxPictures = 2000;

/// What a picture is, by its own first bytes; nobody's word is taken for it.
struct PictureType
{
    QString suffix; ///< "png", "jpg" or "gif".
    QString mime; ///< "image/png" …
    int width = 0;
    int height = 0;
};

/// PNG, JPEG and GIF. NotUnderstood: another format (SVG may hold scripts), or a head that is not
/// whole. TooLarge: more bytes or pixels than the limits above. Only the head is looked at.
Result<PictureType> pictureType(const QByteArray &bytes);

/// Keeps \a bytes if pictureType() takes them and there is room; gives their name in \a pictures.
Result<QString> keepPicture(const QByteArray &bytes, ItemPictures &pictures);

} // namespace hocvu
