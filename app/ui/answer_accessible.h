// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace hocvu {

/// An AnswerOption or AnswerTick to a screen reader. Choosing it there is a click: Qt's own
/// interface only moves the mark, and the page would not hear of the answer. One that may not be
/// changed has nothing to do.
class AnswerAccessible : public QAccessibleWidget
{
public:
    /// \a widget is a checkable QAbstractButton.
    AnswerAccessible(QWidget *widget, QAccessible::Role role);

    QAccessible::State state() const override;
    QStringList actionNames() const override;
    void doAction(const QString &name) override;

private:
    bool isReadOnly() const;
};

} // namespace hocvu
