// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/course_presenter.h"
#include "kiosk/flow/review_item.h"

namespace hocvu {

/// The result of the latest attempt and what can be learnt from it.
class ResultPresenter : public QObject
{
    Q_OBJECT

public:
    ResultPresenter(const Context &context, Visit &visit, QObject *parent = nullptr);

    void refresh();
    const Campaign &campaign() const { return m_context.room.campaign; }
    QString personName() const { return m_visit.person().name; }
    /// \a at as in Visit::goToLesson().
    void openLesson(int number, Millis at) { m_visit.goToLesson(number, at); }
    void openCertificate() { m_visit.goTo(Place::Certificate); }
    void tryAgain() { m_visit.goTo(Place::Exam); }
    void backToCourse() { m_visit.goTo(Place::Course); }

signals:
    /// \a attempts all of them, the latest last; \a mayTryAgain when another attempt is left.
    void showResult(const QList<hocvu::AttemptRow> &attempts, bool mayTryAgain,
                    bool hasCertificate);
    /// Questions that are not wholly right. \a keysTold is false while another attempt is possible.
    void showReview(const QList<hocvu::ReviewItem> &items, bool keysTold);
    void showProblem(const hocvu::Error &error);

private:
    Context m_context;
    Visit &m_visit;
};

} // namespace hocvu
