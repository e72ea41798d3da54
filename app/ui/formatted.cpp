// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formatted.h"

#include "ui/theme.h"

#include <QBuffer>
#include <QImage>
#include <QRegularExpression>

namespace hocvu {

namespace {

constexpr int kMostWide = 500; ///< Design pixels; the narrowest page has some more.
constexpr int kMostHigh = 280;

/// "src=…" of a picture that is not larger than it may be.
QString fitted(const QString &base64)
{
    const QSize most = QSize(theme::px(kMostWide), theme::px(kMostHigh));
    QImage image = QImage::fromData(QByteArray::fromBase64(base64.toLatin1()));
    if (image.width() <= most.width() && image.height() <= most.height())
        return QStringLiteral("src=\"data:image;base64,%1\"").arg(base64);
    image = image.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return QStringLiteral("src=\"data:image;base64,%1\"")
        .arg(QString::fromLatin1(bytes.toBase64()));
}

} // namespace

QString formatted(const QString &html)
{
    static const QRegularExpression picture(QStringLiteral("src=\"data:image;base64,([^\"]*)\""));
    QString made;
    qsizetype end = 0;
    auto pictures = picture.globalMatch(html);
    while (pictures.hasNext()) {
        const auto match = pictures.next();
        made += QStringView(html).mid(end, match.capturedStart() - end);
        made += fitted(match.captured(1));
        end = match.capturedEnd();
    }
    made += QStringView(html).mid(end);
    return made.replace(QLatin1String("<table>"),
                        QLatin1String("<table border=\"1\" cellspacing=\"0\" cellpadding=\"8\" "
                                      "style=\"border-collapse: collapse\">"));
}

} // namespace hocvu
