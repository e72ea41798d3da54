// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/review_card.h"

#include "core/text/dates.h"
#include "kiosk/pages/page_words.h"
#include "ui/answer_option.h"
#include "ui/button.h"
#include "ui/label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace hocvu {

namespace {

/// "A, C" for the options \a shown.
QString lettersOf(QList<int> shown)
{
    std::sort(shown.begin(), shown.end());
    QStringList letters;
    for (const int option : std::as_const(shown))
        letters.append(QString(QChar(static_cast<char16_t>(u'A' + option))));
    return letters.join(QStringLiteral(", "));
}

} // namespace

ReviewCard::ReviewCard(const QString &heading, const ReviewItem &item, QWidget *parent)
    : Card(Card::Look::Sunken, parent)
{
    setPadding(theme::kGap);
    column()->setSpacing(theme::px(theme::kGapSmall));
    column()->addWidget(new Label(heading, theme::TextStyle::Eyebrow, this));
    auto *stem = new Label(QString(), theme::TextStyle::Strong, this);
    stem->setWords(item.question.stem.text, item.question.stem.rich);
    column()->addWidget(stem);
    addAnswers(item);
    addReasons(item);
    if (item.lesson > 0) // else nobody said which lesson explains it
        addLesson(item);
}

/// What was answered and, where it is told, what is right.
void ReviewCard::addAnswers(const ReviewItem &item)
{
    if (!item.given.isEmpty())
        column()->addWidget(
            new Label(tr("Bạn trả lời:") + QLatin1Char('\n') + item.given.join(QLatin1Char('\n')),
                      theme::TextStyle::Base, this));
    if (!item.rightLines.isEmpty())
        column()->addWidget(new Label(tr("Đáp án đúng:") + QLatin1Char('\n')
                                          + item.rightLines.join(QLatin1Char('\n')),
                                      theme::TextStyle::Strong, this));
    const QList<ItemText> &options = item.question.options;
    if (item.question.kind == ItemKind::MultipleChoice && item.answered
        && !item.rightOptions.isEmpty())
        column()->addWidget(new Label(tr("Bạn chọn: %1").arg(lettersOf(item.response.options)),
                                      theme::TextStyle::Base, this));
    for (int i = 0; !item.rightOptions.isEmpty() && i < options.size(); ++i) {
        const bool isRight = item.rightOptions.contains(i);
        if (!isRight && !item.response.options.contains(i))
            continue;
        auto *option
            = new AnswerOption(i, QString(), QStringLiteral("reviewOption%1").arg(i), this);
        option->setAnswer(words::option(item.question, i), options.at(i).rich);
        option->setReadOnly(true);
        const bool isInPart = item.worth > Score() && item.question.kind == ItemKind::SingleChoice;
        option->setMark(isRight        ? AnswerMark::Right
                            : isInPart ? AnswerMark::None
                                       : AnswerMark::Wrong);
        column()->addWidget(option);
    }
}

void ReviewCard::addReasons(const ReviewItem &item)
{
    if (!item.explanation.isEmpty()) {
        auto *explanation = new Label(QString(), theme::TextStyle::Base, this);
        explanation->setWords(item.explanation.text, item.explanation.rich);
        column()->addWidget(explanation);
    }
    if (!item.source.isEmpty())
        column()->addWidget(new Label(tr("Nguồn: %1").arg(item.source), theme::TextStyle::Base,
                                      Label::Ink::Soft, this));
}

void ReviewCard::addLesson(const ReviewItem &item)
{
    const QString again = item.sceneStart < Millis(0)
        ? tr("Xem lại bài %1").arg(item.lesson)
        : tr("Xem lại bài %1, từ %2").arg(item.lesson).arg(minutesAndSeconds(item.sceneStart));
    auto *lesson = new Button(Button::Role::Quiet, again,
                              QStringLiteral("reviewLesson%1").arg(item.index + 1), this);
    lesson->setIconName(QStringLiteral("play-circle"));
    lesson->setAccessibleName(QStringLiteral("%1: %2").arg(again, item.lessonTitle));
    column()->addWidget(lesson, 0, Qt::AlignLeft);
    connect(
        lesson, &QPushButton::clicked, this,
        [this, number = item.lesson, at = item.sceneStart] { emit lessonRequested(number, at); });
}

} // namespace hocvu
