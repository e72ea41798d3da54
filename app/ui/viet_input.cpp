// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viet_input.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QFocusEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>

namespace hocvu {

namespace {

constexpr Qt::InputMethodHints kNoWords = Qt::ImhDigitsOnly | Qt::ImhFormattedNumbersOnly
    | Qt::ImhDialableCharactersOnly | Qt::ImhLatinOnly | Qt::ImhEmailCharactersOnly
    | Qt::ImhUrlCharactersOnly | Qt::ImhHiddenText;

qsizetype lettersAtEnd(QStringView text)
{
    qsizetype count = 0;
    while (count < text.size() && text.at(text.size() - 1 - count).isLetter())
        ++count;
    return count;
}

qsizetype lettersAtBegin(QStringView text)
{
    qsizetype count = 0;
    while (count < text.size() && text.at(count).isLetter())
        ++count;
    return count;
}

bool isTooLong(const QWidget &field, qsizetype length)
{
    const auto *line = qobject_cast<const QLineEdit *>(&field);
    return line && length > line->maxLength();
}

bool endsAWord(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab
        || key == Qt::Key_Backtab;
}

} // namespace

VietInput::VietInput(QApplication *application)
    : QObject(application)
{
    application->installEventFilter(this);
}

void VietInput::install(QApplication &application)
{
    if (!installed())
        new VietInput(&application);
}

VietInput *VietInput::installed()
{
    return qApp ? qApp->findChild<VietInput *>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
}

bool VietInput::isTextField(const QWidget *widget)
{
    if (!widget || !widget->isEnabled())
        return false;
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return !line->isReadOnly();
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget))
        return !plain->isReadOnly();
    const auto *text = qobject_cast<const QTextEdit *>(widget);
    return text && !text->isReadOnly();
}

bool VietInput::composesIn(const QWidget *widget)
{
    if (!isTextField(widget) || (widget->inputMethodHints() & kNoWords) != 0)
        return false;
    const auto *line = qobject_cast<const QLineEdit *>(widget);
    return !line
        || (line->echoMode() == QLineEdit::Normal
            && !qobject_cast<const QAbstractSpinBox *>(line->parentWidget()));
}

QString VietInput::methodName(TypingMethod method)
{
    switch (method) {
    case TypingMethod::Telex:
        return QStringLiteral("Telex");
    case TypingMethod::Vni:
        return QStringLiteral("VNI");
    case TypingMethod::Off:
        return tr("Tắt");
    }
    return {};
}

void VietInput::setMethod(TypingMethod method)
{
    m_current = {};
    if (method == m_method)
        return;
    m_method = method;
    if (method != TypingMethod::Off)
        m_lastOn = method;
    emit methodChanged();
}

void VietInput::nextMethod()
{
    switch (m_method) {
    case TypingMethod::Telex:
        setMethod(TypingMethod::Vni);
        break;
    case TypingMethod::Vni:
        setMethod(TypingMethod::Off);
        break;
    case TypingMethod::Off:
        setMethod(TypingMethod::Telex);
        break;
    }
}

void VietInput::toggle()
{
    setMethod(m_method == TypingMethod::Off ? m_lastOn : TypingMethod::Off);
}

void VietInput::startAnew()
{
    setMethod(TypingMethod::Telex);
    m_lastOn = TypingMethod::Telex;
}

bool VietInput::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isKey = type == QEvent::KeyPress;
    const bool isMethod = type == QEvent::InputMethod && !m_isSending;
    if (!isKey && !isMethod && type != QEvent::FocusOut)
        return false;
    auto *field = qobject_cast<QWidget *>(watched);
    if (!composesIn(field))
        return false;
    if (isKey)
        return pressKey(*field, *static_cast<QKeyEvent *>(event));
    if (isMethod)
        return takeFromInputMethod(*field, *static_cast<QInputMethodEvent *>(event));
    if (static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason)
        endWord(*field, spotOf(*field), {});
    return false;
}

bool VietInput::switches(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers held = key.modifiers() & ~Qt::KeypadModifier;
    if (key.key() == Qt::Key_F9 && held == Qt::ShiftModifier) {
        nextMethod();
        return true;
    }
    if ((key.key() == Qt::Key_F9 && held == Qt::NoModifier)
        || (key.key() == Qt::Key_Z && held == Qt::AltModifier)) {
        toggle();
        return true;
    }
    return false;
}

