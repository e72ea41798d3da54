// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/certificate.h"

#include "paper/archive_pdf.h"
#include "paper/certificate_frame.h"
#include "paper/certificate_layout.h"
#include "paper/qr_symbol.h"
#include "paper/type_setting.h"
#include "resources/resources.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <array>

namespace hocvu {

namespace {

struct TextRule
{
    const char *name;
    QString CertificateFacts::*field;
    bool required;
    qsizetype longest;
};
constexpr std::array kTextRules{
    TextRule{"number", &CertificateFacts::number, true, 40},
    TextRule{"fullName", &CertificateFacts::fullName, true, 80},
    TextRule{"unit", &CertificateFacts::unit, false, 200},
    TextRule{"campaignTitle", &CertificateFacts::campaignTitle, true, 200},
    TextRule{"courseLine", &CertificateFacts::courseLine, true, 200},
    TextRule{"issuedPlace", &CertificateFacts::issuedPlace, true, 80},
    TextRule{"issuer", &CertificateFacts::issuer, true, 150},
    TextRule{"signerTitle", &CertificateFacts::signerTitle, false, 200},
    TextRule{"signerName", &CertificateFacts::signerName, false, 80},
    TextRule{"room", &CertificateFacts::room, false, 100},
};

/// NFC, one space between words, lines kept.
QString tidied(const QString &text)
{
    QStringList lines;
    for (const QString &line :
         text.normalized(QString::NormalizationForm_C).split(QLatin1Char('\n')))
        if (!line.simplified().isEmpty())
            lines << line.simplified();
    return lines.join(QLatin1Char('\n'));
}

Result<QString> checkedText(const TextRule &rule, const QString &given)
{
    const QString name = QString::fromLatin1(rule.name);
    QString text = tidied(given);
    const bool mayBreak = rule.field == &CertificateFacts::signerTitle;
    if (!mayBreak)
        text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (rule.required && text.isEmpty())
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("certificate: %1 is missing").arg(name));
    if (text.size() > rule.longest || text.count(QLatin1Char('\n')) > 3)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("certificate: %1 is longer than %2 characters or 4 lines")
                        .arg(name)
                        .arg(rule.longest));
    if (const auto letter = undrawable(QString(text).remove(QLatin1Char('\n'))))
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("certificate: %1 holds U+%2, which the font cannot draw")
                        .arg(name)
                        .arg(static_cast<uint>(*letter), 4, 16, QLatin1Char('0')));
    return text;
}

/// The facts as they will be set, or what is wrong with them.
Result<CertificateFacts> checked(CertificateFacts facts)
{
    for (const TextRule &rule : kTextRules) {
        const auto text = checkedText(rule, facts.*rule.field);
        if (!text)
            return tl::unexpected(text.error());
        facts.*rule.field = *text;
    }
    if (!facts.examDate.isValid() || !facts.issuedDate.isValid())
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("certificate: exam or issue date is missing"));
    if (facts.total < 1 || facts.correct < 0 || facts.correct > facts.total)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("certificate: %1 right answers of %2 cannot be")
                        .arg(facts.correct.text())
                        .arg(facts.total));
    return facts;
}

void draw(QPainter &painter, const CertificateLayout &page, const QPainterPath &code)
{
    const QColor ruleColour(0x1b, 0x22, 0x33);
    drawCertificateFrame(painter);
    drawTitleOrnament(painter, page.ornament);
    painter.setPen(QPen(ruleColour, 0.25 * kMm));
    painter.drawLine(page.mottoRule);

    painter.fillRect(page.code.adjusted(-kQuietZone, -kQuietZone, kQuietZone, kQuietZone),
                     Qt::white);
    painter.fillPath(code, Qt::black);
    for (const PlacedLine &line : page.lines) {
        painter.setFont(line.font);
        painter.setPen(line.colour);
        painter.drawText(line.baseline, line.text);
    }
}

Result<QByteArray> drawnPdf(const CertificateLayout &page, const QPainterPath &code)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF()));
    writer.setResolution(2540); // one dot is a hundredth of a millimetre
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorCode::Unavailable, QStringLiteral("certificate: no PDF can be drawn"));
    draw(painter, page, code);
    painter.end();
    return buffer.data();
}

} // namespace

Result<QByteArray> renderCertificate(const CertificateFacts &facts, const QString &code)
{
    if (!loadResources())
        return fail(ErrorCode::Unavailable, QStringLiteral("certificate: the fonts are missing"));
    const auto good = checked(facts);
    if (!good)
        return tl::unexpected(good.error());
    const auto page = layOutCertificate(*good);
    if (!page)
        return tl::unexpected(page.error());
    const auto symbol = qrSymbol(code, page->code);
    if (!symbol)
        return tl::unexpected(symbol.error());
    const auto pdf = drawnPdf(*page, *symbol);
    if (!pdf)
        return tl::unexpected(pdf.error());
    const DocumentFacts document{
        QStringLiteral("Giấy chứng nhận %1 – %2").arg(good->number, good->fullName), good->issuer,
        good->issuedDate};
    return toRepeatablePdf(*pdf, document);
}

} // namespace hocvu
