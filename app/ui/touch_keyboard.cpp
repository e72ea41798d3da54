// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touch_keyboard.h"

#include "ui/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kColumns = 12;
constexpr int kKeyHeight = 52;
constexpr int kGap = 6;

struct ToneOfKey
{
    char16_t sign;
    const char *objectName;
    const char *label;
    const char *spokenName;
};
constexpr ToneOfKey kTones[] = {
    {0x0301, "touchAcute", QT_TRANSLATE_NOOP("hocvu::TouchKeyboard", "sắc"),
     QT_TRANSLATE_NOOP("hocvu::TouchKeyboard", "Dấu sắc")},
    {0x0300, "touchGrave", QT_TRANSLATE_NOOP("hocvu::TouchKeyboard", "huyền"),
     QT_TRANSLATE_NOOP("hocvu::TouchKeyboard", "Dấu huyền")},
    {0x0309, "touchHook", QT_TRANSLATE_NOOP("hocvu::TouchKeyboard", "hỏi"),
     QT_TRANSLATE_NOOP("hocvu::TouchKeyboard", "Dấu hỏi")},
    {0x0303, "touchTilde", QT_TRANSLATE_NOOP("hocvu::TouchKeyboard", "ngã"),
     QT_TRANSLATE_NOOP("hocvu::TouchKeyboard", "Dấu ngã")},
    {0x0323, "touchDot", QT_TRANSLATE_NOOP("hocvu::TouchKeyboard", "nặng"),
     QT_TRANSLATE_NOOP("hocvu::TouchKeyboard", "Dấu nặng")},
};

} // namespace

TouchKeyboard::TouchKeyboard(QWidget *window)
    : QWidget(window)
{
    setObjectName(QStringLiteral("touchKeyboard"));
    setAccessibleName(tr("Bàn phím trên màn hình"));
    setFocusPolicy(Qt::NoFocus);
    makeWords();
    hide();
}

void TouchKeyboard::setKeys(Keys keys)
{
    const bool isOther = (m_keys == Keys::Numbers) != (keys == Keys::Numbers);
    m_keys = keys;
    if (isOther) {
        for (const Placed &one : std::as_const(m_placed)) {
            one.key->hide();
            one.key->deleteLater(); // One of them may be pressed right now.
        }
        m_placed.clear();
        m_vietnamese.clear();
        m_shift = nullptr;
        if (keys == Keys::Numbers)
            makeNumbers();
        else
            makeWords();
        layOut();
    }
    for (TouchKey *key : std::as_const(m_vietnamese))
        key->setEnabled(keys == Keys::Words);
    setCapitals(Capitals::None);
}

TouchKey *TouchKeyboard::place(TouchKey *key, int row, int left, int width)
{
    m_placed.append({key, row, left, width});
    key->show();
    return key;
}

TouchKey *TouchKeyboard::makeLetter(QChar letter)
{
    auto *key = new TouchKey(TouchKey::Look::Letter, letter, letter,
                             QStringLiteral("touchKey") + letter, this);
    connect(key, &QAbstractButton::clicked, this, [this, letter] { type(letter); });
    return key;
}

void TouchKeyboard::makeLetters(int row, int left, const QString &letters)
{
    for (const QChar letter : letters)
        place(makeLetter(letter), row, left++);
}

TouchKey *TouchKeyboard::makeHelper(const QString &icon, const QString &spokenName,
                                    const QString &name)
{
    auto *key = new TouchKey(TouchKey::Look::Helper, {}, spokenName, name, this);
    key->setIconName(icon);
    key->setToolTip(spokenName);
    return key;
}

TouchKey *TouchKeyboard::makeBackspace()
{
    TouchKey *key = makeHelper(QStringLiteral("backspace"), tr("Xóa một ký tự"),
                               QStringLiteral("touchBackspace"));
    key->setAutoRepeat(true);
    connect(key, &QAbstractButton::clicked, this, [this] { send(Qt::Key_Backspace, {}); });
    return key;
}

TouchKey *TouchKeyboard::makeReturn()
{
    TouchKey *key = makeHelper(QStringLiteral("arrow-elbow-down-left"), tr("Nhập"),
                               QStringLiteral("touchReturn"));
    connect(key, &QAbstractButton::clicked, this,
            [this] { send(Qt::Key_Return, QStringLiteral("\r")); });
    return key;
}

TouchKey *TouchKeyboard::makeHide(const QString &words)
{
    auto *key = new TouchKey(TouchKey::Look::Helper, words, tr("Ẩn bàn phím"),
                             QStringLiteral("touchHide"), this);
    connect(key, &QAbstractButton::clicked, this, &TouchKeyboard::hideRequested);
    return key;
}

void TouchKeyboard::makeTones()
{
    int index = 0;
    for (const ToneOfKey &tone : kTones) {
        auto *key = new TouchKey(TouchKey::Look::Helper, tr(tone.label), tr(tone.spokenName),
                                 QLatin1String(tone.objectName), this);
        connect(key, &QAbstractButton::clicked, this,
                [this, sign = tone.sign] { send(Qt::Key_unknown, QChar(sign)); });
        const int row = index < 2 ? 1 : 2;
        place(key, row, row == 1 ? 10 + index : 7 + index);
        m_vietnamese.append(key);
        ++index;
    }
}

