// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"

#include <QList>

namespace hocvu {

namespace {

bool isUnseenKind(QChar::Category category)
{
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

} // namespace

QString cleanText(const QString &text)
{
    QString clean = text.normalized(QString::NormalizationForm_C);
    clean.replace(QChar(0x00D0), QChar(0x0110)).replace(QChar(0x0189), QChar(0x0110));
    return clean.simplified(); // counts the no-break space as space
}

QString fold(const QString &text)
{
    const QString decomposed = cleanText(text).normalized(QString::NormalizationForm_D).toLower();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c == QChar(0x0111)) // đ does not decompose, not even under NFKD
            folded.append(QLatin1Char('d'));
        else if (c.category() != QChar::Mark_NonSpacing)
            folded.append(c);
    }
    return folded;
}

QString cleanReason(const QString &typed)
{
    QString seen;
    for (const char32_t c : typed.toUcs4()) {
        const bool isHidden = isUnseenKind(QChar::category(c)) || QChar::isSurrogate(c)
            || c == QChar::ReplacementCharacter;
        seen.append(isHidden ? QString(QLatin1Char(' ')) : QString::fromUcs4(&c, 1));
    }
    return cleanText(seen);
}

bool isUnseen(QChar c)
{
    return isUnseenKind(c.category());
}

} // namespace hocvu
