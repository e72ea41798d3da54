// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/certificate_reader.h"

#include "paper/qr_reader.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfDocument>

#include <algorithm>

namespace hocvu {

namespace {

/// White paper under the page: PDFium leaves what is not drawn transparent.
QImage pictureOf(QPdfDocument &document, double dotsPerInch)
{
    constexpr int kMaxSide = 6000; // a hostile page may say that it is a kilometre wide
    const QSizeF points = document.pagePointSize(0);
    const QSize wanted = (points * dotsPerInch / 72).toSize();
    const QSize size(std::clamp(wanted.width(), 1, kMaxSide),
                     std::clamp(wanted.height(), 1, kMaxSide));
    const QImage drawn = document.render(0, size);
    if (drawn.isNull())
        return {};
    QImage paper(drawn.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, drawn);
    return paper;
}

} // namespace

Result<QrRecord> readCertificatePdf(const QByteArray &pdf)
{
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.error() == QPdfDocument::Error::IncorrectPassword)
        return fail(ErrorCode::Refused, QStringLiteral("certificate: the PDF has a password"));
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() < 1)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("certificate: this is not a PDF"));

    constexpr double kUsualDpi = 200;
    constexpr double kFineDpi = 400;
    auto text = findQr(pictureOf(document, kUsualDpi));
    if (!text)
        text = findQr(pictureOf(document, kFineDpi));
    return text.and_then([](const QString &found) { return readQrText(found); });
}

} // namespace hocvu
