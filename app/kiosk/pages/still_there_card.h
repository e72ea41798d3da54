// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card.h"

namespace hocvu {

class Button;

/// The question whether somebody still watches, over the stopped video. It threatens with nothing.
class StillThereCard : public Card
{
    Q_OBJECT

public:
    explicit StillThereCard(QWidget *parent = nullptr);
    void ask();

signals:
    void goOnRequested();

private:
    Button *m_goOn;
};

} // namespace hocvu
