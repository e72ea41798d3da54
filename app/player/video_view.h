// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace hocvu {

/// Something that becomes a picture when it is painted, such as a frame of a video.
class VideoPicture
{
public:
    virtual ~VideoPicture() = default;
    /// Makes \a image the picture, no larger than \a room where that can be chosen. \a image is
    /// the last one: its memory may serve again.
    virtual void drawInto(QImage &image, QSize room) = 0;
};

/// Shows a video, drawn on the processor: the old PCs of a ward have no graphics driver worth the
/// name, and a picture drawn this way can also be grabbed.
///
/// The captions stand at the bottom of the picture, their size relative to its height. Until the
/// first picture comes the poster is shown.
class VideoView : public QWidget
{
    Q_OBJECT

public:
    explicit VideoView(QWidget *parent = nullptr);

    /// A line break in \a text starts a new line; an empty text shows none.
    void setCaption(const QString &text);
    QString caption() const { return m_caption; }
    /// How large the captions are: 1 is the usual size.
    void setCaptionScale(double scale);
    /// Keeps the captions off the lowest \a pixels of the widget, as where controls lie over it.
    void setCaptionLift(int pixels);
    void setPoster(const QImage &poster);
    /// Shows \a picture, a loan until the next one or clear(), from now on; call it again when the
    /// picture has changed. GUI thread only.
    void present(VideoPicture &picture);
    /// Forgets the picture and shows the poster again.
    void clear();
    bool hasFrame() const { return m_picture != nullptr; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width * 9 / 16; }

signals:
    void clicked();
    /// Comes between the two clicked() of a double click.
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    QRect pictureArea(QSize picture) const;
    void paintCaption(QPainter &painter, const QRect &picture) const;

    VideoPicture *m_picture = nullptr;
    QImage m_image;
    QImage m_poster;
    QString m_caption;
    double m_captionScale = 1;
    int m_captionLift = 0;
    bool m_stale = false;
};

} // namespace hocvu
