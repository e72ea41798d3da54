// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QString>
#include <QStringList>

/// The pages that nobody hopes to see, after a tour in the same folder: hocvu-kiosk itself is
/// started on what a power cut, a broken disk and a missing kit leave, and the screen is taken.
class Mishaps
{
public:
    /// \a out is the tour's folder; the kiosk in it has a second copy in \a secondCopy.
    Mishaps(QString out, QString secondCopy);

    /// Throws TourError where it stops.
    void run();

private:
    void powerCut();
    void damagedJournal();
    void noKit();
    void pictureOfKiosk(const QStringList &options, const QString &name);
    QImage screen() const;
    void step(const QString &what);

    QString m_out;
    QString m_secondCopy;
    QImage m_empty; ///< The screen without a kiosk.
    QElapsedTimer m_clock;
};
