// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/review_item.h"
#include "ui/card.h"

namespace hocvu {

/// A question looked back upon: what was answered, what is right and why, and the way to the
/// seconds of the lesson that explain it.
class ReviewCard : public Card
{
    Q_OBJECT

public:
    /// \a heading stands above the question, such as "CÂU 3".
    ReviewCard(const QString &heading, const ReviewItem &item, QWidget *parent = nullptr);

signals:
    /// \a at as in Visit::goToLesson().
    void lessonRequested(int number, hocvu::Millis at);

private:
    void addAnswers(const ReviewItem &item);
    void addReasons(const ReviewItem &item);
    void addLesson(const ReviewItem &item);
};

} // namespace hocvu
