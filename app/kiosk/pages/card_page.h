// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace hocvu {

class Card;

/// Lays \a page out as the backdrop with one card in its middle, at most \a width wide (before
/// scaling); returns the card.
Card *cardInTheMiddle(QWidget *page, int width);

} // namespace hocvu
