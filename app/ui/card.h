// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QFrame>

class QVBoxLayout;

namespace hocvu {

/// A white sheet with round corners and a soft shadow. The shadow lies inside the widget, so
/// that cards can stand anywhere; contents are kept off it by the layout's margins.
class Card : public QFrame
{
    Q_OBJECT

public:
    enum class Look {
        Raised, ///< White with a shadow.
        Flat, ///< White with an edge only.
        Sunken, ///< A pale field, no edge.
        Deep, ///< The dark blue ground; text on it is theme::colours().onDeep.
    };

    explicit Card(QWidget *parent = nullptr);
    explicit Card(Look look, QWidget *parent = nullptr);

    /// The column that contents are put into.
    QVBoxLayout *column() const { return m_column; }
    /// A coloured edge at the left, as for a card that is to stand out; \a on false removes it.
    void setAccent(theme::Tone tone, bool on = true);
    /// Distance of the contents from the edge in design pixels; 24 at first.
    void setPadding(int designPixels);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();

    QVBoxLayout *m_column;
    Look m_look;
    theme::Tone m_accent = theme::Tone::Info;
    bool m_hasAccent = false;
    int m_padding = theme::kGapLarge;
};

} // namespace hocvu
