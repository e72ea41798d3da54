// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QListView;
class QTableView;

namespace hocvu {

/// Rows of \a view as high as what is pressed by hand, one selected at a time, no editing.
/// Call it once, after the constructor.
void makeRoomy(QListView *view);

/// The same for a table: whole rows are selected, headings stand above their texts, no grid.
void makeRoomy(QTableView *view);

} // namespace hocvu
