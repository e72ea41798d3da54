// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/question_paper.h"

#include "resources/resources.h"

#include <QBuffer>
#include <QCollator>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

#include <algorithm>
#include <numeric>

namespace hocvu {

namespace {

constexpr int kDotsPerInch = 300;
constexpr int kWidestPicture = 420; ///< Of a page that is some 650 wide in the document's measure.

QString letter(qsizetype index, char first = 'A')
{
    QString text(QChar(char16_t(first + index % 26)));
    return index < 26 ? text : text + QString::number(index / 26);
}

/// Ready to stand in a paragraph: its own paragraphs are breaks.
QString inLine(const ItemText &text)
{
    if (!text.rich)
        return text.text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br/>"));
    QString html = text.text;
    const bool isOne = html.startsWith(QLatin1String("<p>"))
        && html.indexOf(QLatin1String("</p>")) == html.size() - 4;
    return isOne ? html.sliced(3).chopped(4) : html;
}

/// Indices of \a texts in the alphabet's order; turned round if that were the right one.
QList<int> scrambled(const QStringList &texts)
{
    QCollator collator(QLocale(QStringLiteral("vi_VN")));
    QList<int> order(texts.size());
    std::iota(order.begin(), order.end(), 0);
    const QList<int> right = order;
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return collator.compare(texts.at(a), texts.at(b)) < 0; });
    if (order == right)
        std::reverse(order.begin(), order.end());
    return order;
}

QList<int> orderOfRights(const Item &item)
{
    QStringList texts;
    for (const ItemText &right : item.rights)
        texts << right.text;
    return scrambled(texts);
}

QList<int> orderOfOptions(const Item &item)
{
    QStringList texts;
    for (const ItemOption &option : item.options)
        texts << option.text.text;
    return scrambled(texts);
}

QString lines(const QStringList &all)
{
    QString html;
    for (const QString &line : all)
        html += QStringLiteral("<p style=\"margin:2px 0 0 28px\">") + line + QStringLiteral("</p>");
    return html;
}

QString answerLine()
{
    return QStringLiteral("Trả lời: ") + QString(70, QLatin1Char('.'));
}

QString partsOf(const Item &item)
{
    QStringList all;
    switch (item.kind) {
    case ItemKind::SingleChoice:
    case ItemKind::MultipleChoice:
        for (qsizetype i = 0; i < item.options.size(); ++i)
            all << QStringLiteral("<b>%1.</b> ").arg(letter(i)) + inLine(item.options.at(i).text);
        break;
    case ItemKind::TrueFalse:
        all << QStringLiteral("☐ Đúng &nbsp;&nbsp;&nbsp; ☐ Sai");
        break;
    case ItemKind::ShortAnswer:
    case ItemKind::Numeric:
        all << answerLine();
        break;
    case ItemKind::Matching: {
        for (qsizetype i = 0; i < item.lefts.size(); ++i)
            all << QStringLiteral("%1. ").arg(i + 1) + inLine(item.lefts.at(i))
                    + QStringLiteral(" &nbsp; ______");
        qsizetype place = 0;
        for (const int right : orderOfRights(item))
            all << QStringLiteral("<b>%1)</b> ").arg(letter(place++, 'a'))
                    + inLine(item.rights.at(right));
        break;
    }
    case ItemKind::Ordering: {
        qsizetype place = 0;
        for (const int option : orderOfOptions(item))
            all << QStringLiteral("<b>%1)</b> ").arg(letter(place++, 'a'))
                    + inLine(item.options.at(option).text);
        all << QStringLiteral("Thứ tự đúng: ") + QString(50, QLatin1Char('.'));
        break;
    }
    }
    return lines(all);
}

/// What is asked for, where the parts do not show it.
QString hintOf(const Item &item)
{
    switch (item.kind) {
    case ItemKind::MultipleChoice:
        return QStringLiteral(" <i>(chọn mọi phương án đúng)</i>");
    case ItemKind::Matching:
        return QStringLiteral(" <i>(ghi chữ cái tương ứng)</i>");
    case ItemKind::Ordering:
        return QStringLiteral(" <i>(xếp theo thứ tự đúng)</i>");
    case ItemKind::SingleChoice:
    case ItemKind::TrueFalse:
    case ItemKind::ShortAnswer:
    case ItemKind::Numeric:
        break;
    }
    return {};
}

QString questionHtml(const Item &item, qsizetype number)
{
    return QStringLiteral("<p style=\"margin:12px 0 0 0\"><b>Câu %1.</b> ").arg(number)
        + inLine(item.stem) + hintOf(item) + QStringLiteral("</p>") + partsOf(item);
}

