// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

#include <chrono>

namespace hocvu {

/// The time left, as mm:ss in a pill that does not jitter. It reads no clock: whoever runs the
/// exam passes the time in. From five minutes on, and again from one minute on, the ground, the
/// icon and the words change, and a screen reader is told once.
class Countdown : public QWidget
{
    Q_OBJECT

public:
    enum class Stage { Plenty, FiveMinutes, OneMinute, Over };

    explicit Countdown(QWidget *parent = nullptr);

    /// Negative values count as zero.
    void setRemaining(std::chrono::seconds remaining);
    /// Shows a pause sign while the time stands still.
    void setPaused(bool paused);
    Stage stage() const { return m_stage; }
    /// What is drawn, such as "29:59", or "1:05:00" from an hour on.
    QString text() const;
    /// The same in words, for a screen reader.
    QString spoken() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    theme::Tone tone() const;
    QString caption() const;
    QString iconName() const;

    std::chrono::seconds m_remaining{0};
    Stage m_stage = Stage::Plenty;
    bool m_paused = false;
};

} // namespace hocvu
