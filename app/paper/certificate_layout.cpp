// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/certificate_layout.h"

#include "core/text/dates.h"
#include "paper/certificate_wording.h"
#include "paper/type_setting.h"

#include <QFontMetricsF>

#include <algorithm>
#include <vector>

namespace hocvu {

namespace {

const QColor kInk(0x1b, 0x22, 0x33);
const QColor kBlue(0x12, 0x29, 0x63);
const QColor kGold(0x96, 0x69, 0x10);
const QColor kQuiet(0x55, 0x5f, 0x75);

constexpr double kMiddle = kPageWidth / 2;
constexpr double kTop = 23 * kMm;
constexpr double kColumn = 232 * kMm; ///< Widest line of the middle.

// The foot of the page, from below upwards.
constexpr double kNoteBaseline = 187.2 * kMm;
constexpr double kFootBaseline = 179.5 * kMm; ///< Number and signer's name.
constexpr double kCodeSide = 30 * kMm;
constexpr double kCodeLeft = 31 * kMm;
constexpr double kCodeTop = 143.5 * kMm;
constexpr double kSignerMiddle = 222 * kMm;
constexpr double kSignerWidth = 96 * kMm;
constexpr double kSigningHeight = 21 * kMm;
constexpr double kAirAboveFoot = 3 * kMm;
constexpr double kGoodAirAboveFoot = 8 * kMm; ///< When nothing is long.

/// What is drawn under a row.
enum class Mark { None, Rule, Ornament };

/// One text of the middle of the page, with the room above it that looks best.
struct Row
{
    SetType type;
    QColor colour;
    double gap = 0;
    Mark mark = Mark::None;
};

/// Lays out top-down; the first error stops it.
class Composer
{
public:
    explicit Composer(const CertificateFacts &facts)
        : m_facts(facts)
    {
    }

    Result<CertificateLayout> compose()
    {
        placeCode();
        const double footTop = placeSigner();
        placeNote();
        // Sizes that fit each line may still be too much for the page together.
        bool placed = false;
        for (const double scale : {1.0, 0.92, 0.84, 0.76}) {
            collectRows(scale);
            placed = m_error.isEmpty() && placeRows(footTop);
            if (placed)
                break;
        }
        if (!m_error.isEmpty())
            return fail(ErrorCode::TooLarge, m_error);
        if (!placed)
            return fail(ErrorCode::TooLarge,
                        QStringLiteral("certificate: too many long texts for one page"));
        return m_page;
    }

private:
    void addLine(const QString &text, const QFont &font, const QColor &colour, double left,
                 double baseline)
    {
        m_page.lines.append({text, font, colour, QPointF(left, baseline)});
    }
    void addCentred(const QString &text, const QFont &font, const QColor &colour, double middle,
                    double baseline)
    {
        const double width = QFontMetricsF(font).horizontalAdvance(text);
        addLine(text, font, colour, middle - width / 2, baseline);
    }
    /// \a text fitted into \a width; one empty line, and an error noted, when it does not fit.
    SetType fitted(const QString &text, const TypeStyle &style, double width)
    {
        if (const auto type = fitText(text, style, width))
            return *type;
        m_error = QStringLiteral("certificate: too long for the page: \"%1\"").arg(text);
        return {};
    }
    void addRow(double gapMm, const QString &text, const TypeStyle &style, Mark mark = Mark::None)
    {
        if (!text.isEmpty())
            m_rows.push_back(
                {fitted(text, style.scaled(m_scale), kColumn), style.colour, gapMm * kMm, mark});
    }

    void placeCode();
    double placeSigner();
    void placeNote();
    void collectRows(double scale);
    bool placeRows(double footTop);
    void placeMark(const Row &row, double baseline);

