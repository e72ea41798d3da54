// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "paper/certificate_facts.h"

#include <QColor>
#include <QFont>
#include <QLineF>
#include <QList>
#include <QPointF>
#include <QRectF>

namespace hocvu {

/// Lengths on the page are in hundredths of a millimetre: fonts then have whole pixel sizes, and
/// nothing depends on a screen.
constexpr double kMm = 100;
constexpr double kPageWidth = 297 * kMm;
constexpr double kPageHeight = 210 * kMm;
constexpr double kQuietZone = 2.2 * kMm; ///< White around the QR: four modules and more.

/// One line of type; \a baseline is where its first letter starts.
struct PlacedLine
{
    QString text;
    QFont font;
    QColor colour;
    QPointF baseline;

    /// What the ink covers.
    QRectF ink() const;
};

/// A certificate with everything in its place, not yet drawn.
///
/// Promises: all ink lies within certificateTextArea(), no two lines touch each other, the code
/// or the room for the signature. Long texts are set smaller by steps, then in two lines.
struct CertificateLayout
{
    QList<PlacedLine> lines;
    QLineF mottoRule; ///< Under "Độc lập - Tự do - Hạnh phúc", as long as it.
    QPointF ornament; ///< Middle of the ornament under the title.
    QRectF code; ///< The QR, 30 mm square, without its quiet zone.
    QRectF signing; ///< Kept empty for signature and seal.
};

/// Where type may stand: inside the frame, with air.
QRectF certificateTextArea();

/// Errors: NotUnderstood, TooLarge, as renderCertificate() says.
Result<CertificateLayout> layOutCertificate(const CertificateFacts &facts);

} // namespace hocvu
