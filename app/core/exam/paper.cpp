// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/paper.h"

#include "core/bank/exam_item.h"

namespace hocvu {

namespace {

Result<PaperItem> itemFromCode(const QString &code)
{
    PaperItem item;
    const qsizetype colon = code.lastIndexOf(QLatin1Char(':'));
    item.questionId = code.left(colon);
    const QString digits = code.mid(colon + 1);
    bool sound = colon > 0 && digits.size() <= kMostShown;
    item.order.clear();
    for (const QChar digit : QStringView(digits).left(kMostShown)) {
        const int option = digit.digitValue();
        sound = sound && option >= 0 && option < digits.size() && !item.order.contains(option);
        item.order.append(option);
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

int shownCount(const Question &question)
{
    return question.asked ? shownCount(*question.asked) : kOptions;
}

bool isShuffled(const Question &question)
{
    return question.asked ? isShuffled(*question.asked) : !question.fixedOrder;
}

} // namespace hocvu
