// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/services.h"

#include <QWidget>

class QVBoxLayout;

namespace hocvu {

/// Where a file may be written to, one button a place: sticks first. Buttons are named after
/// \a objectName and counted from 0. Without a stick there is one more that asks to look again,
/// named with "Search" behind.
class DestinationList : public QWidget
{
    Q_OBJECT

public:
    explicit DestinationList(const QString &objectName, QWidget *parent = nullptr);
    void setDestinations(const QList<Destination> &destinations);

signals:
    void chosen(const QString &folder);
    /// Somebody put a stick in: setDestinations() is to be called again.
    void searchWanted();

private:
    void addSearch(bool nothingElse);

    QVBoxLayout *m_column;
    QList<QWidget *> m_rows;
};

} // namespace hocvu
