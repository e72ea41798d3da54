// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answer_accessible.h"

#include "ui/answer_option.h"

namespace hocvu {

namespace {

QAbstractButton &buttonOf(const QAccessibleWidget &answer)
{
    return *static_cast<QAbstractButton *>(answer.object());
}

} // namespace

AnswerAccessible::AnswerAccessible(QWidget *widget, QAccessible::Role role)
    : QAccessibleWidget(widget, role)
{
}

bool AnswerAccessible::isReadOnly() const
{
    if (const auto *option = qobject_cast<const AnswerOption *>(object()))
        return option->isReadOnly();
    const auto *tick = qobject_cast<const AnswerTick *>(object());
    return tick && tick->isReadOnly();
}

QAccessible::State AnswerAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.checkable = true;
    state.checked = buttonOf(*this).isChecked();
    state.readOnly = isReadOnly();
    return state;
}

QStringList AnswerAccessible::actionNames() const
{
    QStringList names;
    if (buttonOf(*this).isEnabled() && !isReadOnly())
        names.append(toggleAction());
    return names + QAccessibleWidget::actionNames();
}

void AnswerAccessible::doAction(const QString &name)
{
    if (name != toggleAction())
        QAccessibleWidget::doAction(name);
    else if (actionNames().contains(name))
        buttonOf(*this).click();
}

} // namespace hocvu
