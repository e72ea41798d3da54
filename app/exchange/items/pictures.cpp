// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/pictures.h"

#include "seal/digest.h"

#include <QtEndian>

namespace hocvu {

namespace {

int big16(const QByteArray &bytes, qsizetype at)
{
    return at + 2 > bytes.size() ? 0 : qFromBigEndian<quint16>(bytes.constData() + at);
}

/// Beyond what an int holds counts as too large.
int big32(const QByteArray &bytes, qsizetype at)
{
    const quint32 value
        = at + 4 > bytes.size() ? 0 : qFromBigEndian<quint32>(bytes.constData() + at);
    return static_cast<int>(qMin<quint32>(value, kMaxPictureSide + 1));
}

int little16(const QByteArray &bytes, qsizetype at)
{
    return at + 2 > bytes.size() ? 0 : qFromLittleEndian<quint16>(bytes.constData() + at);
}

/// The frame's header says the size: SOF0 to SOF15 without DHT, JPG and DAC.
bool isFrame(uchar marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

PictureType jpegType(const QByteArray &bytes)
{
    PictureType type{QStringLiteral("jpg"), QStringLiteral("image/jpeg")};
    qsizetype at = 2;
    while (at + 9 <= bytes.size() && uchar(bytes.at(at)) == 0xFF) {
        const auto marker = uchar(bytes.at(at + 1));
        if (marker == 0xFF) { // padding
            ++at;
            continue;
        }
        if (isFrame(marker)) {
            type.height = big16(bytes, at + 5);
            type.width = big16(bytes, at + 7);
            return type;
        }
        at += 2 + big16(bytes, at + 2);
    }
    return type;
}

PictureType headOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n") && bytes.sliced(8).mid(4, 4) == "IHDR")
        return {QStringLiteral("png"), QStringLiteral("image/png"), big32(bytes, 16),
                big32(bytes, 20)};
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return {QStringLiteral("gif"), QStringLiteral("image/gif"), little16(bytes, 6),
                little16(bytes, 8)};
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return jpegType(bytes);
    return {};
}

} // namespace

Result<PictureType> pictureType(const QByteArray &bytes)
{
    if (bytes.size() > kMaxPictureBytes)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("a picture of %1 bytes, more than %2; make it smaller")
                        .arg(bytes.size())
                        .arg(kMaxPictureBytes));
    const PictureType type = headOf(bytes);
    if (type.suffix.isEmpty())
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("a picture that is no PNG, JPEG or GIF; save it as PNG"));
    if (type.width < 1 || type.height < 1)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("a damaged %1 picture; save it again").arg(type.suffix));
    if (type.width > kMaxPictureSide || type.height > kMaxPictureSide)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("a picture of more than %1 pixels a side; make it smaller")
                        .arg(kMaxPictureSide));
    return type;
}

Result<QString> keepPicture(const QByteArray &bytes, ItemPictures &pictures)
{
    if (const auto type = pictureType(bytes); !type)
        return tl::unexpected(type.error());
    const QString name = QString::fromLatin1(sha256(bytes).toHex());
    if (pictures.contains(name))
        return name;
    qsizetype all = bytes.size();
    for (const QByteArray &one : std::as_const(pictures))
        all += one.size();
    if (all > kMaxPicturesBytes || pictures.size() >= kMaxPictures)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("more than %1 pictures or %2 bytes of them; divide the file")
                        .arg(kMaxPictures)
                        .arg(kMaxPicturesBytes));
    pictures.insert(name, bytes);
    return name;
}

} // namespace hocvu
