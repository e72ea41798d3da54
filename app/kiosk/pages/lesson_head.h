// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace hocvu {

class Button;
class Label;

/// Which lesson it is and the way back, in a column beside the picture or in a row above it.
class LessonHead : public QWidget
{
    Q_OBJECT

public:
    enum class Look {
        Column, ///< All of it, one below the other.
        Slim, ///< A row without the title, above an open panel that needs the room.
        Row, ///< All of it in a row.
    };

    explicit LessonHead(QWidget *parent = nullptr);

    void showLesson(int number, int count, const QString &title);
    /// Says in words that this PC cannot be heard.
    void showSound(bool hasSound);
    void setLook(Look look);
    /// How high it would be as a row of this \a width.
    int rowHeight(int width) const;

signals:
    void backRequested();

private:
    QBoxLayout *m_box;
    Button *m_back;
    Label *m_eyebrow;
    Label *m_title;
    Label *m_noSound;
    Look m_look = Look::Column;
};

} // namespace hocvu
