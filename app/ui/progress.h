// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QProgressBar>

namespace hocvu {

/// A ring that fills clockwise, with words in its middle. A QProgressBar, so that screen readers
/// know range and value; setRange() and setValue() as there.
class ProgressRing : public QProgressBar
{
    Q_OBJECT

public:
    /// \a diameter in design pixels.
    explicit ProgressRing(int diameter, QWidget *parent = nullptr);

    /// The words in the middle, such as "9/14"; empty shows the percentage. With the caption they
    /// are its accessible name, which may be set to others afterwards.
    void setWords(const QString &words);
    /// A short line below the words.
    void setCaption(const QString &caption);
    void setTone(theme::Tone tone);
    /// For the dark ground.
    void setOnDeep(bool onDeep);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rename();

    int m_diameter;
    QString m_words;
    QString m_caption;
    theme::Tone m_tone = theme::Tone::Info;
    bool m_onDeep = false;
};

/// A slim bar, whole or in parts: parts are filled one after the other, as the chapters of a
/// lesson.
class ProgressBar : public QProgressBar
{
    Q_OBJECT

public:
    explicit ProgressBar(QWidget *parent = nullptr);

    /// Lengths of the parts, relative to each other; empty draws one bar.
    void setParts(const QList<int> &lengths);
    void setTone(theme::Tone tone);
    void setOnDeep(bool onDeep);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<int> m_parts;
    theme::Tone m_tone = theme::Tone::Info;
    bool m_onDeep = false;
};

} // namespace hocvu
