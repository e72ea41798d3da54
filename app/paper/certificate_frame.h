// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QPointF;

namespace hocvu {

/// Draws what is the same on every certificate: the woven frame, the star rosettes in its
/// corners and the pale bronze-drum star behind the text. Its fourteen rays are the fourteen
/// lessons. Units as in certificate_layout.h.
void drawCertificateFrame(QPainter &painter);

/// The small ornament under the title: two lines and a lozenge, centred on \a middle.
void drawTitleOrnament(QPainter &painter, const QPointF &middle);

} // namespace hocvu
