// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hocvu {

/// Whether the last answer is safe: icon and words. Only a failure is announced aloud.
class SavedMark : public QWidget
{
    Q_OBJECT

public:
    enum class State { Nothing, Waiting, Saved, SavedTwice, Failed };

    explicit SavedMark(QWidget *parent = nullptr);

    void setState(State state);
    State state() const { return m_state; }
    QString words() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    State m_state = State::Nothing;
};

} // namespace hocvu
