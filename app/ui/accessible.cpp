// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace hocvu {

namespace {

// Widgets that Qt takes for mere frames, by class name, and what they are to a screen reader.
struct RoleOfClass
{
    const char *className;
    QAccessible::Role role;
};
constexpr RoleOfClass kRoles[] = {
    {"hocvu::Banner", QAccessible::AlertMessage}, {"hocvu::PromptSheet", QAccessible::Dialog},
    {"hocvu::Badge", QAccessible::StaticText},    {"hocvu::Countdown", QAccessible::Clock},
    {"hocvu::SavedMark", QAccessible::StatusBar}, {"hocvu::PinPad", QAccessible::Grouping},
    {"hocvu::Card", QAccessible::Grouping},       {"hocvu::EmptyState", QAccessible::Grouping},
    {"hocvu::HelpSheet", QAccessible::Dialog},
};

QAccessibleInterface *interfaceFor(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    for (const RoleOfClass &entry : kRoles) {
        if (className == QLatin1String(entry.className))
            return new QAccessibleWidget(widget, entry.role); // QAccessible's cache owns it.
    }
    return nullptr;
}

} // namespace

void installAccessibleRoles()
{
    static const bool installed = [] {
        QAccessible::installFactory(interfaceFor);
        return true;
    }();
    Q_UNUSED(installed)
}

void announce(QWidget *widget, const QString &words)
{
    widget->setAccessibleName(words);
    QAccessibleEvent alert(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace hocvu
