// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/touch_key.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace hocvu {

/// A keyboard on the screen, for PCs without one: letters with those of Vietnamese, the five tones,
/// digits. Keys are at least 48 pixels high and wide on 1024x768.
///
/// Pressing sends key events to what has the focus in the window; the keyboard never takes it. How
/// it comes and goes is the business of TouchTyping.
class TouchKeyboard : public QWidget
{
    Q_OBJECT

public:
    enum class Keys {
        Words,
        Codes, ///< Without the letters and tones that only Vietnamese has.
        Numbers,
    };

    explicit TouchKeyboard(QWidget *window);

    /// Which keys are there; capitals are let go.
    void setKeys(Keys keys);
    Keys keys() const { return m_keys; }
    /// How high it is, whatever the width.
    int wantedHeight() const;

signals:
    void hideRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    enum class Capitals { None, Next, All };

    /// A key and where it is, in twelfths of a row.
    struct Placed
    {
        TouchKey *key;
        int row;
        int left;
        int width;
    };

    void makeWords();
    void makeNumbers();
    void makeLetters(int row, int left, const QString &letters);
    void makeTones();
    TouchKey *place(TouchKey *key, int row, int left, int width = 1);
    TouchKey *makeLetter(QChar letter);
    TouchKey *makeHelper(const QString &icon, const QString &spokenName, const QString &name);
    TouchKey *makeBackspace();
    TouchKey *makeReturn();
    TouchKey *makeHide(const QString &words);
    void setCapitals(Capitals capitals);
    void type(QChar letter);
    void send(int key, const QString &text) const;
    void layOut();
    int rowCount() const;

    Keys m_keys = Keys::Words;
    Capitals m_capitals = Capitals::None;
    QList<Placed> m_placed;
    QList<TouchKey *> m_vietnamese; ///< What codes do not have.
    TouchKey *m_shift = nullptr;
};

} // namespace hocvu