void TouchKeyboard::makeWords()
{
    makeLetters(0, 0, QStringLiteral("1234567890-"));
    place(makeBackspace(), 0, 11);
    makeLetters(1, 0, QStringLiteral("qwertyuiop"));
    makeLetters(2, 0, QStringLiteral("asdfghjkl"));
    makeTones();
    m_shift
        = makeHelper(QStringLiteral("arrow-fat-up"), tr("Chữ hoa"), QStringLiteral("touchShift"));
    m_shift->setCheckable(true);
    connect(m_shift, &QAbstractButton::clicked, this, [this] {
        setCapitals(m_capitals == Capitals::None       ? Capitals::Next
                        : m_capitals == Capitals::Next ? Capitals::All
                                                       : Capitals::None);
    });
    place(m_shift, 3, 0);
    makeLetters(3, 1, QStringLiteral("zxcvbnm,./"));
    place(makeReturn(), 3, 11);
    place(makeHide(tr("Ẩn")), 4, 0);
    const QString vietnamese = QStringLiteral("ăâđêôơư");
    for (int i = 0; i < vietnamese.size(); ++i)
        m_vietnamese.append(place(makeLetter(vietnamese.at(i)), 4, i < 3 ? 1 + i : 5 + i));
    auto *space = new TouchKey(TouchKey::Look::Helper, tr("dấu cách"), tr("Dấu cách"),
                               QStringLiteral("touchSpace"), this);
    connect(space, &QAbstractButton::clicked, this, [this] { type(QLatin1Char(' ')); });
    place(space, 4, 4, 4);
}

void TouchKeyboard::makeNumbers()
{
    int index = 0;
    const QString digits = QStringLiteral("1234567890");
    for (const QChar digit : digits) {
        place(makeLetter(digit), index / 5, index % 5 * 2, 2);
        ++index;
    }
    place(makeBackspace(), 0, 10, 2);
    place(makeReturn(), 1, 10, 2);
    place(makeHide(tr("Ẩn bàn phím")), 2, 0, 4);
    int left = 4;
    const QString signs = QStringLiteral(",.-/");
    for (const QChar sign : signs) {
        place(makeLetter(sign), 2, left, 2);
        left += 2;
    }
}

void TouchKeyboard::setCapitals(Capitals capitals)
{
    m_capitals = capitals;
    if (!m_shift)
        return;
    m_shift->setChecked(capitals != Capitals::None);
    m_shift->setAccessibleName(capitals == Capitals::All ? tr("Chữ hoa, đang giữ") : tr("Chữ hoa"));
    // Held, it says so in a word: its colour is that of the next letter only as well.
    m_shift->setLabel(capitals == Capitals::All ? tr("HOA") : QString());
    m_shift->setIconName(capitals == Capitals::All ? QString() : QStringLiteral("arrow-fat-up"));
    for (const Placed &one : std::as_const(m_placed)) {
        const QString label = one.key->text();
        if (label.size() == 1)
            one.key->setLabel(capitals == Capitals::None ? label.toLower() : label.toUpper());
    }
}

void TouchKeyboard::type(QChar letter)
{
    const QChar typed = m_capitals == Capitals::None ? letter : letter.toUpper();
    const bool isLatin = letter.unicode() < 0x80;
    send(isLatin ? letter.toUpper().unicode() : int(Qt::Key_unknown), typed);
    if (m_capitals == Capitals::Next && letter.isLetter())
        setCapitals(Capitals::None);
}

void TouchKeyboard::send(int key, const QString &text) const
{
    QWidget *field = window()->focusWidget();
    if (!field)
        return;
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(field, &press);
    // What was pressed may have led to another page.
    if (field != window()->focusWidget())
        return;
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QApplication::sendEvent(field, &release);
}

int TouchKeyboard::rowCount() const
{
    return m_keys == Keys::Numbers ? 3 : 5;
}

int TouchKeyboard::wantedHeight() const
{
    return rowCount() * theme::px(kKeyHeight) + (rowCount() + 3) * theme::px(kGap);
}

void TouchKeyboard::layOut()
{
    const int gap = theme::px(kGap);
    const int keyHeight = theme::px(kKeyHeight);
    const int room = width() - gap;
    for (const Placed &one : std::as_const(m_placed)) {
        const int left = gap + room * one.left / kColumns;
        const int right = room * (one.left + one.width) / kColumns;
        one.key->setGeometry(left, 2 * gap + one.row * (keyHeight + gap), right - left, keyHeight);
    }
}

void TouchKeyboard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colours().sunken);
    painter.fillRect(0, 0, width(), 2, theme::colours().fieldLine);
}

void TouchKeyboard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

/// A finger between two keys presses nothing of the page below.
void TouchKeyboard::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

} // namespace hocvu
