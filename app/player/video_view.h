// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QVideoFrame>
#include <QWidget>

struct SwsContext;

namespace hocvu {

/// Shows video frames, scaled by libswscale on the processor: the old PCs of a ward have no
/// graphics driver worth the name, and a picture drawn this way can also be grabbed.
///
/// The captions stand at the bottom of the picture, their size relative to its height. Until the
/// first frame the poster is shown.
class VideoView : public QWidget
{
    Q_OBJECT

public:
    explicit VideoView(QWidget *parent = nullptr);
    ~VideoView() override;

    /// A line break in \a text starts a new line; an empty text shows none.
    void setCaption(const QString &text);
    QString caption() const { return m_caption; }
    void setPoster(const QImage &poster);
    /// Shows \a frame from now on. GUI thread only.
    void present(const QVideoFrame &frame);
    /// Forgets the frame and shows the poster again.
    void clear();
    bool hasFrame() const { return m_frame.isValid(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width * 9 / 16; }

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void convert();
    void scale(QVideoFrame &frame, int format);
    QRect pictureArea(QSize picture) const;
    void paintCaption(QPainter &painter, const QRect &picture) const;

    QVideoFrame m_frame;
    QImage m_image;
    QImage m_poster;
    QString m_caption;
    SwsContext *m_sws = nullptr;
    bool m_stale = false;
};

} // namespace hocvu