    const CertificateFacts &m_facts;
    CertificateLayout m_page;
    std::vector<Row> m_rows;
    double m_scale = 1; ///< Of the sizes of the middle.
    QString m_error;
};

void Composer::placeCode()
{
    m_page.code = QRectF(kCodeLeft, kCodeTop, kCodeSide, kCodeSide);
    const QString text = wording::number(m_facts.number);
    const SetType number
        = fitted(text, {QFont::DemiBold, kBlue, 10, 5, 5, 5}, kCodeSide + 18 * kMm);
    addCentred(text, number.font, kBlue, m_page.code.center().x(), kFootBaseline);

    const double left = m_page.code.right() + 7 * kMm;
    const double width = kMiddle + 18 * kMm - left;
    double baseline = m_page.code.bottom() - 1.2 * kMm;
    const QFont small = paperFont(QFont::Normal, 8);
    QStringList lines{wording::checkHow(), wording::checkOffline()};
    if (!m_facts.room.isEmpty()) {
        const SetType room
            = fitted(wording::room(m_facts.room), {QFont::Normal, kQuiet, 8, 7, 8, 6}, width);
        lines = room.lines + lines;
    }
    for (qsizetype i = lines.size() - 1; i >= 0; --i) {
        const auto fits = fitText(lines[i], {QFont::Normal, kQuiet, 8, 6, 6, 6}, width);
        addLine(lines[i], fits ? fits->font : small, kQuiet, left, baseline);
        baseline -= 4.3 * kMm;
    }
    addLine(wording::checkTitle(), paperFont(QFont::DemiBold, 8.5), kBlue, left, baseline);
}

/// Answers where the block begins, so that the middle ends above it.
double Composer::placeSigner()
{
    const TypeStyle nameStyle{QFont::Bold, kInk, 12.5, 8, 8, 6};
    if (!m_facts.signerName.isEmpty()) {
        const SetType name = fitted(m_facts.signerName, nameStyle, kSignerWidth);
        addCentred(m_facts.signerName, name.font, kInk, kSignerMiddle, kFootBaseline);
    }
    const double nameTop = kFootBaseline - 4.6 * kMm;
    m_page.signing = QRectF(kSignerMiddle - kSignerWidth / 2, nameTop - kSigningHeight,
                            kSignerWidth, kSigningHeight);
    double baseline = m_page.signing.top() - 1.6 * kMm;
    const QStringList titles = m_facts.signerTitle.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (qsizetype i = titles.size() - 1; i >= 0; --i) {
        const SetType type = fitted(titles[i], {QFont::Bold, kInk, 11.5, 7, 7, 6}, kSignerWidth);
        addCentred(titles[i], type.font, kInk, kSignerMiddle, baseline);
        baseline -= 5.4 * kMm;
    }
    baseline -= 1.2 * kMm;
    const QString placeAndDate = wording::placeAndDate(m_facts);
    const SetType type = fitted(placeAndDate, {QFont::Normal, kInk, 11.5, 8, 8, 6}, kSignerWidth);
    addCentred(placeAndDate, type.font, kInk, kSignerMiddle, baseline);
    return baseline - 4.4 * kMm;
}

void Composer::placeNote()
{
    addCentred(wording::note(), paperFont(QFont::Normal, 7.5), kQuiet, kMiddle, kNoteBaseline);
}

void Composer::collectRows(double scale)
{
    m_scale = scale;
    m_rows.clear();
    addRow(0, wording::state(), {QFont::Bold, kInk, 12.5, 12.5, 12.5, 12.5});
    addRow(0.4, wording::motto(), {QFont::DemiBold, kInk, 12.5, 12.5, 12.5, 12.5}, Mark::Rule);
    addRow(5, m_facts.issuer, {QFont::Bold, kBlue, 13, 10, 11.5, 7});
    addRow(2.6, wording::title(), {QFont::ExtraBold, kBlue, 36, 36, 36, 36, 4}, Mark::Ornament);
    addRow(6, wording::given(), {QFont::Normal, kQuiet, 11.5, 11.5, 11.5, 11.5});
    addRow(0.4, m_facts.fullName, {QFont::Bold, kGold, 29, 20, 20, 10});
    addRow(0.6, wording::person(m_facts), {QFont::Normal, kInk, 12.5, 10.5, 11.5, 7});
    addRow(3.4, m_facts.courseLine, {QFont::Normal, kInk, 12.5, 10.5, 11.5, 7});
    addRow(0.6, m_facts.campaignTitle, {QFont::DemiBold, kBlue, 14, 11.5, 12.5, 7});
    addRow(1.6, wording::result(m_facts), {QFont::Medium, kInk, 12.5, 10, 10, 7});
}

/// Spreads the rows from kTop to above \a footTop: gaps grow or shrink together, within bounds.
/// False when they need more room than that.
bool Composer::placeRows(double footTop)
{
    double type = 0;
    double gaps = 0;
    for (const Row &row : m_rows) {
        type += row.type.lineHeight * static_cast<double>(row.type.lines.size());
        gaps += row.gap;
    }
    constexpr double kTightest = 0.6; // below, lines crowd: smaller type looks better
    constexpr double kLoosest = 1.8;
    const double room = footTop - kTop - type;
    const double generous = (room - kGoodAirAboveFoot) / gaps;
    const double scale = generous >= 1 ? std::min(kLoosest, generous)
                                       : std::min(1.0, (room - kAirAboveFoot) / gaps);
    if (scale < kTightest)
        return false;
    double top = kTop;
    for (const Row &row : m_rows) {
        const double ascent = QFontMetricsF(row.type.font).ascent();
        top += row.gap * scale;
        for (const QString &line : row.type.lines) {
            addCentred(line, row.type.font, row.colour, kMiddle, top + ascent);
            top += row.type.lineHeight;
        }
        placeMark(row, top - row.type.lineHeight + ascent);
    }
    return true;
}

void Composer::placeMark(const Row &row, double baseline)
{
    const double half = row.type.width / 2;
    const double ruleY = baseline + 2.3 * kMm;
    switch (row.mark) {
    case Mark::None:
        break;
    case Mark::Rule:
        m_page.mottoRule = QLineF(kMiddle - half, ruleY, kMiddle + half, ruleY);
        break;
    case Mark::Ornament:
        m_page.ornament = QPointF(kMiddle, baseline + 6 * kMm);
        break;
    }
}

} // namespace

QRectF PlacedLine::ink() const
{
    return QFontMetricsF(font).tightBoundingRect(text).translated(baseline);
}

QRectF certificateTextArea()
{
    constexpr double kInset = 21 * kMm;
    return QRectF(0, 0, kPageWidth, kPageHeight).adjusted(kInset, kInset, -kInset, -kInset);
}

Result<CertificateLayout> layOutCertificate(const CertificateFacts &facts)
{
    return Composer(facts).compose();
}

} // namespace hocvu