bool VietInput::pressKey(QWidget &field, const QKeyEvent &key)
{
    if (switches(key))
        return true;
    const Qt::KeyboardModifiers held = key.modifiers();
    if ((held & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0)
        return false;
    if (key.key() == Qt::Key_Backspace)
        return takeBack(field);
    if (endsAWord(key.key()))
        endWord(field, spotOf(field), {});
    const QString text = key.text();
    return text.size() == 1 && (text.front().isPrint() || text.front().isMark())
        && type(field, text.front());
}

VietInput::Spot VietInput::spotOf(const QWidget &field)
{
    const QString text = field.inputMethodQuery(Qt::ImSurroundingText).toString();
    const int cursor = field.inputMethodQuery(Qt::ImCursorPosition).toInt();
    const int anchor = field.inputMethodQuery(Qt::ImAnchorPosition).toInt();
    const auto within = [&](int at) { return std::clamp<qsizetype>(at, 0, text.size()); };
    return {text.first(within(std::min(cursor, anchor))),
            text.sliced(within(std::max(cursor, anchor))), cursor != anchor};
}

bool VietInput::isCurrent(const QWidget &field, const Spot &spot) const
{
    return m_current.field == &field && m_current.left == spot.left
        && m_current.right == spot.right;
}

bool VietInput::type(QWidget &field, QChar key)
{
    const Spot spot = spotOf(field);
    if (!TypedWord::isKey(key, m_method)) {
        endWord(field, spot, key);
        m_current = {};
        return false;
    }
    if (!isCurrent(field, spot)) {
        const qsizetype begin = spot.left.size() - lettersAtEnd(spot.left);
        const bool isHere = isProse(QStringView(spot.left).first(begin));
        m_current.field = &field;
        m_current.word = TypedWord(isHere ? m_method : TypingMethod::Off, spot.left.sliced(begin),
                                   spot.right.first(lettersAtBegin(spot.right)));
        m_current.isOurs = false;
    }
    TypedWord &word = m_current.word;
    const TypedWord was = word;
    const QString before = word.before();
    const QString behind = word.behind();
    word.press(key);
    const QString shown = word.before();
    m_current.left = spot.left.chopped(before.size()) + shown;
    m_current.right = word.behind() + spot.right.sliced(behind.size());
    if (shown == before + key && word.behind() == behind)
        return false; // The field does it as it always did.
    if (isTooLong(field, m_current.left.size() + m_current.right.size())) {
        word = was;
        m_current.left = spot.left;
        m_current.right = spot.right;
        return true;
    }
    m_current.isOurs = true;
    replace(field, before, shown, behind, word.behind());
    return true;
}

void VietInput::endWord(QWidget &field, const Spot &spot, QChar by)
{
    if (!isCurrent(field, spot))
        return;
    const TypedWord word = m_current.word;
    m_current = {};
    // Who writes an address of mail means the keys.
    const QString finished
        = by == QLatin1Char('@') ? word.pressed() + word.behind() : word.finished();
    const QString before = word.before();
    const QString behind = word.behind();
    const qsizetype grown = spot.left.size() - before.size() + finished.size();
    if (finished == before + behind || !finished.endsWith(behind)
        || isTooLong(field, grown + spot.right.size() - behind.size()))
        return;
    replace(field, before, finished.chopped(behind.size()), behind, behind);
}

bool VietInput::takeBack(QWidget &field)
{
    const Spot spot = spotOf(field);
    const bool isOurs = isCurrent(field, spot) && m_current.isOurs && !spot.hasSelection;
    const QString before = isOurs ? m_current.word.before() : QString();
    m_current = {};
    const QString shorter = withoutLastLetter(before);
    if (before.isEmpty() || before == shorter + before.back())
        return false;
    const QString behind = spot.right.first(lettersAtBegin(spot.right));
    if (!behind.isEmpty())
        return false;
    replace(field, before, shorter, {}, {});
    return true;
}

bool VietInput::takeFromInputMethod(QWidget &field, const QInputMethodEvent &event)
{
    const QString &commit = event.commitString();
    const bool isComposed = m_isPreediting || event.replacementLength() != 0;
    m_isPreediting = !event.preeditString().isEmpty();
    if (commit.isEmpty())
        return false;
    if (!isComposed && !m_isPreediting && commit.size() == 1)
        return type(field, commit.front());
    // The rest of that word is the input method's as well.
    const Spot spot = spotOf(field);
    const qsizetype kept
        = std::clamp<qsizetype>(spot.left.size() + event.replacementStart(), 0, spot.left.size());
    m_current.field = &field;
    m_current.left = spot.left.first(kept) + commit;
    m_current.right = spot.right;
    m_current.word = TypedWord(TypingMethod::Off, m_current.left.last(lettersAtEnd(m_current.left)),
                               spot.right.first(lettersAtBegin(spot.right)));
    m_current.isOurs = false;
    return false;
}

void VietInput::replace(QWidget &field, const QString &before, const QString &shown,
                        const QString &behind, const QString &shownBehind)
{
    const auto differ = std::mismatch(before.begin(), before.end(), shown.begin(), shown.end());
    const auto same = static_cast<int>(differ.first - before.begin());
    int length = static_cast<int>(before.size()) - same;
    const int start = -length;
    QString commit = shown.sliced(same);
    QList<QInputMethodEvent::Attribute> attributes;
    if (shownBehind != behind) {
        length += static_cast<int>(behind.size());
        const qsizetype at = spotOf(field).left.size() + start + commit.size();
        attributes.append({QInputMethodEvent::Selection, static_cast<int>(at), 0, {}});
        commit += shownBehind;
    }
    QInputMethodEvent event({}, attributes);
    event.setCommitString(commit, start, length);
    m_isSending = true;
    QCoreApplication::sendEvent(&field, &event);
    m_isSending = false;
}

} // namespace hocvu
