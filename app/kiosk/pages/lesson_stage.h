// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace hocvu {

class Label;
class VideoView;

/// The picture of a lesson and what is laid over it: one sheet at a time, such as a question, over
/// the darkened picture, and short notices at its upper edge.
class LessonStage : public QWidget
{
    Q_OBJECT

public:
    explicit LessonStage(QWidget *parent = nullptr);

    VideoView *view() const { return m_view; }
    /// Lays \a sheet, a child of the stage, over the picture, as large as there is room for up to
    /// \a width and \a height (design pixels); null uncovers the picture.
    void cover(QWidget *sheet, int width = 0, int height = 0);
    QWidget *sheet() const { return m_sheet; }
    /// Shows \a words for as long as they take to be read, and has a screen reader say them.
    void notify(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    VideoView *m_view;
    QWidget *m_scrim;
    QWidget *m_sheet = nullptr;
    QSize m_sheetSize;
    QWidget *m_notice;
    Label *m_noticeWords;
    QTimer m_noticeEnd;
};

} // namespace hocvu
