// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace hocvu {

class Button;
class Label;

/// What stands where there is nothing yet: a picture, one sentence, what to do next. Also serves
/// as the calm waiting screen.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &title, const QString &text,
               QWidget *parent = nullptr);

    void setIconName(const QString &iconName);
    void setTitle(const QString &title);
    void setText(const QString &text);
    /// Puts \a button below the text; the state owns it.
    void addButton(Button *button);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QVBoxLayout *m_column;
    QWidget *m_picture;
    Label *m_title;
    Label *m_text;
};

} // namespace hocvu
