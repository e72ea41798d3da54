// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/void_question_card.h"

#include "core/journal/kinds.h"
#include "core/text/fold.h"
#include "ui/button.h"
#include "ui/label.h"
#include "ui/scroll_column.h"
#include "ui/text_field.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace hocvu {

namespace {

constexpr int kCodeWidth = 260;
constexpr int kLongestCode = 40;

/// \a text where there is no room for all of it; a word without an end can be broken.
QString inShort(const QString &text)
{
    constexpr int kMost = 160;
    constexpr int kLongestWord = 24;
    QString shown = text;
    if (text.size() > kMost) {
        const qsizetype space = text.lastIndexOf(QLatin1Char(' '), kMost);
        shown = text.left(space > kMost / 2 ? space : kMost) + QStringLiteral(" …");
    }
    int word = 0;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        word = shown.at(i).isSpace() ? 0 : word + 1;
        if (word > kLongestWord && !shown.at(i).isLowSurrogate()) {
            shown.insert(i, QChar(0x200b));
            word = 0;
        }
    }
    return shown;
}

} // namespace

VoidQuestionCard::VoidQuestionCard(DeskPresenter &presenter, Prompt &prompt, QWidget *parent)
    : Card(parent)
    , m_presenter(presenter)
    , m_prompt(prompt)
{
    column()->setSpacing(theme::px(12));
    column()->addWidget(new Label(tr("Hủy câu hỏi có sai sót"), theme::TextStyle::Heading, this));
    column()->addWidget(
        new Label(tr("Chỉ hủy khi ban tổ chức báo. Câu hỏi bị hủy được tính là đúng cho mọi người "
                     "có câu đó trong đề thi, cả người đã nộp bài. Không rút lại được."),
                  theme::TextStyle::Base, Label::Ink::Soft, this));
    column()->addLayout(makeFields());
    auto *scroll = new ScrollColumn(this);
    scroll->setObjectName(QStringLiteral("voidScroll"));
    scroll->setAccessibleName(tr("Câu hỏi sẽ bị hủy"));
    m_question = new Card(Look::Sunken, scroll->widget());
    m_question->setPadding(theme::kGap);
    m_stem = new Label({}, theme::TextStyle::Strong, m_question);
    m_stem->setObjectName(QStringLiteral("voidStem"));
    m_options = new Label({}, theme::TextStyle::Base, m_question);
    m_question->column()->addWidget(m_stem);
    m_question->column()->addWidget(m_options);
    scroll->column()->addWidget(m_question);
    scroll->column()->addStretch(1);
    column()->addWidget(scroll, 1);
    column()->addLayout(makeEnd());

    connect(m_code, &QLineEdit::textChanged, &presenter, &DeskPresenter::lookUp);
    connect(m_reason, &QLineEdit::textChanged, this, &VoidQuestionCard::allow);
    connect(m_void, &QPushButton::clicked, this, &VoidQuestionCard::ask);
    connect(&presenter, &DeskPresenter::showQuestion, this, &VoidQuestionCard::showQuestion);
    connect(&presenter, &DeskPresenter::voided, this, &VoidQuestionCard::begin);
    showQuestion({});
}

QLayout *VoidQuestionCard::makeFields()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::px(theme::kGapSmall));
    m_code = new TextField(tr("Mã câu hỏi"), QStringLiteral("voidCode"), this);
    m_code->setPlaceholderText(tr("Mã, ví dụ: 3.01"));
    m_code->setFixedWidth(theme::px(kCodeWidth));
    m_code->setMaxLength(kLongestCode);
    m_code->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
    m_code->setIconName(QStringLiteral("magnifying-glass"));
    m_reason = new TextField(tr("Lý do hủy câu hỏi"), QStringLiteral("voidReason"), this);
    m_reason->setPlaceholderText(tr("Lý do, ví dụ: có hai phương án đúng"));
    m_reason->setMaxLength(kLongestReason);
    row->addWidget(m_code);
    row->addWidget(m_reason, 1);
    return row;
}

QLayout *VoidQuestionCard::makeEnd()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::px(theme::kGap));
    m_hint = new Label({}, theme::TextStyle::Base, Label::Ink::Soft, this);
    m_hint->setObjectName(QStringLiteral("voidHint"));
    m_void = new Button(Button::Role::Secondary, tr("Hủy câu hỏi này"), QStringLiteral("voidNow"),
                        this);
    row->addWidget(m_hint, 1);
    row->addWidget(m_void);
    return row;
}

void VoidQuestionCard::begin()
{
    m_code->clear();
    m_reason->clear();
    m_code->setFocus();
}

void VoidQuestionCard::showQuestion(const QuestionLookup &found)
{
    m_found = found;
    QStringList options;
    for (const QString &option : found.options)
        options.append(QStringLiteral("•  ") + option);
    const bool isThere = !found.stem.isEmpty();
    m_stem->setText(isThere ? tr("Câu %1. %2").arg(found.code, found.stem)
                        : found.state == QuestionLookup::State::Unknown
                        ? tr("Không có câu hỏi nào mang mã “%1”.").arg(found.code)
                        : tr("Nội dung câu hỏi hiện ở đây để đọc lại trước khi hủy."));
    m_options->setText(options.join(QLatin1Char('\n')));
    m_options->setVisible(isThere);
    allow();
}

/// Why the button is grey is said where it is looked for: beside it, on it, and to screen readers.
void VoidQuestionCard::allow()
{
    const QString why = hint();
    m_void->setEnabled(m_found.state == QuestionLookup::State::Ready
                       && !cleanReason(m_reason->text()).isEmpty());
    m_hint->setText(why);
    m_void->setToolTip(why);
    m_void->setAccessibleDescription(why);
}

QString VoidQuestionCard::hint() const
{
    using State = QuestionLookup::State;
    switch (m_found.state) {
    case State::Nothing:
    case State::Unfinished:
        return tr("Hãy nhập mã câu hỏi mà ban tổ chức đã báo.");
    case State::Unknown:
        return tr("Không có câu hỏi nào mang mã này. Hãy xem lại mã mà ban tổ chức đã báo.");
    case State::Practice:
        return tr("Câu %1 chỉ dùng để ôn luyện, không có trong đề thi nào nên không cần hủy.")
            .arg(m_found.code);
    case State::Voided:
        return tr("Câu %1 đã bị hủy rồi. Lý do: %2").arg(m_found.code, inShort(m_found.reason));
    case State::Ready:
        break;
    }
    return cleanReason(m_reason->text()).isEmpty()
        ? tr("Hãy đọc lại xem có đúng câu này không, rồi ghi lý do.")
        : tr("Nếu đúng câu này, hãy bấm “Hủy câu hỏi này”.");
}

void VoidQuestionCard::ask()
{
    m_prompt.confirm(this, tr("Hủy câu %1?").arg(m_found.code),
                     tr("“%1”\n\nCâu này được tính là đúng cho mọi người có nó trong đề thi. Việc "
                        "này được ghi vào biên bản với lý do “%2” và không rút lại được.")
                         .arg(inShort(m_found.stem), inShort(cleanReason(m_reason->text()))),
                     tr("Hủy câu hỏi"), tr("Thôi"),
                     [this, code = m_found.code, reason = m_reason->text()](bool yes) {
                         if (yes)
                             m_presenter.voidQuestion(code, reason);
                     });
}

} // namespace hocvu
