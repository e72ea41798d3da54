// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace hocvu {

/// The number of one question in the overview of a paper: empty, answered (filled), not saved (in
/// the colour of errors), and perhaps marked for later (a small flag). The current one has a ring.
class QuestionChip : public QAbstractButton
{
    Q_OBJECT

public:
    /// \a number counts from 1.
    QuestionChip(int number, const QString &objectName, QWidget *parent = nullptr);

    void setAnswered(bool answered);
    void setFlagged(bool flagged);
    void setUnsaved(bool unsaved);
    void setCurrent(bool current);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rename();

    int m_number;
    bool m_answered = false;
    bool m_flagged = false;
    bool m_current = false;
    bool m_unsaved = false;
};

} // namespace hocvu
