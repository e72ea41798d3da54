// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/print_pdf.h"

#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>

namespace hocvu {

namespace {

constexpr int kDotsPerInch = 300; ///< Enough for the QR code and for small type.

} // namespace

Result<void> printPdf(QPdfDocument &document, QPrinter &printer)
{
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("the printer '%1' does not answer").arg(printer.printerName()));
    const QRectF paper = printer.paperRect(QPrinter::DevicePixel);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0)
            printer.newPage();
        const QSizeF points = document.pagePointSize(page);
        const QSize dots = (points / 72.0 * kDotsPerInch).toSize();
        const QSizeF fitted = points.scaled(paper.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRectF(QPointF(0, 0), fitted), document.render(page, dots));
    }
    painter.end();
    return {};
}

} // namespace hocvu
