// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/exam_presenter.h"

#include <QWidget>

class QAbstractButton;
class QComboBox;
class QVBoxLayout;

namespace hocvu {

class AnswerOption;
class AnswerTick;
class Label;
class TextField;

/// Where a question is answered, by its kind: options of which one or several are chosen, things
/// pressed one after another in their order, lists to match from, or a line to type into.
class AnswerArea : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerArea(QWidget *parent = nullptr);

    void show(const QuestionView &view);
    /// Less room between things, for low screens.
    void setTight(bool tight);
    /// Where the answer is typed; null where it is not.
    QWidget *lineToType() const;

signals:
    void chosen(int option);
    void matched(int left, int right);
    void typed(const QString &text);

private:
    struct Pair
    {
        QWidget *row = nullptr;
        Label *left = nullptr;
        QComboBox *right = nullptr;
        Label *whole = nullptr; ///< What was chosen, where it is too long for the list.
    };

    void makeOptions(qsizetype count);
    void makeTicks(qsizetype count);
    void makePairs(qsizetype count);
    void showHint(ItemKind kind);
    void showOptions(const QuestionView &view);
    void showTicks(const QuestionView &view);
    void tellChoice(QAbstractButton *button, bool isChosen, const QuestionView &view);
    void showPairs(const QuestionView &view);
    void showTyped(const QuestionView &view);
    void warn(const QString &text);
    void goOnAt(QWidget *widget);

    QVBoxLayout *m_column;
    Label *m_hint;
    QList<AnswerOption *> m_options;
    QList<AnswerTick *> m_ticks;
    QList<Pair> m_pairs;
    TextField *m_field;
    Label *m_warning;
    QWidget *m_last = nullptr; ///< Of those that the keyboard goes through.
    ItemKind m_kind = ItemKind::SingleChoice;
    int m_index = -1;
    bool m_isTight = false;
};

} // namespace hocvu
