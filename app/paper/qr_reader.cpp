// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/qr_reader.h"

#define ZX_USE_UTF8 1 // the string type that later versions of ZXing have too
#include <ZXing/ReadBarcode.h>

namespace hocvu {

Result<QString> findQr(const QImage &image)
{
    constexpr qint64 kMaxPixels = 100'000'000;
    if (image.isNull())
        return fail(ErrorCode::NotFound, QStringLiteral("QR code: the picture is empty"));
    if (qint64(image.width()) * image.height() > kMaxPixels)
        return fail(ErrorCode::TooLarge, QStringLiteral("QR code: the picture is too large"));

    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(),
                                ZXing::ImageFormat::Lum, static_cast<int>(grey.bytesPerLine()));
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(true);
    hints.setTryRotate(true);

    QString found;
    for (const ZXing::Result &result : ZXing::ReadBarcodes(view, hints)) {
        if (!result.isValid())
            continue;
        const QString text = QString::fromStdString(result.text());
        if (text.startsWith(QStringLiteral("HV")))
            return text;
        if (found.isEmpty())
            found = text;
    }
    if (found.isEmpty())
        return fail(ErrorCode::NotFound,
                    QStringLiteral("QR code: none can be read; scan flat, at 200 dpi or more"));
    return found;
}

} // namespace hocvu
