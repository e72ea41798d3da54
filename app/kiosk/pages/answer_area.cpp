// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/answer_area.h"

#include "core/bank/exam_item.h"
#include "kiosk/pages/page_words.h"
#include "ui/accessible.h"
#include "ui/answer_option.h"
#include "ui/label.h"
#include "ui/text_field.h"

#include <QComboBox>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace hocvu {

namespace {

constexpr int kFieldWidth = 640;
constexpr int kListFrame = 70; ///< Of a list: its edges and its arrow.

/// A list that only somebody who opens it changes: the wheel scrolls the page below it.
class StillCombo : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
    /// These turn the exam's pages.
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)
            event->ignore();
        else
            QComboBox::keyPressEvent(event);
    }
};

/// The first \a count of \a widgets are shown.
template <typename Widgets>
void showFirst(const Widgets &widgets, qsizetype count)
{
    for (qsizetype i = 0; i < widgets.size(); ++i)
        widgets.at(i)->setVisible(i < count);
}

} // namespace

AnswerArea::AnswerArea(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_hint(new Label(QString(), theme::TextStyle::Base, Label::Ink::Soft, this))
    , m_field(new TextField(tr("Câu trả lời"), QStringLiteral("examTyped"), this))
    , m_warning(new Label(QString(), theme::TextStyle::Base, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_hint);
    m_hint->setObjectName(QStringLiteral("examHint"));
    m_field->setMaxLength(kLongestTyped);
    m_field->setMaximumWidth(theme::px(kFieldWidth));
    m_field->setFont(theme::font(theme::TextStyle::Lead));
    m_column->addWidget(m_field);
    m_column->addWidget(m_warning);
    m_warning->setTone(theme::Tone::Error);
    m_warning->setObjectName(QStringLiteral("examWarning"));
    goOnAt(m_field);
    makeOptions(kOptions);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        warn(text);
        emit typed(text);
    });
    setTight(false);
}

void AnswerArea::makeOptions(qsizetype count)
{
    for (int i = int(m_options.size()); i < count; ++i) {
        auto *option = new AnswerOption(i, QString(), QStringLiteral("examOption%1").arg(i), this);
        option->setCompact(m_isTight);
        m_column->addWidget(option);
        m_options.append(option);
        goOnAt(option);
        connect(option, &QRadioButton::clicked, this, [this, i] { emit chosen(i); });
    }
}

void AnswerArea::makeTicks(qsizetype count)
{
    for (int i = int(m_ticks.size()); i < count; ++i) {
        auto *tick = new AnswerTick(i, QString(), QStringLiteral("examTick%1").arg(i), this);
        tick->setCompact(m_isTight);
        m_column->addWidget(tick);
        m_ticks.append(tick);
        goOnAt(tick);
        connect(tick, &QCheckBox::clicked, this, [this, i] { emit chosen(i); });
    }
}

void AnswerArea::makePairs(qsizetype count)
{
    for (int i = int(m_pairs.size()); i < count; ++i) {
        Pair pair{new QWidget(this), nullptr, nullptr, nullptr};
        auto *row = new QHBoxLayout(pair.row);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(theme::px(theme::kGap));
        pair.left = new Label(QString(), theme::TextStyle::Lead, pair.row);
        pair.right = new StillCombo(pair.row);
        pair.right->setObjectName(QStringLiteral("examMatch%1").arg(i));
        pair.right->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        pair.right->setMinimumHeight(theme::px(52));
        pair.whole = new Label(QString(), theme::TextStyle::Base, Label::Ink::Soft, pair.row);
        auto *answer = new QVBoxLayout;
        answer->addWidget(pair.right);
        answer->addWidget(pair.whole);
        row->addWidget(pair.left, 1);
        row->addLayout(answer, 1);
        goOnAt(pair.right);
        m_column->addWidget(pair.row);
        m_pairs.append(pair);
        connect(pair.right, &QComboBox::activated, this,
                [this, i](int entry) { emit matched(i, entry - 1); });
    }
}

void AnswerArea::setTight(bool tight)
{
    m_isTight = tight;
    m_column->setSpacing(theme::px(tight ? theme::kGapSmall : 12));
    for (AnswerOption *option : m_options)
        option->setCompact(tight);
    for (AnswerTick *tick : m_ticks)
        tick->setCompact(tight);
}

void AnswerArea::show(const QuestionView &view)
{
    const ItemKind kind = view.question.kind;
    m_kind = kind;
    m_warning->hide();
    const bool isOne = kind == ItemKind::SingleChoice || kind == ItemKind::TrueFalse;
    const bool isTicked = kind == ItemKind::MultipleChoice || kind == ItemKind::Ordering;
    const qsizetype count = view.question.options.size();
    showHint(kind);
    if (isOne)
        makeOptions(count);
    if (isTicked)
        makeTicks(count);
    if (kind == ItemKind::Matching)
        makePairs(count);
    showFirst(m_options, isOne ? count : 0);
    showFirst(m_ticks, isTicked ? count : 0);
    for (qsizetype i = 0; i < m_pairs.size(); ++i)
        m_pairs.at(i).row->setVisible(kind == ItemKind::Matching && i < count);
    m_field->setVisible(isTyped(kind));
    if (isOne)
        showOptions(view);
    else if (isTicked)
        showTicks(view);
    else if (kind == ItemKind::Matching)
        showPairs(view);
    else
        showTyped(view);
    m_index = view.index;
}

