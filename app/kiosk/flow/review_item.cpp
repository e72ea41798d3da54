// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/review_item.h"

#include <QLocale>

#include <algorithm>

namespace hocvu {

namespace {

/// "→" between what belongs together, for the eye; screen readers say it too.
QString pairText(const ItemText &left, const QString &right)
{
    return QStringLiteral("%1 → %2").arg(plainWords(left), right);
}

/// What was answered where no option was chosen.
QStringList givenLines(const ShownQuestion &question, const ItemResponse &response)
{
    QStringList lines;
    if (!response.text.isEmpty())
        lines.append(response.text);
    const bool isAny = std::any_of(response.rights.begin(), response.rights.end(),
                                   [](int right) { return right >= 0; });
    for (qsizetype i = 0; isAny && i < response.rights.size(); ++i) {
        const int right = response.rights.at(i);
        lines.append(
            pairText(question.options.at(i),
                     right < 0 ? QStringLiteral("…") : plainWords(question.rights.at(right))));
    }
    if (question.kind == ItemKind::Ordering) {
        for (const int option : response.options)
            lines.append(QStringLiteral("%1. %2")
                             .arg(lines.size() + 1)
                             .arg(plainWords(question.options.at(option))));
    }
    return lines;
}

/// What may be typed: the first answer that earns the most.
QString bestTyped(const Item &item)
{
    const auto best = std::max_element(
        item.answers.begin(), item.answers.end(),
        [](const ItemAnswer &a, const ItemAnswer &b) { return a.fraction < b.fraction; });
    QString text = best->pattern;
    if (item.kind == ItemKind::ShortAnswer)
        return text.replace(QLatin1String("\\*"), QLatin1String("*"));
    if (text.isEmpty()) {
        text = QString::number(best->value, 'g', QLocale::FloatingPointShortest);
        if (best->tolerance > 0)
            text += QStringLiteral(" ± ")
                + QString::number(best->tolerance, 'g', QLocale::FloatingPointShortest);
    }
    return text.replace(QLatin1Char('.'), QLatin1Char(','));
}

/// For each left, in the order shown, the right that earns the most with it.
QStringList rightPairs(const Item &item, const QList<int> &order)
{
    QStringList lines;
    for (const int left : order) {
        ItemMatch best{left, -1, 0};
        for (const ItemMatch &match : item.matches) {
            if (match.left == left && match.fraction > best.fraction)
                best = match;
        }
        lines.append(pairText(item.lefts.at(left), plainWords(item.rights.value(best.right))));
    }
    return lines;
}

/// As shown: of several all that earn something, else what earns the most.
QList<int> rightOptions(const Item &item, const QList<int> &order)
{
    int least = 1;
    if (item.kind != ItemKind::MultipleChoice) {
        for (const ItemOption &option : item.options)
            least = std::max(least, option.fraction);
    }
    QList<int> right;
    for (int shown = 0; shown < order.size(); ++shown) {
        if (item.options.at(order.at(shown)).fraction >= least)
            right.append(shown);
    }
    return right;
}

/// What is right, into \a review.
void tellKey(const AnswerKey &key, const PaperItem &item, const ItemPictures &pictures,
             ReviewItem &review)
{
    review.source = key.sourceArticle.isEmpty()
        ? key.sourceDocument
        : key.sourceDocument + QStringLiteral(", ") + key.sourceArticle;
    if (!key.item) {
        review.explanation.text = key.explanation;
        review.rightOptions = {static_cast<int>(item.order.indexOf(key.option))};
        return;
    }
    review.explanation = withPictures(key.item->explanation, pictures);
    switch (key.item->kind) {
    case ItemKind::SingleChoice:
    case ItemKind::MultipleChoice:
    case ItemKind::TrueFalse:
        review.rightOptions = rightOptions(*key.item, item.order);
        break;
    case ItemKind::ShortAnswer:
    case ItemKind::Numeric:
        review.rightLines = QStringList{bestTyped(*key.item)};
        break;
    case ItemKind::Matching:
        review.rightLines = rightPairs(*key.item, item.order);
        break;
    case ItemKind::Ordering:
        for (const ItemOption &option : key.item->options)
            review.rightLines.append(QStringLiteral("%1. %2")
                                         .arg(review.rightLines.size() + 1)
                                         .arg(plainWords(option.text)));
        break;
    }
}

} // namespace

ReviewItem reviewItem(const Bank &bank, const Course &course, const PaperItem &item,
                      const QString &answer, const AnswerKey &key, bool tell)
{
    ReviewItem review;
    const auto shown = shownQuestion(bank, item);
    if (!shown)
        return review;
    const Question &question = *bank.find(item.questionId);
    review.question = *shown;
    review.response = shownResponse(question, item, answer);
    review.answered = !answer.isEmpty();
    review.given = givenLines(*shown, review.response);
    review.worth = Score::fromHundredths(shareOf(key, answer));
    review.lesson = question.lesson;
    if (const Lesson *lesson = course.find(question.lesson)) {
        review.lessonTitle = lesson->title;
        if (const LessonScene *scene = lesson->scene(question.scene))
            review.sceneStart = scene->start;
    }
    if (tell)
        tellKey(key, item, bank.pictures(), review);
    return review;
}

} // namespace hocvu
