// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessible.h"

#include "ui/answer_accessible.h"

#include <QAccessibleWidget>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QVariantMap>
#include <QWidget>

namespace hocvu {

namespace {

constexpr char kRoleProperty[] = "hocvuAccessibleRole";

// Widgets that Qt takes for mere frames, by class name, and what they are to a screen reader.
struct RoleOfClass
{
    const char *className;
    QAccessible::Role role;
};
constexpr RoleOfClass kRoles[] = {
    {"hocvu::Banner", QAccessible::AlertMessage}, {"hocvu::PromptSheet", QAccessible::Dialog},
    {"hocvu::Badge", QAccessible::StaticText},    {"hocvu::Countdown", QAccessible::StaticText},
    {"hocvu::SavedMark", QAccessible::StatusBar}, {"hocvu::PinPad", QAccessible::EditableText},
    {"hocvu::Card", QAccessible::Grouping},       {"hocvu::EmptyState", QAccessible::Grouping},
    {"hocvu::HelpSheet", QAccessible::Dialog},
};

/// A widget whose role may be told after somebody has asked for it.
class RoleInterface : public QAccessibleWidget
{
public:
    RoleInterface(QWidget *widget, QAccessible::Role role)
        : QAccessibleWidget(widget, role)
    {
    }

    QAccessible::Role role() const override
    {
        const QVariant told = object()->property(kRoleProperty);
        return told.isValid() ? told.value<QAccessible::Role>() : QAccessibleWidget::role();
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (role()
            == QAccessible::EditableText) { // the PIN pad: screen readers keep its keys quiet
            state.editable = true;
            state.passwordEdit = true;
        }
        return state;
    }
};

QAccessibleInterface *interfaceFor(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    if (widget->property(kRoleProperty).isValid())
        return new RoleInterface(widget, QAccessible::Client);
    for (const RoleOfClass &entry : kRoles) {
        if (className == QLatin1String(entry.className))
            return new RoleInterface(widget, entry.role); // QAccessible's cache owns it.
    }
    if (className == QLatin1String("hocvu::AnswerOption"))
        return new AnswerAccessible(widget, QAccessible::RadioButton);
    if (className == QLatin1String("hocvu::AnswerTick"))
        return new AnswerAccessible(widget, QAccessible::CheckBox);
    if (className == QLatin1String("QWidget"))
        return new RoleInterface(widget, QAccessible::Client);
    return nullptr;
}

/// Qt 6.4 tells Linux nothing of an alert. Screen readers wait for this signal, from the bus
/// connection that Qt tells everything else by.
void sendAnnouncement(QWidget &widget, const QString &words)
{
    constexpr int kPolite = 1; // after what is being said
    QDBusConnection bus(QStringLiteral("a11y"));
    QAccessibleInterface *speaker = QAccessible::queryAccessibleInterface(&widget);
    if (!bus.isConnected() || !speaker)
        return;
    QDBusMessage signal = QDBusMessage::createSignal(
        QStringLiteral("/org/a11y/atspi/accessible/%1").arg(QAccessible::uniqueId(speaker)),
        QStringLiteral("org.a11y.atspi.Event.Object"), QStringLiteral("Announcement"));
    signal << QString() << kPolite << 0 << QVariant::fromValue(QDBusVariant(words))
           << QVariantMap();
    bus.send(signal);
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

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    widget->setProperty(kRoleProperty, QVariant::fromValue(role));
}

void say(QWidget *widget, const QString &words)
{
    if (words.isEmpty())
        return;
    QAccessibleEvent alert(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (QAccessible::isActive())
        sendAnnouncement(*widget, words);
}

void announce(QWidget *widget, const QString &words)
{
    widget->setAccessibleName(words);
    say(widget, words);
}

} // namespace hocvu
