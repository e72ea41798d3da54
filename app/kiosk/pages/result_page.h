// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/result_presenter.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace hocvu {

class Banner;
class Button;
class Card;
class Label;
class ProgressRing;

/// The result: how many were right, how it compares with earlier attempts, and what to look at
/// again, each wrong answer with the lesson that explains it.
class ResultPage : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPage(ResultPresenter &presenter, QWidget *parent = nullptr);
    void enter();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeSummary();
    QWidget *makeReview();
    void showResult(const QList<AttemptRow> &attempts, bool mayTryAgain, bool hasCertificate);
    void showReview(const QList<ReviewItem> &items, bool keysTold);
    static QString numberText(const ReviewItem &item);

    ResultPresenter &m_presenter;
    Banner *m_banner;
    QBoxLayout *m_row;
    ProgressRing *m_ring;
    Label *m_words;
    Label *m_time;
    Label *m_best;
    Label *m_voided;
    Button *m_certificate;
    Button *m_again;
    Label *m_reviewTitle;
    Label *m_reviewHint;
    QVBoxLayout *m_items;
    QList<QWidget *> m_rows;
};

} // namespace hocvu