QString keyHtml(const QList<Item> &items)
{
    QString html
        = QStringLiteral("<h2 align=\"center\" style=\"page-break-before:always\">ĐÁP ÁN</h2>"
                         "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\">");
    for (qsizetype i = 0; i < items.size(); ++i)
        html += QStringLiteral("<tr><td width=\"13%\"><b>Câu %1</b></td><td width=\"22%\">")
                    .arg(i + 1)
            + paperKey(items.at(i)).toHtmlEscaped() + QStringLiteral("</td><td>")
            + inLine(items.at(i).explanation) + QStringLiteral("</td></tr>");
    return html + QStringLiteral("</table>");
}

void addPictures(QTextDocument &document, const ItemPictures &pictures)
{
    for (auto one = pictures.cbegin(); one != pictures.cend(); ++one) {
        QImage image = QImage::fromData(one.value());
        if (image.width() > kWidestPicture)
            image = image.scaledToWidth(kWidestPicture * 2, Qt::SmoothTransformation);
        if (image.width() > kWidestPicture) // twice as fine as it is wide
            image.setDevicePixelRatio(double(image.width()) / kWidestPicture);
        document.addResource(QTextDocument::ImageResource, QUrl(one.key()), image);
    }
}

QString optionKey(const Item &item)
{
    QStringList keys;
    for (qsizetype i = 0; i < item.options.size(); ++i) {
        const int fraction = item.options.at(i).fraction;
        if (fraction <= 0)
            continue;
        const bool isPart = item.kind == ItemKind::SingleChoice && fraction < kWhole;
        keys << (isPart ? QStringLiteral("%1 (%2%)").arg(letter(i), percentText(fraction))
                        : letter(i));
    }
    return keys.join(QLatin1String(", "));
}

QString answerKey(const Item &item)
{
    QStringList keys;
    for (const ItemAnswer &answer : item.answers) {
        if (answer.fraction <= 0)
            continue;
        QString text = answer.pattern;
        if (item.kind == ItemKind::Numeric && text.isEmpty()) {
            text = QString::number(answer.value, 'g', 12).replace(u'.', u',');
            if (answer.tolerance > 0)
                text += QStringLiteral(" ± ")
                    + QString::number(answer.tolerance, 'g', 12).replace(u'.', u',');
        }
        keys << (answer.fraction < kWhole
                     ? QStringLiteral("%1 (%2%)").arg(text, percentText(answer.fraction))
                     : text);
    }
    return keys.join(QLatin1String(" / "));
}

} // namespace

QString paperKey(const Item &item)
{
    QStringList keys;
    switch (item.kind) {
    case ItemKind::SingleChoice:
    case ItemKind::MultipleChoice:
        return optionKey(item);
    case ItemKind::TrueFalse:
        return item.options.first().fraction > 0 ? QStringLiteral("Đúng") : QStringLiteral("Sai");
    case ItemKind::ShortAnswer:
    case ItemKind::Numeric:
        return answerKey(item);
    case ItemKind::Matching: {
        const QList<int> order = orderOfRights(item);
        for (const ItemMatch &match : item.matches) {
            if (match.fraction > 0)
                keys << QStringLiteral("%1–%2")
                            .arg(match.left + 1)
                            .arg(letter(order.indexOf(match.right), 'a'));
        }
        return keys.join(QLatin1String(", "));
    }
    case ItemKind::Ordering: {
        const QList<int> order = orderOfOptions(item);
        for (int option = 0; option < item.options.size(); ++option)
            keys << letter(order.indexOf(option), 'a');
        return keys.join(QLatin1String(", "));
    }
    }
    return {};
}

Result<QByteArray> questionPaper(const QList<Item> &items, const ItemPictures &pictures,
                                 const QString &title)
{
    if (!loadResources())
        return fail(ErrorCode::Unavailable, QStringLiteral("paper: the fonts cannot be loaded"));
    QTextDocument document;
    document.setDefaultFont(QFont(fontFamily(), 11));
    addPictures(document, pictures);
    QString html
        = QStringLiteral("<h2 align=\"center\">") + title.toHtmlEscaped() + QStringLiteral("</h2>");
    for (qsizetype i = 0; i < items.size(); ++i)
        html += questionHtml(items.at(i), i + 1);
    document.setHtml(html + keyHtml(items));

    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF()); // print() leaves two centimetres itself
    writer.setResolution(kDotsPerInch);
    writer.setTitle(title);
    document.print(&writer); // with the page's number below each
    buffer.close();
    return pdf;
}

} // namespace hocvu
