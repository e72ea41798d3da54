// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/movie/planar_picture.h"

extern "C" {
#include <libavutil/frame.h>
}

namespace hocvu::media {

namespace {

// BT.709 in sixteen fractional bits, scaled to 16..235 and 16..240.
constexpr int kHalf = 1 << 15;

uchar luma(QRgb c)
{
    return static_cast<uchar>(
        (11966 * qRed(c) + 40254 * qGreen(c) + 4064 * qBlue(c) + (16 << 16) + kHalf) >> 16);
}

uchar blueDifference(int r, int g, int b)
{
    return static_cast<uchar>((-6596 * r - 22189 * g + 28785 * b + (128 << 16) + kHalf) >> 16);
}

uchar redDifference(int r, int g, int b)
{
    return static_cast<uchar>((28785 * r - 26145 * g - 2640 * b + (128 << 16) + kHalf) >> 16);
}

/// Two lines of luma and the line of colour between them.
struct Rows
{
    const QRgb *rgb[2];
    uchar *y[2];
    uchar *u;
    uchar *v;
};

void convertRows(const Rows &rows, int left, int right)
{
    for (int x = left; x < right; x += 2) {
        int r = 0;
        int g = 0;
        int b = 0;
        for (int i = 0; i < 2; ++i) {
            for (int j = x; j < x + 2; ++j) {
                const QRgb c = rows.rgb[i][j];
                rows.y[i][j] = luma(c);
                r += qRed(c);
                g += qGreen(c);
                b += qBlue(c);
            }
        }
        r = (r + 2) / 4;
        g = (g + 2) / 4;
        b = (b + 2) / 4;
        rows.u[x / 2] = blueDifference(r, g, b);
        rows.v[x / 2] = redDifference(r, g, b);
    }
}

} // namespace

void convertPart(const QImage &image, const QRect &part, AVFrame &frame)
{
    const QRect inside = part & image.rect();
    const int left = inside.left() & ~1;
    const int right = (inside.right() + 2) & ~1;
    const int bottom = (inside.bottom() + 2) & ~1;
    for (int y = inside.top() & ~1; y < bottom; y += 2) {
        const auto line
            = [&](int at) { return reinterpret_cast<const QRgb *>(image.constScanLine(at)); };
        uchar *luma0 = frame.data[0] + static_cast<qsizetype>(y) * frame.linesize[0];
        const Rows rows{{line(y), line(y + 1)},
                        {luma0, luma0 + frame.linesize[0]},
                        frame.data[1] + static_cast<qsizetype>(y / 2) * frame.linesize[1],
                        frame.data[2] + static_cast<qsizetype>(y / 2) * frame.linesize[2]};
        convertRows(rows, left, right);
    }
}

} // namespace hocvu::media
