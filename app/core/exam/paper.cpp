// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/paper.h"

#include <algorithm>

namespace hocvu {

namespace {

Result<PaperItem> itemFromCode(const QString &code)
{
    PaperItem item;
    const qsizetype colon = code.lastIndexOf(QLatin1Char(':'));
    item.questionId = code.left(colon);
    const QString digits = code.mid(colon + 1);
    bool sound = colon > 0 && digits.size() == kOptions;
    std::array<bool, kOptions> seen{};
    for (int i = 0; sound && i < kOptions; ++i) {
        const int option = digits.at(i).digitValue();
        sound = option >= 0 && option < kOptions && !seen.at(size_t(option));
        if (sound) {
            seen.at(size_t(option)) = true;
            item.order.at(size_t(i)) = option;
        }
    }
    if (!sound)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("paper item '%1'").arg(code));
    return item;
}

} // namespace

QStringList Paper::toCodes() const
{
    QStringList codes;
    for (const PaperItem &item : items) {
        QString code = item.questionId + QLatin1Char(':');
        for (const int option : item.order)
            code.append(QString::number(option));
        codes.append(code);
    }
    return codes;
}

Result<Paper> Paper::fromCodes(const QStringList &codes)
{
    Paper paper;
    for (const QString &code : codes) {
        const auto item = itemFromCode(code);
        if (!item)
            return tl::unexpected(item.error());
        paper.items.append(*item);
    }
    return paper;
}

} // namespace hocvu
