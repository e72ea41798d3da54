// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QFrame>

class QHBoxLayout;

namespace hocvu {

class Button;
class Label;

/// One message on a page: icon, words, perhaps a button. Screen readers are told when it appears
/// or changes. Hidden while it has no words.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Success, Warning, Error };

    explicit Banner(QWidget *parent = nullptr);
    Banner(Kind kind, const QString &text, QWidget *parent = nullptr);

    /// Shows \a text and announces it; an empty one hides the banner.
    void setMessage(Kind kind, const QString &text);
    /// The same message with other figures: screen readers have heard it.
    void amend(const QString &text);
    void clear();
    /// Less room around the words, to lie in a row with others.
    void setDense();
    QString text() const;
    Kind kind() const { return m_kind; }

    /// A button at the right end; it emits actionRequested(). An empty text removes it.
    void setAction(const QString &text, const QString &objectName);

signals:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    Label *m_label;
    Button *m_action = nullptr;
    Kind m_kind = Kind::Info;
};

} // namespace hocvu
