// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QString>

namespace hocvu {

/// Orders people as Vietnamese lists do: by given name (the last word), then family name (the
/// first), then what stands between; letters as in the dictionary, tones ngang, huyền, hỏi, ngã,
/// sắc, nặng; both ways of placing a tone are one. Does not depend on the process locale.
class NameOrder
{
public:
    NameOrder();
    /// Negative, zero or positive as \a left comes before, with or after \a right.
    int compare(const QString &left, const QString &right) const;
    bool operator()(const QString &left, const QString &right) const
    {
        return compare(left, right) < 0;
    }

private:
    QCollator m_collator;
};

/// How well \a name answers to what was typed: 0 not at all; higher is better. Exact beats with
/// tones beats without; every typed word must begin a word of the name in order, or the typed
/// letters are the initials ("ntn" finds Nguyễn Thị Nga). What Telex made of plain letters and
/// what it has not made of its own keys is seen through: "dá" finds Đặng An Sơn, "hoaf" finds Hòa.
int nameMatch(const QString &name, const QString &typed);

} // namespace hocvu