/// What is to be done, where it is not plain from what is seen.
void AnswerArea::showHint(ItemKind kind)
{
    QString hint;
    switch (kind) {
    case ItemKind::SingleChoice:
        break;
    case ItemKind::TrueFalse:
        hint = tr("Câu trên đúng hay sai?");
        break;
    case ItemKind::MultipleChoice:
        hint = tr("Có thể chọn nhiều phương án. Bấm lần nữa để bỏ chọn.");
        break;
    case ItemKind::Ordering:
        hint = tr("Bấm lần lượt theo đúng thứ tự: việc đầu tiên bấm trước. Bấm lại vào một việc để "
                  "xếp lại từ việc đó.");
        break;
    case ItemKind::Matching:
        hint = tr("Ở mỗi dòng, bấm vào ô bên phải rồi chọn phần ghép đúng.");
        break;
    case ItemKind::ShortAnswer:
        hint = tr("Gõ câu trả lời, có dấu, vào ô dưới đây.");
        break;
    case ItemKind::Numeric:
        hint = tr("Gõ một số vào ô dưới đây, ví dụ: 12,5.");
        break;
    }
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_field->setNumeric(kind == ItemKind::Numeric);
}

void AnswerArea::showOptions(const QuestionView &view)
{
    const QList<ItemText> &texts = view.question.options;
    for (int i = 0; i < texts.size(); ++i) {
        AnswerOption *option = m_options.at(i);
        option->setAnswer(words::option(view.question, i), texts.at(i).rich);
        const bool isChosen = view.response.options.contains(i);
        tellChoice(option, isChosen, view);
        // A radio button of a group cannot be switched off by itself.
        option->setAutoExclusive(false);
        option->setChecked(isChosen);
        option->setAutoExclusive(true);
    }
}

void AnswerArea::showTicks(const QuestionView &view)
{
    const QList<ItemText> &texts = view.question.options;
    for (int i = 0; i < texts.size(); ++i) {
        const auto place = view.response.options.indexOf(i);
        const bool isOrdered = view.question.kind == ItemKind::Ordering;
        m_ticks.at(i)->setAnswer(texts.at(i).text, texts.at(i).rich);
        m_ticks.at(i)->setPlace(isOrdered ? static_cast<int>(place) + 1 : -1);
        tellChoice(m_ticks.at(i), place >= 0, view);
        m_ticks.at(i)->setChecked(place >= 0);
    }
}

/// Who chooses by a letter's key has the focus elsewhere and would hear nothing of it.
void AnswerArea::tellChoice(QAbstractButton *button, bool isChosen, const QuestionView &view)
{
    if (m_index != view.index || button->isChecked() == isChosen || button->hasFocus())
        return;
    if (isChosen)
        say(button, tr("Đã chọn %1").arg(button->accessibleName()));
    else if (view.question.kind == ItemKind::MultipleChoice)
        say(button, tr("Đã bỏ chọn %1").arg(button->accessibleName()));
}

void AnswerArea::showPairs(const QuestionView &view)
{
    QStringList rights{tr("– chọn –")};
    for (const ItemText &right : view.question.rights)
        rights.append(plainWords(right));
    for (int i = 0; i < view.question.options.size(); ++i) {
        const Pair &pair = m_pairs.at(i);
        const ItemText &left = view.question.options.at(i);
        pair.left->setWords(left.text, left.rich);
        if (m_index != view.index) {
            pair.right->clear();
            pair.right->addItems(rights);
        }
        pair.right->setAccessibleName(plainWords(left));
        pair.right->setCurrentIndex(view.response.rights.value(i, -1) + 1);
        // A list shows one line of what was chosen; what has no room there is read below it.
        const int wide
            = QFontMetrics(pair.right->font()).horizontalAdvance(pair.right->currentText());
        pair.whole->setVisible(wide > pair.right->width() - theme::px(kListFrame));
        pair.whole->setText(pair.right->currentText());
    }
}

/// While somebody types, the line is theirs.
void AnswerArea::showTyped(const QuestionView &view)
{
    if (m_index != view.index || !m_field->hasFocus())
        m_field->setText(view.response.text);
    warn(m_field->text());
}

/// Says it when what is typed cannot be a number.
void AnswerArea::warn(const QString &text)
{
    const bool isOdd
        = m_kind == ItemKind::Numeric && !text.trimmed().isEmpty() && typedNumbers(text).isEmpty();
    m_warning->setVisible(isOdd);
    m_warning->setText(isOdd ? tr("Đây chưa phải là một số. Chỉ gõ chữ số, ví dụ: 12,5.")
                             : QString());
}

QWidget *AnswerArea::lineToType() const
{
    return isTyped(m_kind) ? m_field : nullptr;
}

/// The keyboard goes from what was there before to \a widget.
void AnswerArea::goOnAt(QWidget *widget)
{
    if (m_last)
        setTabOrder(m_last, widget);
    m_last = widget;
}

} // namespace hocvu
