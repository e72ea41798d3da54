// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_field.h"

#include "ui/field_tool.h"
#include "ui/icon.h"
#include "ui/theme.h"
#include "ui/touch_typing.h"
#include "ui/viet_input.h"

#include <QEvent>
#include <QPainter>

namespace hocvu {

namespace {

constexpr int kIcon = 26;
constexpr int kLeastWidth = 280; ///< Of a field that has room for tools.

} // namespace

TextField::TextField(const QString &name, const QString &objectName, QWidget *parent)
    : QLineEdit(parent)
    , m_method(new FieldTool(QStringLiteral("typingMethod"), this))
    , m_keyboard(new FieldTool(QStringLiteral("keyboardShow"), this))
{
    setObjectName(objectName);
    setAccessibleName(name);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_method->hide();
    m_keyboard->hide();
    m_keyboard->setIconName(QStringLiteral("keyboard"));
    m_keyboard->setSpokenName(tr("Bàn phím trên màn hình"),
                              tr("Mở hoặc ẩn bàn phím trên màn hình"));
    if (VietInput *input = VietInput::installed()) {
        connect(input, &VietInput::methodChanged, this, &TextField::showMethod);
        connect(m_method, &QAbstractButton::clicked, this, [this, input] {
            setFocus(Qt::OtherFocusReason);
            input->nextMethod();
        });
    }
    if (TouchTyping *touch = TouchTyping::installed()) {
        connect(m_keyboard, &QAbstractButton::clicked, this, [this, touch] {
            setFocus(Qt::OtherFocusReason);
            touch->toggle(*this);
        });
    }
    showMethod();
}

void TextField::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    makeRoom();
    update();
}

void TextField::setNumeric(bool numeric)
{
    setInputMethodHints(numeric ? Qt::ImhFormattedNumbersOnly : Qt::ImhNone);
    makeRoom();
}

void TextField::showMethod()
{
    const VietInput *input = VietInput::installed();
    const QString method = VietInput::methodName(input ? input->method() : TypingMethod::Off);
    m_method->setWord(method, VietInput::methodName(TypingMethod::Telex));
    m_method->setSpokenName(
        tr("Kiểu gõ tiếng Việt: %1").arg(method),
        tr("Kiểu gõ tiếng Việt: %1. Bấm để đổi giữa Telex, VNI và Tắt. Phím F9 tắt hoặc bật.")
            .arg(method));
}

void TextField::makeRoom()
{
    const bool hasRoom = VietInput::isTextField(this) && width() >= theme::px(kLeastWidth);
    const int edge = theme::kFocusWidth;
    int right = width() - edge;
    const auto place = [&](FieldTool *tool, bool isShown) {
        tool->setVisible(isShown);
        const int wide = isShown ? tool->sizeHint().width() : 0;
        right -= wide;
        tool->setGeometry(right, edge, wide, height() - 2 * edge);
    };
    place(m_keyboard, hasRoom && TouchTyping::installed());
    place(m_method, hasRoom && VietInput::installed() && VietInput::composesIn(this));
    const int icon = m_iconName.isEmpty() ? 0 : theme::px(kIcon + theme::kGapSmall);
    setTextMargins(icon, 0, width() - edge - right, 0);
}

void TextField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_iconName.isEmpty())
        return;
    QPainter painter(this);
    paintIcon(painter, QRect(theme::px(theme::kGap), 0, theme::px(kIcon), height()), m_iconName,
              theme::colours().inkSoft);
}

void TextField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::StyleChange || type == QEvent::ReadOnlyChange
        || type == QEvent::EnabledChange)
        makeRoom();
}

void TextField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    makeRoom();
}

void TextField::showEvent(QShowEvent *event)
{
    QLineEdit::showEvent(event);
    makeRoom();
}

} // namespace hocvu
