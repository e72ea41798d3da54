// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAbstractButton>

namespace hocvu {

/// A large card to press: icon, title, a line or two beneath, and a state at the right.
/// The state is shown by an icon and its word, and is part of the accessible name.
class TileButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Status { None, Open, Current, Done, Locked, Attention };

    TileButton(const QString &iconName, const QString &title, const QString &subtitle,
               const QString &objectName, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    void setIconName(const QString &iconName);
    /// A number in place of the icon, as for lessons; 0 shows the icon again.
    void setNumber(int number);
    void setTone(theme::Tone tone);
    /// A locked tile can be focused and read but not pressed.
    void setStatus(Status status);
    Status status() const { return m_status; }
    /// A bar along the bottom, 0 to 1; a negative value hides it.
    void setFraction(double fraction);
    /// Picture above, text centred below, instead of side by side.
    void setUpright(bool upright);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    /// Somebody pressed a locked tile: a page may say what is missing.
    void lockedPressed();

protected:
    bool hitButton(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QRect sheetArea() const;
    int textHeight(int width) const;
    QSize statusSize() const;
    theme::ToneColours look() const;
    void paintGround(QPainter &painter) const;
    void paintFlat(QPainter &painter, QRect area) const;
    void paintUpright(QPainter &painter, QRect area) const;
    void paintMedallion(QPainter &painter, const QRect &area) const;
    void paintTexts(QPainter &painter, const QRect &area) const;
    void paintStatus(QPainter &painter, const QRect &area) const;
    void paintFraction(QPainter &painter, const QRect &area) const;
    void rename();

    QString m_iconName;
    QString m_title;
    QString m_subtitle;
    theme::Tone m_tone = theme::Tone::Info;
    Status m_status = Status::None;
    double m_fraction = -1;
    int m_number = 0;
    bool m_upright = false;
};

} // namespace hocvu
