// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign.h"
#include "ui/card.h"

namespace hocvu {

/// What is kept of a person, why, who sees it, for how long, and whom to ask. One short sentence
/// each: it is to be read.
class PrivacyNotice : public Card
{
    Q_OBJECT

public:
    enum class Form {
        Full, ///< A line for each of the five.
        Brief, ///< One paragraph below something else.
    };

    PrivacyNotice(const Campaign &campaign, Form form, QWidget *parent = nullptr);

private:
    void addLine(const QString &iconName, const QString &text);
};

} // namespace hocvu
