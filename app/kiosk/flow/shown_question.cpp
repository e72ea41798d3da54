// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/shown_question.h"

#include <algorithm>

namespace hocvu {

namespace {

QList<ItemText> textsOf(const Item &asked)
{
    if (asked.kind == ItemKind::Matching)
        return asked.lefts;
    QList<ItemText> texts;
    for (const ItemOption &option : asked.options)
        texts.append(option.text);
    return texts;
}

/// The usual kind as an item, which has nothing but options.
const Item &usualKind()
{
    static const Item item = [] {
        Item four;
        four.options.resize(kOptions);
        return four;
    }();
    return item;
}

const Item &askedIn(const Question &question)
{
    return question.asked ? *question.asked : usualKind();
}

} // namespace

ItemText withPictures(const ItemText &text, const ItemPictures &pictures)
{
    ItemText shown = text;
    for (auto picture = pictures.cbegin(); text.rich && picture != pictures.cend(); ++picture) {
        if (shown.text.contains(picture.key()))
            shown.text.replace(QStringLiteral("src=\"%1\"").arg(picture.key()),
                               QStringLiteral("src=\"data:image;base64,%1\"")
                                   .arg(QString::fromLatin1(picture->toBase64())));
    }
    return shown;
}

Result<ShownQuestion> shownQuestion(const Bank &bank, const PaperItem &item)
{
    const Question *question = bank.find(item.questionId);
    if (!question || item.order.size() != shownCount(*question))
        return fail(
            ErrorCode::Damaged,
            QStringLiteral("the bank has no question '%1' of that kind").arg(item.questionId));
    ShownQuestion shown;
    if (!question->asked) {
        shown.stem.text = question->stem;
        for (const int option : item.order)
            shown.options.append({question->options.at(option)});
        return shown;
    }
    const Item &asked = *question->asked;
    shown.kind = asked.kind;
    shown.stem = withPictures(asked.stem, bank.pictures());
    const QList<ItemText> texts = textsOf(asked);
    for (const int option : item.order)
        shown.options.append(withPictures(texts.at(option), bank.pictures()));
    shown.rights = asked.rights;
    return shown;
}

ItemResponse shownResponse(const Question &question, const PaperItem &item, const QString &answer)
{
    const Item &asked = askedIn(question);
    const auto given = responseFromText(asked, answer);
    ItemResponse shown = given ? *given : *responseFromText(asked, {});
    for (int &option : shown.options)
        option = static_cast<int>(item.order.indexOf(option));
    const QList<int> rights = shown.rights;
    for (qsizetype i = 0; i < rights.size() && i < item.order.size(); ++i)
        shown.rights[i] = rights.value(item.order.at(i), -1);
    return shown;
}

std::optional<ItemResponse> withPress(const Question &question, ItemResponse shown, int pressed)
{
    const auto place = shown.options.indexOf(pressed);
    switch (askedIn(question).kind) {
    case ItemKind::SingleChoice:
    case ItemKind::TrueFalse:
        shown.options = {pressed};
        return shown;
    case ItemKind::MultipleChoice:
        if (place < 0)
            shown.options.append(pressed);
        else
            shown.options.removeAt(place);
        return shown;
    case ItemKind::Ordering:
        if (place < 0)
            shown.options.append(pressed);
        else
            shown.options.resize(place);
        return shown;
    case ItemKind::ShortAnswer:
    case ItemKind::Numeric:
    case ItemKind::Matching:
        break;
    }
    return std::nullopt;
}

std::optional<ItemResponse> withMatch(const Question &question, ItemResponse shown, int shownLeft,
                                      int right)
{
    const Item &asked = askedIn(question);
    if (asked.kind != ItemKind::Matching || shownLeft < 0 || shownLeft >= shownCount(question))
        return std::nullopt;
    shown.rights[shownLeft] = right < asked.rights.size() ? right : -1;
    return shown;
}

QString answerOf(const Question &question, const PaperItem &item, const ItemResponse &shown)
{
    ItemResponse own = shown;
    for (int &option : own.options)
        option = item.order.value(option, -1);
    for (qsizetype i = 0; i < shown.rights.size() && i < item.order.size(); ++i)
        own.rights[item.order.at(i)] = shown.rights.at(i);
    return responseText(askedIn(question).kind, own);
}

bool isAnswered(const Question &question, const QString &answer)
{
    const auto response = responseFromText(askedIn(question), answer);
    return response && isComplete(askedIn(question), *response);
}

} // namespace hocvu
