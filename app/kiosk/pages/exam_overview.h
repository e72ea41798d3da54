// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/exam_presenter.h"

#include <QWidget>

class QGridLayout;

namespace hocvu {

class Button;
class Label;
class QuestionChip;

/// All questions of the paper as numbers, and the button that hands it in.
class ExamOverview : public QWidget
{
    Q_OBJECT

public:
    explicit ExamOverview(QWidget *parent = nullptr);
    void show(const QList<OverviewCell> &cells, int current);

protected:
    /// The arrows go from chip to chip: Tab stops at one of them only.
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void questionRequested(int index);
    void submitRequested();

private:
    void makeChips(int count);
    void stopTabAt(qsizetype chip);

    QGridLayout *m_grid;
    QList<QuestionChip *> m_chips;
    Label *m_count;
    Button *m_submit;
};

} // namespace hocvu
