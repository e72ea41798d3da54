// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace hocvu {

namespace {

QByteArray drawing(const QString &name, const QColor &colour, IconStyle style)
{
    const QString folder
        = style == IconStyle::Duotone ? QStringLiteral("duotone") : QStringLiteral("regular");
    QFile file(QStringLiteral(":/icons/%1/%2.svg").arg(folder, name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("No icon is called \"%s\": add it to resources/icons/icons.txt", qPrintable(name));
        return {};
    }
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

QPixmap rendered(const QString &name, const QColor &colour, QSize pixels, IconStyle style)
{
    const QString key = QStringLiteral("hocvu/%1/%2/%3/%4x%5")
                            .arg(name, colour.name(), QString::number(static_cast<int>(style)),
                                 QString::number(pixels.width()), QString::number(pixels.height()));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const QByteArray svg = drawing(name, colour, style);
    if (svg.isEmpty() || pixels.isEmpty())
        return {};
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer renderer(svg);
    const QSize square = QSize(1, 1).scaled(pixels, Qt::KeepAspectRatio);
    QRect area(QPoint(0, 0), square);
    area.moveCenter(pixmap.rect().center());
    renderer.render(&painter, area);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class SvgIconEngine : public QIconEngine
{
public:
    SvgIconEngine(const QString &name, const QColor &colour, const QColor &disabled,
                  IconStyle style)
        : m_name(name)
        , m_colour(colour)
        , m_disabled(disabled.isValid() ? disabled : colour)
        , m_style(style)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, rendered(m_name, colour(mode), rect.size() * ratio, m_style));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return rendered(m_name, colour(mode), size, m_style);
    }

    QIconEngine *clone() const override { return new SvgIconEngine(*this); }

private:
    const QColor &colour(QIcon::Mode mode) const
    {
        return mode == QIcon::Disabled ? m_disabled : m_colour;
    }

    QString m_name;
    QColor m_colour;
    QColor m_disabled;
    IconStyle m_style;
};

} // namespace

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, double ratio,
                   IconStyle style)
{
    const int pixels = qRound(size * ratio);
    QPixmap pixmap = rendered(name, colour, QSize(pixels, pixels), style);
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QIcon icon(const QString &name, const QColor &colour, IconStyle style, const QColor &disabled)
{
    return QIcon(new SvgIconEngine(name, colour, disabled, style)); // QIcon owns its engine.
}

void paintIcon(QPainter &painter, const QRect &area, const QString &name, const QColor &colour,
               IconStyle style)
{
    const int size = qMin(area.width(), area.height());
    QRect square(0, 0, size, size);
    square.moveCenter(area.center());
    painter.drawPixmap(
        square.topLeft(),
        iconPixmap(name, colour, size, painter.device()->devicePixelRatioF(), style));
}

} // namespace hocvu
