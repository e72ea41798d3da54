// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/session_code_page.h"

#include "kiosk/pages/card_page.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/error_text.h"
#include "ui/label.h"
#include "ui/text_field.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace hocvu {

namespace {

using theme::TextStyle;

constexpr int kWidth = 720;
constexpr int kLetters = 12;
constexpr int kGroup = 4;

/// The letters and digits of \a typed in groups, as a code is printed.
QString inGroups(const QString &typed)
{
    QString grouped;
    int letters = 0;
    for (const QChar one : typed) {
        if (!one.isLetterOrNumber() || letters == kLetters)
            continue;
        if (letters > 0 && letters % kGroup == 0)
            grouped += QLatin1Char('-');
        grouped += one.toUpper();
        ++letters;
    }
    return grouped;
}

} // namespace

SessionCodePage::SessionCodePage(SessionCodePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
{
    auto *card = cardInTheMiddle(this, kWidth);
    QVBoxLayout *column = card->column();
    column->setSpacing(theme::px(theme::kGap));
    auto *title = new Label(tr("Đề thi đang niêm phong"), TextStyle::Title, card);
    auto *hint
        = new Label(tr("Mời người phụ trách nhập mã phiên để mở đề thi trên máy này. Mã gồm %n chữ "
                       "và số, do ban tổ chức gửi.",
                       nullptr, kLetters),
                    TextStyle::Lead, Label::Ink::Soft, card);
    for (Label *label : {title, hint})
        label->setAlignment(Qt::AlignHCenter);
    m_banner = new Banner(card);
    m_code = new TextField(tr("Mã phiên"), QStringLiteral("sessionCode"), card);
    m_code->setPlaceholderText(QStringLiteral("XXXX-XXXX-XXXX"));
    m_code->setAlignment(Qt::AlignHCenter);
    m_code->setFont(theme::font(TextStyle::Title));
    m_code->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase
                                | Qt::ImhSensitiveData);
    m_open
        = new Button(Button::Role::Primary, tr("Mở đề thi"), QStringLiteral("sessionOpen"), card);
    m_open->setLarge(true);
    auto *back
        = new Button(Button::Role::Quiet, tr("Quay lại"), QStringLiteral("sessionBack"), card);
    column->addWidget(title);
    column->addWidget(hint);
    column->addWidget(m_banner);
    column->addWidget(m_code);
    column->addWidget(m_open);
    column->addWidget(back, 0, Qt::AlignHCenter);

    connect(m_code, &QLineEdit::textEdited, this, &SessionCodePage::group);
    connect(m_code, &QLineEdit::returnPressed, this, &SessionCodePage::tryCode);
    connect(m_open, &QPushButton::clicked, this, &SessionCodePage::tryCode);
    connect(back, &QPushButton::clicked, &presenter, &SessionCodePresenter::back);
    connect(&presenter, &SessionCodePresenter::askCode, this, &SessionCodePage::ask);
    connect(&presenter, &SessionCodePresenter::slipped, this, [this] {
        refuse(tr("Mã có chỗ gõ nhầm hoặc thiếu. Hãy so từng nhóm với tờ ghi mã."));
    });
    connect(&presenter, &SessionCodePresenter::refused, this, [this] {
        refuse(tr("Mã này không phải của bộ đề trên máy. Hãy hỏi lại ban tổ chức."));
    });
    connect(&presenter, &SessionCodePresenter::showProblem, this,
            [this](const Error &error) { refuse(errorText(error)); });
}

void SessionCodePage::enter()
{
    m_presenter.refresh();
}

void SessionCodePage::ask()
{
    m_banner->clear();
    m_code->clear();
    group({});
    m_code->setFocus(Qt::OtherFocusReason);
}

void SessionCodePage::group(const QString &typed)
{
    const auto fromEnd = m_code->text().size() - m_code->cursorPosition();
    const QString grouped = inGroups(typed);
    if (grouped != m_code->text()) {
        m_code->setText(grouped);
        m_code->setCursorPosition(int(std::max<qsizetype>(grouped.size() - fromEnd, 0)));
    }
    m_open->setEnabled(grouped.size() == inGroups(QString(kLetters, QLatin1Char('0'))).size());
}

void SessionCodePage::tryCode()
{
    if (!m_open->isEnabled())
        return;
    m_banner->setMessage(Banner::Kind::Info, tr("Đang mở đề thi…"));
    m_open->setEnabled(false);
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents); // says so before the wait
    m_presenter.enterCode(m_code->text());
}

void SessionCodePage::refuse(const QString &why)
{
    m_banner->setMessage(Banner::Kind::Error, why);
    group(m_code->text());
    m_code->setFocus(Qt::OtherFocusReason);
}

} // namespace hocvu
