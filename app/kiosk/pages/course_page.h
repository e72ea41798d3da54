// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/course_presenter.h"

#include <QWidget>

class QBoxLayout;
class QGridLayout;

namespace hocvu {

class Button;
class Card;
class CourseHero;
class Label;
class LessonTile;
class ScrollColumn;

/// "Khóa học của tôi": how far one is, the lessons, the exam, the results and the certificate.
class CoursePage : public QWidget
{
    Q_OBJECT

public:
    explicit CoursePage(CoursePresenter &presenter, QWidget *parent = nullptr);

    void enter();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Card *makeExamCard();
    Card *makeResultCard();
    void showLessons(const QList<LessonRow> &rows);
    void showExam(const ExamReadiness &readiness);
    void showResults(const QList<AttemptRow> &rows, bool hasCertificate);
    void layTiles();
    /// The button of the one obvious next step.
    Button *nextStep() const;

    CoursePresenter &m_presenter;
    CourseHero *m_hero;
    ScrollColumn *m_scroll;
    QGridLayout *m_grid;
    QList<LessonTile *> m_tiles;
    int m_columns = 0; ///< 0: the tiles are to be laid out anew.
    Label *m_examState;
    Button *m_exam;
    Button *m_practice;
    Label *m_best;
    Button *m_result;
    Button *m_certificate;
    QBoxLayout *m_examRow;
    Card *m_resultCard = nullptr;
};

} // namespace hocvu
