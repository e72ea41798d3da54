// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPushButton>

namespace hocvu {

/// A thing to press: text, an icon, or both. At least 52 design pixels high.
///
/// Primary is the one obvious next step of a page; Secondary is beside it; Quiet is for what is
/// seldom wanted; Danger is for what cannot be undone. OnDeep and QuietOnDeep are the first step
/// and the others on the dark ground.
class Button : public QPushButton
{
    Q_OBJECT

public:
    enum class Role { Primary, Secondary, Quiet, Danger, OnDeep, QuietOnDeep };
    enum class State { Normal, Hovered, Pressed, Disabled };
    struct Colours
    {
        QColor ground; ///< Not valid: nothing is filled.
        QColor text;
        QColor line; ///< Not valid: no edge.
    };
    static Colours colours(Role role, State state);

    Button(Role role, const QString &text, const QString &objectName, QWidget *parent = nullptr);

    /// A square button that shows only an icon; \a spokenName is its accessible name and tool tip.
    static Button *iconOnly(Role role, const QString &iconName, const QString &spokenName,
                            const QString &objectName, QWidget *parent = nullptr);

    Role role() const { return m_role; }
    void setRole(Role role);
    /// Changes the text and the accessible name with it.
    void setText(const QString &text);
    /// Of an icon-only button: what it is called, as when play becomes pause.
    void setSpokenName(const QString &name);
    /// Icon before the text, or after it with \a trailing.
    void setIconName(const QString &name, bool trailing = false);
    /// Where there is no room for the text: it stays the name, and becomes the tool tip.
    void setTextHidden(bool hidden);
    /// Higher and with larger letters: for the main step of a page.
    void setLarge(bool large);
    /// A second line, not bold, cut in its middle where it is too long, as paths are; the text
    /// above it is cut at its end. Such a button stands at the left and takes any width.
    void setDetail(const QString &detail);
    /// Text and icon stand at the left instead of the middle.
    void setLeftAligned(bool left);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    State state() const;
    QString shownText() const { return m_isTextHidden ? QString() : m_text; }
    QFont letters() const;
    int contentWidth() const;
    void paintContent(QPainter &painter, const QColor &colour) const;
    void paintTwoLines(QPainter &painter, QRect area, const QColor &colour) const;

    Role m_role;
    QString m_text;
    QString m_detail;
    QString m_iconName;
    bool m_trailing = false;
    bool m_large = false;
    bool m_left = false;
    bool m_isTextHidden = false;
};

} // namespace hocvu
