// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/question_words.h"

#include "core/bank/exam_item.h"

namespace hocvu::words {

namespace {

/// \a text with an end that a voice pauses at.
QString sentence(QString text)
{
    text = text.trimmed();
    const bool ends = !text.isEmpty() && QStringLiteral(".?!:…").contains(text.back());
    return text.isEmpty() || ends ? text : text + QLatin1Char('.');
}

QString letter(int option)
{
    return QString(QChar(static_cast<char16_t>(u'A' + option)));
}

QStringList plain(const QList<ItemText> &texts)
{
    QStringList lines;
    for (const ItemText &text : texts)
        lines.append(sentence(plainWords(text)));
    return lines;
}

} // namespace

QString spokenQuestion(const ShownQuestion &question)
{
    QStringList lines{sentence(plainWords(question.stem))};
    switch (question.kind) {
    case ItemKind::SingleChoice:
    case ItemKind::MultipleChoice:
        for (int i = 0; i < question.options.size(); ++i)
            lines.append(QStringLiteral("%1. %2").arg(
                letter(i), sentence(plainWords(question.options.at(i)))));
        break;
    case ItemKind::TrueFalse:
        lines += {QStringLiteral("A. Đúng."), QStringLiteral("B. Sai.")};
        break;
    case ItemKind::Ordering:
        lines += plain(question.options);
        break;
    case ItemKind::Matching:
        lines.append(QStringLiteral("Các phần bên trái:"));
        lines += plain(question.options);
        lines.append(QStringLiteral("Các phần để ghép:"));
        lines += plain(question.rights);
        break;
    case ItemKind::ShortAnswer:
    case ItemKind::Numeric:
        break;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace hocvu::words
