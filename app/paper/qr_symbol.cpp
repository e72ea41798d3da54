// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/qr_symbol.h"

#include <qrcodegen/qrcodegen.hpp>

#include <cmath>
#include <stdexcept>

namespace hocvu {

Result<QPainterPath> qrSymbol(const QString &text, const QRectF &square)
{
    if (text.isEmpty())
        return fail(ErrorCode::NotUnderstood, QStringLiteral("QR code: no text to show"));
    try {
        const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(),
                                                        qrcodegen::QrCode::Ecc::MEDIUM);
        // Whole units keep the file small; what is left over goes to the margin.
        const double module = std::floor(square.width() / code.getSize());
        const double margin = std::floor((square.width() - module * code.getSize()) / 2);
        const QPointF origin = square.topLeft() + QPointF(margin, margin);
        QPainterPath dark;
        dark.setFillRule(Qt::WindingFill);
        for (int y = 0; y < code.getSize(); ++y) {
            for (int x = 0; x < code.getSize(); ++x) {
                int run = 0;
                while (code.getModule(x + run, y)) // false outside of the code
                    ++run;
                if (run > 0)
                    dark.addRect(origin.x() + x * module, origin.y() + y * module, run * module,
                                 module);
                x += run;
            }
        }
        return dark;
    } catch (const std::length_error &) {
        return fail(ErrorCode::TooLarge, QStringLiteral("QR code: the text is too long for one"));
    }
}

} // namespace hocvu
